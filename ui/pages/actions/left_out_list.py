"""What was left out: clusters and notes that led nowhere, and where the path of each stopped."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from facilitator.domain.book import Book
from facilitator.domain.origins import linked
from facilitator.domain.tracing import Left, LeftOut, left_out
from ui.look import Look
from ui.pages.actions.path_words import stopped_names
from ui.pages.actions.rows import Row, Rows
from ui.panels.dialog_parts import button
from ui.panels.panel import ElidedLabel, Panel
from ui.panels.text_label import TextLabel
from ui.translate import spoken

_EDGE = 24


class LeftOutList(Panel):
    """``chosen`` carries a cluster or note, ``resumed`` the thing at which one goes on.

    ``printed`` asks for the list on paper.
    """

    chosen = Signal(str)
    resumed = Signal(str)
    printed = Signal()

    def __init__(self, book: Book, look: Look) -> None:
        super().__init__(look)
        self._book = book
        self.found = LeftOut()
        self._title = TextLabel(look, "heading")
        self._said = ElidedLabel(look, "body", "quiet")
        self.print_button = button()
        self.print_button.clicked.connect(lambda _on: self.printed.emit())
        self.rows = Rows(look, strong=True)
        self.rows.chosen.connect(self.chosen)
        self.rows.wanted.connect(self._resume)
        head = QHBoxLayout()
        head.setContentsMargins(_EDGE, 12, _EDGE, 8)
        head.setSpacing(16)
        head.addWidget(self._title)
        head.addWidget(self._said, 1)
        head.addWidget(self.print_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.rows, 1)

    def refresh(self) -> None:
        """Look anew at what led nowhere."""
        self.found = left_out(self._book)
        self._show()

    def retranslate(self) -> None:
        """Say everything again."""
        self._title.setText(self.tr("What was left out"))
        self.print_button.setText(self.tr("Print the list…"))
        self.rows.setAccessibleName(self._title.text())
        self._show()

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        super().set_look(look)
        self.rows.set_look(look)

    def _show(self) -> None:
        found = self.found
        one_group, one_note = self.tr("1 cluster of %2"), self.tr("1 note of %2")
        groups = one_group if found.groups == 1 else self.tr("%1 clusters of %2")
        notes = one_note if found.notes == 1 else self.tr("%1 notes of %2")
        groups = groups.replace("%1", str(found.groups))
        notes = notes.replace("%1", str(found.notes))
        said = f"{groups.replace('%2', str(found.of_groups))} · "
        said += notes.replace("%2", str(found.of_notes))
        if not found.rows:
            none, all_led = (
                self.tr("There is no note yet."),
                self.tr("Every note led to an action."),
            )
            said = all_led if found.of_notes else none
        self._said.say(said)
        self.print_button.setVisible(bool(found.rows))
        names = stopped_names()
        self.rows.show_rows([self._row(left, names[left.stage]) for left in found.rows])

    def _row(self, left: Left, stopped: str) -> Row:
        notes = spoken().count(len(left.notes), "record.note", "record.notes")
        stop = left.stop
        is_note = stop.stage == "note"
        return Row(
            stop.id, " ".join(stop.text.split()) or self.tr("Without a title"),
            self.tr("Take up again"), (notes, stopped),
            0 if is_note else stop.table, stop.kind if is_note else "", deed=True,
        )  # fmt: skip

    def _resume(self, key: str) -> None:
        left = next((one for one in self.found.rows if one.stop.id == key), None)
        if left is not None and linked(self._book, left.last) is not None:
            self.resumed.emit(left.last)
