"""In the inspector: the notes that say nearly the same as the one that is looked at."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from facilitator.domain.commands.capturing import put_together
from facilitator.domain.edits import Edit
from facilitator.domain.layout import lay_out
from facilitator.domain.records import Board, Note
from ui.badges import badge
from ui.canvas.fits import size_of
from ui.look import Look
from ui.panels.like_notes import LikeNotes
from ui.panels.panel import ElidedLabel, Panel
from ui.panels.rows import empty, in_column, in_row
from ui.panels.text_label import TextLabel
from ui.pen import Pen


class LikeRows(Panel):
    """A hint: each like note that stands elsewhere, with a button that puts the two together.

    ``gathered`` tells the cluster they are in now and whether it is a new one.
    """

    gathered = Signal(str, bool)

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(look)
        self._pen = pen
        self._likes: LikeNotes | None = None
        self._note: Note | None = None
        self._shown: list[Note] = []
        self._title = TextLabel(look, "strong")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        layout = in_column(self._title, gap=6)
        layout.addLayout(self._rows)
        self.setLayout(layout)
        self.hide()

    def ask(self, likes: LikeNotes) -> None:
        """Where to look for like notes."""
        self._likes = likes
        likes.grown.connect(self._look_again)

    def show_note(self, note: Note) -> None:
        """Show the notes of the same board that are like this one and not in its cluster."""
        self._note = note
        found = self._likes.like(note.board, note.text, (note.id,)) if self._likes else []
        shown = [one for one in found if not one.cluster or one.cluster != note.cluster]
        if shown != self._shown:
            self._shown = shown
            self._fill()
        self.setVisible(bool(shown))

    @property
    def buttons(self) -> list[QPushButton]:
        """The buttons of the rows that are shown."""
        return [one for one in self.findChildren(QPushButton) if one.isVisibleTo(self)]

    def retranslate(self) -> None:
        """The words in the language that is spoken now."""
        self._fill()

    def set_look(self, look: Look) -> None:
        """Draw the badges in another look."""
        super().set_look(look)
        self._fill()

    def _look_again(self) -> None:
        note = self._pen.store.book.get(Note, self._note.id) if self._note else None
        if note is not None and self.parentWidget() is not None:
            self.show_note(note)

    def _fill(self) -> None:
        self._title.setText(self.tr("Similar notes"))
        empty(self._rows)
        for like in self._shown:
            self._rows.addWidget(self._row(like))

    def _row(self, like: Note) -> QWidget:
        mark, text, button = TextLabel(self.look), ElidedLabel(self.look), QPushButton()
        mark.setPixmap(badge(like.kind, self.look, 18, self.devicePixelRatioF()))
        text.say(like.text)
        button.setProperty("plain", True)
        button.setText(self._deed(like))
        button.setAccessibleName(f"{self._deed(like)}: {like.text}")
        button.clicked.connect(lambda: self._gather(like))
        row = QWidget()
        row.setLayout(in_column(gap=0))
        column = row.layout()
        assert isinstance(column, QVBoxLayout)
        column.addLayout(in_row(mark, (text, 1)))
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return row

    def _deed(self, like: Note) -> str:
        if self._note is not None and self._note.cluster:
            return self.tr("Add to the cluster")
        return self.tr("Into its cluster") if like.cluster else self.tr("Gather both")

    def _gather(self, like: Note) -> None:
        """Put the two together; who listens takes the keyboard, for this row is gone by then."""
        note = self._note
        if note is None or self._pen.write(lambda: self._together(like)) is None:
            return
        cluster = self._pen.store.book.require(Note, note.id).cluster
        self.gathered.emit(cluster, not (note.cluster or like.cluster))

    def _together(self, like: Note) -> Edit:
        book = self._pen.store.book
        note = book.require(Note, self._note.id if self._note else "")
        layout = lay_out(book, book.require(Board, note.board), size_of)
        return put_together(book, note, book.require(Note, like.id), layout, size_of)
