"""Badges on label sheets: given name large, surname, body, table and group, and the booking's code.

A name is never cut and never lies over anything: it shrinks down to 9 pt, then breaks, then pushes
the body off. What even that does not hold is written by hand on the line that is left for it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple
from unicodedata import bidirectional

from facilitator.domain.attendance import Seat
from facilitator.domain.book import HAN
from facilitator.domain.codes import CROCKFORD, person_code
from facilitator.domain.figures import day
from facilitator.domain.kit import KitView
from facilitator.domain.refusal import Refusal
from facilitator.exports.contract import Options
from facilitator.exports.flow import Lines, TextLine, capital, draw_lines, height, paragraph
from facilitator.exports.kit.frame import expect_some
from facilitator.exports.kit.labels import Labels, draw_cuts, labels_of, on_labels
from facilitator.exports.paper import (
    BADGE_CODE,
    NAVY,
    SMALLEST,
    WHITE,
    Area,
    Draft,
    Letters,
    Page,
    Tick,
    dressed,
    leading_of,
    lettering,
    pen_of,
    qr_path,
    sheet,
    sizes_of,
    width_mm,
)
from facilitator.exports.said import overline
from resources.load import Words, words

QUIET = 3.2
"""mm of white around a badge's code: 4 modules."""
_HIGH, _MORE = 100.0, 1.5
"""On labels higher than so many mm, names may be so much larger."""
_SCALES = tuple(step / 20 for step in range(20, 3, -1))
_HEAD = 4.6
_PILL = 7.6
_LOW = 57.0
"""mm: on lower labels the name stands beside the code, not above it."""
_EDGES = ((60.0, 6.0), (36.0, 3.6), (0.0, 2.2))
"""mm: on labels so high, the white at their edges."""
_ARABIC = 1.66
"""The least leading of Arabic, so that its letters stay clear of the line below and of a code."""


@dataclass(frozen=True, slots=True)
class Badge:
    """What stands on a badge; ``code`` is empty where the booking has no reference."""

    name: str
    under: str
    body: str
    table: str
    group: str
    code: str


class Heads(NamedTuple):
    """What stands on every badge: the process, the day, and the reprint's number from the 2nd."""

    process: str
    day: str
    again: str


def draw_badges(draft: Draft, view: KitView, options: Options, tick: Tick) -> Sequence[str]:
    """A badge a seat, in the order of the attendance sheet.

    Refuses ``no_keys``, ``nobody_booked`` where there is none to print, and ``no_such_label``.
    """
    if options.secret is None:
        raise Refusal("no_keys")
    expect_some(view.people.seats, "nobody_booked", view.session)
    say, labels = words(options.language), labels_of(options.paper)
    badges = [badge_of(view, seat, options.secret, say) for seat in view.people.seats]
    remarks: list[str] = []
    sheets = on_labels(labels, badges, options.first_label)
    for number, some in enumerate(sheets, 1):
        tick(number - 1, len(sheets))
        page = draft.page(sheet("A4"))
        if number == 1 and not draft.level:
            page.bookmark(say("paper.badges_title"), draft.level, 0)
        draw_cuts(page, labels)
        for badge, area in some:
            with page.passage():
                named = draw_badge(page, area, badge, _heads(view, options, say), say)
            if not named:
                remarks.append("badge_by_hand")
        with page.artefact():
            _draw_foot(page, labels, (number, len(sheets)), say)
    return remarks


def _heads(view: KitView, options: Options, say: Words) -> Heads:
    again = say("paper.printing", n=options.printing) if options.printing > 1 else ""
    return Heads(view.people.workshop.title, day(view.session.date), again)


