"""Lines of text on the board, drawn as the text fit has measured them.

Every line is set in one large size and scaled down, so that a text keeps its proportions at every
zoom and is exactly as wide as its characters together.
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, takewhile
from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPixmap,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
    QTransform,
)

from resources import fonts
from ui.look import face_font

BASE = 100
"""The size in which lines are set, in pixels."""
_KEPT = 48
"""Larger letters, in pixels, are drawn each time: few are in view, and their pictures are large."""
_FROM_THE_RIGHT = frozenset({"R", "AL"})
_STRONG = _FROM_THE_RIGHT | {"L"}


@dataclass(frozen=True, slots=True)
class Type:
    """A size in device pixels, a weight and a slant."""

    size: float
    weight: int = 400
    italic: bool = False


def baseline(weight: int = 400, italic: bool = False, line_ratio: float = 1.2) -> float:
    """From the top of a line to its base line, in em; what the face has too much is halved."""
    face = fonts.face_chain(weight, italic)[0]
    up, down = fonts.ascent(face), fonts.descent(face)
    return (line_ratio - up - down) / 2 + up


def width(text: str, kind: Type) -> float:
    """The width of one line, in device pixels."""
    return fonts.advance(text, kind.weight, kind.italic) * kind.size


def elided(text: str, kind: Type, room: float) -> str:
    """The text on one line, cut with … where it is wider than the room in device pixels."""
    line = " ".join(text.split())
    if width(line, kind) <= room:
        return line
    left = room - width("…", kind)
    reach = accumulate(width(char, kind) for char in line)
    end = sum(1 for _ in takewhile(lambda used: used <= left, reach))
    return line[:end].rstrip() + "…" if end else ""


def leftward(text: str) -> bool:
    """Whether a text's first strong character belongs to a script written from the right."""
    if text.isascii():
        return False
    kinds = map(unicodedata.bidirectional, text)
    return next((kind in _FROM_THE_RIGHT for kind in kinds if kind in _STRONG), False)


def draw(painter: QPainter, spot: QPointF, text: str, kind: Type, ink: QColor) -> None:
    """One line from ``spot``, the left end of its base line. The painter is in device pixels."""
    if not text:
        return
    share = kind.size / BASE
    before = painter.transform()
    painter.setTransform(QTransform(share, 0, 0, share, spot.x(), spot.y()), True)
    painter.setPen(ink)
    if _is_plain(text, kind.weight, kind.italic):
        painter.setFont(_chain_font(kind.weight, kind.italic))
        painter.drawText(QPointF(0, 0), text)
    else:
        _draw_shaped(painter, text, kind)
    painter.setTransform(before)


@lru_cache(8192)
def _is_plain(text: str, weight: int, italic: bool) -> bool:
    """Whether the first face has all of a line: at every zoom the same lines are asked about."""
    found = fonts.runs(text, weight, italic)
    return len(found) == 1 and found[0].face == fonts.face_chain(weight, italic)[0]


def label(painter: QPainter, spot: QPointF, text: str, kind: Type, ink: QColor) -> None:
    """As ``draw``, from a picture that is kept and put on whole pixels.

    What stands on the board itself is painted now here, now there, and must look the same.
    """
    whole = QPointF(round(spot.x()), round(spot.y()))
    if kind.size > _KEPT:
        draw(painter, whole, text, kind, ink)
    elif text:
        rise = ceil(1.3 * kind.size)
        painter.drawPixmap(whole - QPointF(rise, rise), _label(text, kind, ink.rgba()))


@lru_cache(256)
def _label(text: str, kind: Type, ink: int) -> QPixmap:
    rise = ceil(1.3 * kind.size)
    made = QPixmap(ceil(width(text, kind)) + 2 * rise, 2 * rise)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, QPointF(rise, rise), text, kind, QColor.fromRgba(ink))
    painter.end()
    return made


def _draw_shaped(painter: QPainter, text: str, kind: Type) -> None:
    """A line of several faces or scripts: Qt orders and shapes it, each face draws its own."""
    shown = fonts.substituted(text)
    layout = QTextLayout(shown, _chain_font(kind.weight, kind.italic))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(_direction(shown))
    option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    layout.setFormats(_formats(shown, kind))
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    layout.draw(painter, QPointF(0, -line.ascent()))


def _direction(text: str) -> Qt.LayoutDirection:
    rightward = Qt.LayoutDirection.LeftToRight
    return Qt.LayoutDirection.RightToLeft if leftward(text) else rightward


def _formats(text: str, kind: Type) -> list[QTextLayout.FormatRange]:
    """The face of each run; Qt counts in UTF-16 units."""
    made, start = [], 0
    for run in fonts.runs(text, kind.weight, kind.italic):
        one = QTextLayout.FormatRange()
        one.start = start
        one.length = len(run.text.encode("utf-16-le")) // 2
        plain = QTextCharFormat()
        plain.setFont(face_font(run.face, BASE))
        one.format = plain
        made.append(one)
        start += one.length
    return made


@lru_cache
def _chain_font(weight: int, italic: bool) -> QFont:
    return face_font(fonts.face_chain(weight, italic)[0], BASE)
