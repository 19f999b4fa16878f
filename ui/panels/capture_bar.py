"""The capture bar: Enter writes a note, and the line is emptied only once it is in the file."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.capture import Captured, as_typed, parse_capture
from facilitator.domain.codes import PERSON_LENGTH, PersonCode, checkin_form, read_code
from facilitator.domain.commands.capturing import drafted
from facilitator.domain.commands.notes import write_notes
from facilitator.domain.records import Note
from facilitator.domain.refusal import Refusal
from resources import tokens
from ui.look import Look
from ui.panels.capture_keys import CaptureKeys
from ui.panels.capture_line import HEIGHT as FIELD
from ui.panels.capture_line import CaptureField
from ui.panels.panel import Panel
from ui.panels.write_button import WriteButton
from ui.pen import Pen

HEIGHT = int(tokens.tokens()["window"]["capture"])
FIRST_KIND = "problem"


class CaptureBar(Panel):
    """Writes notes on the open board. ``written`` carries a note's id after its commit."""

    written = Signal(str)
    unsaved = Signal(bool)
    """Whether the typed line was refused and waits here."""

    def __init__(self, pen: Pen, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._pen = pen
        self._board = ""
        self._kinds: dict[str, str] = {}
        self._problems: dict[str, str] = {}
        self._newest: list[Note] | None = None
        self.setFixedHeight(HEIGHT)
        self.field = CaptureField(look)
        self.line = self.field.line
        self.button = WriteButton(look)
        self.button.setFixedHeight(FIELD)
        self.keys = CaptureKeys(look)
        self._lay_out()
        self.line.textChanged.connect(self.refresh)
        self.line.returnPressed.connect(self.write)
        self.line.kind_chosen.connect(self.choose_kind)
        self.keys.kind_chosen.connect(self.choose_kind)
        self.button.clicked.connect(self.write)
        self.retranslate()
        self.show_board("")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.field, 1)
        row.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 6)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(self.keys)

    @property
    def kind(self) -> str:
        """The kind of the next note on this board where the line names none."""
        return self._kinds.get(self._board, FIRST_KIND)

    def show_board(self, board: str) -> None:
        """Write on this board from now on; ``""`` is none. What is typed stays."""
        self._board, self._newest = board, None
        writable = bool(board) and not self._pen.store.readonly
        self.line.setEnabled(writable)
        self.button.setEnabled(writable)
        self.refresh()

    def take_in(self) -> None:
        """Something was committed: the newest problem may be another one."""
        self._newest = None
        self.refresh()

    def refresh(self) -> None:
        """Show what the line says now."""
        captured = self._captured()
        self.field.say(captured, self.last_problem() if captured.attach else None)

    def choose_kind(self, kind: str) -> None:
        """The kind of this and the next notes, also where the line named another one."""
        said = parse_capture(self.line.text(), kind)
        self._kinds[self._board] = kind
        if said is not None and said.kind != kind:
            self.line.setText(as_typed(replace(said, kind=kind)))
        self.line.setFocus()
        self.refresh()

    def write(self) -> None:
        """Write the note. A refused one stays in the line, and the status line says why."""
        if (typed := before_code(self.line.text())) is not None:
            self.line.setText(typed)
            self._pen.refused.emit(Refusal("code_is_no_note"))
            return
        captured = parse_capture(self.line.text(), self.kind)
        if captured is None or not self._board:
            return
        if captured.text and not self._commit(captured):
            self.unsaved.emit(True)
            return
        self._kinds[self._board] = captured.kind
        self.line.setText("")
        self.unsaved.emit(False)

    def _commit(self, captured: Captured) -> bool:
        problem = self.last_problem() if captured.attach else None
        draft = drafted(captured, problem.id if problem else "")
        book = self._pen.store.book
        written = self._pen.write(lambda: write_notes(book, self._board, [draft]))
        if written is None:
            return False
        if captured.kind == "problem":
            self._problems[self._board] = written.made[0]
        self.written.emit(written.made[0])
        return True

    def last_problem(self) -> Note | None:
        """The problem that ``>`` means: the last one written here, else the board's newest."""
        book = self._pen.store.book
        mine = book.get(Note, self._problems.get(self._board, ""))
        if mine is not None and mine.kind == "problem":
            return mine
        if self._newest is None:
            problems = [n for n in book.of(Note, "board", self._board) if n.kind == "problem"]
            self._newest = problems[-1:]
        return self._newest[0] if self._newest else None

    def _captured(self) -> Captured:
        return parse_capture(self.line.text(), self.kind) or Captured(self.kind, "")

    def retranslate(self) -> None:
        """The bar's words in the language that is spoken now."""
        self.button.say(self.tr("Write"), self.tr("Enter"))
        self.button.setToolTip(self.tr("Write the note on the board (Enter)"))
        self.line.setPlaceholderText(self.tr("Write what was said, then Enter"))
        self.line.setAccessibleName(self.tr("New note"))
        self.refresh()

    def set_look(self, look: Look) -> None:
        """Wear another look, with all parts."""
        super().set_look(look)
        self.field.set_look(look)
        self.keys.set_look(look)


def before_code(line: str) -> str | None:
    """What was typed before a person's code that a scanner typed into the line; None without one.

    A code alone need not be ours: the desk says so of it (``checkin_form``).
    """
    text = line.strip()
    if len(text) == PERSON_LENGTH and checkin_form(text) == "person-form" and " " not in text:
        return ""
    before, tail = text[:-PERSON_LENGTH], text[-PERSON_LENGTH:]
    return before if isinstance(read_code(tail), PersonCode) else None
