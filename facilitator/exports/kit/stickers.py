"""The notes of a board as stickers: on A4 to be cut, or on label sheets.

Each has its kind's colour, mark and letter, and the cluster that it stands in. A text that a
sticker does not hold at 9 pt goes on on the next one, which says so: nothing is lost.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from facilitator.domain.note_room import shown_text
from facilitator.domain.textfit import Box
from facilitator.domain.views import BoardView, NoteView
from facilitator.exports.contract import Options
from facilitator.exports.flow import capital, cut_words
from facilitator.exports.kit.frame import expect_some
from facilitator.exports.kit.labels import Labels, draw_cuts, label_sheets, labels_of, on_labels
from facilitator.exports.paper import (
    Area,
    Draft,
    Page,
    Stroke,
    Tick,
    fitted,
    kind_edge,
    kind_fill,
    kind_ink,
    kind_mark,
    leading_of,
    lettering,
    line_mm,
    sheet,
    sizes_of,
    width_mm,
)
from facilitator.exports.said import board_title
from resources.load import Words, words

TO_CUT = Labels("A4", "A4", (63.0, 66.0), (3, 4), (8.5, 14.0), (2.0, 2.0), cut=True)
"""Twelve on plain paper, nearly square as sticky notes are."""
_EDGE, _FOOT = 3.0, 7.6


@dataclass(frozen=True, slots=True)
class Sticker:
    """One sticker: a note, its part of the text, and what its foot says."""

    note: NoteView
    lines: tuple[str, ...]
    size: float
    foot: str


def sticker_labels(paper: str) -> Labels:
    """Plain paper for an empty key or A4, else the label sheet of the key."""
    return TO_CUT if paper in {"", "A4"} else labels_of(paper)


def sticker_papers() -> tuple[str, ...]:
    """On what stickers are printed: plain paper first, then the label sheets."""
    return (TO_CUT.key, *(key for key, row in label_sheets().items() if not row.cut))


def draw_stickers(draft: Draft, view: BoardView, options: Options, tick: Tick) -> Sequence[str]:
    """The board's notes in journal order, those of a cluster together.

    Refuses ``nothing_noted`` where there is none, and ``no_such_label``.
    """
    expect_some(view.notes, "nothing_noted", view.heading.board)
    say, labels = words(options.language), sticker_labels(options.paper)
    stickers = [one for note in _ordered(view) for one in _stickers(view, note, labels, say)]
    sheets = on_labels(labels, stickers, options.first_label)
    title = board_title(view.heading.board, view.heading.theme, options.language)
    for number, some in enumerate(sheets):
        tick(number, len(sheets))
        page = draft.page(sheet("A4"))
        if number == 0:
            page.bookmark(title or view.heading.board.code, 0, 0)
        draw_cuts(page, labels)
        for one, area in some:
            with page.passage():
                _draw(page, one, area)
    return ()


def _ordered(view: BoardView) -> Iterator[NoteView]:
    by_id = {note.id: note for note in view.notes}
    for cluster in view.clusters:
        yield from (by_id[note] for note in cluster.notes)
    yield from view.loose


def _stickers(view: BoardView, note: NoteView, labels: Labels, say: Words) -> Iterator[Sticker]:
    """One for a note; several where its text is long, each saying which it is."""
    box = _room(labels)
    letters = replace(lettering("sticker"), italic=note.record.quotation)
    shown = fitted(shown_text(note.record), box, sizes_of("sticker"), letters)
    most = max(1, int(box.height / line_mm(shown.size, leading_of("sticker")) + 1e-6))
    parts = [shown.lines[at : at + most] for at in range(0, max(len(shown.lines), 1), most)]
    for number, lines in enumerate(parts, 1):
        foot = _foot(view, note, say) if len(parts) == 1 else f"{number}/{len(parts)}"
        yield Sticker(note, lines, shown.size, foot)


def _room(labels: Labels) -> Box:
    return Box(labels.size[0] - 2 * _EDGE, labels.size[1] - 2 * _EDGE - _FOOT)


def _foot(view: BoardView, note: NoteView, say: Words) -> str:
    """The cluster's title or, without one, the seat."""
    title = next((one.title for one in view.clusters if one.id == note.cluster), "")
    return title or (say("paper.seat", n=note.record.seat) if note.record.seat else "")


def _draw(page: Page, one: Sticker, area: Area) -> None:
    x, y, width, tall = area
    kind, inset = one.note.record.kind, 0.6
    inner = (x + inset, y + inset, width - 2 * inset, tall - 2 * inset)
    page.box(inner, fill=kind_fill(kind), stroke=Stroke(kind_edge(kind), 0.8), radius=1.2)
    usual, quoted = lettering("sticker", colour=kind_ink(kind)), one.note.record.quotation
    letters = replace(usual, size=one.size, italic=quoted)
    page.lines((x + _EDGE, y + _EDGE), one.lines, letters)
    low = y + tall - _EDGE - 2.4
    kind_mark(page, kind, (x + _EDGE + 2.6, low))
    quiet = lettering("small", colour=kind_ink(kind))
    room = width - 2 * _EDGE - 8
    foot = one.foot if width_mm(one.foot, quiet) <= room else cut_words(one.foot, room, quiet)
    page.text((x + _EDGE + 7, low + capital(quiet) / 2), foot, quiet)
