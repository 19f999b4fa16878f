"""The cards as a whole: where they stand, which deadlines are ahead, what is funded."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.figures import day, euro
from facilitator.domain.monitoring import (
    Deadline,
    deadlines,
    funds,
    funds_by_mission,
    matrix,
    projects,
)
from facilitator.domain.records import Card, Fact
from facilitator.exports.quarterly import mission_name
from facilitator.storage.store import Stepped
from ui.look import Look
from ui.pages.cards.days import days_said
from ui.pages.head import PageHead
from ui.pages.monitoring.funds import FundBars
from ui.pages.monitoring.matrix import MatrixTable
from ui.pages.page import Page
from ui.panels.dialog_parts import button
from ui.panels.empty import Empty
from ui.panels.ledger.ledger import Ledger
from ui.panels.ledger.rows import Entry
from ui.panels.panel import rule
from ui.panels.rows import in_column, scrolled
from ui.panels.text_label import TextLabel
from ui.pen import Pen
from ui.translate import spoken

_EDGE = 24
_TONES = {"": "text", "quiet": "text_quiet"}


class MonitoringPage(Page):
    """A matrix of missions and stages; below it deadlines and funds side by side."""

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(pen, look)
        self.report = button()
        self.head = PageHead(look, self.report)
        self.matrix = MatrixTable(look)
        self.matrix.set_look(look)
        self.deadlines, self.funds = Ledger(look, whole=True), FundBars(look)
        self.titles = tuple(TextLabel(look, "heading") for _ in range(4))
        self.facts = TextLabel(look, "body", "quiet")
        self.facts.setWordWrap(True)
        self.no_calls, self.sums = (
            TextLabel(look, "body", "quiet"),
            TextLabel(look, "body", "quiet"),
        )
        self.no_calls.setWordWrap(True)
        self.empty = Empty(look, lambda: self.page_wanted.emit("cards", ""))
        self._lay_out()
        self.report.clicked.connect(lambda: self.page_wanted.emit("quarter", ""))
        self.matrix.opened.connect(lambda sieve: self.page_wanted.emit("cards", sieve))
        self.deadlines.opened.connect(lambda call: self.page_wanted.emit("calls", call))
        self.retranslate()

    def _lay_out(self) -> None:
        stages, ahead, money, published = self.titles
        published.setContentsMargins(0, 24, 0, 0)
        self._published = (published, rule(), self.facts)
        sides = QHBoxLayout()
        sides.setSpacing(2 * _EDGE)
        for parts in (
            (ahead, rule(), self.no_calls, self.deadlines, *self._published),
            (money, rule(), self.sums, self.funds),
        ):
            column = in_column(*parts, gap=8)
            column.addStretch(1)
            sides.addLayout(column, 1)
        inside = QWidget()
        column = in_column(stages, self.matrix, gap=8)
        column.setContentsMargins(_EDGE, 16, _EDGE, _EDGE)
        column.addSpacing(24)
        column.addLayout(sides)
        column.addStretch(1)
        inside.setLayout(column)
        self.area = scrolled(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part, share in ((self.head, 0), (self.area, 1), (self.empty, 1)):
            whole.addWidget(part, share)

    def open(self, record: str = "") -> None:
        self._show()

    def enter(self) -> None:
        (self.empty.button if self.area.isHidden() else self.matrix).setFocus()

    def take(self, event: Stepped) -> None:
        self._show()

    def _show(self) -> None:
        book, words = self.book, spoken()
        some = bool(book.count(Card))
        self.area.setVisible(some)
        self.report.setVisible(some)
        self.empty.setVisible(not some)
        today = date.today().isoformat()
        self.head.say(self.tr("Monitoring"), self.tr("as of {day}").format(day=day(today)))
        self.matrix.show_matrix(book, matrix(book))
        calls = deadlines(book, today)
        ahead = [one for one in calls if not one.is_over]
        over = [one for one in reversed(calls) if one.is_over]
        self.deadlines.show_entries([_entry(one) for one in (*ahead, *over)])
        self.deadlines.setVisible(bool(calls))
        self.no_calls.setVisible(not calls)
        total = funds(projects(book))
        self.sums.setText(
            self.tr("{projects}, {amount} in all, of which {pnrr} PNRR").format(
                projects=words.count(total.projects, "record.project", "record.projects"),
                amount=euro(total.amount, words.language),
                pnrr=euro(total.pnrr, words.language),
            )
        )
        facts = [f"{fact.text} ({fact.source})" for fact in book.all(Fact)]
        self.facts.setText("\n\n".join(facts))
        for part in self._published:
            part.setVisible(bool(facts))
        self.funds.show_funds(
            {mission_name(book, key, words): found for key, found in funds_by_mission(book).items()}
        )

    def retranslate(self) -> None:
        stages, ahead, money, published = self.titles
        published.setText(self.tr("Published figures"))
        stages.setText(self.tr("Cards by mission and stage"))
        ahead.setText(self.tr("Deadlines of calls"))
        money.setText(self.tr("Funds by mission"))
        self.matrix.setAccessibleName(stages.text())
        self.deadlines.setAccessibleName(ahead.text())
        self.report.setText(self.tr("Quarterly report"))
        self.no_calls.setText(self.tr("No call has been written down yet: see the page of calls."))
        self.empty.say(
            self.tr("There is nothing to follow yet: first write the project cards."),
            self.tr("Go to the project cards"),
        )
        self._show()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        for part in (self.head, self.matrix, self.deadlines, self.empty):
            part.set_look(look)
        self.funds.look = look
        self.funds.update()


def _entry(one: Deadline) -> Entry:
    said, tone = days_said(one.days)
    words = spoken()
    parts = [f"{words('report.applied')}: {len(one.applied)}"]
    if not one.is_over and one.could:
        parts.append(f"{words('report.could')}: {len(one.could)}")
    return Entry(
        one.call.id, one.call.title or words("report.untitled"), day(one.call.deadline),
        " · ".join(filter(None, (one.call.body, *parts))), (said,), _TONES.get(tone, tone),
    )  # fmt: skip
