"""What stands above the table on each page of an attendance sheet."""

from dataclasses import dataclass
from functools import partial

from facilitator.domain.attendance import AttendanceView
from facilitator.domain.textfit import Box
from facilitator.exports.flow import Lines, draw_lines, height, paragraph, placeholder, shrunk
from facilitator.exports.logos import Logo, draw_logos, set_logos, unknown_logos, width_of
from facilitator.exports.paper import (
    NAVY,
    Page,
    Stroke,
    Tag,
    dressed,
    lettering,
    pen_of,
    width_mm,
    wrapped,
)
from facilitator.exports.said import (
    Said,
    date_said,
    hours_said,
    lowered,
    phase_line,
    said,
    venue_said,
)
from resources.load import Words

FundingLine = tuple[tuple[str, bool], ...]
"""Pieces of a line; those that are placeholders are marked False."""

EDGE, BESIDE_CODE = 6.0, 22.9
_FUNDED = lettering("cell")
_FUNDING_LEADING, _WORD_GAP, _FRAME = 4.4, 1.2, 0.7
_LOGO_HEIGHT, _LOGOS_END = 12.2, 272.4
_TITLE_WIDTH = 122.0
_FUNDING_LEFT, _FUNDING_END = 148.9, 273.7
_GAP = 4.4
_VALUE = lettering("strong")
_LABEL = lettering("small")
_WIDEST_VENUE = 58.0
_TIME_LINE, _SIGN_LEAST = 21.0, 42.0


@dataclass(frozen=True, slots=True)
class Column:
    """One thing in the line of facts: a value, or a line to write on (``lines`` empty)."""

    x: float
    width: float
    said: Said
    lines: Lines


@dataclass(frozen=True, slots=True)
class Head:
    """The head of every page, worked out once; lengths in mm from the sheet's upper edge."""

    above: str
    title: Lines
    under: Lines
    logos: tuple[Logo, ...]
    funding: tuple[FundingLine, ...]
    rule_at: float
    columns: tuple[Column, ...]
    bottom: float


def sheet_head(view: AttendanceView, width: float, say: Words) -> Head:
    """The head of a sheet ``width`` mm wide; it grows where a title or a venue needs more lines."""
    workshop = view.workshop
    title = shrunk(dressed(workshop.title), Box(_TITLE_WIDTH, 8.6), "title_listed")
    under = paragraph(_about(view), _TITLE_WIDTH, _VALUE)
    funding = _funding(view, say)
    left = EDGE + 4.2 + max(height(title), 8.4) + height(under)
    logos = set_logos(view.logos, _LOGOS_END - _FUNDING_LEFT, _LOGO_HEIGHT, unknown_logos(say))
    right = EDGE + logos[0].height + 3.3 + _FUNDING_LEADING * len(funding)
    rule_at = max(25.9, left + 0.8, right)
    columns = _columns(view, width, say)
    tall = max((height(column.lines) for column in columns), default=0.0)
    return Head(
        say("paper.attendance_title").upper(), title, under, logos, funding,
        rule_at, columns, rule_at + 1.6 + 4.6 + max(tall, 4.8) + 2.4,
    )  # fmt: skip


def _about(view: AttendanceView) -> str:
    """``Fase 1, tavoli di lavoro · gruppo 1, mobilità sostenibile``."""
    groups = [lowered(group.title) for group in view.groups] or [lowered(view.session.title)]
    themes = [lowered(theme.title) for theme in view.themes] if len(view.themes) == 1 else []
    met = ", ".join(part for part in (*groups, *themes) if part)
    return dressed(" · ".join(part for part in (phase_line(view.phase), met) if part))


def _funding(view: AttendanceView, say: Words) -> tuple[FundingLine, ...]:
    """Funding and its identifier on one line, on several where they are long."""
    funding, cup = view.workshop.funding, view.workshop.cup
    first = ((f"{say('paper.funding')}:", True), _given(funding, say("paper.funding_missing")))
    second = ((f"{say('paper.cup')}:", True), _given(cup, say("paper.cup_missing")))
    together = (*first, ("·", True), *second)
    room = _FUNDING_END - _FUNDING_LEFT
    if _funding_width(together) <= room:
        return (together,)
    if cup:
        said = wrapped(" ".join(text for text, _known in together), room, _FUNDED)
        return tuple(((line, True),) for line in said)
    said = wrapped(" ".join(text for text, _known in first), room, _FUNDED)
    return (*(((line, True),) for line in said), second)


