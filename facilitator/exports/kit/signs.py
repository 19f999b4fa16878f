"""Table signs: A4 folded once to a tent, both faces the same but for their lower third.

The face of those who sit there says the rules of the talk, the note-taker's says the times and
bears the page's code. Only the band bleeds, and it loses nothing where it is clipped. A name is
set smaller, then on more lines; what even that does not hold is remarked.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from math import floor, inf

from facilitator.domain.book import HAN
from facilitator.domain.kit import KitView, TableKit
from facilitator.domain.records import AgendaItem
from facilitator.domain.textfit import Box
from facilitator.exports.contract import Options
from facilitator.exports.flow import Lines, TextLine, capital, cut_words, draw_lines, height
from facilitator.exports.kit.frame import SMALL, expect_some
from facilitator.exports.marked import Marked, expect_countable, marked
from facilitator.exports.paper import (
    BLUE,
    WHITE,
    Draft,
    Page,
    Point,
    Spread,
    Tag,
    Tick,
    dressed,
    fitted,
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
_ROOM = _RIGHT - _LEFT
_LOWER = 243.0
_STEPS = 150.0
"""mm: left of the page's code."""
_CODE_AT, _LABEL_BASE = (172.0, 254.0), 248.8
"""The page's code, and the line that stands above the white around it."""
_RULES, _RULE_AT = 3, 257.0
_FOLD_TOLD = 286.6
"""mm: where the columns end, above the line that says how to fold."""
_TO_WRITE, _LINES = 9.0, {"sign_theme": 1, "sign_question": 3}
"""mm: the height of a line that is written on by hand; and how many a missing text gets at most."""
_ONE_LINE, _SEVERAL = 8.0, 12.0
"""mm in the band: what one line takes, and what there is for two or three smaller ones."""
_READ_ALOUD = 12.0
"""pt: below it, two lines in the band are read more easily than one."""
_THEME_ROOMS, _FROM_AFAR = (22.0, 31.0, 40.0), 16.0
"""mm that a theme may take, and the size in pt above which it asks for no more of them."""
_UNDER_THEME = 9.2
"""mm from a theme to the question below it, with its label."""


def draw_signs(draft: Draft, view: KitView, options: Options, tick: Tick) -> Sequence[str]:
    """A sign a table. Refuses ``session_without_tables``."""
    expect_some(view.tables, "session_without_tables", view.session)
    say, people = words(options.language), view.people
    remarks: list[str] = []
    for number, table in enumerate(view.tables, 1):
        tick(number - 1, len(view.tables))
        page = draft.page(sheet("A4"))
        page.bookmark(f"{say('paper.sign_title')} · T{table.table.number}", draft.level, 0)
        code = marked("SG", people.workshop, people.session, table.table, options.printing)
        sign = _Sign(page, view, table, say)
        sign.draw(code)
        remarks += [] if sign.is_whole else ["sign_cut"]
    return remarks


