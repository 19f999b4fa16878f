"""Items of the plenary are joined, parted and deepened: the tables' notes stay as they are."""

import pytest

from facilitator.domain.commands.links import derive
from facilitator.domain.commands.notes import NoteDraft, remove
from facilitator.domain.commands.plenary import (
    deepen,
    join_items,
    part_item,
    remove_items,
)
from facilitator.domain.layout import lay_out
from facilitator.domain.likeness import like_pairs
from facilitator.domain.origins import origins
from facilitator.domain.paging import groups
from facilitator.domain.plenary import plenary_board
from facilitator.domain.records import (
    Note,
)
from facilitator.domain.views import board_view
from tests.domain.books import Journal, apart, size_of
from tests.domain.plenaries import item, raised, refused, three_tables, view


@pytest.fixture
def journal() -> Journal:
    return three_tables()


# Joining and parting


def test_joined_items_refer_to_all_and_their_votes_add(journal: Journal) -> None:
    first, second, third = raised(journal, "a", "b", "c")
    journal.do(deepen(journal.book, second, NoteDraft("Orari fermi", "cause"), size_of))
    journal.do(derive(journal.book, "c0", [second]))
    journal.do(join_items(journal.book, [first, second, third], size_of))
    (one,) = view(journal).items
    assert one.id == first
    assert [source.cluster.id for source in one.sources] == ["a", "b", "c"]
    assert (one.title, one.votes) == ("gruppo a", 6)
    assert [table.number for table in one.tables] == [1, 2, 3]
    assert [note.text for note in one.notes] == ["Orari fermi"]
    assert first in origins(journal.book, "c0")
    journal.undo()
    assert len(view(journal).items) == 3
    assert refused(lambda: join_items(journal.book, [first, first], size_of)) == "select_two_items"


def test_a_joined_item_keeps_the_title_of_the_first_wherever_its_sources_stand(
    journal: Journal,
) -> None:
    first, second = raised(journal, "a", "b")
    journal.do(join_items(journal.book, [second, first], size_of))
    one = item(journal, second)
    assert one.title == "gruppo b"
    assert [source.cluster.id for source in one.sources] == ["a", "b"]


def test_a_source_is_taken_out_again_right_behind_its_item(journal: Journal) -> None:
    first, second, _third = raised(journal, "a", "b", "c")
    journal.do(join_items(journal.book, [first, second], size_of))
    journal.do(edit := part_item(journal.book, first, "b"))
    assert [one.title for one in view(journal).items] == ["gruppo a", "gruppo b", "gruppo c"]
    assert item(journal, edit.made[0]).votes == 2
    assert refused(lambda: part_item(journal.book, first, "a")) == "part_one_source"
    assert refused(lambda: part_item(journal.book, first, "b")) == "part_one_source"


def test_a_source_taken_out_of_the_last_item_comes_last(journal: Journal) -> None:
    first, second = raised(journal, "a", "b")
    journal.do(join_items(journal.book, [first, second], size_of))
    part = part_item(journal.book, first, "b")
    journal.do(part)
    assert [one.id for one in view(journal).items] == [first, *part.made]


def test_titles_that_say_nearly_the_same_are_named() -> None:
    titles = {
        "a": "Gli autobus passano troppo tardi la sera",
        "b": "La sera gli autobus passano tardi",
        "c": "Il riuso non ha un luogo",
        "d": "",
    }
    assert like_pairs(titles, "it") == (("a", "b"),)


# Deepening


def test_a_cause_written_in_the_plenary_stands_in_its_item_and_behind_its_problem(
    journal: Journal,
) -> None:
    (key,) = raised(journal, "a")
    problem = deepen(journal.book, key, NoteDraft("Di sera si va a piedi"), size_of)
    journal.do(problem)
    cause = deepen(journal.book, key, NoteDraft("Contratto fermo", "cause"), size_of)
    journal.do(cause)
    one = item(journal, key)
    assert [(why.note.text, why.table) for why in one.reasons if why.table is None] == [
        ("Contratto fermo", None)
    ]
    assert [note.text for note in one.others] == ["Di sera si va a piedi"]
    assert ("causes", cause.made[0], problem.made[0]) in journal.links()
    board = plenary_board(journal.book, "s")
    assert board is not None
    layout = lay_out(journal.book, board, size_of)
    assert apart(list(layout.notes.values()))
    journal.undo()
    assert item(journal, key).count("cause") == 1
    assert refused(lambda: deepen(journal.book, key, NoteDraft(" "), size_of)) == "empty_note"


def test_removed_items_take_what_the_room_has_added_along(journal: Journal) -> None:
    first, second = raised(journal, "a", "b")
    journal.do(deepen(journal.book, first, NoteDraft("Orari fermi", "cause"), size_of))
    journal.do(remove_items(journal.book, [first]))
    assert [one.id for one in view(journal).items] == [second]
    assert len(journal.book.all(Note)) == 6
    journal.undo()
    assert item(journal, first).count("cause") == 2


def test_what_is_removed_at_a_table_leaves_the_plenary(journal: Journal) -> None:
    (key,) = raised(journal, "a")
    journal.do(remove(journal.book, [journal.note("a1")]))
    assert item(journal, key).count("cause") == 0


def test_board_and_projector_show_an_item_under_the_title_of_its_source(journal: Journal) -> None:
    (key,) = raised(journal, "a")
    journal.do(deepen(journal.book, key, NoteDraft("Contratto fermo", "cause"), size_of))
    board = plenary_board(journal.book, "s")
    assert board is not None
    (cluster,) = board_view(journal.book, board, size_of).clusters
    assert (cluster.record.title, cluster.title) == ("", "gruppo a")
    assert [group.title for group in groups(journal.book, board.id)] == ["gruppo a"]


def test_a_plenarys_printed_board_counts_the_votes_of_its_tables(journal: Journal) -> None:
    keys = raised(journal, "a", "b")
    board = plenary_board(journal.book, "s")
    assert board is not None
    view = board_view(journal.book, board, size_of)
    found = {one.id: one for one in view.clusters}
    assert [found[key].item for key in keys] == [item(journal, key) for key in keys]
    assert all(found[key].votes == item(journal, key).votes > 0 for key in keys)
    assert view.votes == sum(one.votes for one in view.clusters)
    (source,) = item(journal, keys[0]).sources
    assert all(one.item is None for one in board_view(journal.book, source.board, size_of).clusters)
