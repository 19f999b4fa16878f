"""The criteria of a ballot to choose from, each with its sign and its word."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton

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
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)

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
        """Arrange them in the room that there is."""
        super().resizeEvent(event)
        self._arrange()

    def _choose(self, criterion: str) -> None:
        self.criterion = criterion
        self.show_criteria(self._criteria)
        self.chosen.emit(criterion)

    def _make(self) -> None:
        for old in self._buttons.buttons():
            self._buttons.removeButton(old)
            self._grid.removeWidget(old)
            old.deleteLater()
        for place, said in enumerate(self._criteria):
            button = QRadioButton()
            sign = criterion_picture(place, self.look, _SIDE, self.devicePixelRatioF())
            button.setIcon(QIcon(sign))
            button.setIconSize(QSize(_SIDE, _SIDE))
            button.setAccessibleName(said)
            button.setToolTip(said)
            self._buttons.addButton(button, place)
        self._arrange()

    def _arrange(self) -> None:
        """Two in a line where their words have room, else one below the other, elided."""
        metrics = self.fontMetrics()
        widest = max(map(metrics.horizontalAdvance, self._criteria), default=0)
        columns = 2 if 2 * (widest + _BESIDE) + self._grid.spacing() <= self.width() else 1
        room = max(_BESIDE, self.width() // columns - _BESIDE)
        for place, said in enumerate(self._criteria):
            button = self._buttons.button(place)
            button.setText(metrics.elidedText(said, Qt.TextElideMode.ElideRight, room))
            self._grid.addWidget(button, place // columns, place % columns)
