"""Splitting, merging and folding clusters, and a note that stands in two: nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.commands.clusters import (
    fold,
    gather,
    put_also_in,
    scatter,
    shift_cluster,
    split,
    take_also_out,
)
from facilitator.domain.commands.links import derive, link
from facilitator.domain.commands.merging import merge
from facilitator.domain.commands.notes import edit_words, move, remove, set_fact
from facilitator.domain.layout import PILE, Rect
from facilitator.domain.origins import links_at, origins
from facilitator.domain.piles import kind_counts, links_to_piles, piled, unfolded
from facilitator.domain.records import Board, Cluster, Link, Note
from facilitator.domain.refusal import Refusal
from facilitator.domain.values import TEXT_LIMIT
from facilitator.domain.views import BoardView, board_view
from tests.domain.books import BOARD, Journal, apart, notes_of, size_of


@pytest.fixture
def journal() -> Journal:
    return Journal(BOARD, *notes_of(8))


def gathered(journal: Journal, *notes: str, title: str = "insieme") -> str:
    edit = gather(journal.book, notes, title, journal.layout(), size_of)
    journal.do(edit)
    return edit.made[0]


def members(journal: Journal, cluster: str) -> set[str]:
    return {note.id for note in journal.book.of(Note, "cluster", cluster)}


def cluster_of(journal: Journal, cluster: str) -> Cluster:
    return journal.book.require(Cluster, cluster)


def write(journal: Journal, cluster: str, field: str, text: str, laptop: str = "A") -> None:
    base = journal.book.heads(cluster, field)
    journal.do(edit_words(cluster_of(journal, cluster), field, text, base), laptop)


def view_of(journal: Journal) -> BoardView:
    return board_view(journal.book, journal.book.require(Board, BOARD.id), size_of)


def merged(journal: Journal, *clusters: str) -> str:
    edit = merge(journal.book, clusters, journal.layout(), size_of)
    journal.do(edit)
    return edit.made[0]


# Splitting


def test_some_notes_of_a_cluster_become_a_cluster_without_title_beside_it(journal: Journal) -> None:
    old = gathered(journal, *(f"n{i}" for i in range(6)))
    before = journal.layout()
    edit = split(journal.book, ["n1", "n4"], before, size_of)
    journal.do(edit)
    (new,) = edit.made
    assert edit.label == "split_cluster"
    assert (members(journal, new), members(journal, old)) == (
        {"n1", "n4"}, {"n0", "n2", "n3", "n5"},
    )  # fmt: skip
    assert cluster_of(journal, new).title == ""
    frames = journal.layout().clusters
    assert frames[new].y == before.clusters[old].y
    assert not frames[new].meets(before.clusters[old])
    journal.undo()
    assert members(journal, old) == {f"n{i}" for i in range(6)}
    assert journal.book.get(Cluster, new) is None
    assert journal.layout() == before


def test_below_where_there_is_no_room_beside(journal: Journal) -> None:
    old = gathered(journal, "n0", "n1", "n2")
    frame = journal.layout().clusters[old]
    journal.do(move(journal.book, {"n7": (frame.right + 60, frame.y)}, journal.layout()))
    journal.do(split(journal.book, ["n1"], journal.layout(), size_of))
    assert journal.note("n1").place == (frame.x + 20, frame.bottom + 40 + 60)


@pytest.mark.parametrize(
    ("notes", "key"),
    [
        (("n0", "n1"), "split_all"),
        (("n0", "n2"), "split_one_cluster"),
        (("n0", "n5"), "split_one_cluster"),
        (("n5",), "split_one_cluster"),
        ((), "split_one_cluster"),
    ],
)
def test_what_is_not_a_part_of_one_cluster_is_not_split(
    journal: Journal, notes: tuple[str, ...], key: str
) -> None:
    gathered(journal, "n0", "n1")
    gathered(journal, "n2", "n3")
    with pytest.raises(Refusal) as refused:
        split(journal.book, notes, journal.layout(), size_of)
    assert refused.value.key == key


# Merging


def test_the_larger_one_is_left_and_no_word_of_the_others_is_lost(journal: Journal) -> None:
    small = gathered(journal, "n0", title="Gli orari")
    large = gathered(journal, "n1", "n2", title="Le linee")
    write(journal, small, "statement", "Di sera non passa nulla")
    write(journal, small, "minority", "A me bastano")
    write(journal, large, "minority", "Costano troppo")
    left = merged(journal, small, large, small)
    assert left == large
    kept = cluster_of(journal, large)
    assert kept.title == "Le linee"
    assert kept.statement == "Gli orari\nDi sera non passa nulla"
    assert kept.minority == "Costano troppo\nA me bastano"
    assert journal.book.get(Cluster, small) is None
    assert members(journal, large) == {"n0", "n1", "n2"}
    journal.undo()
    assert cluster_of(journal, small).statement == "Di sera non passa nulla"
    assert (cluster_of(journal, large).statement, members(journal, small)) == ("", {"n0"})


def test_a_merged_cluster_without_a_title_takes_the_first_there_is(journal: Journal) -> None:
    large = gathered(journal, "n0", "n1", title="")
    others = [gathered(journal, note, title=note) for note in ("n2", "n3")]
    assert merged(journal, large, *others) == large
    kept = cluster_of(journal, large)
    assert (kept.title, kept.statement) == ("n2", "n3")


def test_equal_titles_are_not_repeated_and_equal_sizes_keep_the_first(journal: Journal) -> None:
    first, second = (gathered(journal, note, title="Soste") for note in ("n0", "n1"))
    assert merged(journal, second, first) == second
    assert (cluster_of(journal, second).title, cluster_of(journal, second).statement) == (
        "Soste", "",
    )  # fmt: skip


def test_other_versions_of_a_text_are_kept_as_lines(journal: Journal) -> None:
    large, small = gathered(journal, "n0", "n1"), gathered(journal, "n2")
    for cluster in (large, small):
        base = journal.book.heads(cluster, "statement")
        for laptop in "AB":
            text = f"{laptop} di {cluster[-2:]}"
            journal.do(edit_words(cluster_of(journal, cluster), "statement", text, base), laptop)
    lines = {*cluster_of(journal, large).versions["statement"]}
    lines |= {cluster_of(journal, large).statement, cluster_of(journal, small).statement}
    lines |= {*cluster_of(journal, small).versions["statement"]}
    merged(journal, large, small)
    assert set(cluster_of(journal, large).statement.split("\n")) == lines
    assert not cluster_of(journal, large).versions


def test_merging_needs_two_clusters_and_texts_that_fit(journal: Journal) -> None:
    one, two = gathered(journal, "n0"), gathered(journal, "n1")
    with pytest.raises(Refusal) as few:
        merge(journal.book, [one, one], journal.layout(), size_of)
    assert few.value.key == "select_two_clusters"
    for cluster in (one, two):
        write(journal, cluster, "statement", cluster + "a" * (TEXT_LIMIT - 40))
    with pytest.raises(Refusal) as long:
        merge(journal.book, [one, two], journal.layout(), size_of)
    assert long.value.key == "text_too_long"


def test_empty_clusters_are_merged_too(journal: Journal) -> None:
    clusters = [Cluster(id=name, board=BOARD.id, title=name) for name in ("d", "e")]
    journal = Journal(BOARD, *notes_of(1), *clusters)
    assert merged(journal, "d", "e") == "d"
    assert cluster_of(journal, "d").statement == "e"
    full = gathered(journal, "n0")
    assert merged(journal, "d", full) == full
    assert members(journal, full) == {"n0"}


def test_the_coming_notes_stand_below_or_beside_or_all_go_where_there_is_room() -> None:
    journal = Journal(BOARD, *notes_of(8))
    large, small = gathered(journal, "n0", "n1"), gathered(journal, "n2")
    stood = {n: journal.layout().notes[n] for n in ("n0", "n1")}
    frame = journal.layout().clusters[large]
    merged(journal, large, small)
    now = journal.layout().notes
    assert {n: now[n] for n in stood} == stood
    assert (now["n2"].x, now["n2"].y > frame.bottom) == (frame.x + 20, True)
    journal.undo()
    journal.do(move(journal.book, {"n6": (frame.x, frame.bottom + 60)}, journal.layout()))
    merged(journal, large, small)
    assert journal.layout().notes["n2"].y == stood["n0"].y
    journal.undo()
    journal.do(move(journal.book, {"n7": (frame.right + 60, frame.y)}, journal.layout()))
    merged(journal, large, small)
    assert not journal.layout().clusters[large].meets(journal.layout().notes["n7"])
    assert not journal.layout().clusters[large].meets(journal.layout().notes["n6"])


@given(st.lists(st.integers(0, 3), min_size=8, max_size=8), st.booleans())
def test_merging_moves_nothing_that_is_not_merged(drawn: list[int], folded: bool) -> None:
    journal = Journal(BOARD, *notes_of(8))
    groups = [[f"n{i}" for i, group in enumerate(drawn) if group == number] for number in (1, 2)]
    clusters = [gathered(journal, *notes) for notes in groups if notes]
    if folded:
        journal.do(fold([cluster_of(journal, c) for c in clusters], True))
    if len(clusters) < 2:
        return
    moving = {*groups[0], *groups[1]}
    before = {n: r for n, r in journal.layout().notes.items() if n not in moving}
    left = merged(journal, *clusters)
    after = journal.layout()
    assert {n: r for n, r in after.notes.items() if n not in moving} == before
    assert apart([*after.notes.values()])
    assert members(journal, left) == moving
    assert not any(after.frames[left].meets(rect) for rect in before.values())


# In two clusters


def test_a_disputed_note_stands_in_two_clusters_and_is_counted_in_both(journal: Journal) -> None:
    one, two = gathered(journal, "n0", "n1"), gathered(journal, "n2")
    places = journal.layout().notes
    journal.do(put_also_in(journal.book, ["n0", "n2"], two))
    assert journal.links() == [("also_in", "n0", two)]
    view = view_of(journal)
    assert {c.id: (c.notes, c.also) for c in view.clusters} == {
        one: (("n0", "n1"), ()), two: (("n2",), ("n0",)),
    }  # fmt: skip
    assert {n.id: n.also for n in view.notes if n.also} == {"n0": (two,)}
    assert journal.layout().notes == places
    journal.do(take_also_out(journal.book, "n0", two))
    assert not journal.book.all(Link)
    journal.undo()
    assert journal.links() == [("also_in", "n0", two)]


def test_its_own_cluster_is_no_second_one(journal: Journal) -> None:
    home = gathered(journal, "n0")
    with pytest.raises(Refusal) as refused:
        put_also_in(journal.book, ["n0"], home)
    assert refused.value.key == "already_in_cluster"
    journal.do(link(journal.book, "n0", home, "also_in"))
    assert not view_of(journal).also_in
    assert not take_also_out(journal.book, "n1", home)


def test_a_note_in_two_stays_in_two_when_one_of_them_is_merged(journal: Journal) -> None:
    home, small, large = (gathered(journal, *n) for n in (["n0"], ["n1"], ["n2", "n3"]))
    journal.do(put_also_in(journal.book, ["n0", "n3"], small))
    merged(journal, small, large)
    view = view_of(journal)
    assert {n.id: n.also for n in view.notes if n.also} == {"n0": (large,)}
    merged(journal, home, large)
    assert not view_of(journal).also_in


def test_a_note_that_is_gone_stands_nowhere(journal: Journal) -> None:
    small, large = gathered(journal, "n1"), gathered(journal, "n2", "n3")
    journal.do(put_also_in(journal.book, ["n0"], small))
    journal.do(remove(journal.book, [journal.note("n0")]))
    merged(journal, small, large)
    assert not view_of(journal).also_in


# Piles


def test_a_folded_cluster_is_a_pile_at_its_corner_and_nothing_moves(journal: Journal) -> None:
    home = gathered(journal, "n0", "n1", "n2")
    before = journal.layout()
    frame = before.clusters[home]
    journal.do(fold([cluster_of(journal, home)], True))
    folded = journal.layout()
    assert folded.clusters[home] == Rect(frame.x, frame.y, *PILE)
    assert folded.frames == before.clusters
    assert (folded.notes, folded.folded) == (before.notes, {home: frame})
    assert not fold([cluster_of(journal, home)], True)
    journal.undo()
    assert journal.layout() == before


def test_new_notes_and_clusters_keep_clear_of_what_lies_in_a_pile() -> None:
    cluster = Cluster(id="c", board=BOARD.id, folded=True)
    inside = Note(id="in", board=BOARD.id, cluster="c", place=(400, 300), size=(600, 400))
    journal = Journal(BOARD, cluster, inside, *notes_of(60, "parked"))
    room = journal.layout().frames["c"]
    assert not any(r.meets(room) for n, r in journal.layout().notes.items() if n != "in")
    other = gathered(journal, "n0", "n1")
    assert not journal.layout().clusters[other].meets(room)


def test_a_pile_counts_its_kinds_in_their_order(journal: Journal) -> None:
    journal.do(set_fact([journal.note("n0")], "kind", "barrier"))
    notes = [journal.note(f"n{i}") for i in range(3)]
    unknown = Note(id="x", board=BOARD.id, kind="tomorrow")
    assert kind_counts([*notes, unknown]) == (("problem", 2), ("barrier", 1), ("parked", 1))


def test_links_end_at_the_pile_each_once_and_none_runs_within() -> None:
    home = Cluster(id="c", board=BOARD.id, folded=True)
    inside = [Note(id=i, board=BOARD.id, cluster="c", place=(0, 0)) for i in ("a", "b")]
    outside = Note(id="o", board=BOARD.id, place=(900, 0))
    links = [
        Link(id="1", kind="causes", source="a", target="o"),
        Link(id="2", kind="causes", source="b", target="o"),
        Link(id="3", kind="causes", source="a", target="b"),
        Link(id="4", kind="supports", source="o", target="b"),
    ]
    view = view_of(Journal(BOARD, home, *inside, outside, *links))
    clusters = {cluster.id: cluster for cluster in view.clusters}
    piles = piled(view.notes, clusters)
    assert piles == {"a": "c", "b": "c"}
    shown = links_to_piles(view.links, piles)
    assert {(i, one.source, one.target) for i, one in shown.items()} in (
        {("1", "c", "o"), ("4", "o", "c")}, {("2", "c", "o"), ("4", "o", "c")},
    )  # fmt: skip
    assert links_to_piles(view.links, {}).keys() == {"1", "2", "3", "4"}


def test_paper_hides_nothing(journal: Journal) -> None:
    gathered(journal, "n0", "n1")
    whole = view_of(journal)
    journal.do(fold([cluster_of(journal, c.id) for c in whole.clusters], True))
    opened = unfolded(view_of(journal))
    assert opened.layout == whole.layout
    assert [c.frame for c in opened.clusters] == [c.frame for c in whole.clusters]


def test_several_clusters_are_scattered_in_one_step(journal: Journal) -> None:
    clusters = [gathered(journal, note) for note in ("n0", "n1")]
    journal.do(scatter(journal.book, *clusters))
    assert not journal.book.all(Cluster)
    journal.undo()
    assert {c.id for c in journal.book.all(Cluster)} == set(clusters)


def test_clusters_are_put_in_another_order_and_a_new_one_comes_last(journal: Journal) -> None:
    for number, title in enumerate(("uno", "due", "tre")):
        journal.do(gather(journal.book, [f"n{number}"], title, journal.layout(), size_of))

    def titles() -> list[str]:
        return [one.title for one in journal.book.of(Cluster, "board", BOARD.id)]

    first = journal.book.of(Cluster, "board", BOARD.id)[0]
    edit = shift_cluster(journal.book, first, 1)
    assert (edit.label, len(edit.writes)) == ("order_clusters", 3)
    journal.do(edit)
    assert titles() == ["due", "uno", "tre"]
    last = journal.book.of(Cluster, "board", BOARD.id)[2]
    edit = shift_cluster(journal.book, last, -5)
    assert len(edit.writes) == 1
    journal.do(edit)
    assert titles() == ["tre", "due", "uno"]
    assert not shift_cluster(journal.book, journal.book.require(Cluster, last.id), -1)
    journal.do(gather(journal.book, ["n3"], "quattro", journal.layout(), size_of))
    assert titles() == ["tre", "due", "uno", "quattro"]


def test_what_merged_clusters_come_from_and_what_came_of_them_stays_linked(
    journal: Journal,
) -> None:
    first, second, source, later = (gathered(journal, f"n{i}", title=f"t{i}") for i in range(4))
    journal.do(derive(journal.book, second, [source, first]))
    journal.do(derive(journal.book, later, [second]))
    assert merged(journal, first, second) == first
    awake = {(one.source, one.target) for one in links_at(journal.book, first)}
    assert awake == {(first, source), (later, first)}
    journal.undo()
    assert set(origins(journal.book, later)) == {second, source, first}


def test_clusters_are_merged_into_the_one_that_is_named(journal: Journal) -> None:
    large, small = gathered(journal, "n0", "n1"), gathered(journal, "n2")
    edit = merge(journal.book, [large, small], journal.layout(), size_of, small)
    journal.do(edit)
    assert edit.made == (small,)
    assert members(journal, small) == {"n0", "n1", "n2"}
