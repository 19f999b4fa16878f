"""Sheets, and a document under way."""

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from zlib import Z_BEST_COMPRESSION, compress

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream
from reportlab.pdfgen.canvas import Canvas

from facilitator.domain.refusal import Refusal
from facilitator.exports.paper.content import Content
from facilitator.exports.paper.glyphs import FIRST_FONT, Lettering
from facilitator.exports.paper.page import Page
from facilitator.exports.paper.stamps import Stamps
from facilitator.exports.paper.style import MM, expect_theme
from facilitator.exports.paper.tags import Tag, Tree

PROGRAM = "Facilitator"


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper format, upright, in mm (ISO 216)."""

    name: str
    width: float
    height: float


PAPERS: dict[str, Paper] = {
    paper.name: paper
    for paper in (
        Paper("A4", 210, 297),
        Paper("A3", 297, 420),
        Paper("A2", 420, 594),
        Paper("A1", 594, 841),
        Paper("A0", 841, 1189),
    )
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper as it lies: upright or across; width and height in mm."""

    paper: str
    across: bool
    width: float
    height: float


def sheet(paper: str, across: bool = False) -> Sheet:
    """The sheet of a paper `A4` … `A0`; refuses `unknown_paper` for any other name."""
    found = PAPERS.get(paper)
    if found is None:
        raise Refusal("unknown_paper", name=paper, known=", ".join(PAPERS))
    width, height = (found.height, found.width) if across else (found.width, found.height)
    return Sheet(paper, across, width, height)


@dataclass(frozen=True, slots=True)
class About:
    """What a document says about itself; `at` is aware and the only date in it."""

    title: str
    subject: str
    author: str
    language: str
    at: datetime


class Draft:
    """A document under way, page after page. The same content gives the same bytes."""

    def __init__(self, about: About) -> None:
        expect_theme()
        self.about = about
        self.substituted: list[str] = []
        """Characters that no font has, each once, in the order in which they were drawn."""
        self._bytes = BytesIO()
        self._canvas = Canvas(
            self._bytes, invariant=True, initialFontName=FIRST_FONT, lang=about.language,
            pageCompression=0,
        )  # fmt: skip
        self._canvas.setTitle(about.title)
        self._canvas.setSubject(about.subject)
        self._canvas.setAuthor(about.author)
        self._canvas.setCreator(PROGRAM)
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self._tree = Tree()
        self._lettering = Lettering(self._canvas._doc)
        self._stamps = Stamps(self._canvas._doc)
        # A page is packed while the next one is drawn.
        self._packer, self._packed = ThreadPoolExecutor(1), list[Future[bytes]]()
        self._content: Content | None = None
        self._chapter = ""
        self._part = self._tree.root
        self.level = 0
        """At which level of the outline the entries of pages stand: 1 within chapters."""
        self.pages = 0
        """How many have been begun."""

    def page(self, sheet: Sheet) -> Page:
        """Begin a page; the one before is finished."""
        self._end_page()
        self.pages += 1
        self._canvas.setPageSize((sheet.width * MM, sheet.height * MM))
        self._tree.begin_page()
        self._content = Content(self._canvas, self._tree, self._lettering, self._stamps)
        self._content.element = self._part
        page = Page(self._content, (sheet.width, sheet.height), self.substituted)
        if self._chapter:
            page.bookmark(self._chapter, 0, 0)
            self._chapter = ""
        return page

    def chapter(self, title: str) -> None:
        """The next page begins a chapter: an entry of the outline above the pages' own."""
        self._chapter = title
        self._part = self._tree.within(Tag("Part"), self._tree.root)
        self.level = 1

    def finish(self) -> bytes:
        """The whole draft, to be saved with `save_pdfa`; nothing can be drawn afterwards."""
        self._end_page()
        self._lettering.leave_out_unused()
        for number, packed in enumerate(self._packed, 1):
            packs = PDFDictionary({"Filter": PDFName("FlateDecode")})
            page = self._canvas._doc.idToObject[f"Page{number}"]
            page.Contents = PDFStream(packs, packed.result())
        self._packer.shutdown()
        catalogue = self._canvas._doc.Catalog
        catalogue.StructTreeRoot = self._tree.written(self._canvas._doc)
        catalogue.MarkInfo = PDFDictionary({"Marked": "true"})
        self._canvas.save()
        return self._bytes.getvalue()

    def _end_page(self) -> None:
        if self._content is not None:
            self._content.fall_silent()
            self._canvas.showPage()
            page = self._canvas._doc.idToObject[f"Page{self.pages}"]
            content = page.stream.encode("ascii")
            self._packed.append(self._packer.submit(compress, content, Z_BEST_COMPRESSION))
