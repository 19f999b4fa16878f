"""Two copies of a workshop send each other the steps that the other lacks."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import select

from facilitator.domain.commands.telling_apart import tell_apart
from facilitator.domain.refusal import Refusal
from facilitator.domain.steps import Step
from facilitator.storage import journal, plain
from facilitator.storage import schema as t
from facilitator.storage.connect import appearing, driver, reading, told, writing
from facilitator.storage.store import Setting, Store

BUCKETS = 256
MANY = 1000
"""Actors from which on buckets are compared before their highest numbers."""
KEEPERS = frozenset({"", "desk", "registrar"})
"""Roles of copies that may hold people's keys; ``""`` is the copy that was made first."""


@dataclass(slots=True)
class Receipt:
    """What one copy got. ``offered`` = ``taken`` + ``already`` + ``parked`` + ``refused``.

    ``unparked`` steps had come earlier and waited here for one of these. ``records`` counts, for
    each kind, the records that are new, changed or gone here. ``renamed`` are codes that had been
    given twice, with those that stand in their place.
    """

    offered: int = 0
    taken: int = 0
    already: int = 0
    parked: int = 0
    refused: int = 0
    unparked: int = 0
    versions: int = 0
    forgotten: int = 0
    records: dict[str, dict[str, int]] = field(default_factory=dict)
    renamed: list[tuple[str, str]] = field(default_factory=list)


def exchange(one: Store, other: Store) -> tuple[Receipt, Receipt]:
    """Send each side what it lacks; what each of them got."""
    return bring(one, other), bring(other, one)


def bring(into: Store, source: Store) -> Receipt:
    """Take the steps of ``source`` that ``into`` lacks; only ``into`` is written.

    Codes that both have given are told apart by one more step.
    """
    if into.book.workshop.id != source.book.workshop.id:
        raise Refusal("wrong_workshop", file=source.path.name, other=into.path.name)
    into.catch_up()
    before = _standing(into)
    with told(source.path), reading(driver(source.connection)):
        steps = [*_conflicting(into, source), *lacking(source, into)]
        values = journal.values_of(source.connection, steps)
        keys = plain.keys(source.file) if role(source) in KEEPERS else {}
    if keys and role(into) in KEEPERS:
        into.take_keys(keys)
    outcome = into.receive(steps, values)
    renamed = _tell_apart(into)
    return Receipt(
        offered=len(steps), taken=len(outcome.accepted) - outcome.unparked,
        already=outcome.already, parked=outcome.parked, refused=outcome.refused,
        unparked=outcome.unparked,
        versions=sum(bool(r.versions) for rs in into.book.kinds().values() for r in rs),
        forgotten=sum(len(step.redacts) for step in outcome.accepted),
        records=_difference(before, _standing(into)), renamed=renamed,
    )  # fmt: skip


def _tell_apart(into: Store) -> list[tuple[str, str]]:
    """The old and new codes of what bore another's, sessions and tables before boards."""
    edit = tell_apart(into.book)
    codes = [write for write in edit.writes if write.field == "code"]
    old = {kind: into.book.kinds().get(kind, []) for kind in {write.kind for write in codes}}
    bore = {record.id: str(getattr(record, "code", "")) for some in old.values() for record in some}
    into.do(edit)
    return list(dict.fromkeys((bore[write.record], str(write.value)) for write in codes))


def role(store: Store) -> str:
    """The role of a copy: ``table``, ``desk``, ``registrar``, or ``""`` for the first one."""
    return plain.recall(store.file, "role")


def set_role(store: Store, name: str) -> None:
    """Say what a copy is for. A table's copy keeps no keys."""
    with told(store.path), writing(store.connection):
        plain.remember(store.file, "role", name)
        if name not in KEEPERS:
            store.connection.execute(t.key_rows.delete())
    store.load()


def copy_for_table(store: Store, target: Path) -> None:
    """A whole copy for a table's laptop, on which nobody's name can be read; refuses to overwrite.

    It has no keys, and takes none when copies meet. It appears whole or not.
    """
    with appearing(target) as draft:
        store.copy_to(draft)
        with Store.open(draft, Setting(store.setting.laptop)) as copy:
            set_role(copy, "table")


def lacking(source: Store, into: Store) -> list[Step]:
    """The steps of ``source`` that ``into`` has not, in order."""
    there, here = plain.known(into.file), plain.known(source.file)
    if min(len(there), len(here)) > MANY:
        differ = {i for i, (a, b) in enumerate(zip(digests(there), digests(here), strict=True))
                  if a != b}  # fmt: skip
        same = {actor: highest for actor, highest in here.items() if bucket(actor) not in differ}
        there = {actor: n for actor, n in there.items() if bucket(actor) in differ} | same
    return journal.steps_after(source.connection, there)


def bucket(actor: str) -> int:
    """The bucket of an actor: 0 to 255."""
    return hashlib.sha256(actor.encode()).digest()[0]


def digests(known: Mapping[str, int]) -> list[bytes]:
    """For each bucket, a digest of its actors and their highest numbers."""
    found = [hashlib.sha256() for _ in range(BUCKETS)]
    for actor, highest in sorted(known.items()):
        found[bucket(actor)].update(f"{actor}:{highest};".encode())
    return [h.digest() for h in found]


def _conflicting(into: Store, source: Store) -> list[Step]:
    """Steps that both have under the same actor and number, but not with the same content."""
    mine = dict(_ids(into))
    other = [key for key, its in _ids(source) if mine.get(key, its) != its]
    return journal.steps_at(source.connection, other)


def _ids(store: Store) -> list[tuple[tuple[str, int], bytes]]:
    rows = store.connection.execute(select(t.steps.c.actor, t.steps.c.number, t.steps.c.id))
    return [((actor, number), its) for actor, number, its in rows]


def _standing(store: Store) -> dict[str, dict[str, object]]:
    return {kind: {r.id: r for r in records} for kind, records in store.book.kinds().items()}


def _difference(
    before: Mapping[str, Mapping[str, object]], after: Mapping[str, Mapping[str, object]]
) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for kind in sorted({*before, *after}):
        old, new = before.get(kind, {}), after.get(kind, {})
        counts = {
            "new": len(new.keys() - old.keys()),
            "changed": sum(old[i] != new[i] for i in old.keys() & new.keys()),
            "gone": len(old.keys() - new.keys()),
        }
        if any(counts.values()):
            found[kind] = counts
    return found
