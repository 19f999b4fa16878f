"""What other programs' elements say, and how little of them is trusted."""

import json
from typing import Any

import pytest

from facilitator.domain.commands.foreign import import_board
from facilitator.domain.foreign import canvas, excalidraw
from facilitator.domain.foreign.colours import colour_of, kind_of_colour
from facilitator.domain.foreign.parcel import (
    Parcel,
    Seen,
    Sheet,
    packed,
    parcel_of,
    place_of,
    size_of,
    whole,
)
from facilitator.domain.foreign.view import board_out, cluster_seen, frame_seen, note_now, note_seen
from facilitator.domain.kinds import NOTE_KINDS
from facilitator.domain.records import FARTHEST, Board, Cluster, Frame, Link, Note, Session
from facilitator.domain.rows import BoardGroup, BoardLink, BoardNote, BoardRead
from tests.domain import books
from tests.domain.books import BOARD, Journal, book_of


@pytest.mark.parametrize(
    ("colour", "kind"),
    [("1", "problem"), ("5", "idea"), ("#f00", "problem"), ("#ffff00", "cause"), ("#00ff0080",
     "underway"), ("light_yellow", "cause"), ("pink_dark", "barrier"), ("#808080", ""),
     ("#ffffff", ""), ("#000000", ""), ("boh", ""), (None, ""), (3, "")],
)  # fmt: skip
def test_colours_mean_kinds_and_greys_nothing(colour: object, kind: str) -> None:
    assert kind_of_colour(colour) == kind


def test_our_own_colours_are_known_again() -> None:
    told = [row.key for row in NOTE_KINDS if row.key != "parked"]
    assert [kind_of_colour(colour_of(key)) for key in told] == told


def test_numbers_are_rounded_and_kept_within_the_board() -> None:
    found = [whole(v) for v in (1.6, 10**20, -(10**20), float("inf"), float("nan"), True, "3")]
    assert found == [2, FARTHEST, -FARTHEST, FARTHEST, None, None, None]
    assert place_of({"x": 1}) is None
    assert size_of({"width": 5, "height": -1}) is None
    assert size_of({"width": 5, "height": 1}) == (5, 1)


@pytest.mark.parametrize(
    "kept",
    ["", "nonsense", "3", "{}", '{"at": [], "raw": []}', '{"at": [1], "raw": []}',
     '{"at": ["a"], "raw": [1]}', '{"at": 1, "raw": [1]}'],
)  # fmt: skip
def test_a_parcel_that_was_tampered_with_is_none(kept: str) -> None:
    assert parcel_of({"x": kept}, "x") is None


def test_a_parcel_keeps_every_letter_and_elements_their_order() -> None:
    odd = {"a": " \ud800\x00 ", "n": 1.5}
    kept = parcel_of({"x": packed(Parcel((4,), (odd,)))}, "x")
    assert kept == Parcel((4,), (odd,))
    sheet = Sheet(new=["new"])
    sheet.put_back([4, 1], ["d", "a"])
    assert sheet.all() == ["a", "d", "new"]


def test_a_node_tells_a_note_by_its_type_and_mark() -> None:
    assert canvas.read_node("odd") == Seen()
    assert canvas.read_node({"type": "link", "url": "https://example.org"}).text[:5] == "https"
    assert canvas.read_node({"text": "a", "facilitator": {"kind": "parked"}}).kind == "parked"
    assert canvas.read_node({"text": 7, "facilitator": 3, "color": "2"}) == Seen(kind="barrier")
    made = canvas.new_node("n", Seen("a"), {})
    assert (made["x"], made["width"], "color" in made) == (0, 0, False)
    assert canvas.link_kind_of({"facilitator": {"kind": "blocks"}}) == "blocks"
    assert canvas.link_kind_of({"facilitator": {"kind": "boh"}}) == ""


