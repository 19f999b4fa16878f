"""Writing, changing, moving and removing notes: nothing is lost, nothing moves by itself."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.commands.links import link
from facilitator.domain.commands.notes import (
    FACT_LABELS,
    NoteDraft,
    choose_words,
    duplicate,
    edit_words,
    import_notes,
    move,
    remove,
    set_fact,
    write_notes,
)
from facilitator.domain.edits import Edit
from facilitator.domain.kinds import NOTE_KINDS
from facilitator.domain.records import Cluster, Note
from facilitator.domain.refusal import Refusal
from facilitator.domain.rows import NoteRow
from facilitator.domain.values import TEXT_LIMIT, clean_text
from tests.domain.books import BOARD, Journal, book_of, facts_of


@pytest.fixture
def journal() -> Journal:
    return Journal(BOARD)


def refused(key: str) -> Any:
    return pytest.raises(Refusal, match=f"^{key}")


def test_a_note_is_written_as_it_was_said(journal: Journal) -> None:
    said = NoteDraft(
        "  il bus\r\nnon passa \n", "cause", seat=3, hands=4, note_taker=True, quotation=True,
        place=(5, 6), size=(200, 150), source={"Sede": "CTE"}, identity="riga",
    )  # fmt: skip
    edit = write_notes(journal.book, "board", [said])
    journal.do(edit)
    note = journal.note(edit.made[0])
    assert (note.board, note.text, note.kind) == ("board", "il bus\nnon passa", "cause")
    assert (note.seat, note.hands, note.note_taker, note.quotation) == (3, 4, True, True)
    assert (note.place, note.size) == ((5, 6), (200, 150))
    assert (note.source, note.identity) == ({"Sede": "CTE"}, "riga")


def test_notes_of_one_step_stand_together_and_say_so(journal: Journal) -> None:
    edit = write_notes(journal.book, "board", [NoteDraft("uno"), NoteDraft("due")])
    assert (edit.label, len(edit.made), len(set(edit.made))) == ("write_note", 2, 2)
    journal.do(edit)
    assert {n.text for n in journal.book.all(Note)} == {"uno", "due"}
    assert not write_notes(journal.book, "board", [])


@pytest.mark.parametrize("text", ["", " \n ", "\x00\x07"])
def test_an_empty_note_is_refused(text: str, journal: Journal) -> None:
    with refused("empty_note"):
        write_notes(journal.book, "board", [NoteDraft(text)])


def test_a_note_needs_a_board_and_a_known_kind(journal: Journal) -> None:
    with refused("unknown_record"):
        write_notes(journal.book, "other", [NoteDraft("testo")])
    with refused("unknown_kind"):
        write_notes(journal.book, "board", [NoteDraft("testo", "tomorrow")])


@pytest.mark.parametrize(
    ("kind", "drawn"),
    [
        ("problem", "causes"), ("cause", "causes"), ("barrier", "blocks"), ("effect", "effect_of"),
        ("underway", "supports"), ("idea", "supports"), ("question", "supports"),
        ("parked", "supports"),
    ],
)  # fmt: skip
def test_an_arrow_attaches_by_kind(kind: str, drawn: str, journal: Journal) -> None:
    (problem,) = journal.write("problema")
    (note,) = journal.write("nota", kind=kind, attach=problem)
    assert journal.links() == [(drawn, note, problem)]


def test_what_should_be_attached_is_kept_where_the_problem_is_gone(journal: Journal) -> None:
    (note,) = journal.write("perché?", kind="cause", attach="removed")
    assert journal.texts(note) == ("perché?",)
    assert journal.links() == []


def whole(text: str) -> tuple[str, str]:
    """A text written as a note and cleaned once more at the store's door."""
    journal = Journal(BOARD)
    edit = write_notes(journal.book, "board", [NoteDraft(text)])
    (kept,) = facts_of(edit, "text").values()
    overflow = "".join(facts_of(edit, "overflow").values())
    return clean_text(kept), clean_text(overflow)


@pytest.mark.parametrize("over", [-1, 0, 1, 7])
def test_a_text_longer_than_a_note_goes_on_in_its_overflow(over: int) -> None:
    text, overflow = whole("x" * (TEXT_LIMIT + over))
    assert (len(text), len(overflow)) == (TEXT_LIMIT + min(over, 0), max(over, 0))


