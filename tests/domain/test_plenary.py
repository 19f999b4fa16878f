"""The plenary refers to the tables' clusters: it joins, parts and deepens, and copies nothing."""

import pytest

from facilitator.domain.commands.clusters import scatter
from facilitator.domain.commands.notes import edit_words, set_fact
from facilitator.domain.commands.plenary import (
    add_item,
    join_items,
    make_plenary,
    order_items,
    put_in_theme,
    raise_to_plenary,
)
from facilitator.domain.layout import lay_out
from facilitator.domain.plenary import Thing, plenary_board
from facilitator.domain.records import (
    Ballot,
    Board,
    Cluster,
    Link,
    Session,
    Table,
    Vote,
)
from facilitator.domain.titles import shown_title
from tests.domain.books import Journal, apart, size_of
from tests.domain.plenaries import (
    MODEL,
    cluster_with,
    item,
    raised,
    record,
    refused,
    said,
    three_tables,
    view,
)


@pytest.fixture
def journal() -> Journal:
    return three_tables()


# The board


def test_the_board_of_a_plenary_is_made_once_and_comes_last(journal: Journal) -> None:
    assert view(journal).board is None
    journal.do(make_plenary(journal.book, "s", MODEL))
    board = plenary_board(journal.book, "s")
    assert board is not None
    assert (board.code, board.title, board.lanes) == ("S1-P", "Plenaria", ("cause",))
    assert journal.book.of(Board, "session", "s")[-1] == board
    again = make_plenary(journal.book, "s")
    assert not again
    assert again.made == (board.id,)


def test_two_laptops_that_make_a_plenary_make_the_same(journal: Journal) -> None:
    one, other = make_plenary(journal.book, "s"), make_plenary(journal.book, "s")
    journal.do(one, "A")
    journal.do(other, "B")
    assert len([b for b in journal.book.all(Board) if b.template == "plenary"]) == 1


# Raising


def test_raised_clusters_are_referred_to_under_the_themes_of_their_tables(
    journal: Journal,
) -> None:
    first, _second, third = raised(journal, "a", "b", "c")
    assert said(journal) == {"Mobilità": ["gruppo a", "gruppo b"], "": ["gruppo c"]}
    one = item(journal, first)
    assert one.record.title == ""
    assert [table.number for table in one.tables] == [1]
    assert (one.votes, one.note_count, one.count("cause"), one.count("barrier")) == (3, 3, 1, 1)
    assert [(each.text, each.table and each.table.number) for each in one.minority] == [
        ("Non la sera", 1)
    ]
    assert [(why.note.id, why.table and why.table.id) for why in one.reasons] == [
        ("a1", "t1"),
        ("a2", "t1"),
    ]
    assert item(journal, third).theme is None
    assert (view(journal).most, view(journal).source_count) == (3, 3)
    assert view(journal).tables == tuple(journal.book.of(Table, "session", "s"))


def test_what_a_table_changes_is_seen_in_the_plenary_at_once(journal: Journal) -> None:
    (key,) = raised(journal, "a")
    journal.do(edit_words(record(journal, "a"), "title", "Autobus", ()))
    journal.do(set_fact([journal.note("a0")], "hands", 9))
    assert (item(journal, key).title, item(journal, key).votes) == ("Autobus", 11)


def test_what_was_raised_already_is_left(journal: Journal) -> None:
    raised(journal, "a")
    assert [c.id for one in view(journal).offered for c in one.clusters] == ["b", "c"]
    raised(journal, "a", "b", "b")
    assert len(view(journal).items) == 2
    assert refused(lambda: raise_to_plenary(journal.book, "s", ["a"])) == "nothing_to_raise"
    assert refused(lambda: raise_to_plenary(journal.book, "s", ["x"])) == "unknown_record"


def test_one_undo_takes_back_all_that_was_raised(journal: Journal) -> None:
    raised(journal, "a", "b", things=(Thing("b1", "Più corse la sera"),))
    journal.undo()
    assert view(journal).board is None
    assert not journal.book.of(Cluster, "board", "")
    raised(journal, "a")
    assert len(view(journal).items) == 1


def test_a_thing_of_a_table_becomes_an_item_with_its_words_and_its_table(
    journal: Journal,
) -> None:
    (offered, *_rest) = view(journal).offered
    (thing,) = offered.things
    (key,) = raised(journal, things=(thing, thing))
    one = item(journal, key)
    assert (one.title, [table.number for table in one.tables]) == ("Più corse la sera", [1])
    assert one.theme is not None
    assert one.theme.id == "moves"
    assert [note.kind for note in one.others] == ["idea"]
    assert not any(each.things for each in view(journal).offered)
    assert refused(lambda: raise_to_plenary(journal.book, "s", [], [thing])) == ("nothing_to_raise")


