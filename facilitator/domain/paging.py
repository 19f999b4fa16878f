"""A group of notes as pages for the projector: cards of one size of type, never smaller.

What is explained stands at the left, what explains it at the right, the link in the lane between.
A text too long for its card takes the whole row, then the whole page, then further pages (LOOK). A
picture has a page of its own, with its caption below it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from facilitator.domain.ballots import seen_votes, votes_of
from facilitator.domain.book import Book
from facilitator.domain.note_room import shown_text
from facilitator.domain.origins import links_at
from facilitator.domain.page_room import Card, Join, Page, Sheet
from facilitator.domain.records import Cluster, Link, Note
from facilitator.domain.titles import shown_title

_CAPTION_SHARE = 3
"""Of the lines beside a picture, one in so many may be its caption's; the rest comes after it."""

Breaks = Callable[[str, float, bool], tuple[str, ...]]
"""The lines of a text at a width in em; the last argument says whether it is in italics."""


@dataclass(frozen=True, slots=True)
class Group:
    """What is shown together: a cluster's notes, or those of no cluster under the key ``""``."""

    key: str
    title: str
    notes: tuple[Note, ...]
    links: tuple[Link, ...]
    votes: int = 0


def groups(book: Book, board: str) -> tuple[Group, ...]:
    """The clusters of a board that have notes, in list order; loose notes come last.

    Notes stand in journal order, wherever they lie on the board: what is shown does not jump when
    a note is moved. A disputed note stands in both its clusters.
    """
    clusters = book.of(Cluster, "board", board)
    titles = {cluster.id: shown_title(book, cluster) for cluster in clusters} | {"": ""}
    members: dict[str, list[Note]] = {key: [] for key in titles}
    for note in book.of(Note, "board", board):
        members[note.cluster if note.cluster in members else ""].append(note)
        for link in links_at(book, note.id):
            if link.kind == "also_in" and link.target in members and link.target != note.cluster:
                members[link.target].append(note)
    votes = {cluster.id: votes_of(book, cluster) for cluster in clusters}
    votes[""] = sum(seen_votes(book, note) for note in members[""])
    return tuple(
        Group(key, titles[key], tuple(found), _links(book, found), votes[key])
        for key, found in members.items()
        if found
    )


def _links(book: Book, notes: Sequence[Note]) -> tuple[Link, ...]:
    here = {note.id for note in notes}
    found = {link.id: link for note in notes for link in links_at(book, note.id)}
    return tuple(link for link in found.values() if link.source in here and link.target in here)


def pages(group: Group, sheet: Sheet, breaks: Breaks) -> tuple[Page, ...]:
    """The group's pages. Every note's whole text stands on them, none of it smaller or clipped."""
    press = _Press(sheet, breaks)
    made: list[list[Card]] = [[]]
    used = 0
    for band in _bands(group, press):
        high = max(card.bottom for card in band)
        if used + high > sheet.rows:
            made.append([])
            used = 0
        made[-1] += (replace(card, row=card.row + used) for card in band)
        used += high
    return tuple(Page(tuple(cards), tuple(_joins(cards, group.links))) for cards in made if cards)


_Band = tuple[Card, ...]
"""Cards that stay together, in rows counted from their own first one."""


