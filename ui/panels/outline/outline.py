"""The outline beside a board: the same notes and the same selection, as a tree for the keyboard.

It follows every commit while it is shown; hidden it costs nothing.
"""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from facilitator.domain.commands.arranging import SIZE_STEP
from facilitator.domain.commands.clusters import shift_cluster, take_also_out
from facilitator.domain.commands.frames import shift_frame
from facilitator.domain.commands.notes import set_fact
from facilitator.domain.commands.outline import swap_places, take_out
from facilitator.domain.edits import Edit
from facilitator.domain.lanes import kinds_of
from facilitator.domain.records import Board, Cluster, Frame, Note
from facilitator.domain.values import fresh_id
from facilitator.storage.store import Stepped
from resources import tokens
from ui.canvas.board_canvas import BoardCanvas
from ui.canvas.fits import size_of
from ui.canvas.order_deeds import widen
from ui.look import Look
from ui.panels.outline.keys import take_key
from ui.panels.outline.line import OutlineLine
from ui.panels.outline.model import OutlineModel
from ui.panels.outline.twigs import CLUSTER, FRAME, GUEST, LINK, NOTE, Twig
from ui.panels.outline.view import OutlineView
from ui.panels.panel import ElidedLabel, Panel
from ui.pen import Pen

WIDTH = int(tokens.tokens()["window"]["outline"])
_MOVED = frozenset({NOTE, CLUSTER, FRAME})


