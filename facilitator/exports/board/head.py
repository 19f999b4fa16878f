"""The title block of a board's pages, and the guiding question below it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from facilitator.domain.textfit import Box
from facilitator.domain.views import BoardView, Heading
from facilitator.exports.board.question import long_question
from facilitator.exports.flow import (
    Lines,
    TextLine,
    draw_labelled,
    draw_lines,
    height,
    labelled,
    paragraph,
    placeholder,
    shrunk,
)
from facilitator.exports.paper import (
    BLUE,
    Letters,
    Page,
    Sheet,
    Tag,
    dressed,
    leading_of,
    lettering,
    pen_of,
    sizes_of,
    width_mm,
)
from facilitator.exports.said import (
    Said,
    board_title,
    date_said,
    hours,
    overline,
    phase_line,
    said,
    session_said,
    table_said,
    venue_said,
)
from resources.load import Words

EDGE = 6.0
"""mm from the sheet's edges to everything."""
BESIDE_CODE = 22.9
"""mm from the edge to what stands beside a corner code."""
_RULE_AT = 21.5
_WIDEST_FACT = 62.0
_MOST_ASKED, _NUMBER = 3, 4.4
"""Lines of the longest thing that a board asks; mm at scale 1 for the number before it."""
_BESIDE = 15.0
"""pt: a title that is no smaller than this on one line stands beside the facts."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A value under its label, broken into lines; ``x`` from the sheet's left edge, in mm."""

    x: float
    said: Said
    lines: Lines


@dataclass(frozen=True, slots=True)
class Prompt:
    """One of the things that the board asks after each other; ``x`` in mm."""

    x: float
    number: TextLine
    lines: Lines


@dataclass(frozen=True, slots=True)
class Head:
    """A title block, worked out for one sheet.

    ``facts_at`` is the upper edge of the facts, ``rule_at`` the y of the blue rule and ``bottom``
    where the board begins, in mm; ``scale`` grows with the paper.
    """

    scale: float
    above: Lines
    title: Lines
    facts: tuple[Fact, ...]
    facts_at: float
    rule_at: float
    question: Lines
    question_at: float
    prompts: tuple[Prompt, ...]
    prompts_at: float
    bottom: float


def board_head(view: BoardView, sheet: Sheet, scale: float, say: Words) -> Head:
    """Title and facts side by side where they fit, else the facts below the rule."""
    heading = view.heading
    room = sheet.width - 2 * BESIDE_CODE
    facts = _facts(heading, say, scale)
    name = dressed(board_title(heading.board, heading.theme, say.language))
    beside = room - _width(facts) - 10 * scale
    least = replace(lettering("title", scale), size=_BESIDE * scale)
    together = width_mm(name, least) <= beside
    width = beside if together else room
    small = lettering("over", scale)
    above = paragraph(overline(heading.workshop.title, phase_line(heading.phase)), width, small)
    title = shrunk(name, Box(width, 10.2 * scale), "title", scale)
    tall = EDGE + max(height(above) + height(title) + 1.6, together * (_height(facts, scale) + 2.0))
    rule_at = max(EDGE + (_RULE_AT - EDGE) * scale, tall)
    facts_at = EDGE + 0.6 * scale if together else rule_at + 1.4 * scale
    start = sheet.width - BESIDE_CODE - _width(facts) if together else EDGE
    below = rule_at if together else facts_at + _height(facts, scale) + 0.8
    question, at = _question(view, sheet, scale, say), below + 2.4 * scale
    prompts, under = _prompts(view, sheet, scale), at
    under += height(question) + 2.0 * scale if question else 0.0
    tall = max((height(prompt.lines) for prompt in prompts), default=-2.0 * scale)
    return Head(
        scale, above, title, _placed(facts, start, scale), facts_at, rule_at,
        question, at, prompts, under, under + tall + 2.0 * scale,
    )  # fmt: skip


def _facts(heading: Heading, say: Words, scale: float) -> list[tuple[Said, Lines]]:
    facts = (
        session_said(say, heading.session, heading.groups),
        *((table_said(say, heading.table),) if heading.table else ()),
        date_said(say, heading.session),
        said(say, "time", hours(*heading.hours), "time_missing"),
        venue_said(say, heading.venue),
    )
    bold = lettering("fact", scale)
    return [(each, paragraph(each.value, _WIDEST_FACT * scale, bold)) for each in facts]


