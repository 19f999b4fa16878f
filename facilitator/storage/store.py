"""The open workshop: one door through which every edit goes (DESIGN section 2, rule 1)."""

import json
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Self

from sqlalchemy import Connection

from facilitator.domain.book import Book
from facilitator.domain.edits import Edit, Write
from facilitator.domain.fold import Folded, Head
from facilitator.domain.refusal import Refusal
from facilitator.domain.steps import Redaction, Ref, Step, Target, Values
from facilitator.domain.undo import Mark, Stack, put_again, take_back
from facilitator.domain.values import fresh_id
from facilitator.storage import blanking, intake, journal, sealing
from facilitator.storage import schema as t
from facilitator.storage.connect import connect, expect_workshop, told, writing
from facilitator.storage.folding import Folding, fold_steps, load_heads
from facilitator.storage.history import Entry, history_of
from facilitator.storage.lifts import LIFTS, Lift
from facilitator.storage.stamping import Stamp, stamped

Turn = Callable[[Step, str, Any], list[Write]]
REDACTED = ("text", "overflow", "source", "identity")
"""Fields of a note in which a name may stand."""
CODES = "codes"
"""The name under which the workshop's key for codes lies among the keys."""


@dataclass(frozen=True, slots=True)
class Stepped:
    """What listeners are told after a commit: the steps, and the records they touched."""

    steps: tuple[Step, ...]
    touched: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """Who writes: the laptop's id, a clock of milliseconds since 1970, the lifts in force."""

    laptop: str
    clock: Callable[[], int] = lambda: time.time_ns() // 1_000_000
    lifts: Sequence[Lift] = LIFTS
    table: str = ""


@dataclass(slots=True)
class _Seen:
    """What this opening has read of the file."""

    known: dict[str, int] = field(default_factory=dict)
    version: int = -1
    clock: int = 0
    newer: bool = False


