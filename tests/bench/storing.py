"""Committing an edit."""

import sqlite3
from itertools import count
from pathlib import Path
from typing import Any

from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.records import Board
from facilitator.storage.store import Setting, Store
from tests.bench.boards import TEXT, filled
from tests.bench.measuring import Row, in_turn, row

SETTINGS = (
    "journal_mode=DELETE", "synchronous=FULL", "foreign_keys=ON", "trusted_schema=OFF",
    "secure_delete=ON",
)  # fmt: skip
"""Those of every workshop file."""
JOURNAL = ("steps", "changes", "value_rows", "heads")


def commit(folder: Path) -> Row:
    """One written note against an insert and commit of rows of the same bytes by sqlite3 alone."""
    path = filled(folder / "commit.workshop", 200)
    with Store.open(path, Setting("bench")) as store:
        board = store.book.find(Board, "S1-T1").id

        def edit() -> None:
            store.do(write_notes(store.book, board, [NoteDraft(TEXT, seat=3)]))

        edit()
        floor = raw_commit(path, folder / "floor.db")
        times, low = in_turn(edit, floor, 300)
    return row("commit", {"ratio": 1.5}, times, low)


def raw_commit(path: Path, copy: Path) -> Any:
    """A commit of the last step's very rows, under new keys, in a copy of the file."""
    copy.write_bytes(path.read_bytes())
    raw = sqlite3.connect(copy, isolation_level=None)
    for setting in SETTINGS:
        raw.execute(f"PRAGMA {setting}")
    last = raw.execute("SELECT actor, number FROM steps ORDER BY clock DESC LIMIT 1").fetchone()
    where = "WHERE actor = ? AND number = ?"
    rows = {name: raw.execute(f"SELECT * FROM {name} {where}", last).fetchall() for name in JOURNAL}
    note = rows["changes"][0][4]
    rows["note_rows"] = raw.execute("SELECT * FROM note_rows WHERE id = ?", (note,)).fetchall()
    numbers = count(10_000_000)

    def run() -> None:
        number = next(numbers)
        raw.execute("BEGIN IMMEDIATE")
        for name, found in rows.items():
            places = ",".join("?" * len(found[0]))
            raw.executemany(
                f"INSERT INTO {name} VALUES ({places})",
                [_under(name, list(one), number) for one in found],
            )
        raw.execute("UPDATE known SET highest = ? WHERE actor = ?", (number, last[0]))
        raw.execute("COMMIT")

    return run


def _under(name: str, one: list[Any], number: int) -> list[Any]:
    if name in ("heads", "note_rows"):
        one[0] = f"{number:032}"
    if name != "note_rows":
        one[3 if name == "heads" else 1] = number
    return one
