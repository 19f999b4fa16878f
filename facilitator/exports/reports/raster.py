"""A drawing as a picture, for documents that cannot hold our vectors: the same drawing, in pixels.

``Page`` draws on a canvas of the PDF library; here it is given one that paints with Pillow, drawn
larger and made smaller, so that edges are smooth.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from io import BytesIO
from itertools import pairwise
from math import ceil, hypot
from typing import Any

from PIL import Image, ImageDraw, ImageFont
from reportlab.pdfbase import pdfmetrics

from facilitator.exports.paper import MM, Page
from facilitator.exports.reports.blocks import Figure

_DPI, _FINER = 200, 2
_SCALE = _DPI * _FINER / 72
"""Painted pixels to a point."""
_STEPS = 16
"""Straight lines to a curve."""
_TINY = 1e-6
"""Pixels: a dash of which no more is left has ended, however numbers were rounded."""
Spot = tuple[float, float]


def png(figure: Figure, width: float) -> bytes:
    """The figure, ``width`` mm wide, as a PNG of 200 dpi on white."""
    tall = figure.height + 2.0
    canvas = _Canvas(width * MM, tall * MM)
    figure.draw(Page(canvas, (width, tall), []), (0.4, 0.4, width - 0.8, figure.height))
    whole = BytesIO()
    canvas.picture().save(whole, "PNG", optimize=True, dpi=(_DPI, _DPI))
    return whole.getvalue()


class _Path:
    """A path of lines and curves, curves as short lines; points in pt, y upward."""

    def __init__(self) -> None:
        self.parts: list[list[Spot]] = []
        self.closed = False

    def moveTo(self, x: float, y: float) -> None:  # noqa: N802 - as the PDF library calls it
        self.parts.append([(x, y)])

    def lineTo(self, x: float, y: float) -> None:  # noqa: N802
        self.parts[-1].append((x, y))

    def curveTo(self, *ends: float) -> None:  # noqa: N802
        x0, y0 = self.parts[-1][-1]
        x1, y1, x2, y2, x3, y3 = ends
        for step in range(1, _STEPS + 1):
            t = step / _STEPS
            a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
            spot = (a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3)
            self.parts[-1].append(spot)

    def close(self) -> None:
        self.parts[-1].append(self.parts[-1][0])
        self.closed = True


class _Text:
    """Words with the place and face of each."""

    def __init__(self) -> None:
        self.words: list[tuple[Spot, str, float, str]] = []
        self._at: Spot = (0.0, 0.0)
        self._font = ("", 0.0)

    def setTextOrigin(self, x: float, y: float) -> None:  # noqa: N802
        self._at = (x, y)

    def setFont(self, name: str, size: float) -> None:  # noqa: N802
        self._font = (name, size)

    def textOut(self, text: str) -> None:  # noqa: N802
        self.words.append((self._at, self._font[0], self._font[1], text))


class _Canvas:
    """What ``Page`` asks of a canvas, painted."""

    def __init__(self, width: float, height: float) -> None:
        self._height = height
        size = (ceil(width * _SCALE), ceil(height * _SCALE))
        self._image = Image.new("RGB", size, "white")
        self._pen = ImageDraw.Draw(self._image)
        self._fill = self._stroke = "#000000"
        self._line, self._dash = 1.0, [0.0]
        self._code: list[str] = []

    def picture(self) -> Image.Image:
        """What was painted, at its own size."""
        width, height = self._image.size
        small = (width // _FINER, height // _FINER)
        return self._image.resize(small, Image.Resampling.LANCZOS)

    def setFillColor(self, colour: Any) -> None:  # noqa: N802
        self._fill = _hex(colour)

    def setStrokeColor(self, colour: Any) -> None:  # noqa: N802
        self._stroke = _hex(colour)

    def setLineWidth(self, width: float) -> None:  # noqa: N802
        self._line = width

    def setDash(self, lengths: Sequence[float]) -> None:  # noqa: N802
        self._dash = list(lengths)

    def beginPath(self) -> _Path:  # noqa: N802
        return _Path()

    def beginText(self) -> _Text:  # noqa: N802
        return _Text()

    def drawPath(self, path: _Path, stroke: int, fill: int, **_how: int) -> None:  # noqa: N802
        for part in path.parts:
            spots = [self._spot(*spot) for spot in part]
            if fill:
                self._pen.polygon(spots, fill=self._fill)
            if stroke:
                self._draw_line(spots)

    def drawText(self, text: _Text) -> None:  # noqa: N802
        for at, name, size, said in text.words:
            font = _font(name, round(size * _SCALE))
            self._pen.text(self._spot(*at), said, self._fill, font, anchor="ls")

    def rect(self, x: float, y: float, width: float, height: float, **shown: bool) -> None:
        self.roundRect(x, y, width, height, 0.0, **shown)

    def roundRect(  # noqa: N802 - as the PDF library calls it
        self, x: float, y: float, width: float, height: float, radius: float, **shown: bool
    ) -> None:
        (left, low), (right, top) = self._spot(x, y), self._spot(x + width, y + height)
        if radius or not (shown["stroke"] and any(self._dash)):
            pen = self._stroke if shown["stroke"] else None
            self._pen.rounded_rectangle(
                (left, min(top, low), right, max(top, low)), radius * _SCALE,
                self._fill if shown["fill"] else None, pen, max(1, round(self._line * _SCALE)),
            )  # fmt: skip
            return
        corners = [(left, low), (right, low), (right, top), (left, top), (left, low)]
        if shown["fill"]:
            self._pen.polygon(corners, fill=self._fill)
        self._draw_line(corners)

    def circle(self, x: float, y: float, radius: float, stroke: bool, fill: bool) -> None:
        across, down = self._spot(x, y)
        far = radius * _SCALE
        self._pen.ellipse(
            (across - far, down - far, across + far, down + far), self._fill if fill else None,
            self._stroke if stroke else None, max(1, round(self._line * _SCALE)),
        )  # fmt: skip

    def _spot(self, x: float, y: float) -> Spot:
        return x * _SCALE, (self._height - y) * _SCALE

    def _draw_line(self, spots: Sequence[Spot]) -> None:
        width = max(1, round(self._line * _SCALE))
        pieces = _dashed(spots, [length * _SCALE for length in self._dash])
        for piece in pieces if any(self._dash) else [list(spots)]:
            self._pen.line(piece, self._stroke, width, joint="curve")


def _dashed(spots: Sequence[Spot], lengths: Sequence[float]) -> Iterator[list[Spot]]:
    """The parts of a line that a dash leaves, each straight."""
    on, left = 0, lengths[0] if lengths else 0.0
    for (x, y), (far, low) in pairwise(spots):
        whole, done = hypot(far - x, low - y), 0.0
        while left and done < whole:
            reach = min(whole, done + left)
            ends = [
                (x + (far - x) * at / whole, y + (low - y) * at / whole) for at in (done, reach)
            ]
            if not on % 2:
                yield ends
            left -= reach - done
            done = reach
            if left <= _TINY:
                on += 1
                left = lengths[on % len(lengths)]


def _hex(colour: Any) -> str:
    return f"#{colour.hexval()[2:]}"


@cache
def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    file = pdfmetrics.getFont(name).face.filename
    return ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)
