"""Reading printed pages back: text, type, pixels and codes."""

import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from shutil import which
from typing import Any

import numpy
import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
import zxingcpp
from numpy.typing import NDArray
from PIL import Image

MM = 25.4
QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
TILE, STEP = 60.0, 30.0
"""mm: codes are looked for in tiles that overlap, since a whole page hides some from the reader."""

_UNSEEN = re.compile("[\\s\\-\u00ad\u2010\ufffe\ufeff\x02\u200b]+")

_BEHIND = re.compile(" (?=\r\n|$)|\r(?=\n)")


def bare(text: str) -> str:
    """A text without white space and hyphens, as extractors may add or drop them at line ends."""
    return _UNSEEN.sub("", text)


def page_texts(pdf: Path) -> list[str]:
    """The text of each page in the order in which it was drawn, without blanks behind lines."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [_BEHIND.sub("", page.get_textpage().get_text_range()) for page in document]


def whole_text(pdf: Path) -> str:
    return "\n".join(page_texts(pdf))


def type_sizes(pdf: Path) -> set[float]:
    """The sizes in pt of everything that is written, in tenths."""
    found = set()
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            text = page.get_textpage()
            for index in range(text.count_chars()):
                found.add(round(pdfium.FPDFText_GetFontSize(text, index), 1))
    return found - {0.0, 1.0}


def pictures(pdf: Path, dpi: float) -> Iterator[Image.Image]:
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            yield page.render(scale=dpi / 72).to_pil().convert("RGB")


def ink_in_margin(picture: Image.Image, dpi: float, margin: float) -> bool:
    """Whether anything is printed within ``margin`` mm of an edge."""
    grey: NDArray[numpy.uint8] = numpy.asarray(picture.convert("L"))
    edge = int(margin / MM * dpi)
    inner = numpy.ones_like(grey, dtype=bool)
    inner[edge:-edge, edge:-edge] = False
    return bool((grey[inner] < 250).any())


def codes_on(picture: Image.Image, dpi: float = 150) -> set[str]:
    """Every code on a page, read in overlapping tiles."""
    grey = picture.convert("L")
    found: set[str] = set()
    tile, step = int(TILE / MM * dpi), int(STEP / MM * dpi)
    for left in range(0, max(grey.width - tile, 0) + step, step):
        for top in range(0, max(grey.height - tile, 0) + step, step):
            crop = grey.crop((left, top, left + tile, top + tile))
            read = zxingcpp.read_barcodes(crop, formats=QR)
            found |= {code.text for code in read}
    return found


@cache
def _qpdf() -> str | None:
    return which("qpdf")


def check_with_qpdf(pdf: Path) -> None:
    """qpdf finds nothing wrong; skips, saying so, where qpdf is not installed."""
    program = _qpdf()
    if program is None:
        pytest.skip("qpdf is not installed, so its check was not made")
    done = subprocess.run([program, "--check", str(pdf)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No syntax or stream encoding errors" in done.stdout


def structure(pdf: Path) -> list[tuple[str, str, str]]:
    """A document's elements in reading order: role, what is said instead, and its own text."""
    with pikepdf.open(pdf) as document, pypdfium2.PdfDocument(pdf) as shown:
        known = {page.obj.objgen: number for number, page in enumerate(document.pages)}
        texts = [_marked_texts(page) for page in shown]
        return list(_elements(document.Root.StructTreeRoot.K, known, texts))


def _elements(
    element: Any, known: dict[tuple[int, int], int], texts: list[dict[int, str]]
) -> Iterator[tuple[str, str, str]]:
    held = element.K if isinstance(element.K, pikepdf.Array) else [element.K]
    page = known[element.Pg.objgen] if "/Pg" in element else -1
    own = ""
    below: list[tuple[str, str, str]] = []
    for kid in held:
        if isinstance(kid, int):
            own += texts[page].get(kid, "")
        elif "/MCID" in kid:
            own += texts[known[kid.Pg.objgen]].get(int(kid.MCID), "")
        elif "/S" in kid:
            inner = list(_elements(kid, known, texts))
            own += inner[0][2] if str(kid.S) == "/Link" else ""
            below += inner
    yield str(element.S)[1:], str(element.get("/Alt", "")), own.rstrip(" ")
    yield from below


def _marked_texts(page: pypdfium2.PdfPage) -> dict[int, str]:
    """What is written in each marked stretch of a page."""
    found: dict[int, str] = {}
    letters = page.get_textpage()
    for index in range(letters.count_chars()):
        thing = pdfium.FPDFText_GetTextObject(letters, index)
        if thing:
            number = pdfium.FPDFPageObj_GetMarkedContentID(thing)
            found[number] = found.get(number, "") + letters.get_text_range(index, 1)
    return found


def lines_of(page: pypdfium2.PdfPage) -> list[tuple[str, tuple[float, float, float, float]]]:
    """The stretches of text of a page with their boxes: left, bottom, right, top in pt."""
    text = page.get_textpage()
    boxes = [text.get_rect(number) for number in range(text.count_rects())]
    return [(said, box) for box in boxes if (said := text.get_text_bounded(*box).strip())]


def overlaps(page: pypdfium2.PdfPage) -> list[tuple[str, str]]:
    """The stretches of text of a page that lie upon each other by a quarter of the smaller one."""
    lines = lines_of(page)
    left, bottom, right, top = numpy.array([box for _said, box in lines] or [(0,) * 4]).T
    wide = numpy.minimum.outer(right, right) - numpy.maximum.outer(left, left)
    high = numpy.minimum.outer(top, top) - numpy.maximum.outer(bottom, bottom)
    shared = numpy.clip(wide, 0, None) * numpy.clip(high, 0, None)
    area = (right - left) * (top - bottom)
    found = numpy.argwhere(numpy.triu(shared > numpy.minimum.outer(area, area) / 4, 1))
    return [(lines[one][0], lines[other][0]) for one, other in found]
