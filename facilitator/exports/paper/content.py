"""The content of one page as a PDF takes it: operators, short and each said only once.

The drawing library keeps files, fonts, images and links; what is drawn thousands of times on a
board is written here, in a third of the time and of the room.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from facilitator.exports.paper.style import MM, Stroke
from facilitator.exports.paper.tags import Element, Tag, Tree
from resources import fonts

_DECORATION = Element(Tag("Artifact"), None)
_PASSAGE = Tag("P")
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
        super().__init__()
        self.font, self._document = font, document

    def __missing__(self, point: int) -> str:
        ((subset, coded),) = self.font.splitString(chr(point), self._document)
        if subset:
            raise _Beyond
        self[point] = _escaped(coded)
        return self[point]


class Content:
    """The content stream of a page under way, with what its pen holds and whose element it is."""

    def __init__(self, canvas: Any, tree: Tree, lettering: Lettering) -> None:
        self.canvas = canvas
        self.tree = tree
        self.put = canvas._code.append
        self.element = tree.root
        self._lettering = lettering
        self._marked: Element | None = None
        self._held: tuple[str, Stroke | None, tuple[str, float]] = ("", None, ("", 0.0))
        tree.begin_page()

    def decorate(self) -> None:
        """What is put from now on is decoration, unless it belongs to a figure."""
        self._mark(self.element if self.element.pictured else _DECORATION)

    def speak(self) -> None:
        """What is put from now on is content of the element that is held."""
        element = self.element
        self._mark(Element(_PASSAGE, element) if element.grouping else element)

    def _mark(self, element: Element) -> None:
        if element is self._marked:
            return
        self.fall_silent()
        if element is _DECORATION:
            self.put("/Artifact BMC")
        else:
            self.put(f"/{element.tag.role} <</MCID {self.tree.mark(element)}>> BDC")
        self._marked = element

    def fall_silent(self) -> None:
        """End the stretch that is marked."""
        if self._marked is not None:
            self.put("EMC")
            self._marked = None

    @contextmanager
    def within(self, tag: Tag) -> Iterator[None]:
        """What is said meanwhile stands in an element."""
        held = self.element
        if held is not _DECORATION:
            self.element = self.tree.within(tag, held)
        yield
        self.element = held

    @contextmanager
    def passage(self) -> Iterator[None]:
        """What is said meanwhile is one text, of its own where no element for texts is held."""
        held = self.element
        if held.grouping:
            self.element = Element(_PASSAGE, held)
        yield
        self.element = held

    @contextmanager
    def unheard(self) -> Iterator[None]:
        """Whatever is put meanwhile is decoration."""
        held, self.element = self.element, _DECORATION
        yield
        self.element = held

    @property
    def is_heard(self) -> bool:
        return self.element is not _DECORATION

    @contextmanager
    def apart(self) -> Iterator[None]:
        """The pen and the ground as they were, afterwards."""
        self.fall_silent()
        held = self._held
        self.canvas.saveState()
        yield
        self.fall_silent()
        self.canvas.restoreState()
        self._held = held

    def pen(self, fill: str | None, stroke: Stroke | None) -> None:
        """Take colours and a pen; those that are held already are not said again."""
        filled, stroked, font = self._held
        if fill and fill != filled:
            self.put(f"{_rgb(fill)} rg")
        if stroke and stroke != stroked:
            self.put(_pen(stroke))
        self._held = fill or filled, stroke or stroked, font

    def letter(self, at: tuple[float, float], face: fonts.Face, size: float, text: str) -> None:
        """Text from the left end of its base line, in pt."""
        filled, stroked, held = self._held
        shown = []
        for name, string in self._lettering.written(face, text):
            if held != (name, size):
                held = name, size
                shown.append(f"{name} {size:g} Tf")
            shown.append(f"({string}) Tj")
        self._held = filled, stroked, held
        self.put(f"BT {number(at[0])} {number(at[1])} Td {' '.join(shown)} ET")


def number(value: float) -> str:
    """A length in pt to a hundredth, which is 0.004 mm: no printer shows more."""
    return f"{round(value, 2):g}"


@cache
def _rgb(colour: str) -> str:
    return " ".join(f"{int(colour[at : at + 2], 16) / 255:.3g}" for at in (1, 3, 5))


@cache
def _pen(stroke: Stroke) -> str:
    dash = " ".join(number(length * MM) for length in stroke.dash)
    return f"{_rgb(stroke.colour)} RG {number(stroke.width)} w [{dash}] 0 d"


def _escaped(coded: bytes) -> str:
    return "".join([_ESCAPED[byte] for byte in coded])


@cache
def registered(face: fonts.Face) -> str:
    """The face's name, once the PDF library knows its file."""
    pdfmetrics.registerFont(TTFont(face.name, str(face.file), shapable=False))
    return face.name


FIRST_FONT = registered(fonts.face_chain()[0])
