"""The content of one page as a PDF takes it: operators, short and each said only once.

The drawing library keeps files, fonts, images and links; what is drawn thousands of times on a
board is written here, in a third of the time and of the room.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache, lru_cache
from typing import Any, NamedTuple

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFFormXObject, xObjectName

from facilitator.exports.paper.glyphs import Lettering
from facilitator.exports.paper.style import MM, Stroke
from facilitator.exports.paper.tags import Element, Tag, Tree
from resources import fonts

_DECORATION = Element(Tag("Artifact"), None)
_PASSAGE = Tag("P")
_EDGE = 2
"""pt around a stamp for the half of a line that runs along its edge."""
Spot = tuple[int, int]
"""A place in hundredths of a pt."""


class Stamps:
    """What recurs in one document: shapes kept once under a name, texts as they were written."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._names: dict[Hashable, str] = {}
        self.texts: dict[Hashable, _Written] = {}

    def holds(self, key: Hashable) -> bool:
        """Whether shapes are kept for a key."""
        return key in self._names

    def name_of(self, key: Hashable) -> str:
        """What the shapes for a key are called."""
        return self._names[key]

    def keep(self, key: Hashable, size: tuple[float, float], drawn: str) -> None:
        """Keep operators that draw within a size in pt, but for half a line along its edges."""
        name = self._names[key] = f"{len(self._names)}"
        form = PDFFormXObject(-_EDGE, -_EDGE, *(round(side + _EDGE, 2) for side in size))
        form.Resources = PDFDictionary({})
        form.setStreamList(drawn)
        self._document.Reference(form, xObjectName(name))


class _Written(NamedTuple):
    """Text as operators that take all that they need, and what the pen holds afterwards."""

    said: str
    fill: str
    font: tuple[str, float]
    leading: int
    at: Spot


