"""What an item of the plenary brings from the tables: where it comes from, and what they said."""

from collections.abc import Iterable, Iterator

from facilitator.domain.plenary import Item, Source
from facilitator.domain.records import Note, Table
from facilitator.domain.rects import Rect
from facilitator.domain.views import NoteView
from facilitator.exports.board.blocks import TextRow
from facilitator.exports.board.measures import Measures
from facilitator.exports.board.notes import NoteBox
from facilitator.exports.flow import paragraph
from facilitator.exports.paper import dressed, lettering
from facilitator.exports.said import counted
from resources.load import Words


def origin_said(item: Item, say: Words) -> str:
    """``Da T1 (Ultimo miglio), T3 · 12 note``; nothing for an item of the plenary's own."""
    titles: dict[str, list[str]] = {}
    for source in item.sources:
        titles.setdefault(_place(source), []).append(dressed(source.cluster.title))
    for table in item.tables:
        titles.setdefault(_short(table), [])
    if not titles:
        return ""
    named = ", ".join(_named(place, told, item) for place, told in titles.items())
    number = len({note.id for source in item.sources for note in source.notes})
    told = say("paper.brought_from", tables=named)
    return " · ".join((told, counted(say, "notes", number))) if number else told


def _named(place: str, titles: Iterable[str], item: Item) -> str:
    """A table, and which of its clusters where they are called otherwise."""
    others = [title for title in titles if title not in ("", dressed(item.title))]
    return f"{place} ({'; '.join(others)})" if others else place


def _place(source: Source) -> str:
    return _short(source.table) if source.table else source.board.code


def _short(table: Table) -> str:
    return f"T{table.number}"


def brought_rows(item: Item, width: float, m: Measures) -> Iterator[TextRow]:
    """The causes and barriers of the tables; before there is any, all that they have said.

    Each names its table where several have said something.
    What the plenary has written itself stands on its board as notes.
    """
    told = [(why.note, why.table) for why in item.reasons if why.note not in item.notes]
    if not told and not item.notes:
        told = [(note, source.table) for source in item.sources for note in source.notes]
    several = len({table.id for _note, table in told if table}) > 1
    for note, table in told:
        yield _row(note, table if several else None, width, m)


def _row(note: Note, table: Table | None, width: float, m: Measures) -> TextRow:
    text = dressed(note.text + note.overflow)
    said = f"{text} ({_short(table)})" if table else text
    lines = paragraph(said, width - m.mm(8.5), lettering("cell", m.scale))
    view = NoteView(note, Rect(0, 0, 0, 0), "", 0)
    return TextRow("brought", lines, m, box=NoteBox(view, ()))


def objections(item: Item) -> Iterator[tuple[str, str]]:
    """The minority views of the tables: after the word for one, and what it says."""
    for each in item.minority:
        if each.cluster != item.id:
            yield f" ({_short(each.table)})" if each.table else "", dressed(each.text)
