"""Imported notes are gathered by a column of the list they came from."""

import pytest

from facilitator.domain.commands.notes import remove
from facilitator.domain.commands.sorting import gather_by_column
from facilitator.domain.edits import Edit, new_record
from facilitator.domain.records import Cluster, Note
from facilitator.domain.refusal import Refusal
from tests.domain.books import BOARD, Journal, notes_of, size_of

GROUPS = ("Energia", "Mobilità", " energia ", "", "Energia")


@pytest.fixture
def listed() -> Journal:
    notes = notes_of(5, "idea")
    journal = Journal(BOARD, Cluster(id="c", board="board", title="Mobilità", order="0001"))
    for note, group in zip(notes, GROUPS, strict=True):
        source = {"gruppo": group, "n": "1"} if group else {"n": "1"}
        journal.do(
            Edit("x", new_record("note", note.id, board="board", text=note.text, source=source))
        )
    return journal


def homes(journal: Journal) -> list[tuple[str, list[str]]]:
    book = journal.book
    return [
        (one.title, [note.text for note in book.of(Note, "cluster", one.id)])
        for one in book.of(Cluster, "board", "board")
    ]


def test_a_cluster_comes_for_each_text_of_the_column_and_one_there_takes_its_own(
    listed: Journal,
) -> None:
    before = listed.book.all(Note)
    listed.do(gather_by_column(listed.book, "board", "gruppo", size_of))
    assert homes(listed) == [
        ("Mobilità", ["nota 1"]), ("Energia", ["nota 0", "nota 2", "nota 4"]),
    ]  # fmt: skip
    places = {note.place for note in listed.book.all(Note)}
    assert len(places) == 5
    assert None not in places
    listed.undo()
    assert listed.book.all(Note) == before


def test_empty_clusters_whose_name_is_to_be_added_are_filled_first(listed: Journal) -> None:
    listed.do(Edit("x", new_record("cluster", "w", board="board", title="Idee 1 (da inserire)")))
    listed.do(gather_by_column(listed.book, "board", "gruppo", size_of))
    assert {one.id: one.title for one in listed.book.all(Cluster)} == {
        "c": "Mobilità", "w": "Energia",
    }  # fmt: skip
    assert dict(homes(listed))["Energia"] == ["nota 0", "nota 2", "nota 4"]


def test_notes_gathered_already_stay_where_they_are(listed: Journal) -> None:
    listed.do(gather_by_column(listed.book, "board", "gruppo", size_of))
    with pytest.raises(Refusal) as refused:
        gather_by_column(listed.book, "board", "gruppo", size_of)
    assert refused.value.key == "no_such_column"


def test_on_a_board_whose_clusters_nobody_ordered_new_ones_need_no_order(listed: Journal) -> None:
    listed.do(remove(listed.book, [listed.book.require(Cluster, "c")]))
    listed.do(gather_by_column(listed.book, "board", "n", size_of))
    assert [one.order for one in listed.book.all(Cluster)] == [""]
