"""Which printing of a sheet this is: counted for each sheet and what it is of, from 1."""

from facilitator.domain.attendance import attendance_view
from facilitator.domain.book import Book
from facilitator.domain.edits import Edit, new_record
from facilitator.domain.records import Printing, Session
from facilitator.domain.values import fresh_id

COUNTED: dict[str, tuple[str, ...]] = {
    "attendance-pdf": ("attendance-pdf",),
    "badges-pdf": ("badges-pdf",),
    "certificates-pdf": ("certificates-pdf",),
    "session-kit": ("attendance-pdf", "badges-pdf"),
}
"""The exports that print a sheet which bears its number, and which sheets each of them prints."""


def next_printing(book: Book, sheet: str, subject: str) -> int:
    """The number that the next printing of a sheet bears: 1 for the first."""
    printed = (one.number for one in book.of(Printing, "subject", subject) if one.sheet == sheet)
    return max(printed, default=0) + 1


def record_printing(book: Book, export: str, subject: str, printed: int) -> Edit:
    """What remembers that an export was printed of a record, in milliseconds since 1970.

    Empty for an export whose sheets bear no number.
    """
    writes = [
        write
        for sheet in _printed(book, export, subject)
        for write in new_record(
            "printing", fresh_id(), sheet=sheet, subject=subject, printed=printed,
            number=next_printing(book, sheet, subject),
        )
    ]  # fmt: skip
    return Edit("record_printing", tuple(writes))


def _printed(book: Book, export: str, subject: str) -> tuple[str, ...]:
    """The numbered sheets that an export prints of a session: no badges where nobody is booked."""
    sheets = COUNTED.get(export, ())
    if "badges-pdf" in sheets and not attendance_view(book, book.require(Session, subject)).seats:
        return tuple(sheet for sheet in sheets if sheet != "badges-pdf")
    return sheets
