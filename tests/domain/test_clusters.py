"""Gathering, scattering and tidying: what is not asked to move stays where it was seen."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.commands.clusters import (
    drop_in_cluster,
    gather,
    put_in_cluster,
    scatter,
    tidy,
)
from facilitator.domain.commands.notes import duplicate, move, remove, set_fact
from facilitator.domain.commands.outline import swap_places
from facilitator.domain.layout import GAP, Layout, Rect
from facilitator.domain.outline import in_reading_order
from facilitator.domain.records import Board, Cluster, Note, Place
from facilitator.domain.refusal import Refusal
from tests.domain.books import BOARD, LANES, Journal, apart, book_of, facts_of, notes_of, size_of

KINDS = " ".join(LANES).split()


@pytest.fixture
def journal() -> Journal:
    return Journal(BOARD, *notes_of(6))


def gathered(journal: Journal, *notes: str, title: str = "insieme") -> str:
    edit = gather(journal.book, notes, title, journal.layout(), size_of)
    journal.do(edit)
    return edit.made[0]


def members(journal: Journal, cluster: str) -> set[str]:
    return {note.id for note in journal.book.of(Note, "cluster", cluster)}


def seen(journal: Journal, *leaving: str) -> dict[str, Rect]:
    """Where everything is seen but what leaves."""
    return {n: r for n, r in journal.layout().notes.items() if n not in leaving}


def test_gathered_notes_stand_in_rows_under_their_title(journal: Journal) -> None:
    journal.do(set_fact([journal.note("n1")], "kind", "cause"))
    cluster = gathered(journal, "n0", "n1", "n2", title="  mobilità ")
    assert journal.book.require(Cluster, cluster).title == "mobilità"
    assert members(journal, cluster) == {"n0", "n1", "n2"}
    places = {n: journal.note(n).place for n in ("n0", "n1", "n2")}
    assert None not in places.values()
    corner = journal.layout().clusters[cluster]
    assert {n: (p[0] - corner.x, p[1] - corner.y) for n, p in places.items() if p} == {
        "n0": (20, 60), "n2": (208, 60), "n1": (20, 208),
    }  # fmt: skip


boards = st.lists(st.tuples(st.sampled_from(KINDS), st.booleans()), min_size=4, max_size=20)
picks = st.lists(st.sets(st.integers(0, 3), min_size=1), min_size=1, max_size=4)


@given(boards, picks)
def test_gathering_moves_the_gathered_alone_and_to_a_free_spot(
    drawn: list[tuple[str, bool]], picks: list[set[int]]
) -> None:
    notes = [
        Note(id=f"n{i}", born=(i, "a"), board="board", kind=kind, text=".",
             place=(i * 200, 2000) if placed else None)
        for i, (kind, placed) in enumerate(drawn)
    ]  # fmt: skip
    journal = Journal(BOARD, *notes)
    for pick in picks:
        chosen = [f"n{i}" for i in pick]
        before = seen(journal, *chosen)
        cluster = gathered(journal, *chosen)
        after = journal.layout()
        assert seen(journal, *chosen) == before
        frame = after.clusters[cluster]
        assert not any(frame.meets(rect) for rect in before.values())
        assert apart([*after.clusters.values()])
        assert apart([after.notes[n] for n in chosen])


def test_a_cluster_whose_notes_are_gathered_anew_leaves_its_room(journal: Journal) -> None:
    first = gathered(journal, "n0", "n1")
    frame = journal.layout().clusters[first]
    second = gathered(journal, "n0", "n1")
    assert journal.layout().clusters == {second: frame}
    third = gathered(journal, "n1")
    assert journal.layout().clusters.keys() == {second, third}


def test_notes_that_stand_among_clusters_are_gathered_where_they_stand(journal: Journal) -> None:
    first = gathered(journal, "n0")
    frame = journal.layout().clusters[first]
    places = {"n1": (frame.right + 300, 900), "n2": (frame.right + 500, 910)}
    journal.do(move(journal.book, places, journal.layout()))
    cluster = gathered(journal, "n1", "n2")
    assert journal.note("n1").place == places["n1"]
    assert journal.layout().clusters[cluster][:2] == (frame.right + 280, 840)


def test_notes_without_room_for_their_frame_go_where_there_is_some(journal: Journal) -> None:
    first = gathered(journal, "n0")
    frame = journal.layout().clusters[first]
    close = (frame.x + 20, frame.bottom + 10)
    journal.do(move(journal.book, {"n1": close}, journal.layout()))
    second = gathered(journal, "n1")
    assert journal.note("n1").place != close
    assert apart([journal.layout().clusters[c] for c in (first, second)])


def test_a_new_frame_touches_no_note_beside_it(journal: Journal) -> None:
    """Three notes in a row as they stand after tidying: the middle one alone is gathered."""
    first = gathered(journal, "n0")
    frame = journal.layout().clusters[first]
    row = {f"n{i}": (frame.right + 100 + 188 * i, frame.y) for i in (1, 2, 3)}
    journal.do(move(journal.book, row, journal.layout()))
    cluster = gathered(journal, "n2")
    after = journal.layout()
    beside = [after.notes["n1"], after.notes["n3"], after.clusters[first]]
    assert not any(after.clusters[cluster].meets(rect, GAP) for rect in beside)


def test_nothing_selected_gathers_nothing(journal: Journal) -> None:
    with pytest.raises(Refusal, match="nothing_selected"):
        gather(journal.book, [], "titolo", journal.layout(), size_of)
    with pytest.raises(Refusal, match="unknown_record"):
        gather(journal.book, ["gone"], "titolo", journal.layout(), size_of)


def test_notes_put_in_a_cluster_stand_in_rows_below_it(journal: Journal) -> None:
    cluster = gathered(journal, "n0", "n1")
    before, bottom = seen(journal, "n2", "n3"), journal.layout().clusters[cluster].bottom
    edit = put_in_cluster(journal.book, ["n2", "n3"], cluster, journal.layout(), size_of)
    journal.do(edit)
    assert edit.label == "put_in_cluster"
    assert members(journal, cluster) == {"n0", "n1", "n2", "n3"}
    assert seen(journal, "n2", "n3") == before
    after = journal.layout()
    assert after.clusters[cluster].bottom > bottom
    assert apart([after.notes[n] for n in members(journal, cluster)])
    assert after.notes["n2"].x == after.notes["n0"].x


def test_notes_put_in_a_cluster_cover_nothing(journal: Journal) -> None:
    """Below where there is room, else beside, else the whole cluster goes where there is."""
    cluster = gathered(journal, "n0", "n1")
    frame = journal.layout().clusters[cluster]
    journal.do(move(journal.book, {"n2": (frame.x + 9, frame.bottom + 9)}, journal.layout()))
    journal.do(put_in_cluster(journal.book, ["n4"], cluster, journal.layout(), size_of))
    layout = journal.layout()
    assert layout.notes["n4"].x == layout.notes["n1"].right + GAP
    journal.do(move(journal.book, {"n3": (layout.clusters[cluster].right + 9, 0)}, layout))
    before = seen(journal, "n0", "n1", "n4", "n5")
    journal.do(put_in_cluster(journal.book, ["n5"], cluster, journal.layout(), size_of))
    layout = journal.layout()
    assert seen(journal, "n0", "n1", "n4", "n5") == before
    assert not any(layout.clusters[cluster].meets(rect) for rect in before.values())
    assert in_reading_order(members(journal, cluster), layout.notes) == ["n0", "n1", "n4", "n5"]


def test_notes_put_in_an_empty_cluster_find_room_like_a_new_one(journal: Journal) -> None:
    cluster = gathered(journal, "n0")
    corner = journal.layout().clusters[cluster]
    journal.do(drop_in_cluster(journal.book, {"n0": (0, 3000)}, "", journal.layout()))
    before = seen(journal, "n1")
    journal.do(put_in_cluster(journal.book, ["n1"], cluster, journal.layout(), size_of))
    assert journal.layout().clusters[cluster] == corner
    assert seen(journal, "n1") == before


def test_members_that_the_layout_does_not_show_yet_do_not_count(journal: Journal) -> None:
    cluster = gathered(journal, "n0")
    layout = journal.layout()
    stale = Layout({n: r for n, r in layout.notes.items() if n != "n0"}, {})
    assert put_in_cluster(journal.book, ["n1"], cluster, stale, size_of)


def test_notes_that_are_in_the_cluster_stay_as_they_are(journal: Journal) -> None:
    cluster = gathered(journal, "n0", "n1")
    assert not put_in_cluster(journal.book, ["n1"], cluster, journal.layout(), size_of)
    place = journal.note("n0").place
    assert place is not None
    assert not drop_in_cluster(journal.book, {"n0": place}, cluster, journal.layout())


def test_a_note_let_go_over_a_cluster_joins_it_there(journal: Journal) -> None:
    cluster = gathered(journal, "n0")
    before, frame = seen(journal, "n1"), journal.layout().clusters[cluster]
    spot = (frame.x + 200, frame.y + 70)
    edit = drop_in_cluster(journal.book, {"n1": spot}, cluster, journal.layout())
    journal.do(edit)
    assert (edit.label, journal.note("n1").place) == ("put_in_cluster", spot)
    assert members(journal, cluster) == {"n0", "n1"}
    assert seen(journal, "n1") == before


def test_a_note_let_go_upon_another_settles_beside_it(journal: Journal) -> None:
    cluster = gathered(journal, "n0", "n1")
    gathered(journal, "n2")
    at = seen(journal)["n0"]
    before = seen(journal, "n2")
    drop = {"n2": (at.x + 30, at.y + 20), "n0": (at.x, at.y)}
    journal.do(drop_in_cluster(journal.book, drop, cluster, journal.layout()))
    now = journal.layout().notes
    assert members(journal, cluster) == {"n0", "n1", "n2"}
    assert not any(now["n2"].meets(now[other]) for other in ("n0", "n1"))
    assert seen(journal, "n2") == before
    journal.undo()
    assert members(journal, cluster) == {"n0", "n1"}


def test_a_note_let_go_outside_leaves_its_cluster(journal: Journal) -> None:
    cluster = gathered(journal, "n0", "n1")
    edit = drop_in_cluster(journal.book, {"n1": (0, 5000)}, "", journal.layout())
    journal.do(edit)
    assert (edit.label, journal.note("n1").place) == ("take_out_of_cluster", (0, 5000))
    assert members(journal, cluster) == {"n0"}


def test_a_removed_cluster_leaves_its_notes_where_they_are(journal: Journal) -> None:
    cluster = gathered(journal, "n0", "n1")
    before = seen(journal)
    edit = scatter(journal.book, cluster)
    journal.do(edit)
    assert edit.label == "scatter"
    assert (journal.book.all(Cluster), journal.layout().clusters) == ([], {})
    assert seen(journal) == before
    journal.undo()
    assert members(journal, cluster) == {"n0", "n1"}
    with pytest.raises(Refusal, match="unknown_record"):
        scatter(journal.book, "gone")


def test_tidied_clusters_and_the_loose_notes_stand_apart(journal: Journal) -> None:
    gathered(journal, "n0", "n1")
    gathered(journal, "n2")
    journal.do(drop_in_cluster(journal.book, {"n2": (0, 0)}, "", journal.layout()))
    empty, third = journal.book.all(Cluster)[-1].id, gathered(journal, "n3")
    journal.do(move(journal.book, {"n0": (0, 0), "n3": (5, 5)}, journal.layout()))
    edit = tidy(journal.book, "board", size_of)
    journal.do(edit)
    layout = journal.layout()
    assert edit.label == "tidy"
    assert empty not in layout.clusters
    assert third in layout.clusters
    loose = [layout.notes[n] for n in ("n2", "n4", "n5")]
    assert apart([*layout.clusters.values(), *loose])
    assert not tidy(journal.book, "board", size_of)


def test_a_board_of_clusters_alone_is_tidied_too() -> None:
    journal = Journal(BOARD, *notes_of(2))
    gathered(journal, "n0", "n1")
    places = facts_of(tidy(journal.book, "board", size_of), "place")
    assert places == {"n0": [20, 60], "n1": [208, 60]}


def test_an_order_made_by_hand_outlives_tidying(journal: Journal) -> None:
    cluster = gathered(journal, "n0", "n1", "n2", "n3")
    journal.do(swap_places(journal.book, "n0", "n3", journal.layout()))
    journal.do(move(journal.book, {"n1": (9000, 30), "n5": (90, 3000)}, journal.layout()))
    journal.do(tidy(journal.book, "board", size_of))
    layout = journal.layout()
    assert in_reading_order(members(journal, cluster), layout.notes) == ["n3", "n2", "n0", "n1"]
    assert in_reading_order(["n4", "n5"], layout.notes) == ["n4", "n5"]


_PLACES = st.tuples(st.integers(-999, 999), st.integers(-999, 999))
_SIZES = st.sampled_from([None, (104, 72), (168, 400), (600, 112)])


@given(st.lists(st.tuples(_PLACES, _SIZES, st.sampled_from(["idea", "cause"])), min_size=1))
def test_tidying_twice_changes_nothing(drawn: list[tuple[Place, Place | None, str]]) -> None:
    notes = [
        replace(note, place=place, size=size, kind=kind, cluster="c" if number % 3 else "")
        for number, (note, (place, size, kind)) in enumerate(
            zip(notes_of(len(drawn)), drawn, strict=True)
        )
    ]
    journal = Journal(BOARD, Cluster(id="c", board="board"), *notes)
    journal.do(tidy(journal.book, "board", size_of))
    assert not tidy(journal.book, "board", size_of)


def test_without_clusters_the_notes_go_back_to_their_lanes(journal: Journal) -> None:
    before = seen(journal)
    assert not tidy(journal.book, "board", size_of)
    journal.do(move(journal.book, {"n0": (900, 900)}, journal.layout()))
    journal.do(tidy(journal.book, "board", size_of))
    assert seen(journal) == before


def test_notes_of_a_removed_cluster_are_tidied_as_loose_ones() -> None:
    book = book_of(
        Board(id="board"),
        Cluster(id="c", board="board"),
        *notes_of(1, cluster="c"),
        Note(id="left", board="board", cluster="removed", place=(0, 0)),
    )
    assert facts_of(tidy(book, "board", size_of), "place").keys() == {"n0", "left"}


def test_a_cluster_removed_with_its_notes_comes_back_with_them(journal: Journal) -> None:
    cluster = gathered(journal, "n0")
    both = [journal.note("n0"), journal.book.require(Cluster, cluster)]
    journal.do(remove(journal.book, both))
    assert (journal.texts("n0"), journal.book.all(Cluster)) == ((), [])
    journal.undo()
    assert members(journal, cluster) == {"n0"}


def test_a_copy_stands_in_the_cluster_of_its_note(journal: Journal) -> None:
    cluster = gathered(journal, "n0", "n1")
    notes = [journal.note("n0"), journal.note("n2")]
    edit = duplicate(journal.book, notes, journal.layout())
    journal.do(edit)
    assert [journal.note(copy).cluster for copy in edit.made] == [cluster, ""]
