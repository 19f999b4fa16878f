"""Voting: freezing, ballots, hands and dots, and what a board's votes are."""

from dataclasses import replace
from typing import Any

import pytest

from facilitator.domain.ballots import (
    Slot,
    given,
    hands,
    is_by_hand,
    is_hidden,
    outcome,
    prepared,
    running,
    seen_votes,
    tally,
    votes_of,
    votes_on,
)
from facilitator.domain.commands.clusters import gather, put_also_in, put_in_cluster, scatter
from facilitator.domain.commands.links import derive, link
from facilitator.domain.commands.merging import merge
from facilitator.domain.commands.notes import NoteDraft, remove, write_notes
from facilitator.domain.commands.voting import (
    begin_ballot,
    cast,
    change_ballot,
    close_ballot,
    count_hands,
    freeze_clusters,
    keep_ballot,
    open_ballot,
    prepare_ballot,
    reopen,
    thaw,
)
from facilitator.domain.edits import Edit, Write, new_record
from facilitator.domain.freezing import expect_free
from facilitator.domain.paging import groups
from facilitator.domain.records import Ballot, Cluster, Note, Vote
from facilitator.domain.refusal import Refusal
from tests.domain.books import BOARD, Journal, book_of, notes_of, size_of


def opened(**rules: Any) -> tuple[Journal, str]:
    """A board being voted on: the clusters ``a`` (notes n0, n1), ``b`` (n2), and a loose note."""
    members = [replace(n, cluster=c) for n, c in zip(notes_of(4), ("a", "a", "b", ""), strict=True)]
    clusters = (Cluster(id=i, born=(9, i), board="board", title=f"gruppo {i}") for i in "ab")
    journal = Journal(BOARD, *clusters, *members)
    edit = begin_ballot(journal.book, "board", {"voters": 4} | rules, 1000)
    journal.do(edit)
    return journal, edit.made[0]


def counted(journal: Journal, ballot: str, target: str, dots: int, criterion: str = "") -> None:
    journal.do(count_hands(journal.book, ballot, Slot(target, criterion), dots))


def ballot_of(journal: Journal, ballot: str) -> Ballot:
    return journal.book.require(Ballot, ballot)


def refused(key: str) -> Any:
    return pytest.raises(Refusal, match=f"^{key}\\b")


def guarded(journal: Journal, edit: Edit) -> None:
    """What the store does with an edit."""
    expect_free(journal.book, edit)
    journal.do(edit)


# Hands without a ballot


def test_clusters_come_before_notes_and_the_most_first() -> None:
    notes = [
        replace(note, hands=number, cluster=cluster)
        for note, number, cluster in zip(
            notes_of(4), (2, None, 5, 2), ("few", "few", "many", ""), strict=True
        )
    ]
    book = book_of(
        BOARD, *notes,
        *(Cluster(id=key, board=BOARD.id, title=key) for key in ("few", "many", "none")),
    )  # fmt: skip
    found = [(one.text, one.votes, one.kind) for one in hands(book, BOARD.id)]
    assert found == [
        ("many", 5, ""), ("few", 2, ""),
        ("nota 2", 5, "problem"), ("nota 0", 2, "problem"), ("nota 3", 2, "problem"),
    ]  # fmt: skip
    assert outcome(book, BOARD.id).ballot is None
    assert votes_on(book, BOARD.id) == 9


# Freezing


def test_nothing_is_frozen_where_there_is_nothing_to_vote_on() -> None:
    with refused("nothing_to_vote_on"):
        freeze_clusters(Journal(BOARD).book, "board")


def test_frozen_clusters_are_left_as_they_are_and_thawing_frees_them() -> None:
    journal, ballot = opened()
    book, layout = journal.book, journal.layout()
    for edit in (
        gather(book, ["n3"], "", layout, size_of),
        put_in_cluster(book, ["n3"], "a", layout, size_of),
        merge(book, ["a", "b"], layout, size_of),
        scatter(book, "b"),
        put_also_in(book, ["n3"], "a"),
    ):
        with refused("clusters_frozen"):
            expect_free(book, edit)
    with refused("ballot_still_open"):
        thaw(book, "board")
    journal.do(close_ballot(book, ballot, 2000))
    journal.do(thaw(book, "board"))
    assert not thaw(book, "board")
    guarded(journal, merge(book, ["a", "b"], layout, size_of))
    assert len(book.all(Cluster)) == 1


