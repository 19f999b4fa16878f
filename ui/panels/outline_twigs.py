"""What the outline's rows are: clusters, notes and their links, in reading order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import count

from facilitator.domain.commands.links import links_at
from facilitator.domain.records import Link
from ui.canvas.scene import Scene

CLUSTER, LOOSE, NOTE, LINK = "cluster", "loose", "note", "link"
_numbers = count(1)


@dataclass(slots=True, eq=False)
class Twig:
    """A row: the record it stands for, and the rows below it. ``number`` is its own for ever."""

    kind: str
    record: str
    parent: "Twig | None" = None
    twigs: list["Twig"] = field(default_factory=list)
    row: int = 0
    number: int = field(default_factory=lambda: next(_numbers))

    def count_rows(self, start: int = 0) -> None:
        """Tell the rows below where they stand, from one of them on."""
        for row in range(start, len(self.twigs)):
            self.twigs[row].row = row

    def records(self) -> list[str]:
        """The records of the rows below."""
        return [twig.record for twig in self.twigs]


def links_of(scene: Scene, note: str) -> list[str]:
    """The links of a note, in journal order."""
    return [link.id for link in links_at(scene.book, note)]


def ends_of(scene: Scene, records: Iterable[str]) -> set[str]:
    """The notes at the other ends of the links at these notes and clusters."""
    found: set[str] = set()
    for record in records:
        for path in ("source", "target"):
            for link in scene.book.of(Link, path, record):
                found |= {link.source, link.target}
    return found


def runs(new: Sequence[bool]) -> list[tuple[int, int]]:
    """Where rows that are new stand together: first and last, in rising order."""
    found: list[tuple[int, int]] = []
    for row, is_new in enumerate(new):
        if is_new and found and found[-1][1] == row - 1:
            found[-1] = (found[-1][0], row)
        elif is_new:
            found.append((row, row))
    return found