def test_a_node_changes_only_in_what_was_changed_here() -> None:
    node = {"id": "a", "type": "text", "text": " a ", "x": 0.4, "y": 1, "width": 9, "height": 9,
            "color": "1", "mine": 1, "facilitator": {"else": 1}}  # fmt: skip
    same = Seen("a", "problem", (0, 1), (9, 9))
    assert canvas.node_again(node, same) == node
    assert canvas.node_again(node, Seen("a", "problem")) == node
    changed = canvas.node_again(node, Seen("b", "effect", (5, 6), (7, 8)))
    assert changed == node | {
        "text": "b", "x": 5, "y": 6, "width": 7, "height": 8, "color": colour_of("effect"),
        "facilitator": {"else": 1, "kind": "effect"},
    }  # fmt: skip
    plain = {"type": "file", "file": "a.md", "subpath": "#b"}
    assert canvas.node_again(plain, Seen("a.md#b", "problem"), "problem") == plain
    assert canvas.node_again(plain, Seen("c", "problem"), "problem")["type"] == "text"
    group = {"type": "group", "label": "a", "color": "3"}
    assert canvas.node_again(group, Seen("a")) == group
    assert canvas.node_again(group, Seen("b"))["label"] == "b"
    made = canvas.new_node("n", Seen("a", "idea", (1, 2), (3, 4)), {"x": 1}, is_a_group=True)
    assert (made["label"], made["color"], made["height"]) == ("a", "5", 4)
    assert canvas.is_turned({"fromEnd": "arrow", "toEnd": "none"})


def test_a_boxed_note_moves_and_grows_with_its_text() -> None:
    box = {"type": "rectangle", "x": 0, "y": 0, "width": 90, "height": 40}
    text = {"type": "text", "x": 5, "y": 5, "text": "a"}
    assert excalidraw.note_again([box, text], Seen("a", "problem"), "problem") == [box, text]
    again = excalidraw.note_again([box, text], Seen("b", "problem", (1, 2), (95, 45)), "problem")
    assert again[0] == box | {"x": 1, "y": 2, "width": 95, "height": 45}
    assert again[1] == text | {"x": 6, "y": 7, "text": "b", "originalText": "b"}
    frame = {"type": "frame", "name": "a"}
    assert excalidraw.frame_again(frame, Seen("a", "", (1, 2))) == frame


def test_elements_of_excalidraw_tell_only_what_they_can() -> None:
    assert excalidraw.end_of({"startBinding": {"elementId": 3}}, "startBinding") == ""
    assert excalidraw.end_of({"startBinding": None}, "startBinding") == ""
    assert excalidraw.mark_of({"customData": 3}) == {}
    assert (excalidraw.type_of({"type": "arrow"}), excalidraw.type_of({"type": 3})) == ("arrow", "")
    assert excalidraw.link_kind_of({"customData": {"facilitator": {"kind": "boh"}}}) == ""
    assert excalidraw.is_turned({"startArrowhead": "arrow"})
    text = excalidraw.note_again([{"type": "text", "text": "a", "customData": {"mine": 1}}],
                                 Seen("a", "idea"), "problem")  # fmt: skip
    assert text[0]["customData"] == {"mine": 1, "facilitator": {"kind": "idea"}}
    again = excalidraw.frame_again({"name": "a", "x": 0, "y": 0, "width": 5, "height": 5},
                                   Seen("b", "", (1, 2), (7, 8)))  # fmt: skip
    assert again == {"name": "b", "x": 1, "y": 2, "width": 7, "height": 8}


def test_an_element_is_bound_once_and_its_text_lies_in_its_middle() -> None:
    box = excalidraw.element("n", "rectangle", (0, 0, 100, 50), boundElements=None)
    for _twice in range(2):
        excalidraw.bind(box, "t", "text")
    assert box["boundElements"] == [{"id": "t", "type": "text"}]
    text = excalidraw.bound_text("t", box, "a b", ("a", "b"), 16)
    assert (text["x"], text["width"], text["y"]) == (5, 90, 5)
    arrow = excalidraw.element("w", "arrow", (200, 0, 100, 0), points=[[0, 0], [-100, 0]])
    label = excalidraw.bound_text("l", arrow, "causa", ("causa",), 16)
    assert (label["width"], label["x"]) == (44, 128)


def read(**parts: Any) -> BoardRead:
    return BoardRead("prova", "Titolo", "abc", **parts)


def brought(board: BoardRead) -> Journal:
    journal = Journal(Session(id="s", code="S1"))
    journal.do(import_board(journal.book, "s", board, books.size_of).edit)
    return journal


