"""What an upgrade, or a program that was killed, left to be done in a file."""

from pathlib import Path

from sqlalchemy import Connection

from facilitator.storage import blanking, intake
from facilitator.storage import schema as t
from facilitator.storage.connect import hang_up, in_memory, told, writing
from facilitator.storage.folding import Folding


def say_layout(connection: Connection, folding: Folding) -> None:
    """Note in the file in which form its rows are."""
    connection.exec_driver_sql(f"PRAGMA user_version={t.USER_VERSION}")
    intake.remember(connection, "lifts", str(len(folding.lifts)))


def laid_out(connection: Connection, folding: Folding, version: int, readonly: bool) -> Connection:
    """The file with rows of today's layout, which ``version`` of its tables may not be.

    Where it may not be written they are made anew in memory, for those of a newer program are not
    known here.
    """
    if (version, intake.recall(connection, "lifts")) == (t.USER_VERSION, str(len(folding.lifts))):
        return connection
    if readonly:
        file, connection = connection, in_memory(connection)
        hang_up(file)
    with writing(connection):
        intake.remake(connection)
        intake.rebuild(connection, folding)
        say_layout(connection, folding)
    return connection


def sweep(connection: Connection, path: Path) -> None:
    """Leave no byte of what was deleted in the file; ``Refusal`` where that fails; it stays due."""
    with told(path):
        if intake.recall(connection, blanking.VACUUM_DUE):
            connection.exec_driver_sql("VACUUM")
            intake.remember(connection, blanking.VACUUM_DUE, "")
