"""The agenda as a run: the step that is on, the board it opens, the tables of its round."""

import pytest

from facilitator.domain.records import AgendaItem, Board, Round, Session, Table, Theme
from facilitator.domain.refusal import Refusal
from facilitator.domain.run import board_of, item_on, place_of, run_of, step_to, tables_at
from tests.domain.books import Journal, book_of

SESSION = Session(id="s", title="Tavolo di lavoro")
TALK = AgendaItem(id="i1", session="s", title="Contesto", start="15:00", order="1")
TURN = AgendaItem(id="i2", session="s", round="r", template="talk", start="15:30", order="2")
WHOLE = AgendaItem(id="i3", session="s", template="plenary", order="3")
ROUND = Round(id="r", session="s", number=1)
TABLES = (
    Table(id="t1", session="s", number=1),
    Table(id="t2", session="s", round="r", number=2, theme="theme", order="2"),
    Table(id="t3", session="s", round="r", number=3, order="3"),
)
THEME = Theme(id="theme", title="Mobilità")


@pytest.fixture
def journal() -> Journal:
    return Journal(SESSION, TALK, TURN, WHOLE, ROUND, *TABLES, THEME)


def test_a_run_is_walked_step_by_step(journal: Journal) -> None:
    book, seen = journal.book, []
    assert run_of(book, "s").item is None
    assert run_of(book, "s").beside(-1) == run_of(book, "s").beside(1)
    while (item := run_of(book, "s").beside(1)) is not None:
        journal.do(step_to(book, item))
        seen.append((item.id, run_of(book, "s").place))
    assert seen == [("i1", 0), ("i2", 1), ("i3", 2)]
    back = run_of(book, "s").beside(-1)
    assert back is not None
    assert back.id == "i2"


def test_what_nobody_began_is_what_is_due(journal: Journal) -> None:
    assert item_on(journal.book, "s", "15:40") == "i2"
    journal.do(step_to(journal.book, TALK))
    assert item_on(journal.book, "s", "15:40") == "i1"
    assert run_of(journal.book, "none") == run_of(book_of(), "s")
    assert item_on(journal.book, "none", "15:40") == ""
    with pytest.raises(Refusal, match="unknown_record"):
        step_to(book_of(), TALK)


def test_a_step_opens_the_board_of_its_template_near_by() -> None:
    boards = (
        Board(id="b1", session="s", table="t1", template="talk", order="1"),
        Board(id="b2", session="s", table="t2", round="r", template="talk", order="2"),
        Board(id="b3", session="s", table="t3", round="r", template="talk", order="3"),
        Board(id="b4", session="s", table="t3", template="other", order="4"),
    )
    book = book_of(SESSION, TALK, TURN, WHOLE, ROUND, *TABLES, *boards)
    assert board_of(book, TALK) is None
    assert board_of(book, WHOLE) is None
    assert board_of(book, TURN) == boards[1]
    assert board_of(book, TURN, "b4") == boards[2]
    assert board_of(book, TURN, "b1") == boards[1]


def test_a_new_board_belongs_to_the_table_to_the_round_or_to_all() -> None:
    near = Board(id="b3", session="s", table="t3")
    book = book_of(SESSION, ROUND, *TABLES, near)
    alone = AgendaItem(id="i4", session="s", template="talk")
    assert place_of(book, TURN, "b3") == "t3"
    assert place_of(book, TURN) == "t2"
    assert place_of(book_of(SESSION), TURN) == "s"
    assert place_of(book, alone, "b3") == "t3"
    assert place_of(book, alone) == "s"
    assert place_of(book, WHOLE, "b3") == "s"
    assert place_of(book, AgendaItem(id="i5", session="other"), "b3") == "other"


def test_a_round_says_its_tables_and_themes(journal: Journal) -> None:
    assert tables_at(journal.book, TALK) == []
    found = tables_at(journal.book, TURN)
    assert [(table.number, theme and theme.title) for table, theme in found] == [
        (2, "Mobilità"),
        (3, None),
    ]
