"""The pathway of one scenario as columns, written in place."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.commands.notes import remove
from facilitator.domain.commands.pathways import add_case, expect, propose
from facilitator.domain.edits import Edit
from facilitator.domain.kinds import note_kind
from facilitator.domain.pathways import Pathway
from facilitator.domain.records import Action, Note
from ui.look import Look
from ui.pages.pathways.cells import NewCell, NoteCell, SourceCell
from ui.pages.pathways.geometry import EDGE, Placed, lay_out
from ui.pages.pathways.plan import BENEFITS, PROPOSALS, RESULTS, SCENARIO, SOURCES, Slot, slots_of
from ui.pages.pathways.said import details_said, source_said
from ui.panels.panel import Panel
from ui.pen import Pen
from ui.translate import spoken

Cell = NoteCell | NewCell | SourceCell
Key = tuple[str, str]
_ARROW = 6


class Sheet(Panel):
    """``followed`` carries a source or an action to go to, ``sources_wanted`` asks for sources."""

    followed = Signal(str)
    sources_wanted = Signal()
    focused = Signal(str)
    """The id of the note that has the keyboard; ``""`` for a place without one."""
    unsaved, details_wanted = Signal(), Signal()

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(look)
        self.setProperty("panel", False)
        self.setProperty("ground", True)
        self._pen = pen
        self._path: Pathway | None = None
        self._slots: tuple[Slot, ...] = ()
        self._cells: dict[Key, Cell] = {}
        self._placed = Placed()

    @property
    def waiting(self) -> int:
        """How many typed texts the store has refused so far."""
        return sum(
            cell.words.waiting for cell in self._cells.values() if isinstance(cell, NoteCell)
        )

    @property
    def begun(self) -> int:
        """How many new notes are typed and not written."""
        news = (cell for cell in self._cells.values() if isinstance(cell, NewCell))
        return sum(bool(cell.text().strip()) for cell in news)

    @property
    def cells(self) -> list[Cell]:
        """The cells in the order of the Tab key."""
        return [self._cells[slot.key] for slot in self._slots]

    def cell(self, key: Key) -> Cell | None:
        """The cell of a note, (kind, id), or of a place for a new one, (``new`` kind, above)."""
        return self._cells.get(key)

    def show_pathway(self, path: Pathway | None) -> None:
        """Show a pathway, or take in what has become of it; what is being typed is left alone."""
        self._path = path
        self._slots = slots_of(path) if path else ()
        keys = {slot.key for slot in self._slots}
        for key in [key for key in self._cells if key not in keys]:
            self._drop(self._cells.pop(key))
        for slot in self._slots:
            cell = self._cells.get(slot.key) or self._make(slot)
            self._cells[slot.key] = cell
            self._fill(slot, cell)
        for before, after in zip(self.cells, self.cells[1:], strict=False):
            QWidget.setTabOrder(_typed_in(before), _typed_in(after))
        self.arrange()

    def save(self) -> None:
        """Write what is being typed."""
        for cell in list(self._cells.values()):
            if isinstance(cell, NoteCell):
                cell.words.save()
            elif isinstance(cell, NewCell):
                cell.write()

    def arrange(self) -> None:
        """Put every cell where it belongs in the width that there is."""
        self._placed = lay_out(self._slots, self.width(), self._height_of)
        self.setMinimumHeight(round(self._placed.height))
        for key, rect in self._placed.cells.items():
            cell = self._cells[key]
            if isinstance(cell, NoteCell):
                cell.place(rect)
            else:
                cell.setGeometry(rect.toRect())
            cell.show()
        self.update()

    def _height_of(self, slot: Slot, width: int) -> int:
        return self._cells[slot.key].height_at(width)

    def _drop(self, cell: Cell) -> None:
        if isinstance(cell, NoteCell):
            cell.words.leave()
        cell.hide()
        cell.deleteLater()

    def _make(self, slot: Slot) -> Cell:
        if slot.kind in ("source", "action"):
            source = SourceCell(self.look, self)
            source.clicked.connect(lambda: self._follow(slot.record))
            return source
        if not slot.record:
            new = NewCell(self.look, self)
            new.setReadOnly(self._pen.store.readonly)
            new.written.connect(lambda text: self._write(new, slot, text))
            new.focused.connect(lambda: self.focused.emit(""))
            return new
        return self._note_cell(slot)

    def _follow(self, record: str) -> None:
        if record:
            self.followed.emit(record)
        else:
            self.sources_wanted.emit()

    def _note_cell(self, slot: Slot) -> NoteCell:
        cell = NoteCell(self._pen, self.look, self)
        cell.words.grown.connect(self.arrange)
        cell.words.entered.connect(lambda: self._go_on(slot))
        cell.words.emptied.connect(lambda: self._take_away(slot))
        cell.words.unsaved.connect(self.unsaved)
        cell.words.details_wanted.connect(self.details_wanted)
        cell.words.focused.connect(lambda: self.focused.emit(slot.record))
        return cell

    def _fill(self, slot: Slot, cell: Cell) -> None:
        book, words = self._pen.store.book, spoken()
        kind = note_kind(slot.kind).name(words.language)
        if isinstance(cell, NoteCell):
            note = book.require(Note, slot.record)
            cell.show_note(note, kind, details_said(note))
        elif isinstance(cell, NewCell):
            wanted = words(f"missing.{slot.kind}")
            more = self.tr("Add: {kind}").format(kind=kind.lower())
            prompt, name = (wanted, wanted) if slot.wanted else (self.tr("Add"), more)
            cell.show_prompt(prompt, name, slot.wanted)
        elif slot.kind == "action":
            action = book.require(Action, slot.record)
            cell.show_source(action.title or "–", words("record.action").capitalize())
        elif slot.record:
            cell.show_source(*source_said(book, slot.record))
        else:
            title = words("missing.source") if slot.wanted else self.tr("Choose the items…")
            cell.show_source(title, "", slot.wanted)

    def _write(self, cell: NewCell, slot: Slot, text: str) -> None:
        book = self._pen.store.book

        def make() -> Edit:
            if slot.kind == "case_study":
                return add_case(book, "", slot.above, text)
            if slot.kind == "proposal":
                return propose(book, slot.above, text)
            return expect(book, slot.above, slot.kind, text)

        typed = cell.text()
        cell.clear()
        if self._pen.write(make) is None:
            cell.setText(typed)

    def _go_on(self, slot: Slot) -> None:
        """From a note to the place for the next of its kind; from the scenario to a proposal."""
        kind = "proposal" if slot.kind == "scenario" else slot.kind
        above = slot.record if slot.kind == "scenario" else slot.above
        cell = self._cells.get((f"new {kind}", above))
        if cell is not None:
            cell.setFocus(Qt.FocusReason.TabFocusReason)

    def _take_away(self, slot: Slot) -> None:
        """An emptied note is taken off; the keyboard goes to the place for a new one."""
        book = self._pen.store.book
        note = book.get(Note, slot.record)
        if note is not None:
            self._go_on(slot)
            self._pen.write(lambda: remove(book, [note]))

    def set_look(self, look: Look) -> None:
        """Wear another look, with all cells."""
        super().set_look(look)
        for cell in self._cells.values():
            cell.look = look
            cell.update()

    def retranslate(self) -> None:
        """Everything again in the language that is spoken now."""
        for slot in self._slots:
            self._fill(slot, self._cells[slot.key])
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew in another width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw heads, captions, lines between proposals, and the way from one to the next."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.look.colour("canvas"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(self.look.font("strong"))
        painter.setPen(self.look.colour("text"))
        for column, rect in self._placed.heads.items():
            painter.drawText(rect, left, self._head(column))
        painter.setFont(self.look.font("caption"))
        painter.setPen(self.look.colour("text_quiet"))
        for kind, rect in self._placed.captions:
            painter.drawText(rect, left, spoken()(f"kinds.{kind}"))
        for y in self._placed.rules:
            start = self._placed.heads[PROPOSALS].left()
            rule = QRectF(start, y, self.width() - EDGE - start, 1)
            painter.fillRect(rule, self.look.colour("border"))
        self._paint_ways(painter)

    def _head(self, column: int) -> str:
        return {
            SOURCES: self.tr("From the plenary"),
            SCENARIO: self.tr("Scenario and case studies"),
            PROPOSALS: self.tr("Proposals"),
            RESULTS: self.tr("Expected results"),
            BENEFITS: self.tr("Co-benefits"),
        }[column]

    def _paint_ways(self, painter: QPainter) -> None:
        painter.setPen(QPen(self.look.colour("primary"), 1.25))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for slot in self._slots:
            rect = self._placed.cells[slot.key]
            if slot.kind == "source" and slot.record and self._path is not None:
                self._paint_way(painter, rect, ("scenario", self._path.scenario.id))
            elif slot.kind == "proposal" and slot.record:
                top = self._placed.cells["scenario", slot.above]
                self._paint_way(painter, top, slot.key)
                below = [s for s in self._slots if s.above == slot.record and s.column == RESULTS]
                self._paint_way(painter, rect, below[0].key)

    def _paint_way(self, painter: QPainter, start: QRectF, end: Key) -> None:
        """An elbow from the right of a cell to the left of another one, with an arrow's head."""
        goal = self._placed.cells[end]
        if goal.left() <= start.left():
            return
        out, into = QPointF(start.right(), start.center().y()), goal.center().y()
        turn = goal.left() - 20
        path = QPainterPath(out)
        path.lineTo(turn, out.y())
        path.lineTo(turn, into)
        path.lineTo(goal.left() - 2, into)
        painter.drawPath(path)
        head = QPainterPath(QPointF(goal.left() - 1, into))
        head.lineTo(goal.left() - _ARROW - 1, into - _ARROW / 2)
        head.lineTo(goal.left() - _ARROW - 1, into + _ARROW / 2)
        head.closeSubpath()
        painter.fillPath(head, self.look.colour("primary"))


def _typed_in(cell: Cell) -> QWidget:
    """The widget of a cell that takes the keyboard."""
    return cell.words if isinstance(cell, NoteCell) else cell
