"""What the widget shows of a board: the scene through a camera, as a picture kept up to date."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from math import ceil, inf

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion

from facilitator.domain.book import Book
from facilitator.domain.frames import FrameView
from facilitator.domain.layout import Rect
from facilitator.domain.views import NoteView
from ui.canvas.board_state import Touched
from ui.canvas.buffer import MOST_PARTS, Buffer
from ui.canvas.camera import Camera
from ui.canvas.kit import DOT, Kit
from ui.canvas.paint_axes import Axes, axes_boxes
from ui.canvas.paint_board import SPREAD, BoardPainter
from ui.canvas.paint_frame import frame_boxes
from ui.canvas.paint_link import reach_of
from ui.canvas.scene import Scene
from ui.canvas.shot import Shot


class Stage:
    """Scene, camera and picture together. Sizes are in dip, painted rectangles in device pixels."""

    def __init__(self, book: Book, kit: Kit) -> None:
        self.book = book
        self.scene = Scene(book, "")
        self.painter = BoardPainter(self.scene, kit)
        self.camera = Camera(kit.zoom, kit.ratio)
        self.size = QSize(1, 1)
        self._view = QRect(QPoint(), self.size)
        self._buffer = Buffer(self.painter.paint)

    @property
    def kit(self) -> Kit:
        """What everything is painted with at the camera's zoom."""
        kit, camera = self.painter.kit, self.camera
        if (kit.zoom, kit.ratio) == (camera.zoom, camera.ratio):
            return kit
        return replace(kit, zoom=camera.zoom, ratio=camera.ratio)

    @property
    def is_sharp(self) -> bool:
        """Whether all of the picture was painted at the camera's zoom; else it is shown scaled."""
        return not self._buffer.is_filling

    def open(self, board: str) -> None:
        """Show another board."""
        self.scene = self.painter.scene = Scene(self.book, board)
        self.painter.lifted = self.painter.chosen = frozenset()
        self.scene.refresh()
        self._buffer.spoil_all()

    def dress(self, kit: Kit) -> None:
        """Paint everything anew with another look or language."""
        self.painter.stamps.dress(replace(kit, zoom=self.camera.zoom, ratio=self.camera.ratio))
        self._buffer.spoil_all()

    def take_size(self, size: QSize, ratio: float) -> None:
        """Show as much as fits a viewport of this size in dip."""
        self.size = size
        if ratio != self.camera.ratio:
            share = ratio / self.camera.ratio
            left, top = round(self.camera.left * share), round(self.camera.top * share)
            self.camera = Camera(self.camera.zoom, ratio, left, top)
        self._view = QRect(QPoint(), self._pixels())
        self.look(self.camera)

    def look(self, camera: Camera) -> None:
        """Look through another camera; at another zoom the picture waits for ``fill``."""
        before, self.camera = self.camera, camera
        if camera.scale != before.scale or self.kit is not self.painter.kit:
            self.painter.stamps.dress(self.kit)
            self._view = QRect(QPoint(), self._pixels())
        self._buffer.look(camera, self._view.size())

    def fill(self) -> list[QRect]:
        """Paint a further slice of the picture at a new zoom; the rectangles to show anew."""
        return self._buffer.fill()

    def sharpen(self) -> None:
        """Paint all that is left of the picture at a new zoom."""
        self._buffer.fill(inf)

    def show(self, painter: QPainter, region: QRegion | None = None) -> None:
        """Paint what is stale, then copy the picture or a part of it, in device pixels."""
        self._buffer.mend()
        self._buffer.show(painter, region or QRegion(self.rect()), self._ground)

    def shot(self) -> Shot:
        """What is shown now, to be kept; what has changed since is still as it was."""
        return self._buffer.shot(self._ground)

    def picture(self) -> QPixmap:
        """The picture, with all that is stale painted anew."""
        self.sharpen()
        self._buffer.mend()
        return self.shot().picture

    def refresh(self, touched: Touched | None = None) -> list[QRect]:
        """Read the board again, or only these records; the rectangles to show anew."""
        before, axes = self.scene.frames, self.scene.axes
        changed = self.scene.refresh(touched)
        rects = self._lay_down(changed.fresh)
        if changed.notes:
            rects += self._spoil_notes(changed.notes)
        if changed.others:
            rects += self.spoil(changed.others)
        if self.scene.frames is not before:
            rects += self._spoil_frames(before, self.scene.frames)
        return rects + self._spoil_axes(axes, self.scene.axes)

    def _spoil_frames(
        self, before: Mapping[str, FrameView], now: Mapping[str, FrameView]
    ) -> list[QRect]:
        frames = [one for i, one in before.items() if now.get(i) != one]
        frames += [one for i, one in now.items() if before.get(i) != one]
        return self._spoil([self.reach_of_frame(frame) for frame in frames])

    def _spoil_axes(self, before: Axes | None, now: Axes | None) -> list[QRect]:
        if before == now:
            return []
        margin = round(SPREAD * self.camera.ratio)
        boxes = [
            box.adjusted(-margin, -margin, margin, margin)
            for one in (before, now)
            if one is not None
            for box in axes_boxes(one, self.camera, self.kit)
            if not box.isEmpty()
        ]
        return self._spoil(boxes)

    def reach_of_frame(self, frame: FrameView) -> QRect:
        """All that is painted of a frame, in device pixels."""
        return frame_boxes(frame, self.camera, self.kit).reach(self.kit).toAlignedRect()

    def lift(self, things: Collection[str]) -> list[QRect]:
        """Leave these notes, clusters and frames out of the picture: a gesture carries them."""
        before, self.painter.lifted = self.painter.lifted, frozenset(things)
        return self._spoil_things(before ^ self.painter.lifted)

    def look_into(self, frame: str) -> list[QRect]:
        """Leave out the line and the name of the frame that is looked at; ``""`` for none."""
        before, self.painter.alone = self.painter.alone, frame
        return self._spoil_things({before} ^ {frame})

    def choose(self, notes: Collection[str]) -> list[QRect]:
        """Draw the links of these notes and piles stronger, and no others."""
        before, self.painter.chosen = self.painter.chosen, frozenset(notes)
        return self._spoil_links(before ^ self.painter.chosen)

    def spoil(self, rects: Iterable[Rect]) -> list[QRect]:
        """Board rectangles in which something changed, as rectangles to show anew."""
        margin = ceil(SPREAD * self.camera.ratio) + self.painter.stamps.margin()
        grown = [self.camera.box(r).adjusted(-margin, -margin, margin, margin) for r in rects]
        return self._spoil(grown)

    def _spoil_notes(self, rects: Iterable[Rect]) -> list[QRect]:
        near = self._near(rects)
        for box, _around in near:
            self._buffer.spoil(box)
        return [around for _box, around in near]

    def _lay_down(self, notes: Sequence[NoteView]) -> list[QRect]:
        """Paint a few new notes over what is there, instead of all that lies below them too."""
        rects = [note.rect for note in notes]
        if len(notes) > MOST_PARTS or self.painter.lifted:
            return self._spoil_notes(rects)

        def press(painter: QPainter, _area: QRect, camera: Camera) -> None:
            self.painter.stamps.press(painter, notes, camera)

        near = self._near(rects)
        if near:
            self._buffer.lay_over([box for box, _around in near], press)
        return [around for _box, around in near]

    def _near(self, rects: Iterable[Rect]) -> list[tuple[QRect, QRect]]:
        """Of notes in the picture, as far as they reach, a few pixels from afar; and as far as is
        to be shown anew, for marks go around them.
        """
        margin, held, box_of = self.painter.stamps.margin(), self._buffer.reach, self.camera.box
        more = margin + ceil(SPREAD * self.camera.ratio)
        near = list[tuple[QRect, QRect]]()
        for rect in rects:
            box = box_of(rect)
            around = box.adjusted(-more, -more, more, more)
            if around.intersects(held):
                near.append((box.adjusted(-margin, -margin, margin, margin), around))
        return near

    def _spoil_things(self, things: Collection[str]) -> list[QRect]:
        scene = self.scene
        notes = [thing for thing in things if thing in scene.notes]
        frames = [scene.layout.clusters[t] for t in things if t in scene.layout.clusters]
        rects = self.spoil([*(scene.rect(note) for note in notes), *frames])
        views = [scene.frames[thing] for thing in things if thing in scene.frames]
        rects += self._spoil([self.reach_of_frame(view) for view in views])
        return rects + self._spoil_links(things)

    def _spoil_links(self, things: Collection[str]) -> list[QRect]:
        """The links of some notes and piles, as far as they may be in the picture."""
        scene, seen = self.scene, self.camera.seen(self._buffer.reach)
        links = self.painter.links_at(things)
        near = [link for link in links if scene.reach(link.id).meets(seen)]
        if self.camera.zoom < DOT:
            return self.spoil([scene.reach(link.id) for link in near])
        boxes = [reach_of(scene.path(link), self.camera, self.kit) for link in near]
        return self._spoil([box.toAlignedRect() for box in boxes])

    def _spoil(self, rects: list[QRect]) -> list[QRect]:
        held = self._buffer.reach
        found = [rect for rect in rects if rect.intersects(held)]
        for rect in found:
            self._buffer.spoil(rect)
        return found

    def rect(self) -> QRect:
        """The viewport in device pixels."""
        return self._view

    @property
    def _ground(self) -> QColor:
        return self.painter.kit.look.colour("canvas")

    def _pixels(self) -> QSize:
        ratio = self.camera.ratio
        return QSize(round(self.size.width() * ratio), round(self.size.height() * ratio))
