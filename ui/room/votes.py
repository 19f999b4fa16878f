"""The votes for the room: bars on one scale, each with its number."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from facilitator.domain.ballots import Count, Outcome, outcome
from facilitator.domain.book import Book
from facilitator.domain.page_room import LINE
from ui.canvas.lettering import Type, elided
from ui.room.leaves import Bar, VotesLeaf
from ui.room.shape import Shape, set_lines

MOST_LINES = 2
"""A longer text is elided here; it stands whole on the pages of its group."""
WORDS = 0.56
"""The share of the width that the words take."""
GAP = 24
STRIP = 1.2
"""The height of a criterion's bar with its sign, in em of the text."""
SIGN = 1.1
"""The side of a sign: its letter is to be read from the last row."""


def votes_leaves(book: Book, board: str, shape: Shape) -> tuple[VotesLeaf, ...]:
    """The pages of bars; one empty page where nothing was voted."""
    seen = outcome(book, board)
    title = _title(seen)
    criteria = seen.ballot.criteria if seen.ballot else ()
    room = shape.area(len(shape.title_lines(title))).h - key_height(criteria, shape)
    most = max((part for one in seen.counts for part in one.by or (one.votes,)), default=0) or 1
    pages = bar_pages(seen.counts, most, shape, room)
    return tuple(VotesLeaf(title, bars, criteria, seen.is_hidden) for bars in pages)


def bar_pages(
    counts: Sequence[Count], most: int, shape: Shape, room: int
) -> tuple[tuple[Bar, ...], ...]:
    """Bars on pages of so much room; ``most`` is the count of the longest. At least one page."""
    made: list[list[Bar]] = [[]]
    used = 0
    for one in counts:
        shares = tuple(part / most for part in one.by or (one.votes,))
        bar = Bar(one, _lines(one, shape), shares)
        high = bar_height(bar, shape)
        if made[-1] and used + high > room:
            made.append([])
            used = 0
        made[-1].append(bar)
        used += high + shape.px(GAP)
    return tuple(tuple(bars) for bars in made)


def _title(seen: Outcome) -> str:
    """The ballot's own title; while it is open, that people vote."""
    if seen.ballot is None:
        return QCoreApplication.translate("Room", "Votes")
    if seen.ballot.title:
        return seen.ballot.title
    if seen.ballot.state == "open":
        return QCoreApplication.translate("Room", "Voting")
    return QCoreApplication.translate("Room", "Votes")


def key_line(shape: Shape) -> int:
    """The height of a line that says what signs stand for."""
    return round(max(LINE * shape.sizes.small, SIGN * shape.sizes.text))


def key_height(criteria: tuple[str, ...], shape: Shape) -> int:
    """The height of the two lines for all signs, with the gap below; 0 without criteria."""
    return 2 * key_line(shape) + shape.px(GAP) if criteria else 0


def bar_height(bar: Bar, shape: Shape) -> int:
    """The height of a bar with its words."""
    strips = round(len(bar.shares) * STRIP * shape.sizes.text) if len(bar.shares) > 1 else 0
    return max(shape.badge, round(len(bar.lines) * LINE * shape.sizes.text), strips)


def words_room(shape: Shape) -> tuple[int, int]:
    """Where a bar's words begin, from the left, and how wide they may be."""
    area = shape.area(0)
    left = shape.badge + shape.px(GAP)
    return left, round(area.w * WORDS) - left


def _lines(one: Count, shape: Shape) -> tuple[str, ...]:
    _left, room = words_room(shape)
    size = shape.sizes.text
    lines = set_lines(" ".join(one.text.split()), max(1.0, room / size), False)
    if len(lines) <= MOST_LINES:
        return lines
    rest = " ".join(lines[MOST_LINES - 1 :])
    return (*lines[: MOST_LINES - 1], elided(rest, Type(size), room))
