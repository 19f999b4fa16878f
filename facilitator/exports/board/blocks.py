"""What stands on a board's page as one: a cluster, the loose notes, the last slot.

A block has a head, rows and a foot. Its rows may be parted between pages; its head is repeated.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from facilitator.exports.board.measures import Measures
from facilitator.exports.board.notes import NoteBox, NoteRow
from facilitator.exports.flow import Lines, TextLine, height
from facilitator.exports.paper import SECONDARY, lettering
from resources.load import Words

Style = Literal["cluster", "loose", "closing"]
RowStyle = Literal["line", "end", "item", "heading", "strip", "brought", "write"]

_AFTER = {
    "line": 0.0,
    "end": 4.0,
    "item": 1.3,
    "heading": 1.6,
    "strip": 1.8,
    "brought": 0.4,
    "write": 1.6,
}


@dataclass(frozen=True, slots=True)
class TextRow:
    """Text over the width of its block.

    ``line`` is one of many, ``end`` the last of them; ``item`` has its number as ``label``,
    ``strip`` is a dashed frame around a parked note, ``brought`` what a table has said behind the
    mark of its kind, ``write`` an empty line to be written on, ``heading`` has a rule above it.
    """

    style: RowStyle
    lines: Lines
    measures: Measures
    label: str = ""
    box: NoteBox | None = None

    @property
    def frame(self) -> float:
        """What stands above and below the lines, together, in mm."""
        around = {"strip": 2.4, "brought": 2.4, "heading": 3.0, "write": 9.0}
        return self.measures.mm(around.get(self.style, 0.0))

    @property
    def height(self) -> float:
        return height(self.lines) + self.frame

    def after(self, measures: Measures) -> float:
        """What is left free below it, in mm, where another row follows."""
        return measures.mm(_AFTER[self.style])

    def split(self, room: float) -> "tuple[TextRow, TextRow] | None":
        """The lines that fit in ``room`` mm and the rest; None where none or all fit."""
        used, fits = self.frame, 0
        for line in self.lines:
            used += line.height
            if used > room:
                break
            fits += 1
        if not 0 < fits < len(self.lines):
            return None
        rest = replace(self, lines=self.lines[fits:], label="")
        return replace(self, lines=self.lines[:fits]), rest


Row = NoteRow | TextRow


def line_rows(lines: Lines, measures: Measures) -> tuple[TextRow, ...]:
    """A text as rows of one line each, which may be parted anywhere."""
    *most, last = lines or (TextLine("", lettering("fine", measures.scale)),)
    rows = [TextRow("line", (line,), measures) for line in most]
    return (*rows, TextRow("end", (last,), measures))


@dataclass(frozen=True, slots=True)
class Block:
    """A cluster or another thing of the page.

    ``title`` and ``under`` (the statement) stand in the head, ``foot`` holds paragraphs with a bold
    label. ``record`` is the cluster's id.
    """

    style: Style
    measures: Measures
    width: float
    title: Lines
    rows: tuple[Row, ...]
    record: str = ""
    number: str = ""
    votes: str = ""
    under: Lines = ()
    foot: tuple[tuple[str, Lines], ...] = ()
    more: bool = False
    """Whether it goes on on the next page."""
    bookmark: str = ""
    """What the document's outline calls it; empty where it goes on from the page before."""
    leads: str = ""
    """The cluster of the same document to which its head leads."""

    @property
    def head(self) -> float:
        """Height of bar, title and statement, down to the first row."""
        m = self.measures
        top = m.bar + m.mm(1.6)
        return top + height(self.title) + height(self.under) + m.mm(2.6)

    @property
    def middle(self) -> float:
        """Height of the rows."""
        gaps = sum(row.after(self.measures) for row in self.rows[:-1])
        return sum(row.height for row in self.rows) + gaps

    @property
    def tail(self) -> float:
        """Height of what stands below the rows."""
        m = self.measures
        notes = m.foot_pad if self.rows else 0.0
        if self.more:
            return max(m.mm(6), notes)
        written = sum(height(lines) + m.mm(0.6) for _label, lines in self.foot)
        return notes + (written + m.mm(4.2) if written else 0.0)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A block that still has to find its place.

    ``make`` builds it for a width in mm and ``rest`` what is left of it after some rows were
    placed. ``spread`` means that it takes all the room left beside others, ``parted`` that it may
    be cut to the height of those, ``wide`` that nothing stands beside it.
    """

    make: Callable[[float], Block]
    rest: "Callable[[tuple[Row, ...]], Waiting]"
    spread: bool = False
    parted: bool = False
    wide: bool = False


def standing(block: Block, say: Words, wide: bool = False) -> Waiting:
    """A block of one width, whose rest repeats its title."""

    def rest(rows: tuple[Row, ...]) -> Waiting:
        onward = replace(block, under=again(block.measures, say), votes="", bookmark="")
        return standing(replace(onward, rows=rows), say, wide)

    return Waiting(lambda _width: block, rest, wide=wide)


def again(measures: Measures, say: Words) -> Lines:
    """The line under the title of a block that goes on from the page before."""
    small = lettering("small_italic", measures.scale, SECONDARY)
    return (TextLine(say("paper.continued"), small),)
