"""A list of entries: a number or day, a name with quieter words below it, figures at the right.

Headings part it. Enter or a double click opens an entry, Del asks for its removal.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QListWidgetItem

from ui.look import Look, length
from ui.panels.ledger.rows import Entry, EntryDelegate, Measures
from ui.panels.painted_list import PaintedList


class Ledger(PaintedList):
    """``chosen``, ``opened`` and ``removal_wanted`` bring an entry's key. ``bars`` keeps room for
    shares; one that is ``whole`` takes the height of all its rows, does not scroll, and
    fills the chosen row only while it has the keyboard: several may stand on a page.
    """

    chosen = Signal(str)
    opened = Signal(str)
    removal_wanted = Signal(str)

    def __init__(self, look: Look, *, bars: bool = False, whole: bool = False) -> None:
        super().__init__()
        self._whole = whole
        self._delegate = EntryDelegate(look, bars, self)
        self._delegate.fills = not whole
        self.paint_with(self._delegate)
        if whole:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._choose)
        self.itemDoubleClicked.connect(lambda item: self._open(item))

    def show_entries(self, entries: Sequence[Entry], keep: str = "") -> None:
        """Show these; the chosen one, or that of the key ``keep``, stays chosen."""
        keep = keep or self.key
        self.blockSignals(True)
        self.clear()
        for entry in entries:
            item = QListWidgetItem()
            item.setData(Qt.ItemDataRole.UserRole, entry)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, entry.spoken)
            if entry.heading:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(item)
        self._measure(entries)
        self.choose(keep)
        self.blockSignals(False)
        if self._whole:
            heights = (self.sizeHintForRow(row) for row in range(self.count()))
            self.setFixedHeight(sum(heights) or length(1))

    @property
    def entries(self) -> list[Entry]:
        """What is shown, in order."""
        return [self._entry(self.item(row)) for row in range(self.count())]

    @property
    def key(self) -> str:
        """The key of the chosen entry, or ``""``."""
        item = self.currentItem()
        return self._entry(item).key if item is not None else ""

    def choose(self, key: str) -> bool:
        """Choose an entry; without it, the first one, and False."""
        for row, entry in enumerate(self.entries):
            if key and entry.key == key and not entry.heading:
                self.setCurrentRow(row)
                return True
        first = (row for row, entry in enumerate(self.entries) if not entry.heading)
        self.setCurrentRow(next(first, -1))
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 open, Del asks for the removal."""
        item = self.currentItem()
        if item is not None and event.key() in (
            Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2,
        ):  # fmt: skip
            self._open(item)
        elif item is not None and event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit(self._entry(item).key)
        else:
            super().keyPressEvent(event)

    def _measure(self, entries: Sequence[Entry]) -> None:
        look = self._delegate.look
        strong, body = QFontMetrics(look.font("strong")), QFontMetrics(look.font("body"))
        rows = [entry.cells for entry in entries if not entry.heading]
        columns = max(map(len, rows), default=0)
        cells = [[row[at] for row in rows if at < len(row)] for at in range(columns)]
        self._delegate.measures = Measures(
            max((body.horizontalAdvance(entry.before) for entry in entries), default=0),
            tuple(max(map(strong.horizontalAdvance, column), default=0) for column in cells),
        )

    def _choose(self, now: QListWidgetItem | None) -> None:
        if now is not None:
            self.chosen.emit(self._entry(now).key)

    def _open(self, item: QListWidgetItem) -> None:
        if not self._entry(item).heading:
            self.opened.emit(self._entry(item).key)

    @staticmethod
    def _entry(item: QListWidgetItem) -> Entry:
        entry: Entry = item.data(Qt.ItemDataRole.UserRole)
        return entry
