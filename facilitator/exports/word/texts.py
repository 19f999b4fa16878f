"""Paragraphs: text that XML can hold, in the house's styles."""

import re
from io import BytesIO
from itertools import accumulate
from typing import Any
from unicodedata import bidirectional

from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from facilitator.domain.kinds import note_kind
from facilitator.exports.paper import kind_edge

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold, and no field of ours should."""

_LEFTWARD = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_AFTER_BIDI = ("w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl", "w:rPr")
"""What a paragraph may say after its direction: the format has a fixed order."""


def fit(text: str) -> str:
    """A text as XML can hold it: a visible sign for what it cannot."""
    return _UNFIT.sub("\ufffd", text)


def add_text(document: Document, text: str, style: str = "Normal", keep: bool = False) -> Any:
    """A paragraph in a style of the house; ``keep`` it on the page of what follows."""
    part_from_table(document)
    paragraph: Any = document.add_paragraph(fit(text), style)
    if keep:
        paragraph.paragraph_format.keep_with_next = True
    return paragraph


def add_heading(document: Document, text: str, level: int) -> Any:
    """A heading; 0 is the title."""
    return document.add_heading(fit(text), level)


def part_from_table(document: Document) -> Any:
    """Room after a table, which would touch what follows, and grow together with another table."""
    is_table = document.element.body[-2:][0].tag == qn("w:tbl")
    return document.add_paragraph(style="After Table") if is_table else None


def hold_together(document: Document, first: int, most: int) -> None:
    """Keep what was added from the body's element of this number on, on one page.

    Of what has more than so many letters only the head: a page would stay empty before it. Tables
    keep their own rows; what stands before one stays with its first row.
    """
    *added, _section = list(document.element.body)[first:]
    reach = list(accumulate(map(_letters, added)))
    for element, letters in zip(added[:-1], reach, strict=False):
        if element.tag == qn("w:p") and (reach[-1] <= most or letters <= most // 4):
            Paragraph(element, document._body).paragraph_format.keep_with_next = True


def _letters(element: Any) -> int:
    return sum(len(text.text or "") for text in element.iter(qn("w:t")))


def hang_at(paragraph: Any, left: float, hanging: float = 0.0) -> None:
    """Let a text begin so many mm from the left, its first line ``hanging`` mm before it."""
    lines = paragraph.paragraph_format
    lines.left_indent, lines.first_line_indent = Mm(left), Mm(-hanging)
    if hanging:
        lines.tab_stops.add_tab_stop(Mm(left))


def add_picture(document: Document, picture: bytes, width: float, said: str) -> None:
    """A picture, ``width`` mm wide, and what it tells to who cannot see it.

    Small print before it stays on its page.
    """
    part_from_table(document)
    for above in document.paragraphs[-1:]:
        if above.style and above.style.name == "Small Print":
            above.paragraph_format.keep_with_next = True
    inline: Any = document.add_picture(BytesIO(picture), Mm(width))._inline
    for side in ("distL", "distR"):
        inline.set(side, "0")
    inline.docPr.set("descr", fit(said))
    document.paragraphs[-1].style = "Figure"


def end_at_right(paragraph: Any, width: float, leader: Any = WD_TAB_LEADER.SPACES) -> None:
    """Let a tab lead to the right edge of a text ``width`` mm wide."""
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(Mm(width), WD_TAB_ALIGNMENT.RIGHT, leader)


def numbered(document: Document) -> int:
    """A new list of "List Number" that begins at 1: the number that its paragraphs ask for."""
    numbering: Any = document.part.numbering_part.element
    style: Any = document.styles["List Number"]
    usual = numbering.num_having_numId(style.element.pPr.numPr.numId.val)
    made = numbering.add_num(usual.abstractNumId.val)
    made.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(made.numId)


def turn_leftward(document: Document) -> None:
    """Let paragraphs and runs that begin in Arabic or Hebrew run from right to left."""
    for paragraph in document.element.body.iter(qn("w:p")):
        runs = [(run, run.text) for run in paragraph.iter(qn("w:r"))]
        whole = "".join(text for _run, text in runs)
        if _LEFTWARD.search(whole) is None:
            continue
        if _begins_leftward(whole):
            paragraph.get_or_add_pPr().insert_element_before(OxmlElement("w:bidi"), *_AFTER_BIDI)
        for run, text in runs:
            if _begins_leftward(text):
                Run(run, document._body).font.rtl = True


def _begins_leftward(text: str) -> bool:
    strong = (bidirectional(char) for char in text)
    return next((kind for kind in strong if kind in ("L", "R", "AL")), "L") != "L"


def count_in(paragraph: Any, number: int) -> None:
    """Count a paragraph in the list of this number."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = number


def add_field(paragraph: Any, name: str) -> None:
    """A number that the word processor works out: ``PAGE`` or ``NUMPAGES``."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    field.append(paragraph.add_run("1")._r)
    paragraph._p.append(field)


def add_mark(paragraph: Any, kind: str, after: str) -> None:
    """The letter of a kind of note, white on its colour, and what parts it from the text."""
    run = paragraph.add_run(f" {note_kind(kind).letter} ", "Kind Mark")
    ground = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", kind_edge(kind)[1:])):
        ground.set(qn(f"w:{name}"), value)
    run._r.get_or_add_rPr().append(ground)
    paragraph.add_run(after)
