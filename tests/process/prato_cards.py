"""The cards of Next Generation Prato over two quarters, by the window's own commands.

Which card stands in which mission, the calls, sums, days and sources are invented for the test.
"""

from pathlib import Path

from facilitator.cli.write import create
from facilitator.domain.commands.cards import (
    Funding,
    Reading,
    advance,
    apply,
    fund,
    record_progress,
)
from facilitator.domain.commands.entries import add_entry, change_entry
from facilitator.domain.edits import Edit
from facilitator.domain.records import Card, Mission, Record
from facilitator.storage.store import Store

PROGRAMME = "next-generation-prato"
MINUTES = "Verbale d’esempio della cabina di regia"
DEED = "Determina d’esempio n. 0"
FILED = "Ricevuta d’esempio del portale"


class Story:
    """The workshop of the programme, and what happened to its cards in 2023."""

    def __init__(self, file: Path, language: str = "it") -> None:
        self.store: Store = create(str(file), PROGRAMME, language)
        self.book = self.store.book
        for number, card in enumerate(self.cards()):
            mission = self.missions()[number % 6].id
            self.change(card, mission=mission, goals=(str(1 + number % 17),))

    def do(self, edit: Edit) -> str:
        """Commit a command; the id of what it made, if anything."""
        self.store.do(edit)
        return edit.made[-1] if edit.made else ""

    def add(self, kind: str, **values: object) -> str:
        return self.do(add_entry(self.book, kind, **values))

    def change(self, record: Record, **values: object) -> None:
        self.do(change_entry(record, values))

    def missions(self) -> list[Mission]:
        return self.book.all(Mission)

    def cards(self) -> list[Card]:
        return sorted(self.book.all(Card), key=lambda card: card.number)

    def card(self, number: int) -> str:
        """The id of a card by its number."""
        return self.cards()[number - 1].id

    def write_calls(self) -> None:
        """Three calls: for schools, for streets, and one that says no mission."""
        missions = self.missions()
        self.schools = self.add(
            "call", title="Bando scuole (esempio)", body="Ente d’esempio", mission=missions[3].id,
            opens="2023-01-09", deadline="2023-02-28", amount=3_000_000, source=MINUTES,
        )  # fmt: skip
        self.streets = self.add(
            "call", title="Bando ciclovie (esempio)", body="Ente d’esempio", mission=missions[2].id,
            opens="2023-03-01", deadline="2023-05-31", amount=8_000_000, source=MINUTES,
        )  # fmt: skip
        self.open_call = self.add(
            "call", title="Bando senza missione (esempio)", opens="2023-04-03",
            deadline="2023-09-15",
        )  # fmt: skip

    def first_quarter(self) -> None:
        """January to March: three applications, two of them admitted, and first readings."""
        self.sent = [
            self.do(apply(self.book, self.card(4), self.schools, "", "2023-02-10")),
            self.do(apply(self.book, self.card(10), self.schools, "", "2023-02-27")),
            self.do(apply(self.book, self.card(3), self.streets, "", "2023-03-20")),
        ]
        for number, day in ((4, "2023-02-10"), (10, "2023-02-27"), (3, "2023-03-20")):
            self.do(advance(self.book, self.card(number), "application", day, FILED))
        self.do(advance(self.book, self.sent[0], "funded", "2023-03-30", DEED))
        self.do(advance(self.book, self.card(4), "funded", "2023-03-30", DEED))
        self.fibre = self.do(
            fund(self.book, self.card(4), Funding(
                title="Fibra nelle scuole (esempio)", amount=1_500_000, pnrr=1_200_000, source=DEED,
            ))
        )  # fmt: skip
        self.read(self.card(1), date="2023-01-31", value=10, source=MINUTES)
        self.read(self.card(1), date="2023-03-15", value=25, source=MINUTES)

    def second_quarter(self) -> None:
        """April to June: two more applications, one refused, works begin, all measures are read."""
        action = self.add("action", title="Scuole connesse (esempio)")
        self.indicator = self.add(
            "indicator", action=action, number="1", title="Scuole collegate", unit="scuole"
        )
        self.sent += [
            self.do(apply(self.book, self.card(9), self.streets, "", "2023-05-30")),
            self.do(apply(self.book, self.card(4), self.open_call, self.fibre, "2023-06-12")),
        ]
        self.do(advance(self.book, self.card(9), "application", "2023-05-30", FILED))
        self.do(advance(self.book, self.sent[1], "not_admitted", "2023-04-18", DEED))
        self.do(advance(self.book, self.card(10), "not_admitted", "2023-04-18", DEED))
        self.do(advance(self.book, self.fibre, "works", "2023-06-01", DEED))
        self.read(self.card(1), date="2023-06-30", value=40, source=MINUTES)
        self.read(self.fibre, date="2023-06-05", value=1, measure="yes_no", source=DEED,
                  text="cantiere aperto")  # fmt: skip
        self.read(self.indicator, date="2023-06-20", value=12, goal=48, measure="count",
                  source=MINUTES)  # fmt: skip

    def read(self, subject: str, **facts: object) -> str:
        """A reading of a subject."""
        return self.do(record_progress(self.book, subject, Reading(**facts)))  # type: ignore[arg-type]
