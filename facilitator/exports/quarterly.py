"""The quarterly report in words: sections of rows for a page, and the same as plain text.

What is not known is said to be so; nothing is worked out here that ``domain.quarters`` does not
tell.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from facilitator.domain.book import Book
from facilitator.domain.figures import day, euro
from facilitator.domain.monitoring import Deadline, Funds, subject_of
from facilitator.domain.quarters import Advance, Quarter, StageChange
from facilitator.domain.records import (
    Application,
    Call,
    Card,
    Indicator,
    Mission,
    Progress,
    Project,
    Record,
)
from resources.load import Words

NUMBERS = frozenset({"amount", "pnrr", "projects", "cards"})
"""Columns, by the key of their head, that hold figures and stand at the right."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report: ``heads`` are keys of section ``report``, ``rows`` cells in words.

    ``total`` is a last row that sums the others up; ``empty`` stands where there are no rows.
    """

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    empty: str
    total: tuple[str, ...] = ()


def sections(book: Book, quarter: Quarter, say: Words) -> list[Section]:
    """The report of a quarter in the words of a language."""
    write = _Writing(book, say)
    return [
        write.section("changes", ("date", "subject", "stage", "source"),
                      map(write.change, quarter.changes)),
        write.section("applications", ("date", "card", "call", "amount"),
                      map(write.application, quarter.applications)),
        write.section("opened", ("date", "call", "deadline", "amount"),
                      map(write.opened, quarter.opened)),
        write.section("closed", ("deadline", "call", "applied"), map(write.closed, quarter.closed)),
        write.section("stages", ("stage", "cards", "which"),
                      (write.stage(*row) for row in quarter.cards.items())),
        write.section("missions", ("mission", "cards", "stage"),
                      (write.mission(*row) for row in quarter.by_mission.items())),
        write.funds(quarter),
        write.section("progress", ("date", "subject", "reading", "before", "source"),
                      map(write.advance, quarter.progress)),
        write.section("ahead", ("deadline", "call", "applied", "could"),
                      map(write.ahead, quarter.ahead)),
        write.section("silent", ("card",), ((write.name(card),) for card in quarter.silent)),
    ]  # fmt: skip


def title(quarter: Quarter, say: Words) -> str:
    """``1º trimestre 2023, dal 01.01.2023 al 31.03.2023``."""
    facts = {"start": day(quarter.start), "end": day(quarter.end)}
    return say("report.title", n=say(f"report.n{quarter.number}"), year=quarter.year, **facts)


def text(book: Book, quarter: Quarter, say: Words) -> str:
    """The whole report as plain text, one line a row."""
    lines = [book.workshop.title, title(quarter, say)]
    for part in sections(book, quarter, say):
        lines += ["", part.title]
        rows = [*part.rows, *([part.total] if part.total else [])]
        lines += ["  " + "  ·  ".join(cell for cell in row if cell) for row in rows]
        lines += [] if rows else ["  " + part.empty]
    return "\n".join(lines) + "\n"


class _Writing:
    """The cells of each section's rows."""

    def __init__(self, book: Book, say: Words) -> None:
        self.book, self.say = book, say

    def section(self, key: str, heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Section:
        said = self.say
        return Section(said(f"report.{key}"), heads, tuple(rows), said(f"report.no_{key}"))

    def name(self, record: str) -> str:
        return record_name(self.book, record, self.say)

    def names(self, records: Sequence[str]) -> str:
        return "; ".join(map(self.name, records))

    def change(self, one: StageChange) -> tuple[str, ...]:
        before = stage_word(one.before, self.say)
        after = stage_word(one.after, self.say)
        told = f"{before} → {after}" if one.before else after
        return day(one.date), self.name(one.subject), told, one.source

    def application(self, one: Application) -> tuple[str, ...]:
        project = self.book.get(Project, one.project)
        card = self.name(one.card) + (f" ({project.title})" if project else "")
        return day(one.date), card, self.name(one.call), self.euro(one.amount)

    def opened(self, call: Call) -> tuple[str, ...]:
        return day(call.opens), call.title, day(call.deadline), self.euro(call.amount)

    def closed(self, one: Deadline) -> tuple[str, ...]:
        nobody = self.say("report.nobody_applied")
        return day(one.call.deadline), one.call.title, self.names(one.applied) or nobody

    def ahead(self, one: Deadline) -> tuple[str, ...]:
        return *self.closed(one), self.names(one.could) or "–"

    def stage(self, stage: str, cards: tuple[str, ...]) -> tuple[str, ...]:
        which = ", ".join(card_number(self.book.require(Card, card)) for card in cards)
        return stage_word(stage, self.say), str(len(cards)), which

    def mission(self, mission: str, stages: Any) -> tuple[str, ...]:
        told = ", ".join(f"{stage_word(key, self.say)}: {number}" for key, number in stages.items())
        return mission_name(self.book, mission, self.say), str(sum(stages.values())), told or "–"

    def funds(self, quarter: Quarter) -> Section:
        rows = [
            (mission_name(self.book, mission, self.say), *self.sums(found))
            for mission, found in quarter.funds_by_mission.items()
            if found.projects
        ]
        heads = ("mission", "projects", "amount", "pnrr")
        part = self.section("funds", heads, rows)
        total = (self.say("report.total"), *self.sums(quarter.funds)) if rows else ()
        return Section(part.title, heads, part.rows, part.empty, total)

    def sums(self, found: Funds) -> tuple[str, str, str]:
        amount = self.euro(found.amount)
        if found.untold:
            amount += " " + self.say("report.untold", n=found.untold)
        return str(found.projects), amount, self.euro(found.pnrr)

    def advance(self, one: Advance) -> tuple[str, ...]:
        now, before = one.now, one.before
        told = reading_words(now, self.say) + (f" ({now.text})" if now.text else "")
        earlier = f"{reading_words(before, self.say)}, {day(before.date)}" if before else "–"
        return day(now.date), self.name(one.subject), told, earlier, now.source

    def euro(self, amount: int | None) -> str:
        return euro(amount, self.say.language)


def stage_word(stage: str, say: Words) -> str:
    """A stage's name; of a key that is not known here, the key."""
    if not stage:
        return say("report.no_stage")
    return say(f"choice.{stage}") if say.has(f"choice.{stage}") else stage


def mission_name(book: Book, mission: str, say: Words) -> str:
    """A mission's title, with its number where it has a key that is one."""
    found = book.get(Mission, mission)
    return found.title if found else say("report.no_mission")


def card_number(card: Card) -> str:
    """The number of a card, or its title where it has none."""
    return str(card.number) if card.number else card.title


def record_name(book: Book, record: str, say: Words) -> str:
    """What stands for a card, project, application, call, action or indicator; never empty."""
    found: Record | None = subject_of(book, record) or book.get(Call, record)
    if isinstance(found, Card):
        named = found.title or say("report.untitled")
        return f"{found.number}. {named}" if found.number else named
    if isinstance(found, Application):
        return f"{record_name(book, found.card, say)} → {record_name(book, found.call, say)}"
    if isinstance(found, Indicator) and found.number:
        return f"{say('document.indicator')} {found.number}: {found.title}".rstrip(": ")
    return getattr(found, "title", "") or say("report.untitled")


def reading_words(reading: Progress, say: Words) -> str:
    """``40 %``, ``sì``, ``30 su 120``."""
    if reading.value is None:
        return "–"
    if reading.measure == "percent":
        return f"{reading.value}\u00a0%"
    if reading.measure == "yes_no":
        return say("cli.yes" if reading.value else "cli.no")
    if reading.goal is None:
        return str(reading.value)
    return say("report.of", n=reading.value, goal=reading.goal)
