"""What a dragged rectangle lines up with, and the lines that are then shown."""

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.layout import Rect
from facilitator.domain.snapping import Guide, Snap, nearest, snap

STANDING = Rect(0, 0, 168, 112)
numbers = st.integers(-400, 400)
rects = st.builds(Rect, numbers, numbers, st.integers(8, 300), st.integers(8, 300))


def test_an_edge_is_pulled_onto_the_edge_of_a_neighbour() -> None:
    found = snap(Rect(4, 300, 168, 112), [STANDING], 6)
    assert found.dx == -4
    assert found.dy == 0
    assert found.guides == (Guide(True, 0, 0, 412), Guide(True, 168, 0, 412))


def test_a_middle_is_pulled_onto_a_middle_and_an_edge_never() -> None:
    assert snap(Rect(27, 300, 120, 112), [STANDING], 6).dx == -3
    assert snap(Rect(86, 300, 40, 112), [STANDING], 6).dx == 0


def test_nothing_farther_than_the_pull_is_felt() -> None:
    assert snap(Rect(7, 300, 168, 111), [STANDING], 6) == Snap()


def test_the_gaps_of_the_house_pull_between_neighbours_of_one_row() -> None:
    found = snap(Rect(192, 21, 100, 30), [STANDING], 6)
    assert found.dx == -4
    assert Guide(False, 36, 168, 188, gap=True) in found.guides
    below = snap(Rect(51, 151, 30, 40), [STANDING], 6)
    assert below.dy == -3
    assert Guide(True, 66, 112, 148, gap=True) in below.guides


def test_no_gap_is_kept_to_what_stands_in_another_row() -> None:
    assert snap(Rect(192, 500, 100, 40), [STANDING], 6).dx == 0


def test_the_nearer_goes_before_the_farther_and_a_line_before_a_gap() -> None:
    column = Rect(190, 300, 60, 60)
    assert snap(Rect(189, 20, 90, 30), [STANDING, column], 6).dx == 1
    assert snap(Rect(187, 20, 90, 30), [STANDING, column], 6).dx == 1
    assert snap(Rect(191, 20, 90, 30), [STANDING, column], 6).dx == -1


def test_both_axes_are_pulled_at_once() -> None:
    found = snap(Rect(190, 3, 168, 112), [STANDING], 6)
    assert (found.dx, found.dy) == (-2, -3)


@given(moving=rects, others=st.lists(rects, max_size=6), pull=st.integers(0, 20))
def test_a_pull_is_never_farther_than_it_may_be_and_then_holds(
    moving: Rect, others: list[Rect], pull: int
) -> None:
    found = snap(moving, others, pull)
    assert abs(found.dx) <= pull
    assert abs(found.dy) <= pull
    there = Rect(moving.x + found.dx, moving.y + found.dy, moving.w, moving.h)
    again = snap(there, others, pull)
    assert (again.dx, again.dy) == (0, 0)
    assert set(found.guides) <= set(again.guides)
    if (found.dx, found.dy) != (0, 0):
        assert found.guides


def test_only_the_nearest_neighbours_are_looked_at() -> None:
    row = [Rect(200 * number, 0, 168, 112) for number in range(10)]
    assert nearest(Rect(0, 0, 168, 112), row, 3) == row[:3]
