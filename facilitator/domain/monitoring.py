"""How project cards are getting on: by mission, goal and stage, with calls, money and progress.

Days are ISO dates; "today" is always told from outside. A stage is dated by a ``Progress`` whose
measure is ``stage`` and whose text is the stage's key; one without a day says where the subject
stood before its first dated change.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.domain.book import Book
from facilitator.domain.keys import OFF_ROAD, STAGES
from facilitator.domain.records import (
    Action,
    Application,
    Call,
    Card,
    Indicator,
    Mission,
    Progress,
    Project,
    Record,
)

SUBJECTS: tuple[type[Record], ...] = (Card, Project, Application, Action, Indicator)
"""What progress is recorded of."""
STAGED: tuple[type[Record], ...] = (Card, Project, Application, Action)
"""What stands at a stage."""
ROAD: tuple[str, ...] = tuple(stage for stage in STAGES if stage not in OFF_ROAD)
"""The stages from the idea to the report, in their order."""
_FUNDED = ROAD.index("funded")


@dataclass(frozen=True, slots=True)
class Matrix:
    """Cards by mission and stage.

    ``missions`` are ids, ``""`` for cards without one; ``stages`` are all of ``STAGES``, then what
    else cards hold (``""``: none is told). ``cells`` has no empty cells; cards are ids.
    """

    missions: tuple[str, ...]
    stages: tuple[str, ...]
    cells: Mapping[tuple[str, str], tuple[str, ...]]

    def at(self, mission: str, stage: str) -> tuple[str, ...]:
        """The cards of a cell."""
        return self.cells.get((mission, stage), ())

    def of_mission(self, mission: str) -> int:
        """How many cards a mission has."""
        return sum(len(self.at(mission, stage)) for stage in self.stages)

    def of_stage(self, stage: str) -> int:
        """How many cards are at a stage."""
        return sum(len(self.at(mission, stage)) for mission in self.missions)


@dataclass(frozen=True, slots=True)
class Deadline:
    """A call with the days that are left: 0 on its last day, below 0 once over, None if unknown.

    ``applied`` are the cards put forward to it; ``could``, those of its mission that are not (none
    for a call that names no mission). Cards are ids.
    """

    call: Call
    days: int | None
    applied: tuple[str, ...]
    could: tuple[str, ...]

    @property
    def is_over(self) -> bool:
        """Whether the deadline has passed."""
        return self.days is not None and self.days < 0


@dataclass(frozen=True, slots=True)
class Funds:
    """Funded projects, their amounts and of these the PNRR's, in euro.

    ``untold`` counts the projects whose amount nobody has written down.
    """

    projects: int = 0
    amount: int = 0
    pnrr: int = 0
    untold: int = 0


def mission_of(book: Book, card: Card) -> str:
    """The id of a card's mission; ``""`` where it has none, or one that was removed."""
    return card.mission if book.get(Mission, card.mission) else ""


def cards_in_order(cards: Iterable[Card]) -> list[Card]:
    """Cards by number; those without one last."""
    return sorted(cards, key=lambda card: (not card.number, card.number, card.order, card.born))


def by_mission(book: Book) -> dict[str, list[Card]]:
    """The cards of every mission, also of one without any; ``""`` last, if a card has none."""
    found: dict[str, list[Card]] = {mission.id: [] for mission in book.all(Mission)}
    loose: list[Card] = []
    for card in cards_in_order(book.all(Card)):
        found.get(mission_of(book, card), loose).append(card)
    return found | ({"": loose} if loose else {})


def matrix(book: Book) -> Matrix:
    """How many cards of each mission are at each stage, and which."""
    cells: dict[tuple[str, str], tuple[str, ...]] = {}
    missions = by_mission(book)
    for mission, cards in missions.items():
        for card in cards:
            cells[mission, card.stage] = (*cells.get((mission, card.stage), ()), card.id)
    others = sorted({stage for _mission, stage in cells} - set(STAGES))
    return Matrix(tuple(missions), (*STAGES, *others), cells)


def applications_to(book: Book, call: str) -> list[Application]:
    """What was put forward to a call; not what a removed card had been."""
    return [one for one in book.of(Application, "call", call) if book.get(Card, one.card)]


def applications_of(book: Book, card: str) -> list[Application]:
    """What a card was put forward to, the earliest first; those without a day last."""
    found = book.of(Application, "card", card)
    return sorted(found, key=lambda one: (not one.date, one.date, one.born))


def deadlines(book: Book, today: str, until: str = "") -> list[Deadline]:
    """Every call by its deadline; calls whose deadline is not known come last.

    ``until`` is an ISO date: what was put forward later is left out, none for ``""``.
    """
    calls = sorted(book.all(Call), key=lambda call: (not call.deadline, call.deadline))
    return [_deadline(book, call, today, until) for call in calls]


