"""The open workshop: one door through which every edit goes (DESIGN section 2, rule 1)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Self

from facilitator.domain.edits import Edit, Write
from facilitator.domain.fold import Folded
from facilitator.domain.freezing import expect_free
from facilitator.domain.refusal import Refusal
from facilitator.domain.steps import Redaction, Ref, Step, Stored, Target, Values
from facilitator.domain.undo import Mark, Reader, Stack, put_again, take_back
from facilitator.domain.values import fresh_id, random_id
from facilitator.domain.whole import Told
from facilitator.storage import connect, later, plain
from facilitator.storage.connect import (
    appearing,
    driver,
    expect_workshop,
    reading,
    told,
    writing,
)
from facilitator.storage.mending import laid_out, say_layout, sweep
from facilitator.storage.opened import Opened, Setting, Stepped
from facilitator.storage.plain import CODES

if TYPE_CHECKING:
    from facilitator.storage.drawn import Ahead, Drawn
    from facilitator.storage.offered import Outcome

__all__ = ["CODES", "Setting", "Stepped", "Store"]

Turn = Callable[[Step, str, Reader], list[Write]]
Fresh = list[tuple[Sequence[Step], Sequence[Folded]]]
"""Steps of a transaction with the records that they touched, to be told after the commit."""
REDACTED = ("text", "overflow", "source", "identity")
"""Fields of a note in which a name may stand."""


class Store(Opened):
    """A workshop file, open for writing. Every edit is a step that is committed at once."""

    def __init__(
        self, path: Path, setting: Setting, create: bool = False, readonly: bool = False
    ) -> None:
        super().__init__(path, setting, create, readonly)
        self._actor = ""
        self._stack: Stack | None = None
        self._fresh: Fresh | None = None
        self._ahead: Ahead | None = None

    @classmethod
    def open(cls, path: Path, setting: Setting, readonly: bool = False) -> Self:
        """An existing workshop; ``Refusal`` if it is none, damaged or out of reach."""
        version = expect_workshop(path)
        store = cls(path, setting, readonly=readonly or version > connect.USER_VERSION)
        try:
            with told(path):
                store.file = laid_out(store.file, store.folding, version, store.readonly)
                if not store.readonly:
                    with suppress(Refusal):
                        sweep(store.file, path)
                store.load()
        except BaseException:
            store.close()
            raise
        return store

    @classmethod
    def create(cls, path: Path, edit: Edit, setting: Setting) -> Self:
        """A new workshop with its first step; refuses to overwrite. It appears whole or not."""
        first = Told(edit, setting.clock(), setting.table)
        return cls.found(path, [first], setting, {CODES: later.sealing.fresh_key()})

    @classmethod
    def found(
        cls, path: Path, steps: Iterable[Told], setting: Setting, keys: Mapping[str, bytes]
    ) -> Self:
        """A new workshop whose first steps were made elsewhere, and at other times; likewise.

        Without the key of the codes it is the copy of a table: nobody can be booked in it.
        """
        with appearing(path) as draft, told(path), cls(draft, setting, create=True) as store:
            with writing(store.connection):
                later.schema.metadata.create_all(store.connection)
                store.file.execute(f"PRAGMA application_id={connect.APPLICATION_ID}")
                later.blanking.put_keys(store.connection, keys)
                say_layout(store.file, store.folding)
            store.load()
            with store._transaction():
                for one in filter(attrgetter("edit"), steps):
                    store.setting = replace(setting, clock=partial(int, one.at), table=one.by)
                    store._write(one.edit)
        return cls.open(path, setting)

    def do(self, edit: Edit) -> Step | None:
        """Make one step of an edit and commit it; None where there is nothing to write."""
        if not edit:
            return None
        expect_free(self.book, edit)
        with self._transaction():
            ahead, self._ahead = self._ahead, None
            if ahead is not None and ahead.holds(edit, self._ground(), self.setting.clock()):
                self._put(ahead.drawn)
                return ahead.drawn.steps[0]
            return self._write(edit)

    def draw_ahead(self, edit: Edit) -> None:
        """Draw an edit up that will soon be asked for: ``do`` of it then only has to write.

        Where something else is written first, or somebody takes their time, it is drawn up anew.
        """
        self._ahead = None
        if later.drawn.can_wait(edit) and not self.readonly and not self._seen.newer:
            with told(self.path):
                step, values = self._stamped(edit)
                drawn = later.drawn.draw_up(self.connection, [step], values, self.folding)
            self._ahead = later.drawn.Ahead(edit, self._ground(), drawn)

    def _ground(self) -> tuple[object, ...]:
        """What a step rests on beside its edit and the time."""
        return self.setting, self._actor, self._seen.version, dict(self._seen.known)

    def _write(
        self, edit: Edit, target: Target | None = None, redacts: Sequence[Redaction] = ()
    ) -> Step:
        self._refuse_newer(write.record for write in edit.writes)
        step, values = self._stamped(edit, target, redacts)
        self._take_in([step], values)
        return step

    def _stamped(
        self, edit: Edit, target: Target | None = None, redacts: Sequence[Redaction] = ()
    ) -> tuple[Step, dict[Ref, Stored]]:
        self._actor = self._actor or random_id()
        stamp = later.stamping.Stamp(
            self.setting.laptop, self._actor, self._seen.known.get(self._actor, 0) + 1,
            self._seen.clock + 1, self.setting.clock(), self.setting.table, edit.gesture, target,
            tuple(redacts),
        )  # fmt: skip
        pen = later.stamping.Pen(self.connection, self.folding, self.keys)
        return later.stamping.stamped(pen, stamp, edit.label, edit.writes)

    def _refuse_newer(self, records: Iterable[str]) -> None:
        format_ = self.folding.format
        if self._seen.newer and later.intake.touched_by_newer(self.connection, [*records], format_):
            raise Refusal("newer_record")

    def undo(self) -> bool:
        """Take the latest gesture of this laptop back, by new steps; False where there is none."""
        return self._swing("undo", Stack.to_undo, take_back)

    def redo(self) -> bool:
        """Do again what was undone last; False where there is nothing."""
        return self._swing("redo", Stack.to_redo, put_again)

    def _swing(self, gesture: str, top: Callable[[Stack], Sequence[Mark]], turn: Turn) -> bool:
        self.catch_up()
        marks = top(self._marks())
        if not marks:
            return False
        together = fresh_id() if len(marks) > 1 else ""
        with self._transaction():
            for step in later.journal.steps_at(self.connection, [mark.key for mark in marks]):
                recalled = later.recall.Recall(self.connection, self.folding, step)
                writes = turn(step, self.setting.laptop, recalled)
                edit = Edit(gesture, tuple(writes), gesture=together)
                self._write(edit, Target(gesture, *step.key))
        return True

    def can_undo(self) -> str:
        """The label of what undo would take back, ``""`` where there is nothing."""
        return _label(self._marks().to_undo())

    def can_redo(self) -> str:
        """The label of what redo would do again, ``""`` where there is nothing."""
        return _label(self._marks().to_redo())

    def _marks(self) -> Stack:
        if self._stack is None:
            self._stack = Stack(plain.marks(self.file, self.setting.laptop))
        return self._stack

    def forget(self, person: str) -> None:
        """Delete for good what identifies a person, wherever this journal comes to."""
        with self._transaction():
            if self.birth(person) is None:
                raise Refusal("unknown_record", kind="person", name=person)
            write = Write("person", person, "forgotten", True)
            self._write(Edit("forget", (write,)), redacts=[Redaction(record=person)])
        sweep(self.file, self.path)

    def redact(self, note: str, text: str = "") -> None:
        """Delete every text a note ever had, for good; ``text`` stands there from now on."""
        with self._transaction():
            self._refuse_newer([note])
            refs = later.folding.writes_of(self.connection, note, REDACTED, self.folding)
            if not refs:
                raise Refusal("unknown_record", kind="note", name=note)
            writes = (Write("note", note, "text", text),) if text else ()
            self._write(Edit("redact", writes), redacts=[Redaction(*ref) for ref in refs])
        sweep(self.file, self.path)

    def take_keys(self, keys: Mapping[str, bytes]) -> None:
        """Keep the keys that this copy lacks: whom they open can be read from now on."""
        with self._transaction() as fresh:
            new = {record: key for record, key in keys.items() if record not in self.keys
                   and Redaction(record=record) not in self._seen.buried}  # fmt: skip
            later.blanking.put_keys(self.connection, new)
            self.keys |= new
            fresh.append(((), self._opened_by(new)))

    def receive(self, steps: Sequence[Step], values: Values) -> Outcome:
        """Append steps, fold the records they touch, write their rows; then tell the listeners.

        ``Refusal`` for a batch whose clock runs ahead or whose values do not prove their digests;
        steps that lack a predecessor are parked.
        """
        with self._transaction():
            later.offered.expect_sound(steps, values, self._seen)
            at = self.setting.clock()
            outcome = later.offered.sort_out(self.connection, steps, values, self._seen, at)
            self._take_in(outcome.accepted, outcome.values)
        return outcome

    def _take_in(self, steps: Sequence[Step], values: dict[Ref, Stored]) -> None:
        """Within a transaction: steps that are next of their actors.

        Those of one's own, stamped just now, need neither proof nor sorting.
        """
        gone = later.blanking.apply_tombstones(self.connection, steps, values, self._seen.buried)
        for record in gone.keys:
            self.keys.pop(record, None)
        connection, folding = self.connection, self.folding
        self._put(later.drawn.draw_up(connection, steps, values, folding, gone.values))

    def _put(self, drawn: Drawn) -> None:
        """The only code that writes steps and what follows of them."""
        seen = self._seen
        later.ready.put(self.connection, drawn.rows)
        for step in sorted(drawn.steps, key=lambda one: one.number):
            seen.known[step.actor] = step.number
            seen.clock = max(seen.clock, step.clock)
            seen.newer = seen.newer or step.format > self.folding.format
        assert self._fresh is not None
        self._fresh.append((drawn.steps, drawn.folded))

    @contextmanager
    def _transaction(self) -> Iterator[Fresh]:
        """One commit around everything inside; the book changes only once it has succeeded."""
        if self.readonly:
            raise Refusal("read_only", file=self.path.name)
        before, keys = self._seen.copy(), dict(self.keys)
        fresh: Fresh = []
        self._fresh = fresh
        try:
            with writing(self.connection):
                others = self._read_others()
                yield fresh
        except BaseException:
            self._seen, self.keys = before, keys
            with told(self.path):
                raise
        finally:
            self._fresh = None
        heard = [others, *fresh]
        steps = [step for its_steps, _folded in heard for step in its_steps]
        self._tell(steps, [one for _steps, its_folded in heard for one in its_folded])
        if any(step.redacts for step in steps):
            with suppress(Refusal):
                sweep(self.file, self.path)

    def catch_up(self) -> None:
        """Read what another process has written into the file, and tell the listeners."""
        with told(self.path):
            if self._fresh is not None or plain.version(self.file) == self._seen.version:
                return
            with reading(driver(self.connection)):
                others = self._read_others()
        self._tell(*others)

    def _tell(self, steps: Sequence[Step], folded: Sequence[Folded]) -> None:
        for step in steps:
            if step.laptop != self.setting.laptop:
                continue
            if step.actor != self._actor:  # Another copy of this laptop's: read it in order.
                self._stack = None
            elif self._stack is not None:
                self._stack.push(later.journal.mark_of(step))
        super()._tell(steps, folded)


def _label(marks: Sequence[Mark]) -> str:
    return marks[0].label if marks else ""
