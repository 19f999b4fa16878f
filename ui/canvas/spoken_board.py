"""What a screen reader says of the board: its name, its counts, and the focused note."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.book import Book
from facilitator.domain.outline import in_reading_order
from facilitator.domain.records import Board
from facilitator.domain.views import NoteView
from ui.canvas.board_words import BoardWords
from ui.canvas.scene import Scene
from ui.canvas.spoken_note import Standing, note_said


def say_board(widget: QWidget, book: Book, scene: Scene, words: BoardWords) -> None:
    """Name the widget by its board: ``Lavagna Mobilità, 35 note``."""
    board = book.get(Board, scene.board)
    kind = QCoreApplication.translate("Board", "Board")
    said = f"{kind} {board.title or board.code if board else ''}, {words.notes(len(scene.notes))}"
    if said != widget.accessibleName():
        widget.setAccessibleName(said)


def say_note(widget: QWidget, scene: Scene, focused: str, words: BoardWords) -> None:
    """Describe the widget by its focused note, and tell a reader that listens.

    Few readers speak a changed description, so while the board has the keyboard it is said too.
    """
    note, heard = scene.notes.get(focused), QAccessible.isActive()
    at = place_of(scene, note) if note and heard else None
    said = note_said(scene, note, words, at) if note else ""
    if said == widget.accessibleDescription():
        return
    widget.setAccessibleDescription(said)
    if heard:
        changed = QAccessibleEvent(widget, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(changed)
        if said and widget.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, said))


def place_of(scene: Scene, note: NoteView) -> Standing:
    """Where a note stands among its group's, in reading order."""
    if note.cluster:
        group = [*scene.clusters[note.cluster].notes]
    else:
        group = [other.id for other in scene.notes.values() if not other.cluster]
    read = in_reading_order(group, scene.layout.notes)
    return Standing(read.index(note.id) + 1, len(read))
