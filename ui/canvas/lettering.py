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
    QGlyphRun,
    QPainter,
    QPixmap,
    QRawFont,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
    QTransform,
)

from resources import fonts
from ui.look import face_font

BASE = 100
"""The size in which lines are set, in pixels."""
LINE = 1.2
"""From one line's foot to the next one's, in em."""
_KEPT = 48
"""Larger letters, in pixels, are drawn each time: few are in view, and their pictures are large."""
_FROM_THE_RIGHT = frozenset({"R", "AL"})
_STRONG = _FROM_THE_RIGHT | {"L"}
_ORIGIN = QPointF(0, 0)


@dataclass(frozen=True, slots=True)
class Type:
    """A size in device pixels, a weight and a slant."""

    size: float
    weight: int = 400
    italic: bool = False


def baseline(weight: int = 400, italic: bool = False, line_ratio: float = LINE) -> float:
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
    before = _begin(painter, spot, kind, ink)
    found = _glyphs((text,), kind.weight, kind.italic)
    if found is not None:
        painter.drawGlyphRun(_ORIGIN, found)
    else:
        _draw_shaped(painter, text, kind)
    painter.setTransform(before)


def draw_lines(
    painter: QPainter, spot: QPointF, lines: tuple[str, ...], kind: Type, ink: QColor
) -> None:
    """Lines 1.2 em below each other, each on a whole device pixel; ``spot`` as that of the first.

    All of them are put at once: on a board thousands of them come into view with another zoom.
    """
    found = _glyphs(lines, kind.weight, kind.italic)
    if found is not None:
        before = _begin(painter, spot, kind, ink)
        painter.drawGlyphRun(_ORIGIN, found)
        painter.setTransform(before)
        return
    for row, line in enumerate(lines):
        foot = round(spot.y() + row * LINE * kind.size)
        draw(painter, QPointF(spot.x(), foot), line, kind, ink)


def _begin(painter: QPainter, spot: QPointF, kind: Type, ink: QColor) -> QTransform:
    """Draw in the size in which lines are set from now on; the transform that was there before."""
    share, before = kind.size / BASE, painter.transform()
    painter.setTransform(QTransform(share, 0, 0, share, spot.x(), spot.y()), True)
    painter.setPen(ink)
    return before


@lru_cache(2048)
def _glyphs(lines: tuple[str, ...], weight: int, italic: bool) -> QGlyphRun | None:
    """Lines as they are set, kept for every zoom; None where the first face lacks any of them, or
    a mark is to be put upon its letter.
    """
    text, first = "".join(lines), fonts.face_chain(weight, italic)[0]
    found, advance = fonts.runs(text, weight, italic), fonts.measure(weight, italic)
    ems = [list(map(advance, line)) for line in lines]
    if [run.face for run in found] != [first] or not all(map(all, ems)):
        return None
    face = QRawFont.fromFont(_chain_font(weight, italic))
    made = QGlyphRun()
    made.setRawFont(face)
    made.setGlyphIndexes(face.glyphIndexesForString(text))
    made.setPositions(
        [
            QPointF(BASE * em, BASE * LINE * row)
            for row, line in enumerate(ems)
            for em in accumulate(line[:-1], initial=0.0)
        ]
    )
    return made


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
