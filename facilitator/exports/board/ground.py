"""What the screen's router asks of a board, answered from the view that paper reads."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from facilitator.domain.layout import Rect, title_room
from facilitator.domain.records import Link
from facilitator.domain.views import BoardView


class Ground:
    """A board as it stands: links run on paper as they run on screen."""

    def __init__(self, view: BoardView) -> None:
        self._notes = {note.id: note for note in view.notes}
        self._titles = [title_room(frame) for frame in view.layout.clusters.values()]
        self._links: dict[str, list[Link]] = defaultdict(list)
        for link in view.links:
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
        """Notes and the titles of clusters within an area."""
        notes = [n.rect for n in self._notes.values() if n.id not in but and n.rect.meets(area)]
        return [*notes, *(title for title in self._titles if title.meets(area))]
