"""Everything on the board, from the ground up: panels, frames, links, piles, notes."""

from collections.abc import Collection

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from facilitator.domain.layout import Rect
from facilitator.domain.records import Link
from facilitator.domain.views import ClusterView
from ui.canvas.camera import Camera
from ui.canvas.kit import DOT, Kit
from ui.canvas.paint_axes import paint_axes
from ui.canvas.paint_cluster import paint_caption, paint_header, paint_panel
from ui.canvas.paint_frame import frame_boxes, paint_frame
from ui.canvas.paint_guests import paint_guests
from ui.canvas.paint_link import paint_far_link, paint_link, reach_of
from ui.canvas.paint_pile import paint_pile
from ui.canvas.scene import Scene
from ui.canvas.stamps import Stamps
from ui.canvas.tints import FADED, plain

SPREAD = 14
"""How far anything is painted beyond its rectangle, in dip."""


class BoardPainter:
    """Paints a scene. What a gesture carries is ``lifted``: left out here, shown on the overlay."""

    def __init__(self, scene: Scene, kit: Kit) -> None:
        self.scene = scene
        self.stamps = Stamps(kit)
        self.alone = ""
        """A frame that is looked at by itself: it needs neither line nor name."""
        self.lifted: frozenset[str] = frozenset()
        """Ids of notes, clusters and frames."""
        self.chosen: frozenset[str] = frozenset()
        """Ids of the selected notes and piles, whose links are thicker."""

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
        for cluster in clusters:
            if not self.scene.is_pile(cluster.id):
                self.paint_open(painter, cluster, camera.box(self.scene.rect(cluster.id)))
        caption = self.scene.caption
        if caption and caption.rect.meets(seen):
            paint_caption(painter, caption, camera, kit)
        self._paint_frames(painter, area, camera)
        if self.scene.axes is not None:
            paint_axes(painter, self.scene.axes, camera, kit)
        self._paint_links(painter, area, seen, camera)
        for cluster in clusters:
            if self.scene.is_pile(cluster.id):
                self.paint_pile(painter, cluster, camera.box(self.scene.rect(cluster.id)))
        notes = self.scene.notes_in(camera.seen(area, self.stamps.margin()))
        if self.lifted:
            notes = [note for note in notes if note.id not in self.lifted]
        self.stamps.press(painter, notes, camera)

    def paint_open(self, painter: QPainter, cluster: ClusterView, box: QRect) -> None:
        """An open cluster in a box, but for its notes."""
        paint_panel(painter, cluster, box, self.kit)
        paint_header(painter, cluster, box, self.kit)
        paint_guests(painter, self.scene.guests(cluster), QRectF(box), self.kit)

    def paint_pile(self, painter: QPainter, cluster: ClusterView, box: QRect) -> None:
        """A folded cluster in a box."""
        notes = [self.scene.notes[note].record for note in cluster.notes]
        paint_pile(painter, cluster, notes, box, self.kit)

    def _paint_frames(self, painter: QPainter, area: QRect, camera: Camera) -> None:
        left_out = self.lifted | {self.alone}
        for frame in self.scene.frames.values():
            boxes = frame_boxes(frame, camera, self.kit)
            if frame.id not in left_out and boxes.reach(self.kit).intersects(QRectF(area)):
                paint_frame(painter, frame, boxes, self.kit)

    def _paint_links(self, painter: QPainter, area: QRect, seen: Rect, camera: Camera) -> None:
        sifted = self.stamps.tint is not plain
        for link in self.scene.links_in(seen):
            if link.source in self.lifted or link.target in self.lifted:
                continue
            if sifted:
                painter.setOpacity(FADED if self.is_faint(link) else 1.0)
            if self.kit.zoom < DOT:
                ends = self.scene.rect(link.source), self.scene.rect(link.target)
                paint_far_link(painter, link.kind, ends, (camera, self.kit))
                continue
            path = self.scene.path(link)
            if reach_of(path, camera, self.kit).intersects(QRectF(area)):
                paint_link(painter, link.kind, path, (camera, self.kit), self.is_strong(link))
        painter.setOpacity(1.0)

    def is_faint(self, link: Link) -> bool:
        """Whether a note at either end of a link is not looked at."""
        notes, tint = self.scene.notes, self.stamps.tint
        return any(note in notes and tint(notes[note]).faded for note in (link.source, link.target))

    def is_strong(self, link: Link) -> bool:
        """Whether either end of a link is selected."""
        return link.source in self.chosen or link.target in self.chosen

    def links_at(self, notes: Collection[str]) -> list[Link]:
        """The links of some notes, each once."""
        found = {link.id: link for note in notes for link in self.scene.links_of(note)}
        return list(found.values())
