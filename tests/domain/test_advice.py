"""Advice is given where it helps, and nowhere else."""

import pytest

from facilitator.domain.advice import board_advice, is_crowded, title_advice
from facilitator.domain.records import Board, Cluster, Link
from tests.domain.books import BOARD, book_of, notes_of


def test_a_cluster_of_more_than_ten_notes_is_crowded() -> None:
    assert [notes for notes in range(13) if is_crowded(notes)] == [11, 12]


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("", "title_missing"),
        (" … ", "title_missing"),
        ("Varie", "title_one_word"),
        ("Trasporti.", "title_one_word"),
        ("Gli autobus", "title_one_word"),
        ("Il", "title_one_word"),
        ("Altri  problemi", "title_vague"),
        ("Di tutto un po’", "title_vague"),
        ("Other things", "title_vague"),
        ("La sosta costa più del biglietto", ""),
        ("Altri problemi di sosta", ""),
    ],
)
def test_a_title_should_be_a_specific_phrase(title: str, key: str) -> None:
    assert title_advice(title) == key


def test_a_board_of_many_problems_should_have_causes_and_barriers() -> None:
    both = ("no_causes", "no_barriers")
    assert board_advice(book_of(BOARD), BOARD.id, {"problem": 6}) == both
    assert board_advice(book_of(BOARD), BOARD.id, {"problem": 6, "cause": 1}) == ("no_barriers",)
    assert board_advice(book_of(BOARD), BOARD.id, {"problem": 5}) == ()
    assert board_advice(book_of(BOARD, *notes_of(6)), BOARD.id) == both


def test_only_what_the_board_has_a_lane_for_is_missed() -> None:
    board = Board(id=BOARD.id, lanes=("problem", "cause"))
    assert board_advice(book_of(board), board.id, {"problem": 6}) == ("no_causes",)
    free = Board(id=BOARD.id)
    assert "no_barriers" in board_advice(book_of(free), free.id, {"problem": 6})
    assert board_advice(book_of(), "nowhere", {}) == ()


def test_a_cluster_with_notes_wants_a_title() -> None:
    cluster = Cluster(id="c", board=BOARD.id)
    assert board_advice(book_of(BOARD, cluster), BOARD.id, {}) == ()
    book = book_of(BOARD, cluster, *notes_of(1, cluster="c"))
    assert board_advice(book, BOARD.id, {}) == ("untitled_clusters",)


def test_an_item_that_bears_its_sources_title_wants_none() -> None:
    source = Cluster(id="s", board="table", title="Il servizio manca")
    link = Link(id="l", kind="derives", source="c", target="s")
    item = Cluster(id="c", board=BOARD.id)
    book = book_of(BOARD, Board(id="table"), source, item, link, *notes_of(1, cluster="c"))
    assert board_advice(book, BOARD.id, {}) == ()
