"""Every PDF that the program prints, in every way it is offered, and the codes drawn on it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from facilitator.domain.refusal import Refusal
from facilitator.exports.contract import Exporter, Written
from facilitator.exports.formats import EXPORTERS
from facilitator.exports.paper import Draft, Page, codes, no_tick
from tests.exports.every import views
from tests.exports.material import Room, options

Choice = dict[str, str]
Rows = Sequence[Sequence[bool]]

PDFS = [row for row in EXPORTERS if row.suffix == ".pdf"]
PDF_IDS = [row.id for row in PDFS]
CUT = (("A0", "A4"), ("A0", "A3"), ("A1", "A3"), ("A3", "A4"))
"""Posters, and the sheets that they are cut into."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A code as it was drawn: on which page, what it says, where, how large, of how many modules.

    ``at`` is the upper left corner of its dark square; lengths are in mm.
    """

    page: int
    text: str
    at: tuple[float, float]
    size: float
    modules: int

    @property
    def quiet(self) -> float:
        """The white that a reader needs around it: four modules."""
        return 4 * self.size / self.modules


def choices(row: Exporter) -> list[Choice]:
    """The ways in which it can be ordered: papers by layouts, and cut into tiles."""
    papers = row.papers or ("",)
    layouts = [layout for layout in row.layouts if layout] or [""]
    found = [{"paper": paper, "layout": layout} for paper, layout in product(papers, layouts)]
    if row.id == "attendance-pdf":
        found.append({"layout": ""})
    if row.id == "board-pdf":
        found += [{"paper": paper, "tile": tile} for paper, tile in CUT]
    return found


def prints(row: Exporter, room: Room, target: Path) -> Iterator[tuple[Written, list[Drawn]]]:
    """Write each of its PDFs to ``target``, one over the other, with the codes that are on it.

    What a book has nothing to print on, and so is refused, is not written.
    """
    for view, choice in product(views(room.book, row), choices(row)):
        try:
            with drawn_codes() as found:
                done = row.write(view, options(**choice), target, no_tick)
        except Refusal:
            continue
        yield done, found


@contextmanager
def drawn_codes() -> Iterator[list[Drawn]]:
    """Every code that is drawn meanwhile, wherever on a page."""
    found: list[Drawn] = []
    pages: dict[int, int] = {}
    kept: list[Page] = []
    said: list[str] = []
    begin, matrix, draw = Draft.page, codes.qr_matrix, Page.modules

    def begun(draft: Draft, *given: Any) -> Page:
        page = begin(draft, *given)
        kept.append(page)
        pages[id(page)] = draft.pages
        return page

    def worked_out(text: str) -> codes.Matrix:
        said[:] = [text]
        return matrix(text)

    def drawn(page: Page, rows: Rows, at: tuple[float, float], size: float) -> None:
        found.append(Drawn(pages[id(page)], said[0], at, len(rows) * size, len(rows)))
        draw(page, rows, at, size)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Draft, "page", begun)
        patch.setattr(codes, "qr_matrix", worked_out)
        patch.setattr(Page, "modules", drawn)
        yield found
