"""The printers that the system knows, and one of them opened for a job."""

from typing import Literal, NamedTuple

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

Sides = Literal["off", "long", "short"]
DUPLEX = {
    "off": QPrinter.DuplexMode.DuplexNone,
    "long": QPrinter.DuplexMode.DuplexLongSide,
    "short": QPrinter.DuplexMode.DuplexShortSide,
}
_NEAR = 2.0
"""Millimetres by which a printer's paper may differ from a page and still be the same."""
Size = tuple[float, float]


class Printer(NamedTuple):
    """A printer: what it is called, and what paper it has, upright, in mm; none is not known."""

    name: str
    title: str
    papers: tuple[Size, ...] = ()
    duplex: bool = True

    def has(self, paper: Size) -> bool:
        """Whether a page of this size, however it lies, has its paper here."""
        wide, high = sorted(paper)
        near = (abs(w - wide) <= _NEAR and abs(h - high) <= _NEAR for w, h in self.papers)
        return not self.papers or any(near)


def printer_names() -> tuple[str, ...]:
    """The printers, the system's usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    names = QPrinterInfo.availablePrinterNames()
    return tuple(sorted(names, key=lambda name: (name != usual, name.casefold())))


def printer_of(name: str) -> Printer:
    """What is known of a printer. Asks the system, which may ask the printer."""
    info = QPrinterInfo.printerInfo(name)
    sizes = (size.size(QPageSize.Unit.Millimeter) for size in info.supportedPageSizes())
    papers = {(min(s.width(), s.height()), max(s.width(), s.height())) for s in sizes}
    modes = info.supportedDuplexModes()
    able = not modes or any(mode != QPrinter.DuplexMode.DuplexNone for mode in modes)
    return Printer(name, info.description() or name, tuple(sorted(papers)), able)


def paper_name(size: Size) -> str:
    """``A4`` for a page of that size, however it lies; else its measures."""
    wide, high = sorted(size)
    found = QPageSize.key(_paper(wide, high).id())
    return str(found) if not found.startswith("Custom") else f"{wide:.0f} × {high:.0f} mm"


def _paper(wide: float, high: float) -> QPageSize:
    match = QPageSize.SizeMatchPolicy.FuzzyMatch
    return QPageSize(QSizeF(wide, high), QPageSize.Unit.Millimeter, "", match)


def open_printer(name: str) -> QPrinter:
    """A printer by its name, for one job."""
    return QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)


def lay(printer: QPrinter, paper: Size, across: bool) -> None:
    """Set a printer's paper, by its upright size in mm; the whole sheet is drawn on."""
    printer.setFullPage(True)
    printer.setPageSize(_paper(*sorted(paper)))
    way = QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(way)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))
