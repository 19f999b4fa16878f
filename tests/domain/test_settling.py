"""Notes dropped into a cluster lie upon no other, and as near to the hand as there is room."""

from facilitator.domain.layout import CLUSTER_PADDING, GAP, NOTE, ROW_GAP, Rect
from facilitator.domain.settling import settled

WIDE, HIGH = NOTE
ACROSS, DOWN = WIDE + GAP, HIGH + ROW_GAP


def at(column: int, row: int) -> Rect:
    return Rect(column * ACROSS, row * DOWN, WIDE, HIGH)


SQUARE = [at(0, 0), at(1, 0), at(0, 1), at(1, 1)]


def test_a_note_that_lies_clear_stays_where_it_was_let_go() -> None:
    clear = Rect(2 * ACROSS + 3, 17, WIDE, HIGH)
    assert settled({"n": clear}, SQUARE, []) == {"n": clear}


def test_a_note_upon_others_goes_to_the_nearest_place_in_line_with_them() -> None:
    upon = Rect(ACROSS + 90, 30, WIDE, HIGH)
    assert settled({"n": upon}, SQUARE, []) == {"n": at(2, 0)}
    assert settled({"n": Rect(20, DOWN + 40, WIDE, HIGH)}, SQUARE, []) == {"n": at(0, 2)}


def test_a_gap_within_the_cluster_comes_before_a_place_for_which_it_grows() -> None:
    upon = Rect(ACROSS + 90, 30, WIDE, HIGH)
    assert settled({"n": upon}, [at(0, 0), at(1, 0), at(0, 1)], []) == {"n": at(1, 1)}


def test_several_notes_keep_their_order_and_do_not_lie_upon_each_other() -> None:
    dropped = {n: Rect(ACROSS + 100 + 9 * n, 9, WIDE, HIGH) for n in range(4)}
    found = settled({f"n{n}": rect for n, rect in dropped.items()}, SQUARE, [])
    rects = [*SQUARE, *found.values()]
    assert not any(a.meets(b, GAP) for i, a in enumerate(rects) for b in rects[:i])
    assert [*found] == ["n0", "n1", "n2", "n3"]
    alone = settled({"a": at(0, 0), "b": at(0, 0)}, [], [])
    assert not alone["a"].meets(alone["b"], GAP)


def test_a_note_that_came_along_from_far_off_comes_near() -> None:
    found = settled({"far": Rect(900, 0, WIDE, HIGH), "near": at(2, 1)}, SQUARE, [])
    assert found == {"far": at(2, 0), "near": at(2, 1)}


def test_what_else_stands_on_the_board_keeps_its_room() -> None:
    upon, right = Rect(ACROSS + 90, 30, WIDE, HIGH), at(2, 0)
    found = settled({"n": upon}, SQUARE, [right])["n"]
    assert not found.meets(right, CLUSTER_PADDING - 1)
    everywhere = [Rect(-2000, -2000, 6000, 6000)]
    assert settled({"n": upon}, SQUARE, everywhere) == {"n": upon}


def test_the_cluster_does_not_grow_over_another_where_there_is_room_elsewhere() -> None:
    upon, over = Rect(WIDE - 20, 10, WIDE, HIGH), Rect(200, -55, 100, 20)
    assert settled({"n": upon}, [at(0, 0)], []) == {"n": at(1, 0)}
    assert settled({"n": upon}, [at(0, 0)], [over]) == {"n": at(0, 1)}


def test_the_title_of_the_cluster_stays_where_it_is_if_it_can() -> None:
    upon = Rect(10, -40, WIDE, HIGH)
    assert settled({"n": upon}, [at(0, 0)], []) in ({"n": at(0, 1)}, {"n": at(1, 0)})
    below = Rect(-500, HIGH + 30, 2000, 300), Rect(ACROSS, -500, 300, 2000)
    assert settled({"n": upon}, [at(0, 0)], below) == {"n": at(0, -1)}
