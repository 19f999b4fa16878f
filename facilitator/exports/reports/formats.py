"""The formats of reports: each document of the table below as PDF and as DOCX."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from facilitator.domain.book import Book
from facilitator.domain.quarters import last_quarter
from facilitator.domain.records import Workshop
from facilitator.domain.reports.actions import actions_report
from facilitator.domain.reports.cards import cards_report
from facilitator.domain.reports.event import event_report
from facilitator.domain.reports.session import session_report
from facilitator.domain.reports.table import table_report
from facilitator.exports.contract import Exporter, Options, Pieces, Subject, View, Written
from facilitator.exports.later import function_of, writer
from facilitator.exports.progress import Tick
from resources.load import words


@dataclass(frozen=True, slots=True)
class Report:
    """A document: its id and the stem of its words, what it is of, and who makes it of what.

    ``maker`` is a module of this package and the function in it that makes the blocks:
    ``table:table_document``.
    """

    id: str
    key: str
    subject: Subject
    view: View
    maker: str
    pieces: Pieces = ""


def quarter_view(book: Book, _workshop: Workshop) -> Any:
    """The last quarter of which anything dated is known."""
    return quarter_of(book, *last_quarter(book))


def quarter_of(book: Book, year: int, number: int) -> Any:
    """What the report of a quarter is written from."""
    from facilitator.exports.reports.quarter import quarter_report

    return quarter_report(book, year, number)


REPORTS: tuple[Report, ...] = (
    Report("table-report", "table", "board", table_report, "table:table_document"),
    Report("session-report", "session", "session", session_report, "session:session_document"),
    Report("event-report", "event", "workshop", event_report, "event:event_document"),
    Report("trace", "trace", "workshop", actions_report, "trace:trace_document"),
    Report("left-out", "left", "workshop", actions_report, "trace:left_document"),
    Report("actions", "actions", "workshop", actions_report, "actions:actions_document"),
    Report("cards", "cards", "workshop", cards_report, "cards:cards_document", "cards"),
    Report("quarter", "quarter", "workshop", quarter_view, "quarter:quarter_document", "quarters"),
)


def _exporter(report: Report, kind: str) -> Exporter:
    def write(view: Any, options: Options, target: Path, tick: Tick) -> Written:
        """Make the document and write it; the libraries are loaded only now."""
        make = function_of("reports." + report.maker)
        document = make(view, words(options.language), options.at)
        return writer(f"reports.{kind}:write_{kind}")(document, options, target, tick)

    name = f"{report.id}-{kind}"
    title = f"document.{report.key}_{kind}"
    return Exporter(
        name, title, f".{kind}", report.subject, write, report.view, "documents",
        pieces=report.pieces,
    )  # fmt: skip


REPORT_EXPORTERS: tuple[Exporter, ...] = tuple(
    _exporter(report, kind) for report in REPORTS for kind in ("pdf", "docx")
)
