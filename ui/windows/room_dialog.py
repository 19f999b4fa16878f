"""The room: how high the picture is, how far the last row sits, and what follows from it."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QRadioButton,
    QWidget,
)

from facilitator.domain.legibility import Room, capital_px, is_too_deep, picture_needed, type_sizes
from ui.focus_ring import FocusRing
from ui.panels.dialog_parts import form, lay_below, look_of
from ui.panels.text_label import TextLabel

_WIDE = 520
_FIELD = 104


class RoomDialog(QDialog):
    """Asks for the room and says at once which size of type it needs on so many lines."""

    def __init__(self, room: Room, lines: int, parent: QWidget) -> None:
        super().__init__(parent)
        look = look_of(parent)
        self._lines = lines
        self.picture = _metres(room.picture, 0.5, 10.0, 0.1)
        self.distance = _metres(room.distance, 1.0, 40.0, 0.5)
        self.comfortable = QRadioButton(self.tr("Comfortable to read"))
        self.least = QRadioButton(self.tr("Just readable"))
        (self.comfortable if room.comfortable else self.least).setChecked(True)
        self.outcome = TextLabel(look, "body", "quiet")
        self._title = TextLabel(look, "title")
        self._lay_out()
        for field in (self.picture, self.distance):
            field.valueChanged.connect(self._say)
        self.comfortable.toggled.connect(self._say)
        self._say()
        FocusRing(self, look)

    def _lay_out(self) -> None:
        self._title.setText(self.tr("The room"))
        self.setWindowTitle(self._title.text())
        self.outcome.setWordWrap(True)
        rows = form()
        rows.addRow(self.tr("Height of the picture"), self.picture)
        rows.addRow(self.tr("From the screen to the last row"), self.distance)
        rows.addRow(self.tr("The last row"), self.comfortable)
        rows.addRow("", self.least)
        chosen = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(chosen.Ok | chosen.Cancel, Qt.Orientation.Horizontal)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        lay_below(self, self._title, rows, self.outcome, buttons)
        self.setMinimumWidth(_WIDE)

    @property
    def room(self) -> Room:
        """The room as it is typed."""
        return Room(self.picture.value(), self.distance.value(), self.comfortable.isChecked())

    def _say(self) -> None:
        room = self.room
        if is_too_deep(room):
            said = self.tr(
                "The picture is too low for this room: words that the last row can read would "
                "fill the page. It should be at least %1 m high, or the chairs nearer."
            ).replace("%1", QLocale().toString(picture_needed(room), "f", 1))
        else:
            said = self.tr(
                "On %1 lines: notes %2 px, capitals %3 px high. Clusters are shown in pages, "
                "never smaller."
            )
            facts = (self._lines, type_sizes(room, self._lines).text, capital_px(room, self._lines))
            for number, fact in enumerate(facts, 1):
                said = said.replace(f"%{number}", str(fact))
        self.outcome.setText(said)
        self.outcome.set_tone("warning" if is_too_deep(room) else "quiet")


def _metres(value: float, least: float, most: float, step: float) -> QDoubleSpinBox:
    made = QDoubleSpinBox()
    made.setRange(least, most)
    made.setDecimals(1)
    made.setSingleStep(step)
    made.setSuffix(" m")
    made.setFixedWidth(_FIELD)
    made.lineEdit().setProperty("bare", True)
    made.lineEdit().setTextMargins(8, 0, 0, 0)
    made.setValue(value)
    return made
