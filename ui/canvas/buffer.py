"""The picture behind the widget: rolled when panned, mended where the board has changed.

It is a roll in both directions: panning moves the place at which it begins and paints the strips
that come into view, so nothing is copied. It reaches farther than the view, so that what has just
left it need not be painted again. At another zoom the last whole picture is shown scaled until the
new one has been painted, from the middle outward, a slice at a time (DESIGN section 5).
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
SPARE = 3
"""The picture is larger than the view by one part in so many, across and down."""
SLICE = 0.005
"""Seconds after which filling lets events through."""


class Buffer:
    """A picture somewhat larger than the viewport, and the camera it was taken with."""

    def __init__(self, paint: Paint) -> None:
        self._paint = paint
        self._picture = QPixmap()
        self._view = self._reach = QRect()
        """What is seen, and what the picture holds: all of that, and more on some sides."""
        self._start = QPoint()
        """Where in the picture the viewport's upper left corner lies."""
        self._camera = Camera()
        self._stale = QRegion()
        """What looks another way than it was painted, or has not been painted: to be painted as
        soon as it is seen.
        """
        self._blank = QRegion()
        """What has not been painted yet at this zoom: there the backdrop is shown."""
        self._backdrop: Shot | None = None

    @property
    def reach(self) -> QRect:
        """Beyond this nothing is kept, so a change there need not be told."""
        return self._reach

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
        self._stale += QRegion(rect.intersected(self._reach)) - self._blank

    def spoil_all(self) -> None:
        """Everything has changed, and nothing of it can be shown meanwhile."""
        self._stale, self._blank, self._backdrop = QRegion(self._reach), QRegion(), None

    def lay_over(self, rects: Sequence[QRect], paint: Paint) -> None:
        """Paint what has come to lie above all else here; what is below it stays as it is."""
        parts = [rect.intersected(self._view) for rect in rects]
        for rect, part in zip(rects, parts, strict=True):
            if rect != part:
                self._stale += QRegion(rect.intersected(self._reach)) - self._view
        if len(parts) > 1 or self.is_filling or self._stale.intersects(self._view):
            fresh = QRegion()
            for part in parts:
                fresh += part
            parts = parts_of(_without(fresh - self._stale, self._blank))
        parts = [part for part in parts if not part.isEmpty()]
        if parts:
            self._paint_parts(parts, paint)

    def mend(self) -> None:
        """Paint what is stale and seen."""
        stale = self._stale.intersected(self._view)
        if not stale.isEmpty():
            self._stale -= stale
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
            if not self._backdrop.box(self._camera).contains(self._view):
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
        return Shot(picture, self._camera, picture.rect())

    def _begin(self, camera: Camera, size: QSize) -> None:
        """Paint at another zoom; until that is done the last whole picture is shown, if any."""
        if self._backdrop is None and not (QRegion(self._view) - self._stale).isEmpty():
            self._backdrop = self._handed_over()
        self._make(size)
        self._camera = camera
        self._stale, self._blank = QRegion(self._reach), QRegion()
        self._put_off(QRegion(self._view))

    def _handed_over(self) -> Shot:
        """What is shown now: the picture itself, where the roll does not end within the view."""
        parts = _unrolled(self._view, self._reach.size(), self._start)
        if len(parts) > 1:
            return self.shot(QColor())
        picture, self._picture = self._picture, QPixmap()
        return Shot(picture, self._camera, QRect(*parts[0][2:]))

    def _resize(self, size: QSize) -> None:
        kept, stale = self.shot(QColor()).picture, self._stale
        self._make(size)
        painter = QPainter(self._picture)
        painter.drawPixmap(EDGE, EDGE, kept)
        painter.end()
        old = self._view & kept.rect()
        self._stale = stale.intersected(old) + (QRegion(self._reach) - old)
        self._blank = self._blank.intersected(old)
        self._put_off(QRegion(self._view) - old)

    def _make(self, size: QSize) -> None:
        """A picture for a view of this size; it begins where the view does."""
        self._view, self._start = QRect(QPoint(), size), QPoint()
        spare = QMargins(0, 0, size.width() // SPARE, size.height() // SPARE)
        self._reach = self._view.marginsAdded(spare)
        whole = self._reach.size().grownBy(QMargins(EDGE, EDGE, EDGE, EDGE))
        if self._picture.size() != whole:
            self._picture = QPixmap(whole)

    def _roll(self, dx: int, dy: int) -> None:
        """Move all that is seen by so many pixels."""
        if not dx and not dy:
            return
        view, wide, high = self._view, self._reach.width(), self._reach.height()
        self._start = QPoint((self._start.x() - dx) % wide, (self._start.y() - dy) % high)
        held = self._reach.translated(dx, dy)
        self._reach = reach = _around(held, view)
        self._stale = self._stale.translated(dx, dy)
        if reach != held:
            self._stale = self._stale.intersected(reach) + (QRegion(reach) - held)
        if self._backdrop is not None:
            blank = self._blank.translated(dx, dy)
            self._blank = blank.intersected(view)
            self._stale += (blank - view).intersected(reach)
            self._put_off(QRegion(view) - view.translated(dx, dy))

    def _put_off(self, region: QRegion) -> None:
        """What is stale here waits its turn while the picture is being filled."""
        if self._backdrop is not None:
            late = self._stale.intersected(region)
            self._stale -= late
            self._blank += late

    def _paint_parts(self, parts: Iterable[QRect], paint: Paint) -> None:
        painter = QPainter(self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for rect in parts:
            for x, y, left, top, wide, high in _unrolled(rect, self._reach.size(), self._start):
                here = QRect(left, top, wide, high)
                painter.setClipRect(here)
                paint(painter, here, self._camera.panned(x - left, y - top))
        painter.end()

    def _copy(self, painter: QPainter, rect: QRect) -> None:
        for x, y, left, top, wide, high in _unrolled(rect, self._reach.size(), self._start):
            painter.drawPixmap(x, y, self._picture, left, top, wide, high)


def parts_of(region: QRegion) -> list[QRect]:
    """A region as a few rectangles."""
    if region.rectCount() > MOST_PARTS:
        return [region.boundingRect()]
    return list(cast(Iterable[QRect], region))


def _without(region: QRegion, less: QRegion) -> QRegion:
    return region if less.isEmpty() else region - less


def _around(held: QRect, view: QRect) -> QRect:
    """A rectangle as large as ``held``, as near to it as may be, that holds the view."""
    right, bottom = view.width() - held.width(), view.height() - held.height()
    corner = QPoint(min(0, max(held.x(), right)), min(0, max(held.y(), bottom)))
    return QRect(corner, held.size())


def _unrolled(rect: QRect, whole: QSize, start: QPoint) -> Sequence[_Part]:
    """A rectangle of the view cut where the roll ends."""
    across = _cut(rect.x(), rect.width(), start.x(), whole.width())
    down = _cut(rect.y(), rect.height(), start.y(), whole.height())
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
