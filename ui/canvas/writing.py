"""One editing of one text, from opening to leaving: what it began with, and what it has saved.

Its steps share a gesture, so that one undo takes them all back. Its base is what stood there when
it began, then its own last write; words that others write meanwhile are never replaced unseen.
"""

from collections.abc import Callable
from dataclasses import replace

from facilitator.domain.book import Book
from facilitator.domain.commands.notes import NoteDraft, edit_words, write_notes
from facilitator.domain.edits import Edit, Write
from facilitator.domain.records import Cluster, Frame, Note
from facilitator.domain.values import clean_text, fresh_id
from ui.pen import Make, Written

WriteDown = Callable[[Make], Written | None]
"""How an edit is committed; None where it was refused."""


class Writing:
    """The words of a record that stands already."""

    def __init__(self, book: Book, record: Note | Cluster | Frame, write: WriteDown) -> None:
        self.record = record
        self.field = "text" if isinstance(record, Note) else "title"
        self.saved = str(getattr(record, self.field))
        self._book, self._write = book, write
        self._base = book.heads(record.id, self.field)
        self._gesture = fresh_id()

    def save(self, text: str) -> bool:
        """Commit the words typed so far. False where they could not be saved: keep them."""
        if clean_text(text) == clean_text(self.saved) or self._is_bare(text):
            return True
        written = self._write(lambda: self._edit(text))
        if written is None:
            return False
        self._base = written.wrote(self.record.id, self.field) or self._base
        self.saved = text
        return True

    def _is_bare(self, text: str) -> bool:
        """A note without words is none: what it said before stays."""
        return self.field == "text" and not clean_text(text)

    def _edit(self, text: str) -> Edit:
        now = self._book.get(type(self.record), self.record.id) or self.record
        return edit_words(now, self.field, text, self._base, self._gesture)


class FirstWriting(Writing):
    """The words of a note that will stand on the board once there are some."""

    def __init__(self, book: Book, record: Note, write: WriteDown) -> None:
        super().__init__(book, record, write)
        self._stands = False

    def save(self, text: str) -> bool:
        """As for a note that stands; the first words bring the note."""
        if self._stands or self._is_bare(text):
            return super().save(text)
        written = self._write(lambda: self._first(text))
        if written is None:
            return False
        self.record = replace(self.record, id=written.made[0])
        self._base = written.wrote(self.record.id, "text")
        self.saved, self._stands = text, True
        return True

    def _first(self, text: str) -> Edit:
        note = self.record
        assert isinstance(note, Note)
        edit = write_notes(self._book, note.board, [NoteDraft(text, note.kind, place=note.place)])
        made = replace(edit, gesture=self._gesture)
        if note.cluster:
            home = Write("note", edit.made[0], "cluster", note.cluster)
            made = replace(made, writes=(*edit.writes, home))
        return made