def badge_of(view: KitView, seat: Seat, secret: bytes, say: Words) -> Badge:
    """The badge of a booked seat; a Chinese name stays whole, its Latin form below."""
    person = seat.person
    given, surname = dressed(person.given_name), dressed(person.surname)
    name, under = (given, surname) if given else (surname, "")
    if person.name:
        name, under = dressed(person.name), dressed(person.latin)
    elif HAN.fullmatch(surname + given):
        name, under = surname + given, dressed(person.latin)
    elif person.latin:
        name, under = f"{given} {surname}".strip(), dressed(person.latin)
    reference = seat.booking.reference
    sound = len(reference) == 10 and set(reference) <= set(CROCKFORD)
    table = next((t for t in view.people.tables if t.id == seat.booking.table), None)
    groups = view.people.groups
    own = (table.group if table else "") or seat.group
    group = next((g for g in groups if g.id == own), groups[0] if len(groups) == 1 else None)
    return Badge(
        name or say("paper.name_missing"),
        under,
        dressed(seat.organisation),
        say("paper.table_n", n=f"T{table.number}") if table else "",
        dressed(group.title) if group else "",
        person_code(secret, "B", view.session.mark, reference) if sound else "",
    )


def draw_badge(page: Page, area: Area, badge: Badge, heads: Heads, say: Words) -> bool:
    """Draw a badge on its label; False where the name has to be written by hand."""
    x, y, width, tall = _inner(area)
    low = area[3] < _LOW
    top = y if low else _draw_heads(page, (x, y, width, tall), heads)
    code = BADGE_CODE if badge.code else 0.0
    beside = width - (code + QUIET if code else 0.0)
    foot = y + tall - _PILL
    name_room = beside if low else width
    floor = foot - 1.5 if low else (y + tall - code - QUIET if code else foot - 2)
    body = () if low else _body(badge.body, beside, foot - floor - 1.5)
    lines = _fit(badge, name_room, floor - top)
    if low and lines:
        body = _body(badge.body, beside, floor - top - height(lines) - 0.8)
    if lines:
        below = draw_lines(page, (x, top), lines)
    else:
        below = _draw_blank(page, (x, top, name_room, floor - top), say)
    draw_lines(page, (x, below + 0.8 if low else foot - 1.8 - height(body)), body)
    pill = beside - (_draw_again(page, (x, y, width, tall), heads.again, bool(code)) if low else 0)
    _draw_pill(page, (x, foot, pill, _PILL), badge)
    if code:
        qr_path(page, badge.code, (x + width - code, y + tall - code), code)
    return bool(lines)


def _inner(area: Area) -> Area:
    """The label without the white at its edges: more on a larger one."""
    edge = next(edge for least, edge in _EDGES if area[3] >= least)
    return area[0] + edge, area[1] + edge, area[2] - 2 * edge, area[3] - 2 * edge


def _draw_heads(page: Page, inner: Area, heads: Heads) -> float:
    """Process and day above a rule; the y below.

    Where both do not fit, the day gives way to the process; a process that fits not even alone to
    the day.
    """
    x, y, width, _tall = inner
    small, quiet = lettering("over"), lettering("small")
    base = y + capital(small)
    process, days = overline(heads.process), " · ".join(filter(None, (heads.day, heads.again)))
    room = width - width_mm(process, small) - 3
    beside = next((said for said in (days, heads.again) if width_mm(said, quiet) <= room), None)
    if beside is not None:
        page.text((x, base), process, small)
    page.text((x + width, base), days if beside is None else beside, quiet, "right")
    page.rule((x, y + _HEAD), (x + width, y + _HEAD), pen_of("title"))
    return y + _HEAD + 1.6


def _fit(badge: Badge, width: float, room: float) -> Lines:
    """Both names as large as they fit whole; without any line where they do not fit at all."""
    more = _MORE if room > _HIGH / 2 else 1.0
    for whole in (True, False):
        for scale in (more * scale for scale in _SCALES):
            lines = tuple(_set(badge, width, scale))
            if height(lines) <= room and not (whole and _torn(badge, lines)):
                return lines
    return ()


