"""Drawings for reports: bars and stacked bars. Numbers and letters say what colours only repeat."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facilitator.domain.kinds import NOTE_KIND
from facilitator.domain.reports.presence import Presence
from facilitator.exports.flow import Lines, capital, height, paragraph
from facilitator.exports.paper import (
    BLUE,
    INK,
    WHITE,
    Area,
    Letters,
    Page,
    Point,
    Spread,
    Stroke,
    kind_edge,
    kind_fill,
    kind_ink,
    kind_mark,
    lettering,
    width_mm,
)
from facilitator.exports.reports.blocks import Figure, Table
from resources.load import Words

_NAME = lettering("cell")
_NUMBER = lettering("sum")
_SMALL = lettering("small")
_BAR = 4.6
_STEP = 6.6
"""mm: the height of a bar, and from one to the next."""
_SEAT = 11.8
"""mm: the widest block that stands for a person."""
_MOST_SEATS = 24
"""More people than this in a category are a bar, not a block each."""
_KEY = 58.0


@dataclass(frozen=True, slots=True)
class _Named:
    """A bar's name in lines, with the height of its row."""

    lines: Lines
    tall: float


def short(text: str, width: float, letters: Letters, most: int = 3) -> Lines:
    """At most so many lines of a text: a drawing names things, it does not tell them in full."""
    lines = paragraph(text, width, letters)
    if len(lines) <= most:
        return lines
    return paragraph(" ".join(line.text for line in lines[:most])[:-2] + "…", width, letters)[:most]


def _named(texts: Sequence[str], width: float) -> list[_Named]:
    found = [short(text, width, _NAME) for text in texts]
    return [_Named(lines, max(_STEP, height(lines) + 1.6)) for lines in found]


def _draw_name(page: Page, right: float, y: float, row: _Named) -> None:
    top = y + (row.tall - height(row.lines)) / 2
    page.lines((right, top), [line.text for line in row.lines], _NAME, Spread(align="right"))


def presence_figure(rows: Sequence[Presence], width: float, say: Words) -> Figure:
    """A block for each person: filled for who came, empty for who was booked and did not."""
    labels = width * 0.34
    titles = [row.category or say("document.no_category") for row in rows]
    names = _named(titles, labels)
    most = max((max(row.booked, row.present) for row in rows), default=1)
    figures = [_of(row, say) for row in rows]
    room = width - labels - 4 - _KEY - max((width_mm(f, _NUMBER) for f in figures), default=0.0)
    seat = min(_SEAT, room / max(1, most))

    def draw(page: Page, area: Area) -> None:
        x, y = area[0] + labels + 3, area[1]
        for row, name, told in zip(rows, names, figures, strict=True):
            _draw_name(page, x - 3, y, name)
            end = _draw_seats(page, (x, y + (name.tall - _BAR) / 2), row, (seat, most))
            _draw_number(page, (end + 2.4, y + name.tall / 2), told)
            y += name.tall
        _draw_key(page, (area[0] + area[2] - _KEY + 6, area[1] + 1), say)

    heads = (say("document.category"), say("document.present"), say("document.booked"))
    cells = [(t, str(r.present), str(r.booked)) for t, r in zip(titles, rows, strict=True)]
    table = Table(heads, cells, (0.6, 0.2, 0.2), frozenset({1, 2}))
    said = "; ".join(f"{title}: {told}" for title, told in zip(titles, figures, strict=True))
    tall = max(sum(name.tall for name in names), 2 * _STEP)
    return Figure(tall, draw, say("document.presence_said", rows=said), table)


def _of(row: Presence, say: Words) -> str:
    if row.present == row.booked:
        return str(row.present)
    return say("document.some_of", n=row.present, m=row.booked)


def _draw_seats(page: Page, at: Point, row: Presence, scale: tuple[float, int]) -> float:
    """The blocks of a category; where they end."""
    x, y = at
    seat, most = scale
    if most > _MOST_SEATS:
        page.box((x, y, row.booked * seat, _BAR), fill=WHITE, stroke=Stroke(BLUE, 0.7))
        if row.present:
            page.box((x, y, row.present * seat, _BAR), fill=BLUE)
        return x + max(row.booked, row.present) * seat
    for number in range(max(row.booked, row.present)):
        fill = BLUE if number < row.present else WHITE
        area = (x + number * seat, y, max(seat - 0.5, 0.4), _BAR)
        page.box(area, fill=fill, stroke=Stroke(BLUE, 0.7))
    return x + max(row.booked, row.present) * seat


def _draw_number(page: Page, at: Point, text: str) -> None:
    page.text((at[0], at[1] + capital(_NUMBER) / 2), text, _NUMBER)