def test_what_does_not_change_a_cluster_goes_on_while_people_vote() -> None:
    journal, _ballot = opened()
    book = journal.book
    guarded(journal, write_notes(book, "board", [NoteDraft("detto adesso")]))
    guarded(journal, Edit("x", (Write("note", "new", "cluster", "a"),)))
    guarded(journal, Edit("x", (Write("note", "n0", "cluster", "a"),)))
    guarded(journal, Edit("x", (Write("cluster", "gone", "removed", []),)))
    guarded(journal, Edit("x", (Write("board", "board", "frozen", True),
                                Write("note", "n0", "cluster", ""))))  # fmt: skip
    assert book.require(Note, "n0").cluster == ""


def test_a_board_that_is_not_frozen_is_not_looked_after() -> None:
    journal, _ballot = opened()
    other = Journal(BOARD, *notes_of(1))
    expect_free(other.book, gather(other.book, ["n0"], "", other.layout(), size_of))
    guarded(journal, Edit("x", (Write("cluster", "c", "board", "elsewhere"),)))


# Ballots


def test_a_ballot_opens_only_on_frozen_clusters_and_alone() -> None:
    journal = Journal(BOARD, Cluster(id="a", board="board"))
    edit = prepare_ballot(journal.book, "board", "Priorità", dots=2)
    journal.do(edit)
    ballot = edit.made[0]
    assert (ballot_of(journal, ballot).dots, ballot_of(journal, ballot).cap) == (2, 2)
    with refused("freeze_first"):
        open_ballot(journal.book, ballot, 1)
    journal.do(freeze_clusters(journal.book, "board"))
    assert not freeze_clusters(journal.book, "board")
    with refused("ballot_not_open"):
        count_hands(journal.book, ballot, Slot("a"), 1)
    journal.do(open_ballot(journal.book, ballot, 1))
    with refused("ballot_still_open"):
        begin_ballot(journal.book, "board", {}, 2)
    journal.do(close_ballot(journal.book, ballot, 3))
    with refused("ballot_not_open"):
        close_ballot(journal.book, ballot, 4)
    journal.do(reopen(journal.book, ballot))
    found = ballot_of(journal, ballot)
    assert (found.state, found.opened, found.closed) == ("open", 1, 3)
    assert found.title == "Priorità"


def test_a_ballot_prepared_for_later_is_offered_until_it_is_opened_by_the_rules_told() -> None:
    journal = Journal(BOARD, Cluster(id="a", board="board"))
    assert prepared(journal.book, "board") is None
    journal.do(keep_ballot(journal.book, "board", {"title": "Priorità", "dots": 2}, None))
    waiting = prepared(journal.book, "board")
    assert waiting is not None
    journal.do(keep_ballot(journal.book, "board", {"dots": 4, "cap": 2}, waiting))
    waiting = prepared(journal.book, "board")
    assert waiting is not None
    assert (waiting.title, waiting.dots, waiting.cap) == ("Priorità", 4, 2)
    journal.do(begin_ballot(journal.book, "board", {"dots": 3}, 7, waiting))
    found = running(journal.book, "board")
    assert found is not None
    assert (found.id, found.dots, found.opened) == (waiting.id, 3, 7)
    assert prepared(journal.book, "board") is None


def test_rules_by_which_nobody_could_vote_are_refused() -> None:
    book = Journal(BOARD).book
    with refused("no_number"):
        prepare_ballot(book, "board", dots=0)
    with refused("too_many_criteria"):
        prepare_ballot(book, "board", criteria=tuple("ABCDEFG"))


def test_rules_stay_once_people_vote_but_one_may_come_late() -> None:
    journal, ballot = opened()
    found = ballot_of(journal, ballot)
    with refused("ballot_begun"):
        change_ballot(found, dots=9)
    journal.do(change_ballot(found, voters=5))
    assert ballot_of(journal, ballot).voters == 5
    prepared = replace(found, state="")
    journal.do(change_ballot(prepared, dots=2))
    now = ballot_of(journal, ballot)
    assert (now.dots, now.cap) == (2, 3)


def test_hands_counted_again_replace_what_was_counted() -> None:
    journal, ballot = opened()
    counted(journal, ballot, "a", 7)
    counted(journal, ballot, "a", 5)
    assert [vote.dots for vote in journal.book.all(Vote)] == [5]
    assert not count_hands(journal.book, ballot, Slot("b"), 0)
    journal.undo()
    assert votes_of(journal.book, journal.book.require(Cluster, "a")) == 7
    journal.undo()
    journal.undo()
    assert running(journal.book, "board") is None
    journal.redo()
    journal.redo()
    counted(journal, ballot, "a", 0)
    assert [vote.dots for vote in journal.book.all(Vote)] == [0]