class OutlinePanel(Panel):
    """Stands beside a canvas and shares its selection."""

    menu_asked = Signal(QPoint)
    """Where, on the screen, a menu for the chosen rows is wanted."""
    cluster_asked = Signal()
    """A cluster is to be chosen for the selected notes."""
    link_asked = Signal()
    """What the selected note is linked to is to be chosen."""

    def __init__(self, canvas: BoardCanvas, pen: Pen, look: Look) -> None:
        super().__init__(look)
        self._canvas, self._pen = canvas, pen
        self._fresh = self._passing = False
        self._title = ElidedLabel(look, "strong")
        self.model = OutlineModel(canvas.scene, self)
        self.model.writable = not pen.store.readonly
        self.view = OutlineView(self.model, look, pen.write)
        self.line = OutlineLine(pen, look, lambda: canvas.scene.layout)
        self._lay_out()
        self.view.take_key = lambda event: take_key(self, event)
        self.view.chosen.connect(self._pass_on)
        self.view.menu_asked.connect(self.menu_asked)
        self.line.written.connect(self.stand_on)
        self.line.left.connect(self.view.setFocus)
        canvas.selection_changed.connect(self._follow)
        canvas.written_elsewhere = self._write_in
        canvas.linked_elsewhere = self._link_from
        self.setFocusProxy(self.view)
        self.retranslate()

    def _lay_out(self) -> None:
        self.setFixedWidth(WIDTH)
        self._title.setContentsMargins(12, 12, 12, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self.view, 1)
        column.addWidget(self.line)

    # Following board, commits and selection

    def show_board(self) -> None:
        """The canvas shows another board."""
        self._fresh = False
        self.line.hide()
        if self.isVisible():
            self._grow()

    def take(self, stepped: Stepped) -> None:
        """Follow a commit that the canvas has taken in."""
        if self._fresh:
            self.view.hold(lambda: self.model.take(stepped.touched))
            self._follow()
            self._say_nothing()

    def _grow(self) -> None:
        self._fresh = True
        self.view.hold(lambda: self.model.show(self._canvas.scene))
        self._follow()
        if not self.view.currentIndex().isValid():
            self.view.stand_at_first()
        self._say_nothing()

    def _say_nothing(self) -> None:
        nothing = "" if self.model.rowCount() else self.view.nothing
        if nothing != self.view.accessibleDescription():
            self.view.setAccessibleDescription(nothing)

    def _follow(self) -> None:
        """Choose here what is selected on the board."""
        if self._fresh and not self._passing:
            chosen = self._canvas.selection
            self.view.show_chosen(chosen, self._focus_of(chosen))

    def _focus_of(self, chosen: list[str]) -> str:
        focused = self._canvas.marks.focused
        return focused if focused in chosen else "".join(chosen[-1:])

    def _pass_on(self) -> None:
        """Select on the board what is chosen here; what was chosen last comes last."""
        rows = self.view.chosen_records()
        scene, here = self._canvas.scene, self.view.stand_on()
        things = [r for r in rows if r in scene.notes] or [r for r in rows if r in scene.clusters]
        things = things or [r for r in rows if r in scene.links or r in scene.frames][:1]
        before = [thing for thing in self._canvas.selection if thing in things]
        things = list(dict.fromkeys([*before, *things]))
        if here.record in things:
            things = [*(t for t in things if t != here.record), here.record]
        self._passing = True
        self._canvas.select(things, here.record if here.kind in (NOTE, GUEST) else "")
        self._passing = False
        self._reveal(here)

    def _reveal(self, twig: Twig) -> None:
        rect = self._canvas.place_of(twig.record) if twig.kind != LINK else None
        if rect is not None and self.view.hasFocus():
            self._canvas.reveal(rect)

    # What the keyboard does here

    def stand_on(self, record: str) -> None:
        """Choose the row of a record and bring it into view."""
        self.view.go_to(self.model.find(record))

    def write_here(self) -> None:
        """Write in the row that the keyboard stands on.

        A link's row leads to its other end, a guest's to the cluster where the note is at home.
        """
        twig = self.view.stand_on()
        if not self.model.rowCount():
            self.new_note()
        elif twig.kind == LINK:
            self.stand_on(self.model.words.other_end(twig))
        elif twig.kind == GUEST:
            self.stand_on(twig.record)
        elif self.model.writable:
            self.view.write_in(twig.record)

    def _write_in(self, record: str) -> bool:
        """Whether the words of a record are written here: the keyboard is in this panel."""
        return self._has_keyboard and self.view.write_in(record)

    def _link_from(self, _note: str) -> bool:
        """Whether the other end of a link is asked for here."""
        here = self._has_keyboard
        if here:
            self.link_asked.emit()
        return here

    @property
    def _has_keyboard(self) -> bool:
        return self._fresh and (self.view.hasFocus() or self.line.line.hasFocus())

    def new_note(self) -> None:
        """A line for a note in the cluster that the keyboard stands in."""
        if self.model.writable:
            twig = self.view.stand_on()
            note = self._canvas.scene.notes.get(twig.record)
            beside = note.record if note else None
            self.line.begin(self._canvas.scene.board, self._group(twig), beside)

    def _group(self, twig: Twig | None) -> str:
        """The cluster that a row stands in; ``""`` among the loose notes."""
        while twig is not None and twig.kind != CLUSTER:
            twig = twig.parent
        return twig.record if twig else ""

    def change_places(self, by: int) -> None:
        """Let the row and the one like it before or after it in its group change places."""
        twig = self.view.stand_on()
        if twig.kind in _MOVED and twig.parent is not None and self.model.writable:
            beside = twig.parent.twigs[max(twig.row + by, 0) :][:1]
            if beside and beside[0].kind == twig.kind and beside[0] is not twig:
                self._pen.write(lambda: self._shifted(twig, beside[0].record, by))

    def _shifted(self, twig: Twig, other: str, by: int) -> Edit:
        book = self._pen.store.book
        if twig.kind == CLUSTER:
            return shift_cluster(book, book.require(Cluster, twig.record), by)
        if twig.kind == FRAME:
            return shift_frame(book, book.require(Frame, twig.record), by)
        return swap_places(book, twig.record, other, self._canvas.scene.layout)

    def take_out(self) -> None:
        """The chosen notes out of their clusters, to a free spot; a guest out of its second one."""
        twig = self.view.stand_on()
        if twig.kind == GUEST and self.model.writable:
            cluster = self._group(twig)
            self._pen.write(lambda: take_also_out(self._pen.store.book, twig.record, cluster))
            return
        notes, layout = self._notes(), self._canvas.scene.layout
        if notes and self.model.writable:
            self._pen.write(lambda: take_out(self._pen.store.book, notes, layout, size_of))

    def put_in(self) -> None:
        """Ask for a cluster for the chosen notes."""
        if self._notes() and self.model.writable:
            self.cluster_asked.emit()

    def change_kind(self, kind: str) -> None:
        """Another kind for the chosen notes."""
        book = self._pen.store.book
        notes = [book.require(Note, note) for note in self._notes()]
        if notes and self.model.writable:
            self._pen.write(lambda: set_fact(notes, "kind", kind))

    def change_kind_to(self, number: int) -> None:
        """The kind that the board offers at a place, from 1, for the chosen notes."""
        offered = kinds_of(self._pen.store.book.get(Board, self._canvas.scene.board))
        if number <= len(offered):
            self.change_kind(offered[number - 1].key)

    def resize_notes(self, across: int, down: int) -> None:
        """The chosen notes wider or narrower, higher or lower, by a step."""
        if self._notes() and self.model.writable:
            widen(self._canvas, across * SIZE_STEP, down * SIZE_STEP, fresh_id())

    def _notes(self) -> list[str]:
        return self._canvas.selected_notes

    # Qt's own

    def showEvent(self, event: QShowEvent) -> None:
        """What was not followed while hidden is read anew."""
        super().showEvent(event)
        if not self._fresh:
            self._grow()

    def hideEvent(self, event: QHideEvent) -> None:
        """Follow nothing while hidden."""
        super().hideEvent(event)
        self._fresh = False
        self.view.hold(lambda: self.model.show(None))

    def retranslate(self) -> None:
        """The panel's words in the language that is spoken now."""
        self._title.say(self.tr("Outline"))
        self.view.setAccessibleName(self.tr("Outline of the board"))
        self.view.nothing = self.tr("No notes yet: Enter writes one.")
        if self._fresh:
            self._grow()

    def set_look(self, look: Look) -> None:
        """Wear another look, with the rows."""
        super().set_look(look)
        self.view.set_look(look)