def _set(badge: Badge, width: float, scale: float) -> Iterator[TextLine]:
    large, under = lettering("badge_name"), lettering("badge_under")
    size = max(SMALLEST, round(large.size * scale * 2) / 2)
    yield from _deep_enough(badge.name, width, replace(large, size=size), "badge_name")
    size = max(SMALLEST, min(under.size * max(scale, 1), round(under.size * scale * 3) / 2))
    yield from _deep_enough(badge.under, width, replace(under, size=size), "badge_under")


def _deep_enough(text: str, width: float, letters: Letters, role: str) -> Lines:
    """The lines of a name; Arabic's last letters reach almost half an em below their line."""
    arabic = any(bidirectional(char) == "AL" for char in text)
    return paragraph(text, width, letters, max(leading_of(role), _ARABIC if arabic else 0.0))


def _torn(badge: Badge, lines: Lines) -> bool:
    """Whether a word of the names was broken: then smaller type is better."""
    wanted = set(re.split(r"[\s\-‐/]+", f"{badge.name} {badge.under}"))
    found = {part for line in lines for part in re.split(r"[\s\-‐/]+", line.text)}
    return not wanted <= found and not HAN.search(badge.name)


def _body(text: str, width: float, room: float) -> Lines:
    """The body's name where it fits whole, as large as it may be; else nothing of it."""
    letters, sizes = lettering("badge_body"), sizes_of("badge_body")
    for step in range(int((sizes.largest - sizes.smallest) * 2) + 1):
        smaller = replace(letters, size=sizes.largest - step / 2)
        lines = paragraph(text, width, smaller, sizes.line_ratio)
        if height(lines) <= room:
            return lines
    return ()


def _draw_blank(page: Page, area: Area, say: Words) -> float:
    """A line on which a name is written by hand."""
    x, y, width, room = area
    page.lines((x, y), (say("paper.name_by_hand"),), lettering("small"))
    page.rule((x, y + room - 2), (x + width, y + room - 2), pen_of("fill_in"))
    return y + room


def _draw_again(page: Page, inner: Area, again: str, above_code: bool) -> float:
    """The reprint's number on a label too low for a head; the mm that the table's row loses."""
    if not again:
        return 0.0
    x, y, width, tall = inner
    quiet = lettering("small")
    base = y + capital(quiet) if above_code else y + tall - (_PILL - capital(quiet)) / 2
    taken = page.text((x + width, base), again, quiet, "right")
    return 0.0 if above_code else taken + 3


def _draw_pill(page: Page, area: Area, badge: Badge) -> None:
    """The table in white on navy, and the group beside it where there is room."""
    x, y, width, tall = area
    if not badge.table:
        return
    bold = lettering("badge_table", colour=WHITE)
    wide = min(max(width_mm(badge.table, bold) + 8, 33.0 if width > 50 else 0.0), width)
    page.box((x, y, wide, tall), fill=NAVY, radius=1)
    page.text((x + wide / 2, y + tall / 2 + capital(bold) / 2), badge.table, bold, "centre")
    letters = lettering("item")
    if badge.group and width_mm(badge.group, letters) <= width - wide - 3:
        base = y + tall / 2 + capital(letters) / 2
        page.text((x + wide + 3, base), badge.group, letters)


def _draw_foot(page: Page, labels: Labels, numbers: tuple[int, int], say: Words) -> None:
    """Which labels these are, below the last row where there is room for it."""
    below = labels.first[1] + labels.count[1] * (labels.size[1] + labels.gap[1]) - labels.gap[1]
    if page.height - below < 8:
        return
    wide, high = labels.size
    said = say(
        "paper.labels_foot", name=labels.name, count=labels.a_page,
        wide=_number(wide, say), high=_number(high, say), n=numbers[0], of=numbers[1],
    )  # fmt: skip
    quiet = lettering("small")
    page.text((max(labels.first[0], 6), min(below + 6.2, page.height - 5)), said, quiet)


def _number(value: float, say: Words) -> str:
    return f"{value:g}".replace(".", "," if say.language == "it" else ".")
