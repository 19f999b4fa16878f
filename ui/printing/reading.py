"""What an exported file holds, read from the file itself: its sheets, its first lines, its counts.

Enough to recognise it by, not the whole of it.
"""

import csv
import json
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element, fromstring, iterparse

ROWS, CHARACTERS = 100, 20_000
"""So many rows of a sheet, so many characters of a text."""
COUNTED = (".json", ".ics", ".canvas", ".excalidraw")
"""Files that say how many they hold of what."""
_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_KEY = re.compile(r'("codes_key": ")[0-9a-f]+')
_LINKED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


class SheetRead(NamedTuple):
    """A table: its title, its first rows, and whether more follow."""

    title: str
    rows: tuple[tuple[str, ...], ...]
    more: bool = False


def sheets_of(file: Path) -> tuple[SheetRead, ...]:
    """The sheets of a CSV or XLSX, or the tables of a DOCX, each under the heading before it."""
    return _SHEETS[file.suffix](file)


def text_of(file: Path) -> str:
    """The beginning of a text file, without the key that codes are made with."""
    with file.open(encoding="utf-8") as lines:
        return _KEY.sub(r"\1…", lines.read(CHARACTERS))


def counts_of(file: Path) -> Mapping[str, int]:
    """How many of what a data file holds, by the names that the file itself gives them."""
    if file.suffix == ".ics":
        return {"events": file.read_text("utf-8").count("BEGIN:VEVENT")}
    found = json.loads(file.read_text("utf-8"))
    if "elements" in found:
        return Counter(str(one.get("type")) for one in found["elements"] if isinstance(one, dict))
    if "nodes" in found:
        return {"nodes": len(found["nodes"]), "edges": len(found.get("edges", ()))}
    return {name: len(rows) for name, rows in found["records"].items() if rows}


def _csv(file: Path) -> tuple[SheetRead, ...]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return (_first("", (tuple(row) for row in csv.reader(lines, delimiter=";"))),)


def _first(title: str, rows: Iterator[tuple[str, ...]]) -> SheetRead:
    found = tuple(islice(rows, ROWS + 1))
    return SheetRead(title, found[:ROWS], len(found) > ROWS)


def _xlsx(file: Path) -> tuple[SheetRead, ...]:
    with zipfile.ZipFile(file) as parts:
        shared = _shared(parts)
        rels = fromstring(parts.read("xl/_rels/workbook.xml.rels"))
        where = {one.get("Id"): one.get("Target") for one in rels}
        book = fromstring(parts.read("xl/workbook.xml"))
        return tuple(
            _first(str(sheet.get("name")), _rows(parts, f"xl/{where[sheet.get(_LINKED)]}", shared))
            for sheet in book.iter(f"{_SHEET}sheet")
        )


def _shared(parts: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in parts.namelist():
        return []
    strings = fromstring(parts.read("xl/sharedStrings.xml"))
    return [_said(one) for one in strings.iter(f"{_SHEET}si")]


def _said(part: Element) -> str:
    return "".join(text.text or "" for text in part.iter(f"{_SHEET}t"))


def _rows(parts: zipfile.ZipFile, name: str, shared: list[str]) -> Iterator[tuple[str, ...]]:
    with parts.open(name) as sheet:
        for _event, row in iterparse(sheet):
            if row.tag == f"{_SHEET}row":
                cells = {_column(cell.get("r", "A")): _cell(cell, shared) for cell in row}
                yield tuple(cells.get(place, "") for place in range(max(cells, default=-1) + 1))
                row.clear()


def _cell(cell: Element, shared: list[str]) -> str:
    value = cell.findtext(f"{_SHEET}v") or ""
    if cell.get("t") == "s":
        return shared[int(value)]
    return _said(cell) if cell.get("t") == "inlineStr" else value


def _column(reference: str) -> int:
    """The place of ``AB12``, from 0."""
    place = 0
    for letter in re.sub(r"\d", "", reference):
        place = place * 26 + ord(letter) - 64
    return place - 1


def _docx(file: Path) -> tuple[SheetRead, ...]:
    from docx import Document
    from docx.table import Table

    found, title, told = [], "", []
    for part in Document(str(file)).iter_inner_content():
        if isinstance(part, Table):
            cells = (tuple(cell.text for cell in row.cells) for row in part.rows)
            found.append(_first(title, cells))
        elif text := part.text.strip():
            title = text if str(getattr(part.style, "name", "")).startswith("Heading") else title
            told.append((text,))
    return (_first("", iter(told)), *found)


_SHEETS = {".csv": _csv, ".xlsx": _xlsx, ".docx": _docx}