class Content:
    """The content stream of a page under way, with what its pen holds and whose element it is.

    Places are whole hundredths of a pt, which is 0.004 mm: no printer shows more. A ``ground`` is
    the lower left corner of a part of the page in them; places on it are said from there, and a
    ground from the one before it: so what stands alike everywhere is written alike.
    """

    def __init__(self, canvas: Any, tree: Tree, lettering: Lettering, stamps: Stamps) -> None:
        self.canvas, self.tree, self.stamps = canvas, tree, stamps
        self.put = canvas._code.append
        self.element = tree.root
        self._lettering = lettering
        self._marked: Element | None = None
        self._fill, self._font, self._leading = "", ("", 0.0), 0
        self._stroke: Stroke | None = None
        self._below = self._held()
        self._ground: Spot | None = None
        self._in_text = False
        self._at: Spot = (0, 0)
        self._shown: set[str] = set()

    def decorate(self, ground: Spot | None = None) -> None:
        """What is put from now on is decoration, unless it belongs to a figure."""
        self._stand(ground)
        self._end_text()
        self._mark(self.element if self.element.pictured else _DECORATION)

    def speak(self, ground: Spot | None = None) -> None:
        """What is put from now on is text of the element that is held."""
        self._stand(ground)
        element = self.element
        if element.grouping:
            element = Element(_PASSAGE, element)
        if element is not self._marked:
            self._end_text()
            self._mark(element)
        if not self._in_text:
            self.put("BT")
            self._in_text, self._at = True, (0, 0)

    def _stand(self, ground: Spot | None) -> None:
        """Let places be said from a ground, or from the page's corner."""
        before = self._ground
        if ground == before:
            return
        self._end_text()
        if ground is None:
            self.put("Q")
            self._fill, self._stroke, self._font, self._leading = self._below
        else:
            if before is None:
                self.put("q")
                self._below, before = self._held(), (0, 0)
            self.put(f"1 0 0 1 {_short(ground[0] - before[0])} {_short(ground[1] - before[1])} cm")
        self._ground = ground

    def _mark(self, element: Element) -> None:
        if element is self._marked:
            return
        self._unmark()
        if element is _DECORATION:
            self.put("/Artifact BMC")
        else:
            self.put(f"/{element.tag.role}<</MCID {self.tree.mark(element)}>>BDC")
        self._marked = element

    def _unmark(self) -> None:
        if self._marked is not None:
            self.put("EMC")
            self._marked = None

    def _end_text(self) -> None:
        if self._in_text:
            self.put("ET")
            self._in_text = False

    def fall_silent(self) -> None:
        """End the stretch that is marked."""
        self._stand(None)
        self._end_text()
        self._unmark()

    def sketch(self, draw: Callable[[Content], None]) -> str:
        """What is drawn on a ground of its own, as decoration."""
        code: list[str] = []
        ground = Content(self.canvas, self.tree, self._lettering, self.stamps)
        ground.put = code.append
        ground.element = ground._marked = _DECORATION
        draw(ground)
        return " ".join(code)

    def stamp(self, key: Hashable, ground: Spot) -> None:
        """Show the shapes that are kept for a key with their lower left corner on a ground."""
        self.decorate(ground)
        name = self.stamps.name_of(key)
        if name not in self._shown:
            self._shown.add(name)
            self.canvas._formsinuse.append(name)
        self.put(f"/{xObjectName(name)} Do")

    def repeat(self, key: Hashable, ground: Spot, write: Callable[[], None]) -> None:
        """Put a text of a ground as it was written before; ``write`` writes it the first time."""
        self.speak(ground)
        if self._at != (0, 0):
            self.put("ET BT")
            self._at = 0, 0
        known = self.stamps.texts.get(key)
        if known is None:
            known = self.stamps.texts[key] = self._recorded(write)
        self.put(known.said)
        _said, self._fill, self._font, self._leading, self._at = known

    def _recorded(self, write: Callable[[], None]) -> _Written:
        put, code = self.put, list[str]()
        self._fill, self._font, self._leading, self.put = "", ("", 0.0), 0, code.append
        write()
        self.put = put
        return _Written("\n".join(code), self._fill, self._font, self._leading, self._at)

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
        held = self._held()
        self.canvas.saveState()
        yield
        self.fall_silent()
        self.canvas.restoreState()
        self._fill, self._stroke, self._font, self._leading = held

    def _held(self) -> tuple[str, Stroke | None, tuple[str, float], int]:
        return self._fill, self._stroke, self._font, self._leading

    def pen(self, fill: str | None, stroke: Stroke | None) -> None:
        """Take colours and a pen; those that are held already are not said again."""
        if fill and fill != self._fill:
            self.put(f"{_rgb(fill)} rg")
            self._fill = fill
        if stroke and stroke != self._stroke:
            self.put(_stroke(stroke))
            self._stroke = stroke

    def part(self, face: fonts.Face, size: float) -> None:
        """A blank behind a line, unseen: whoever listens would hear its last word and the next one
        as one (ISO 32000-1, 14.8.2.5).
        """
        ((name, string),) = self._lettering.written(face, " ")
        self.put(f"{self._font_of(name, size)}({string})Tj")

    def letter(self, at: tuple[float, float], face: fonts.Face, size: float, text: str) -> None:
        """Text from the left end of its base line, in pt."""
        said = self._moved(at)
        for name, string in self._lettering.written(face, text):
            said += f"{self._font_of(name, size)}({string})Tj"
        self.put(said)

    def lines(
        self,
        at: tuple[float, float],
        step: float,
        face: fonts.Face,
        size: float,
        texts: Sequence[str],
    ) -> None:
        """Lines of letters that the face has, ``step`` pt apart; ``at`` as of a letter."""
        written = self._lettering.plain(face, " \n".join(texts) + " ")
        if written is None:
            for row, text in enumerate(texts):
                self.letter((at[0], at[1] - row * step), face, size, text + " ")
            return
        name, string = written
        down = round(step * 100)
        said = self._moved((at[0], at[1] + down / 100)) + self._font_of(name, size)
        if down != self._leading:
            said += f" {_short(down)} TL"
            self._leading = down
        broken = string.replace("\n", ")'(")
        self.put(f"{said}({broken})'")
        self._at = self._at[0], self._at[1] - down * len(texts)

    def _moved(self, at: tuple[float, float]) -> str:
        """The way from the start of the last line to a place in pt."""
        x, y = round(at[0] * 100), round(at[1] * 100)
        before, self._at = self._at, (x, y)
        return f"{_short(x - before[0])} {_short(y - before[1])} Td"

    def _font_of(self, name: str, size: float) -> str:
        if self._font == (name, size):
            return ""
        self._font = name, size
        return f"{name} {number(size)} Tf"


def number(value: float) -> str:
    """A length in pt to a hundredth, which is 0.004 mm: no printer shows more."""
    return _short(round(value * 100))


@lru_cache(1 << 16)
def _short(hundredths: int) -> str:
    whole = f"{hundredths / 100:.2f}".rstrip("0").rstrip(".")
    return whole.replace("0.", ".", 1) if whole.startswith(("0.", "-0.")) else whole


@cache
def _rgb(colour: str) -> str:
    parts = (f"{int(colour[at : at + 2], 16) / 255:.3f}" for at in (1, 3, 5))
    return " ".join([part.strip("0").rstrip(".") or "0" for part in parts])


@cache
def _stroke(stroke: Stroke) -> str:
    dash = " ".join(number(length * MM) for length in stroke.dash)
    return f"{_rgb(stroke.colour)} RG {number(stroke.width)} w[{dash}]0 d"
