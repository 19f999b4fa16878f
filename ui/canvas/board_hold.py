"""What somebody has in hand on a board: selection, focus, and the marks that a gesture shows."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from facilitator.domain.book import Book
from facilitator.domain.layout import around
from facilitator.storage.store import Stepped
from ui.canvas.board_sight import BoardSight
from ui.canvas.marks import Marks
from ui.canvas.paint_marks import live_extent
from ui.canvas.scene import around_path
from ui.canvas.spoken_board import say_board, say_note
from ui.canvas.writing import WriteDown
from ui.look import Look


class BoardHold(BoardSight):
    """``write`` commits a command and says what was written; without it the board is read-only."""

    selection_changed = Signal()
    unsaved_changed = Signal(int)
    """How many texts could not be saved yet: 0 or 1."""
    menu_asked = Signal(QPoint)
    """Where, on the screen, a menu for the selected things is wanted."""

    def __init__(
        self, book: Book, look: Look, write: WriteDown | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(book, look, parent)
        self.write: WriteDown = write or (lambda _make: None)
        self.read_only = write is None
        self.marks = Marks()
        self.nudging = ""
        """The gesture that nudges and keyed sizes belong to while a modifier is held."""

    def show_board(self, board: str) -> None:
        """Show a board as it was last looked at, with nothing selected."""
        self.marks = Marks()
        super().show_board(board)
        self.selection_changed.emit()
        self._describe()

    def take(self, stepped: Stepped) -> None:
        """Show what a commit changed; what is no longer there is no longer selected."""
        super().take(stepped)
        here = self.scene.notes.keys() | self.scene.clusters.keys() | self.scene.links.keys()
        if not here.issuperset(self.marks.selected):
            self.select([thing for thing in self.marks.selected if thing in here])
        if self.marks.selected:
            self.update()
        self._describe()

    @property
    def selection(self) -> list[str]:
        """Ids of the selected notes in the order of selecting; or of one cluster, or one link."""
        return list(self.marks.selected)

    @property
    def selected_notes(self) -> list[str]:
        """The selected notes alone."""
        return [thing for thing in self.marks.selected if thing in self.scene.notes]

    def select(self, things: Iterable[str], focus: str = "") -> None:
        """Select these and nothing else; the last note of them has the focus."""
        chosen = list(things)
        notes = [thing for thing in chosen if thing in self.scene.notes]
        focused = focus or (notes[-1] if notes else self.marks.focused)
        if chosen == self.marks.selected and focused == self.marks.focused:
            return
        changed = chosen != self.marks.selected
        self.marks.selected, self.marks.focused, self.nudging = chosen, focused, ""
        self.show_again(self.stage.choose(notes))
        self.update()
        if changed:
            self.selection_changed.emit()
        self._describe()

    def select_all(self) -> None:
        """Every note of the board."""
        self.select(self.scene.notes)

    def focus_note(self, note: str) -> None:
        """Put the focus on a note without selecting it."""
        self.select(self.marks.selected, focus=note)

    def show_thing(self, thing: str) -> None:
        """Select a note, a cluster or a link and bring it into view."""
        layout = self.scene.layout
        rect = layout.notes.get(thing) or layout.clusters.get(thing)
        if thing in self.scene.links:
            rect = around_path(self.scene.path(self.scene.links[thing]))
        if rect is not None:
            self.select([thing])
            self.reveal(rect)

    def zoom_to_selection(self) -> None:
        """The selected things in view, as large as they fit; everything where none are."""
        layout = self.scene.layout
        places = {**layout.notes, **layout.clusters}
        found = around([places[thing] for thing in self.selection if thing in places])
        self.show_rect(found or self.bounds, 2.0 if found else 1.0)

    @contextmanager
    def marking(self) -> Iterator[Marks]:
        """Change the marks; what they showed before and what they show then is painted anew."""
        before = live_extent(self.stage, self.marks)
        sheet = self.marks.sheet
        yield self.marks
        self.show_again([*before, *live_extent(self.stage, self.marks)])
        if sheet != self.marks.sheet:
            self.update()

    def _describe(self) -> None:
        """Tell a screen reader what is here, and which note has the focus."""
        say_board(self, self.book, self.scene, self.stage.kit.words)
        say_note(self, self.scene, self.marks.focused, self.stage.kit.words)
