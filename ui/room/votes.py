"""The votes for the room: bars on one scale, each with its number."""

from PySide6.QtCore import QCoreApplication

from facilitator.domain.book import Book
from facilitator.domain.paging import LINE
from facilitator.domain.votes import Vote, votes
from ui.canvas.lettering import Type, elided
from ui.room.leaves import Bar, VotesLeaf
from ui.room.shape import Shape, set_lines

MOST_LINES = 2
"""A longer text is elided here; it stands whole on the pages of its group."""
WORDS = 0.56
"""The share of the width that the words take."""
GAP = 24


def votes_leaves(book: Book, board: str, shape: Shape) -> tuple[VotesLeaf, ...]:
    """The pages of bars; one empty page where nothing was voted."""
    found = votes(book, board)
    title = QCoreApplication.translate("Room", "Votes")
    room = shape.area(len(shape.title_lines(title))).h
    most = max((one.hands for one in found), default=1)
    made: list[list[Bar]] = [[]]
    used = 0
    for one in found:
        bar = Bar(one, _lines(one, shape), one.hands / most)
        high = bar_height(bar, shape)
        if made[-1] and used + high > room:
            made.append([])
            used = 0
        made[-1].append(bar)
        used += high + shape.px(GAP)
    return tuple(VotesLeaf(title, tuple(bars)) for bars in made)


def bar_height(bar: Bar, shape: Shape) -> int:
    """The height of a bar with its words."""
    return max(shape.badge, round(len(bar.lines) * LINE * shape.sizes.text))


def words_room(shape: Shape) -> tuple[int, int]:
    """Where a bar's words begin, from the left, and how wide they may be."""
    area = shape.area(0)
    left = shape.badge + shape.px(GAP)
    return left, round(area.w * WORDS) - left


def _lines(one: Vote, shape: Shape) -> tuple[str, ...]:
    _left, room = words_room(shape)
    size = shape.sizes.text
    lines = set_lines(" ".join(one.text.split()), max(1.0, room / size), False)
    if len(lines) <= MOST_LINES:
        return lines
    rest = " ".join(lines[MOST_LINES - 1 :])
    return (*lines[: MOST_LINES - 1], elided(rest, Type(size), room))
