"""Making actions of what the workshops proposed, filling them in, and who commits to them.

Nothing is invented: what a field is filled with stands in the workshop, told by the links of the
action; where nothing stands there, the field stays empty.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from facilitator.domain.b22 import empty
from facilitator.domain.belonging import fields_of, themes_behind
from facilitator.domain.book import Book
from facilitator.domain.commands.entries import add_entry, change_entry
from facilitator.domain.commands.links import new_link
from facilitator.domain.edits import Edit
from facilitator.domain.origins import linked, outcomes, reached, sources
from facilitator.domain.records import (
    Action,
    Board,
    Category,
    Commitment,
    Note,
    Organisation,
    Record,
    Seat,
)
from facilitator.domain.refusal import Refusal
from facilitator.domain.titles import name_of
from facilitator.domain.values import TEXT_LIMIT, clean_text

RESULTS = ("result_medium", "result_long")
"""The kinds of note that say what an action leads to, the sooner first."""


def make_action(book: Book, title: str, targets: Sequence[str]) -> Edit:
    """An action that derives from these, filled in from them; ``made`` holds its id.

    Without a title it takes that of the first. ``Refusal`` where it would have none, or where one
    of the targets is not there.
    """
    ends = [_end(book, target) for target in targets]
    named = clean_text(title) or next((name_of(book, end) for end in ends), "")
    if not named:
        raise Refusal("action_without_title")
    made = add_entry(book, "action", title=named, **_known(book, ends, ()))
    links = (write for end in ends for write in new_link("derives", made.made[0], end.id))
    return Edit("make_action", (*made.writes, *links), made.made)


def fillable(book: Book, action: Action) -> Mapping[str, Any]:
    """What the empty fields of an action may be filled with, by field: from its links alone."""
    known = _known(book, tuple(sources(book, action)), _bodies(book, action))
    free = {*empty(action), *(("theme",) if not action.theme else ())}
    return {key: value for key, value in known.items() if key in free}


def prefill(book: Book, action: Action) -> Edit:
    """Fill the empty fields of an action from its links; those that hold something stay."""
    return replace(change_entry(action, fillable(book, action)), label="prefill_action")


def commit_to(book: Book, action: str, organisation: str, text: str = "") -> Edit:
    """What an organisation undertakes for an action; it is not yet signed."""
    book.require(Action, action)
    book.require(Organisation, organisation)
    made = add_entry(book, "commitment", action=action, organisation=organisation, text=text)
    return replace(made, label="commit_to")


def sign_off(commitment: Commitment, day: str) -> Edit:
    """A commitment signed on a day (ISO date); without a day it is signed no longer."""
    values = {"signed": bool(day), "signed_on": day}
    return replace(change_entry(commitment, values), label="sign_off")


def place_in_portfolio(action: Action, impact: int | None, feasibility: int | None) -> Edit:
    """Where an action stands in the portfolio, 1 to 5; without either it waits beside it."""
    values = {"impact": impact, "feasibility": feasibility}
    return replace(change_entry(action, values), label="place_action")


def _end(book: Book, target: str) -> Record:
    found = linked(book, target)
    if found is None:
        raise Refusal("unknown_record", kind="note", name=target)
    return found


def _known(book: Book, ends: Sequence[Record], bodies: Sequence[str]) -> dict[str, Any]:
    """What is known of an action that comes from these; empty values are left out."""
    trail = list(reached(book, ends, sources))
    proposals = [one for one in trail if isinstance(one, Note) and one.kind == "proposal"]
    themes = themes_behind(book, ends)
    found = {
        "text": _joined((one.text for one in proposals), "\n\n"),
        "theme": themes[0].id if len(themes) == 1 else "",
        "fields_of_action": fields_of(themes),
        "outcome": _joined(one.text for one in _results(book, [*proposals, *ends])),
        "bodies": _joined((*bodies, *_details(proposals, "who"))),
        "stakeholders": _joined(_speakers(book, trail)),
        "comments": _joined(_details(proposals, "first_step")),
    }
    return {key: value for key, value in found.items() if value}


def _results(book: Book, records: Iterable[Record]) -> list[Note]:
    """The results that these are, or that are expected of them; the sooner first."""
    found = {
        one.id: one
        for record in records
        for one in (record, *outcomes(book, record))
        if isinstance(one, Note) and one.kind in RESULTS
    }
    return sorted(found.values(), key=lambda note: RESULTS.index(note.kind))


def _details(notes: Iterable[Note], key: str) -> Iterable[str]:
    return (text for note in notes if (text := note.details.get(key, "")))


def _speakers(book: Book, trail: Iterable[Record]) -> Iterable[str]:
    """The bodies, or else the categories, for which the seats spoke that said these notes."""
    for note in trail:
        if isinstance(note, Note) and note.seat is not None:
            board = book.get(Board, note.board)
            for seat in book.of(Seat, "table", board.table if board else ""):
                if seat.number == note.seat:
                    yield _spoken_for(book, seat)


def _spoken_for(book: Book, seat: Seat) -> str:
    body = book.get(Organisation, seat.organisation)
    category = book.get(Category, seat.category)
    named = body or category
    return named.title if named else ""


def _bodies(book: Book, action: Action) -> tuple[str, ...]:
    """The organisations that have committed themselves to an action."""
    commitments = book.of(Commitment, "action", action.id)
    found = (book.get(Organisation, one.organisation) for one in commitments)
    return _distinct(body.title for body in found if body)


def _joined(texts: Iterable[str], between: str = "\n") -> str:
    """As many of the texts, each once, as a field may hold; none is cut."""
    whole = ""
    for text in _distinct(texts):
        longer = f"{whole}{between}{text}" if whole else text
        if len(longer) <= TEXT_LIMIT:
            whole = longer
    return whole


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    """Each text once, in its order; none that says nothing."""
    return tuple(dict.fromkeys(text for text in texts if text))
