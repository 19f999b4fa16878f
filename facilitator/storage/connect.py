"""Opening the file, and what SQLite's own errors mean to a user."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, create_engine
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import StaticPool

from facilitator.domain.refusal import Refusal
from facilitator.storage.ready import driver
from facilitator.storage.schema import APPLICATION_ID
from facilitator.storage.wire import Damaged

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


def connect(path: Path, create: bool = False, readonly: bool = False) -> Connection:
    """An open connection in autocommit; only with ``create`` to a file that is not there yet.

    A reader opens the file for writing too, but is bound not to write: only so can SQLite take back
    what a program that was killed left half done.
    """
    uri = f"{path.absolute().as_uri()}?mode={'rwc' if create else 'rw'}"
    with told(path):
        connection = _dialled(uri)
        try:
            for setting in (*_ALWAYS, *(_READER if readonly else _WRITER)):
                connection.exec_driver_sql(setting)
        except BaseException:
            hang_up(connection)
            raise
    return connection


def _dialled(uri: str) -> Connection:
    def dial() -> sqlite3.Connection:
        return sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)

    engine = create_engine("sqlite://", creator=dial, poolclass=StaticPool)
    return engine.connect().execution_options(isolation_level="AUTOCOMMIT")


def hang_up(connection: Connection) -> None:
    """Let go of the file."""
    connection.close()
    connection.engine.dispose()


def in_memory(connection: Connection | None = None) -> Connection:
    """A database in memory: an empty one, or a copy of the whole file as it is at this moment."""
    copy = _dialled(":memory:")
    if connection is not None:
        driver(connection).backup(driver(copy))
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
def allowed(connection: Connection) -> Iterator[None]:
    """A reader may write for this long: it copies into another file."""
    bound = connection.exec_driver_sql("PRAGMA query_only").scalar()
    connection.exec_driver_sql("PRAGMA query_only=OFF")
    try:
        yield
    finally:
        connection.exec_driver_sql(f"PRAGMA query_only={bound}")


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn SQLite's errors, and what cannot be read, into refusals that name the file."""
    try:
        yield
    except (Damaged, UnicodeDecodeError) as error:  # SQLite quotes a damaged name in its message.
        raise Refusal("damaged_file", file=path.name) from error
    except (DatabaseError, sqlite3.DatabaseError) as error:
        cause = getattr(error, "orig", error)
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
    driver(connection).execute("BEGIN IMMEDIATE")
    try:
        yield
        driver(connection).execute("COMMIT")
    finally:
        _give_up(connection)


@contextmanager
def reading(connection: Connection) -> Iterator[None]:
    """One look: no commit of another process falls between two questions. It is to be short."""
    connection.exec_driver_sql("BEGIN")
    try:
        yield
    finally:
        _give_up(connection)


def _give_up(connection: Connection) -> None:
    """End a transaction, if one is open: SQLite itself ends some that fail."""
    if driver(connection).in_transaction:
        connection.exec_driver_sql("ROLLBACK")
