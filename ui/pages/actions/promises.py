"""Who commits to an action, how it is measured, and how far it is: three short lists."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from facilitator.domain.commands.actions import commit_to, sign_off
from facilitator.domain.commands.entries import add_entry, change_entry
from facilitator.domain.edits import Edit
from facilitator.domain.figures import day
from facilitator.domain.forms import field_of
from facilitator.domain.records import Action, Commitment, Indicator, Organisation, Progress
from facilitator.exports.quarterly import stage_word
from ui.look import Look
from ui.pages.actions.entries import Entries
from ui.pages.actions.rows import Row
from ui.pages.cards.deeds import Deeds
from ui.pages.deed_dialog import Blank, DeedDialog
from ui.panels.dialog_parts import button
from ui.panels.panel import Panel
from ui.panels.register.picking import options_of
from ui.panels.register.said import choice_said
from ui.panels.rows import in_row
from ui.panels.text_label import TextLabel
from ui.pen import Pen
from ui.translate import spoken

YEARS = ("2025", "2027", "2030")
"""The years of an indicator's targets (module B-3.1)."""
Values = Mapping[str, Any]


class Promises(Panel):
    """Commitments with their signature, indicators with their targets, dated progress."""

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(look)
        self._pen, self._book = pen, pen.store.book
        self._action = ""
        self._deeds = Deeds(pen, self)
        self.commitments = Entries(pen, look, "commitment", self.commit, self.sign)
        self.indicators = Entries(pen, look, "indicator", self.measure, self.change_indicator)
        self.progress = Entries(pen, look, "progress", self.note_progress, self.change_progress)
        self.stands, self.stage = TextLabel(look, "strong"), button()
        self.stands.setWordWrap(True)
        self.stage.clicked.connect(self.change_stage)
        self.stage.setEnabled(not pen.store.readonly)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        column.addLayout(in_row((self.stands, 1), self.stage))
        for part in (self.commitments, self.indicators, self.progress):
            column.addWidget(part)

    def show_action(self, action: Action | None) -> None:
        """Show what belongs to an action, or nothing."""
        self._action = action.id if action else ""
        of, words = self._book.of, spoken()
        stage = action.stage if action else ""
        said = stage_word(stage, words)
        told = self.tr("Stage: %1").replace("%1", said) if stage else said.capitalize()
        self.stands.setText(told)
        self.commitments.show_rows([
            self._promise(one) for one in of(Commitment, "action", self._action)
        ])  # fmt: skip
        self.indicators.show_rows([
            Row(one.id, f"{one.number} {one.title}".strip(), _targets(one))
            for one in of(Indicator, "action", self._action)
        ])  # fmt: skip
        steps = sorted(of(Progress, "subject", self._action), key=lambda one: one.date)
        self.progress.show_rows([self._step(one) for one in steps])

    def retranslate(self) -> None:
        """Say everything again."""
        self.commitments.say(self.tr("Commitments"), self.tr("Record a commitment"))
        self.indicators.say(self.tr("Indicators"), self.tr("Add an indicator"))
        self.progress.say(self.tr("Progress"), self.tr("Record progress"))
        self.stage.setText(self.tr("Change the stage…"))
        self.show_action(self._book.get(Action, self._action))

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        super().set_look(look)
        for part in (self.commitments, self.indicators, self.progress):
            part.set_look(look)

    def commit(self) -> None:
        """Ask who commits to the action, and to what."""
        field = field_of("commitment", "organisation")
        blanks = [
            Blank("organisation", field, "field.organisation", "",
                  options_of(self._book, field, lambda: None)),
            Blank("text", field_of("commitment", "text"), "field.text"),
        ]  # fmt: skip
        self._ask(self.tr("Record a commitment"), blanks, lambda said: commit_to(
            self._book, self._action, said["organisation"], said["text"]))  # fmt: skip

    def sign(self, key: str) -> None:
        """Ask for the day on which a commitment was signed; no day takes the signature back."""
        found = self._book.get(Commitment, key)
        if found is None:
            return
        begun = found.signed_on or date.today().isoformat()
        blank = Blank("day", field_of("commitment", "signed_on"), "field.signed_on", begun)
        self._ask(self.tr("Signature of the commitment"), [blank],
                  lambda said: sign_off(found, said["day"]))  # fmt: skip

    def measure(self) -> None:
        """Ask for another indicator."""
        self._ask_indicator(Indicator(id=""), lambda values: add_entry(
            self._book, "indicator", action=self._action, **values))  # fmt: skip

    def change_indicator(self, key: str) -> None:
        """Ask for other words and targets of an indicator."""
        if (found := self._book.get(Indicator, key)) is not None:
            self._ask_indicator(found, lambda values: change_entry(found, values))

    def change_stage(self) -> None:
        """Ask to which stage the action came, on which day and how that is known."""
        if (action := self._book.get(Action, self._action)) is not None:
            self._deeds.advance(action)

    def note_progress(self) -> None:
        """Ask how far the action is."""
        if self._action:
            self._deeds.progress((self._action,))

    def change_progress(self, key: str) -> None:
        """Ask for another value, day or source."""
        found = self._book.get(Progress, key)
        if found is not None and found.measure == "stage":
            self._deeds.correct_stage(found)
        elif found is not None:
            self._deeds.progress((self._action,), found)

    def _ask_indicator(self, one: Indicator, deed: Callable[[Values], Edit]) -> None:
        blanks = [
            Blank(name, field_of("indicator", name), f"field.{name}", getattr(one, name))
            for name in ("number", "title", "unit")
        ]
        line = field_of("indicator", "unit")
        blanks += [Blank(y, line, f"target.{y}", one.targets.get(y, "")) for y in YEARS]
        self._ask(self.tr("Indicator"), blanks, lambda said: deed({
            **{name: said[name] for name in ("number", "title", "unit")},
            "targets": {year: said[year] for year in YEARS if said[year]},
        }))  # fmt: skip

    def _ask(self, title: str, blanks: list[Blank], deed: Callable[[Values], Edit]) -> None:
        if self._action and not self._pen.store.readonly:
            DeedDialog(self._pen, self, (title, self.tr("Save")), blanks, deed).open()

    def _promise(self, one: Commitment) -> Row:
        body = self._book.get(Organisation, one.organisation)
        name = body.title if body else self.tr("Without a body")
        words = f"{name}: {' '.join(one.text.split())}" if one.text else name
        signed = self.tr("signed %1").replace("%1", day(one.signed_on))
        return Row(one.id, words, signed if one.signed else self.tr("Sign"), deed=not one.signed)

    def _step(self, one: Progress) -> Row:
        value = "" if one.value is None else str(one.value)
        if one.measure == "percent":
            value = f"{value} %" if value else ""
        elif one.measure == "yes_no":
            value = self.tr("yes") if one.value else self.tr("no")
        elif one.measure == "stage":
            value = stage_word(one.text, spoken())
        elif one.goal is not None:
            value = f"{value} / {one.goal}"
        source = one.source or choice_said(field_of("progress", "measure"), one.measure)
        return Row(one.id, " · ".join(filter(None, (day(one.date), source))), value)


def _targets(one: Indicator) -> str:
    return " · ".join(f"{year}: {text}" for year, text in sorted(one.targets.items()))
