"""A line of the capture fields as words: that of a note, and one with a person's code in it."""

from facilitator.domain.book import Book
from facilitator.domain.capture import as_typed
from facilitator.domain.codes import PERSON_LENGTH, PersonCode, checkin_form, read_code
from facilitator.domain.commands.capturing import as_captured
from facilitator.domain.records import Note


def line_of(book: Book, note: Note) -> str:
    """The line that says the whole note; ``""`` for a picture, several lines or several texts."""
    several = note.overflow or note.picture or note.versions.get("text") or "\n" in note.text
    try:
        return "" if several else as_typed(as_captured(book, note))
    except ValueError:
        return ""


def before_code(line: str) -> str | None:
    """What was typed before a person's code that a scanner typed into the line; None without one.

    A code alone need not be ours: the desk says so of it (``checkin_form``).
    """
    text = line.strip()
    before, tail = text[:-PERSON_LENGTH], text[-PERSON_LENGTH:]
    if " " in tail:
        return None
    if not before and checkin_form(tail) == "person-form":
        return ""
    return before if isinstance(read_code(tail), PersonCode) else None
