"""The blank sheet of a board: its lanes, frames, axes and prompts, drawn from the template's data.

So a new template has its sheet by itself. What only helps to write is pale blue and drops out when
the sheet is read back; the sheet is A3 across, or A4.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from facilitator.domain.kinds import NOTE_KIND, NOTE_KINDS, note_kind
from facilitator.domain.kit import BlankView, Shape
from facilitator.domain.template_file import SIDES
from facilitator.domain.textfit import Box
from facilitator.exports.axes import Axes
from facilitator.exports.contract import Options
from facilitator.exports.flow import capital, draw_lines, paragraph, shrunk
from facilitator.exports.kit.blank_grounds import draw_fish, draw_frames, draw_lanes
from facilitator.exports.kit.frame import SMALL, draw_head, draw_marks
from facilitator.exports.marked import BESIDE_CODE, code_at, marked
from facilitator.exports.paper import (
    BLUE,
    EDGE,
    SECONDARY,
    Area,
    Draft,
    Page,
    Sheet,
    Stroke,
    Tick,
    dressed,
    kind_mark,
    leading_of,
    lettering,
    pen_of,
    sheet,
    sizes_of,
    width_mm,
)
from resources.load import Words, pick, readable, template_ids, words

_GAP = 3.0
_LEGEND_ROW = 6.2
_ROOMY = 400.0
"""mm: on narrower sheets prompts are as small as they may be."""


def draw_blanks(draft: Draft, view: BlankView, options: Options, tick: Tick) -> Sequence[str]:
    """A sheet for each shape, with an entry each among the document's bookmarks."""
    for number, (thing, shape) in enumerate(view.shapes.items()):
        tick(number, len(view.shapes))
        page = draft.page(sheet(options.paper or "A3", across=True))
        page.bookmark(said(shape.get("name", ""), words(options.language)), draft.level, 0)
        draw_blank(page, view, thing, options)
    return ()


def draw_blank(page: Page, view: BlankView, thing: str, options: Options) -> None:
    """The whole page of the shape that a view has of a thing."""
    say, shape = words(options.language), view.shapes[thing]
    paper = sheet(options.paper or "A3", across=True)
    code = marked("BL", view.workshop, view.session, view.table, options.printing)
    name = said(shape.get("name", ""), say)
    table = say("paper.table_n", n=f"T{view.table.number}") if view.table else ""
    over = (view.workshop.title, view.session.code if view.session else "", table)
    y = draw_head(page, over, name)
    y = _draw_question(page, said(shape.get("question", ""), say), y)
    y = _draw_prompts(page, [said(text, say) for text in shape.get("prompts", ())], y)
    bottom = _draw_legend(page, paper, shape, say) - _GAP
    area = (EDGE, y + _GAP, paper.width - 2 * EDGE, bottom - y - _GAP)
    axes = _axes(shape, say)
    axes.draw(page, axes.inner(area))
    _draw_ground(page, shape, axes.inner(area), say)
    draw_marks(page, replace(code, thing=f"BL {thing}"), (1, 1), say)


def said(text: Mapping[str, str] | str, say: Words) -> str:
    """A template's text in the sheet's language, or the plain one that a board holds."""
    return dressed(text if isinstance(text, str) else pick(dict(text), say.language))


def kinds_in(shape: Shape) -> tuple[str, ...]:
    """The kinds of its lanes, each once; those of a table's talk where it has none."""
    named = dict.fromkeys(kind for lane in shape.get("lanes", ()) for kind in lane["kinds"])
    found = tuple(kind for kind in named if kind in NOTE_KIND)
    return found or tuple(row.key for row in NOTE_KINDS)


def _draw_question(page: Page, question: str, y: float) -> float:
    """What the board asks, below its title; the y below."""
    if not question:
        return y
    room = page.width - 2 * BESIDE_CODE
    lines = shrunk(question, Box(room, 12), "asked")
    return draw_lines(page, (BESIDE_CODE, y), lines) + 1.0


def _draw_prompts(page: Page, prompts: Sequence[str], y: float) -> float:
    """What to ask one after the other, side by side with their numbers; the y below."""
    if not prompts:
        return y
    width = (page.width - 2 * EDGE) / len(prompts)
    small = lettering("prompt")
    if page.width < _ROOMY:
        small = replace(small, size=sizes_of("prompt").smallest)
    number = replace(small, weight=700, colour=BLUE)
    below = y
    for place, prompt in enumerate(prompts):
        x = EDGE + place * width
        lines = paragraph(prompt, width - 9, small, leading_of("prompt"))
        with page.passage():
            page.lines((x, y + 1.4), (str(place + 1),), number)
            below = max(below, draw_lines(page, (x + 4.4, y + 1.4), lines))
    return below


