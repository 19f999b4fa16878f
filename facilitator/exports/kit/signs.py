"""Table signs: A4 folded once to a tent, both faces the same but for their lower third.

The face of those who sit there says the rules of the talk, the note-taker's says the times and
bears the page's code. Only the band bleeds, and it loses nothing where it is clipped.
"""

from collections.abc import Sequence
from dataclasses import replace

from facilitator.domain.kit import KitView, TableKit
from facilitator.domain.records import AgendaItem
from facilitator.domain.textfit import Box
from facilitator.exports.contract import Options
from facilitator.exports.flow import capital, cut_words, draw_lines, shrunk
from facilitator.exports.kit.frame import SMALL, expect_some
from facilitator.exports.marked import Marked, expect_countable, marked
from facilitator.exports.paper import (
    BLUE,
    WHITE,
    Draft,
    Page,
    Point,
    Tag,
    Tick,
    dressed,
    lettering,
    page_code,
    pen_of,
    sheet,
    sizes_of,
    width_mm,
)
from resources.load import Words, words
from resources.tokens import paper_edge, table_colour

_FOLD, _BAND = 148.5, 15.3
_LEFT, _RIGHT, _MIDDLE = 12.0, 198.0, 112.0
_LOWER = 243.0
_COLUMN = 50.0
_CODE_AT, _LABEL_BASE = (172.0, 254.0), 248.8
"""The page's code, and the line that stands above the white around it."""
_RULES, _RULE_AT = 3, 257.0
_FOLD_TOLD = 286.6
"""mm: where the columns end, above the line that says how to fold."""
_TO_WRITE = 9.0
"""mm: the height of a line that is written on by hand."""
_SHARES = (1.0, 0.82, 0.7, 0.6, 0.5)
"""Of the band's type, where a line of it is too long."""


def draw_signs(draft: Draft, view: KitView, options: Options, tick: Tick) -> Sequence[str]:
    """A sign a table. Refuses ``session_without_tables``."""
    expect_some(view.tables, "session_without_tables", view.session)
    say, people = words(options.language), view.people
    for number, table in enumerate(view.tables, 1):
        tick(number - 1, len(view.tables))
        page = draft.page(sheet("A4"))
        page.bookmark(f"{say('paper.sign_title')} · T{table.table.number}", draft.level, 0)
        colour = paper_edge(table_colour("light", max(table.table.number, 1)))
        code = marked("SG", people.workshop, people.session, table.table, options.printing)
        _draw_face(page, view, table, colour, say)
        _draw_times(page, view, table, say)
        _draw_code(page, code, say)
        with page.turned():
            with page.artefact():
                _draw_face(page, view, table, colour, say)
            _draw_rules(page, colour, say)
    return ()


def _draw_face(page: Page, view: KitView, table: TableKit, colour: str, say: Words) -> None:
    """Band, number, theme and question: the lower half of the page."""
    page.box((0, _FOLD, page.width, _BAND), fill=colour)
    group = table.group.title if table.group else view.session.code
    room = _RIGHT - _LEFT
    _one_line(page, (_LEFT, _FOLD + 10), view.people.workshop.title, room * 0.64, "left")
    _one_line(page, (_RIGHT, _FOLD + 10), group, room * 0.32, "right")
    bold = lettering("sign_number", colour=colour)
    said = f"T{table.table.number}"
    fits = min(1.0, (_MIDDLE - _LEFT - 8) / width_mm(said, bold))
    bold = lettering("sign_number", fits, colour)
    with page.tag(Tag("H1")):
        page.text((_LEFT - 1, 205.5 + capital(bold) / 2), said, bold)
    wide = _RIGHT - _MIDDLE
    y = 172.4
    page.lines((_MIDDLE, y), (say("paper.theme").upper(),), lettering("item", colour=BLUE))
    title = dressed(table.theme.title if table.theme else table.table.title)
    y = _text_or_line(page, (_MIDDLE, y + 5.2), title, Box(wide, 22), "sign_theme")
    page.lines(
        (_MIDDLE, y + 4), (say("paper.guiding_question").upper(),), lettering("item", colour=BLUE)
    )
    room_left = Box(wide, _LOWER - 3 - y - 9.2)
    _text_or_line(page, (_MIDDLE, y + 9.2), dressed(table.question), room_left, "sign_question")


