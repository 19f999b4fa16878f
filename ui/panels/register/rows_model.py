"""The rows of a register: the fields of records in words."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from facilitator.domain.book import Book
from facilitator.domain.finding import has_words
from facilitator.domain.forms import field_of
from facilitator.domain.records import Record, Table
from ui.panels.register.said import short_name, value_said
from ui.panels.register.shape import Form
from ui.translate import spoken

AnyIndex = QModelIndex | QPersistentModelIndex
Records = Callable[[], Sequence[Record]]
Marks = Callable[[], Mapping[str, str]]
"""By the ids of records, a sentence that says what is to be looked at."""
_TOP = QModelIndex()
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class RowsModel(QAbstractTableModel):
    """The records that have every word of the filter, in their order."""

    def __init__(self, book: Book, form: Form, rows: Records) -> None:
        super().__init__()
        self._book, self._form, self._rows = book, form, rows
        self._filter = ""
        self.records: list[Record] = []
        self.marks: Marks = dict
        self._said: list[tuple[str, ...]] = []
        self._marked: Mapping[str, str] = {}

    def refresh(self) -> None:
        """Read the book again."""
        self.beginResetModel()
        said = [(record, self._row(record)) for record in self._rows()]
        kept = [pair for pair in said if has_words(" ".join(pair[1]), self._filter)]
        self.records = [record for record, _row in kept]
        self._said = [row for _record, row in kept]
        self._marked = self.marks()
        self.endResetModel()

    def mark_of(self, row: int) -> str:
        """What is to be looked at in a row; ``""`` where nothing is."""
        return self._marked.get(self.records[row].id, "")

    def sift(self, words: str) -> None:
        """Show only what has these words."""
        self._filter = words
        self.refresh()

    def place_of(self, record: str) -> int:
        """The row of a record, -1 where it has none."""
        return next((i for i, one in enumerate(self.records) if one.id == record), -1)

    def rowCount(self, parent: AnyIndex = _TOP) -> int:
        return 0 if parent.isValid() else len(self.records)

    def columnCount(self, parent: AnyIndex = _TOP) -> int:
        return 0 if parent.isValid() else len(self._form.columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        said = self._said[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return said
        mark = self.mark_of(index.row()) if index.column() == 0 else ""
        if role == Qt.ItemDataRole.ToolTipRole:
            return mark or said
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(filter(None, (said, mark)))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self._is_figure(index.column()) else _LEFT
        return None

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if way != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self._is_figure(section) else _LEFT
        if role == Qt.ItemDataRole.DisplayRole:
            name = spoken()(self._form.label(self._form.columns[section]))
            return name[:1].upper() + name[1:]
        return None

    def _is_figure(self, column: int) -> bool:
        return field_of(self._form.kind, self._form.columns[column]).editor in ("number", "money")

    def _row(self, record: Record) -> tuple[str, ...]:
        columns = self._form.columns
        said = [self._value(record, name) for name in columns]
        if columns[0] in ("title", "text") and (not said[0] or isinstance(record, Table)):
            said[0] = short_name(self._book, record)
        return tuple(said)

    def _value(self, record: Record, name: str) -> str:
        if name not in self._form.options:
            return value_said(self._book, record, name)
        key = getattr(record, name)
        return next((one.words for one in self._form.options[name]() if one.key == key), key)
