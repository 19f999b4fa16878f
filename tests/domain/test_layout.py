"""Notes that nobody has placed stand in their lanes, clear of everything and of each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.arrange import clusters_left
from facilitator.domain.layout import (
    CAPTION,
    CAPTION_ROOM,
    CLUSTER_HEADER,
    CLUSTER_PADDING,
    GAP,
    LANE_GAP,
    LANE_ROWS,
    NOTE,
    ROW_GAP,
    Layout,
    Rect,
    Taken,
    around,
    frame,
    lane_of,
    lay_out,
    over_loose,
)
from facilitator.domain.records import FARTHEST, Board, Cluster, Note, Place
from tests.domain.books import BOARD, LANES, apart, book_of, notes_of, size_of

STEP = NOTE[0] + GAP
LANE = 2 * STEP - GAP + LANE_GAP

near = st.integers(-1500, 1500)
places = st.none() | st.tuples(near, near)
sizes = st.none() | st.tuples(st.integers(60, 700), st.integers(40, 700))
kinds = st.sampled_from([*" ".join(LANES).split(), "tomorrow"])
drawn_notes = st.lists(st.tuples(kinds, places, sizes), max_size=25)


def laid(*notes: Note, board: Board = BOARD) -> Layout:
    return lay_out(book_of(board, *notes), board, size_of)


@given(drawn_notes, st.sampled_from([LANES, (), ("problem",)]))
def test_an_unplaced_note_never_lies_on_another(
    drawn: list[tuple[str, Place | None, Place | None]], lanes: tuple[str, ...]
) -> None:
    notes = [
        Note(id=f"n{i}", born=(i, "a"), board="board", kind=kind, place=place, size=size)
        for i, (kind, place, size) in enumerate(drawn)
    ]
    rects = laid(*notes, board=Board(id="board", lanes=lanes)).notes
    loose = [rects[n.id] for n in notes if n.place is None]
    placed = [rects[n.id] for n in notes if n.place is not None]
    assert apart(loose)
    assert all(apart([one, other]) for one in loose for other in placed)
    assert all(rects[n.id][:2] == n.place for n in notes if n.place is not None)


def test_notes_fill_their_lane_row_by_row_in_journal_order() -> None:
    rects = laid(*notes_of(3), *notes_of(0)).notes
    below = NOTE[1] + ROW_GAP
    assert [rects[f"n{i}"][:2] for i in range(3)] == [(0, 0), (STEP, 0), (0, below)]


def test_each_kind_has_its_lane_and_the_last_takes_the_rest() -> None:
    of_kinds = ["problem", "cause", "barrier", "idea", "tomorrow"]
    notes = [Note(id=kind, board="board", kind=kind) for kind in of_kinds]
    rects = laid(*notes).notes
    assert [rects[kind].x for kind in of_kinds] == [0, LANE, 2 * LANE, 3 * LANE, 3 * LANE + STEP]
    assert [lane_of(LANES, kind) for kind in of_kinds] == [0, 1, 2, 3, 3]
    assert lane_of((), "problem") == 0


def test_a_full_lane_doubles_and_pushes_the_next_aside() -> None:
    notes = notes_of(2 * LANE_ROWS + 1)
    rects = laid(*notes, Note(id="cause", board="board", kind="cause")).notes
    assert rects["n3"][:2] == (3 * STEP, 0)
    assert rects["cause"].x == LANE + 2 * STEP


def test_notes_of_two_laptops_do_not_pile_up() -> None:
    """Both wrote at the same clock; both see the same order."""
    ours = [Note(id=f"a{i}", born=(i, "a"), board="board") for i in range(4)]
    theirs = [Note(id=f"b{i}", born=(i, "b"), board="board") for i in range(4)]
    one, other = laid(*ours, *theirs), laid(*theirs, *ours)
    assert one == other
    assert apart([*one.notes.values()])


def test_an_unplaced_note_keeps_clear_of_a_clusters_frame() -> None:
    cluster = Cluster(id="c", board="board")
    inside = Note(id="inside", board="board", cluster="c", place=(20, 60))
    loose = Note(id="loose", board="board")
    found = lay_out(book_of(BOARD, cluster, inside, loose), BOARD, size_of)
    assert found.clusters == {"c": Rect(0, 0, 208, 192)}
    assert not found.notes["loose"].meets(found.clusters["c"])


def test_new_notes_stand_together_below_tidied_clusters_and_not_between_them() -> None:
    """Two clusters with a gap that would hold a note: nothing is put there."""
    clusters = [Cluster(id=side, board="board") for side in ("left", "right")]
    inside = [
        Note(id=side, board="board", cluster=side, place=(x, 60), kind="cause")
        for side, x in (("left", 20), ("right", 700))
    ]
    new = [Note(id=kind, board="board", kind=kind) for kind in ("problem", "cause", "barrier")]
    found = lay_out(book_of(BOARD, *clusters, *inside, *new), BOARD, size_of)
    assert {found.notes[note.id].y for note in new} == {2 * (NOTE[1] + ROW_GAP)}


def test_a_cluster_beside_the_lanes_leaves_them_alone() -> None:
    beside = Cluster(id="c", board="board")
    inside = Note(id="inside", board="board", cluster="c", place=(clusters_left(4) + 20, 60))
    found = lay_out(book_of(BOARD, beside, inside, *notes_of(1)), BOARD, size_of)
    assert found.notes["n0"][:2] == (0, 0)


def test_a_frame_holds_its_notes_also_those_without_a_place() -> None:
    empty, full = Cluster(id="empty", board="board"), Cluster(id="full", board="board")
    notes = notes_of(2, cluster="full")
    astray = Note(id="astray", board="board", cluster="removed", place=(5000, 5000))
    found = lay_out(book_of(BOARD, empty, full, astray, *notes), BOARD, size_of)
    assert found.clusters == {
        "full": Rect(
            -CLUSTER_PADDING, -CLUSTER_HEADER,
            STEP + NOTE[0] + 2 * CLUSTER_PADDING, NOTE[1] + CLUSTER_HEADER + CLUSTER_PADDING,
        )
    }  # fmt: skip


def test_the_bounds_hold_everything_and_an_empty_board_has_one_notes_room() -> None:
    assert laid().bounds() == Rect(0, 0, *NOTE)
    far = Note(id="far", board="board", place=(-300, 900))
    assert laid(far, *notes_of(1)).bounds() == Rect(-300, 0, 300 + NOTE[0], 900 + NOTE[1])
    assert around([]) is None
    assert frame([]) is None


@pytest.mark.parametrize(
    ("other", "meets"),
    [
        (Rect(90, 0, 100, 100), True),
        (Rect(100, 0, 100, 100), False),
        (Rect(0, 100, 100, 100), False),
        (Rect(-100, 0, 100, 100), False),
        (Rect(0, -100, 100, 100), False),
        (Rect(30, 30, 10, 10), True),
    ],
)
def test_rectangles_that_touch_do_not_meet(other: Rect, meets: bool) -> None:
    here = Rect(0, 0, 100, 100)
    assert here.meets(other) is other.meets(here) is meets
    assert here.meets(Rect(100, 0, 1, 1), gap=1)


rects = st.builds(Rect, near, near, st.integers(1, 900), st.integers(1, 900))
vast = st.builds(Rect, near, near, st.just(50_000), st.just(50_000))


@given(st.lists(rects | vast, max_size=12), rects | vast)
def test_room_is_free_where_nothing_stands(standing: list[Rect], wanted: Rect) -> None:
    assert Taken(standing).free(wanted) is not any(map(wanted.meets, standing))


def test_a_forged_size_does_not_stop_the_board() -> None:
    """A frame from edge to edge is looked up without a cell for each of its parts."""
    vast_note = Note(id="v", board="board", place=(-FARTHEST, -FARTHEST), size=(FARTHEST, FARTHEST))
    rects_of = laid(vast_note, *notes_of(2)).notes
    assert apart([rects_of["n0"], rects_of["n1"], rects_of["v"]])


def test_the_words_over_the_loose_notes_keep_off_clusters_titles_and_notes() -> None:
    frame, first, second = Rect(0, 0, 400, 300), Rect(500, 400, *NOTE), Rect(700, 400, *NOTE)
    high = first.y - CAPTION
    far = Rect(500, high, CAPTION_ROOM, CAPTION)
    assert over_loose([second, first], [(frame, [])]) == far
    assert over_loose([first, second], []) is None
    assert over_loose([], [(frame, [])]) is None
    assert over_loose([first], [(Rect(650, 300, 400, 300), [])]) == far._replace(w=150)
    under, foot = Rect(100, frame.bottom, *NOTE), frame.bottom - CLUSTER_PADDING - NOTE[1]
    free = Rect(100, frame.bottom - CAPTION, CAPTION_ROOM, CAPTION)
    assert over_loose([under], [(frame, [])]) == free
    assert over_loose([under], [(frame, [Rect(208, foot, *NOTE)])]) == free._replace(w=108)
    assert over_loose([under], [(frame, [Rect(20, foot, *NOTE)])]) is None
    assert over_loose([Rect(30, CLUSTER_HEADER, *NOTE)], [(frame, [])]) is None
