"""Choosing what of the tables is brought to the plenary: all clusters, unless somebody says so."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from facilitator.domain.ballots import is_by_hand, votes_of
from facilitator.domain.book import Book
from facilitator.domain.plenary import Offered, Thing
from facilitator.domain.records import Note
from ui.focus_ring import FocusRing
from ui.look import Look, on_screen
from ui.pages.plenary.rows import untitled_said
from ui.panels.text_label import TextLabel
from ui.tiles import tile
from ui.translate import counted, spoken

_DATA = Qt.ItemDataRole.UserRole
_WIDTH, _HEIGHT, _EDGE = 640, 560, 24
_NUMBERS = 150


class _Tree(QTreeWidget):
    """Enter accepts the dialog; Space swings a tick."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the dialog's button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


class RaiseDialog(QDialog):
    """Clusters by table, ticked; the three things of a table, not ticked."""

    def __init__(self, parent: QWidget, look: Look, book: Book, offered: Sequence[Offered]) -> None:
        super().__init__(parent)
        self._look, self._book = look, book
        self.setWindowTitle(self.tr("Bring to the plenary"))
        self.tree = _Tree()
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("What the tables have"))
        self.tree.setColumnWidth(0, _WIDTH - 2 * _EDGE - _NUMBERS)
        for each in offered:
            self._table(each)
        self.tree.expandAll()
        self.tree.itemChanged.connect(self._count)
        self._lay_out()
        FocusRing(self, look)
        self._count()
        self.tree.setFocus()

    def _lay_out(self) -> None:
        heading, help_ = TextLabel(self._look, "heading"), TextLabel(self._look, "body", "quiet")
        heading.setText(self.windowTitle())
        help_.setText(
            self.tr("Each becomes an item that refers to its cluster: nothing is copied.")
        )
        help_.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.accepting = QPushButton()
        self.accepting.setProperty("primary", True)
        self.accepting.setDefault(True)
        buttons.addButton(self.accepting, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(12)
        for part in (heading, help_, self.tree, buttons):
            column.addWidget(part)
        self.resize(on_screen(self, _WIDTH, _HEIGHT))

    def _table(self, each: Offered) -> None:
        number = each.table.number if each.table else 0
        name = spoken()("paper.table_n", n=number) if number else each.board.title
        row = QTreeWidgetItem(self.tree, [name])
        row.setFlags(row.flags() | Qt.ItemFlag.ItemIsAutoTristate | Qt.ItemFlag.ItemIsUserCheckable)
        row.setFont(0, self._look.font("strong"))
        if number:
            row.setIcon(0, QIcon(tile(number, self._look, 20, self.devicePixelRatioF())))
        words = spoken()
        for cluster in each.clusters:
            notes = self._book.count_of(Note, "cluster", cluster.id)
            by_hand = is_by_hand(self._book, cluster)
            votes = words.votes(votes_of(self._book, cluster), by_hand)
            said = f"{votes} · {words.count(notes, 'record.note', 'record.notes')}"
            self._row(row, cluster.title or untitled_said(), said, cluster.id, True)
        for thing in each.things:
            self._row(row, thing.text, self.tr("for the plenary"), thing, False)

    def _row(
        self, parent: QTreeWidgetItem, words: str, quiet: str, data: object, ticked: bool
    ) -> None:
        row = QTreeWidgetItem(parent, [" ".join(words.split()), quiet])
        row.setData(0, _DATA, data)
        row.setToolTip(0, words)
        row.setFont(1, self._look.font("caption"))
        row.setForeground(1, self._look.colour("text_quiet"))
        row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.setCheckState(0, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def _ticked(self) -> list[object]:
        tables = [self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount())]
        rows = [table.child(row) for table in tables if table for row in range(table.childCount())]
        ticked = (row for row in rows if row and row.checkState(0) == Qt.CheckState.Checked)
        return [row.data(0, _DATA) for row in ticked]

    @property
    def clusters(self) -> list[str]:
        """The ids of the ticked clusters."""
        return [data for data in self._ticked() if isinstance(data, str)]

    @property
    def things(self) -> list[Thing]:
        """The ticked things."""
        return [data for data in self._ticked() if isinstance(data, Thing)]

    def _count(self) -> None:
        number = len(self._ticked())
        said = counted(number, self.tr("Bring 1 item"), self.tr("Bring {n} items"))
        self.accepting.setText(said)
        self.accepting.setEnabled(number > 0)
