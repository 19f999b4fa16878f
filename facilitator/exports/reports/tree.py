"""Where an action comes from, drawn: proposals, plenary items, clusters, and the notes as marks.

A band is as wide as the notes that it stands for are many (the look's page on traceability).
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from facilitator.domain.tracing import Path, Stop
from facilitator.exports.flow import Lines, TextLine, draw_lines, height
from facilitator.exports.paper import (
    BAND,
    BLUE,
    FLOW,
    FLOW_EDGE,
    INK,
    NAVY,
    WHITE,
    Area,
    Page,
    Point,
    Stroke,
    kind_mark,
    lettering,
)
from facilitator.exports.reports.charts import short
from facilitator.exports.reports.sankey import band_shape
from resources.load import Words

COLUMNS = ("action", "proposal", "plenary", "cluster")
"""What is drawn as boxes; results and scenarios are passed through."""
_LEFTS = (0.0, 62.0, 118.0, 174.0)
_WIDTHS = (50.0, 44.0, 44.0, 46.0)
_MARKS, _MARK, _MARK_STEP = 232.0, 4.6, 6.2
_A_ROW = 6
"""mm, for a text 269 mm wide: the columns' left edges and widths, and where the marks stand."""
_PAD, _GAP = 2.2, 2.4
_WIDEST = 0.9
"""mm: room in a box, room between two, and how wide the band of one note may be."""
HEAD_HEIGHT = 7.0
_OVER = lettering("over")


@dataclass(slots=True)
class _Box:
    """A stop with its words; ``notes`` are those that stand at it and at no later stop."""

    stop: Stop
    lines: Lines
    tall: float
    children: list[str] = field(default_factory=list)
    notes: list[Stop] = field(default_factory=list)
    middle: float = 0.0