def test_things_stand_apart_from_each_other_and_from_what_is_there(journal: Journal) -> None:
    things = tuple(Thing("b2", f"cosa {n}") for n in range(4))
    raised(journal, things=things[:2])
    raised(journal, things=things[2:])
    board = plenary_board(journal.book, "s")
    assert board is not None
    layout = lay_out(journal.book, board, size_of)
    assert len(layout.clusters) == 4
    assert apart(list(layout.clusters.values()))


def test_a_thing_of_a_board_without_a_table_bears_the_board_s_code(journal: Journal) -> None:
    free = Board(id="free", session="s", code="S1-X", three_things=("Una cosa",))
    journal.book.put(free)
    (key,) = raised(journal, things=(Thing("free", "Una cosa"),))
    assert item(journal, key).tables == ()
    assert item(journal, key).title == "Una cosa"


def test_where_there_are_no_tables_the_other_boards_are_offered() -> None:
    journal = Journal(
        Session(id="s", code="S1"), Board(id="b1", session="s"), *cluster_with("a", "b1", "p")
    )
    assert [each.board.id for each in view(journal).offered] == ["b1"]
    raised(journal, "a")
    assert view(journal).offered == ()


# The list


def test_items_stand_in_their_order_or_by_votes_and_by_table(journal: Journal) -> None:
    journal.do(set_fact([journal.note("b0")], "hands", 9))
    first, second, _third = raised(journal, "a", "b", "c")
    assert said(journal, by_votes=True)["Mobilità"] == ["gruppo b", "gruppo a"]
    assert said(journal, table="t2") == {"Mobilità": ["gruppo b"]}
    listed = [record(journal, first), record(journal, second)]
    journal.do(order_items(listed, second, -1))
    assert said(journal)["Mobilità"] == ["gruppo b", "gruppo a"]


def test_an_item_may_bear_a_theme_of_its_own(journal: Journal) -> None:
    (key,) = raised(journal, "a")
    journal.do(put_in_theme([record(journal, key)], "heat"))
    assert said(journal) == {"Energia": ["gruppo a"]}
    assert not put_in_theme([record(journal, key)], "heat")
    journal.do(put_in_theme([record(journal, key)], ""))
    assert said(journal) == {"Mobilità": ["gruppo a"]}


def test_a_theme_that_a_table_s_cluster_bears_goes_before_that_of_the_table(
    journal: Journal,
) -> None:
    (key,) = raised(journal, "a")
    journal.do(put_in_theme([record(journal, "a")], "heat"))
    theme = item(journal, key).theme
    assert theme is not None
    assert theme.id == "heat"


def test_votes_of_the_plenary_go_before_those_of_the_tables(journal: Journal) -> None:
    (key,) = raised(journal, "a")
    board = plenary_board(journal.book, "s")
    assert board is not None
    journal.book.put(Ballot(id="v", board=board.id, state="closed", opened=1))
    journal.book.put(Vote(id="d", ballot="v", target=key, dots=2))
    assert item(journal, key).votes == 2


def test_an_item_that_no_table_has_brought(journal: Journal) -> None:
    journal.do(edit := add_item(journal.book, "s", " Dal pubblico ", MODEL))
    one = item(journal, edit.made[0])
    assert (one.title, one.tables, one.votes, one.theme) == ("Dal pubblico", (), 0, None)
    assert refused(lambda: add_item(journal.book, "s", "  ")) == "empty_item"


def test_what_comes_from_nothing_that_stands_has_no_title(journal: Journal) -> None:
    (key,) = raised(journal, "a")
    journal.do(scatter(journal.book, "a"))
    assert item(journal, key).sources == ()
    assert shown_title(journal.book, record(journal, key)) == ""
    journal.undo()
    assert item(journal, key).title == "gruppo a"


def test_a_cluster_of_a_board_that_is_gone_is_no_source(journal: Journal) -> None:
    (key,) = raised(journal, "a")
    journal.book.drop("board", "b1")
    assert item(journal, key).sources == ()


def test_a_disputed_note_stands_behind_both_items_and_counts_once(journal: Journal) -> None:
    first, second = raised(journal, "a", "b")
    journal.book.put(Link(id="l", kind="also_in", source="a1", target="b"))
    journal.book.put(Link(id="m", kind="also_in", source="gone", target="b"))
    journal.book.put(Link(id="n", kind="supports", source="b0", target="b1"))
    assert item(journal, second).count("cause") == 2
    assert item(journal, second).votes == 2
    journal.do(join_items(journal.book, [first, second], size_of))
    one = item(journal, first)
    assert (one.count("cause"), one.note_count, one.votes) == (2, 5, 5)
