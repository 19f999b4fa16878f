"""A whole invented process for tests of reports: tables, plenary, proposals, actions, a card."""

from typing import Any

from facilitator.domain.records import (
    Action,
    Application,
    Attendance,
    Board,
    Call,
    Card,
    Cluster,
    Commitment,
    Indicator,
    Link,
    Mission,
    Progress,
    Project,
    Role,
    Session,
    Strategy,
    Workshop,
)
from tests.exports.material import Room, full_room


def process_room() -> Room:
    """The full room with what came of it: every report has something to say."""
    room = full_room()
    room.change(Session, "s1", date="2023-01-10", actual_date="2023-01-12", question="Come?")
    for number in (0, 2, 4):
        room.put(Attendance, f"at{number}", booking=f"bk{number}", session="s1")
    room.put(Role, "r1", session="s1", role="facilitator", organisation="o1")
    room.put(Role, "r2", session="s1", table="tb1", role="spokesperson", person="p9")
    _plenary(room)
    _outcomes(room)
    _cards(room)
    return room


def _plenary(room: Room) -> None:
    room.put(Board, "bp", session="s1", code="S1-P", template="plenary", title="Plenaria")
    room.put(Cluster, "i1", board="bp", title="Una rete sola", minority="Prima i parcheggi")
    room.put(Cluster, "i2", board="bp")
    room.note("pn1", "Nessuno coordina i cantieri", "bp", kind="cause", cluster="i1")
    room.note("pn2", "Chi decide?", "bp", kind="question", cluster="i1")
    link(room, "i1", "c1")
    link(room, "i2", "c2")


def _outcomes(room: Room) -> None:
    room.put(Board, "bs", session="s1", code="S1-S", template="scenarios", title="Scenari")
    room.note("sc1", "Muoversi senza auto nel 2030", "bs", kind="scenario")
    room.note("pr1", "Un progetto unico della rete", "bs", kind="proposal")
    room.note("re1", "Metà degli spostamenti", "bs", kind="result_long")
    room.put(Strategy, "st1", title="La città che si muove")
    room.put(
        Action, "a-1", title="Rete ciclabile continua", types=("Infrastruttura",), theme="t1",
        fields_of_action=("mobility",), text="Dal ponte alla stazione.", impact=4, feasibility=3,
        strategy="st1", stage="design",
    )  # fmt: skip
    room.put(Action, "a-2", title="Azione senza origine")
    for later, earlier in (("sc1", "i1"), ("pr1", "sc1"), ("re1", "pr1"), ("a-1", "re1")):
        link(room, later, earlier)
    room.put(Commitment, "cm1", action="a-1", organisation="o1", text="Due velostazioni",
             signed=True, signed_on="2023-03-05")  # fmt: skip
    room.put(Commitment, "cm2", action="a-1", organisation="o2", text="I dati dei turni")
    room.put(Indicator, "in1", action="a-1", number="1", title="Chilometri", unit="km",
             targets={"2025": "10", "2030": "40"})  # fmt: skip
    room.put(Progress, "pg1", subject="a-1", date="2023-02-01", value=20)


def _cards(room: Room) -> None:
    room.put(Mission, "m1", key="3", title="Infrastrutture per una mobilità sostenibile")
    room.put(
        Card, "cd1", number=3, title="Ciclabile dei Macrolotti", text="Un percorso protetto.",
        whom="Chi lavora nel distretto su tre turni.",
        steps="Parere del gestore della stazione\nProgetto esecutivo del tratto 1",
        mission="m1", goals=("11", "13"), lead="o1", partners=("o2",), cost=4_200_000,
        stage="design",
    )  # fmt: skip
    room.put(Card, "cd2", title="", stage="suspended")
    room.put(Project, "pj1", card="cd1", title="Tratto 1", amount=1_200_000, pnrr=800_000)
    room.put(Call, "cl1", title="Bando mobilità dolce", mission="m1", deadline="2023-05-31")
    room.put(Call, "cl2", title="Bando velostazioni", mission="m1", opens="2023-02-01")
    room.put(Application, "ap1", card="cd1", project="pj1", call="cl1", date="2023-03-02",
             amount=1_200_000, stage="application")  # fmt: skip
    room.put(Progress, "pg2", subject="cd1", date="2023-03-01", measure="stage", text="design")
    room.put(Progress, "pg3", subject="cd1", date="2023-03-20", value=35)
    link(room, "cd1", "a-1")


def link(room: Room, later: str, earlier: str) -> None:
    """What came later derives from what came before."""
    room.put(Link, f"{later}<{earlier}", kind="derives", source=later, target=earlier)


def bare_room() -> Room:
    """A workshop with nothing in it but a session of one board."""
    room = Room()
    room.put(Workshop, "w1", title="Percorso vuoto")
    room.put(Session, "s1", code="S1", mark="7K2M")
    room.put(Board, "b1", session="s1", code="S1-T1")
    return room


def subject(room: Room, kind: str) -> Any:
    """The record that a report of this subject is made of."""
    if kind == "board":
        return room.book.require(Board, "b1")
    return room.book.require(Session, "s1") if kind == "session" else room.book.workshop
