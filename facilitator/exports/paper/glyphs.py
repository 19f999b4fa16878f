"""Characters as the strings of a PDF, in the fonts of one document."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from facilitator.exports.paper.text import are_plain
from resources import fonts

_ESCAPED = [chr(n) if 32 <= n < 127 and chr(n) not in "\\()" else f"\\{n:03o}" for n in range(256)]


class Lettering:
    """How the fonts of one document write characters."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._tables: dict[fonts.Face, _Tables] = {}

    def written(self, face: fonts.Face, text: str) -> list[tuple[str, str]]:
        """The text as strings in brackets of the file, each after the name of its font."""
        tables = self._tables.get(face) or self._begun(face)
        try:
            return [(tables.name, text.translate(tables.first))]
        except _Beyond:
            font = tables.first.font
            parts = font.splitString(text, self._document)
            tables.apart.update(map(ord, text))
            return [(self._name(font, subset), _escaped(coded)) for subset, coded in parts]

    def plain(self, face: fonts.Face, lines: Sequence[str]) -> tuple[str, str] | None:
        """Plain lines as ``written``, breaks between them; None where they are not plain.

        A blank stands behind each, so that who listens does not hear two words as one.
        """
        tables = self._tables.get(face) or self._begun(face)
        try:
            return tables.name, (" \n".join(lines) + " ").translate(tables.plain)
        except _Beyond:
            return None

    def leave_out_unused(self) -> None:
        """Keep the letters that nobody has written out of the file.

        The drawing library takes all of ASCII into the first subset of every font.
        """
        for tables in self._tables.values():
            written = {ord(" "), *tables.first, *tables.apart}
            first = tables.first.font.state[self._document].subsets[0]
            first[:] = [point if point in written else 0 for point in first]

    def _begun(self, face: fonts.Face) -> _Tables:
        font = pdfmetrics.getFont(registered(face))
        font.splitString(" ", self._document)
        first = _Glyphs(font, self._document)
        found = self._tables[face] = _Tables(self._name(font, 0), first, _Plain(first), set())
        return found

    def _name(self, font: Any, subset: int) -> str:
        name: str = font.getSubsetInternalName(subset, self._document)
        return name


class _Tables(NamedTuple):
    """The name of a font's first subset, and how the file writes the characters in it.

    ``apart`` are those of texts that took several subsets.
    """

    name: str
    first: _Glyphs
    plain: _Plain
    apart: set[int]


class _Beyond(Exception):
    """A character that is not in a table."""


class _Glyphs(dict[int, str]):
    """The characters of a font's first subset by their code points, as the file writes them."""

    def __init__(self, font: Any, document: Any) -> None:
        super().__init__()
        self.font, self._document = font, document

    def __missing__(self, point: int) -> str:
        ((subset, coded),) = self.font.splitString(chr(point), self._document)
        if subset:
            raise _Beyond
        self[point] = _escaped(coded)
        return self[point]


class _Plain(dict[int, str]):
    """Those of the characters that are plain letters; a line break stands for itself."""

    def __init__(self, all_: _Glyphs) -> None:
        super().__init__({ord("\n"): "\n"})
        self._all = all_

    def __missing__(self, point: int) -> str:
        if not are_plain((chr(point),)):
            raise _Beyond
        self[point] = self._all[point]
        return self[point]


def _escaped(coded: bytes) -> str:
    return "".join([_ESCAPED[byte] for byte in coded])


@cache
def registered(face: fonts.Face) -> str:
    """The face's name, once the PDF library knows its file."""
    pdfmetrics.registerFont(TTFont(face.name, str(face.file), shapable=False))
    return face.name


FIRST_FONT = registered(fonts.face_chain()[0])
