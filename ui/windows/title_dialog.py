"""Another title for the open workshop."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QWidget

from facilitator.domain.values import clean_text
from ui.focus_ring import FocusRing
from ui.panels.dialog_parts import form, lay_below, look_of
from ui.panels.text_label import TextLabel

_WIDE = 520
_LONGEST = 200
"""Characters: a title stands on one line of every sheet."""


class TitleDialog(QDialog):
    """Asks for a title, with the one that stands ready to be typed over."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        look = look_of(parent)
        heading = TextLabel(look, "title")
        heading.setText(self.tr("Rename the workshop"))
        self.setWindowTitle(heading.text())
        self.line = QLineEdit(title)
        self.line.setMaxLength(max(_LONGEST, len(title)))
        self.line.setAccessibleName(self.tr("Title"))
        self.line.selectAll()
        rows = form()
        rows.addRow(self.tr("Title"), self.line)
        chosen = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(chosen.Ok | chosen.Cancel, Qt.Orientation.Horizontal)
        self.accept_button = buttons.button(chosen.Ok)
        self.accept_button.setText(self.tr("Rename"))
        self.line.textChanged.connect(lambda: self.accept_button.setEnabled(bool(self.title)))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        lay_below(self, heading, rows, buttons)
        self.setMinimumWidth(_WIDE)
        FocusRing(self, look)
        self.line.setFocus()

    @property
    def title(self) -> str:
        """What is typed; ``""`` cannot be accepted."""
        return clean_text(self.line.text())
