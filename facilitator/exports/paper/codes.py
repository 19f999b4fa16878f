"""QR codes as one vector path of black on white, at the sizes of the look's page on print."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_M, ERROR_CORRECT_Q
from qrcode.exceptions import DataOverflowError
from qrcode.main import QRCode

from facilitator.exports.paper.page import Outline, Page, Point
from facilitator.exports.paper.style import BLACK, WHITE
from resources.tokens import tokens

_PAPER = tokens()["paper"]
CORNER_CODE: float = _PAPER["corner_code"]
PAGE_CODE: float = _PAPER["page_code"]
ROW_CODE: float = _PAPER["row_code"]
BADGE_CODE: float = _PAPER["badge_code"]
EDGE: float = _PAPER["edge"]
QUIET: int = _PAPER["quiet_modules"]

Matrix = tuple[tuple[bool, ...], ...]


def qr_path(page: Page, text: str, at: Point, size: float, quiet: int = 0) -> None:
    """The code of a text as a square `size` mm wide, its dark corner at `at`.

    `quiet` is the width, in modules, of the white that is painted around it first.
    """
    rows = qr_matrix(text)
    module = size / len(rows)
    if quiet:
        white = quiet * module
        page.box((at[0] - white, at[1] - white, size + 2 * white, size + 2 * white), fill=WHITE)
    page.shapes(_bars(rows, at, module), fill=BLACK)


def corner_places(width: float, height: float, inset: float = EDGE) -> tuple[Point, ...]:
    """The upper left corners of the four corner codes, clockwise from the sheet's upper left."""
    right, low = width - inset - CORNER_CODE, height - inset - CORNER_CODE
    return (inset, inset), (right, inset), (right, low), (inset, low)


def corner_codes(page: Page, texts: Sequence[str], inset: float = EDGE) -> None:
    """The four corner codes, clockwise from the upper left."""
    for text, at in zip(texts, corner_places(page.width, page.height, inset), strict=True):
        qr_path(page, text, at, CORNER_CODE)


def page_code(page: Page, text: str, at: Point) -> None:
    """The page's own code with its upper left corner at `at`."""
    qr_path(page, text, at, PAGE_CODE)


@lru_cache(maxsize=256)
def qr_matrix(text: str) -> Matrix:
    """The modules of a code, row by row, without white around.

    The smallest version that holds the text at M, then the best correction which that version
    still allows: the modules stay as large as they were.
    """
    smallest = _code(text, None, ERROR_CORRECT_M)
    version = smallest.version
    for correction in (ERROR_CORRECT_H, ERROR_CORRECT_Q):
        try:
            return _modules(_code(text, version, correction))
        except DataOverflowError:
            continue
    return _modules(smallest)


def _code(text: str, version: int | None, correction: int) -> QRCode:
    code = QRCode(version, correction, border=0)
    code.add_data(text, optimize=0)
    code.make(fit=version is None)
    return code


def _modules(code: QRCode) -> Matrix:
    return tuple(tuple(bool(module) for module in row) for row in code.get_matrix())


def _bars(rows: Matrix, at: Point, module: float) -> Iterator[Outline]:
    """Each stretch of dark modules in a row as one rectangle."""
    for number, row in enumerate(rows):
        top = at[1] + number * module
        column = 0
        for dark, stretch in groupby(row):
            left, column = column, column + len(list(stretch))
            if dark:
                x1, x2 = at[0] + left * module, at[0] + column * module
                yield (x1, top), (x2, top), (x2, top + module), (x1, top + module)
