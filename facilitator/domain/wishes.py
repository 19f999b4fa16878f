"""What a new workshop shall have otherwise than its programme: asked before it is begun.

The answer is a programme again, so that one way leads from a programme to a workshop. All that is
left as it stands (``None``) comes from the programme.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from facilitator.domain.commands.workshop import USUAL_TABLES
from facilitator.domain.programme_file import TABLES, Data
from facilitator.domain.values import clean_text

Say = Callable[[Mapping[str, str] | str], str]
Row = dict[str, Any]
_REFERRING = {"theme": "theme", "themes": "theme", "group": "group", "groups": "group"}


@dataclass(frozen=True, slots=True)
class Meeting:
    """A session. ``code`` is that of the programme's session it is made of, ``""`` for a new one.

    ``date`` is an ISO date, times are ``HH:MM``, ``""`` where not known; ``tables`` are those of
    each of its ``rounds``, or of the whole session where there are none.
    """

    code: str = ""
    title: str = ""
    date: str = ""
    start: str = ""
    end: str = ""
    tables: int = USUAL_TABLES
    rounds: int = 0


@dataclass(frozen=True, slots=True)
class Wishes:
    """``themes`` and ``groups`` are titles: those of the programme keep all that it says of them.

    ``venue`` is for every session.
    """

    title: str = ""
    venue: str | None = None
    themes: tuple[str, ...] | None = None
    groups: tuple[str, ...] | None = None
    meetings: tuple[Meeting, ...] | None = None


def wishes_of(programme: Data, say: Say) -> Wishes:
    """The programme as it stands, to be changed from."""
    sessions = programme.get("sessions", ())
    places = {row.get("venue", "") for row in sessions}
    names = {row["key"]: say(row["name"]) for row in programme.get("venues", ())}
    return Wishes(
        venue=names.get(places.pop(), "") if len(places) == 1 else "",
        themes=tuple(say(row["title"]) for row in programme.get("themes", ())),
        groups=tuple(say(row["name"]) for row in programme.get("groups", ())),
        meetings=tuple(_meeting(row, say) for row in sessions),
    )


def _meeting(row: Data, say: Say) -> Meeting:
    rounds = row.get("rounds", ())
    counted = max((_count(turn) for turn in rounds), default=0) if rounds else _count(row)
    return Meeting(
        row["code"], say(row["title"]), str(row.get("date", "")), row.get("start", ""),
        row.get("end", ""), counted, len(rounds),
    )  # fmt: skip


def _count(row: Data) -> int:
    tables = row.get(TABLES, USUAL_TABLES)
    return tables if isinstance(tables, int) else len(tables)


def wished(programme: Data, wishes: Wishes, say: Say) -> Row:
    """The programme with what is wished; what referred to a theme or group left out forgets it."""
    made: Row = dict(programme)
    if wishes.title:
        made["programme"] = {**made["programme"], "untitled": True}
    for section, name, titles in (("themes", "title", wishes.themes),
                                  ("groups", "name", wishes.groups)):  # fmt: skip
        if titles is not None:
            made[section] = _titled(programme.get(section, ()), name, (section, titles), say)
    if wishes.meetings is not None:
        made["sessions"] = _sessions(programme.get("sessions", ()), wishes.meetings, say)
    if wishes.venue is not None:
        _give_venue(made, clean_text(wishes.venue), say)
    keys = {
        kind: {row["key"] for row in made.get(section, ())}
        for kind, section in (("theme", "themes"), ("group", "groups"))
    }
    for section in ("sessions", "categories"):
        if section in made:
            made[section] = [_without_lost(row, keys) for row in made[section]]
    return made


def _titled(
    rows: Sequence[Data], name: str, wanted: tuple[str, Sequence[str]], say: Say
) -> list[Row]:
    """Rows of these titles: the programme's own where it has one, else new ones."""
    section, titles = wanted
    known = {say(row[name]): dict(row) for row in rows}
    taken = {row["key"] for row in rows}
    made = []
    for title in dict.fromkeys(filter(None, map(clean_text, titles))):
        if title not in known:
            key = _free(taken, section[:-1] + "-{}")
            taken.add(key)
            known[title] = {"key": key, name: title}
        made.append(known[title])
    return made


