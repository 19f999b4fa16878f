"""The quarterly report as data: ids each with a name, days and keys as they are kept."""

from dataclasses import asdict
from typing import Any

from facilitator.domain.book import Book
from facilitator.domain.monitoring import Deadline
from facilitator.domain.quarters import Quarter
from facilitator.domain.records import Application, Call, Progress
from facilitator.exports.quarterly import mission_name, record_name
from resources.load import Words

Data = dict[str, Any]


def data(book: Book, quarter: Quarter, say: Words) -> Data:
    """The report of a quarter; names are in the words of a language where there are none."""
    tell = _Telling(book, say)
    return {
        "year": quarter.year, "number": quarter.number,
        "start": quarter.start, "end": quarter.end,
        "changes": [asdict(one) | {"subject": tell.named(one.subject)} for one in quarter.changes],
        "applications": [tell.application(one) for one in quarter.applications],
        "opened": [tell.call(one) for one in quarter.opened],
        "closed": [tell.ends(one) for one in quarter.closed],
        "cards": {stage: [tell.named(c) for c in cards] for stage, cards in quarter.cards.items()},
        "by_mission": tell.missions(quarter),
        "funds": asdict(quarter.funds),
        "progress": [
            {"subject": tell.named(one.subject), "now": _reading(one.now),
             "before": _reading(one.before) if one.before else None}
            for one in quarter.progress
        ],
        "ahead": [tell.ends(one) for one in quarter.ahead],
        "silent": [tell.named(card) for card in quarter.silent],
    }  # fmt: skip


class _Telling:
    def __init__(self, book: Book, say: Words) -> None:
        self._book, self._say = book, say

    def named(self, record: str) -> Data:
        return {"id": record, "name": record_name(self._book, record, self._say)}

    def application(self, one: Application) -> Data:
        return {
            "id": one.id, "date": one.date, "card": self.named(one.card), "project": one.project,
            "call": self.named(one.call), "amount": one.amount,
        }  # fmt: skip

    def call(self, one: Call) -> Data:
        return {"id": one.id, "name": one.title, "opens": one.opens, "deadline": one.deadline}

    def ends(self, one: Deadline) -> Data:
        return self.call(one.call) | {
            "applied": [self.named(card) for card in one.applied],
            "could": [self.named(card) for card in one.could],
        }

    def missions(self, quarter: Quarter) -> list[Data]:
        return [
            {"id": mission, "name": mission_name(self._book, mission, self._say),
             "stages": dict(stages), **asdict(quarter.funds_by_mission[mission])}
            for mission, stages in quarter.by_mission.items()
        ]  # fmt: skip


def _reading(one: Progress) -> Data:
    names = ("date", "measure", "value", "goal", "text", "source")
    return {name: getattr(one, name) for name in names}
