"""The spokesperson's sheet: A4, what a table takes to the plenary, and lines to write on.

Clusters stand by votes, with their minority views; where nothing has been said yet, all is lines.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from facilitator.domain.figures import day
from facilitator.domain.kit import KitView, TableKit
from facilitator.domain.reports.table import TableReport, Topic
from facilitator.exports.contract import Options
from facilitator.exports.flow import Lines, capital, draw_lines, height, paragraph
from facilitator.exports.kit.frame import SMALL, draw_head, draw_marks, expect_some
from facilitator.exports.marked import BESIDE_CODE, code_at, expect_countable, marked
from facilitator.exports.paper import (
    BAND,
    BLUE,
    EDGE,
    NAVY,
    SECONDARY,
    WHITE,
    Draft,
    Page,
    Tick,
    dressed,
    lettering,
    minority_mark,
    pen_of,
    sheet,
)
from facilitator.exports.parts import Part, paged
from facilitator.exports.sheet_parts import Margins, heading_part, text_parts
from resources.load import Words, words

LEFT, RIGHT = BESIDE_CODE, 210 - BESIDE_CODE
_WIDTH = RIGHT - LEFT
_MARGINS = Margins(LEFT, RIGHT)
_BODY = lettering("body")
_STRONG = lettering("lead")
_LINE = 9.0
_THINGS, _EMPTY_TOPICS = 3, 4
_TOP = 25.0
_NUMBER = 9.0
_COUNT = 24.0
_NAMES_WIDTH, _NAMES_LINES = code_at(sheet("A4"))[0] - LEFT - 8, 2


def draw_spokesperson(draft: Draft, view: KitView, options: Options, tick: Tick) -> Sequence[str]:
    """A sheet a table. Refuses ``session_without_tables``."""
    expect_some(view.tables, "session_without_tables", view.session)
    for number, table in enumerate(view.tables):
        tick(number, len(view.tables))
        _draw_table(draft, view, table, options)
    return ()


def _draw_table(draft: Draft, view: KitView, table: TableKit, options: Options) -> None:
    say, people, paper = words(options.language), view.people, sheet("A4")
    parts = list(_parts(table, say))
    bottom = code_at(paper)[1] - 4
    pages = paged(parts, (_TOP, _TOP), bottom)
    expect_countable(len(pages))
    code = marked("SP", people.workshop, people.session, table.table, options.printing)
    named = say("paper.table_n", n=f"T{table.table.number}")
    theme = table.theme.title if table.theme else table.table.title
    title = f"{say('paper.spokesperson')} · {named}"
    group = table.group.title if table.group else ""
    over = people.workshop.title, people.session.code, group, day(people.session.date), theme
    for number, held in enumerate(pages, 1):
        page = draft.page(paper)
        if number == 1:
            page.bookmark(title, draft.level, 0)
        draw_head(page, over, title)
        y = _TOP
        for part in held:
            part.put(page, y)
            y += part.height
        _draw_lines(page, y, bottom, say)
        _draw_names(page, table, say)
        draw_marks(page, code, (number, len(pages)), say)


def _parts(table: TableKit, say: Words) -> Iterator[Part]:
    yield from text_parts(paragraph(dressed(table.question), _WIDTH, _STRONG), LEFT, after=2.0)
    yield heading_part(say("paper.three_things"), _MARGINS)
    things = table.report.things if table.report else ()
    for number in range(max(_THINGS, len(things))):
        yield from _thing(number + 1, things[number] if number < len(things) else "")
    topics = table.report.topics if table.report else ()
    yield heading_part(say(f"document.{_order(table.report)}"), _MARGINS)
    for topic in topics:
        yield from _topic(topic, table.report, say)
    if not topics:
        yield from (_blank(2) for _ in range(_EMPTY_TOPICS))
    if not any(topic.minority for topic in topics):
        yield heading_part(say("paper.minority"), _MARGINS)
        yield _blank(2)
    names = _names(table)
    if not _have_room(names):
        yield heading_part(say("paper.spokesperson_name"), _MARGINS)
        yield from text_parts(names, LEFT)


def _order(report: TableReport | None) -> str:
    """How clusters are ordered, in the words of a table's report; where none are yet, by votes."""
    if report and report.topics and not report.votes:
        return "topics"
    return "topics_by_hands" if report and report.votes and report.by_hand else "topics_by_votes"


