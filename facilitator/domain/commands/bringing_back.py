"""Bringing an earlier state of a board back: one new step, after which it stands as it stood."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from facilitator.domain.book import Book
from facilitator.domain.commands.notes import remove
from facilitator.domain.edits import Edit, Write
from facilitator.domain.records import (
    Ballot,
    Board,
    Cluster,
    Frame,
    Link,
    Note,
    Record,
    Vote,
)
from facilitator.domain.specs import SPECS

STANDING: tuple[type[Record], ...] = (Note, Cluster, Frame, Ballot)
"""What stands on a board by itself. Votes go with their ballot, links with what they start from.

So what was made of a board's clusters elsewhere, in the plenary or in actions, goes on referring to
them, and sleeps while they are gone.
"""


def bring_back(now: Book, past: Book, board: str) -> Edit:
    """The board's records as they stood in ``past``; no writes where they stand so now.

    Fields are set back, what was removed since stands again, what came since is removed; words by
    writes that replace every text which stands there now. What lay on another board then goes back
    there. Words that were deleted for good are not brought back as a void. ``Refusal`` where the
    board was not there yet.
    """
    then = past.require(Board, board)
    there, here = _records(past, board), _records(now, board)
    writes: list[Write] = []
    for record in (then, *there.values()):
        writes += _as_it_was(now, past, record)
    gone = []
    for record in here.values():
        if record.id not in there:
            earlier = past.get(type(record), record.id)
            if earlier is None:
                gone.append(record)
            else:
                writes += _as_it_was(now, past, earlier)
    writes += remove(now, gone).writes
    return Edit("bring_back", (*_frozen(now, then, writes), *writes))


def _frozen(now: Book, then: Board, writes: Iterable[Write]) -> Iterator[Write]:
    """That the board is frozen as it was then: said in the step that changes its clusters too."""
    board = now.get(Board, then.id)
    said = any((write.record, write.field) == (then.id, "frozen") for write in writes)
    if board is not None and board.frozen and not said and writes:
        yield Write("board", then.id, "frozen", then.frozen)


def _records(book: Book, board: str) -> dict[str, Record]:
    """Everything on a board but the board itself, by id."""
    found: dict[str, Record] = {}
    for cls in STANDING:
        found |= {record.id: record for record in book.of(cls, "board", board)}
    links = (
        link
        for record in list(found.values())
        if isinstance(record, Note | Cluster)
        for link in book.of(Link, "source", record.id)
    )
    votes = (
        vote
        for record in list(found.values())
        if isinstance(record, Ballot)
        for vote in book.of(Vote, "ballot", record.id)
    )
    return found | {record.id: record for record in (*links, *votes)}


def _as_it_was(now: Book, past: Book, record: Record) -> list[Write]:
    """The writes after which a record stands as it stood then."""
    present = now.get(type(record), record.id)
    writes: list[Write] = []
    if present is None:
        writes.append(Write(record.KIND, record.id, "removed", None))
    blank = _is_blanked(record)
    for name in SPECS[record.KIND]:
        if not (blank and name in _BLANKED):
            writes += _field(now, past, (record, present), name)
    return writes


_BLANKED = frozenset({"text", "overflow", "source", "identity"})
"""The fields of a note that are deleted for good together."""


def _is_blanked(record: Record) -> bool:
    """Whether a note has lost its words for good: none can be written without any."""
    return isinstance(record, Note) and not record.text


def _field(
    now: Book, past: Book, states: tuple[Record, Record | None], name: str
) -> Iterator[Write]:
    record, present = states
    kind, key = record.KIND, record.id
    if present is not None:
        same = _held(record, name) == _held(present, name)
    else:  # What became of a record before it was removed, only its writes tell.
        same = past.heads(key, name) == now.heads(key, name)
    if same:
        return
    if SPECS[kind][name].door != "words":
        yield Write(kind, key, name, _stored(getattr(record, name)))
        return
    base = now.heads(key, name)
    for place, text in enumerate(_held(record, name)):
        yield Write(kind, key, name, text, base if place == 0 else ())


def _held(record: Record, name: str) -> tuple[Any, ...]:
    """A field's value, of words every version."""
    return (*record.versions.get(name, ()), getattr(record, name))


def _stored(value: Any) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    return list(value) if isinstance(value, tuple) else value
