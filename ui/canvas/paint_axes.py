"""What the edges of a board mean: quiet words beside its content, on whole pixels.

The axis across stands under the content, from what its left edge means to its right one; the axis
upwards stands left of it, its words turned. Sizes are board units, boxes device pixels.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPolygon

from facilitator.domain.layout import Rect
from ui.canvas.camera import Camera
from ui.canvas.kit import Kit
from ui.canvas.lettering import Type, elided, label, width
from ui.canvas.signs import CAPITAL

AXIS_ROOM = 64
"""What an axis takes beside the content, in board units, where it is painted at its size."""
AXIS_FOOT = 170
"""What is kept free under it, so that the box of the zoom does not cover its end."""
_SIZE = 20
_LEAST = 12
"""Size of the words at zoom 1; from afar they stop shrinking, in dip."""
_GAP = 14
_SHARE = 0.45
"""Of an axis, what each of its two words may take."""


@dataclass(frozen=True, slots=True)
class Axes:
    """The words of the left, right, lower and upper edge, and the content that they stand by."""

    words: tuple[str, ...]
    around: Rect

    @property
    def across(self) -> tuple[str, str]:
        """From left to right."""
        return self.words[0], self.words[1]

    @property
    def upwards(self) -> tuple[str, str]:
        """From below to above."""
        return self.words[2], self.words[3]

    @property
    def bounds(self) -> Rect:
        """The content and its axes."""
        left = AXIS_ROOM if any(self.upwards) else 0
        down = AXIS_FOOT if any(self.across) else 0
        around = self.around
        return Rect(around.x - left, around.y, around.w + left, around.h + down)


def axes_of(words: tuple[str, ...], around: Rect | None) -> Axes | None:
    """The axes of a board; None where its edges mean nothing, or nothing stands on it."""
    return Axes(words, around) if any(words) and len(words) == 4 and around else None


def axes_boxes(axes: Axes, camera: Camera, kit: Kit) -> tuple[QRect, QRect]:
    """All that is painted: the strip under the content and the one left of it; either may be
    empty."""
    box, room = camera.box(axes.around), _room(kit)
    below = QRect(box.left(), box.top() + box.height(), box.width(), room)
    beside = QRect(box.left() - room, box.top(), room, box.height())
    return below if any(axes.across) else QRect(), beside if any(axes.upwards) else QRect()


def paint_axes(painter: QPainter, axes: Axes, camera: Camera, kit: Kit) -> None:
    """Both axes, each a line between its words with a point at its end."""
    below, beside = axes_boxes(axes, camera, kit)
    if not below.isEmpty():
        painter.save()
        painter.translate(below.topLeft())
        _paint_axis(painter, axes.across, below.width(), kit)
        painter.restore()
    if not beside.isEmpty():
        painter.save()
        # The strip stands on end: its beginning is below, and what was under it is at its right.
        painter.translate(beside.left(), beside.top() + beside.height())
        painter.rotate(-90)
        _paint_axis(painter, axes.upwards, beside.height(), kit)
        painter.restore()


def _paint_axis(painter: QPainter, words: tuple[str, str], long: int, kit: Kit) -> None:
    """An axis from the painter's origin to the right."""
    kind, ink = _letters(kit), kit.look.colour("text_quiet")
    gap, room = round(_GAP * kit.ratio), _room(kit)
    middle = room // 2
    foot = middle + round(CAPITAL * kind.size / 2)
    first, last = (elided(word, kind, _SHARE * long) for word in words)
    start = round(width(first, kind))
    end = long - round(width(last, kind))
    label(painter, QPointF(0, foot), first, kind, ink)
    label(painter, QPointF(end, foot), last, kind, ink)
    line = QRect(start + (gap if first else 0), middle, 0, max(1, round(kit.ratio)))
    line.setRight(end - (gap if last else 0))
    if line.width() > 2 * gap:
        _paint_line(painter, line, gap // 3, kit.look.colour("border_control"))


def _paint_line(painter: QPainter, line: QRect, point: int, ink: QColor) -> None:
    painter.fillRect(line, ink)
    tip = QPoint(line.right() + 1, line.top())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPolygon(
        QPolygon([tip, tip + QPoint(-2 * point, -point), tip + QPoint(-2 * point, point)])
    )


def _letters(kit: Kit) -> Type:
    return Type(max(_SIZE * kit.scale, _LEAST * kit.ratio))


def _room(kit: Kit) -> int:
    """How thick an axis is, with its words."""
    return round(2.2 * _letters(kit).size)
