"""Certificates of attendance: A4, one for each person who came, with the hours that are known.

A time that nobody took down is the session's own; where that is not known either, it is a line to
write on. The check at the desk says who came; a certificate never says more than it does, and who
was early or was entered on the list later was there for the session's hours. Of a session that is
still running the planned end is not yet true: there too a line is left.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from facilitator.domain.attendance import Seat
from facilitator.domain.figures import day
from facilitator.domain.kit import KitView
from facilitator.domain.records import Session
from facilitator.domain.textfit import Box
from facilitator.exports.contract import Options
from facilitator.exports.flow import TextLine, draw_lines, paragraph, shrunk
from facilitator.exports.kit.frame import BOTTOM, READ, SIDE, SMALL, draw_read_foot, expect_some
from facilitator.exports.logos import draw_logos, set_logos, width_of
from facilitator.exports.marked import expect_countable, marked
from facilitator.exports.paper import (
    BLUE,
    Draft,
    Page,
    Spread,
    Stroke,
    Tag,
    Tick,
    dressed,
    pen_of,
    sheet,
)
from facilitator.exports.said import overline, phase_line, place
from resources.load import Words, words

_MIDDLE = 105.0
_BLANK = "…" * 11


def draw_certificates(draft: Draft, view: KitView, options: Options, tick: Tick) -> Sequence[str]:
    """A page a person. Refuses ``nobody_came`` where nobody has come yet."""
    expect_some(view.present, "nobody_came", view.session)
    is_over = _is_over(view.people.session, options.at)
    if not is_over:
        unended = replace(view.people.session, end="")
        view = replace(view, people=replace(view.people, session=unended))
    say, people = words(options.language), view.people
    expect_countable(len(view.present))
    code = marked("CE", people.workshop, people.session, None, options.printing)
    logos = set_logos(people.logos, READ.width, 14.0)
    again = say("paper.printing", n=options.printing) if options.printing > 1 else ""
    for number, seat in enumerate(view.present, 1):
        tick(number - 1, len(view.present))
        page = draft.page(sheet("A4"))
        if number == 1:
            page.bookmark(say("paper.certificates_title"), 0, 0)
        draw_logos(page, logos, (_MIDDLE - width_of(logos) / 2, 15))
        _draw_text(page, view, seat, say)
        _draw_signature(page, view, say)
        told = say("paper.certificate_head"), people.session.code, again
        about = " · ".join(part for part in told if part)
        draw_read_foot(page, about, code, (number, 0), say)
    return () if is_over else ("session_running",)


def _is_over(session: Session, at: datetime) -> bool:
    """Whether the end that would be named is behind us; an end that was taken down always is."""
    day = session.actual_date or session.date
    if session.actual_end or not session.end or not day:
        return True
    now = at.hour * 60 + at.minute
    return (day, _minutes(session.end)) <= (at.date().isoformat(), now)


def _draw_text(page: Page, view: KitView, seat: Seat, say: Words) -> None:
    people, session = view.people, view.session
    over = overline(people.workshop.title, phase_line(people.phase))
    title = dressed(session.title or session.code)
    told = (
        (46.0, over, "certificate_over", 16.0),
        (3.0, say("paper.certificate_head"), "certificate_head", 16.0),
        (12.0, say("paper.certificate_says"), "certificate_text", 12.0),
        (3.0, _name(seat, say), "certificate_name", 34.0),
        (1.0, dressed(seat.organisation), "certificate_body", 18.0),
        (6.0, say("paper.certificate_took_part"), "certificate_text", 12.0),
        (2.0, title, "certificate_title", 26.0),
        (3.0, _when(session, seat, say), "certificate_text", 13.0),
        (1.0, dressed(place(people.venue)), "certificate_text", 26.0),
    )
    y = 0.0
    for before, text, role, room in told:
        y = _centred(page, y + before, text, role, room)
        if role == "certificate_head":
            page.rule((_MIDDLE - 20, y + 4), (_MIDDLE + 20, y + 4), Stroke(BLUE, 1.6))


def _centred(page: Page, y: float, text: str, role: str, room: float) -> float:
    """A text in the middle, shrunk to its room, 9 pt at least; the y below."""
    if not text:
        return y
    with page.tag(Tag("H1" if role == "certificate_head" else "P")):
        for line in shrunk(text, Box(READ.width, room), role):
            y = page.lines((_MIDDLE, y), (line.text,), line.letters, Spread(line.ratio, "centre"))
    return y


def _name(seat: Seat, say: Words) -> str:
    name = dressed(seat.name) or say("paper.name_missing")
    return f"{name} ({seat.person.latin})" if seat.person.latin else name


def _when(session: Session, seat: Seat, say: Words) -> str:
    """``il 21.10.2022, dalle 15:00 alle 18:00 (3 ore)``."""
    start, end = _times(session, seat)
    on = say("paper.certificate_day", day=day(session.actual_date or session.date) or _BLANK)
    from_to = say("paper.certificate_hours", start=start or _BLANK, end=end or _BLANK)
    length = _length(start, end, say)
    said = f"{from_to} ({length})" if length else from_to
    return f"{on}, {said}"


def _times(session: Session, seat: Seat) -> tuple[str, str]:
    """When the person came and left, where taken down; else when the session began and ended."""
    came = seat.attendance
    start = session.actual_start or session.start
    end = session.actual_end or session.end
    if came is None:
        return start, end
    return _within(came.entered, session, (start, end)) or start, (
        _within(came.left, session, (start, end)) or end
    )


def _within(at: int, session: Session, hours: tuple[str, str]) -> str:
    """A time on the session's day between its start and end; else nothing."""
    if not at:
        return ""
    taken = datetime.fromtimestamp(at / 1000)
    on = session.actual_date or session.date
    clock, (start, end) = taken.strftime("%H:%M"), map(_minutes, hours)
    between = start < _minutes(clock) and (not end or _minutes(clock) < end)
    return clock if between and on in ("", taken.date().isoformat()) else ""


def _length(start: str, end: str, say: Words) -> str:
    """``3 ore``, ``1 ora``, ``2 ore e 30 minuti``; nothing where an end is not known."""
    minutes = _minutes(end) - _minutes(start) if start and end else 0
    if minutes <= 0:
        return ""
    whole, rest = divmod(minutes, 60)
    parts = []
    if whole:
        parts.append(say.count(whole, "paper.hour_word", "paper.hours_word"))
    if rest:
        parts.append(say.count(rest, "paper.minute_word", "paper.minutes_word"))
    return say("paper.and_between").join(parts)


def _minutes(clock: str) -> int:
    hour, _, minute = clock.partition(":")
    return int(hour) * 60 + int(minute) if hour.isdigit() and minute.isdigit() else 0


def _draw_signature(page: Page, view: KitView, say: Words) -> None:
    """Place and date, signature; who pays stands below."""
    y = 240.0
    for x, key in ((SIDE, "place_and_date"), (118.0, "signature")):
        page.rule((x, y), (x + 74, y), pen_of("fill_in"))
        page.lines((x, y + 1.4), (say(f"paper.{key}"),), SMALL)
    workshop = view.people.workshop
    funded = f"{say('paper.funding')}: {workshop.funding}" if workshop.funding else ""
    cup = f"{say('paper.cup')}: {workshop.cup}" if workshop.cup else ""
    paid = " · ".join(part for part in (funded, cup) if part)
    lines: list[TextLine] = list(paragraph(dressed(paid), READ.width, SMALL))
    room = int((BOTTOM - y - 10) / (lines[0].height if lines else 1))
    draw_lines(page, (SIDE, y + 10), lines[:room])