class _Sign:
    """One table's sign. ``is_whole`` turns False where a text of it is left out or cut."""

    def __init__(self, page: Page, view: KitView, table: TableKit, say: Words) -> None:
        self.page, self.view, self.table, self.say = page, view, table, say
        self.colour = paper_edge(table_colour("light", max(table.table.number, 1)))
        self.is_whole = True

    def draw(self, code: Marked) -> None:
        """Both faces; who listens hears the note-taker's, and of the other one the rules."""
        self._draw_face()
        self._draw_times()
        _draw_code(self.page, code, self.say)
        with self.page.turned():
            with self.page.artefact():
                self._draw_face()
            self._draw_rules()

    def _draw_face(self) -> None:
        """Band, number, theme and question: the lower half of the page."""
        page, table = self.page, self.table
        page.box((0, _FOLD, page.width, _BAND), fill=self.colour)
        group = table.group.title if table.group else self.view.session.code
        self._draw_in_band(self.view.people.workshop.title, _ROOM * 0.64, "left")
        self._draw_in_band(group, _ROOM * 0.32, "right")
        bold = lettering("sign_number", colour=self.colour)
        said = f"T{table.table.number}"
        fits = min(1.0, (_MIDDLE - _LEFT - 8) / width_mm(said, bold))
        bold = lettering("sign_number", fits, self.colour)
        with page.tag(Tag("H1")):
            page.text((_LEFT - 1, 205.5 + capital(bold) / 2), said, bold)
        self._draw_theme()

    def _draw_in_band(self, text: str, room: float, align: str) -> None:
        """A name in the band: on one line or, where that would be too small, on several."""
        if not text:
            return
        lines = _set(dressed(text), Box(room, _ONE_LINE), "sign_band", WHITE)
        if len(lines) > 1 or lines[0].letters.size < _READ_ALOUD:
            lines = _set(dressed(text), Box(room, _SEVERAL), "sign_band", WHITE)
        lines = self._within(lines, Box(room, _SEVERAL))
        x = _LEFT if align == "left" else _RIGHT
        first, y = lines[0], _FOLD + (_BAND - height(lines)) / 2
        said = [line.text for line in lines]
        self.page.lines((x, y), said, first.letters, Spread(first.ratio, align))

    def _draw_theme(self) -> None:
        """Theme and question, which share their room as both are read best."""
        page, label = self.page, lettering("item", colour=BLUE)
        top = 172.4
        theme = self.table.theme
        title = dressed(theme.title if theme else self.table.table.title)
        question, wide, y = dressed(self.table.question), _RIGHT - _MIDDLE, top + 5.2
        box = Box(wide, _share(title, question, wide, y))
        page.lines((_MIDDLE, top), (self.say("paper.theme").upper(),), label)
        y = self._text_or_line((_MIDDLE, y), title, box, "sign_theme")
        asked = self.say("paper.guiding_question").upper()
        page.lines((_MIDDLE, y + 4), (asked,), label)
        left = Box(wide, _question_room(y))
        self._text_or_line((_MIDDLE, y + _UNDER_THEME), question, left, "sign_question")

    def _text_or_line(self, at: Point, text: str, box: Box, role: str) -> float:
        """A text, or lines to write it on where it is not known yet; the y below."""
        if text:
            return self._text(at, text, box, role)
        y = at[1]
        for _line in range(max(1, min(_LINES[role], int(box.height / _TO_WRITE)))):
            y += _TO_WRITE
            self.page.rule((at[0], y), (at[0] + box.width, y), pen_of("fill_in"))
        return y + 2

    def _text(self, at: Point, text: str, box: Box, role: str) -> float:
        """A text shrunk to its box; the y below."""
        return draw_lines(self.page, at, self._within(_set(text, box, role), box))

    def _within(self, lines: Lines, box: Box) -> Lines:
        """As many lines as a box holds, dots after the last one where there are more."""
        most = _most(lines, box)
        if len(lines) <= most:
            return lines
        self.is_whole = False
        last = lines[most - 1]
        told = cut_words(last.text, box.width, last.letters) or "…"
        return (*lines[: most - 1], last._replace(text=told))

    def _draw_rules(self) -> None:
        """What the talk keeps to, for those who sit there."""
        page = self.page
        page.rule((_LEFT, _LOWER), (_RIGHT, _LOWER), pen_of("section"))
        wide = _ROOM / _RULES
        for number in range(1, _RULES + 1):
            x = _LEFT + (number - 1) * wide
            page.circle((x + 3.4, _RULE_AT), 3.4, fill=self.colour)
            digit = lettering("figure", colour=WHITE)
            page.text((x + 3.4, _RULE_AT + capital(digit) / 2), str(number), digit, "centre")
            said = self.say(f"paper.rule_{number}")
            self._text((x + 9, _RULE_AT - 3.8), said, Box(wide - 14, 20), "sign_rule")

    def _draw_times(self) -> None:
        """The next steps with their times, for who takes notes; else what the board asks."""
        page = self.page
        page.rule((_LEFT, _LOWER), (_RIGHT, _LOWER), pen_of("section"))
        asked = [("", prompt, "") for prompt in self.table.prompts[:_RULES]]
        told = [(step.start, step.title, step.text) for step in _steps(self.view)] or asked
        timed = any(time for time, _title, _text in told)
        column = _STEPS / max(len(told), 1)
        steps: list[tuple[Point, str, Box]] = []
        for number, (time, title, text) in enumerate(told):
            x, wide = _LEFT + number * column, column - 5
            then = self.say("paper.then") if number else ""
            label = time or (then if timed else str(number + 1))
            y = page.lines((x, 248.6), (label,), lettering("lead", colour=BLUE)) + 0.4
            room = Box(wide, 12 if text else _FOLD_TOLD - y)
            y = self._text((x, y), dressed(title), room, "sign_step") + 0.6
            steps.append(((x, y), dressed(text), Box(wide, max(0.0, _FOLD_TOLD - y))))
        self._draw_steps(steps)

    def _draw_steps(self, steps: Sequence[tuple[Point, str, Box]]) -> None:
        """What the steps are about, all as large as the longest may be: sentence by sentence, as
        many as have room; the agenda has all.
        """
        first = (_set(text, box, "sign_text") for _at, text, box in steps)
        size = min((lines[0].letters.size for lines in first if lines), default=inf)
        for at, text, box in steps:
            lines = _set(text, box, "sign_text", largest=size)
            while text and len(lines) > _most(lines, box):
                self.is_whole = False
                text = " ".join(re.split(r"(?<=[.!?…;]) +", text)[:-1])
                lines = _set(text, box, "sign_text", largest=size)
            draw_lines(self.page, at, lines)


def _set(text: str, box: Box, role: str, colour: str = "", largest: float = inf) -> Lines:
    """A text shrunk to its box, and so far that none of its words is broken."""
    if not text:
        return ()
    letters, sizes = lettering(role, colour=colour), sizes_of(role)
    alone = [word for word in re.split(r"[\s\-‐/]+", text) if not HAN.search(word)]
    widest = max((width_mm(word, letters) for word in alone), default=0.0)
    unbroken = floor(letters.size * min(1.0, box.width / (widest + 0.1)) * 2) / 2
    most = replace(sizes, largest=max(sizes.smallest, min(unbroken, largest)))
    found = fitted(text, box, most, letters)
    alike = replace(letters, size=found.size)
    return tuple(TextLine(line, alike, sizes.line_ratio) for line in found.lines)


def _most(lines: Lines, box: Box) -> int:
    """How many such lines a box holds, one at least."""
    return max(1, int(box.height / lines[0].height + 1e-6)) if lines else 0


def _share(title: str, question: str, wide: float, top: float) -> float:
    """How many mm a theme takes of what it has in common with its question."""

    def told(room: float) -> tuple[bool, bool, float]:
        theme = _set(title, Box(wide, room), "sign_theme")
        left = Box(wide, _question_room(top + height(theme)))
        asked = _set(question, left, "sign_question")
        size = theme[0].letters.size if theme else _FROM_AFAR
        return (
            len(theme) <= _most(theme, Box(wide, room)),
            len(asked) <= _most(asked, left),
            min(size, _FROM_AFAR),
        )

    return max(_THEME_ROOMS, key=told)


def _question_room(below: float) -> float:
    """mm for the question where its theme ends at y."""
    return _LOWER - 3 - below - _UNDER_THEME


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
