"""Opening workshops and source files for a command."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from facilitator.domain.book import Book
from facilitator.domain.records import Board, Session
from facilitator.domain.refusal import Refusal
from facilitator.storage.settings import laptop_id
from facilitator.storage.store import Setting, Store

LARGEST_SOURCE = 20_000_000
"""Bytes of a list or text that is read at all."""


@contextmanager
def workshop(file: str, readonly: bool = False) -> Iterator[Store]:
    """A workshop file, open."""
    setting = Setting("" if readonly else laptop_id())
    with Store.open(Path(file), setting, readonly=readonly) as store:
        yield store


def source(file: str) -> bytes:
    """The bytes of a file to import; ``Refusal`` where it is missing or too large."""
    path = Path(file)
    try:
        size = path.stat().st_size
        if size > LARGEST_SOURCE:
            said = {"size": f"{size // 10**6} MB", "limit": f"{LARGEST_SOURCE // 10**6} MB"}
            raise Refusal("source_too_large", file=path.name, **said)
        return path.read_bytes()
    except FileNotFoundError:
        raise Refusal("file_missing", file=file) from None
    except OSError:
        raise Refusal("file_unreadable", file=file) from None


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
