"""``show``, ``programmes``, ``history`` and ``check``: what only reads."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import datetime
from typing import Any

from facilitator.cli.opening import workshop
from facilitator.cli.speech import DONE, REFUSED, clock_time, say, tell, tell_json, tell_table
from facilitator.domain.book import Book, full_name
from facilitator.domain.codes import person_code
from facilitator.domain.commands.links import is_awake
from facilitator.domain.layout import Layout, lay_out
from facilitator.domain.records import (
    PLURALS,
    RECORDS,
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
)
from facilitator.domain.refusal import Refusal
from facilitator.domain.views import sizer
from facilitator.storage.checking import check
from facilitator.storage.store import CODES, Store
from resources.fonts import measure
from resources.load import pick, programme_ids, toml

HIDDEN = frozenset({"born", "by", "identity", "identities", "order"})
"""Fields of records that concern the program alone."""
COLUMNS: dict[str, tuple[str, ...]] = {
    "notes": ("id", "kind", "seat", "hands", "text"),
    "boards": ("code", "title", "question", "id"),
    "sessions": ("code", "date", "start", "title", "id"),
    "people": ("name", "organisation", "category", "code", "id"),
    "clusters": ("id", "title", "notes"),
    "links": ("kind", "source", "target"),
}
"""Columns of the table; other kinds show their id, key and title."""


class Showing:
    """A workshop's records as plain data, with what is derived from others."""

    def __init__(self, book: Book, secret: bytes | None) -> None:
        self.book = book
        self.secret = secret
        self._layouts: dict[str, Layout] = {}
        self._size_of = sizer(measure(400))
        self._extra: dict[type[Record], Callable[[Any], Mapping[str, Any]]] = {
            Note: self._note,
            Cluster: self._cluster,
            Person: self._person,
            Booking: self._booking,
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
        return {"notes": [note.id for note in self.book.of(Note, "cluster", cluster.id)]}

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

    def _code(self, booking: Booking) -> str:
        session = self.book.get(Session, booking.session)
        if self.secret is None or session is None:
            return ""
        return person_code(self.secret, "R", session.mark, booking.reference)


def show(args: Namespace) -> int:
    """Records of one kind, or of all of them."""
    kinds = {plural: RECORDS[kind] for kind, plural in PLURALS.items()}
    if args.what is not None and args.what not in kinds:
        raise Refusal("unknown_what", name=args.what, known=", ".join(kinds))
    with workshop(args.file, readonly=True) as store:
        showing = Showing(store.book, store.keys.get(CODES))
        wanted = kinds if args.what is None else {args.what: kinds[args.what]}
        found = {plural: showing.kind(record) for plural, record in wanted.items()}
    if args.json:
        tell_json(found if args.what is None else found[args.what])
        return DONE
    for plural, rows in found.items():
        if args.what is None:
            tell(f"\n{say()(f'record.{plural}')} ({len(rows)})")
        if rows:
            tell_table(COLUMNS.get(plural, ("id", *_naming(rows[0]))), rows)
    if not any(found.values()):
        tell(say()("cli.nothing_to_show"))
    return DONE


def _naming(row: Mapping[str, Any]) -> list[str]:
    return [name for name in ("code", "key", "title", "text", "person", "session") if name in row]


def programmes(args: Namespace) -> int:
    """The built-in programmes."""
    rows = []
    for name in programme_ids():
        head = toml("programmes", f"{name}.toml")["programme"]
        title = pick(head["name"], say().language)
        rows.append({"id": name, "name": title, "summary": pick(head["summary"], say().language)})
    if args.json:
        tell_json(rows)
    else:
        tell_table(("id", "name", "summary"), rows)
    return DONE


def history(args: Namespace) -> int:
    """Every change of a record, newest first."""
    with workshop(args.file, readonly=True) as store:
        record = _anything(store, args.record)
        entries = store.history(record)
    if args.json:
        tell_json([{f.name: getattr(e, f.name) for f in fields(e)} for e in entries])
        return DONE
    for entry in entries:
        values = {
            "before": "" if entry.before is None else entry.before,
            "after": say()("cli.history_blank") if entry.blank else entry.after,
        }
        day = datetime.fromtimestamp(entry.at / 1000).strftime("%d.%m.%Y")
        label, name = say()(f"label.{entry.label}"), say()(f"field.{entry.field}")
        time = f"{day} {clock_time(entry.at)}"
        tell(
            say()("cli.history_line", time=time, by=entry.table, label=label, field=name, **values)
        )
    return DONE


def _anything(store: Store, name: str) -> str:
    """The id of a record of whatever kind, removed ones too if named by id."""
    if store.birth(name) is not None:
        return name
    for kind in (Board, Session, Person):
        try:
            return store.book.find(kind, name).id
        except Refusal as refusal:
            if refusal.key == "ambiguous_code":
                raise
    raise Refusal("unknown_record", kind="record", name=name)


def check_file(args: Namespace) -> int:
    """Whether rows equal the journal, hashes prove, and SQLite finds nothing wrong."""
    with workshop(args.file, readonly=True) as store:
        faults = check(store)
        steps = sum(store.known().values())
        records = sum(map(len, store.book.kinds().values()))
    if args.json:
        tell_json({"file": args.file, "clean": not faults, "faults": faults, "steps": steps})
    elif not faults:
        tell(say()("cli.check_clean", file=args.file, steps=steps, records=records))
    for fault in faults if not args.json else ():
        tell(say()("cli.check_problem", file=args.file, problem=fault))
    return REFUSED if faults else DONE
