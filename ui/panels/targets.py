"""What is done to the selected notes with something that is chosen from a list, not pointed at."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from facilitator.domain.book import Book
from facilitator.domain.commands.arranging import move_to_board
from facilitator.domain.commands.clusters import put_in_cluster
from facilitator.domain.commands.links import link_all
from facilitator.domain.commands.objectives import turn_over
from facilitator.domain.commands.outline import take_out
from facilitator.domain.kinds import LINK_KINDS, note_kind
from facilitator.domain.layout import lay_out
from facilitator.domain.note_room import shown_text
from facilitator.domain.records import Board
from facilitator.domain.refusal import Refusal
from facilitator.domain.views import heading
from resources.load import words
from ui.canvas.board_canvas import BoardCanvas
from ui.canvas.fits import size_of
from ui.canvas.reading import groups_of, notes_of
from ui.panels.choosing import Choice, ChoosingDialog
from ui.pen import Pen
from ui.translate import spoken


class Targets(QObject):
    """Asks for a cluster or a note; each choice is one edit of the canvas' selected notes."""

    board_made = Signal(str)
    """A board that was made of this one, to be opened."""
    path_wanted = Signal(str)
    """A note or cluster, of which is to be shown what became."""

    def __init__(self, canvas: BoardCanvas, pen: Pen) -> None:
        super().__init__(canvas)
        self._canvas, self._pen = canvas, pen

    def follow(self) -> None:
        """What became of the selected note or cluster, the first of several."""
        things = [*self._canvas.selected_notes, *self._canvas.selected_clusters]
        if things:
            self.path_wanted.emit(things[0])

    def put_in(self) -> None:
        """The selected notes into a cluster that is asked for."""
        notes, scene = self._canvas.selected_notes, self._canvas.scene
        homes = {scene.notes[note].cluster for note in notes}
        choices = [row for row in self._clusters() if {row.key} != homes]
        if notes and not choices:
            self._pen.refused.emit(Refusal("no_other_cluster"))
        elif notes:
            cluster, _way = self._ask(self.tr("Put in a cluster"), choices)
            if cluster:
                layout, book = scene.layout, self._pen.store.book
                self._pen.write(lambda: put_in_cluster(book, notes, cluster, layout, size_of))

    def take_out(self) -> None:
        """The selected notes out of their clusters, to a free spot of the board."""
        notes, layout = self._canvas.selected_notes, self._canvas.scene.layout
        if notes:
            self._pen.write(lambda: take_out(self._pen.store.book, notes, layout, size_of))

    def to_board(self) -> None:
        """The selected notes to another board that is asked for, where they wait in their lanes."""
        notes, here = self._canvas.selected_notes, self._canvas.scene
        book = self._pen.store.book
        boards = [board for board in book.all(Board) if board.id != here.board]
        choices = [Choice(board.id, spoken_place(book, board), code=board.code) for board in boards]
        if notes and choices:
            chosen, _way = self._ask(self.tr("Move to another board"), choices)
            if chosen:
                there = lay_out(book, book.require(Board, chosen), size_of)
                layouts = (here.layout, there)
                self._pen.write(lambda: move_to_board(book, notes, chosen, layouts))

    def turn_over(self) -> None:
        """The board's problems, causes and effects as objectives on a board of their own."""
        book, here = self._pen.store.book, self._canvas.scene
        board = book.require(Board, here.board)
        title = words(book.workshop.language)("paper.objectives_of", title=board.title)
        made = self._pen.write(lambda: turn_over(book, board, here.layout, title))
        if made is not None:
            self.board_made.emit(made.made[0])

    def link_to(self) -> None:
        """The selected notes linked to another one, by a kind of link; both are asked for."""
        sources = self._canvas.selected_notes
        choices = self._notes_but(sources)
        if sources and choices:
            ways = [Choice("", self.tr("As these kinds usually go")), *_ways(self._kinds(sources))]
            target, way = self._ask(self.tr("Link to"), choices, ways)
            if target:
                book = self._pen.store.book
                self._pen.write(lambda: link_all(book, sources, target, way))

    def _clusters(self) -> list[Choice]:
        scene, words = self._canvas.scene, self._canvas.stage.kit.words
        rows = (scene.clusters[group].record for group in groups_of(scene) if group)
        return [Choice(row.id, row.title or words.no_title) for row in rows]

    def _notes_but(self, sources: Sequence[str]) -> list[Choice]:
        """The other notes, in reading order."""
        scene = self._canvas.scene
        ids = [note for group in groups_of(scene) for note in notes_of(scene, group)]
        rows = (scene.notes[note].record for note in ids if note not in sources)
        return [Choice(row.id, shown_text(row), note_kind(row.kind).key) for row in rows]

    def _kinds(self, notes: Sequence[str]) -> set[str]:
        return {self._canvas.scene.notes[note].record.kind for note in notes}

    def _ask(
        self, title: str, choices: Sequence[Choice], ways: Sequence[Choice] = ()
    ) -> tuple[str, str]:
        dialog = ChoosingDialog(self._canvas.window(), self._canvas.look, title, choices, ways)
        if ways:
            dialog.accept_button.setText(self.tr("Link"))
        chosen = dialog.chosen() if dialog.exec() else ("", "")
        dialog.deleteLater()
        return chosen


def spoken_place(book: Book, board: Board) -> str:
    """A board by session, table and title."""
    head = heading(book, board)
    session = head.session.code if head.session else ""
    table = spoken()("paper.table_n", n=head.table.number) if head.table else ""
    return " · ".join(part for part in (session, table, board.title) if part)


def _ways(kinds: set[str]) -> list[Choice]:
    """The kinds of link that may begin at notes of all these kinds."""
    rows = [row for row in LINK_KINDS if row.target_record == "note"]
    fits = [row for row in rows if not row.sources or kinds <= set(row.sources)]
    return [Choice(row.key, spoken()(f"link.{row.key}")) for row in fits]
