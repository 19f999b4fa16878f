"""What the page of actions says of a path: headings, captions, counts, and where a path stopped."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from facilitator.domain.b22 import ENTRIES, filled
from facilitator.domain.book import Book
from facilitator.domain.kinds import note_kind
from facilitator.domain.path_places import Shown
from facilitator.domain.records import Action
from facilitator.domain.tracing import STAGES, Path, Stop
from ui.times import clock_time
from ui.translate import spoken

translate = QCoreApplication.translate


def stage_names() -> Mapping[str, str]:
    """The heading of each column."""
    words = spoken()
    names = {stage: words(f"stage.{stage}") for stage in STAGES}
    return names | {"note": words("record.notes").capitalize()}


def stopped_names() -> Mapping[str, str]:
    """Where a path stopped, as the list of what was left out says it."""
    stages = ("note", "cluster", "plenary", "scenario", "proposal", "result")
    return {stage: spoken()(f"stopped.{stage}") for stage in stages}


def caption(book: Book, stop: Stop) -> str:
    """The quiet line of a stop: how far an action is filled in, votes, or who spoke and when."""
    if stop.stage == "action":
        return _joined(_fields(book.get(Action, stop.id)), stop.theme)
    if stop.stage == "card":
        return stop.theme
    if stop.stage in {"plenary", "cluster"}:
        counted = spoken().count(stop.notes, "record.note", "record.notes")
        votes = spoken().votes(stop.votes, stop.by_hand)
        return _joined(votes if stop.votes else "", counted)
    kind = note_kind(stop.kind).name(spoken().language) if stop.stage == "result" else ""
    return _joined(kind, _table(stop), clock_time(stop.at), _seat(stop))


def _fields(action: Action | None) -> str:
    if action is None:
        return ""
    number, one = filled(action), translate("Paths", "1 field of %2")
    said = one if number == 1 else translate("Paths", "%1 fields of %2")
    return said.replace("%1", str(number)).replace("%2", str(len(ENTRIES)))


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _table(stop: Stop) -> str:
    if not stop.table:
        return translate("Paths", "Plenary") if stop.stage == "note" else stop.code
    if stop.stage != "note":
        return stop.code
    return translate("Paths", "Table %1").replace("%1", str(stop.table))


def _seat(stop: Stop) -> str:
    if stop.seat is None:
        return translate("Paths", "NT") if stop.note_taker else ""
    return translate("Paths", "seat %1").replace("%1", str(stop.seat))


def more_words(notes: int) -> str:
    """The line that stands for notes that are not shown."""
    one = translate("Paths", "1 more note")
    return one if notes == 1 else translate("Paths", "%1 more notes").replace("%1", str(notes))


def counted(path: Path, shown: Shown) -> tuple[str, str]:
    """How much stands on a path, and how many of its notes are shown, ``""`` where all are."""
    names = {
        "card": (translate("Paths", "1 card"), translate("Paths", "%1 cards")),
        "action": (translate("Paths", "1 action"), translate("Paths", "%1 actions")),
        "result": (translate("Paths", "1 result"), translate("Paths", "%1 results")),
        "proposal": (translate("Paths", "1 proposal"), translate("Paths", "%1 proposals")),
        "scenario": (translate("Paths", "1 scenario"), translate("Paths", "%1 scenarios")),
        "plenary": (translate("Paths", "1 item"), translate("Paths", "%1 items")),
        "cluster": (translate("Paths", "1 cluster"), translate("Paths", "%1 clusters")),
        "note": (translate("Paths", "1 note"), translate("Paths", "%1 notes")),
    }
    sums = {stage: len([s for s in path.column(stage) if s.id != path.root]) for stage in STAGES}
    parts = [
        names[stage][number > 1].replace("%1", str(number))
        for stage, number in sums.items()
        if number
    ]
    seen = str(sums["note"] - shown.hidden)
    hidden = translate("Paths", "%1 shown").replace("%1", seen) if shown.hidden else ""
    return " · ".join(parts), hidden


def told(book: Book, stop: Stop, rest: bool) -> str:
    """A stop as a screen reader says it."""
    if rest:
        return more_words(stop.notes)
    return ", ".join(
        part for part in (stage_names()[stop.stage], stop.text, caption(book, stop)) if part
    )
