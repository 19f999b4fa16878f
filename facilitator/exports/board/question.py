"""A board's guiding question, where it is too long for its line in the head."""

from dataclasses import replace

from facilitator.domain.views import BoardView
from facilitator.exports.board.blocks import Block, Row, Waiting, line_rows
from facilitator.exports.board.measures import Measures
from facilitator.exports.flow import TextLine, paragraph
from facilitator.exports.paper import lettering
from resources.load import Words

_SHORT = 240
"""Letters that one line or two can hold."""


def long_question(view: BoardView, say: Words) -> tuple[str, ...]:
    """The guiding question and its other versions, where one line or two cannot hold them."""
    board = view.heading.board
    others = board.versions.get("question", ())
    if len(board.question) <= _SHORT and not others:
        return ()
    return board.question, *(f"{say('paper.other_text')}: {text}" for text in others)


def question_block(view: BoardView, measures: Measures, say: Words) -> list[Waiting]:
    """It as a block over the whole width, which may be parted; none where it stands in the head."""
    texts, m = long_question(view, say), measures

    def make(width: float) -> Block:
        inner, letters = width - 2 * m.pad, lettering("body", m.scale)
        lines = [line for text in texts for line in paragraph(text, inner, letters)]
        title = TextLine(say("paper.guiding_question"), lettering("cluster_small", m.scale))
        return Block("loose", m, width, (title,), line_rows(tuple(lines), m))

    def rest(rows: tuple[Row, ...]) -> Waiting:
        return replace(whole, make=lambda width: replace(make(width), rows=rows))

    whole = Waiting(make, rest, spread=True, parted=True)
    return [whole] if texts else []
