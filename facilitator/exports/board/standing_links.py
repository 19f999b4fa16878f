"""Links of a board as it stands: as they run on screen, clear of the words of their page."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from facilitator.domain.layout import Rect
from facilitator.domain.records import Link
from facilitator.domain.router import Router
from facilitator.domain.routes import Path
from facilitator.domain.views import NoteView
from facilitator.exports.board.ground import Ground
from facilitator.exports.board.links import Areas, Elsewhere, mark_areas, with_letters
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
) -> tuple[list[tuple[Link, Path]], list[Elsewhere]]:
    """The links of a page with their paths in board units, and the marks below its notes.

    A link that can only run over ``words`` is not drawn: two letters of the same say where it ends.
    """
    lost: set[str] = set()
    rounds = _ROUNDS if len(links) <= _MOST else 1
    for _round in range(rounds):
        here = [link for link in links if link.id not in lost]
        marks = with_letters(away, [link for link in links if link.id in lost])
        standing = [*words, *_marked(marks, seen)]
        router = Router(Ground(notes, here, standing))
        found = [(link, router.path(link)) for link in here]
        if rounds == 1:
            return found, marks
        stuck = {link.id for link, path in found if _crosses(path, standing)}
        if not stuck:
            return found, marks
        lost |= stuck
    kept = [(link, path) for link, path in found if link.id not in lost]
    return kept, with_letters(away, [link for link in links if link.id in lost])


def _marked(marks: Sequence[Elsewhere], seen: tuple[Window, Areas, Words]) -> Iterator[Rect]:
    window, areas, say = seen
    return (window.rect(area) for area in mark_areas(marks, areas, say, 1.0))


def _crosses(path: Path, words: Sequence[Rect]) -> bool:
    """Whether a path runs over any of the words."""
    for (x1, y1), (x2, y2) in pairwise(path):
        left, right, top, bottom = min(x1, x2), max(x1, x2), min(y1, y2), max(y1, y2)
        if any(left < r.right and right > r.x and top < r.bottom and bottom > r.y for r in words):
            return True
    return False
