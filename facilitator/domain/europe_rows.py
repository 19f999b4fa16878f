"""What the rows of the plan's tables are made from, and what their cells hold."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from facilitator.domain.b22 import ENTRIES
from facilitator.domain.belonging import fields_of, themes_behind
from facilitator.domain.book import Book
from facilitator.domain.keys import FIELDS_OF_ACTION
from facilitator.domain.note_room import shown_text
from facilitator.domain.origins import outcomes, pointed_at, reached
from facilitator.domain.records import (
    Action,
    Cluster,
    Indicator,
    Note,
    Organisation,
    Record,
    Strategy,
)
from facilitator.domain.titles import name_of, shown_title
from facilitator.domain.tracing import stage_of


@dataclass(frozen=True, slots=True)
class Cell:
    """Paragraphs of the workshop's own words, or ``keys`` whose names the program knows."""

    texts: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.texts or self.keys)


Cells = dict[str, Cell]
_Found = Iterator[tuple[str, str, Cells]]
"""Of each row the record's id, its name and its cells by key."""


def fields_behind(book: Book, record: Record) -> tuple[str, ...]:
    """The fields of action that a record names, else those of the themes that stand behind it."""
    own: tuple[str, ...] = getattr(record, "fields_of_action", ())
    return own or fields_of(themes_behind(book, [record]))


def _of(*texts: Any) -> Cell:
    return Cell(tuple(str(text) for text in texts if text not in ("", None)))


def _organisations(book: Book) -> _Found:
    for body in book.all(Organisation):
        names = ("system", "title", "network", "influence", "interest")
        yield body.id, body.title, {name: _of(getattr(body, name)) for name in names}


def _actions(book: Book) -> _Found:
    for action in book.all(Action):
        yield action.id, action.title, _action(book, action)


_LISTS = ("types", "levers")
_WORDS = tuple(e.key for e in ENTRIES if e.key not in {*_LISTS, "fields_of_action"})


def _action(book: Book, action: Action) -> Cells:
    cells = {name: Cell(_paragraphs(getattr(action, name))) for name in _WORDS}
    cells |= {name: Cell(getattr(action, name)) for name in _LISTS}
    return cells | {"fields_of_action": Cell(keys=fields_behind(book, action))}


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split("\n") if part.strip())


def _pathways(book: Book) -> _Found:
    for scenario in _notes(book, "scenario"):
        later = list(reached(book, [scenario], outcomes))
        actions = [one for one in later if isinstance(one, Action)]
        levers = dict.fromkeys(lever for action in actions for lever in action.levers)
        fields = {key for action in actions for key in action.fields_of_action}
        fields.update(fields_behind(book, scenario))
        cells = {
            "title": _of(shown_text(scenario)),
            "fields_of_action": Cell(keys=tuple(k for k in FIELDS_OF_ACTION if k in fields)),
            "levers": Cell(tuple(levers)),
        }
        for key, kind in _RESULTS.items():
            notes = (one for one in later if isinstance(one, Note) and one.kind == kind)
            cells[key] = _of(*(shown_text(note) for note in notes))
        yield scenario.id, shown_text(scenario), cells


_RESULTS = {
    "early": "result_medium",
    "late": "result_long",
    "direct": "benefit_direct",
    "indirect": "benefit_indirect",
}


def _notes(book: Book, kind: str) -> list[Note]:
    return [note for note in book.all(Note) if note.kind == kind]


def _fields(book: Book) -> _Found:
    """A row for each field of action that has actions, and one for each action without a field."""
    actions = [(a, fields_behind(book, a)) for a in book.all(Action)]
    for field in FIELDS_OF_ACTION:
        mine = [action for action, fields in actions if field in fields]
        if mine:
            yield "", field, {"fields_of_action": Cell(keys=(field,))} | _listed(book, mine)
    for action in (action for action, fields in actions if not fields):
        yield action.id, action.title, _listed(book, [action])


def _listed(book: Book, actions: Sequence[Action]) -> Cells:
    strategies = _each(book, Strategy, (action.strategy for action in actions))
    described = (part for s in strategies for part in (s.title, *_paragraphs(s.text)))
    return {"actions": _of(*(action.title for action in actions)), "text": _of(*described)}


def _each(book: Book, cls: type[Strategy], ids: Iterable[str]) -> Sequence[Strategy]:
    return [found for one in dict.fromkeys(ids) if (found := book.get(cls, one))]


def _barriers(book: Book) -> _Found:
    """What was taken to the plenary; every barrier while nothing was."""
    barriers = _notes(book, "barrier")
    items = [c for c in book.all(Cluster) if stage_of(book, c) == "plenary"]
    raised = {one.id for one in reached(book, items, pointed_at)}
    for note in [one for one in barriers if one.cluster in raised] or barriers:
        cluster = book.get(Cluster, note.cluster)
        blocked = pointed_at(book, note, "blocks")
        title = shown_title(book, cluster) if cluster else ""
        yield note.id, shown_text(note), {
            "fields_of_action": Cell(keys=fields_behind(book, note)),
            "barrier": _of(shown_text(note)),
            "nature": Cell(keys=(note.nature,) if note.nature else ()),
            "problem": _of(*(name_of(book, one) for one in blocked)) or _of(title),
        }  # fmt: skip


def _indicators(book: Book) -> _Found:
    for one in book.all(Indicator):
        action = book.get(Action, one.action)
        cells = {year: _of(target) for year, target in one.targets.items()}
        if one.unit:
            cells = {
                year: _of(f"{cell.texts[0]} {one.unit}") for year, cell in cells.items() if cell
            }
        cells |= {"outcome": Cell(_paragraphs(one.outcome)), "number": _of(one.number)}
        cells |= {"title": _of(one.title), "action": _of(action.title if action else "")}
        yield one.id, one.title, cells


ROWS: dict[str, Callable[[Book], _Found]] = {
    "organisation": _organisations,
    "barrier": _barriers,
    "pathway": _pathways,
    "field_of_action": _fields,
    "action": _actions,
    "indicator": _indicators,
}
"""What the rows of a table may be made from."""
