"""Sessions, rounds and tables: added with what they need, taken off with what belongs to them."""

from collections.abc import Mapping

import pytest

from facilitator.domain.book import Book
from facilitator.domain.commands.entries import add_entry
from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.commands.sessions import (
    add_round,
    add_session,
    add_table,
    take_off,
)
from facilitator.domain.records import (
    AgendaItem,
    Board,
    Booking,
    Cluster,
    Phase,
    Role,
    Round,
    Seat,
    Session,
    Table,
)
from facilitator.domain.refusal import Refusal
from tests.domain.books import Journal

SHAPE = {
    "id": "talk",
    "name": {"it": "Discussione", "en": "Talk"},
    "lanes": [{"kinds": ["problem", "effect"]}],
}
PHASE = Phase(id="p2", title="Laboratori", order="2")
FIRST = Session(
    id="s1", code="L4", phase="p2", start="15:00", end="18:00", venue="v", themes=("t",), order="1"
)
ITEM = AgendaItem(id="i", session="s1", title="Contesto", minutes=20, template="talk", order="1")


def say(text: Mapping[str, str] | str) -> str:
    return text if isinstance(text, str) else text["it"]


@pytest.fixture
def journal() -> Journal:
    return Journal(PHASE, FIRST, ITEM)


def test_a_session_goes_on_from_the_last_one_of_its_phase(journal: Journal) -> None:
    edit = add_session(journal.book, "p2", 2, SHAPE, say)
    journal.do(edit)
    new = journal.book.require(Session, edit.made[0])
    assert (new.code, new.start, new.venue, new.themes) == ("L5", "15:00", "v", ("t",))
    assert len(new.mark) == 4
    tables = journal.book.of(Table, "session", new.id)
    assert [table.code for table in tables] == ["L5-T1", "L5-T2"]
    (board,) = journal.book.of(Board, "table", tables[0].id)
    assert (board.code, board.template, board.lanes) == ("L5-T1", "talk", ("problem effect",))
    (item,) = journal.book.of(AgendaItem, "session", new.id)
    assert (item.title, item.minutes, item.template) == ("Contesto", 20, "talk")


def test_the_first_session_of_all_has_nothing_to_go_on_from() -> None:
    journal = Journal()
    edit = add_session(journal.book, "", 0, SHAPE, say)
    journal.do(edit)
    assert [session.code for session in journal.book.all(Session)] == ["S1"]
    journal.do(add_session(journal.book, "", 0, SHAPE, say))
    assert [session.code for session in journal.book.all(Session)] == ["S1", "S2"]


def test_a_code_that_is_taken_is_passed_over(journal: Journal) -> None:
    journal.do(add_entry(journal.book, "session", code="L5", phase="other"))
    edit = add_session(journal.book, "p2", 0, SHAPE, say)
    journal.do(edit)
    assert journal.book.require(Session, edit.made[0]).code == "L6"


def test_a_table_comes_with_its_board_and_the_next_number(journal: Journal) -> None:
    for number in (1, 2):
        edit = add_table(journal.book, "s1", SHAPE, say)
        journal.do(edit)
        table = journal.book.require(Table, edit.made[0])
        assert (table.number, table.code) == (number, f"L4-T{number}")
        assert journal.book.require(Board, edit.made[1]).table == table.id


def test_a_round_has_tables_of_its_own_side_by_side(journal: Journal) -> None:
    journal.do(add_table(journal.book, "s1", SHAPE, say))
    for number in (1, 2):
        edit = add_round(journal.book, "s1", 3, SHAPE, say)
        journal.do(edit)
        turn = journal.book.require(Round, edit.made[0])
        assert turn.number == number
        tables = journal.book.of(Table, "round", turn.id)
        first = 2 if number == 1 else 5
        assert [table.number for table in tables] == [first, first + 1, first + 2]
        assert {board.round for t in tables for board in journal.book.of(Board, "table", t.id)} == {
            turn.id
        }


def test_what_is_taken_off_takes_its_parts_along_in_one_step(journal: Journal) -> None:
    turn = add_round(journal.book, "s1", 2, SHAPE, say)
    journal.do(turn)
    table = journal.book.of(Table, "round", turn.made[0])[0]
    journal.do(add_entry(journal.book, "seat", table=table.id, number=1))
    journal.do(add_entry(journal.book, "role", session="s1", table=table.id, role="expert"))
    board = journal.book.of(Board, "table", table.id)[0]
    journal.do(add_entry(journal.book, "cluster", board=board.id, title="Da discutere"))
    step = journal.do(take_off(journal.book, journal.book.require(Session, "s1")))
    for kind in (Session, Round, AgendaItem, Table, Board, Seat, Role, Cluster):
        assert journal.book.all(kind) == []
    assert len({change.record for change in step.changes}) == len(step.changes)
    assert journal.book.all(Phase) != []


def test_what_people_have_given_keeps_a_session_where_it_is(journal: Journal) -> None:
    table = add_table(journal.book, "s1", SHAPE, say)
    journal.do(table)
    journal.do(write_notes(journal.book, table.made[1], [NoteDraft("Poche linee")]))
    with pytest.raises(Refusal, match="holds_note count=1"):
        take_off(journal.book, journal.book.require(Table, table.made[0]))
    book = Book()
    for record in (FIRST, Booking(id="b", session="s1", person="p")):
        book.put(record)
    with pytest.raises(Refusal, match="holds_booking count=1"):
        take_off(book, FIRST)
    assert take_off(book, PHASE).writes[0].record == "p2"
