"""Links of a board as it stands: as they run on screen, clear of the words of their page."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from facilitator.domain.layout import Rect
from facilitator.domain.records import Link
from facilitator.domain.router import Router
from facilitator.domain.routes import Path
from facilitator.domain.views import NoteView
from facilitator.exports.board.ground import Ground
from facilitator.exports.board.links import Areas, Drawn, Elsewhere, mark_areas, with_ways
from facilitator.exports.board.windows import Window
from resources.load import Words

_ROUNDS, _MOST = 4, 300
"""How often paths are sought again around the marks of those that cross words; of more links than
this none is marked for it: letters by the hundred lead nowhere."""


def standing_links(
    notes: Sequence[NoteView],
    links: Sequence[Link],
    words: Sequence[Rect],
    away: Sequence[Elsewhere],
    seen: tuple[Window, Areas, Words],
) -> Drawn:
    """The links of a page with their paths in board units, and the marks below its notes.

    A link that can only run over ``words`` is not drawn: two letters of the same say where it ends.
    """
    window, areas, say = seen
    told = len(links) <= _MOST

    def paths(here: Sequence[Link], marks: Sequence[Elsewhere]) -> Iterator[Path]:
        marked = (window.rect(area) for area in mark_areas(marks, areas, say, 1.0))
        standing = [*words, *marked]
        router = Router(Ground(notes, here, standing))
        for link in here:
            path = router.path(link)
            yield () if told and _crosses(path, standing) else path

    return with_ways(links, away, _ROUNDS, paths)


def _crosses(path: Path, words: Sequence[Rect]) -> bool:
    """Whether a path runs over any of the words."""
    for (x1, y1), (x2, y2) in pairwise(path):
        left, right, top, bottom = min(x1, x2), max(x1, x2), min(y1, y2), max(y1, y2)
        if any(left < r.right and right > r.x and top < r.bottom and bottom > r.y for r in words):
            return True
    return False
