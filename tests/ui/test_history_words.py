"""The history of a thing names which of its words was edited."""

import datetime

from facilitator.domain.book import Book
from facilitator.storage.history import Entry
from resources.load import Words
from ui.panels.history_words import lines


def said(field: str) -> str:
    entry = Entry(0, "", "edit_words", field, "a", "b", blank=False)
    (line,) = lines(Book(), [entry], Words("it"), datetime.date(2022, 10, 21))
    return line.words


def test_an_edited_title_or_minority_view_is_named() -> None:
    assert said("title") == "testo modificato: titolo"
    assert said("minority") == "testo modificato: voce di minoranza"
    assert said("text") == "testo modificato"
