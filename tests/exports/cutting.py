"""Sheets of a poster cut out at the marks that are drawn on them, and compared with the whole."""

from collections.abc import Iterable
from itertools import product
from math import ceil

import numpy
import pypdfium2
import pypdfium2.raw as pdfium
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from facilitator.exports.paper import MM, Area, Point

PX = 3
"""Pixels in one mm."""
FINE = 20
"""Pixels in one mm where marks are looked for."""
BESIDE = 0.3
"""mm from the line to trim along to the picture: no line stays on the poster."""
ALIKE = 40
"""Grey levels between one pixel and itself: coordinates are kept to a hundredth of a point."""
REGISTER = 4.0
"""mm that a register mark reaches."""
AROUND = tuple(product((-1, 0, 1), repeat=2))
Pixels = NDArray[numpy.int16]


def pictured(page: pypdfium2.PdfPage, area: Area, at: Point = (0, 0), px: float = PX) -> Pixels:
    """An area of a page in mm, whose upper left corner lies at a point of a grid of pixels.

    The renderer is told where between two pixels it begins: so a part that is laid where it
    belongs has the very pixels of the whole.
    """
    x, y, width, height = area
    first = first_pixel(at[0], px), first_pixel(at[1], px)
    many = [
        first_pixel(start + length, px) - begun
        for start, length, begun in zip(at, (width, height), first, strict=True)
    ]
    bitmap = pypdfium2.PdfBitmap.new_native(*many, pdfium.FPDFBitmap_BGR)
    bitmap.fill_rect((255, 255, 255, 255), 0, 0, *many)
    right, down = (a * px - f - p * px for a, f, p in zip(at, first, (x, y), strict=True))
    matrix = pdfium.FS_MATRIX(px / MM, 0, 0, px / MM, right, down)
    clip = pdfium.FS_RECTF(0, 0, *many)
    pdfium.FPDF_RenderPageBitmapWithMatrix(bitmap, page, matrix, clip, pdfium.FPDF_ANNOT)
    found: Pixels = bitmap.to_numpy().astype(numpy.int16)
    return found


def first_pixel(at: float, px: float = PX) -> int:
    """The first pixel that lies wholly beyond a place in mm; marks are found to a hundredth."""
    return ceil(at * px - 0.01 * px)


def dark(page: pypdfium2.PdfPage, area: Area, down: bool) -> list[float]:
    """The middles, in mm, of black lines that run through a whole area: across it, or `down` it."""
    ink = 255 - pictured(page, area, px=FINE).max(axis=2).max(axis=0 if down else 1)
    inked = numpy.flatnonzero(ink)
    lines = numpy.split(inked, numpy.flatnonzero(numpy.diff(inked) > 1) + 1)
    start = area[0] if down else area[1]
    middles = [numpy.average(line + 0.5, weights=ink[line]) for line in lines if line.size]
    return [start + float(middle) / FINE for middle in middles]


def cut_out(page: pypdfium2.PdfPage) -> Area:
    """What is left of a sheet after trimming it left and above, up to the ticks right and below.

    All of it is read from the lines on the sheet.
    """
    (left,) = dark(page, (8, 60, 4, 20), down=True)
    (top,) = dark(page, (60, 17, 20, 1.8), down=False)
    *_, right = dark(page, (100, top - 5, page.get_width() / MM - 140, 3), down=True)
    *_, below = dark(page, (6.5, 30, 4, page.get_height() / MM - 48), down=False)
    x, y = left + BESIDE, top + BESIDE
    return x, y, right - x, below - y


def differing(one: Pixels, other: Pixels, marks: Iterable[Point]) -> NDArray[numpy.bool_]:
    """Which pixels are unlike the same pixel and its eight neighbours in the other picture.

    Both are blurred a little, and neighbours count, because the renderer draws an edge on whole
    pixels: a hundredth of a point may send it to the next one. What lies under register marks does
    not count.
    """
    one, other = blurred(one), blurred(other)
    found: NDArray[numpy.bool_] = abs(one - other).max(axis=2) > ALIKE
    rows, columns = numpy.nonzero(found)
    for down, across in AROUND:
        near = other[(rows + down) % found.shape[0], (columns + across) % found.shape[1]]
        found[rows, columns] &= abs(one[rows, columns] - near).max(axis=1) > ALIKE
    reach = round(REGISTER * PX)
    for x, y in marks:
        left, top = round(x * PX), round(y * PX)
        found[max(0, top - reach) : top + reach, max(0, left - reach) : left + reach] = False
    return found


def blurred(picture: Pixels) -> Pixels:
    """The mean of each pixel's nine."""
    soft = Image.fromarray(picture.astype(numpy.uint8)).filter(ImageFilter.BoxBlur(1))
    return numpy.asarray(soft).astype(numpy.int16)
