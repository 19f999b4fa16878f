"""Beginning a workshop: from which programme, in which language, in which file."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from resources.load import pick, programme_ids, readable
from ui.focus_ring import FocusRing
from ui.panels.rows import in_row
from ui.panels.text_label import TextLabel
from ui.translate import LANGUAGES, spoken
from ui.windows.dialog_parts import EDGE, form, look_of

ENDING = ".workshop"
_WIDTH = 560


@dataclass(frozen=True, slots=True)
class Choice:
    """What the new workshop shall be."""

    file: Path
    programme: str
    language: str


class NewDialog(QDialog):
    """Asks for all three at once; every field has an answer already."""

    def __init__(self, folder: Path, programme: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = look_of(parent or self)
        self._folder = folder
        self._proposed = ""
        self.programme, self.language, self.file = QComboBox(), QComboBox(), QLineEdit()
        self._about, self._wrong = TextLabel(look, "caption", "quiet"), TextLabel(look, "caption")
        self._browse = QPushButton(self.tr("Choose…"))
        self._browse.setAutoDefault(False)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._create = self._buttons.addButton(
            self.tr("Create"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._fill(programme)
        title = TextLabel(look, "title")
        self._lay_out(title)
        title.setText(self.tr("New workshop"))
        self.setWindowTitle(self.tr("New workshop"))
        self._wire()
        FocusRing(self, look)
        self._propose()

    def choice(self) -> Choice:
        """What stands in the fields."""
        file = Path(self.file.text().strip() or self._proposed).expanduser()
        named = file if file.suffix == ENDING else file.with_name(file.name + ENDING)
        return Choice(named, str(self.programme.currentData()), str(self.language.currentData()))

    @property
    def can_create(self) -> bool:
        """Whether what stands in the fields makes a workshop."""
        return self._create.isEnabled()

    @property
    def complaint(self) -> str:
        """Why it does not; empty where it does."""
        return self._wrong.text()

    def _fill(self, programme: str) -> None:
        language = spoken().language
        for key in programme_ids():
            head = readable("programmes", key)["programme"]
            self.programme.addItem(pick(head["name"], language), key)
        self.programme.setCurrentIndex(max(0, self.programme.findData(programme)))
        for key, name in LANGUAGES.items():
            self.language.addItem(name, key)
        self.language.setCurrentIndex(max(0, self.language.findData(language)))
        self._wrong.set_tone("danger")
        for box in (self.programme, self.language):
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _lay_out(self, title: TextLabel) -> None:
        rows: QFormLayout = form()
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows.addRow(self.tr("Programme"), self.programme)
        rows.addRow("", self._about)
        rows.addRow(self.tr("Language"), self.language)
        self.file.setAccessibleName(self.tr("File"))
        rows.addRow(self.tr("File"), in_row((self.file, 1), self._browse))
        rows.addRow("", self._wrong)
        for label in (self._about, self._wrong):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._about.setWordWrap(True)
        self._wrong.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        layout.setSpacing(16)
        layout.addWidget(title)
        layout.addLayout(rows)
        layout.addStretch(1)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(_WIDTH)

    def _wire(self) -> None:
        self.programme.currentIndexChanged.connect(self._propose)
        self.file.textChanged.connect(self._judge)
        self._browse.clicked.connect(self._choose_file)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._create.setDefault(True)

    def _propose(self) -> None:
        """A file named after the programme, unless somebody has typed another name."""
        head = readable("programmes", str(self.programme.currentData()))["programme"]
        self._about.setText(pick(head.get("summary", {}), spoken().language))
        if self.file.text() in {"", self._proposed}:
            self._proposed = str(_unused(self._folder, self.programme.currentText()))
            self.file.setText(self._proposed)

    def _judge(self) -> None:
        file = self.choice().file
        key = ""
        if file.exists():
            key = "refusal.file_exists"
        elif not file.parent.is_dir():
            key = "refusal.folder_missing"
        self._wrong.setText(spoken()(key, file=str(file)) if key else "")
        self._create.setEnabled(not key and bool(self.file.text().strip()))

    def _choose_file(self) -> None:
        title = self.tr("Where the workshop is kept")
        name, _ = QFileDialog.getSaveFileName(self, title, self.file.text(), f"*{ENDING}")
        if name:
            self.file.setText(name)


def _unused(folder: Path, name: str) -> Path:
    """``name.workshop`` in a folder, with a number behind it where that is taken."""
    plain = "".join(c for c in name if c not in '/\\:*?"<>|')
    file, number = folder / f"{plain}{ENDING}", 2
    while file.exists():
        file, number = folder / f"{plain} {number}{ENDING}", number + 1
    return file
