"""The note-taker's capture field: large, with the hint above it and the keys below."""

from PySide6.QtWidgets import QVBoxLayout

from facilitator.domain.advice import board_advice
from facilitator.domain.capture import Captured
from facilitator.domain.kinds import NoteKind
from facilitator.domain.records import Note
from ui.look import Look, length
from ui.panels.capture.capture import Capture
from ui.panels.capture.line import LARGE
from ui.panels.like_notes import LikeNotes
from ui.panels.notetaker.keys import KINDS, KindKeys, NoteTakerKeys
from ui.pen import Pen

HINT, _HELP = 48, 40
_LOW_FIELD, _LOW_KINDS, _LOW_HELP = 56, 40, 36


class NoteTakerCapture(Capture):
    """Hint 48, field 72, kinds 48, help 40 (LOOK, note-taker). In a low window all are lower, and
    a hint stands in the place of the help."""

    _raised: tuple[str, int | None] = ("", None)
    """The note for which hands have just been counted, and how many it has then: it may have left
    the list above."""

    def __init__(self, pen: Pen, likes: LikeNotes, look: Look) -> None:
        super().__init__(pen, likes, look, LARGE, HINT)
        self._board_advice, self._low = "", False
        self.kinds, self.keys = KindKeys(look), NoteTakerKeys(look)
        self.kinds.kind_chosen.connect(self.choose_kind)
        self.corrects.connect(lambda note: self.keys.show_correcting(bool(note)))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self.hint, self.field, self.kinds, self.keys):
            self._column.addWidget(part)
        self.be_low(False)
        self.retranslate()
        self.show_board("")

    def be_low(self, low: bool) -> None:
        """Leave the height of a low window to the notes above."""
        self._low = low
        self._column.setSpacing(6 if low else 10)
        self._column.removeWidget(self.hint)
        self._column.insertWidget(2 if low else 0, self.hint)
        self.hint.setFixedHeight(_LOW_HELP if low else HINT)
        self.field.setFixedHeight(length(_LOW_FIELD if low else LARGE.height))
        self.kinds.setFixedHeight(_LOW_KINDS if low else KINDS)
        self.keys.setFixedHeight(_LOW_HELP if low else _HELP)
        self._share()

    def _share(self) -> None:
        """In a low window a hint and the help have one place."""
        self.hint.setHidden(self._low and self.hint.is_empty)
        self.keys.setHidden(self._low and not self.hint.is_empty)

    def offer(self, kinds: tuple[NoteKind, ...]) -> None:
        """The kinds that are written on the board that is shown, also in their boxes."""
        super().offer(kinds)
        self.kinds.offer(kinds)
        self.keys.offer(kinds)

    def refresh(self) -> None:
        """Show what the line says now, also among the kinds below."""
        if self.line.text():
            self._raised = ("", None)
        super().refresh()
        self.kinds.show_kind(self._captured().kind)

    def take_in(self) -> None:
        """Something was committed: the board may lack other things now."""
        found = board_advice(self._pen.store.book, self._board)
        self._board_advice = found[0] if found else ""
        super().take_in()

    def agree(self) -> None:
        """Count the hands, and show for what."""
        like = self._like
        super().agree()
        if like is not None and not self.line.text():
            raised = self._pen.store.book.get(Note, like.id)
            self._raised = (like.id, raised.hands if raised else None)
            self.think()

    def think(self) -> None:
        """Look for a hint, or show what was counted until something is typed or it is undone."""
        note, hands = self._raised
        raised = None if self.line.text() else self._pen.store.book.get(Note, note)
        if raised is not None and raised.hands == hands:
            self.hint.show_raised(raised)
        else:
            self._raised = ("", None)
            super().think()
        self._share()

    def advice(self, said: Captured) -> str:
        """An advice on the line, or on the board while the line is empty."""
        return super().advice(said) if self.line.text() else self._board_advice

    def retranslate(self) -> None:
        """The words in the language that is spoken now."""
        self.line.invite(self.tr("Write what is said, then Enter"))
        self.line.setAccessibleName(self.tr("New note"))
        self.refresh()

    def set_look(self, look: Look) -> None:
        """Wear another look, with all parts."""
        super().set_look(look)
        self.kinds.set_look(look)
        self.keys.set_look(look)
