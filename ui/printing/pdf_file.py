"""A PDF as pictures of its pages. Everything here belongs to the thread of ``hand``."""

from dataclasses import dataclass
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw
from PySide6.QtGui import QImage

POINT = 25.4 / 72
"""Millimetres."""


class Raster(NamedTuple):
    """Rows of pixels, white where nothing is drawn: 4 bytes each, or 1 in ``grey``."""

    data: bytes
    width: int
    height: int
    stride: int
    grey: bool = False

    def image(self) -> QImage:
        """The same for Qt, which keeps its own copy."""
        form = QImage.Format.Format_Grayscale8 if self.grey else QImage.Format.Format_RGB32
        return QImage(self.data, self.width, self.height, self.stride, form).copy()


@dataclass(frozen=True, slots=True)
class Cut:
    """What is wanted of a page drawn ``wide`` × ``high`` pixels: its rows from ``top`` on.

    A ``turned`` page stands on its side, its left edge above; then ``wide`` and ``high`` are those
    of the page as it lies.
    """

    page: int
    wide: int
    high: int
    top: int = 0
    rows: int = 0
    turned: bool = False
    grey: bool = False


class PdfFile:
    """A file's bytes; they are looked into when something of it is first asked for."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._document: pypdfium2.PdfDocument | None = None

    def sizes(self) -> tuple[tuple[float, float], ...]:
        """Width and height of each page, in mm."""
        document = self._opened()
        found = (document.get_page_size(number) for number in range(len(document)))
        return tuple((wide * POINT, high * POINT) for wide, high in found)

    def picture(self, cut: Cut) -> Raster:
        """A page, or some of its rows."""
        rows = cut.rows or cut.high - cut.top
        form = raw.FPDFBitmap_Gray if cut.grey else raw.FPDFBitmap_BGRx
        page = self._opened()[cut.page]
        bitmap = pypdfium2.PdfBitmap.new_native(cut.wide, rows, form)
        bitmap.fill_rect((255, 255, 255, 255), 0, 0, cut.wide, rows)
        flags = raw.FPDF_ANNOT | (raw.FPDF_GRAYSCALE if cut.grey else 0)
        turn = 1 if cut.turned else 0
        raw.FPDF_RenderPageBitmap(bitmap, page, 0, -cut.top, cut.wide, cut.high, turn, flags)
        made = Raster(bytes(bitmap.buffer), cut.wide, rows, bitmap.stride, cut.grey)
        bitmap.close()
        page.close()
        return made

    def close(self) -> None:
        """Let go of the file."""
        if self._document is not None:
            self._document.close()
            self._document = None

    def _opened(self) -> pypdfium2.PdfDocument:
        if self._document is None:
            self._document = pypdfium2.PdfDocument(self._data)
        return self._document
