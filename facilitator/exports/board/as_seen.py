"""Notes and clusters drawn as the screen draws them: text above, foot below, head over a frame."""

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from math import floor

from facilitator.domain.layout import CLUSTER_HEADER, CLUSTER_PADDING
from facilitator.domain.note_room import NOTE_SIZES, PADDING, note_fit, picture_box, text_top
from facilitator.domain.textfit import Box, Sizes
from facilitator.domain.views import ClusterView, NoteView
from facilitator.exports.board.measures import Measures
from facilitator.exports.board.notes import draw_counted, draw_note_frame, kind_of, spoken_by
from facilitator.exports.board.shown import draw_picture
from facilitator.exports.flow import capital
from facilitator.exports.paper import (
    MM,
    NAVY,
    SECONDARY,
    SMALLEST,
    WHITE,
    Area,
    Letters,
    Page,
    Point,
    Spread,
    Tag,
    fitted,
    kind_edge,
    kind_ink,
    kind_mark,
    lettering,
    pen_of,
    width_mm,
)
from facilitator.exports.said import counted
from resources.fonts import measure
from resources.load import Words

_BADGE, _FOOT_FONT, _TITLE = 22, 15, 22
"""px on screen: the badge, the type of a note's foot, a cluster's title."""


def draw_note_as_seen(
    page: Page, view: NoteView, area: Area, measures: Measures, say: Words
) -> None:
    """A note with the lines that the screen shows."""
    note, pixel = view.record, measures.points / MM
    top, _side, _bottom = PADDING
    draw_note_frame(page, note, area, measures.scale)
    if note.quotation:
        bar = (area[0] + 4 * pixel, area[1] + top * pixel, 3 * pixel, area[3] - 2 * top * pixel)
        page.box(bar, fill=kind_edge(kind_of(note)))
    if note.picture:
        room = picture_box(note)
        at = area[0] + room.x * pixel, area[1] + room.y * pixel
        draw_picture(page, view, (*at, room.w * pixel, room.h * pixel), measures)
    with page.passage():
        _draw_words(page, view, area, measures, say)


def _draw_words(page: Page, view: NoteView, area: Area, measures: Measures, say: Words) -> None:
    note, pixel = view.record, measures.points / MM
    _top, side, _bottom = PADDING
    found = note_fit(note, measure(400), measure(400, italic=True))
    ink = kind_ink(kind_of(note))
    letters = Letters(found.size * measures.points, italic=note.quotation, colour=ink)
    spread = Spread(NOTE_SIZES.line_ratio, "start", area[2] - 2 * side * pixel)
    start = (area[0] + side * pixel, area[1] + text_top(note) * pixel)
    page.lines(start, found.lines, letters, spread)
    _draw_foot(page, view, area, measures, say)


def _draw_foot(page: Page, view: NoteView, area: Area, measures: Measures, say: Words) -> None:
    note, pixel = view.record, measures.points / MM
    _top, side, bottom = PADDING
    kind = kind_of(note)
    middle = area[1] + area[3] - (bottom + _BADGE / 2) * pixel
    left = area[0] + (side + _BADGE / 2) * pixel
    kind_mark(page, kind, (left, middle), _BADGE * pixel * 0.94)
    letters = Letters(_FOOT_FONT * measures.points, colour=kind_ink(kind))
    base = middle + capital(letters) / 2
    spoken = spoken_by(note, say)
    if more_to_read(view):
        spoken = " · ".join(filter(None, (spoken, say("paper.more_text"))))
    page.text((area[0] + (side + _BADGE + 8) * pixel, base), spoken, letters)
    draw_counted(page, (area[0] + area[2] - side * pixel, middle), view, letters)


def more_to_read(view: NoteView) -> bool:
    """Whether a note has more text than its place on the board can show."""
    return bool(view.record.overflow or view.record.versions.get("text"))


def draw_caption(page: Page, at: Point, loose: int, measures: Measures, say: Words) -> None:
    """The words over the notes that nobody has gathered; ``at`` is the first one's corner."""
    text = f"{say('paper.not_gathered')} · {loose}"
    page.text((at[0], at[1] - measures.mm(1.4)), text, lettering("small", measures.scale))


@dataclass(frozen=True, slots=True)
class FrameTitle:
    """A cluster's title in its head; ``whole`` is False where it had to be shortened."""

    lines: Sequence[str]
    letters: Letters
    whole: bool


def frame_title(cluster: ClusterView, width: float, measures: Measures, say: Words) -> FrameTitle:
    """The title within the head of a frame ``width`` mm wide, its counts beside it."""
    pixel = measures.points / MM
    letters = Letters(_TITLE * measures.points, 600, colour=NAVY)
    small = Letters(_FOOT_FONT * measures.points)
    free = width - 2 * CLUSTER_PADDING * pixel - width_mm(_counts(cluster, say) + "  ", small)
    box = Box(max(free, width / 3), (CLUSTER_HEADER - 10) * pixel)
    text = cluster.title or say("paper.no_title")
    found = fitted(text, box, Sizes(letters.size, SMALLEST * measures.scale, 1.15), letters)
    most = floor(box.height / (found.height / len(found.lines)) + 1e-6)
    lines = list(found.lines[:most])
    whole = len(lines) == len(found.lines)
    if not whole:
        lines[-1] += " …"
    return FrameTitle(lines, replace(letters, size=found.size), whole)


def _counts(cluster: ClusterView, say: Words) -> str:
    counts = counted(say, "notes", len(cluster.notes))
    votes = say.votes(cluster.votes, cluster.by_hand) if cluster.votes else ""
    return " · ".join(filter(None, (counts, votes)))


def draw_frame(
    page: Page, cluster: ClusterView, area: Area, measures: Measures, say: Words
) -> None:
    """A cluster's panel with its title and counts, and its bookmark."""
    pixel = measures.points / MM
    x, y, width, _height = area
    name = cluster.title or say("paper.no_title")
    page.bookmark(name, 0, y, cluster.id)
    page.box(area, fill=WHITE, stroke=pen_of("section", measures.scale), radius=8 * pixel)
    title = frame_title(cluster, width, measures, say)
    tall = len(title.lines) * title.letters.size * 1.15 / MM
    middle = y + CLUSTER_HEADER * pixel / 2
    left = x + CLUSTER_PADDING * pixel
    small = Letters(_FOOT_FONT * measures.points, colour=SECONDARY)
    right = x + width - CLUSTER_PADDING * pixel
    way = (x, y, width, CLUSTER_HEADER * pixel)
    leading = page.lead(cluster.leads, way, name) if cluster.leads else nullcontext()
    with page.tag(Tag("H2")), leading:
        page.lines((left, middle - tall / 2), title.lines, title.letters, Spread(1.15, "left"))
        page.text((right, middle + capital(small) / 2), _counts(cluster, say), small, "right")
