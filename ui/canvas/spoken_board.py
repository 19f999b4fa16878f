"""What a screen reader says of a board and of each thing that stands on it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from facilitator.domain.book import Book
from facilitator.domain.note_room import shown_text
from facilitator.domain.records import Board, Cluster, Note
from ui.canvas.board_words import BoardWords
from ui.canvas.reading import Reading
from ui.canvas.scene import Scene
from ui.canvas.spoken_note import Standing, cluster_said, link_said, note_said


def say_board(widget: QWidget, book: Book, scene: Scene, words: BoardWords) -> None:
    """Name the widget by its board: ``Lavagna Mobilità, 35 note``."""
    board = book.get(Board, scene.board)
    kind = QCoreApplication.translate("Board", "Board")
    said = f"{kind} {board.title or board.code if board else ''}, {words.notes(len(scene.notes))}"
    if said != widget.accessibleName():
        widget.setAccessibleName(said)


def thing_said(scene: Scene, reading: Reading, thing: str, words: BoardWords) -> str:
    """A note, a cluster, a link or a frame in words; an empty string for what is not there."""
    if thing in scene.notes:
        at = reading.groups.get(thing)
        return note_said(scene, scene.notes[thing], words, Standing(*at) if at else None)
    if thing in scene.clusters:
        return cluster_said(scene, thing, words)
    if thing in scene.frames:
        title = scene.frames[thing].record.title or words.no_frame_title
        return f"{words.shared('record.frame').capitalize()}: {title}"
    return _link_said(scene, thing, words)


def _link_said(scene: Scene, thing: str, words: BoardWords) -> str:
    """``Legame: Poche corse, causa di, Ritardi``"""
    link = scene.links.get(thing)
    if link is None:
        return ""
    record = scene.book.get(Note, link.source) or scene.book.get(Cluster, link.source)
    begins = record.title or words.no_title if isinstance(record, Cluster) else ""
    begins = shown_text(record) if isinstance(record, Note) else begins
    ends = link_said(scene, link, link.source, words)
    return f"{words.shared('record.link').capitalize()}: {', '.join((begins, *ends))}"
