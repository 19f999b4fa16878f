"""The tree's rows: phases, sessions, tables, boards and pages with their counts, from the book."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from facilitator.domain.belonging import theme_of
from facilitator.domain.book import Book
from facilitator.domain.records import RECORDS, Board, Note, Phase, Record, Session, Table
from facilitator.storage.store import Stepped
from resources.load import Words
from ui.bars import said
from ui.page_rows import PAGES, RESULTS, page_for, row_of
from ui.translate import spoken

KIND = Qt.ItemDataRole.UserRole + 1
RECORD = Qt.ItemDataRole.UserRole + 2
COUNT = Qt.ItemDataRole.UserRole + 3
PAGE = Qt.ItemDataRole.UserRole + 4
"""The key of the page that a row opens."""
SHAPE = frozenset({"workshop", "phase", "session", "table", "board", "theme"})
"""Kinds of record whose change may add, move or rename a row."""

_STANDING = tuple(row for row in PAGES if row.in_tree and not row.template)
"""Pages that have one row of their own, whatever the book holds."""
_PAGE_COUNTS = frozenset(row.counts for row in PAGES if row.counts)

AnyIndex = QModelIndex | QPersistentModelIndex


class TreeModel(QStandardItemModel):
    """Rows by record id. ``refresh`` tells whether the rows themselves had to be made anew."""

    def __init__(self, book: Book) -> None:
        super().__init__()
        self._book = book
        self._rows: dict[str, QStandardItem] = {}
        self._said: dict[str, tuple[str, str]] = {}
        """Of each row the kind of its record, and the count it shows."""
        self.rebuild()

    def refresh(self, event: Stepped) -> bool:
        """Take a commit in. True where rows were made anew, so that the view unfolds them again."""
        touched = {kind for kind, _record in event.touched}
        if touched & SHAPE:
            self.rebuild()
            return True
        if "note" in touched:
            self.recount("board", "table")
        if touched & _PAGE_COUNTS:
            self.recount("page")
        return False

    def rebuild(self) -> None:
        """Make every row anew."""
        self.clear()
        self._rows, self._said = {}, {}
        words = spoken()
        self._pages("session")
        phases = self._book.all(Phase)
        for phase in phases:
            head = self._row(phase, phase.title, self.invisibleRootItem())
            head.setSelectable(False)
            self._sessions(self._book.of(Session, "phase", phase.id), head, words)
        known = {phase.id for phase in phases}
        rest = [s for s in self._book.all(Session) if s.phase not in known]
        self._sessions(rest, self.invisibleRootItem(), words)
        self._pages("results")
        self.recount()

    def recount(self, *kinds: str) -> None:
        """Bring the numbers at the right up to date, of all rows or those of some kinds."""
        for record, (kind, shown) in list(self._said.items()):
            if not kinds or kind in kinds:
                said = self._count(kind, record)
                if said != shown:
                    self._said[record] = (kind, said)
                    self._rows[record].setData(said, COUNT)

    def find(self, record: str) -> QModelIndex:
        """The row of a record; an invalid index where there is none."""
        item = self._rows.get(record)
        return self.indexFromItem(item) if item else QModelIndex()

    def ids(self) -> Iterator[str]:
        """The records that have a row."""
        return iter(self._rows)

    def opens_board(self, index: AnyIndex) -> bool:
        """Whether choosing this row opens a board."""
        kind = str(index.data(KIND))
        return kind != "session" and bool(self.first_board(kind, str(index.data(RECORD))))

    def first_board(self, kind: str, record: str) -> str:
        """The board that a row opens: itself, a table's or a session's first one; else ``""``."""
        if kind == "board":
            return record
        boards = self._book.of(Board, kind, record) if kind in {"table", "session"} else []
        return boards[0].id if boards else ""

    def _sessions(self, sessions: list[Session], parent: QStandardItem, words: Words) -> None:
        for session in sessions:
            date = date_said(session.actual_date or session.date) or words("paper.date_missing")
            row = self._row(session, f"{session.code} · {date}", parent)
            row.setToolTip(session.title)
            for table in self._book.of(Table, "session", session.id):
                label = words("paper.table_n", n=table.number)
                inside = self._row(table, label, row)
                self._boards(session, table, inside)
            for board in self._book.of(Board, "session", session.id):
                if self._book.get(Table, board.table) is None:
                    self._board_alone(board, row)

    def _boards(self, session: Session, table: Table, parent: QStandardItem) -> None:
        """A table's boards; its only one bears the name of what the table talks about."""
        boards = self._book.of(Board, "table", table.id)
        theme = theme_of(self._book, session, table)
        for board in boards:
            if theme is not None and theme.title and len(boards) == 1:
                row = self._row(board, theme.title, parent)
                row.setToolTip(f"{theme.title} · {_named(board)}")
            else:
                self._row(board, _named(board), parent)

    def _board_alone(self, board: Board, parent: QStandardItem) -> None:
        """A board of no table: a page stands for it where there is one for its template."""
        page = page_for(board.template)
        row = self._row(board, _named(board), parent)
        if page is not None:
            row.setData(page.key, PAGE)
            self._said[board.id] = ("page", "")

    def _pages(self, menu: str) -> None:
        """The rows of pages that show the whole book, under a heading of their own or without."""
        parent = self.invisibleRootItem()
        rows = [row for row in _STANDING if row.menu == menu]
        if rows and menu == "results":
            parent = self._item("phase", "results", said(RESULTS), parent)
            parent.setSelectable(False)
        for row in rows:
            self._item("page", row.key, said(row.text), parent).setData(row.key, PAGE)

    def _row(self, record: Record, text: str, parent: QStandardItem) -> QStandardItem:
        return self._item(record.KIND, record.id, text, parent)

    def _item(self, kind: str, key: str, text: str, parent: QStandardItem) -> QStandardItem:
        item = QStandardItem(text)
        item.setData(kind, KIND)
        item.setData(key, RECORD)
        item.setEditable(False)
        item.setToolTip(text)
        parent.appendRow(item)
        self._rows[key], self._said[key] = item, (kind, "")
        return item

    def _count(self, kind: str, record: str) -> str:
        if kind == "board":
            return str(self._book.count_of(Note, "board", record))
        if kind == "table":
            boards = self._book.of(Board, "table", record)
            return str(sum(self._book.count_of(Note, "board", board.id) for board in boards))
        if kind == "session":
            return spoken().count(
                self._book.count_of(Table, "session", record), "record.table", "record.tables"
            )
        return self._count_of_page(record) if kind == "page" else ""

    def _count_of_page(self, record: str) -> str:
        page = row_of(self._rows[record].data(PAGE))
        if not page.counts:
            return ""
        of = RECORDS[page.counts]
        if page.template:
            return str(self._book.count_of(of, "board", record))
        return str(self._book.count(of) or "")


def date_said(iso: str) -> str:
    """An ISO date as ``21.10.2022``; anything else as it stands."""
    parts = iso.split("-")
    return ".".join(reversed(parts)) if len(parts) == 3 else iso


def _named(board: Board) -> str:
    return board.title or QCoreApplication.translate("TreeModel", "Board without a title")
