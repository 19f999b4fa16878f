"""A page as SVG: the calls that a PDF knows, real text with its typefaces within, units of 1 mm."""

import re
from base64 import b64encode
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from facilitator.exports.paper.draft import About, Sheet
from facilitator.exports.paper.embedded import font_faces
from facilitator.exports.paper.outlines import Area, Outline, Point
from facilitator.exports.paper.page import Page
from facilitator.exports.paper.style import BLACK, MM, Letters, Stroke, expect_theme
from facilitator.exports.paper.tags import Tag
from facilitator.exports.paper.text import Line
from facilitator.exports.paper.theme import WHITE
from resources import fonts

_DARK = re.compile(b"\x01+")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

_PLAINLY = "text{font-kerning:none;font-variant-ligatures:none;font-synthesis:none}"
"""As the screen and the PDF set type: the width of a text is the sum of its characters'."""

_OTHERWISE = ("Arial", "Liberation Sans")
"""Hardly wider than ours, where a program does not read the typefaces within the file."""

_Drawn = list["str | _Drawn"]
"""Elements, and in their place those of each part."""


class SvgPage(Page):
    """One page as SVG; what needs a page of paper (turning, windows) is none of its calls."""

    def __init__(self, sheet: Sheet) -> None:
        expect_theme()
        super().__init__(None, (sheet.width, sheet.height), [])
        self._drawn: _Drawn = []
        self._used: dict[fonts.Face, set[str]] = defaultdict(set)

    def finish(self, about: About) -> bytes:
        """The whole file. The same content gives the same bytes."""
        wide, high = _n(self.width), _n(self.height)
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}mm" height="{high}mm" '
            f'viewBox="0 0 {wide} {high}" lang={quoteattr(about.language)} '
            f'font-family="{_families()}" fill="none">'
        )
        named = f"<title>{_said(about.title)}</title><desc>{_said(about.subject)}</desc>"
        faces = f"<style>\n{font_faces(self._used)}\n{_PLAINLY}\n</style>"
        ground = f'<rect width="{wide}" height="{high}" fill="{WHITE}"/>'
        drawn = _in_order(self._drawn)
        return "\n".join((head, named, faces, ground, *drawn, "</svg>\n")).encode()

    def box(
        self, area: Area, fill: str | None = None, stroke: Stroke | None = None, radius: float = 0
    ) -> None:
        """A rectangle, its corners rounded by `radius` mm."""
        x, y, width, height = map(_n, area)
        rounded = f' rx="{_n(radius)}"' if radius else ""
        self._put(f'<rect x="{x}" y="{y}" width="{width}" height="{height}"{rounded}', fill, stroke)

    def circle(
        self, centre: Point, radius: float, fill: str | None = None, stroke: Stroke | None = None
    ) -> None:
        """A circle about its centre."""
        x, y = map(_n, centre)
        self._put(f'<circle cx="{x}" cy="{y}" r="{_n(radius)}"', fill, stroke)

    def shape(
        self,
        outline: Outline,
        fill: str | None = None,
        stroke: Stroke | None = None,
        closed: bool = True,
    ) -> None:
        """A shape of lines and curves, or an open line."""
        self._put(f'<path d="{_path(outline, closed)}"', fill, stroke)

    def shapes(self, outlines: Iterator[Outline] | Sequence[Outline], fill: str) -> None:
        """Several closed outlines as one path."""
        path = "".join(_path(outline, closed=True) for outline in outlines)
        self._put(f'<path d="{path}"', fill, None)

    def modules(self, rows: Sequence[Sequence[bool]], at: Point, size: float) -> None:
        """Rows of square modules as one path; see `Page.modules`."""
        bars = ((y, bar) for y, row in enumerate(rows) for bar in _DARK.finditer(bytes(row)))
        path = "".join(f"M{bar.start()} {y}h{len(bar[0])}v1h-{len(bar[0])}Z" for y, bar in bars)
        place = f"translate({_n(at[0])} {_n(at[1])}) scale({size:.6f})"
        self._drawn.append(f'<path transform="{place}" d="{path}" fill="{BLACK}"/>')

    def image(self, image: Any, area: Area, said: str) -> None:
        """An image that `opened` has opened, over an area; `said` tells who cannot see it what."""
        x, y, width, height = map(_n, area)
        media, data = _encoded(image)
        self._drawn.append(
            f'<image x="{x}" y="{y}" width="{width}" height="{height}" '
            f'preserveAspectRatio="none" href="data:{media};base64,{b64encode(data).decode()}">'
            f"<title>{_said(said)}</title></image>"
        )

    def tag(self, tag: Tag) -> AbstractContextManager[None]:
        """A picture has no structure."""
        return nullcontext()

    def passage(self) -> AbstractContextManager[None]:
        """A picture has no structure."""
        return nullcontext()

    def artefact(self) -> AbstractContextManager[None]:
        """A picture has no structure."""
        return nullcontext()

    @contextmanager
    def lead(self, record: str, area: Area, said: str) -> Iterator[None]:
        """A picture is a document of its own."""
        yield

    def bookmark(self, title: str, level: int, y: float, record: str = "") -> None:
        """A picture has no outline."""

    def _put(self, begun: str, fill: str | None, stroke: Stroke | None) -> None:
        if fill:
            begun += f' fill="{fill}"'
        if stroke:
            begun += f' stroke="{stroke.colour}" stroke-width="{_n(stroke.width / MM)}"'
            if stroke.dash:
                begun += f' stroke-dasharray="{" ".join(map(_n, stroke.dash))}"'
        self._drawn.append(begun + "/>")

    def part(self, area: Area) -> Page:
        """An area as a page of its own."""
        x, y, width, height = area
        part = SvgPage(Sheet("", True, width, height))
        part.substituted, part._used = self.substituted, self._used
        self._drawn += [f'<g transform="translate({_n(x)} {_n(y)})">', part._drawn, "</g>"]
        return part

    def stamp(self, key: Hashable, draw: Callable[[Page], None]) -> None:
        """Decoration that recurs; see `Page.stamp`."""
        draw(self)

    def _draw_plain(self, lines: Sequence[str], at: Point, step: float, letters: Letters) -> bool:
        return False

    def _draw(self, line: Line, at: Point, letters: Letters) -> None:
        """A line whole, in the order in which it is read: who shows it turns and joins letters."""
        self.substituted += [char for char in line.missing if char not in self.substituted]
        if not line.text.strip():
            return
        for run in fonts.runs(line.text, letters.weight, letters.italic):
            self._used[run.face].update(run.text)
        wide, size = line.em * letters.size / MM, letters.size / MM
        if line.rightward:
            x, told = at[0], f' textLength="{_n(wide)}" lengthAdjust="spacingAndGlyphs"'
        else:
            # Told its length, Inkscape draws it across the page; LibreOffice knows no direction.
            x, told = at[0] + wide / 2, ' direction="rtl" text-anchor="middle"'
        told += "" if letters.weight == 400 else f' font-weight="{letters.weight}"'
        told += ' font-style="italic"' if letters.italic else ""
        self._drawn.append(
            f'<text x="{_n(x)}" y="{_n(at[1])}" font-size="{_n(size)}" fill="{letters.colour}" '
            f'xml:space="preserve"{told}>{_said(line.text)}</text>'
        )


