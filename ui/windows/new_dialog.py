"""Beginning a workshop: programme, language, title and file; then, if wanted, sessions and lists.

Only the file is needed: ``Create`` is there on every page. Enter goes on, and creates at the last.
"""

import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from facilitator.cli.programmes import the_programme
from facilitator.domain.programme_file import check_programme
from facilitator.domain.refusal import Refusal
from facilitator.domain.values import clean_text
from facilitator.domain.wishes import Wishes, wishes_of
from resources.load import pick, templates
from ui.focus_ring import FocusRing
from ui.look import on_screen
from ui.panels.dialog_parts import lay_below, look_of
from ui.panels.rows import in_row
from ui.panels.text_label import TextLabel
from ui.translate import spoken
from ui.windows.asking import may_drop
from ui.windows.new_lists import ListsPage
from ui.windows.new_sessions import SessionsPage
from ui.windows.new_start import ENDING, StartPage

_WIDTH, _HEIGHT = 880, 560


@dataclass(frozen=True, slots=True)
class Choice:
    """What the new workshop shall be."""

    file: Path
    programme: str
    language: str
    wishes: Wishes


class NewDialog(QDialog):
    """Three short pages; every field has an answer already."""

    def __init__(self, folder: Path, programme: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = look_of(parent or self)
        self.start = StartPage(folder, programme, look)
        self.sessions, self.lists = SessionsPage(look), ListsPage(look)
        self.programme, self.language = self.start.programme, self.start.language
        self.file = self.start.file
        self._shown = ("", "")
        """The programme and language that the further pages were filled from."""
        self.pages = QStackedWidget()
        for page in (self.start, self.sessions, self.lists):
            self.pages.addWidget(page)
        self.wrong, self._heading = TextLabel(look, "caption"), TextLabel(look, "title")
        self._step = TextLabel(look, "caption", "quiet")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        role = QDialogButtonBox.ButtonRole
        self.create_button = self._buttons.addButton(self.tr("Create"), role.AcceptRole)
        self.back, self.next = QPushButton(self.tr("Back")), QPushButton(self.tr("Next"))
        self.setWindowTitle(self.tr("New workshop"))
        self._lay_out()
        self._wire()
        FocusRing(self, look)
        self.turn_to(0)

    def choice(self) -> Choice:
        """What stands in the fields. Raises Refusal for what is no date or time."""
        wishes = Wishes(title=clean_text(self.start.title.text()))
        if self._shown == self._chosen():
            wishes = self.lists.wishes(self.sessions.wishes(wishes))
        return Choice(self._file(), *self._chosen(), wishes)

    def turn_to(self, number: int) -> None:
        """Show a page, counted from 0; the further ones begin with what the programme says."""
        if number and not self._fill():
            return
        self.pages.setCurrentIndex(number)
        names = (self.tr("New workshop"), self.tr("Sessions"), self.tr("Themes and groups"))
        self._heading.setText(names[number])
        said = self.tr("{number} of {count} · whatever you leave can be changed later")
        self._step.setText(said.format(number=number + 1, count=len(names)))
        self.back.setEnabled(number > 0)
        is_last = number + 1 == self.pages.count()
        self.next.setEnabled(not is_last)
        _lead(self.create_button if is_last else self.next, self.create_button, self.next)
        self._judge()
        (self.programme, self.sessions.venue, self.lists.themes)[number].setFocus()

    def reject(self) -> None:
        """Leave without a workshop; what was typed is not dropped without a word."""
        if not self._is_begun or may_drop(self):
            super().reject()

    @property
    def _is_begun(self) -> bool:
        """Whether somebody has typed something."""
        lines = (line.isModified() for line in self.findChildren(QLineEdit))
        texts = (text.document().isModified() for text in self.findChildren(QPlainTextEdit))
        return any(lines) or any(texts)

    def _fill(self) -> bool:
        """Begin the further pages with the programme; False, and said why, where it cannot be."""
        if self._shown == self._chosen():
            return True
        programme, language = self._chosen()
        try:
            data = the_programme(programme)
            check_programme(data, templates())
        except Refusal as refusal:
            self.wrong.setText(spoken()(f"refusal.{refusal.key}", **refusal.facts))
            return False
        self._shown = programme, language
        wishes = wishes_of(data, lambda text: pick(text, language))
        for page in (self.sessions, self.lists):
            page.show_wishes(wishes)
        return True

    def _lay_out(self) -> None:
        self.wrong.set_tone("danger")
        self.wrong.setWordWrap(True)
        last = in_row(self.back, self.next, (self._buttons, 1))
        lay_below(self, self._heading, self._step, (self.pages, 1), self.wrong, last, gap=12)
        self.resize(on_screen(self, _WIDTH, _HEIGHT))

    def _wire(self) -> None:
        self.start.changed.connect(self._judge)
        self.sessions.changed.connect(self._judge)
        self.start.browse.clicked.connect(self._choose_file)
        self.back.clicked.connect(lambda: self.turn_to(self.pages.currentIndex() - 1))
        self.next.clicked.connect(lambda: self.turn_to(self.pages.currentIndex() + 1))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _chosen(self) -> tuple[str, str]:
        return str(self.programme.currentData()), str(self.language.currentData())

    def _file(self) -> Path:
        typed = self.file.text().strip() or self.start.proposed
        file = Path(os.path.expanduser(typed))
        if file.suffix == ENDING or file.is_dir():
            return file
        return file.with_name(file.name + ENDING)

    def _judge(self) -> None:
        """Say why what stands there makes no workshop."""
        file, words = self._file(), spoken()
        why = ""
        if file.exists():
            why = words("refusal.file_exists", file=str(file))
        elif not file.parent.is_dir():
            why = words("refusal.folder_missing", file=str(file))
        try:
            self.choice()
        except Refusal as refusal:
            why = words(f"refusal.{refusal.key}", **refusal.facts)
        self.wrong.setText(why or " ")
        self.create_button.setEnabled(not why and bool(self.file.text().strip()))

    def _choose_file(self) -> None:
        title = self.tr("Where the workshop is kept")
        name, _ = QFileDialog.getSaveFileName(self, title, self.file.text(), f"*{ENDING}")
        if name:
            self.file.setText(name)


def _lead(chosen: QPushButton, *buttons: QPushButton) -> None:
    """Make one of some buttons the one that Enter presses, and show that it is."""
    for button in buttons:
        button.setProperty("primary", button is chosen)
        button.setDefault(button is chosen)
        button.style().unpolish(button)
        button.style().polish(button)
