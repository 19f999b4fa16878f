"""What every capture field does: Enter writes a note, and the line is emptied only once it is in
the file. The bar of the main window and the note-taker's window lay it out, each in its own way."""

from PySide6.QtCore import Signal

from facilitator.domain.capture import Captured
from facilitator.domain.commands.capturing import (
    correct_note,
    drafted,
    raise_hands,
    write_double,
)
from facilitator.domain.commands.notes import write_notes
from facilitator.domain.edits import Edit
from facilitator.domain.kinds import NoteKind
from facilitator.domain.lanes import first_kind, kinds_of
from facilitator.domain.records import Board, Note
from facilitator.domain.refusal import Refusal
from ui.look import Look
from ui.panels.capture.line import FieldSize
from ui.panels.capture.typed import Correction, Typed
from ui.panels.capture.words import before_code, line_of
from ui.panels.like_notes import LikeNotes
from ui.pen import Pen


class Capture(Typed):
    """Writes notes on the open board. ``written`` carries a note's id after its commit."""

    written = Signal(str)
    escaped = Signal()
    """Escape had nothing to leave here."""
    unsaved = Signal(bool)
    """Whether the typed line was refused and waits here."""
    corrects = Signal(str)
    """The id of the note that is now in the line to be corrected; ``""`` for none."""

    def __init__(self, pen: Pen, likes: LikeNotes, look: Look, size: FieldSize, hint: int) -> None:
        super().__init__(pen, likes, look, size, hint)
        self._unsaved = False
        self._wire()

    def _wire(self) -> None:
        self.line.textChanged.connect(self._forget)
        self.unsaved.connect(self._wait)
        self.line.returnPressed.connect(self.write)
        self.line.older.connect(lambda: self._step_back(1))
        self.line.newer.connect(lambda: self._step_back(-1))
        self.line.left.connect(self._escape)
        self.line.agreed.connect(self.agree)
        self.line.doubled.connect(self.double)

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
