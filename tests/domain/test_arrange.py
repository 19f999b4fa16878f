"""Clusters in rows, and frames where there is room."""

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.arrange import (
    CLUSTER_COLUMNS,
    CLUSTER_GAP,
    clusters_left,
    columns_of_frames,
    frame_size,
    free_spot,
    in_rows,
    nearest_free,
    rows_of,
    well_shaped,
)
from facilitator.domain.layout import GAP, LANE_GAP, Layout, Rect, frame, lay_out
from facilitator.domain.records import Cluster, Note, Place
from tests.domain.books import BOARD, LANES, apart, book_of, notes_of, size_of

kinds = st.sampled_from(" ".join(LANES).split())
sizes = st.none() | st.tuples(st.integers(60, 500), st.integers(40, 500))
notes_of_all_kinds = st.lists(st.tuples(kinds, sizes), min_size=1, max_size=40).map(
    lambda drawn: [
        Note(id=f"n{i}", board="board", kind=kind, size=size)
        for i, (kind, size) in enumerate(drawn)
    ]
)
frames = st.dictionaries(
    st.text("abcdefgh", min_size=1, max_size=2),
    st.builds(
        Rect, st.integers(-900, 3000), st.integers(-900, 3000),
        st.integers(60, 900), st.integers(60, 900),
    ),
    max_size=10,
)  # fmt: skip


@given(notes_of_all_kinds, st.tuples(st.integers(-999, 999), st.integers(-999, 999)))
def test_gathered_notes_stand_apart_in_the_frame_that_was_reckoned(
    notes: list[Note], origin: Place
) -> None:
    places = in_rows(notes, origin, size_of)
    rects = [Rect(*places[note.id], *size_of(note)) for note in notes]
    assert apart(rects)
    assert frame(rects) == Rect(*origin, *frame_size(notes, size_of))


def test_causes_and_barriers_stand_below_problems() -> None:
    of_kinds = ["cause", "problem", "barrier", "effect", "underway", "idea"]
    notes = [Note(id=kind, kind=kind) for kind in of_kinds]
    rows = [[note.id for note in row] for row in rows_of(notes)]
    assert rows == [["problem", "effect", "idea"], ["cause", "barrier", "underway"]]


def test_rows_are_of_four_and_wider_in_a_large_cluster() -> None:
    assert [len(row) for row in rows_of(notes_of(6))] == [CLUSTER_COLUMNS, 2]
    assert [len(row) for row in rows_of(notes_of(25))] == [7, 7, 7, 4]


@given(frames, frames, st.tuples(st.integers(60, 2500), st.integers(60, 2500)))
def test_a_new_frame_stands_clear_of_everything(
    notes: dict[str, Rect], clusters: dict[str, Rect], size: Place
) -> None:
    x, y = free_spot(Layout(notes, clusters), size, 800)
    assert (x >= 800, y >= 0) == (True, True)
    spot = Rect(x, y, *size)
    assert not any(spot.meets(rect) for rect in [*notes.values(), *clusters.values()])


@given(frames, frames, st.tuples(st.integers(60, 2500), st.integers(60, 2500)))
def test_what_is_put_into_the_middle_stands_clear_of_everything(
    notes: dict[str, Rect], clusters: dict[str, Rect], size: Place
) -> None:
    spot = Rect(*nearest_free(Layout(notes, clusters), (400, 300), size), *size)
    assert not any(spot.meets(rect, GAP) for rect in [*notes.values(), *clusters.values()])


def test_the_nearest_free_spot_is_the_wanted_one_or_close_to_it() -> None:
    size = (168, 112)
    assert nearest_free(Layout({}, {}), (31, 17), size) == (31, 17)
    one = Layout({"one": Rect(0, 0, *size)}, {})
    assert nearest_free(one, (0, 0), size) == (0, 160)
    full = Layout({"one": Rect(-9000, -9000, 18_000, 18_000)}, {})
    assert nearest_free(full, (7, 7), size) == (7, 9000 + 2 * GAP)


def test_frames_stand_two_across_then_below() -> None:
    size, left = frame_size(notes_of(4), size_of), 800
    clusters: dict[str, Rect] = {}
    for name in "abcd":
        clusters[name] = Rect(*free_spot(Layout({}, clusters), size, left), *size)
    right, below = left + size[0] + CLUSTER_GAP, size[1] + CLUSTER_GAP
    corners = [rect[:2] for rect in clusters.values()]
    assert corners == [(left, 0), (right, 0), (left, below), (right, below)]


def test_notes_that_move_there_leave_their_room() -> None:
    layout = Layout({"goes": Rect(800, 0, 168, 112), "stays": Rect(0, 0, 168, 112)}, {})
    assert free_spot(layout, (200, 200), 800, ["goes"]) == (800, 0)
    assert free_spot(layout, (200, 200), 800) == (168 + 800 + CLUSTER_GAP, 0)


def test_clusters_begin_right_of_the_lanes_of_new_notes() -> None:
    notes = [Note(id=f"{k}{i}", kind=k, board="board") for k in " ".join(LANES).split()
             for i in range(2)]  # fmt: skip
    layout = lay_out(book_of(BOARD, *notes), BOARD, size_of)
    assert clusters_left(len(LANES)) - layout.bounds().right >= LANE_GAP
    assert clusters_left(0) == clusters_left(4) - 3 * (LANE_GAP - 20)


@given(frames)
def test_tidied_frames_stand_apart(frames: dict[str, Rect]) -> None:
    sizes = {name: (rect.w, rect.h) for name, rect in frames.items()}
    corners = columns_of_frames(sizes, 2)
    assert corners.keys() == sizes.keys()
    assert apart([(*corners[name], *sizes[name]) for name in sizes])


@given(frames)
def test_frames_shaped_for_a_screen_stand_apart_too(frames: dict[str, Rect]) -> None:
    sizes = {name: (rect.w, rect.h) for name, rect in frames.items()}
    corners = well_shaped(sizes)
    assert apart([(*corners[name], *sizes[name]) for name in sizes])


def test_many_frames_take_more_columns_than_few() -> None:
    few, many = ({str(i): (780, 300) for i in range(count)} for count in (4, 10))
    assert len({x for x, _y in well_shaped(few).values()}) == 2
    assert len({x for x, _y in well_shaped(many).values()}) == 3


def test_a_broad_frame_pushes_no_column_but_the_next_one_away() -> None:
    corners = columns_of_frames({"narrow": (500, 300), "broad": (1700, 900)}, 2)
    assert corners["broad"] == (500 + CLUSTER_GAP, 0)


def test_a_cluster_without_notes_has_no_frame() -> None:
    layout = lay_out(book_of(BOARD, Cluster(id="c", board="board")), BOARD, size_of)
    assert layout.clusters == {}
