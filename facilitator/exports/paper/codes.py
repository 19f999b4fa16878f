"""QR codes, black on white, at the sizes of the look's page on print."""

from collections.abc import Sequence
from functools import cache, lru_cache

from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_M, ERROR_CORRECT_Q
from qrcode.exceptions import DataOverflowError
from qrcode.main import QRCode
from qrcode.util import lost_point

from facilitator.exports.paper.outlines import Point
from facilitator.exports.paper.page import Page
from facilitator.exports.paper.theme import WHITE
from resources.tokens import tokens

_PAPER = tokens()["paper"]
CORNER_CODE: float = _PAPER["corner_code"]
PAGE_CODE: float = _PAPER["page_code"]
ROW_CODE: float = _PAPER["row_code"]
BADGE_CODE: float = _PAPER["badge_code"]
EDGE: float = _PAPER["edge"]
QUIET: int = _PAPER["quiet_modules"]

_MASKS, _FAIR = 8, 0.9
"""How many masks there are, and the penalty a module that most of them keep below."""
_ALPHANUMERIC = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")

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
    page.modules(rows, at, module)


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
    still allows: the modules stay as large as they were. The first mask is taken whose penalty is
    fair for so many modules: to weigh all eight takes seconds for the sheet of 500 people.
    """
    code = _code(text, *_form(_stand_in(text)))
    for mask in range(_MASKS):
        code.makeImpl(False, mask)
        rows: Matrix = tuple(tuple(map(bool, row)) for row in code.modules)
        if _penalty(rows) <= _FAIR * len(rows) ** 2:
            break
    return rows


def _stand_in(text: str) -> str:
    """A text of the same length in the same of the standard's ways to write, for its version."""
    if text.isascii() and text.isdigit():
        return "0" * len(text)
    return "A" * len(text) if set(text) <= _ALPHANUMERIC else "a" * len(text.encode())


@cache
def _form(text: str) -> tuple[int, int]:
    """The version and correction of a text."""
    code = _code(text, None, ERROR_CORRECT_M)
    code.best_fit()
    smallest = code.version
    for correction in (ERROR_CORRECT_H, ERROR_CORRECT_Q):
        try:
            _code(text, smallest, correction).makeImpl(False, 0)
        except DataOverflowError:
            continue
        return smallest, correction
    return smallest, ERROR_CORRECT_M


def _code(text: str, version: int | None, correction: int) -> QRCode:
    code = QRCode(version, correction, border=0)
    code.add_data(text, optimize=0)
    return code


def _penalty(rows: Matrix) -> int:
    """How hard a scanner finds a code, as the standard (ISO/IEC 18004) counts it."""
    penalty: int = lost_point([list(row) for row in rows])
    return penalty
