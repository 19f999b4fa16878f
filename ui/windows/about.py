"""What this program is."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from ui.focus_ring import FocusRing
from ui.panels.dialog_parts import lay_below, look_of
from ui.panels.text_label import TextLabel


class AboutDialog(QDialog):
    """One paragraph and a button."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        look = look_of(parent)
        title, text = TextLabel(look, "title"), TextLabel(look)
        title.setText("Facilitator")
        said = self.tr(
            "From the note typed in the room to the printed page.\n\nVersion {number}\n"
            "Free software under the European Union Public Licence 1.2."
        )
        text.setText(said.format(number=_version()))
        text.setWordWrap(True)
        self.setWindowTitle(self.tr("About Facilitator"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, Qt.Orientation.Horizontal)
        buttons.rejected.connect(self.reject)
        lay_below(self, title, text, buttons)
        self.setMinimumWidth(440)
        FocusRing(self, look)


def _version() -> str:
    try:
        return version("facilitator")
    except PackageNotFoundError:
        return "–"
