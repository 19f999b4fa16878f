"""The picture behind the widget: rolled when panned, mended where the board has changed.

It is a roll in both directions: panning moves the place at which it begins and paints the strips
that come into view, so nothing is copied. At another zoom the last whole picture is shown scaled
until the new one has been painted, from the middle outward, a slice at a time (DESIGN section 5).
All rectangles are in device pixels from the viewport's upper left corner.
"""

from collections.abc import Callable, Iterable, Sequence
from time import perf_counter
from typing import cast

from PySide6.QtCore import QMargins, QPoint, QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion

from ui.canvas.camera import Camera
from ui.canvas.shot import Shot

Paint = Callable[[QPainter, QRect, Camera], None]
"""Paints all that stands within a rectangle, ground included; it is clipped to it."""
_Part = tuple[int, int, int, int, int, int]
"""A part of the view: where it begins, where it lies in the picture, its width and height."""
MOST_PARTS = 24
"""A region of more parts is painted as one rectangle."""
TILE = QSize(240, 180)
"""What is painted at a time when a picture is filled, in device pixels."""
EDGE = 2
"""Pixels around the picture that are never shown: at the very edge of what it paints on, Qt rounds
the cover of a long outline otherwise."""
SLICE = 0.0065
"""Seconds after which filling lets events through."""


