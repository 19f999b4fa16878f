"""All boards of a session: their order, and which item leads where."""

import pytest

from facilitator.domain.records import Board, Cluster, Link, Session
from facilitator.domain.refusal import Refusal
from tests.exports.material import Room
from tests.exports.test_session_boards import boards_of, plenary_room


def leads(room: Room) -> dict[str, str]:
    return {one.id: one.leads for view in boards_of(room).boards for one in view.clusters}


def test_an_item_leads_to_the_nearest_printed_cluster_that_it_comes_from() -> None:
    room = plenary_room()
    assert leads(room) == {"i1": "c1", "i2": "", "c1": "", "c2": "", "c3": ""}
    room.put(Cluster, "empty", board="b2", title="Senza note")
    room.put(Link, "d2", kind="derives", source="i2", target="empty")
    room.put(Link, "d3", kind="derives", source="empty", target="c3")
    assert leads(room)["i2"] == "c3"


def test_a_session_without_boards_has_nothing_to_print() -> None:
    room = Room()
    room.put(Session, "s1", code="S1")
    with pytest.raises(Refusal) as refused:
        boards_of(room)
    assert refused.value.key == "needs_board"


def test_a_board_without_a_table_comes_before_those_of_tables() -> None:
    room = plenary_room()
    room.put(Board, "b0", session="s1", code="S1-X", title="Sfondo")
    codes = [view.heading.board.code for view in boards_of(room).boards]
    assert codes == ["S1-P", "S1-X", "S1-T1", "S1-T2"]
