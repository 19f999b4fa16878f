"""A path for the room: where an action comes from, or what became of a thing, stage by stage."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from facilitator.domain.book import Book
from facilitator.domain.origins import linked
from facilitator.domain.page_room import LINE
from facilitator.domain.path_places import shortened
from facilitator.domain.records import Action, Card
from facilitator.domain.titles import name_of
from facilitator.domain.tracing import STAGES, Stop, back, forward
from ui.canvas.lettering import Type, elided
from ui.room.leaves import PathLeaf, Step
from ui.room.shape import Shape, set_lines
from ui.translate import spoken

GAP = 16
"""Between two things of a stage; twice as much above a stage's name."""
_LINES = 2
translate = QCoreApplication.translate


def path_keys(book: Book, what: str) -> list[str]:
    """The actions whose paths can be shown, in list order, and another thing that is shown now."""
    actions = [action.id for action in book.all(Action)]
    other = [what] if what not in actions and linked(book, what) is not None else []
    return [*other, *actions]


def path_title(book: Book, what: str) -> str:
    """What the thing is called from which a path sets out."""
    found = linked(book, what)
    if found is None:
        return translate("Room", "Path of an action")
    return " ".join(name_of(book, found).split()) or translate("Room", "Untitled")


def path_said(book: Book, what: str) -> str:
    """Which way a path goes."""
    onward = translate("Room", "What became of it")
    return onward if _is_onward(book, what) else translate("Room", "Where it comes from")


def path_leaves(book: Book, what: str, shape: Shape) -> tuple[PathLeaf, ...]:
    """Where an action or a card comes from, of anything else what became of it; no page too many.

    Of many notes those with the most votes are shown, and how many there are besides.
    """
    title = path_title(book, what)
    pages = _paged(_steps(book, what, shape), shape.area(len(shape.title_lines(title))).h, shape)
    return tuple(PathLeaf(title, page) for page in pages)


def step_height(step: Step, shape: Shape, first: bool) -> int:
    """The height of a step with its stage's name and the gap above, but for the first of a page."""
    sizes, gap = shape.sizes, shape.px(GAP)
    named = round(LINE * sizes.small) if step.stage else 0
    above = 0 if first else gap * (2 if step.stage else 1)
    return above + named + max(shape.badge, round(len(step.lines) * LINE * sizes.text))


def text_left(shape: Shape) -> int:
    """Where the words of a step begin, from the left: behind the rail and the kind's badge."""
    return 2 * shape.badge


def _is_onward(book: Book, what: str) -> bool:
    found = linked(book, what)
    return found is not None and not isinstance(found, Action | Card)


def _steps(book: Book, what: str, shape: Shape) -> list[Step]:
    """The stops but the first, each with its stage's name; the nearest stage first."""
    onward = _is_onward(book, what)
    shown = shortened((forward if onward else back)(book, what))
    order = STAGES[::-1] if onward else STAGES
    stops = sorted((s for s in shown.stops if s.id != what), key=lambda s: order.index(s.stage))
    return [_step(stop, stop.id in shown.rests, shape) for stop in stops]


def _step(stop: Stop, is_rest: bool, shape: Shape) -> Step:
    words = spoken()
    text = " ".join(stop.text.split()) or translate("Room", "Untitled")
    if is_rest:
        text = "+ " + words.count(stop.notes, "record.note", "record.notes")
    size = shape.sizes.text
    room = shape.area(0).w - text_left(shape)
    lines = set_lines(text, max(1.0, room / size), False)
    if len(lines) > _LINES:
        lines = (*lines[: _LINES - 1], elided(" ".join(lines[_LINES - 1 :]), Type(size), room))
    return Step(words(f"stage.{stop.stage}"), lines, stop.kind, is_rest)


def _paged(steps: Sequence[Step], room: int, shape: Shape) -> list[tuple[Step, ...]]:
    """As many steps on a page as there is room for; the stage is named once on each."""
    pages: list[list[Step]] = [[]]
    used = 0
    for _stage, alike in groupby(steps, key=lambda step: step.stage):
        for place, step in enumerate(alike):
            told = step if place == 0 else step.unnamed()
            high = step_height(told, shape, not pages[-1])
            if pages[-1] and used + high > room:
                pages.append([])
                told, used = step, 0
                high = step_height(told, shape, True)
            pages[-1].append(told)
            used += high
    return [tuple(page) for page in pages]
