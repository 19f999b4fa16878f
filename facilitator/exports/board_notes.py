"""Notes on a page: which lines they print, how tall they are, and how they are drawn."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil, floor

from facilitator.domain.kinds import NOTE_KIND
from facilitator.domain.records import Note
from facilitator.domain.textfit import fit
from facilitator.domain.views import NOTE_SIZES, NoteView, shown_text
from facilitator.exports.board_measures import NOTE_TEXT, Measures
from facilitator.exports.flow import Lines, TextLine, capital, draw_lines, height, paragraph
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
    kind_mark,
    line_mm,
)
from resources.fonts import measure
from resources.load import Words

TALL = 58.0
"""mm at scale 1: a taller note takes a row of its own, its text in several columns."""
_UNKNOWN = "parked"


def kind_of(note: Note) -> str:
    """The note's kind; one from a newer program is drawn like a parked note."""
    return note.kind if note.kind in NOTE_KIND else _UNKNOWN


@dataclass(frozen=True, slots=True)
class NoteBox:
    """A note, or what is left of it for the next page: its lines, and who spoke.

    ``parted`` marks both parts of a note on two pages, ``later`` the second: its text comes first
    on its page, so that the whole is read in one piece.
    """

    view: NoteView
    lines: Lines
    spoken: str = ""
    parted: bool = False
    later: bool = False

    def tall(self, measures: Measures) -> bool:
        return height(self.lines) > TALL * measures.scale


def note_box(view: NoteView, measures: Measures, say: Words) -> NoteBox:
    """The note's whole text: as on screen, then what was too long for it, then other versions."""
    note = view.record
    letters = Letters(italic=note.quotation, colour=kind_ink(kind_of(note)))
    text = shown_text(note)
    shown = fit(text, NOTE_TEXT, NOTE_SIZES, measure(400, note.quotation))
    main = replace(letters, size=shown.size * measures.points)
    ratio = NOTE_SIZES.line_ratio
    lines = [TextLine(line, main, ratio) for line in shown.lines]
    if note.overflow:
        lines = list(paragraph(text + note.overflow, measures.text, main, ratio))
    small = replace(letters, size=measures.pt(SMALLEST))
    for other in note.versions.get("text", ()):
        lines.append(TextLine(f"{say('paper.other_text')}:", replace(small, weight=700), ratio))
        lines += paragraph(other, measures.text, small, ratio)
    return NoteBox(view, tuple(lines), spoken_by(note, say))


@dataclass(frozen=True, slots=True)
class NoteRow:
    """Notes side by side, all as tall as the tallest; or one note over all columns."""

    boxes: tuple[NoteBox, ...]
    columns: int
    measures: Measures

    @property
    def over_all(self) -> bool:
        """Whether its one note takes the whole row, with its lines in columns."""
        return self.boxes[0].parted or self.boxes[0].tall(self.measures)

    @property
    def height(self) -> float:
        m = self.measures
        if self.over_all:
            box = self.boxes[0]
            text = self._per_column * _line(box)
        else:
            text = max(height(box.lines) for box in self.boxes)
        return m.note_head + max(text, m.note_least) + m.note_tail

    @property
    def after(self) -> float:
        return self.measures.row_gap

    @property
    def _per_column(self) -> int:
        return ceil(len(self.boxes[0].lines) / self.columns)

    def split(self, room: float) -> "tuple[NoteRow, NoteRow] | None":
        """The part that fits in ``room`` mm and the rest; None where no line fits."""
        box = self.boxes[0]
        m = self.measures
        free = room - m.note_head - m.note_tail
        fits = floor(free / _line(box)) * self.columns
        if not self.over_all or free < m.note_least or fits >= len(box.lines):
            return None
        front = replace(box, lines=box.lines[:fits], parted=True)
        rest = replace(box, lines=box.lines[fits:], parted=True, later=True)
        return replace(self, boxes=(front,)), replace(self, boxes=(rest,))

    def areas(self, at: Point, pitch: float) -> list[Area]:
        """Where each note stands, the row's upper left corner at ``at``."""
        x, y = at
        if self.over_all:
            return [(x, y, pitch * (self.columns - 1) + self.measures.note, self.height)]
        note = self.measures.note
        return [(x + pitch * n, y, note, self.height) for n in range(len(self.boxes))]


def _line(box: NoteBox) -> float:
    return max(line.height for line in box.lines)


def rows_in(boxes: Sequence[NoteBox], columns: int, measures: Measures) -> tuple[NoteRow, ...]:
    """Notes in rows, in their order; a tall one has a row of its own."""
    rows: list[NoteRow] = []
    current: list[NoteBox] = []
    for box in boxes:
        alone = box.parted or box.tall(measures)
        if current and (alone or len(current) == columns):
            rows.append(NoteRow(tuple(current), columns, measures))
            current = []
        if alone:
            rows.append(NoteRow((box,), columns, measures))
        else:
            current.append(box)
    if current:
        rows.append(NoteRow(tuple(current), columns, measures))
    return tuple(rows)


def draw_note(page: Page, box: NoteBox, area: Area, row: NoteRow, pitch: float) -> None:
    """A note in its place: frame, mark, who spoke and hands, then the text in its columns."""
    m = row.measures
    draw_note_frame(page, box.view.record, area, m.scale)
    if not box.later:
        _draw_facts(page, box, area, m)
    x, y = area[0] + m.side, area[1] + m.note_head
    per_column = ceil(len(box.lines) / row.columns) if row.over_all else len(box.lines)
    for column in range(ceil(len(box.lines) / per_column)):
        part = box.lines[column * per_column : (column + 1) * per_column]
        draw_lines(page, (x + pitch * column, y), part, m.text)
    if box.later:
        _draw_facts(page, box, area, m)


def draw_note_frame(page: Page, note: Note, area: Area, scale: float) -> None:
    """The note's ground and edge; the edge of a parked note is dashed."""
    kind = kind_of(note)
    dash = (1.4 * scale, 0.9 * scale) if NOTE_KIND[kind].outline else ()
    pen = Stroke(kind_edge(kind), 0.7 * scale, dash)
    page.box(area, fill=kind_fill(kind), stroke=pen, radius=0.9 * scale)


def _draw_facts(page: Page, box: NoteBox, area: Area, measures: Measures) -> None:
    """The kind's mark, then the seat or NT, and the raised hands at the right."""
    note, m = box.view.record, measures
    kind = kind_of(note)
    middle = area[1] + m.mm(3.9)
    kind_mark(page, kind, (area[0] + m.mm(4.1), middle), m.mm(4.6))
    small = Letters(m.pt(SMALLEST), colour=kind_ink(kind))
    page.text((area[0] + m.mm(7.8), middle + capital(small) / 2), box.spoken, small)
    if note.hands is not None:
        draw_hands(page, (area[0] + area[2] - m.mm(1.8), middle), note.hands, small)


def draw_hands(page: Page, at: Point, hands: int, letters: Letters) -> float:
    """A number of raised hands that ends at ``at`` (the middle of its height); its width in mm."""
    bold = replace(letters, size=letters.size * 1.1, weight=700)
    width = page.text((at[0], at[1] + capital(bold) / 2), str(hands), bold, "right")
    size = line_mm(letters.size, 0.95)
    hand_mark(page, (at[0] - width - size * 0.75, at[1]), size, letters.colour)
    return width + size * 1.2


def spoken_by(note: Note, say: Words) -> str:
    """``posto 3``, or NT for the note-taker's own remark."""
    parts = [say("paper.nt")] if note.note_taker else []
    if note.seat is not None:
        parts.append(say("paper.seat", n=note.seat))
    return " · ".join(parts)
