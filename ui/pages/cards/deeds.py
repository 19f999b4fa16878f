"""What can be done with a card, each asked for in a dialog: stage, application, funding, progress.

Days begin with today's, sources with the one that was written down last.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from facilitator.domain.book import Book
from facilitator.domain.commands.cards import (
    Funding,
    Reading,
    advance,
    apply,
    correct_funding,
    correct_progress,
    fund,
    record_progress,
)
from facilitator.domain.commands.entries import change_entry
from facilitator.domain.commands.links import derive
from facilitator.domain.edits import Edit
from facilitator.domain.forms import Field, field_of
from facilitator.domain.keys import STAGES
from facilitator.domain.monitoring import ROAD, ahead_of
from facilitator.domain.records import (
    Action,
    Application,
    Call,
    Card,
    Note,
    Progress,
    Project,
    Record,
)
from facilitator.exports.quarterly import record_name
from ui.pages.cards.measures import measured, value_of
from ui.pages.deed_dialog import Blank, Deed, DeedDialog
from ui.panels.register.pick_list import Option
from ui.pen import Pen
from ui.translate import spoken

Values = Mapping[str, Any]
_LINE = Field("line")
translate = QCoreApplication.translate


class Deeds:
    """Asks in dialogs over a widget and commits through the pen. Each returns its open dialog."""

    def __init__(self, pen: Pen, over: QWidget) -> None:
        self._pen, self._over = pen, over

    @property
    def book(self) -> Book:
        """The open book."""
        return self._pen.store.book

    def advance(self, record: Record) -> DeedDialog:
        """Bring a card, project or application to a stage."""

        def deed(values: Values) -> Edit:
            return advance(self.book, record.id, **values)

        stages = [Option(key, spoken()(f"choice.{key}")) for key in STAGES]
        blanks = (
            Blank("stage", Field("choice", keys=STAGES), "field.stage",
                  self._next_stage(record), lambda: stages),
            self._day(), self._source(),
        )  # fmt: skip
        return self._ask(
            translate("Deeds", "Change the stage"),
            translate("Deeds", "Write it down"),
            blanks,
            deed,
        )

    def apply(self, card: Card) -> DeedDialog:
        """Put a card, or one project of it, forward to a call."""

        def deed(values: Values) -> Edit:
            return apply(self.book, card.id, **values)

        blanks = (
            Blank("call", field_of("application", "call"), "field.call",
                  options=self._all(Call)),
            self._project(card.id), self._day(),
        )  # fmt: skip
        return self._ask(
            translate("Deeds", "Put the card forward to a call"),
            translate("Deeds", "Apply"),
            blanks,
            deed,
        )

    def apply_with(self, call: Call) -> DeedDialog:
        """Put one of the cards forward to a call."""

        def deed(values: Values) -> Edit:
            return apply(self.book, values["card"], call.id, "", values["date"])

        blanks = (
            Blank("card", field_of("application", "card"), "field.card", options=self._all(Card)),
            self._day(),
        )
        return self._ask(
            translate("Deeds", "Put a card forward to this call"),
            translate("Deeds", "Apply"),
            blanks,
            deed,
        )

    def correct_application(self, one: Application) -> DeedDialog:
        """Another day, project or amount."""

        def deed(values: Values) -> Edit:
            return change_entry(one, values)

        blanks = (
            self._project(one.card, one.project), self._day(one.date),
            Blank("amount", field_of("application", "amount"), "field.amount", one.amount),
        )  # fmt: skip
        return self._ask(
            translate("Deeds", "Application"), translate("Deeds", "Write it down"), blanks, deed
        )

    def fund(self, card: Card, standing: Project | None = None) -> DeedDialog:
        """A funded project of a card, a new one or one to be corrected."""

        def deed(values: Values) -> Edit:
            funding = Funding(**values)
            if standing is not None:
                return correct_funding(standing, funding)
            return fund(self.book, card.id, funding)

        begun = standing or Project(id="", source=self._last_source())
        blanks = [
            Blank(name, field_of("project", name), f"field.{name}", getattr(begun, name))
            for name in ("title", "amount", "pnrr")
        ]
        blanks.append(Blank("source", _LINE, "detail.source", begun.source))
        return self._ask(
            translate("Deeds", "Funded project"), translate("Deeds", "Write it down"), blanks, deed
        )

    def progress(self, subjects: Sequence[str], standing: Progress | None = None) -> DeedDialog:
        """How far one of these subjects (ids) is: a new reading, or one to be corrected."""

        def deed(values: Values) -> Edit:
            told = dict(values)
            subject = told.pop("subject", "")
            reading = Reading(value=value_of(told), **told)
            if standing is not None:
                return correct_progress(standing, reading)
            return record_progress(self.book, subject, reading)

        begun = standing or Progress(id="")
        blanks = [] if standing else [self._subject(subjects)]
        blanks += measured(begun)
        blanks += [
            self._day(begun.date), Blank("text", _LINE, "report.remark", begun.text),
            self._source(begun.source),
        ]  # fmt: skip
        return self._ask(
            translate("Deeds", "How far is it?"), translate("Deeds", "Write it down"), blanks, deed
        )

    def correct_stage(self, standing: Progress) -> DeedDialog:
        """Another day or source for a stage that was written down."""

        def deed(values: Values) -> Edit:
            return change_entry(standing, values)

        blanks = (self._day(standing.date or " "), self._source(standing.source or " "))
        return self._ask(
            translate("Deeds", "Change of stage"), translate("Deeds", "Write it down"), blanks, deed
        )

    def source(self, card: Card) -> DeedDialog:
        """Say from which action or proposal a card comes."""

        def deed(values: Values) -> Edit:
            return derive(self.book, card.id, [values["record"]])

        blanks = (Blank("record", field_of("commitment", "action"), "report.origin",
                        options=self._origins),)  # fmt: skip
        return self._ask(
            translate("Deeds", "Where the card comes from"),
            translate("Deeds", "Write it down"),
            blanks,
            deed,
        )

    def _next_stage(self, record: Record) -> str:
        """That of what a card lags behind, else the one that follows on the road."""
        ahead = ahead_of(self.book, record) if isinstance(record, Card) else None
        if ahead is not None:
            return ahead.stage
        stage = str(getattr(record, "stage", ""))
        after = ROAD[ROAD.index(stage) + 1 :] if stage in ROAD else ()
        return next(iter(after), stage)

    def _ask(self, title: str, word: str, blanks: Sequence[Blank], deed: Deed) -> DeedDialog:
        dialog = DeedDialog(self._pen, self._over, (title, word), blanks, deed)
        dialog.open()
        return dialog

    def _day(self, begun: str = "") -> Blank:
        day = begun.strip() if begun else date.today().isoformat()
        return Blank("date", field_of("progress", "date"), "field.date", day)

    def _source(self, begun: str = "") -> Blank:
        return Blank("source", _LINE, "detail.source", (begun or self._last_source()).strip())

    def _last_source(self) -> str:
        told = [one for one in self.book.all(Progress) if one.source]
        return max(told, key=lambda one: one.born).source if told else ""

    def _project(self, card: str, begun: str = "") -> Blank:
        def options() -> list[Option]:
            found = self.book.of(Project, "card", card)
            return [Option("", spoken()("report.whole_card"))] + [self._option(o) for o in found]

        return Blank("project", field_of("application", "project"), "field.project", begun, options)

    def _subject(self, subjects: Sequence[str]) -> Blank:
        options = [
            Option(subject, record_name(self.book, subject, spoken())) for subject in subjects
        ]
        return Blank("subject", Field("record"), "field.subject", subjects[0], lambda: options)

    def _all(self, kind: type[Record]) -> Callable[[], list[Option]]:
        return lambda: [self._option(record) for record in self.book.all(kind)]

    def _option(self, record: Record) -> Option:
        return Option(record.id, record_name(self.book, record.id, spoken()))

    def _origins(self) -> list[Option]:
        proposals = [note for note in self.book.all(Note) if note.kind == "proposal"]
        return [self._option(action) for action in self.book.all(Action)] + [
            Option(note.id, " ".join(note.text.split())) for note in proposals
        ]
