"""Lifts: how changes of older formats read today (rule 7).

A lift turns one change of format n into changes of format n + 1, and is numbered by its place in
``LIFTS``. Stored steps keep their form and id for ever; lifts run when folding.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple


class Lifted(NamedTuple):
    """A change as the fold sees it: kind, record, field and JSON value (None where blank)."""

    kind: str
    record: str
    field: str
    value: Any


Lift = Callable[[Lifted], Sequence[Lifted]]

LIFTS: tuple[Lift, ...] = ()
"""Lift n (from 1) turns format n into n + 1; new steps have one more than their count."""


def lifted(change: Lifted, format_: int, lifts: Sequence[Lift]) -> list[Lifted]:
    """A change of a format, brought up to today's."""
    found = [change]
    for lift in lifts[format_ - 1 :]:
        found = [new for old in found for new in lift(old)]
    return found


@dataclass(slots=True)
class Folding:
    """What a fold needs beside the journal: the lifts in force and the key of a sealed field."""

    lifts: Sequence[Lift] = ()
    unseal: Callable[[str, str, str], Any] = lambda _record, _field, _sealed: None

    @property
    def format(self) -> int:
        """The format of today's steps."""
        return len(self.lifts) + 1
