"""What a facilitator does on a board while the room looks on, and what the room sees of it."""

from dataclasses import dataclass

from facilitator.domain.commands.clusters import gather
from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.layout import lay_out
from facilitator.domain.records import Board, Note
from facilitator.storage.store import Store
from ui.canvas.fits import size_of
from ui.room.leaves import CardsLeaf
from ui.room.showing import Showing
from ui.windows.projector import ProjectorWindow


class Seconds:
    """A clock that stands until it is moved."""

    at = 0.0

    def __call__(self) -> float:
        return self.at


@dataclass
class Hand:
    """What a facilitator does on the board meanwhile."""

    store: Store

    @property
    def board(self) -> str:
        return self.store.book.find(Board, "S1-T2").id

    def write(self, text: str = "Una nota inventata", hands: int | None = None) -> Note:
        edit = write_notes(self.store.book, self.board, [NoteDraft(text, hands=hands)])
        self.store.do(edit)
        return self.store.book.require(Note, edit.made[0])

    def gather(self, title: str, *notes: Note) -> str:
        book = self.store.book
        layout = lay_out(book, book.require(Board, self.board), size_of)
        edit = gather(book, [note.id for note in notes], title, layout, size_of)
        self.store.do(edit)
        return edit.made[0]

    def cluster(self, title: str, count: int) -> tuple[str, list[Note]]:
        notes = [self.write(f"{title} {number}") for number in range(count)]
        return self.gather(title, *notes), notes


def cards(showing: Showing) -> list[str]:
    leaf = showing.scene.leaf
    assert isinstance(leaf, CardsLeaf)
    return [leaf.notes[card.note].text for card in leaf.page.cards]


def is_whole(projector: ProjectorWindow) -> bool:
    """Whether everything on the board is in view."""
    box = projector.canvas.camera.box(projector.canvas.bounds)
    return projector.canvas.stage.rect().contains(box)
