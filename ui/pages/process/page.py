"""The process, editable as a whole: a timeline, its lists, and each session by itself."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.domain.records import AgendaItem, Phase, Role, Round, Session, Table
from facilitator.storage.store import Stepped
from ui.look import Look
from ui.pages.head import PageHead
from ui.pages.page import Page
from ui.pages.process.details import Details
from ui.pages.process.forms import CATEGORY, GROUP, THEME, VENUE
from ui.pages.process.meeting import Meeting
from ui.pages.process.overview import Overview
from ui.pages.tabs import Tabs
from ui.panels.register.register import Register
from ui.panels.register.shape import Form
from ui.pen import Pen
from ui.translate import spoken

_DETAILS = 5
"""The tab of what the sheets say of the whole workshop."""
_PARTS = (AgendaItem, Round, Table, Role)
"""What the tabs of a session show, in their order."""


class ProcessPage(Page):
    """``open`` takes a phase, a session, or anything of one: then it shows that session's part."""

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(pen, look)
        self.head = PageHead(look)
        self.tabs = Tabs(
            look,
            (
                self._overview, self._themes, self._groups, self._categories, self._venues,
                self._details,
            ),
        )  # fmt: skip
        self.meeting = Meeting(pen, look)
        self.meeting.back.connect(self.show_whole)
        self.meeting.board_wanted.connect(self.board_wanted)
        self.meeting.unsaved.connect(self.unsaved)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.tabs, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(whole)
        self._stack.addWidget(self.meeting)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.retranslate()

    @property
    def waiting(self) -> int:
        return self.tabs.waiting + self.meeting.tabs.waiting

    def open(self, record: str = "") -> None:
        for tab, kind in enumerate(_PARTS):
            if (found := self.book.get(kind, record)) is not None:
                self._show_meeting(found.session, tab, record)
                return
        self._say()
        self._stack.setCurrentIndex(0)
        known = self.book.get(Session, record) or self.book.get(Phase, record)
        tab = 0 if known else self.tabs.bar.currentIndex()
        self.tabs.show_part(_DETAILS if record == self.book.workshop.id else tab, record)

    def enter(self) -> None:
        self._shown.enter()

    def take(self, event: Stepped) -> None:
        self._say()
        if self._stack.currentIndex():
            self.meeting.take(event)
        else:
            self.tabs.part.take(event)

    def save(self) -> None:
        self._shown.leave()

    @property
    def _shown(self) -> Register:
        return (self.meeting.tabs if self._stack.currentIndex() else self.tabs).part  # type: ignore[return-value]

    def show_whole(self) -> None:
        """From a session back to the whole process, at that session."""
        self.meeting.tabs.part.leave()
        self._stack.setCurrentIndex(0)
        self.tabs.show_part(0, self.meeting.session)
        self.tabs.part.enter()

    def _show_meeting(self, session: str, tab: int = 0, record: str = "") -> None:
        self.tabs.part.leave()
        self.meeting.show_session(session, tab, record)
        self._stack.setCurrentIndex(1)

    def _enter_meeting(self, session: str) -> None:
        self._show_meeting(session)
        self.meeting.tabs.part.enter()

    def _overview(self) -> Overview:
        made = Overview(self.pen, self.look)
        made.meeting_wanted.connect(self._enter_meeting)
        made.unsaved.connect(self.unsaved)
        return made

    def _register(self, form: Form, sentence: str, button: str) -> Register:
        made = Register(self.pen, self.look, form)
        made.say_empty(sentence, button)
        made.unsaved.connect(self.unsaved)
        return made

    def _themes(self) -> Register:
        return self._register(THEME, self.tr("There is no theme yet."), self.tr("Add a theme"))

    def _groups(self) -> Register:
        sentence = self.tr("No group of participants has been written down yet.")
        return self._register(GROUP, sentence, self.tr("Add a group"))

    def _categories(self) -> Register:
        sentence = self.tr("There is no category of stakeholders yet.")
        return self._register(CATEGORY, sentence, self.tr("Add a category"))

    def _venues(self) -> Register:
        return self._register(VENUE, self.tr("There is no venue yet."), self.tr("Add a venue"))

    def _details(self) -> Details:
        made = Details(self.pen, self.look)
        made.unsaved.connect(self.unsaved)
        return made

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads from a session to the whole process; Ctrl with Page up and down turns."""
        tabs = self.meeting.tabs if self._stack.currentIndex() else self.tabs
        turns = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control and Qt.Key(event.key()) in turns:
            tabs.turn(turns[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape and self._stack.currentIndex():
            self.show_whole()
        else:
            super().keyPressEvent(event)

    def _say(self) -> None:
        words, book = spoken(), self.book
        said = (
            words.count(book.count(Phase), "record.phase", "record.phases"),
            words.count(book.count(Session), "record.session", "record.sessions"),
            words.count(book.count(Table), "record.table", "record.tables"),
        )
        self.head.say(self.tr("Process"), " · ".join(said))

    def retranslate(self) -> None:
        self.tabs.name(
            self.tr("Phases and sessions"), self.tr("Themes"), self.tr("Groups"),
            self.tr("Categories"), self.tr("Venues"), self.tr("On the sheets"),
        )  # fmt: skip
        self._say()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self.tabs.set_look(look)
        self.meeting.set_look(look)
