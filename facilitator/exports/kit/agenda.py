"""The agenda of a session, A4 upright: when what is on, and which table talks of what."""

from collections.abc import Iterator, Sequence
from functools import partial

from facilitator.domain.kit import KitView, TableKit
from facilitator.domain.records import AgendaItem
from facilitator.exports.contract import Options
from facilitator.exports.flow import (
    capital,
    draw_lines,
    height,
    paragraph,
    placeholder,
)
from facilitator.exports.kit.frame import BOTTOM, OVER, READ, SIDE, SMALL, TOP, draw_read_foot
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
    date_said,
    hours_said,
    overline,
    phase_line,
    said,
    venue_said,
)
from facilitator.exports.sheet_parts import (
    facts_part,
    heading_part,
    question_parts,
    text_parts,
    title_parts,
)
from resources.load import Words, words
from resources.tokens import paper_edge, table_colour

_TIME, _LENGTH = 24.0, 22.0
_MOST_BESIDE = 6
"""Lines of a question that stand beside its table's number, on one page with it."""
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
            part.put(page, y)
            y += part.height
        draw_read_foot(page, about, code, (number, len(pages)), say)
    return ()


def _parts(view: KitView, say: Words) -> Iterator[Part]:
    people = view.people
    over = overline(people.workshop.title, phase_line(people.phase), say("paper.agenda_title"))
    yield from text_parts(paragraph(over, READ.width, OVER), SIDE)
    title = dressed(people.session.title or people.session.code)
    set_ = paragraph(title, READ.width, lettering("title"), leading_of("title"))
    yield from title_parts(set_, READ)
    yield _facts(view, say)
    if people.session.text:
        yield from text_parts(
            paragraph(dressed(people.session.text), READ.width, _BODY), SIDE, after=3
        )
    if people.session.question:
        yield from question_parts(dressed(people.session.question), READ, say)
    if people.agenda:
        yield heading_part(say("paper.agenda_steps"), READ)
        yield from _steps(people.agenda)
    if view.tables:
        yield heading_part(say("paper.agenda_tables"), READ)
    for table in view.tables:
        yield from _table(table, say)
    if people.workshop.booking:
        yield Part(3.0, lambda _page, _y: None)
        yield from text_parts(paragraph(dressed(people.workshop.booking), READ.width, SMALL), SIDE)


def _facts(view: KitView, say: Words) -> Part:
    people = view.people
    groups = ", ".join(group.title for group in people.groups)
    facts = [
        date_said(say, people.session), hours_said(say, people.session),
        venue_said(say, people.venue), said(say, "group", groups, "missing"),
    ]  # fmt: skip
    return facts_part(facts, (34.0, 36.0, 66.0), READ)


def _steps(agenda: Sequence[AgendaItem]) -> Iterator[Part]:
    """Its steps with a rule between two of them; columns that none of them fills are left out."""
    time = _TIME if any(item.start for item in agenda) else 0.0
    length = _LENGTH if any(item.minutes for item in agenda) else 0.0
    for number, item in enumerate(agenda):
        if number:
            yield Part(2.4, partial(_rule, offset=2.0), room=True)
        yield from _item(item, time, length)
    yield Part(2.4, lambda _page, _y: None, room=True)


def _item(item: AgendaItem, time: float, length: float) -> Iterator[Part]:
    """Time at the left, title and text, how long at the right; the text may run over pages.

    ``time`` and ``length`` are the widths of these columns in mm, 0 where no item fills them.
    """
    room = READ.width - time - length
    title = paragraph(dressed(item.title) or "–", room, _BOLD)
    text = paragraph(dressed(item.text), room, _BODY)
    minutes = f"{item.minutes} min" if item.minutes else ""

    def draw(page: Page, y: float) -> None:
        base = y + 1.6 + title[0].height * 0.74
        quiet = lettering("body", colour=SMALL.colour)
        with page.passage():
            page.text((SIDE, base), item.start, lettering("figure"))
            draw_lines(page, (SIDE + time, y + 1.6), title)
            page.text((210 - SIDE, base), minutes, quiet, "right")

    yield Part(height(title) + 1.6, draw, keep=bool(text))
    yield from text_parts(text, SIDE + time)


def _rule(page: Page, y: float, offset: float) -> None:
    page.rule((SIDE, y + offset), (210 - SIDE, y + offset), pen_of("row"))


def _table(table: TableKit, say: Words) -> Iterator[Part]:
    """A table's number in its colour, its theme and question; a long one may run over pages."""
    number = table.table.number
    colour = paper_edge(table_colour("light", max(number, 1)))
    theme = dressed(table.theme.title if table.theme else table.table.title)
    title = paragraph(theme, READ.width - _TIME, _BOLD)
    question = paragraph(dressed(table.question), READ.width - _TIME, _BODY)
    asked, more = (question, ()) if len(question) <= _MOST_BESIDE else ((), question)
    tall = max(height((*title, *asked)), 7) + 3
    down = max(0.0, 3.9 - height((*title, *asked)) / 2)

    def draw(page: Page, y: float) -> None:
        page.box((SIDE, y + 0.4, 16, 7), fill=colour, radius=1)
        bold = lettering("figure", colour=WHITE)
        with page.passage():
            page.text((SIDE + 8, y + 3.9 + capital(bold) / 2), f"T{number}", bold, "centre")
            if not theme:
                named = SIDE + _TIME + 0.6, y + 3.9 + capital(_BODY) / 2
                placeholder(page, named, say("paper.theme_missing"), _BODY)
            draw_lines(page, (SIDE + _TIME, y + down), (*title, *asked))

    yield Part(tall, draw, keep=bool(more))
    yield from text_parts(more, SIDE + _TIME, after=3)
