"""``show``, ``history`` and ``check``: what only reads."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import datetime, timedelta
from typing import Any

from facilitator.cli.listing import Naming, tell_records
from facilitator.cli.opening import any_record, size_of, workshop
from facilitator.cli.speech import (
    DONE,
    REFUSED,
    complain,
    moment,
    say,
    sentence,
    tell,
    tell_json,
    warn,
)
from facilitator.domain.b22 import filled
from facilitator.domain.ballots import votes_of
from facilitator.domain.book import Book, full_name
from facilitator.domain.codes import person_code
from facilitator.domain.layout import Layout, lay_out
from facilitator.domain.origins import is_awake
from facilitator.domain.origins import sources as sources_of
from facilitator.domain.plenary import TEMPLATE as PLENARY
from facilitator.domain.plenary import item_of
from facilitator.domain.records import (
    PLURALS,
    RECORDS,
    Action,
    Board,
    Booking,
    Category,
    Cluster,
    Link,
    Note,
    Organisation,
    Person,
    Record,
    Session,
    Table,
)
from facilitator.domain.refusal import Refusal
from facilitator.domain.titles import shown_title
from facilitator.domain.tracing import used_notes
from facilitator.storage.checking import check
from facilitator.storage.history import Entry
from facilitator.storage.store import CODES, Store
from resources.load import LANGUAGES, words

HIDDEN = frozenset({"born", "by", "identity", "identities", "order"})
"""Fields of records that concern the program alone."""


class Showing:
    """A workshop's records as plain data, with what is derived from others."""

    def __init__(self, book: Book, secret: bytes | None) -> None:
        self.book = book
        self.secret = secret
        self._layouts: dict[str, Layout] = {}
        self._size_of = size_of()
        self._extra: dict[type[Record], Callable[[Any], Mapping[str, Any]]] = {
            Note: self._note,
            Cluster: self._cluster,
            Person: self._person,
            Booking: self._booking,
            Action: self._action,
        }

    def kind(self, record: type[Record]) -> list[dict[str, Any]]:
        """Every living record of a kind; a link whose end was removed sleeps and is left out."""
        return [
            self.one(found)
            for found in self.book.all(record)
            if not isinstance(found, Link) or is_awake(self.book, found)
        ]

    def one(self, record: Record) -> dict[str, Any]:
        """A record's own fields and what is derived for it."""
        shown = {f.name: getattr(record, f.name) for f in fields(record) if f.name not in HIDDEN}
        return shown | dict(self._extra.get(type(record), lambda _record: {})(record))

    def _note(self, note: Note) -> Mapping[str, Any]:
        board = self.book.get(Board, note.board)
        if board is None:
            return {"x": None, "y": None}
        if board.id not in self._layouts:
            self._layouts[board.id] = lay_out(self.book, board, self._size_of)
        rect = self._layouts[board.id].notes[note.id]
        standing = self.book.get(Cluster, note.cluster)
        return {"x": rect.x, "y": rect.y, "cluster": standing.id if standing else ""}

    def _cluster(self, cluster: Cluster) -> Mapping[str, Any]:
        """Its notes, votes and tables, and the title under which it is shown.

        Those of a plenary item are what it refers to.
        """
        board = self.book.get(Board, cluster.board)
        notes = [note.id for note in self.book.of(Note, "cluster", cluster.id)]
        if board is not None and board.template == PLENARY:
            item = item_of(self.book, cluster)
            votes, tables = item.votes, [table.code for table in item.tables]
        else:
            table = self.book.get(Table, board.table) if board else None
            votes, tables = votes_of(self.book, cluster), [table.code] if table else []
        named = shown_title(self.book, cluster)
        return {"notes": notes, "shown_title": named, "votes": votes, "tables": tables}

    def _person(self, person: Person) -> Mapping[str, Any]:
        organisation = self.book.get(Organisation, person.organisation)
        category = self.book.get(Category, person.category)
        codes = [self._code(b) for b in self.book.of(Booking, "person", person.id)]
        return {
            "name": full_name(person),
            "organisation": organisation.title if organisation else "",
            "category": category.title if category else "",
            "code": codes[0] if codes and not person.forgotten else "",
            "codes": [] if person.forgotten else codes,
        }

    def _booking(self, booking: Booking) -> Mapping[str, Any]:
        return {"code": self._code(booking)}

    def _action(self, action: Action) -> Mapping[str, Any]:
        sources = [source.id for source in sources_of(self.book, action)]
        notes = list(used_notes(self.book, action.id))
        return {"filled": filled(action), "sources": sources, "notes": notes}

    def _code(self, booking: Booking) -> str:
        session = self.book.get(Session, booking.session)
        if self.secret is None or session is None:
            return ""
        return person_code(self.secret, "R", session.mark, booking.reference)


