"""Project cards and what belongs to them as entries of a ledger."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from facilitator.domain.book import Book
from facilitator.domain.figures import day, euro
from facilitator.domain.keys import OFF_ROAD
from facilitator.domain.monitoring import (
    about_card,
    ahead_of,
    applications_of,
    by_mission,
    comparable,
    latest,
    readings,
    share,
    stage_changes,
)
from facilitator.domain.records import Call, Card, Progress, Project
from facilitator.exports.quarterly import (
    mission_name,
    reading_words,
    record_name,
    stage_word,
)
from ui.panels.ledger.rows import Entry
from ui.translate import spoken

translate = QCoreApplication.translate
ANY = "*"
"""A filter's key for whatever it is."""


class Filter(NamedTuple):
    """Which cards are listed: of a mission (id, ``""`` for none), a goal, a stage (key)."""

    mission: str = ANY
    goal: str = ANY
    stage: str = ANY

    @property
    def is_on(self) -> bool:
        """Whether any card may be left out."""
        return self != Filter()

    def takes(self, mission: str, card: Card) -> bool:
        """Whether a card of a mission is listed."""
        return (
            self.mission in (ANY, mission)
            and (self.goal == ANY or self.goal in card.goals)
            and self.stage in (ANY, card.stage)
        )

    @property
    def written(self) -> str:
        """As one page tells it to another."""
        return "|".join(("cards", *self))

    @classmethod
    def read(cls, text: str) -> "Filter | None":
        """What ``written`` says; None for anything else, as a record's id."""
        parts = text.split("|")
        return cls(*parts[1:]) if parts[0] == "cards" and len(parts) == 4 else None


def card_entries(book: Book, sieve: Filter) -> list[Entry]:
    """The cards by mission, each mission with its heading and the number of those listed."""
    entries: list[Entry] = []
    for mission, cards in by_mission(book).items():
        listed = [card for card in cards if sieve.takes(mission, card)]
        if listed:
            count = spoken().count(len(listed), "record.card", "record.cards")
            name = mission_name(book, mission, spoken())
            entries.append(Entry("", name, cells=(count,), heading=True))
            entries += [_card(book, card) for card in listed]
    return entries


def _card(book: Book, card: Card) -> Entry:
    newest = next(reversed(comparable(readings(book, card.id))), None)
    return Entry(
        card.id,
        " ".join(card.title.split()) or spoken()("report.untitled"),
        str(card.number) if card.number else "",
        cells=(euro(card.cost, spoken().language), _stage(card.stage)),
        quiet=funded_said(book, card),
        tone="warning" if card.stage in OFF_ROAD else "text",
        share=share(newest) if newest else None,
    )


def funded_said(book: Book, card: Card) -> str:
    """What of a card is funded while its own stage lags; ``""`` where it does not."""
    ahead = ahead_of(book, card)
    if ahead is None:
        return ""
    if isinstance(ahead, Project):
        return translate("Cards", "It has a funded project")
    return translate("Cards", "One of its applications is funded")


def lag_said(book: Book, card: Card) -> str:
    """That, and at which stage the card still stands."""
    funded = funded_said(book, card)
    said = translate("Cards", "{funded}: its stage is still “{stage}”")
    return said.format(funded=funded, stage=stage_word(card.stage, spoken())) if funded else ""


def _stage(stage: str) -> str:
    return stage_word(stage, spoken()) if stage else "–"


def project_entries(book: Book, card: str) -> Iterator[Entry]:
    """The funded projects of a card."""
    for one in book.of(Project, "card", card):
        language = spoken().language
        part = f"{spoken()('report.pnrr')}: {euro(one.pnrr, language)}" if one.pnrr else ""
        newest = latest(book, one.id)
        told = reading_words(newest, spoken()) if newest else ""
        yield Entry(
            one.id, one.title or spoken()("report.untitled"),
            quiet=" · ".join(filter(None, (part, told, one.source))) or "–",
            cells=(euro(one.amount, language), _stage(one.stage)),
            tone="warning" if one.stage in OFF_ROAD else "text",
        )  # fmt: skip


def application_entries(book: Book, card: str) -> Iterator[Entry]:
    """What a card was put forward to."""
    for one in applications_of(book, card):
        call, project = book.get(Call, one.call), book.get(Project, one.project)
        ends = f"{spoken()('report.deadline')}: {day(call.deadline)}" if call else ""
        yield Entry(
            one.id, record_name(book, one.call, spoken()), day(one.date),
            " · ".join(filter(None, (project.title if project else "", ends))) or "–",
            (euro(one.amount, spoken().language), _stage(one.stage)),
            "warning" if one.stage in OFF_ROAD else "text",
        )  # fmt: skip


def reading_entries(book: Book, card: str) -> list[Entry]:
    """What is known of a card, its projects and applications, the newest first."""
    parts = about_card(book).get(card, [])
    found = [one for part in parts for one in (*readings(book, part), *stage_changes(book, part))]
    found = [one for one in found if one.date]
    found.sort(key=lambda one: (one.date, one.born), reverse=True)
    return [_reading(book, card, one) for one in found]


def _reading(book: Book, card: str, one: Progress) -> Entry:
    of = record_name(book, one.subject, spoken()) if one.subject != card else ""
    staged = one.measure == "stage"
    what = stage_word(one.text, spoken()) if staged else reading_words(one, spoken())
    more = "" if staged else one.text
    quiet = " · ".join(filter(None, (one.source, of)))
    return Entry(one.id, " · ".join(filter(None, (what, more))), day(one.date), quiet or "–")
