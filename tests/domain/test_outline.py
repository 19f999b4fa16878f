"""A board read in order, and what is done where nothing is pointed at."""

from dataclasses import replace

from facilitator.domain.commands.notes import NoteDraft
from facilitator.domain.commands.outline import swap_places, take_out, write_in_cluster
from facilitator.domain.layout import CLUSTER_HEADER, CLUSTER_PADDING, Rect
from facilitator.domain.outline import in_reading_order
from facilitator.domain.records import Cluster, Note
from tests.domain.books import BOARD, Journal, notes_of, size_of


def test_reading_goes_by_rows_from_the_left_and_ends_with_what_stands_nowhere() -> None:
    rects = {
        "right": Rect(200, 10, 168, 112),
        "left": Rect(0, 40, 168, 112),
        "below": Rect(0, 148, 168, 112),
        "first": Rect(-200, 0, 168, 40),
    }
    read = in_reading_order(["nowhere", "below", "right", "left", "first"], rects)
    assert read == ["first", "right", "left", "below", "nowhere"]
    assert in_reading_order([], rects) == []


def test_what_begins_below_the_middle_of_a_row_begins_the_next_one() -> None:
    first = Rect(400, 0, 168, 112)
    rects = {"first": first, "late": Rect(0, 56, 168, 112), "early": Rect(200, 55, 168, 112)}
    assert in_reading_order(rects, rects) == ["early", "first", "late"]


def clustered() -> Journal:
    placed = [replace(n, place=(i * 188, 0), cluster="c") for i, n in enumerate(notes_of(2))]
    loose = replace(notes_of(3)[2], place=(0, 1000))
    return Journal(BOARD, Cluster(id="c", board=BOARD.id), *placed, loose)


def test_a_note_written_into_a_cluster_stands_below_its_notes() -> None:
    journal = clustered()
    draft = NoteDraft("Nuova", "cause")
    edit = write_in_cluster(journal.book, "c", draft, journal.layout(), size_of)
    journal.do(edit)
    note = journal.book.require(Note, edit.made[0])
    assert (note.text, note.kind, note.cluster, note.place) == ("Nuova", "cause", "c", (0, 148))


def test_a_note_written_into_an_empty_cluster_stands_where_there_is_room() -> None:
    journal = clustered()
    journal.do(take_out(journal.book, ["n0", "n1"], journal.layout(), size_of))
    layout = journal.layout()
    edit = write_in_cluster(journal.book, "c", NoteDraft("Prima"), layout, size_of)
    journal.do(edit)
    note = journal.book.require(Note, edit.made[0])
    assert note.cluster == "c"
    frame = journal.layout().clusters["c"]
    assert note.place == (frame.x + CLUSTER_PADDING, frame.y + CLUSTER_HEADER)
    assert not any(frame.meets(rect) for rect in layout.notes.values())


def test_notes_taken_out_of_their_cluster_stand_together_outside_of_it() -> None:
    journal = clustered()
    journal.do(take_out(journal.book, ["n0", "n2"], journal.layout(), size_of))
    assert journal.book.require(Note, "n0").cluster == ""
    assert journal.book.require(Note, "n2").place == (0, 1000)
    layout = journal.layout()
    assert not layout.clusters["c"].meets(layout.notes["n0"])
    assert not take_out(journal.book, ["n2"], layout, size_of)


def test_two_notes_change_places() -> None:
    journal = clustered()
    journal.do(swap_places(journal.book, "n0", "n1", journal.layout()))
    rects = journal.layout().notes
    assert in_reading_order(["n0", "n1"], rects) == ["n1", "n0"]
