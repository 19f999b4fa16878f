"""The records of a workshop: frozen dataclasses, each the fold of its changes.

A field is declared once, here; the rows of the storage floor are made from the same declaration.
Field marks: *words* are texts that several laptops may hold in several versions (DESIGN 2, rule 4),
*sealed* fields identify a person and are kept encrypted (rule 9), everything else is plain and the
last word wins. References to other records are their ids; ``""`` refers to nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

Place = tuple[int, int]
"""x, y or width, height in board units: 1 = 1 px at zoom 1, from the upper left corner."""


FARTHEST = 1_000_000
"""The edge of a board, from its origin: nobody drags so far, and a forged place stops there."""


def words() -> Any:
    """A text field of which several versions may stand side by side."""
    return field(default="", metadata={"door": "words"})


def sealed(default: Any = "") -> Any:
    """A field that identifies a person."""
    return field(default=default, metadata={"door": "sealed"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What every record has. ``born`` is (clock, actor) of its first change: journal order.

    ``at`` is the wall time of that change in milliseconds since 1970, ``by`` the table or role that
    made it; ``versions`` holds, for each words field, the other current texts, oldest first.
    """

    KIND: ClassVar[str] = ""
    id: str
    born: tuple[int, str] = (0, "")
    at: int = 0
    by: str = ""
    versions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop(Record):
    KIND = "workshop"
    title: str = ""
    language: str = "it"
    programme: str = ""
    funding: str = ""
    cup: str = ""
    logos: tuple[str, ...] = ()
    privacy: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme(Record):
    KIND = "programme"
    key: str = ""
    title: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Record):
    """A published figure with its source, kept beside what the workshop itself counts."""

    KIND = "fact"
    text: str = ""
    source: str = ""
    order: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase(Record):
    """A part of the process, with its planned days as ISO dates (``""`` where unknown)."""

    KIND = "phase"
    key: str = ""
    title: str = ""
    start: str = ""
    end: str = ""
    order: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme(Record):
    KIND = "theme"
    key: str = ""
    title: str = ""
    objectives: tuple[str, ...] = ()
    order: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group(Record):
    """A group of participants. ``bodies`` describes who is invited, as published."""

    KIND = "group"
    key: str = ""
    title: str = ""
    bodies: tuple[str, ...] = ()
    order: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Category(Record):
    """A category of stakeholders, by which attendance is published; ``head_count`` as published."""

    KIND = "category"
    key: str = ""
    title: str = ""
    group: str = ""
    head_count: int | None = None
    order: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Venue(Record):
    KIND = "venue"
    key: str = ""
    title: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Record):
    KIND = "organisation"
    title: str = ""
    aliases: tuple[str, ...] = ()
    category: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session(Record):
    """A dated meeting. ``date`` is an ISO date, times are ``HH:MM``; ``""`` where not known.

    ``mark`` is the four symbols that stand for the session in printed codes.
    """

    KIND = "session"
    code: str = ""
    title: str = ""
    phase: str = ""
    date: str = ""
    start: str = ""
    end: str = ""
    actual_start: str = ""
    actual_end: str = ""
    venue: str = ""
    themes: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    mark: str = ""
    order: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem(Record):
    KIND = "agenda_item"
    session: str = ""
    title: str = ""
    text: str = ""
    start: str = ""
    minutes: int | None = None
    order: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Record):
    """People at a table, not a table of SQL."""

    KIND = "table"
    session: str = ""
    number: int = 0
    code: str = ""
    theme: str = ""
    seats: int | None = None
    order: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Board(Record):
    """A board. ``template`` names a file of ``resources/templates``, ``lanes`` are its lanes.

    A lane is the keys of its kinds, parted by blanks. They are kept with the board, so that it
    stays as it is when the template changes. ``arrangement`` is the key of the way in which its
    notes were last laid out (``domain/arrangements``), ``""`` for lanes and clusters.
    """

    KIND = "board"
    session: str = ""
    table: str = ""
    code: str = ""
    title: str = ""
    question: str = words()
    template: str = ""
    lanes: tuple[str, ...] = ()
    arrangement: str = ""
    three_things: tuple[str, ...] = ()
    order: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Record):
    """A sticky note. ``place`` is None until somebody moves it: then the view lays it out.

    ``hands`` is a show of hands, ``note_taker`` marks the note-taker's own remark, ``source`` the
    other columns of the row it was imported from, ``identity`` knows that row again, ``picture``
    is the picture that the note shows; its text is then the picture's caption.
    """

    KIND = "note"
    board: str = ""
    kind: str = "problem"
    text: str = words()
    overflow: str = ""
    place: Place | None = None
    size: Place | None = None
    seat: int | None = None
    hands: int | None = None
    note_taker: bool = False
    quotation: bool = False
    cluster: str = ""
    picture: str = ""
    source: Mapping[str, str] = field(default_factory=dict)
    identity: str = ""
    order: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster(Record):
    """Notes gathered under a title. Its frame is derived from its notes.

    A ``folded`` one is shown as a pile with a count; its notes keep their places.
    """

    KIND = "cluster"
    board: str = ""
    folded: bool = False
    title: str = words()
    statement: str = words()
    minority: str = words()
    order: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame(Record):
    """A view of a part of a board, to be shown or printed alone. It never contains anything."""

    KIND = "frame"
    board: str = ""
    title: str = words()
    place: Place | None = None
    size: Place | None = None
    order: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture(Record):
    """An image in the file: ``media`` is its MIME type, ``data`` its bytes in base64."""

    KIND = "picture"
    name: str = ""
    media: str = ""
    width: int = 0
    height: int = 0
    data: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link(Record):
    """A typed arrow from ``source`` to ``target``, two notes, or a note and a cluster."""

    KIND = "link"
    kind: str = ""
    source: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """Somebody who is booked. Where the laptop may not read it, a sealed field is empty.

    ``name`` is the whole name where a list gave it in one column; it is never split by force.
    ``identities`` are keyed hashes of the rows of booking lists, to know a row again.
    """

    KIND = "person"
    given_name: str = sealed()
    surname: str = sealed()
    name: str = sealed()
    latin: str = sealed()
    email: str = sealed()
    phone: str = sealed()
    title: str = sealed()
    identities: tuple[str, ...] = sealed(())
    organisation: str = ""
    category: str = ""
    forgotten: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking(Record):
    """A seat of a person at a session. ``reference`` is ten random symbols, printed as a code.

    ``number`` counts the seats of one person at one session from 1; ``former`` are references that
    a reprint has revoked; ``flags`` are keys of remarks (``extra_seat``, ``duplicate``).
    """

    KIND = "booking"
    person: str = ""
    session: str = ""
    table: str = ""
    number: int = 1
    reference: str = ""
    former: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance(Record):
    """A booking that came. Times are milliseconds since 1970, 0 where not known."""

    KIND = "attendance"
    booking: str = ""
    person: str = ""
    session: str = ""
    entered: int = 0
    left: int = 0


RECORDS: dict[str, type[Record]] = {
    record.KIND: record
    for record in (
        Workshop, Programme, Fact, Phase, Theme, Group, Category, Venue, Organisation, Session,
        AgendaItem, Table, Board, Frame, Note, Cluster, Link, Picture, Person, Booking, Attendance,
    )
}  # fmt: skip
"""Every kind of record, in the order in which ``show`` lists them."""

PLURALS: dict[str, str] = {
    kind: {"category": "categories", "agenda_item": "agenda", "attendance": "attendance",
           "person": "people"}.get(kind, kind + "s")
    for kind in RECORDS
}  # fmt: skip
"""The word by which ``show`` names a kind."""