def _given(text: str, missing: str) -> tuple[str, bool]:
    return (dressed(text), True) if text else (missing, False)


def _funding_width(line: FundingLine) -> float:
    framed = 2 * _FRAME * sum(not known for _text, known in line)
    words = sum(width_mm(text, _FUNDED) for text, _known in line)
    return words + framed + _WORD_GAP * (len(line) - 1)


def _columns(view: AttendanceView, width: float, say: Words) -> tuple[Column, ...]:
    """Facts from the left, lines to write on in what is left."""
    session = view.session
    facts = (
        date_said(say, session),
        venue_said(say, view.venue),
        said(say, "table", _tables(view), "missing"),
        hours_said(say, session, "planned_times"),
    )
    found, x = [], EDGE
    for fact in facts:
        lines = _value(fact)
        wide = max(width_mm(line.text, line.letters) for line in lines)
        wide = max(wide, width_mm(fact.label, _LABEL)) + 0.6
        found.append(Column(x, wide, fact, lines))
        x += wide + _GAP
    times = (("actual_start", session.actual_start), ("actual_end", session.actual_end))
    for label, time in times:
        fact = Said(say(f"paper.{label}"), time)
        found.append(Column(x, _TIME_LINE, fact, paragraph(time, _TIME_LINE, _VALUE)))
        x += _TIME_LINE + _GAP
    sign = max((width - EDGE - x - _GAP) / 2, _SIGN_LEAST)
    for label in ("facilitator_signs", "note_taker_signs"):
        found.append(Column(x, sign, Said(say(f"paper.{label}"), ""), ()))
        x += sign + _GAP
    return tuple(found)


def _value(fact: Said) -> Lines:
    return shrunk(fact.value, Box(_WIDEST_VENUE, 4.7), "strong")


def _tables(view: AttendanceView) -> str:
    """``T1–T4`` for tables in a row, else each of them."""
    numbers = sorted(table.number for table in view.tables)
    if len(numbers) > 1 and numbers == list(range(numbers[0], numbers[-1] + 1)):
        return f"T{numbers[0]}–T{numbers[-1]}"
    return ", ".join(f"T{number}" for number in numbers)


def draw_head(page: Page, head: Head) -> None:
    """The head, the same on every page."""
    page.lines((BESIDE_CODE, EDGE), (head.above,), lettering("over"))
    with page.tag(Tag("H1")):
        below = draw_lines(page, (BESIDE_CODE, EDGE + 4.2), head.title)
    draw_lines(page, (BESIDE_CODE, max(below, EDGE + 12.6)), head.under)
    draw_logos(page, head.logos, (_LOGOS_END - width_of(head.logos), EDGE))
    with page.passage():
        _draw_funding(page, head)
    edge = page.width - EDGE
    page.rule((EDGE, head.rule_at), (edge, head.rule_at), pen_of("title"))
    for column in head.columns:
        with page.passage():
            _draw_column(page, column, head)


def _draw_funding(page: Page, head: Head) -> None:
    """Funding and its identifier, at the right above the rule."""
    base = head.rule_at - 2.4 - _FUNDING_LEADING * (len(head.funding) - 1)
    for line in head.funding:
        x = _FUNDING_END - _funding_width(line)
        for text, known in line:
            draw = page.text if known else partial(placeholder, page)
            frame = 0.0 if known else _FRAME
            x += frame + draw((x + frame, base), text, _FUNDED) + frame + _WORD_GAP
        base += _FUNDING_LEADING


def _draw_column(page: Page, column: Column, head: Head) -> None:
    top = head.rule_at + 1.2
    page.lines((column.x, top), (column.said.label,), _LABEL)
    if column.lines and not column.said.known:
        base = top + 4.6 + column.lines[0].base
        placeholder(page, (column.x + 0.5, base), column.said.value, column.lines[0].letters)
    else:
        draw_lines(page, (column.x, top + 4.4), column.lines)
    if not column.said.value or column.width == _TIME_LINE:
        base = head.bottom - 2.6
        page.rule((column.x, base), (column.x + column.width, base), Stroke(NAVY, 0.7))
