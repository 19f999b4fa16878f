"""Project cards put forward to calls, brought to a stage, funded, and how far they are."""

from dataclasses import asdict, dataclass
from typing import Any

from facilitator.domain.book import Book
from facilitator.domain.commands.entries import add_entry, change_entry, merge_edits
from facilitator.domain.edits import Edit
from facilitator.domain.figures import day as shown_day
from facilitator.domain.figures import euro
from facilitator.domain.forms import admitted
from facilitator.domain.keys import MEASURES
from facilitator.domain.monitoring import (
    STAGED,
    applications_of,
    stage_changes,
    subject_of,
)
from facilitator.domain.records import Call, Card, Progress, Project, Record
from facilitator.domain.refusal import Refusal

_MOST = {"percent": 100, "yes_no": 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How far something was on a day (ISO date), and where that is known from.

    ``value`` is a percentage, 1 or 0 for yes or no, or a count, of ``goal`` where one is told; a
    count may well come to more than its goal.
    """

    date: str
    value: int | None
    source: str
    measure: str = "percent"
    goal: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Funding:
    """A project that was funded: its amount and, of it, the PNRR's part, in euro."""

    title: str
    amount: int | None = None
    pnrr: int | None = None
    source: str = ""


def apply(book: Book, card: str, call: str, project: str, date: str) -> Edit:
    """Put a card, or one project of it, forward to a call on a day.

    ``project`` may be ``""``. ``Refusal`` after the call's deadline, for a project of another card
    and for what was put forward to that call already.
    """
    chosen = book.require(Call, call)
    applicant = book.require(Card, card)
    if project and book.require(Project, project).card != card:
        raise Refusal("project_of_other_card", name=book.require(Project, project).title)
    day = _day(date)
    if chosen.deadline and day > chosen.deadline:
        raise Refusal("call_is_over", name=chosen.title, date=shown_day(chosen.deadline))
    if any((one.call, one.project) == (call, project) for one in applications_of(book, card)):
        raise Refusal("applied_already", name=applicant.title, call=chosen.title)
    values = {"card": card, "call": call, "project": project, "date": day}
    added = add_entry(book, "application", stage="application", **values)
    return Edit("apply", added.writes, added.made)


def advance(book: Book, record: str, stage: str, date: str, source: str) -> Edit:
    """Bring a card, project, application or action to a stage on a day, with a source.

    The day before which the record stood elsewhere is kept: where its stage was never dated, the
    one it had so far is written down without a day. A day before one that is known already is
    history: the record stays at its later stage.
    """
    standing = next((one for kind in STAGED if (one := book.get(kind, record))), None)
    if standing is None:
        raise Refusal("unknown_record", kind="card", name=record)
    if not stage:
        raise Refusal("stage_missing")
    admitted(standing.KIND, "stage", stage)
    dated = _dated(date, source) | {"subject": record, "measure": "stage"}
    earlier = stage_changes(book, record)
    edits = [] if earlier else _so_far(book, standing)
    edits.append(add_entry(book, "progress", text=stage, **dated))
    if not any(change.date > date for change in earlier):
        edits.append(change_entry(standing, {"stage": stage}))
    return merge_edits("advance", edits)


def _so_far(book: Book, standing: Record) -> list[Edit]:
    stage = getattr(standing, "stage", "")
    known = {"subject": standing.id, "measure": "stage", "text": stage}
    return [add_entry(book, "progress", **known)] if stage else []


def record_progress(book: Book, subject: str, reading: Reading) -> Edit:
    """How far a subject is; ``Refusal`` without a day, a source or a value that can be.

    A stage is recorded by ``advance``.
    """
    if subject_of(book, subject) is None:
        raise Refusal("unknown_record", kind="action", name=subject)
    added = add_entry(book, "progress", subject=subject, **_read(reading))
    return Edit("record_progress", added.writes, added.made)


def correct_progress(progress: Progress, reading: Reading) -> Edit:
    """A reading as it should have been written down; ``Refusal`` as in ``record_progress``."""
    return change_entry(progress, _read(reading))


def _read(reading: Reading) -> dict[str, Any]:
    told = asdict(reading) | _dated(reading.date, reading.source)
    known = tuple(measure for measure in MEASURES if measure != "stage")
    if reading.measure not in known:
        raise Refusal("no_choice", field="measure", name=reading.measure, known=", ".join(known))
    most = _MOST.get(reading.measure)
    value = reading.value
    if value is None or value < 0 or (most is not None and value > most):
        said = "" if value is None else value
        if most is None:
            raise Refusal("no_number", field="value", name=said, least=0)
        raise Refusal("no_number_between", field="value", name=said, least=0, most=most)
    return told if reading.measure == "count" else told | {"goal": None}


def fund(book: Book, card: str, funding: Funding) -> Edit:
    """A funded project of a card; ``Refusal`` where the PNRR gives more than the whole."""
    book.require(Card, card)
    added = add_entry(book, "project", card=card, stage="funded", **_funded(funding))
    return Edit("fund", added.writes, added.made)


def correct_funding(project: Project, funding: Funding) -> Edit:
    """A funded project as it should have been written down; ``Refusal`` as in ``fund``."""
    return change_entry(project, _funded(funding))


def _funded(funding: Funding) -> dict[str, Any]:
    if not funding.title.strip():
        raise Refusal("project_title_missing")
    amount, pnrr = funding.amount, funding.pnrr
    if amount is not None and pnrr is not None and pnrr > amount:
        raise Refusal("pnrr_above_amount", pnrr=euro(pnrr), amount=euro(amount))
    return asdict(funding)


def _day(text: str) -> str:
    if not text:
        raise Refusal("date_missing")
    return str(admitted("progress", "date", text))


def _dated(day: str, source: str) -> dict[str, str]:
    if not source.strip():
        raise Refusal("source_missing")
    return {"date": _day(day), "source": source}
