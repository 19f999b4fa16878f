"""The printed pages: each export of the demonstration, and a picture of each of its pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2

from facilitator.domain.records import Board
from facilitator.exports.contract import Options
from facilitator.exports.progress import no_tick
from facilitator.storage.store import CODES, Setting, Store
from tests.gallery.album import Picture
from tests.gallery.room import AT
from ui.printing.choices import choices

_WIDE = 1600
"""Pixels of the longer side of a page's picture."""


@dataclass(frozen=True, slots=True)
class Print:
    """One export: what, from which board's place, on which paper and how."""

    name: str
    exporter: str
    board: str = "S1-T2"
    paper: str = "A4"
    layout: str = ""
    language: str = "it"
    tile: str = ""


PRINTS = (
    *(Print(f"board-{table}-A3", "board-pdf", f"S1-{table}", "A3") for table in
      ("T1", "T2", "T3", "T4")),
    Print("board-T2-A4", "board-pdf"),
    Print("board-T2-A1", "board-pdf", paper="A1"),
    Print("board-T2-A3-screen", "board-pdf", paper="A3", layout="screen"),
    Print("board-T2-A3-english", "board-pdf", paper="A3", language="en"),
    Print("board-T2-A0-on-A4", "board-pdf", paper="A0", tile="A4"),
    Print("board-T2-A1-on-A3", "board-pdf", paper="A1", tile="A3"),
    Print("boards-of-session-A3", "boards-pdf", paper="A3"),
    Print("board-empty-A3", "board-pdf", "S2-T1", "A3"),
    Print("attendance", "attendance-pdf"),
    Print("attendance-english", "attendance-pdf", language="en"),
    Print("context", "context-pdf"),
    Print("context-english", "context-pdf", language="en"),
)  # fmt: skip


def print_pages(demo: Path, row: Print, folder: Path) -> Iterator[Picture]:
    """Export, then picture each page; the PDF stays beside its pictures."""
    with Store.open(demo, Setting(laptop="gallery"), readonly=True) as store:
        board = store.book.find(Board, row.board)
        every = choices(store.book, board.id, board.session)
        choice = next(c for c in every if c.exporter.id == row.exporter)
        options = Options(
            row.paper, row.layout, row.language, datetime.fromtimestamp(AT / 1000, UTC),
            store.keys.get(CODES), tile=row.tile,
        )  # fmt: skip
        target = folder / f"{row.name}.pdf"
        choice.exporter.write(choice.make_view(), options, target, no_tick)
    document = pypdfium2.PdfDocument(target)
    for number in range(len(document)):
        page = document[number]
        scale = _WIDE / max(page.get_size())
        file = f"{row.name}-p{number + 1}.png"
        page.render(scale=scale).to_pil().save(folder / file)
        yield Picture("Printed pages", f"{row.name}, page {number + 1} of {len(document)}", file)
    document.close()
