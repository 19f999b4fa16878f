"""What an import would do, before it is done: every row with what is to be said of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from facilitator.domain.book import Book
from facilitator.domain.commands.listing import import_entries
from facilitator.domain.commands.notes import import_notes, new_rows
from facilitator.domain.commands.people import import_people, not_found, row_hasher
from facilitator.domain.commands.sorting import gather_by_column
from facilitator.domain.edits import Edit, Imported
from facilitator.domain.figures import day, euro
from facilitator.domain.forms import field_of
from facilitator.domain.note_room import sizer
from facilitator.domain.rows import NoteRow, PersonRow
from facilitator.domain.values import fresh_id
from facilitator.imports.entries import TITLES, EntriesRead
from facilitator.imports.formats import Read, recognise
from facilitator.imports.notes import NotesRead, read_notes
from facilitator.imports.people import PeopleRead
from facilitator.storage.store import Store
from resources.fonts import measure
from ui.translate import spoken

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the preview. ``number`` is the row's in its file; a refused one has no cells."""

    number: int
    cells: tuple[str, ...] = ()
    remark: str = ""
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Preview:
    """A source that was read: ``lines`` have the refused rows first, ``read`` counts its rows.

    ``plan`` makes the edit for the book as it stands when it is called. ``columns`` are the titles
    of a table of notes, ``column`` is the one that holds their texts. ``advice`` says what to do
    about what the workshop does not know.
    """

    name: str
    titles: tuple[str, ...]
    lines: tuple[Line, ...]
    read: int
    refused: int
    plan: Callable[[], Imported]
    columns: tuple[str, ...] = ()
    column: int = 0
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Of which kind the notes of a source become, and which column holds their texts.

    The column None is the one that the source itself tells.
    """

    kind: str = "problem"
    column: int | None = None


AS_IT_IS = Chosen()


def preview(
    store: Store, what: str, owner_id: str, source: tuple[bytes, str], chosen: Chosen = AS_IT_IS
) -> Preview:
    """Read a source (its bytes and name) as ``people`` of a session or ``notes`` of a board.

    Refuses what the readers refuse, with the remedy.
    """
    data, name = source
    _importer, read = recognise(data, name, what)
    if isinstance(read, PeopleRead):
        return _of_people(store, owner_id, name, read)
    if isinstance(read, EntriesRead):
        return _of_entries(store.book, name, read)
    if chosen.column is not None:
        read = read_notes(data, name, chosen.column)
    return _of_notes(store.book, owner_id, name, (read, chosen.kind))


def _of_people(store: Store, session: str, name: str, read: PeopleRead) -> Preview:
    titles = (
        translate("ImportPreview", "Row"),
        translate("ImportPreview", "Name"),
        translate("ImportPreview", "E-mail"),
        translate("ImportPreview", "Organisation"),
        translate("ImportPreview", "Category"),
        translate("ImportPreview", "Remarks"),
    )
    lacking = [not_found(store.book, session, row) for row in read.rows]
    lines = (*_refused(read), *map(_person, read.rows, lacking))
    advice = translate(
        "ImportPreview",
        "Some categories are not among the workshop's: add them under Process › Categories,"
        " and import the list again.",
    )
    return Preview(
        name, titles, lines, read.read, len(read.refused),
        lambda: import_people(store.book, session, read.rows, row_hasher(store.codes_key)),
        advice=advice if any("unknown_category" in each for each in lacking) else "",
    )  # fmt: skip


def _of_notes(book: Book, board: str, name: str, found: tuple[NotesRead, str]) -> Preview:
    read, kind = found
    new = {row.number for row in new_rows(book, board, read.rows)}
    titles = (
        translate("ImportPreview", "Row"),
        translate("ImportPreview", "Text"),
        translate("ImportPreview", "Other columns"),
        translate("ImportPreview", "Remarks"),
    )
    lines = (*_refused(read), *(_note(row, row.number in new) for row in read.rows))
    return Preview(
        name, titles, lines, read.read, len(read.refused),
        lambda: import_notes(book, board, read.rows, kind), read.titles, read.column,
    )  # fmt: skip


def _of_entries(book: Book, name: str, read: EntriesRead) -> Preview:
    fields = [one for one in TITLES[read.kind] if any(one in row.values for row in read.rows)]
    words = (spoken()(f"field.{one}") for one in fields)
    titles = (
        translate("ImportPreview", "Row"),
        *(word[:1].upper() + word[1:] for word in words),
        translate("ImportPreview", "Remarks"),
    )
    lines = (
        Line(row.number, tuple(_cell(read.kind, one, row.values.get(one)) for one in fields))
        for row in read.rows
    )
    return Preview(
        name, titles, (*_refused(read), *lines), read.read, len(read.refused),
        lambda: import_entries(book, read.kind, read.rows),
    )  # fmt: skip


def _cell(kind: str, field: str, value: Any) -> str:
    match field_of(kind, field).editor:
        case "money":
            return euro(value, spoken().language)
        case "date":
            return day(value or "")
        case "choice":
            return spoken()(f"choice.{value}") if value else ""
    return ", ".join(value) if isinstance(value, tuple) else str(value or "")


def _refused(read: Read) -> Sequence[Line]:
    return [Line(row.row_number, (), row.said(spoken()), True) for row in read.refused]


def _person(row: PersonRow, lacking: Sequence[str]) -> Line:
    name = row.name or f"{row.surname} {row.given_name}".strip()
    remark = " · ".join(spoken()(f"flag.{flag}") for flag in (*row.flags, *lacking))
    return Line(row.number, (name, row.email, row.organisation, row.category), remark)


def _note(row: NoteRow, new: bool) -> Line:
    others = " · ".join(f"{title}: {value}" for title, value in row.source.items())
    limit = len(row.text)
    remark = spoken()("flag.row_too_long", limit=limit) if row.overflow else ""
    if not new:
        remark = translate("ImportPreview", "here already")
    return Line(row.number, (" ".join(row.text.split()), others), remark)


def bring_in(store: Store, board: str, edit: Edit, column: str) -> None:
    """Rows, and the clusters in which a column gathers their notes: undo takes both at once."""
    gesture = fresh_id()
    store.do(replace(edit, gesture=gesture))
    if column:
        room = sizer(measure(), measure(italic=True))
        store.do(replace(gather_by_column(store.book, board, column, room), gesture=gesture))
