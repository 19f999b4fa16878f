"""How notes are typed: every sign of the capture syntax with an example."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from facilitator.domain.kinds import NOTE_KINDS
from ui.panels.text_label import TextLabel
from ui.translate import spoken
from ui.windows.dialog_parts import EDGE, look_of


class SyntaxDialog(QDialog):
    """A table of signs and what they do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look_of(parent)
        title = TextLabel(self._look, "title")
        title.setText(self.tr("How notes are typed"))
        self.setWindowTitle(title.text())
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        for number, (sign, meaning) in enumerate(self._rows()):
            key, words = TextLabel(self._look, "strong"), TextLabel(self._look)
            key.setText(sign)
            words.setText(meaning)
            grid.addWidget(key, number, 0)
            grid.addWidget(words, number, 1)
        grid.setColumnStretch(1, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, Qt.Orientation.Horizontal)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        layout.setSpacing(16)
        layout.addWidget(title)
        layout.addLayout(grid)
        layout.addWidget(buttons)
        self.setMinimumWidth(560)

    def _rows(self) -> list[tuple[str, str]]:
        language = spoken().language
        kinds = [(f"{row.capture}.", row.name(language)) for row in NOTE_KINDS]
        return [
            *kinds,
            (self.tr("Alt and letter"), self.tr("changes the kind of this and the next notes")),
            (">", self.tr("attaches the note to the last problem")),
            ("3:", self.tr("seat 3 is speaking")),
            ("NT", self.tr("the note-taker’s own remark")),
            ('"…"', self.tr("a quotation, word for word")),
            ("+7", self.tr("seven hands were raised")),
            ("\\", self.tr("takes the rest of the line as it stands")),
            (self.tr("Enter"), self.tr("writes the note; it is saved at once")),
        ]
