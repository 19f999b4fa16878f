"""How long it takes to see a board as it was."""

import sqlite3
from pathlib import Path

from facilitator.domain.commands.notes import write_notes
from facilitator.storage.store import Setting, Store
from tests.bench.boards import drafts, filled, first_boards
from tests.bench.measuring import Row, in_turn, row


def wind(folder: Path, notes: int) -> Row:
    """A board of so many notes, each a step of its own, wound to the middle of its history.

    The floor is reading the journal's changes by sqlite3 alone.
    """
    path = filled(folder / f"past-{notes}.workshop", 0)
    with Store.open(path, Setting("bench")) as store:
        board = first_boards(store)[0].id
        for draft in drafts(notes):
            store.do(write_notes(store.book, board, [draft]))

        def wound() -> None:
            past = store.past()
            moments = past.moments(board)
            past.book_at(moments[len(moments) // 2])

        def floor() -> None:
            raw = sqlite3.connect(path)
            raw.execute(
                "SELECT * FROM changes JOIN value_rows USING (actor, number, place)"
            ).fetchall()
            raw.close()

        times, low = in_turn(wound, floor, 5)
    return row(f"past-{notes}", {"median_ms": 1000.0}, times, low)
