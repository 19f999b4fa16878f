"""The sheet of one project card: mission, road, fields, goals, projects, applications, progress."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.domain.commands.entries import change_entry
from facilitator.domain.commands.notes import remove
from facilitator.domain.keys import GOALS, OFF_ROAD
from facilitator.domain.monitoring import about_card, comparable, readings, stage_changes
from facilitator.domain.records import Application, Card, Progress, Project
from facilitator.domain.tracing import back
from facilitator.exports.quarterly import mission_name
from facilitator.storage.store import Stepped
from ui.look import Look
from ui.pages.cards.deeds import Deeds
from ui.pages.cards.goals import Goals
from ui.pages.cards.road import Road
from ui.pages.cards.rows import (
    application_entries,
    lag_said,
    project_entries,
    reading_entries,
)
from ui.pages.cards.section import Section
from ui.pages.cards.sources import SourceList
from ui.pages.cards.sparkline import Sparkline
from ui.panels.dialog_parts import button
from ui.panels.panel import Panel
from ui.panels.register.record_form import RecordForm
from ui.panels.register.shape import Form, Part
from ui.panels.rows import in_column, in_row, scrolled
from ui.panels.text_label import TextLabel
from ui.pen import Pen
from ui.translate import spoken

FORM = Form(
    "card",
    ("number", "title", "mission", "stage", "cost"),
    (Part(("title", "text", "whom", "steps", "number", "cost", "mission", "lead", "partners")),),
    labels={"title": "field.card_title", "text": "field.card_text"},
    heights={"title": 2, "text": 4, "whom": 2, "steps": 3},
    makes=frozenset({"mission", "lead", "partners"}),
)
_EDGE = 24


class CardSheet(Panel):
    """``show_card`` gives it the card. ``found`` brings a board and a record on it."""

    unsaved = Signal()
    found = Signal(str, str)
    action_wanted = Signal(str)
    print_wanted = Signal()

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(look)
        self._pen, self.deeds = pen, Deeds(pen, self)
        self.card: Card | None = None
        self.mission, self.road = TextLabel(look, "strong", "on_primary"), Road(look)
        self.mission.setObjectName("missionBand")
        self.mission.setWordWrap(True)
        self.stands = TextLabel(look, "body", "quiet")
        self.lag = TextLabel(look, "body", "warning")
        self.lag.setWordWrap(True)
        self.stage, self.paper = button(), button()
        self.form, self.goals = RecordForm(pen, look, FORM), Goals(look)
        self._goals_title = TextLabel(look, "heading")
        self.project_stage, self.application_stage = button(), button()
        self.projects = Section(look, self.project_stage)
        self.applications = Section(look, self.application_stage)
        self.progress, self.line = Section(look), Sparkline(look)
        self.sources = SourceList(look)
        self._lay_out()
        self._connect()
        self.set_look(look)
        self.retranslate()

    def _lay_out(self) -> None:
        inside = QWidget()
        column = in_column(
            self.mission, self.road, self.form, self._goals_title, self.goals, self.projects,
            self.applications, self.progress, self.line, self.sources, gap=16,
        )  # fmt: skip
        standing = in_row(gap=12)
        standing.addLayout(in_column(self.stands, self.lag), 1)
        standing.addWidget(self.paper)
        standing.addWidget(self.stage)
        column.insertLayout(2, standing)
        column.setContentsMargins(_EDGE, 16, _EDGE, _EDGE)
        column.addStretch(1)
        inside.setLayout(column)
        self.area = scrolled(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)

    def _connect(self) -> None:
        deeds = self.deeds
        self.form.unsaved.connect(self.unsaved)
        self.goals.squares.toggled.connect(self._toggle)
        self.paper.clicked.connect(self.print_wanted)
        self.stage.clicked.connect(lambda: self.card and deeds.advance(self.card))
        self.projects.add.clicked.connect(lambda: self.card and deeds.fund(self.card))
        self.applications.add.clicked.connect(lambda: self.card and deeds.apply(self.card))
        self.progress.add.clicked.connect(self._read)
        self.sources.add.clicked.connect(lambda: self.card and deeds.source(self.card))
        self.sources.found.connect(self.found)
        self.sources.action_wanted.connect(self.action_wanted)
        self.project_stage.clicked.connect(lambda: self._advance(self.projects))
        self.application_stage.clicked.connect(lambda: self._advance(self.applications))
        for section in (self.projects, self.applications, self.progress):
            section.ledger.opened.connect(self._open)
            section.ledger.removal_wanted.connect(self._remove)
        buttons = (self.stage, self.project_stage, self.application_stage, self.projects.add,
                   self.applications.add, self.progress.add, self.sources.add)  # fmt: skip
        for each in buttons:
            each.setEnabled(not self._pen.store.readonly)

    def show_card(self, card: Card) -> None:
        """Show a card, or take in what has become of it."""
        if self.card is None or self.card.id != card.id:
            self.area.verticalScrollBar().setValue(0)
        self.card = card
        self.form.show_record(card)
        self._show_parts(card)

    def take(self, event: Stepped) -> None:
        """Take in what a commit made of the card and of what belongs to it."""
        if self.card is None:
            return
        now = self._pen.store.book.get(Card, self.card.id)
        if now is None:
            self.form.take(event)
            self.card = None
        else:
            self.card = now
            self.form.take(event)
            self._show_parts(now)

    def _show_parts(self, card: Card) -> None:
        book = self._pen.store.book
        self.mission.setText(mission_name(book, card.mission, spoken()))
        changes = stage_changes(book, card.id)
        on_road = [one.text for one in changes if one.text not in OFF_ROAD]
        days = {one.text: one.date for one in changes}
        self.road.show_stage(card.stage, days, on_road[-1] if on_road else "")
        self.stands.setText(self.road.said())
        lag = lag_said(book, card)
        self.lag.setText(lag)
        self.lag.setVisible(bool(lag))
        self.goals.show_goals(card.goals)
        self.projects.show_entries(project_entries(book, card.id))
        self.applications.show_entries(application_entries(book, card.id))
        self.progress.show_entries(reading_entries(book, card.id))
        self.line.show_readings(comparable(readings(book, card.id)))
        self.sources.show_stops(back(book, card.id).stops[1:])

    def leave(self) -> None:
        """Save what is being written."""
        self.form.save()

    def _toggle(self, goal: str) -> None:
        card = self.card
        if card is not None and not self._pen.store.readonly:
            chosen = frozenset(card.goals) ^ {goal}
            goals = tuple(one for one in GOALS if one in chosen)
            self._pen.write(lambda: change_entry(card, {"goals": goals}))

    def _read(self) -> None:
        if self.card is not None:
            self.deeds.progress(about_card(self._pen.store.book)[self.card.id])

    def _advance(self, section: Section) -> None:
        found = self._found(section.ledger.key)
        if found is not None:
            self.deeds.advance(found)

    def _found(self, record: str) -> Project | Application | Progress | None:
        book = self._pen.store.book
        return (
            book.get(Project, record) or book.get(Application, record) or book.get(Progress, record)
        )

    def _open(self, record: str) -> None:
        found = self._found(record)
        if isinstance(found, Project) and self.card is not None:
            self.deeds.fund(self.card, found)
        elif isinstance(found, Application):
            self.deeds.correct_application(found)
        elif isinstance(found, Progress) and found.measure == "stage":
            self.deeds.correct_stage(found)
        elif isinstance(found, Progress):
            self.deeds.progress([found.subject], found)

    def _remove(self, record: str) -> None:
        found = self._found(record)
        if found is not None and not self._pen.store.readonly:
            self._pen.write(lambda: remove(self._pen.store.book, [found]))

    def retranslate(self) -> None:
        """Every title and button in the language that is spoken now."""
        self.stage.setText(self.tr("Change the stage…"))
        self.paper.setText(self.tr("Print this card…"))
        for each in (self.project_stage, self.application_stage):
            each.setText(self.tr("Stage…"))
        title = spoken()("field.goals")
        self._goals_title.setText(title[:1].upper() + title[1:])
        self.projects.say(
            self.tr("Funded projects"), self.tr("Add a project…"), self.tr("None is funded yet.")
        )
        self.applications.say(
            self.tr("Calls and applications"), self.tr("Apply…"),
            self.tr("The card has not been put forward to a call yet."),
        )  # fmt: skip
        self.progress.say(
            self.tr("Progress"), self.tr("Record progress…"),
            self.tr("Nobody has written down yet how far it is."),
        )  # fmt: skip
        self.sources.retranslate()
        if self.card is not None:
            self._show_parts(self.card)

    def set_look(self, look: Look) -> None:
        """Wear another look, with all parts."""
        super().set_look(look)
        self.mission.setStyleSheet(
            f"#missionBand {{ background: {look.colour('primary_dark').name()};"
            f" color: {look.colour('on_primary').name()}; padding: 8px 12px; border-radius: 4px; }}"
        )
        self.road.look = self.line.look = look
        for part in (self.form, self.goals, self.projects, self.applications, self.progress,
                     self.sources):  # fmt: skip
            part.set_look(look)
        self.update()
