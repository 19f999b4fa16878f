"""What a screen reader says of the board: its name, its counts, and the focused note."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.book import Book
from facilitator.domain.kinds import NOTE_KIND
from facilitator.domain.records import Board
from facilitator.domain.views import NoteView, shown_text
from ui.canvas.board_words import BoardWords
from ui.canvas.scene import Scene


def say_board(widget: QWidget, book: Book, scene: Scene, words: BoardWords) -> None:
    """Name the widget by its board: ``Lavagna Mobilità, 35 note``."""
    board = book.get(Board, scene.board)
    kind = QCoreApplication.translate("Board", "Board")
    said = f"{kind} {board.title or board.code if board else ''}, {words.notes(len(scene.notes))}"
    if said != widget.accessibleName():
        widget.setAccessibleName(said)


def say_note(widget: QWidget, scene: Scene, focused: str, words: BoardWords) -> None:
    """Describe the widget by its focused note, and tell a reader that listens."""
    note = scene.notes.get(focused)
    said = _note(scene, note, words) if note else ""
    if said == widget.accessibleDescription():
        return
    widget.setAccessibleDescription(said)
    if QAccessible.isActive():
        changed = QAccessibleEvent(widget, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(changed)


def _note(scene: Scene, note: NoteView, words: BoardWords) -> str:
    """``Problema: Poche linee …, 9 voti, nel gruppo Parcheggi``"""
    record = note.record
    kind = NOTE_KIND.get(record.kind)
    said = [f"{kind.name(words.shared.language) if kind else record.kind}: {shown_text(record)}"]
    if note.votes:
        said.append(words.votes(note.votes))
    if record.versions.get("text"):
        said.append(words.two_texts)
    cluster = scene.clusters.get(note.cluster)
    if cluster:
        said.append(words.in_cluster(cluster.record.title or words.no_title))
    return ", ".join(said)
