"""What a report is made of, whatever it is written as: a short list of blocks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from facilitator.domain import records
from facilitator.domain.records import Picture, Session, Workshop
from facilitator.exports.paper import Area, Page
from facilitator.exports.said import Said, overline

Draw = Callable[[Page, Area], None]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3; ``number`` stands before it, ``aside`` at the right.

    A ``share`` (0 to 1) is drawn as a bar before the aside, ``measure`` says what it stands for.
    """

    text: str
    level: int = 1
    number: str = ""
    aside: str = ""
    measure: str = ""
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text. ``quiet`` is small print, ``missing`` something still to be given."""

    text: str
    look: Literal["body", "strong", "quiet", "missing"] = "body"


@dataclass(frozen=True, slots=True)
class Facts:
    """Values under their labels, side by side in columns; ``listed``: beside their labels."""

    rows: Sequence[Said]
    columns: int = 3
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Callout:
    """A text that stands out, after its label."""

    label: str
    text: str
    look: Literal["question", "minority", "banner"] = "question"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a list; ``kind`` draws its mark before it, ``aside`` stands at the right."""

    text: str
    aside: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """Lines with marks or, without kinds, numbers or boxes to tick before them."""

    rows: Sequence[Row]
    strong: bool = False
    ticks: bool = False


@dataclass(frozen=True, slots=True)
class Kinds:
    """What was said of one kind: its mark and name once, then each text."""

    kind: str
    label: str
    texts: Sequence[str]


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody said, word for word; ``aside`` says from which seat."""

    text: str
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Heads and rows; ``shares`` are those of the width, ``figures`` the columns that hold numbers.

    ``total`` is a last row that sums the others up; ``marks`` are the kinds of notes that rows are
    of, whose marks stand before them.
    """

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    shares: Sequence[float] = ()
    figures: frozenset[int] = frozenset()
    total: Sequence[str] = ()
    marks: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing ``height`` mm high, as wide as the text. ``said`` tells it to who cannot see it.

    ``table`` says the same in words and numbers, for who goes on writing.
    """

    height: float
    draw: Draw
    said: str
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Blanks:
    """To be filled in by hand: boxes to tick, lines after their labels, the last one the longest,
    and whole lines below.
    """

    boxes: Sequence[str] = ()
    blanks: Sequence[str] = ()
    lines: int = 0


@dataclass(frozen=True, slots=True)
class Together:
    """Blocks that stand on one page, if they fit on one."""

    blocks: Sequence[Block]


@dataclass(frozen=True, slots=True)
class Inset:
    """Blocks that stand in, under a numbered heading."""

    blocks: Sequence[Block]


@dataclass(frozen=True, slots=True)
class Beside:
    """Two stacks of blocks side by side; ``share`` of the width is the left one's."""

    left: Sequence[Block]
    right: Sequence[Block]
    share: float = 0.5


@dataclass(frozen=True, slots=True)
class Fresh:
    """What begins on a new page, under its own title."""

    over: str
    title: str
    logos: tuple[Picture | str, ...] = ()


Block = (
    Heading
    | Paragraph
    | Facts
    | Callout
    | Listing
    | Kinds
    | Quotation
    | Table
    | Figure
    | Blanks
    | Together
    | Inset
    | Beside
    | Fresh
)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report of a process, a session or one of its tables.

    ``kind`` tells reports apart in the codes of their pages (``SHEET_KINDS``), ``about`` is what
    the footer says, ``beside`` what stands after the title above every later page. ``logos`` stand
    beside the first title; where each page is a sheet of its own (``apart``), beside every one.
    """

    kind: str
    workshop: Workshop
    title: str
    about: str
    blocks: Sequence[Block]
    beside: tuple[str, ...]
    logos: tuple[Picture | str, ...] = ()
    session: Session | None = None
    table: records.Table | None = None
    across: bool = False
    apart: bool = False

    @property
    def running(self) -> str:
        """The small line above every later page."""
        return overline(self.title, *self.beside)

    @property
    def headed(self) -> tuple[Block, ...]:
        """The blocks, with the logos beside their titles."""
        found: list[Block] = []
        bare = True
        for block in self.blocks:
            if isinstance(block, Fresh) and (bare or self.apart):
                found.append(replace(block, logos=self.logos))
                bare = False
            else:
                found.append(block)
        return tuple(found)
