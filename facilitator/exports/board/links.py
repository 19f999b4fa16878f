"""Links on a board's pages: along the gaps between notes and clusters, and words where the other
end is on another page."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from facilitator.domain.kinds import LINK_KIND
from facilitator.domain.records import Link
from facilitator.exports.board.gutters import Ends, Lanes, lanes, routes
from facilitator.exports.board.measures import Measures
from facilitator.exports.board.notes import NoteRow
from facilitator.exports.board.pages import Placed
from facilitator.exports.paper import (
    Area,
    Page,
    lettering,
    link_path,
    width_mm,
)
from resources.load import Words

Areas = Mapping[str, Area]
"""Where each note of a page stands, by its id."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Links of one note that end on other pages: the first one's kind, and those pages."""

    note: str
    kind: str
    pages: tuple[int, ...]

    def said(self, say: Words) -> str:
        """``pag. 2, 3``."""
        return say("paper.on_page", pages=", ".join(map(str, self.pages)))


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


def draw_links(page: Page, links: Sequence[Link], areas: Areas, where: Lanes, scale: float) -> None:
    """The links of a page, each along its own way; a straight line where no lane leads."""
    ends = [
        Ends((link.kind, link.target), areas[link.source], areas[link.target]) for link in links
    ]
    for link, end, way in zip(links, ends, routes(ends, where, 1.5 * scale), strict=True):
        link_path(page, link.kind, way or _straight(end), scale)


def _straight(ends: Ends) -> tuple[tuple[float, float], tuple[float, float]]:
    (x1, y1, w1, h1), (x2, y2, w2, _h2) = ends.source, ends.target
    return (x1 + w1 / 2, y1 + h1), (x2 + w2 / 2, y2)


def draw_elsewhere(
    page: Page, found: Iterable[Elsewhere], areas: Areas, say: Words, scale: float
) -> None:
    """Below a note: a short link of its kind, and on which pages it ends."""
    letters = lettering("small", scale)
    for one in found:
        x, y, _width, height = areas[one.note]
        middle = y + height + 2.3 * scale
        link_path(page, one.kind, ((x + 1, middle), (x + 1 + 6.5 * scale, middle)), scale)
        page.text((x + 2.2 + 6.5 * scale, middle + 1.15 * scale), one.said(say), letters)


def elsewhere_areas(
    found: Iterable[Elsewhere], areas: Areas, say: Words, scale: float
) -> Iterator[Area]:
    """What ``draw_elsewhere`` takes."""
    letters = lettering("small", scale)
    for one in found:
        x, y, _width, height = areas[one.note]
        wide = 2.2 + 6.5 * scale + width_mm(one.said(say), letters)
        yield x, y + height + 0.4 * scale, wide, 3.8 * scale


def page_lanes(
    placed: Sequence[Placed], room: Area, measures: Measures, words: Iterable[Area]
) -> Lanes:
    """The gaps between notes and clusters of a page, and the words that stand in them."""
    xs, ys = [*_gutters(placed, room)], []
    blocks: list[Area] = []
    for one in placed:
        xs += _columns(one)
        ys.append(one.area[1] + one.area[3] + measures.gutter / 2)
        for row, top in one.tops():
            after = row.after(one.block.measures)
            if after >= 0.6 * measures.row_gap:
                ys.append(top + row.height + after / 2)
        blocks += _standing(one)
    return lanes(xs, ys, blocks, words)


def _gutters(placed: Iterable[Placed], room: Area) -> Iterator[float]:
    """Between blocks that stand side by side."""
    for one in placed:
        if one.area[0] > room[0] + 1:
            yield one.area[0] - one.block.measures.gutter / 2


def _columns(one: Placed) -> Iterator[float]:
    m = one.block.measures
    for columns in {row.columns for row in one.block.rows if isinstance(row, NoteRow)}:
        pitch = m.pitch(one.area[2], columns)
        for column in range(1, columns):
            yield one.area[0] + m.pad + column * pitch - (pitch - m.note) / 2


def _standing(one: Placed) -> Iterator[Area]:
    """What no link may cross: head, notes, texts and foot of a block."""
    x, y, width, height = one.area
    m = one.block.measures
    yield x, y, width, one.head - m.mm(0.5)
    for row, top in one.tops():
        if isinstance(row, NoteRow):
            yield from row.areas((x + m.pad, top), m.pitch(width, row.columns))
        else:
            yield x, top, width, row.height
    if one.block.foot:
        foot = one.block.tail - m.foot_pad if one.block.rows else one.block.tail
        yield x, y + height - foot, width, foot
    if one.block.style == "closing":
        yield one.area