def _deadline(book: Book, call: Call, today: str, until: str) -> Deadline:
    sent = (one for one in applications_to(book, call.id) if not until or one.date <= until)
    applied = tuple(dict.fromkeys(one.card for one in sent))
    same = book.of(Card, "mission", call.mission) if call.mission else []
    could = tuple(card.id for card in cards_in_order(same) if card.id not in applied)
    return Deadline(call, days_between(today, call.deadline), applied, could)


def days_between(start: str, end: str) -> int | None:
    """Days from one ISO date to another; None where one is not known."""
    try:
        return (date.fromisoformat(end) - date.fromisoformat(start)).days
    except ValueError:
        return None


def projects(book: Book) -> list[Project]:
    """The funded projects of all cards; not those of a removed one."""
    return [one for one in book.all(Project) if book.get(Card, one.card)]


def funds(funded: Iterable[Project]) -> Funds:
    """What these projects come to."""
    found = list(funded)
    return Funds(
        len(found),
        sum(one.amount or 0 for one in found),
        sum(one.pnrr or 0 for one in found),
        sum(one.amount is None for one in found),
    )


def funds_by_mission(book: Book) -> dict[str, Funds]:
    """What each mission's funded projects come to; ``""`` for those of no mission."""
    sorted_out: dict[str, list[Project]] = {mission: [] for mission in by_mission(book)}
    for one in projects(book):
        sorted_out[mission_of(book, book.require(Card, one.card))].append(one)
    return {mission: funds(found) for mission, found in sorted_out.items()}


def readings(book: Book, subject: str) -> list[Progress]:
    """How far a subject was, the earliest first."""
    found = book.of(Progress, "subject", subject)
    return sorted((one for one in found if one.measure != "stage"), key=_dated)


def latest(book: Book, subject: str) -> Progress | None:
    """The last reading of a subject."""
    found = readings(book, subject)
    return found[-1] if found else None


def comparable(found: Sequence[Progress]) -> list[Progress]:
    """Readings of one measure, which make a series: percentages, or else what was measured last."""
    measures = [one.measure for one in found]
    kept = "percent" if "percent" in measures else next(reversed(measures), "")
    return [one for one in found if one.measure == kept]


def stage_changes(book: Book, subject: str) -> list[Progress]:
    """The stages of a subject by day; the first may have no day (see above)."""
    found = book.of(Progress, "subject", subject)
    return sorted((one for one in found if one.measure == "stage"), key=_dated)


def stage_on(book: Book, record: Record, day: str) -> str:
    """Where a record stood on a day: as it stands now, unless a later day brought it there.

    ``""`` where that is not known.
    """
    changes = stage_changes(book, record.id)
    before = [one.text for one in changes if one.date <= day]
    if len(before) == len(changes):
        return str(getattr(record, "stage", ""))
    return before[-1] if before else ""


def share(reading: Progress) -> float | None:
    """How much of the whole that is, 0 to 1; None where no whole is told. More counts as all."""
    if reading.value is None:
        return None
    whole = {"percent": 100, "yes_no": 1}.get(reading.measure, reading.goal)
    return min(1.0, reading.value / whole) if whole else None


def _dated(reading: Progress) -> tuple[str, tuple[int, str]]:
    return reading.date, reading.born


def subject_of(book: Book, subject: str) -> Record | None:
    """What a reading is about; None where it was removed."""
    return next((found for kind in SUBJECTS if (found := book.get(kind, subject))), None)


def ahead_of(book: Book, card: Card) -> Project | Application | None:
    """What a card has that is funded or further while the card itself stands before that.

    The one furthest on the road; None for a card off the road, which was taken off it on purpose.
    """
    if card.stage in OFF_ROAD or _place(card.stage) >= _FUNDED:
        return None
    parts: list[Project | Application] = [
        *book.of(Project, "card", card.id), *book.of(Application, "card", card.id),
    ]  # fmt: skip
    furthest = max(parts, key=lambda part: _place(part.stage), default=None)
    return furthest if furthest and _place(furthest.stage) >= _FUNDED else None


def _place(stage: str) -> int:
    return ROAD.index(stage) if stage in ROAD else -1


def about_card(book: Book) -> dict[str, list[str]]:
    """For each card, the ids of itself, its projects and its applications."""
    found: dict[str, list[str]] = defaultdict(list)
    for card in book.all(Card):
        found[card.id].append(card.id)
    parts: list[Project | Application] = [*book.all(Project), *book.all(Application)]
    for part in parts:
        if part.card in found:
            found[part.card].append(part.id)
    return dict(found)
