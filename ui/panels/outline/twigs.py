"""What the outline's rows are: clusters with their notes and links, loose notes, frames."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import count

from facilitator.domain.origins import links_at
from facilitator.domain.outline import in_reading_order
from facilitator.domain.records import Link
from ui.canvas.reading import groups_of, notes_of
from ui.canvas.scene import Scene

CLUSTER, LOOSE, NOTE, LINK, GUEST = "cluster", "loose", "note", "link", "guest"
FRAMES, FRAME = "frames", "frame"
HEADINGS = frozenset({CLUSTER, LOOSE, FRAMES})
_numbers = count(1)


Seed = tuple[str, str]
"""A row to be: its kind, and the record it stands for, ``""`` for the groups without one."""
ROOT: Seed = ("", "")
"""What the groups stand below."""


@dataclass(slots=True, eq=False)
class Twig:
    """A row: what it grew from, and the rows below it. ``number`` is its own for ever.

    A guest is a disputed note in its second cluster.
    """

    seed: Seed
    parent: "Twig | None" = None
    twigs: list["Twig"] = field(default_factory=list)
    row: int = 0
    number: int = field(default_factory=lambda: next(_numbers))

    @property
    def kind(self) -> str:
        """What kind of row it is."""
        return self.seed[0]

    @property
    def record(self) -> str:
        """The id of what it stands for."""
        return self.seed[1]

    def count_rows(self, start: int = 0) -> None:
        """Tell the rows below where they stand, from one of them on."""
        for row in range(start, len(self.twigs)):
            self.twigs[row].row = row


def below(scene: Scene, row: Seed) -> list[Seed]:
    """What stands below a row; notes stand as an eye goes over them."""
    kind, record = row
    if kind == CLUSTER:
        also = in_reading_order(scene.clusters[record].also, scene.layout.notes)
        own = notes_of(scene, record)
        return [*((NOTE, note) for note in own), *((GUEST, note) for note in also)]
    if kind == LOOSE:
        return [(NOTE, note) for note in notes_of(scene, "")]
    if kind == NOTE:
        return [(LINK, link.id) for link in links_at(scene.book, record)]
    if kind == FRAMES:
        return [(FRAME, frame) for frame in scene.frames]
    return _groups(scene) if row == ROOT else []


def _groups(scene: Scene) -> list[Seed]:
    """The clusters, the loose notes, and the frames last."""
    groups = [(CLUSTER if group else LOOSE, group) for group in groups_of(scene)]
    return [*groups, *([(FRAMES, "")] if scene.frames else ())]


def ends_of(scene: Scene, records: Iterable[str]) -> set[str]:
    """The notes at the other ends of the links at these notes and clusters."""
    found: set[str] = set()
    for record in records:
        for path in ("source", "target"):
            for link in scene.book.of(Link, path, record):
                found |= {link.source, link.target}
    return found


def alike(old: Sequence[Seed], new: Sequence[Seed]) -> tuple[int, int]:
    """How many rows at the beginning and, of the others, at the end are the same in both."""
    most = min(len(old), len(new))
    start = next((n for n in range(most) if old[n] != new[n]), most)
    most -= start
    return start, next((n for n in range(most) if old[-1 - n] != new[-1 - n]), most)


def runs(new: Sequence[bool]) -> list[tuple[int, int]]:
    """Where rows that are new stand together: first and last, in rising order."""
    found: list[tuple[int, int]] = []
    for row, is_new in enumerate(new):
        if is_new and found and found[-1][1] == row - 1:
            found[-1] = (found[-1][0], row)
        elif is_new:
            found.append((row, row))
    return found
