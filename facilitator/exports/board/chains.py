"""What hangs together by links on a board as it stands, and is not to be cut between pages."""

from collections.abc import Collection, Iterator, Mapping

from facilitator.domain.layout import Rect, around
from facilitator.domain.views import BoardView

Near = Mapping[str, Collection[str]]
"""For each note, those that a link joins to it."""


def kept_together(view: BoardView, most: tuple[float, float]) -> Iterator[Rect]:
    """The room of each tree or chain that is no wider and no higher than ``most``.

    Of a larger one, that of its branches: what is left without the note that most links meet at.
    """
    rects = {note.id: note.rect for note in view.notes}
    near: dict[str, set[str]] = {note: set() for note in rects}
    for link in view.links:
        if link.source in near and link.target in near:
            near[link.source].add(link.target)
            near[link.target].add(link.source)
    waiting = list(_parts(rects, near))
    while waiting:
        part = waiting.pop()
        room = around([rects[note] for note in part])
        if room is None or len(part) < 2:
            continue
        if room.w <= most[0] and room.h <= most[1]:
            yield room
        else:
            root = max(sorted(part), key=lambda note: len(part & near[note]))
            waiting += _parts(part - {root}, near)


def _parts(notes: Collection[str], near: Near) -> Iterator[set[str]]:
    """The notes in parts that no link joins."""
    left = dict.fromkeys(notes)
    while left:
        part, ahead = set[str](), [next(iter(left))]
        while ahead:
            note = ahead.pop()
            if note in left:
                del left[note]
                part.add(note)
                ahead += (other for other in near[note] if other in left)
        yield part
