"""What every capture field does: Enter writes a note, and the line is emptied only once it is in
the file. The bar of the main window and the note-taker's window lay it out, each in its own way."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QTimer, Signal

from facilitator.domain.capture import Captured, as_typed, parse_capture
from facilitator.domain.commands.capturing import (
    correct_note,
    drafted,
    last_onto,
    onto_again,
    raise_hands,
    write_double,
)
from facilitator.domain.commands.notes import write_notes
from facilitator.domain.edits import Edit
from facilitator.domain.kinds import NoteKind
from facilitator.domain.lanes import first_kind, kinds_of
from facilitator.domain.records import Board, Note
from facilitator.domain.refusal import Refusal
from facilitator.domain.steps import Ref
from facilitator.domain.wording import wording_advice
from ui.look import Look
from ui.panels.capture.ahead import Ahead
from ui.panels.capture.hint import HintLine
from ui.panels.capture.line import CaptureField, FieldSize
from ui.panels.capture.words import before_code, line_of
from ui.panels.like_notes import LikeNotes
from ui.panels.panel import Panel
from ui.pen import Pen

_PAUSE = 200
"""Milliseconds without a key after which a hint is looked for: one that changes with every letter
would be noise."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A note that is being corrected: its line as it began, the base of its text, and the kind
    that goes on afterwards."""

    note: str
    line: str
    base: tuple[Ref, ...]
    kind: str


class Capture(Panel):
    """Writes notes on the open board. ``written`` carries a note's id after its commit."""

    written = Signal(str)
    escaped = Signal()
    """Escape had nothing to leave here."""
    unsaved = Signal(bool)
    """Whether the typed line was refused and waits here."""
    corrects = Signal(str)
    """The id of the note that is now in the line to be corrected; ``""`` for none."""

    def __init__(self, pen: Pen, likes: LikeNotes, look: Look, size: FieldSize, hint: int) -> None:
        super().__init__(look)
        self._pen = pen
        self._likes = likes
        self._board = ""
        self._kinds: dict[str, str] = {}
        self._first = first_kind(None)
        self._last: dict[str, dict[str, str]] = {}
        self._onto: dict[tuple[str, str], str] = {}
        self._correction: Correction | None = None
        self._like: Note | None = None
        self._line, self._unsaved = ("", ""), False
        self._said: Captured | None = None
        self._ahead = Ahead(pen.store)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self.field, self.hint = CaptureField(look, size), HintLine(look, hint)
        self.line = self.field.line
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._wire()

    def _wire(self) -> None:
        self.line.textChanged.connect(self.refresh)
        self.line.textChanged.connect(self._forget)
        self.unsaved.connect(self._wait)
        self.line.returnPressed.connect(self.write)
        self.line.kind_chosen.connect(self.choose_kind)
        self.line.older.connect(lambda: self._step_back(1))
        self.line.newer.connect(lambda: self._step_back(-1))
        self.line.left.connect(self._escape)
        self.line.agreed.connect(self.agree)
        self.line.doubled.connect(self.double)
        self._pause.timeout.connect(self.think)
        self._soon.timeout.connect(lambda: self._ahead.make(self._read(), self._board))
        self._likes.grown.connect(self.think)

    @property
    def kind(self) -> str:
        """The kind of the next note on this board where the line names none."""
        return self._kinds.get(self._board, self._first)

    @property
    def waits(self) -> bool:
        """Whether the line holds something that is not in the file."""
        untouched = self._correction is not None and self.line.text() == self._correction.line
        return bool(self.line.text().strip()) and not untouched

    def show_board(self, board: str) -> None:
        """Write on this board from now on; ``""`` is none. What is typed stays."""
        if self._correction is not None and not self.waits:
            self.leave()
        self._board, self._onto, self._correction = board, {}, None
        self._ahead.forget()
        found = self._pen.store.book.get(Board, board)
        self._first = first_kind(found)
        self.offer(kinds_of(found))
        self.line.setEnabled(bool(board) and not self._pen.store.readonly)
        if not self.line.text():
            self.line.setText("")  # Undo means the board now, not what was rubbed out here.
        self.refresh()

    def offer(self, kinds: tuple[NoteKind, ...]) -> None:
        """The kinds that are written on the board that is shown."""
        self.line.kinds = kinds

    def take_over(self, other: "Capture") -> None:
        """Go on with what is typed in another field, which is left empty."""
        if other.waits and not self.waits:
            self._kinds[self._board] = other.kind
            self._correction, other._correction = other._correction, None
            self.line.setText(other.line.text())
            other.line.setText("")

    def take_in(self) -> None:
        """Something was committed: what a note is attached to may be another one."""
        self._onto = {}
        self._ahead.forget()
        self.refresh()

    def refresh(self) -> None:
        """Show what the line says now; a hint follows when the fingers rest."""
        self.line.invite()
        captured = self._captured()
        if not self.line.text():
            self.field.wait(False)
        self.field.say(captured, self.onto(captured), self._correction is not None)
        if self.line.text():
            self._pause.start()
            self._soon.start()
        else:
            self._pause.stop()
            self._soon.stop()
            self.think()

    def think(self) -> None:
        """Look for a note that says the same, and for advice on the words."""
        said = self._captured()
        but = (self._correction.note,) if self._correction else ()
        alike = self._likes.like(self._board, said.text, but) if said.text else []
        self._like = alike[0] if alike else None
        self.line.hinted = self._like is not None and self._correction is None
        self.hint.show_hint(self._like, self.advice(said), self.line.hinted)

    def advice(self, said: Captured) -> str:
        """The key of an advice on what the line says, ``""`` for none. A quotation is verbatim."""
        language = self._pen.store.book.workshop.language
        return "" if said.quotation else wording_advice(said.text, said.kind, language)

    def choose_kind(self, kind: str) -> None:
        """The kind of this and the next notes, also where the line named another one."""
        said = parse_capture(self.line.text(), kind)
        self._kinds[self._board] = kind
        if said is not None and said.kind != kind:
            self.line.setText(as_typed(replace(said, kind=kind)))
        self.line.setFocus()
        self.refresh()

    def write(self) -> None:
        """Write or correct the note. A refused one stays here, and the status line says why."""
        if (typed := before_code(self.line.text())) is not None:
            self.line.setText(typed)
            self._pen.refused.emit(Refusal("code_is_no_note"))
            return
        captured = self._read()
        if captured is None or not self._board:
            return
        if self._correction is not None and self._corrected(captured):
            return
        self._finish(captured, not captured.text or self._commit(captured, None))

    def agree(self) -> None:
        """Add the hands of this line, or one, to the like note instead of writing it again."""
        like, said = self._like, self._captured()
        if like is not None and self._correction is None:
            done = self._pen.write(lambda: raise_hands(like, said.hands or 1)) is not None
            self._finish(said, done)

    def double(self) -> None:
        """Write the line, and link it to the like note as its double."""
        said = self._captured()
        if self._like is not None and self._correction is None:
            self._finish(said, self._commit(said, self._like))

    def _forget(self, text: str) -> None:
        """Words that were refused and then rubbed out wait no longer."""
        if not text:
            self._say_unsaved(False)

    def _say_unsaved(self, unsaved: bool) -> None:
        if unsaved != self._unsaved:
            self._unsaved = unsaved
            self.unsaved.emit(unsaved)

    def _wait(self, waits: bool) -> None:
        if self.field.wait(waits):
            self.refresh()

    def _finish(self, captured: Captured, done: bool) -> None:
        """Empty the line; what stands around it follows a commit when the note is painted."""
        self._say_unsaved(not done)
        if done:
            self._kinds[self._board] = captured.kind
            self.line.empty()
            if not captured.text:
                self.refresh()

    def _commit(self, captured: Captured, like: Note | None) -> bool:
        board = self._board

        def make() -> Edit:
            ready = self._ahead.take(captured, board)
            if ready is not None and like is None:
                return ready
            onto, book = self.onto(captured), self._pen.store.book
            draft = drafted(captured, onto.id if onto else "")
            return (
                write_double(book, board, draft, like)
                if like
                else write_notes(book, board, [draft])
            )

        written = self._pen.write(make)
        if written is None:
            return False
        self._last.setdefault(board, {})[captured.kind] = written.made[0]
        self.written.emit(written.made[0])
        return True

    def onto(self, captured: Captured) -> Note | None:
        """The note that ``>`` means: the last one written here, else the board's newest.

        A note that is corrected stays attached where it is.
        """
        if not captured.attach:
            return None
        book, kind = self._pen.store.book, captured.kind
        but = self._correction.note if self._correction else ""
        if (kind, but) not in self._onto:
            mine, note = self._last.get(self._board, {}), book.get(Note, but)
            last = last_onto(book, self._board, kind, mine) if note is None else ""
            self._onto[kind, but] = onto_again(book, note, kind) if note else last
        return book.get(Note, self._onto[kind, but])

    def correct(self, note: Note) -> bool:
        """Bring a note into the line to be corrected: Enter saves it, Escape leaves it as it is.

        False where one line cannot say the note, or something typed waits in it.
        """
        book = self._pen.store.book
        if self.waits or not (line := line_of(book, note)):
            return False
        kind = self._correction.kind if self._correction else self.kind
        self._kinds[self._board] = note.kind
        self._correction = Correction(note.id, line, book.heads(note.id, "text"), kind)
        self.line.setText(line)
        self.corrects.emit(note.id)
        return True

    def _escape(self) -> None:
        if self._correction is not None:
            self.leave()
        else:
            self.escaped.emit()

    def leave(self) -> None:
        """Leave a note that was being corrected as it is."""
        if self._correction is not None:
            self._end_correction()
            self.line.setText("")

    def _end_correction(self) -> None:
        if self._correction is not None:
            self._kinds[self._board] = self._correction.kind
            self._correction = None
            self.corrects.emit("")

    def _corrected(self, captured: Captured) -> bool:
        """Correct the note; False where it is gone, so that the line becomes a new one."""
        correction, book = self._correction, self._pen.store.book
        note = book.get(Note, correction.note) if correction else None
        if correction is None or note is None:
            self._end_correction()
            return False
        onto = self.onto(captured)
        target = onto.id if onto else ""
        done = self._pen.write(lambda: correct_note(book, note, captured, correction.base, target))
        self._say_unsaved(done is None)
        if done is not None:
            self.leave()
        return True

    def _step_back(self, way: int) -> None:
        """To the note before (1) or after (-1) the one in the line; what is typed stays."""
        if self.waits or not self._board:
            return
        notes = self._pen.store.book.of(Note, "board", self._board)
        notes.sort(key=lambda note: note.born, reverse=True)
        ids = [note.id for note in notes]
        at = ids.index(self._correction.note) if self._correction else -1
        while 0 <= (at := at + way) < len(notes):
            if self.correct(notes[at]):
                return
        if way < 0:
            self.leave()

    def _captured(self) -> Captured:
        return self._read() or Captured(self.kind, "")

    def _read(self) -> Captured | None:
        """What the line says, which was read when it was typed; None for a blank one."""
        line = self.line.text(), self.kind
        if line != self._line:
            self._line, self._said = line, parse_capture(*line)
        return self._said

    def set_look(self, look: Look) -> None:
        """Wear another look, with all parts."""
        super().set_look(look)
        self.field.set_look(look)
        self.hint.set_look(look)
