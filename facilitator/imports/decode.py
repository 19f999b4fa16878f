"""From a file's bytes to its text: what it is, and in which encoding it was written.

A byte-order mark is believed, then strict UTF-8, then cp1252, which old Excel still writes;
guessing by statistics does worse. UTF-7, which LibreOffice offers too, is known by its escapes.
"""

import codecs
import json
import re
from dataclasses import dataclass
from pathlib import PurePath

from facilitator.domain.refusal import Refusal
from facilitator.imports.nesting import is_too_deep

MOST_BYTES = 10_000_000
"""Larger than any list of people or notes; keeps the memory for rows below some 200 MB."""
MOST_LINES = 300_000
"""Blank ones included: ten megabytes of line ends would take half a minute."""

_SPREADSHEETS = (".xlsx", ".xlsm", ".xls", ".ods", ".numbers")
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "GZIP"),
    (b"7z\xbc\xaf", "7Z"),
    (b"SQLite format 3", "SQLite"),
)
_ZIP = (b"\3\4", b"\5\6")
_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1b")
_MARKUP = re.compile(r"\s*<(\?xml|!doctype|html|rdf:|svg\b)", re.IGNORECASE)
_UTF7 = re.compile(rb"\+[A-Za-z0-9/]*-")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text without NUL, and the name of the encoding that it was in."""

    text: str
    encoding: str


def decode(data: bytes, name: str) -> Decoded:
    """The text of a file; ``name`` is what the user calls it, ``""`` for the clipboard.

    Refuses, with the remedy, what is empty, too large, no text (a spreadsheet, picture, archive),
    in a language of markup, or damaged.
    """
    shown = shown_name(name)
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise Refusal("empty_source", file=shown)
    if len(data) > MOST_BYTES:
        raise Refusal(
            "source_too_large",
            file=shown,
            size=f"{len(data) / 1_000_000:.1f} MB",
            limit=f"{MOST_BYTES // 1_000_000} MB",
        )
    _refuse_known_forms(data, shown)
    text, encoding = _text_of(data, shown)
    _refuse_markup(text, shown)
    if max(text.count("\n"), text.count("\r")) > MOST_LINES:
        raise Refusal("too_many_rows", file=shown, limit=MOST_LINES)
    return Decoded(text.replace("\0", ""), encoding)


def shown_name(name: str) -> str:
    """The last part of a path, or a dash for what has no name."""
    return PurePath(name).name or "–"


def suffix(name: str) -> str:
    """A name's ending in lower case, with its dot."""
    return PurePath(name).suffix.lower()


def _refuse_known_forms(data: bytes, shown: str) -> None:
    zipped = data.startswith(b"PK")
    sheet_within = b"xl/" in data[:4000] or b"opendocument.spreadsheet" in data[:200]
    compound = data.startswith(b"\xd0\xcf\x11\xe0")
    if (zipped and (sheet_within or suffix(shown) in _SPREADSHEETS)) or compound:
        raise Refusal("spreadsheet_source", file=shown)
    form = (suffix(shown)[1:].upper() or "ZIP") if zipped and data[2:4] in _ZIP else ""
    form = form or ("WebP" if data[:4] == b"RIFF" and data[8:12] == b"WEBP" else "")
    form = form or next((form for start, form in _SIGNATURES if data.startswith(start)), "")
    if form:
        raise Refusal("other_form_source", file=shown, form=form)


def _text_of(data: bytes, shown: str) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, shown), encoding
    if len(data) - len(data.translate(None, _CONTROLS)) > max(8, len(data) // 50):
        raise Refusal("unreadable_source", file=shown)
    if _is_utf7(data):
        return data.decode("utf-7"), "utf-7"
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        if _is_damaged_utf8(data):
            raise Refusal("damaged_text_source", file=shown) from None
        return _strictly(data, "cp1252", shown), "cp1252"


def _strictly(data: bytes, encoding: str, shown: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise Refusal("damaged_text_source", file=shown) from None


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether letters that only UTF-8 gives outnumber broken ones: cp1252 would mangle names."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond_ascii = sum(letter > "\x7f" for letter in text)
    return beyond_ascii - broken > broken


def _is_utf7(data: bytes) -> bool:
    """Whether every plus sign begins an escape, and one of them is a quotation mark or hyphen."""
    if not data.isascii() or not (b"+ACI" in data or b"+AC0-" in data):
        return False
    try:
        data.decode("utf-7")
    except UnicodeDecodeError:
        return False
    return len(_UTF7.findall(data)) == data.count(b"+")


def _refuse_markup(text: str, shown: str) -> None:
    if match := _MARKUP.match(text):
        form = "HTML" if match[1].lower() in ("html", "!doctype") else "XML"
        raise Refusal("other_form_source", file=shown, form=form)
    if suffix(shown) == ".json" or _is_json(text.strip()):
        raise Refusal("other_form_source", file=shown, form="JSON")


def _is_json(text: str) -> bool:
    """Whether the whole text is a JSON object or list; `[1] una nota` is not."""
    if not (text.startswith(("{", "[")) and text.endswith(("}", "]"))):
        return False
    if is_too_deep(text):
        return False
    try:
        json.loads(text)
    except ValueError:
        return False
    return True
