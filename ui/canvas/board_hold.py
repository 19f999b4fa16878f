"""What somebody has in hand on a board: selection, focus, and the marks that a gesture shows."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from facilitator.domain.book import Book
from facilitator.domain.layout import Rect, around
from facilitator.storage.store import Stepped
from ui.canvas.board_sight import BoardSight
from ui.canvas.marks import Marks
from ui.canvas.paint_marks import live_extent
from ui.canvas.scene_links import around_path
from ui.canvas.spoken_board import say_board
from ui.canvas.writing import WriteDown
from ui.look import Look


class BoardHold(BoardSight):
    """``write`` commits a command and says what was written; without it the board is read-only."""

    selection_changed = Signal()
    unsaved_changed = Signal(int)
    """How many texts could not be saved yet: 0 or 1."""
    menu_asked = Signal(QPoint)
    """Where, on the screen, a menu for the selected things is wanted."""
    described = Signal()
    """What is here, or what of it the keyboard is at, may have changed."""

    def __init__(
        self, book: Book, look: Look, write: WriteDown | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(book, look, parent)
        self.write: WriteDown = write or (lambda _make: None)
        self.read_only = write is None
        self.marks = Marks()
        self.sifted_out: Callable[[str], bool] = lambda _note: False
        """Whether a note is not looked at just now: it is then not selected with all others."""
        self.nudging = ""
        """The gesture that nudges and keyed sizes belong to while a modifier is held."""

    def show_board(self, board: str) -> None:
        """Show a board as it was last looked at, with nothing selected."""
        self.marks = Marks(found=self.marks.found)
        super().show_board(board)
        self.selection_changed.emit()
        self._describe()

    def take(self, stepped: Stepped) -> None:
        """Show what a commit changed; what is no longer there is no longer selected."""
        super().take(stepped)
        if self.marks.selected:
            left = self._left_of(self.marks.selected)
            if left != self.marks.selected:
                self.select(left)
            self.update()
        self.described.emit()

    def _left_of(self, things: list[str]) -> list[str]:
        """Those of the selected things that are still there; for notes all in piles, the piles."""
        scene = self.scene
        there = (scene.notes, scene.clusters, scene.links, scene.frames)
        here = [thing for thing in things if any(thing in kind for kind in there)]
        shown = [thing for thing in here if thing not in scene.piles]
        return shown or list(dict.fromkeys(scene.piles[note] for note in here))

    @property
    def selection(self) -> list[str]:
        """Ids of the selected notes or clusters, as they were selected; or of a link or a frame."""
        return list(self.marks.selected)

    @property
    def selected_notes(self) -> list[str]:
        """The selected notes alone."""
        return [thing for thing in self.marks.selected if thing in self.scene.notes]

    @property
    def selected_clusters(self) -> list[str]:
        """The selected clusters alone."""
        return [thing for thing in self.marks.selected if thing in self.scene.clusters]

    @property
    def clusters_meant(self) -> list[str]:
        """The selected clusters, else those in which the selected notes stand."""
        homes = (self.scene.home(note) for note in self.selected_notes)
        return self.selected_clusters or [home for home in dict.fromkeys(homes) if home]

    def place_of(self, thing: str) -> Rect | None:
        """Where something stands on the board; None for what has no place."""
        scene = self.scene
        if thing in scene.links:
            return around_path(scene.path(scene.links[thing]))
        if thing in scene.frames:
            return scene.frames[thing].rect
        known = thing in scene.notes or thing in scene.layout.clusters
        return scene.rect(thing) if known else None

    def select(self, things: Iterable[str], focus: str = "") -> None:
        """Select these and nothing else; the last note of them has the focus."""
        chosen = list(things)
        notes = [thing for thing in chosen if thing in self.scene.notes]
        focused = focus or (notes[-1] if notes else self.marks.focused)
        if chosen == self.marks.selected and focused == self.marks.focused:
            return
        changed = chosen != self.marks.selected
        self.marks.selected, self.marks.focused, self.nudging = chosen, focused, ""
        self.marks.met = focus or (chosen[-1] if chosen else focused)
        piles = [thing for thing in chosen if self.scene.is_pile(thing)]
        self.show_again(self.stage.choose([*notes, *piles]))
        self.update()
        if changed:
            self.selection_changed.emit()
        self._describe()

    def select_all(self) -> None:
        """Every note of the board that lies in no pile and is looked at."""
        piles, out = self.scene.piles, self.sifted_out
        self.select([note for note in self.scene.notes if note not in piles and not out(note)])

    def mark_found(self, things: frozenset[str]) -> None:
        """Put a ring around the notes and clusters that have the words that are looked for."""
        if things != self.marks.found:
            self.marks.found = things
            self.show_by_strips()

    def focus_note(self, note: str) -> None:
        """Put the focus on a note without selecting it."""
        self.select(self.marks.selected, focus=note)

    def show_thing(self, thing: str) -> None:
        """Select a note, a cluster, a link or a frame and bring it into view."""
        rect = self.place_of(thing)
        if rect is not None:
            self.select([thing])
            self.reveal(rect)

    def zoom_to_selection(self) -> None:
        """The selected things in view, as large as they fit; everything where none are."""
        found = around([rect for thing in self.selection if (rect := self.place_of(thing))])
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

    def name_board(self) -> None:
        """Say which board this is and how much stands on it; of a commit, when it is painted."""
        say_board(self, self.book, self.scene, self.stage.kit.words)

    def _describe(self) -> None:
        """Say what is here; ``ui.canvas.spoken_tree`` says what of it the keyboard is at."""
        self.name_board()
        self.described.emit()
