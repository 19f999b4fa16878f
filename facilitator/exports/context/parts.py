"""The parts of a context sheet, each with its height, from top to bottom."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from facilitator.domain.handout import ContextView
from facilitator.domain.records import AgendaItem, Fact
from facilitator.domain.textfit import Box
from facilitator.exports.flow import (
    Lines,
    TextLine,
    draw_lines,
    height,
    paragraph,
    placeholder,
    shrunk,
)
from facilitator.exports.paper import (
    NAVY,
    WHITE,
    Page,
    dressed,
    lettering,
    pen_of,
    space,
)
from facilitator.exports.parts import Part
from facilitator.exports.said import (
    Said,
    date_said,
    hours_said,
    overline,
    phase_line,
    session_said,
    venue_said,
)
from resources.load import Words

LEFT, RIGHT, TOP = space("side"), 210 - space("side"), space("top")
"""mm on A4 upright, on a sheet that is only read."""
_WIDTH = RIGHT - LEFT
_BODY = lettering("body")
_SMALL = lettering("small")
_MOST_ASKED = 8
_LABELS = 62.0
_NUMBERS = 8.0
_WRITING = 8.5
"""mm between lines to write on."""
_STATE = ("measures_taken", "measures_underway", "starting_figures")
_STORAGE = ("storage_of_theme", "neutrality_actions")


def context_parts(view: ContextView, say: Words) -> list[Part]:
    """Title, question, state of the art, steps and sources."""
    return [
        *_title(view, say),
        _facts(view, say),
        *_question(view, say),
        *_objectives(view, say),
        *_to_be_given("state_of_the_art", _STATE, say),
        *_to_be_given("storage", _STORAGE, say),
        *_steps(view.steps, say),
        *_sources(view.facts, say),
    ]


def _text(lines: Lines, x: float = LEFT, after: float = 0.0) -> Iterator[Part]:
    """A line is a part, so that a text may go on on the next page."""
    for number, line in enumerate(lines, 1):
        below = after if number == len(lines) else 0.0
        yield Part(line.height + below, partial(_draw_line, x, line))


def _draw_line(x: float, line: TextLine, page: Page, y: float) -> None:
    draw_lines(page, (x, y), (line,))


def _title(view: ContextView, say: Words) -> Iterator[Part]:
    above = overline(view.workshop.title, phase_line(view.phase), say("paper.handout_title"))
    yield from _text(paragraph(above, _WIDTH, lettering("over")))
    name = dressed(view.theme.title) or say("paper.theme_missing")
    yield from _text(shrunk(name, Box(_WIDTH, 19), "title"))
    yield Part(3.4, lambda page, y: page.rule((LEFT, y + 1.6), (RIGHT, y + 1.6), pen_of("title")))


def _facts(view: ContextView, say: Words) -> Part:
    """Session, date, time and venue side by side."""
    facts = (
        session_said(say, view.session, ()),
        date_said(say, view.session),
        hours_said(say, view.session),
        venue_said(say, view.venue),
    )
    widths = (46.0, 30.0, 27.0, _WIDTH - 103.0)
    bold = lettering("strong")
    columns = [
        (fact, paragraph(fact.value, width - 3, bold))
        for fact, width in zip(facts, widths, strict=True)
    ]

    def draw(page: Page, y: float) -> None:
        x = LEFT
        for (fact, lines), width in zip(columns, widths, strict=True):
            page.lines((x, y), (fact.label,), _SMALL)
            _draw_value(page, x, y + 4.4, fact, lines)
            x += width

    return Part(4.4 + max(height(lines) for _fact, lines in columns) + 3.4, draw)


def _draw_value(page: Page, x: float, y: float, fact: Said, lines: Lines) -> None:
    if fact.known:
        draw_lines(page, (x, y), lines)
    else:
        at = (x + 0.6, y + lines[0].height * 0.75)
        placeholder(page, at, fact.value, lines[0].letters)


def _question(view: ContextView, say: Words) -> Iterator[Part]:
    """The guiding question in white on navy; a very long one as a text of its own."""
    asked = dressed(view.question) or say("paper.question_missing")
    lines = paragraph(asked, _WIDTH - 8, lettering("lead", colour=WHITE))
    if len(lines) > _MOST_ASKED:
        yield _heading(say("paper.guiding_question"))
        yield from _text(paragraph(asked, _WIDTH, _BODY), after=2.0)
        return
    tall = height(lines) + 9.4

    def draw(page: Page, y: float) -> None:
        page.box((LEFT, y, _WIDTH, tall), fill=NAVY)
        label = lettering("over", colour=WHITE)
        page.lines((LEFT + 4, y + 2), (say("paper.guiding_question"),), label)
        draw_lines(page, (LEFT + 4, y + 6.2), lines)

    yield Part(tall + 2.5, draw)


def _heading(text: str) -> Part:
    def draw(page: Page, y: float) -> None:
        page.lines((LEFT, y + 2.6), (text,), lettering("section"))
        page.rule((LEFT, y + 9.0), (RIGHT, y + 9.0), pen_of("section"))

    return Part(10.8, draw, keep=True)


def _objectives(view: ContextView, say: Words) -> Iterator[Part]:
    if view.theme.objectives:
        yield _heading(say("paper.objectives"))
    for objective in view.theme.objectives:
        yield from _numbered("–", paragraph(dressed(objective), _WIDTH - _NUMBERS, _BODY), 1.0)


def _to_be_given(title: str, rows: Sequence[str], say: Words) -> Iterator[Part]:
    """What the city's offices have to supply: no record holds it yet."""
    yield _heading(say(f"paper.{title}"))
    for row in rows:
        yield _missing(say(f"paper.{row}"), say("paper.missing"))


