"""What a batch of steps brings: each is taken, known already, parked or refused (rule 3)."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, delete, insert, select

from facilitator.domain.refusal import Refusal
from facilitator.domain.steps import (
    Redaction,
    Ref,
    Step,
    Stored,
    Values,
    proves,
    step_id,
    well_formed,
)
from facilitator.domain.values import canonical
from facilitator.storage import schema as t
from facilitator.storage.blanking import is_buried, left_of
from facilitator.storage.plain import Seen
from facilitator.storage.wire import step_from_text, step_to_text

Key = tuple[str, int]
Waiting = dict[Key, tuple[Step, dict[Ref, Stored]]]
"""Parked steps with their values."""


@dataclass(slots=True)
class Outcome:
    """What became of a batch. ``accepted`` holds also the ``unparked`` that had waited here.

    Every step offered is either accepted (and not unparked) or in one of the counts ``already``,
    ``parked`` and ``refused``.
    """

    accepted: list[Step] = field(default_factory=list)
    values: dict[Ref, Stored] = field(default_factory=dict)
    already: int = 0
    parked: int = 0
    refused: int = 0
    unparked: int = 0


def sort_out(
    connection: Connection, steps: Sequence[Step], values: Values, seen: Seen, at: int
) -> Outcome:
    """Tell new steps from known, conflicting and early ones; nothing is appended yet."""
    outcome, new = Outcome(), dict[Key, Step]()
    waiting = _parked(connection, {step.actor for step in steps}) if seen.parked else {}
    here = {key: step for key, (step, _values) in waiting.items()}
    for step in steps:
        stands = _standing(connection, step, seen, here)
        if stands is not None and stands != step_id(step):
            outcome.refused += 1
            _keep_evidence(connection, step, left_of(step, values, seen.buried), at)
        elif step.number <= seen.known.get(step.actor, 0) or step.key in new:
            outcome.already += 1
        else:
            new[step.key] = here[step.key] = step
    if new and max(step.clock for step in new.values()) > seen.clock + len(new):
        raise Refusal("clock_ahead")
    _accept(connection, (new, waiting), dict(values), seen, outcome)
    return outcome


def _standing(
    connection: Connection, step: Step, seen: Seen, here: Mapping[Key, Step]
) -> bytes | None:
    """The id of the step that is here under the same actor and number."""
    if step.number > seen.known.get(step.actor, 0):
        other = here.get(step.key)
        return step_id(other) if other else None
    s = t.steps.c
    mine = (s.actor == step.actor) & (s.number == step.number)
    return connection.execute(select(s.id).where(mine)).scalar()


def expect_sound(steps: Sequence[Step], values: Values, seen: Seen) -> None:
    """``Refusal`` for what no database could keep, and for values that do not prove their digests.

    A conflicting step is not looked into: it is refused by itself.
    """
    if not all(map(well_formed, steps)):
        raise Refusal("damaged_steps")
    for step in steps:
        if step.number > seen.known.get(step.actor, 0):
            for place, change in enumerate(step.changes):
                stored = values.get(Ref(*step.key, place))
                if stored and not (proves(change, stored) and _is_canonical(stored.value)):
                    raise Refusal("damaged_steps")


def _expect_whole(steps: Iterable[Step], values: Values, buried: set[Redaction]) -> None:
    """``Refusal`` for a value that is absent, though nothing here that is taken blanks it.

    A step is taken or parked once: what it lacks then would never come.
    """
    for step in steps:
        for place, change in enumerate(step.changes):
            ref = Ref(*step.key, place)
            if ref not in values and not is_buried(ref, change, buried):
                raise Refusal("damaged_steps")


def _is_canonical(value: str) -> bool:
    try:
        return canonical(json.loads(value)) == value
    except (ValueError, RecursionError):
        return False


def _keep_evidence(connection: Connection, step: Step, values: Values, at: int) -> None:
    proven = {ref: v for ref, v in values.items() if proves(step.changes[ref.place], v)}
    row = {"id": step_id(step).hex(), "at": at, "body": step_to_text(step, proven)}
    connection.execute(insert(t.evidence).prefix_with("OR IGNORE"), [row])


def _accept(
    connection: Connection, batch: tuple[dict[Key, Step], Waiting],
    values: dict[Ref, Stored], seen: Seen, outcome: Outcome,
) -> None:  # fmt: skip
    """Take each actor's steps without gaps; park what comes too early, unpark what it awaited.

    ``batch`` is the new steps, and those of their actors that are parked already.
    """
    new, waiting = batch
    steps = {key: step for key, (step, _values) in waiting.items()} | new
    for key in waiting.keys() - new.keys():
        values |= waiting[key][1]
    highest = dict(seen.known)
    for key in sorted(steps):
        actor, number = key
        if number == highest.get(actor, 0) + 1:
            highest[actor] = number
            outcome.accepted.append(steps[key])
    buried: set[Redaction] = seen.buried.union(*(step.redacts for step in outcome.accepted))
    _expect_whole(new.values(), values, buried)
    taken = {step.key for step in outcome.accepted}
    early = [key for key in new if key not in taken]
    fresh = [new[key] for key in early if key not in waiting]
    _park(connection, fresh, values, seen.buried)
    _unpark(connection, taken & waiting.keys())
    outcome.parked, outcome.unparked = len(early), len(taken - new.keys())
    seen.parked = seen.parked or bool(early)
    outcome.accepted.sort(key=lambda step: step.order)
    mine = {Ref(*s.key, place) for s in outcome.accepted for place in range(len(s.changes))}
    outcome.values = {ref: stored for ref, stored in values.items() if ref in mine}


def _parked(connection: Connection, actors: set[str]) -> Waiting:
    p = t.parked.c
    query = select(p.actor, p.number, p.body).where(p.actor.in_(actors))
    return {(row.actor, row.number): step_from_text(row.body) for row in connection.execute(query)}


def _park(
    connection: Connection, steps: Iterable[Step], values: Values, buried: set[Redaction]
) -> None:
    for step in steps:
        body = step_to_text(step, left_of(step, values, buried))
        row = {"actor": step.actor, "number": step.number, "body": body}
        connection.execute(insert(t.parked), [row])


def _unpark(connection: Connection, keys: Iterable[Key]) -> None:
    p = t.parked.c
    for actor, number in keys:
        connection.execute(delete(t.parked).where((p.actor == actor) & (p.number == number)))
