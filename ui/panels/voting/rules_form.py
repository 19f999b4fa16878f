"""By which rules people vote: dots, cap, voters, criteria, secret. It opens the vote."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QSpinBox, QVBoxLayout, QWidget

from ui.look import Look
from ui.panels.panel import Panel
from ui.panels.rows import in_column, in_row
from ui.panels.text_label import TextLabel

_MOST_DOTS, _MOST_VOTERS = 20, 2000


class RulesForm(Panel):
    """``opened`` asks for a vote by ``rules``, with the clusters frozen; ``freed`` thaws them."""

    opened, freed = Signal(), Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.title, self.criteria = QLineEdit(), QLineEdit()
        self.dots, self.cap = count_box(1, _MOST_DOTS, 5), count_box(1, _MOST_DOTS, 3)
        self.voters = count_box(0, _MOST_VOTERS, 0)
        self.secret, self.open = QCheckBox(), QPushButton()
        self.free = QPushButton()
        self.open.setProperty("primary", True)
        self._labels = [TextLabel(look, "caption", "quiet") for _ in range(5)]
        self._advice = TextLabel(look, "caption", "quiet")
        self._advice.setWordWrap(True)
        self._is_frozen = False
        self._lay_out()
        self.open.clicked.connect(self.opened)
        self.free.clicked.connect(self.freed)
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        title, dots, cap, voters, criteria = self._labels
        column.addLayout(in_column(title, self.title))
        numbers = in_row(gap=12)
        cells: tuple[tuple[QWidget, QWidget], ...] = (
            (dots, self.dots), (cap, self.cap), (voters, self.voters),
        )  # fmt: skip
        for label, field in cells:
            numbers.addLayout(in_column(label, field), 1)
        column.addLayout(numbers)
        column.addLayout(in_column(criteria, self.criteria))
        column.addWidget(self.secret)
        column.addWidget(self._advice)
        column.addWidget(self.open)
        column.addWidget(self.free)
        column.addStretch(1)

    @property
    def rules(self) -> dict[str, object]:
        """What was chosen, as ``commands.voting`` takes it."""
        criteria = (part.strip() for part in self.criteria.text().split(","))
        return {
            "title": self.title.text().strip(),
            "dots": self.dots.value(),
            "cap": self.cap.value(),
            "voters": self.voters.value() or None,
            "criteria": tuple(dict.fromkeys(part for part in criteria if part)),
            "secret": self.secret.isChecked(),
        }

    def show_board(self, is_frozen: bool) -> None:
        """Whether the clusters are frozen already."""
        self._is_frozen = is_frozen
        self.free.setVisible(is_frozen)
        self.retranslate()

    def retranslate(self) -> None:
        """Its words in the language that is spoken now."""
        said = (
            (self.tr("Title (may be empty)"), self.title),
            (self.tr("Dots each"), self.dots),
            (self.tr("At most for one"), self.cap),
            (self.tr("Voters"), self.voters),
            (self.tr("Criteria, parted by commas (may be empty)"), self.criteria),
        )
        for label, (words, field) in zip(self._labels, said, strict=True):
            label.setText(words)
            field.setAccessibleName(words)
        self.criteria.setPlaceholderText(self.tr("useful, feasible"))
        self.voters.setSpecialValueText(self.tr("not counted"))
        self.free.setText(self.tr("Free the clusters"))
        self.secret.setText(self.tr("Secret until the vote is closed"))
        self._advice.setText(
            self.tr("The clusters are frozen: people can vote on them.") if self._is_frozen else
            self.tr("People vote on clusters that no longer change: opening the vote freezes them "
                    "until they are freed again. Notes may still be written.")
        )  # fmt: skip
        self.open.setText(self.tr("Open the vote") if self._is_frozen else
                          self.tr("Freeze the clusters and open the vote"))  # fmt: skip


class CountBox(QSpinBox):
    """A number that is typed over: a click takes its words whole, also such as "not counted"."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take what stands there, once the click that brought the keyboard is over."""
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self.selectAll)


def count_box(least: int, most: int, value: int) -> QSpinBox:
    """A number in a box without arrows: it is typed, or stepped by the arrow keys."""
    made = CountBox()
    made.setRange(least, most)
    made.setValue(value)
    made.lineEdit().setProperty("bare", True)
    made.lineEdit().setTextMargins(8, 0, 0, 0)
    return made
