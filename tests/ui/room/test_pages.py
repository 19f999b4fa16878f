"""Groups and votes on the projector: pages that can be read, and that keep their place."""

from typing import Any

import pytest

from facilitator.domain.ballots import Slot, running
from facilitator.domain.commands.links import link
from facilitator.domain.commands.notes import edit_words, remove
from facilitator.domain.commands.voting import begin_ballot, close_ballot, count_hands
from facilitator.domain.edits import Edit, Write
from facilitator.domain.legibility import LEAST, Room, capital_px
from facilitator.domain.records import Cluster
from facilitator.storage.store import Store
from tests.ui.room.hands import Hand, cards
from ui.room.leaves import BoardLeaf, VotesLeaf
from ui.room.pins import GROUPS, VOTES
from ui.room.showing import Showing
from ui.windows.projector import ProjectorWindow

LONG = "Dopo le 20 nessuna corsa collega le frazioni e la domenica manca del tutto il servizio"


def test_groups_are_paged_one_after_the_other_and_loose_notes_come_last(
    showing: Showing, hand: Hand
) -> None:
    hand.write("sciolta")
    hand.cluster("A", 5)
    hand.cluster("B", 1)
    showing.show(GROUPS)
    seen = [cards(showing)]
    for _ in range(4):
        showing.step(1)
        seen.append(cards(showing))
    assert seen == [["A 0", "A 1", "A 2", "A 3"], ["A 4"], ["B 0"], ["sciolta"], ["sciolta"]]
    showing.jump(-1)
    assert cards(showing) == ["B 0"]
    showing.step(-1)
    assert cards(showing) == ["A 4"]
    assert (showing.scene.around.page, showing.scene.around.pages) == (1, 2)


def test_the_page_shown_keeps_its_place_while_notes_are_written(
    projector: ProjectorWindow, showing: Showing, store: Store, hand: Hand
) -> None:
    _key, notes = hand.cluster("A", 6)
    other, _notes = hand.cluster("B", 1)
    showing.show(GROUPS)
    showing.step(1)
    store.do(Edit("put", (Write("note", hand.write("A nuova").id, "cluster", notes and _key),)))
    assert cards(showing) == ["A 4", "A 5", "A nuova"]
    store.do(link(store.book, notes[5].id, notes[4].id, "supports"))
    assert "A 4" in cards(showing)
    assert projector.scene == showing.scene
    showing.jump(1)
    store.do(remove(store.book, [store.book.require(Cluster, other)]))
    assert cards(showing) == ["B 0"]
    assert showing.pin.what == ""


def test_a_cluster_without_notes_left_gives_way_and_an_empty_board_says_so(
    projector: ProjectorWindow, showing: Showing, store: Store, hand: Hand
) -> None:
    showing.show(GROUPS)
    assert projector.scene.leaf == BoardLeaf()
    note = hand.write()
    assert cards(showing) == [note.text]
    store.do(remove(store.book, [note]))
    assert projector.scene.leaf == BoardLeaf()
    projector.grab()


def test_votes_stand_on_one_scale_with_their_numbers(showing: Showing, hand: Hand) -> None:
    hand.gather("Orari", hand.write("uno", 6), hand.write("due", 2))
    hand.write(LONG, 4)
    showing.show(VOTES)
    leaf = showing.scene.leaf
    assert isinstance(leaf, VotesLeaf)
    found = [(bar.count.votes, bar.shares) for bar in leaf.bars[:3]]
    assert found == [(8, (1,)), (6, (0.75,)), (4, (0.5,))]
    for _ in range(12):
        hand.write(LONG, 1)
    showing.retranslate()
    assert showing.scene.around.pages > 1
    first = showing.scene.leaf
    showing.step(1)
    assert showing.scene.leaf != first


def test_another_room_pages_anew_and_keeps_the_note_in_view(
    projector: ProjectorWindow, showing: Showing, hand: Hand
) -> None:
    hand.cluster("A", 8)
    showing.show(GROUPS)
    showing.step(1)
    assert cards(showing)[0] == "A 4"
    projector.set_room(Room(1.2, 14))
    assert showing.scene.around.pages > 2
    assert "A 4" in cards(showing)
    assert showing.shape.sizes.text * 0.692 >= capital_px(Room(1.2, 14), 1080, LEAST)


def test_a_text_that_changes_is_shown_at_once(
    projector: ProjectorWindow, showing: Showing, store: Store, hand: Hand
) -> None:
    note = hand.write("prima")
    showing.show(GROUPS)
    store.do(edit_words(note, "text", "dopo", store.book.heads(note.id, "text")))
    assert cards(showing) == ["dopo"]


def test_a_page_fades_and_a_commit_does_not(
    projector: ProjectorWindow, showing: Showing, hand: Hand
) -> None:
    hand.cluster("A", 5)
    showing.show(GROUPS)
    veil = projector.veil
    veil.fading.setCurrentTime(veil.fading.duration())
    hand.write()
    assert veil.isHidden()
    showing.step(1)
    assert veil.isVisible()
    assert veil.fading.duration() == 160
    veil.fading.setCurrentTime(80)
    projector.grab()
    veil.fading.setCurrentTime(160)
    assert veil.isHidden()


def test_a_secret_vote_is_shown_without_numbers_until_it_is_closed(
    showing: Showing, store: Store, hand: Hand
) -> None:
    hand.gather("Orari", hand.write("uno", 6))
    board = showing.board
    rules = {"secret": True, "criteria": ("utile", "fattibile", "rapido", "a buon prezzo")}
    store.do(begin_ballot(store.book, board, rules, 1))
    ballot = running(store.book, board)
    (cluster,) = store.book.of(Cluster, "board", board)
    assert ballot is not None
    store.do(count_hands(store.book, ballot.id, Slot(cluster.id, "utile"), 3))
    showing.show(VOTES)
    leaf = showing.scene.leaf
    assert isinstance(leaf, VotesLeaf)
    assert (leaf.is_secret, leaf.bars[0].count.by) == (True, (0, 0, 0, 0))
    assert showing.scene.around.votes == ""
    store.do(close_ballot(store.book, ballot.id, 2))
    leaf = showing.scene.leaf
    assert isinstance(leaf, VotesLeaf)
    assert (leaf.is_secret, leaf.bars[0].shares) == (False, (1, 0, 0, 0))


@pytest.mark.parametrize(
    "rules", [{}, {"criteria": (LONG, LONG + "b")}, {"title": "Da dove si comincia?"}]
)
def test_a_vote_without_any_votes_yet_shows_what_is_voted_on(
    projector: ProjectorWindow, showing: Showing, store: Store, hand: Hand, rules: dict[str, Any]
) -> None:
    hand.gather("Orari", hand.write("uno"))
    showing.show(VOTES)
    store.do(begin_ballot(store.book, showing.board, rules, 1))
    leaf = showing.scene.leaf
    assert isinstance(leaf, VotesLeaf)
    assert [bar.count.text for bar in leaf.bars] == ["Orari"]
    projector.grab()