def _draw_legend(page: Page, paper: Sheet, shape: Shape, say: Words) -> float:
    """The kinds' marks with their names beside the page's code; the y above which to write."""
    letters = lettering("legend")
    end = code_at(page)[0] - 30
    rows: list[list[tuple[float, str, str]]] = [[]]
    x = BESIDE_CODE
    for kind in kinds_in(shape):
        name = note_kind(kind).name(say.language).lower()
        wide = 6.4 + width_mm(name, letters) + 4
        if x + wide > end and rows[-1]:
            rows.append([])
            x = BESIDE_CODE
        rows[-1].append((x, kind, name))
        x += wide
    top = min(code_at(page)[1], paper.height - EDGE - 12 - _LEGEND_ROW * len(rows))
    page.rule((EDGE, top - 2.4), (code_at(page)[0] - 5, top - 2.4), pen_of("row"))
    page.text((BESIDE_CODE, top + 2.4), say("paper.legend"), lettering("legend_head"))
    for number, row in enumerate(rows):
        y = top + 7.4 + number * _LEGEND_ROW
        for left, kind, name in row:
            with page.passage():
                kind_mark(page, kind, (left + 2.6, y))
                page.text((left + 6.4, y + capital(letters) / 2), name, letters)
    page.text((BESIDE_CODE, page.height - EDGE - 1.2), say(f"paper.{_how(shape)}"), SMALL)
    return top - 2.4


def _how(shape: Shape) -> str:
    """How notes are written on its ground: on lines, freely in large frames, or each in its box."""
    if shape.get("natures"):
        return "blank_how_lines"
    boxes = shape.get("lanes") and not shape.get("frames")
    return "blank_how" if boxes else "blank_how_free"


def _axes(shape: Shape, say: Words) -> Axes:
    words: Mapping[str, Any] = shape.get("axes", {})
    return Axes(tuple(said(words.get(side, ""), say) for side in SIDES))


def _draw_ground(page: Page, shape: Shape, area: Area, say: Words) -> None:
    """What the notes are to stand on: frames, a fish's bones, lanes; else an empty ground."""
    frames, lanes = shape.get("frames", ()), lanes_of(shape)
    natures = [_nature(text, say) for text in shape.get("natures", ())]
    if natures:
        draw_fish(page, natures, said(_head_of(lanes), say), area)
    elif frames:
        draw_frames(page, [(said(f["title"], say), f["place"], f["size"]) for f in frames], area)
    elif lanes:
        told = [(_lane_title(lane, say), lane["kinds"], lane.get("columns", 2)) for lane in lanes]
        stacked = bool(shape.get("axes", {}).get("top"))
        draw_lanes(page, told, area, stacked)
    else:
        page.box(area, stroke=Stroke(SECONDARY, 0.8), radius=1)


def lanes_of(shape: Shape) -> Sequence[Mapping[str, Any]]:
    """Its lanes; those of a board bear titles and widths while its template has the same."""
    lanes: Sequence[Mapping[str, Any]] = shape.get("lanes", ())
    made_from = shape.get("template", "")
    if made_from not in template_ids():
        return lanes
    usual: Sequence[Mapping[str, Any]] = readable("templates", made_from).get("lanes", ())
    same = [lane["kinds"] for lane in usual] == [lane["kinds"] for lane in lanes]
    return usual if same else lanes


def _nature(text: Mapping[str, str] | str, say: Words) -> str:
    if isinstance(text, str) and say.has(f"choice.{text}"):
        return say(f"choice.{text}")
    return said(text, say)


def _head_of(lanes: Sequence[Mapping[str, Any]]) -> Mapping[str, str] | str:
    """What a fish's head is called: the lane of problems."""
    found = (lane.get("title", "") for lane in lanes if "problem" in lane["kinds"])
    title: Mapping[str, str] | str = next(found, "")
    return title


def _lane_title(lane: Mapping[str, Any], say: Words) -> str:
    """A lane's title or, where a board says none, the names of its kinds."""
    title = said(lane.get("title", ""), say)
    named = [note_kind(kind).name(say.language) for kind in lane["kinds"] if kind in NOTE_KIND]
    return title or ", ".join(named[:1] + [name.lower() for name in named[1:]])
