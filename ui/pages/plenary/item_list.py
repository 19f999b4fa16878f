"""The list of the plenary's items by theme: one is looked at, several may be selected."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidgetItem, QWidget

from ui.focus_ring import OWN_RING
from ui.keys import pressed
from ui.look import Look
from ui.pages.plenary.paint_item import AnyIndex, ItemDelegate
from ui.pages.plenary.rows import ItemRow, ThemeRow
from ui.panels.painted_list import PaintedList

_DATA = Qt.ItemDataRole.UserRole
Command = QItemSelectionModel.SelectionFlag


class ItemList(PaintedList):
    """Space selects one more, or no longer; from then on the arrows leave the selection alone.

    ``shown`` carries the item that is looked at, ``pressed_key`` what is no key of lists.
    """

    shown = Signal(str)
    selection_changed = Signal()
    menu_asked = Signal(QPoint)
    entered = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gathers = False
        self._rows: list[ItemRow | ThemeRow] = []
        self.keys: frozenset[str] = frozenset()
        """Keys that the page takes; ``taken`` tells it of them."""
        self.paint_with(ItemDelegate(look, self))
        self.setProperty(OWN_RING, True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(
            lambda at: self.menu_asked.emit(self.viewport().mapToGlobal(at))
        )
        self.currentItemChanged.connect(lambda now, _old: self.shown.emit(_key(now)))
        self.itemSelectionChanged.connect(self.selection_changed)
        self.itemDoubleClicked.connect(lambda _item: self.entered.emit())

    taken = Signal(str)
    """A key of the page, in Qt's portable words."""

    @property
    def current(self) -> str:
        """The item that is looked at."""
        return _key(self.currentItem())

    @property
    def selected(self) -> list[str]:
        """The selected items in the order of the list, else the one that is looked at."""
        found = [_key(self.item(row)) for row in range(self.count()) if self.item(row).isSelected()]
        return [key for key in found if key] or [key for key in [self.current] if key]

    def show_rows(self, rows: Sequence[ItemRow | ThemeRow]) -> None:
        """Show these rows; what was selected and looked at stays so, or what came in its place."""
        if list(rows) != self._rows:
            self._rows = list(rows)
            self._show_anew()
        self.shown.emit(self.current)
        self.selection_changed.emit()

    def _show_anew(self) -> None:
        chosen, current, place = set(self.selected), self.current, self.currentRow()
        with QSignalBlocker(self), QSignalBlocker(self.selectionModel()):
            above = self.verticalScrollBar().value()
            self._fill(self._rows)
        keys = [_key(self.item(row)) for row in range(self.count())]
        at = keys.index(current) if current and current in keys else self._near(keys, place)
        model = self.selectionModel()
        model.setCurrentIndex(self.model().index(at, 0), Command.ClearAndSelect)
        for row, key in enumerate(keys):
            if key and key in chosen:
                model.select(self.model().index(row, 0), Command.Select)
        self._gathers = self._gathers and len(self.selected) > 1
        self.doItemsLayout()
        self.verticalScrollBar().setValue(above)

    def choose(self, keys: Sequence[str]) -> None:
        """Select these items and look at the first of them."""
        model = self.selectionModel()
        rows = [row for row in range(self.count()) if _key(self.item(row)) in keys]
        for place, row in enumerate(rows):
            index = self.model().index(row, 0)
            if place == 0:
                model.setCurrentIndex(index, Command.ClearAndSelect)
            model.select(index, Command.Select)
        self._gathers = len(rows) > 1
        if rows:
            self.scrollToItem(self.item(rows[0]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space gathers, Enter goes into the item, Escape forgets what was gathered."""
        name = pressed(event)
        if name == "Space":
            self._swing()
        elif name in {"Return", "Enter"}:
            self.entered.emit()
        elif name == "Esc" and len(self.selected) > 1:
            self._gathers = False
            self.selectionModel().select(self.currentIndex(), Command.ClearAndSelect)
        elif name in self.keys:
            self.taken.emit(name)
        elif event.text().strip() and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            event.ignore()  # Letters are the page's; a list would jump to a row that begins so.
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click without Ctrl or Shift begins anew."""
        if event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._gathers = False
        super().mousePressEvent(event)

    def selectionCommand(self, index: AnyIndex, event: QEvent | None = None) -> Command:
        """While items are gathered, the arrows only move."""
        plain = isinstance(event, QKeyEvent) and not event.modifiers() & _SHIFT
        if self._gathers and plain:
            return Command.NoUpdate
        return super().selectionCommand(index, event)

    def _swing(self) -> None:
        """Select the row that is looked at, or no longer."""
        if not self._gathers:
            self._gathers = True
            self.selectionModel().select(self.currentIndex(), Command.Select)
            return
        self.selectionModel().select(self.currentIndex(), Command.Toggle)

    def _fill(self, rows: Sequence[ItemRow | ThemeRow]) -> None:
        self.clear()
        for row in rows:
            item = QListWidgetItem()
            item.setData(_DATA, row)
            if isinstance(row, ThemeRow):
                item.setFlags(Qt.ItemFlag.NoItemFlags)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{row.title}, {row.count}")
            else:
                item.setData(Qt.ItemDataRole.AccessibleTextRole, row.spoken)
                item.setToolTip(row.title)
            self.addItem(item)

    @staticmethod
    def _near(keys: Sequence[str], place: int) -> int:
        """The item at or behind a place, else the last one before it, else none."""
        found = [row for row, key in enumerate(keys) if key]
        later = [row for row in found if row >= place]
        return (later or found[-1:] or [-1])[0]


_SHIFT = Qt.KeyboardModifier.ShiftModifier


def _key(item: QListWidgetItem | None) -> str:
    row = item.data(_DATA) if item is not None else None
    return row.key if isinstance(row, ItemRow) else ""
