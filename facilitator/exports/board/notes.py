"""Notes on a page: which lines they print, how tall they are, and how they are drawn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from math import ceil, floor
from typing import NamedTuple

from facilitator.domain.kinds import note_kind
from facilitator.domain.note_room import NOTE_SIZES, shown_text
from facilitator.domain.records import Note
from facilitator.domain.textfit import fit
from facilitator.domain.views import NoteView
from facilitator.exports.board.measures import NOTE_TEXT, Measures
from facilitator.exports.board.shown import PICTURE_GAP, draw_picture, picture_height
from facilitator.exports.flow import SetText, capital, draw_texts, part_of
from facilitator.exports.paper import (
    SMALLEST,
    Area,
    Letters,
    Page,
    Point,
    Stroke,
    hand_mark,
    kind_edge,
    kind_fill,
    kind_ink,
    kind_letter,
    kind_shape,
    lettering,
    line_mm,
    wrapped,
)
from resources.fonts import measure
from resources.load import Words

_RATIO = NOTE_SIZES.line_ratio
TALL = 50.0
"""mm at scale 1: the text of a taller note is set in two columns or more."""


def kind_of(note: Note) -> str:
    """The note's kind; one from a newer program is drawn like a parked note."""
    return note_kind(note.kind).key


class NoteBox(NamedTuple):
    """A note, or what is left of it for the next page: its texts, and who spoke.

    ``parted`` marks both parts of a note on two pages, ``later`` the second: its text comes first
    on its page, so that the whole is read in one piece. ``above`` is the height of the picture
    that the note shows above its lines, with the gap below it, ``total`` that of all lines below
    each other, and ``line`` that of the highest, in mm.
    """

    view: NoteView
    texts: tuple[SetText, ...]
    spoken: str = ""
    above: float = 0.0
    total: float = 0.0
    line: float = 0.0
    parted: bool = False
    later: bool = False

    @property
    def many(self) -> int:
        """How many lines there are."""
        return sum(len(text.lines) for text in self.texts)

    def columns(self, most: int, measures: Measures) -> int:
        """How many columns the note takes: its text is set in several rather than very high."""
        if self.parted:
            return most
        return min(most, ceil(self.total / measures.mm(TALL)))

    def text_height(self, columns: int) -> float:
        """Height of its text in so many columns."""
        return self.total if columns == 1 else ceil(self.many / columns) * self.line

    def split(self, lines: int) -> "tuple[NoteBox, NoteBox]":
        """The part with so many lines, and the rest for the next page."""
        front = part_of(self.texts, 0, lines)
        rest = part_of(self.texts, lines, self.many)
        return (
            boxed(self.view, front, self.spoken, self.above)._replace(parted=True),
            boxed(self.view, rest, self.spoken)._replace(parted=True, later=True),
        )


def boxed(view: NoteView, texts: tuple[SetText, ...], spoken: str, above: float = 0.0) -> NoteBox:
    """A note with its texts, which have a line at least."""
    total = highest = 0.0
    for lines, letters, ratio in texts:
        high = line_mm(letters.size, ratio)
        total += high * len(lines)
        highest = max(highest, high)
    return NoteBox(view, texts, spoken, above, total, highest)


def note_box(view: NoteView, measures: Measures, say: Words) -> NoteBox:
    """The note's whole text: as on screen, then what was too long for it, then other versions."""
    note = view.record
    text = shown_text(note)
    lines, size = _fit(text, note.quotation)
    main = _letters(size * measures.points, note.quotation, kind_ink(note.kind))
    if note.overflow:
        lines = wrapped(text + note.overflow, measures.text, main)
    texts = [SetText(lines, main, _RATIO)]
    for other in note.versions.get("text", ()):
        small = replace(main, size=measures.pt(SMALLEST))
        head = f"{say('paper.other_text')}:"
        texts.append(SetText((head,), replace(small, weight=700), _RATIO))
        if other:
            texts.append(SetText(wrapped(other, measures.text, small), small, _RATIO))
    return boxed(view, tuple(texts), spoken_by(note, say), picture_height(view, measures))


@lru_cache(1024)
def _fit(text: str, italic: bool) -> tuple[tuple[str, ...], float]:
    """A note's lines and their size as on screen; they are the same at every scale."""
    found = fit(text, NOTE_TEXT, NOTE_SIZES, measure(400, italic))
    return found.lines, found.size


@lru_cache(256)
def _letters(size: float, italic: bool, colour: str) -> Letters:
    return Letters(size, italic=italic, colour=colour)


@dataclass(frozen=True, slots=True)
class NoteRow:
    """Notes side by side, all as tall as the tallest; ``spans`` are how many columns each takes."""

    boxes: tuple[NoteBox, ...]
    spans: tuple[int, ...]
    columns: int
    measures: Measures
    height: float = field(init=False)

    def __post_init__(self) -> None:
        m, pairs = self.measures, zip(self.boxes, self.spans, strict=True)
        text = max(b.above + b.text_height(n) for b, n in pairs)
        least = m.note_least + max(b.above for b in self.boxes)
        object.__setattr__(self, "height", m.note_head + max(text, least) + m.note_tail)

    def after(self, measures: Measures) -> float:
        """What is left free below it, in mm: of all that a row is, only this depends on the air."""
        return measures.row_gap

    def split(self, room: float) -> "tuple[NoteRow, NoteRow] | None":
        """A note over all columns: the part that fits in ``room`` mm and the rest, if both are."""
        box, m = self.boxes[0], self.measures
        free = room - m.note_head - m.note_tail - box.above
        fits = floor(free / box.line) * self.columns
        if self.spans != (self.columns,) or free < m.note_least or fits >= box.many:
            return None
        front, rest = box.split(fits)
        return replace(self, boxes=(front,)), replace(self, boxes=(rest,))

    def areas(self, at: Point, pitch: float) -> list[Area]:
        """Where each note stands, the row's upper left corner at ``at``."""
        x, y = at
        found = []
        for span in self.spans:
            found.append((x, y, pitch * (span - 1) + self.measures.note, self.height))
            x += pitch * span
        return found


