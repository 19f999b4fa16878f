"""draw.io (mxGraph in XML, compressed or not): shapes with words are notes, edges links.

A page becomes a frame around its shapes, the next one beside it; so does a container.
"""

import base64
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from lxml import etree

from facilitator.domain.foreign.colours import kind_of_colour
from facilitator.domain.foreign.parcel import whole
from facilitator.domain.records import Place
from facilitator.domain.refusal import Refusal
from facilitator.domain.rows import BoardGroup, BoardLink, BoardNote, BoardRead
from facilitator.imports.boards.found import digest_of, expect_notes, not_mine, title_of
from facilitator.imports.boards.kinds import kind_named, link_named
from facilitator.imports.boards.words import words_of_html
from facilitator.imports.boards.xml_text import read_xml
from facilitator.imports.decode import shown_name

MOST_UNPACKED = 50_000_000
"""Bytes of a page: more is no drawing but a trap."""
_BETWEEN = 200
_STYLE = re.compile(r"(?:^|;)([A-Za-z]+)=([^;]*)")
_CONTAINERS = ("swimlane", "group")


@dataclass(slots=True)
class _Cell:
    """A cell of a page. ``at`` is its place on the page, ``words`` its label."""

    id: str
    element: etree._Element
    words: str
    style: str
    parent: str
    box: Place | None = None
    at: Place = (0, 0)
    children: list[str] = field(default_factory=list)


def read_drawio(data: bytes, name: str) -> BoardRead:
    """The board of a drawing; ``Refusal`` for what is none, or has no words."""
    if not re.search(rb"<(mxfile|mxGraphModel)\b", data[:4000]):
        raise not_mine(name)
    root = read_xml(data, name)
    reading = _Reading()
    pages = [root] if root.tag == "mxGraphModel" else root.findall("diagram")
    for number, page in enumerate(pages):
        model = page if page.tag == "mxGraphModel" else _model(page, name)
        if model is not None:
            reading.page(str(number), page.get("name", "") if len(pages) > 1 else "", model)
    read = BoardRead(
        "drawio", title_of(name), digest_of(data), tuple(reading.notes), tuple(reading.links),
        tuple(reading.groups), left=reading.left,
    )  # fmt: skip
    return expect_notes(read, name)


def _model(page: etree._Element, name: str) -> etree._Element | None:
    inside = page.find("mxGraphModel")
    packed = (page.text or "").strip()
    if inside is not None or not packed:
        return inside
    try:
        unpacker = zlib.decompressobj(-15)
        text = unpacker.decompress(base64.b64decode(packed), MOST_UNPACKED)
        if unpacker.unconsumed_tail:
            raise Refusal("source_too_large", file=shown_name(name),
                          size=f"> {MOST_UNPACKED // 10**6} MB",
                          limit=f"{MOST_UNPACKED // 10**6} MB")  # fmt: skip
    except (ValueError, zlib.error):
        raise Refusal("damaged_xml", file=shown_name(name)) from None
    return read_xml(unquote(text.decode("utf-8", "replace")).encode(), name)