def test_notes_without_a_place_stand_in_a_column_for_each_cluster() -> None:
    notes = (BoardNote("0", "a", home="k"), BoardNote("1", "b", home="k"), BoardNote("2", "c"),
             BoardNote("3", "d", place=(0, 0), size=(100, 50)))  # fmt: skip
    journal = brought(read(notes=notes, groups=(BoardGroup("Uno", "k", holds=True),)))
    found = {note.text: note for note in journal.book.all(Note)}
    place = {text: note.place or (0, 0) for text, note in found.items()}
    assert place["a"][0] == place["b"][0] > 100
    assert place["b"][1] > place["a"][1]
    assert place["c"][0] > place["a"][0] + 168
    (cluster,) = journal.book.all(Cluster)
    assert [found[text].cluster for text in "abcd"] == [cluster.id, cluster.id, "", ""]
    assert [board.code for board in journal.book.all(Board)] == ["S1-B"]


def test_an_outline_steps_to_the_right() -> None:
    notes = (BoardNote("0", "a"), BoardNote("1", "b", depth=1), BoardNote("2", "c"))
    links = (BoardLink("1", "0", kind="derives"),)
    journal = brought(read(notes=notes, links=links))
    place = {note.text: note.place or (0, 0) for note in journal.book.all(Note)}
    assert place["b"][0] > place["a"][0] == place["c"][0]
    assert [link.kind for link in journal.book.all(Link)] == ["derives"]


def test_arrows_that_may_not_be_become_supports_and_none_is_drawn_twice() -> None:
    notes = tuple(BoardNote(str(n), f"n{n}", kind) for n, kind in
                  enumerate(("problem", "problem", "problem", "idea", "effect")))  # fmt: skip
    drawn = (
        ("0", "1", "causes"),
        ("1", "2", "causes"),
        ("0", "2", "causes"),
        ("2", "0", "causes"),
        ("3", "0", "causes"),
        ("4", "0", "effect_of"),
        ("3", "1", "also_in"),
        ("3", "1", ""),
    )
    links = tuple(BoardLink(a, b, "detto", kind) for a, b, kind in drawn)
    journal = brought(read(notes=notes, links=links))
    text = {note.id: note.text for note in journal.book.all(Note)}
    assert {(one.kind, text[one.source], text[one.target]) for one in journal.book.all(Link)} == {
        ("causes", "n0", "n1"), ("causes", "n1", "n2"), ("causes", "n0", "n2"),
        ("supports", "n2", "n0"), ("supports", "n3", "n0"), ("effect_of", "n4", "n0"),
        ("supports", "n3", "n1"),
    }  # fmt: skip
    assert {one.foreign["label"] for one in journal.book.all(Link)} == {"detto"}


def test_a_board_is_seen_with_its_frames_and_clusters() -> None:
    book = book_of(
        BOARD, Note(id="n", board="board", text="a", overflow="b", cluster="c", place=(0, 0)),
        Cluster(id="c", board="board", title="Uno"), Cluster(id="d", board="board"),
        Frame(id="f", board="board", title="Qui"),
    )  # fmt: skip
    out = board_out(book, BOARD, books.size_of)
    assert (out.title, out.usual, out.board.id) == ("S1-T1", "problem", "board")
    (note,) = out.view.notes
    assert note_now(note) == Seen("ab", "problem", (0, 0), None)
    assert note_seen(note).size == (168, 112)
    assert frame_seen(out.frames[0]) == Seen("Qui")
    full, empty = (cluster_seen(cluster) for cluster in out.view.clusters)
    assert full.size is not None
    assert empty == Seen()


def test_the_rest_of_a_file_is_kept_with_its_board() -> None:
    journal = brought(read(notes=(BoardNote("0", "a", parcel="{}"),), rest=json.dumps({"a": 1})))
    again = import_board(journal.book, "s", read(notes=(BoardNote("0", "a"),)), books.size_of)
    assert (again.unchanged, bool(again.edit)) == (1, False)
    (board,) = journal.book.all(Board)
    assert board.foreign == {"file": "abc", "prova": '{"a": 1}'}
    assert [note.foreign for note in journal.book.all(Note)] == [{"prova": "{}", "placed": "0 60"}]
