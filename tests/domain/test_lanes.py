"""Notes in their lanes: each in the first slot that is free, however it is found."""

from collections.abc import Sequence
from itertools import accumulate, count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.kinds import NOTE_KINDS
from facilitator.domain.lanes import (
    LANE_COLUMNS,
    LANE_GAP,
    LANE_ROWS,
    ROW_GAP,
    Lanes,
    first_kind,
    kinds_of,
    lane_of,
    lanes_of,
)
from facilitator.domain.records import Board, Note
from facilitator.domain.rects import GAP, NOTE, Rect
from tests.domain.books import LANES, size_of

kinds = st.sampled_from(["problem", "cause", "barrier", "idea"])
sizes = st.none() | st.tuples(st.integers(40, 600), st.integers(40, 500))
wide = st.none() | st.tuples(st.sampled_from([168, 188, 189, 400]), st.sampled_from([112, 300]))
notes = st.lists(st.tuples(kinds, st.none() | sizes | wide), max_size=70).map(
    lambda some: [
        Note(id=f"n{i:02}", born=(i, "a"), kind=kind, size=size)
        for i, (kind, size) in enumerate(some)
    ]
)
near = st.integers(-300, 1800)
rects = st.lists(st.builds(Rect, near, near, st.integers(1, 400), st.integers(1, 400)), max_size=6)
lanes = st.sampled_from([(), LANES])


def by_looking_at_all(
    some: Sequence[Note], of: Sequence[str], standing: Sequence[Rect], frames: Sequence[Rect]
) -> dict[str, Rect]:
    """The rule itself: slot by slot, compared with everything that stands."""
    parts = [[n for n in some if lane_of(of, n.kind) == i] for i in range(max(len(of), 1))]
    columns = []
    for part in parts:
        least = LANE_COLUMNS if of else 4 * LANE_COLUMNS
        columns.append(next(least << d for d in count() if len(part) <= (least << d) * LANE_ROWS))
    lefts = [0, *accumulate(n * (NOTE[0] + GAP) - GAP + LANE_GAP for n in columns)]
    taken, found = [*standing, *frames], dict[str, Rect]()
    for part, wide, left in zip(parts, columns, lefts, strict=False):
        slots = count()
        for note in part:
            while note.id not in found:
                row, column = divmod(next(slots), wide)
                y = row * (NOTE[1] + ROW_GAP)
                spot = Rect(left + column * (NOTE[0] + GAP), y, *size_of(note))
                broad = lefts[-1] - LANE_GAP + 2 * GAP
                across = Rect(-GAP, y - GAP, broad, spot.h + 2 * GAP)
                if not any(map(across.meets, frames)) and not any(map(spot.meets, taken)):
                    taken.append(spot)
                    found[note.id] = spot
    return found


@given(notes, lanes, rects, rects)
def test_each_note_takes_the_first_free_slot_of_its_lane(
    some: list[Note], of: Sequence[str], standing: list[Rect], frames: list[Rect]
) -> None:
    laid = Lanes(of).lay(some, size_of, standing, frames)
    assert laid == by_looking_at_all(some, of, standing, frames)


@given(notes, lanes, rects, st.lists(st.integers(0, 69), max_size=6))
def test_a_note_more_or_less_at_the_end_leaves_the_others(
    some: list[Note], of: Sequence[str], standing: list[Rect], gone: list[int]
) -> None:
    """One by one, as they are written; then some are taken back; then the rest is laid anew."""
    one_by_one, stand = Lanes(of), dict[str, Rect]()
    here: list[Note] = []
    for note in some:
        here.append(note)
        spot = one_by_one.append(note, size_of(note))
        if spot is None:
            one_by_one = Lanes(of)
            stand = one_by_one.lay(here, size_of, standing)
        else:
            stand[note.id] = spot
        assert len(one_by_one) == len(here)
    assert stand == Lanes(of).lay(some, size_of, standing)
    for number in (*gone, *reversed(range(len(some)))):
        if number < len(some) and some[number] in here and one_by_one.drop_last(some[number]):
            here.remove(some[number])
            del stand[some[number].id]
            assert stand == Lanes(of).lay(here, size_of, standing)


def test_a_lane_that_grows_narrower_again_is_laid_anew() -> None:
    one_more = [Note(id=f"n{i}") for i in range(2 * LANE_ROWS + 1)]
    lanes_of = Lanes(LANES)
    lanes_of.lay(one_more, size_of)
    assert not lanes_of.drop_last(one_more[-1])
    assert not lanes_of.drop_last(one_more[0])
    assert not lanes_of.drop_last(Note(id="never", kind="cause"))


def test_lanes_that_were_never_laid_take_nothing_more() -> None:
    assert Lanes(LANES).append(Note(id="n"), (168, 112)) is None


def test_a_board_is_offered_the_kinds_of_a_table_unless_its_lanes_name_outcomes() -> None:
    assert kinds_of(None) == kinds_of(Board(id="b", lanes=LANES)) == NOTE_KINDS
    outcomes = Board(id="b", lanes=("scenario", "proposal scenario", "a_newer_kind question"))
    assert [row.key for row in kinds_of(outcomes)] == ["scenario", "proposal", "question"]


def test_writing_begins_with_the_first_kind_of_the_first_lane() -> None:
    assert first_kind(Board(id="b", lanes=("idea", "problem cause"))) == "idea"
    assert first_kind(Board(id="b", lanes=("of_tomorrow idea",))) == "idea"
    assert first_kind(Board(id="b")) == first_kind(None) == "problem"


MAP = Board(id="map", axes=("poco", "molto", "poca", "molta"))


@pytest.mark.parametrize("some", [1, 24, 25, 60])
def test_on_a_map_new_notes_wait_left_of_it_until_somebody_places_them(some: int) -> None:
    waiting = [Note(id=f"n{i:02}", born=(i, "a"), kind="idea") for i in range(some)]
    found = lanes_of(MAP).lay(waiting, size_of)
    assert max(rect.right for rect in found.values()) <= -2 * LANE_GAP
    assert len(set(found.values())) == some
    assert min(rect.y for rect in found.values()) == 0


def test_on_a_map_one_more_note_stands_where_it_stands_among_all() -> None:
    waiting = [Note(id=f"n{i}", born=(i, "a")) for i in range(5)]
    lanes = lanes_of(MAP)
    before = lanes.lay(waiting[:4], size_of)
    added = lanes.append(waiting[4], size_of(waiting[4]))
    assert added is not None
    assert {**before, "n4": added} == lanes_of(MAP).lay(waiting, size_of)


def test_a_board_with_lanes_keeps_them_whatever_its_edges_mean() -> None:
    tree = Board(id="tree", axes=MAP.axes, lanes=LANES)
    assert lanes_of(tree).lay([Note(id="n")], size_of)["n"].x == 0
