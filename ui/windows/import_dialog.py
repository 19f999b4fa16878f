"""Bringing in a booking list or notes: a file or what was copied, a look at it, then one step."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from facilitator.cli.opening import source
from facilitator.domain.edits import Imported
from facilitator.domain.lanes import first_kind, kinds_of
from facilitator.domain.records import Board, Session
from facilitator.domain.refusal import Refusal
from facilitator.imports.entries import made_said
from facilitator.storage.store import Store
from ui.focus_ring import FocusRing
from ui.icons import picture
from ui.look import on_screen
from ui.panels.dialog_parts import EDGE, button, look_of
from ui.panels.panel import ElidedLabel, rule
from ui.panels.text_label import TextLabel
from ui.translate import spoken
from ui.windows.import_choice import ImportChoice
from ui.windows.import_preview import Preview, bring_in, preview
from ui.windows.import_table import PreviewTable
from ui.windows.import_words import counts, nothing_chosen, title

_SIZE = (960, 640)


class ImportDialog(QDialog):
    """``what`` is ``people`` (``owner_id`` is a session's), ``notes`` (a board's), ``cards`` or
    ``calls`` (which have no owner).

    Nothing is written before the primary button is pressed; then everything is, in one step.
    """

    imported = Signal()
    """What was shown is in the file."""

    def __init__(
        self, store: Store, what: str, owner_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._store, self._what, self._owner = store, what, owner_id
        self._look = look_of(self)
        self._preview: Preview | None = None
        self._source = b"", ""
        self._title = TextLabel(self._look, "title")
        self._into = ElidedLabel(self._look, "body", "quiet")
        self._file = ElidedLabel(self._look, "body", "quiet")
        self.choose_button, self.paste_button = button(), button()
        self.choice = ImportChoice(self._look, kinds_of(board := store.book.get(Board, owner_id)))
        self.choice.choose(first_kind(board))
        self.table, self._empty = PreviewTable(self._look), TextLabel(self._look, tone="quiet")
        self._body = QStackedWidget()
        self._sign, self._said = QLabel(), TextLabel(self._look)
        self.close_button, self.import_button = button(), button(primary=True)
        self._lay_out()
        self._words()
        self._connect()
        FocusRing(self, self._look)
        self.show_source(None)

    def _lay_out(self) -> None:
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for words in (self._empty, self._said):
            words.setWordWrap(True)
        for page in (self._empty, self.table):
            self._body.addWidget(page)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._title)
        head.addWidget(self._into)
        top = _row(self.choose_button, self.paste_button, self._file)
        foot = _row(self._sign, self._said, self.close_button, self.import_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 20, EDGE, EDGE)
        column.setSpacing(16)
        column.addLayout(head)
        column.addLayout(top)
        column.addWidget(self.choice)
        column.addWidget(rule())
        column.addWidget(self._body, 1)
        column.addWidget(rule())
        column.addLayout(foot)
        self.resize(on_screen(self, *_SIZE))

    def _words(self) -> None:
        self.setWindowTitle(title(self._what))
        self._title.setText(title(self._what))
        self._into.say(self._destination())
        self.choose_button.setText(self.tr("Choose a file…"))
        self.paste_button.setText(self.tr("Paste what was copied"))
        self.paste_button.setVisible(self._what == "notes")
        self.choice.setVisible(self._what == "notes")
        self._empty.setText(nothing_chosen(self._what))
        self.close_button.setText(self.tr("Close"))
        self.import_button.setText(self.tr("Import"))

    def _destination(self) -> str:
        book = self._store.book
        session, board = book.get(Session, self._owner), book.get(Board, self._owner)
        found = session or board
        words = (found.code, found.title) if found else ()
        return " · ".join(word for word in words if word)

    def _connect(self) -> None:
        self.choose_button.clicked.connect(self._browse)
        self.paste_button.clicked.connect(self.paste)
        self.choice.changed.connect(self._look_again)
        self.close_button.clicked.connect(self.accept)
        self.import_button.clicked.connect(self.bring_in)

    def _browse(self) -> None:
        filters = (
            self.tr("Lists and texts") + " (*.csv *.tsv *.txt);;" + self.tr("All files") + " (*)"
        )
        folder = str(self._store.path.parent)
        chosen, _filter = QFileDialog.getOpenFileName(self, self.windowTitle(), folder, filters)
        if chosen:
            self.read_file(Path(chosen))

    def read_file(self, path: Path) -> None:
        """Look into a file; a sentence says why not."""
        try:
            data = source(str(path))
        except Refusal as refusal:
            self._refuse(refusal, path.name)
        else:
            self._read(data, path.name)

    def paste(self) -> None:
        """Look at the copied text: a line, or a row of copied cells, is a note."""
        self.read_text(QGuiApplication.clipboard().text().encode("utf-8", "replace"))

    def read_text(self, data: bytes) -> None:
        """Look at a text, in UTF-8: a line, or a row of cells, is a note."""
        self._read(data, "")

    def _read(self, data: bytes, name: str, again: bool = False) -> None:
        chosen = self.choice.chosen(again)
        try:
            shown = preview(self._store, self._what, self._owner, (data, name), chosen)
        except Refusal as refusal:
            self._refuse(refusal, name)
            return
        self._source = data, name
        self.show_source(shown)

    def _look_again(self) -> None:
        """Look at the same source with what was chosen now."""
        if self._preview is not None:
            self._read(*self._source, again=True)

    def show_source(self, shown: Preview | None) -> None:
        """Show what was read and what importing it would do."""
        self._preview = shown
        self.table.show_preview(shown)
        self.choice.show_columns(shown)
        self._body.setCurrentIndex(0 if shown is None else 1)
        self.import_button.setEnabled(False)
        self._file.say("" if shown is None else shown.name or self.tr("What was copied"))
        if shown is None:
            self._say("", "", "")
            return
        try:
            result = shown.plan()
        except Refusal as refusal:
            self._say(spoken()("refusal." + refusal.key, **refusal.facts), "warning", "danger")
            return
        self.import_button.setEnabled(bool(result.edit))
        if result.edit:
            self.import_button.setFocus()
        self._say(self._counted(shown, result), "warning" if shown.refused else "", "warning")

    def bring_in(self) -> None:
        """Write what is shown, in one step that undo takes back whole."""
        if self._preview is None:
            return
        try:
            result = self._preview.plan()
            bring_in(self._store, self._owner, result.edit, self.choice.group)
        except Refusal as refusal:
            self._say(spoken()("refusal." + refusal.key, **refusal.facts), "warning", "danger")
            return
        self.import_button.setEnabled(False)
        said = self.tr("Imported: {added} added, {changed} updated, {refused} refused")
        facts = {"added": result.added, "changed": result.changed}
        self._say(said.format(**facts, refused=self._preview.refused), "check", "success")
        self.close_button.setFocus()
        self.imported.emit()

    @property
    def sentence(self) -> str:
        """What is said at the foot now."""
        return self._said.text()

    def _counted(self, shown: Preview, result: Imported) -> str:
        if not result.edit and not shown.refused:
            return self.tr("Nothing new: all {n} rows are here already").format(n=shown.read)
        said = counts(self._what).format(
            read=shown.read, added=result.added, changed=result.changed,
            unchanged=result.unchanged, refused=shown.refused,
        )  # fmt: skip
        if made := made_said(result.made, spoken()):
            said += "\n" + self.tr("Also made: {made}").format(made=made)
        if shown.advice:
            said += "\n" + shown.advice
        return said

    def _refuse(self, refusal: Refusal, name: str) -> None:
        self.show_source(None)
        self._file.say(name)
        self._say(spoken()("refusal." + refusal.key, **refusal.facts), "warning", "danger")

    def _say(self, sentence: str, sign: str, colour: str) -> None:
        self._said.set_tone("danger" if colour == "danger" else "")
        self._said.setText(sentence)
        self._sign.setVisible(bool(sign))
        if sign:
            colours = self._look.colour(colour)
            self._sign.setPixmap(picture(sign, colours, 20, self.devicePixelRatioF()))


def _row(*widgets: QWidget) -> QHBoxLayout:
    """Widgets side by side; a text takes what the others leave."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget, 1 if isinstance(widget, TextLabel) else 0)
    return row
