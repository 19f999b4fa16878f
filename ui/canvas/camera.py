"""From the board to the screen: a zoom and a whole-pixel origin.

A place is painted at ``floor(x · scale)`` minus the origin, in device pixels, so that a scrolled
picture equals a fresh one pixel for pixel (DESIGN section 5).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil, floor

from PySide6.QtCore import QPointF, QRect, QSize

from facilitator.domain.layout import Rect

LEAST_ZOOM = 0.02
MOST_ZOOM = 4.0
FIT_MARGIN = 24
"""Room around everything when the whole board is shown, in device-independent pixels (dip)."""
STEPS = (0.05, 0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
"""The zooms at which the buttons − and + stop."""


@dataclass(frozen=True, slots=True)
class Camera:
    """``zoom``: dip a board unit; ``ratio``: device pixels a dip; corner in device pixels."""

    zoom: float = 1.0
    ratio: float = 1.0
    left: int = 0
    top: int = 0

    @property
    def scale(self) -> float:
        """Device pixels a board unit."""
        return self.zoom * self.ratio

    def x(self, x: float) -> int:
        """A board x in device pixels from the viewport's left edge."""
        return floor(x * self.scale) - self.left

    def y(self, y: float) -> int:
        """A board y in device pixels from the viewport's upper edge."""
        return floor(y * self.scale) - self.top

    def box(self, rect: Rect) -> QRect:
        """A board rectangle in device pixels, both corners on whole pixels."""
        scale, (x, y, wide, high) = self.zoom * self.ratio, rect
        left, top = floor(x * scale), floor(y * scale)
        right, bottom = floor((x + wide) * scale), floor((y + high) * scale)
        return QRect(left - self.left, top - self.top, right - left, bottom - top)

    def boxes(self, rects: Iterable[Rect], view: QRect) -> Iterator[tuple[int, int, int, int]]:
        """The ``box`` of each rectangle that lies in a view: left, top, width and height, as
        thousands of ``QRect`` take long to make.
        """
        scale, left, top = self.scale, self.left, self.top
        x1, y1, wide, high = self.seen(view)
        x2, y2 = x1 + wide, y1 + high
        for x, y, w, h in rects:
            if x < x2 and x1 < x + w and y < y2 and y1 < y + h:
                a, b = floor(x * scale), floor(y * scale)
                wide, high = floor((x + w) * scale) - a, floor((y + h) * scale) - b
                yield a - left, b - top, wide, high

    def size(self, rect: Rect) -> QSize:
        """A note's size in device pixels: the same wherever it stands, so its picture serves."""
        return note_size(rect, self.scale)

    def board(self, point: QPointF) -> tuple[float, float]:
        """The place on the board under a point of the widget (dip)."""
        x = (point.x() * self.ratio + self.left) / self.scale
        return x, (point.y() * self.ratio + self.top) / self.scale

    def dip(self, x: float, y: float) -> QPointF:
        """A place on the board as a point of the widget."""
        return QPointF(self.x(x) / self.ratio, self.y(y) / self.ratio)

    def seen(self, area: QRect, margin: int = 0) -> Rect:
        """The smallest board rectangle that holds an area given in device pixels."""
        left = floor((area.x() - margin + self.left) / self.scale)
        top = floor((area.y() - margin + self.top) / self.scale)
        right = ceil((area.x() + area.width() + margin + self.left) / self.scale)
        bottom = ceil((area.y() + area.height() + margin + self.top) / self.scale)
        return Rect(left, top, right - left, bottom - top)

    def panned(self, dx: int, dy: int) -> "Camera":
        """Moved over the board by device pixels."""
        return Camera(self.zoom, self.ratio, self.left + dx, self.top + dy)

    def zoomed(self, zoom: float, about: QPointF) -> "Camera":
        """At another zoom, with the place under ``about`` (dip) kept there."""
        x, y = self.board(about)
        wanted = min(MOST_ZOOM, max(LEAST_ZOOM, zoom))
        left = floor(x * wanted * self.ratio - about.x() * self.ratio + 0.5)
        top = floor(y * wanted * self.ratio - about.y() * self.ratio + 0.5)
        return Camera(wanted, self.ratio, left, top)


def note_size(rect: Rect, scale: float) -> QSize:
    """A note's size in device pixels, at least one."""
    return QSize(max(1, round(rect.w * scale)), max(1, round(rect.h * scale)))


def next_zoom(zoom: float, up: bool) -> float:
    """The next stop of − and +."""
    if up:
        return next((step for step in STEPS if step > zoom * 1.01), MOST_ZOOM)
    return next((step for step in reversed(STEPS) if step < zoom * 0.99), LEAST_ZOOM)


def fitting(bounds: Rect, size: QSize, ratio: float, most: float = 1.0) -> Camera:
    """The camera that shows all of ``bounds`` in a viewport of ``size`` (dip), up to a zoom."""
    width = max(1, size.width() - 2 * FIT_MARGIN)
    height = max(1, size.height() - 2 * FIT_MARGIN)
    zoom = min(width / max(1, bounds.w), height / max(1, bounds.h), most)
    zoom = max(LEAST_ZOOM, min(MOST_ZOOM, zoom))
    return centred(bounds, size, zoom, ratio)


def centred(bounds: Rect, size: QSize, zoom: float, ratio: float) -> Camera:
    """The camera at a zoom with the middle of ``bounds`` in the middle of the viewport."""
    x = (bounds.x + bounds.w / 2) * zoom - size.width() / 2
    y = (bounds.y + bounds.h / 2) * zoom - size.height() / 2
    return Camera(zoom, ratio, round(x * ratio), round(y * ratio))