def test_hands_undone_may_be_counted_anew() -> None:
    journal, ballot = opened()
    counted(journal, ballot, "a", 7)
    journal.undo()
    counted(journal, ballot, "a", 6)
    assert votes_on(journal.book, "board") == 6


def test_more_hands_than_there_can_be_are_refused_with_their_numbers() -> None:
    journal, ballot = opened(dots=5, cap=3)
    with pytest.raises(Refusal) as told:
        counted(journal, ballot, "a", 13)
    assert (told.value.key, told.value.facts["most"]) == ("hands_cap", 12)
    counted(journal, ballot, "a", 12)
    with pytest.raises(Refusal) as told:
        counted(journal, ballot, "b", 9)
    assert (told.value.key, told.value.facts["left"]) == ("hands_all", 8)
    with refused("no_number"):
        counted(journal, ballot, "b", -1)
    with refused("unknown_record"):
        counted(journal, ballot, "nowhere", 1)
    with refused("no_criterion"):
        counted(journal, ballot, "b", 1, "costo")
    assert given(journal.book, ballot_of(journal, ballot)).left() == 8


def test_nobody_counts_voters_that_were_not_counted() -> None:
    journal, ballot = opened(voters=None)
    counted(journal, ballot, "a", 500)
    assert given(journal.book, ballot_of(journal, ballot)).left() is None


def test_a_person_has_so_many_dots_and_gives_so_many_to_one_thing() -> None:
    journal, ballot = opened(dots=5, cap=3)
    book = journal.book

    def give(voter: str, target: str, dots: int) -> None:
        journal.do(cast(book, ballot, Slot(target, voter=voter), dots))

    with refused("no_voter"):
        give("", "a", 1)
    with refused("dots_cap"):
        give("1", "a", 4)
    give("1", "a", 3)
    with refused("dots_of_voter"):
        give("1", "b", 3)
    give("1", "b", 2)
    give("2", "a", 1)
    give("2", "a", 2)
    found = given(book, ballot_of(journal, ballot))
    assert (found.of_voter("1"), found.of_voter("2"), found.for_thing("a")) == (5, 2, 5)
    assert (found.here(Slot("a", voter="2")), found.whole(), found.left()) == (2, 7, 13)
    counted(journal, ballot, "a", 7)
    with refused("hands_cap"):
        give("3", "a", 1)


def test_each_criterion_has_its_own_dots() -> None:
    journal, ballot = opened(criteria=("utile", "fattibile"))
    counted(journal, ballot, "b", 12, "utile")
    counted(journal, ballot, "b", 12, "fattibile")
    counted(journal, ballot, "a", 2, "fattibile")
    with refused("no_criterion"):
        counted(journal, ballot, "a", 1)
    rows = tally(journal.book, ballot_of(journal, ballot))
    assert [(row.id, row.votes, row.by) for row in rows] == [("b", 24, (12, 12)), ("a", 2, (0, 2))]


def test_a_secret_ballot_shows_nothing_until_it_is_closed() -> None:
    journal, ballot = opened(secret=True)
    counted(journal, ballot, "b", 4)
    seen = outcome(journal.book, "board")
    assert seen.is_hidden
    assert [(row.id, row.votes) for row in seen.counts] == [("a", 0), ("b", 0)]
    assert votes_on(journal.book, "board") == 0
    assert votes_of(journal.book, journal.book.require(Cluster, "b")) == 0
    journal.do(close_ballot(journal.book, ballot, 2))
    assert not is_hidden(ballot_of(journal, ballot))
    assert [(row.id, row.votes) for row in outcome(journal.book, "board").counts] == [
        ("b", 4), ("a", 0),
    ]  # fmt: skip


@pytest.mark.parametrize("prepares", [False, True])
def test_a_ballot_opened_on_a_laptop_whose_clock_is_slow_is_still_the_latest(
    prepares: bool,
) -> None:
    journal, first = opened()
    counted(journal, first, "a", 3)
    journal.do(close_ballot(journal.book, first, 2000))
    if prepares:
        edit = prepare_ballot(journal.book, "board")
        journal.do(edit)
        journal.do(open_ballot(journal.book, edit.made[0], 500))
    else:
        edit = begin_ballot(journal.book, "board", {}, 500)
        journal.do(edit)
    second = edit.made[0]
    counted(journal, second, "b", 1)
    journal.do(close_ballot(journal.book, second, 600))
    assert (votes_on(journal.book, "board"), running(journal.book, "board")) == (1, None)


