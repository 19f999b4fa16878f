"""The paper that exporters write on: its sizes, its typefaces, its codes, and the saved PDF.

Exporters import from here, and from none of the files beside it. Lengths are in mm from the
sheet's upper left corner, type in pt.
"""

from facilitator.exports.paper.codes import (
    BADGE_CODE,
    CORNER_CODE,
    EDGE,
    PAGE_CODE,
    ROW_CODE,
    corner_codes,
    corner_places,
    page_code,
    qr_path,
)
from facilitator.exports.paper.draft import PAPERS, About, Draft, Paper, Sheet, sheet
from facilitator.exports.paper.images import opened
from facilitator.exports.paper.links import link_end, link_path
from facilitator.exports.paper.marks import (
    hand_mark,
    kind_edge,
    kind_fill,
    kind_ink,
    kind_mark,
    minority_mark,
    pointer,
    ruler,
    tick_box,
    tick_mark,
)
from facilitator.exports.paper.page import Area, Outline, Page, Point
from facilitator.exports.paper.pdfa import save_pdfa
from facilitator.exports.paper.style import (
    BAND,
    BLUE,
    INK,
    LEADING,
    MM,
    NAVY,
    PLACEHOLDER,
    PLACEHOLDER_EDGE,
    RULE,
    SECONDARY,
    SMALLEST,
    WHITE,
    Letters,
    Spread,
    Stroke,
    line_mm,
)
from facilitator.exports.paper.svg import SvgPage
from facilitator.exports.paper.text import dressed, fitted, width_mm, wrapped
from facilitator.exports.progress import Cancelled, Tick, no_tick
from facilitator.exports.whole import write_whole

__all__ = [
    "BADGE_CODE",
    "BAND",
    "BLUE",
    "CORNER_CODE",
    "EDGE",
    "INK",
    "LEADING",
    "MM",
    "NAVY",
    "PAGE_CODE",
    "PAPERS",
    "PLACEHOLDER",
    "PLACEHOLDER_EDGE",
    "ROW_CODE",
    "RULE",
    "SECONDARY",
    "SMALLEST",
    "WHITE",
    "About",
    "Area",
    "Cancelled",
    "Draft",
    "Letters",
    "Outline",
    "Page",
    "Paper",
    "Point",
    "Sheet",
    "Spread",
    "Stroke",
    "SvgPage",
    "Tick",
    "corner_codes",
    "corner_places",
    "dressed",
    "fitted",
    "hand_mark",
    "kind_edge",
    "kind_fill",
    "kind_ink",
    "kind_mark",
    "line_mm",
    "link_end",
    "link_path",
    "minority_mark",
    "no_tick",
    "opened",
    "page_code",
    "pointer",
    "qr_path",
    "ruler",
    "save_pdfa",
    "sheet",
    "tick_box",
    "tick_mark",
    "width_mm",
    "wrapped",
    "write_whole",
]
