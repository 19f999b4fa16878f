"""What stands above a register: the line that filters it, and the button that adds."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton

from ui.look import Look
from ui.panels.panel import Panel
from ui.panels.rows import in_row


class FilterLine(QLineEdit):
    """Down and Enter lead to the list; Escape clears it first."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead on to what was found."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.textEdited.emit("")
        else:
            super().keyPressEvent(event)


class RegisterHead(Panel):
    """``sifted`` carries the words that rows must have."""

    sifted = Signal(str)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.line, self.add = FilterLine(), QPushButton()
        self.line.setClearButtonEnabled(True)
        self.line.setMaximumWidth(360)
        self.line.textChanged.connect(self.sifted)
        self.line.left.connect(self.left)
        layout = in_row((self.line, 1), self.add, gap=12)
        layout.insertStretch(1, 0)
        self.setLayout(layout)
        self.retranslate()

    @property
    def words(self) -> str:
        """What is looked for."""
        return self.line.text().strip()

    def look_for(self, words: str) -> None:
        """Go to the line and begin to look for these words."""
        self.line.setFocus()
        self.line.setText(words) if words else self.line.selectAll()

    def clear(self) -> None:
        """Look for nothing, without telling anybody."""
        self.line.blockSignals(True)
        self.line.clear()
        self.line.blockSignals(False)

    def new_name(self) -> str:
        """The name of a record that has none yet."""
        return self.tr("New entry")

    def retranslate(self) -> None:
        """Its words in the language that is spoken now."""
        self.line.setPlaceholderText(self.tr("Filter"))
        self.line.setAccessibleName(self.tr("Filter"))
