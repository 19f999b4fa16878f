"""The parts of a context sheet, each with its height, from top to bottom."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from facilitator.domain.handout import ContextView
from facilitator.domain.records import AgendaItem, Fact
from facilitator.domain.textfit import Box
from facilitator.exports.flow import (
    Lines,
    draw_lines,
    height,
    paragraph,
    placeholder,
    shrunk,
)
from facilitator.exports.kit.frame import READ, SIDE
from facilitator.exports.paper import (
    Page,
    Tag,
    dressed,
    lettering,
    pen_of,
)
from facilitator.exports.parts import Part
from facilitator.exports.said import (
    date_said,
    hours_said,
    overline,
    phase_line,
    session_said,
    venue_said,
)
from facilitator.exports.sheet_parts import (
    facts_part,
    heading_part,
    question_parts,
    text_parts,
    title_parts,
)
from resources.load import Words

_BODY = lettering("body")
_SMALL = lettering("small")
_LABELS = 62.0
_NUMBERS = 8.0
_WRITING = 8.5
"""mm between lines to write on."""
_WHOLE = 6
"""Lines of a figure with its source that is not parted between pages."""
_STATE = ("measures_taken", "measures_underway", "starting_figures")
_STORAGE = ("storage_of_theme", "neutrality_actions")


def context_parts(view: ContextView, say: Words) -> list[Part]:
    """Title, question, state of the art, steps and sources; the storage of CO2 where the theme is
    one of a city's climate plan.
    """
    return [
        *_title(view, say),
        _facts(view, say),
        *question_parts(dressed(view.question) or say("paper.question_missing"), READ, say),
        *_objectives(view, say),
        *_to_be_given("state_of_the_art", _STATE, say),
        *(_to_be_given("storage", _STORAGE, say) if view.theme.fields_of_action else ()),
        *_steps(view.steps, say),
        *_sources(view.facts, say),
    ]


def _title(view: ContextView, say: Words) -> Iterator[Part]:
    above = overline(view.workshop.title, phase_line(view.phase), say("paper.handout_title"))
    yield from text_parts(paragraph(above, READ.width, lettering("over")), SIDE)
    name = dressed(view.theme.title) or say("paper.theme_missing")
    yield from title_parts(shrunk(name, Box(READ.width, 19), "title"), READ)


def running_part(text: str) -> Part:
    """The small line above every later page, over a rule; whoever listens has heard the title."""
    lines = paragraph(text, READ.width, lettering("over"))

    def draw(page: Page, y: float) -> None:
        below = draw_lines(page, (SIDE, y), lines) + 1.6
        page.rule((SIDE, below), (READ.right, below), pen_of("title"))

    return Part(height(lines) + 5.6, draw).again()


def _facts(view: ContextView, say: Words) -> Part:
    """Session, date, time and venue side by side."""
    facts = (
        session_said(say, view.session, ()),
        date_said(say, view.session),
        hours_said(say, view.session),
        venue_said(say, view.venue),
    )
    return facts_part(facts, (46.0, 30.0, 27.0), READ)


def _objectives(view: ContextView, say: Words) -> Iterator[Part]:
    if view.theme.objectives:
        yield heading_part(say("paper.objectives"), READ)
    for objective in view.theme.objectives:
        yield from _numbered("–", paragraph(dressed(objective), READ.width - _NUMBERS, _BODY), 1.0)


def _to_be_given(title: str, rows: Sequence[str], say: Words) -> Iterator[Part]:
    """What the city's offices have to supply: no record holds it yet."""
    yield heading_part(say(f"paper.{title}"), READ)
    for row in rows:
        yield _missing(say(f"paper.{row}"), say("paper.missing"))


def _missing(label: str, text: str) -> Part:
    lines = paragraph(label, _LABELS, _BODY)

    def draw(page: Page, y: float) -> None:
        with page.passage():
            draw_lines(page, (SIDE, y), lines)
            placeholder(page, (SIDE + _LABELS + 3, y + lines[0].base), text, _BODY)

    return Part(height(lines) + 1.6, draw, tags=(Tag("P"),))


def _steps(steps: Sequence[AgendaItem], say: Words) -> Iterator[Part]:
    if not steps:
        return
    yield heading_part(say("paper.three_steps" if len(steps) == 3 else "paper.steps"), READ)
    for number, step in enumerate(steps, 1):
        bold = replace(_BODY, weight=600)
        title = paragraph(dressed(_timed(step)), READ.width - _NUMBERS, bold)
        text = paragraph(dressed(step.text), READ.width - _NUMBERS, _BODY)
        yield from _numbered(str(number), (*title, *text), 1.6)


def _timed(step: AgendaItem) -> str:
    """``15:00 · Il contesto · 20 min``: what is known of it."""
    minutes = f"{step.minutes} min" if step.minutes else ""
    return " · ".join(part for part in (step.start, step.title, minutes) if part)


def _numbered(number: str, lines: Lines, after: float) -> Iterator[Part]:
    """A text with its number beside the first line."""
    first, *rest = text_parts(lines, SIDE + _NUMBERS, after)

    def draw(page: Page, y: float) -> None:
        page.lines((SIDE, y), (number,), lettering("number"))
        first.draw(page, y)

    yield replace(first, draw=draw)
    yield from rest


def _sources(facts: Sequence[Fact], say: Words) -> Iterator[Part]:
    if facts:
        yield heading_part(say("paper.sources"), READ)
    for fact in facts:
        lines = paragraph(dressed(fact.text), READ.width, lettering("cell"))
        if fact.source.startswith("["):
            yield _unsourced(lines, fact.source)
        else:
            told = (*lines, *paragraph(dressed(fact.source), READ.width, _SMALL))
            *above, last = text_parts(told, SIDE, after=1.4)
            yield from (replace(part, keep=len(told) <= _WHOLE) for part in above)
            yield last


def _unsourced(lines: Lines, source: str) -> Part:
    """A figure whose source is still to be given."""

    def draw(page: Page, y: float) -> None:
        with page.passage():
            below = draw_lines(page, (SIDE, y), lines)
            placeholder(page, (SIDE + 0.6, below + 3.4), source, _SMALL)

    return Part(height(lines) + 5.4, draw, tags=(Tag("P"),))


def notes_part(room: float, say: Words) -> list[Part]:
    """Lines to write on, in the room that is left; none where it is too little."""
    heading = heading_part(say("paper.your_notes"), READ)
    count = int((room - heading.height) // _WRITING)
    if count < 2:
        return []

    def draw(page: Page, y: float) -> None:
        for number in range(1, count + 1):
            at = y + number * _WRITING
            page.rule((SIDE, at), (READ.right, at), pen_of("row"))

    return [heading, Part(count * _WRITING, draw)]
