"""What a capture line says while it is typed: its kind, the note to which it attaches, and a hint
about a note that says the same or about the words."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QTimer

from facilitator.domain.capture import Captured, as_typed, parse_capture
from facilitator.domain.commands.capturing import last_onto, onto_again
from facilitator.domain.lanes import first_kind
from facilitator.domain.records import Note
from facilitator.domain.steps import Ref
from facilitator.domain.wording import wording_advice
from ui.look import Look
from ui.panels.capture.ahead import Ahead
from ui.panels.capture.hint import HintLine
from ui.panels.capture.line import CaptureField, FieldSize
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


class Typed(Panel):
    """A line for notes on the open board, with what is said around it."""

    def __init__(self, pen: Pen, likes: LikeNotes, look: Look, size: FieldSize, hint: int) -> None:
        super().__init__(look)
        self._pen, self._likes = pen, likes
        self._board = ""
        self._kinds: dict[str, str] = {}
        self._first = first_kind(None)
        self._last: dict[str, dict[str, str]] = {}
        self._onto: dict[tuple[str, str], str] = {}
        self._correction: Correction | None = None
        self._like: Note | None = None
        self._line = "", ""
        self._said: Captured | None = None
        self._ahead = Ahead(pen.store)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self.field, self.hint = CaptureField(look, size), HintLine(look, hint)
        self.line = self.field.line
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self.line.textChanged.connect(self.refresh)
        self.line.kind_chosen.connect(self.choose_kind)
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
