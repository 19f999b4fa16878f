"""What an upgrade, or a program that was killed, left to be done in a file."""

import sqlite3
from pathlib import Path

from facilitator.storage import connect, later, plain
from facilitator.storage.connect import in_memory, told, writing
from facilitator.storage.lifts import Folding


def say_layout(file: sqlite3.Connection, folding: Folding) -> None:
    """Note in the file in which form its rows are."""
    file.execute(f"PRAGMA user_version={connect.USER_VERSION}")
    plain.remember(file, "lifts", str(len(folding.lifts)))


def laid_out(
    file: sqlite3.Connection, folding: Folding, version: int, readonly: bool
) -> sqlite3.Connection:
    """The file with rows of today's layout, which ``version`` of its tables may not be.

    Where it may not be written they are made anew in memory, for those of a newer program are not
    known here.
    """
    lifts = str(len(folding.lifts))
    if (version, plain.recall(file, "lifts")) == (connect.USER_VERSION, lifts):
        return file
    if readonly:
        read, file = file, in_memory(file)
        read.close()
    with later.ready.over(file) as connection, writing(connection):
        later.intake.remake(connection)
        later.intake.rebuild(connection, folding)
        say_layout(file, folding)
    return file


def sweep(file: sqlite3.Connection, path: Path) -> None:
    """Leave no byte of what was deleted in the file; ``Refusal`` where that fails; it stays due."""
    with told(path):
        if plain.recall(file, plain.VACUUM_DUE):
            file.execute("VACUUM")
            plain.remember(file, plain.VACUUM_DUE, "")
