"""Everything on the board, from the ground up: panels, links, notes, titles."""

from collections.abc import Collection

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from facilitator.domain.layout import Rect
from facilitator.domain.records import Link
from ui.canvas.camera import Camera
from ui.canvas.kit import DOT, Kit
from ui.canvas.paint_cluster import paint_caption, paint_header, paint_panel
from ui.canvas.paint_link import paint_far_link, paint_link, reach_of
from ui.canvas.scene import Scene
from ui.canvas.stamps import Stamps

SPREAD = 14
"""How far anything is painted beyond its rectangle, in dip."""


class BoardPainter:
    """Paints a scene. What a gesture carries is ``lifted``: left out here, shown on the overlay."""

    def __init__(self, scene: Scene, kit: Kit) -> None:
        self.scene = scene
        self.stamps = Stamps(kit)
        self.lifted: frozenset[str] = frozenset()
        """Ids of notes and clusters."""
        self.chosen: frozenset[str] = frozenset()
        """Ids of the selected notes, whose links are thicker."""

    @property
    def kit(self) -> Kit:
        """What is painted with now."""
        return self.stamps.kit

    def paint(self, painter: QPainter, area: QRect, camera: Camera) -> None:
        """All that stands within an area, in device pixels; the painter is clipped to it."""
        kit = self.kit
        painter.fillRect(area, kit.look.colour("canvas"))
        seen = camera.seen(area, round(SPREAD * kit.ratio) + self.stamps.margin())
        clusters = [c for c in self.scene.clusters_in(seen) if c.id not in self.lifted]
        boxes = [(one, camera.box(one.frame)) for one in clusters if one.frame]
        for cluster, box in boxes:
            paint_panel(painter, cluster, box, kit)
            paint_header(painter, cluster, box, kit)
        caption = self.scene.caption
        if caption and caption.rect.meets(seen):
            paint_caption(painter, caption, camera, kit)
        self._paint_links(painter, area, seen, camera)
        notes = self.scene.notes_in(seen)
        if self.lifted:
            notes = [note for note in notes if note.id not in self.lifted]
        self.stamps.press(painter, notes, camera)

    def _paint_links(self, painter: QPainter, area: QRect, seen: Rect, camera: Camera) -> None:
        for link in self.scene.links_in(seen):
            if link.source in self.lifted or link.target in self.lifted:
                continue
            if self.kit.zoom < DOT:
                ends = self.scene.rect(link.source), self.scene.rect(link.target)
                paint_far_link(painter, link.kind, ends, (camera, self.kit))
                continue
            path = self.scene.path(link)
            if reach_of(path, camera, self.kit).intersects(QRectF(area)):
                paint_link(painter, link.kind, path, (camera, self.kit), self.is_strong(link))

    def is_strong(self, link: Link) -> bool:
        """Whether either end of a link is selected."""
        return link.source in self.chosen or link.target in self.chosen

    def links_at(self, notes: Collection[str]) -> list[Link]:
        """The links of some notes, each once."""
        found = {link.id: link for note in notes for link in self.scene.links_of(note)}
        return list(found.values())
