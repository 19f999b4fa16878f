"""What a typed line does: a note corrected whole, a hand raised, a double linked."""

from dataclasses import replace

import pytest

from facilitator.domain.capture import Captured, as_typed, parse_capture
from facilitator.domain.commands.capturing import (
    as_captured,
    correct_note,
    drafted,
    last_onto,
    onto_again,
    put_together,
    raise_hands,
    set_three_things,
    write_double,
)
from facilitator.domain.commands.links import link
from facilitator.domain.commands.notes import write_notes
from facilitator.domain.edits import Edit
from facilitator.domain.layout import lay_out
from facilitator.domain.records import Board, Link, Note
from facilitator.domain.refusal import Refusal
from tests.domain.books import BOARD, Journal, notes_of, size_of


@pytest.fixture
def table() -> Journal:
    """Three problems: n0, n1, n2."""
    return Journal(BOARD, *notes_of(3))


def said(line: str) -> Captured:
    captured = parse_capture(line, "problem")
    assert captured is not None
    return captured


def write(table: Journal, line: str, problem: str = "n0") -> Note:
    edit = write_notes(table.book, BOARD.id, [drafted(said(line), problem)])
    table.do(edit)
    return table.book.require(Note, edit.made[0])


def correct(table: Journal, note: Note, line: str, problem: str = "n1") -> Note:
    base = table.book.heads(note.id, "text")
    table.do(correct_note(table.book, note, said(line), base, problem))
    return table.book.require(Note, note.id)


def ends(table: Journal, note: Note) -> list[tuple[str, str]]:
    return [(one.kind, one.target) for one in table.book.of(Link, "source", note.id)]


def test_a_note_is_the_line_that_wrote_it(table: Journal) -> None:
    for line in ('p. "Non passa mai" +3', "c. > 4: Orari fermi", "b. NT Bandi", "i. Navetta +0"):
        note = write(table, line)
        captured = as_captured(table.book, note)
        assert captured == said(line)
        assert parse_capture(as_typed(captured), "idea") == captured


def test_a_correction_changes_words_facts_and_marks_in_one_step(table: Journal) -> None:
    note = write(table, "c. 3: Orrari fermi")
    corrected = correct(table, note, "c. NT 4: Orari fermi +6")
    assert corrected == replace(
        corrected, text="Orari fermi", seat=4, hands=6, note_taker=True, kind="cause"
    )
    table.undo()
    again = table.book.require(Note, note.id)
    assert (again.text, again.seat, again.hands, again.note_taker) == (
        "Orrari fermi",
        3,
        None,
        False,
    )


def test_an_untouched_line_changes_nothing(table: Journal) -> None:
    note = write(table, "c. > 3: Orari fermi +2")
    base = table.book.heads(note.id, "text")
    assert not correct_note(table.book, note, as_captured(table.book, note), base, "n1")


def test_the_attachment_is_drawn_cut_kept_and_follows_the_kind(table: Journal) -> None:
    note = correct(table, write(table, "c. Orari"), "c. > Orari", "n1")
    assert ends(table, note) == [("causes", "n1")]
    note = correct(table, note, "c. > Orari fermi", "n2")
    assert ends(table, note) == [("causes", "n1")]
    note = correct(table, note, "b. > Orari fermi", "n2")
    assert ends(table, note) == [("blocks", "n1")]
    note = correct(table, note, "b. Orari fermi")
    assert ends(table, note) == []


def test_what_a_workshop_brings_forth_attaches_to_the_kind_it_comes_from(table: Journal) -> None:
    (above,) = table.write("Ci si muove alle 22", kind="scenario")
    proposal = table.note(table.write("Rete serale", kind="proposal", attach=above)[0])
    assert ends(table, proposal) == [("derives", above)]
    assert as_captured(table.book, proposal).attach
    result = table.note(table.write("Corse fino alle 24", kind="result_long")[0])
    base = table.book.heads(result.id, "text")
    line = replace(as_captured(table.book, result), attach=True)
    table.do(correct_note(table.book, result, line, base, proposal.id))
    assert ends(table, result) == [("derives", proposal.id)]
    case = replace(line, kind="case_study")
    result = table.note(result.id)
    table.do(correct_note(table.book, result, case, table.book.heads(result.id, "text"), above))
    assert ends(table, result) == [("supports", above)]


