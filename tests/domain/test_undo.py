"""Undo takes back one's own word and never another's (rule 6), on a journal in memory."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.commands.clusters import gather
from facilitator.domain.commands.links import link
from facilitator.domain.commands.notes import (
    choose_words,
    edit_words,
    move,
    remove,
    set_fact,
)
from facilitator.domain.commands.people import mark_present
from facilitator.domain.edits import Edit, Write
from facilitator.domain.records import Attendance, Booking, Note
from facilitator.domain.steps import Ref, Target
from facilitator.domain.undo import Mark, Stack, origin, put_again, take_back
from tests.domain.books import BOARD, Journal, notes_of, size_of


def begun() -> Journal:
    return Journal(BOARD, *notes_of(3))


def edit(journal: Journal, text: str, laptop: str = "A", note: str = "n0", **how: Any) -> None:
    base = how.pop("base", journal.book.heads(note, "text"))
    journal.do(edit_words(journal.note(note), "text", text, base, **how), laptop)


def seat(journal: Journal, number: int, laptop: str = "A", note: str = "n0") -> None:
    journal.do(set_fact([journal.note(note)], "seat", number), laptop)


def shown(journal: Journal) -> dict[str, set[str]]:
    """Everything that stands, as plain text: ``versions`` and order included."""
    return {kind: set(map(str, found)) for kind, found in journal.book.kinds().items() if found}


def labels(stack: Stack) -> tuple[list[str], list[str]]:
    return [m.label for m in stack.to_undo()], [m.label for m in stack.to_redo()]


gestures = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 2)), max_size=8)


def act(journal: Journal, what: int, which: int, laptop: str) -> None:
    """One of the things that somebody may do to one of the first notes, if it still stands."""
    note = f"n{which}"
    if journal.book.get(Note, note) is None:
        return
    layout = journal.layout()
    match what:
        case 0:
            edit(journal, f"di {laptop} {len(journal.texts(note)[-1])}", laptop, note)
        case 1:
            journal.do(move(journal.book, {note: (which, 7)}, layout), laptop)
        case 2:
            journal.do(gather(journal.book, [note], "insieme", layout, size_of), laptop)
        case 3:
            journal.do(remove(journal.book, [journal.note(note)]), laptop)
        case 4:
            journal.write("nuova", laptop=laptop)
        case 5:
            seat(journal, which + 1, laptop, note)
        case _:
            journal.undo(laptop)


@given(gestures)
def test_undo_and_redo_walk_the_whole_way_back_and_forth(steps: list[tuple[int, int]]) -> None:
    journal = begun()
    start = shown(journal)
    for what, which in steps:
        act(journal, what, which, "A")
    end, done = shown(journal), 0
    while journal.stack().to_undo():
        journal.undo()
        done += 1
    assert shown(journal) == start
    for _ in range(done):
        journal.redo()
    assert shown(journal) == end


both = st.tuples(st.just("A"), st.integers(0, 6), st.integers(0, 2)) | st.tuples(
    st.just("B"), st.integers(0, 5), st.integers(0, 2)
)


@given(st.lists(both, max_size=10))
def test_undoing_everything_leaves_what_the_other_said_last(
    steps: list[tuple[str, int, int]],
) -> None:
    journal = begun()
    for laptop, what, which in steps:
        act(journal, what, which, laptop)
    edit_by_b = journal.write("di B", laptop="B")[0]
    while journal.stack("A").to_undo():
        journal.undo("A")
    assert journal.texts(edit_by_b) == ("di B",)
    assert all(not n.text.startswith("di A") for n in journal.book.all(Note))


def test_the_steps_of_one_gesture_are_one() -> None:
    journal = begun()
    for text in ("p", "pe", "per"):
        edit(journal, text, gesture="battitura")
    seat(journal, 2)
    journal.undo()
    assert labels(journal.stack()) == (["edit_words"] * 3, ["set_seat"])
    journal.undo()
    assert journal.texts("n0") == ("nota 0",)
    assert labels(journal.stack()) == ([], ["edit_words"] * 3)
    journal.redo()
    assert journal.texts("n0") == ("per",)


def test_a_new_step_ends_what_could_be_redone() -> None:
    journal = begun()
    seat(journal, 2)
    journal.undo()
    seat(journal, 3)
    assert labels(journal.stack()) == (["set_seat"], [])


def test_what_stays_for_good_is_not_in_the_stack() -> None:
    marks = [
        Mark("a", 1, "", None, "new_workshop", True),
        Mark("a", 2, "", None, "move_notes", False),
        Mark("a", 3, "", Target("undo", "a", 9), "undo", False),
    ]
    stack = Stack(marks)
    assert labels(stack) == (["move_notes"], [])
    assert stack.to_undo()[0].key == ("a", 2)


def test_another_laptops_later_word_stays() -> None:
    journal = begun()
    edit(journal, "di A")
    seat(journal, 2)
    edit(journal, "di B", "B")
    seat(journal, 5, "B")
    journal.undo()
    journal.undo()
    assert (journal.texts("n0"), journal.note("n0").seat) == (("di B",), 5)
    journal.redo()
    journal.redo()
    assert (journal.texts("n0"), journal.note("n0").seat) == (("di B",), 5)


def test_of_two_versions_mine_alone_is_withdrawn() -> None:
    journal = begun()
    base = journal.book.heads("n0", "text")
    edit(journal, "di A", base=base)
    edit(journal, "di B", "B", base=base)
    journal.undo()
    assert journal.texts("n0") == ("di B",)
    journal.redo()
    assert set(journal.texts("n0")) == {"di A", "di B"}


def test_an_undone_choice_brings_every_version_back() -> None:
    journal = begun()
    base = journal.book.heads("n0", "text")
    edit(journal, "di A", base=base)
    edit(journal, "di B", "B", base=base)
    journal.do(choose_words(journal.book, journal.note("n0"), "text", "di A"))
    journal.undo()
    assert set(journal.texts("n0")) == {"di A", "di B"}
    journal.redo()
    assert journal.texts("n0") == ("di A",)


def test_a_word_put_back_is_still_the_word_of_who_said_it() -> None:
    """B said 5 like A; A moved on and undid that: the 5 that stands again is B's."""
    journal = begun()
    seat(journal, 5)
    seat(journal, 7, "B")
    seat(journal, 5, "B")
    seat(journal, 9)
    journal.undo()
    journal.undo()
    assert journal.note("n0").seat == 5


