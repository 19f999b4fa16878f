"""Books for tests, and a journal in memory that applies edits to one: no file, no database."""

import json
from collections.abc import Sequence
from typing import Any

from facilitator.domain.book import Book
from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.edits import Edit, Write, numbered
from facilitator.domain.fold import Birth, Head, fold
from facilitator.domain.layout import Layout, lay_out
from facilitator.domain.records import Board, Link, Note, Place, Record
from facilitator.domain.specs import SPECS, door
from facilitator.domain.steps import Change, Ref, Step, Stored, Target
from facilitator.domain.undo import KEPT, Mark, Stack, put_again, take_back
from facilitator.domain.values import canonical, digest

LANES = ("problem effect", "cause", "barrier", "underway idea question parked")
BOARD = Board(id="board", session="session", code="S1-T1", lanes=LANES)
Drawn = tuple[str, str, str]


def size_of(note: Note) -> Place:
    """A note's own size, or the usual one: texts do not make these notes grow."""
    return note.size or (168, 112)


def book_of(*records: Record) -> Book:
    """A book with just these records."""
    book = Book()
    for record in records:
        book.put(record)
    return book


def notes_of(count: int, kind: str = "problem", **fields: Any) -> list[Note]:
    """Notes n0, n1, … on the board, in journal order."""
    return [
        Note(id=f"n{i}", born=(i + 1, "a"), board=BOARD.id, kind=kind, text=f"nota {i}", **fields)
        for i in range(count)
    ]


class Journal:
    """Steps of several laptops in one order, and the book that is their fold."""

    def __init__(self, *records: Record) -> None:
        self._steps: list[Step] = []
        self._values: dict[Ref, Any] = {}
        self.book = Book(lambda record, field: tuple(h.ref for h in self.heads(record, field)))
        for record in records:
            self.do(Edit("new_workshop", tuple(_writes(record))), "founder")

    def do(self, edit: Edit, laptop: str = "A", target: Target | None = None) -> Step:
        """The edit as the next step of a laptop."""
        number = sum(step.laptop == laptop for step in self._steps) + 1
        changes = []
        for place, write in enumerate(edit.writes):
            stored = Stored(b"", canonical(numbered(write, laptop, number).value))
            self._values[Ref(laptop, number, place)] = json.loads(stored.value)
            base = write.base
            if base is None:
                base = tuple(head.ref for head in self.heads(write.record, write.field))
            made = digest(stored.salt, stored.value)
            changes.append(Change(write.kind, write.record, write.field, made, base))
        clock = len(self._steps) + 1
        step = Step(
            laptop, laptop, number, clock, clock * 1000, edit.label, "", tuple(changes),
            gesture=edit.gesture, target=target,
        )  # fmt: skip
        self._steps.append(step)
        for kind, record in {(c.kind, c.record) for c in changes}:
            self._fold(kind, record)
        return step

    def _fold(self, kind: str, record: str) -> None:
        names = [*SPECS[kind], "removed"]
        heads = {name: found for name in names if (found := self.heads(record, name))}
        birth = self.birth(record)
        assert birth is not None
        folded = fold(kind, record, heads, Birth(birth, 0, ""), lambda _name, plain: plain)
        if folded.alive:
            self.book.put(folded.record)
        else:
            self.book.drop(kind, record)

    def heads(self, record: str, field: str) -> list[Head]:
        written = [
            (Head(field, ref, s.clock, s.laptop, self.value(ref), s.target), change)
            for s in self._steps
            for place, change in enumerate(s.changes)
            if (change.record, change.field) == (record, field)
            for ref in [Ref(*s.key, place)]
        ]
        if written and door(written[0][1].kind, field) != "words":
            return [written[-1][0]]
        named = {ref for _head, change in written for ref in change.base}
        return [head for head, _change in written if head.ref not in named]

    def value(self, ref: Ref) -> Any:
        return self._values.get(ref)

    def birth(self, record: str) -> tuple[int, str] | None:
        orders = [s.order for s in self._steps if record in {c.record for c in s.changes}]
        return min(orders, default=None)

    def step(self, actor: str, number: int) -> Step | None:
        return next((s for s in self._steps if s.key == (actor, number)), None)

    def places(self, actor: str, number: int, record: str, field: str) -> list[int]:
        step = self.step(actor, number)
        changes = enumerate(step.changes if step else ())
        return [place for place, c in changes if (c.record, c.field) == (record, field)]

    def earlier(self, record: str, field: str, order: tuple[int, str]) -> Any:
        refs = [
            Ref(*s.key, place)
            for s in self._steps
            if s.order < order
            for place, change in enumerate(s.changes)
            if (change.record, change.field) == (record, field)
        ]
        return self.value(refs[-1]) if refs else None

    def blank(self, ref: Ref) -> None:
        """A value redacted."""
        self._values.pop(ref, None)

    def forget_step(self, step: Step) -> None:
        """A step that this copy of the journal does not have."""
        self._steps.remove(step)

    def stack(self, laptop: str = "A") -> Stack:
        mine = (s for s in self._steps if s.laptop == laptop)
        return Stack(
            Mark(s.actor, s.number, s.gesture, s.target, s.label, s.label in KEPT) for s in mine
        )

    def undo(self, laptop: str = "A") -> None:
        """What the laptop did last, taken back."""
        for mark in self.stack(laptop).to_undo():
            step = self.step(*mark.key)
            assert step is not None
            writes = tuple(take_back(step, laptop, self))
            self.do(Edit("undo", writes), laptop, Target("undo", *mark.key))

    def redo(self, laptop: str = "A") -> None:
        """What the laptop undid last, done again."""
        for mark in self.stack(laptop).to_redo():
            step = self.step(*mark.key)
            assert step is not None
            writes = tuple(put_again(step, laptop, self))
            self.do(Edit("redo", writes), laptop, Target("redo", *mark.key))

    def write(self, *texts: str, laptop: str = "A", **facts: Any) -> list[str]:
        """Notes on the board, one after the other; their ids."""
        drafts = [NoteDraft(text, **facts) for text in texts]
        edit = write_notes(self.book, BOARD.id, drafts)
        self.do(edit, laptop)
        return list(edit.made)

    def note(self, note: str) -> Note:
        return self.book.require(Note, note)

    def texts(self, note: str) -> tuple[str, ...]:
        """The other versions, oldest first, then the text that is shown; () once removed."""
        found = self.book.get(Note, note)
        return () if found is None else (*found.versions.get("text", ()), found.text)

    def layout(self) -> Layout:
        return lay_out(self.book, self.book.require(Board, BOARD.id), size_of)

    def links(self) -> list[Drawn]:
        return [(link.kind, link.source, link.target) for link in self.book.all(Link)]


def _writes(record: Record) -> list[Write]:
    named = ((name, getattr(record, name), spec) for name, spec in SPECS[record.KIND].items())
    return [
        Write(record.KIND, record.id, name, value)
        for name, value, spec in named
        if value != spec.default
    ]


def facts_of(edit: Edit, field: str) -> dict[str, Any]:
    """What an edit writes in a field, by record."""
    return {write.record: write.value for write in edit.writes if write.field == field}


def apart(rects: Sequence[tuple[int, int, int, int]]) -> bool:
    """Whether no two rectangles share a point of their insides."""
    return not any(
        a[0] < b[0] + b[2] and b[0] < a[0] + a[2] and a[1] < b[1] + b[3] and b[1] < a[1] + a[3]
        for i, a in enumerate(rects)
        for b in rects[:i]
    )