@pytest.mark.parametrize("blank", [" ", "\n", " \n\n "])
@pytest.mark.parametrize("back", range(-1, 5))
def test_no_blank_is_lost_where_a_long_text_is_parted(blank: str, back: int) -> None:
    said = "a" * (TEXT_LIMIT - back) + blank + "bcd" * 20
    text, overflow = whole(said)
    assert text + overflow == said
    assert len(text) <= TEXT_LIMIT


def test_a_text_without_words_is_parted_at_the_limit() -> None:
    text, overflow = whole("a " * TEXT_LIMIT)
    assert (text + overflow).replace(" ", "") == "a" * TEXT_LIMIT


def row(text: str, identity: str, overflow: str = "") -> NoteRow:
    return NoteRow(text, overflow, {"id": identity}, 1, identity)


def test_a_list_imported_twice_adds_nothing(journal: Journal) -> None:
    rows = [row("uno", "1"), row("due", "2")]
    first = import_notes(journal.book, "board", rows)
    assert (first.added, first.unchanged, first.edit.label) == (2, 0, "import_notes")
    journal.do(first.edit)
    again = import_notes(journal.book, "board", rows)
    assert (bool(again.edit), again.added, again.unchanged) == (False, 0, 2)
    more = import_notes(journal.book, "board", [*rows, row("tre", "3")])
    assert (more.added, more.unchanged) == (1, 2)


def test_an_imported_row_is_a_problem_with_its_other_columns_and_whole(journal: Journal) -> None:
    said = row("x" * TEXT_LIMIT, "1", "coda")
    journal.do(import_notes(journal.book, "board", [said]).edit)
    (note,) = journal.book.all(Note)
    assert (note.kind, note.source) == ("problem", {"id": "1"})
    assert note.text + note.overflow == said.whole


def test_a_list_is_known_board_by_board(journal: Journal) -> None:
    journal.do(import_notes(journal.book, "board", [row("uno", "1")]).edit)
    journal.book.put(replace(BOARD, id="other"))
    assert import_notes(journal.book, "other", [row("uno", "1")]).added == 1


def test_words_that_did_not_change_are_no_edit(journal: Journal) -> None:
    (note,) = journal.write("testo")
    assert not edit_words(journal.note(note), "text", " testo\n", ())


def test_words_are_edited_with_the_base_of_the_open_editor(journal: Journal) -> None:
    (note,) = journal.write("testo")
    base = journal.book.heads(note, "text")
    edit = edit_words(journal.note(note), "text", "altro", base, gesture="battitura")
    assert (edit.label, edit.gesture, edit.writes[0].base) == ("edit_words", "battitura", base)
    journal.do(edit)
    assert journal.texts(note) == ("altro",)


def test_words_written_meanwhile_stand_as_another_version_until_one_is_chosen(
    journal: Journal,
) -> None:
    (note,) = journal.write("testo")
    seen = journal.book.heads(note, "text")
    journal.do(edit_words(journal.note(note), "text", "di A", seen))
    journal.do(edit_words(journal.note(note), "text", "di B", seen), "B")
    assert journal.texts(note) == ("di A", "di B")
    journal.do(choose_words(journal.book, journal.note(note), "text", "di A"))
    assert journal.texts(note) == ("di A",)


def test_the_shown_words_saved_again_settle_the_versions(journal: Journal) -> None:
    (note,) = journal.write("testo")
    seen = journal.book.heads(note, "text")
    for text in ("di A", "di B"):
        journal.do(edit_words(journal.note(note), "text", text, seen))
    both = journal.book.heads(note, "text")
    journal.do(edit_words(journal.note(note), "text", "di B", both))
    assert journal.texts(note) == ("di B",)


def test_a_note_is_not_emptied_but_a_clusters_title_may_be(journal: Journal) -> None:
    (note,) = journal.write("testo")
    with refused("empty_note"):
        edit_words(journal.note(note), "text", " ", ())
    named = Cluster(id="c", title="titolo")
    (write,) = edit_words(named, "title", " ", ()).writes
    assert (write.kind, write.record, write.field, write.value) == ("cluster", "c", "title", "")


