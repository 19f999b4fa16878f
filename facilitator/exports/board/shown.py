"""The pictures that notes show, on paper."""

from facilitator.domain.kinds import note_kind
from facilitator.domain.note_room import shown_text
from facilitator.domain.views import NoteView
from facilitator.exports.board.measures import Measures
from facilitator.exports.paper import Area, Page, Stroke, kind_edge, opened

PICTURE_GAP = 1.6
"""mm at scale 1, between a picture and its caption."""
_TALLEST, _UNKNOWN = 36.0, 12.0
"""mm at scale 1: the highest picture, and the frame of one that cannot be read. A note with the
highest and its caption is twice as high as others, which stand in one row with it."""


def picture_height(view: NoteView, measures: Measures) -> float:
    """What a note's picture takes above its text, with the gap below it; 0 without a picture."""
    if not view.record.picture:
        return 0.0
    picture, high = view.picture, measures.mm(_UNKNOWN)
    if picture is not None and picture.width > 0 < picture.height:
        wide = measures.note - 2 * measures.side
        high = min(measures.mm(_TALLEST), wide * picture.height / picture.width)
    return high + measures.mm(PICTURE_GAP)


def draw_picture(page: Page, view: NoteView, area: Area, measures: Measures) -> None:
    """A note's picture whole in an area, in its proportions; an empty frame if unreadable."""
    picture, image = view.picture, opened(view.picture)
    x, y, width, height = area
    if picture is None or image is None:
        edge = kind_edge(note_kind(view.record.kind).key)
        page.box(area, stroke=Stroke(edge, 0.5 * measures.scale))
        page.rule((x, y + height), (x + width, y), Stroke(edge, 0.5 * measures.scale))
        return
    share = min(width / picture.width, height / picture.height)
    wide, high = picture.width * share, picture.height * share
    spot = (x + (width - wide) / 2, y + (height - high) / 2, wide, high)
    page.image(image, spot, shown_text(view.record))