def _one_line(page: Page, at: Point, text: str, room: float, align: str) -> None:
    """A text in the band, as large as one line of it can be; one that is too long is left out."""
    band, least = lettering("sign_band", colour=WHITE), sizes_of("sign_band").smallest
    for share in _SHARES:
        letters = replace(band, size=max(least, round(band.size * share * 2) / 2))
        if width_mm(dressed(text), letters) <= room:
            page.text(at, dressed(text), letters, align)
            return


def _text_or_line(page: Page, at: Point, text: str, box: Box, role: str) -> float:
    """A text, or a line to write it on where it is not known yet; the y below."""
    if text:
        return _text(page, at, text, box, role)
    y = at[1] + _TO_WRITE
    page.rule((at[0], y), (at[0] + box.width, y), pen_of("fill_in"))
    return y + 2


def _text(page: Page, at: Point, text: str, box: Box, role: str) -> float:
    """A text shrunk to its box; the y below. What 9 pt do not hold ends in dots: the context sheet
    says it in full.
    """
    if not text:
        return at[1]
    lines = shrunk(text, box, role)
    most = max(1, int(box.height / lines[0].height + 1e-6))
    if len(lines) > most:
        last = lines[most - 1]
        told = cut_words(last.text, box.width, last.letters) or "…"
        lines = (*lines[: most - 1], last._replace(text=told))
    return draw_lines(page, at, lines)


def _draw_rules(page: Page, colour: str, say: Words) -> None:
    """What the talk keeps to, for those who sit there."""
    page.rule((_LEFT, _LOWER), (_RIGHT, _LOWER), pen_of("section"))
    wide = (_RIGHT - _LEFT) / _RULES
    for number in range(1, _RULES + 1):
        x = _LEFT + (number - 1) * wide
        page.circle((x + 3.4, _RULE_AT), 3.4, fill=colour)
        digit = lettering("figure", colour=WHITE)
        page.text((x + 3.4, _RULE_AT + capital(digit) / 2), str(number), digit, "centre")
        said = say(f"paper.rule_{number}")
        _text(page, (x + 9, _RULE_AT - 3.8), said, Box(wide - 14, 20), "sign_rule")


def _draw_times(page: Page, view: KitView, table: TableKit, say: Words) -> None:
    """The next steps with their times, for who takes notes; else what the board asks."""
    page.rule((_LEFT, _LOWER), (_RIGHT, _LOWER), pen_of("section"))
    steps = _steps(view)
    asked = [("", prompt, "") for prompt in table.prompts[:_RULES]]
    told = [(step.start, step.title, step.text) for step in steps] or asked
    for number, (time, title, text) in enumerate(told):
        at = _LEFT + number * _COLUMN, 248.6
        label, wide = time or str(number + 1), _COLUMN - 5
        page.lines(at, (label,), lettering("lead", colour=BLUE))
        under = at[0], at[1] + 5.6
        y = _text(page, under, dressed(title), Box(wide, 12), "sign_step") + 0.6
        if y < _FOLD_TOLD - 4:
            _text(page, (at[0], y), dressed(text), Box(wide, _FOLD_TOLD - y), "sign_text")


def _steps(view: KitView) -> list[AgendaItem]:
    """Those of the agenda that tables work in, where it tells them apart; three at most."""
    agenda = view.people.agenda
    at_tables = [item for item in agenda if item.template or item.round]
    return list(at_tables or agenda)[:_RULES]


def _draw_code(page: Page, code: Marked, say: Words) -> None:
    expect_countable(code.table)
    page.text((_CODE_AT[0], _LABEL_BASE), say("paper.for_note_taker"), SMALL)
    page_code(page, code.text(1), _CODE_AT)
    page.text((_LEFT, _FOLD_TOLD + 4), say("paper.fold_here"), SMALL)
