"""The outline's rows as a tree that keyboard and screen reader know."""

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QTreeView

from ui.canvas.writing import WriteDown
from ui.focus_ring import OWN_RING
from ui.look import Look
from ui.panels.outline.model import OutlineModel
from ui.panels.outline.rows import OutlineRows, on_mark
from ui.panels.outline.twigs import HEADINGS, NOTE, Seed, Twig

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect
_EDGE = 16
_KEEP = QItemSelectionModel.SelectionFlag.NoUpdate


class OutlineView(QTreeView):
    """``chosen`` says that somebody chose rows here; ``take_key`` claims or does a key."""

    chosen = Signal()
    menu_asked = Signal(QPoint)
    """Where, on the screen, a menu for the chosen rows is wanted."""

    def __init__(self, model: OutlineModel, look: Look, write: WriteDown) -> None:
        super().__init__()
        self.outline = model
        self.take_key: Callable[[QKeyEvent], bool] = lambda _event: False
        self.nothing = ""
        """What is said while there are no rows."""
        self._quiet = 0
        self._folded: set[Seed] = set()
        self._unfolded: set[Seed] = set()
        self.setModel(model)
        self.rows = OutlineRows(self, model, look, write)
        self.setItemDelegate(self.rows)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setProperty(OWN_RING, True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.expanded.connect(self._unfold)
        self.collapsed.connect(self._fold)
        self.selectionModel().selectionChanged.connect(self._choose)
        self.selectionModel().currentChanged.connect(self._choose)
        model.rowsInserted.connect(self._unfold_new)

    # Unfolding: groups stand open, links folded, until somebody does otherwise

    def _unfold(self, index: QModelIndex) -> None:
        twig = self.outline.twig(index)
        if not self._quiet:
            self._folded.discard(twig.seed)
            self._unfolded.add(twig.seed)

    def _fold(self, index: QModelIndex) -> None:
        twig = self.outline.twig(index)
        if not self._quiet:
            self._unfolded.discard(twig.seed)
            self._folded.add(twig.seed)

    def _unfold_new(self, parent: QModelIndex, first: int, last: int) -> None:
        self._quiet += 1
        for row in range(first, last + 1):
            index = self.outline.index(row, 0, parent)
            twig = self.outline.twig(index)
            if twig.kind in HEADINGS:
                self.setExpanded(index, twig.seed not in self._folded)
                self._unfold_new(index, 0, len(twig.twigs) - 1)
            elif twig.kind == NOTE and twig.seed in self._unfolded:
                self.setExpanded(index, True)
        above = self.outline.twig(parent)
        if above.kind in HEADINGS and above.seed not in self._folded:
            self.setExpanded(parent, True)
        self._quiet -= 1

    # Choosing

    def _choose(self) -> None:
        if not self._quiet:
            self.chosen.emit()

    def chosen_records(self) -> list[str]:
        """The records of the chosen rows, from above."""
        indexes = sorted(self.selectionModel().selectedIndexes(), key=self._place)
        return list(dict.fromkeys(self.outline.twig(index).record for index in indexes))

    def _place(self, index: QModelIndex) -> tuple[int, ...]:
        rows: list[int] = []
        while index.isValid():
            rows.insert(0, index.row())
            index = index.parent()
        return tuple(rows)

    def show_chosen(self, records: list[str], focus: str) -> None:
        """Choose the rows of these records, and stand on one of them, without telling anybody."""
        self._quiet += 1
        if set(records) != {self.outline.twig(i).record for i in self.selectedIndexes()}:
            self.selectionModel().select(self._stretches(records), _SELECT)
        stand = self.outline.find(focus)
        if stand.isValid() and self.outline.twig(self.currentIndex()).record != focus:
            self.selectionModel().setCurrentIndex(stand, _KEEP)
            self.scrollTo(stand)
        self._quiet -= 1

    def _stretches(self, records: list[str]) -> QItemSelection:
        """The rows of these records, those that follow on each other as one stretch."""
        rows: dict[tuple[int, int], list[QModelIndex]] = {}
        for index in (self.outline.find(record) for record in records):
            if index.isValid():
                above = index.parent()
                rows.setdefault((above.row(), above.internalId()), []).append(index)
        found = QItemSelection()
        for beside in rows.values():
            beside.sort(key=QModelIndex.row)
            starts = [0, *(n for n in range(1, len(beside)) if _parted(beside[n - 1], beside[n]))]
            for start, end in zip(starts, [*starts[1:], len(beside)], strict=True):
                found.select(beside[start], beside[end - 1])
        return found

    def hold(self, commit: Callable[[], None]) -> None:
        """Let a commit change the rows; what it makes Qt choose is nobody's choice."""
        self._quiet += 1
        commit()
        self._quiet -= 1

    def stand_on(self) -> Twig:
        """The row that the keyboard stands on; the invisible root where it is none."""
        return self.outline.twig(self.currentIndex())

    def stand_at_first(self) -> None:
        """Stand on the first row without choosing it."""
        self.hold(lambda: self.selectionModel().setCurrentIndex(self.outline.index(0, 0), _KEEP))

    def go_to(self, index: QModelIndex) -> None:
        """Choose one row and bring it into view, whatever keys are held."""
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, _SELECT)
            self.scrollTo(index)

    def write_in(self, record: str) -> bool:
        """Write in the row of a note or a cluster; whether there is one that can be written in."""
        index = self.outline.find(record)
        if not index.isValid():
            return False
        self.go_to(index)
        self.edit(index)
        return self.state() == QAbstractItemView.State.EditingState

    def set_look(self, look: Look) -> None:
        """Draw in another look."""
        self.rows.look = look
        self.viewport().update()

    # Qt's own

    def paintEvent(self, event: QPaintEvent) -> None:
        """Where there are no rows, say what to do, and that the keyboard is here."""
        super().paintEvent(event)
        if self.outline.rowCount():
            return
        look, painter = self.rows.look, QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.colour("text_quiet"))
        painter.setFont(look.font("body"))
        room = self.viewport().rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        words = int(Qt.TextFlag.TextWordWrap)
        painter.drawText(room, words, self.nothing)
        if self.hasFocus():
            said = painter.boundingRect(room, words, self.nothing).adjusted(-8, -8, 8, 8)
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.drawRoundedRect(said, 4, 4)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the folding mark folds; elsewhere it chooses."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        if index.isValid() and on_mark(self.outline.twig(index), at):
            self.setExpanded(index, not self.isExpanded(index))
            return
        super().mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Claim the outline's own keys before a shortcut does."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and self.take_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of ``outline_keys``; others are the tree's."""
        if not self.take_key(event):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu: at the pointer, or by key at the row."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        row = self.visualRect(self.currentIndex())
        at = self.viewport().mapToGlobal(row.bottomLeft() + QPoint(48, 0))
        self.menu_asked.emit(at if by_key and row.isValid() else event.globalPos())


def _parted(one: QModelIndex, other: QModelIndex) -> bool:
    """Whether rows stand between two of them."""
    return other.row() != one.row() + 1
