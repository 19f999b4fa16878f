"""Booking lists: a table of people, by whatever service made it, read without mangling a name.

Names are trimmed, runs of blanks folded, and else kept as written: never split, never put into
title case. A quantity of n, or "(+1)" behind a name, means so many bookings under that name; where
a row has both, the larger holds.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from facilitator.domain.refusal import Refusal
from facilitator.domain.rows import PersonRow
from facilitator.domain.values import canonical, clean_text
from facilitator.imports.columns import LABELS, Columns, columns_of
from facilitator.imports.decode import shown_name
from facilitator.imports.tables import RefusedRow, Row, Table, read_table

MOST_SEATS = 20
LONGEST_NAME = 200
"""Longer is no name: a quotation mark or a delimiter went astray."""

_GUESTS = re.compile(r"\s*\(\s*\+\s*(\d{1,2})\s*\)$")
_EMAIL = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;.]+")
_QUANTITY = re.compile(r"(-?\d{1,6})(?:[.,]0+)?(?:\s+\D*)?")
_TELEPHONE = re.compile(r"\+?[\d\s()./-]{6,}")
_CANCELLED = re.compile(r"annullat|disdett|rimborsat|cancell?ed|refunded", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PeopleRead:
    """What a list holds; ``read`` counts its rows, so it may be less than bookings and refusals.

    ``header_found`` is False where the columns were told by their content.
    """

    rows: tuple[PersonRow, ...]
    refused: tuple[RefusedRow, ...]
    read: int
    header_found: bool = True


def read_people(data: bytes, name: str) -> PeopleRead:
    """The bookings of a list in CSV or copied cells. ``name`` is the file's, for the sentences.

    Refuses what is no table or names nobody (``no_people_columns``), or has no rows.
    """
    table = read_table(data, name, LABELS)
    columns = columns_of(table.header) if table.header else _columns_by_content(table)
    if not any(each in columns for each in ("given_name", "surname", "name")):
        raise Refusal("no_people_columns", file=shown_name(name))
    if not table.rows:
        raise Refusal("empty_source", file=shown_name(name))
    kept: list[PersonRow] = []
    refused: list[RefusedRow] = []
    bookings: Counter[tuple[str, ...]] = Counter()
    for row in table.rows:
        read = _read_row(_whole(row, table), columns)
        if isinstance(read, RefusedRow):
            refused.append(read)
        else:
            kept.extend(_bookings(read, row.number, bookings))
    return PeopleRead(tuple(kept), tuple(refused), len(table.rows), bool(table.header))


@dataclass(frozen=True, slots=True)
class _Booked:
    said: Mapping[str, str]
    seats: int
    flags: tuple[str, ...]

    @property
    def who(self) -> tuple[str, ...]:
        """What two rows of the same person share."""
        parts = ("given_name", "surname", "name", "email")
        return tuple(self.said.get(part, "").casefold() for part in parts)


def _whole(row: Row, table: Table) -> Row:
    """The row, put together again where a one-column list has its delimiter inside the names."""
    if len(table.header) == 1 and row.beyond:
        return Row(row.number, (table.delimiter.join((*row.cells, *row.beyond)),))
    return row


def _read_row(row: Row, columns: Columns) -> _Booked | RefusedRow:
    if row.beyond:
        wide, given = len(row.cells), len(row.cells) + len(row.beyond)
        return RefusedRow(row.number, "row_ragged", {"cells": given, "columns": wide})
    said = {each: _said(row.cells, at) for each, at in columns.items()}
    guests = _take_guests(said)
    if not any(said.get(part) for part in ("given_name", "surname", "name")):
        return RefusedRow(row.number, "row_without_name")
    if any(len(said.get(part, "")) > LONGEST_NAME for part in ("given_name", "surname", "name")):
        return RefusedRow(row.number, "row_name_too_long", {"limit": LONGEST_NAME})
    if said.get("given_name") or said.get("surname"):
        said["name"] = ""
    match = _QUANTITY.fullmatch(said.get("quantity", ""))
    seats = int(match[1]) if match else 1
    if seats < 1 or _CANCELLED.search(said.get("status", "")):
        return RefusedRow(row.number, "row_cancelled")
    seats = max(seats, 1 + guests)
    if seats > MOST_SEATS:
        return RefusedRow(row.number, "row_too_many_seats", {"seats": seats, "limit": MOST_SEATS})
    return _Booked(said, seats, tuple(_remarks(said, quantity_read=bool(match))))


def _said(cells: Sequence[str], at: Sequence[int]) -> str:
    """The first of a field's columns that says something, on one line."""
    return next((text for column in at if (text := one_line(cells[column]))), "")


def one_line(text: str) -> str:
    """A cell as a name is kept: clean, trimmed, runs of blanks folded, else as it was written."""
    return " ".join(clean_text(text).split())


def _take_guests(said: dict[str, str]) -> int:
    """Take "(+n)" from behind the names; the largest n."""
    guests = 0
    for part in ("given_name", "surname", "name"):
        if match := _GUESTS.search(said.get(part, "")):
            guests = max(guests, int(match[1]))
            said[part] = said[part][: match.start()]
    return guests


def _remarks(said: Mapping[str, str], quantity_read: bool) -> Iterator[str]:
    if not said.get("email"):
        yield "no_email"
    elif not _EMAIL.fullmatch(said["email"]):
        yield "odd_email"
    if said.get("quantity") and not quantity_read:
        yield "odd_quantity"


def _bookings(
    booked: _Booked, number: int, bookings: Counter[tuple[str, ...]]
) -> Iterator[PersonRow]:
    """A row's seats; ``bookings`` counts the file's bookings of each person so far."""
    again = bookings[booked.who] > 0
    for seat in range(1, booked.seats + 1):
        bookings[booked.who] += 1
        flags = ("extra_seat",) * (seat > 1) + ("duplicate",) * again + booked.flags
        said = booked.said
        yield PersonRow(
            said.get("given_name", ""), said.get("surname", ""), said.get("name", ""),
            said.get("email", ""), said.get("phone", ""), said.get("organisation", ""),
            said.get("category", ""), said.get("title", ""), said.get("table_wish", ""),
            said.get("order", ""), said.get("barcode", ""),
            seats=booked.seats, seat=seat, flags=flags, number=number,
            identity=canonical(["person", *booked.who, bookings[booked.who]]),
        )  # fmt: skip


def _columns_by_content(table: Table) -> Columns:
    """Columns of a list without header: the one with e-mails shows it to be a list of people.

    Then the first column holds whole names if most have several words, else given names with the
    surnames beside them; what follows are organisation and title, as indico exports them.
    """
    width = len(table.rows[0].cells) if table.rows else 0
    email = [column for column in range(width) if _mostly(table, column, _EMAIL)]
    if not email:
        return {}
    phone = [column for column in range(width) if _mostly(table, column, _TELEPHONE)]
    texts = [column for column in range(width) if column not in (*email, *phone)]
    several = [" " in one_line(row.cells[texts[0]]) for row in table.rows] if texts else []
    names = ("name",) if sum(several) * 2 > len(several) else ("given_name", "surname")
    fields = (*names, "organisation", "title")
    found = {each: (column,) for each, column in zip(fields, texts, strict=False)}
    return found | {"email": tuple(email)} | ({"phone": tuple(phone)} if phone else {})


def _mostly(table: Table, column: int, form: re.Pattern[str]) -> bool:
    said = [text for row in table.rows if (text := one_line(row.cells[column]))]
    alike = sum(bool(form.fullmatch(text)) for text in said)
    return alike * 2 > len(table.rows) or (bool(said) and alike == len(said))
