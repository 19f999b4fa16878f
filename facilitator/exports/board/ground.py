"""What the screen's router asks of a board, answered from what stands on paper."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from facilitator.domain.layout import Rect, title_room
from facilitator.domain.records import Link
from facilitator.domain.rects import grown
from facilitator.domain.views import BoardView, NoteView

_CELL = 512
"""Board units: what stands is found again by squares of this size."""
_MOST_CELLS, _BESIDE = 30, 100
"""Of a link over more squares than these only what stands so near to its ends is told: over half a
board it crosses notes whichever way it runs."""


class Ground:
    """A board as it stands: links run on paper as they run on screen."""

    def __init__(
        self, notes: Iterable[NoteView], links: Iterable[Link], words: Iterable[Rect]
    ) -> None:
        self._notes = {note.id: note for note in notes}
        self._standing = [(note.id, note.rect) for note in self._notes.values()]
        self._standing += [("", rect) for rect in words]
        self._cells: dict[tuple[int, int], list[int]] = defaultdict(list)
        for number, (_id, rect) in enumerate(self._standing):
            for cell in _cells(rect):
                self._cells[cell].append(number)
        self._links: dict[str, list[Link]] = defaultdict(list)
        for link in links:
            for end in {link.source, link.target}:
                self._links[end].append(link)

    def rect(self, note: str) -> Rect:
        """Where a note stands."""
        return self._notes[note].rect

    def home(self, note: str) -> str:
        """The cluster that a note stands in, or an empty string."""
        return self._notes[note].cluster

    def links_of(self, note: str) -> Collection[Link]:
        """The links that begin or end at a note."""
        return self._links.get(note, ())

    def in_the_way(self, area: Rect, but: Collection[str]) -> Sequence[Rect]:
        """Notes and words within an area."""
        parts = [area]
        if (area.w // _CELL + 1) * (area.h // _CELL + 1) > _MOST_CELLS:
            parts = [grown(self.rect(one), _BESIDE) for one in but]
        cells = {cell for part in parts for cell in _cells(part)}
        near = {number for cell in cells for number in self._cells.get(cell, ())}
        found = (self._standing[number] for number in sorted(near))
        return [rect for one, rect in found if one not in but and rect.meets(area)]


def whole_ground(view: BoardView) -> Ground:
    """A whole board, with the titles of its clusters."""
    titles = map(title_room, view.layout.clusters.values())
    return Ground(view.notes, view.links, titles)


def _cells(rect: Rect) -> Iterator[tuple[int, int]]:
    """The squares on which a rectangle lies."""
    across = range(rect.x // _CELL, rect.right // _CELL + 1)
    for row in range(rect.y // _CELL, rect.bottom // _CELL + 1):
        yield from ((column, row) for column in across)
