"""A board as it is written for another program."""

from dataclasses import dataclass

from facilitator.domain.book import Book
from facilitator.domain.foreign.parcel import PLACED, Seen, placed
from facilitator.domain.lanes import first_kind
from facilitator.domain.layout import SizeOf
from facilitator.domain.records import Board, Frame, Place
from facilitator.domain.views import BoardView, ClusterView, NoteView, board_view


@dataclass(frozen=True, slots=True)
class BoardOut:
    """A board with all its frames; ``usual`` is the kind of a note of which a file told none."""

    view: BoardView
    frames: tuple[Frame, ...]
    usual: str

    @property
    def board(self) -> Board:
        return self.view.heading.board

    @property
    def title(self) -> str:
        """Code and title."""
        return " · ".join(part for part in (self.board.code, self.board.title) if part)


def board_out(book: Book, board: Board, size_of: SizeOf) -> BoardOut:
    """A board as it stands, and what other programs' files said of it."""
    frames = tuple(book.of(Frame, "board", board.id))
    return BoardOut(board_view(book, board, size_of), frames, first_kind(board))


def note_now(note: NoteView) -> Seen:
    """A note with the place and size that somebody gave it, for a file that knows it already.

    Where the file told no place, one has been found for it here: nobody gave it that.
    """
    record = note.record
    given = record.place and placed(record.place)[PLACED] != record.foreign.get(PLACED)
    place = record.place if given else None
    return Seen(record.text + record.overflow, record.kind, place, record.size)


def note_seen(note: NoteView) -> Seen:
    """A note as it is seen, for a file that does not know it."""
    size: Place = (note.rect.w, note.rect.h)
    text = note.record.text + note.record.overflow
    return Seen(text, note.record.kind, (note.rect.x, note.rect.y), size)


def frame_seen(frame: Frame) -> Seen:
    """A frame; one without a place stays where its file has it."""
    return Seen(frame.title, "", frame.place, frame.size)


def cluster_seen(cluster: ClusterView) -> Seen:
    """A cluster as its frame."""
    box = cluster.frame
    return Seen(cluster.title, "", box[:2] if box else None, box[2:] if box else None)
