"""Tables in text: which mark divides the columns, which row is the header, what each cell holds.

The delimiter is the one that gives most rows the same number of columns. Title rows above the
header, a first line ``sep=;``, line breaks inside quotation marks, mixed line ends and ragged rows
are read as spreadsheets read them. Cells are kept as they stand; readers clean them.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import chain, islice

from facilitator.domain.refusal import Refusal
from facilitator.imports.decode import MOST_BYTES, decode, shown_name
from facilitator.imports.labels import plain_label
from resources.load import Words

MOST_ROWS = 50_000
MOST_COLUMNS = 200
DELIMITERS = (";", ",", "\t", "|")

_SAMPLE = 400
_HEADER_WITHIN = 20
_END = "\0end"
"""A line fed after the last one. No text holds NUL, so a row that swallowed it was open."""

_SEPARATOR = re.compile(r'"?sep=([;,\t|:])"?[ \t]*(?:\r\n?|\n|$)', re.IGNORECASE)
_STRAY_MARK = re.compile(r'\s+"')
_FIGURES = re.compile(r"[\s€$%()+.,:/-]*\d[\d\s€$%()+.,:/-]*")
_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+|https?://\S+")


@dataclass(frozen=True, slots=True)
class Row:
    """A row with something in it. ``number`` counts as a spreadsheet does, from 1, header included.

    There are as many cells as columns; what a ragged row holds past them stands in ``beyond``.
    """

    number: int
    cells: tuple[str, ...]
    beyond: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that was not taken; ``reason_key`` is a key of the words' section ``flag``.

    ``others`` are its further faults.
    """

    row_number: int
    reason_key: str
    facts: Mapping[str, object] = field(default_factory=dict)
    others: tuple["RefusedRow", ...] = ()

    def said(self, say: Words) -> str:
        """All its faults in words."""
        found = (self, *self.others)
        return "; ".join(say(f"flag.{one.reason_key}", **one.facts) for one in found)


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it stands in the file; ``header`` is empty where the file has none."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    encoding: str
    delimiter: str


