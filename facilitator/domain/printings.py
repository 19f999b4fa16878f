"""Which printing of a sheet this is: counted for each sheet and what it is of, from 1."""

from collections.abc import Sequence

from facilitator.domain.book import Book
from facilitator.domain.edits import Edit, new_record
from facilitator.domain.records import Printing
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
    sheets: Sequence[str] = COUNTED.get(export, ())
    writes = [
        write
        for sheet in sheets
        for write in new_record(
            "printing", fresh_id(), sheet=sheet, subject=subject, printed=printed,
            number=next_printing(book, sheet, subject),
        )
    ]  # fmt: skip
    return Edit("record_printing", tuple(writes))
