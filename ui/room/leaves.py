"""What the projector can show, as plain data; whoever paints it adds nothing of its own."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from facilitator.domain.ballots import Count
from facilitator.domain.layout import Rect
from facilitator.domain.page_room import Page
from facilitator.domain.records import Note, Picture, Table


@dataclass(frozen=True, slots=True)
class BoardLeaf:
    """A part of the board, or all of it where ``part`` is None; ``title`` is a frame's."""

    title: str = ""
    part: Rect | None = None


@dataclass(frozen=True, slots=True)
class CardsLeaf:
    """A page of a group of notes."""

    title: str
    page: Page
    notes: Mapping[str, Note]
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    """By the ids by which notes know them."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One thing of the vote: its words, already broken, and the shares of the largest count.

    There is one share for each criterion, or a single one.
    """

    count: Count
    lines: tuple[str, ...]
    shares: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class VotesLeaf:
    """A page of bars; while the vote is ``secret`` they have no length and no number."""

    title: str
    bars: tuple[Bar, ...]
    criteria: tuple[str, ...] = ()
    is_secret: bool = False


@dataclass(frozen=True, slots=True)
class AgendaLeaf:
    """The point that is on, what is to be said of it, and what follows. ``left`` is the time."""

    title: str
    time: str
    text: tuple[str, ...]
    later: tuple[tuple[str, str], ...]
    is_over: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """A number in a cell of the portfolio: feasibility, impact. ``group`` counts themes from 1."""

    cell: tuple[int, int]
    said: str
    group: int = 0


@dataclass(frozen=True, slots=True)
class Named:
    """An action's number with its title, already broken; ``placed`` where it stands in a cell."""

    said: str
    group: int
    lines: tuple[str, ...]
    placed: bool = True


@dataclass(frozen=True, slots=True)
class PortfolioLeaf:
    """The portfolio's field, and the actions that this page names."""

    title: str
    spots: tuple[Spot, ...]
    names: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A thing on a path, its words already broken. ``stage`` is named where one begins, ``kind`` is
    a note's; a ``rest`` counts notes that are not shown."""

    stage: str
    lines: tuple[str, ...]
    kind: str = ""
    is_rest: bool = False

    def unnamed(self) -> "Step":
        """As it is, below another of its stage."""
        return replace(self, stage="")


@dataclass(frozen=True, slots=True)
class PathLeaf:
    """A page of a path; ``title`` is the thing from which it sets out."""

    title: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class BlankLeaf:
    """Nothing: the room is to look at somebody."""


Leaf = BoardLeaf | CardsLeaf | VotesLeaf | AgendaLeaf | PortfolioLeaf | PathLeaf | BlankLeaf


@dataclass(frozen=True, slots=True)
class Around:
    """The words around a leaf; empty where there are none. ``page`` counts from 0."""

    theme: str = ""
    step: str = ""
    time: str = ""
    is_over: bool = False
    table: Table | None = None
    table_name: str = ""
    votes: str = ""
    page: int = 0
    pages: int = 1


@dataclass(frozen=True, slots=True)
class Scene:
    """All that a picture for the room says."""

    leaf: Leaf = field(default_factory=BoardLeaf)
    around: Around = field(default_factory=Around)
