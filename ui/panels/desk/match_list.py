"""The names that begin with the letters typed so far, to choose from with arrows and Enter."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from facilitator.domain.attendance import Seat
from ui.look import Look
from ui.panels.desk.readings import ANSWERS, translated
from ui.panels.row_list import HEIGHT, Row, RowList
from ui.panels.text_label import TextLabel
from ui.times import clock_time

_SHOWN = 5
_HINT = 40


class MatchList(QFrame):
    """Lies over the answer while letters are being typed. A single match is chosen by itself."""

    picked = Signal()
    """A name was clicked; it is the chosen one."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._seats: Sequence[Seat] = ()
        self._rows = RowList(look, 16)
        self._rows.clicked.connect(self._click)
        self._hint = TextLabel(look, "body", "quiet")
        self._hint.setFixedHeight(_HINT)
        self._hint.setContentsMargins(16, 0, 16, 0)
        self.setObjectName("matches")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._rows)
        column.addWidget(self._hint)
        column.addStretch(1)
        self.set_look(look)
        self.hide()

    def set_look(self, look: Look) -> None:
        """Take the colours of another scheme."""
        self._rows.set_look(look)
        self.setStyleSheet(
            f"#matches {{ background: {look.colour('window').name()};"
            f" border: 1px solid {look.colour('border_control').name()}; border-radius: 4px; }}"
        )

    def show_matches(self, seats: Sequence[Seat]) -> None:
        """Offer these people, with those present marked; say so where there are none."""
        self._seats = seats
        self._rows.show_rows([_row(seat) for seat in seats])
        self._rows.setVisible(bool(seats))
        self._rows.setFixedHeight(HEIGHT * min(_SHOWN, len(seats)))
        self._hint.setText(self._advice(len(seats)))
        if len(seats) == 1:
            self._rows.setCurrentRow(0)
        self.show()
        self.raise_()

    def step(self, rows: int) -> None:
        """Go down so many rows, or up."""
        last = len(self._seats) - 1
        self._rows.setCurrentRow(max(0, min(last, self._rows.currentRow() + rows)))

    def chosen(self) -> Seat | None:
        """The person whose row is marked, if the list is shown."""
        row = self._rows.currentRow()
        return self._seats[row] if not self.isHidden() and 0 <= row < len(self._seats) else None

    @property
    def names(self) -> list[str]:
        """The names that are offered, in order; none while the list is hidden."""
        return [] if self.isHidden() else [seat.name for seat in self._seats]

    def _advice(self, count: int) -> str:
        if count == 0:
            return self.tr(
                "No name begins like this. Enter writes down who comes without a booking"
            )
        if count == 1:
            return self.tr("Enter marks this person present")
        return self.tr("{n} names: choose with the arrows, or type more letters").format(n=count)

    def _click(self, _index: QModelIndex) -> None:
        self.picked.emit()


def _row(seat: Seat) -> Row:
    quiet = " · ".join(part for part in (seat.organisation, seat.category) if part)
    if seat.attendance is None:
        return Row(seat.name, quiet=quiet)
    answer = ANSWERS["already"]
    since = translated(answer.line, time=clock_time(seat.attendance.entered))
    return Row(seat.name, "", quiet, since, answer.icon, answer.fill)
