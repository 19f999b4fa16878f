"""Opening the file, and what SQLite's own errors mean to a user."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, create_engine
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import StaticPool

from facilitator.domain.refusal import Refusal
from facilitator.storage.schema import APPLICATION_ID

_SETTINGS = (
    "PRAGMA journal_mode=DELETE",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=5000",
    "PRAGMA trusted_schema=OFF",
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
    "SQLITE_NOTADB": "not_a_workshop",
    "SQLITE_IOERR": "disk_trouble",
}


def connect(path: Path, mode: str) -> Connection:
    """An open connection in autocommit; ``mode`` is SQLite's ``ro``, ``rw`` or ``rwc``."""
    uri = f"{path.absolute().as_uri()}?mode={mode}"

    def dial() -> sqlite3.Connection:
        return sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)

    with told(path):
        engine = create_engine("sqlite://", creator=dial, poolclass=StaticPool)
        connection = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        for setting in _SETTINGS if mode != "ro" else _SETTINGS[2:5]:
            connection.exec_driver_sql(setting)
    return connection


def expect_workshop(path: Path) -> None:
    """``Refusal`` unless this is an existing file with the header of a workshop."""
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except IsADirectoryError:
        raise Refusal("not_a_workshop", file=path.name) from None
    except FileNotFoundError:
        raise Refusal("file_missing", file=str(path)) from None
    except OSError:
        raise Refusal("file_unreadable", file=str(path)) from None
    application = int.from_bytes(header[68:72], "big")
    if not header.startswith(_HEADER) or application != APPLICATION_ID:
        raise Refusal("not_a_workshop", file=path.name)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into refusals that name the file."""
    try:
        yield
    except DatabaseError as error:
        name = str(getattr(error.orig, "sqlite_errorname", ""))
        for start, key in _MEANINGS.items():
            if name.startswith(start):
                raise Refusal(key, file=path.name) from error
        raise


@contextmanager
def writing(connection: Connection) -> Iterator[None]:
    """One transaction (BEGIN IMMEDIATE): all of it or nothing."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    try:
        yield
        connection.exec_driver_sql("COMMIT")
    except BaseException:
        raw = connection.connection.driver_connection
        if isinstance(raw, sqlite3.Connection) and raw.in_transaction:
            connection.exec_driver_sql("ROLLBACK")
        raise
