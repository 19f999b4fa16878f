"""By which rules people vote: dots, cap, voters, criteria, secret. It opens the vote."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from facilitator.domain.records import Ballot
from ui.look import Look, text_scale
from ui.panels.panel import Panel
from ui.panels.rows import in_column, in_row
from ui.panels.text_label import TextLabel

SIDE_BY_SIDE = 1.5
"""The largest text of which several short fields have room in one line of the panel."""
_MOST_DOTS, _MOST_VOTERS = 20, 2000


class RulesForm(Panel):
    """``opened`` asks for a vote by ``rules``, with the clusters frozen; ``freed`` thaws them.

    ``kept`` prepares it for later. ``waiting`` is the prepared one that was taken up again.
    """

    opened, freed, kept = Signal(), Signal(), Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.title, self.criteria = QLineEdit(), QLineEdit()
        self.dots, self.cap = count_box(1, _MOST_DOTS, 5), count_box(1, _MOST_DOTS, 3)
        self.voters = count_box(0, _MOST_VOTERS, 0)
        self.secret, self.open = QCheckBox(), QPushButton()
        self.free, self.keep, self.resume = QPushButton(), QPushButton(), QPushButton()
        self.waiting: Ballot | None = None
        self._prepared: Ballot | None = None
        self.open.setProperty("primary", True)
        self._labels = [TextLabel(look, "caption", "quiet") for _ in range(5)]
        self._advice = TextLabel(look, "caption", "quiet")
        self._advice.setWordWrap(True)
        self._is_frozen = False
        self._lay_out()
        self.open.clicked.connect(self.opened)
        self.free.clicked.connect(self.freed)
        self.keep.clicked.connect(self.kept)
        self.resume.clicked.connect(self.take_up)
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        title, dots, cap, voters, criteria = self._labels
        column.addWidget(self.resume)
        column.addLayout(in_column(title, self.title))
        numbers: QBoxLayout = in_row(gap=12) if text_scale() <= SIDE_BY_SIDE else in_column(gap=12)
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
        column.addWidget(self.keep)
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

    def show_board(self, is_frozen: bool, prepared: Ballot | None) -> None:
        """Whether the clusters are frozen already, and the vote that was prepared, if one was."""
        self._is_frozen, self._prepared = is_frozen, prepared
        if prepared is None or (self.waiting and self.waiting.id != prepared.id):
            self.waiting = None
        self.resume.setVisible(prepared is not None and self.waiting is None)
        self.free.setVisible(is_frozen)
        self.retranslate()

    def take_up(self) -> None:
        """Fill in the rules of the vote that was prepared: it is the one that is opened now."""
        found = self.waiting = self._prepared
        if found is not None:
            self.title.setText(found.title)
            self.dots.setValue(found.dots)
            self.cap.setValue(found.cap)
            self.voters.setValue(found.voters or 0)
            self.criteria.setText(", ".join(found.criteria))
            self.secret.setChecked(found.secret)
            self.show_board(self._is_frozen, found)
            self.open.setFocus()

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
        self.keep.setText(self.tr("Prepare for later"))
        self.resume.setText(self.tr("Take up the prepared vote"))
        self.resume.setToolTip(self._prepared.title if self._prepared else "")
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
