"""How a path is laid out: what is shown of many notes, and that nothing stands upon another."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.path_places import MOST, placed, shortened
from facilitator.domain.records import Action, Cluster, Link, Note
from facilitator.domain.tracing import STAGES, Path, Stop, back, forward
from tests.domain.books import BOARD, book_of

GAPS = dict.fromkeys(STAGES, 24) | {"note": 8}


def height_of(stop: Stop) -> int:
    return 52 if stop.stage == "note" else 80


def path_of(*sizes: int) -> Path:
    """An action that comes from clusters of so many notes."""
    clusters = [Cluster(id=f"c{i}", board=BOARD.id, title="G") for i in range(len(sizes))]
    notes = [
        Note(id=f"n{i}-{k}", board=BOARD.id, cluster=f"c{i}", text="x", hands=k)
        for i, size in enumerate(sizes)
        for k in range(size)
    ]
    links = [Link(id=f"l{c.id}", kind="derives", source="a", target=c.id) for c in clusters]
    return back(book_of(BOARD, Action(id="a", title="A"), *clusters, *notes, *links), "a")


def test_few_notes_are_all_shown() -> None:
    shown = shortened(path_of(3, 5))
    assert len([s for s in shown.stops if s.stage == "note"]) == MOST
    assert not shown.rests
    assert shown.hidden == 0


def test_of_many_notes_eight_are_shown_and_the_others_counted() -> None:
    shown = shortened(path_of(10, 3, 9))
    notes = [s for s in shown.stops if s.stage == "note" and s.id not in shown.rests]
    assert len(notes) == MOST
    assert shown.hidden == 14
    assert [s.id for s in notes[:3]] == ["n0-9", "n0-8", "n0-7"]
    assert shown.rests == {"rest-c0": "c0", "rest-c2": "c2"}
    assert {end for _start, end in shown.edges} <= {s.id for s in shown.stops}


def test_a_branch_is_opened_alone() -> None:
    shown = shortened(path_of(10, 9), frozenset({"c0"}))
    assert set(shown.rests.values()) == {"c1"}
    assert shown.hidden == 5


def test_every_branch_shows_something_however_many_there_are() -> None:
    shown = shortened(path_of(*[4] * 12))
    assert {stop.id[:-2] for stop in shown.stops if stop.stage == "note" and stop.votes} == {
        f"n{i}" for i in range(12)
    }


def test_a_note_followed_forward_is_always_shown() -> None:
    shown = shortened(forward(book_of(BOARD, Note(id="n", board=BOARD.id)), "n"))
    assert [stop.id for stop in shown.stops] == ["n"]
    assert placed(shown, height_of, GAPS) == {"n": 0}
    assert placed(shortened(Path("gone")), height_of, GAPS) == {}


@given(st.lists(st.integers(0, 12), max_size=9))
def test_nothing_stands_upon_another_and_the_order_is_kept(sizes: list[int]) -> None:
    shown = shortened(path_of(*sizes))
    tops = placed(shown, height_of, GAPS)
    assert min(tops.values()) == 0
    for stage in STAGES:
        column = [stop for stop in shown.stops if stop.stage == stage]
        for above, below in pairwise(column):
            assert tops[below.id] - tops[above.id] - height_of(above) >= GAPS[stage] - 1


def test_what_comes_from_one_thing_stands_beside_it() -> None:
    tops = placed(shortened(path_of(1)), height_of, GAPS)
    assert tops["a"] == tops["c0"] == tops["n0-0"] - 14
