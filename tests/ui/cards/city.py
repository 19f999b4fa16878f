"""A city with cards and a call in an open window, and what its tests do by keyboard."""

from typing import Any

from PySide6.QtWidgets import QApplication

from facilitator.domain.commands.entries import add_entry
from facilitator.domain.records import Card
from tests.ui.keyboard import Keyboard
from ui.pages.cards.page import CardsPage
from ui.pages.deed_dialog import DeedDialog
from ui.pages.page import Page
from ui.windows.workspace import Workspace

SOURCE = "Verbale di prova"


class City:
    """A mission with two cards and a call in an open window, and a keyboard."""

    def __init__(self, work: Workspace) -> None:
        self.work, self.book = work, work.store.book
        self.green = self.add("mission", title="2 · Verde")
        self.one = self.add("card", number=1, title="Alberi", mission=self.green, stage="card")
        self.two = self.add("card", number=2, title="Tetti", mission=self.green, stage="card")
        self.call = self.add(
            "call", title="Bando d’esempio", mission=self.green, deadline="2999-12-31"
        )
        self.keyboard = Keyboard(work.window())

    def add(self, kind: str, **values: Any) -> str:
        edit = add_entry(self.book, kind, **values)
        self.work.store.do(edit)
        return edit.made[0]

    def page(self, key: str) -> Page:
        self.work.show_page(key)
        found = self.work.pages.page
        assert found is not None
        QApplication.processEvents()
        return found

    def cards(self) -> CardsPage:
        page = self.page("cards")
        assert isinstance(page, CardsPage)
        return page

    def card(self, card: str) -> Card:
        return self.book.require(Card, card)

    def undo(self) -> None:
        self.work.undo()
        QApplication.processEvents()

    def press(self, button: Any) -> None:
        """Reach a button and press it with Enter."""
        button.setFocus()
        self.keyboard.press("Return")


def dialog() -> DeedDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, DeedDialog)
    return found


def done() -> None:
    """Press the dialog's button; what was committed is shown."""
    dialog().do()
    QApplication.processEvents()
