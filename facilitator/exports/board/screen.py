"""A board as it stands: every note at its place, with the screen's line breaks."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from functools import partial

from facilitator.domain.layout import Rect, frame, over_loose, title_room
from facilitator.domain.records import Link
from facilitator.domain.views import BoardView, ClusterView, NoteView
from facilitator.exports.axes import Axes
from facilitator.exports.board.as_seen import (
    draw_caption,
    draw_frame,
    draw_note_as_seen,
    frame_title,
    more_to_read,
)
from facilitator.exports.board.blocks import Block, Waiting, standing
from facilitator.exports.board.closed_up import closed_up
from facilitator.exports.board.content import Content
from facilitator.exports.board.frames import FramePart, frame_parts
from facilitator.exports.board.leaves import Leaf, block_leaves, enlargement
from facilitator.exports.board.links import Areas, Drawn, Elsewhere, draw_marks, shared_out
from facilitator.exports.board.measures import Measures
from facilitator.exports.board.pages import Room
from facilitator.exports.board.question import question_block
from facilitator.exports.board.standing_links import standing_links
from facilitator.exports.board.surround import Surround
from facilitator.exports.board.windows import SMALLEST_PIXEL, Window, ends_of, seen_bounds, windows
from facilitator.exports.paper import Area, Page, Point, Sheet, Tag, dressed, link_path
from resources.load import Words


@dataclass(frozen=True, slots=True)
class Shown:
    """What of the board stands on one page, clusters with their frames around what is here."""

    window: Window
    notes: tuple[NoteView, ...]
    clusters: tuple[tuple[ClusterView, Area], ...]
    frames: tuple[FramePart, ...]
    axes: Axes
    area: Area
    """Where the board stands on the page, beside its axes."""
    loose_from: tuple[str, ...]
    """The first of the loose notes, where it stands on this page and others are gathered."""

    @property
    def areas(self) -> Areas:
        return {note.id: self.window.area(note.rect) for note in self.notes}

    @property
    def measures(self) -> Measures:
        return Measures(self.window.pixel / SMALLEST_PIXEL)


def screen_leaves(view: BoardView, around: Surround, say: Words) -> list[Leaf]:
    """The board's pages, then pages of the texts that its places have no room for.

    Empty where a single note is larger than a page at 9 pt.
    """
    axes = board_axes(view, enlargement(around.sheet))
    view = closed_up(view, axes.inner(around.area))
    shown = shown_on(view, around.sheet, around.area)
    if not shown:
        return []
    board: list[Leaf] = [part.draw for part in standing_parts(view, shown, say)]
    return board + full_texts(view, shown, around, say)


def shown_on(view: BoardView, sheet: Sheet, area: Area) -> list[Shown]:
    """What of a board stands on each page; none where a note is larger than a page at 9 pt."""
    larger = enlargement(sheet)
    axes = board_axes(view, larger)
    inner = axes.inner(area)
    found = windows(view, inner, larger)
    parts = frame_parts(view, found)
    around = [one.area(one.region) if one.whole else inner for one in found]
    seen = [axes] * len(found)
    if axes.words:
        whole = seen_bounds(view)
        seen = [axes.at(ends_of(one, whole)) for one in found]
    return [_shown(view, one, parts[n], (seen[n], around[n])) for n, one in enumerate(found)]


def board_axes(view: BoardView, larger: float) -> Axes:
    """The axes of a board, on a paper so much larger than A3; a part of a board has none."""
    words = tuple(map(dressed, view.heading.board.axes))
    return Axes() if view.excerpt or len(words) != 4 else Axes(words, larger**0.5)


def standing_parts(view: BoardView, shown: Sequence[Shown], say: Words) -> "list[Standing]":
    """The pages of a board as it stands."""
    here, elsewhere = shared_out(view.links, [part.areas for part in shown])
    loose = len(view.loose)
    return [Standing(part, here[n], elsewhere[n], loose, say) for n, part in enumerate(shown)]


def _shown(
    view: BoardView, window: Window, frames: tuple[FramePart, ...], beside: tuple[Axes, Area]
) -> Shown:
    notes = tuple(note for note in view.notes if window.holds(note.rect))
    rects = {note.id: note.rect for note in notes}
    clusters = []
    for cluster in view.clusters:
        around = _frame_here(cluster, rects)
        if around is not None:
            clusters.append((cluster, window.area(around)))
    return Shown(window, notes, tuple(clusters), frames, *beside, _loose_from(view, notes))


def _frame_here(cluster: ClusterView, rects: Mapping[str, Rect]) -> Rect | None:
    """A cluster's frame around those of its notes that stand on a page."""
    return frame([rects[i] for i in cluster.notes if i in rects])


