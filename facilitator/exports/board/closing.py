"""The last slot of a board's pages: three things for the plenary, and what is parked."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from facilitator.domain.views import NoteView
from facilitator.exports.board.blocks import Block, Row, TextRow, Waiting, again
from facilitator.exports.board.measures import Measures
from facilitator.exports.board.notes import NoteBox, spoken_by
from facilitator.exports.flow import TextLine, paragraph
from facilitator.exports.paper import (
    SECONDARY,
    dressed,
    lettering,
    width_mm,
)
from resources.load import Words


def closing(
    things: Sequence[str], parked: Sequence[NoteView], measures: Measures, say: Words
) -> Waiting:
    """The last block; it takes all the room that its band has left."""

    def make(width: float) -> Block:
        inner = width - 2 * measures.pad
        rows = (*_things(things, inner, measures), *_parked(parked, inner, measures, say))
        return headed(width, rows)

    def headed(width: float, rows: tuple[Row, ...]) -> Block:
        bold = lettering("cluster", measures.scale)
        title = paragraph(say("paper.three_things"), width - 2 * measures.pad, bold)
        return Block("closing", measures, width, title, rows)

    def rest(rows: tuple[Row, ...]) -> Waiting:
        more = again(measures, say)
        return replace(source, make=lambda width: replace(headed(width, rows), under=more))

    source = Waiting(make, rest, spread=True)
    return source


def _things(things: Sequence[str], width: float, m: Measures) -> Iterator[TextRow]:
    """The things as numbered items; lines to write on where there are fewer than three."""
    said = [thing for thing in things if thing]
    for number in range(1, max(3, len(said)) + 1):
        text = dressed(said[number - 1]) if number <= len(said) else ""
        lines = paragraph(text, width - m.mm(6.5), lettering("body", m.scale))
        yield TextRow("item" if text else "write", lines, m, str(number))


def _parked(parked: Sequence[NoteView], width: float, m: Measures, say: Words) -> Iterator[TextRow]:
    if parked:
        small = lettering("strong", m.scale, SECONDARY)
        yield TextRow("heading", (TextLine(say("paper.parked"), small),), m)
    for note in parked:
        yield _strip(note, width, m, say)


def _strip(note: NoteView, width: float, m: Measures, say: Words) -> TextRow:
    """A parked note, whole, in a dashed frame as wide as the block."""
    record, small = note.record, lettering("fine", m.scale)
    spoken = spoken_by(record, say)
    right = width_mm(f"  {spoken}", small) + (
        m.mm(9) if record.hands is not None or note.votes else 0
    )
    inner, letters = width - m.mm(10.5) - right, lettering("cell", m.scale)
    lines = paragraph(record.text + record.overflow, inner, letters)
    for other in record.versions.get("text", ()):
        lines += paragraph(f"{say('paper.other_text')}: {other}", inner, letters)
    lines = lines or (TextLine("", letters),)
    return TextRow("strip", lines, m, box=NoteBox(note, (), spoken))
