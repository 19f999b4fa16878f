"""Chains of links on boards as they stand: none is cut between pages where a page holds it."""

from facilitator.domain.records import Board, Link
from facilitator.domain.views import BoardView
from facilitator.exports.board.chains import kept_together
from facilitator.exports.board.windows import windows
from tests.exports.material import Room, empty_room

A3 = (6.0, 30.0, 408.0, 200.0)
ROW, COLUMN = 160, 260


def trees(*chains: int, long: int = 5) -> Room:
    """A problem for each number, with so many chains of whys to its right."""
    room, row = empty_room(), 0
    room.change(Board, "b1", arrangement="whys")
    for tree, many in enumerate(chains):
        room.note(f"p{tree}", "Problema", kind="problem", place=(0, row * ROW))
        for chain in range(many):
            before = f"p{tree}"
            for step in range(long):
                note = f"n{tree}-{chain}-{step}"
                at = ((step + 1) * COLUMN, row * ROW)
                room.note(note, "Perché", kind="cause", place=at)
                room.put(Link, f"l{note}", kind="causes", source=note, target=before)
                before = note
            row += 1
    return room


def homes(view: BoardView) -> dict[str, int]:
    pages = windows(view, A3, 1.0)
    return {n.id: page for page, one in enumerate(pages) for n in view.notes if one.holds(n.rect)}


def test_each_tree_stands_on_one_page_where_it_fits() -> None:
    view = trees(3, 4, 4).view()
    home = homes(view)
    assert len(home) == len(view.notes)
    assert len(set(home.values())) > 1
    assert all(home[link.source] == home[link.target] for link in view.links)


def test_of_a_tree_that_is_higher_than_a_page_each_chain_stays_whole() -> None:
    view = trees(20).view()
    home = homes(view)
    for chain in range(20):
        assert len({home[f"n0-{chain}-{step}"] for step in range(5)}) == 1


def test_the_room_of_a_chain_is_around_all_its_notes() -> None:
    view = trees(1, 1).view()
    whole = list(kept_together(view, (5000, 5000)))
    assert sorted(one.y for one in whole) == [0, ROW]
    assert {one.w for one in whole} == {5 * COLUMN + 168}
    assert all(one.w <= 700 for one in kept_together(view, (700, 500)))
