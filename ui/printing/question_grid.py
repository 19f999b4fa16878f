"""Questions with their labels, the short ones two in a line; only those that are asked are seen."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QComboBox, QGridLayout, QSizePolicy, QWidget

from ui.panels.text_label import TextLabel

_NARROW = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon


class Question(NamedTuple):
    """A label and a field. A ``wide`` one has a line of its own."""

    label: TextLabel
    field: QWidget
    wide: bool = False


class QuestionGrid(QWidget):
    """Lays the asked ones out anew each time."""

    def __init__(self, questions: Sequence[Question]) -> None:
        super().__init__()
        self._questions = questions
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)
        for question in questions:
            question.label.setBuddy(question.field)
            question.label.setParent(self)
            question.field.setParent(self)
            wide = QSizePolicy.Policy.Expanding
            question.field.setSizePolicy(wide, QSizePolicy.Policy.Fixed)
            if isinstance(question.field, QComboBox):
                question.field.setSizeAdjustPolicy(_NARROW)

    def ask(self, fields: Sequence[QWidget]) -> None:
        """Ask for these, in the order of all questions."""
        while self._grid.takeAt(0) is not None:
            pass
        row, column = 0, 0
        before: QWidget | None = None
        for question in self._questions:
            asked = question.field in fields
            question.label.setVisible(asked)
            question.field.setVisible(asked)
            if not asked:
                continue
            if question.wide and column:
                row, column = row + 1, 0
            self._grid.addWidget(question.label, row, column)
            self._grid.addWidget(question.field, row, column + 1, 1, 3 if question.wide else 1)
            if before is not None:
                QWidget.setTabOrder(before, question.field)
            before = question.field
            row, column = (row, 2) if not question.wide and not column else (row + 1, 0)


def fill(box: QComboBox, rows: Sequence[tuple[str, str]]) -> None:
    """Offer these, each a text and its key, and nothing else."""
    box.clear()
    for text, key in rows:
        box.addItem(text, key)
