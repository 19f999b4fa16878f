"""What the rules of the machine stand on: laptops, what was typed, and what must always hold."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant

from facilitator.domain.edits import Edit
from facilitator.domain.records import Person, Record
from facilitator.domain.specs import SPECS
from facilitator.domain.steps import Ref, Step
from facilitator.storage.exchange import exchange
from tests.storage.naive import Naive
from tests.storage.three import PERSON, Laptop, Three, agree, speedy_folder

STORE = "facilitator.storage.store"


@dataclass
class Editor:
    """A text field that somebody has open: what it was when it was opened."""

    laptop: Laptop
    record: Record
    field: str
    base: tuple[Ref, ...]

    @property
    def shown(self) -> set[str]:
        """The texts that stood there to be read."""
        return {*self.record.versions.get(self.field, ()), getattr(self.record, self.field)}


class Ground(RuleBasedStateMachine):
    """Three laptops; in the end they meet, and everything is accounted for."""

    def __init__(self) -> None:
        super().__init__()
        self.patch = pytest.MonkeyPatch()
        self._place = speedy_folder()
        self.three = Three(self._place.__enter__())
        self.typed: dict[Ref, tuple[str, str]] = {}
        self.stale: set[str] = set()
        self.forgotten = False
        self.checked: dict[str, dict[str, int]] = {}
        self.texts = 0

    @initialize(seed=st.integers(0, 2**32))
    def draw_the_actors(self, seed: int) -> None:
        dice = Random(seed)
        self.patch.setattr(STORE + ".random_id", lambda: f"{dice.getrandbits(128):032x}")

    def teardown(self) -> None:
        try:
            self.meet_all()
        finally:
            self.patch.undo()
            self.three.close()
            self._place.__exit__(None, None, None)

    def laptop(self, who: int) -> Laptop:
        return self.three.all[who]

    def fresh_text(self) -> str:
        self.texts += 1
        return f"testo {self.texts}"

    def some(self, laptop: Laptop, cls: type[Any], which: int) -> Any:
        found = [r for r in laptop.store.book.all(cls) if getattr(r, "board", "b")]
        return found[which % len(found)] if found else None

    def do(self, laptop: Laptop, edit: Edit) -> Step | None:
        """Commit, and remember every text that was typed."""
        step = laptop.store.do(edit)
        self.stale.discard(laptop.name)
        for place, write in enumerate(edit.writes):
            if step is not None and isinstance(write.value, str) and "testo" in write.value:
                self.typed[Ref(*step.key, place)] = (write.record, write.value)
        return step

    def meet(self, one: Laptop, other: Laptop) -> None:
        """Twice, for what waited for a predecessor comes free only at the first time."""
        gone = [self._person(laptop).forgotten for laptop in (one, other)]
        for _ in range(2):
            exchange(one.store, other.store)
        self.stale -= {one.name, other.name}
        assert one.shown() == other.shown()
        assert self._person(one).forgotten >= any(gone)

    def _person(self, laptop: Laptop) -> Person:
        person = laptop.store.book.require(Person, PERSON)
        assert (person.name == "") == person.forgotten
        return person

    @invariant()
    def the_book_is_what_the_rules_make_of_the_journal(self) -> None:
        for laptop in self.three.all:
            known = laptop.store.known()
            if laptop.name not in self.stale and self.checked.get(laptop.name) != known:
                Naive(laptop).is_the_book_of(laptop)
                self.checked[laptop.name] = known

    def meet_all(self) -> None:
        """In the end all show the same, every file is whole, and every text is accounted for."""
        self.three.meet()
        agree(self.three.all)
        naive = Naive(self.three.a)
        naive.is_the_book_of(self.three.a)
        history: Callable[[str], list[Any]] = self.three.b.store.history
        for record, text in self.typed.values():
            assert text in [entry.after for entry in history(record)]
        self._nothing_unseen_is_gone(naive)
        self._the_past_is_what_the_journal_was()

    def _the_past_is_what_the_journal_was(self) -> None:
        """At each step, wound to and fro, the book is the fold of the steps until then."""
        past = self.three.a.store.past()
        moments = past.moments()
        keys = [step.key for step in self.three.a.steps()]
        order = [*moments[::3], *moments[::-2], *moments[-1:]]
        for moment in order:
            until = keys.index((moment.actor, moment.number)) + 1
            Naive(self.three.a, until).is_shown_by(past.book_at(moment))
        kinds = past.book_at(moments[-1]).kinds().items()
        everything = {kind: {r.id: r for r in found} for kind, found in kinds if found}
        assert everything == self.three.a.shown()

    def _nothing_unseen_is_gone(self, naive: Naive) -> None:
        replaced = {ref for s in naive.steps for c in s.changes for ref in c.base}
        removed = {r: naive.heads(r, "removed") for r in naive.kinds}
        for ref, (record, text) in self.typed.items():
            if ref in replaced or naive.kinds[record] != "note":
                continue
            seen = removed[record][-1].value if removed[record] else None
            if seen is None or list(ref) not in seen:
                assert text in self.three.c.texts(record)


def without(records: dict[str, Record], ids: set[str]) -> dict[str, Record]:
    return {record: found for record, found in records.items() if record not in ids}


def sets(laptop: Laptop) -> dict[str, Any]:
    """What is shown, whichever of several versions comes first."""
    shown: dict[str, Any] = {}
    for records in laptop.shown().values():
        for record in records.values():
            fields = {name: getattr(record, name) for name in SPECS[record.KIND]}
            for name, others in record.versions.items():
                fields[name] = {fields[name], *others}
            shown[record.id] = fields
    return shown