class Tree:
    """A path laid out: heights first, so that pages can be filled, then drawn."""

    def __init__(self, path: Path, name: str, say: Words) -> None:
        self.say, self.name = say, name
        self.boxes = _boxes(path, self._words)
        self._ends: dict[str, float] = {}
        self._slot = 0.0
        if path.root in self.boxes:
            self._place(path.root)
        self.boxes = {key: box for key, box in self.boxes.items() if box.middle}
        self._part()
        self.scale = min([_WIDEST, *map(self._most, self.boxes.values())])
        self.tall = max((b.middle + b.tall / 2 for b in self.boxes.values()), default=0.0)
        self.tall = max(self.tall, self._slot) + 3.0

    def _words(self, stop: Stop) -> Lines:
        """What stands in a box: in small bold what it is, below its text."""
        ink = WHITE if stop.stage in ("action", "card") else INK
        width = _WIDTHS[_column(stop)] - 2 * _PAD
        over = TextLine(self._over(stop), lettering("small_strong", colour=ink))
        role = "fact" if stop.stage in ("action", "card") else "cell"
        text = stop.text or self.say("report.untitled")
        return (over, *short(text, width, lettering(role, colour=ink), 4))

    def _over(self, stop: Stop) -> str:
        if stop.stage in ("action", "card"):
            return self.name
        votes = self.say.votes(stop.votes, stop.by_hand)
        told = (stop.code if stop.table else self.say(f"stage.{stop.stage}"),
                votes if stop.votes else "")  # fmt: skip
        return " · ".join(part for part in told if part)

    def _place(self, record: str) -> float:
        """Give a stop its height on the page, below all that came before; its middle."""
        box = self.boxes[record]
        if box.middle:
            return box.middle
        middles = [self._place(child) for child in box.children]
        if box.notes or not middles:
            rows = -(-len(box.notes) // _A_ROW)
            tall = max(0.0 if middles else box.tall, rows * _MARK_STEP)
            self._ends[record] = self._slot + tall / 2
            middles.append(self._ends[record])
            self._slot += tall + _GAP
        box.middle = (min(middles) + max(middles)) / 2
        return box.middle

    def _part(self) -> None:
        """Move apart boxes of a column that would lie upon each other."""
        ends: dict[int, float] = defaultdict(float)
        for box in sorted(self.boxes.values(), key=lambda one: one.middle):
            column = _column(box.stop)
            box.middle = max(box.middle, ends[column] + box.tall / 2)
            ends[column] = box.middle + box.tall / 2 + _GAP

    def draw(self, page: Page, area: Area) -> None:
        """Bands first, boxes and marks upon them."""
        at = (area[0], area[1])
        for box in self.boxes.values():
            self._draw_bands(page, at, box)
        for box in self.boxes.values():
            _draw_box(page, at, box)
            self._draw_marks(page, at, box)

    def _draw_bands(self, page: Page, at: Point, box: _Box) -> None:
        wides = {
            child: self._wide(len(set(self._behind(self.boxes[child])))) for child in box.children
        }
        own = self._wide(len(box.notes)) if box.notes else 0.0
        y = at[1] + box.middle - (sum(wides.values()) + own) / 2
        for child, wide in wides.items():
            other = self.boxes[child]
            start = (at[0] + _right(box), y)
            top = at[1] + other.middle - wide / 2
            page.shape(band_shape(start, (at[0] + _LEFTS[_column(other.stop)], top), wide), FLOW)
            y += wide
        if box.notes:
            start, top = (at[0] + _right(box), y), at[1] + self._ends[box.stop.id] - own / 2
            _draw_own(page, start, (at[0] + _next_left(box), top), (at[0] + _MARKS - 3, own))

    def _most(self, box: _Box) -> float:
        """How wide the band of one note may be, for all of them to leave and enter a box."""
        onward = [len(set(self._behind(self.boxes[child]))) for child in box.children]
        most = max(sum(onward) + len(box.notes), len(set(self._behind(box))), 1)
        return (box.tall - 2.0) / most

    def _wide(self, notes: int) -> float:
        return max(0.8, notes * self.scale)

    def _behind(self, box: _Box) -> Iterator[str]:
        """The notes behind a stop; what refers to itself in a circle was cut when it was placed."""
        yield from (note.id for note in box.notes)
        for child in box.children:
            yield from self._behind(self.boxes[child])

    def _draw_marks(self, page: Page, at: Point, box: _Box) -> None:
        if not box.notes:
            return
        rows = -(-len(box.notes) // _A_ROW)
        top = at[1] + self._ends[box.stop.id] - rows * _MARK_STEP / 2
        for number, note in enumerate(box.notes):
            row, place = divmod(number, _A_ROW)
            x = at[0] + _MARKS + _MARK_STEP * (place + 0.5)
            kind_mark(page, note.kind, (x, top + _MARK_STEP * (row + 0.5)), _MARK)


def _right(box: _Box) -> float:
    column = _column(box.stop)
    return _LEFTS[column] + _WIDTHS[column]


def _next_left(box: _Box) -> float:
    """Where what stands right of a box begins: the next column or the marks."""
    return (*_LEFTS, _MARKS - 3)[_column(box.stop) + 1]


def _draw_own(page: Page, start: Point, level: Point, end: tuple[float, float]) -> None:
    """The band to a box's own notes: first to their level, then below the boxes between.

    ``end`` is the x of its end, and its width.
    """
    right, wide = end
    page.shape(band_shape(start, level, wide), FLOW)
    if right > level[0]:
        page.box((level[0], level[1], right - level[0], wide), fill=FLOW)


def _column(stop: Stop) -> int:
    return COLUMNS.index("action" if stop.stage == "card" else stop.stage)


def _draw_box(page: Page, at: Point, box: _Box) -> None:
    column = _column(box.stop)
    x, y = at[0] + _LEFTS[column], at[1] + box.middle - box.tall / 2
    fill = (NAVY, BAND, BAND, WHITE)[column]
    pen = Stroke(NAVY if column == 0 else BLUE if column == 3 else FLOW_EDGE, 0.8)
    page.box((x, y, _WIDTHS[column], box.tall), fill=fill, stroke=pen, radius=1.0)
    draw_lines(page, (x + _PAD, y + _PAD - 0.6), box.lines)


def _boxes(path: Path, words: Callable[[Stop], Lines]) -> dict[str, _Box]:
    """The stops that are drawn, each with those that it comes from, its notes apart."""
    stops = {stop.id: stop for stop in path.stops}
    earlier: dict[str, list[str]] = defaultdict(list)
    for later, source in path.edges:
        earlier[later].append(source)
    boxes: dict[str, _Box] = {}
    for stop in path.stops:
        if stop.stage in (*COLUMNS, "card"):
            lines = words(stop)
            boxes[stop.id] = _Box(stop, lines, max(14.0, height(lines) + 2 * _PAD - 1.2))
    told: set[str] = set()
    for box in boxes.values():
        for one in _next(box.stop, earlier, stops):
            if one.stage != "note":
                box.children.append(one.id)
            elif one.id not in told:
                told.add(one.id)
                box.notes.append(one)
    return boxes


def _next(
    stop: Stop, earlier: Mapping[str, list[str]], stops: Mapping[str, Stop]
) -> Iterator[Stop]:
    """What a stop comes from: notes, and boxes of columns farther right; the rest is passed."""
    seen, ahead = {stop.id}, list(earlier[stop.id])
    while ahead:
        source = stops[ahead.pop(0)]
        if source.id in seen:
            continue
        seen.add(source.id)
        shown = source.stage in COLUMNS and _column(source) > _column(stop)
        if shown or source.stage == "note":
            yield source
        else:
            ahead = [*earlier[source.id], *ahead]


def draw_heads(page: Page, area: Area, say: Words) -> None:
    """The names of the columns."""
    for key, left in zip((*COLUMNS, "notes"), (*_LEFTS, _MARKS), strict=True):
        page.lines((area[0] + left, area[1]), (say(f"document.tree_{key}").upper(),), _OVER)
