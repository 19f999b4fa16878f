"""Causes and barriers of an item, written while the room looks on; Enter writes the next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from facilitator.domain.capture import Captured, parse_capture
from facilitator.domain.commands.capturing import drafted
from facilitator.domain.commands.notes import remove
from facilitator.domain.commands.plenary import deepen
from facilitator.domain.kinds import note_kind
from facilitator.domain.note_room import shown_text
from facilitator.domain.plenary import Item, Reason
from ui.badges import badge
from ui.canvas.brought import copied, text_in
from ui.canvas.fits import size_of
from ui.icons import icon
from ui.look import Look
from ui.pages.plenary.detail_row import DetailRow, RowColumn
from ui.panels.capture.line import CaptureField, FieldSize
from ui.panels.panel import Panel
from ui.panels.rows import in_row
from ui.panels.text_label import TextLabel
from ui.panels.words.editor import WordsEditor
from ui.pen import Pen
from ui.tiles import tile
from ui.translate import spoken

FIRST_KIND = "cause"
_SIZE = FieldSize(40, "body", "strong", "caption", 20, 22, 90, 10)
_HIGH = 36
_BADGE = 20
_LINES = 3


class Deepening(Panel):
    """What stands behind an item. ``board_wanted`` carries a table's board and its note."""

    board_wanted = Signal(str, str)
    left = Signal()
    """Escape in the empty line: the keyboard belongs to the list again."""
    unsaved = Signal()

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(look)
        self._pen = pen
        self._item: Item | None = None
        self._shown: tuple[object, ...] = ()
        self._kind = FIRST_KIND
        self._title, self.add = TextLabel(look, "strong"), QPushButton()
        self.add.setProperty("plain", True)
        self.rows, self.field = RowColumn(look), CaptureField(look, _SIZE)
        self.editor = WordsEditor(pen, look, "text", _LINES)
        self.editor.hide()
        self._edited: DetailRow | None = None
        self.field.hide()
        self._lay_out()
        self._wire()
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(in_row((self._title, 1), self.add))
        column.addWidget(self.rows)
        column.addWidget(self.editor)
        column.addWidget(self.field)
        self.add.setVisible(not self._pen.store.readonly)

    def _wire(self) -> None:
        line = self.field.line
        line.textChanged.connect(self._follow)
        line.returnPressed.connect(self.write)
        line.kind_chosen.connect(self._choose)
        line.left.connect(self._leave)
        line.more_pasted.connect(lambda: line.insert(" ".join((text_in(copied()) or "").split())))
        self.add.clicked.connect(self.begin)
        self.editor.left.connect(self._close)
        self.editor.unsaved.connect(self.unsaved)

    @property
    def waiting(self) -> int:
        """How many texts wait here to be saved."""
        return self.editor.waiting

    @property
    def typed(self) -> str:
        """What stands in the line and is not yet written."""
        return self.field.line.text().strip()

    def show_item(self, item: Item | None) -> None:
        """Show an item, or take in what has become of it; what is typed in the line stays."""
        if item is None or self._item is None or item.id != self._item.id:
            self._close()
        self._item = item
        told = () if item is None else (*item.reasons, *item.others)
        if self._edited is None and told != self._shown:
            self._shown = told
            self._fill()

    def save(self) -> None:
        """Save what is being rewritten."""
        self.editor.save()

    def begin(self) -> None:
        """Open the line, with the caret in it."""
        if self._item is not None and not self._pen.store.readonly:
            self.field.show()
            self._follow()
            self.field.line.setFocus()

    def write(self) -> None:
        """Write what the line says; it is emptied only once that is in the file."""
        item, captured = self._item, self._captured()
        self._kind = captured.kind
        if item is None or not captured.text:
            self.field.line.clear()
            self._follow()
            return
        draft, book = drafted(captured, ""), self._pen.store.book
        written = self._pen.write(lambda: deepen(book, item.id, draft, size_of))
        self.field.wait(written is None)
        if written is not None:
            self.field.line.clear()
            self._follow()

    def _captured(self) -> Captured:
        text = self.field.line.text()
        return parse_capture(text, self._kind) or Captured(self._kind, "")

    def _follow(self) -> None:
        self.field.say(self._captured(), None)

    def _choose(self, kind: str) -> None:
        self._kind = kind
        self._follow()

    def _leave(self) -> None:
        if not self.field.line.text():
            self.field.hide()
            self.left.emit()
        self.field.line.clear()

    def _fill(self) -> None:
        item = self._item
        reasons = [] if item is None else [*item.reasons, *(Reason(n, None) for n in item.others)]
        self.rows.show_rows([self._row(reason) for reason in reasons])

    def _row(self, reason: Reason) -> DetailRow:
        note, table = reason.note, reason.table
        density = self.devicePixelRatioF()
        row = DetailRow(self.look, note.id, badge(note.kind, self.look, _BADGE, density), _HIGH)
        kind = note_kind(note.kind).name(spoken().language)
        words = shown_text(note)
        if note.board == self._board:
            row.say(words, "", f"{kind}: {words}")
            row.followed.connect(lambda: self._rewrite(row))
            row.rewritten.connect(lambda: self._rewrite(row))
            row.cut.connect(lambda: self._pen.write(lambda: remove(self._pen.store.book, [note])))
            return row
        where = spoken()("paper.table_n", n=table.number) if table else ""
        row.say(words, "", ", ".join(part for part in (f"{kind}: {words}", where) if part))
        if table is not None:
            row.quiet.setPixmap(tile(table.number, self.look, 16, density))
            row.quiet.show()
        row.setToolTip(self.tr("Go to the note at its table"))
        row.followed.connect(lambda: self.board_wanted.emit(note.board, note.id))
        return row

    @property
    def _board(self) -> str:
        return self._item.record.board if self._item is not None else ""

    def _rewrite(self, row: DetailRow) -> None:
        """Put the editor in the place of a row's words."""
        note = next((n for n in self._item.notes if n.id == row.key), None) if self._item else None
        if note is None or self._pen.store.readonly:
            return
        self._close()
        self._edited = row
        row.words.hide()
        row.line.insertWidget(1, self.editor, 1)
        self.editor.show_record(note)
        self.editor.show()
        self.editor.setFocus()
        self.editor.selectAll()

    def _close(self) -> None:
        """The row says its words again."""
        row, self._edited = self._edited, None
        if row is None:
            return
        self.editor.leave()
        self.editor.hide()
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(2, self.editor)
        row.words.show()
        self._shown = ()
        self.show_item(self._item)

    def retranslate(self) -> None:
        """The words in the language that is spoken now."""
        self._title.setText(self.tr("Causes and barriers"))
        self.add.setText(" " + self.tr("Add"))
        self.add.setIcon(icon("plus", self.look, "primary"))
        self.add.setToolTip(self.tr("Write a cause or a barrier (Enter in the list)"))
        self.field.line.setAccessibleName(self.tr("A cause or a barrier"))
        self.field.line.setPlaceholderText(self.tr("Alt+B: barrier, Alt+P: problem"))
        self._fill()
        self._follow()

    def set_look(self, look: Look) -> None:
        """Draw the rows in another look."""
        super().set_look(look)
        self.field.set_look(look)
        self.rows.set_look(look)
        self.retranslate()
