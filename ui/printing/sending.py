"""Sending a PDF to a printer, from a process of its own.

Qt's printer is the one way that every system has. A job that is stopped must not come out in part,
and with CUPS Qt cannot abort one: a process that is ended has sent nothing. Nor can a printer's
driver, which works inside the process that prints, take the window down with it.
"""

import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import groupby
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

from facilitator.domain.refusal import Refusal
from facilitator.exports.contract import Written
from facilitator.exports.errand import Errand, tell_of
from facilitator.exports.progress import Tick
from facilitator.exports.whole import why_unwritten
from ui.printing.pdf_file import Cut, PdfFile, Raster
from ui.printing.printers import DUPLEX, Sides, Size, lay, open_printer, printer_of

_FINEST = 600
"""Points of an inch; a printer that has more gets several for each."""
_ROWS = 512
"""Of a page that are drawn in one go."""
_INCH = 25.4
_ALIKE = 0.01
"""By which the proportions of an A size may differ from the square root of two."""


@dataclass(frozen=True, slots=True)
class Job:
    """What is sent where: pages from 0, copies, which sides; ``fit`` shrinks to a smaller paper."""

    printer: str
    title: str
    pages: tuple[int, ...]
    copies: int = 1
    sides: Sides = "off"
    fit: bool = False


def print_pdf(job: Job, _options: object, file: Path, tick: Tick) -> Written:
    """Send a job. Pages on one paper go together, each kind of paper by itself.

    Nothing is handed to the printer before all is drawn. ``Refusal`` (``printer_silent``) where the
    printer does not take it.
    """
    with closing(PdfFile(file.read_bytes())) as pdf:
        return Written(_print_all(job, pdf, tick))


def _print_all(job: Job, pdf: PdfFile, tick: Tick) -> int:
    """Print; how many pages that were."""
    done, drawn, sizes = 0, [], pdf.sizes()
    for paper, pages in groupby(job.pages, lambda page: _paper_for(sizes[page], job)):
        lot = _Lot(job, pdf, paper, list(pages))
        for _page in lot.draw():
            done += 1
            tick(done, len(job.pages))
        drawn.append(lot)
    for lot in drawn:
        lot.hand_over()
    return done


def _paper_for(page: Size, job: Job) -> Size:
    """The upright paper for a page: its own, or the printer's largest where it is to shrink."""
    wide, high = sorted(page)
    known = printer_of(job.printer) if job.fit else None
    if known is None or known.has(page):
        return round(wide, 1), round(high, 1)
    usual = [size for size in known.papers if abs(size[1] / size[0] - 2**0.5) < _ALIKE]
    return max(usual or known.papers, key=lambda size: size[0] * size[1])


class _Lot:
    """Pages of a job that go on the same paper."""

    def __init__(self, job: Job, pdf: PdfFile, paper: Size, pages: Sequence[int]) -> None:
        self._job, self._pdf, self._pages = job, pdf, pages
        self._across = all(_lies(pdf.sizes()[page]) for page in pages)
        self._printer, self._painter = open_printer(job.printer), QPainter()
        self._printer.setDocName(job.title)
        self._printer.setCopyCount(job.copies)
        self._printer.setCollateCopies(True)
        lay(self._printer, paper, self._across)
        self._printer.setDuplex(DUPLEX[job.sides])

    def draw(self) -> Iterator[int]:
        """Draw the pages; yields each."""
        painter, sizes, how = self._painter, self._pdf.sizes(), (self._across, self._job.fit)
        self._expect(painter.begin(self._printer))
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        for page in self._pages:
            if page != self._pages[0]:
                self._expect(self._printer.newPage())
            for cut, where in _cuts(self._printer, page, sizes[page], how):
                _draw(painter, where, self._pdf.picture(cut))
            yield page

    def hand_over(self) -> None:
        """Let the printer have them."""
        self._expect(self._painter.end())

    def _expect(self, taken: bool) -> None:
        if not taken:
            raise Refusal("printer_silent", name=self._job.printer)


def _lies(size: Size) -> bool:
    return size[0] > size[1]


def _cuts(
    printer: QPrinter, page: int, size: Size, how: tuple[bool, bool]
) -> Iterator[tuple[Cut, QRect]]:
    """A page cut into rows, and where each goes on the paper, at the printer's own points.

    ``how``: whether the paper lies across, and whether the page may shrink to it; else it is as
    large as it is. On upright paper a page that lies across is turned.
    """
    across, fit = how
    turned = _lies(size) and not across
    wide, high = size[::-1] if turned else size
    room = printer.paperRect(QPrinter.Unit.Millimeter)
    less = min(1.0, room.width() / wide, room.height() / high) if fit else 1.0
    times = -(-printer.resolution() // _FINEST)
    fine = less * printer.resolution() / times / _INCH
    columns, rows = round(wide * fine), round(high * fine)
    for top in range(0, rows, _ROWS):
        some = min(_ROWS, rows - top)
        where = QRect(0, top * times, columns * times, some * times)
        yield Cut(page, columns, rows, top, some, turned), where


def _draw(painter: QPainter, where: QRect, drawn: Raster) -> None:
    """Some rows of a page; where they are white, nothing, and where they are grey, no colours."""
    if drawn.data.strip(b"\xff"):
        picture = drawn.image()
        if picture.allGray():
            picture = picture.convertToFormat(QImage.Format.Format_Grayscale8)
        painter.drawImage(where, picture)


class Sending(Errand):
    """A job on its way. Cancelled, nothing of it is printed."""

    def __init__(self, job: Job, file: Path) -> None:
        super().__init__(Refusal("printer_silent", name=job.printer))
        self._order: tuple[Job, Any, Path] = (job, None, file)

    def start(self) -> None:
        """Begin. Refuses what writing a file refuses, where there is no room to put it by."""
        try:
            self._folder = Path(tempfile.mkdtemp(prefix="facilitator-"))
        except OSError as trouble:
            raise why_unwritten(trouble, self._order[0].title) from trouble
        self._send(_send, self._order, str(self._folder))


def _send(order: tuple[Job, Any, Path], folder: str, mouth: Connection) -> None:
    """What the child does. What its printing system puts by goes into a folder that is cleared."""
    os.environ["TMPDIR"] = folder
    if sys.platform.startswith("linux"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QGuiApplication([])
    tell_of(print_pdf, order, mouth)
    app.shutdown()
