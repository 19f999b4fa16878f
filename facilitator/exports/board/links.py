"""Links on a board's pages: along the gaps between notes and clusters. Where the other end is on
another page, or no way is free, a mark below the note says where the link leads."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from string import ascii_uppercase

from facilitator.domain.kinds import LINK_KIND
from facilitator.domain.records import Link
from facilitator.exports.board.gutters import SPACING, Ends, Gap, Lanes, lanes, routes
from facilitator.exports.board.measures import Measures
from facilitator.exports.board.notes import NoteRow
from facilitator.exports.board.pages import Placed
from facilitator.exports.paper import (
    Area,
    Page,
    Point,
    lettering,
    link_path,
    width_mm,
)
from resources.load import Words

Areas = Mapping[str, Area]
"""Where each note of a page stands, by its id."""

_BEFORE, _AFTER, _BETWEEN = 1.0, 1.2, 2.4
"""mm at scale 1: before the line of a mark, between it and its words, and to the next mark."""
_LINE = 6.5
"""How long a mark's line is, in mm at scale 1."""
_ROUNDS, _MANY = 3, 80
"""How often ways are sought again, around the marks of those that have none; of more links than
this on a page only once."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Links of one note that are not drawn to their other end: the first one's kind, and where
    they lead.

    ``pages`` are those on which they end, ``leads`` the letters that stand at their ends on the
    same page, ``comes`` the letters of links that end at this note.
    """

    note: str
    kind: str
    pages: tuple[int, ...] = ()
    leads: tuple[str, ...] = ()
    comes: tuple[str, ...] = ()

    def said(self, say: Words) -> str:
        """``pag. 2, 3 · A``: what stands behind the line."""
        pages = say("paper.on_page", pages=", ".join(map(str, self.pages))) if self.pages else ""
        return " · ".join(filter(None, (pages, ", ".join(self.leads))))

    def arrives(self) -> str:
        """``B, C``: what stands before it."""
        return ", ".join(self.comes)


def note_areas(placed: Iterable[Placed]) -> dict[str, Area]:
    """Where a page's notes stand; of a note in parts, the first on the page."""
    found: dict[str, Area] = {}
    for one in placed:
        m = one.block.measures
        for row, y in one.tops():
            if isinstance(row, NoteRow):
                at, pitch = (one.area[0] + m.pad, y), m.pitch(one.area[2], row.columns)
                for box, area in zip(row.boxes, row.areas(at, pitch), strict=True):
                    found.setdefault(box.view.id, area)
    return found


def shared_out(
    links: Iterable[Link], pages: Sequence[Areas]
) -> tuple[list[list[Link]], list[list[Elsewhere]]]:
    """For each page, the links that are drawn on it, and those that lead to another page."""
    home: dict[str, int] = {}
    for number, areas in enumerate(pages):
        for note in areas:
            home.setdefault(note, number)
    here: list[list[Link]] = [[] for _ in pages]
    away: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for link in links:
        source, target = home.get(link.source), home.get(link.target)
        if source is None or target is None or link.kind not in LINK_KIND:
            continue
        if source == target:
            here[source].append(link)
        else:
            away[link.source].append((link.kind, target + 1))
    elsewhere: list[list[Elsewhere]] = [[] for _ in pages]
    for note, ends in away.items():
        targets = tuple(sorted({page for _kind, page in ends}))
        elsewhere[home[note]].append(Elsewhere(note, ends[0][0], targets))
    return here, elsewhere


@dataclass(frozen=True, slots=True)
class Drawn:
    """The links of a page with their ways, and the marks of all others."""

    ways: tuple[tuple[Link, tuple[Point, ...]], ...]
    marks: tuple[Elsewhere, ...]


def drawn_links(
    links: Sequence[Link], away: Sequence[Elsewhere], where: "PageRoom", say: Words
) -> Drawn:
    """A way along the gaps for each link of a page; two letters of the same where none is free."""
    areas, scale = where.areas, where.measures.scale

    def ways(here: Sequence[Link], marks: Sequence[Elsewhere]) -> list[tuple[Point, ...]]:
        ends = [Ends((one.kind, one.target), areas[one.source], areas[one.target]) for one in here]
        return routes(ends, where.lanes(mark_areas(marks, areas, say, scale)))

    return with_ways(links, away, _ROUNDS if len(links) <= _MANY else 2, ways)


def with_ways(
    links: Sequence[Link],
    away: Sequence[Elsewhere],
    rounds: int,
    ways: Callable[[Sequence[Link], Sequence[Elsewhere]], Iterable[tuple[Point, ...]]],
) -> Drawn:
    """The links of a page with the ``ways`` found for them beside the marks below its notes.

    A link whose way is empty is marked by two letters instead. As these take room themselves, ways
    are sought again around them, so many rounds at most.
    """
    lost: set[str] = set()
    for _round in range(rounds):
        here = [link for link in links if link.id not in lost]
        marks = with_letters(away, [link for link in links if link.id in lost])
        found = list(zip(here, ways(here, marks), strict=True))
        stuck = {link.id for link, way in found if not way}
        lost |= stuck
        if not stuck:
            break
    marks = with_letters(away, [link for link in links if link.id in lost])
    return Drawn(tuple((link, way) for link, way in found if way), tuple(marks))