def _draw_key(page: Page, at: Point, say: Words) -> None:
    for number, (fill, key) in enumerate(((BLUE, "key_present"), (WHITE, "key_absent"))):
        x, y = at[0], at[1] + 5.6 * number
        page.box((x, y, 5.6, 3.6), fill=fill, stroke=Stroke(BLUE, 0.7))
        page.text((x + 8, y + 3), say(f"document.{key}"), _SMALL)


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with its name, its number and, small beneath the name, what it is of."""

    name: str
    number: int
    of: str = ""


def bars_figure(rows: Sequence[Bar], width: float, told: str, head: tuple[str, str]) -> Figure:
    """Bars to a common scale, each with its number. ``head`` names names and numbers."""
    labels = width * 0.46
    names = _named([f"{row.name} · {row.of}" if row.of else row.name for row in rows], labels)
    most = max((row.number for row in rows), default=0) or 1
    room = width - labels - 3 - 16

    def draw(page: Page, area: Area) -> None:
        x, y = area[0] + labels + 3, area[1]
        for row, name in zip(rows, names, strict=True):
            _draw_name(page, x - 3, y, name)
            long = room * row.number / most
            if long:
                page.box((x, y + (name.tall - _BAR) / 2, long, _BAR), fill=BLUE)
            _draw_number(page, (x + long + 2.4, y + name.tall / 2), str(row.number))
            y += name.tall
        page.rule((x, area[1]), (x, y), Stroke(INK, 0.6))

    cells = [(f"{row.name} · {row.of}" if row.of else row.name, str(row.number)) for row in rows]
    table = Table(head, cells, (0.8, 0.2), frozenset({1}))
    said = "; ".join(f"{row.name}: {row.number}" for row in rows)
    return Figure(sum(name.tall for name in names), draw, f"{told}: {said}", table)


def kinds_figure(rows: Sequence[tuple[str, Mapping[str, int]]], width: float, say: Words) -> Figure:
    """Notes by theme, each a bar of its kinds: letter and number stand in every part that has
    room for them; below, how many there are of each kind."""
    labels, order = width * 0.30, kinds_of(rows)
    names = _named([name for name, _kinds in rows], labels)
    most = max((sum(kinds.values()) for _name, kinds in rows), default=1)
    scale = (width - labels - 3 - 12) / max(1, most)
    counts = {kind: sum(kinds.get(kind, 0) for _name, kinds in rows) for kind in order}
    keys = _keys(counts, width, say)

    def draw(page: Page, area: Area) -> None:
        x, y = area[0] + labels + 3, area[1]
        for (_name, kinds), name in zip(rows, names, strict=True):
            _draw_name(page, x - 3, y, name)
            end = x
            for kind in order:
                long = kinds.get(kind, 0) * scale
                _draw_stack(page, (end, y + (name.tall - 5.4) / 2, long, 5.4), kind, kinds)
                end += long
            _draw_number(page, (end + 2.4, y + name.tall / 2), str(sum(kinds.values())))
            y += name.tall
        for text, kind, at in keys:
            centre = (area[0] + at[0] + 2.4, y + 5.2 + at[1])
            kind_mark(page, kind, centre)
            page.text((centre[0] + 4.2, centre[1] + capital(_SMALL) / 2), text, _SMALL)

    tall = sum(name.tall for name in names) + 8.4 + (keys[-1][2][1] if keys else 0.0)
    return Figure(tall, draw, _kinds_said(rows, say), kinds_table(rows, say))


def _kinds_said(rows: Sequence[tuple[str, Mapping[str, int]]], say: Words) -> str:
    order = kinds_of(rows)
    said = "; ".join(
        f"{name}: " + ", ".join(f"{say('kinds.' + k)} {kinds[k]}" for k in order if kinds.get(k))
        for name, kinds in rows
    )
    return say("document.kinds_said", rows=said)


def kinds_of(rows: Sequence[tuple[str, Mapping[str, int]]]) -> list[str]:
    """The kinds that occur, in their usual order; those of newer versions last."""
    found = {kind for _name, kinds in rows for kind, number in kinds.items() if number}
    known = [kind for kind in NOTE_KIND if kind in found]
    return [*known, *sorted(found - set(known))]


def _draw_stack(page: Page, area: Area, kind: str, kinds: Mapping[str, int]) -> None:
    x, y, width, tall = area
    if not width:
        return
    page.box(area, fill=kind_fill(kind), stroke=Stroke(kind_edge(kind), 0.7))
    letters = lettering("small_bold", colour=kind_ink(kind))
    letter = NOTE_KIND[kind].letter if kind in NOTE_KIND else ""
    for text in (f"{letter} {kinds[kind]}", letter):
        if text and width_mm(text, letters) + 1.2 <= width:
            base = y + tall / 2 + capital(letters) / 2
            page.text((x + width / 2, base), text, letters, "centre")
            return


def _keys(counts: Mapping[str, int], width: float, say: Words) -> list[tuple[str, str, Point]]:
    """The key's entries with their places, in as many lines as they need."""
    found: list[tuple[str, str, Point]] = []
    x = y = 0.0
    for kind, count in counts.items():
        text = f"{say('kinds.' + kind)} {count}"
        wide = 4.6 + 2.2 + width_mm(text, _SMALL) + 5.0
        if x and x + wide > width:
            x, y = 0.0, y + 6.2
        found.append((text, kind, (x, y)))
        x += wide
    return found


def kinds_table(rows: Sequence[tuple[str, Mapping[str, int]]], say: Words) -> Table:
    """The same in numbers: a row a theme, a column a kind, and the sums."""
    order = kinds_of(rows)
    cells = [
        (name, *(str(kinds.get(kind, 0)) for kind in order), str(sum(kinds.values())))
        for name, kinds in rows
    ]
    sums = [sum(kinds.get(kind, 0) for _name, kinds in rows) for kind in order]
    total = (say("report.total"), *map(str, sums), str(sum(sums)))
    heads = (say("paper.theme"), *(_letter(kind) for kind in order), say("document.all"))
    shares = (0.4, *[0.6 / (len(order) + 1)] * (len(order) + 1))
    return Table(heads, cells, shares, frozenset(range(1, len(heads))), total)


def _letter(kind: str) -> str:
    return NOTE_KIND[kind].letter if kind in NOTE_KIND else kind
