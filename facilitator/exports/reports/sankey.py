"""A flow drawn as curved bands between columns of stations; its width says how many notes."""

from collections.abc import Sequence

from facilitator.domain.reports.flows import COLUMNS, LEFT, Flow, Station
from facilitator.exports.flow import Lines, TextLine, draw_lines, height
from facilitator.exports.paper import (
    FLOW,
    LEFT_OUT,
    NAVY,
    PLACEHOLDER,
    PLACEHOLDER_EDGE,
    WHITE,
    Area,
    Outline,
    Page,
    Stroke,
    lettering,
    width_mm,
)
from facilitator.exports.reports.blocks import Figure, Table
from facilitator.exports.reports.charts import short
from facilitator.exports.reports.told import notes
from resources.load import Words

_NODE = 3.0
_GAP, _ABOVE = 3.4, 0.6
_HEAD = 6.5
_LAST, _WORDS = 34.0, 27.0
"""mm: width of a station, room between two and below its words, heads of the columns, and how wide
words are in the last column and in the others: a band bends where no words stand.
"""
_LETTERS = lettering("fine")
_NUMBER = lettering("small_bold", colour=NAVY)
_OVER = lettering("over")


def flow_figure(flow: Flow, width: float, say: Words) -> Figure:
    """The flow from themes to actions, every station with its name and its notes."""
    places = _Places(flow, width, say)

    def draw(page: Page, area: Area) -> None:
        for number, key in enumerate(COLUMNS):
            at = (area[0] + places.left(number), area[1])
            page.lines(at, (say(f"document.flow_{key}").upper(),), _OVER)
        _draw_bands(page, area, flow, places)
        for number, station in enumerate(flow.stations):
            _draw_station(page, area, station, places.of(number))

    cells = [
        (_text(flow.stations[b.start], say), _text(flow.stations[b.end], say), str(b.whole))
        for b in flow.bands
    ]
    said = "; ".join(f"{start} → {end}: {whole}" for start, end, whole in cells)
    heads = (say("document.flow_from"), say("document.flow_to"), say("document.notes"))
    table = Table(heads, cells, (0.45, 0.4, 0.15), frozenset({2}))
    return Figure(places.tall, draw, say("document.flow_said", rows=said), table)


def _text(station: Station, say: Words) -> str:
    if station.id in (LEFT, "more"):
        return say(f"document.flow_{station.id}")
    return station.text or say("document.no_theme")


class _Places:
    """Where each station stands: its top, its height, and its words above it."""

    def __init__(self, flow: Flow, width: float, say: Words) -> None:
        self.step = (width - _LAST) / (len(COLUMNS) - 1)
        names = [
            short(_text(one, say), _LAST if one.column == 3 else _WORDS, _LETTERS, 4)
            for one in flow.stations
        ]
        self.words = [
            (TextLine(notes(one.whole, say), _NUMBER), *lines)
            for one, lines in zip(flow.stations, names, strict=True)
        ]
        most = max((self._notes(flow, n) for n in range(len(COLUMNS))), default=0) or 1
        self.scale = min(2.0, 60.0 / most)
        self.talls = [one.notes * self.scale for one in flow.stations]
        self.columns = [one.column for one in flow.stations]
        self.tops: list[float] = []
        ends = [_HEAD] * len(COLUMNS)
        for column, words, tall in zip(self.columns, self.words, self.talls, strict=True):
            self.tops.append(ends[column] + height(words) + _ABOVE)
            ends[column] = self.tops[-1] + tall + _GAP
        self.tall = max(ends)

    @staticmethod
    def _notes(flow: Flow, number: int) -> float:
        return sum(one.notes for one in flow.column(number))

    def left(self, column: int) -> float:
        return self.step * column

    def of(self, number: int) -> tuple[float, float, float, Lines]:
        """A station's left edge, top, height and words."""
        left = self.left(self.columns[number])
        return left, self.tops[number], self.talls[number], self.words[number]


def _draw_station(
    page: Page, area: Area, station: Station, place: tuple[float, float, float, Lines]
) -> None:
    """A bar as high as its notes; above it its words, on a ground that no band crosses."""
    left, top, tall, lines = place
    x, y = area[0] + left, area[1] + top
    stopped = station.id == LEFT
    pen = Stroke(PLACEHOLDER_EDGE, 0.7, (0.8, 0.6)) if stopped else None
    page.box((x, y, _NODE, tall), fill=PLACEHOLDER if stopped else NAVY, stroke=pen)
    above = y - height(lines) - _ABOVE
    width = max(width_mm(line.text, line.letters) for line in lines)
    page.box((x, above, width + 1.2, y - above - 0.2), fill=WHITE)
    draw_lines(page, (x, above), lines)


def _draw_bands(page: Page, area: Area, flow: Flow, places: _Places) -> None:
    """Bands in the order of their ends, so that few cross at a station."""
    leave = list(places.tops)
    enter = list(places.tops)
    for band in flow.bands:
        wide = band.notes * places.scale
        start = (area[0] + places.of(band.start)[0] + _NODE, area[1] + leave[band.start])
        end = (area[0] + places.of(band.end)[0], area[1] + enter[band.end])
        stopped = flow.stations[band.end].id == LEFT
        fill = LEFT_OUT if stopped else FLOW
        bend = max(start[0], end[0] - places.step + _WORDS + 1.0)
        bent = band_shape((bend, start[1]), end, wide)
        page.shape([start, *bent, (start[0], start[1] + wide)], fill=fill)
        leave[band.start] += wide
        enter[band.end] += wide


def band_shape(
    start: tuple[float, float], end: tuple[float, float], wide: float, ending: float | None = None
) -> Outline:
    """A curved band from the top of its left end to that of its right one; ``wide`` mm high.

    ``ending`` is its height at the right, where that is another.
    """
    (x, y), (far, low) = start, end
    middle = (x + far) / 2
    last = wide if ending is None else ending
    points: Sequence[tuple[float, ...]] = (
        (x, y),
        (middle, y, middle, low, far, low),
        (far, low + last),
        (middle, low + last, middle, y + wide, x, y + wide),
    )
    return points
