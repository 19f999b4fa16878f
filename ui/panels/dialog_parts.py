"""What the dialogs share: their look, their rows and their buttons."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QPushButton, QWidget

from ui.look import Look, asks_for_contrast
from ui.panels.rows import Cell, in_column, in_row

EDGE = 24
"""Room around a dialog's contents."""


def look_of(widget: QWidget) -> Look:
    """The look in which a widget is shown, told by its palette."""
    ground = widget.palette().color(QPalette.ColorRole.Window)
    return Look("dark" if ground.lightness() < 128 else "light", asks_for_contrast())


def form() -> QFormLayout:
    """Labels at the left, fields at the right, on the look's grid."""
    made = QFormLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setHorizontalSpacing(16)
    made.setVerticalSpacing(12)
    made.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    return made


def button(primary: bool = False) -> QPushButton:
    """A button. Enter presses the one that has the keyboard, else the dialog's primary one."""
    made = QPushButton()
    made.setAutoDefault(True)
    made.setDefault(primary)
    made.setProperty("primary", primary)
    return made


def lay_below(dialog: QDialog, *parts: Cell, gap: int = 16) -> None:
    """Lay a dialog's parts below each other, with room around them."""
    column = in_column(*parts, gap=gap)
    column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
    dialog.setLayout(column)


def at_right(*buttons: QWidget) -> QHBoxLayout:
    """A dialog's last row."""
    row = in_row(*buttons)
    row.insertStretch(0, 1)
    return row
