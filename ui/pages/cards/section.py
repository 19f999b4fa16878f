"""A part of a card's sheet: a title with its buttons, and a ledger or a sentence below it."""

from collections.abc import Iterable

from PySide6.QtWidgets import QPushButton

from ui.look import Look
from ui.panels.dialog_parts import button
from ui.panels.ledger.ledger import Ledger
from ui.panels.ledger.rows import Entry
from ui.panels.panel import Panel, rule
from ui.panels.rows import in_column, in_row
from ui.panels.text_label import TextLabel


class Section(Panel):
    """``add`` is the first button; further ones are for the chosen entry."""

    def __init__(self, look: Look, *more: QPushButton) -> None:
        super().__init__(look)
        self.title = TextLabel(look, "heading")
        self.add = button()
        self.more = more
        self.ledger = Ledger(look, whole=True)
        self.nothing = TextLabel(look, "body", "quiet")
        self.nothing.setWordWrap(True)
        column = in_column(rule(), self.ledger, self.nothing, gap=6)
        column.insertLayout(0, in_row((self.title, 1), *more, self.add))
        self.setLayout(column)

    def say(self, title: str, add: str, nothing: str) -> None:
        """Its words."""
        self.title.setText(title)
        self.add.setText(add)
        self.nothing.setText(nothing)
        self.ledger.setAccessibleName(title)

    def show_entries(self, entries: Iterable[Entry]) -> None:
        """Show these; the sentence where there are none."""
        shown = list(entries)
        self.ledger.show_entries(shown)
        self.ledger.setVisible(bool(shown))
        self.nothing.setVisible(not shown)
        for each in self.more:
            each.setVisible(bool(shown))

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        super().set_look(look)
        self.ledger.set_look(look)
