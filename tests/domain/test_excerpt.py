"""A part of a board: some notes, a cluster, or what a frame shows."""

import pytest

from facilitator.domain.commands.frames import add_frame
from facilitator.domain.excerpt import excerpt, excerpt_of
from facilitator.domain.layout import Rect
from facilitator.domain.records import Board, Cluster, Link, Note
from facilitator.domain.refusal import Refusal
from facilitator.domain.views import BoardView, board_view
from tests.domain.books import BOARD, Journal, size_of


@pytest.fixture
def journal() -> Journal:
    """Two clusters of two notes each, one note alone, a link within and one between clusters."""
    board = Board(id=BOARD.id, title="Lavagna", three_things=("Una sola rete",))
    gathered = [
        Note(id=f"n{n}", board=board.id, text=f"Nota {n}", cluster=f"c{n // 2}", hands=n,
             place=(n * 300, 0))
        for n in range(4)
    ]  # fmt: skip
    return Journal(
        board,
        Cluster(id="c0", board=board.id, title="Sosta"),
        Cluster(id="c1", board=board.id, title="Treno"),
        Cluster(id="c2", board=board.id, title="treno "),
        *gathered,
        Note(id="n4", board=board.id, text="Sola", hands=7, place=(0, 900)),
        Link(id="l1", kind="causes", source="n0", target="n1"),
        Link(id="l2", kind="causes", source="n1", target="n2"),
        Link(id="l3", kind="also_in", source="n0", target="c1"),
    )


def view_of(journal: Journal) -> BoardView:
    return board_view(journal.book, journal.book.require(Board, BOARD.id), size_of)


def ids(view: BoardView) -> list[str]:
    return [note.id for note in view.notes]


def test_a_cluster_alone(journal: Journal) -> None:
    found = excerpt_of(view_of(journal), "cluster", "sosta")
    assert ids(found) == ["n0", "n1"]
    assert [one.id for one in found.clusters] == ["c0"]
    assert [link.id for link in found.links] == ["l1"]
    assert found.heading.board.title == "Lavagna · Sosta"
    assert found.heading.board.three_things == ()
    assert found.layout.notes == {i: view_of(journal).layout.notes[i] for i in ("n0", "n1")}
    assert found.votes == 1
    assert found.excerpt
    assert found.also_in == {}


def test_some_notes_of_two_clusters(journal: Journal) -> None:
    whole = view_of(journal)
    found = excerpt(whole, {"n0", "n2", "n4"}, "")
    assert ids(found) == ["n0", "n2", "n4"]
    assert [(one.id, one.notes) for one in found.clusters] == [("c0", ("n0",)), ("c1", ("n2",))]
    assert found.heading.board.title == "Lavagna"
    assert found.also_in == {"n0": ("c1",)}
    assert found.links == ()
    frame = found.clusters[0].frame
    assert frame is not None
    assert frame.w < (whole.clusters[0].frame or frame).w


def test_an_empty_cluster_may_be_asked_for(journal: Journal) -> None:
    found = excerpt_of(view_of(journal), "cluster", "c2")
    assert (found.notes, found.clusters[0].frame) == ((), None)


def test_what_a_frame_shows(journal: Journal) -> None:
    journal.do(add_frame(journal.book, BOARD.id, Rect(-40, -40, 560, 400), "Angolo"))
    found = excerpt_of(view_of(journal), "frame", "angolo")
    assert ids(found) == ["n0", "n1"]
    assert found.heading.board.title == "Lavagna · Angolo"


@pytest.mark.parametrize(
    ("name", "key"), [("boh", "unknown_record"), ("treno", "ambiguous_code")]
)  # fmt: skip
def test_a_name_that_is_not_clear_is_refused(journal: Journal, name: str, key: str) -> None:
    with pytest.raises(Refusal) as refused:
        excerpt_of(view_of(journal), "cluster", name)
    assert refused.value.key == key
