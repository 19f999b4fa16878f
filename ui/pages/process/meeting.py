"""One session: its agenda, its rounds, its tables with their seats, and who does what."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from facilitator.domain.commands.entries import add_entry
from facilitator.domain.commands.sessions import add_round, add_table, take_off
from facilitator.domain.edits import Edit
from facilitator.domain.figures import day
from facilitator.domain.records import AgendaItem, Board, Record, Role, Round, Session, Table
from facilitator.storage.store import Stepped
from ui.icons import icon
from ui.look import Look
from ui.pages.head import PageHead
from ui.pages.process.forms import AGENDA, ROLE, ROUND, TABLE
from ui.pages.process.seats import Seats
from ui.pages.process.shapes import last_shape
from ui.pages.tabs import Tabs
from ui.panels.panel import Panel
from ui.panels.register.register import Register
from ui.panels.register.shape import Form
from ui.pen import Pen

_TABLES = 3
"""Tables of a round where no round tells how many there are."""


class Meeting(Panel):
    """``back`` asks for the whole process again, ``board_wanted`` for a board."""

    back = Signal()
    board_wanted = Signal(str, str)
    unsaved = Signal()

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(look)
        self._pen = pen
        self.session = ""
        self.leave_button = QPushButton()
        self.leave_button.clicked.connect(lambda _on: self.back.emit())
        self.head = PageHead(look, self.leave_button)
        self.tabs = Tabs(look, (self._agenda, self._rounds, self._tables, self._roles))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.tabs, 1)
        self.set_look(look)
        self.retranslate()

    def show_session(self, session: str, tab: int = 0, record: str = "") -> None:
        """Show a session, and of it a part: agenda, rounds, tables or roles."""
        self.session = session
        self._say()
        self.tabs.show_part(tab, record)

    def take(self, event: Stepped) -> None:
        """Show what a commit changed."""
        if self._pen.store.book.get(Session, self.session) is None:
            self.back.emit()
        else:
            self._say()
            self.tabs.part.take(event)

    def _register(self, form: Form, kind: type[Record], empty: tuple[str, str]) -> Register:
        book = self._pen.store.book
        made = Register(
            self._pen, self.look, form,
            rows=lambda: book.of(kind, "session", self.session),
            preset=lambda: {"session": self.session},
        )  # fmt: skip
        made.say_empty(*empty)
        made.unsaved.connect(self.unsaved)
        return made

    def _agenda(self) -> Register:
        said = (self.tr("This session has no agenda yet."), self.tr("Add an item"))
        return self._register(AGENDA, AgendaItem, said)

    def _rounds(self) -> Register:
        said = (
            self.tr("All tables of this session work through the whole time."),
            self.tr("Add a round"),
        )
        made = self._register(ROUND, Round, said)
        made.make, made.take_off = self._new_round, self._off
        return made

    def _tables(self) -> Register:
        said = (self.tr("This session has no table yet."), self.tr("Add a table"))
        made = self._register(TABLE, Table, said)
        made.make, made.take_off = self._new_table, self._off
        seats, board = Seats(self._pen, self.look), QPushButton(self.tr("Open the board"))
        made.add_below(board)
        made.add_below(seats)
        made.chosen.connect(lambda id_: seats.show_table(self._pen.store.book.get(Table, id_)))
        board.clicked.connect(lambda _on: self._open_board(made.record))
        return made

    def _roles(self) -> Register:
        said = (self.tr("Nobody has a role in this session yet."), self.tr("Add a role"))
        made = self._register(ROLE, Role, said)
        made.make = lambda: add_entry(
            self._pen.store.book, "role", session=self.session, role="facilitator"
        )
        return made

    def _new_table(self) -> Edit:
        book = self._pen.store.book
        turns = book.of(Round, "session", self.session)
        turn = turns[-1].id if turns else ""
        return add_table(book, self.session, *last_shape(book, self.session), turn)

    def _new_round(self) -> Edit:
        book = self._pen.store.book
        turns = book.of(Round, "session", self.session)
        tables = book.count_of(Table, "round", turns[-1].id) if turns else _TABLES
        return add_round(book, self.session, tables, *last_shape(book, self.session))

    def _off(self, record: Record) -> Edit:
        return take_off(self._pen.store.book, record)

    def _open_board(self, table: Record | None) -> None:
        boards = self._pen.store.book.of(Board, "table", table.id) if table else []
        if boards:
            self.board_wanted.emit(boards[0].id, "")

    def _say(self) -> None:
        session = self._pen.store.book.get(Session, self.session)
        if session is not None:
            title = " · ".join(filter(None, (session.code, session.title)))
            hours = "–".join(filter(None, (session.start, session.end)))
            when = day(session.actual_date or session.date)
            self.head.say(title, " · ".join(filter(None, (when, hours, session.question))))

    def retranslate(self) -> None:
        """Its words in the language that is spoken now."""
        self.leave_button.setText(self.tr("The whole process"))
        self.tabs.name(
            self.tr("Agenda"), self.tr("Rounds"), self.tr("Tables and seats"), self.tr("Roles")
        )
        self._say()

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        super().set_look(look)
        self.leave_button.setIcon(icon("chevron-left", look))
        self.tabs.set_look(look)
