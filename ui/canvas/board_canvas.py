"""The board as an instrument: selecting, dragging, linking, writing in place, by hand or keyboard.

It never writes itself: ``write`` is called with a command when a gesture ends, and what came of it
returns by ``take``, as a colleague's step does.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from facilitator.domain.book import Book
from facilitator.domain.layout import around
from facilitator.domain.records import Note
from facilitator.storage.store import Stepped
from ui.canvas import deeds
from ui.canvas.board_sight import BoardSight
from ui.canvas.camera import Camera
from ui.canvas.editing import NEW, Editing
from ui.canvas.keys import READING, key_of
from ui.canvas.marks import Marks
from ui.canvas.paint_marks import live_extent, paint_marks
from ui.canvas.paint_note import SIDE, TOP
from ui.canvas.pinch import zoom_of
from ui.canvas.pointer import Pointer
from ui.canvas.spoken_board import describe
from ui.canvas.writing import WriteDown
from ui.canvas.zoom_box import INSET, ZoomBox
from ui.focus_ring import OWN_RING
from ui.look import Look


class BoardCanvas(BoardSight):
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
        self.new_kind = "problem"
        """The kind of a note that is begun by a double click."""
        self.marks = Marks()
        self.nudging = ""
        """The gesture that nudges belong to while Alt is held."""
        self._pointer = Pointer(self)
        self.zoom_box = ZoomBox(self, look)
        self.zoom_box.setVisible(not self.read_only)
        self.editing = Editing(self)
        self._begin()

    def _begin(self) -> None:
        self.zoom_changed.connect(self.zoom_box.show_zoom)
        self.zoom_box.stepped.connect(lambda larger: self.zoom_in() if larger else self.zoom_out())
        self.zoom_box.all_asked.connect(self.fit)
        self.zoom_box.show_zoom(self.zoom)
        self.setProperty(OWN_RING, True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.grabGesture(Qt.GestureType.PinchGesture)

    # What is shown

    def show_board(self, board: str) -> None:
        """Show a board as it was last looked at; everything of it the first time."""
        if not self.editing.leave():
            return
        self._pointer.cancel()
        self.marks = Marks()
        super().show_board(board)
        self.selection_changed.emit()
        describe(self)

    def take(self, stepped: Stepped) -> None:
        """Show what a commit changed, this window's or another's."""
        if any(record in self.marks.carried for _kind, record in stepped.touched):
            self._pointer.cancel()
        super().take(stepped)
        here = self.scene.notes.keys() | self.scene.clusters.keys() | self.scene.links.keys()
        if not here.issuperset(self.marks.selected):
            self.select([thing for thing in self.marks.selected if thing in here])
        if self.marks.selected:
            self.update()
        self.editing.follow()
        describe(self)

    def set_look(self, look: Look) -> None:
        """Take another look."""
        self.zoom_box.set_look(look)
        super().set_look(look)

    def look_through(self, camera: Camera) -> None:
        """See the board through another camera; an editor goes along."""
        super().look_through(camera)
        self.editing.follow()

    def zoom_to_selection(self) -> None:
        """The selected things in view, as large as they fit; everything where none are."""
        layout = self.scene.layout
        places = {**layout.notes, **layout.clusters}
        found = around([places[thing] for thing in self.selection if thing in places])
        self.show_rect(found or self.bounds, 2.0 if found else 1.0)

    # Selecting

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
        describe(self)

    def select_all(self) -> None:
        """Every note of the board."""
        self.select(self.scene.notes)

    def focus_note(self, note: str) -> None:
        """Put the focus on a note without selecting it."""
        self.select(self.marks.selected, focus=note)

    def cancel(self) -> None:
        """End a gesture as if it had never begun; where there is none, select nothing."""
        if not self._pointer.cancel():
            self.select([])

    def show_thing(self, thing: str) -> None:
        """Select a note or a cluster and bring it into view."""
        layout = self.scene.layout
        rect = layout.notes.get(thing) or layout.clusters.get(thing)
        if rect is not None:
            self.select([thing])
            self.reveal(rect)

    @contextmanager
    def marking(self) -> Iterator[Marks]:
        """Change the marks; what they showed before and what they show then is painted anew."""
        before = live_extent(self.stage, self.marks)
        sheet = self.marks.sheet
        yield self.marks
        self.show_again([*before, *live_extent(self.stage, self.marks)])
        if sheet != self.marks.sheet:
            self.update()

    # Doing: each gives one edit, made by a command

    def gather_selected(self) -> None:
        """The selected notes into a new cluster, whose title is then written at once."""
        deeds.gather_selected(self)

    def link_selected(self, kind: str = "") -> None:
        """Link the selected notes to the one that was selected last."""
        deeds.link_selected(self, kind)

    def remove_selected(self) -> None:
        """Take the selected notes, cluster or link off the board."""
        deeds.remove_selected(self)

    def duplicate_selected(self) -> None:
        """Copies of the selected notes, which are then the selected ones."""
        deeds.duplicate_selected(self)

    def tidy(self) -> None:
        """Everything in rows and columns, and all of it in view."""
        deeds.tidy_board(self)

    # Writing in place

    def edit_note(self, note: str, at: QPointF | None = None) -> None:
        """Write in a note, with the caret at a point of the widget or at the end."""
        if not self.read_only and note in self.scene.notes:
            self.reveal(self.scene.rect(note))
            self.select([note])
            self.editing.open_note(note, at)

    def rename_cluster(self, cluster: str) -> None:
        """Write a cluster's title."""
        if not self.read_only:
            self.select([cluster])
            self.editing.open_title(cluster)

    def edit_focused(self) -> None:
        """Write in the selected cluster's title or in the focused note."""
        if self.selection and self.selection[0] in self.scene.clusters:
            self.rename_cluster(self.selection[0])
        elif self.marks.focused in self.scene.notes:
            self.edit_note(self.marks.focused)

    def write_note_at(self, x: float, y: float) -> None:
        """Begin a note there, in the cluster that is there; it stands once it has words."""
        if self.read_only:
            return
        place = (round(x) - SIDE, round(y) - TOP - 9)
        cluster = self.scene.cluster_at(x, y)
        self.select([])
        self.editing.open_new(
            Note(id=NEW, board=self.scene.board, kind=self.new_kind, place=place, cluster=cluster)
        )

    # Qt's own

    def paint_over(self, painter: QPainter) -> None:
        """Selection, focus and gestures."""
        if not self.read_only:
            paint_marks(painter, self.stage, self.marks, self.hasFocus())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture, or a click."""
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Preview the gesture, or hover."""
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Commit the gesture, or click."""
        self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Write."""
        self._pointer.double(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Pan, or zoom with Ctrl."""
        self._pointer.wheel(event)
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """Hover over nothing."""
        self._pointer.leave()
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu."""
        self.menu_asked.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of ``keys.BOARD_KEYS``; others go on to the window."""
        if not self._pointer.take_key(event, True):
            row = key_of(event)
            if row is None or (self.read_only and not READING.intersection(row.keys)):
                super().keyPressEvent(event)
            else:
                row.do(self)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """The space bar and Alt come up."""
        if event.key() == Qt.Key.Key_Alt:
            self.nudging = ""
        if not self._pointer.take_key(event, False):
            super().keyReleaseEvent(event)

    def event(self, event: QEvent) -> bool:
        """Zoom by pinching, on touch pads and touch screens."""
        pinched = zoom_of(event, self)
        if pinched is not None:
            self.zoom_to(self.zoom * pinched.factor, pinched.about)
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        self.update()
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the zoom box in its corner."""
        super().resizeEvent(event)
        box = self.zoom_box
        box.move(self.width() - box.width() - INSET, self.height() - box.height() - INSET)
