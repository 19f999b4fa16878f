"""Layouts of the same notes and links: nothing overlaps, nothing is lost, links tell the way."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.arrangements import ARRANGEMENTS
from facilitator.domain.book import Book
from facilitator.domain.branches import branches_of
from facilitator.domain.commands.clusters import tidy
from facilitator.domain.commands.layouts import lay_out_as
from facilitator.domain.kinds import NOTE_KIND, may_link
from facilitator.domain.layout import Rect, lay_out
from facilitator.domain.records import Board, Cluster, Link, Note, Record
from tests.domain.books import BOARD, Journal, book_of, notes_of, size_of

WAYS = tuple(ARRANGEMENTS)


def note(key: str, kind: str, cluster: str = "", born: int = 1) -> Note:
    return Note(id=key, born=(born, "a"), board=BOARD.id, kind=kind, text=key, cluster=cluster)


def arrow(source: str, target: str, kind: str = "causes") -> Link:
    return Link(id=f"{source}-{target}", kind=kind, source=source, target=target)


STORY: tuple[Record, ...] = (
    BOARD,
    note("traffic", "problem", born=1),
    note("parking", "problem", born=2),
    note("cheap", "cause", born=3),
    note("council", "cause", born=4),
    note("fear", "barrier", born=5),
    note("noise", "effect", born=6),
    note("illness", "effect", born=7),
    note("bus", "idea", born=8),
    arrow("cheap", "parking"),
    arrow("council", "cheap"),
    arrow("fear", "cheap", "blocks"),
    arrow("parking", "traffic"),
    arrow("noise", "traffic", "effect_of"),
    arrow("illness", "noise", "effect_of"),
)


def rects(book: Book, way: str) -> dict[str, Rect]:
    """Where everything stands after a switch."""
    edit = lay_out_as(book, BOARD.id, way, lay_out(book, BOARD, size_of), size_of)
    places = {write.record: write.value for write in edit.writes if write.field == "place"}
    seen = {}
    for one in book.of(Note, "board", BOARD.id):
        x, y = places.get(one.id, one.place or (0, 0))
        seen[one.id] = Rect(x, y, *size_of(one))
    return seen


def test_a_tree_has_causes_below_and_effects_above_the_line_of_problems() -> None:
    seen = rects(book_of(*STORY), "tree")
    assert seen["traffic"].y == seen["parking"].y
    assert seen["cheap"].y > seen["parking"].bottom
    assert seen["council"].y == seen["fear"].y > seen["cheap"].bottom
    assert seen["noise"].bottom < seen["traffic"].y
    assert seen["illness"].bottom < seen["noise"].y
    assert seen["bus"].y > seen["council"].bottom


def test_a_tree_keeps_its_problems_from_left_to_right() -> None:
    moved = [
        replace(one, place=(900, 0)) if one.id == "traffic" else one
        for one in STORY
        if isinstance(one, Note)
    ]
    others = [one for one in STORY if not isinstance(one, Note)]
    seen = rects(book_of(*others, *moved), "tree")
    assert seen["parking"].x < seen["traffic"].x


def test_the_five_whys_go_to_the_right_and_effects_to_the_left() -> None:
    seen = rects(book_of(*STORY), "whys")
    assert seen["parking"].right < seen["cheap"].x
    assert seen["cheap"].right < seen["council"].x
    assert seen["noise"].right < seen["traffic"].x
    assert seen["traffic"].x == seen["parking"].x


def test_a_fishbone_has_ribs_on_both_sides_of_its_spine_and_the_head_at_the_right() -> None:
    causes = [note(f"c{i}", "cause", born=10 + i) for i in range(4)]
    head = note("head", "problem")
    deeper = note("deeper", "cause", born=20)
    after = note("after", "effect", born=21)
    seen = rects(book_of(BOARD, head, *causes, deeper, after, arrow("deeper", "c0")), "fishbone")
    spine = seen["head"].y + seen["head"].h // 2
    assert [seen[f"c{i}"].bottom < spine for i in range(4)] == [True, False, True, False]
    assert all(seen[f"c{i}"].right < seen["head"].x for i in range(4))
    assert seen["c0"].bottom < seen["deeper"].y
    assert seen["after"].x > seen["head"].right


def test_a_grid_has_a_row_for_each_problem_and_a_column_for_each_kind() -> None:
    seen = rects(book_of(*STORY), "grid")
    assert seen["parking"].y == seen["cheap"].y == seen["fear"].y
    assert seen["cheap"].x == seen["council"].x > seen["parking"].right
    assert seen["fear"].x > seen["cheap"].right
    assert seen["noise"].x == seen["bus"].x > seen["fear"].right


def test_many_notes_of_a_kind_take_two_columns_of_the_grid() -> None:
    seen = rects(book_of(BOARD, note("p", "problem"), *notes_of(6, "cause")), "grid")
    assert len({seen[f"n{i}"].x for i in range(6)}) == 2


def test_what_can_only_belong_to_one_problem_is_placed_with_it_and_not_linked() -> None:
    notes = [note("p", "problem"), note("c", "cause"), note("e", "effect"), note("i", "idea")]
    found = branches_of(notes, [], dict.fromkeys("pcei", 0))
    assert (found.below, found.above, found.rest) == ({"p": ["c"]}, {"p": ["e"]}, ("i",))


def test_an_effect_of_a_cause_stands_above_the_problem_it_explains() -> None:
    notes = [note("p", "problem"), note("q", "problem"), note("c", "cause"), note("e", "effect")]
    links = [arrow("c", "p"), arrow("c", "e"), arrow("elsewhere", "p")]
    found = branches_of(notes, links, dict.fromkeys("pqce", 0))
    assert (found.below, found.above) == ({"p": ["c"]}, {"p": ["e"]})


def test_each_cluster_keeps_together() -> None:
    clusters = [Cluster(id=key, board=BOARD.id, title=key) for key in "ABC"]
    notes = [note(f"{key}{i}", "problem", key, 1) for key in "AB" for i in range(3)]
    for way in WAYS:
        book = book_of(BOARD, *clusters, *notes, note("loose", "idea"))
        places = rects(book, way)
        for one in notes:
            book.put(replace(one, place=places[one.id][:2]))
        frames = lay_out(book, BOARD, size_of).clusters
        assert not frames["A"].meets(frames["B"])
        assert not any(places["loose"].meets(frame) for frame in frames.values())


def test_a_switch_is_one_step_and_undone_as_one() -> None:
    journal = Journal(*STORY)
    before = lay_out(journal.book, BOARD, size_of)
    edit = lay_out_as(journal.book, BOARD.id, "tree", before, size_of)
    journal.do(edit)
    board = journal.book.require(Board, BOARD.id)
    assert board.arrangement == "tree"
    again = lay_out(journal.book, board, size_of)
    assert lay_out_as(journal.book, BOARD.id, "tree", again, size_of).writes == ()
    journal.undo()
    assert journal.book.require(Board, BOARD.id).arrangement == ""
    assert lay_out(journal.book, BOARD, size_of) == before


def test_the_usual_way_and_one_of_a_newer_version_tidy() -> None:
    book = book_of(BOARD, Cluster(id="A", board=BOARD.id), *notes_of(3), note("x", "idea", "A"))
    layout = lay_out(book, BOARD, size_of)
    usual = lay_out_as(book, BOARD.id, "", layout, size_of)
    assert usual.writes == tidy(book, BOARD.id, size_of).writes
    newer = lay_out_as(book, BOARD.id, "spiral", layout, size_of)
    assert newer.writes[:-1] == usual.writes
    assert (newer.writes[-1].field, newer.writes[-1].value) == ("arrangement", "spiral")


def test_an_empty_board_has_nothing_to_lay_out() -> None:
    book = book_of(BOARD)
    for way in WAYS:
        edit = lay_out_as(book, BOARD.id, way, lay_out(book, BOARD, size_of), size_of)
        assert [write.field for write in edit.writes] == ["arrangement"]


def test_an_impact_pathway_goes_from_the_scenario_to_the_right() -> None:
    book = book_of(
        BOARD, note("evening", "scenario", born=1), note("lucca", "case_study", born=2),
        note("bus", "proposal", born=3), note("less", "result_long", born=4),
        note("alone", "proposal", born=5),
        arrow("lucca", "evening", "supports"), arrow("bus", "evening", "derives"),
        arrow("less", "bus", "derives"),
    )  # fmt: skip
    seen = rects(book, "pathway")
    assert seen["evening"].right < seen["bus"].x == seen["lucca"].x
    assert seen["bus"].right < seen["less"].x
    assert seen["alone"].y > max(seen[one].bottom for one in ("evening", "lucca", "bus", "less"))


def test_objectives_stand_above_what_leads_to_them() -> None:
    book = book_of(
        BOARD, note("home", "objective", born=1), note("late", "objective", born=2),
        note("drivers", "objective", born=3),
        arrow("late", "home", "supports"), arrow("drivers", "late", "supports"),
    )  # fmt: skip
    seen = rects(book, "tree")
    assert seen["home"].bottom < seen["late"].y
    assert seen["late"].bottom < seen["drivers"].y


Drawn = tuple[Sequence[tuple[str, int, int]], Sequence[tuple[int, int, str]]]
boards = st.tuples(
    st.lists(
        st.tuples(
            st.sampled_from(sorted(NOTE_KIND)),
            st.integers(0, 2),
            st.sampled_from([112, 160, 320]),
        ),
        max_size=24,
    ),
    st.lists(
        st.tuples(
            st.integers(0, 23),
            st.integers(0, 23),
            st.sampled_from(["causes", "blocks", "effect_of", "supports", "derives"]),
        ),
        max_size=40,
    ),
)


@pytest.mark.parametrize("way", WAYS)
@given(boards)
def test_nothing_overlaps_whatever_is_linked(way: str, drawn: Drawn) -> None:
    kinds, pairs = drawn
    notes = [
        replace(note(f"n{i}", kind, "AB"[home] if home < 2 else "", i), size=(168, height))
        for i, (kind, home, height) in enumerate(kinds)
    ]
    links = [
        arrow(f"n{a}", f"n{b}", kind)
        for a, b, kind in pairs
        if a < len(notes) and b < len(notes) and a != b
        if may_link(kind, notes[a].kind, notes[b].kind)
    ]
    clusters = [Cluster(id=key, board=BOARD.id) for key in "AB"]
    seen = rects(book_of(BOARD, *clusters, *notes, *links), way)
    assert seen.keys() == {one.id for one in notes}
    assert not [pair for pair in combinations(seen.values(), 2) if pair[0].meets(pair[1])]
