"""The workshop as it was: the journal wound back to any of its moments.

What stood then is the fold of all changes up to a step, in journal order. Values that were deleted
for good stay blank in the past too.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, and_, select

from facilitator.domain.book import Book
from facilitator.domain.fold import Birth, Head, fold
from facilitator.domain.specs import SPECS, door
from facilitator.domain.steps import Ref
from facilitator.storage import schema as t
from facilitator.storage.connect import driver, reading
from facilitator.storage.lifts import Folding, Lifted, lifted
from facilitator.storage.wire import refs_from_text, target_from_text, value_from_text


@dataclass(frozen=True, slots=True)
class Moment:
    """A step of the journal. ``at`` is wall time in milliseconds, ``label`` the step's key."""

    clock: int
    actor: str
    number: int
    at: int
    table: str
    label: str


class _Write(NamedTuple):
    """A change as the fold sees it; ``base`` is what it replaces, of words only."""

    kind: str
    record: str
    head: Head
    base: tuple[Ref, ...]


_Named = tuple[str, str, Ref]
"""A write of a field that another one replaces: record, field and where it stands."""


class _Before(NamedTuple):
    """What stood in a field before a write, and which names of replaced writes are new with it."""

    record: str
    field: str
    heads: list[Head] | None
    named: set[_Named]
    is_birth: bool


class Past:
    """Winds to and fro: moving between near moments costs no more than what lies between them."""

    def __init__(self, connection: Connection, folding: Folding) -> None:
        self._folding = folding
        self._tape: list[tuple[Moment, list[_Write]]] = []
        with reading(driver(connection)):
            rows = connection.execute(_journal()).all()
        for _step, changes in groupby(rows, key=lambda row: (row.actor, row.number)):
            self._tape.append(_recorded(list(changes), folding))
        self._heads: dict[str, dict[str, list[Head]]] = {}
        self._births: dict[str, Birth] = {}
        self._kinds: dict[str, str] = {}
        self._named: set[_Named] = set()
        self._done: list[list[_Before]] = []
        self._book = Book(self._refs)

    def moments(self, board: str = "") -> list[Moment]:
        """The steps that touched a board, or what stood on it, in their order; without, all."""
        if not board:
            return [moment for moment, _writes in self._tape]
        homes = {board: board}
        return [moment for moment, writes in self._tape if _touches(writes, homes, board)]

    def moment_at(self, at: int) -> Moment | None:
        """The last step, in journal order, that was made until this wall time in milliseconds."""
        return next((m for m, _writes in reversed(self._tape) if m.at <= at), None)

    def book_at(self, moment: Moment) -> Book:
        """The workshop after a step. It is the same book each time: it changes as one winds on."""
        place = (moment.clock, moment.actor)
        goal = bisect_right(self._tape, place, key=lambda one: (one[0].clock, one[0].actor))
        touched: set[str] = set()
        while len(self._done) < goal:
            touched |= self._forth()
        while len(self._done) > goal:
            touched |= self._back()
        for record in touched:
            self._settle(record)
        return self._book

    def _refs(self, record: str, field: str) -> tuple[Ref, ...]:
        return tuple(head.ref for head in self._heads.get(record, {}).get(field, ()))

    def _forth(self) -> set[str]:
        moment, writes = self._tape[len(self._done)]
        self._done.append([self._take(moment, write) for write in writes])
        return {write.record for write in writes}

    def _take(self, moment: Moment, write: _Write) -> _Before:
        fields = self._heads.setdefault(write.record, {})
        name = write.head.field
        old = fields.get(name)
        named: set[_Named] = set()
        if door(write.kind, name) == "words":
            named = {(write.record, name, ref) for ref in write.base} - self._named
            self._named |= named
            heads = [*(old or ()), write.head]
            fields[name] = [h for h in heads if (write.record, name, h.ref) not in self._named]
        else:
            fields[name] = [write.head]
        is_birth = write.record not in self._births
        if is_birth:
            born = (moment.clock, moment.actor)
            self._births[write.record] = Birth(born, moment.at, moment.table)
            self._kinds[write.record] = write.kind
        return _Before(write.record, name, old, named, is_birth)

    def _back(self) -> set[str]:
        undone = self._done.pop()
        for before in reversed(undone):
            self._named -= before.named
            if before.heads is None:
                del self._heads[before.record][before.field]
            else:
                self._heads[before.record][before.field] = before.heads
            if before.is_birth:
                del self._births[before.record]
        return {before.record for before in undone}

    def _settle(self, record: str) -> None:
        """Bring the book up to date with what stands in a record now."""
        kind = self._kinds[record]
        birth = self._births.get(record)
        if birth is None:
            self._book.drop(kind, record)
            return
        unseal = partial(self._folding.unseal, record)
        folded = fold(kind, record, self._heads[record], birth, unseal)
        if folded.alive:
            self._book.put(folded.record)
        else:
            self._book.drop(kind, record)


def _journal() -> Select[Any]:
    s, c, v = t.steps.c, t.changes.c, t.value_rows.c
    same_step = and_(s.actor == c.actor, s.number == c.number)
    same_value = and_(v.actor == c.actor, v.number == c.number, v.place == c.place)
    return select(
        s.actor, s.number, s.clock, s.at, s.at_table, s.label, s.laptop, s.target, s.format,
        c.place, c.kind, c.record, c.field, c.base, v.value,
    ).select_from(
        t.changes.join(t.steps, same_step).outerjoin(t.value_rows, same_value)
    ).order_by(s.clock, s.actor, s.number, c.place)  # fmt: skip


def _recorded(rows: list[Any], folding: Folding) -> tuple[Moment, list[_Write]]:
    """A step with those of its changes that this version understands."""
    first = rows[0]
    moment = Moment(first.clock, first.actor, first.number, first.at, first.at_table, first.label)
    if first.format > folding.format:
        return moment, []
    return moment, [write for row in rows for write in _writes(row, folding)]


def _writes(row: Any, folding: Folding) -> Iterator[_Write]:
    value = None if row.value is None else value_from_text(row.value)
    old = Lifted(row.kind, row.record, row.field, value)
    ref, target = Ref(row.actor, row.number, row.place), target_from_text(row.target)
    for new in lifted(old, row.format, folding.lifts):
        which = door(new.kind, new.field) if new.kind in SPECS else "unknown"
        if which != "unknown":
            head = Head(new.field, ref, row.clock, row.laptop, new.value, target)
            base = refs_from_text(row.base) if which == "words" else ()
            yield _Write(new.kind, new.record, head, base)


_LEADS = frozenset({"board", "ballot", "source"})
"""The fields that say on which board a record stands, itself or by what it refers to."""


def _touches(writes: Iterable[_Write], homes: dict[str, str], board: str) -> bool:
    """Whether a step concerns a board: what stands there, comes to it, or leaves it."""
    found = False
    for write in writes:
        found = found or homes.get(write.record) == board
        if write.head.field in _LEADS and isinstance(write.head.value, str):
            to = write.head.value if write.head.field == "board" else ""
            home = to or homes.get(write.head.value) or homes.get(write.record, "")
            homes[write.record] = home
            found = found or home == board
    return found
