"""The counts at the note-taker's right hand, and the cue before the end."""

from dataclasses import replace

import pytest

from facilitator.domain.commands.links import link
from facilitator.domain.records import Cluster, Link, Note, Table
from facilitator.domain.tally import Counts, Tally, cue_at, minutes_left, read_time, tally
from tests.domain.books import BOARD, Journal, book_of


def note(name: str, kind: str = "problem", seat: int | None = None, nt: bool = False) -> Note:
    return Note(
        id=name, born=(ord(name[0]), "a"), board=BOARD.id, kind=kind, seat=seat, note_taker=nt
    )


def test_notes_are_counted_by_kind_by_seat_and_as_the_note_takers_own() -> None:
    book = book_of(
        BOARD, *(Cluster(id=one, board=BOARD.id) for one in ("full", "guests", "empty")),
        note("a", seat=1), note("b", "cause", 4), note("c", "cause", 4),
        note("d", "idea", nt=True), replace(note("e", "effect"), cluster="full"),
        Link(id="l", kind="also_in", source="a", target="guests"),
    )  # fmt: skip
    found = tally(book, BOARD)
    assert (found.notes, found.clusters, found.note_taker) == (5, 2, 1)
    assert dict(found.kinds) == {"problem": 1, "cause": 2, "idea": 1, "effect": 1}
    assert dict(found.seats) == {1: 1, 2: 0, 3: 0, 4: 2}
    assert found.silent == (2, 3)


def test_a_table_that_knows_its_seats_shows_those_too_that_said_nothing() -> None:
    board = replace(BOARD, table="t")
    book = book_of(board, Table(id="t", seats=3), note("a", seat=1))
    assert tally(book, board).silent == (2, 3)


def test_a_mistyped_seat_leaves_no_crowd_of_silent_ones() -> None:
    found = tally(book_of(BOARD, note("a", seat=2), note("b", seat=99)), BOARD)
    assert dict(found.seats) == {1: 0, 2: 1, 99: 1}


def test_nothing_was_said_yet() -> None:
    assert tally(book_of(BOARD), BOARD) == Tally()


def test_a_problem_is_explained_by_a_cause_or_a_barrier_that_points_to_it() -> None:
    journal = Journal(BOARD, *map(note, "abcd"), note("k", "cause"), note("x", "barrier"))
    for source, target in (("k", "a"), ("x", "b"), ("c", "d")):
        journal.do(link(journal.book, source, target))
    assert tally(journal.book, BOARD).without_cause == ("c",)


@pytest.mark.parametrize(
    ("typed", "time"),
    [("17", "17:00"), ("9", "09:00"), ("1730", "17:30"), ("17.30", "17:30"), (" 17:05 ", "17:05"),
     ("24", ""), ("17:60", ""), ("", ""), ("presto", "")],
)  # fmt: skip
def test_a_time_is_read_as_people_type_it(typed: str, time: str) -> None:
    assert read_time(typed) == time


@pytest.mark.parametrize(
    ("now", "end", "left"),
    [("17:45", "18:00", 15), ("18:01", "18:00", -1), ("23:50", "00:30", 40), ("10:00", "", None),
     ("", "18:00", None), ("18:00", "18:00", 0)],
)  # fmt: skip
def test_minutes_left_look_across_midnight(now: str, end: str, left: int | None) -> None:
    assert minutes_left(now, end) == left


@pytest.mark.parametrize(
    ("left", "cue"), [(16, 0), (15, 15), (6, 15), (5, 5), (1, 5), (0, 0), (-3, 0), (None, 0)]
)
def test_a_cue_is_due_fifteen_and_five_minutes_before_the_end(left: int | None, cue: int) -> None:
    assert cue_at(left) == cue


def test_counts_follow_what_a_step_has_touched() -> None:
    book = book_of(BOARD, note("a"), replace(note("b", "cause"), hands=3, cluster="z"))
    counts = Counts(book, BOARD.id)
    assert (len(counts), counts.kinds["problem"], counts.hands, counts.gathered) == (2, 1, 3, 1)
    book.put(replace(note("a", "cause"), hands=2))
    book.put(replace(note("c"), board="other"))
    book.drop("note", "b")
    counts.take([("note", "a"), ("note", "b"), ("note", "c"), ("cluster", "z")])
    assert (len(counts), counts.kinds["cause"], counts.hands, counts.gathered) == (1, 1, 2, 0)
    assert counts.kinds["problem"] == 0
