"""What comes of it: actions, commitments, project cards, calls and how far they are."""

from collections.abc import Mapping
from dataclasses import field

from facilitator.domain.records.base import Record, record, words


@record
class Strategy(Record):
    """A line of the city's plan under which actions stand."""

    KIND = "strategy"
    title: str = words()
    text: str = words()
    order: str = ""


@record
class Action(Record):
    """An action of the city's plan: the fourteen fields of module B-2.2, field for field.

    ``title`` to ``text`` outline it, ``fields_of_action`` to ``outcome`` refer to its impact
    pathway, ``bodies`` to ``comments`` say who does it and where, ``energy`` to ``costs`` what it
    brings and takes. ``impact`` and ``feasibility`` (1 to 5) place it in the portfolio; ``stage``
    is a key of ``STAGES``. What it comes from it refers to by links.
    """

    KIND = "action"
    title: str = words()
    types: tuple[str, ...] = ()
    text: str = words()
    fields_of_action: tuple[str, ...] = ()
    levers: tuple[str, ...] = ()
    outcome: str = words()
    bodies: str = words()
    scale: str = words()
    stakeholders: str = words()
    comments: str = words()
    energy: str = words()
    substituted: str = words()
    emissions: str = words()
    costs: str = words()
    theme: str = ""
    strategy: str = ""
    impact: int | None = None
    feasibility: int | None = None
    stage: str = ""
    order: str = ""


@record
class Commitment(Record):
    """What an organisation undertakes for an action; ``signed_on`` is an ISO date."""

    KIND = "commitment"
    action: str = ""
    organisation: str = ""
    text: str = words()
    signed: bool = False
    signed_on: str = ""
    order: str = ""


@record
class Indicator(Record):
    """How an action is measured; ``targets`` by year (``2025``, ``2027``, ``2030``)."""

    KIND = "indicator"
    action: str = ""
    number: str = ""
    title: str = words()
    outcome: str = words()
    unit: str = ""
    targets: Mapping[str, str] = field(default_factory=dict)
    order: str = ""


@record
class Mission(Record):
    KIND = "mission"
    key: str = ""
    title: str = ""
    order: str = ""


@record
class Card(Record):
    """A project card. ``text`` says what changes and ``whom`` for whom; each line of ``steps`` is
    a next step. ``goals`` are numbers of sustainable development goals, ``lead`` and ``partners``
    are organisations, ``cost`` is in euro, ``stage`` a key of ``STAGES``.
    """

    KIND = "card"
    number: int = 0
    title: str = words()
    text: str = words()
    whom: str = words()
    steps: str = words()
    mission: str = ""
    goals: tuple[str, ...] = ()
    lead: str = ""
    partners: tuple[str, ...] = ()
    cost: int | None = None
    stage: str = ""
    order: str = ""


@record
class Project(Record):
    """A funded project of a card; ``amount`` and, of it, ``pnrr`` in euro."""

    KIND = "project"
    card: str = ""
    title: str = ""
    amount: int | None = None
    pnrr: int | None = None
    stage: str = ""
    source: str = ""
    order: str = ""


@record
class Call(Record):
    """A call for funding; ``opens`` and ``deadline`` are ISO dates, ``amount`` is in euro."""

    KIND = "call"
    title: str = ""
    body: str = ""
    mission: str = ""
    opens: str = ""
    deadline: str = ""
    amount: int | None = None
    source: str = ""
    order: str = ""


@record
class Application(Record):
    """A card (or one project of it) put forward to a call. ``amount`` is in euro."""

    KIND = "application"
    card: str = ""
    project: str = ""
    call: str = ""
    stage: str = ""
    date: str = ""
    amount: int | None = None
    order: str = ""


@record
class Progress(Record):
    """How far a subject (action, indicator, card, project, application) was on a day.

    ``measure`` is ``percent``, ``yes_no`` (``value`` 1 or 0), ``count`` (of ``goal``) or ``stage``
    (the subject came to the stage whose key is ``text``); ``source`` says where that is known from.
    """

    KIND = "progress"
    subject: str = ""
    date: str = ""
    measure: str = "percent"
    value: int | None = None
    goal: int | None = None
    text: str = ""
    source: str = ""
    order: str = ""


@record
class Printing(Record):
    """A sheet that was printed: which (``sheet`` is an exporter's id), of what, how often so far.

    ``printed`` is when, in milliseconds since 1970.
    """

    KIND = "printing"
    sheet: str = ""
    subject: str = ""
    number: int = 0
    printed: int = 0
