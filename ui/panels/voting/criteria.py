"""The criteria of a ballot to choose from, each with its sign and its word."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout

from ui.criteria import criterion_picture
from ui.look import Look
from ui.panels.panel import Panel

_SIDE = 20
_BESIDE = 56
"""What the mark, the sign and the gaps take of a line."""


class CriteriaChoice(Panel):
    """``chosen`` carries the criterion whose dots are entered from now on."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.criterion = ""
        self._criteria: tuple[str, ...] = ()
        self._buttons = QButtonGroup(self)
        self._buttons.idClicked.connect(lambda place: self._choose(self._criteria[place]))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_criteria(self, criteria: Sequence[str]) -> None:
        """Offer these; the one that is chosen stays so, if it is among them."""
        if tuple(criteria) != self._criteria:
            self._criteria = tuple(criteria)
            self._make()
        if self.criterion not in (self._criteria or ("",)):
            self.criterion = self._criteria[0] if self._criteria else ""
        if self._criteria:
            self._buttons.button(self._criteria.index(self.criterion)).setChecked(True)
        self.setVisible(bool(self._criteria))

    def step(self, by: int) -> None:
        """The next criterion, or the one before; after the last comes the first."""
        if self._criteria:
            place = self._criteria.index(self.criterion) + by
            self._choose(self._criteria[place % len(self._criteria)])

    def set_look(self, look: Look) -> None:
        """Wear another look, with the signs."""
        super().set_look(look)
        self._make()
        self.show_criteria(self._criteria)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Elide what is too long for its line."""
        super().resizeEvent(event)
        self._elide()

    def _choose(self, criterion: str) -> None:
        self.criterion = criterion
        self.show_criteria(self._criteria)
        self.chosen.emit(criterion)

    def _make(self) -> None:
        for old in self._buttons.buttons():
            self._buttons.removeButton(old)
            self._column.removeWidget(old)
            old.deleteLater()
        for place, said in enumerate(self._criteria):
            button = QRadioButton()
            sign = criterion_picture(place, self.look, _SIDE, self.devicePixelRatioF())
            button.setIcon(QIcon(sign))
            button.setIconSize(QSize(_SIDE, _SIDE))
            button.setAccessibleName(said)
            button.setToolTip(said)
            self._buttons.addButton(button, place)
            self._column.addWidget(button)
        self._elide()

    def _elide(self) -> None:
        for place, said in enumerate(self._criteria):
            button = self._buttons.button(place)
            room = max(_BESIDE, self.width() - _BESIDE)
            elide = Qt.TextElideMode.ElideRight
            button.setText(button.fontMetrics().elidedText(said, elide, room))
