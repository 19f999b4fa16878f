"""The journal as undo reads it: the records of one step at once, and nothing twice."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

from facilitator.domain.fold import Head
from facilitator.domain.specs import SPECS
from facilitator.domain.steps import Ref, Step
from facilitator.storage import journal
from facilitator.storage.folding import births, load_heads
from facilitator.storage.lifts import Folding
from facilitator.storage.wire import value_from_text


class Recall:
    """What undo must know to take one step back, as it stands at this moment."""

    def __init__(self, connection: Connection, folding: Folding, step: Step) -> None:
        kinds = {change.record: change.kind for change in step.changes}
        self.connection = connection
        self._heads = load_heads(connection, list(kinds), folding)
        self._births = births(connection, {r: kind for r, kind in kinds.items() if kind in SPECS})
        self._steps: dict[tuple[str, int], Step | None] = {step.key: step}
        self._values: dict[Ref, Any] = {}
        self._places: dict[tuple[str, int], dict[tuple[str, str], list[int]]] = {}
        self._own = [Ref(*step.key, place) for place in range(len(step.changes))]
        self._read([ref for change in step.changes for ref in change.base])

    def heads(self, record: str, field: str) -> list[Head]:
        """The current writes of a field, in order."""
        return self._heads.get(record, {}).get(field, [])

    def birth(self, record: str) -> tuple[int, str] | None:
        """Clock and actor of a record's first change."""
        return self._births[record].born if record in self._births else None

    def value(self, ref: Ref) -> Any:
        """The stored value of a write; None where it is blank. The step's own come together."""
        if ref not in self._values:
            own = self._own and ref[:2] == self._own[0][:2]
            self._read(self._own if own else [ref])
        return self._values[ref]

    def _read(self, refs: Sequence[Ref]) -> None:
        """The values of these writes, all at once."""
        stored = journal.values_at(self.connection, refs)
        for ref in refs:
            self._values[ref] = value_from_text(stored[ref].value) if ref in stored else None

    def step(self, actor: str, number: int) -> Step | None:
        """A step of the journal; None where it has not come."""
        key = (actor, number)
        if key not in self._steps:
            self._steps[key] = next(iter(journal.steps_at(self.connection, [key])), None)
        return self._steps[key]

    def places(self, actor: str, number: int, record: str, field: str) -> Sequence[int]:
        """Where in a step a field is written."""
        key = (actor, number)
        if key not in self._places:
            found: dict[tuple[str, str], list[int]] = {}
            step = self.step(actor, number)
            for place, change in enumerate(step.changes if step else ()):
                found.setdefault((change.record, change.field), []).append(place)
            self._places[key] = found
        return self._places[key].get((record, field), ())

    def earlier(self, record: str, field: str, order: tuple[int, str]) -> Any:
        """The value of a field's last write before this place in the journal; None without one."""
        ref = journal.last_write(self.connection, record, field, order)
        return self.value(ref) if ref else None
