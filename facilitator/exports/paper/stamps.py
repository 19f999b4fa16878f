"""What recurs in a document: drawings that are kept once, texts that are written alike again."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any, NamedTuple

from reportlab.pdfbase.pdfdoc import (
    BasicFonts,
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObjectReference,
    PDFStream,
    xObjectName,
)

from facilitator.exports.paper.operators import Spot

_EDGE = 2
"""pt around a drawing for the half of a line that runs along its edge."""


class Stamps:
    """What recurs in one document: drawings kept once under a name, texts as they were written."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self.drawings: dict[Hashable, Drawing] = {}
        self.texts: dict[Hashable, Written] = {}

    def keep(self, key: Hashable, size: tuple[float, float], sketch: Sketch) -> None:
        """Keep what draws within a size in pt, but for half a line along its edges."""
        name = f"{len(self.drawings)}"
        wide, high = (round(side + _EDGE, 2) for side in size)
        held = {"Font": PDFObjectReference(BasicFonts)} if sketch.lettered else {}
        if sketch.shown:
            held["XObject"] = self._document.xobjDict(sketch.shown)
        said = {
            "Subtype": PDFName("Form"),
            "BBox": PDFArray([-_EDGE, -high, wide, _EDGE]),
            "Resources": PDFDictionary(held),
        }
        drawn = PDFStream(PDFDictionary(said), sketch.drawn.encode("ascii"))
        self._document.Reference(drawn, xObjectName(name))
        self.drawings[key] = Drawing(name, f"/{xObjectName(name)} Do")


class Sketch(NamedTuple):
    """Operators that draw from an upper left corner; which others they show, whether they write."""

    drawn: str
    shown: list[str]
    lettered: bool


class Drawing(NamedTuple):
    """What the drawing library calls a drawing, and the operator that shows it."""

    name: str
    said: str


class Written(NamedTuple):
    """Text as operators that take all that they need, and what the pen holds afterwards."""

    said: str
    fill: str
    font: tuple[str, float]
    leading: int
    at: Spot