def _loose_from(view: BoardView, here: Sequence[NoteView]) -> tuple[str, ...]:
    rects = view.layout.notes
    gathered = [(c.frame, (rects[n] for n in c.notes)) for c in view.clusters if c.frame]
    if over_loose([note.rect for note in view.loose], gathered) is None:
        return ()
    first = min(view.loose, key=lambda note: (note.rect.y, note.rect.x))
    return tuple(note.id for note in here if note.id == first.id)


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that is drawn on a page, and the area that it keeps to."""

    area: Area
    draw: Callable[[Page], object]


@dataclass(frozen=True, slots=True)
class Standing:
    """A page of a board as it stands."""

    shown: Shown
    links: list[Link]
    elsewhere: list[Elsewhere]
    loose: int
    say: Words

    def draw(self, page: Page, surround: Callable[[], None]) -> None:
        """The whole page."""
        surround()
        for piece in self.pieces():
            piece.draw(page)

    def pieces(self) -> Iterator[Piece]:
        """Frames and links first: notes stand above them, and are told with what holds them."""
        areas, measures, say = self.shown.areas, self.shown.measures, self.say
        for place, drawn in self.shown.axes.pieces(self.shown.area):
            yield Piece(place, drawn)
        sections = {one: Tag("Sect") for one in self._holders()}
        for cluster, area in self.shown.clusters:
            frame_of = partial(draw_frame, cluster=cluster, measures=measures, say=say)
            yield Piece(area, _within(sections[cluster.id], partial(frame_of, area=area)))
        for part in self.shown.frames:
            framed = partial(part.draw, measures=measures, say=say)
            yield Piece(part.reach(measures), _within(sections[part.frame.id], framed))
        linked = self._linked(areas)
        for link, path in linked.ways:
            way = [self.shown.window.point(point) for point in path]
            line = partial(link_path, link=link.kind, points=way, scale=measures.scale)
            yield Piece(_around(way, measures), line)
        for first in self.shown.loose_from:
            at = areas[first][:2]
            told = partial(draw_caption, at=at, loose=self.loose, measures=measures, say=say)
            yield Piece(self._caption(areas[first]), told)
        for note in self.shown.notes:
            one = partial(draw_note_as_seen, view=note, measures=measures, say=say)
            drawn = partial(one, area=areas[note.id])
            yield Piece(areas[note.id], _within(sections.get(self._home(note)), drawn))
        for away in linked.marks:
            gone = partial(draw_marks, found=[away], areas=areas, say=say, scale=1.0)
            yield Piece(areas[away.note], gone)

    def _linked(self, areas: Areas) -> Drawn:
        """The links of this page with their paths, and the marks of those without one."""
        if not self.links:
            return Drawn((), tuple(self.elsewhere))
        window, shown = self.shown.window, self.shown
        rects = {note.id: note.rect for note in shown.notes}
        framed = (_frame_here(cluster, rects) for cluster, _area in shown.clusters)
        words = [title_room(one) for one in framed if one]
        words += [window.rect(self._caption(areas[first])) for first in shown.loose_from]
        seen = window, areas, self.say
        return standing_links(shown.notes, self.links, words, self.elsewhere, seen)

    def _caption(self, first: Area) -> Area:
        """Where it says that notes are not gathered, above the first of them."""
        high = self.shown.measures.mm(5)
        return first[0], first[1] - high, first[2], high

    def _holders(self) -> Iterator[str]:
        """The clusters and frames of this page."""
        yield from (cluster.id for cluster, _area in self.shown.clusters)
        yield from (part.frame.id for part in self.shown.frames)

    def _home(self, note: NoteView) -> str:
        """The cluster or, without one, the frame that a note stands in."""
        frames = {part.frame.id: part.frame.rect for part in self.shown.frames}
        middle = Rect(note.rect.x + note.rect.w // 2, note.rect.y + note.rect.h // 2, 1, 1)
        return note.cluster or next((i for i, rect in frames.items() if rect.meets(middle)), "")


def _within(tag: Tag | None, draw: Callable[[Page], object]) -> Callable[[Page], object]:
    """Draw something in an element of the document's structure, if it has one."""

    def drawn(page: Page) -> None:
        with page.tag(tag) if tag else nullcontext():
            draw(page)

    return drawn


def _around(way: Sequence[Point], measures: Measures) -> Area:
    """The area of a link with its end and the width of its line."""
    aside = measures.mm(3.0)
    xs, ys = [x for x, _y in way], [y for _x, y in way]
    left, top = min(xs) - aside, min(ys) - aside
    return left, top, max(xs) + aside - left, max(ys) + aside - top


def full_texts(view: BoardView, shown: Sequence[Shown], around: Surround, say: Words) -> list[Leaf]:
    """Pages of what a board's places cannot show, on sheets with the board's head and foot."""

    def blocks(measures: Measures) -> list[Waiting]:
        return _in_full(view, shown, Room(around.area, measures), say)

    return block_leaves(blocks, around.sheet, around.area, say)


def _in_full(view: BoardView, shown: Sequence[Shown], room: Room, say: Words) -> list[Waiting]:
    """What a board's places cannot show: statements, minority views, whole long texts."""
    content, slot = Content(view, room.measures, say), room.width(1)
    short = {
        cluster.id
        for part in shown
        for cluster, (_x, _y, width, _h) in part.clusters
        if not frame_title(cluster, width, part.measures, say).whole
    }
    found = question_block(view, room.measures, say) + [
        standing(_once(content.headed(cluster, slot, ()), cluster), say)
        for cluster in content.clusters
        if cluster.id in short or _says_more(cluster, view)
    ]
    long = [note for note in view.notes if more_to_read(note)]
    if long:
        found.append(content.in_full(long))
    if any(view.heading.board.three_things):
        found.append(content.three_things())
    return found


def _once(block: Block, cluster: ClusterView) -> Block:
    """The outline leads to where a cluster stands, not to its texts in full."""
    return replace(block, bookmark="", leads="") if cluster.notes else block


def _says_more(cluster: ClusterView, view: BoardView) -> bool:
    record = cluster.record
    also = any(cluster.id in clusters for clusters in view.also_in.values())
    brought = cluster.item is not None and cluster.item.sources
    said = record.statement or record.minority or brought
    return bool(said or any(record.versions.values()) or also)
