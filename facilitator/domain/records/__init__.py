"""The records of a workshop: frozen dataclasses, each the fold of its changes."""

from facilitator.domain.records.base import FARTHEST, Place, Record, sealed, words
from facilitator.domain.records.outcomes import (
    Action,
    Application,
    Call,
    Card,
    Commitment,
    Indicator,
    Mission,
    Printing,
    Progress,
    Project,
    Strategy,
)
from facilitator.domain.records.people import Attendance, Booking, Organisation, Person
from facilitator.domain.records.process import (
    AgendaItem,
    Category,
    Fact,
    Group,
    Phase,
    Programme,
    Role,
    Round,
    Seat,
    Session,
    Table,
    Theme,
    Venue,
    Workshop,
)
from facilitator.domain.records.room import Ballot, Board, Cluster, Frame, Link, Note, Picture, Vote

RECORDS: dict[str, type[Record]] = {
    record.KIND: record
    for record in (
        Workshop, Programme, Fact, Phase, Theme, Group, Category, Venue, Organisation,
        Session, Round, AgendaItem, Table, Seat, Role, Board, Frame, Note, Cluster, Link,
        Picture, Ballot, Vote, Strategy, Action, Commitment, Indicator, Mission, Card,
        Project, Call, Application, Progress, Printing, Person, Booking, Attendance,
    )
}  # fmt: skip
"""Every kind of record, in the order in which ``show`` lists them."""

PLURALS: dict[str, str] = {
    kind: {"category": "categories", "agenda_item": "agenda", "attendance": "attendance",
           "person": "people", "strategy": "strategies", "progress": "progress"}.get(
        kind, kind + "s"
    )
    for kind in RECORDS
}  # fmt: skip
"""The word by which ``show`` names a kind."""

__all__ = [
    "FARTHEST",
    "PLURALS",
    "RECORDS",
    "Action",
    "AgendaItem",
    "Application",
    "Attendance",
    "Ballot",
    "Board",
    "Booking",
    "Call",
    "Card",
    "Category",
    "Cluster",
    "Commitment",
    "Fact",
    "Frame",
    "Group",
    "Indicator",
    "Link",
    "Mission",
    "Note",
    "Organisation",
    "Person",
    "Phase",
    "Picture",
    "Place",
    "Printing",
    "Programme",
    "Progress",
    "Project",
    "Record",
    "Role",
    "Round",
    "Seat",
    "Session",
    "Strategy",
    "Table",
    "Theme",
    "Venue",
    "Vote",
    "Workshop",
    "sealed",
    "words",
]