def _in_order(drawn: "_Drawn") -> Iterator[str]:
    for one in drawn:
        if isinstance(one, str):
            yield one
        else:
            yield from _in_order(one)


def _n(number: float) -> str:
    """A length to the thousandth of a mm, as short as it can be written."""
    return f"{number:.3f}".rstrip("0").rstrip(".")


def _said(text: str) -> str:
    return escape(_NO_XML.sub("", text))


def _path(outline: Outline, closed: bool) -> str:
    first, *rest = outline
    steps = [f"M{' '.join(map(_n, first))}"]
    for point in rest:
        steps.append(("L" if len(point) == 2 else "C") + " ".join(map(_n, point)))
    return "".join(steps) + ("Z" if closed else "")


def _families() -> str:
    """The typefaces in the order in which they are tried; then, where none is read, narrow ones."""
    names = dict.fromkeys(face.family for face in fonts.face_chain())
    return ", ".join([*(f"'{name}'" for name in (*names, *_OTHERWISE)), "sans-serif"])


def _encoded(image: Any) -> tuple[str, bytes]:
    """A photograph as it came, anything else as PNG."""
    photograph = image.jpeg_fh()
    if photograph is not None:
        photograph.seek(0)
        return "image/jpeg", photograph.read()
    whole = BytesIO()
    image._image.save(whole, "PNG")
    return "image/png", whole.getvalue()
