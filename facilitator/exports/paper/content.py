"""The content of one page as a PDF takes it: operators, short and each said only once.

The drawing library keeps files, fonts, images and links; what is drawn thousands of times on a
board is written here, in a third of the time and of the room.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from facilitator.exports.paper.glyphs import Lettering
from facilitator.exports.paper.operators import Spot, line_of, number, rgb, shifted, short
from facilitator.exports.paper.stamps import Sketch, Stamps, Written
from facilitator.exports.paper.style import Stroke
from facilitator.exports.paper.tags import Element, Tag, Tree
from resources import fonts

_DECORATION = Element(Tag("Artifact"), None)
_PASSAGE = Tag("P")


class Plain(NamedTuple):
    """Lines in one font by its name, as the file writes them, and how many."""

    font: str
    written: str
    many: int


class Content:
    """The content stream of a page under way, with what its pen holds and whose element it is.

    Places are whole hundredths of a pt, which is 0.004 mm: no printer shows more. A ``ground`` is
    the upper left corner of a part of the page in them; places on it are said from there, and a
    ground from the one before it in its row: so what stands alike everywhere is written alike.
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
        self._row: Spot | None = None
        self._in_text = False
        self._at: Spot = (0, 0)
        self._shown: set[str] = set()

    def decorate(self, ground: Spot | None = None) -> None:
        """What is put from now on is decoration, unless it belongs to a figure."""
        if ground != self._ground:
            self._stand(ground)
        self._end_text()
        element = self.element if self.element.pictured else _DECORATION
        if element is not self._marked:
            self._mark(element)

    def speak(self, ground: Spot | None = None) -> None:
        """What is put from now on is text of the element that is held."""
        if ground != self._ground:
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
        self._end_text()
        before = self._ground
        if ground is None:
            self._end_rows()
        elif self._row and before and before[1] == ground[1]:
            self.put(shifted(before, ground))
        else:
            self._begin_row(ground)
        self._ground = ground

    def _begin_row(self, ground: Spot) -> None:
        """Say a ground from where the row before began, not from that row's last.

        Readers count with few digits, so that what is lost in very many steps can be seen.
        """
        if self._row is None:
            self._below = self._held()
            self.put("q")
        else:
            self.put("Q")
            self._fill, self._stroke, self._font, self._leading = self._below
        self.put(f"{shifted(self._row or (0, 0), ground)} q")
        self._row = ground

    def _end_rows(self) -> None:
        if self._row is not None:
            self.put("Q Q")
            self._fill, self._stroke, self._font, self._leading = self._below
            self._row = None

    def _mark(self, element: Element) -> None:
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
        if self._ground is not None:
            self._stand(None)
        self._end_text()
        self._unmark()

    def sketch(self, draw: Callable[[Content], None]) -> Sketch:
        """What is drawn on a ground of its own, as decoration; see `Stamps.keep`."""
        canvas = self.canvas
        page = canvas._code, canvas._formsinuse
        canvas._code, canvas._formsinuse = [], []
        ground = Content(canvas, self.tree, self._lettering, self.stamps)
        ground.element = ground._marked = _DECORATION
        ground._ground = 0, 0
        draw(ground)
        ground._end_text()
        ground._end_rows()
        found = Sketch("\n".join(canvas._code), canvas._formsinuse, bool(ground._font[0]))
        canvas._code, canvas._formsinuse = page
        return found

    def stamp(self, key: Hashable, ground: Spot) -> None:
        """Show what is kept for a key with its upper left corner on a ground."""
        self.decorate(ground)
        name, said = self.stamps.drawings[key]
        if name not in self._shown:
            self._shown.add(name)
            self.canvas._formsinuse.append(name)
        self.put(said)

    def repeat(self, key: Hashable, ground: Spot, write: Callable[[], None]) -> None:
        """Put a text of a ground as it was written before; ``write`` writes it the first time."""
        self.speak(ground)
        if self._at != (0, 0):
            self.put("ET BT")
            self._at = 0, 0
        known = self.stamps.texts.get(key)
        if known is None:
            known = self.stamps.texts[key] = self._recorded(write)
        said, self._fill, self._font, self._leading, self._at = known
        self.put(said)

    def _recorded(self, write: Callable[[], None]) -> Written:
        put, code = self.put, list[str]()
        self._fill, self._font, self._leading, self.put = "", ("", 0.0), 0, code.append
        write()
        self.put = put
        return Written("\n".join(code), self._fill, self._font, self._leading, self._at)

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
            self.put(f"{rgb(fill)} rg")
            self._fill = fill
        if stroke and stroke != self._stroke:
            self.put(line_of(stroke))
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

    def plain(self, face: fonts.Face, lines: Sequence[str]) -> Plain | None:
        """Lines that are all plain letters, as the file writes them; None for any other."""
        written = self._lettering.plain(face, lines)
        return written and Plain(*written, len(lines))

    def lines(self, at: tuple[float, float], step: float, size: float, plain: Plain) -> None:
        """Lines ``step`` pt apart; ``at`` as of a letter."""
        name, written, many = plain
        down = round(step * 100)
        said = self._moved((at[0], at[1] + down / 100)) + self._font_of(name, size)
        if down != self._leading:
            said += f" {short(down)} TL"
            self._leading = down
        broken = written.replace("\n", ")'(")
        self.put(f"{said}({broken})'")
        self._at = self._at[0], self._at[1] - down * many

    def _moved(self, at: tuple[float, float]) -> str:
        """The way from the start of the last line to a place in pt."""
        x, y = round(at[0] * 100), round(at[1] * 100)
        before, self._at = self._at, (x, y)
        return f"{short(x - before[0])} {short(y - before[1])} Td"

    def _font_of(self, name: str, size: float) -> str:
        if self._font == (name, size):
            return ""
        self._font = name, size
        return f"{name} {number(size)} Tf"
