"""A second fold, written from DESIGN section 2 alone: slow, and without the store's rows."""

import json
from collections import defaultdict
from typing import Any, NamedTuple

from facilitator.domain.book import Book
from facilitator.domain.records import RECORDS, Record
from facilitator.domain.specs import SPECS
from facilitator.domain.steps import Change, Ref, Step
from facilitator.domain.undo import KEPT
from facilitator.storage import journal
from tests.storage.three import Laptop


class Write(NamedTuple):
    """A change with its place in the journal; ``value`` is None where it is blank."""

    ref: Ref
    step: Step
    change: Change
    value: Any


class Naive:
    """What a file's journal says, read from the start ``until`` so many steps."""

    def __init__(self, laptop: Laptop, until: int | None = None) -> None:
        self.steps = laptop.steps()[:until]
        values = journal.values_of(laptop.store.connection, self.steps)
        self.kinds: dict[str, str] = {}
        self._writes: dict[tuple[str, str], list[Write]] = defaultdict(list)
        for step in self.steps:
            for place, change in enumerate(step.changes):
                ref = Ref(*step.key, place)
                value = json.loads(values[ref].value) if ref in values else None
                self.kinds[change.record] = change.kind
                self._writes[change.record, change.field].append(Write(ref, step, change, value))

    def heads(self, record: str, field: str) -> list[Write]:
        """The current writes of a field, oldest first."""
        found = self._writes.get((record, field), [])
        spec = SPECS[self.kinds[record]].get(field)
        if spec is None or spec.door != "words":
            return found[-1:]
        named = {ref for write in found for ref in write.change.base}
        return [write for write in found if write.ref not in named]

    def fields(self) -> list[tuple[str, str]]:
        """Every field that was ever written, by its record."""
        return list(self._writes)

    def texts(self, record: str, field: str = "text") -> dict[Ref, str]:
        """The texts that stand, by their writes, oldest first."""
        return {w.ref: w.value for w in self.heads(record, field) if w.value is not None}

    def words(self, record: str) -> dict[Ref, str]:
        """All texts that stand in a record."""
        specs = SPECS[self.kinds[record]].values()
        fields = [spec.name for spec in specs if spec.door == "words"]
        return {ref: text for name in fields for ref, text in self.texts(record, name).items()}

    def alive(self, record: str) -> bool:
        """Whether nobody who had seen all its texts removed the record."""
        removed = self.heads(record, "removed")
        if not removed or removed[-1].value is None:
            return True
        return not self.words(record).keys() <= {Ref(*ref) for ref in removed[-1].value}

    def born(self, record: str) -> tuple[int, str]:
        """The order of the first step that wrote it."""
        steps = (w.step for (r, _f), found in self._writes.items() if r == record for w in found)
        return min(step.order for step in steps)

    def field(self, record: str, name: str) -> Any:
        """A field as a record has it: for words, the texts that stand, the shown one last."""
        spec = SPECS[self.kinds[record]][name]
        if spec.door == "words":
            texts = [*self.texts(record, name).values()]
            return [*dict.fromkeys(reversed(texts))][::-1] or [spec.default]
        heads = self.heads(record, name)
        value = heads[-1].value if heads else None
        return spec.default if value is None else spec.read(value)

    def agrees(self, record: Record) -> None:
        """The store's fold of a record is this one."""
        assert record.born == self.born(record.id)
        for name, spec in SPECS[record.KIND].items():
            shown = getattr(record, name)
            if spec.door == "words":
                assert [*record.versions.get(name, ()), shown] == self.field(record.id, name)
            elif spec.door == "plain":
                assert shown == self.field(record.id, name), name

    def is_the_book_of(self, laptop: Laptop) -> None:
        """The laptop's book holds just the living records, each as it is folded here."""
        self.is_shown_by(laptop.store.book)

    def is_shown_by(self, book: Book) -> None:
        """The same of any book."""
        living = {r for r, kind in self.kinds.items() if kind in RECORDS and self.alive(r)}
        shown = [record for records in book.kinds().values() for record in records]
        assert {record.id for record in shown} == living
        for record in shown:
            self.agrees(record)

    def stack(self, laptop: str) -> list[Step]:
        """The steps of a laptop whose latest undo or redo is not an undo, newest last."""
        latest = {s.target[1:]: s.target.gesture for s in self.steps if s.target}
        return [
            step
            for step in self.steps
            if step.laptop == laptop
            and step.target is None
            and step.label not in KEPT
            and not step.redacts
            and latest.get(step.key) != "undo"
        ]

    def top(self, laptop: str) -> list[Step]:
        """The steps that the next undo takes back, newest first."""
        stack = self.stack(laptop)[::-1]
        if not stack or not stack[0].gesture:
            return stack[:1]
        others = (i for i, step in enumerate(stack) if step.gesture != stack[0].gesture)
        return stack[: next(others, len(stack))]
