"""The wizard's first page: from which programme, in which language, under which title and file."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from resources.load import is_own, programme_ids
from ui.choice_box import ChoiceBox
from ui.look import Look
from ui.panels.dialog_parts import form
from ui.panels.rows import in_row
from ui.panels.text_label import TextLabel
from ui.translate import LANGUAGES, spoken
from ui.windows.programmes_said import said

ENDING = ".workshop"


class StartPage(QWidget):
    """``proposed`` is the file's name as long as nobody types another one."""

    changed = Signal()

    def __init__(self, folder: Path, programme: str, look: Look) -> None:
        super().__init__()
        self._folder = folder
        self.proposed = ""
        self.programme, self.language = ChoiceBox(), ChoiceBox()
        self.title, self.file = QLineEdit(), QLineEdit()
        self._about, self._counts = TextLabel(look), TextLabel(look, "caption", "quiet")
        self.browse = QPushButton(self.tr("Choose…"))
        self.browse.setAutoDefault(False)
        self._fill(programme)
        self._lay_out()
        self.programme.currentIndexChanged.connect(self._propose)
        self.language.currentIndexChanged.connect(self.changed)
        self.title.textEdited.connect(self._propose)
        self.file.textChanged.connect(self.changed)
        self._propose()

    def _fill(self, programme: str) -> None:
        language = spoken().language
        for key in programme_ids():
            mine = f" ({spoken()('cli.mine')})" if is_own("programmes", key) else ""
            self.programme.addItem(said(key)[0] + mine, key)
        self.programme.setCurrentIndex(max(0, self.programme.findData(programme)))
        for key, name in LANGUAGES.items():
            self.language.addItem(name, key)
        self.language.setCurrentIndex(max(0, self.language.findData(language)))
        for box in (self.programme, self.language):
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _lay_out(self) -> None:
        rows: QFormLayout = form()
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows.addRow(self.tr("Programme"), self.programme)
        rows.addRow("", self._about)
        rows.addRow("", self._counts)
        rows.addRow(self.tr("Language"), self.language)
        rows.addRow(self.tr("Title"), self.title)
        self.file.setAccessibleName(self.tr("File"))
        rows.addRow(self.tr("File"), in_row((self.file, 1), self.browse))
        for label in (self._about, self._counts):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            label.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.addLayout(rows)
        layout.addStretch(1)

    def _propose(self) -> None:
        """A file named after title or programme, unless somebody has typed another name."""
        name, summary, counts = said(str(self.programme.currentData()))
        self._about.setText(summary)
        self._counts.setText(counts)
        self.title.setPlaceholderText(name)
        if self.file.text() in {"", self.proposed}:
            self.proposed = str(_unused(self._folder, self.title.text().strip() or name))
            self.file.setText(self.proposed)
        self.changed.emit()


def _unused(folder: Path, name: str) -> Path:
    """``name.workshop`` in a folder, with a number behind it where that is taken."""
    plain = "".join(c for c in name if c not in '/\\:*?"<>|')
    file, number = folder / f"{plain}{ENDING}", 2
    while file.exists():
        file, number = folder / f"{plain} {number}{ENDING}", number + 1
    return file
