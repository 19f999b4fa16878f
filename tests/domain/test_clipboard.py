"""What is copied stands on its own and is put down whole; anything else is refused."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.commands.clipboard import (
    Copied,
    copied_rows,
    copied_text,
    cut,
    pack,
    paste,
    put_in,
    unpack,
)
from facilitator.domain.commands.clusters import gather
from facilitator.domain.commands.links import link
from facilitator.domain.commands.notes import remove
from facilitator.domain.layout import Layout
from facilitator.domain.records import Cluster, Link, Note
from facilitator.domain.refusal import Refusal
from tests.domain.books import BOARD, Journal, notes_of, size_of

EMPTY = Layout({}, {})


def table() -> tuple[Journal, list[str]]:
    """A cluster of a problem and its cause, and a loose idea by seat 3."""
    journal = Journal(BOARD)
    problem, cause = journal.write("auto ovunque", "sosta gratuita")
    (idea,) = journal.write("navette", kind="idea", seat=3, hands=4)
    journal.do(link(journal.book, cause, problem, "supports"))
    journal.do(gather(journal.book, [problem, cause], "Sosta", journal.layout(), size_of))
    return journal, [problem, cause, idea]


def copied(journal: Journal, notes: list[str]) -> str:
    return pack(journal.book, [journal.note(n) for n in notes], journal.layout())


def test_a_copy_has_words_places_links_and_whole_clusters_but_no_votes() -> None:
    journal, notes = table()
    edit = paste(journal.book, BOARD.id, unpack(copied(journal, notes)), (1000, 2000),
                 journal.layout())  # fmt: skip
    journal.do(edit)
    *made, cluster = edit.made
    new = [journal.note(n) for n in made]
    assert [(n.text, n.kind, n.seat, n.hands) for n in new] == [
        ("auto ovunque", "problem", None, None),
        ("sosta gratuita", "problem", None, None),
        ("navette", "idea", 3, None),
    ]
    layout = journal.layout()
    assert min(layout.notes[n].x for n in made) == 1000
    old, now = ([layout.notes[n] for n in of] for of in (notes, made))
    shift = (now[0].x - old[0].x, now[0].y - old[0].y)
    assert {(b.x - a.x, b.y - a.y) for a, b in zip(old, now, strict=True)} == {shift}
    assert [n.cluster for n in new] == [cluster, cluster, ""]
    assert journal.book.require(Cluster, cluster).title == "Sosta"
    assert ("supports", made[1], made[0]) in journal.links()
    journal.undo()
    assert journal.book.count(Note) == 3


def test_a_cluster_of_which_a_note_is_missing_stays_where_it_is() -> None:
    journal, notes = table()
    found = unpack(copied(journal, notes[1:]))
    assert (found.clusters, found.links, len(found.drafts)) == ((), (), 2)


def test_a_copy_outlives_what_it_was_made_from() -> None:
    journal, notes = table()
    text = copied(journal, notes)
    journal.do(remove(journal.book, [journal.note(n) for n in notes]))
    elsewhere = Journal(BOARD)
    elsewhere.do(paste(elsewhere.book, BOARD.id, unpack(text), (0, 0), EMPTY))
    assert elsewhere.book.all(Note)[0].text == "auto ovunque"
    assert elsewhere.book.count(Link) == elsewhere.book.count(Cluster) == 1


def test_what_did_not_fit_a_note_is_copied_with_it() -> None:
    note = Note(id="x", board=BOARD.id, text="inizio", overflow=" e seguito", place=(0, 0))
    journal = Journal(BOARD, note)
    assert unpack(copied(journal, ["x"])).drafts[0].text == "inizio e seguito"


def test_a_removed_cluster_of_copied_notes_does_not_come_along() -> None:
    journal, notes = table()
    journal.do(remove(journal.book, journal.book.all(Cluster)))
    words = json.loads(copied(journal, notes))
    assert [cluster[0] for cluster in words["clusters"]] == [""]


def test_other_programs_take_one_line_a_note() -> None:
    assert copied_text(notes_of(2)) == "nota 0\nnota 1"
    assert (
        copied_text([Note(id="x", text="due\nrighe", overflow=" e oltre")]) == "due righe e oltre"
    )


NOTE = {"text": "una", "place": [5, 5]}


@pytest.mark.parametrize(
    "words",
    [
        "", "due righe", "[]", "{}", '{"form": "x"}', "[" * 100_000,
        {"form": "facilitator-notes-1", "notes": []},
        {"form": "facilitator-notes-1", "notes": [NOTE]},
        {"form": "facilitator-notes-1", "notes": [NOTE], "links": [["causes", 0]], "clusters": []},
        {"form": "facilitator-notes-1", "notes": [1], "links": [], "clusters": []},
        {"form": "facilitator-notes-1", "notes": [NOTE] * 5001, "links": [], "clusters": []},
        {"form": "facilitator-notes-1", "notes": [NOTE], "links": [["causes", 1e999, 0]],
         "clusters": []},
    ],
)  # fmt: skip
def test_what_is_no_copy_is_refused(words: Any) -> None:
    text = words if isinstance(words, str) else json.dumps(words)
    with pytest.raises(Refusal, match="nothing_to_paste"):
        unpack(text)


def test_what_a_forged_copy_points_to_outside_itself_is_left_out() -> None:
    found = unpack(json.dumps({
        "form": "facilitator-notes-1",
        "notes": [NOTE | {"kind": "of a later version", "seat": "x"}, NOTE],
        "links": [["causes", 0, 9], ["invented", 0, 1], ["causes", 0, 0], ["causes", 0, 1]],
        "clusters": [["A", "", "", [7]], ["B", "", "", [1]]],
    }))  # fmt: skip
    assert [draft.kind for draft in found.drafts] == ["parked", "parked"]
    assert found.clusters == (("B", "", "", (1,)),)
    journal = Journal(BOARD)
    journal.do(paste(journal.book, BOARD.id, found, (0, 0), EMPTY))
    assert journal.links() == []


def test_the_room_a_copy_needs() -> None:
    journal, notes = table()
    rects = [journal.layout().notes[n] for n in notes]
    size = unpack(copied(journal, notes)).size
    assert size == (max(r.right for r in rects) - min(r.x for r in rects),
                    max(r.bottom for r in rects) - min(r.y for r in rects))  # fmt: skip
    assert Copied(()).size == (0, 0)


PARTS = st.sampled_from(["form", "notes", "links", "clusters"])


@given(
    st.recursive(
        st.none() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(PARTS, inner),
    )
)
def test_no_json_is_more_than_refused(words: Any) -> None:
    if isinstance(words, dict):
        words |= {"form": "facilitator-notes-1"}
    with pytest.raises(Refusal):
        unpack(json.dumps(words))


def test_a_spreadsheet_takes_one_row_a_note() -> None:
    journal, notes = table()
    rows = copied_rows(journal.book, [journal.note(n) for n in notes])
    assert rows == [
        ("problem", "auto ovunque", "", "", "Sosta"),
        ("problem", "sosta gratuita", "", "", "Sosta"),
        ("idea", "navette", "3", "4", ""),
    ]


def test_cutting_takes_the_notes_and_the_cluster_that_is_left_empty() -> None:
    journal, notes = table()
    journal.do(cut(journal.book, [journal.note(n) for n in notes[1:]], journal.layout()))
    assert [note.text for note in journal.book.all(Note)] == ["auto ovunque"]
    assert journal.book.count(Cluster) == 1
    journal.do(cut(journal.book, [journal.note(notes[0])], journal.layout()))
    assert journal.book.count(Note) == journal.book.count(Cluster) == 0
    journal.undo()
    assert journal.note(notes[0]).cluster == journal.book.all(Cluster)[0].id


def test_what_is_pasted_onto_a_cluster_stands_in_it() -> None:
    journal, notes = table()
    cluster = journal.note(notes[0]).cluster
    found = unpack(copied(journal, notes[2:]))
    edit = paste(journal.book, BOARD.id, found, (0, 0), journal.layout())
    assert put_in(journal.book, edit, "", journal.layout()) is edit
    journal.do(put_in(journal.book, edit, cluster, journal.layout()))
    assert journal.note(edit.made[0]).cluster == cluster
    rects = journal.layout().notes
    members = [rects[note.id] for note in journal.book.of(Note, "cluster", cluster)]
    assert not any(a.meets(b) for n, a in enumerate(members) for b in members[:n])
    assert journal.note(notes[2]).cluster == ""
