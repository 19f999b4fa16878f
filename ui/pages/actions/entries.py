"""A short list below the form of an action: commitments, indicators, or how far it is."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QPushButton

from facilitator.domain.commands.notes import remove
from facilitator.domain.records import RECORDS
from ui.icons import icon
from ui.look import Look, length
from ui.pages.actions.rows import HEIGHT, Row, Rows
from ui.panels.panel import Panel
from ui.panels.rows import in_column
from ui.panels.text_label import TextLabel
from ui.pen import Pen

_MOST = 6


class Entries(Panel):
    """``add`` and ``open_one`` do what the button and Enter ask for; Del removes."""

    def __init__(
        self, pen: Pen, look: Look, kind: str, add: Callable[[], None],
        open_one: Callable[[str], None],
    ) -> None:  # fmt: skip
        super().__init__(look)
        self._pen, self._kind = pen, kind
        self._title = TextLabel(look, "strong")
        self.rows = Rows(look)
        self.rows.wanted.connect(open_one)
        self.rows.removed.connect(self._remove)
        self.more = QPushButton()
        self.more.setProperty("plain", True)
        self.more.setEnabled(not pen.store.readonly)
        self.more.clicked.connect(add)
        self.setLayout(in_column(self._title, self.rows, self.more))
        self.set_look(look)

    def say(self, title: str, button: str) -> None:
        """The list's name, and what its button says."""
        self._title.setText(title)
        self.rows.setAccessibleName(title)
        self.more.setText(button)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; a list without any takes no room."""
        self.rows.show_rows(rows)
        self.rows.setFixedHeight(length(HEIGHT) * min(len(rows), _MOST))
        self.rows.setVisible(bool(rows))

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        super().set_look(look)
        self.rows.set_look(look)
        self.more.setIcon(icon("plus", look, "primary"))

    def _remove(self, key: str) -> None:
        book = self._pen.store.book
        found = book.get(RECORDS[self._kind], key)
        if found is not None and not self._pen.store.readonly:
            self._pen.write(lambda: remove(book, [found]))