def test_an_arrow_means_the_last_one_written_else_the_newest_of_the_board(table: Journal) -> None:
    assert last_onto(table.book, BOARD.id, "cause", {}) == "n2"
    assert last_onto(table.book, BOARD.id, "cause", {"problem": "n0"}) == "n0"
    assert last_onto(table.book, BOARD.id, "cause", {"problem": "gone"}) == "n2"
    assert last_onto(table.book, BOARD.id, "proposal", {"problem": "n0"}) == ""
    (scenario,) = table.write("Di sera si torna in autobus", kind="scenario")
    assert last_onto(table.book, BOARD.id, "proposal", {"problem": "n0"}) == scenario


def test_a_corrected_note_stays_where_it_is_or_goes_to_one_before_it(table: Journal) -> None:
    assert onto_again(table.book, table.book.require(Note, "n1"), "cause") == "n0"
    assert onto_again(table.book, table.book.require(Note, "n0"), "cause") == ""
    note = write(table, "c. > Orari")
    assert onto_again(table.book, note, "cause") == "n0"
    assert onto_again(table.book, note, "proposal") == ""


def test_other_links_of_a_note_are_no_attachment(table: Journal) -> None:
    note = write(table, "i. Navetta")
    cause = write(table, "c. Orari")
    table.do(link(table.book, note.id, "n0", "duplicates"))
    table.do(link(table.book, note.id, cause.id))
    assert not as_captured(table.book, note).attach


def test_an_attachment_that_closes_a_circle_of_causes_is_refused(table: Journal) -> None:
    table.do(link(table.book, "n1", "n0"))
    with pytest.raises(Refusal, match="link_cycle"):
        correct(table, table.book.require(Note, "n0"), "p. > nota 0", "n1")


def test_without_a_problem_a_new_attachment_is_left_out(table: Journal) -> None:
    note = correct(table, write(table, "c. Orari"), "c. > Orari", "")
    assert ends(table, note) == []


def test_words_of_another_laptop_are_not_replaced_unseen(table: Journal) -> None:
    note = write(table, "c. Orari")
    base = table.book.heads(note.id, "text")
    table.do(correct_note(table.book, note, said("c. Orari scolastici"), base, ""), "B")
    seen = table.book.require(Note, note.id)
    table.do(correct_note(table.book, seen, said("c. Orari fermi"), base, ""))
    both = table.book.require(Note, note.id)
    assert {both.text, *both.versions["text"]} == {"Orari scolastici", "Orari fermi"}


def test_hands_are_added_to_those_that_were_raised(table: Journal) -> None:
    table.do(raise_hands(table.book.require(Note, "n0")))
    table.do(raise_hands(table.book.require(Note, "n0"), 4))
    assert table.book.require(Note, "n0").hands == 5


def test_a_double_is_a_note_of_its_own_and_says_of_which(table: Journal) -> None:
    like = table.book.require(Note, "n2")
    edit = write_double(table.book, BOARD.id, drafted(said("p. 5: lo stesso"), ""), like)
    table.do(edit)
    note = table.book.require(Note, edit.made[0])
    assert (note.seat, ends(table, note)) == (5, [("duplicates", "n2")])


def test_three_things_are_cleaned_and_written_once(table: Journal) -> None:
    table.do(set_three_things(table.book.require(Board, BOARD.id), [" Corse serali ", "", " "]))
    board = table.book.require(Board, BOARD.id)
    assert board.three_things == ("Corse serali",)
    assert not set_three_things(board, ["Corse serali", "", ""])
    table.do(set_three_things(board, ["", "Incroci", ""], "g"))
    assert table.book.require(Board, BOARD.id).three_things == ("", "Incroci")
    assert set_three_things(board, [], "g") == Edit(
        "set_three_things", set_three_things(board, []).writes, gesture="g"
    )


def test_two_like_notes_come_together_where_one_of_them_stands(table: Journal) -> None:
    def together(one: str, other: str) -> set[str]:
        book = table.book
        notes = book.require(Note, one), book.require(Note, other)
        table.do(put_together(book, *notes, lay_out(book, BOARD, size_of), size_of))
        return {book.require(Note, name).cluster for name in (one, other)}

    first = together("n0", "n1")
    assert first != {""}
    assert together("n0", "n2") == first
    apart = write(table, "p. da parte")
    assert together(apart.id, "n0") == first
