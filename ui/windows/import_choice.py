"""What the notes of an import become: of which kind, and which column holds their texts."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from facilitator.domain.kinds import NoteKind
from ui.badges import badge
from ui.look import Look
from ui.panels.text_label import TextLabel
from ui.translate import spoken
from ui.windows.import_preview import Chosen, Preview

_BADGE, _WIDEST = 18, 240


class ImportChoice(QWidget):
    """``changed`` comes when somebody chooses; the columns are asked only of a table."""

    changed = Signal()

    def __init__(self, look: Look, kinds: Sequence[NoteKind]) -> None:
        super().__init__()
        self.kinds, self.columns = QComboBox(), QComboBox()
        kind, column = TextLabel(look, tone="quiet"), TextLabel(look, tone="quiet")
        kind.setText(self.tr("Kind:"))
        column.setText(self.tr("Column of the texts:"))
        self._column = column
        self.kinds.setIconSize(QSize(_BADGE, _BADGE))
        for row in kinds:
            picture = badge(row.key, look, _BADGE, self.devicePixelRatioF())
            self.kinds.addItem(QIcon(picture), row.name(spoken().language), row.key)
        self.kinds.setAccessibleName(kind.text())
        self.columns.setAccessibleName(column.text())
        self.columns.setMaximumWidth(_WIDEST)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for widget in (kind, self.kinds, column, self.columns):
            line.addWidget(widget)
        line.insertSpacing(2, 16)
        line.addStretch(1)
        self.kinds.activated.connect(self.changed)
        self.columns.activated.connect(self.changed)
        self.show_columns(None)

    def choose(self, kind: str) -> None:
        """Choose a kind by its key."""
        self.kinds.setCurrentIndex(max(0, self.kinds.findData(kind)))

    def show_columns(self, shown: Preview | None) -> None:
        """Offer the columns of what was read, and the one that was taken."""
        titles: Sequence[str] = shown.columns if shown is not None else ()
        self.columns.clear()
        self.columns.addItems(titles)
        if shown is not None:
            self.columns.setCurrentIndex(shown.column)
        for widget in (self._column, self.columns):
            widget.setVisible(len(titles) > 1)

    def chosen(self, same_source: bool) -> Chosen:
        """What was chosen; of another source the column is not known yet."""
        known = same_source and self.columns.count() > 1
        return Chosen(self.kinds.currentData(), self.columns.currentIndex() if known else None)