def test_the_origin_of_a_word_is_found_through_undo_and_redo() -> None:
    journal = begun()
    seat(journal, 5)
    (said,) = journal.book.heads("n0", "seat")
    for _ in range(2):
        journal.undo()
        journal.redo()
    (again,) = journal.book.heads("n0", "seat")
    assert (again != said, origin(again, journal)) == (True, said)


def test_a_word_whose_source_this_copy_does_not_have_is_its_own() -> None:
    journal = begun()
    step = journal.do(Edit("set_seat", (Write("note", "n0", "seat", 5),)))
    journal.undo()
    journal.redo()
    (again,) = journal.book.heads("n0", "seat")
    journal.forget_step(step)
    assert origin(again, journal) == again
    assert origin(Ref("nobody", 1, 0), journal) == Ref("nobody", 1, 0)


def test_a_blanked_text_is_not_put_back() -> None:
    journal = begun()
    (written,) = journal.book.heads("n0", "text")
    edit(journal, "di A")
    journal.blank(written)
    journal.undo()
    assert journal.book.heads("n0", "text") != ()
    assert journal.texts("n0") == ("",)


def test_a_plain_field_written_at_the_same_time_falls_back_to_what_stood_before() -> None:
    journal = begun()
    seat(journal, 4, "B")
    journal.do(Edit("set_seat", (Write("note", "n0", "seat", 8, base=()),)))
    journal.undo()
    assert journal.note("n0").seat == 4
    journal.do(Edit("set_hands", (Write("note", "n0", "hands", 8, base=()),)))
    journal.undo()
    assert journal.note("n0").hands is None


