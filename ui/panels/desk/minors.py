"""How many minors came with somebody: a number, and nothing else of them."""

from PySide6.QtWidgets import QDialog, QSpinBox, QWidget

from facilitator.domain.commands.door import MOST_ACCOMPANIED
from ui.focus_ring import FocusRing
from ui.look import Look, length
from ui.panels.dialog_parts import at_right, button, form, lay_below
from ui.panels.text_label import TextLabel

_WIDTH, _NUMBER = 440, 96


class MinorsDialog(QDialog):
    """Asks for the number; ``name`` is the adult's, who signs for them. Enter keeps it."""

    def __init__(self, name: str, count: int, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heading, about = TextLabel(look, "title"), TextLabel(look, "body", "quiet")
        heading.setText(self.tr("Accompanies minors"))
        self.setWindowTitle(heading.text())
        about.setWordWrap(True)
        about.setText(
            self.tr(
                "{name} signs for them. They are counted apart; neither names nor anything else of"
                " them is kept."
            ).format(name=name)
        )
        self.number = QSpinBox()
        self.number.setRange(0, MOST_ACCOMPANIED)
        self.number.setValue(count)
        self.number.setFixedWidth(length(_NUMBER))
        self.number.selectAll()
        rows = form()
        rows.addRow(self.tr("How many"), self.number)
        self.number.setAccessibleName(self.tr("How many"))
        keep, cancel = button(primary=True), button()
        keep.setText(self.tr("Keep"))
        cancel.setText(self.tr("Cancel"))
        keep.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        lay_below(self, heading, about, rows, at_right(cancel, keep))
        self.setFixedWidth(length(_WIDTH))
        FocusRing(self, look)
        self.number.setFocus()
