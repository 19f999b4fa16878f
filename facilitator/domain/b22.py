"""The fourteen fields of an individual action outline, module B-2.2, in their order and groups.

Field for field those of the form (confirmed); their names stand under ``[b22]`` of the words, those
of the groups under ``[b22_group]``.
"""

from typing import NamedTuple

from facilitator.domain.records import Action


class Entry(NamedTuple):
    """A field of the form: the action's field that fills it, and the group in which it stands."""

    key: str
    group: str


ENTRIES: tuple[Entry, ...] = (
    Entry("title", "outline"),
    Entry("types", "outline"),
    Entry("text", "outline"),
    Entry("fields_of_action", "pathway"),
    Entry("levers", "pathway"),
    Entry("outcome", "pathway"),
    Entry("bodies", "implementation"),
    Entry("scale", "implementation"),
    Entry("stakeholders", "implementation"),
    Entry("comments", "implementation"),
    Entry("energy", "impact"),
    Entry("substituted", "impact"),
    Entry("emissions", "impact"),
    Entry("costs", "impact"),
)
GROUPS: tuple[str, ...] = tuple(dict.fromkeys(entry.group for entry in ENTRIES))


def filled(action: Action) -> int:
    """How many of the fourteen fields hold something."""
    return sum(bool(getattr(action, entry.key)) for entry in ENTRIES)


def empty(action: Action) -> tuple[str, ...]:
    """The keys of the fields that hold nothing, in their order."""
    return tuple(entry.key for entry in ENTRIES if not getattr(action, entry.key))