def test_a_field_emptied_between_two_values_is_filled_and_emptied_again() -> None:
    journal = begun()
    for number in (3, None, 4):
        journal.do(set_fact([journal.note("n0")], "seat", number))
    seen = []
    for turn in (*[journal.undo] * 3, *[journal.redo] * 3):
        turn()
        seen.append(journal.note("n0").seat)
    assert seen == [None, 3, None, 3, None, 4]


def test_of_two_texts_of_ones_own_each_is_withdrawn_by_its_own_undo() -> None:
    journal = begun()
    base = journal.book.heads("n0", "text")
    edit(journal, "prima", base=base)
    edit(journal, "seconda", base=base)
    journal.undo()
    assert journal.texts("n0") == ("prima",)
    journal.undo()
    assert journal.texts("n0") == ("nota 0",)
    journal.redo()
    journal.redo()
    assert set(journal.texts("n0")) == {"prima", "seconda"}


def test_a_new_note_undone_is_removed_and_redone_stands_again() -> None:
    journal = begun()
    (note,) = journal.write("nuova", seat=2)
    journal.undo()
    assert journal.texts(note) == ()
    journal.redo()
    assert (journal.texts(note), journal.note(note).seat) == (("nuova",), 2)


def test_a_new_note_that_another_removed_stays_removed() -> None:
    journal = begun()
    (note,) = journal.write("nuova")
    journal.do(remove(journal.book, [journal.note(note)]), "B")
    journal.undo()
    assert journal.texts(note) == ()
    journal.redo()
    assert journal.texts(note) == ()


def test_a_new_note_in_which_another_wrote_keeps_those_words() -> None:
    journal = begun()
    (note,) = journal.write("di A")
    base = journal.book.heads(note, "text")
    edit(journal, "di B", "B", note, base=base)
    journal.undo()
    assert journal.texts(note) == ("di B",)


def test_my_version_alone_leaves_a_new_note_in_which_another_wrote_too() -> None:
    journal = begun()
    (note,) = journal.write("di A")
    journal.do(Edit("edit_words", (Write("note", note, "text", "di B", base=()),)), "B")
    assert journal.texts(note) == ("di A", "di B")
    journal.undo()
    assert journal.texts(note) == ("di B",)


def test_a_removal_redone_has_seen_the_words_that_undo_wrote_again() -> None:
    journal = begun()
    edit(journal, "di A")
    journal.do(remove(journal.book, [journal.note("n0")]))
    journal.undo()
    journal.undo()
    journal.redo()
    journal.redo()
    assert journal.texts("n0") == ()


def test_a_link_undone_and_redone_stands_again() -> None:
    journal = begun()
    journal.do(link(journal.book, "n0", "n1"))
    drawn = journal.links()
    journal.undo()
    assert journal.links() == []
    journal.redo()
    assert journal.links() == drawn


def test_a_link_drawn_at_two_tables_survives_the_undo_of_each() -> None:
    journal = begun()
    for laptop in "AB":
        journal.do(link(journal.book, "n0", "n1"), laptop)
    drawn = journal.links()
    for laptop in "AB":
        journal.undo(laptop)
    assert journal.links() == drawn


def test_a_presence_that_two_desks_marked_survives_the_undo_of_the_first() -> None:
    journal = Journal(Booking(id="b", person="p", session="s"))
    for laptop, at in (("A", 5), ("B", 7)):
        journal.do(mark_present(journal.book.require(Booking, "b"), at), laptop)
    journal.undo("A")
    (came,) = journal.book.all(Attendance)
    assert came.entered == 7


def test_fields_of_kinds_that_are_unknown_here_are_put_back_too() -> None:
    journal = begun()
    step = journal.do(Edit("set_seat", (Write("note", "n0", "newer", 5, base=()),)))
    (back,) = take_back(step, "A", journal)
    assert (back.field, back.value, back.raw) == ("newer", None, True)
    assert put_again(step, "A", journal) == []
