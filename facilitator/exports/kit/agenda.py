"""The agenda of a session, A4 upright: when what is on, and which table talks of what."""

from collections.abc import Iterator, Sequence
from functools import partial

from facilitator.domain.kit import KitView, TableKit
from facilitator.domain.records import AgendaItem
from facilitator.exports.contract import Options
from facilitator.exports.flow import (
    Lines,
    TextLine,
    capital,
    draw_lines,
    height,
    paragraph,
    placeholder,
)
from facilitator.exports.kit.frame import BOTTOM, OVER, SIDE, SMALL, TOP, draw_read_foot
from facilitator.exports.marked import expect_countable, marked
from facilitator.exports.paper import (
    NAVY,
    WHITE,
    Draft,
    Page,
    Tick,
    dressed,
    leading_of,
    lettering,
    pen_of,
    sheet,
)
from facilitator.exports.parts import Part, paged
from facilitator.exports.said import (
    Said,
    date_said,
    hours_said,
    overline,
    phase_line,
    said,
    venue_said,
)
from resources.load import Words, words
from resources.tokens import paper_edge, table_colour

WIDTH = 210 - 2 * SIDE
_TIME, _LENGTH = 24.0, 22.0
_BODY = lettering("body")
_BOLD = lettering("lead", colour=NAVY)


def draw_agenda(draft: Draft, view: KitView, options: Options, tick: Tick) -> Sequence[str]:
    """The agenda; it goes on on further pages where it is long."""
    say, people = words(options.language), view.people
    pages = paged(list(_parts(view, say)), (TOP, TOP), BOTTOM)
    expect_countable(len(pages))
    code = marked("AG", people.workshop, people.session, None, options.printing)
    about = " · ".join(p for p in (say("paper.agenda_title"), people.session.code) if p)
    for number, parts in enumerate(pages, 1):
        tick(number - 1, len(pages))
        page = draft.page(sheet("A4"))
        if number == 1 and not draft.level:
            page.bookmark(say("paper.agenda_title"), draft.level, 0)
        y = TOP
        for part in parts:
            part.draw(page, y)
            y += part.height
        draw_read_foot(page, about, code, (number, len(pages)), say)
    return ()


def _parts(view: KitView, say: Words) -> Iterator[Part]:
    people = view.people
    over = overline(people.workshop.title, phase_line(people.phase), say("paper.agenda_title"))
    yield from lines_part(paragraph(over, WIDTH, OVER))
    title = dressed(people.session.title or people.session.code)
    yield from lines_part(paragraph(title, WIDTH, lettering("title"), leading_of("title")))
    yield Part(
        4.0, lambda page, y: page.rule((SIDE, y + 1.8), (210 - SIDE, y + 1.8), pen_of("title"))
    )
    yield _facts(view, say)
    if people.session.text:
        yield from lines_part(paragraph(dressed(people.session.text), WIDTH, _BODY), after=3)
    if people.session.question:
        yield from _question(people.session.question, say)
    if people.agenda:
        yield heading(say("paper.agenda_steps"))
    for item in people.agenda:
        yield from _item(item)
    if view.tables:
        yield heading(say("paper.agenda_tables"))
    for table in view.tables:
        yield _table(table, say)
    if people.workshop.booking:
        yield Part(3.0, lambda _page, _y: None)
        yield from lines_part(paragraph(dressed(people.workshop.booking), WIDTH, SMALL))


def lines_part(lines: Lines, x: float = SIDE, after: float = 0.0) -> Iterator[Part]:
    """A line is a part, so that a text may go on on the next page."""
    for number, line in enumerate(lines, 1):
        below = after if number == len(lines) else 0.0
        yield Part(line.height + below, partial(_drawn, x, line))


def _drawn(x: float, line: TextLine, page: Page, y: float) -> None:
    draw_lines(page, (x, y), (line,))


def heading(text: str) -> Part:
    """A section's heading, which stays with what follows."""

    def draw(page: Page, y: float) -> None:
        page.lines((SIDE, y + 3.2), (text,), lettering("section"))
        page.rule((SIDE, y + 9.8), (210 - SIDE, y + 9.8), pen_of("section"))

    return Part(12.4, draw, keep=True)


