"""What a document is to who hears it: headings, texts, tables and figures in reading order.

A tagged PDF (ISO 32000-1, 14.7) holds a tree of elements beside its pages; each element names the
marked stretches of content that are its own. Whatever stands in none is decoration.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from reportlab.pdfbase.pdfdoc import PDFObject

GROUPING = frozenset({"Document", "Part", "Sect", "Div", "L", "Table", "THead", "TBody", "TR"})
"""Elements that hold others, never text of their own."""
LINKS_FROM = 1_000_000
"""From here on the numbers of links in the tree's index; below it those of pages."""


@dataclass(frozen=True, slots=True, eq=False)
class Tag:
    """An element by its standard role: `H1` … `H6`, `P`, `L`, `LI`, `Table`, `TR`, `Figure` ….

    Two of the same contents are two elements; one that is used again goes on, also on another page.
    `said` tells what a figure shows, `scope` whether a `TH` heads its `Column` or `Row`, `span`
    over how many columns a cell stands.
    """

    role: str
    said: str = ""
    scope: str = ""
    span: int = 1


class Element:
    """One element of the tree; it stands in its parent once it has content."""

    __slots__ = ("above", "grouping", "kids", "number", "pictured", "tag")

    def __init__(self, tag: Tag, above: Element | None) -> None:
        self.tag = tag
        self.above = above
        self.kids: list[Element | Stretch | Linked] = []
        self.number = 0
        self.pictured: bool = tag.role == "Figure" or (above is not None and above.pictured)
        self.grouping = tag.role in GROUPING
        """Whether it holds other elements only."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The marked stretch of a page's content with this number; pages count from 0."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Linked:
    """A link on a page, by its number in the tree's index."""

    page: int
    number: int


def link_name(number: int) -> str:
    """What the drawing library calls the annotation of a link."""
    return f"link{number}"


class Tree:
    """The elements of one document under way."""

    def __init__(self) -> None:
        self.root = Element(Tag("Document"), None)
        self._links: list[Element] = []
        self._by_tag: dict[Tag, Element] = {}
        self._pages: list[list[Element]] = []

    def begin_page(self) -> None:
        """What is marked from now on stands on the next page."""
        self._pages.append([])

    def within(self, tag: Tag, above: Element) -> Element:
        """The element of a tag, which is new below ``above`` unless it was there before."""
        found = self._by_tag.get(tag)
        if found is None:
            found = self._by_tag[tag] = Element(tag, above)
        return found

    def mark(self, element: Element) -> int:
        """The number of a new stretch of this page, which is the element's."""
        held = self._pages[-1]
        self._attach(element)
        element.kids.append(Stretch(len(self._pages) - 1, len(held)))
        held.append(element)
        return len(held) - 1

    def link(self, element: Element) -> int:
        """Let an element own a link; the number by which the index and the library know it."""
        self._attach(element)
        known = LINKS_FROM + len(self._links)
        element.kids.append(Linked(len(self._pages) - 1, known))
        self._links.append(element)
        return known

    def _attach(self, element: Element) -> None:
        """Put an element, and what it stands in, where they have their first content."""
        fresh = not element.kids
        while fresh and element.above is not None:
            above = element.above
            fresh = not above.kids
            above.kids.append(element)
            element = above

    def written(self, document: Any) -> Any:
        """The whole tree as objects of the drawing library's document; a reference to its root.

        All pages must have been added to the document.
        """
        root, index = _Raw(), _Raw()
        to_root, to_index = document.Reference(root), document.Reference(index)
        known = document.idToObjectNumberAndVersion
        pages = [known[f"Page{n}"][0] for n in range(1, len(self._pages) + 1)]
        raws: list[tuple[Element, _Raw]] = []
        for element in self._elements():
            raw = _Raw()
            element.number = known[document.Reference(raw).name][0]
            raws.append((element, raw))
        places = _Places(
            pages,
            {n: known[document.refAnnotation(link_name(n)).name][0] for n in self._link_numbers()},
        )
        for element, raw in raws:
            raw.code = _element(element, places, known[to_root.name][0])
        root.code = (
            f"<</Type/StructTreeRoot/K {self.root.number} 0 R"
            f"/ParentTree {known[to_index.name][0]} 0 R"
            f"/ParentTreeNextKey {LINKS_FROM + len(self._links)}>>"
        ).encode()
        index.code = self._index().encode()
        return to_root

    def _link_numbers(self) -> range:
        return range(LINKS_FROM, LINKS_FROM + len(self._links))

    def _elements(self) -> list[Element]:
        found, waiting = [], [self.root]
        while waiting:
            element = waiting.pop()
            found.append(element)
            waiting += [kid for kid in reversed(element.kids) if isinstance(kid, Element)]
        return found

    def _index(self) -> str:
        """From each page's stretches, and from each link, back to its element."""
        rows = [
            f"{page} [{' '.join([f'{element.number} 0 R' for element in held])}]"
            for page, held in enumerate(self._pages)
        ]
        owners = zip(self._link_numbers(), self._links, strict=True)
        rows += [f"{number} {element.number} 0 R" for number, element in owners]
        return f"<</Nums [{' '.join(rows)}]>>"


class _Raw(PDFObject):  # type: ignore[misc]
    """An object whose code is written already."""

    __RefOnly__ = 1
    code = b"null"

    def format(self, _document: Any) -> bytes:
        return self.code


class _Places(NamedTuple):
    """The numbers of objects in the file: of each page, and of each link by its own number."""

    pages: list[int]
    links: dict[int, int]


def _element(element: Element, places: _Places, root: int) -> bytes:
    tag = element.tag
    above = element.above.number if element.above else root
    first = next((kid.page for kid in element.kids if isinstance(kid, Stretch)), None)
    here = "" if first is None else f"/Pg {places.pages[first]} 0 R"
    kids = " ".join([_kid(kid, first, places) for kid in element.kids])
    held = kids if len(element.kids) == 1 else f"[{kids}]"
    code = f"<</S/{tag.role}/P {above} 0 R{here}/K {held}{_attributes(tag)}>>"
    return code.encode()


def _kid(kid: Element | Stretch | Linked, first: int | None, places: _Places) -> str:
    if isinstance(kid, Element):
        return f"{kid.number} 0 R"
    page = places.pages[kid.page]
    if isinstance(kid, Linked):
        return f"<</Type/OBJR/Pg {page} 0 R/Obj {places.links[kid.number]} 0 R>>"
    if kid.page == first:
        return str(kid.number)
    return f"<</Type/MCR/Pg {page} 0 R/MCID {kid.number}>>"


def _attributes(tag: Tag) -> str:
    of_table = f"/Scope/{tag.scope}" if tag.scope else ""
    of_table += f"/ColSpan {tag.span}" if tag.span > 1 else ""
    told = f"/A<</O/Table{of_table}>>" if of_table else ""
    if tag.role == "Figure":
        told += "/A<</O/Layout/Placement/Block>>"
    return told + (f"/Alt <{utf16(tag.said)}>" if tag.said else "")


def utf16(text: str) -> str:
    """A text as a PDF says it in hexadecimal digits."""
    return ("\ufeff" + text).encode("utf-16-be", "replace").hex().upper()
