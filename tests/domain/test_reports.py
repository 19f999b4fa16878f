"""What reports say: counts, orders, what is told where, and what nobody has given."""

import pytest

from facilitator.domain.quarters import known_quarters, last_quarter
from facilitator.domain.records import (
    Action,
    Application,
    Attendance,
    Board,
    Booking,
    Call,
    Card,
    Category,
    Cluster,
    Fact,
    Organisation,
    Person,
    Phase,
    Programme,
    Role,
    Session,
    Table,
    Theme,
)
from facilitator.domain.refusal import Refusal
from facilitator.domain.reports.actions import actions_report
from facilitator.domain.reports.cards import cards_report
from facilitator.domain.reports.event import event_report
from facilitator.domain.reports.flows import LEFT, flow_of
from facilitator.domain.reports.presence import Presence, presence, roles_in
from facilitator.domain.reports.session import session_report
from facilitator.domain.reports.table import table_report
from tests.exports.material import Room
from tests.exports.report_rooms import bare_room, link, process_room


def board(room: Room, board_id: str = "b1") -> Board:
    return room.book.require(Board, board_id)


def test_presence_is_counted_by_category_in_list_order() -> None:
    room = process_room()
    assert presence(room.book, ["s1"]) == (
        Presence("Associazioni ambientaliste", 3, 7),
        Presence("Partecipate del Comune e utilities", 0, 7),
    )
    assert presence(room.book, ["s1"], "tb2") == ()
    assert presence(room.book, ["s1", "s1"], "tb1")[0].booked == 14


def test_a_person_of_no_category_counts_by_the_body_and_then_apart() -> None:
    room = bare_room()
    room.put(Category, "k1", title="Imprese")
    room.put(Organisation, "o1", title="Prova srl", category="k1")
    for number, body in enumerate(("o1", "", "gone")):
        room.put(Person, f"p{number}", organisation=body)
        room.put(Booking, f"bk{number}", session="s1", person=f"p{number}")
    room.put(Booking, "bk9", session="s1", person="gone")
    room.put(Attendance, "a1", session="s1", booking="bk9")
    assert presence(room.book, ["s1"]) == (Presence("Imprese", 0, 1), Presence("", 1, 3))


def test_a_table_has_its_own_roles_and_those_of_its_session() -> None:
    room = process_room()
    at_table = roles_in(room.book, "s1", "tb1")
    assert at_table["facilitator"] == ("Associazione Prova Uno",)
    assert at_table["spokesperson"] == ("Anna Esempi",)
    assert at_table["note_taker"] == ()
    assert roles_in(room.book, "s1")["spokesperson"] == ()
    room.put(Role, "r3", session="s1", role="expert", person="p9", organisation="o1")
    room.put(Role, "r4", session="s1", role="expert")
    assert roles_in(room.book, "s1")["expert"] == ("Anna Esempi (Associazione Prova Uno)",)


def test_a_tables_clusters_stand_by_votes() -> None:
    report = table_report(process_room().book, board(process_room()))
    assert [topic.votes for topic in report.topics] == sorted(
        (topic.votes for topic in report.topics), reverse=True
    )
    first = next(topic for topic in report.topics if topic.title.startswith("Ultimo"))
    assert [one.text for one in first.of_kind("cause")] == [
        "Lavori appaltati a tratti, senza un progetto unico della rete",
        "Competenza divisa fra Comune, Provincia e Rete ferroviaria",
    ]
    second = next(topic for topic in report.topics if topic.quotations)
    assert second.quotations[0].seat == 3
    assert "n10" not in [one.text for one in second.of_kind("effect")]


def test_what_is_told_apart_is_told_once() -> None:
    room = process_room()
    report = table_report(room.book, board(room))
    assert [one.kind for one in report.questions] == ["question", "question"]
    assert [one.note_taker for one in report.underway] == [True]
    assert [one.kind for one in report.parked] == ["parked"]
    assert report.loose == ()
    assert report.things == ("Un solo progetto della rete ciclabile",)
    assert report.notes == 15
    assert report.group is not None
    assert not report.is_empty


def test_a_board_of_no_table_and_no_session_still_reports() -> None:
    room = bare_room()
    room.put(Board, "b9", code="L1")
    report = table_report(room.book, board(room, "b9"))
    assert (report.group, report.presence, report.is_empty) == (None, (), True)


