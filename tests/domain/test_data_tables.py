"""The tables that other programs read."""

from facilitator.domain.data_tables import (
    attendance_table,
    clusters_table,
    data_tables,
    links_table,
    notes_table,
    votes_table,
)
from facilitator.domain.records import (
    Action,
    Attendance,
    Ballot,
    Board,
    Booking,
    Category,
    Cluster,
    Link,
    Note,
    Organisation,
    Person,
    Session,
    Table,
    Theme,
    Vote,
)
from tests.domain.books import book_of

ROOM = (
    Session(id="s", code="S1", themes=("t",)), Theme(id="t", title="Mobilità"),
    Theme(id="u", title="Energia"), Table(id="tb", session="s", code="S1-T1"),
    Board(id="b", session="s", table="tb", code="S1-T1"), Board(id="lost", code="X"),
    Cluster(id="c", board="b", title="Ciclabili"), Cluster(id="d", board="lost", theme="u"),
    Cluster(id="e", board="lost"),
    Note(id="n", board="b", text="uno", overflow=" e il resto", cluster="c", hands=4, at=7,
         details={"who": "Comune"}),
    Note(id="m", board="lost", kind="cause", text="due", cluster="gone"),
)  # fmt: skip


def test_a_note_is_told_whole_with_where_it_stands() -> None:
    rows = notes_table(book_of(*ROOM)).rows
    assert rows[0][:9] == ("S1", "S1-T1", "S1-T1", "problem", "uno e il resto", "Ciclabili", None,
                           4, None)  # fmt: skip
    assert rows[0][9:] == (False, False, "", (("who", "Comune"),), 7, "n")
    assert rows[1][:6] == ("", "X", "", "cause", "due", "")


def test_a_cluster_bears_its_own_theme_else_its_tables() -> None:
    rows = clusters_table(book_of(*ROOM)).rows
    assert [(row[3], row[6], row[7], row[8]) for row in rows] == [
        ("Ciclabili", "Mobilità", 1, 4), ("", "Energia", 0, 0), ("", "", 0, 0),
    ]  # fmt: skip


def test_votes_and_hands_are_told_apart() -> None:
    voted = (Ballot(id="o", board="b", state="closed"),
             Vote(id="v", ballot="o", target="c", dots=3))  # fmt: skip
    clusters = clusters_table(book_of(*ROOM, *voted)).rows
    assert [row[8:10] for row in clusters] == [(None, 3), (0, None), (0, None)]
    assert [row[7:9] for row in notes_table(book_of(*ROOM, *voted)).rows][:1] == [(4, None)]
    silent = Note(id="m", board="b", text="due")
    rows = notes_table(book_of(*ROOM, silent, *voted)).rows
    assert next(row for row in rows if row[-1] == "m")[7:9] == (None, None)
    dotted = (*voted, Vote(id="w", ballot="o", target="n", dots=2))
    assert [row[7:9] for row in notes_table(book_of(*ROOM, *dotted)).rows][:1] == [(4, 2)]


def test_a_link_is_told_in_words_while_both_ends_stand() -> None:
    links = (Link(id="l", kind="supports", source="a", target="n"),
             Link(id="k", kind="also_in", source="n", target="c"),
             Link(id="x", kind="causes", source="gone", target="n"))  # fmt: skip
    rows = links_table(book_of(*ROOM, *links, Action(id="a", title="Piste"))).rows
    assert {row[:3] for row in rows} == {("supports", "Piste", "uno"),
                                         ("also_in", "uno", "Ciclabili")}  # fmt: skip


def test_dots_of_a_secret_vote_are_told_once_it_is_closed() -> None:
    votes = (Ballot(id="o", board="b", title="Priorità", state="closed"),
             Ballot(id="q", board="b", secret=True, state="open"), Ballot(id="r", board="gone"),
             Vote(id="v", ballot="o", target="c", dots=3), Vote(id="w", ballot="o", target="n"),
             Vote(id="y", ballot="q", target="c", dots=5))  # fmt: skip
    table = votes_table(book_of(*ROOM, *votes))
    assert [row[:7] for row in table.rows] == [
        ("S1", "S1-T1", "Priorità", "", "Ciclabili", "", 3),
        ("S1", "S1-T1", "Priorità", "", "uno", "", 0),
    ]  # fmt: skip
    assert table.remarks == ("votes_hidden",)
    assert votes_table(book_of(*ROOM)).remarks == ()


def test_attendance_is_by_surname_and_says_whose_names_are_sealed() -> None:
    people = (
        Person(id="p", surname="Zeta", given_name="Ugo", organisation="o", category="k"),
        Person(id="q", surname="Abaco"), Person(id="f", forgotten=True),
        Organisation(id="o", title="Ente"), Category(id="k", title="Imprese"),
        Booking(id="1", session="s", person="p", table="tb"), Booking(id="2", session="s",
        person="q"), Booking(id="3", session="s", person="f"),
        Booking(id="4", session="s", person="gone"),
        Attendance(id="a", session="s", booking="1", entered=9),
    )  # fmt: skip
    book = book_of(*ROOM, *people)
    table = attendance_table(book, book.require(Session, "s"))
    assert [row[1] for row in table.rows] == ["", "", "Abaco", "Zeta"]
    assert table.rows[-1] == ("S1", "Zeta", "Ugo", "", "Ente", "Imprese", "S1-T1", 1, True, 9, 0,
                              False, "", 0, "1")  # fmt: skip
    assert table.remarks == ("personal_data",)
    book.put(Person(id="q"))
    assert attendance_table(book).remarks == ("personal_data", "names_sealed")


def test_all_tables_come_in_one_order_and_an_empty_one_needs_no_remark() -> None:
    tables = data_tables(book_of())
    assert [table.name for table in tables] == ["notes", "clusters", "links", "votes", "attendance"]
    assert not any(table.rows or table.remarks for table in tables)