def _fact_width(said: Said, lines: Lines, scale: float) -> float:
    label = width_mm(said.label, lettering("fine", scale))
    return max(label, *(width_mm(line.text, line.letters) for line in lines)) + 0.5


def _width(facts: Sequence[tuple[Said, Lines]]) -> float:
    """Of all the facts with the gaps between them."""
    scale = facts[0][1][0].letters.size / lettering("fact").size
    return sum(_fact_width(fact, lines, scale) for fact, lines in facts) + 6 * scale * len(facts)


def _height(facts: Sequence[tuple[Said, Lines]], scale: float) -> float:
    return 4.6 * scale + max(height(lines) for _said, lines in facts)


def _placed(facts: Sequence[tuple[Said, Lines]], x: float, scale: float) -> tuple[Fact, ...]:
    found = []
    for fact, lines in facts:
        found.append(Fact(x + 3 * scale, fact, lines))
        x += _fact_width(fact, lines, scale) + 6 * scale
    return tuple(found)


def _question(view: BoardView, sheet: Sheet, scale: float, say: Words) -> Lines:
    """The guiding question in its line; none where it is long and stands on the board itself."""
    question = view.heading.board.question
    if not question or long_question(view, say):
        return ()
    width, italic = sheet.width - 2 * EDGE, lettering("question", scale)
    label = f"{say('paper.guiding_question')} "
    return labelled(label, dressed(question), width, italic, _asked(italic))


def _prompts(view: BoardView, sheet: Sheet, scale: float) -> tuple[Prompt, ...]:
    """What the whole board asks, side by side with numbers; none where that takes many lines."""
    texts = () if view.excerpt else view.heading.board.prompts
    small, ratio = lettering("prompt", scale), leading_of("prompt")
    small = replace(small, size=sizes_of("prompt", scale).smallest)
    bold = replace(small, weight=700, colour=BLUE)
    width = (sheet.width - 2 * EDGE) / max(len(texts), 1)
    found = tuple(
        Prompt(
            EDGE + place * width,
            TextLine(str(place + 1), bold, ratio),
            paragraph(dressed(text), width - _NUMBER * scale * 2, small, ratio),
        )
        for place, text in enumerate(texts)
    )
    return found if all(len(prompt.lines) <= _MOST_ASKED for prompt in found) else ()


def _asked(letters: Letters) -> Letters:
    """The letters of the words before the question."""
    return replace(letters, weight=600, italic=False, colour=BLUE)


def draw_head(page: Page, head: Head, say: Words) -> None:
    """The title block: it says the same on every page."""
    scale = head.scale
    top = draw_lines(page, (BESIDE_CODE, EDGE), head.above)
    with page.tag(Tag("H1")):
        draw_lines(page, (BESIDE_CODE - 0.3, top), head.title)
    page.rule((EDGE, head.rule_at), (page.width - EDGE, head.rule_at), pen_of("title", scale))
    tall = 4.6 * scale + max(height(fact.lines) for fact in head.facts)
    for fact in head.facts:
        _draw_fact(page, fact, head, tall)
    if head.question:
        label, letters = f"{say('paper.guiding_question')} ", _asked(head.question[0].letters)
        draw_labelled(page, (EDGE, head.question_at), label, head.question, letters)
    for prompt in head.prompts:
        with page.passage():
            draw_lines(page, (prompt.x, head.prompts_at), (prompt.number,))
            draw_lines(page, (prompt.x + _NUMBER * scale, head.prompts_at), prompt.lines)


def _draw_fact(page: Page, fact: Fact, head: Head, tall: float) -> None:
    x, y, scale = fact.x, head.facts_at, head.scale
    page.rule((x - 3 * scale, y + 0.6), (x - 3 * scale, y + tall), pen_of("row", scale))
    label = lettering("small", scale)
    base = y + 4.6 * scale + fact.lines[0].base
    with page.passage():
        page.lines((x, y), (fact.said.label,), label)
        if fact.said.known:
            draw_lines(page, (x, y + 4.6 * scale), fact.lines)
        else:
            placeholder(page, (x + 0.5, base), fact.said.value, fact.lines[0].letters)
