"""What the notes of an import become: of which kind, from which column, gathered by which."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.domain.kinds import NoteKind
from facilitator.imports.notes import GROUP_TITLES
from ui.badges import badge
from ui.choice_box import ChoiceBox
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
        self.kinds, self.columns, self.groups = ChoiceBox(), ChoiceBox(), ChoiceBox()
        kind, column, group = (TextLabel(look, tone="quiet") for _ in range(3))
        kind.setText(self.tr("Kind:"))
        column.setText(self.tr("Column of the texts:"))
        group.setText(self.tr("Gather by:"))
        self._titles: Sequence[str] = ()
        self._of_tables = (column, self.columns, group, self.groups)
        self.kinds.setIconSize(QSize(_BADGE, _BADGE))
        for row in kinds:
            picture = badge(row.key, look, _BADGE, self.devicePixelRatioF())
            self.kinds.addItem(QIcon(picture), row.name(spoken().language), row.key)
        self.kinds.setAccessibleName(kind.text())
        self.columns.setAccessibleName(column.text())
        self.groups.setAccessibleName(group.text())
        for box in (self.columns, self.groups):
            box.setMaximumWidth(_WIDEST)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for widget in (kind, self.kinds, *self._of_tables):
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
        """Offer the columns of what was read, the one that was taken, and a likely group."""
        titles: Sequence[str] = shown.columns if shown is not None else ()
        self.columns.clear()
        self.columns.addItems(titles)
        if shown is not None:
            self.columns.setCurrentIndex(shown.column)
        chosen = self.group if titles == self._titles else _likely(titles)
        self._titles = titles
        self.groups.clear()
        self.groups.addItems([self.tr("nothing"), *self._others(titles)])
        self.groups.setCurrentIndex(max(0, self.groups.findText(chosen)) if chosen else 0)
        for widget in self._of_tables:
            widget.setVisible(len(titles) > 1)

    def _others(self, titles: Sequence[str]) -> list[str]:
        """The columns that do not hold the texts."""
        return [title for n, title in enumerate(titles) if n != self.columns.currentIndex()]

    @property
    def group(self) -> str:
        """The column by which the notes are to be gathered; ``""`` for none."""
        return self.groups.currentText() if self.groups.currentIndex() > 0 else ""

    def chosen(self, same_source: bool) -> Chosen:
        """What was chosen; of another source the column is not known yet."""
        known = same_source and self.columns.count() > 1
        return Chosen(self.kinds.currentData(), self.columns.currentIndex() if known else None)


def _likely(titles: Sequence[str]) -> str:
    """The column that by its title gathers the notes; ``""`` where none does."""
    return next((title for title in titles if title.strip().casefold() in GROUP_TITLES), "")
