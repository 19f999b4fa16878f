"""A frame: a thin dashed line with its name above. Sizes are dip, boxes device pixels."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

from facilitator.domain.frames import FrameView
from facilitator.domain.layout import Rect
from ui.canvas.camera import Camera
from ui.canvas.kit import Kit, grown
from ui.canvas.lettering import Type, draw, elided, width
from ui.canvas.signs import CAPITAL

FRAME_TITLE = 14
_TAB = 24
"""Height of the room of the name, above the line."""
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
    high = _TAB * kit.ratio
    tab = QRectF(line.left(), line.top() - high, min(line.width(), wanted), high)
    return FrameBoxes(line, tab)


def paint_frame(
    painter: QPainter, frame: FrameView, boxes: FrameBoxes, kit: Kit, strong: bool = False
) -> None:
    """The line and the name; in the colour of acting where it is selected."""
    ink = kit.look.colour("primary" if strong else "border_control")
    pen = QPen(ink, (2 if strong else 1) * kit.ratio)
    pen.setDashPattern([part / pen.widthF() * kit.ratio for part in _DASH])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(QBrush(Qt.BrushStyle.NoBrush))
    painter.drawRect(boxes.line)
    if boxes.tab is not None:
        kind = _letters(kit)
        foot = round(boxes.tab.center().y() + CAPITAL * kind.size / 2)
        named = bool(frame.record.title)
        colour = "primary" if strong else "text" if named else "text_quiet"
        words = elided(_name(frame, kit), kind, boxes.tab.width())
        spot = QPointF(boxes.tab.left(), foot)
        draw(painter, spot, words, kind, kit.look.colour(colour))


def _name(frame: FrameView, kit: Kit) -> str:
    return frame.record.title or kit.words.no_frame_title


def _letters(kit: Kit) -> Type:
    return Type(FRAME_TITLE * kit.ratio, 600)
