"""A city with project cards, kept by a journal in memory, for the tests of monitoring."""

import pytest

from facilitator.domain.commands.cards import (
    Funding,
    Reading,
    advance,
    apply,
    fund,
    record_progress,
)
from facilitator.domain.commands.entries import add_entry
from facilitator.domain.edits import Edit
from facilitator.domain.records import Card
from facilitator.domain.refusal import Refusal
from tests.domain.books import Journal

SOURCE = "Verbale d’esempio"


class City(Journal):
    """Two missions, four cards (the last in no mission) and two calls of the first mission."""

    def __init__(self) -> None:
        super().__init__()
        self.green, self.health = (self.add("mission", title=t) for t in ("Verde", "Salute"))
        self.one, self.two = (
            self.add("card", number=n, title=f"Scheda {n}", mission=self.green, stage="card")
            for n in (1, 2)
        )
        self.three = self.add(
            "card", number=3, title="Scheda 3", mission=self.health, goals=("3", "11")
        )
        self.loose = self.add("card", title="Senza numero", goals=("11",), stage="idea")
        self.trees = self.add(
            "call", title="Alberi", mission=self.green, opens="2023-01-10", deadline="2023-02-28"
        )
        self.roofs = self.add("call", title="Tetti", mission=self.green, deadline="2023-04-30")

    def made(self, edit: Edit) -> str:
        self.do(edit)
        return edit.made[-1] if edit.made else ""

    def add(self, kind: str, **values: object) -> str:
        return self.made(add_entry(self.book, kind, **values))

    def apply(self, card: str, call: str, project: str = "", date: str = "2023-02-01") -> str:
        return self.made(apply(self.book, card, call, project, date))

    def advance(self, record: str, stage: str, date: str) -> None:
        self.do(advance(self.book, record, stage, date, SOURCE))

    def read(self, subject: str, date: str, value: int | None, **facts: object) -> str:
        reading = Reading(date=date, value=value, source=SOURCE, **facts)  # type: ignore[arg-type]
        return self.made(record_progress(self.book, subject, reading))

    def fund(self, card: str, amount: int | None, pnrr: int | None = None) -> str:
        return self.made(fund(self.book, card, Funding(title="Lotto", amount=amount, pnrr=pnrr)))

    def card(self, card: str) -> Card:
        return self.book.require(Card, card)


def refused(edit: object) -> str:
    assert callable(edit)
    with pytest.raises(Refusal) as found:
        edit()
    return found.value.key
