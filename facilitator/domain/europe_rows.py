"""What the rows of the plan's tables are made from, and what their cells hold."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from facilitator.domain.book import Book
from facilitator.domain.commands.links import is_awake, origins
from facilitator.domain.keys import FIELDS_OF_ACTION
from facilitator.domain.note_room import shown_text
from facilitator.domain.records import (
    Action,
    Board,
    Cluster,
    Indicator,
    Link,
    Note,
    Organisation,
    Session,
    Strategy,
    Table,
    Theme,
)
from facilitator.domain.views import theme_of


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


def themes_of(book: Book, record: str) -> tuple[Theme, ...]:
    """The themes of a record and of everything that it derives from, in the workshop's order."""
    found = {theme.id for one in (record, *origins(book, record)) if (theme := _theme(book, one))}
    return tuple(theme for theme in book.all(Theme) if theme.id in found)


def _theme(book: Book, record: str) -> Theme | None:
    action, cluster = book.get(Action, record), book.get(Cluster, record)
    own = action or cluster
    if own is not None and own.theme:
        return book.get(Theme, own.theme)
    on = cluster or book.get(Note, record)
    board = book.get(Board, on.board) if on else None
    if board is None:
        return None
    return theme_of(book, book.get(Session, board.session), book.get(Table, board.table))


def fields_of(book: Book, record: str) -> tuple[str, ...]:
    """The fields of action that a record stands for by its themes, in the plan's order."""
    found = {key for theme in themes_of(book, record) for key in theme.fields_of_action}
    return tuple(key for key in FIELDS_OF_ACTION if key in found)


def _of(*texts: Any) -> Cell:
    return Cell(tuple(str(text) for text in texts if text not in ("", None)))


def _organisations(book: Book) -> _Found:
    for body in book.all(Organisation):
        names = ("system", "title", "network", "influence", "interest")
        yield body.id, body.title, {name: _of(getattr(body, name)) for name in names}


def _actions(book: Book) -> _Found:
    for action in book.all(Action):
        yield action.id, action.title, _action(book, action)


_WORDS = (
    "title", "text", "outcome", "bodies", "scale", "stakeholders", "comments", "energy",
    "substituted", "emissions", "costs",
)  # fmt: skip


def _action(book: Book, action: Action) -> Cells:
    cells = {name: Cell(_paragraphs(getattr(action, name))) for name in _WORDS}
    fields = action.fields_of_action or fields_of(book, action.id)
    return cells | {
        "types": Cell(action.types),
        "levers": Cell(action.levers),
        "fields_of_action": Cell(keys=fields),
    }


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split("\n") if part.strip())


def _pathways(book: Book) -> _Found:
    for scenario in _notes(book, "scenario"):
        later = _later(book, scenario.id)
        actions = [a for one in later if (a := book.get(Action, one))]
        levers = dict.fromkeys(lever for action in actions for lever in action.levers)
        of_actions = {key for action in actions for key in action.fields_of_action}
        fields = of_actions | set(fields_of(book, scenario.id))
        text = shown_text(scenario)
        cells = {
            "title": _of(text),
            "fields_of_action": Cell(keys=tuple(k for k in FIELDS_OF_ACTION if k in fields)),
            "levers": Cell(tuple(levers)),
        }
        for key, kind in _RESULTS.items():
            notes = (note for one in later if (note := book.get(Note, one)) and note.kind == kind)
            cells[key] = _of(*(shown_text(note) for note in notes))
        yield scenario.id, text, cells


_RESULTS = {
    "early": "result_medium",
    "late": "result_long",
    "direct": "benefit_direct",
    "indirect": "benefit_indirect",
}


def _notes(book: Book, kind: str) -> list[Note]:
    return [note for note in book.all(Note) if note.kind == kind]


def _later(book: Book, record: str) -> list[str]:
    """The ids of everything that derives from a record, near ones first."""
    found: dict[str, None] = {record: None}
    for one in (ahead := [record]):
        for link in book.of(Link, "target", one):
            if link.kind == "derives" and link.source not in found and is_awake(book, link):
                found[link.source] = None
                ahead.append(link.source)
    return list(found)[1:]


def _fields(book: Book) -> _Found:
    """A row for each field of action that has actions."""
    actions = [(a, a.fields_of_action or fields_of(book, a.id)) for a in book.all(Action)]
    for field in FIELDS_OF_ACTION:
        mine = [action for action, fields in actions if field in fields]
        if mine:
            strategies = _each(book, Strategy, (action.strategy for action in mine))
            described = (part for s in strategies for part in (s.title, *_paragraphs(s.text)))
            cells = {
                "fields_of_action": Cell(keys=(field,)),
                "actions": _of(*(action.title for action in mine)),
                "text": _of(*described),
            }
            yield "", field, cells


def _each(book: Book, cls: type[Strategy], ids: Iterable[str]) -> Sequence[Strategy]:
    return [found for one in dict.fromkeys(ids) if (found := book.get(cls, one))]


def _barriers(book: Book) -> _Found:
    """What was taken to the plenary; every barrier while nothing was."""
    barriers = _notes(book, "barrier")
    raised = _raised(book)
    for note in [one for one in barriers if one.cluster in raised] or barriers:
        cluster = book.get(Cluster, note.cluster)
        blocked = [n for link in book.of(Link, "source", note.id)
                   if link.kind == "blocks" and (n := book.get(Note, link.target))]  # fmt: skip
        title = cluster.title if cluster else ""
        yield note.id, shown_text(note), {
            "fields_of_action": Cell(keys=fields_of(book, note.id)),
            "barrier": _of(shown_text(note)),
            "nature": Cell(keys=(note.nature,) if note.nature else ()),
            "problem": _of(*(shown_text(one) for one in blocked)) or _of(title),
        }  # fmt: skip


def _raised(book: Book) -> set[str]:
    """Plenary items, and the clusters that they come from."""
    boards = {board.id for board in book.all(Board) if board.template == "plenary"}
    items = [cluster.id for cluster in book.all(Cluster) if cluster.board in boards]
    return {one for item in items for one in (item, *origins(book, item))}


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
