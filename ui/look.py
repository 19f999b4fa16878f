"""The look's numbers as Qt's colours and fonts, in a light and a dark scheme.

Fonts come from the program's own files, with kerning, ligatures and hinting off: a text is then as
wide as its characters together, so the lines that the text fit has broken fit on the screen too.

The window's first picture is drawn with this. Qt's own ``Qt`` and the kinds of notes take a while
to import, so nothing here asks for them before it needs them.
"""

from __future__ import annotations

import sys
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication

from resources import tokens
from resources.fonts import FACES, Face, face_chain
from resources.tokens import Scheme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from facilitator.domain.kinds import Shades

FRAME = QSize(40, 72)
"""What a window leaves free of a screen on which it has not its whole size."""
_USUAL = {"win32": 12, "darwin": 13}
"""Pixels of the system's own text where nobody has asked for larger."""
_LIGATURES = ("liga", "clig", "dlig", "calt")
_OWN = str(tokens.tokens()["font"]["family"])


class KindColours(NamedTuple):
    """Colours of a kind of note: the fill, the badge's edge, the ink on each of them."""

    fill: QColor
    edge: QColor
    ink: QColor
    on_edge: QColor


@cache
def load_own_fonts() -> None:
    """Make the family of the window's own words known to Qt; needs the application."""
    for face in FACES.values():
        if face.family == _OWN:
            QFontDatabase.addApplicationFont(str(face.file))


@cache
def load_fonts() -> None:
    """Make the program's typefaces known to Qt; needs the application, and does it once."""
    load_own_fonts()
    for face in FACES.values():
        if face.family != _OWN:
            QFontDatabase.addApplicationFont(str(face.file))


def text_scale() -> float:
    """How much larger than usual the system's own text is, from 1 to 2, in twentieths.

    What is usual differs: 9 pt on Windows, 13 px on macOS, 11 pt on most Linux desktops. Smaller
    than usual is not followed: the look's sizes are the smallest that serve a room.
    """
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    usual = _USUAL.get(sys.platform, 15)
    return min(2.0, max(1.0, round(20 * QFontInfo(system).pixelSize() / usual) / 20))


def length(pixels: float) -> int:
    """A length that holds text, as long as the system's text size asks."""
    return round(pixels * text_scale())


def on_screen(window: QWidget, wide: int, high: int) -> QSize:
    """The size that is wanted, or what a window's screen has for it beside its frame."""
    return QSize(wide, high).boundedTo(window.screen().availableSize() - FRAME)


def system_scheme() -> Scheme:
    """What the system asks for; light where it does not say."""
    from PySide6.QtCore import Qt

    hints = QGuiApplication.styleHints()
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def asks_for_contrast() -> bool:
    """Whether the system asks for more contrast than usual."""
    from PySide6.QtCore import Qt

    hints = QGuiApplication.styleHints()  # Held here: what it gives goes when Python lets it go.
    wanted = hints.accessibility().contrastPreference()
    return bool(wanted == Qt.ContrastPreference.HighContrast)


class Look:
    """Colours and fonts of one scheme. Names are those of ``resources/tokens.toml``.

    ``strong`` has darker inks and edges; ``hair`` is the width of a note's edge in dip.
    """

    def __init__(self, scheme: Scheme, strong: bool = False) -> None:
        self.scheme: Scheme = scheme
        self.strong = strong
        self.hair = int(tokens.tokens()["strong" if strong else "line"]["hair"])
        names = tokens.tokens()[scheme]
        self._colours = {name: _colour(scheme, name, strong) for name in names}

    def colour(self, name: str) -> QColor:
        """A named colour with its opacity. Raises KeyError for an unknown name."""
        return self._colours[name]

    def kind(self, key: str) -> KindColours:
        """The colours of a kind of note; a kind that this version does not know looks parked."""
        return self._kinds.get(key) or self._kinds["parked"]

    @cached_property
    def _kinds(self) -> dict[str, KindColours]:
        from facilitator.domain.kinds import NOTE_KIND

        return {row.key: _kind_colours(getattr(row, self.scheme)) for row in NOTE_KIND.values()}

    def table(self, number: int) -> QColor:
        """The colour of table 1, 2, 3 …"""
        return QColor(tokens.table_colour(self.scheme, number))

    def font(self, size: str | float, weight: int | None = None, italic: bool = False) -> QFont:
        """A font by a name of ``[type]`` (``body``, ``heading`` …) or by its size in pixels.

        Named sizes follow the system's text size; sizes in pixels, as on the board, do not.

        The weight is that of the name, or 400, unless it is given.
        """
        row = tokens.tokens()["type"][size] if isinstance(size, str) else {"size": size}
        usual = int(row.get("weight", 400))
        larger = text_scale() if isinstance(size, str) else 1.0
        return _font(float(row["size"]) * larger, usual if weight is None else weight, italic)


@cache
def face_font(face: Face, size: int) -> QFont:
    """One face of ``resources.fonts`` alone, at a size in pixels; for lines already broken."""
    font = QFont(face.family)
    font.setWeight(QFont.Weight(face.weight))
    font.setItalic(face.italic)
    return _plain(font, size)


@cache
def _font(size: float, weight: int, italic: bool) -> QFont:
    font = QFont([face.family for face in face_chain(weight, italic)])
    font.setWeight(QFont.Weight(weight))
    font.setItalic(italic)
    return _plain(font, round(size))


def _plain(font: QFont, size: int) -> QFont:
    font.setPixelSize(size)
    font.setKerning(False)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for tag in _LIGATURES:
        font.setFeature(QFont.Tag(tag), 0)
    return font


def _colour(scheme: Scheme, name: str, strong: bool) -> QColor:
    colour = QColor(tokens.colour(scheme, name, strong))
    colour.setAlphaF(tokens.alpha(scheme, name))
    return colour


def _kind_colours(row: Shades) -> KindColours:
    return KindColours(*map(QColor, (row.fill, row.edge, row.ink, row.on_edge)))
