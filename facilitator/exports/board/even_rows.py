"""Rows of notes that are as low and as even as can be."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from facilitator.exports.board.measures import Measures
from facilitator.exports.board.notes import NoteBox, NoteRow

Rows = tuple[NoteRow, ...]

_UNEVEN = 0.4
"""What a place left free in a row costs, in mm of height at scale 1, times itself."""


def even_rows(boxes: Sequence[NoteBox], width: float, measures: Measures) -> tuple[NoteRow, ...]:
    """Notes in their order in rows over ``width`` mm that are as low and as even as can be.

    A row ends early where the next note is much higher than those before it.
    """
    most, m = measures.columns(width), measures
    spans = [box.columns(most, m) for box in boxes]
    tall = [box.above + box.text_height(n) for box, n in zip(boxes, spans, strict=True)]
    best, begins = [0.0], [0]
    for end in range(1, len(boxes) + 1):
        tried = []
        for start in range(end - 1, -1, -1):
            free = most - sum(spans[start:end])
            if free < 0:
                break
            least = m.note_least + max(box.above for box in boxes[start:end])
            high = m.note_head + max(least, *tall[start:end]) + m.note_tail + m.row_gap
            tried.append((best[start] + high + m.mm(_UNEVEN) * free**2, start))
        cost, begin = min(tried)
        best.append(cost)
        begins.append(begin)
    return _rows_at(boxes, spans, _ends(begins), m)


def _ends(begins: Sequence[int]) -> list[tuple[int, int]]:
    """From which note to before which each row goes, by where rows that end there begin."""
    rows, end = list[tuple[int, int]](), len(begins) - 1
    while end:
        rows.append((begins[end], end))
        end = begins[end]
    return rows[::-1]


def _rows_at(
    boxes: Sequence[NoteBox], spans: Sequence[int], rows: Sequence[tuple[int, int]], m: Measures
) -> tuple[NoteRow, ...]:
    """Rows of these notes, with no more columns than the fullest has."""
    columns = max(sum(spans[start:end]) for start, end in rows)
    return tuple(
        NoteRow(tuple(boxes[start:end]), tuple(spans[start:end]), columns, m) for start, end in rows
    )


def lower_rows(
    boxes: Sequence[NoteBox], measures: Measures, made: Callable[[Sequence[NoteBox]], Rows]
) -> Rows:
    """Rows as ``made`` of all notes, or of those with pictures apart where that is lower.

    A picture makes all notes of its row as high as it is.
    """
    pictured = [box for box in boxes if box.above]
    together = made(boxes)
    if not 0 < len(pictured) < len(boxes):
        return together
    apart = (*made([box for box in boxes if not box.above]), *made(pictured))
    most = max(row.columns for row in apart)
    apart = tuple(replace(row, columns=most) for row in apart)
    return min(apart, together, key=lambda rows: sum(r.height + measures.row_gap for r in rows))
