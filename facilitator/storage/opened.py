"""A workshop file, open for reading: its book, its keys, and whoever listens."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from facilitator.domain.book import Book
from facilitator.domain.fold import Folded, Head
from facilitator.domain.records import RECORDS
from facilitator.domain.refusal import Refusal
from facilitator.domain.steps import Ref, Step
from facilitator.domain.undisturbed import keep, let_go, undisturbed
from facilitator.storage import later, plain
from facilitator.storage.connect import (
    allowed,
    appearing,
    connect,
    hang_up,
    reading,
    told,
)
from facilitator.storage.lifts import LIFTS, Folding, Lift
from facilitator.storage.plain import CODES, Seen

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from facilitator.storage.history import Entry
    from facilitator.storage.past import Past


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


class Opened:
    """A workshop file, open. ``book`` holds its living records; listeners hear of each commit."""

    def __init__(
        self, path: Path, setting: Setting, create: bool = False, readonly: bool = False
    ) -> None:
        self.path = path
        self.setting = setting
        self.readonly = readonly
        self.book = Book(self._refs)
        self.keys: dict[str, bytes] = {}
        self.folding = Folding(setting.lifts, self.unseal)
        self.file = connect(path, create, readonly)
        self._seen = Seen()
        self._listeners: list[Callable[[Stepped], None]] = []

    @cached_property
    def connection(self) -> Connection:
        """The file through SQLAlchemy, for all that is more than an opening."""
        return later.ready.over(self.file)

    def close(self) -> None:
        """Let go of the file."""
        if "connection" in self.__dict__:
            hang_up(self.connection)
        self.file.close()
        let_go()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exc: object) -> None:
        self.close()

    def load(self) -> None:
        """Fill the book from the rows."""
        with undisturbed(), reading(self.file):
            self.keys = plain.keys(self.file)
            self._seen = plain.look(self.file, self.folding)
            for kind, cls in RECORDS.items():
                self.book.fill(cls, plain.living(self.file, kind, self.unseal))
            keep()

    def known(self) -> dict[str, int]:
        """The highest step of each actor."""
        return dict(self._seen.known)

    def heads(self, record: str, field_name: str) -> list[Head]:
        """The current writes of a field, in order."""
        heads = later.folding.load_heads(self.connection, [record], self.folding)
        return heads.get(record, {}).get(field_name, [])

    def _refs(self, record: str, field_name: str) -> tuple[Ref, ...]:
        """What the book shows: words that another process wrote meanwhile are not yet seen."""
        known, refs = self._seen.known, plain.refs(self.file, record, field_name)
        return tuple(ref for ref in refs if ref.number <= known.get(ref.actor, 0))

    def birth(self, record: str) -> tuple[int, str] | None:
        """Clock and actor of a record's first change."""
        return later.intake.birth(self.connection, record)

    def unseal(self, record: str, field_name: str, sealed: str) -> Any:
        """The plain value of a sealed field; None on a laptop that may not read it."""
        return later.sealing.unseal(self.keys.get(record), record, field_name, sealed)

    @property
    def codes_key(self) -> bytes:
        """The workshop's key for codes; ``Refusal`` on a laptop that may not have it."""
        if CODES not in self.keys:
            raise Refusal("no_keys")
        return self.keys[CODES]

    def history(self, record: str) -> list[Entry]:
        """Every change of a record, newest first."""
        return later.history.history_of(self.connection, record, self.unseal)

    def past(self) -> Past:
        """The workshop as it was at each step until now."""
        return later.past.Past(self.connection, self.folding)

    def copy_to(self, target: Path) -> None:
        """A consistent copy of the file; refuses to overwrite. It appears whole or not."""
        with appearing(target) as draft, told(target), allowed(self.file):
            self.file.execute("VACUUM INTO ?", (str(draft),))

    def listen(self, listener: Callable[[Stepped], None]) -> Callable[[], None]:
        """Hear of each commit; call what is returned to hear no more."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def _read_others(self) -> tuple[Sequence[Step], Sequence[Folded]]:
        """Others' steps since the last look, and the records that they touched as they stand."""
        if plain.version(self.file) == self._seen.version:
            return (), ()
        steps = later.journal.steps_after(self.connection, self._seen.known)
        before = self.keys
        self._seen = plain.look(self.file, self.folding)
        self.keys = plain.keys(self.file)
        blanked = later.blanking.buried_refs(self.connection, [r for s in steps for r in s.redacts])
        touched = later.folding.touched(self.connection, steps, self.folding)
        touched |= later.folding.records_at(self.connection, blanked, self.folding)
        stand = plain.as_they_stand(self.file, touched, self.unseal)
        return steps, [*stand, *self._opened_by(self.keys.keys() - before.keys())]

    def _opened_by(self, keys: Iterable[str]) -> list[Folded]:
        """The records that new keys open, as they can be read now."""
        refs = later.blanking.sealed_refs(self.connection, list(keys))
        touched = later.folding.records_at(self.connection, refs, self.folding)
        return plain.as_they_stand(self.file, touched, self.unseal)

    def _tell(self, steps: Sequence[Step], folded: Sequence[Folded]) -> None:
        """Bring the book up to date, then tell the listeners."""
        for one in folded:
            if one.alive:
                self.book.put(one.record)
            else:
                self.book.drop(one.record.KIND, one.record.id)
        if not steps and not folded:
            return
        touched = dict.fromkeys((f.record.KIND, f.record.id) for f in folded)
        event = Stepped(tuple(steps), tuple(touched))
        for listener in list(self._listeners):
            listener(event)