def test_typing_beyond_the_limit_is_said_and_not_cut_off(journal: Journal) -> None:
    (note,) = journal.write("testo")
    assert edit_words(journal.note(note), "text", "x" * TEXT_LIMIT, ())
    with refused("text_too_long"):
        edit_words(journal.note(note), "text", "x" * (TEXT_LIMIT + 1), ())


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        ("kind", "idea"), ("seat", 4), ("hands", 9), ("quotation", True), ("note_taker", True),
        ("size", (200, 200)),
    ],
)  # fmt: skip
def test_a_fact_is_set_where_it_differs(fact: str, value: Any, journal: Journal) -> None:
    one, other = journal.write("uno", "due")
    edit = set_fact([journal.note(one)], fact, value)
    assert edit.label == FACT_LABELS[fact]
    journal.do(edit)
    assert getattr(journal.note(one), fact) == value
    both = [journal.note(one), journal.note(other)]
    assert facts_of(set_fact(both, fact, value), fact) == {other: value}
    assert not set_fact(both[:1], fact, value)


def test_a_note_becomes_no_unknown_kind(journal: Journal) -> None:
    for kind in NOTE_KINDS:
        assert set_fact([Note(id="n", kind="")], "kind", kind.key)
    with refused("unknown_kind"):
        set_fact([Note(id="n")], "kind", "tomorrow")


moves = st.lists(st.tuples(st.integers(0, 9), st.integers(-400, 400), st.integers(-400, 400)),
                 min_size=1, max_size=5)  # fmt: skip


@given(moves)
def test_dragging_notes_leaves_every_other_where_it_was_seen(
    moves: list[tuple[int, int, int]],
) -> None:
    journal = Journal(BOARD)
    notes = journal.write(*(f"nota {i}" for i in range(10)))
    for which, x, y in moves:
        before = journal.layout().notes
        journal.do(move(journal.book, {notes[which]: (x, y)}, journal.layout()))
        after = journal.layout().notes
        assert after[notes[which]][:2] == (x, y)
        assert {n: after[n] for n in after if n != notes[which]} == {
            n: before[n] for n in before if n != notes[which]
        }


def test_a_drag_that_ends_where_it_began_is_no_edit(journal: Journal) -> None:
    (note,) = journal.write("testo", place=(7, 8))
    assert not move(journal.book, {note: (7, 8)}, journal.layout())
    assert not move(journal.book, {}, journal.layout())


def test_a_copy_says_all_but_the_votes_and_moves_nothing(journal: Journal) -> None:
    long = "a" * TEXT_LIMIT + "coda"
    one, other = journal.write(long, "due", kind="cause", seat=2, hands=5, quotation=True)
    journal.do(set_fact([journal.note(one)], "size", (200, 120)))
    journal.do(link(journal.book, one, other))
    before = journal.layout().notes
    edit = duplicate(journal.book, [journal.note(one)], journal.layout())
    journal.do(edit)
    after, copy = journal.layout().notes, journal.note(edit.made[0])
    assert {n: after[n] for n in before} == before
    assert copy.place == (before[one].x + 20, before[one].y + 20)
    assert (copy.text + copy.overflow, copy.kind, copy.seat, copy.size) == (
        long, "cause", 2, (200, 120),
    )  # fmt: skip
    assert (copy.quotation, copy.hands, len(journal.links())) == (True, None, 1)
    with refused("nothing_selected"):
        duplicate(journal.book, [], journal.layout())


def test_a_removed_note_comes_back_only_with_words_that_the_remover_had_not_seen(
    journal: Journal,
) -> None:
    (note,) = journal.write("testo")
    seen, shown = journal.book.heads(note, "text"), journal.note(note)
    journal.do(remove(journal.book, [shown]))
    assert journal.texts(note) == ()
    journal.do(move(book_of(shown), {note: (1, 1)}, journal.layout()), "B")
    assert journal.texts(note) == ()
    journal.do(edit_words(shown, "text", "di B", seen), "B")
    assert journal.texts(note) == ("di B",)


@given(st.sets(st.integers(0, 9), min_size=1))
def test_what_stays_does_not_move_up_into_the_gap(which: set[int]) -> None:
    journal = Journal(BOARD)
    notes = journal.write(*(f"nota {i}" for i in range(10)))
    before = journal.layout().notes
    gone = [journal.note(notes[i]) for i in which]
    journal.do(remove(journal.book, gone, journal.layout()))
    left = {n: before[n] for i, n in enumerate(notes) if i not in which}
    assert journal.layout().notes == left
    journal.undo()
    assert journal.layout().notes == before


def test_removing_says_what_of_each_record_was_seen(journal: Journal) -> None:
    (note,) = journal.write("testo")
    edit = remove(journal.book, [journal.note(note), Cluster(id="c")])
    ref = journal.book.heads(note, "text")[0]
    assert facts_of(edit, "removed") == {note: [list(ref)], "c": []}
    assert edit.label == "remove"
    assert not Edit("remove")
