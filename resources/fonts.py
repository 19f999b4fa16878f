"""The typefaces of screen and paper: which face draws a character, and how wide it is.

The widths stand in `fonts/advances.json`, generated from the very TTF files that Qt and reportlab
draw with, so nothing here has to open a font. Kerning and ligatures are off on both, and the width
of a text is the sum of its characters' widths: that is what lets a line break at the same place on
screen and on paper.
"""

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from resources.load import path

SUBSTITUTE = "\u25a1"
_LONG_WORD, _MOST_WORDS = 24, 10_000
_SHAPED = "<initial>", "<medial>", "<final>", "<isolated>"


class Face(NamedTuple):
    """One TTF file; `name` is its PostScript name and the stem of the file."""

    name: str
    family: str
    weight: int
    italic: bool = False

    @property
    def file(self) -> Path:
        """The font file."""
        return path("fonts", f"{self.name}.ttf")


class Run(NamedTuple):
    """A stretch of text, in reading order, that one face draws."""

    face: Face
    text: str


_ROWS = (
    Face("TitilliumWeb-Regular", "Titillium Web", 400),
    Face("TitilliumWeb-Italic", "Titillium Web", 400, italic=True),
    Face("TitilliumWeb-SemiBold", "Titillium Web", 600),
    Face("TitilliumWeb-Bold", "Titillium Web", 700),
    Face("NotoSans-Regular", "Noto Sans", 400),
    Face("NotoSans-Bold", "Noto Sans", 700),
    Face("NotoSansHebrew-Regular", "Noto Sans Hebrew", 400),
    Face("NotoSansHebrew-Bold", "Noto Sans Hebrew", 700),
    Face("NotoSansArabic-Regular", "Noto Sans Arabic", 400),
    Face("NotoSansArabic-Bold", "Noto Sans Arabic", 700),
    Face("NotoSansThai-Regular", "Noto Sans Thai", 400),
    Face("NotoSansThai-Bold", "Noto Sans Thai", 700),
    Face("NotoSansGeorgian-Regular", "Noto Sans Georgian", 400),
    Face("NotoSansGeorgian-Bold", "Noto Sans Georgian", 700),
    Face("NotoSansArmenian-Regular", "Noto Sans Armenian", 400),
    Face("NotoSansArmenian-Bold", "Noto Sans Armenian", 700),
    Face("NotoSansSC-Regular", "Noto Sans SC", 400),
    Face("NotoSansSC-Bold", "Noto Sans SC", 700),
    Face("NotoEmoji-Regular", "Noto Emoji", 400),
    Face("NotoSansSymbols-Regular", "Noto Sans Symbols", 400),
    Face("NotoSansSymbols-Bold", "Noto Sans Symbols", 700),
    Face("NotoSansSymbols2-Regular", "Noto Sans Symbols2", 400),
    Face("NotoSansMath-Regular", "Noto Sans Math", 400),
)
FACES: dict[str, Face] = {face.name: face for face in _ROWS}
_FAMILIES = tuple(dict.fromkeys(face.family for face in _ROWS))


@cache
def face_chain(weight: int = 400, italic: bool = False) -> tuple[Face, ...]:
    """The nearest face of every family, in the order in which a character looks for its glyph.

    Slant comes before weight: there is one italic, for quotations, and it has one weight.
    """
    return tuple(_nearest(family, weight, italic) for family in _FAMILIES)


def _nearest(family: str, weight: int, italic: bool) -> Face:
    rows = [face for face in _ROWS if face.family == family]
    return min(rows, key=lambda face: (face.italic != italic, abs(face.weight - weight)))


def advance(text: str, weight: int = 400, italic: bool = False) -> float:
    """The width of one line of text in em: the sum over its characters.

    A character that no font has is as wide as its substitute; an Arabic letter as its widest form.
    """
    return sum(map(_widths_in(weight, italic).__getitem__, text))


@cache
def measure(weight: int = 400, italic: bool = False) -> Callable[[str], float]:
    """`advance` with weight and slant already chosen, as the text fit wants it.

    Words are measured once: notes say the same ones again and again.
    """
    return _Advances(_widths_in(weight, italic)).__getitem__


@cache
def widths(face: Face) -> Mapping[int, float]:
    """The width in em of every character that a face has, by code point."""
    row = _metrics()[face.name]
    packed, upem = row["widths"], row["upem"]
    found: dict[int, float] = {}
    for first, many, width in zip(packed[::3], packed[1::3], packed[2::3], strict=True):
        found.update(dict.fromkeys(range(first, first + many), width / upem))
    return found


def ascent(face: Face) -> float:
    """The face's height above the base line in em, as screen and paper use it."""
    return float(_metrics()[face.name]["ascent"])


def descent(face: Face) -> float:
    """The face's depth below the base line in em, positive."""
    return float(_metrics()[face.name]["descent"])


