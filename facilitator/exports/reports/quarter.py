"""The quarterly monitoring of the project cards as a document."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.attendance import logos_of
from facilitator.domain.book import Book
from facilitator.domain.quarters import Quarter, quarter
from facilitator.domain.records import Picture, Workshop
from facilitator.exports.quarterly import NUMBERS, Section, sections, title
from facilitator.exports.reports.blocks import (
    Block,
    Document,
    Fresh,
    Heading,
    Paragraph,
    Table,
)
from facilitator.exports.reports.told import moment
from facilitator.exports.said import overline
from resources.load import LANGUAGES, Words, words


@dataclass(frozen=True, slots=True)
class QuarterReport:
    """A quarter in words: its title and sections by language."""

    workshop: Workshop
    titles: Mapping[str, str]
    sections: Mapping[str, tuple[Section, ...]]
    logos: tuple[Picture | str, ...] = ()


def quarter_report(book: Book, year: int, number: int) -> QuarterReport:
    """The report of a quarter, in every language that the program speaks."""
    found: Quarter = quarter(book, year, number)
    spoken = {language: words(language) for language in LANGUAGES}
    return QuarterReport(
        book.workshop,
        {language: title(found, say) for language, say in spoken.items()},
        {language: tuple(sections(book, found, say)) for language, say in spoken.items()},
        logos_of(book),
    )


def quarter_document(view: QuarterReport, say: Words, at: datetime) -> Document:
    """The report of a quarter, A4 across."""
    name, over = view.titles[say.language], overline(view.workshop.title)
    return Document(
        "RQ",
        view.workshop,
        name,
        say("document.quarter_about", at=moment(at, say)),
        (Fresh(over, name), *_blocks(view.sections[say.language], say)),
        (view.workshop.title,),
        view.logos,
        across=True,
    )


def _blocks(found: tuple[Section, ...], say: Words) -> Iterator[Block]:
    for part in found:
        yield Heading(part.title)
        if not part.rows:
            yield Paragraph(part.empty, "quiet")
            continue
        heads = tuple(say(f"report.{key}") for key in part.heads)
        if len(heads) == 1:
            yield Paragraph("; ".join(name.replace(". ", ".\u00a0", 1) for (name,) in part.rows))
            continue
        figures = frozenset(n for n, key in enumerate(part.heads) if key in NUMBERS)
        shares = tuple(_share(key) for key in part.heads)
        rows = [tuple(cell or "–" for cell in row) for row in part.rows]
        yield Table(heads, rows, shares, figures, part.total)


def _share(key: str) -> float:
    """How wide a column is beside the others: days and figures need little."""
    narrow = key in NUMBERS or key in ("date", "deadline")
    return 0.5 if narrow else 1.4
