"""Notes from a table, a plain text or the clipboard: one row or line a note, taken verbatim.

What looks like capture syntax is text here. Whether a source is a table is decided so:

* ``.csv`` and ``.tsv``: a table, unless its rows do not agree on a number of columns (fewer than
  60 % do, and no title says where the text is): then its lines;
* anything else (``.txt``, the clipboard): lines, unless 9 rows in 10 have the same number of tabs,
  or of another delimiter below a title that says where the text is. So a text with commas stays
  text.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import StringIO

from facilitator.domain.refusal import Refusal
from facilitator.domain.rows import NoteRow
from facilitator.domain.values import TEXT_LIMIT, canonical, clean_text
from facilitator.imports.decode import decode, shown_name, suffix
from facilitator.imports.labels import plain_label
from facilitator.imports.tables import (
    MOST_ROWS,
    Dialect,
    RefusedRow,
    Row,
    best_fit,
    cut,
    declared_delimiter,
    fits,
)

TEXT_TITLES = ("text", "testo", "nota", "idea")
"""Titles of the column that holds the notes, by the command line's page; the earlier wins."""

GROUP_TITLES = ("gruppo", "group", "cluster")
"""Titles of a column by which notes are gathered unless somebody says otherwise."""

ID_TITLES = ("id", "comment id", "n", "nr", "numero", "codice", "code")
"""Titles of a column that tells equal texts apart when a file is imported again."""

_TABLES = (".csv", ".tsv", ".tab")


@dataclass(frozen=True, slots=True)
class NotesRead:
    """What a source holds; ``read`` counts its rows or lines, blank ones apart.

    ``titles`` are those of a table's columns, and ``column`` is the one that holds the texts.
    """

    rows: tuple[NoteRow, ...]
    refused: tuple[RefusedRow, ...]
    read: int
    titles: tuple[str, ...] = ()
    column: int = 0


def read_notes(data: bytes, name: str, column: int | None = None) -> NotesRead:
    """The notes of a file, or of copied text if ``name`` is empty.

    ``column`` is that of a table's texts, from 0; else its titles or its longest cells tell.

    Refuses what is no text or holds nothing. A row without a text, or with more cells than columns
    where the text is not the last one, is listed among the refused.
    """
    decoded = decode(data, name)
    declared, text = declared_delimiter(decoded.text)
    dialect = _table_dialect(text, name, declared)
    read = (
        _from_lines(text, name) if dialect is None else _from_table(text, name, (dialect, column))
    )
    if not read.read:
        raise Refusal("empty_source", file=shown_name(name))
    return read


def _table_dialect(text: str, name: str, declared: str) -> Dialect | None:
    if declared or suffix(name) in _TABLES:
        fit = best_fit(text, TEXT_TITLES, declared)
        return fit.dialect if fit.known or fit.columns == 1 or fit.share >= 0.6 else None
    agreeing = [fit for fit in fits(text, TEXT_TITLES) if fit.columns > 1 and fit.share >= 0.9]
    told = [fit for fit in agreeing if fit.known or fit.dialect.delimiter == "\t"]
    return max(told, key=lambda fit: fit.score).dialect if told else None


def _from_lines(text: str, name: str) -> NotesRead:
    lines = [
        (number, note)
        for number, line in enumerate(StringIO(text, newline=""), 1)
        if (note := clean_text(line).strip())
    ]
    if len(lines) > MOST_ROWS:
        raise Refusal("too_many_rows", file=shown_name(name), limit=MOST_ROWS)
    seen: Counter[tuple[str, str]] = Counter()
    notes = (_note(text, "", {}, number, seen) for number, text in lines)
    return NotesRead(tuple(notes), (), len(lines))


def _from_table(text: str, name: str, form: tuple[Dialect, int | None]) -> NotesRead:
    dialect, wanted = form
    header, rows = cut(text, dialect, name, TEXT_TITLES)
    if not rows:
        return NotesRead((), (), 0)
    titles = _source_titles(header, len(rows[0].cells))
    column = wanted if wanted in titles else _text_column(header, rows)
    key = _id_column(header)
    seen: Counter[tuple[str, str]] = Counter()
    notes: list[NoteRow] = []
    refused: list[RefusedRow] = []
    for row in rows:
        whole = _whole_text(row, column, dialect.delimiter)
        if isinstance(whole, RefusedRow):
            refused.append(whole)
            continue
        cells = [clean_text(cell).strip() for cell in row.cells]
        others = {title: cells[at] for at, title in titles.items() if at != column and cells[at]}
        notes.append(_note(whole, "" if key is None else cells[key], others, row.number, seen))
    told = tuple(titles.values())
    return NotesRead(tuple(notes), tuple(refused), len(rows), told, column)


def _text_column(header: Sequence[str], rows: Sequence[Row]) -> int:
    labels = [plain_label(label) for label in header]
    titled = [labels.index(title) for title in TEXT_TITLES if title in labels]
    if titled:
        return titled[0]
    width = len(rows[0].cells)
    return max(range(width), key=lambda at: sum(len(row.cells[at].strip()) for row in rows))


def _source_titles(header: Sequence[str], width: int) -> dict[int, str]:
    """A title for each column, all different; a column without one is called by its number."""
    titles: dict[int, str] = {}
    for at in range(width):
        title = clean_text(header[at]).strip() if header else ""
        title = title or str(at + 1)
        titles[at] = f"{title} ({at + 1})" if title in titles.values() else title
    return titles


def _id_column(header: Sequence[str]) -> int | None:
    labels = [plain_label(label) for label in header]
    return next((labels.index(title) for title in ID_TITLES if title in labels), None)


def _whole_text(row: Row, column: int, delimiter: str) -> str | RefusedRow:
    """The row's text; if it stands last, with what a bare delimiter inside it has cut off."""
    wide = len(row.cells)
    if row.beyond and column < wide - 1:
        facts = {"cells": wide + len(row.beyond), "columns": wide}
        return RefusedRow(row.number, "row_ragged", facts)
    text = clean_text(delimiter.join((row.cells[column], *row.beyond))).strip()
    return text or RefusedRow(row.number, "row_without_text")


def _note(
    text: str, key: str, source: Mapping[str, str], number: int, seen: Counter[tuple[str, str]]
) -> NoteRow:
    """A note; ``seen`` counts the file's notes of the same text and id so far."""
    seen[text, key] += 1
    identity = canonical(["note", text, key, seen[text, key]])
    return NoteRow(text[:TEXT_LIMIT], text[TEXT_LIMIT:], source, number, identity)