@dataclass(frozen=True, slots=True)
class Dialect:
    """How rows are cut: the delimiter, blanks after it dropped or not, quotation marks or none."""

    delimiter: str
    skips_blanks: bool = False
    quotes: bool = True


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a dialect suits a text.

    ``columns`` is the commonest number of them, ``share`` the part of the rows that has it (0–1;
    less where marks stray behind blanks), ``known`` the labels found in the header.
    """

    dialect: Dialect
    columns: int
    share: float
    known: int

    @property
    def score(self) -> tuple[int, float]:
        """The higher, the better: known labels first, then columns that most rows agree on."""
        return (self.known, self.share**2 * (self.columns - 1))


def read_table(data: bytes, name: str, labels: Collection[str] = ()) -> Table:
    """The table in a file. ``labels`` are plain labels (see ``plain_label``) that mark a header.

    Refuses what ``decode`` refuses, more than 50,000 rows or 200 columns, and an open quotation
    mark, which would swallow the rows after it.
    """
    decoded = decode(data, name)
    declared, text = declared_delimiter(decoded.text)
    dialect = best_fit(text, labels, declared).dialect
    header, rows = cut(text, dialect, name, labels)
    return Table(header, rows, decoded.encoding, dialect.delimiter)


def declared_delimiter(text: str) -> tuple[str, str]:
    """The delimiter that a first line ``sep=;`` declares, or ``""``, and the text below it."""
    match = _SEPARATOR.match(text)
    return (match[1], text[match.end() :]) if match else ("", text)


def best_fit(text: str, labels: Collection[str] = (), declared: str = "") -> Fit:
    """The dialect that suits a text best, tried on its first 400 rows."""
    return max(fits(text, labels, declared), key=lambda fit: fit.score)


def fits(text: str, labels: Collection[str] = (), declared: str = "") -> Iterator[Fit]:
    """Every dialect with its fit, the likelier ones first."""
    for delimiter in declared or DELIMITERS:
        quotes = delimiter != "\t" or _quotes_well(text)
        for skips_blanks in (False, True):
            yield _fit(text, Dialect(delimiter, skips_blanks, quotes), labels)


def cut(
    text: str, dialect: Dialect, name: str, labels: Collection[str] = ()
) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    """Header (empty where there is none) and rows of a text; see ``read_table`` for refusals."""
    records: list[tuple[int, list[str]]] = []
    shown = shown_name(name)
    try:
        for record in _records(text, dialect):
            if len(record[1]) > MOST_COLUMNS:
                raise Refusal("too_many_columns", file=shown, row=record[0], limit=MOST_COLUMNS)
            if len(records) > MOST_ROWS:
                raise Refusal("too_many_rows", file=shown, limit=MOST_ROWS)
            records.append(record)
    except _OpenQuoteError as open_quote:
        raise Refusal("open_quote", file=shown, row=open_quote.row) from None
    at = _header_at([cells for _, cells in records[: _HEADER_WITHIN + _SAMPLE]], labels)
    header = () if at is None else tuple(cell.strip() for cell in records[at][1])
    body = records if at is None else records[at + 1 :]
    width = len(header) or _commonest(len(_trimmed(cells)) for _, cells in body)[0]
    return header, tuple(_row(number, cells, width) for number, cells in body)


class _OpenQuoteError(Exception):
    def __init__(self, row: int) -> None:
        super().__init__(row)
        self.row = row


def _records(text: str, dialect: Dialect, strict: bool = False) -> Iterator[tuple[int, list[str]]]:
    """Rows that hold something, numbered. Raises _OpenQuoteError, where strict csv.Error too."""
    csv.field_size_limit(MOST_BYTES)
    reader = csv.reader(
        chain(io.StringIO(text + "\n", newline=""), [_END]),
        delimiter=dialect.delimiter,
        skipinitialspace=dialect.skips_blanks,
        quoting=csv.QUOTE_MINIMAL if dialect.quotes else csv.QUOTE_NONE,
        strict=strict,
    )
    for number, cells in enumerate(reader, 1):
        if cells == [_END]:
            return
        if cells and cells[-1].endswith(_END):
            raise _OpenQuoteError(number)
        if any(cell.strip() for cell in cells):
            yield number, cells


def _quotes_well(text: str) -> bool:
    """Whether marks enclose cells: cells copied from a spreadsheet may begin with a bare one."""
    try:
        for _ in _records(text, Dialect("\t"), strict=True):
            pass
    except (csv.Error, _OpenQuoteError):
        return False
    return True


def _fit(text: str, dialect: Dialect, labels: Collection[str]) -> Fit:
    sample: list[list[str]] = []
    with suppress(_OpenQuoteError):
        sample.extend(cells for _, cells in islice(_records(text, dialect), _SAMPLE))
    columns, count = _commonest(len(cells) for cells in sample)
    sound = sum(not any(map(_STRAY_MARK.match, cells)) for cells in sample)
    at = _labelled_at(sample, labels)
    known = 0 if at is None else _known(sample[at], labels)
    return Fit(dialect, columns, min(count, sound) / max(1, len(sample)), known)


def _commonest(lengths: Iterator[int]) -> tuple[int, int]:
    return max(Counter(lengths).items(), key=lambda pair: (pair[1], pair[0]), default=(1, 0))


def _row(number: int, cells: Sequence[str], width: int) -> Row:
    padded = (*cells[:width], *[""] * (width - len(cells)))
    return Row(number, padded, tuple(_trimmed(cells[width:])))


def _trimmed(cells: Sequence[str]) -> Sequence[str]:
    length = len(cells)
    while length and not cells[length - 1].strip():
        length -= 1
    return cells[:length]


def _header_at(rows: Sequence[Sequence[str]], labels: Collection[str]) -> int | None:
    labelled = _labelled_at(rows, labels)
    if labelled is not None:
        return labelled
    columns = _commonest(len(row) for row in rows)[0]
    for at, row in enumerate(rows[:_HEADER_WITHIN]):
        if _filled(row) >= min(columns, max(2, (columns + 1) // 2)):
            return at if _reads_as_header(row, rows[at + 1 :]) else None
    return None


def _labelled_at(rows: Sequence[Sequence[str]], labels: Collection[str]) -> int | None:
    """The first row with a known label, if only barer rows stand above and no data is in it."""
    above = 0
    for at, row in enumerate(rows[:_HEADER_WITHIN]):
        filled = _filled(row)
        if filled > above and _known(row, labels) and not any(map(_is_data, row)):
            return None if _recurs(row, rows[at + 1 :], labels) else at
        above = max(above, filled)
    return None


def _known(row: Sequence[str], labels: Collection[str]) -> int:
    return sum(plain_label(cell) in labels for cell in row) if labels else 0


def _recurs(row: Sequence[str], below: Sequence[Sequence[str]], labels: Collection[str]) -> bool:
    """Whether all would-be labels stand again in their columns: then they are values."""
    known = [(column, cell) for column, cell in enumerate(row) if plain_label(cell) in labels]
    return all(any(cell in other[column : column + 1] for other in below) for column, cell in known)


def _filled(row: Sequence[str]) -> int:
    return sum(bool(cell.strip()) for cell in row)


def _is_data(cell: str) -> bool:
    """Whether a cell is a number, date, time, telephone, e-mail or web address: never a label."""
    bare = cell.strip()
    return len(bare) <= 100 and bool(_FIGURES.fullmatch(bare) or _ADDRESS.fullmatch(bare))


def _reads_as_header(row: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Whether a row is words where the rows below hold data: numbers, dates, addresses.

    Nothing weaker counts: a title taken for a note is seen and removed, a note taken for a title
    would be lost unseen.
    """
    if any(map(_is_data, row)):
        return False
    for column in range(len(row)):
        cells = [cells[column] for cells in below if len(cells) > column and cells[column].strip()]
        if len(cells) * 2 >= max(1, len(below)) and sum(map(_is_data, cells)) > len(cells) * 0.8:
            return True
    return False