class Store:
    """A workshop file, open. ``book`` holds its living records; listeners hear of each commit."""

    def __init__(self, path: Path, setting: Setting, mode: str = "rw") -> None:
        self.path = path
        self.setting = setting
        self.readonly = mode == "ro"
        self.book = Book(self._refs)
        self.keys: dict[str, bytes] = {}
        self.folding = Folding(setting.lifts, self._unseal)
        self.connection: Connection = connect(path, mode)
        self._actor = ""
        self._seen = _Seen()
        self._stack: Stack | None = None
        self._listeners: list[Callable[[Stepped], None]] = []
        self._fresh: list[tuple[Sequence[Step], Sequence[Folded]]] | None = None

    @classmethod
    def open(cls, path: Path, setting: Setting, readonly: bool = False) -> "Store":
        """An existing workshop; ``Refusal`` if it is none, damaged or out of reach."""
        expect_workshop(path)
        with told(path):
            probe = connect(path, "ro")
            version = probe.exec_driver_sql("PRAGMA user_version").scalar() or 0
            probe.close()
            store = cls(path, setting, "ro" if readonly or version > t.USER_VERSION else "rw")
            store.mend()
            store.load()
        return store

    @classmethod
    def create(cls, path: Path, edit: Edit, setting: Setting) -> "Store":
        """A new workshop with its first step; refuses to overwrite. It appears whole or not."""
        if path.exists():
            raise Refusal("file_exists", file=str(path))
        draft = path.with_name(path.name + ".part")
        draft.unlink(missing_ok=True)
        with told(path):
            store = cls(draft, setting, "rwc")
            with writing(store.connection):
                t.metadata.create_all(store.connection)
                store.connection.exec_driver_sql(f"PRAGMA application_id={t.APPLICATION_ID}")
                store.connection.exec_driver_sql(f"PRAGMA user_version={t.USER_VERSION}")
                blanking.put_key(store.connection, CODES, sealing.fresh_key())
                intake.remember(store.connection, "lifts", str(len(setting.lifts)))
            store.load()
            store.do(edit)
            store.close()
            draft.rename(path)
        return cls.open(path, setting)

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()
        self.connection.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exc: object) -> None:
        self.close()

    # Reading

    def load(self) -> None:
        """Fill the book from the rows."""
        self.connection.exec_driver_sql("BEGIN")
        self.keys = blanking.keys(self.connection)
        self._seen = self._look()
        for record in intake.living(self.connection, self._unseal):
            self.book.put(record)
        self.connection.exec_driver_sql("COMMIT")

    def _look(self) -> _Seen:
        return _Seen(
            journal.known(self.connection), self._version(),
            journal.highest_clock(self.connection), intake.has_newer(self.connection, self.folding),
        )  # fmt: skip

    def mend(self) -> None:
        """Finish what a crash or an upgrade left: rows of older lifts, a VACUUM that is due."""
        if self.readonly:
            return
        if intake.recall(self.connection, "lifts") != str(len(self.setting.lifts)):
            with writing(self.connection):
                intake.rebuild(self.connection, self.folding)
                intake.remember(self.connection, "lifts", str(len(self.setting.lifts)))
        self._vacuum_if_due()

    def known(self) -> dict[str, int]:
        """The highest step of each actor."""
        return dict(self._seen.known)

    def heads(self, record: str, field_name: str) -> list[Head]:
        """The current writes of a field, in order."""
        return (
            load_heads(self.connection, [record], self.folding).get(record, {}).get(field_name, [])
        )

    def _refs(self, record: str, field_name: str) -> tuple[Ref, ...]:
        return tuple(head.ref for head in self.heads(record, field_name))

    def value(self, ref: Ref) -> Any:
        """The stored value of a write; None where it is blank."""
        stored = journal.value_at(self.connection, ref)
        return json.loads(stored.value) if stored else None

    def birth(self, record: str) -> tuple[int, str] | None:
        """Clock and actor of a record's first change."""
        return intake.birth(self.connection, record)

    def _unseal(self, record: str, field_name: str, sealed: str) -> Any:
        return sealing.unseal(self.keys.get(record), record, field_name, sealed)

    def _version(self) -> int:
        return int(self.connection.exec_driver_sql("PRAGMA data_version").scalar() or 0)

    @property
    def codes_key(self) -> bytes:
        """The workshop's key for codes; ``Refusal`` on a laptop that may not have it."""
        if CODES not in self.keys:
            raise Refusal("no_keys")
        return self.keys[CODES]

    # Writing

    def do(self, edit: Edit) -> Step | None:
        """Make one step of an edit and commit it; None where there is nothing to write."""
        if not edit:
            return None
        with self._transaction():
            return self._write(edit.label, edit.writes, edit.gesture)

    def _write(
        self, label: str, writes: Sequence[Write], gesture: str = "",
        target: Target | None = None, redacts: Sequence[Redaction] = (),
    ) -> Step:  # fmt: skip
        self._refuse_newer([write.record for write in writes])
        self._actor = self._actor or fresh_id()
        stamp = Stamp(
            self.setting.laptop, self._actor, self._seen.known.get(self._actor, 0) + 1,
            self._seen.clock + 1, self.setting.clock(), self.setting.table, gesture, target,
            tuple(redacts),
        )  # fmt: skip
        step, values = stamped(self, stamp, label, writes)
        self.receive([step], values)
        return step

    def _refuse_newer(self, records: Sequence[str]) -> None:
        format_ = self.folding.format
        if self._seen.newer and intake.touched_by_newer(self.connection, records, format_):
            raise Refusal("newer_record")

    def undo(self) -> bool:
        """Take the latest gesture of this laptop back, by new steps; False where there is none."""
        return self._swing("undo", self._marks().to_undo(), take_back)

    def redo(self) -> bool:
        """Do again what was undone last; False where there is nothing."""
        return self._swing("redo", self._marks().to_redo(), put_again)

    def _swing(self, gesture: str, marks: Sequence[Mark], turn: Turn) -> bool:
        if not marks:
            return False
        together = fresh_id() if len(marks) > 1 else ""
        with self._transaction():
            for mark in marks:
                step = journal.step_at(self.connection, *mark.key)
                writes = turn(step, self.setting.laptop, self)
                self._write(gesture, writes, together, Target(gesture, *mark.key))
        return True

    def can_undo(self) -> str:
        """The label of what undo would take back, ``""`` where there is nothing."""
        return _label(self._marks().to_undo())

    def can_redo(self) -> str:
        """The label of what redo would do again, ``""`` where there is nothing."""
        return _label(self._marks().to_redo())

    def _marks(self) -> Stack:
        if self._stack is None:
            self._stack = Stack(journal.marks(self.connection, self.setting.laptop))
        return self._stack

    def forget(self, person: str) -> None:
        """Delete for good what identifies a person, wherever this journal comes to."""
        write = Write("person", person, "forgotten", True)
        with self._transaction():
            self._write("forget", [write], redacts=[Redaction(record=person)])

    def redact(self, note: str, text: str = "") -> None:
        """Delete every text a note ever had, for good; ``text`` stands there from now on."""
        with self._transaction():
            refs = journal.writes_of(self.connection, note, REDACTED)
            writes = [Write("note", note, "text", text)] if text else []
            self._write("redact", writes, redacts=[Redaction(*ref) for ref in refs])

    def receive(self, steps: Sequence[Step], values: Values) -> intake.Outcome:
        """Append steps, fold the records they touch, write their rows; then tell the listeners.

        The only code that writes. ``Refusal`` for a batch whose clock runs ahead or whose values do
        not prove their digests; steps that lack a predecessor are parked.
        """
        with self._transaction():
            seen = self._seen
            outcome = intake.sort_out(self.connection, steps, values, self.setting.clock())
            gone = blanking.apply_tombstones(self.connection, outcome.accepted, outcome.values)
            for record in gone.keys:
                self.keys.pop(record, None)
            if outcome.accepted:
                journal.append(self.connection, outcome.accepted, outcome.values)
            seen.known |= {step.actor: step.number for step in
                           sorted(outcome.accepted, key=lambda s: s.number)}  # fmt: skip
            seen.clock = max([seen.clock, *(step.clock for step in outcome.accepted)])
            folded = fold_steps(
                self.connection, outcome.accepted, outcome.values, self.folding, gone.records
            )
            seen.newer = seen.newer or any(s.format > self.folding.format for s in outcome.accepted)
            if self._fresh is not None:
                self._fresh.append((outcome.accepted, folded))
        return outcome

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """One commit around everything inside; the book changes only once it has succeeded."""
        if self._fresh is not None:
            yield
            return
        if self.readonly:
            raise Refusal("read_only", file=self.path.name)
        before = replace(self._seen, known=dict(self._seen.known))
        keys = dict(self.keys)
        fresh: list[tuple[Sequence[Step], Sequence[Folded]]] = []
        self._fresh = fresh
        try:
            with told(self.path), writing(self.connection):
                others = self._read_others()
                yield
        except BaseException:
            self._seen, self.keys = before, keys
            raise
        finally:
            self._fresh = None
        heard = [others, *fresh]
        self._tell(
            [s for steps, _f in heard for s in steps],
            [f for _s, fs in heard for f in fs],
        )
        self._vacuum_if_due()

    def _tell(self, steps: Sequence[Step], folded: Sequence[Folded]) -> None:
        for one in folded:
            if one.alive:
                self.book.put(one.record)
            else:
                self.book.drop(one.record.KIND, one.record.id)
        for step in steps:
            if self._stack is not None and step.laptop == self.setting.laptop:
                self._stack.push(journal.mark_of(step))
        if not steps and not folded:
            return
        touched = dict.fromkeys((f.record.KIND, f.record.id) for f in folded)
        event = Stepped(tuple(steps), tuple(touched))
        for listener in list(self._listeners):
            listener(event)

    def catch_up(self) -> None:
        """Read what another process has written into the file, and tell the listeners."""
        if self._fresh is None and self._version() != self._seen.version:
            with told(self.path):
                self._tell(*self._read_others())

    def _read_others(self) -> tuple[Sequence[Step], Sequence[Folded]]:
        """Others' steps since the last look, and the records that they touched as they stand."""
        if self._version() == self._seen.version:
            return (), ()
        steps = journal.steps_after(self.connection, self._seen.known)
        self._seen = self._look()
        self.keys = blanking.keys(self.connection)
        return steps, intake.as_they_stand(self.connection, steps, self._unseal)

    def copy_to(self, target: Path) -> None:
        """A consistent, whole copy of the file; refuses to overwrite."""
        if target.exists():
            raise Refusal("file_exists", file=str(target))
        with told(target):
            self.connection.exec_driver_sql("VACUUM INTO ?", (str(target),))

    def _vacuum_if_due(self) -> None:
        if intake.recall(self.connection, blanking.VACUUM_DUE):
            with told(self.path):
                self.connection.exec_driver_sql("VACUUM")
                intake.remember(self.connection, blanking.VACUUM_DUE, "")

    def history(self, record: str) -> list[Entry]:
        """Every change of a record, newest first."""
        return history_of(self.connection, record, self._unseal)

    def listen(self, listener: Callable[[Stepped], None]) -> Callable[[], None]:
        """Hear of each commit; call what is returned to hear no more."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)


def _label(marks: Sequence[Mark]) -> str:
    return marks[0].label if marks else ""
