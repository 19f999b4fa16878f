"""What the palette offers: the table of actions, the filter's choices, and every board."""

from collections.abc import Iterator
from functools import partial

from facilitator.domain.records import Board
from facilitator.domain.views import heading
from ui.actions import ROWS, Row
from ui.menus import why_not
from ui.translate import spoken
from ui.windows.facts import conditions
from ui.windows.home import Home
from ui.windows.key_tables import menu_path
from ui.windows.palette import Entry
from ui.windows.workspace import Workspace


def entries(window: Home) -> list[Entry]:
    """Everything that can be found, in the window's language, actions first."""
    work = window.workspace
    holding = conditions(work) if work else frozenset[str]()
    found = [
        Entry(window.menus.actions[row.key].text().rstrip("…"), menu_path(row),
              window.menus.keys(row.key), why_not(row, holding),
              window.menus.actions[row.key].trigger)
        for row in ROWS
        if isinstance(row, Row) and row.slot and row.key != "palette"
    ]  # fmt: skip
    if work is not None:
        found += _sieves(work)
        found += _boards(work)
    return found


def _sieves(work: Workspace) -> Iterator[Entry]:
    where = menu_path(Row("", "", "sift", ""))
    for offer in work.sifting.offers():
        if offer.key:
            yield Entry(offer.words, where, "", "", partial(work.sifting.swing, offer.key))


def _boards(work: Workspace) -> Iterator[Entry]:
    book = work.store.book
    for board in book.all(Board):
        head = heading(book, board)
        table = spoken()("paper.table_n", n=head.table.number) if head.table else ""
        theme = head.theme.title if head.theme else ""
        where = " · ".join(filter(None, (table, theme if theme != board.title else "")))
        words = " · ".join(filter(None, (board.code, board.title)))
        yield Entry(words, where, "", "", partial(work.show_board, board.id))
