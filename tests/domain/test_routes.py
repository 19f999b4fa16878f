"""Links run right-angled from edge to edge, clear of other notes where that can be avoided."""

from collections.abc import Collection, Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.layout import CLEARANCE, Rect, frame, title_room
from facilitator.domain.records import Link
from facilitator.domain.router import Router, shares
from facilitator.domain.routes import Path, crossings, port, reach, route, sides

places = st.tuples(st.integers(-900, 900), st.integers(-900, 900))


def note(x: int, y: int) -> Rect:
    return Rect(x, y, 168, 112)


class Board:
    """Notes by name and the links between them, as a router asks for them."""

    def __init__(self, notes: dict[str, Rect], links: Sequence[tuple[str, str]]) -> None:
        self.notes = notes
        self.links = [Link(id=a + b, source=a, target=b) for a, b in links]

    def rect(self, name: str) -> Rect:
        return self.notes[name]

    def home(self, _name: str) -> str:
        return ""

    def links_of(self, name: str) -> Collection[Link]:
        return [link for link in self.links if name in (link.source, link.target)]

    def in_the_way(self, area: Rect, but: Collection[str]) -> Sequence[Rect]:
        return [r for n, r in self.notes.items() if n not in but and r.meets(area)]


def paths(board: Board) -> dict[str, Path]:
    router = Router(board)
    return {link.id: router.path(link) for link in board.links}


def test_right_below_is_a_straight_line_between_the_rows() -> None:
    board = Board({"p": note(0, 0), "c": note(0, 148)}, [("c", "p")])
    assert paths(board)["cp"] == ((84, 148), (84, 112))


def test_a_neighbour_below_goes_through_the_lane_between_the_rows() -> None:
    board = Board({"p": note(0, 0), "b": note(188, 148), "c": note(0, 148)}, [("b", "p")])
    path = paths(board)["bp"]
    assert path[0] == (272, 148)
    assert path[-1][1] == 112
    assert {y for _x, y in path[1:-1]} == {130}


def test_two_at_one_side_share_it_and_do_not_cross() -> None:
    notes = {"p": note(0, 0), "c": note(0, 148), "b": note(188, 148)}
    found = paths(Board(notes, [("c", "p"), ("b", "p")]))
    assert found["cp"] == ((84, 148), (84, 112))
    assert found["bp"][-1] == (126, 112)


def test_two_from_one_hand_run_beside_each_other() -> None:
    notes = {"p": note(0, 0), "b": note(188, 148), "c": note(376, 148)}
    found = paths(Board(notes, [("b", "p"), ("c", "p")]))
    (near,), (far,) = ({y for _x, y in found[name][1:-1]} for name in ("bp", "cp"))
    assert 112 < far < near < 148
    assert found["bp"][-1][0] < found["cp"][-1][0]


def test_a_note_in_the_way_is_gone_around() -> None:
    notes = {"a": note(0, 0), "x": note(188, 0), "b": note(376, 0)}
    path = paths(Board(notes, [("a", "b")]))["ab"]
    ends = (notes["a"], notes["b"])
    assert crossings(path, [notes["x"]], ends) == 0


def test_a_way_through_a_crowd_is_found_where_there_is_one() -> None:
    crowd = {f"{x}.{y}": note(x * 188, y * 148) for x in range(5) for y in range(4)}
    board = Board(crowd, [("0.0", "4.3"), ("2.1", "2.3"), ("0.2", "3.0")])
    for link, path in zip(board.links, paths(board).values(), strict=True):
        others = [r for n, r in crowd.items() if n not in (link.source, link.target)]
        assert crossings(path, others, (crowd[link.source], crowd[link.target])) == 0


@given(st.integers(-900, -300), st.integers(-900, 900), st.integers(1, 5), st.booleans())
def test_a_link_from_aside_keeps_clear_of_a_clusters_title(
    x: int, y: int, columns: int, mirrored: bool
) -> None:
    """It runs along between the title and the notes, or around them."""
    notes = {f"n{column}": note(column * 188, 0) for column in range(columns)}
    home = frame(list(notes.values()))
    assert home is not None
    title = title_room(home)
    board = {**notes, "far": note(home.right - x if mirrored else x, y), "title": title}
    for path in paths(Board(board, [("far", name) for name in notes])).values():
        assert crossings(path, [title], ()) == 0


@given(places, places, st.lists(places, max_size=8))
def test_every_path_is_right_angled_and_goes_from_edge_to_edge(
    one: tuple[int, int], other: tuple[int, int], crowd: list[tuple[int, int]]
) -> None:
    source, target, others = note(*one), note(*other), [note(*place) for place in crowd]
    leaving, arriving = sides(source, target, others, False)
    path = route(port(source, leaving), port(target, arriving), others, (source, target))
    assert path[0] == port(source, leaving)[:2]
    assert path[-1] == port(target, arriving)[:2]
    assert all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(path))
    room = reach(source, target)
    assert all(room.x <= x <= room.right and room.y <= y <= room.bottom for x, y in path)


@given(st.lists(places, min_size=3, max_size=6), st.data())
def test_every_link_of_a_crowded_board_has_a_path(
    crowd: list[tuple[int, int]], data: st.DataObject
) -> None:
    notes = {str(number): note(x // 4, y // 4) for number, (x, y) in enumerate(crowd)}
    names = st.sampled_from(sorted(notes))
    drawn = data.draw(st.lists(st.tuples(names, names), max_size=8))
    links = list(dict.fromkeys((a, b) for a, b in drawn if a != b))
    for path in paths(Board(notes, links)).values():
        assert len(path) >= 2
        assert all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(path))


@given(places, places)
def test_notes_far_enough_apart_are_never_crossed_by_their_own_link(
    one: tuple[int, int], other: tuple[int, int]
) -> None:
    source, target = note(*one), note(*other)
    if source.meets(target, 3 * CLEARANCE):
        return
    leaving, arriving = sides(source, target, (), False)
    path = route(port(source, leaving), port(target, arriving), (), (source, target))
    assert crossings(path, (), (source, target)) == 0


@pytest.mark.parametrize(
    ("straight", "expected"),
    [
        ([True], [0.5]),
        ([False, False], [1 / 3, 2 / 3]),
        ([True, False], [0.5, 0.75]),
        ([False, True, False, False], [0.25, 0.5, 2 / 3, 5 / 6]),
        ([True, True], [1 / 3, 2 / 3]),
    ],
)
def test_the_one_right_opposite_has_the_middle(straight: list[bool], expected: list[float]) -> None:
    assert shares(straight) == pytest.approx(expected)


def test_what_changes_near_a_path_is_asked_for_again() -> None:
    board = Board({"p": note(0, 0), "c": note(0, 300)}, [("c", "p")])
    router = Router(board)
    assert router.known("cp") is None
    before = router.path(board.links[0])
    assert router.known("cp") == before
    board.notes["x"] = note(0, 150)
    assert router.path(board.links[0]) == before
    router.forget(["cp"], [])
    assert router.known("cp") is None
    assert router.path(board.links[0]) != before


def test_sides_that_no_path_can_leave_by_are_joined_all_the_same() -> None:
    note, other = Rect(0, 0, 168, 112), Rect(200, 20, 168, 112)
    path = route(port(note, "top"), port(other, "left"), (), (note, other))
    assert (path[0], path[-1]) == ((84, 0), (200, 76))
    assert all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(path))