def _thing(number: int, text: str) -> Iterator[Part]:
    """One of the three things after its number in a disc; a line to write on where it is empty."""
    lines = paragraph(dressed(text), _WIDTH - _NUMBER, _STRONG)
    first = lines[:1]

    def draw(page: Page, y: float) -> None:
        page.circle((LEFT + 3.2, y + 3.2), 3.2, fill=BLUE)
        digit = lettering("digit", colour=WHITE)
        with page.passage():
            page.text((LEFT + 3.2, y + 3.2 + capital(digit) / 2), str(number), digit, "centre")
            draw_lines(page, (LEFT + _NUMBER, y + 0.6), first)
        if not first:
            page.rule((LEFT + _NUMBER, y + 6.6), (RIGHT, y + 6.6), pen_of("write"))

    rest = lines[1:]
    yield Part(max(height(first) + 0.6, 9.0 if not rest else 0.0), draw, keep=bool(rest))
    yield from text_parts(rest, LEFT + _NUMBER, after=2.6)


def _topic(topic: Topic, report: TableReport | None, say: Words) -> Iterator[Part]:
    """A cluster: title, votes with their bar, statement and minority view."""
    most = max((one.votes for one in report.topics), default=0) if report else 0
    title = paragraph(dressed(topic.title) or say("paper.no_title"), _WIDTH - _COUNT - 32, _STRONG)
    counted = say.votes(topic.votes, topic.by_hand)

    def draw(page: Page, y: float) -> None:
        quiet = lettering("strong", colour=NAVY)
        with page.passage():
            draw_lines(page, (LEFT, y), title)
            if most:
                page.text((RIGHT, y + 4.2), counted, quiet, "right")
        if most:
            page.box((RIGHT - _COUNT - 28, y + 1.6, 26, 2.8), fill=BAND)
        if topic.votes:
            page.box((RIGHT - _COUNT - 28, y + 1.6, 26 * topic.votes / most, 2.8), fill=BLUE)

    told = paragraph(dressed(topic.statement), _WIDTH - _COUNT, _BODY)
    minority = paragraph(dressed(topic.minority), _WIDTH - 12, _BODY)
    yield Part(height(title) + 0.6, draw, keep=bool(told or minority))
    yield from text_parts(told, LEFT, after=1.0)
    if minority:
        yield from _minority(minority, say)
    yield Part(2.4, lambda _page, _y: None)


def _minority(lines: Lines, say: Words) -> Iterator[Part]:
    label = replace(SMALL, weight=600)

    def draw(page: Page, y: float) -> None:
        minority_mark(page, (LEFT + 2.4, y + 2.2), 4.2, SECONDARY)
        page.lines((LEFT + 7, y + 0.2), (say("paper.minority"),), label)

    yield Part(4.6, draw, keep=True)
    yield from text_parts(lines, LEFT + 7, after=0.6)


def _blank(lines: int) -> Part:
    def draw(page: Page, y: float) -> None:
        for number in range(1, lines + 1):
            at = y + number * _LINE - 1.0
            page.rule((LEFT, at), (RIGHT, at), pen_of("write"))

    return Part(lines * _LINE + 1.0, draw)


def _draw_lines(page: Page, y: float, bottom: float, say: Words) -> None:
    """What is left of the page is for writing."""
    heading = heading_part(say("paper.your_notes"), _MARGINS)
    count = int((bottom - y - heading.height) // _LINE)
    if count < 2:
        return
    heading.put(page, y)
    _blank(count).draw(page, y + heading.height)


def _names(table: TableKit) -> Lines:
    said = ", ".join(table.roles.get("spokesperson", ()))
    return paragraph(dressed(said), _NAMES_WIDTH, lettering("item"))


def _have_room(names: Lines) -> bool:
    """Whether they stand at the foot; longer ones are said above, so that nothing is cut."""
    return len(names) <= _NAMES_LINES


def _draw_names(page: Page, table: TableKit, say: Words) -> None:
    """Who speaks: names that have room, else a line; at the foot, left of the page's code."""
    top, low = code_at(page)[1], page.height - EDGE
    page.lines((LEFT, top), (say("paper.spokesperson_name"),), SMALL)
    names = _names(table)
    if names and _have_room(names):
        draw_lines(page, (LEFT, top + 5), names)
    else:
        page.rule((LEFT, top + 11), (LEFT + _NAMES_WIDTH, top + 11), pen_of("fill_in"))
    page.lines((LEFT, low - 11), (say("paper.spokesperson_how"),), SMALL)
