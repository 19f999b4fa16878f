"""Ways of links: round what stands, apart from each other, from edge to edge."""

from itertools import pairwise

import pytest

from facilitator.exports.board.gutters import Area, Ends, Lanes, lanes, routes
from facilitator.exports.board.ways import Point

NOTE = (37.6, 25.4)


def grid(columns: int, rows: int) -> tuple[dict[tuple[int, int], Area], Lanes]:
    """Notes with gaps of 6 mm, and the tracks in them."""
    notes = {
        (x, y): (10 + x * 43.6, 10 + y * 31.4, *NOTE) for x in range(columns) for y in range(rows)
    }
    xs = [(4 + x * 43.6, 10 + x * 43.6) for x in range(columns + 1)]
    ys = [(4 + y * 31.4, 10 + y * 31.4) for y in range(rows + 1)]
    return notes, lanes(xs, ys, notes.values())


def crosses(one: Point, other: Point, block: Area) -> bool:
    x, y, width, height = block
    left, right = sorted((one[0], other[0]))
    top, bottom = sorted((one[1], other[1]))
    return (
        left < x + width - 0.01
        and right > x + 0.01
        and top < y + height - 0.01
        and bottom > y + 0.01
    )


def ways(pairs: list[tuple[tuple[int, int], tuple[int, int]]]) -> list[tuple[Point, ...]]:
    notes, where = grid(4, 3)
    ends = [Ends(("causes", str(target)), notes[source], notes[target]) for source, target in pairs]
    return routes(ends, where)


def test_neighbours_are_joined_straight() -> None:
    (way,) = ways([((1, 0), (0, 0))])
    assert way == ((53.6, 22.7), (47.6, 22.7))


def test_a_way_round_a_note_touches_none() -> None:
    notes, _ = grid(4, 3)
    found = ways([((2, 0), (0, 0)), ((3, 2), (0, 0)), ((0, 2), (3, 0)), ((1, 1), (3, 1))])
    for way in found:
        assert len(way) >= 2
        for one, other in pairwise(way):
            assert one[0] == pytest.approx(other[0]) or one[1] == pytest.approx(other[1])
            assert not any(crosses(one, other, block) for block in notes.values())


def test_a_way_ends_on_the_edges_of_its_notes() -> None:
    notes, _ = grid(4, 3)
    (way,) = ways([((3, 2), (0, 0))])
    for point, block in ((way[0], notes[3, 2]), (way[-1], notes[0, 0])):
        x, y, width, height = block
        beside = min(abs(point[0] - x), abs(point[0] - x - width)) < 0.01
        above = min(abs(point[1] - y), abs(point[1] - y - height)) < 0.01
        assert beside or above


def test_links_in_one_lane_are_apart() -> None:
    found = ways([((2, 0), (0, 0)), ((3, 1), (0, 1)), ((2, 1), (0, 0)), ((3, 0), (1, 1))])
    pieces = [piece for way in found for piece in pairwise(way)]
    for number, (a, b) in enumerate(pieces):
        for c, d in pieces[number + 1 :]:
            assert not on_each_other((a, b), (c, d)) or b == d or (a, b) == (c, d)


def on_each_other(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    for axis in (0, 1):
        if all(abs(p[1 - axis] - one[0][1 - axis]) < 0.01 for p in (*one, *other)):
            low = max(min(p[axis] for p in one), min(p[axis] for p in other))
            high = min(max(p[axis] for p in one), max(p[axis] for p in other))
            return high - low > 0.01
    return False


def test_links_of_one_kind_to_one_note_run_into_one() -> None:
    one, other = ways([((2, 0), (0, 0)), ((3, 0), (0, 0))])
    assert one[-1] == other[-1]


def test_there_may_be_no_way() -> None:
    notes, _ = grid(2, 1)
    where = lanes((), (), notes.values())
    ends = Ends(("causes", "x"), notes[1, 0], notes[0, 0])
    assert routes([ends], where) == [()]


def test_a_link_goes_around_words_and_never_through_them() -> None:
    source, target = (0.0, 0.0, 20.0, 10.0), (100.0, 0.0, 20.0, 10.0)
    said = (40.0, 0.0, 20.0, 10.0)
    ends = [Ends(("causes", "n"), source, target)]
    xs, stood = ((28.0, 32.0), (88.0, 92.0)), (source, target)
    (way,) = routes(ends, lanes(xs, ((18.0, 22.0),), stood, [said]))
    assert way
    assert not any(crosses(a, b, said) for a, b in pairwise(way))
    assert routes(ends, lanes(xs, (), stood, [said])) == [()]


def test_a_gap_bears_as_many_links_as_have_room_in_it_and_no_more() -> None:
    upper = [(x * 43.6, 0.0, *NOTE) for x in range(6)]
    lower = [(x * 43.6, 31.4, *NOTE) for x in range(6)]
    pairs = [(0, 5), (1, 4), (5, 0), (4, 1), (2, 5), (0, 3)]
    ends = [Ends(("causes", str(n)), upper[a], lower[b]) for n, (a, b) in enumerate(pairs)]
    found = [way for way in routes(ends, lanes((), ((25.4, 31.4),), upper + lower)) if way]
    assert 3 <= len(found) < len(pairs)
    across = [(a[1], *sorted((a[0], b[0]))) for way in found for a, b in pairwise(way)]
    level = [(y, low, high) for y, low, high in across if low != high]
    for number, (y, low, high) in enumerate(level):
        assert 25.4 < y < 31.4
        for other, first, last in level[number + 1 :]:
            assert abs(y - other) > 1.0 or last < low or high < first


def test_a_link_runs_straight_where_its_arrow_stands() -> None:
    for way in ways([((3, 2), (0, 0)), ((0, 2), (3, 0)), ((2, 2), (1, 0)), ((1, 2), (1, 0))]):
        (x1, y1), (x2, y2) = way[-2:]
        assert abs(x1 - x2) + abs(y1 - y2) > 2.4
