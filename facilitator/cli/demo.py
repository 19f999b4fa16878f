"""The demonstration: group 1 at four tables, with invented people, written by commands alone.

It is written by a laptop of its own, so that undo on the user's never takes it back.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

from facilitator.cli.demo_process import Process
from facilitator.cli.opening import size_of
from facilitator.domain.book import Book
from facilitator.domain.commands.clusters import gather, tidy
from facilitator.domain.commands.links import link
from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.commands.people import import_people, mark_present, row_hasher
from facilitator.domain.edits import Edit, Write
from facilitator.domain.layout import SizeOf
from facilitator.domain.records import (
    Board,
    Booking,
    Cluster,
    Group,
    Person,
    Session,
    Table,
    Theme,
    Venue,
)
from facilitator.domain.rows import PersonRow
from facilitator.domain.views import board_view
from facilitator.storage.store import Store
from resources.load import pick, toml

PROGRAMME = "prato-carbon-neutral"
LAPTOP = "demonstration"
Data = Mapping[str, Any]


def write_demonstration(store: Store, language: str) -> None:
    """The tables with their people, and what became of them up to the plan."""
    fill(store, language)
    setting, store.setting = store.setting, replace(store.setting, laptop=LAPTOP)
    Process(store).whole()
    store.setting = setting


def fill(store: Store, language: str) -> None:
    """Write the demonstration's tables and people into a new workshop of its programme."""
    demo = toml("demo", "demo.toml")
    setting, store.setting = store.setting, replace(store.setting, laptop=LAPTOP)
    session = store.book.find(Session, demo["session"]["code"])
    store.do(_session(store.book, session, demo["session"]))
    for row in demo["tables"]:
        table = next(
            t for t in store.book.of(Table, "session", session.id) if t.number == row["number"]
        )
        store.setting = replace(store.setting, table=table.code)
        _Filling(store, row, language, size_of()).fill(table)
    store.setting = replace(store.setting, table="")
    _book_people(store, session, demo["people"])
    store.setting = setting


def _session(book: Book, session: Session, row: Data) -> Edit:
    fields = {
        "groups": [book.find(Group, row["group"]).id],
        "venue": book.find(Venue, row["venue"]).id,
        "start": row["start"],
        "end": row["end"],
    }
    writes = tuple(Write("session", session.id, name, value) for name, value in fields.items())
    return Edit("edit_session", writes)


@dataclass(slots=True)
class _Filling:
    """One table's board being filled from its rows."""

    store: Store
    row: Data
    language: str
    size_of: SizeOf

    def fill(self, table: Table) -> None:
        book = self.store.book
        board = book.of(Board, "table", table.id)[0]
        theme = book.find(Theme, self.row["theme"])
        question = pick(self.row["question"], self.language)
        writes = (
            Write("table", table.id, "theme", theme.id),
            Write("board", board.id, "question", question),
            Write("board", board.id, "three_things", list(self.row["three_things"])),
        )
        self.store.do(Edit("edit_board", writes))
        ids = self._write(board.id)
        for cluster in self.row["clusters"]:
            self._gather(board.id, cluster, [ids[note["key"]] for note in cluster["notes"]])
        for row in self.row["links"]:
            self.store.do(link(book, ids[row["source"]], ids[row["target"]], row["kind"]))
        self.store.do(tidy(book, board.id, self.size_of))

    def _write(self, board: str) -> dict[str, str]:
        gathered = [note for cluster in self.row["clusters"] for note in cluster["notes"]]
        ids = {}
        for note in [*gathered, *self.row["notes"]]:
            draft = NoteDraft(
                note["text"], note["kind"], note.get("seat"), note.get("hands"),
                note.get("nt", False), note.get("quotation", False),
            )  # fmt: skip
            edit = write_notes(self.store.book, board, [draft])
            self.store.do(edit)
            ids[note["key"]] = edit.made[0]
        return ids

    def _gather(self, board: str, row: Data, notes: Sequence[str]) -> None:
        book = self.store.book
        layout = board_view(book, book.require(Board, board), self.size_of).layout
        edit = gather(book, notes, row["title"], layout, self.size_of)
        self.store.do(edit)
        cluster = book.require(Cluster, edit.made[0])
        words = {name: row[name] for name in ("statement", "minority") if row.get(name)}
        writes = tuple(Write("cluster", cluster.id, name, text) for name, text in words.items())
        self.store.do(Edit("edit_words", writes))


def _book_people(store: Store, session: Session, rows: Sequence[Data]) -> None:
    people = [_person_row(number, row) for number, row in enumerate(rows, 1)]
    hashed = row_hasher(store.codes_key)
    store.do(import_people(store.book, session.id, people, hashed).edit)
    bookings = store.book.of(Booking, "session", session.id)
    seats = sorted(bookings, key=lambda booking: booking.born)
    by_name = {_named(store.book.require(Person, b.person)): b for b in seats}
    day = _last_day(store.setting.clock(), store.book.require(Session, session.id).end)
    for row, person in zip(rows, people, strict=True):
        booking = by_name[person.given_name, person.surname, person.name]
        if row.get("latin"):
            write = Write("person", booking.person, "latin", row["latin"])
            store.do(Edit("edit_person", (write,)))
        if row.get("arrived"):
            store.do(mark_present(booking, _at(day, row["arrived"])))


def _last_day(now: int, end: str) -> datetime:
    """The last day on which a session that ends at so many o'clock is over."""
    today = datetime.fromtimestamp(now / 1000)
    return today if _at(today, end) <= now else today - timedelta(days=1)


def _at(day: datetime, clock: str) -> int:
    """A time of a day, ``15:00``, in milliseconds since 1970."""
    return int(datetime.combine(day, time.fromisoformat(clock)).timestamp() * 1000)


def _named(person: Person) -> tuple[str, str, str]:
    return person.given_name, person.surname, person.name


def _person_row(number: int, row: Data) -> PersonRow:
    return PersonRow(
        given_name=row.get("given_name", ""), surname=row.get("surname", ""),
        name=row.get("name", ""), email=row.get("email", ""), title=row.get("title", ""),
        organisation=row.get("organisation", ""), category=row.get("category", ""),
        table_wish=str(row["table"]), number=number, identity=f"demo {number}",
    )  # fmt: skip


def demo_file(folder: Path) -> Path:
    """Where the demonstration's workshop lies in its folder."""
    return folder / "demo.workshop"
