"""An editor of one text that several laptops may write at once (DESIGN 2, rules 4 and 8).

It saves after a pause and on leaving, as one gesture for undo, with the base it began with. What
could not be saved is kept here, also when another record is shown, and tried again.
"""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit

from facilitator.domain.commands.notes import edit_words
from facilitator.domain.records import Record
from facilitator.domain.steps import Ref
from facilitator.domain.values import clean_text, fresh_id
from ui.look import Look
from ui.panels.words.untouched import is_boards_undo
from ui.pen import Pen
from ui.typing_pauses import PAUSE

_MARGINS = 14


@dataclass(slots=True)
class _Draft:
    """What is being written: the record as last seen, the text in the file, the base."""

    record: Record
    saved: str
    base: tuple[Ref, ...]
    gesture: str


class WordsEditor(QPlainTextEdit):
    """Shows one words field of one record at a time and saves what is typed."""

    unsaved = Signal()
    """The number of texts that could not be saved has changed."""
    left = Signal()

    def __init__(self, pen: Pen, look: Look, field: str, lines: int) -> None:
        super().__init__()
        self._pen = pen
        self._field = field
        self._draft: _Draft | None = None
        self._kept: dict[str, tuple[str, _Draft]] = {}
        self._failed = False
        self.setFont(look.font("body"))
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + _MARGINS)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._save_unless_empty)
        self.textChanged.connect(self._pause.start)
        self._listens = False
        self.unsaved.connect(self._listen)

    @property
    def waiting(self) -> int:
        """How many texts were refused by the store and wait here."""
        return len(self._kept) + self._failed

    def show_record(self, record: Record) -> None:
        """Show a record's text; what is typed into the one before is saved first."""
        if self._draft is not None and self._draft.record.id == record.id:
            self.refresh(record)
            return
        self.leave()
        kept = self._kept.pop(record.id, None)
        text, self._draft = kept or (str(getattr(record, self._field)), self._begin(record))
        self._failed = kept is not None
        self._show(text)

    def refresh(self, record: Record) -> None:
        """Take in what a commit made of the record; words being typed are left alone."""
        draft = self._draft
        if draft is None or draft.record.id != record.id:
            return
        draft.record = record
        current = (getattr(record, self._field), *record.versions.get(self._field, ()))
        if self._typed() == draft.saved and draft.saved not in current:
            self._draft = self._begin(record)
            self._show(self._draft.saved)

    def leave(self) -> None:
        """Save, and put aside what cannot be saved; an emptied note gets its words back."""
        draft = self._draft
        if draft is None:
            return
        if not self._typed() and self._must_not_be_empty(draft):
            self._show(draft.saved)
        if not self.save():
            self._kept[draft.record.id] = (self.toPlainText(), draft)
        self._draft, self._failed = None, False
        self.unsaved.emit()

    def save(self) -> bool:
        """Commit what is typed. False where the store refused; then it stays here."""
        self._pause.stop()
        draft, typed = self._draft, self._typed()
        if draft is None or typed == draft.saved:
            return True
        done = self._commit(draft, typed)
        if self._failed != (not done):
            self._failed = not done
            self.unsaved.emit()
        return done

    def _commit(self, draft: _Draft, typed: str) -> bool:
        draft.gesture = draft.gesture or fresh_id()
        before, draft.saved = draft.saved, typed
        written = self._pen.write(
            lambda: edit_words(draft.record, self._field, typed, draft.base, draft.gesture)
        )
        if written is None:
            draft.saved = before
            return False
        draft.base = written.wrote(draft.record.id, self._field) or draft.base
        return True

    def _save_unless_empty(self) -> None:
        """After a pause: somebody who has just emptied a note is about to write in it."""
        if self._draft and (self._typed() or not self._must_not_be_empty(self._draft)):
            self.save()

    def _must_not_be_empty(self, draft: _Draft) -> bool:
        return (draft.record.KIND, self._field) == ("note", "text")

    def _begin(self, record: Record) -> _Draft:
        base = self._pen.store.book.heads(record.id, self._field)
        return _Draft(record, str(getattr(record, self._field)), base, "")

    def _typed(self) -> str:
        return clean_text(self.toPlainText())

    def _show(self, text: str) -> None:
        caret = self.textCursor().position()
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        cursor = self.textCursor()
        cursor.setPosition(min(caret, len(text)) if self.hasFocus() else 0)
        self.setTextCursor(cursor)

    def _listen(self) -> None:
        """Whether anything was saved matters as long as something waits here."""
        if self._listens != bool(self.waiting):
            self._listens = not self._listens
            saved = self._pen.saved
            (saved.connect if self._listens else saved.disconnect)(self._try_again_soon)

    def _try_again_soon(self) -> None:
        """Once something was saved, what was refused may be saved too."""
        QTimer.singleShot(0, self, self._try_again)

    def _try_again(self) -> None:
        for record, (text, draft) in list(self._kept.items()):
            if self._commit(draft, clean_text(text)):
                del self._kept[record]
        if self._failed:
            self.save()
        self.unsaved.emit()

    def event(self, event: QEvent) -> bool:
        """Undo of an untouched text is the board's."""
        if is_boards_undo(event, self.document()):
            event.ignore()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin a gesture of its own: what is typed now is undone together."""
        super().focusInEvent(event)
        draft = self._draft
        agreed = draft is not None and not draft.record.versions.get(self._field)
        if draft and agreed and self._typed() == getattr(draft.record, self._field):
            self._draft = self._begin(draft.record)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the text saves it."""
        super().focusOutEvent(event)
        draft = self._draft
        if draft and not self._typed() and self._must_not_be_empty(draft):
            self._show(draft.saved)
        self.save()
        self.left.emit()
