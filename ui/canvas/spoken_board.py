"""What a screen reader says of the board: its name, its counts, and the focused note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleEvent

from facilitator.domain.kinds import NOTE_KIND
from facilitator.domain.records import Board
from facilitator.domain.views import NoteView, shown_text
from ui.canvas.board_words import BoardWords

if TYPE_CHECKING:
    from ui.canvas.board_canvas import BoardCanvas


def describe(canvas: BoardCanvas) -> None:
    """Give the widget its accessible name and description, and tell a reader that listens."""
    board, words = canvas.book.get(Board, canvas.scene.board), canvas.stage.kit.words
    title = board.title or board.code if board else ""
    kind = QCoreApplication.translate("Board", "Board")
    counted = f"{kind} {title}, {words.notes(len(canvas.scene.notes))}"
    focused = canvas.scene.notes.get(canvas.marks.focused)
    said = say_note(canvas, focused, words) if focused else ""
    if counted != canvas.accessibleName():
        canvas.setAccessibleName(counted)
    if said != canvas.accessibleDescription():
        canvas.setAccessibleDescription(said)
        if QAccessible.isActive():
            changed = QAccessibleEvent(canvas, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(changed)


def say_note(canvas: BoardCanvas, note: NoteView, words: BoardWords) -> str:
    """``Problema: Poche linee …, 9 voti, nel gruppo Parcheggi``"""
    record = note.record
    kind = NOTE_KIND.get(record.kind)
    said = [f"{kind.name(words.shared.language) if kind else record.kind}: {shown_text(record)}"]
    if note.votes:
        said.append(words.votes(note.votes))
    if record.versions.get("text"):
        said.append(words.two_texts)
    cluster = canvas.scene.clusters.get(note.cluster)
    if cluster:
        said.append(words.in_cluster(cluster.record.title or words.no_title))
    return ", ".join(said)