def test_the_latest_ballot_counts_and_hands_only_without_one() -> None:
    journal, first = opened()
    counted(journal, first, "a", 4)
    assert not is_by_hand(journal.book, journal.book.require(Cluster, "a"))
    journal.undo()
    journal.undo()
    assert is_by_hand(journal.book, journal.book.require(Cluster, "a"))
    journal.redo()
    journal.redo()
    journal.do(Edit("x", (Write("note", "n0", "hands", 9), Write("note", "n3", "hands", 2))))
    a = journal.book.require(Cluster, "a")
    loose = journal.book.require(Note, "n3")
    assert (votes_of(journal.book, a), votes_of(journal.book, loose)) == (4, 0)
    assert seen_votes(journal.book, loose) == 2
    assert is_by_hand(journal.book, loose)
    journal.do(close_ballot(journal.book, first, 5))
    journal.do(begin_ballot(journal.book, "board", {"secret": True}, 1006))
    assert votes_of(journal.book, a) == 0
    assert [group.votes for group in groups(journal.book, "board")] == [0, 0, 2]
    second = running(journal.book, "board")
    assert second is not None
    journal.do(close_ballot(journal.book, second.id, 7))
    assert votes_of(journal.book, a) == 0


def test_notes_may_be_voted_on_and_count_for_their_cluster() -> None:
    journal, ballot = opened()
    counted(journal, ballot, "n1", 2)
    counted(journal, ballot, "a", 3)
    counted(journal, ballot, "n3", 4)
    book = journal.book
    assert votes_of(book, book.require(Cluster, "a")) == 5
    rows = [(row.id, row.kind, row.votes) for row in tally(book, ballot_of(journal, ballot))]
    assert rows == [("n3", "problem", 4), ("a", "", 3), ("n1", "problem", 2), ("b", "", 0)]
    assert votes_on(book, "board") == 9


def test_fewer_dots_than_none_count_for_nothing() -> None:
    journal, ballot = opened()
    forged = new_record("vote", "v", ballot=ballot, target="a", dots=-9)
    journal.do(Edit("x", forged))
    assert votes_on(journal.book, "board") == 0
    assert votes_of(journal.book, journal.book.require(Cluster, "a")) == 0


def test_votes_for_what_was_removed_sleep() -> None:
    journal, ballot = opened()
    counted(journal, ballot, "b", 4)
    journal.do(close_ballot(journal.book, ballot, 2))
    journal.do(remove(journal.book, [journal.book.require(Cluster, "b")]))
    assert votes_on(journal.book, "board") == 0
    journal.undo()
    assert votes_on(journal.book, "board") == 4


def test_merged_clusters_add_their_votes_and_are_counted_as_one() -> None:
    journal, ballot = opened()
    counted(journal, ballot, "a", 4)
    counted(journal, ballot, "b", 3)
    journal.do(merge(journal.book, ["a", "b"], journal.layout(), size_of))
    a = journal.book.require(Cluster, "a")
    assert votes_of(journal.book, a) == 7
    counted(journal, ballot, "a", 5)
    assert votes_of(journal.book, a) == 5
    journal.undo()
    journal.undo()
    assert votes_of(journal.book, journal.book.require(Cluster, "b")) == 3


def test_what_was_merged_away_and_comes_back_has_votes_of_its_own() -> None:
    journal, ballot = opened()
    counted(journal, ballot, "b", 3)
    journal.do(merge(journal.book, ["a", "b"], journal.layout(), size_of))
    journal.do(Edit("x", (Write("cluster", "b", "removed", None),)))
    counted(journal, ballot, "b", 2)
    book = journal.book
    assert [votes_of(book, book.require(Cluster, one)) for one in "ab"] == [3, 2]


def test_an_item_without_words_is_called_like_what_it_derives_from() -> None:
    journal, ballot = opened()
    for one in ("item", "nobody"):
        journal.do(Edit("x", (Write("cluster", one, "board", "board"),)))
    journal.do(derive(journal.book, "item", ["a"]))
    rows = {row.id: row.text for row in tally(journal.book, ballot_of(journal, ballot))}
    assert (rows["item"], rows["nobody"], rows["a"]) == ("gruppo a", "", "gruppo a")


def test_on_a_frozen_board_notes_may_still_be_linked() -> None:
    journal, _ballot = opened()
    expect_free(journal.book, link(journal.book, "n1", "n0", "supports"))
