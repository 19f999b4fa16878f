"""The pages of an open workshop: made when first opened, at most one of them to be seen."""

from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from facilitator.storage.store import Stepped
from ui.look import Look
from ui.page_rows import PageRow, row_of
from ui.pages.page import Page
from ui.pen import Pen


class Shelf(QStackedWidget):
    """Hidden while a board is shown. ``made`` tells of each page when it is first opened."""

    made = Signal(object)

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__()
        self._pen, self._look = pen, look
        self._pages: dict[str, Page] = {}
        self.key = ""
        """The page that is shown; ``""`` while a board is."""
        self.hide()

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return self._pages.get(self.key)

    @property
    def waiting(self) -> int:
        """How many typed texts the store has refused so far, on all pages."""
        return sum(page.waiting for page in self._pages.values())

    @property
    def begun(self) -> int:
        """How many lines hold words that nobody has written down yet, on all pages."""
        return sum(page.begun for page in self._pages.values())

    def show_page(self, key: str, record: str, session: str, board: str) -> None:
        """Show a page over a board, and on it a record of the book.

        Raises KeyError for an unknown page.
        """
        self.save()
        page = self._pages.get(key) or self._make(row_of(key))
        self.key = key
        page.session = session
        page.board = record if row_of(key).template else board
        page.open(record)
        self.setCurrentWidget(page)
        self.show()

    def leave(self) -> None:
        """Show no page."""
        self.save()
        self.key = ""
        self.hide()

    def save(self) -> None:
        """Write what is being typed on the page that is shown."""
        if (page := self.page) is not None:
            page.save()

    def take(self, event: Stepped) -> None:
        """A commit concerns the page that is shown; the others are opened anew anyway."""
        if (page := self.page) is not None:
            page.take(event)

    def set_look(self, look: Look) -> None:
        """Wear another look, on every page that there is."""
        self._look = look
        for page in self._pages.values():
            page.set_look(look)

    def _make(self, row: PageRow) -> Page:
        module, name = row.path.split(":")
        found: Callable[[Pen, Look], Page] = getattr(import_module(module), name)
        page = self._pages[row.key] = found(self._pen, self._look)
        self.addWidget(page)
        self.made.emit(page)
        return page
