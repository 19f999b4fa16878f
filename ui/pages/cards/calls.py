"""The calls: a register by deadline, and who was put forward to each."""

from datetime import date

from facilitator.domain.commands.notes import remove
from facilitator.domain.figures import day
from facilitator.domain.keys import OFF_ROAD
from facilitator.domain.monitoring import applications_to, deadlines
from facilitator.domain.records import Application, Call, Project
from facilitator.exports.quarterly import record_name, stage_word
from ui.look import Look
from ui.pages.cards.days import days_said
from ui.pages.cards.deeds import Deeds
from ui.pages.cards.section import Section
from ui.pages.head import PageHead
from ui.pages.register_page import RegisterPage
from ui.panels.dialog_parts import button
from ui.panels.ledger.rows import Entry
from ui.panels.register.register import Register
from ui.panels.register.shape import Form, Part
from ui.panels.text_label import TextLabel
from ui.pen import Pen
from ui.translate import spoken

FORM = Form(
    "call",
    ("title", "deadline", "amount"),
    (Part(("title", "body", "mission", "opens", "deadline", "amount", "source")),),
    labels={"title": "field.call_title", "source": "detail.source"},
    makes=frozenset({"mission"}),
)


class CallsPage(RegisterPage):
    """Calls with their deadlines; the applications of the chosen one below its form."""

    def __init__(self, pen: Pen, look: Look) -> None:
        self.bring_in, self.stage = button(), button()
        register = Register(pen, look, FORM, lambda: self._calls())
        super().__init__(pen, look, PageHead(look, self.bring_in), register)
        self.left, self.applications = TextLabel(look, "strong"), Section(look, self.stage)
        self.deeds = Deeds(pen, self)
        self.register.add_below(self.left)
        self.register.add_below(self.applications)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.bring_in.clicked.connect(lambda: self.deed_wanted.emit("import_calls"))
        self.applications.add.clicked.connect(self._apply)
        self.applications.ledger.opened.connect(self._open)
        self.applications.ledger.removal_wanted.connect(self._remove)
        self.stage.clicked.connect(self._advance)
        for each in (self.bring_in, self.stage, self.applications.add):
            each.setEnabled(not self.pen.store.readonly)

    def _calls(self) -> list[Call]:
        return [one.call for one in deadlines(self.book, date.today().isoformat())]

    @property
    def call(self) -> Call | None:
        """The call that is chosen."""
        record = self.register.record
        return self.book.get(Call, record.id) if record else None

    def tell(self) -> None:
        call, words = self.call, spoken()
        self.head.say(
            self.tr("Calls"),
            f"{words.count(self.book.count(Call), 'record.call', 'record.calls')} · "
            f"{words.count(self.book.count(Application), 'record.application', 'record.applications')}",  # noqa: E501
        )
        if call is not None:
            found = [one for one in deadlines(self.book, date.today().isoformat())
                     if one.call.id == call.id]  # fmt: skip
            said, tone = days_said(found[0].days)
            if call.opens and call.deadline and call.opens > call.deadline:
                said, tone = self.tr("it opens after its deadline: check the two days"), "danger"
            self.left.setText(said)
            self.left.set_tone(tone)
            self.applications.show_entries(
                self._entry(one) for one in applications_to(self.book, call.id)
            )

    def _entry(self, one: Application) -> Entry:
        project = self.book.get(Project, one.project)
        quiet = " · ".join(filter(None, (day(one.date), project.title if project else "")))
        tone = "warning" if one.stage in OFF_ROAD else "text"
        cells = (stage_word(one.stage, spoken()),)
        name = record_name(self.book, one.card, spoken())
        return Entry(one.id, name, quiet=quiet or "–", cells=cells, tone=tone)

    def _apply(self) -> None:
        if self.call is not None:
            self.deeds.apply_with(self.call)

    def _application(self, record: str) -> Application | None:
        return self.book.get(Application, record)

    def _advance(self) -> None:
        if (one := self._application(self.applications.ledger.key)) is not None:
            self.deeds.advance(one)

    def _open(self, record: str) -> None:
        if (one := self._application(record)) is not None:
            self.page_wanted.emit("cards", one.card)

    def _remove(self, record: str) -> None:
        one = self._application(record)
        if one is not None and not self.pen.store.readonly:
            self.pen.write(lambda: remove(self.book, [one]))

    def retranslate(self) -> None:
        self.register.say_empty(
            self.tr("No call has been written down yet."), self.tr("Add a call")
        )
        self.stage.setText(self.tr("Stage…"))
        self.bring_in.setText(self.tr("Import…"))
        self.applications.say(
            self.tr("Applications"), self.tr("Put a card forward…"),
            self.tr("No card has been put forward to this call yet."),
        )  # fmt: skip
        self.tell()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self.applications.set_look(look)
