"""The context sheet of a theme, A4 upright: what everybody at the table reads first.

It says what the records say; what nobody has given yet is a visible placeholder.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from facilitator.domain.handout import ContextView
from facilitator.exports.contract import Options, Written
from facilitator.exports.kit.context_parts import context_parts, notes_part, running_part
from facilitator.exports.kit.frame import BOTTOM, TOP, draw_read_foot
from facilitator.exports.marked import Marked, expect_countable, marked
from facilitator.exports.paper import (
    About,
    Draft,
    Tick,
    dressed,
    save_pdfa,
    sheet,
)
from facilitator.exports.parts import paged
from facilitator.exports.said import overline
from resources.load import Words, words


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
    running = running_part(overline(_theme(view, say), say("paper.handout_title")))
    pages = paged(context_parts(view, say), (TOP, TOP + running.height), BOTTOM)
    for page_parts in pages[1:]:
        page_parts.insert(0, running)
    filled = sum(part.height for part in pages[-1])
    pages[-1] += notes_part(BOTTOM - TOP - filled, say)
    expect_countable(len(pages))
    code = _marked(view, options)
    for number, parts in enumerate(pages, 1):
        tick(number - 1, len(pages))
        page = draft.page(paper)
        y = TOP
        for part in parts:
            part.put(page, y)
            y += part.height
        draw_read_foot(page, _about(view, say), code, (number, len(pages)), say)
    tick(len(pages), len(pages))
    return ()


def _about(view: ContextView, say: Words) -> str:
    return f"{say('paper.handout_title')}: {_theme(view, say)}"


def _theme(view: ContextView, say: Words) -> str:
    return dressed(view.theme.title) or say("paper.theme_missing")


def _marked(view: ContextView, options: Options) -> Marked:
    """The first table that talks about the theme tells one theme's sheet from another's."""
    found = marked("CX", view.workshop, view.session, view.table, options.printing)
    return replace(found, thing=f"CX {view.theme.id}")
