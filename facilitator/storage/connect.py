"""Opening the file, and what SQLite's own errors mean to a user."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

from facilitator.domain.refusal import Refusal
from facilitator.storage.wire import Damaged

if TYPE_CHECKING:
    from sqlalchemy import Connection

APPLICATION_ID = 0x46414349
"""``FACI``, in the header of every workshop file."""
USER_VERSION = 6
"""Layout of the tables; a file with a greater one opens read-only."""
_DRIVER = "facilitator_driver"
_ALWAYS = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=5000",
    "PRAGMA trusted_schema=OFF",
)
_READER = ("PRAGMA query_only=ON",)
_WRITER = (
    "PRAGMA journal_mode=DELETE",
    "PRAGMA synchronous=FULL",
    "PRAGMA secure_delete=ON",
)
_HEADER = b"SQLite format 3\x00"
_MEANINGS = {
    "SQLITE_FULL": "disk_full",
    "SQLITE_BUSY": "file_busy",
    "SQLITE_READONLY": "read_only",
    "SQLITE_PERM": "read_only",
    "SQLITE_CANTOPEN": "file_missing",
    "SQLITE_CORRUPT": "damaged_file",
    "SQLITE_CONSTRAINT": "damaged_file",
    "SQLITE_ERROR": "damaged_file",
    "SQLITE_NOTADB": "not_a_workshop",
    "SQLITE_IOERR": "disk_trouble",
}
"""What each of SQLite's errors means; tables that are not as they were made: a damaged file."""


def connect(path: Path, create: bool = False, readonly: bool = False) -> sqlite3.Connection:
    """An open connection in autocommit; only with ``create`` to a file that is not there yet.

    A reader opens the file for writing too, but is bound not to write: only so can SQLite take back
    what a program that was killed left half done.
    """
    uri = f"{path.absolute().as_uri()}?mode={'rwc' if create else 'rw'}"
    with told(path):
        file = _dialled(uri)
        try:
            for setting in (*_ALWAYS, *(_READER if readonly else _WRITER)):
                file.execute(setting)
        except BaseException:
            file.close()
            raise
    return file


def _dialled(uri: str) -> sqlite3.Connection:
    return sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)


def driver(connection: Connection) -> sqlite3.Connection:
    """SQLite's own connection: what it does is not seen by SQLAlchemy."""
    kept: dict[str, sqlite3.Connection] = connection.__dict__
    if _DRIVER not in kept:
        found = connection.connection.driver_connection
        kept[_DRIVER] = cast(sqlite3.Connection, found)
    return kept[_DRIVER]


def hang_up(connection: Connection) -> None:
    """Let go of the file."""
    connection.close()
    connection.engine.dispose()


def in_memory(file: sqlite3.Connection | None = None) -> sqlite3.Connection:
    """A database in memory: an empty one, or a copy of the whole file as it is at this moment."""
    copy = _dialled(":memory:")
    if file is not None:
        file.backup(copy)
    return copy


@contextmanager
def passing(connection: Connection) -> Iterator[Connection]:
    """A connection for a while."""
    try:
        yield connection
    finally:
        hang_up(connection)


def expect_workshop(path: Path) -> int:
    """The version of a workshop's tables; ``Refusal`` unless the file is there and has its header.

    It is read without SQLite, which would make a missing file.
    """
    try:
        if path.exists() and not path.is_file():
            raise Refusal("not_a_workshop", file=path.name)
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError:
        raise Refusal("file_missing", file=str(path)) from None
    except OSError:
        raise Refusal("file_unreadable", file=str(path)) from None
    application = int.from_bytes(header[68:72], "big")
    if not header.startswith(_HEADER) or application != APPLICATION_ID:
        raise Refusal("not_a_workshop", file=path.name)
    return int.from_bytes(header[60:64], "big")


@contextmanager
def appearing(path: Path) -> Iterator[Path]:
    """The name under which a new file is made; it takes its own once it is whole, or is gone."""
    try:
        if path.exists():
            raise Refusal("file_exists", file=str(path))
        if not path.parent.is_dir():
            raise Refusal("folder_missing", file=str(path))
        if not os.access(path.parent, os.W_OK):
            raise Refusal("folder_unwritable", folder=str(path.absolute().parent))
        draft = path.with_name(path.name + ".part")
        try:
            draft.unlink(missing_ok=True)
            yield draft
            with draft.open("rb+") as file:  # SQLite does not wait for the disk when it copies.
                os.fsync(file.fileno())
            draft.rename(path)
        finally:
            draft.unlink(missing_ok=True)
    except OSError:
        raise Refusal("file_unreadable", file=str(path)) from None


@contextmanager
def allowed(file: sqlite3.Connection) -> Iterator[None]:
    """A reader may write for this long: it copies into another file."""
    (bound,) = file.execute("PRAGMA query_only").fetchone()
    file.execute("PRAGMA query_only=OFF")
    try:
        yield
    finally:
        file.execute(f"PRAGMA query_only={bound}")


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn SQLite's errors, and what cannot be read, into refusals that name the file."""
    try:
        yield
    except (Damaged, UnicodeDecodeError) as error:  # SQLite quotes a damaged name in its message.
        raise Refusal("damaged_file", file=path.name) from error
    except Exception as error:
        cause = getattr(error, "orig", error)  # SQLAlchemy puts its own around SQLite's.
        if not isinstance(cause, sqlite3.DatabaseError):
            raise
        name = str(getattr(cause, "sqlite_errorname", ""))
        for start, key in _MEANINGS.items():
            if name.startswith(start):
                raise Refusal(key, file=path.name) from error
        if isinstance(cause, sqlite3.OperationalError):  # Without a name: text that is no UTF-8.
            raise Refusal("damaged_file", file=path.name) from error
        raise


@contextmanager
def writing(connection: Connection) -> Iterator[None]:
    """One transaction (BEGIN IMMEDIATE): all of it or nothing."""
    file = driver(connection)
    file.execute("BEGIN IMMEDIATE")
    try:
        yield
        file.execute("COMMIT")
    finally:
        _give_up(file)


@contextmanager
def reading(file: sqlite3.Connection) -> Iterator[None]:
    """One look: no commit of another process falls between two questions. It is to be short."""
    file.execute("BEGIN")
    try:
        yield
    finally:
        _give_up(file)


def _give_up(file: sqlite3.Connection) -> None:
    """End a transaction, if one is open: SQLite itself ends some that fail."""
    if file.in_transaction:
        file.execute("ROLLBACK")
