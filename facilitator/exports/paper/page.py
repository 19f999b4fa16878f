"""One page of paper: lengths in mm from its upper left corner, type in pt."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any

from facilitator.exports.paper.content import Content
from facilitator.exports.paper.operators import Spot, number
from facilitator.exports.paper.outlines import Area, Outline, Point, rounded
from facilitator.exports.paper.style import BLACK, MM, Letters, Spread, Stroke, line_mm
from facilitator.exports.paper.tags import Tag, link_name, utf16
from facilitator.exports.paper.text import Line, base_line, set_line, spaced
from resources import fonts

_LEADING_SPREAD = Spread()
_FROM_LEFT = "left", "start"
_SHIFT = {"left": 0.0, "start": 0.0, "centre": 0.5, "right": 1.0}
_HELD = nullcontext()
_DIGITS = bytes.maketrans(b"\0\1", b"01")
_PAINTED = {(True, True): "B", (True, False): "f", (False, True): "S", (False, False): "n"}


class Page:
    """What is drawn on one page; later drawing covers earlier.

    `fill` is a colour or None, `stroke` a pen or None. Characters that no font has are drawn as
    boxes and added to `substituted`. Text is content, in the order in which it is written; shapes
    are decoration but in a figure.
    """

    def __init__(
        self,
        content: Content | None,
        size: Point,
        substituted: list[str],
        ground: Spot | None = None,
    ) -> None:
        self._content: Any = content
        self._ground = ground
        self.width, self.height = size
        self._top = self.height if ground is None else 0.0
        self.substituted = substituted
        self.below = 0
        """Under how many entries of the outline this page's own stand."""

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
        base = y + base_line(letters.weight, letters.italic, letters.size, step)
        if spread.align not in _FROM_LEFT or not self._draw_plain(lines, (x, base), step, letters):
            with self.passage():
                for row, text in enumerate(lines):
                    line = set_line(text, letters.weight, letters.italic)
                    left = x + _indent(line, letters, spread)
                    self._draw(line, (left, base + row * step), letters)
        return y + len(lines) * step

    def part(self, area: Area) -> "Page":
        """An area as a page of its own; what stands alike there is written alike."""
        return Page(self._content, area[2:], self.substituted, self._spot(area[:2]))

    def stamp(self, key: Hashable, draw: "Callable[[Page], None]") -> None:
        """Decoration that recurs: drawn once for a key on a page of this size, shown over this.

        It takes shapes, texts and images, but no window and no lead.
        """
        content, size = self._content, (self.width, self.height)
        if key not in content.stamps.drawings:
            sketch = content.sketch(lambda own: draw(Page(own, size, self.substituted, (0, 0))))
            content.stamps.keep(key, (size[0] * MM, size[1] * MM), sketch)
        content.stamp(key, self._ground or self._spot((0, 0)))

    def repeat(self, key: Hashable, write: "Callable[[Page], None]") -> None:
        """Texts that recur at the same places of a part, written once for each key."""
        if self._ground is None:
            write(self)
            return
        with self.passage():
            self._content.repeat(key, self._ground, lambda: write(self))

    def _spot(self, at: Point) -> Spot:
        """A place of this page, as a ground."""
        left, low = self._ground or (0, 0)
        return left + round(at[0] * MM * 100), low + round((self._top - at[1]) * MM * 100)

    def tag(self, tag: Tag) -> AbstractContextManager[None]:
        """What is drawn meanwhile stands in an element of the document's structure.

        The same tag used again goes on with the same element; it stands in whatever held it first.
        """
        within: AbstractContextManager[None] = self._content.within(tag)
        return within

    def passage(self) -> AbstractContextManager[None]:
        """What is written meanwhile is one text, if no heading, cell or the like holds it."""
        if not self._content.element.grouping:
            return _HELD
        passage: AbstractContextManager[None] = self._content.passage()
        return passage

    def fill_in(self) -> None:
        """What is held, as a cell, is filled in by hand: it says nothing, and yet it is there."""
        self._content.speak(self._ground)

    def artefact(self) -> AbstractContextManager[None]:
        """What is drawn meanwhile is no content: whoever listens to the page does not hear it."""
        unheard: AbstractContextManager[None] = self._content.unheard()
        return unheard

    def rule(self, start: Point, end: Point, stroke: Stroke) -> None:
        """A straight line."""
        self.shape([start, end], stroke=stroke, closed=False)

    def box(
        self, area: Area, fill: str | None = None, stroke: Stroke | None = None, radius: float = 0
    ) -> None:
        """A rectangle, its corners rounded by `radius` mm."""
        if radius:
            self.shape(rounded(area, radius), fill, stroke)
            return
        x, y, width, height = area
        place = (
            f"{number(x * MM)} {self._up(y + height)} {number(width * MM)} {number(height * MM)}"
        )
        self._paint(f"{place} re", fill, stroke)

    def circle(
        self, centre: Point, radius: float, fill: str | None = None, stroke: Stroke | None = None
    ) -> None:
        """A circle about its centre."""
        x, y = centre
        self.shape(rounded((x - radius, y - radius, 2 * radius, 2 * radius), radius), fill, stroke)

    def shape(
        self,
        outline: Outline,
        fill: str | None = None,
        stroke: Stroke | None = None,
        closed: bool = True,
    ) -> None:
        """A shape of lines and curves, or an open line."""
        self._paint(self._path(outline, closed), fill, stroke)

    def shapes(self, outlines: Iterator[Outline] | Sequence[Outline], fill: str) -> None:
        """Several closed outlines as one path, so that no seam shows where they touch."""
        self._paint(" ".join(self._path(outline, True) for outline in outlines), fill, None)

    def modules(self, rows: Sequence[Sequence[bool]], at: Point, size: float) -> None:
        """Rows of square modules of a ``size``, those that are dark black.

        They are a stencil of one bit for each module, which takes a quarter of the room of a path.
        """
        wide, high = len(rows[0]), len(rows)
        blank = bytes(-wide % 8)
        bits = b"".join([bytes(row) + blank for row in rows]).translate(_DIGITS)
        left, low = at[0] * MM, (self._top - at[1] - high * size) * MM
        place = f"{wide * size * MM:.3f} 0 0 {high * size * MM:.3f} {left:.3f} {low:.3f} cm"
        said = f"{int(bits, 2):0{len(bits) // 4}X}"
        self._content.decorate(self._ground)
        self._content.pen(BLACK, None)
        self._content.put(f"q {place} BI/IM true/W {wide}/H {high}/D[1 0]/F/AHx ID {said}> EI Q")

    def image(self, image: Any, area: Area, said: str) -> None:
        """An image that `opened` has opened, over an area; `said` tells who cannot see it what."""
        x, y, width, height = area
        up = (self._top - y - height) * MM
        with self.tag(Tag("Figure", said)):
            self._content.decorate(self._ground)
            self._content.canvas.drawImage(image, x * MM, up, width * MM, height * MM)

    @contextmanager
    def turned(self) -> Iterator[None]:
        """What is drawn meanwhile stands on its head: the page is turned about its middle."""
        canvas = self._content.canvas
        with self._content.apart():
            canvas.translate(self.width * MM, self.height * MM)
            canvas.rotate(180)
            yield

    @contextmanager
    def window(self, area: Area, start: Point, size: Point) -> Iterator["Page"]:
        """A larger page of a `size`, of which an area of this one shows what lies from `start`."""
        x, y, width, height = area
        canvas = self._content.canvas
        with self._content.apart():
            path = canvas.beginPath()
            path.rect(x * MM, (self._top - y - height) * MM, width * MM, height * MM)
            canvas.clipPath(path, stroke=0, fill=0)
            down = (self._top - y - size[1] + start[1]) * MM
            canvas.translate((x - start[0]) * MM, down)
            yield Page(self._content, size, self.substituted)

    @contextmanager
    def lead(self, record: str, area: Area, said: str) -> Iterator[None]:
        """A way from an area to the bookmark of a record; what is written meanwhile is its text."""
        content = self._content
        if not content.is_heard:
            yield
            return
        x, y, width, height = area
        low, high = (self.height - y - height) * MM, (self.height - y) * MM
        with content.within(Tag("Link")):
            known = content.tree.link(content.element)
            content.canvas.linkRect(
                said, f"r{record}", (x * MM, low, (x + width) * MM, high), name=link_name(known),
                relative=1, Border="[0 0 0]",
            )  # fmt: skip
            yield

    def bookmark(self, title: str, level: int, y: float, record: str = "") -> None:
        """An entry of the document's outline that leads to a height of this page.

        ``level`` counts from 0; it is at most one more than that of the entry before. What is no
        content has none.
        """
        if not self._content.is_heard:
            return
        canvas = self._content.canvas
        level = min(level + self.below, canvas._doc.outline.currentlevel + 1)
        # Two entries of one key are one.
        key = f"r{record}" if record else f"p{canvas.getPageNumber()}-{y:.1f}-{title}"
        _left, top = canvas.absolutePosition(0, round((self.height - y) * MM, 2))
        canvas.bookmarkPage(key, fit="FitH", top=top)
        canvas.addOutlineEntry(title, key, level)

    def _up(self, y: float) -> str:
        return number((self._top - y) * MM)

    def _paint(self, path: str, fill: str | None, stroke: Stroke | None) -> None:
        content = self._content
        content.decorate(self._ground)
        content.pen(fill, stroke)
        content.put(f"{path} {_PAINTED[bool(fill), bool(stroke)]}")

    def _path(self, outline: Outline, closed: bool) -> str:
        first, *rest = outline
        steps = [f"{self._places(first)} m"]
        steps += [f"{self._places(point)} {'l' if len(point) == 2 else 'c'}" for point in rest]
        return " ".join([*steps, "h"] if closed else steps)

    def _places(self, lengths: tuple[float, ...]) -> str:
        return " ".join(
            [self._up(n) if odd % 2 else number(n * MM) for odd, n in enumerate(lengths)]
        )

    def _draw_plain(self, lines: Sequence[str], at: Point, step: float, letters: Letters) -> bool:
        """Draw lines below each other from the left end of the first, if all are plain letters."""
        content = self._content
        plain = content.plain(fonts.face_chain(letters.weight, letters.italic)[0], lines)
        if plain is not None and any(lines):
            content.speak(self._ground)
            content.pen(letters.colour, None)
            place = at[0] * MM, (self._top - at[1]) * MM
            content.lines(place, step * MM, letters.size, plain)
        return plain is not None

    def _draw(self, line: Line, at: Point, letters: Letters) -> None:
        """Draw a line from the left end of its base line."""
        if not line.text:
            return
        self.substituted += [char for char in line.missing if char not in self.substituted]
        content = self._content
        content.speak(self._ground)
        content.pen(letters.colour, None)
        x = at[0] * MM
        up = (self._top - at[1]) * MM
        final = line.stretches[-1]
        ends = line.rightward and final.runs and not final.spoken
        ending = final.runs[-1] if ends else None
        for stretch in line.stretches:
            if stretch.spoken:
                content.put(f"/Span <</ActualText <{utf16(stretch.spoken)}>>> BDC")
            for run in stretch.runs:
                *parts, last = spaced(run)
                blank = " " if run is ending else ""
                for part in (*parts, last + blank):
                    content.letter((x, up), run.face, letters.size, part)
                    x += fonts.advance(part, letters.weight, letters.italic) * letters.size
            if stretch.spoken:
                content.put("EMC")
        if ending is None:
            content.part(fonts.face_chain(letters.weight, letters.italic)[0], letters.size)


def _indent(line: Line, letters: Letters, spread: Spread) -> float:
    width = line.em * letters.size / MM
    if spread.align == "start" and not line.rightward:
        return max(spread.width - width, 0.0)
    return -_SHIFT[spread.align] * width
