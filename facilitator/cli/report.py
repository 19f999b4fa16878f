"""``report``: the report of a session at once, or what a quarter has brought."""

from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from facilitator.cli.opening import the_session, workshop
from facilitator.cli.printing import expect_writable, run, tell_export
from facilitator.cli.speech import DONE, say, tell, tell_json
from facilitator.domain.book import Book
from facilitator.domain.quarters import quarter, quarter_named
from facilitator.exports.contract import Options
from facilitator.exports.formats import exporter
from facilitator.exports.quarterly import text
from facilitator.exports.quarterly_data import data
from facilitator.exports.reports.formats import quarter_of
from facilitator.storage.store import CODES
from resources.load import words


def report(args: Namespace) -> int:
    """A session's report as a file; of a quarter, as text or data unless a file is named."""
    if args.quarter and not args.out:
        return _tell_quarter(args)
    with workshop(args.file, readonly=True) as store:
        name, view, target = _ordered(store.book, args)
        expect_writable(target)
        options = Options(
            "", "", args.language or store.book.workshop.language, datetime.now(UTC).astimezone(),
            store.keys.get(CODES),
        )  # fmt: skip
    tell_export(target, run(exporter(name), view, options, target), args.json)
    return DONE


def _ordered(book: Book, args: Namespace) -> tuple[str, Any, Path]:
    """Which format is wanted, what it is made of, and the file: one beside the workshop."""
    kind = "docx" if (args.out or "").lower().endswith(".docx") else "pdf"
    if args.quarter:
        return f"quarter-{kind}", quarter_of(book, *quarter_named(args.quarter)), Path(args.out)
    met = the_session(book, args.session)
    row = exporter(f"session-report-{kind}")
    file = Path(args.file)
    usual = file.with_name(f"{file.stem} {met.code} {say()('document.file_session')}.pdf")
    return row.id, row.view(book, met), Path(args.out) if args.out else usual


def _tell_quarter(args: Namespace) -> int:
    year, number = quarter_named(args.quarter)
    spoken = words(args.language) if args.language else say()
    with workshop(args.file, readonly=True) as store:
        found = quarter(store.book, year, number)
        if args.json:
            tell_json(data(store.book, found, spoken))
        else:
            tell(text(store.book, found, spoken).rstrip())
    return DONE
