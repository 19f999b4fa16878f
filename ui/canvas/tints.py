"""Notes in other colours than those of their kinds, and notes that are not looked at just now.

A tint is never colour alone: its label, a letter or a number, stands in the note's corner.
"""

from dataclasses import replace
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter

from resources.tokens import Scheme
from ui.canvas.kit import Kit
from ui.canvas.lettering import Type, draw, width
from ui.canvas.signs import CAPITAL
from ui.look import KindColours, Look

_SHARE = {"light": 0.2, "dark": 0.24}
"""How much of its colour a note's sheet takes; the rest is the window's ground."""
FADED = 0.26
"""What is left of a note that is not looked at."""
_CHIP, _LETTERS = 18, 12
"""Diameter of the label's disc and size of its letters, in board units."""
_SMALL = 14
"""Its diameter in dip from afar, as long as the note has room for it."""
_LEAST = 9
"""Below this diameter, in device pixels, a label cannot be read and is left out."""


class Tint(NamedTuple):
    """``colour`` is ``#rrggbb``, ``""`` for the kind's own; ``label`` its letter or number."""

    faded: bool = False
    colour: str = ""
    label: str = ""


PLAIN = Tint()


def plain(_note: object) -> Tint:
    """Every note in the colours of its kind, and looked at."""
    return PLAIN


def tinted(kit: Kit, tint: Tint) -> Kit:
    """What a note of this tint is painted with."""
    return (
        replace(kit, look=_tinted(kit.look.scheme, kit.look.strong, tint.colour))
        if tint.colour
        else kit
    )


def finish(painter: QPainter, size: QSize, kit: Kit, tint: Tint) -> None:
    """Put the label on a painted note, and fade it; the note's corner is the origin."""
    if tint.label:
        _label(painter, size, kit, tint)
    if tint.faded:
        painter.resetTransform()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        device = painter.device()
        everything = QRectF(0, 0, device.width(), device.height())
        painter.fillRect(everything, QColor.fromRgbF(0, 0, 0, FADED))


def _label(painter: QPainter, size: QSize, kit: Kit, tint: Tint) -> None:
    wide = min(max(_CHIP * kit.scale, _SMALL * kit.ratio), 0.45 * size.height())
    if wide < _LEAST:
        return
    colours = shade(kit.look, tint.colour)
    middle = QPointF(size.width() - 0.3 * wide, 0.3 * wide)  # Off the first line's last letters.
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.edge)
    painter.drawEllipse(middle, wide / 2, wide / 2)
    letters = Type(wide * _LETTERS / _CHIP, 700)
    left = middle.x() - width(tint.label, letters) / 2
    foot = middle.y() + CAPITAL * letters.size / 2
    draw(painter, QPointF(left, foot), tint.label, letters, colours.on_edge)


def shade(look: Look, colour: str) -> KindColours:
    """Fill, edge and inks made of one strong colour."""
    edge, share = QColor(colour), _SHARE[look.scheme]
    return KindColours(mixed(edge, look.colour("window"), share), edge, look.colour("text"),
                       look.colour("on_primary"))  # fmt: skip


def grey(look: Look) -> str:
    """The colour of what belongs to no theme, table or seat: ``#rrggbb``."""
    return look.colour("text_quiet").name()


def mixed(colour: QColor, ground: QColor, share: float) -> QColor:
    """A share of a colour upon a ground."""
    red, green, blue = (
        round(share * one + (1 - share) * other)
        for one, other in (
            (colour.red(), ground.red()),
            (colour.green(), ground.green()),
            (colour.blue(), ground.blue()),
        )
    )
    return QColor(red, green, blue)


class _TintedLook(Look):
    """A look in which every kind of note has the same colours."""

    def __init__(self, scheme: Scheme, strong: bool, colour: str) -> None:
        super().__init__(scheme, strong)
        self._shade = shade(self, colour)

    def kind(self, key: str) -> KindColours:
        """The tint's colours, whatever the kind."""
        return self._shade


@cache
def _tinted(scheme: Scheme, strong: bool, colour: str) -> Look:
    return _TintedLook(scheme, strong, colour)
