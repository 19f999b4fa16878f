"""The context sheet of a theme, A4 upright: what everybody at the table reads first.

It says what the records say; what nobody has given yet is a visible placeholder.
"""

from collections.abc import Sequence
from pathlib import Path

from facilitator.domain.handout import ContextView
from facilitator.exports.context.parts import LEFT, RIGHT, TOP, context_parts, notes_part
from facilitator.exports.contract import Options, Written
from facilitator.exports.paper import (
    NAVY,
    RULE,
    SECONDARY,
    SMALLEST,
    About,
    Draft,
    Letters,
    Page,
    Stroke,
    Tick,
    dressed,
    save_pdfa,
    sheet,
)
from facilitator.exports.parts import paged
from resources.load import Words, words

_BOTTOM = 277.0
_FOOT = 282.0


def write_context(view: ContextView, options: Options, target: Path, tick: Tick) -> Written:
    """Write the sheet as a document of its own."""
    say = words(options.language)
    workshop = view.workshop.title
    draft = Draft(About(_about(view, say), _theme(view, say), workshop, say.language, options.at))
    draw_context(draft, view, options, tick)
    save_pdfa(draft.finish(), target, options.at)
    return Written(draft.pages, tuple(draft.substituted))


def draw_context(draft: Draft, view: ContextView, options: Options, tick: Tick) -> Sequence[str]:
    """Draw the sheet; what does not fit on one page goes on on the next."""
    say, paper = words(options.language), sheet("A4")
    pages = paged(context_parts(view, say), (TOP, TOP), _BOTTOM)
    filled = sum(part.height for part in pages[-1])
    pages[-1] += notes_part(_BOTTOM - TOP - filled, say)
    for number, parts in enumerate(pages, 1):
        tick(number - 1, len(pages))
        page = draft.page(paper)
        y = TOP
        for part in parts:
            part.draw(page, y)
            y += part.height
        _draw_foot(page, _about(view, say), say("paper.page_of", n=number, of=len(pages)))
    tick(len(pages), len(pages))
    return ()


def _about(view: ContextView, say: Words) -> str:
    return f"{say('paper.handout_title')}: {_theme(view, say)}"


def _theme(view: ContextView, say: Words) -> str:
    return dressed(view.theme.title) or say("paper.theme_missing")


def _draw_foot(page: Page, about: str, numbers: str) -> None:
    page.rule((LEFT, _FOOT), (RIGHT, _FOOT), Stroke(RULE, 0.7))
    page.text((LEFT, _FOOT + 4.6), about, Letters(SMALLEST, colour=SECONDARY))
    page.text((RIGHT, _FOOT + 4.6), numbers, Letters(10, 700, colour=NAVY), "right")