def test_a_session_tells_tables_that_said_something_from_silent_ones() -> None:
    room = process_room()
    report = session_report(room.book, room.book.require(Session, "s1"))
    assert [one.heading.board.code for one in report.tables] == ["S1-T1", "S1-S"]
    assert [one.heading.board.code for one in report.silent] == ["S1-T2"]
    assert [talk.theme for talk in report.talks] == ["Mobilità sostenibile"]
    assert report.talks[0].notes == 18
    assert [item.title for item in report.plenary.items] == [
        "Una rete sola", "Autobus: orari che non incontrano i turni",
    ]  # fmt: skip


def test_the_whole_process_is_told_by_phase() -> None:
    room = process_room()
    assert len(event_report(room.book, room.book.workshop).stretches) == 1
    room.put(Session, "s2", code="S2", phase="gone")
    room.put(Board, "b9", session="s2", code="S2-T1")
    room.note("z1", "Fuori tema", "b9")
    report = event_report(room.book, room.book.workshop)
    assert [len(stretch.met) for stretch in report.stretches] == [1, 1]
    assert report.stretches[1].phase is None
    assert (report.met[0].present, report.met[0].booked) == (3, 14)
    assert report.met[0].notes == 20
    assert [talk.theme for talk in report.talks] == ["Mobilità sostenibile", ""]
    assert not any("scenario" in talk.kinds for talk in report.talks)
    assert (len(report.actions), report.with_source) == (2, 1)
    assert report.summary == "Due incontri"
    assert len(report.plenaries) == 1
    assert report.left.notes == 9
    assert len(report.facts) == room.book.count(Fact)


def test_a_process_without_programme_phase_or_action() -> None:
    report = event_report(bare_room().book, bare_room().book.workshop)
    assert (report.summary, report.actions, report.flow.bands) == ("", (), ())
    room = bare_room()
    room.put(Phase, "h1", title="Fase 1")
    room.put(Programme, "g1", summary="Prova")
    found = event_report(room.book, room.book.workshop)
    assert [(one.phase is None, len(one.met)) for one in found.stretches] == [
        (False, 0), (True, 1),
    ]  # fmt: skip


def test_the_report_of_the_process_lists_its_cards_by_number() -> None:
    room = process_room()
    room.put(Card, "first", number=1, title="Prima")
    found = event_report(room.book, room.book.workshop)
    assert [(one.card.title, one.mission) for one in found.cards] == [
        ("Prima", ""), ("Ciclabile dei Macrolotti", "Infrastrutture per una mobilità sostenibile"),
        ("", ""),
    ]  # fmt: skip


def test_no_note_is_lost_on_the_way_to_the_actions() -> None:
    flow = flow_of(process_room().book)
    assert flow.notes == 15
    for number, station in enumerate(flow.stations):
        into = sum(band.notes for band in flow.bands if band.end == number)
        out = sum(band.notes for band in flow.bands if band.start == number)
        assert station.notes == pytest.approx(into if station.column else out)
        if station.column < 3 and station.id != LEFT:
            assert out == pytest.approx(station.notes)
    ends = [one for one in flow.stations if one.column == 3]
    assert [one.text for one in ends] == ["Rete ciclabile continua"]


def test_a_note_counts_whole_for_each_thing_that_it_led_to() -> None:
    room = bare_room()
    room.put(Board, "bp", session="s1", template="plenary")
    room.put(Cluster, "c", board="b1", title="Gruppo")
    room.note("n1", "Uno", cluster="c")
    room.note("n2", "Due", cluster="c")
    for key in ("first", "second"):
        room.put(Cluster, key, board="bp", title=key)
        link(room, key, "c")
    room.note("own", "Detta in plenaria", board="bp", cluster="first")
    flow = flow_of(room.book)
    told = [(one.id, one.notes, one.whole) for one in flow.column(1)]
    assert told == [("first", 1, 3), ("second", 1, 2)]
    assert [(band.notes, band.whole) for band in flow.bands][:2] == [(1, 2), (1, 2)]
    assert [(one.id, one.whole) for one in flow.column(2)] == [(LEFT, 3)]
    assert [band.whole for band in flow.bands][2:] == [3, 2]


