"""The tree at the left: where in the process, at which table, on which board."""

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from facilitator.domain.book import Book
from facilitator.domain.records import Session, Table
from facilitator.storage.store import Stepped
from resources import tokens
from ui.focus_ring import OWN_RING
from ui.icons import SIZE, picture
from ui.look import Look, length
from ui.page_rows import row_of
from ui.panels.panel import ElidedLabel, Panel
from ui.panels.tree.model import COUNT, KIND, PAGE, RECORD, AnyIndex, TreeModel
from ui.row_paint import paint_ground, paint_ring
from ui.translate import spoken

WIDTH = int(tokens.tokens()["window"]["tree"])
_ROW = int(tokens.tokens()["control"]["row"])
_MARGIN = 16
_ICONS = {"session": "calendar", "table": "table", "board": "board"}


class TreePanel(Panel):
    """The workshop's title over its rows. ``board_chosen`` and ``session_chosen`` carry an id."""

    board_chosen = Signal(str)
    session_chosen = Signal(str)
    session_opened = Signal(str)
    """A session was clicked, or Enter was pressed on it."""
    board_clicked = Signal()
    """A table or board was chosen with the pointer: what follows is work on it, not in the tree."""
    page_chosen = Signal(str, str)
    """A page by its key, and the board that it is to show, or ``""``."""
    page_clicked = Signal()
    """A page was chosen with the pointer."""

    def __init__(self, book: Book, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._book = book
        self.setFixedWidth(WIDTH)
        self._title = ElidedLabel(look, "heading")
        self._summary = ElidedLabel(look, "caption", "quiet")
        self.model = TreeModel(book)
        self.rows = Rows(self.model, look)
        self.rows.selectionModel().currentChanged.connect(self._choose)
        self.rows.board_clicked.connect(self.board_clicked)
        self.rows.session_opened.connect(self.session_opened)
        self.rows.page_clicked.connect(self._enter_page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 16, 0, 0)
        layout.setSpacing(0)
        for label in (self._title, self._summary):
            label.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
            layout.addWidget(label)
        layout.addSpacing(8)
        layout.addWidget(self.rows, 1)
        self.retranslate()

    def refresh(self, event: Stepped) -> None:
        """Take a commit in."""
        if self.model.refresh(event):
            self.rows.unfold_again()
            self._say_title()

    def show_board(self, board: str) -> None:
        """Mark a board as the open one, unfolding what it stands in."""
        self.rows.mark(board)

    def show_page(self, key: str, board: str) -> None:
        """Mark the row of the page that is shown, or that of its board."""
        self.rows.mark(board if row_of(key).template else key)

    def retranslate(self) -> None:
        """Say every row again."""
        self.rows.setAccessibleName(self.tr("Sessions, tables and boards"))
        self.model.rebuild()
        self.rows.unfold_again()
        self._say_title()

    def set_look(self, look: Look) -> None:
        """Draw the rows in another look."""
        super().set_look(look)
        self.rows.set_look(look)

    def _say_title(self) -> None:
        words = spoken()
        sessions = words.count(self._book.count(Session), "record.session", "record.sessions")
        tables = words.count(self._book.count(Table), "record.table", "record.tables")
        self._title.say(self._book.workshop.title)
        self._summary.say(f"{sessions} · {tables}")

    def _choose(self, index: QModelIndex) -> None:
        if self.rows.quiet or not index.isValid():
            return
        kind, record = str(index.data(KIND)), str(index.data(RECORD))
        if page := index.data(PAGE):
            self.page_chosen.emit(page, record if kind == "board" else "")
        elif kind == "session":
            self.session_chosen.emit(record)
        elif board := self.model.first_board(kind, record):
            self.board_chosen.emit(board)

    def _enter_page(self, already: bool) -> None:
        if already:
            self._choose(self.rows.currentIndex())
        self.page_clicked.emit()


class Rows(QTreeView):
    """The rows themselves. They draw their own folding marks, icons, counts and focus."""

    session_opened = Signal(str)
    board_clicked = Signal()
    page_clicked = Signal(bool)
    """Whether the page's row was the current one already, so that nobody has heard of it."""

    def __init__(self, model: TreeModel, look: Look) -> None:
        super().__init__()
        self.quiet = False
        self._model = model
        self._open: set[str] = set()
        self._marked = ""
        self.setModel(model)
        self._painter = RowPainter(look, self)
        self.setItemDelegate(self._painter)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setProperty(OWN_RING, True)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.expanded.connect(lambda index: self._open.add(str(index.data(RECORD))))
        self.collapsed.connect(lambda index: self._open.discard(str(index.data(RECORD))))

    def set_look(self, look: Look) -> None:
        """Draw in another look."""
        self._painter.look = look
        self.viewport().update()

    def mark(self, record: str) -> None:
        """Make a record's row the current one, without telling anybody; none where it has none."""
        index = self._model.find(record)
        self._marked = record
        self.quiet = True
        above = index.parent()
        while above.isValid():
            self.expand(above)
            above = above.parent()
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)
        self.quiet = False

    def unfold_again(self) -> None:
        """After the rows were made anew: what was unfolded and marked is so again."""
        wanted = set(self._open)
        self.quiet = True
        for record in list(self._model.ids()):
            index = self._model.find(record)
            if index.data(KIND) == "phase" or record in wanted:
                self.expand(index)
        self.quiet = False
        self.mark(self._marked)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the folding mark folds; elsewhere it also chooses the row.

        A table's click opens its board, so the board's row is the one that is marked; a session's
        opens its agenda. Either unfolds what stands in it.
        """
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._on_mark(index, event.position().toPoint()):
            self.setExpanded(index, not self.isExpanded(index))
            return
        before = self.currentIndex()
        super().mousePressEvent(event)
        if index.isValid() and index.data(PAGE):
            self.page_clicked.emit(index == before)
            return
        if index.isValid() and index.data(KIND) in {"session", "table"}:
            self.expand(index)
        if index.isValid() and index.data(KIND) == "session":
            self.session_opened.emit(str(index.data(RECORD)))
        if index.isValid() and self._model.opens_board(index):
            self.mark(self._marked)
            self.board_clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The row that a key leads to is the marked one, also where a table led on to its board.

        Enter opens a session.
        """
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.currentIndex().data(KIND) == "session":
            self.session_opened.emit(str(self.currentIndex().data(RECORD)))
            return
        super().keyPressEvent(event)
        index, select = self.currentIndex(), QItemSelectionModel.SelectionFlag.ClearAndSelect
        if index.isValid() and not self.selectionModel().isSelected(index):
            self.selectionModel().select(index, select)

    def _on_mark(self, index: QModelIndex, at: QPoint) -> bool:
        left = _left(index)
        has_mark = self._model.hasChildren(index) and index.data(KIND) != "phase"
        return has_mark and left <= at.x() < left + SIZE