def _facts(view: KitView, say: Words) -> Part:
    people = view.people
    groups = ", ".join(group.title for group in people.groups)
    facts = [
        date_said(say, people.session), hours_said(say, people.session),
        venue_said(say, people.venue), said(say, "group", groups, "missing"),
    ]  # fmt: skip
    widths = (30.0, 30.0, 72.0, WIDTH - 132.0)
    bold = lettering("strong")
    set_ = [
        paragraph(fact.value, width - 4, bold) for fact, width in zip(facts, widths, strict=True)
    ]

    def draw(page: Page, y: float) -> None:
        x = SIDE
        for fact, lines, width in zip(facts, set_, widths, strict=True):
            page.lines((x, y), (fact.label,), SMALL)
            _draw_value(page, x, y + 4.4, fact, lines)
            x += width

    return Part(4.4 + max(height(lines) for lines in set_) + 4.0, draw)


def _draw_value(page: Page, x: float, y: float, fact: Said, lines: Lines) -> None:
    if fact.known:
        draw_lines(page, (x, y), lines)
    else:
        placeholder(page, (x + 0.6, y + lines[0].height * 0.75), fact.value, lines[0].letters)


def _question(question: str, say: Words) -> Iterator[Part]:
    lines = paragraph(dressed(question), WIDTH - 8, lettering("lead", colour=WHITE))
    tall = height(lines) + 9.4
    if tall > 60:
        yield heading(say("paper.guiding_question"))
        yield from lines_part(paragraph(dressed(question), WIDTH, _BODY), after=2)
        return

    def draw(page: Page, y: float) -> None:
        page.box((SIDE, y, WIDTH, tall), fill=NAVY)
        label = lettering("over", colour=WHITE)
        page.lines((SIDE + 4, y + 2), (say("paper.guiding_question"),), label)
        draw_lines(page, (SIDE + 4, y + 6.2), lines)

    yield Part(tall + 2, draw)


def _item(item: AgendaItem) -> Iterator[Part]:
    """Time at the left, title and text, how long at the right; the text may run over pages."""
    room = WIDTH - _TIME - _LENGTH
    title = paragraph(dressed(item.title) or "–", room, _BOLD)
    text = paragraph(dressed(item.text), room, _BODY)
    minutes = f"{item.minutes} min" if item.minutes else ""

    def draw(page: Page, y: float) -> None:
        base = y + 1.6 + title[0].height * 0.74
        page.text((SIDE, base), item.start, lettering("figure"))
        page.text((210 - SIDE, base), minutes, lettering("body", colour=SMALL.colour), "right")
        draw_lines(page, (SIDE + _TIME, y + 1.6), title)

    yield Part(height(title) + 1.6, draw, keep=bool(text))
    yield from lines_part(text, SIDE + _TIME)
    yield Part(2.4, partial(_rule, offset=2.0))


def _rule(page: Page, y: float, offset: float) -> None:
    page.rule((SIDE, y + offset), (210 - SIDE, y + offset), pen_of("row"))


def _table(table: TableKit, say: Words) -> Part:
    """A table's number in its colour, its theme and question."""
    number = table.table.number
    colour = paper_edge(table_colour("light", max(number, 1)))
    theme = dressed(table.theme.title if table.theme else table.table.title)
    title = paragraph(theme or say("paper.theme_missing"), WIDTH - _TIME, _BOLD)
    asked = paragraph(dressed(table.question), WIDTH - _TIME, _BODY)[:6]
    tall = max(height((*title, *asked)), 7) + 3

    def draw(page: Page, y: float) -> None:
        page.box((SIDE, y + 0.4, 16, 7), fill=colour, radius=1)
        bold = lettering("figure", colour=WHITE)
        page.text((SIDE + 8, y + 3.9 + capital(bold) / 2), f"T{number}", bold, "centre")
        draw_lines(page, (SIDE + _TIME, y), (*title, *asked))

    return Part(tall, draw)
