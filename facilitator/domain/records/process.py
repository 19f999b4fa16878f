"""What a process is made of: phases, themes, groups, venues, sessions and their tables."""

from facilitator.domain.records.base import Record, record, words


@record
class Workshop(Record):
    """The whole process. ``booking`` says how a seat is booked, as it is printed."""

    KIND = "workshop"
    title: str = ""
    language: str = "it"
    programme: str = ""
    funding: str = ""
    cup: str = ""
    logos: tuple[str, ...] = ()
    privacy: str = ""
    booking: str = ""


@record
class Programme(Record):
    KIND = "programme"
    key: str = ""
    title: str = ""
    summary: str = ""


@record
class Fact(Record):
    """A published figure with its source, kept beside what the workshop itself counts."""

    KIND = "fact"
    text: str = ""
    source: str = ""
    order: str = ""


@record
class Phase(Record):
    """A part of the process. Days are ISO dates, ``""`` where unknown; planned and actual ones."""

    KIND = "phase"
    key: str = ""
    title: str = ""
    text: str = ""
    start: str = ""
    end: str = ""
    actual_start: str = ""
    actual_end: str = ""
    order: str = ""


@record
class Theme(Record):
    """A theme. ``fields_of_action`` are those of the city's plan that it stands for there."""

    KIND = "theme"
    key: str = ""
    title: str = ""
    objectives: tuple[str, ...] = ()
    fields_of_action: tuple[str, ...] = ()
    order: str = ""


@record
class Group(Record):
    """A group of participants. ``bodies`` describes who is invited, as published.

    ``start``, ``end`` (``HH:MM``) and ``venues`` are published for the group and not for a day: a
    session takes them over when somebody says which group met on it. ``minors``: likely not of age.
    """

    KIND = "group"
    key: str = ""
    title: str = ""
    bodies: tuple[str, ...] = ()
    start: str = ""
    end: str = ""
    venues: tuple[str, ...] = ()
    minors: bool = False
    order: str = ""


@record
class Category(Record):
    """A category of stakeholders, by which attendance is published; ``head_count`` as published."""

    KIND = "category"
    key: str = ""
    title: str = ""
    group: str = ""
    head_count: int | None = None
    order: str = ""


@record
class Venue(Record):
    KIND = "venue"
    key: str = ""
    title: str = ""
    address: str = ""


@record
class Session(Record):
    """A dated meeting. Dates are ISO dates, times ``HH:MM``; ``""`` where not known.

    ``mark`` is the four symbols that stand for the session in printed codes; ``step`` is the point
    of the agenda that is on.
    """

    KIND = "session"
    code: str = ""
    title: str = ""
    text: str = ""
    question: str = words()
    phase: str = ""
    date: str = ""
    actual_date: str = ""
    start: str = ""
    end: str = ""
    actual_start: str = ""
    actual_end: str = ""
    venue: str = ""
    themes: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    booking: str = ""
    step: str = ""
    mark: str = ""
    order: str = ""


@record
class Round(Record):
    """A time in which some tables of a session work side by side."""

    KIND = "round"
    session: str = ""
    number: int = 0
    title: str = ""
    start: str = ""
    minutes: int | None = None
    order: str = ""


@record
class AgendaItem(Record):
    """A point of a session's agenda.

    ``template`` is the kind of board that it opens, ``handout`` the key of the export that it
    offers, ``round`` the round that it stands for.
    """

    KIND = "agenda_item"
    session: str = ""
    title: str = ""
    text: str = ""
    start: str = ""
    minutes: int | None = None
    round: str = ""
    template: str = ""
    handout: str = ""
    order: str = ""


@record
class Table(Record):
    """People at a table, not a table of SQL. Without a round it sits through the whole session.

    ``earlier`` are the codes that it bore until a merge found them given twice.
    """

    KIND = "table"
    session: str = ""
    round: str = ""
    number: int = 0
    code: str = ""
    earlier: tuple[str, ...] = ()
    title: str = ""
    theme: str = ""
    group: str = ""
    seats: int | None = None
    order: str = ""


@record
class Seat(Record):
    """For whom a seat of a table speaks: a body or a category, never a person's name."""

    KIND = "seat"
    table: str = ""
    number: int = 0
    organisation: str = ""
    category: str = ""


@record
class Role(Record):
    """Who does what. ``role`` is a key of ``ROLES``; a table's, or a session's without a table.

    Spokespersons report in their ``order``; ``began`` and ``ended`` are when one spoke, in
    milliseconds since 1970, 0 where not yet.
    """

    KIND = "role"
    session: str = ""
    table: str = ""
    role: str = ""
    person: str = ""
    organisation: str = ""
    began: int = 0
    ended: int = 0
    order: str = ""
