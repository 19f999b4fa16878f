"""What a kit's sheets have in common: heads between corner codes, feet, and one document of many.

A sheet is a function that draws its pages on a draft, so that it is a document of its own or a part
of the whole kit.
"""

from collections.abc import Callable, Sequence, Sized
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from facilitator.domain.records import Board, Session
from facilitator.domain.refusal import Refusal
from facilitator.domain.textfit import Box
from facilitator.exports.contract import Options, Written
from facilitator.exports.flow import draw_lines, shrunk
from facilitator.exports.marked import BESIDE_CODE, Marked, code_at, draw_codes
from facilitator.exports.paper import (
    EDGE,
    About,
    Draft,
    Page,
    Tag,
    Tick,
    dressed,
    fitted,
    lettering,
    pen_of,
    qr_path,
    save_pdfa,
    sizes_of,
    space,
    width_mm,
)
from facilitator.exports.said import overline
from facilitator.exports.sheet_parts import Margins
from resources.load import Words, words

Draw = Callable[[Draft, Any, Options, Tick], Sequence[str]]
"""Draws the pages of a sheet; what it answers are keys of remarks."""
SIDE, TOP, BOTTOM = space("side"), space("top"), 274.0
"""mm on A4 upright, on sheets that are only read."""
READ = Margins(SIDE, 210 - SIDE)
_FOOT_RULE, _FOOT_CODE = 278.6, 13.0
SMALL = lettering("small")
OVER = lettering("over")


@dataclass(frozen=True, slots=True)
class Named:
    """What a document is called: the key of its title, the process, and what in it."""

    title: str
    workshop: str
    about: str


def write_sheet(
    draw: Draw, named: Named, drawn: tuple[Any, Options], into: tuple[Path, Tick]
) -> Written:
    """Write a sheet as a document of its own."""
    (view, options), (target, tick) = drawn, into
    say = words(options.language)
    title = " · ".join(part for part in (say(named.title), dressed(named.about)) if part)
    author = dressed(named.workshop)
    draft = Draft(About(title, author, author, say.language, options.at))
    remarks = draw(draft, view, options, tick)
    save_pdfa(draft.finish(), target, options.at)
    return Written(draft.pages, tuple(draft.substituted), tuple(dict.fromkeys(remarks)))


def expect_some(things: Sized, key: str, of: Session | Board) -> None:
    """Refuses ``key``, naming what they would be of, where there is nothing to print."""
    if not things:
        raise Refusal(key, name=" · ".join(part for part in (of.code, of.title) if part))


def draw_head(page: Page, over: Sequence[str], title: str) -> float:
    """The small line and the title between the upper corner codes; the y below them, at least 21.

    Of the small line the longest part is left out where there is no room for all: it only says
    once more what the codes say.
    """
    room = page.width - 2 * BESIDE_CODE
    page.lines((BESIDE_CODE, EDGE), (_over(over, room),), OVER)
    lines = shrunk(dressed(title), Box(room, 9.6), "title_marked")
    with page.tag(Tag("H1")):
        return max(draw_lines(page, (BESIDE_CODE, EDGE + 4.6), lines), 21.0)


def _over(parts: Sequence[str], room: float) -> str:
    shown = [part for part in parts if part]
    while shown and width_mm(overline(*shown), OVER) > room:
        shown.remove(max(shown, key=len))
    return overline(*shown)


def draw_marks(page: Page, sheet: Marked, numbers: tuple[int, int], say: Words) -> None:
    """The codes of a page that is written on, and beside its own which page this is."""
    number, of = numbers
    draw_codes(page, sheet, number)
    right = code_at(page)[0] - 5
    said = say("paper.page_of", n=number, of=of)
    with page.artefact():
        page.text((right, page.height - EDGE - 1.2), said, lettering("page_number_marked"), "right")


def draw_read_foot(
    page: Page, about: str, sheet: Marked, numbers: tuple[int, int], say: Words
) -> None:
    """The footer of a sheet that is only read: what it is, which page, and the page's code.

    ``numbers`` are the page's and how many there are: none of pages that go each to somebody else.
    """
    number, of = numbers
    right = page.width - SIDE
    edge = right - _FOOT_CODE - 4
    page.rule((SIDE, _FOOT_RULE), (edge, _FOOT_RULE), pen_of("section"))
    bold, counted = lettering("page_number"), say("paper.page_of", n=number, of=of) if of else ""
    room = edge - SIDE - 34
    shown = fitted(dressed(about), Box(room, 9), sizes_of("fine"), SMALL)
    with page.artefact():
        page.text((edge, _FOOT_RULE + 4.8), counted, bold, "right")
        page.lines((SIDE, _FOOT_RULE + 1.6), shown.lines[:2], SMALL)
    qr_path(page, sheet.text(number), (right - _FOOT_CODE, _FOOT_RULE + 0.6), _FOOT_CODE)
