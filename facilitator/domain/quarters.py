"""The quarterly report: what dated records say of three months, as plain data."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from facilitator.domain.book import Book
from facilitator.domain.keys import STAGES
from facilitator.domain.monitoring import (
    STAGED,
    Deadline,
    Funds,
    about_card,
    by_mission,
    cards_in_order,
    deadlines,
    funds,
    funds_by_mission,
    projects,
    readings,
    stage_changes,
    stage_on,
    subject_of,
)
from facilitator.domain.records import Application, Call, Card, Progress
from facilitator.domain.refusal import Refusal

_FORM = "2023-1"


@dataclass(frozen=True, slots=True)
class StageChange:
    """A subject (id) that came to another stage on a day; ``before`` is ``""`` if unknown."""

    subject: str
    date: str
    before: str
    after: str
    source: str


@dataclass(frozen=True, slots=True)
class Advance:
    """How far a subject (id) came in the quarter by one measure, and its last reading of that
    measure before, if any.
    """

    subject: str
    now: Progress
    before: Progress | None


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter, from its first day ``start`` to its last, ``end``, ISO dates.

    ``cards`` are all cards' ids by stage on the last day, ``by_mission`` the same a mission.
    ``funds`` are as the projects stand now, which have no days. ``ahead`` are the calls that
    end in the next quarter, ``silent`` the cards (ids) of which nothing dated was heard: neither
    they, their projects nor their applications.
    """

    year: int
    number: int
    start: str
    end: str
    changes: tuple[StageChange, ...]
    applications: tuple[Application, ...]
    opened: tuple[Call, ...]
    closed: tuple[Deadline, ...]
    cards: Mapping[str, tuple[str, ...]]
    by_mission: Mapping[str, Mapping[str, int]]
    funds: Funds
    funds_by_mission: Mapping[str, Funds]
    progress: tuple[Advance, ...]
    ahead: tuple[Deadline, ...]
    silent: tuple[str, ...]


def quarter_named(name: str) -> tuple[int, int]:
    """Year and number of ``2023-1``; ``Refusal`` for anything else."""
    year, _dash, number = name.strip().partition("-")
    if not (year.isdecimal() and len(year) == 4 and int(year) and number in ("1", "2", "3", "4")):
        raise Refusal("no_quarter", name=name, example=_FORM)
    return int(year), int(number)


def quarter_of(day: str) -> tuple[int, int]:
    """Year and number of the quarter of an ISO date."""
    found = date.fromisoformat(day)
    return found.year, (found.month + 2) // 3


def quarter_after(year: int, number: int, by: int = 1) -> tuple[int, int]:
    """So many quarters later, or earlier where ``by`` is below 0."""
    years, place = divmod(number - 1 + by, 4)
    return year + years, place + 1


def last_quarter(book: Book) -> tuple[int, int]:
    """The last quarter in which anything happened or, where nothing has, in which a call opens or
    ends; refuses ``nothing_dated``."""
    for days in _dated(book):
        if days:
            return quarter_of(max(days))
    raise Refusal("nothing_dated")


def known_quarters(book: Book) -> tuple[tuple[int, int], ...]:
    """Year and number of every quarter of which anything dated is known, the latest first."""
    found = {quarter_of(day) for days in _dated(book) for day in days}
    return tuple(sorted(found, reverse=True))


def _dated(book: Book) -> tuple[list[str], list[str]]:
    """The days on which something happened, and those on which a call opens or ends."""
    done = [one.date for one in book.all(Progress)] + [one.date for one in book.all(Application)]
    ahead = [day for call in book.all(Call) for day in (call.opens, call.deadline)]
    return [day for day in done if _is_day(day)], [day for day in ahead if _is_day(day)]


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


def days_of(year: int, number: int) -> tuple[str, str]:
    """First and last day of a quarter, ISO dates."""
    start = date(year, 3 * number - 2, 1)
    late = (start + timedelta(days=100)).replace(day=1)
    return start.isoformat(), (late - timedelta(days=1)).isoformat()


def quarter(book: Book, year: int, number: int) -> Quarter:
    """The report of a quarter: ``number`` is 1 to 4."""
    start, end = days_of(year, number)
    calls = deadlines(book, end, until=end)
    next_start, next_end = days_of(*quarter_after(year, number))
    changes, progress = _changes(book, start, end), _progress(book, start, end)
    sent = [
        one
        for one in book.all(Application)
        if start <= one.date <= end and book.get(Card, one.card)
    ]
    sent.sort(key=lambda one: (one.date, one.born))
    heard = {one.subject for one in changes} | {one.subject for one in progress}
    heard |= {one.id for one in sent}
    return Quarter(
        year, number, start, end, changes, tuple(sent),
        tuple(one.call for one in calls if start <= one.call.opens <= end),
        tuple(one for one in calls if start <= one.call.deadline <= end),
        _cards(book, end),
        {mission: _stages(book, cards, end) for mission, cards in by_mission(book).items()},
        funds(projects(book)), funds_by_mission(book), progress,
        tuple(one for one in calls if next_start <= one.call.deadline <= next_end),
        tuple(card for card, parts in _in_order(book).items() if not heard.intersection(parts)),
    )  # fmt: skip


def _in_order(book: Book) -> dict[str, list[str]]:
    parts = about_card(book)
    return {card.id: parts[card.id] for card in cards_in_order(book.all(Card))}


def _changes(book: Book, start: str, end: str) -> tuple[StageChange, ...]:
    found = []
    for kind in STAGED:
        for record in book.all(kind):
            steps = stage_changes(book, record.id)
            for before, step in zip([None, *steps], steps, strict=False):
                if start <= step.date <= end:
                    stood = before.text if before else ""
                    found.append(StageChange(record.id, step.date, stood, step.text, step.source))
    return tuple(sorted(found, key=lambda change: change.date))


def _progress(book: Book, start: str, end: str) -> tuple[Advance, ...]:
    told = dict.fromkeys((one.subject, one.measure) for one in book.all(Progress))
    found = []
    for subject, measure in told:
        known = [one for one in readings(book, subject) if one.measure == measure]
        within = [one for one in known if start <= one.date <= end]
        before = [one for one in known if one.date < start]
        if within and subject_of(book, subject):
            found.append(Advance(subject, within[-1], before[-1] if before else None))
    return tuple(sorted(found, key=lambda advance: advance.now.date))


def _cards(book: Book, end: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {stage: [] for stage in STAGES}
    for card in cards_in_order(book.all(Card)):
        found.setdefault(stage_on(book, card, end), []).append(card.id)
    return {stage: tuple(cards) for stage, cards in found.items() if cards}


def _stages(book: Book, cards: list[Card], end: str) -> dict[str, int]:
    stood = [stage_on(book, card, end) for card in cards]
    return {stage: stood.count(stage) for stage in (*STAGES, "") if stage in stood}
