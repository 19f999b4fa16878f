"""What the printed QR codes say: upper-case letters and digits only, so that a scanner that types
needs no special keys and the symbol stays in QR's alphanumeric mode.

Symbols are Crockford's base32. Layouts and lengths are those of the look's page on print:
corner 16, person 30, page 34 characters. Only person codes are keyed; a table's laptop has no keys
and prints its board, so the checks of page and corner codes only catch misreadings.
"""

import hashlib
import hmac
import re
import secrets
import string
from dataclasses import dataclass
from typing import NamedTuple

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
PERSON_KINDS: dict[str, str] = {"R": "row", "B": "badge"}
SHEET_KINDS: dict[str, str] = {
    "BD": "board",
    "PT": "tile",
    "AT": "attendance",
    "FO": "notes",
    "SG": "sign",
    "RP": "report",
    "RS": "session report",
    "RE": "event report",
    "RT": "traceability",
    "RL": "left out",
    "RA": "actions",
    "RC": "cards",
    "RQ": "quarter",
    "AG": "agenda",
    "CX": "context",
    "BL": "blank",
    "CE": "certificate",
    "SP": "spokesperson",
}
"""A sheet kind is two literal letters, not symbols: FO holds an O, which Crockford leaves out."""

PERSON_LENGTH = 30
MOST_COUNTED = 1023
"""The highest table, page or printing: two symbols."""

_SYMBOL = f"[{CROCKFORD}]"
_PERSON = re.compile(rf"F1([RB])({_SYMBOL}{{4}})({_SYMBOL}{{10}}){_SYMBOL}{{13}}")
_PAGE = re.compile(
    rf"F1P({_SYMBOL}{{6}})({_SYMBOL}{{4}})({_SYMBOL}{{2}})({'|'.join(SHEET_KINDS)})"
    rf"({_SYMBOL}{{2}})({_SYMBOL}{{2}})({_SYMBOL}{{13}})"
)
_CORNER = re.compile(rf"F1K([1-4])({_SYMBOL}{{8}})({_SYMBOL}{{2}})({_SYMBOL}{{2}})")
_PERSON_FORM = re.compile(rf"{_SYMBOL}{{{PERSON_LENGTH}}}")
_FOLD = str.maketrans(string.ascii_lowercase, string.ascii_uppercase)


@dataclass(frozen=True, slots=True)
class PersonCode:
    """A code of the right form, not yet proved: only ``genuine`` says whether it is ours.

    ``kind`` is R (row of a sheet) or B (badge), ``session`` the session's mark, ``reference`` the
    booking's.
    """

    text: str
    kind: str
    session: str
    reference: str


class Where(NamedTuple):
    """Where a sheet belongs: the marks of workshop and session, the table's number, 0 for none."""

    workshop: str
    session: str
    table: int


@dataclass(frozen=True, slots=True)
class PageCode:
    """A page, its check verified. ``table`` is 0 where the sheet belongs to no table."""

    text: str
    workshop: str
    session: str
    table: int
    sheet_kind: str
    page: int
    printing: int


@dataclass(frozen=True, slots=True)
class CornerCode:
    """A corner, its check verified: 1–4 clockwise from upper left; ``sheet`` is eight symbols."""

    text: str
    corner: int
    sheet: str
    page: int


@dataclass(frozen=True, slots=True)
class Malformed:
    """A text that is no code of ours, folded as it was read."""

    text: str


def person_code(secret: bytes, kind: str, session_mark: str, reference: str) -> str:
    """30 characters: ``F1``, kind, session 4, reference 10, 65 bits of HMAC-SHA256 over those 17.

    ``secret`` is the workshop's key for codes. ValueError for a kind that is neither R nor B, or
    marks of other lengths or symbols.
    """
    if kind not in PERSON_KINDS:
        raise ValueError(f"{kind!r} is no kind of person code")
    said = "F1" + kind + _mark(session_mark, 4) + _mark(reference, 10)
    return said + _keyed_check(secret, said)


