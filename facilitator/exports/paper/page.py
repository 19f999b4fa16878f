"""One page of paper: lengths in mm from its upper left corner, type in pt."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from facilitator.exports.paper.style import BLACK, MM, Letters, Spread, Stroke, line_mm
from facilitator.exports.paper.text import Line, set_line
from resources import fonts

Point = tuple[float, float]
Area = tuple[float, float, float, float]
"""x, y, width, height."""
Outline = Sequence[tuple[float, ...]]
"""Points of 2 numbers (a line to there) or 6 (a curve: two handles and its end)."""

_WHOLE = 1
"""Parts of one path that overlap leave no hole (the non-zero winding rule)."""
_LEADING_SPREAD = Spread()
_SHIFT = {"left": 0.0, "start": 0.0, "centre": 0.5, "right": 1.0}


class Page:
    """What is drawn on one page; later drawing covers earlier.

    `fill` is a colour or None, `stroke` a pen or None. Characters that no font has are drawn as
    boxes and added to `substituted`.
    """

    def __init__(self, canvas: Any, size: Point, substituted: list[str]) -> None:
        self._canvas = canvas
        self.width, self.height = size
        self.substituted = substituted
        self.below = 0
        """Under how many entries of the outline this page's own stand."""
        self._unheard = False
        self._filled = ""
        self._stroked: Stroke | None = None

    def text(self, at: Point, text: str, letters: Letters, align: str = "left") -> float:
        """One line, its base line at `at`, which is its `left`, `right` or `centre`; its width."""
        line = set_line(text, letters.weight, letters.italic)
        width = line.em * letters.size / MM
        self._draw(line, (at[0] - _SHIFT[align] * width, at[1]), letters)
        return width

    def lines(
        self, at: Point, lines: Sequence[str], letters: Letters, spread: Spread = _LEADING_SPREAD
    ) -> float:
        """Lines below each other, the first one's upper edge at `at`; the y below the last."""
        x, y = at
        step = line_mm(letters.size, spread.ratio)
        base = y + _base_line(letters, step)
        for number, text in enumerate(lines):
            line = set_line(text, letters.weight, letters.italic)
            left = x + _indent(line, letters, spread)
            self._draw(line, (left, base + number * step), letters)
        return y + len(lines) * step

    def rule(self, start: Point, end: Point, stroke: Stroke) -> None:
        """A straight line."""
        self.shape([start, end], stroke=stroke, closed=False)

    def box(
        self, area: Area, fill: str | None = None, stroke: Stroke | None = None, radius: float = 0
    ) -> None:
        """A rectangle, its corners rounded by `radius` mm."""
        x, y, width, height = area
        self._pen(fill, stroke)
        place = round(x * MM, 2), self._up(y + height), round(width * MM, 2), round(height * MM, 2)
        shown = {"stroke": bool(stroke), "fill": bool(fill)}
        if radius:
            self._canvas.roundRect(*place, radius * MM, **shown)
        else:
            self._canvas.rect(*place, **shown)

    def circle(
        self, centre: Point, radius: float, fill: str | None = None, stroke: Stroke | None = None
    ) -> None:
        """A circle about its centre."""
        self._pen(fill, stroke)
        place = centre[0] * MM, self._up(centre[1]), radius * MM
        self._canvas.circle(*place, stroke=bool(stroke), fill=bool(fill))

    def shape(
        self,
        outline: Outline,
        fill: str | None = None,
        stroke: Stroke | None = None,
        closed: bool = True,
    ) -> None:
        """A shape of lines and curves, or an open line."""
        self._pen(fill, stroke)
        path = self._canvas.beginPath()
        self._trace(path, outline, closed)
        self._canvas.drawPath(path, stroke=bool(stroke), fill=bool(fill), fillMode=_WHOLE)

    def shapes(self, outlines: Iterator[Outline] | Sequence[Outline], fill: str) -> None:
        """Several closed outlines as one path, so that no seam shows where they touch."""
        self._pen(fill, None)
        path = self._canvas.beginPath()
        for outline in outlines:
            self._trace(path, outline, closed=True)
        self._canvas.drawPath(path, stroke=0, fill=1, fillMode=_WHOLE)

    def modules(self, bars: Iterable[tuple[int, int, int]], at: Point, size: float) -> None:
        """Black bars one module high as one path: column, row and length, in modules of a `size`.

        Whole numbers on a scaled ground take a tenth of the room that a drawn outline takes.
        """
        self._pen(BLACK, None)
        place = f"{size * MM:.5f} 0 0 {-size * MM:.5f} {at[0] * MM:.4f} {self._up(at[1]):.4f} cm"
        self._canvas._code.append(f"q {place}")
        self._canvas._code += [f"{x} {y} {length} 1 re" for x, y, length in bars]
        self._canvas._code.append("f Q")

    def image(self, image: Any, area: Area, said: str) -> None:
        """An image that `opened` has opened, over an area; `said` tells who cannot see it what."""
        x, y, width, height = area
        self._canvas._code.append(f"/Span <</Alt <{_utf16(said)}>>> BDC")
        self._canvas.drawImage(image, x * MM, self._up(y + height), width * MM, height * MM)
        self._canvas._code.append("EMC")

    @contextmanager
    def turned(self) -> Iterator[None]:
        """What is drawn meanwhile stands on its head: the page is turned about its middle."""
        held = self._filled, self._stroked
        self._canvas.saveState()
        self._canvas.translate(self.width * MM, self.height * MM)
        self._canvas.rotate(180)
        yield
        self._canvas.restoreState()
        self._filled, self._stroked = held

    @contextmanager
    def artefact(self) -> Iterator[None]:
        """What is drawn meanwhile is no content: whoever listens to the page does not hear it."""
        self._canvas._code.append("/Artifact BMC")
        self._unheard = True
        yield
        self._unheard = False
        self._canvas._code.append("EMC")

    @contextmanager
    def window(self, area: Area, start: Point, size: Point) -> Iterator["Page"]:
        """A larger page of a `size`, of which an area of this one shows what lies from `start`."""
        x, y, width, height = area
        path = self._canvas.beginPath()
        path.rect(x * MM, self._up(y + height), width * MM, height * MM)
        self._canvas.saveState()
        self._canvas.clipPath(path, stroke=0, fill=0)
        down = self._up(y) - (size[1] - start[1]) * MM
        self._canvas.translate((x - start[0]) * MM, down)
        yield Page(self._canvas, size, self.substituted)
        self._canvas.restoreState()

    def lead(self, record: str, area: Area, said: str) -> None:
        """A way from an area of this page to the bookmark of a record in the same document."""
        if not self._unheard:
            x, y, width, height = area
            place = (x * MM, self._up(y + height), (x + width) * MM, self._up(y))
            self._canvas.linkRect(said, f"r{record}", place, relative=1, Border="[0 0 0]")

    def bookmark(self, title: str, level: int, y: float, record: str = "") -> None:
        """An entry of the document's outline that leads to a height of this page.

        ``level`` counts from 0; it is at most one more than that of the entry before. What is no
        content has none.
        """
        if self._unheard:
            return
        level = min(level + self.below, self._canvas._doc.outline.currentlevel + 1)
        # Two entries of one key are one.
        key = f"r{record}" if record else f"p{self._canvas.getPageNumber()}-{y:.1f}-{title}"
        _left, top = self._canvas.absolutePosition(0, self._up(y))
        self._canvas.bookmarkPage(key, fit="FitH", top=top)
        self._canvas.addOutlineEntry(title, key, level)

    def _up(self, y: float) -> float:
        """The height in pt, to a hundredth, which is 0.004 mm: no printer shows more."""
        return round((self.height - y) * MM, 2)

    def _pen(self, fill: str | None, stroke: Stroke | None) -> None:
        """Take colours and a pen; those that are held already are not said again."""
        if fill and fill != self._filled:
            self._filled = fill
            self._canvas.setFillColor(_colour(fill))
        if stroke and stroke != self._stroked:
            self._stroked = stroke
            self._canvas.setStrokeColor(_colour(stroke.colour))
            self._canvas.setLineWidth(stroke.width)
            self._canvas.setDash([length * MM for length in stroke.dash])

    def _trace(self, path: Any, outline: Outline, closed: bool) -> None:
        first, *rest = outline
        path.moveTo(*self._places(first))
        for point in rest:
            draw = path.lineTo if len(point) == 2 else path.curveTo
            draw(*self._places(point))
        if closed:
            path.close()

    def _places(self, numbers: tuple[float, ...]) -> list[float]:
        return [self._up(n) if odd % 2 else round(n * MM, 2) for odd, n in enumerate(numbers)]

    def _draw(self, line: Line, at: Point, letters: Letters) -> None:
        """Draw a line from the left end of its base line."""
        self.substituted += [char for char in line.missing if char not in self.substituted]
        self._pen(letters.colour, None)
        for stretch in line.stretches:
            if stretch.spoken:
                said = _utf16(stretch.spoken)
                self._canvas._code.append(f"/Span <</ActualText <{said}>>> BDC")
            at = self._draw_runs(stretch.runs, at, letters)
            if stretch.spoken:
                self._canvas._code.append("EMC")

    def _draw_runs(self, runs: Sequence[fonts.Run], at: Point, letters: Letters) -> Point:
        """Draw runs one after the other; where the last one ends."""
        x, y = at
        drawn = self._canvas.beginText()
        for run in runs:
            for part in _parts(run):
                drawn.setTextOrigin(round(x * MM, 2), self._up(y))
                drawn.setFont(_registered(run.face), letters.size)
                drawn.textOut(part)
                x += fonts.advance(part, letters.weight, letters.italic) * letters.size / MM
        self._canvas.drawText(drawn)
        return x, y


