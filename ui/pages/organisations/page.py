"""The bodies that take part: their register, and who came to which session."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from facilitator.domain.bodies import twins
from facilitator.domain.records import Organisation
from facilitator.storage.store import Stepped
from ui.look import Look
from ui.pages.head import PageHead
from ui.pages.organisations.facts import BodyFacts
from ui.pages.organisations.matrix import AttendanceMatrix
from ui.pages.page import Page
from ui.pages.tabs import Tabs
from ui.panels.register.register import Register
from ui.panels.register.shape import Form, Part
from ui.pen import Pen
from ui.translate import spoken

FORM = Form(
    "organisation",
    ("title", "kind", "category", "influence", "interest"),
    (
        Part(("title", "aliases", "kind", "category")),
        Part(("system", "network", "influence", "interest"), "part.stakeholder_map"),
    ),
    labels={"title": "field.organisation_title"},
    heights={"aliases": 3},
    makes=frozenset({"category"}),
)


class OrganisationsPage(Page):
    """``open`` takes an organisation."""

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(pen, look)
        self.head = PageHead(look)
        self.facts = BodyFacts(pen, look)
        self.tabs = Tabs(look, (self._register, self._matrix))
        self.facts.board_wanted.connect(self.board_wanted)
        self.facts.page_wanted.connect(self.page_wanted)
        self.facts.settled.connect(self.enter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.tabs, 1)
        self.retranslate()

    def _register(self) -> Register:
        made = Register(self.pen, self.look, FORM)
        made.say_empty(
            self.tr("No organisation has been written down yet."), self.tr("Add an organisation")
        )
        made.unsaved.connect(self.unsaved)
        made.mark(self._twice)
        made.add_below(self.facts)
        made.chosen.connect(self._show_facts)
        return made

    def _matrix(self) -> AttendanceMatrix:
        made = AttendanceMatrix(self.pen, self.look)
        made.desk_wanted.connect(lambda: self.deed_wanted.emit("desk"))
        return made

    @property
    def waiting(self) -> int:
        return self.tabs.waiting

    def open(self, record: str = "") -> None:
        self.tabs.show_part(0 if record else self.tabs.bar.currentIndex(), record)
        self._say()

    def enter(self) -> None:
        self.tabs.part.enter()

    def take(self, event: Stepped) -> None:
        self.tabs.part.take(event)
        self._say()

    def save(self) -> None:
        self.tabs.part.leave()

    def _show_facts(self, body: str) -> None:
        self.facts.show_body(self.book.get(Organisation, body))

    def _twice(self) -> dict[str, str]:
        """For each organisation that may be written twice, a sentence that names the other."""
        said = self.tr("Perhaps the same as “{name}”.")
        pairs = [(twin.one, twin.other) for twin in twins(self.book)]
        both = [*pairs, *((other, one) for one, other in pairs)]
        return {one.id: said.format(name=other.title) for one, other in both}

    def _say(self) -> None:
        number = self.book.count(Organisation)
        said = spoken().count(number, "record.organisation", "record.organisations")
        if pairs := twins(self.book):
            names = "; ".join(f"{one.one.title} = {one.other.title}" for one in pairs)
            said += " · " + self.tr("perhaps written twice: {names}").format(names=names)
        self.head.say(self.tr("Organisations"), said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl with Page up and down turns the tabs."""
        turns = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control and Qt.Key(event.key()) in turns:
            self.tabs.turn(turns[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.tabs.name(self.tr("Register"), self.tr("Attendance"))
        self._say()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self.tabs.set_look(look)
        self.facts.set_look(look)