def show(args: Namespace) -> int:
    """Records of one kind, or of all of them."""
    asked = None if args.what is None else _plural(args.what)
    with workshop(args.file, readonly=True) as store:
        book = store.book if args.at is None else _book_at(store, args.at)
        showing = Showing(book, store.keys.get(CODES))
        found = {
            plural: showing.kind(RECORDS[kind])
            for kind, plural in PLURALS.items()
            if asked in (None, plural)
        }
        naming = Naming(book)
    if args.json:
        tell_json(found if asked is None else found[asked])
        return DONE
    whole = True
    for plural, rows in found.items():
        if asked is None:
            tell(f"\n{say()(f'record.{plural}')} ({len(rows)})")
        whole = tell_records(naming, plural, rows) and whole
    if not any(found.values()):
        tell(say()("cli.nothing_to_show"))
    if not whole:
        warn(say()("cli.ids_left_out"))
    return DONE


def _book_at(store: Store, time: str) -> Book:
    """The workshop as it was when this minute of local time had passed."""
    try:
        at = datetime.fromisoformat(time) + timedelta(minutes=1)
    except ValueError:
        raise Refusal("no_moment", text=time) from None
    past = store.past()
    last = past.moment_at(round(at.timestamp() * 1000) - 1)
    if last is None:
        raise Refusal("nothing_yet", text=time)
    return past.book_at(last)


def _plural(name: str) -> str:
    """The kind of record that a word means: the plural of either language."""
    known = {words(language)(f"record.{plural}"): plural
             for plural in PLURALS.values() for language in LANGUAGES}  # fmt: skip
    known |= {plural: plural for plural in PLURALS.values()}
    if name.casefold() not in known:
        raise Refusal("unknown_what", name=name, known=", ".join(PLURALS.values()))
    return known[name.casefold()]


def history(args: Namespace) -> int:
    """Every change of a record, newest first."""
    with workshop(args.file, readonly=True) as store:
        entries = store.history(any_record(store, args.record))
        naming = Naming(store.book)
    if args.json:
        tell_json([{f.name: getattr(e, f.name) for f in fields(e)} for e in entries])
        return DONE
    for entry in entries:
        if entry.field not in HIDDEN:
            tell(_change(entry, naming))
    return DONE


def _change(entry: Entry, naming: Naming) -> str:
    before, after = (
        " ".join(naming.worded(entry.field, value).split()) for value in (entry.before, entry.after)
    )
    first = entry.before is None and entry.field != "removed"
    return say()(
        "cli.history_first" if first else "cli.history_line",
        time=moment(entry.at), by=entry.table or "–", label=say()(f"label.{entry.label}"),
        field=say()(f"field.{entry.field}"), before=before or "–",
        after=say()("cli.history_blank") if entry.blank else after or "–",
    )  # fmt: skip


def check_file(args: Namespace) -> int:
    """Whether rows equal the journal, hashes prove, and SQLite finds nothing wrong."""
    steps = records = 0
    try:
        with workshop(args.file, readonly=True) as store:
            faults = check(store)
            steps = sum(store.known().values())
            records = sum(map(len, store.book.kinds().values()))
    except Refusal as refusal:
        if refusal.key != "damaged_file":
            raise
        faults = [sentence(refusal)]
    if args.json:
        tell_json({"file": args.file, "clean": not faults, "faults": faults, "steps": steps})
    elif not faults:
        tell(say()("cli.check_clean", file=args.file, steps=steps, records=records))
    for fault in faults if not args.json else ():
        tell(say()("cli.check_problem", file=args.file, problem=fault))
    if faults:
        complain(Refusal("unsound_file", file=args.file, count=len(faults)))
    return REFUSED if faults else DONE
