"""Impact pathways: what a workshop makes of what was said at the tables.

A scenario derives from items of the plenary, case studies support it, proposals derive from it,
and from each proposal its expected results of medium and long term and its direct and indirect
co-benefits. All of it is notes and links; a pathway is one scenario with what hangs on it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from facilitator.domain.book import Book
from facilitator.domain.kinds import NOTE_KIND, OUTCOME_KINDS
from facilitator.domain.origins import pointed_at, pointing_at
from facilitator.domain.records import Action, Board, Note, Record

TEMPLATE = "impact-pathway"
"""The board on which pathways are written."""
EXPECTED: tuple[str, ...] = ("result_medium", "result_long", "benefit_direct", "benefit_indirect")
"""What every proposal is asked for: the kinds of note, in order."""
OF_SCENARIO: tuple[str, ...] = ("source", "case_study", "proposal")
"""What every scenario is asked for."""
LINKED_BY: Mapping[str, str] = {"case_study": "supports"}
"""How a kind of note hangs on the one above it, where it does not derive from it."""


@dataclass(frozen=True, slots=True)
class ProposalPath:
    """A proposal, what is expected of it by kind (``EXPECTED``), and the actions it came to."""

    note: Note
    expected: Mapping[str, tuple[Note, ...]]
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """A part that nobody has filled in: a key of ``OF_SCENARIO`` or ``EXPECTED``, and the id of the
    scenario or proposal that wants it."""

    part: str
    of: str


@dataclass(frozen=True, slots=True)
class Completeness:
    """How many parts of a pathway are filled in, of how many that are wanted."""

    filled: int
    wanted: int
    missing: tuple[Missing, ...]


@dataclass(frozen=True, slots=True)
class Pathway:
    """A scenario with the notes and clusters it derives from and everything that hangs on it."""

    scenario: Note
    sources: tuple[Record, ...]
    cases: tuple[Note, ...]
    proposals: tuple[ProposalPath, ...]
    completeness: Completeness


def pathway(book: Book, scenario: Note) -> Pathway:
    """The pathway of a scenario, as the links tell it."""
    sources = tuple(pointed_at(book, scenario))
    proposals = tuple(
        ProposalPath(one, expected_of(book, one), actions_of(book, one))
        for one in hanging(book, scenario, "proposal")
    )
    cases = hanging(book, scenario, "case_study")
    filled = _completeness(scenario, bool(sources), bool(cases), proposals)
    return Pathway(scenario, sources, cases, proposals, filled)


def hanging(book: Book, above: Note, kind: str) -> tuple[Note, ...]:
    """The notes of a kind that hang on another one, in list order."""
    found = pointing_at(book, above, LINKED_BY.get(kind, "derives"))
    return tuple(note for note in found if isinstance(note, Note) and note.kind == kind)


def expected_of(book: Book, proposal: Note) -> Mapping[str, tuple[Note, ...]]:
    """What is expected of a proposal, by kind."""
    return {kind: hanging(book, proposal, kind) for kind in EXPECTED}


def actions_of(book: Book, proposal: Note) -> tuple[Action, ...]:
    """The actions that derive from a proposal or from anything that is expected of it."""
    ends = [proposal, *(note for notes in expected_of(book, proposal).values() for note in notes)]
    every = (one for end in ends for one in pointing_at(book, end))
    found = {action.id: action for action in every if isinstance(action, Action)}
    return tuple(found.values())


def completeness(book: Book, scenario: Note) -> Completeness:
    """How far a scenario's pathway is filled in.

    Wanted are a source, a case study and a proposal, and of each proposal (of one to come, while
    there is none) a result of medium and of long term, a direct and an indirect co-benefit.
    """
    return pathway(book, scenario).completeness


def _completeness(
    scenario: Note, has_source: bool, has_case: bool, proposals: tuple[ProposalPath, ...]
) -> Completeness:
    has = dict(zip(OF_SCENARIO, (has_source, has_case, bool(proposals)), strict=True))
    missing = [Missing(part, scenario.id) for part, filled in has.items() if not filled]
    missing += [
        Missing(kind, one.note.id)
        for one in proposals
        for kind in EXPECTED
        if not one.expected[kind]
    ]
    wanted = len(OF_SCENARIO) + len(EXPECTED) * max(1, len(proposals))
    unseen = 0 if proposals else len(EXPECTED)
    return Completeness(wanted - len(missing) - unseen, wanted, tuple(missing))


def pathways_view(book: Book, of: str = "") -> tuple[Pathway, ...]:
    """Every pathway of a board or of a session (by id); without one, of the whole workshop."""
    return tuple(pathway(book, one) for one in _written(book, of) if one.kind == "scenario")


def loose(book: Book, of: str = "") -> tuple[Note, ...]:
    """Notes of outcome kinds that hang on nothing, so that no pathway shows them."""
    return tuple(note for note in _written(book, of) if _is_loose(book, note))


def _is_loose(book: Book, note: Note) -> bool:
    row = NOTE_KIND.get(note.kind)
    if row not in OUTCOME_KINDS or note.kind in ("scenario", "objective"):
        return False
    ends = pointed_at(book, note, LINKED_BY.get(note.kind, "derives"))
    return not any(isinstance(end, Note) and end.kind in row.onto for end in ends)


def _written(book: Book, of: str) -> Iterator[Note]:
    boards = [of] if book.get(Board, of) else [b.id for b in book.of(Board, "session", of)]
    if not of:
        boards = [board.id for board in book.all(Board)]
    for board in boards:
        yield from book.of(Note, "board", board)


def pathway_boards(book: Book, session: str = "") -> tuple[Board, ...]:
    """The boards of a session (of all sessions without one) on which pathways are written."""
    boards = book.of(Board, "session", session) if session else book.all(Board)
    return tuple(board for board in boards if board.template == TEMPLATE)