def _utf16(text: str) -> str:
    """A text as a PDF says it in hexadecimal digits."""
    return ("\ufeff" + text).encode("utf-16-be").hex().upper()


def _parts(run: fonts.Run) -> list[str]:
    """The run cut after spaces, unless its own space is as wide as the line counts it."""
    if run.face.family == fonts.face_chain()[0].family or " " not in run.text:
        return [run.text]
    words = run.text.split(" ")
    return [word + " " for word in words[:-1]] + words[-1:]


def _indent(line: Line, letters: Letters, spread: Spread) -> float:
    width = line.em * letters.size / MM
    if spread.align == "start" and not line.rightward:
        return max(spread.width - width, 0.0)
    return -_SHIFT[spread.align] * width


def _base_line(letters: Letters, step: float) -> float:
    """How far below the upper edge of its box a line stands, in mm."""
    face = fonts.face_chain(letters.weight, letters.italic)[0]
    spare = step - (fonts.ascent(face) + fonts.descent(face)) * letters.size / MM
    return spare / 2 + fonts.ascent(face) * letters.size / MM


@cache
def _colour(digits: str) -> HexColor:
    return HexColor(digits)


@cache
def _registered(face: fonts.Face) -> str:
    """The face's name, once the PDF library knows its file."""
    pdfmetrics.registerFont(TTFont(face.name, str(face.file), shapable=False))
    return face.name


FIRST_FONT = _registered(fonts.face_chain()[0])