class _Reading:
    def __init__(self) -> None:
        self.notes: list[BoardNote] = []
        self.links: list[BoardLink] = []
        self.groups: list[BoardGroup] = []
        self.named: set[str] = set()
        """The keys of the notes."""
        self.left = 0
        self._edge = 0
        """Where the next page begins."""

    def page(self, number: str, title: str, model: etree._Element) -> None:
        cells = {cell.id: cell for cell in _cells(model)}
        for cell in cells.values():
            cell.at = _place(cells, cell)
        shapes = [cell for cell in cells.values() if cell.element.get("vertex") == "1"]
        boxes = [(cell, cell.box) for cell in shapes if cell.box is not None]
        left = min((cell.at[0] for cell, _box in boxes), default=0)
        top = min((cell.at[1] for cell, _box in boxes), default=0)
        wide = max((cell.at[0] + box[0] - left for cell, box in boxes), default=0)
        high = max((cell.at[1] + box[1] - top for cell, box in boxes), default=0)
        shift = self._edge - left, -top
        if title and boxes:
            self.groups.append(
                BoardGroup(title, "", (self._edge - 40, -40), (wide + 80, high + 80))
            )
        for cell in shapes:
            self._shape(number, cells, cell, shift)
        for cell in cells.values():
            if cell.element.get("edge") == "1":
                self._link(number, cells, cell)
        self._edge += wide + _BETWEEN if boxes else 0

    def _shape(self, page: str, cells: dict[str, _Cell], cell: _Cell, shift: Place) -> None:
        over = cells.get(cell.parent)
        if over is not None and over.element.get("edge") == "1":
            return
        place = cell.at[0] + shift[0], cell.at[1] + shift[1]
        holds = any(cells[child].element.get("vertex") == "1" for child in cell.children)
        if cell.box and (holds or cell.style.startswith(_CONTAINERS)):
            self.groups.append(BoardGroup(" ".join(cell.words.split()), "", place, cell.box))
        elif cell.words:
            key = f"{page} {cell.id}"
            self.notes.append(BoardNote(key, cell.words, _kind(cell), place, cell.box))
            self.named.add(key)
        else:
            self.left += 1

    def _link(self, page: str, cells: dict[str, _Cell], cell: _Cell) -> None:
        ends = [f"{page} {cell.element.get(end, '')}" for end in ("source", "target")]
        style = dict(_STYLE.findall(cell.style))
        if style.get("endArrow") == "none" and style.get("startArrow", "none") != "none":
            ends.reverse()
        if ends[0] == ends[1] or not self.named.issuperset(ends):
            self.left += 1
            return
        labels = [cell.words, *(cells[child].words for child in cell.children)]
        label = " ".join(part for part in labels if part)
        self.links.append(BoardLink(ends[0], ends[1], label, link_named(label)))


def _cells(model: etree._Element) -> Iterator[_Cell]:
    """Every cell with its label; one that bears data of its own is wrapped in an object."""
    found: dict[str, _Cell] = {}
    for element in model.iter("mxCell"):
        outer = element.getparent()
        wrapped = outer is not None and outer.tag in ("object", "UserObject")
        bearer = outer if wrapped and outer is not None else element
        words = words_of_html(bearer.get("label" if wrapped else "value", ""))
        cell = _Cell(
            bearer.get("id", ""), element, words, element.get("style", ""),
            element.get("parent", ""), _box(element),
        )  # fmt: skip
        found.setdefault(cell.id, cell)
    for cell in found.values():
        if cell.parent in found:
            found[cell.parent].children.append(cell.id)
    yield from found.values()


def _number(geometry: etree._Element | None, name: str) -> int:
    try:
        return whole(float(geometry.get(name, "0"))) or 0 if geometry is not None else 0
    except ValueError:
        return 0


def _box(element: etree._Element) -> Place | None:
    geometry = element.find("mxGeometry")
    width, height = _number(geometry, "width"), _number(geometry, "height")
    return (width, height) if width > 0 and height > 0 else None


def _place(cells: dict[str, _Cell], cell: _Cell) -> Place:
    """Where a cell stands on its page: its own place and those of all that hold it."""
    x = y = 0
    seen: set[str] = set()
    ahead: _Cell | None = cell
    while ahead is not None and ahead.id not in seen:
        seen.add(ahead.id)
        geometry = ahead.element.find("mxGeometry")
        if geometry is None or geometry.get("relative") != "1":
            x, y = x + _number(geometry, "x"), y + _number(geometry, "y")
        ahead = cells.get(ahead.parent)
    return x, y


def _kind(cell: _Cell) -> str:
    style = dict(_STYLE.findall(cell.style))
    return kind_named(cell.words) or kind_of_colour(style.get("fillColor"))
