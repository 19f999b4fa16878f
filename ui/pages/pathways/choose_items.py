"""Asking what a scenario comes from: items of the plenary, several of which may be ticked."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from facilitator.domain.book import Book
from facilitator.domain.finding import has_words
from facilitator.domain.plenary import TEMPLATE
from facilitator.domain.records import Board, Cluster
from ui.focus_ring import FocusRing
from ui.look import Look, on_screen
from ui.pages.pathways.said import source_said
from ui.panels.choosing import FoundRows, WordsLine, swing
from ui.panels.text_label import TextLabel

_WIDTH, _HEIGHT = 640, 520
_KEY = Qt.ItemDataRole.UserRole


def offered(book: Book, chosen: Collection[str] = ()) -> list[str]:
    """What a scenario may come from: the items of every plenary, without any the tables' clusters;
    and what is chosen already."""
    boards = book.all(Board)
    plenaries = [board for board in boards if board.template == TEMPLATE]
    items = _clusters(book, plenaries) or _clusters(book, boards)
    return list(dict.fromkeys([*chosen, *items]))


def _clusters(book: Book, boards: Sequence[Board]) -> list[str]:
    return [cluster.id for board in boards for cluster in book.of(Cluster, "board", board.id)]


class ItemsDialog(QDialog):
    """A list to tick with Space; where ``asks`` is true, above it a line for the scenario."""

    def __init__(
        self, parent: QWidget, look: Look, book: Book, chosen: Collection[str], asks: bool
    ) -> None:
        super().__init__(parent)
        self._asks = asks
        self.scenario, self.rows = QLineEdit(), FoundRows(look)
        self.words = WordsLine(self.rows)
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        said = self.tr("Make the scenario") if asks else self.tr("Choose")
        self.buttons.button(standard.Ok).setText(said)
        self._empty = TextLabel(look, "body", "quiet")
        self._fill(book, chosen)
        self._lay_out(look)
        self.words.textChanged.connect(self._sift)
        self.words.ticked.connect(swing)
        self.scenario.textChanged.connect(self._allow)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        FocusRing(self, look)
        (self.scenario if asks else self.rows).setFocus()
        self._allow()

    @property
    def chosen(self) -> list[str]:
        """The ids of what is ticked."""
        rows = (self.rows.item(row) for row in range(self.rows.count()))
        return [str(row.data(_KEY)) for row in rows if row.checkState() == Qt.CheckState.Checked]

    @property
    def text(self) -> str:
        """The scenario in words."""
        return self.scenario.text().strip()

    def _fill(self, book: Book, chosen: Collection[str]) -> None:
        for record in offered(book, chosen):
            title, where = source_said(book, record)
            item = QListWidgetItem(f"{title}   ·   {where}" if where else title)
            item.setData(_KEY, record)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = record in chosen
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.rows.addItem(item)
        self.rows.setCurrentRow(0)

    def _lay_out(self, look: Look) -> None:
        title = self.tr("New scenario") if self._asks else self.tr("What the scenario comes from")
        self.setWindowTitle(title)
        head, label = TextLabel(look, "heading"), TextLabel(look, "caption", "quiet")
        head.setText(title)
        label.setText(self.tr("Items of the plenary it comes from (Space ticks one)"))
        self.scenario.setPlaceholderText(self.tr("The scenario in a sentence"))
        self.scenario.setAccessibleName(self.tr("The scenario in a sentence"))
        self.scenario.setVisible(self._asks)
        self.words.setPlaceholderText(self.tr("Words to look for"))
        self.words.setAccessibleName(self.tr("Words to look for"))
        self.rows.setAccessibleName(label.text())
        self._empty.setText(self.tr("There is no item yet: they can be chosen later."))
        self._empty.setVisible(not self.rows.count())
        for part in (self.words, self.rows, label):
            part.setVisible(bool(self.rows.count()))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        for widget in (head, self.scenario, label, self.words, self.rows, self._empty):
            column.addWidget(widget)
        column.addStretch(0 if self.rows.count() else 1)
        column.addWidget(self.buttons)
        self.resize(on_screen(self, _WIDTH, _HEIGHT if self.rows.count() else 200))

    def _sift(self, words: str) -> None:
        for row in range(self.rows.count()):
            item = self.rows.item(row)
            item.setHidden(not has_words(item.text(), words))

    def _allow(self) -> None:
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(self.text) or not self._asks)
