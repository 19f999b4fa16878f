"""The small window of a choice: a line to look for words, and what they find to be picked."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from facilitator.domain.finding import has_words
from ui.focus_ring import FocusRing
from ui.look import Look
from ui.panels.choosing import FoundRows, WordsLine, swing
from ui.panels.panel import Panel
from ui.panels.register.shape import Option as Option
from ui.panels.rows import in_column

_KEY = Qt.ItemDataRole.UserRole
_MAKE = Qt.ItemDataRole.UserRole + 1
_NARROWEST, _ROW, _ROWS = 280, 32, 8


class PickList(Panel):
    """``picked`` carries a key (``""``: none of them), ``made`` a name that none has.

    Of several that may stand together each bears a tick, and ``picked`` swings it.
    """

    picked = Signal(str)
    made = Signal(str)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget, several: bool, makes: bool) -> None:
        super().__init__(look, parent)
        self.setWindowFlags(Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("popover", True)
        self._several, self._makes = several, makes
        self.rows = FoundRows(look)
        self.line = WordsLine(self.rows)
        self.line.setPlaceholderText(
            self.tr("Words to look for, or a new name") if makes else self.tr("Words to look for")
        )
        self.line.setAccessibleName(self.tr("Words to look for"))
        layout = in_column(self.line, self.rows, gap=8)
        layout.setContentsMargins(8, 8, 8, 8)
        self.setLayout(layout)
        self.line.textEdited.connect(self._sift)
        self.line.returnPressed.connect(self._take)
        self.line.ticked.connect(lambda _item: self._take())
        self.rows.itemClicked.connect(lambda _item: self._take())
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        FocusRing(self, look)

    def offer(
        self, options: Sequence[Option], chosen: Sequence[str], below: QWidget, needed: bool = False
    ) -> None:
        """Open under a field with what can be picked and what is; none too, if none may be."""
        self.rows.setAccessibleName(below.accessibleName())
        if chosen and not (self._several or needed):
            self._add(self.tr("None"), "")
        for option in options:
            item = self._add(option.words, option.key)
            if self._several:
                on = option.key in chosen
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self._start_at(chosen)
        shown = min(_ROWS, max(1, self.rows.count()))
        self.rows.setFixedHeight(shown * _ROW + 2)
        self.setFixedWidth(max(_NARROWEST, below.width()))
        self.adjustSize()
        self.move(self._beside(below))
        self.show()
        self.line.setFocus()

    def _beside(self, field: QWidget) -> QPoint:
        """Below the field, or above it where the screen ends."""
        at = field.mapToGlobal(QPoint(0, field.height() + 2))
        room = field.screen().availableGeometry()
        if at.y() + self.height() > room.bottom():
            at.setY(field.mapToGlobal(QPoint(0, 0)).y() - self.height() - 2)
        at.setX(max(room.left(), min(at.x(), room.right() - self.width())))
        return at

    def _add(self, words: str, key: str) -> QListWidgetItem:
        item = QListWidgetItem(words)
        item.setToolTip(words)
        item.setData(_KEY, key)
        item.setSizeHint(item.sizeHint().expandedTo(self.rows.sizeHint().scaled(
            1, _ROW, Qt.AspectRatioMode.IgnoreAspectRatio)))  # fmt: skip
        self.rows.addItem(item)
        return item

    def _start_at(self, chosen: Sequence[str]) -> None:
        keys = [self.rows.item(row).data(_KEY) for row in range(self.rows.count())]
        first = next((keys.index(key) for key in chosen if key in keys), 0)
        self.rows.setCurrentRow(first)

    def _sift(self, words: str) -> None:
        """Show what has every word; where a new one may be made, offer that last."""
        first, known = -1, False
        for row in range(self.rows.count() - 1, -1, -1):
            item = self.rows.item(row)
            if item.data(_MAKE):
                self.rows.takeItem(row)
                continue
            item.setHidden(not has_words(item.text(), words))
            first = first if item.isHidden() else row
            known = known or item.text().casefold() == words.strip().casefold()
        if self._makes and words.strip() and not known:
            made = self._add(self.tr("Add “{name}”").format(name=words.strip()), "")
            made.setData(_MAKE, words.strip())
            first = self.rows.count() - 1 if first < 0 else first
        self.rows.setCurrentRow(first)

    def _take(self) -> None:
        item = self.rows.currentItem()
        if item is None or item.isHidden():
            return
        if name := item.data(_MAKE):
            self.made.emit(name)
        else:
            self.picked.emit(item.data(_KEY))
        if not self._several or name:
            self.close()
        else:
            swing(item)
            self.line.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell the field that it is over."""
        super().closeEvent(event)
        self.closed.emit()
