"""What a commit of steps writes, drawn up before anything of it is written."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from facilitator.domain.edits import Edit
from facilitator.domain.fold import Folded
from facilitator.domain.specs import door
from facilitator.domain.steps import Ref, Step, Values
from facilitator.storage import journal
from facilitator.storage.folding import fold_steps
from facilitator.storage.lifts import Folding
from facilitator.storage.ready import Rows

GOOD_FOR = 1000
"""Milliseconds for which a step that waits may still say when it was made."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """Steps, the rows that they put into the tables, and the records as they then are."""

    steps: tuple[Step, ...]
    rows: Rows
    folded: Sequence[Folded]


def draw_up(
    connection: Connection, steps: Sequence[Step], values: Values, folding: Folding,
    blanked: Collection[Ref] = (),
) -> Drawn:  # fmt: skip
    """Steps that are next of their actors; ``blanked`` are writes whose values they took."""
    rows, folded = fold_steps(connection, steps, values, folding, blanked)
    return Drawn(tuple(steps), journal.rows_of(steps, values) + rows, folded)


@dataclass(frozen=True, slots=True)
class Ahead:
    """An edit that was drawn up before it was asked for, and what it rests on."""

    edit: Edit
    ground: object
    drawn: Drawn

    def holds(self, edit: Edit, ground: object, at: int) -> bool:
        """Whether this is the very edit, and all that it rests on is as it was a moment ago."""
        age = at - self.drawn.steps[0].at
        return self.edit is edit and self.ground == ground and 0 <= age < GOOD_FOR


def can_wait(edit: Edit) -> bool:
    """Whether nothing has to be written in order to draw it up, as a new person's key is."""
    return bool(edit) and all(door(w.kind, w.field) != "sealed" for w in edit.writes)