def _free(taken: set[str], pattern: str) -> str:
    number = 1
    while pattern.format(number) in taken:
        number += 1
    return pattern.format(number)


def _sessions(rows: Sequence[Data], meetings: Sequence[Meeting], say: Say) -> list[Row]:
    known = {row["code"]: row for row in rows}
    taken = {meeting.code for meeting in meetings} | set(known)
    shape = rows[0].get("template", "free") if rows else "free"
    made = []
    for meeting in meetings:
        base = known.get(meeting.code)
        if base is None:
            code = meeting.code or _free(taken, "S{}")
            taken.add(code)
            base = {"code": code, "title": code, "template": shape}
            phases = {row["phase"] for row in rows if "phase" in row}
            base |= {"phase": phases.pop()} if len(phases) == 1 else {}
        made.append(_met(base, meeting, say))
    return made


def _met(base: Data, meeting: Meeting, say: Say) -> Row:
    """A session with what is wished of it; a text that says the same keeps its languages."""
    row = dict(base)
    before = _meeting(base, say)
    if meeting.title and meeting.title != before.title:
        row["title"] = clean_text(meeting.title)
    for name, value in (("date", meeting.date), ("start", meeting.start), ("end", meeting.end)):
        row.pop(name, None)
        if value:
            row[name] = value
    if (meeting.tables, meeting.rounds) != (before.tables, before.rounds):
        _seat(row, meeting)
    return row


def _seat(row: Row, meeting: Meeting) -> None:
    """So many rounds and tables: those that there are first, then bare ones."""
    rounds = row.pop("rounds", [])
    if meeting.rounds:
        row.pop(TABLES, None)
        turns = [*rounds, *[{} for _ in range(meeting.rounds)]][: meeting.rounds]
        row["rounds"] = [
            {**turn, TABLES: _first(turn.get(TABLES, 0), meeting.tables)} for turn in turns
        ]
    else:
        told = [each for turn in rounds for each in _first(turn.get(TABLES, 0), None)]
        row[TABLES] = _first(told or row.get(TABLES, 0), meeting.tables)
    keys = {turn.get("key") for turn in row.get("rounds", ())}
    if "agenda" in row:
        row["agenda"] = [
            {k: v for k, v in item.items() if k != "round" or v in keys} for item in row["agenda"]
        ]


def _first(tables: int | Sequence[Data], count: int | None) -> list[Row]:
    told = [{}] * tables if isinstance(tables, int) else [dict(each) for each in tables]
    return told if count is None else [*told, *[{} for _ in range(count)]][:count]


def _give_venue(made: Row, name: str, say: Say) -> None:
    """The venue to every session; one that the programme does not know is added."""
    venues = [dict(row) for row in made.get("venues", ())]
    key = next((row["key"] for row in venues if say(row["name"]) == name), "")
    if name and not key:
        key = _free({row["key"] for row in venues}, "venue-{}")
        venues.append({"key": key, "name": name})
    made["venues"] = venues
    made["sessions"] = [
        {k: v for k, v in row.items() if k != "venue"} | ({"venue": key} if key else {})
        for row in made.get("sessions", ())
    ]


def _without_lost(row: Data, keys: Mapping[str, set[str]]) -> Row:
    """A table, and those inside it, without references to what is no longer there."""
    return dict(_kept(row, keys))


def _kept(row: Data, keys: Mapping[str, set[str]]) -> Iterator[tuple[str, Any]]:
    for name, value in row.items():
        kind = _REFERRING.get(name)
        if kind and isinstance(value, str):
            if value in keys[kind]:
                yield name, value
        elif kind:
            yield name, [key for key in value if key in keys[kind]]
        elif isinstance(value, list) and value and isinstance(value[0], Mapping):
            yield name, [_without_lost(each, keys) for each in value]
        else:
            yield name, value
