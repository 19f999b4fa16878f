"""Voting: freezing, ballots, hands and dots."""

from dataclasses import replace

import pytest

from facilitator.domain.ballots import (
    Slot,
    given,
    hands,
    outcome,
    prepared,
    running,
    tally,
    votes_of,
    votes_on,
)
from facilitator.domain.commands.clusters import gather, put_also_in, put_in_cluster, scatter
from facilitator.domain.commands.links import link
from facilitator.domain.commands.merging import merge
from facilitator.domain.commands.notes import NoteDraft, write_notes
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
from facilitator.domain.edits import Edit, Write
from facilitator.domain.freezing import expect_free
from facilitator.domain.records import Cluster, Note, Vote
from facilitator.domain.refusal import Refusal
from tests.domain.books import BOARD, Journal, book_of, notes_of, size_of
from tests.domain.voting import ballot_of, counted, guarded, opened, refused

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


def test_on_a_frozen_board_notes_may_still_be_linked() -> None:
    journal, _ballot = opened()
    expect_free(journal.book, link(journal.book, "n1", "n0", "supports"))
