"""A name under which something of the user's own is kept: a programme or a board template."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QWidget

from facilitator.domain.values import clean_text
from ui.focus_ring import FocusRing
from ui.panels.dialog_parts import form, lay_below, look_of
from ui.panels.text_label import TextLabel

_WIDE = 560
_LONGEST = 120


class KeepDialog(QDialog):
    """Asks for a name; ``judge`` says of one what is to be known, such as that it is taken."""

    def __init__(
        self, words: tuple[str, str, str], judge: Callable[[str], str], parent: QWidget
    ) -> None:
        """``words`` are the title, what it is about, and the name that is proposed."""
        super().__init__(parent)
        look = look_of(parent)
        self._judge = judge
        title, about, name = words
        self._warning = TextLabel(look, "caption", "warning")
        self.line = QLineEdit(name)
        self.line.setMaxLength(_LONGEST)
        self.line.selectAll()
        self.setWindowTitle(title)
        heading, told = TextLabel(look, "title"), TextLabel(look, "body", "quiet")
        heading.setText(title)
        told.setText(about)
        self._lay_out(heading, told)
        self.line.textChanged.connect(self._tell)
        self._tell()
        FocusRing(self, look)
        self.line.setFocus()

    def _lay_out(self, heading: TextLabel, told: TextLabel) -> None:
        for label in (told, self._warning):
            label.setWordWrap(True)
        rows = form()
        rows.addRow(self.tr("Name"), self.line)
        chosen = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(chosen.Save | chosen.Cancel, Qt.Orientation.Horizontal)
        self._save = buttons.button(chosen.Save)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        lay_below(self, heading, told, rows, self._warning, buttons, gap=12)
        self.setMinimumWidth(_WIDE)

    @property
    def name(self) -> str:
        """What is typed; ``""`` cannot be saved."""
        return clean_text(self.line.text())

    @property
    def warning(self) -> str:
        """What is said of the name that stands there."""
        return self._warning.text().strip()

    def _tell(self) -> None:
        self._warning.setText(self._judge(self.name) or " ")
        self._save.setEnabled(bool(self.name))