class RowPainter(QStyledItemDelegate):
    """Paints a row: folding mark, icon, elided words, count; a phase is a small heading."""

    def __init__(self, look: Look, rows: Rows) -> None:
        super().__init__(rows)
        self.look = look
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """32 px a row; a phase has some air above it."""
        return QSize(WIDTH, length(40 if index.data(KIND) == "phase" else _ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw the row in the state it has."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if index.data(KIND) == "phase":
            self._words(painter, rect.adjusted(_MARGIN, 12, -_MARGIN, 0), "text_quiet", index)
        else:
            paint_ground(painter, rect, self.look, state)
            self._row(painter, rect, index, chosen)
        if state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, rect, self.look)
        painter.restore()

    def _row(self, painter: QPainter, rect: QRect, index: AnyIndex, chosen: bool) -> None:
        left = _left(index)
        density = self._rows.devicePixelRatioF()
        top = rect.y() + (rect.height() - SIZE) // 2
        if self._rows.model().hasChildren(index):
            name = "chevron-down" if self._rows.isExpanded(index) else "chevron-right"
            mark = picture(name, self.look.colour("text_quiet"), 16, density)
            painter.drawPixmap(left - 2, top + 2, mark)
        drawing = picture(_icon(index), self.look.colour("text"), 18, density)
        painter.drawPixmap(left + 19, top + 1, drawing)
        font = self.look.font("strong" if chosen else "body")
        self._count(painter, rect, index, chosen)
        room = rect.adjusted(left + 44, 0, -_MARGIN - self._count_width(index) - 8, 0)
        self._elided(painter, room, font, "text", str(index.data()))

    def _words(self, painter: QPainter, rect: QRect, tone: str, index: AnyIndex) -> None:
        self._elided(painter, rect, self.look.font("caption", 600), tone, str(index.data()))

    def _count(self, painter: QPainter, rect: QRect, index: AnyIndex, chosen: bool) -> None:
        painter.setFont(self.look.font("caption", 600 if chosen else 400))
        painter.setPen(self.look.colour("text" if chosen else "text_quiet"))
        where = rect.adjusted(0, 0, -_MARGIN, 0)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(where, int(right), str(index.data(COUNT) or ""))

    def _count_width(self, index: AnyIndex) -> int:
        painter_font = self.look.font("caption", 600)
        return _width(painter_font, str(index.data(COUNT) or ""))

    def _elided(self, painter: QPainter, rect: QRect, font: QFont, tone: str, text: str) -> None:
        painter.setFont(font)
        painter.setPen(self.look.colour(tone))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, int(left), shown)


def _left(index: AnyIndex) -> int:
    """Where a row begins: 16 px further in for each level below the sessions."""
    above = index.parent().data(KIND)
    depth = {"session": 1, "table": 2}.get(str(above), 0)
    return _MARGIN + 16 * depth


def _icon(index: AnyIndex) -> str:
    page = index.data(PAGE)
    return row_of(page).icon if page else _ICONS[str(index.data(KIND))]


def _width(font: QFont, text: str) -> int:
    return QFontMetrics(font).horizontalAdvance(text)