def with_letters(away: Sequence[Elsewhere], lost: Sequence[Link]) -> list[Elsewhere]:
    """The marks of a page, with letters at both ends of links that have no way."""
    found = {one.note: one for one in away}
    for number, link in enumerate(lost):
        letter = _letter(number)
        source = found.get(link.source) or Elsewhere(link.source, link.kind)
        found[link.source] = replace(source, leads=(*source.leads, letter))
        target = found.get(link.target) or Elsewhere(link.target, link.kind)
        found[link.target] = replace(target, comes=(*target.comes, letter))
    return list(found.values())


def _letter(number: int) -> str:
    """A, B … Z, AA, AB …"""
    more, last = divmod(number, len(ascii_uppercase))
    return (_letter(more - 1) if more else "") + ascii_uppercase[last]


def draw_marks(
    page: Page, found: Iterable[Elsewhere], areas: Areas, say: Words, scale: float
) -> None:
    """Below a note: what comes there before a line, and behind one where its own links lead."""
    letters = lettering("small", scale)
    for one in found:
        x, y, _width, height = areas[one.note]
        left, middle = x + _BEFORE, y + height + 2.2 * scale
        base = middle + 1.15 * scale
        comes, leads = one.arrives(), one.said(say)
        if comes:
            left += page.text((left, base), comes, letters) + _AFTER * scale
            left = _draw_line(page, one.kind, (left, middle), scale) + _BETWEEN * scale
        if leads:
            left = _draw_line(page, one.kind, (left, middle), scale) + _AFTER * scale
            page.text((left, base), leads, letters)


def _draw_line(page: Page, kind: str, at: Point, scale: float) -> float:
    """A short link of a kind; the x of its end."""
    end = at[0] + _LINE * scale
    link_path(page, kind, (at, (end, at[1])), scale)
    return end


def mark_areas(
    found: Iterable[Elsewhere], areas: Areas, say: Words, scale: float
) -> Iterator[Area]:
    """What ``draw_marks`` takes."""
    letters = lettering("small", scale)
    for one in found:
        x, y, _width, height = areas[one.note]
        texts = [text for text in (one.arrives(), one.said(say)) if text]
        wide = sum(width_mm(text, letters) + (_LINE + _AFTER) * scale for text in texts)
        wide += _BETWEEN * scale * (len(texts) - 1)
        yield x + _BEFORE, y + height + 0.4 * scale, wide, 3.5 * scale


@dataclass(frozen=True, slots=True)
class PageRoom:
    """Where the notes of a page stand, and the gaps between them."""

    placed: Sequence[Placed]
    room: Area
    areas: Areas

    @property
    def measures(self) -> Measures:
        return self.placed[0].block.measures

    def lanes(self, words: Iterable[Area]) -> Lanes:
        """The tracks of the page beside these words."""
        xs = (gap for one in self.placed for gap in self._across(one))
        ys = (gap for one in self.placed for gap in _down(one))
        blocks = (area for one in self.placed for area in _standing(one))
        return lanes(xs, ys, blocks, words, SPACING * self.measures.scale)

    def _across(self, one: Placed) -> Iterator[Gap]:
        """Beside a block, at its edges and between its notes."""
        x, _y, width, _height = one.area
        m = one.block.measures
        if x > self.room[0] + 1:
            yield x - m.gutter, x
        yield x, x + m.pad
        yield x + width - m.pad, x + width
        for columns in {row.columns for row in one.block.rows if isinstance(row, NoteRow)}:
            pitch = m.pitch(width, columns)
            for column in range(1, columns):
                right = x + m.pad + column * pitch
                yield right - pitch + m.note, right
            yield x + m.pad + (columns - 1) * pitch + m.note, x + width - m.pad


def _down(one: Placed) -> Iterator[Gap]:
    """Below each row of a block, and below the block."""
    _x, y, _width, height = one.area
    m, low = one.block.measures, y + height
    yield low, low + m.gutter
    rows = one.tops()
    for number, (row, top) in enumerate(rows, 1):
        below = top + row.height
        if number < len(rows):
            yield below, rows[number][1]
        elif isinstance(row, NoteRow):
            yield below, min(low - _foot(one), below + m.mm(_BELOW))


_BELOW = 7.5
"""How far below the last row links keep near it, in mm at scale 1."""


def _foot(one: Placed) -> float:
    """Height of what is written below the rows."""
    block = one.block
    if not block.foot:
        return 0.0
    return block.tail - block.measures.foot_pad if block.rows else block.tail


def _standing(one: Placed) -> Iterator[Area]:
    """What no link may cross: the words of a head, notes, texts and foot of a block.

    Beside words, within a block's edge, a link may pass.
    """
    x, y, width, height = one.area
    m = one.block.measures
    left, inner = x + m.pad, width - 2 * m.pad
    yield left, y, inner, one.head - m.mm(0.5)
    for row, top in one.tops():
        if isinstance(row, NoteRow):
            yield from row.areas((left, top), m.pitch(width, row.columns))
        else:
            yield left, top, inner, row.height
    if one.block.foot:
        yield left, y + height - _foot(one), inner, _foot(one)
    if one.block.more:
        yield left, y + height - m.mm(5), inner, m.mm(5)
    if one.block.style == "closing":
        yield one.area