def runs(text: str, weight: int = 400, italic: bool = False) -> list[Run]:
    """The text in stretches of one face each; joined again they give the text.

    Marks stay with their letter and white space with the neighbouring stretch, if its face has it.
    A character that no font has is left to the first face: call `substituted` first where nothing
    may vanish.
    """
    chain = face_chain(weight, italic)
    if text and widths(chain[0]).keys() >= set(map(ord, text)):
        return [Run(chain[0], text)]
    faces: list[Face] = []
    parts: list[str] = []
    for cluster in _clusters(text):
        face = _face_of(cluster, chain)
        if parts and (face == faces[-1] or _blank_in(faces[-1], cluster)):
            parts[-1] += cluster
        elif parts and _blank_in(face, parts[-1]):
            faces[-1], parts[-1] = face, parts[-1] + cluster
        else:
            faces.append(face)
            parts.append(cluster)
    return [Run(face, part) for face, part in zip(faces, parts, strict=True)]


def _blank_in(face: Face, text: str) -> bool:
    """Whether a text is white space that a face has."""
    return text.isspace() and widths(face).keys() >= set(map(ord, text))


def missing(text: str) -> list[str]:
    """The characters that no font has, each once, in the order in which they come."""
    return [char for char in dict.fromkeys(text) if not _drawn(char)]


def substituted(text: str) -> str:
    """The text with a box for every character that no font has."""
    absent = missing(text)
    return text.translate({ord(char): SUBSTITUTE for char in absent}) if absent else text


def invisible(char: str) -> bool:
    """Whether a character has no glyph of its own: a joiner, a direction mark, a selector."""
    return unicodedata.category(char) in {"Cf", "Cc"} or char in _SELECTORS


_SELECTORS = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0), 0x34F, 0x115F)))


@cache
def _drawn(char: str) -> bool:
    return invisible(char) or char.isspace() or _first_face(char, face_chain()) is not None


def _first_face(text: str, chain: tuple[Face, ...]) -> Face | None:
    codes = {ord(char) for char in text if not invisible(char)}
    return next((face for face in chain if codes <= widths(face).keys()), None)


@cache
def _face_of(cluster: str, chain: tuple[Face, ...]) -> Face:
    return _first_face(cluster, chain) or chain[0]


def _clusters(text: str) -> Iterator[str]:
    """Letters with their marks; where no single face has both, the mark stands for itself."""
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or not _joins(text[end]) or not _together(text[start : end + 1]):
            yield text[start:end]
            start = end


@cache
def _joins(char: str) -> bool:
    return unicodedata.category(char).startswith("M") or (invisible(char) and char not in "\t\n\r")


@cache
def _together(cluster: str) -> bool:
    return _first_face(cluster, face_chain()) is not None


class _Widths(dict[str, float]):
    """Widths by character in one weight and slant, worked out when a character is first met."""

    def __init__(self, chain: tuple[Face, ...]) -> None:
        super().__init__()
        self._chain = chain

    def __missing__(self, char: str) -> float:
        width = self[char] = self._width(char)
        return width

    def _width(self, char: str) -> float:
        if char in "\t\n":
            return self[" "]
        if invisible(char) or unicodedata.category(char) in {"Mn", "Me"}:
            return 0.0
        widths = [self._glyph(form) for form in (char, *_forms().get(char, ()))]
        known = [width for width in widths if width is not None]
        return max(known) if known else self[SUBSTITUTE]

    def _glyph(self, char: str) -> float | None:
        face = _first_face(char, self._chain)
        return widths(face)[ord(char)] if face else None


class _Advances(dict[str, float]):
    """Widths of words in one weight and slant; those of long texts are not kept."""

    def __init__(self, widths: _Widths) -> None:
        super().__init__()
        self._width_of = widths.__getitem__

    def __missing__(self, text: str) -> float:
        width = sum(map(self._width_of, text))
        if len(text) < _LONG_WORD:
            if len(self) >= _MOST_WORDS:
                self.clear()
            self[text] = width
        return width


@cache
def _widths_in(weight: int, italic: bool) -> _Widths:
    return _Widths(face_chain(weight, italic))


@cache
def _forms() -> dict[str, list[str]]:
    """The shaped forms of each Arabic letter, from Unicode's own table of them."""
    forms: dict[str, list[str]] = {}
    for code in (*range(0xFB50, 0xFC00), *range(0xFE70, 0xFEFD)):
        kind, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        if kind in _SHAPED and len(letters) == 1:
            forms.setdefault(chr(int(letters[0], 16)), []).append(chr(code))
    return forms


@cache
def _metrics() -> dict[str, dict[str, Any]]:
    import json

    rows: dict[str, dict[str, Any]] = json.loads(
        path("fonts", "advances.json").read_text(encoding="ascii")
    )
    return rows
