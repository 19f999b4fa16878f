"""The plenary for the room: its items as bars under their themes, and one item with its reasons.

No names of persons, and no tables: what is shown has become everybody's.
"""

from PySide6.QtCore import QCoreApplication

from facilitator.domain.ballots import Count
from facilitator.domain.book import Book
from facilitator.domain.origins import links_at
from facilitator.domain.paging import Group
from facilitator.domain.plenary import (
    TEMPLATE,
    Item,
    PlenaryView,
    plenary_board,
    plenary_view,
)
from facilitator.domain.records import Board, Cluster
from ui.room.leaves import VotesLeaf
from ui.room.shape import Shape
from ui.room.votes import bar_pages


class RoomPlenary:
    """Reads the open book; ``what`` is the board of a plenary (all its items) or one item."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._known: tuple[str, PlenaryView] | None = None

    def forget(self) -> None:
        """Something was committed: read it again when it is asked for."""
        self._known = None

    def board(self, what: str, shown: str) -> Board | None:
        """The plenary that is meant: that of ``what``, else of the session of a board."""
        item = self._book.get(Cluster, what)
        found = self._book.get(Board, item.board if item else what)
        if found is not None and found.template == TEMPLATE:
            return found
        beside = self._book.get(Board, shown)
        return plenary_board(self._book, beside.session) if beside else None

    def keys(self, what: str, shown: str) -> list[str]:
        """What can be shown: all items together, then each."""
        board = self.board(what, shown)
        return [] if board is None else [board.id, *(item.id for item in self._view(board).items)]

    def item(self, what: str, shown: str) -> Item | None:
        """The item that is meant; None where it is all of them."""
        board = self.board(what, shown)
        items = self._view(board).items if board else ()
        return next((item for item in items if item.id == what), None)

    def group(self, item: Item) -> Group:
        """An item as a group of notes: causes, barriers, and what else the room has written.

        Before there is any of that, it is what the tables have said.
        """
        told = [*(why.note for why in item.reasons), *item.others]
        told = told or [note for source in item.sources for note in source.notes]
        notes = {note.id: note for note in told}
        links = {link.id: link for note in notes for link in links_at(self._book, note)}
        inside = (one for one in links.values() if one.source in notes and one.target in notes)
        return Group(item.id, item.title, tuple(notes.values()), tuple(inside))

    def leaves(self, what: str, shown: str, shape: Shape) -> tuple[VotesLeaf, ...]:
        """All items as bars on one scale, page by page; a page never holds two themes."""
        board = self.board(what, shown)
        usual = QCoreApplication.translate("Room", "Plenary")
        if board is None or not (view := self._view(board)).items:
            return (VotesLeaf(usual, ()),)
        made: list[VotesLeaf] = []
        for theme in view.themes:
            title = theme.theme.title if theme.theme else usual
            room = shape.area(len(shape.title_lines(title))).h
            counts = [Count(item.id, "", item.title, item.votes) for item in theme.items]
            pages = bar_pages(counts, view.most, shape, room)
            made += (VotesLeaf(title, bars) for bars in pages)
        return tuple(made)

    def _view(self, board: Board) -> PlenaryView:
        if self._known is None or self._known[0] != board.id:
            self._known = (board.id, plenary_view(self._book, board.session, by_votes=True))
        return self._known[1]
