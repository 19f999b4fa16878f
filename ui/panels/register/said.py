"""Records and their fields in the words of the window: what lists, choices and columns show."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from facilitator.domain.book import Book, full_name
from facilitator.domain.figures import day, euro
from facilitator.domain.forms import Field, field_of
from facilitator.domain.records import RECORDS, Person, Record, Session, Table
from ui.translate import spoken


def name_of(book: Book, record: Record) -> str:
    """What a record is called in a list of its like."""
    if isinstance(record, Person):
        return full_name(record) or spoken()("record.person")
    if isinstance(record, Session):
        return " · ".join(filter(None, (record.code, day(record.date), record.title)))
    if isinstance(record, Table):
        session = book.get(Session, record.session)
        table = spoken()("paper.table_n", n=record.number)
        return " · ".join(filter(None, (session.code if session else "", table, record.title)))
    title = str(getattr(record, "title", "") or getattr(record, "text", ""))
    return " ".join(title.split()) or _nameless()


def short_name(book: Book, record: Record) -> str:
    """What a record is called in a list of its own session's: a table by number and theme."""
    if not isinstance(record, Table):
        return name_of(book, record)
    about = record.title or named(book, "theme", record.theme)
    return " · ".join(filter(None, (spoken()("paper.table_n", n=record.number), about)))


def named(book: Book, kind: str, record: str) -> str:
    """The name of a record by its id; ``""`` where there is none."""
    found = book.get(RECORDS[kind], record)
    return name_of(book, found) if found is not None else ""


def value_said(book: Book, record: Record, name: str) -> str:
    """A field of a record in one line, as a column shows it."""
    value, field = getattr(record, name), field_of(record.KIND, name)
    if value in ("", None, (), False):
        return ""
    if field.editor in ("records", "choices"):
        return ", ".join(filter(None, (_one(book, field, key) for key in value)))
    return _one(book, field, value)


def choice_said(field: Field, key: str) -> str:
    """One of the keys of a choice in words; goals bear their number."""
    words = spoken()(f"choice.{key}") if spoken().has(f"choice.{key}") else key
    return f"{key} · {words}" if key.isdecimal() and words != key else words


def _one(book: Book, field: Field, value: Any) -> str:
    match field.editor:
        case "date":
            return day(value)
        case "money":
            return euro(value, spoken().language)
        case "yes_no":
            return QCoreApplication.translate("Register", "yes")
        case "choice" | "choices":
            return choice_said(field, value)
        case "record" | "records":
            return named(book, field.of, value)
        case "lines":
            return ", ".join(value)
    return " ".join(str(value).split())


def _nameless() -> str:
    return QCoreApplication.translate("Register", "Without a title")
