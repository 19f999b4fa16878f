"""A frame: a thin dashed line with its name above. Sizes are dip, boxes device pixels."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPixmap

from facilitator.domain.frames import FrameView
from facilitator.domain.layout import Rect
from ui.canvas.camera import Camera
from ui.canvas.kit import Kit, grown
from ui.canvas.lettering import Type, elided, label, width
from ui.canvas.signs import CAPITAL

_TITLE, _TAB = 14, 24
"""The name's type, and the height of its room above the line: so large at least at every zoom."""
_LEAST = 48
"""A frame narrower than this on screen has no name."""
_DASH = (6.0, 4.0)


@dataclass(frozen=True, slots=True)
class FrameBoxes:
    """Where a frame\'s line runs, and where its name stands above it (None from afar)."""

    line: QRectF
    tab: QRectF | None

    def reach(self, kit: Kit) -> QRectF:
        """All that is painted of it."""
        whole = self.line if self.tab is None else self.line.united(self.tab)
        return grown(whole, 2 * kit.ratio)


def frame_boxes(frame: FrameView, camera: Camera, kit: Kit, at: Rect | None = None) -> FrameBoxes:
    """The boxes of a frame, or of it as it would stand at another place."""
    line = QRectF(camera.box(at or frame.rect))
    if line.width() < _LEAST * kit.ratio:
        return FrameBoxes(line, None)
    wanted = width(_name(frame, kit), _letters(kit)) + 12 * kit.ratio
    high = _TAB * kit.ratio * max(1.0, kit.zoom)
    tab = QRectF(line.left(), line.top() - high, min(line.width(), wanted), high)
    return FrameBoxes(line, tab)


def paint_frame(
    painter: QPainter, frame: FrameView, boxes: FrameBoxes, kit: Kit, strong: bool = False
) -> None:
    """The line and the name; in the colour of acting where it is selected."""
    ink = kit.look.colour("primary" if strong else "border_control")
    _paint_dashes(painter, boxes.line.toRect(), (2 if strong else 1), (ink, kit))
    if boxes.tab is not None:
        kind = _letters(kit)
        foot = round(boxes.tab.center().y() + CAPITAL * kind.size / 2)
        named = bool(frame.record.title)
        colour = "primary" if strong else "text" if named else "text_quiet"
        words = elided(_name(frame, kit), kind, boxes.tab.width())
        spot = QPointF(boxes.tab.left(), foot)
        label(painter, spot, words, kind, kit.look.colour(colour))


def _paint_dashes(painter: QPainter, line: QRect, wide: int, with_: tuple[QColor, Kit]) -> None:
    """A dashed rectangle, of tiles that begin at its corner.

    The dashes of a pen begin where the line enters what is painted just now, so that a scrolled
    picture would not go on as it began.
    """
    ink, kit = with_
    thick = max(1, round(wide * kit.ratio))
    left, top, across, high = line.left(), line.top(), line.width(), line.height()
    painter.setBrushOrigin(line.topLeft())
    for y in (top, top + high - thick):
        painter.fillRect(QRect(left, y, across, thick), _tile(ink, kit, False))
    for x in (left, left + across - thick):
        painter.fillRect(QRect(x, top, thick, high), _tile(ink, kit, True))
    painter.setBrushOrigin(0, 0)


def _tile(ink: QColor, kit: Kit, upright: bool) -> QBrush:
    """One dash and one gap."""
    dash, gap = (round(part * kit.ratio) for part in _DASH)
    tile = QPixmap(1, dash + gap) if upright else QPixmap(dash + gap, 1)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.fillRect(0, 0, 1 if upright else dash, dash if upright else 1, ink)
    painter.end()
    return QBrush(tile)


def _name(frame: FrameView, kit: Kit) -> str:
    return frame.record.title or kit.words.no_frame_title


def name_size(kit: Kit) -> float:
    """The type of a frame's name in dip: it grows with the notes, and shrinks no further."""
    return _TITLE * max(1.0, kit.zoom)


def _letters(kit: Kit) -> Type:
    return Type(name_size(kit) * kit.ratio, 600)
