"""The questions before an export: what, on which paper, in which language, into which file."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from facilitator.storage.store import Store
from ui.look import Look
from ui.panels.dialog_parts import button, form
from ui.panels.panel import ElidedLabel
from ui.panels.text_label import TextLabel
from ui.printing.choices import Choice, file_name, home_of
from ui.translate import LANGUAGES

_ROWS = 5
"""Formats that stand in one column before a second one begins."""


class ExportForm(QWidget):
    """The choices and the file. ``changed`` comes when it may have become complete or not."""

    changed = Signal()

    def __init__(self, look: Look, choices: list[Choice], store: Store) -> None:
        super().__init__()
        self.choices = choices
        self._home = home_of(store.path)
        self._named = ""
        self.kinds = [QRadioButton(choice.title) for choice in choices]
        self._about = ElidedLabel(look, "caption", "quiet")
        self.paper, self.layout_box, self.language = QComboBox(), QComboBox(), QComboBox()
        self.target, self.browse = QLineEdit(), button()
        self._labels = [TextLabel(look, tone="quiet") for _ in range(4)]
        self.hint = TextLabel(look, "caption", "quiet")
        for key, name in LANGUAGES.items():
            self.language.addItem(name, key)
        self.language.setCurrentIndex(max(0, self.language.findData(store.book.workshop.language)))
        self._asked: list[QWidget] = []
        """Paper, layout and language, each with its label."""
        self.families = tuple(dict.fromkeys(choice.exporter.family for choice in choices))
        self.tabs, self._pages = QTabBar(), QStackedWidget()
        self._one = QButtonGroup(self)
        self._lay_out()
        self._say()
        self._connect()
        first = next((k for k, c in zip(self.kinds, choices, strict=True) if c.about), None)
        if first is not None:
            first.setChecked(True)

    def _lay_out(self) -> None:
        for family in self.families:
            self.tabs.addTab("")
            self._pages.addWidget(self._page(family))
        file = QHBoxLayout()
        file.setSpacing(8)
        file.addWidget(self.target, 1)
        file.addWidget(self.browse)
        rows = form()
        rows.addRow(self._labels[-1], file)
        self._labels[-1].setBuddy(self.target)
        rows.addRow("", self.hint)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self.tabs, self._pages, self._about):
            column.addWidget(part)
        column.addSpacing(4)
        column.addLayout(self._how())
        column.addLayout(rows)

    def ask_too(self, questions: QWidget) -> None:
        """Further questions, above those on paper and file."""
        self._column.insertWidget(self._column.count() - 2, questions)

    def _how(self) -> QHBoxLayout:
        """What is asked of a sheet, side by side, each with its label."""
        how = QHBoxLayout()
        how.setSpacing(8)
        fields = (self.paper, self.layout_box, self.language)
        for label, field in zip(self._labels, fields, strict=False):
            label.setBuddy(field)
            asked = QWidget()
            pair = QHBoxLayout(asked)
            pair.setContentsMargins(0, 0, 16, 0)
            pair.addWidget(label)
            pair.addWidget(field)
            how.addWidget(asked)
            self._asked.append(asked)
        how.addStretch(1)
        return how

    def _page(self, family: str) -> QWidget:
        """The formats of a family, in two columns read downward."""
        page = QWidget()
        kinds = QGridLayout(page)
        kinds.setContentsMargins(0, 0, 0, 0)
        kinds.setHorizontalSpacing(24)
        kinds.setVerticalSpacing(1)
        rows = zip(self.kinds, self.choices, strict=True)
        mine = [kind for kind, choice in rows if choice.exporter.family == family]
        high = max(_ROWS, -(-len(mine) // 2))
        for number, kind in enumerate(mine):
            kinds.addWidget(kind, number % high, number // high)
            self._one.addButton(kind)
        kinds.setColumnStretch(0, 1)
        kinds.setColumnStretch(1, 1)
        kinds.setRowStretch(high, 1)
        return page

    def _say(self) -> None:
        families = {
            "print": self.tr("Print"),
            "documents": self.tr("Documents"),
            "data": self.tr("Data"),
            "boards": self.tr("Other programs"),
        }
        for at, family in enumerate(self.families):
            self.tabs.setTabText(at, families[family])
        self.tabs.setAccessibleName(self.tr("What kind of file"))
        words = (self.tr("Paper"), self.tr("Layout"), self.tr("Language"), self.tr("File"))
        for label, word in zip(self._labels, words, strict=True):
            label.setText(word)
        self.browse.setText(self.tr("Choose…"))
        for kind, choice in zip(self.kinds, self.choices, strict=True):
            kind.setEnabled(bool(choice.about))
            kind.setToolTip(choice.about or self.tr("Open a board or session first"))

    def _connect(self) -> None:
        for kind in self.kinds:
            kind.toggled.connect(self._pick)
        self.tabs.currentChanged.connect(self._turn_to)
        self.paper.currentTextChanged.connect(self._name_file)
        self.target.textChanged.connect(self._tell)
        self.browse.clicked.connect(self._browse)

    def propose(self, key: str) -> None:
        """Choose the export of a key, where there is something to print."""
        for kind, choice in zip(self.kinds, self.choices, strict=True):
            if choice.exporter.id == key and choice.about:
                kind.setChecked(True)

    @property
    def choice(self) -> Choice | None:
        """What is to be printed; None where there is nothing at all."""
        picked = (c for k, c in zip(self.kinds, self.choices, strict=True) if k.isChecked())
        return next(picked, None)

    @property
    def file(self) -> Path | None:
        """The file to write, always with the format's ending; None until one is named."""
        choice, named = self.choice, self.target.text().strip()
        if choice is None or not named:
            return None
        path = Path(named).expanduser()
        suffix = choice.exporter.suffix
        return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)

    def choose(self, exporter_id: str) -> None:
        """Choose a format by its id."""
        for kind, choice in zip(self.kinds, self.choices, strict=True):
            if choice.exporter.id == exporter_id and kind.isEnabled():
                kind.setChecked(True)

    def _pick(self, checked: bool) -> None:
        choice = self.choice
        if not checked or choice is None:
            return
        self.tabs.setCurrentIndex(self.families.index(choice.exporter.family))
        self._about.say(choice.about)
        wanted = self.paper.currentText()
        self.paper.blockSignals(True)
        self.paper.clear()
        self.paper.addItems(list(choice.papers))
        usual = wanted if wanted in choice.papers else choice.usual
        self.paper.setCurrentText(usual)
        self.paper.blockSignals(False)
        self.paper.setEnabled(len(choice.papers) > 1)
        self._asked[0].setVisible(bool(choice.papers))
        self._asked[1].setVisible(len(choice.layouts) > 1)
        self._offer_layouts(choice)
        self._propose()

    def _offer_layouts(self, choice: Choice) -> None:
        """The ways in which it may be laid out; the usual one stands first."""
        sheets = choice.exporter.subject == "session"
        names = {
            "": self.tr("One for all") if sheets else self.tr("As suits the board"),
            "page": self.tr("For the page"),
            "screen": self.tr("As on screen"),
            "by-table": self.tr("One for each table"),
            "by-group": self.tr("One for each group"),
        }
        self.layout_box.clear()
        for key in choice.layouts:
            self.layout_box.addItem(names[key], key)
        self.layout_box.setEnabled(len(choice.layouts) > 1)

    def _turn_to(self, at: int) -> None:
        """Show a family; its first format is chosen where another family's was."""
        self._pages.setCurrentIndex(at)
        family, choice = self.families[at], self.choice
        if choice is None or choice.exporter.family != family:
            rows = zip(self.kinds, self.choices, strict=True)
            mine = (kind for kind, one in rows if one.exporter.family == family)
            first = next((kind for kind in mine if kind.isEnabled()), None)
            if first is not None:
                first.setChecked(True)

    def _name_file(self) -> None:
        """Another paper, another name; one that somebody wrote stays."""
        if Path(self.target.text()).name == self._named:
            self._propose()

    def _propose(self) -> None:
        """Propose a name in the folder that was last chosen."""
        choice, written = self.choice, self.target.text()
        if choice is not None:
            folder = Path(written).parent if written else self._home
            self._named = file_name(choice, self.paper.currentText())
            self.target.setText(str(folder / self._named))
            self._tell()

    def _tell(self) -> None:
        file = self.file
        there = file is not None and file.is_file()
        self.hint.set_tone("warning" if there else "quiet")
        self.hint.setText(self.tr("This file exists and will be replaced.") if there else " ")
        self.changed.emit()

    def _browse(self) -> None:
        suffix = self.choice.exporter.suffix if self.choice else ""
        chosen, _filter = QFileDialog.getSaveFileName(
            self, self.tr("Export to"), self.target.text(), f"{suffix[1:].upper()} (*{suffix})"
        )
        if chosen:
            self.target.setText(chosen)
