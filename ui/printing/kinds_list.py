"""The list of what can be made."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QStyledItemDelegate, QStyleOptionViewItem


class KindsList(QListWidget):
    """Keeps what is chosen in sight when questions take some of its room."""

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(_Row(self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Bring the chosen row back into sight."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())


class _Row(QStyledItemDelegate):
    """As wide as the list: a longer name ends in dots instead of at the edge."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(1, super().sizeHint(option, index).height())
