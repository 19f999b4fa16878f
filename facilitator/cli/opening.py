"""Opening workshops and source files for a command, and finding in them what it names."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from facilitator.domain.book import Book
from facilitator.domain.codes import PersonCode, read_code
from facilitator.domain.layout import SizeOf
from facilitator.domain.note_room import sizer
from facilitator.domain.records import Board, Booking, Note, Person, Session
from facilitator.domain.refusal import Refusal
from facilitator.storage.settings import laptop_id
from facilitator.storage.store import Setting, Store
from resources.fonts import measure

LARGEST_SOURCE = 20_000_000
"""Bytes of a list or text that is read at all."""


@contextmanager
def workshop(file: str, readonly: bool = False) -> Iterator[Store]:
    """A workshop file, open."""
    setting = Setting("" if readonly else laptop_id())
    with Store.open(Path(file), setting, readonly=readonly) as store:
        yield store


def source(file: str, largest: int = LARGEST_SOURCE) -> bytes:
    """The bytes of a file to import; ``Refusal`` where it is missing, no file or too large."""
    path = Path(file)
    if path.is_dir():
        raise Refusal("is_folder", file=file)
    try:
        with path.open("rb") as opened:
            data = opened.read(largest + 1)
    except FileNotFoundError:
        raise Refusal("file_missing", file=file) from None
    except OSError:
        raise Refusal("file_unreadable", file=file) from None
    if len(data) > largest:
        size = f"> {largest // 10**6} MB"
        raise Refusal("source_too_large", file=path.name, size=size, limit=size[2:])
    return data


def size_of() -> SizeOf:
    """The sizes of notes, measured as the screen measures them."""
    return sizer(measure(), measure(italic=True))


def the_board(book: Book, name: str | None) -> Board:
    """The board that is named, or the only one."""
    boards = book.all(Board)
    if name is None and len(boards) != 1:
        raise Refusal("needs_board")
    return boards[0] if name is None else book.find(Board, name)


def the_session(book: Book, name: str | None) -> Session:
    """The session that is named, or the only one."""
    sessions = book.all(Session)
    if name is None and len(sessions) != 1:
        raise Refusal("needs_session")
    return sessions[0] if name is None else book.find(Session, name)


def the_person(book: Book, name: str) -> Person:
    """The person that is named by id, by the code of a booking, or by name."""
    code = read_code(name)
    if isinstance(code, PersonCode):
        for booking in book.all(Booking):
            if code.reference == booking.reference:
                return book.require(Person, booking.person)
    return book.find(Person, name)


def any_record(store: Store, name: str) -> str:
    """The id of a record of whatever kind; a removed one too, if it is named by its id."""
    if store.birth(name) is not None:
        return name
    for kind in (Board, Session):
        try:
            return store.book.find(kind, name).id
        except Refusal as refusal:
            if refusal.key == "ambiguous_code":
                raise
    try:
        return the_person(store.book, name).id
    except Refusal as refusal:
        raise Refusal(refusal.key, **refusal.facts | {"kind": "record"}) from None


def any_note(store: Store, name: str) -> str:
    """The id of a note; one that was removed too, for its texts are still in the file."""
    others = (found for kind, found in store.book.kinds().items() if kind != Note.KIND)
    if store.birth(name) is None or any(r.id == name for found in others for r in found):
        raise Refusal("unknown_record", kind=Note.KIND, name=name)
    return name
