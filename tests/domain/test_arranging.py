"""Aligning, distributing, a grid, sizes, another board: each one edit over what is seen."""

from dataclasses import replace

import pytest

from facilitator.domain.commands.arranging import (
    LEAST_SIZE,
    MOST_SIZE,
    align,
    distribute,
    grid,
    move_to_board,
    natural_size,
    resize,
)
from facilitator.domain.commands.links import link
from facilitator.domain.edits import Edit
from facilitator.domain.layout import Layout, Rect, lay_out
from facilitator.domain.records import Board, Cluster, Note, Place
from facilitator.domain.refusal import Refusal
from facilitator.domain.views import board_view
from tests.domain.books import BOARD, Journal, notes_of, size_of

OTHER = Board(id="other", session="session", code="S1-T2", lanes=BOARD.lanes)


def journal_of(*places: Place | None) -> Journal:
    notes = notes_of(len(places))
    placed = [replace(note, place=at) for note, at in zip(notes, places, strict=True)]
    return Journal(BOARD, OTHER, *placed)


def seen(journal: Journal, board: Board = BOARD) -> Layout:
    return lay_out(journal.book, board, size_of)


def names(count: int) -> list[str]:
    return [f"n{number}" for number in range(count)]


def done(journal: Journal, edit: Edit) -> list[Place]:
    journal.do(edit)
    return [rect[:2] for _note, rect in sorted(seen(journal).notes.items())]


@pytest.mark.parametrize(
    ("side", "expected"),
    [
        ("left", [(0, 10), (0, 200)]), ("right", [(300, 10), (300, 200)]),
        ("centre", [(150, 10), (150, 200)]), ("top", [(0, 10), (300, 10)]),
        ("bottom", [(0, 200), (300, 200)]), ("middle", [(0, 105), (300, 105)]),
    ],
)  # fmt: skip
def test_notes_are_aligned(side: str, expected: list[Place]) -> None:
    journal = journal_of((0, 10), (300, 200))
    assert done(journal, align(journal.book, names(2), side, seen(journal))) == expected


def test_aligning_pins_the_notes_that_have_no_place_yet() -> None:
    journal = journal_of((0, 700), (300, 900), None)
    before = seen(journal).notes["n2"]
    journal.do(align(journal.book, names(2), "left", seen(journal)))
    assert journal.book.require(Note, "n2").place == before[:2]


def test_aligning_what_is_aligned_is_no_edit() -> None:
    journal = journal_of((0, 10), (300, 10))
    assert not align(journal.book, names(2), "top", seen(journal))


def test_too_few_notes_are_refused() -> None:
    journal = journal_of((0, 10), (300, 10))
    with pytest.raises(Refusal, match="align_two_notes"):
        align(journal.book, names(1), "top", seen(journal))
    with pytest.raises(Refusal, match="distribute_three_notes"):
        distribute(journal.book, names(2), True, seen(journal))
    with pytest.raises(Refusal, match="align_two_notes"):
        grid(journal.book, [], seen(journal))


def test_notes_are_distributed_between_the_outermost() -> None:
    journal = journal_of((0, 0), (900, 40), (200, 90), (301, 500))
    across = distribute(journal.book, names(4), True, seen(journal))
    assert done(journal, across) == [(0, 0), (900, 40), (300, 90), (600, 500)]
    down = distribute(journal.book, names(4), False, seen(journal))
    assert [y for _x, y in done(journal, down)] == [0, 167, 333, 500]


def test_a_heap_becomes_rows_that_do_not_touch() -> None:
    journal = journal_of(*[(number * 7, number * 5) for number in range(7)])
    journal.do(grid(journal.book, names(7), seen(journal)))
    rects = list(seen(journal).notes.values())
    assert not any(one.meets(other) for one in rects for other in rects if one is not other)
    assert (min(r.x for r in rects), min(r.y for r in rects)) == (0, 0)


def test_a_grid_keeps_rows_columns_and_the_order_of_reading() -> None:
    row = journal_of((400, 6), (0, 0), (195, 3))
    assert done(row, grid(row.book, names(3), seen(row))) == [(376, 0), (0, 0), (188, 0)]
    column = journal_of((4, 300), (0, 0), (9, 140))
    assert done(column, grid(column.book, names(3), seen(column))) == [(0, 296), (0, 0), (0, 148)]


def test_a_size_is_kept_within_its_bounds_and_put_back() -> None:
    journal = journal_of((0, 0))
    sizes = []
    for asked in ((240, 160), (1, 1), (9000, 9000)):
        journal.do(resize(journal.book, {"n0": Rect(0, 0, *asked)}, seen(journal)))
        sizes.append(journal.book.require(Note, "n0").size)
    assert sizes == [(240, 160), LEAST_SIZE, MOST_SIZE]
    journal.do(natural_size(journal.book, ["n0"], seen(journal)))
    assert journal.book.require(Note, "n0").size is None
    assert not natural_size(journal.book, ["n0"], seen(journal))


def test_a_note_resized_from_the_left_begins_elsewhere_and_nothing_else_moves() -> None:
    journal = journal_of((600, 600), None, None)
    before = seen(journal).notes
    journal.do(resize(journal.book, {"n0": Rect(560, 600, 208, 112)}, seen(journal)))
    assert seen(journal).notes == {**before, "n0": Rect(560, 600, 208, 112)}
    journal.do(resize(journal.book, {"n1": Rect(*before["n1"][:2], 400, 400)}, seen(journal)))
    assert seen(journal).notes["n2"] == before["n2"]


def test_several_resized_notes_are_named_as_several() -> None:
    journal = journal_of((0, 0), (300, 0))
    for note in names(2):
        one = resize(journal.book, {note: Rect(0, 0, 240, 160)}, seen(journal))
        assert one.label == "resize_note"
        journal.do(one)
    assert natural_size(journal.book, names(2), seen(journal)).label == "resize_notes"


def test_the_size_a_note_has_is_no_edit() -> None:
    journal = journal_of((0, 0))
    assert not resize(journal.book, {"n0": Rect(0, 0, 168, 112)}, seen(journal))


def test_notes_moved_to_another_board_leave_their_cluster_and_their_links_sleep() -> None:
    gone = replace(notes_of(1)[0], id="n9", cluster="c", place=(300, 700))
    journal = Journal(BOARD, OTHER, Cluster(id="c", board="board"), gone, *notes_of(2))
    journal.do(link(journal.book, "n9", "n0", "supports"))
    layouts = (seen(journal), seen(journal, OTHER))
    journal.do(move_to_board(journal.book, ["n9"], "other", layouts))
    moved = journal.book.require(Note, "n9")
    assert (moved.board, moved.cluster, moved.place) == ("other", "", None)
    for board in (BOARD, OTHER):
        assert not board_view(journal.book, board, size_of).links
    assert seen(journal).notes == {n: r for n, r in layouts[0].notes.items() if n != "n9"}
    journal.do(move_to_board(journal.book, ["n0"], "other", (seen(journal), seen(journal, OTHER))))
    assert len(board_view(journal.book, OTHER, size_of).links) == 1
    assert seen(journal, OTHER).notes["n9"][:2] == (0, 0)


def test_notes_that_are_there_already_are_no_edit() -> None:
    journal = journal_of((0, 0))
    assert not move_to_board(journal.book, ["n0"], "board", (seen(journal), seen(journal)))