def test_stations_stand_beside_what_they_come_from() -> None:
    room = bare_room()
    room.put(Board, "bp", session="s1", template="plenary")
    for number in range(2):
        room.put(Theme, f"th{number}", title=f"Tema {number}")
        room.put(Table, f"t-{number}", session="s1", theme=f"th{number}")
        room.put(Board, f"b-{number}", session="s1", table=f"t-{number}")
        room.put(Cluster, f"c{number}", board=f"b-{number}")
        room.note(f"n{number}", "Nota", board=f"b-{number}", cluster=f"c{number}")
    for number in (1, 0):
        room.put(Cluster, f"i{number}", board="bp", title=f"V{number}")
        link(room, f"i{number}", f"c{number}")
    flow = flow_of(room.book)
    themes = [one.id for one in flow.column(0)]
    items = [one.id for one in flow.column(1)]
    assert [key[-1] for key in items] == [key[-1] for key in themes]


def test_small_stations_are_taken_together() -> None:
    room = bare_room()
    room.put(Board, "bp", session="s1", template="plenary")
    for number in range(4):
        room.put(Cluster, f"c{number}", board="b1", title=f"G{number}")
        room.note(f"n{number}", f"Nota {number}", cluster=f"c{number}")
        room.put(Cluster, f"i{number}", board="bp", title=f"V{number}")
        link(room, f"i{number}", f"c{number}")
    flow = flow_of(room.book, most=2)
    assert [one.id for one in flow.column(1)] == ["i0", "i1", "more"]
    assert flow.column(1)[-1].notes == 2
    assert flow.column(2)[-1].id == LEFT


def test_a_note_that_was_taken_up_elsewhere_counts_there_whole_though_its_cluster_stayed() -> None:
    room = bare_room()
    room.put(Board, "bp", session="s1", template="plenary")
    for key in ("taken", "stayed"):
        room.put(Cluster, key, board="b1", title=key)
    room.note("idea", "Idea", cluster="stayed")
    room.note("proposal", "Proposta", cluster="taken")
    link(room, "proposal", "idea")
    room.put(Cluster, "item", board="bp", title="Voce")
    link(room, "item", "taken")
    flow = flow_of(room.book)
    assert [(one.id, one.notes) for one in flow.column(1)] == [("item", 2)]


def test_notes_that_refer_to_each_other_in_a_circle_end() -> None:
    room = bare_room()
    room.note("n1", "Uno")
    room.note("n2", "Due")
    link(room, "n1", "n2")
    link(room, "n2", "n1")
    assert flow_of(room.book).notes == 2


def test_an_action_brings_what_hangs_on_it() -> None:
    room = process_room()
    report = actions_report(room.book, room.book.workshop)
    first, second = report.pages
    assert (first.theme, first.strategy) == ("Mobilità sostenibile", "La città che si muove")
    assert [promise.body for promise in first.promises] == [
        "Associazione Prova Uno", "Confederazione Esemplare delle Associazioni della Piana",
    ]  # fmt: skip
    assert first.reading is not None
    assert len(first.path.column("note")) == 9
    assert (second.theme, second.strategy, second.promises) == ("", "", ())
    room.change(Action, "a-1", theme="gone")
    room.book.drop("organisation", "o2")
    assert actions_report(room.book, room.book.workshop).pages[0].promises[1].body == ""


def test_a_card_brings_its_projects_calls_and_origin() -> None:
    room = process_room()
    report = cards_report(room.book, room.book.workshop)
    first, second = report.pages
    assert first.lead == "Associazione Prova Uno"
    assert first.funds.amount == 1_200_000
    assert [one.call for one in first.applications] == ["Bando mobilità dolce"]
    assert [one.project for one in first.applications] == ["Tratto 1"]
    assert [call.title for call in first.open_calls] == ["Bando velostazioni"]
    assert [one.text for one in first.path.column("action")] == ["Rete ciclabile continua"]
    assert (second.mission, second.lead, second.open_calls) == (None, "", ())
    assert cards_report(room.book, room.book.workshop, second.card.id).pages == (second,)
    room.book.drop("call", "cl1")
    room.change(Application, "ap1", project="")
    told = cards_report(room.book, room.book.workshop).pages[0].applications
    assert [(one.call, one.project) for one in told] == [("", "")]


def test_the_last_quarter_is_that_of_what_was_done_last() -> None:
    room = process_room()
    assert last_quarter(room.book) == (2023, 1)
    assert known_quarters(room.book) == ((2023, 2), (2023, 1))
    for kind, record in [("progress", f"pg{n}") for n in (1, 2, 3)] + [("application", "ap1")]:
        room.book.drop(kind, record)
    assert last_quarter(room.book) == (2023, 2)
    room.change(Call, "cl1", deadline="presto")
    room.change(Call, "cl2", opens="")
    with pytest.raises(Refusal, match="nothing_dated"):
        last_quarter(room.book)
