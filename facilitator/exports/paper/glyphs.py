"""Characters as the strings of a PDF, in the fonts of one document."""

from __future__ import annotations

from functools import cache
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from resources import fonts

_ESCAPED = [chr(n) if 32 <= n < 127 and chr(n) not in "\\()" else f"\\{n:03o}" for n in range(256)]


class Lettering:
    """How the fonts of one document write characters."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._tables: dict[fonts.Face, tuple[_Glyphs, str]] = {}

    def written(self, face: fonts.Face, text: str) -> list[tuple[str, str]]:
        """The text as strings in brackets of the file, each after the name of its font."""
        table, name = self._tables.get(face) or self._begun(face)
        try:
            return [(name, text.translate(table))]
        except _Beyond:
            parts = table.font.splitString(text, self._document)
            return [(self._name(table.font, subset), _escaped(coded)) for subset, coded in parts]

    def plain(self, face: fonts.Face, text: str) -> tuple[str, str] | None:
        """As ``written``, a line break left as it is; None where it needs more than one string."""
        table, name = self._tables.get(face) or self._begun(face)
        try:
            return name, text.translate(table)
        except _Beyond:
            return None

    def _begun(self, face: fonts.Face) -> tuple[_Glyphs, str]:
        font = pdfmetrics.getFont(registered(face))
        font.splitString(" ", self._document)
        found = _Glyphs(font, self._document), self._name(font, 0)
        self._tables[face] = found
        return found

    def _name(self, font: Any, subset: int) -> str:
        name: str = font.getSubsetInternalName(subset, self._document)
        return name


class _Beyond(Exception):
    """A character that is not in a font's first 256."""


class _Glyphs(dict[int, str]):
    """The characters of a font's first subset by their code points, as the file writes them."""

    def __init__(self, font: Any, document: Any) -> None:
        super().__init__({ord("\n"): "\n"})
        self.font, self._document = font, document

    def __missing__(self, point: int) -> str:
        ((subset, coded),) = self.font.splitString(chr(point), self._document)
        if subset:
            raise _Beyond
        self[point] = _escaped(coded)
        return self[point]


def _escaped(coded: bytes) -> str:
    return "".join([_ESCAPED[byte] for byte in coded])


@cache
def registered(face: fonts.Face) -> str:
    """The face's name, once the PDF library knows its file."""
    pdfmetrics.registerFont(TTFont(face.name, str(face.file), shapable=False))
    return face.name


FIRST_FONT = registered(fonts.face_chain()[0])
