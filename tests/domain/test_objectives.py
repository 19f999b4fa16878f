"""A problem tree turned over into objectives."""

import pytest

from facilitator.domain.commands.links import link
from facilitator.domain.commands.objectives import turn_over
from facilitator.domain.lanes import kinds_of
from facilitator.domain.layout import Layout
from facilitator.domain.records import Board, Link, Note, Session, Workshop
from facilitator.domain.refusal import Refusal
from tests.domain.books import BOARD, Journal


@pytest.fixture
def tree() -> Journal:
    """A cause of a problem with an effect, a barrier before the cause, and an idea."""
    journal = Journal(Workshop(id="w", language="it"), Session(id="session", code="S1"), BOARD)
    kinds = {
        "cause": "Mancanza di corse dopo le 20",
        "problem": "La sera si resta a piedi",
        "effect": "Chi può compra l’auto",
        "barrier": "Nessun fondo",
        "idea": "Bus a chiamata",
    }
    ids = {kind: journal.write(text, kind=kind)[0] for kind, text in kinds.items()}
    for ends in (("cause", "problem"), ("effect", "problem"), ("barrier", "cause")):
        journal.do(link(journal.book, ids[ends[0]], ids[ends[1]]))
    return journal


def turned(tree: Journal) -> tuple[Board, list[Note]]:
    edit = turn_over(tree.book, tree.book.require(Board, BOARD.id), tree.layout(), "Obiettivi")
    tree.do(edit)
    return tree.book.require(Board, edit.made[0]), tree.book.of(Note, "board", edit.made[0])


def by_origin(tree: Journal, notes: list[Note]) -> dict[str, Note]:
    """The objectives by the kind of what they were turned over from."""
    found = {}
    for note in notes:
        (origin,) = [x for x in tree.book.of(Link, "source", note.id) if x.kind == "derives"]
        found[tree.note(origin.target).kind] = note
    return found


def test_what_was_wrong_becomes_what_is_wanted_and_causes_become_means(tree: Journal) -> None:
    board, notes = turned(tree)
    goals = by_origin(tree, notes)
    assert (board.title, board.session, board.lanes) == ("Obiettivi", "session", ("objective",))
    assert [row.key for row in kinds_of(board)] == ["objective"]
    assert {note.kind for note in notes} == {"objective"}
    assert goals["cause"].text == "Da riformulare: corse dopo le 20"
    assert goals["problem"].text == "Da riformulare: La sera si resta a piedi"
    means = {(x.source, x.target) for x in tree.book.all(Link) if x.kind == "supports"}
    assert means == {
        (goals["cause"].id, goals["problem"].id), (goals["problem"].id, goals["effect"].id),
    }  # fmt: skip
    layout = tree.layout()
    for kind, goal in goals.items():
        (note,) = [n for n in tree.book.of(Note, "board", BOARD.id) if n.kind == kind]
        assert goal.place == layout.notes[note.id][:2]


def test_it_is_one_step(tree: Journal) -> None:
    turned(tree)
    tree.undo()
    assert [board.id for board in tree.book.all(Board)] == [BOARD.id]
    assert not [note for note in tree.book.all(Note) if note.kind == "objective"]


def test_turned_over_again_only_what_is_new_joins_the_board(tree: Journal) -> None:
    board, before = turned(tree)
    with pytest.raises(Refusal):
        turned(tree)
    (late,) = tree.write("Gli autisti non bastano", kind="cause")
    (problem,) = [n for n in tree.book.all(Note) if n.kind == "problem"]
    tree.do(link(tree.book, late, problem.id))
    again, notes = turned(tree)
    assert again.id == board.id
    (new,) = [note for note in notes if note not in before]
    ends = [x.target for x in tree.book.of(Link, "source", new.id) if x.kind == "supports"]
    assert ends == [by_origin(tree, before)["problem"].id]


def test_a_note_that_stands_nowhere_yet_gets_a_place_later(tree: Journal) -> None:
    edit = turn_over(tree.book, tree.book.require(Board, BOARD.id), Layout({}, {}), "Obiettivi")
    tree.do(edit)
    assert {note.place for note in tree.book.of(Note, "board", edit.made[0])} == {None}


def test_another_link_to_a_problem_does_not_make_it_turned_over(tree: Journal) -> None:
    (problem,) = [n for n in tree.book.all(Note) if n.kind == "problem"]
    (idea,) = [n for n in tree.book.all(Note) if n.kind == "idea"]
    tree.do(link(tree.book, idea.id, problem.id, "derives"))
    tree.do(link(tree.book, problem.id, idea.id, "supports"))
    notes = turned(tree)[1]
    assert len(notes) == 3
