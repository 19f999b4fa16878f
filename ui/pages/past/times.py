"""Moments in words, and the moment of a time that somebody types."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from facilitator.domain.book import Book
from facilitator.domain.refusal import Refusal
from facilitator.storage.past import Moment
from resources.load import Words
from ui.panels.history_words import named, said_time

_TYPED = re.compile(r"(?:(\d{1,2})[./](\d{1,2})\.?\s+)?(\d{1,2})[:.](\d{2})")


def said(book: Book, moment: Moment, words: Words, today: date) -> str:
    """``16:05 · Tavolo 2 · note raggruppate``; another day stands before the time."""
    label = f"label.{moment.label}"
    what = words(label) if words.has(label) else moment.label
    parts = (said_time(moment.at, today), named(book, moment.table, words), what)
    return " · ".join(part for part in parts if part)


def place_of(moments: Sequence[Moment], typed: str, here: Moment) -> int:
    """The last moment until a typed time, by its place; the first one where all are later.

    ``16:05`` is meant on the day of ``here``, ``12.11 16:05`` on that day of its year. ``Refusal``
    for anything else.
    """
    found = _TYPED.fullmatch(typed.strip())
    day = datetime.fromtimestamp(here.at / 1000)
    try:
        assert found is not None
        if found[1]:
            day = day.replace(day=1, month=int(found[2])).replace(day=int(found[1]))
        at = day.replace(hour=int(found[3]), minute=int(found[4]), second=0, microsecond=0)
    except (AssertionError, ValueError):
        raise Refusal("no_time", text=typed) from None
    end = (at + timedelta(minutes=1)).timestamp() * 1000 - 1
    until = (place for place, moment in enumerate(moments) if moment.at <= end)
    return max(until, default=0)
