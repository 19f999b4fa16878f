"""One item of the plenary: where it comes from, what stands behind it, what a minority says."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from facilitator.domain.commands.notes import choose_words
from facilitator.domain.plenary import Item, Source
from ui.icons import picture
from ui.look import Look
from ui.pages.plenary.deepening import Deepening
from ui.pages.plenary.detail_row import DetailRow, RowColumn
from ui.pages.plenary.minority import MinorityViews
from ui.pages.plenary.rows import untitled_said
from ui.panels.panel import Panel, rule
from ui.panels.rows import in_row
from ui.panels.text_label import TextLabel
from ui.panels.words.conflict import Conflict
from ui.panels.words.editor import WordsEditor
from ui.panels.words.field import WordsField
from ui.pen import Pen
from ui.tiles import tile
from ui.translate import counted, spoken

_EDGE = 24
_SOURCE = 44


class Title(TextLabel):
    """The item's title; a double click rewrites it."""

    rewritten = Signal()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Rewrite it."""
        self.rewritten.emit()


class TitleEditor(WordsEditor):
    """The title while it is rewritten; Enter ``ended`` it, for a title is one line."""

    ended = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ended.emit()
        else:
            super().keyPressEvent(event)


class ItemDetail(QScrollArea):
    """``board_wanted`` carries a board and what is to be shown on it, ``parted`` a source."""

    board_wanted = Signal(str, str)
    parted = Signal(str)
    left = Signal()
    unsaved = Signal()

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__()
        self._pen, self._look = pen, look
        self._inside = Panel(look)
        self._item: Item | None = None
        self._shown: tuple[object, ...] = ()
        self._where = TextLabel(look, "caption", "quiet")
        self.title, self.title_editor = Title(look, "title"), TitleEditor(pen, look, "title", 2)
        self.conflict = Conflict(look, "title")
        self._votes, self._counts = TextLabel(look, "display"), TextLabel(look, "body", "quiet")
        self._from = TextLabel(look, "strong")
        self.sources = RowColumn(look)
        self.deepening = Deepening(pen, look)
        self._minority = MinorityViews(look)
        self.statement = WordsField(pen, look, "statement", 2)
        self.minority = WordsField(pen, look, "minority", 2)
        self._lay_out()
        self._wire()
        self.retranslate()

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(_EDGE, 20, _EDGE, 16)
        column.setSpacing(4)
        self.title.setWordWrap(True)
        self.title_editor.hide()
        numbers = in_row(self._votes, (self._counts, 1), gap=16)
        numbers.setContentsMargins(0, 8, 0, 8)
        above: tuple[QWidget, ...] = (self._where, self.title, self.title_editor, self.conflict)
        for part in above:
            column.addWidget(part)
        column.addLayout(numbers)
        self._source_rule = rule()
        below: tuple[QWidget, ...] = (
            self._source_rule, self._from, self.sources, rule(), self.deepening,
            self._minority, rule(), self.statement, self.minority,
        )  # fmt: skip
        for part in below:
            column.addWidget(part)
            column.addSpacing(8 if isinstance(part, QFrame | RowColumn | Deepening) else 0)
        column.addStretch(1)
        self.setWidget(self._inside)

    def _wire(self) -> None:
        self.title.rewritten.connect(self.rewrite)
        self.title_editor.left.connect(self._end_title)
        self.conflict.chosen.connect(self._choose_title)
        self.title_editor.ended.connect(self.left)
        self.deepening.board_wanted.connect(self.board_wanted)
        self.deepening.left.connect(self.left)
        self.deepening.unsaved.connect(self.unsaved)
        for editor in self._editors():
            editor.unsaved.connect(self.unsaved)

    def _editors(self) -> Iterator[WordsEditor]:
        yield from (self.title_editor, self.statement.editor, self.minority.editor)

    @property
    def waiting(self) -> int:
        """How many typed texts wait here to be saved."""
        return sum(editor.waiting for editor in self._editors()) + self.deepening.waiting

    def show_item(self, item: Item | None) -> None:
        """Show an item, or take in what has become of it; None shows nothing."""
        if self._item is not None and (item is None or item.id != self._item.id):
            self.save()
            self._end_title()
        self._item = item
        self._inside.setVisible(item is not None)
        self.deepening.show_item(item)
        if item is None:
            for field in (self.statement, self.minority):
                field.leave()
            return
        self._say(item)
        self._show_versions(item)
        self._minority.show_views([view for view in item.minority if view.table is not None])
        for field in (self.statement, self.minority):
            field.show_record(item.record)
        if item.sources != self._shown:
            self._shown = item.sources
            self._fill()

    def rewrite(self) -> None:
        """Rewrite the title in its place; while it has none of its own, it is that of a source."""
        if self._item is None or self._pen.store.readonly:
            return
        self.title_editor.show_record(self._item.record)
        self.title_editor.setPlaceholderText(self._item.title)
        self.title.hide()
        self.title_editor.show()
        self.title_editor.setFocus()
        self.title_editor.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the list, from wherever in here."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def save(self) -> None:
        """Save what is being typed."""
        for editor in self._editors():
            editor.save()
        self.deepening.save()

    def _show_versions(self, item: Item) -> None:
        """The titles of two laptops that wrote at once, until somebody chooses one."""
        several, store = bool(item.record.versions.get("title")), self._pen.store
        self.conflict.show_record(
            item.record, store.history(item.id) if several else [], store.book
        )

    def _choose_title(self, text: str) -> None:
        if (item := self._item) is not None:
            book = self._pen.store.book
            self._pen.write(lambda: choose_words(book, item.record, "title", text))

    def _end_title(self) -> None:
        self.title_editor.leave()
        self.title_editor.hide()
        self.title.show()

    def _say(self, item: Item) -> None:
        words, theme = spoken(), item.theme.title if item.theme else ""
        kind = self.tr("Plenary item")
        self._where.setText(f"{kind} · {theme}" if theme else kind)
        self.title.setText(item.title or untitled_said())
        self._votes.setText(str(item.votes))
        votes = words("record.vote" if item.votes == 1 else "record.votes")
        number = len(item.sources)
        clusters = counted(number, self.tr("1 cluster"), self.tr("{n} clusters"))
        notes = words.count(item.note_count, "record.note", "record.notes")
        self._counts.setText(f"{votes} · {clusters}\n{notes}" if number else f"{votes}\n{notes}")
        for part in (self._from, self._source_rule):
            part.setVisible(bool(item.sources))

    def _fill(self) -> None:
        item = self._item
        self.sources.show_rows([self._source(s) for s in item.sources] if item else [])

    def _source(self, source: Source) -> DetailRow:
        number = source.table.number if source.table else 0
        mark = (
            tile(number, self._look, 20, self.devicePixelRatioF())
            if number
            else picture("board", self._look.colour("text_quiet"), 20, self.devicePixelRatioF())
        )
        row = DetailRow(self._look, source.cluster.id, mark, _SOURCE)
        words = spoken()
        votes = words.count(source.votes, "record.vote", "record.votes")
        notes = words.count(len(source.notes), "record.note", "record.notes")
        title = source.cluster.title or untitled_said()
        where = words("paper.table_n", n=number) if number else source.board.title
        row.say(title, f"{votes} · {notes}", f"{where}: {title}, {votes}, {notes}")
        several = self._item is not None and len(self._item.sources) > 1
        tip = self.tr("Open the board of the table")
        parts = self.tr("Del parts it from this item")
        row.setToolTip(f"{tip}. {parts}" if several else tip)
        row.followed.connect(lambda: self.board_wanted.emit(source.board.id, source.cluster.id))
        row.cut.connect(lambda: self.parted.emit(source.cluster.id))
        return row

    def retranslate(self) -> None:
        """The words in the language that is spoken now."""
        self._from.setText(self.tr("Comes from"))
        self.title_editor.setAccessibleName(self.tr("Title of the item"))
        self.setAccessibleName(self.tr("The item in detail"))
        if self._item is not None:
            self._say(self._item)
            self._fill()
        self._minority.retranslate()

    def set_look(self, look: Look) -> None:
        """Wear another look, with all parts."""
        self._look = look
        for part in (self._inside, self.sources, self.deepening, self._minority):
            part.set_look(look)
        for part in (self.statement, self.minority, self.conflict):
            part.set_look(look)
        self._fill()
