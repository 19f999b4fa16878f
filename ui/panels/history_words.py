"""The history of a note in the facilitator's words: when, what, at which table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import TYPE_CHECKING

from facilitator.domain.book import Book
from facilitator.domain.kinds import note_kind
from facilitator.domain.records import Table
from resources.load import Words

if TYPE_CHECKING:
    from facilitator.storage.history import Entry

_COUNTED = ("seat", "hands")
_GATHERING = frozenset({"gather", "put_in_cluster", "take_out_of_cluster"})


@dataclass(frozen=True, slots=True)
class Line:
    """One step as it touched a note."""

    when: str
    words: str
    where: str


def lines(book: Book, entries: Iterable[Entry], words: Words, today: date) -> list[Line]:
    """Newest first; the changes that one step made to the note are one line.

    A note that a gesture with other notes only held in its place has no line for it.
    """
    steps = groupby(entries, lambda entry: (entry.at, entry.label, entry.table))
    told = [(*step, list(changes)) for step, changes in steps]
    return [
        Line(said_time(at, today), _said(label, changes, words), named(book, at_table, words))
        for at, label, at_table, changes in told
        if not _held(label, changes)
    ]


def said_time(at: int, today: date) -> str:
    """``15:42`` for today, ``12.11 15:42`` for another day of milliseconds since 1970."""
    moment = datetime.fromtimestamp(at / 1000)
    return moment.strftime("%H:%M" if moment.date() == today else "%d.%m %H:%M")


def named(book: Book, where: str, words: Words) -> str:
    """``Tavolo 2`` for the code ``S1-T2``; a role as it stands."""
    numbers = [table.number for table in book.all(Table) if table.code == where]
    return words("paper.table_n", n=numbers[0]) if numbers else where


def _held(label: str, changes: Sequence[Entry]) -> bool:
    """Whether the step only gave the note the place where it was seen already."""
    ends = [(change.before, change.after) for change in changes if change.field == "place"]
    return len(ends) == len(changes) and label != "tidy" and any(None in pair for pair in ends)


def _edited(changes: Sequence[Entry], words: Words) -> str:
    """Which one of several words was edited; ``""`` for a note's own text."""
    fields = {change.field for change in changes} - {"text"}
    name = f"field.{next(iter(fields), '')}"
    if len(fields) != 1 or not words.has(name):
        return ""
    return f"{words('label.edit_words')}: {words(name)}"


def _said(label: str, changes: Sequence[Entry], words: Words) -> str:
    if {change.field for change in changes} == {"place"} and label in _GATHERING:
        label = "move_notes"
    if len(changes) == 1 and changes[0].before is not None:
        change = changes[0]
        if change.field in _COUNTED:
            after = "–" if change.after is None else change.after
            return f"{words(f'field.{change.field}')} {change.before} → {after}"
        if change.field == "kind":
            name = note_kind(str(change.after)).name(words.language)
            return f"{words('field.kind')}: {name.lower()}"
    if len(changes) == 1 and changes[0].field in _COUNTED and changes[0].after is not None:
        return f"{words(f'field.{changes[0].field}')} {changes[0].after}"
    if label == "edit_words" and (names := _edited(changes, words)):
        return names
    alone = f"label_one.{label}"
    return words(alone if words.has(alone) else f"label.{label}")
