"""The things of a board in the order in which they are read: clusters, notes, links, frames."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from facilitator.domain.outline import in_reading_order
from ui.canvas.scene import Scene


def groups_of(scene: Scene) -> list[str]:
    """The clusters in list order; ``""`` at the end stands for the loose notes."""
    loose = any(not note.cluster for note in scene.notes.values())
    return [*scene.clusters, *([""] if loose else [])]


def notes_of(scene: Scene, group: str) -> list[str]:
    """The notes of a cluster, or the loose ones, as an eye goes over them."""
    if group:
        found: Iterable[str] = scene.clusters[group].notes
    else:
        found = [note for note, view in scene.notes.items() if not view.cluster]
    return in_reading_order(found, scene.layout.notes)


@dataclass(slots=True)
class Reading:
    """A tree of what stands on a board; ``""`` is the board itself, above everything.

    Clusters hold their notes, and notes and piles the links that begin at them.
    """

    below: dict[str, list[str]] = field(default_factory=lambda: {"": []})
    spots: dict[str, tuple[str, int]] = field(default_factory=dict)
    """What each thing stands below, and its number there, from 0."""
    groups: dict[str, tuple[int, int]] = field(default_factory=dict)
    """The number of each note among its group's, from 1, and how many they are."""

    def put(self, things: Iterable[str], above: str) -> None:
        """These things below another, after those that are there."""
        row = self.below.setdefault(above, [])
        for thing in things:
            self.spots[thing] = above, len(row)
            row.append(thing)


def read(scene: Scene) -> Reading:
    """All that is shown of a board: no note within a pile, no cluster without a place."""
    reading = Reading()
    for group in groups_of(scene):
        notes = notes_of(scene, group)
        if group in scene.layout.clusters:
            reading.put([group], "")
        if not scene.is_pile(group):
            reading.put(notes, group)
            reading.groups |= {n: (at, len(notes)) for at, n in enumerate(notes, 1)}
    reading.put(scene.frames, "")
    for link in scene.links.values():
        reading.put([link.id], link.source)
    return reading
