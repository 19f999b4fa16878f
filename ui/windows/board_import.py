"""A look at another program's board before it becomes one here."""

from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from facilitator.cli.opening import size_of, source
from facilitator.domain.book import Book
from facilitator.domain.commands.foreign import import_board, known_board
from facilitator.domain.edits import Imported
from facilitator.domain.records import Session
from facilitator.domain.refusal import Refusal
from facilitator.domain.rows import BoardRead
from facilitator.imports.formats import read_board
from ui.canvas.brought import BOARDS
from ui.choice_box import ChoiceBox
from ui.focus_ring import FocusRing
from ui.panels.dialog_parts import EDGE, button, form, look_of
from ui.panels.panel import ElidedLabel
from ui.panels.text_label import TextLabel
from ui.translate import spoken

_WIDTH = 640


class BoardImportDialog(QDialog):
    """The file, what is in it, and the session that its board is for. Nothing is written here."""

    def __init__(self, book: Book, session: str, folder: Path, parent: QWidget | None) -> None:
        super().__init__(parent)
        look = look_of(self)
        self._book, self._folder = book, folder
        self.read: BoardRead | None = None
        self._title = TextLabel(look, "title")
        self.choose_button, self._file = button(), ElidedLabel(look, "body", "quiet")
        self.place, self._said = ChoiceBox(), TextLabel(look)
        self._said.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.import_button = self._buttons.addButton(
            self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        for one in book.all(Session):
            self.place.addItem(" · ".join(p for p in (one.code, one.title) if p), one.id)
        self.place.setCurrentIndex(max(0, self.place.findData(session)))
        self._lay_out()
        self.choose_button.clicked.connect(self._browse)
        self.place.currentIndexChanged.connect(self._tell)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        FocusRing(self, look)
        self._tell()

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Import a board"))
        self._title.setText(self.windowTitle())
        self.choose_button.setText(self.tr("Choose a file…"))
        self.import_button.setProperty("primary", True)
        self.import_button.setDefault(True)
        file, rows = QHBoxLayout(), form()
        file.setSpacing(8)
        file.addWidget(self.choose_button)
        file.addWidget(self._file, 1)
        rows.addRow(self.tr("File"), file)
        rows.addRow(self.tr("For"), self.place)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 20, EDGE, EDGE)
        column.setSpacing(16)
        column.addWidget(self._title)
        column.addLayout(rows)
        column.addWidget(self._said)
        column.addWidget(self._buttons)
        self.setFixedWidth(_WIDTH)

    def _browse(self) -> None:
        known = " ".join(f"*{ending}" for ending in (*BOARDS, ".csv", ".tsv"))
        filters = self.tr("Boards") + f" ({known});;" + self.tr("All files") + " (*)"
        name, _ = QFileDialog.getOpenFileName(self, self.windowTitle(), str(self._folder), filters)
        if name:
            self.read_file(Path(name))

    def read_file(self, path: Path) -> None:
        """Look into a file; a sentence says what is there, or why it cannot be read."""
        self._file.say(path.name)
        self.read, refused = None, ""
        try:
            self.read = read_board(source(str(path)), path.name)
        except Refusal as refusal:
            refused = spoken()(f"refusal.{refusal.key}", **refusal.facts)
        self._tell()
        if refused:
            self._said.set_tone("danger")
            self._said.setText(refused)

    @property
    def session(self) -> str:
        """The id of the session that the board is for."""
        return str(self.place.currentData() or "")

    @property
    def sentence(self) -> str:
        """What is said of the file now."""
        return self._said.text()

    def plan(self) -> Imported:
        """What would be written for the book as it stands; after a file was read."""
        assert self.read is not None
        return import_board(self._book, self.session, self.read, size_of())

    def _tell(self) -> None:
        there = self._known()
        self.import_button.setEnabled(self.read is not None and not there and bool(self.session))
        self._said.set_tone("")
        if self.read is None:
            self._said.setText(
                self.tr(
                    "JSON Canvas, Excalidraw, draw.io, OPML, Trello, or a table of Miro or Mural"
                )
            )
        elif there:
            said = self.tr("This file is here already, as board {code}.")
            self._said.setText(said.format(code=there))
        else:
            self._said.setText(self._counted(self.read))
            self.import_button.setFocus()

    def _known(self) -> str:
        """The code of the board that the file has become already."""
        found = known_board(self._book, self.session, self.read) if self.read else None
        return found.code if found else ""

    def _counted(self, read: BoardRead) -> str:
        groups = sum(group.holds for group in read.groups)
        facts = {"notes": len(read.notes), "links": len(read.links), "groups": groups}
        lines = [self.tr("Notes: {notes} · links: {links} · groups: {groups}").format(**facts)]
        if frames := len(read.groups) - groups:
            lines[0] += " · " + self.tr("frames: {frames}").format(frames=frames)
        if read.left:
            kept = (
                self.tr("1 thing without text is kept for the file, and not shown."),
                self.tr("{left} things without text are kept for the file, and not shown."),
            )
            left_out = (
                self.tr("1 thing without text is left out."),
                self.tr("{left} things without text are left out."),
            )
            lines.append((kept if read.rest else left_out)[read.left > 1].format(left=read.left))
        lines.append(
            self.tr("They come as a new board of the session; the others stay as they are.")
        )
        return "\n".join(lines)
