"""What is done on a board: writing in place, and the deeds that each give one edit."""

from collections.abc import Callable

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from facilitator.domain.book import Book
from facilitator.domain.commands.clusters import beside_members
from facilitator.domain.lanes import first_kind
from facilitator.domain.layout import NOTE, Rect
from facilitator.domain.records import Board, Note
from facilitator.storage.store import Stepped
from ui.canvas import deeds, frame_deeds, group_deeds, order_deeds
from ui.canvas.aiming import Aiming
from ui.canvas.board_hold import BoardHold
from ui.canvas.camera import Camera
from ui.canvas.editing import NEW, Editing
from ui.canvas.paint_note import SIDE, TOP
from ui.canvas.writing import WriteDown
from ui.look import Look

_INTO_LINE = 9
"""From the top of a note's text to the middle of its first line, in board units."""


class BoardWork(BoardHold):
    """The board's verbs, for pointer, keyboard and menus alike."""

    def __init__(
        self, book: Book, look: Look, write: WriteDown | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(book, look, write, parent)
        self.editing = Editing(self)
        self.aiming = Aiming(self)
        self.written_elsewhere: Callable[[str], bool] = lambda _record: False
        self.linked_elsewhere: Callable[[str], bool] = lambda _note: False
        """Whether the outline, where the keyboard is in it, writes a record's words, and asks to
        what a note is linked."""

    def show_board(self, board: str) -> None:
        """Show another board; not while words in the editor could not be saved."""
        self.aiming.cancel()
        if self.editing.leave():
            super().show_board(board)

    def take(self, stepped: Stepped) -> None:
        """Show what a commit changed; an editor stays where its note now is."""
        super().take(stepped)
        self.aiming.follow()
        self.editing.follow()

    def look_through(self, camera: Camera) -> None:
        """See the board through another camera; an editor goes along."""
        super().look_through(camera)
        self.editing.follow()

    def set_look(self, look: Look) -> None:
        """Take another look."""
        super().set_look(look)
        self.editing.dress()

    # Writing in place

    def edit_note(self, note: str, at: QPointF | None = None) -> None:
        """Write in a note, with the caret at a point of the widget or at the end."""
        if not self.read_only and note in self.scene.notes and note not in self.scene.piles:
            self.reveal(self.scene.rect(note))
            self.select([note])
            if not self.written_elsewhere(note):
                self.editing.open_note(note, at)

    def rename(self, thing: str) -> None:
        """Write the title of a cluster or a frame."""
        if not self.read_only:
            self.select([thing])
            if not self.written_elsewhere(thing):
                self.editing.open_title(thing)

    def edit_focused(self) -> None:
        """Write in the selected title or the focused note; a pile is opened."""
        chosen = self.selection[0] if self.selection else ""
        if self.scene.is_pile(chosen):
            self.fold_selected()
        elif chosen in self.scene.clusters or chosen in self.scene.frames:
            self.rename(chosen)
        elif self.marks.focused in self.scene.notes:
            self.edit_note(self.marks.focused)

    def write_note_at(self, x: float, y: float) -> None:
        """Begin a note there, in the cluster that is there; it stands once it has words."""
        if self.read_only:
            return
        place = (round(x) - SIDE, round(y) - TOP - _INTO_LINE)
        cluster = self.scene.cluster_at(x, y)
        if cluster:
            there, layout = {NEW: Rect(*place, *NOTE)}, self.scene.layout
            place = beside_members(self.book, there, cluster, layout)[NEW]
        self.select([])
        self.reveal(Rect(*place, *NOTE))
        self.editing.open_new(
            Note(
                id=NEW,
                board=self.scene.board,
                kind=first_kind(self.book.get(Board, self.scene.board)),
                place=place,
                cluster=cluster,
            )
        )

    # Deeds

    def gather_selected(self) -> None:
        """The selected notes into a new cluster, whose title is then written at once."""
        self._show_new(deeds.gather_selected(self))

    def split_selected(self) -> None:
        """The selected notes out of their cluster into a new one, whose title is then written."""
        self._show_new(group_deeds.split_selected(self))

    def _show_new(self, cluster: str) -> None:
        """A new cluster, whose title is written next; an empty id was refused."""
        if cluster in self.scene.layout.clusters:
            self.show_written(self.scene.layout.clusters[cluster])
            self.rename(cluster)

    def show_gathered(self, cluster: str, is_new: bool) -> None:
        """A cluster that notes were put into beside the board; the keyboard comes to it.

        What had the keyboard is gone. An empty id is a deed that was refused: nothing to show.
        """
        if cluster in self.scene.layout.clusters:
            self.setFocus()
            if is_new:
                self._show_new(cluster)
            else:
                self.show_written(self.scene.layout.clusters[cluster])

    def merge_clusters(self, clusters: list[str]) -> None:
        """These clusters into the largest of them."""
        group_deeds.merge_clusters(self, clusters)

    def fold_selected(self) -> None:
        """The selected clusters, or those of the selected notes, into piles, or opened again."""
        group_deeds.fold_clusters(self, self.clusters_meant)

    def fold_all(self) -> None:
        """Every cluster into a pile, or all opened again."""
        group_deeds.fold_clusters(self, self.scene.layout.clusters)

    def add_frame(self) -> None:
        """A frame around the selected things or what is in view; its name is then written."""
        frame = frame_deeds.add_around(self)
        if frame:
            rect = self.scene.frames[frame].rect
            if not self.stage.rect().contains(self.camera.box(rect)):
                self.show_rect(rect, self.zoom)
            self.rename(frame)

    def go_to_frame(self, frame: str) -> None:
        """A frame in view, as large as it fits."""
        frame_deeds.go_to(self, frame)

    def next_frame(self) -> None:
        """The frame after the selected one in view, after the last the first."""
        frame_deeds.go_on(self, 1)

    def previous_frame(self) -> None:
        """The frame before the selected one in view, before the first the last."""
        frame_deeds.go_on(self, -1)

    def shift_frame(self, by: int) -> None:
        """The selected frame earlier (-1) or later (1) in the order of the board."""
        frame_deeds.shift_chosen(self, by)

    def link_selected(self, kind: str = "") -> None:
        """Link the selected notes to the one that was selected last.

        From a single note the keyboard goes to the other end; asked again, to the next kind.
        """
        if self.aiming.is_on:
            self.aiming.turn_kind()
        elif len(self.selected_notes) == 1 and not self.read_only:
            note = self.selected_notes[0]
            if not self.linked_elsewhere(note):
                self.aiming.begin(note)
        else:
            deeds.link_selected(self, kind)

    def remove_selected(self) -> None:
        """Take the selected notes, cluster or link off the board."""
        deeds.remove_selected(self)

    def duplicate_selected(self) -> None:
        """Copies of the selected notes, which are then the selected ones."""
        deeds.duplicate_selected(self)

    def tidy(self) -> None:
        """Everything in order again, and all of it in view."""
        deeds.tidy_board(self)

    def lay_out_as(self, way: str) -> None:
        """The same notes and links in another layout, and all of it in view."""
        deeds.lay_out_board(self, way)

    def put_in_order(self, order: str) -> None:
        """The selected notes aligned, distributed or in a grid: a key of ``order_deeds.ORDERS``."""
        order_deeds.put_in_order(self, order)

    def change_kind(self, kind: str) -> None:
        """The selected notes all of one kind."""
        order_deeds.change_kind(self, kind)

    def change_kind_to(self, number: int) -> None:
        """The kind that the board offers at a place, from 1, for the selected notes."""
        order_deeds.change_kind_to(self, number)

    def same_size(self) -> None:
        """All selected notes at the size of the one that was selected last."""
        order_deeds.same_size(self)

    def natural_size(self) -> None:
        """The selected notes at the size that notes have at first."""
        order_deeds.natural_size(self)

    def turn_link_kind(self) -> None:
        """The selected link with the next kind that its notes may have."""
        order_deeds.turn_link_kind(self)

    def reverse_link(self) -> None:
        """The selected link the other way round."""
        order_deeds.change_link(self, reverse=True)
