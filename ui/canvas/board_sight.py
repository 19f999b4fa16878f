"""A board seen through a camera: a widget that shows it, pans, zooms and follows the journal."""

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.book import Book
from facilitator.domain.layout import NOTE, Rect
from facilitator.storage.store import Stepped
from ui.canvas.board_words import board_words
from ui.canvas.camera import FIT_MARGIN, LEAST_ZOOM, Camera, fitting, next_zoom
from ui.canvas.kit import Kit
from ui.canvas.motion import Motion
from ui.canvas.paint_empty import paint_empty
from ui.canvas.scene import Scene
from ui.canvas.stage import Stage
from ui.look import Look

_READABLE = 0.5
"""The zoom below which words on the board cannot well be read."""
_STRIP = 200
"""The height of what is painted between two turns of the event loop, in dip."""
_AROUND = 24
"""What stays between what is brought into view and the edge, in dip."""


class BoardSight(QWidget):
    """Shows one board of the open book."""

    zoom_changed = Signal(float)

    def __init__(self, book: Book, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.book, self.look = book, look
        self.stage = Stage(book, Kit(look, board_words(), 1.0, self.devicePixelRatioF()))
        self.motion = Motion(self.stage, self.update, self)
        self._cameras: dict[str, Camera] = {}
        self._fit_due = True
        self._next_slice = QTimer(self, singleShot=True, interval=0)
        self._next_slice.timeout.connect(self._fill)
        self._strips: list[QRect] = []
        self._next_strip = QTimer(self, singleShot=True, interval=0)
        self._next_strip.timeout.connect(self._show_strip)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(160, 120)

    # What is shown

    def show_board(self, board: str) -> None:
        """Show a board as it was last looked at; everything of it the first time."""
        self.motion.end()
        self._cameras[self.scene.board] = self.camera
        self.stage.open(board)
        known = self._cameras.get(board)
        self._fit_due = known is None
        if known is not None:
            self.look_through(known)
        self.settle()
        self.update()

    def take(self, stepped: Stepped) -> None:
        """Show what a commit changed, this window's or another's."""
        before, bare = self.motion.places(stepped.touched), self.is_bare
        self.show_again(self.stage.refresh(stepped.touched))
        self.motion.follow(before)
        if bare != self.is_bare:
            self.update()

    def set_look(self, look: Look) -> None:
        """Take another look."""
        self.look = look
        self._dress()

    @property
    def scene(self) -> Scene:
        """What stands on the board."""
        return self.stage.scene

    @property
    def is_bare(self) -> bool:
        """Whether neither a note nor a cluster is there."""
        return not self.scene.notes and not self.scene.layout.clusters

    @property
    def shows_all(self) -> bool:
        """Whether everything is kept in view, because nobody has panned or zoomed since."""
        return self._fit_due

    @property
    def bounds(self) -> Rect:
        """The rectangle around everything on the board; a note's room on an empty one."""
        return self.scene.bounds() or Rect(0, 0, *NOTE)

    # Looking

    @property
    def camera(self) -> Camera:
        """Through what the board is seen."""
        return self.stage.camera

    @property
    def zoom(self) -> float:
        """Device-independent pixels a board unit."""
        return self.stage.camera.zoom

    def look_through(self, camera: Camera) -> None:
        """See the board through another camera."""
        before = self.camera
        self.stage.look(camera)
        self._fit_due = False
        if camera.zoom != before.zoom:
            self.zoom_changed.emit(camera.zoom)
        if before != camera:
            self._show_moved(before)

    def pan(self, dx: float, dy: float) -> None:
        """Move over the board, in dip."""
        ratio = self.camera.ratio
        self.look_through(self.camera.panned(round(dx * ratio), round(dy * ratio)))

    def zoom_to(self, zoom: float, about: QPointF | None = None) -> None:
        """Another zoom, with the place under ``about`` (else the middle) kept there."""
        middle = QPointF(self.width() / 2, self.height() / 2)
        self.look_through(self.camera.zoomed(zoom, middle if about is None else about))

    def zoom_in(self) -> None:
        """The next larger stop."""
        self.zoom_to(next_zoom(self.zoom, True))

    def zoom_out(self) -> None:
        """The next smaller stop."""
        self.zoom_to(next_zoom(self.zoom, False))

    def zoom_to_100(self) -> None:
        """One dip a board unit."""
        self.zoom_to(1.0)

    def fit(self) -> None:
        """Everything in view, at most at 100 %; an empty board from its beginning.

        So it stays, whatever room there is, until somebody pans or zooms.
        """
        found = self.scene.bounds()
        if found is not None:
            self.show_rect(found)
        else:
            ratio = self.devicePixelRatioF()
            self.look_through(Camera(1.0, ratio, *2 * (-round(FIT_MARGIN * ratio),)))
        self._fit_due = True

    def show_rect(self, rect: Rect, most: float = 1.0) -> None:
        """A part of the board in view, as large as it fits up to a zoom."""
        self.look_through(fitting(rect, self.size(), self.devicePixelRatioF(), most))

    def reveal(self, rect: Rect) -> None:
        """Pan, as little as possible, until a part of the board is in view."""
        box = self.camera.box(rect)
        margin = round(_AROUND * self.camera.ratio)
        view = self.stage.rect().adjusted(margin, margin, -margin, -margin)
        dx = _least(box.left() - view.left(), box.right() - view.right())
        dy = _least(box.top() - view.top(), box.bottom() - view.bottom())
        if dx or dy:
            self.look_through(self.camera.panned(dx, dy))

    def meet_something(self) -> None:
        """From a board too large to be shown whole, and bare in its middle, to its first note."""
        seen, notes = self.camera.seen(self.stage.rect()), self.scene.layout.notes
        if self.zoom <= LEAST_ZOOM and notes and not self.scene.notes_in(seen):
            self.reveal(min(notes.values(), key=lambda rect: (rect.y, rect.x)))

    def show_written(self, rect: Rect) -> None:
        """Bring what is new into view: with all the rest, while all is shown and can be read."""
        followed = self._fit_due
        if followed and not self.stage.rect().contains(self.camera.box(rect)):
            followed = fitting(self.bounds, self.size(), 1.0).zoom >= _READABLE
            if followed:
                self.fit()
        self.reveal(rect)
        self._fit_due = followed

    # Painting

    def show_again(self, rects: list[QRect]) -> None:
        """Paint some rectangles (device pixels) anew."""
        ratio = self.camera.ratio
        for rect in rects:
            if ratio == 1.0:
                self.update(rect)
            else:
                x, y = int(rect.x() / ratio) - 1, int(rect.y() / ratio) - 1
                width, height = int(rect.width() / ratio) + 3, int(rect.height() / ratio) + 3
                self.update(x, y, width, height)

    def show_by_strips(self) -> None:
        """Paint all anew a strip at a time: what lies over the picture may take long to paint."""
        tops = range(0, self.height(), _STRIP)
        self._strips = [QRect(0, top, self.width(), _STRIP) for top in reversed(tops)]
        self._next_strip.start()

    def _show_strip(self) -> None:
        self.update(self._strips.pop())
        if self._strips:
            self._next_strip.start()

    def fixed_parts(self) -> list[QRect] | None:
        """What stays where it is while the board moves, in dip; None where that is uncertain."""
        return None

    def _show_moved(self, before: Camera) -> None:
        """Qt moves what it has painted, if all of that moves by whole pixels; else all is new.

        What stays where it is has been moved too: it is painted anew, there and here.
        """
        fixed, ratio = self.fixed_parts(), self.camera.ratio
        x, y = before.left - self.camera.left, before.top - self.camera.top
        even = ratio.is_integer() and not x % int(ratio) and not y % int(ratio)
        if (
            fixed is None
            or self.motion.is_on
            or before.scale != self.camera.scale
            or not even
            or not self.stage.is_sharp
        ):
            self.update()
            return
        x, y = x // int(ratio), y // int(ratio)
        self.scroll(x, y, self.rect())
        for part in fixed:
            self.update(part.united(part.translated(x, y)))

    def sharp(self, part: QRect) -> QRect:
        """A part of the widget (dip) in device pixels."""
        ratio = self.camera.ratio
        return part if ratio == 1 else QRect(part.topLeft() * ratio, part.size() * ratio)

    def paint_bare(self, painter: QPainter) -> None:
        """Say on an empty board where to begin. The painter is in device pixels."""
        words, framed = self.scene.prompts, bool(self.scene.frames)
        paint_empty(painter, self.stage.rect(), self.stage.kit, words, framed)

    def paint_over(self, painter: QPainter, seen: QRect) -> None:
        """What lies over the picture, where it is seen; both are in device pixels."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy the picture and paint what lies over it.

        At a new zoom the old picture is shown scaled at once, and the sharp one slice by slice.
        """
        ratio = self.devicePixelRatioF()
        if ratio != self.camera.ratio:
            self.stage.take_size(self.size(), ratio)
        painter = QPainter(self)
        if ratio != 1:
            painter.scale(1 / ratio, 1 / ratio)
        self.stage.show(painter, event.region() if ratio == 1 else None)
        if not self.stage.is_sharp:
            self._next_slice.start()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.is_bare:
            self.paint_bare(painter)
        self.motion.paint(painter)
        self.paint_over(painter, self.sharp(event.rect()))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for."""
        self.stage.take_size(self.size(), self.devicePixelRatioF())
        self.settle()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        self.stage.dress(Kit(self.look, board_words(), self.zoom, self.camera.ratio))
        self.update()

    def _fill(self) -> None:
        self.show_again(self.stage.fill())
        if not self.stage.is_sharp:
            self._next_slice.start()

    def settle(self) -> None:
        """Bring everything into view again, if that is how it stood."""
        if self._fit_due:
            self.fit()


def _least(low: int, high: int) -> int:
    """The smallest move that brings a stretch into view; its beginning where it is too long.

    ``low`` and ``high`` are its ends, counted from the ends of the view.
    """
    return low if low < 0 else min(low, max(high, 0))
