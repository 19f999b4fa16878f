"""Every export of a book, for what must hold of all of them.

``python -m tests.exports.every FOLDER .docx .xlsx`` writes those of an invented process.
"""

import sys
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from facilitator.domain.book import Book
from facilitator.domain.records import Board, Record, Session, Theme
from facilitator.domain.refusal import Refusal
from facilitator.exports.contract import Exporter
from facilitator.exports.formats import EXPORTERS
from facilitator.exports.progress import no_tick
from tests.exports.material import options


def export_all(book: Book, suffixes: Collection[str], folder: Path) -> Iterator[Path]:
    """Write each export with one of these suffixes of the book's every subject, as it asks for.

    What a book has nothing to say on, and so is refused, is not written.
    """
    for row in EXPORTERS:
        if row.suffix in suffixes:
            for number, view in enumerate(views(book, row), 1):
                target = folder / f"{row.id}-{number}{row.suffix}"
                try:
                    row.write(view, options(), target, no_tick)
                except Refusal as refusal:
                    _tell(target.name, refusal)
                    continue
                yield target


def views(book: Book, row: Exporter) -> Iterator[Any]:
    """What an exporter writes of everything in a book that it can be ordered for.

    What is refused is left out, loudly: a quarter, say, of a book without any date.
    """
    for about in _subjects(book, row):
        try:
            yield row.view(book, about)
        except Refusal as refusal:
            _tell(row.id, refusal)


def _tell(what: str, refusal: Refusal) -> None:
    print(f"{what} is not written: {refusal.key}", file=sys.stderr)


def _subjects(book: Book, row: Exporter) -> list[Record]:
    kinds: dict[str, type[Record]] = {"board": Board, "session": Session, "theme": Theme}
    return [*book.all(kinds[row.subject])] if row.subject in kinds else [book.workshop]


def _write_process(folder: Path, suffixes: Collection[str]) -> None:
    from tests.exports.report_rooms import process_room

    folder.mkdir(parents=True, exist_ok=True)
    for file in export_all(process_room().book, suffixes, folder):
        print(file)


if __name__ == "__main__":
    _write_process(Path(sys.argv[1]), sys.argv[2:])