@dataclass(frozen=True, slots=True)
class _Press:
    """Sets notes in cards of a sheet."""

    sheet: Sheet
    breaks: Breaks

    def lines(self, note: Note, wide: int) -> tuple[str, ...]:
        return self.breaks(shown_text(note), self.sheet.width_em(wide), note.quotation)

    def fits(self, note: Note, wide: int, high: int) -> bool:
        room = self.sheet.lines(high, bool(note.hands))
        return not note.picture and len(self.lines(note, wide)) <= room

    def card(self, note: Note, column: int, row: int, high: int = 1) -> Card:
        return Card(note.id, self.lines(note, 1), column, row, 1, high)

    def whole(self, note: Note) -> Iterator[_Band]:
        """A note alone in its row, on its page, or on as many pages as its text needs."""
        wide, rows = self.sheet.columns, self.sheet.rows
        lines = self.lines(note, wide)
        high = next((high for high in range(1, rows + 1) if self.fits(note, wide, high)), rows)
        most = self.sheet.lines(high, bool(note.hands))
        first = max(1, most // _CAPTION_SHARE) if note.picture else most
        starts = range(first, len(lines), most)
        parts = [lines[:first], *(lines[start : start + most] for start in starts)]
        for number, part in enumerate(parts, 1):
            yield (Card(note.id, part, 0, 0, wide, high, number, len(parts)),)


def _bands(group: Group, press: _Press) -> Iterator[_Band]:
    """First what is explained, each with what explains it; then the notes without a link."""
    notes = {note.id: note for note in group.notes}
    explained: dict[str, dict[str, Note]] = {}
    for link in group.links:
        explained.setdefault(link.target, {})[link.source] = notes[link.source]
    sources = {source for found in explained.values() for source in found}
    for note in group.notes:
        if note.id in explained:
            yield from _explained(note, list(explained[note.id].values()), press)
    alone = [n for n in group.notes if n.id not in explained and n.id not in sources]
    yield from _pairs(alone, press)


def _explained(left: Note, rights: Sequence[Note], press: _Press) -> Iterator[_Band]:
    """A note with those that explain it: beside it, or below where one of them needs the row.

    It stands again beside or above the next ones, so that no link loses its end.
    """
    rows = press.sheet.rows
    wide = press.sheet.columns == 1 or not press.fits(left, 1, 1)
    tops = list(press.whole(left)) if wide else [(press.card(left, 0, 0),)]
    beside = [] if wide else [note for note in rights if press.fits(note, 1, 1)]
    for start in range(0, len(beside), rows):
        some = [press.card(n, 1, row) for row, n in enumerate(beside[start : start + rows])]
        yield (press.card(left, 0, 0, len(some)), *some)
    shown = {note.id for note in beside}
    below = list(_pairs([note for note in rights if note.id not in shown], press))
    above = tops[-1] if rows > 1 and tops[-1][0].high == 1 else ()
    if not beside and not (above and any(band[0].high == 1 for band in below)):
        yield from tops
    for band in below:
        fits = above and band[0].high == 1
        yield (*above, *(replace(card, row=1) for card in band)) if fits else band


def _pairs(notes: Sequence[Note], press: _Press) -> Iterator[_Band]:
    """Notes side by side where both are short enough."""
    waiting: list[Note] = []
    for note in notes:
        if press.sheet.columns == 1 or not press.fits(note, 1, 1):
            yield from _row(waiting, press)
            yield from press.whole(note)
            waiting = []
            continue
        waiting.append(note)
        if len(waiting) == press.sheet.columns:
            yield from _row(waiting, press)
            waiting = []
    yield from _row(waiting, press)


def _row(notes: Sequence[Note], press: _Press) -> Iterator[_Band]:
    if notes:
        yield tuple(press.card(note, column, 0) for column, note in enumerate(notes))


def _joins(cards: Sequence[Card], links: Iterable[Link]) -> Iterator[Join]:
    for link in links:
        ends = [[card for card in cards if card.note == end] for end in (link.source, link.target)]
        near = [(one, other) for one in ends[0] for other in ends[1] if _are_neighbours(one, other)]
        if near:
            yield Join(link.kind, *near[0])


def _are_neighbours(one: Card, other: Card) -> bool:
    """Whether a link between the two crosses nothing: side by side, or one upon the other."""
    left, right = sorted((one, other), key=lambda card: (card.column, card.row))
    if left.column + left.wide == right.column:
        return left.row <= right.row < left.bottom
    above, below = sorted((one, other), key=lambda card: card.row)
    overlap = left.column + left.wide > right.column
    return overlap and above.bottom == below.row


@dataclass(frozen=True, slots=True)
class Forecast:
    """``rows``: the notes that take a whole row; ``longs``: those that exceed a page."""

    group: Group
    pages: int
    rows: tuple[str, ...]
    longs: tuple[str, ...]


def forecast(group: Group, made: Sequence[Page]) -> Forecast:
    """What a group's pages ask of the room, before they are shown."""
    cards = [card for page in made for card in page.cards]
    across = max((card.column + card.wide for card in cards), default=1)
    rows = dict.fromkeys(c.note for c in cards if c.wide == across > 1 and c.parts == 1)
    longs = dict.fromkeys(card.note for card in cards if card.parts > 1)
    return Forecast(group, len(made), tuple(rows), tuple(longs))


def page_of(made: Sequence[Page], note: str, near: int) -> int:
    """The page to stay on after a change: that of a note, the nearest to where one was."""
    found = [number for number, page in enumerate(made) if note in page.notes]
    if found:
        return min(found, key=lambda number: abs(number - near))
    return max(0, min(near, len(made) - 1))
