"""Bringing a state back, over books: what is written, and what undo makes of it."""

from dataclasses import replace

from facilitator.domain.commands.bringing_back import bring_back
from facilitator.domain.commands.notes import edit_words, remove
from facilitator.domain.edits import Edit, Write
from facilitator.domain.records import Ballot, Cluster, Link, Note, Vote
from tests.domain.books import BOARD, Journal, book_of, facts_of, notes_of

PAST = (
    BOARD, *notes_of(2), Cluster(id="c", board=BOARD.id, title="insieme"),
    Link(id="l", kind="supports", source="n0", target="n1"),
    Ballot(id="b", board=BOARD.id), Vote(id="v", ballot="b", target="c", dots=2),
)  # fmt: skip


def test_only_what_has_changed_is_written() -> None:
    past = book_of(*PAST)
    assert not bring_back(book_of(*PAST), past, BOARD.id)
    now = book_of(
        *PAST, replace(notes_of(1)[0], seat=4), Note(id="later", board=BOARD.id, text="x")
    )
    edit = bring_back(now, past, BOARD.id)
    assert edit.writes == (Write("note", "n0", "seat", None), Write("note", "later", "removed", []))


def test_votes_are_as_they_were() -> None:
    now = book_of(*PAST, Vote(id="v", ballot="b", target="c", dots=9))
    assert facts_of(bring_back(now, book_of(*PAST), BOARD.id), "dots") == {"v": 2}


def test_lists_and_details_are_written_as_they_are_kept() -> None:
    lanes = replace(BOARD, lanes=("problem", "cause"))
    detailed = replace(notes_of(1)[0], details={"term": "2030"})
    edit = bring_back(book_of(*PAST), book_of(*PAST, lanes, detailed), BOARD.id)
    assert facts_of(edit, "lanes") == {"board": ["problem", "cause"]}
    assert facts_of(edit, "details") == {"n0": {"term": "2030"}}


def test_a_note_that_has_lost_its_words_keeps_those_it_has_now() -> None:
    blank = replace(notes_of(1)[0], text="", seat=3)
    edit = bring_back(book_of(*PAST), book_of(*PAST, blank), BOARD.id)
    assert [write.field for write in edit.writes] == ["seat"]


def test_a_frozen_board_says_so_in_the_same_step() -> None:
    frozen = replace(BOARD, frozen=True)
    moved = replace(notes_of(1)[0], cluster="c")
    edit = bring_back(book_of(*PAST, frozen, moved), book_of(*PAST, frozen), BOARD.id)
    assert facts_of(edit, "frozen") == {"board": True}
    thawed = bring_back(book_of(*PAST, frozen), book_of(*PAST), BOARD.id)
    assert facts_of(thawed, "frozen") == {"board": False}


def test_what_lies_on_another_board_now_and_then_is_put_where_it_was() -> None:
    away = replace(notes_of(1)[0], board="other")
    edit = bring_back(book_of(*PAST), book_of(*PAST, away), BOARD.id)
    assert facts_of(edit, "board") == {"n0": "other"}


def test_a_note_with_words_brought_back_is_removed_again_by_undo() -> None:
    journal = Journal(BOARD, *notes_of(1))
    past = Journal(BOARD, *notes_of(1)).book
    journal.do(edit_words(journal.note("n0"), "text", "altro", journal.book.heads("n0", "text")))
    journal.do(remove(journal.book, [journal.note("n0")]))
    journal.do(bring_back(journal.book, past, BOARD.id))
    assert journal.texts("n0") == ("nota 0",)
    journal.undo()
    assert journal.texts("n0") == ()
    journal.redo()
    assert journal.texts("n0") == ("nota 0",)
    journal.undo()
    journal.undo()
    assert journal.texts("n0") == ("altro",)


def test_several_texts_written_in_one_step_are_taken_back_together() -> None:
    journal = Journal(BOARD, *notes_of(1))
    base = journal.book.heads("n0", "text")
    both = (Write("note", "n0", "text", "uno", base), Write("note", "n0", "text", "due", ()))
    journal.do(Edit("bring_back", both))
    assert journal.texts("n0") == ("uno", "due")
    journal.undo()
    assert journal.texts("n0") == ("nota 0",)
    journal.redo()
    assert set(journal.texts("n0")) == {"uno", "due"}
