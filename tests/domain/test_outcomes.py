"""What a board's votes are: the latest ballot, hands without one, and merged clusters."""

import pytest

from facilitator.domain.ballots import (
    is_by_hand,
    is_hidden,
    outcome,
    running,
    seen_votes,
    tally,
    votes_of,
    votes_on,
)
from facilitator.domain.commands.links import derive
from facilitator.domain.commands.merging import merge
from facilitator.domain.commands.notes import remove
from facilitator.domain.commands.voting import (
    begin_ballot,
    close_ballot,
    open_ballot,
    prepare_ballot,
)
from facilitator.domain.edits import Edit, Write, new_record
from facilitator.domain.paging import groups
from facilitator.domain.records import Cluster, Note
from tests.domain.books import size_of
from tests.domain.voting import ballot_of, counted, opened


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
