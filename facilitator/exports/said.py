"""What the records say of a day, a place or a session, in words for a printed page.

What a record does not know is a placeholder, so that nobody takes a guess for a fact.
"""

from dataclasses import dataclass

from facilitator.domain.figures import day
from facilitator.domain.records import Board, Group, Phase, Session, Table, Theme, Venue
from facilitator.exports.paper import dressed
from resources.load import Words, pick, readable, template_ids


@dataclass(frozen=True, slots=True)
class Said:
    """A value under its label; ``known`` is False where it is a placeholder."""

    label: str
    value: str
    known: bool = True


def hours(start: str, end: str) -> str:
    """``15:00–18:00``; ``15:00–…`` where only the start is known."""
    return f"{start or '…'}–{end or '…'}" if start or end else ""


def place(venue: Venue | None) -> str:
    """The venue with its address."""
    return ", ".join(part for part in (venue.title, venue.address) if part) if venue else ""


def said(say: Words, label: str, value: str, missing: str) -> Said:
    """A value, or its placeholder: keys of section ``paper``."""
    shown = dressed(value) if value else say(f"paper.{missing}")
    return Said(say(f"paper.{label}"), shown, bool(value))


def date_said(say: Words, session: Session | None) -> Said:
    return said(say, "date", day(session.date) if session else "", "date_missing")


def hours_said(say: Words, session: Session | None, label: str = "time") -> Said:
    value = hours(session.start, session.end) if session else ""
    return said(say, label, value, "time_missing")


def venue_said(say: Words, venue: Venue | None) -> Said:
    return said(say, "venue", place(venue), "venue_missing")


def session_said(say: Words, session: Session | None, groups: tuple[Group, ...]) -> Said:
    """The session's code with its groups; with its title where no group is known."""
    if session is None:
        return said(say, "session", "", "missing")
    titles = ", ".join(group.title for group in groups) or session.title
    return said(say, "session", " · ".join(filter(None, (session.code, titles))), "missing")


def table_said(say: Words, table: Table | None) -> Said:
    """``T2 (8 posti)``."""
    if table is None:
        return said(say, "table", "", "missing")
    seats = f" ({say('paper.seats', n=table.seats)})" if table.seats else ""
    return said(say, "table", f"T{table.number}{seats}", "missing")


def overline(*parts: str) -> str:
    """The small line above a title: what it belongs to."""
    return " · ".join(dressed(part).replace(" · ", ", ") for part in parts if part).upper()


def phase_line(phase: Phase | None) -> str:
    """``Fase 1, tavoli di lavoro``: a phase's title within a line of several things."""
    if phase is None:
        return ""
    first, *rest = phase.title.split(" · ")
    return ", ".join((first, *(lowered(part) for part in rest)))


def lowered(title: str) -> str:
    """A title within a sentence; a word in capitals keeps them."""
    return title[:1].lower() + title[1:] if title[1:2].islower() else title


def board_title(board: Board, theme: Theme | None, language: str) -> str:
    """``Mobilità sostenibile: problemi, cause, barriere``."""
    name = board.title or _template_name(board.template, language) or board.code
    if theme is None or not theme.title:
        return name
    return name if theme.title in name else f"{theme.title}: {lowered(name)}"


def _template_name(template: str, language: str) -> str:
    if template not in template_ids():
        return ""
    return pick(readable("templates", template).get("name", ""), language)


def counted(say: Words, what: str, number: int) -> str:
    """``1 voto``, ``14 voti``: keys of section ``paper``."""
    many = f"paper.{what}_many" if say.has(f"paper.{what}_many") else f"paper.{what}"
    return say(f"paper.{what}_one" if number == 1 else many, n=number)
