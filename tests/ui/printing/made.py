"""The export dialog as tests use it: over an invented workshop, and until its preview is there."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pytestqt.qtbot import QtBot

from facilitator.domain.records import Board
from facilitator.exports.errand import Progress
from facilitator.storage.store import Store
from ui.printing import hand
from ui.printing.dialog import ExportDialog

LONG = 60_000
"""Milliseconds after which an export of a few notes hangs; it takes some two seconds."""


class Told:
    """Stands for an export in another process: tells what it is given, one look at a time."""

    def __init__(self, *news: Progress) -> None:
        self.news = list(news)
        self.cancelled = False

    def __call__(self, *order: object) -> "Told":
        if isinstance(order[-1], Path):
            order[-1].write_bytes(b"told")
        return self

    def start(self) -> None:
        """Nothing to begin."""

    def poll(self) -> Progress:
        """The next news; the last again and again."""
        return self.news.pop(0) if len(self.news) > 1 else self.news[0]

    def cancel(self) -> None:
        """Remember it."""
        self.cancelled = True


@contextmanager
def opened(store: Store, qtbot: QtBot, board: str = "S1-T2") -> Iterator[ExportDialog]:
    """The dialog of a board, shown; closed at the end."""
    found = store.book.find(Board, board)
    made = ExportDialog(store, found.id, found.session)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()
    # PDFium serves one thread only, and tests read pages in this one.
    hand._THREAD.submit(lambda: None).result()


def wait(qtbot: QtBot, dialog: ExportDialog) -> None:
    """Until what was asked for is made and seen, or refused."""
    qtbot.waitUntil(lambda: is_settled(dialog), timeout=LONG)


def is_settled(dialog: ExportDialog) -> bool:
    """Whether nothing is being made, sent or drawn."""
    busy = dialog.draft.is_running or dialog.sending.is_running or dialog._soon.isActive()
    return not busy and dialog.preview._hand.is_idle and dialog.preview._reader.is_idle
