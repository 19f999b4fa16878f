"""The sessions as iCalendar, for the calendars of staff and participants."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path

from icalendar import Calendar, Event

from facilitator.domain.sessions_view import SessionView
from facilitator.exports.contract import Options, Written
from facilitator.exports.progress import Tick
from facilitator.exports.said import place
from facilitator.exports.whole import write_whole
from resources.load import Words, words


def write_calendar(
    sessions: Sequence[SessionView], options: Options, target: Path, tick: Tick
) -> Written:
    """An event for each session whose day is known; a day without hours is a whole day.

    Times are those of the place, without a zone: a meeting at three is at three. An event has
    its session's identity, so that a calendar knows it again when it has moved.
    """
    say, calendar = words(options.language), Calendar()
    calendar.add("prodid", "-//Facilitator//IT")
    calendar.add("version", "2.0")
    dated = [one for one in sessions if _day(one)]
    for number, one in enumerate(dated):
        tick(number, len(dated))
        calendar.add_component(_event(one, options, say))
    write_whole(target, calendar.to_ical())
    tick(len(dated), len(dated))
    return Written(0, remarks=("dates_unknown",) if len(dated) < len(sessions) else ())


def _event(one: SessionView, options: Options, say: Words) -> Event:
    event, session = Event(), one.session
    event.add("uid", f"{session.id}@facilitator")
    event.add("dtstamp", options.at.astimezone(UTC))
    event.add("summary", " · ".join(part for part in (session.code, session.title) if part))
    day = _day(one)
    assert day is not None
    start, end = (
        _hour(session.actual_start or session.start),
        _hour(session.actual_end or session.end),
    )
    if start is None:
        event.add("dtstart", day)
    else:
        event.add("dtstart", datetime.combine(day, start))
        if end is not None and end > start:
            event.add("dtend", datetime.combine(day, end))
    if where := place(one.venue):
        event.add("location", where)
    if said := _description(one, say):
        event.add("description", said)
    return event


def _description(one: SessionView, say: Words) -> str:
    lines = [one.workshop, one.question, one.session.text]
    for item in one.agenda:
        minutes = f" ({item.minutes}′)" if item.minutes else ""
        lines.append(f"{item.start} {item.title}{minutes}".strip())
    if one.booking:
        how = say("field.how_to_book")
        lines.append(f"{how[:1].upper()}{how[1:]}: {one.booking}")
    return "\n".join(line for line in lines if line)


def _day(one: SessionView) -> date | None:
    try:
        return date.fromisoformat(one.session.actual_date or one.session.date)
    except ValueError:
        return None


def _hour(text: str) -> time | None:
    try:
        return time.fromisoformat(text)
    except ValueError:
        return None