def page_code(where: Where, sheet_kind: str, page: int, printing: int) -> str:
    """34 characters: ``F1P``, workshop 6, session 4, table 2, sheet kind 2, page 2, printing 2,
    and 65 bits of SHA-256 over those 21.

    Numbers are 0–1023. ValueError for anything else.
    """
    if sheet_kind not in SHEET_KINDS:
        raise ValueError(f"{sheet_kind!r} is no kind of sheet")
    place = _mark(where.workshop, 6) + _mark(where.session, 4) + _counted(where.table)
    said = "F1P" + place + sheet_kind + _counted(page) + _counted(printing)
    return said + _plain_check(said, 13)


def corner_code(corner: int, sheet: str, page: int) -> str:
    """16 characters: ``F1K``, corner 1–4 clockwise from upper left, sheet 8, page 2, and 10 bits
    of SHA-256 over those 14. ValueError for a corner, sheet or page that is none.
    """
    if not 1 <= corner <= 4:
        raise ValueError(f"a sheet has no corner {corner}")
    said = f"F1K{corner}" + _mark(sheet, 8) + _counted(page)
    return said + _plain_check(said, 2)


def read_code(text: str) -> PersonCode | PageCode | CornerCode | Malformed:
    """What a scanned or typed text is; lower case and white space do not matter.

    A page's or corner's check is verified here, a person's is not: see ``genuine``.
    """
    folded = _folded(text)
    if match := _PERSON.fullmatch(folded):
        return PersonCode(folded, match[1], match[2], match[3])
    if (match := _PAGE.fullmatch(folded)) and match[7] == _plain_check(folded[:-13], 13):
        table, page, printing = _number(match[3]), _number(match[5]), _number(match[6])
        return PageCode(folded, match[1], match[2], table, match[4], page, printing)
    if (match := _CORNER.fullmatch(folded)) and match[4] == _plain_check(folded[:-2], 2):
        return CornerCode(folded, int(match[1]), match[2], _number(match[3]))
    return Malformed(folded)


def genuine(secret: bytes, code: PersonCode | str) -> bool:
    """Whether this is a person code made with ``secret``; compared in constant time."""
    read = read_code(code) if isinstance(code, str) else code
    if not isinstance(read, PersonCode):
        return False
    return hmac.compare_digest(read.text[-13:], _keyed_check(secret, read.text[:-13]))


def checkin_form(text: str) -> str:
    """``person-form`` for 30 symbols of the alphabet, else ``malformed``.

    The desk calls the first *forged* where it is not genuine, whatever its first letters say.
    """
    return "person-form" if _PERSON_FORM.fullmatch(_folded(text)) else "malformed"


def fresh_mark(symbols: int) -> str:
    """Random symbols, five bits each: a booking's reference is ten, a session's mark four."""
    return "".join(secrets.choice(CROCKFORD) for _ in range(symbols))


def mark_of(identifier: str, symbols: int) -> str:
    """Symbols that always stand for this identifier: the first bits of its SHA-256 (at most 51)."""
    return _symbols(hashlib.sha256(identifier.encode()).digest(), symbols)


def sheet_mark(workshop: str, thing: str, printing: int) -> str:
    """Eight symbols for a printed sheet, from the ids of workshop and thing and its printing."""
    return mark_of("\x1f".join((workshop, thing, str(printing))), 8)


def _folded(text: str) -> str:
    return "".join(text.split()).translate(_FOLD)


def _mark(mark: str, symbols: int) -> str:
    if len(mark) != symbols or not set(mark) <= set(CROCKFORD):
        raise ValueError(f"{mark!r} is no mark of {symbols} symbols")
    return mark


def _counted(number: int) -> str:
    if not 0 <= number <= MOST_COUNTED:
        raise ValueError(f"{number} does not fit two symbols")
    return CROCKFORD[number // 32] + CROCKFORD[number % 32]


def _number(symbols: str) -> int:
    return CROCKFORD.index(symbols[0]) * 32 + CROCKFORD.index(symbols[1])


def _keyed_check(secret: bytes, said: str) -> str:
    return _symbols(hmac.new(secret, said.encode("ascii"), hashlib.sha256).digest(), 13)


def _plain_check(said: str, symbols: int) -> str:
    return _symbols(hashlib.sha256(said.encode("ascii")).digest(), symbols)


def _symbols(digest: bytes, symbols: int) -> str:
    bits = int.from_bytes(digest, "big")
    most = len(digest) * 8
    return "".join(CROCKFORD[bits >> (most - 5 * n) & 31] for n in range(1, symbols + 1))