def _missing(label: str, text: str) -> Part:
    lines = paragraph(label, _LABELS, _BODY)

    def draw(page: Page, y: float) -> None:
        draw_lines(page, (LEFT, y), lines)
        placeholder(page, (LEFT + _LABELS + 3, y + lines[0].height * 0.75), text, _BODY)

    return Part(height(lines) + 1.6, draw)


def _steps(steps: Sequence[AgendaItem], say: Words) -> Iterator[Part]:
    if not steps:
        return
    yield _heading(say("paper.three_steps" if len(steps) == 3 else "paper.steps"))
    for number, step in enumerate(steps, 1):
        bold = replace(_BODY, weight=600)
        title = paragraph(dressed(_timed(step)), _WIDTH - _NUMBERS, bold)
        text = paragraph(dressed(step.text), _WIDTH - _NUMBERS, _BODY)
        yield from _numbered(str(number), (*title, *text), 1.6)


def _timed(step: AgendaItem) -> str:
    """``15:00 · Il contesto · 20 min``: what is known of it."""
    minutes = f"{step.minutes} min" if step.minutes else ""
    return " · ".join(part for part in (step.start, step.title, minutes) if part)


def _numbered(number: str, lines: Lines, after: float) -> Iterator[Part]:
    """A text with its number beside the first line."""
    first, *rest = _text(lines, LEFT + _NUMBERS, after)

    def draw(page: Page, y: float) -> None:
        page.lines((LEFT, y), (number,), lettering("number"))
        first.draw(page, y)

    yield replace(first, draw=draw)
    yield from rest


def _sources(facts: Sequence[Fact], say: Words) -> Iterator[Part]:
    if facts:
        yield _heading(say("paper.sources"))
    for fact in facts:
        lines = paragraph(dressed(fact.text), _WIDTH, lettering("cell"))
        if fact.source.startswith("["):
            yield _unsourced(lines, fact.source)
        else:
            yield from _text((*lines, *paragraph(dressed(fact.source), _WIDTH, _SMALL)), after=1.4)


def _unsourced(lines: Lines, source: str) -> Part:
    """A figure whose source is still to be given."""

    def draw(page: Page, y: float) -> None:
        below = draw_lines(page, (LEFT, y), lines)
        placeholder(page, (LEFT + 0.6, below + 3.4), source, _SMALL)

    return Part(height(lines) + 5.4, draw)


def notes_part(room: float, say: Words) -> list[Part]:
    """Lines to write on, in the room that is left; none where it is too little."""
    count = int((room - 11) // _WRITING)
    if count < 2:
        return []

    def draw(page: Page, y: float) -> None:
        for number in range(1, count + 1):
            at = y + number * _WRITING
            page.rule((LEFT, at), (RIGHT, at), pen_of("row"))

    return [_heading(say("paper.your_notes")), Part(count * _WRITING, draw)]