def rows_in(boxes: Sequence[NoteBox], columns: int, measures: Measures) -> tuple[NoteRow, ...]:
    """Notes in rows, in their order."""
    rows: list[tuple[list[NoteBox], list[int]]] = []
    free = 0
    for box in boxes:
        span = box.columns(columns, measures)
        if span > free:
            rows.append(([], []))
            free = columns
        rows[-1][0].append(box)
        rows[-1][1].append(span)
        free -= span
    return tuple(NoteRow(tuple(row), tuple(spans), columns, measures) for row, spans in rows)


def boxes_of(rows: Iterable[object]) -> list[NoteBox]:
    """The notes of rows, in their order."""
    return [box for row in rows if isinstance(row, NoteRow) for box in row.boxes]


def draw_note_ground(page: Page, box: NoteBox, measures: Measures) -> None:
    """What of a note is not read: its frame and the shape of its mark, on a page of its size."""
    note, m = box.view.record, measures

    def draw(ground: Page) -> None:
        draw_note_frame(ground, note, (0, 0, ground.width, ground.height), m.scale)
        kind_shape(ground, note.kind, _mark_at(m), m.mm(4.6))

    page.stamp(("note", note.kind, page.width, page.height, m.scale), draw)


def draw_note(page: Page, box: NoteBox, columns: int, measures: Measures) -> None:
    """What of a note is read: mark, who spoke and hands, then the text in its columns."""
    m = measures
    with page.passage():
        if not box.later:
            _draw_facts(page, box, m)
        if box.above:
            wide, high = page.width - 2 * m.side, box.above - m.mm(PICTURE_GAP)
            draw_picture(page, box.view, (m.side, m.note_head, wide, high), m)
        if columns == 1:
            draw_texts(page, (m.side, m.note_head + box.above), box.texts, m.text)
        else:
            _draw_columns(page, box, columns, m)
        if box.later:
            _draw_facts(page, box, m)


def _draw_columns(page: Page, box: NoteBox, columns: int, measures: Measures) -> None:
    m = measures
    pitch = (page.width - m.note) / (columns - 1)
    many = ceil(box.many / columns)
    for column in range(ceil(box.many / many)):
        texts = part_of(box.texts, column * many, (column + 1) * many)
        draw_texts(page, (m.side + pitch * column, m.note_head + box.above), texts, m.text)


def draw_note_frame(page: Page, note: Note, area: Area, scale: float) -> None:
    """The note's ground and edge; the edge of a parked note is dashed."""
    kind = kind_of(note)
    dash = (1.4 * scale, 0.9 * scale) if note_kind(kind).outline else ()
    pen = Stroke(kind_edge(kind), 0.7 * scale, dash)
    page.box(area, fill=kind_fill(kind), stroke=pen, radius=0.9 * scale)


def _mark_at(measures: Measures) -> Point:
    """The middle of a note's mark, from the note's upper left corner."""
    return measures.mm(4.1), measures.mm(3.9)


def _draw_facts(page: Page, box: NoteBox, measures: Measures) -> None:
    """The kind's letter, then the seat or NT, and the raised hands at the right."""
    note, m = box.view.record, measures

    def write(part: Page) -> None:
        small = lettering("fine", m.scale, kind_ink(note.kind))
        kind_letter(part, note.kind, _mark_at(m), m.mm(4.6))
        part.text((m.mm(7.8), m.mm(3.9) + capital(small) / 2), box.spoken, small)

    page.repeat(("note", note.kind, box.spoken, m.scale), write)
    if box.view.votes or note.hands is not None:
        small = lettering("fine", m.scale, kind_ink(note.kind))
        draw_counted(page, (page.width - m.mm(1.8), m.mm(3.9)), box.view, small)


def draw_counted(page: Page, at: Point, view: NoteView, letters: Letters) -> float:
    """The votes that a note has got or the hands raised for it, ending at ``at``; its width in mm.

    Votes are a number after a plus, as on screen; hands bear their mark.
    """
    if view.votes and not view.by_hand:
        bold = replace(letters, size=letters.size * 1.1, weight=700)
        return page.text((at[0], at[1] + capital(bold) / 2), f"+{view.votes}", bold, "right")
    hands = view.record.hands
    return 0.0 if hands is None else draw_hands(page, at, hands, letters)


def draw_hands(page: Page, at: Point, hands: int, letters: Letters) -> float:
    """A number of raised hands that ends at ``at`` (the middle of its height); its width in mm."""
    bold = replace(letters, size=letters.size * 1.1, weight=700)
    width = page.text((at[0], at[1] + capital(bold) / 2), str(hands), bold, "right")
    size = line_mm(letters.size, 0.95)
    hand_mark(page, (at[0] - width - size * 0.75, at[1]), size, letters.colour)
    return width + size * 1.2


def spoken_by(note: Note, say: Words) -> str:
    """``posto 3``, or NT for the note-taker's own remark; then the sort of a barrier."""
    return _spoken(note.note_taker, note.seat, note.nature, say)


@lru_cache(1024)
def _spoken(note_taker: bool, seat: int | None, nature: str, say: Words) -> str:
    parts = [say("paper.nt")] if note_taker else []
    if seat is not None:
        parts.append(say("paper.seat", n=seat))
    if nature:
        short = f"short.{nature}"
        parts.append(say(short) if say.has(short) else nature)
    return " · ".join(parts)