class Buffer:
    """A picture as large as the viewport, and the camera it was taken with."""

    def __init__(self, paint: Paint) -> None:
        self._paint = paint
        self._picture = QPixmap()
        self._view = QRect()
        self._start = QPoint()
        """Where in the picture the viewport's upper left corner lies."""
        self._camera = Camera()
        self._stale = QRegion()
        """What has been painted, and looks another way now."""
        self._blank = QRegion()
        """What has not been painted yet at this zoom: there the backdrop is shown."""
        self._backdrop: Shot | None = None

    @property
    def is_filling(self) -> bool:
        """Whether a part of the view is still shown as it looked at another zoom."""
        return not self._blank.isEmpty()

    def look(self, camera: Camera, size: QSize) -> None:
        """Follow a camera: what stays in view is kept, the rest is to be painted."""
        if camera.scale != self._camera.scale or self._picture.isNull():
            self._begin(camera, size)
        else:
            if size != self._view.size():
                self._resize(size)
            self._roll(self._camera.left - camera.left, self._camera.top - camera.top)
            self._camera = camera

    def spoil(self, rect: QRect) -> None:
        """What stands here has changed."""
        self._stale += QRegion(rect.intersected(self._view)) - self._blank

    def spoil_all(self) -> None:
        """Everything has changed, and nothing of it can be shown meanwhile."""
        self._stale, self._blank, self._backdrop = QRegion(self._view), QRegion(), None

    def lay_over(self, rects: Iterable[QRect], paint: Paint) -> None:
        """Paint what has come to lie above all else here; what is below it stays as it is."""
        parts = [rect.intersected(self._view) for rect in rects]
        if len(parts) > 1 or not (self._stale.isEmpty() and self._blank.isEmpty()):
            fresh = QRegion()
            for part in parts:
                fresh += part
            parts = parts_of(_without(_without(fresh, self._stale), self._blank))
        parts = [part for part in parts if not part.isEmpty()]
        if parts:
            self._paint_parts(parts, paint)

    def mend(self) -> None:
        """Paint what is stale."""
        if not self._stale.isEmpty():
            stale, self._stale = self._stale, QRegion()
            self._paint_parts(parts_of(stale), self._paint)

    def fill(self, seconds: float = SLICE) -> list[QRect]:
        """Paint what is blank from the middle outward, for so long; what has been painted."""
        until, done = perf_counter() + seconds, list[QRect]()
        for tile in _from_the_middle(self._view):
            blank = self._blank.intersected(tile)
            if blank.isEmpty():
                continue
            self._blank -= QRegion(tile)
            parts = parts_of(blank)
            self._paint_parts(parts, self._paint)
            done += parts
            if perf_counter() > until:
                break
        if not self.is_filling:
            self._backdrop = None
        return done

    def show(self, painter: QPainter, region: QRegion, ground: QColor) -> None:
        """Copy a part of the picture; what is blank as it looked before, on the bare ground."""
        if self._backdrop is not None and region.intersects(self._blank):
            painter.fillRect(self._view, ground)
            self._backdrop.show(painter, self._camera)
        parts = parts_of(_without(region, self._blank))
        if len(parts) == 1:
            self._copy(painter, parts[0])
            return
        for rect in parts:
            # Qt copies a rectangle ten times as quickly as a part of a region.
            painter.setClipRect(rect)
            self._copy(painter, rect)
        painter.setClipping(False)

    def shot(self, ground: QColor) -> Shot:
        """What is shown now, to be kept."""
        picture = QPixmap(self._view.size())
        painter = QPainter(picture)
        self.show(painter, QRegion(picture.rect()), ground)
        painter.end()
        return Shot(picture, self._camera)

    def _begin(self, camera: Camera, size: QSize) -> None:
        """Paint at another zoom; until that is done the last whole picture is shown, if any."""
        if self._backdrop is None and self._stale != QRegion(self._view):
            self._backdrop = self.shot(QColor())
        if size != self._view.size():
            self._make(size)
        self._camera, self._start = camera, QPoint()
        whole, none = QRegion(self._view), QRegion()
        self._stale, self._blank = (none, whole) if self._backdrop else (whole, none)

    def _resize(self, size: QSize) -> None:
        before, kept = self._view, self.shot(QColor()).picture
        self._make(size)
        painter = QPainter(self._picture)
        painter.drawPixmap(EDGE, EDGE, kept)
        painter.end()
        self._start = QPoint()
        whole = QRegion(self._view)
        self._stale, self._blank = self._stale & whole, self._blank & whole
        self._expose(whole - QRegion(before))

    def _make(self, size: QSize) -> None:
        self._view = QRect(QPoint(), size)
        self._picture = QPixmap(size.grownBy(QMargins(EDGE, EDGE, EDGE, EDGE)))

    def _roll(self, dx: int, dy: int) -> None:
        """Move all that is seen by so many pixels."""
        if not dx and not dy:
            return
        whole = self._view
        width, height = whole.width(), whole.height()
        self._start = QPoint((self._start.x() - dx) % width, (self._start.y() - dy) % height)
        if not self._stale.isEmpty():
            self._stale = self._stale.translated(dx, dy).intersected(whole)
        if not self._blank.isEmpty():
            self._blank = self._blank.translated(dx, dy).intersected(whole)
        self._expose(QRegion(whole) - QRegion(whole.translated(dx, dy)))

    def _expose(self, region: QRegion) -> None:
        """What has come into view waits its turn while the picture is being filled."""
        if self._backdrop is None:
            self._stale += region
        else:
            self._blank += region

    def _paint_parts(self, parts: Iterable[QRect], paint: Paint) -> None:
        painter = QPainter(self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for rect in parts:
            for x, y, left, top, wide, high in _unrolled(rect, self._view, self._start):
                here = QRect(left, top, wide, high)
                painter.setClipRect(here)
                paint(painter, here, self._camera.panned(x - left, y - top))
        painter.end()

    def _copy(self, painter: QPainter, rect: QRect) -> None:
        for x, y, left, top, wide, high in _unrolled(rect, self._view, self._start):
            painter.drawPixmap(x, y, self._picture, left, top, wide, high)


def parts_of(region: QRegion) -> list[QRect]:
    """A region as a few rectangles."""
    if region.rectCount() > MOST_PARTS:
        return [region.boundingRect()]
    return list(cast(Iterable[QRect], region))


def _without(region: QRegion, less: QRegion) -> QRegion:
    return region if less.isEmpty() else region - less


def _unrolled(rect: QRect, view: QRect, start: QPoint) -> Sequence[_Part]:
    """A rectangle of the view cut where the roll ends."""
    across = _cut(rect.x(), rect.width(), start.x(), view.width())
    down = _cut(rect.y(), rect.height(), start.y(), view.height())
    return [(x, y, left, top, wide, high) for x, left, wide in across for y, top, high in down]


def _cut(first: int, length: int, start: int, whole: int) -> list[tuple[int, int, int]]:
    """A stretch of the view, in one direction: where each part begins, where it lies in the
    picture, and how long it is.
    """
    spot = (start + first) % whole
    here = min(length, whole - spot)
    parts = [(first, spot + EDGE, here)]
    return parts if here == length else [*parts, (first + here, EDGE, length - here)]


def _from_the_middle(whole: QRect) -> list[QRect]:
    """The tiles of the view, the middle ones first."""
    middle = whole.center()
    tiles = [
        QRect(QPoint(x, y), TILE)
        for x in range(0, whole.width(), TILE.width())
        for y in range(0, whole.height(), TILE.height())
    ]
    return sorted(tiles, key=lambda tile: (tile.center() - middle).manhattanLength())
