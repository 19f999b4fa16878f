"""Other programs' boards come in and go back without losing anything."""

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from facilitator.domain.commands.links import link
from facilitator.domain.commands.notes import NoteDraft, edit_words, move, remove, write_notes
from facilitator.domain.edits import Edit, Write
from facilitator.domain.layout import lay_out
from facilitator.domain.records import Board, Cluster, Frame, Link, Note
from facilitator.domain.refusal import Refusal
from facilitator.imports.formats import read_board
from tests.domain.books import Journal, size_of
from tests.exports.material import empty_room, full_room
from tests.exports.others import book_with, opened, written
from tests.shared import SHARED, needs_shared, shared

EMPTY = {"excalidraw_ferminrp_post-it.excalidrawlib", "odd_missing_arrays.canvas",
         "zettelflow_empty.canvas"}  # fmt: skip
FILES = sorted(path.name for path in (SHARED / "boards").glob("*"))


def counted(elements: Iterable[Any]) -> Counter[str]:
    return Counter(json.dumps(one, sort_keys=True) for one in elements)


def elements_of(document: Any) -> list[Any]:
    """The elements of a scene or of a library."""
    items = document.get("libraryItems") or document.get("library") or [document]
    return [e for item in items for e in (item if isinstance(item, list) else item["elements"])]


@needs_shared
@pytest.mark.parametrize("name", FILES)
def test_every_shared_board_is_read_or_refused_with_a_sentence(name: str) -> None:
    data = shared("boards", name).read_bytes()
    if name in EMPTY or name.endswith(".md"):
        with pytest.raises(Refusal) as why:
            read_board(data, name)
        assert why.value.key == ("no_board" if name.endswith(".md") else "board_without_notes")
        return
    book, board = book_with(data, name)
    notes = book.of(Note, "board", board.id)
    assert notes
    assert all(note.text for note in notes)


@needs_shared
@pytest.mark.parametrize("name", [n for n in FILES if n.endswith(".canvas") and n not in EMPTY])
def test_a_canvas_goes_back_as_it_came(name: str, tmp_path: Path) -> None:
    data = shared("boards", name).read_bytes()
    book, board = book_with(data, name)
    assert written(book, board, "jsoncanvas", tmp_path) == json.loads(data)


@needs_shared
@pytest.mark.parametrize("name", [n for n in FILES if "excalidraw" in n and n not in EMPTY])
def test_a_library_goes_back_with_every_element_and_key(name: str, tmp_path: Path) -> None:
    before = json.loads(shared("boards", name).read_bytes())
    book, board = book_with(shared("boards", name).read_bytes(), name)
    after = written(book, board, "excalidraw", tmp_path)
    assert counted(after["elements"]) == counted(elements_of(before))
    kept = after["facilitator"]["library"]
    assert {k for k in before if k not in kept} == set()
    assert [item["id"] for item in kept["libraryItems"]] == [
        item["id"] for item in before["libraryItems"]
    ]


CANVAS: dict[str, Any] = {
    "nodes": [
        {"id": "g", "type": "group", "x": 0, "y": 0, "width": 900, "height": 400,
         "label": "Un riquadro", "background": "b.png"},
        {"id": "a", "type": "text", "text": "Uno \r\n", "x": 10.5, "y": 20, "width": 250,
         "height": 60, "color": "1", "odd": {"deep": [1, None]}},
        {"id": "b", "type": "text", "text": "Due", "x": 400, "y": 20, "width": 250,
         "height": 60, "color": "3"},
        {"id": "c", "type": "text", "text": "Tre", "x": 400, "y": 220, "width": 250, "height": 60},
        {"id": "e", "type": "text", "text": "  ", "x": 1, "y": 1, "width": 5, "height": 5},
        "no node", {"type": "file", "file": "a.md", "subpath": "#b", "x": 0, "y": -90},
    ],
    "edges": [
        {"id": "1", "fromNode": "b", "toNode": "a", "label": "causa", "mine": 1},
        {"id": "2", "fromNode": "a", "toNode": "b", "label": "causa"},
        {"id": "3", "fromNode": "a", "toNode": "c", "fromEnd": "arrow", "toEnd": "none"},
        {"id": "4", "fromNode": "a", "toNode": "g"}, {"id": "5", "fromNode": "b", "toNode": "a"},
        {"id": "6", "fromNode": "a", "toNode": "a"}, 7, {"id": "8"},
    ],
    "metadata": {"version": "1.0"},
}  # fmt: skip


def canvas() -> tuple[Journal, Board, dict[str, Note]]:
    journal, board = opened(json.dumps(CANVAS).encode(), "prova.canvas")
    notes = {note.text: note for note in journal.book.of(Note, "board", board.id)}
    return journal, board, notes


def test_colours_labels_and_arrows_mean_what_they_say() -> None:
    journal, board, notes = canvas()
    assert {text: note.kind for text, note in notes.items()} == {
        "Uno": "problem", "Due": "cause", "Tre": "problem", "a.md#b": "problem",
    }  # fmt: skip
    assert notes["Uno"].place == (10, 20)
    drawn = {(one.kind, one.source, one.target) for one in journal.book.all(Link)}
    uno, due, tre = (notes[text].id for text in ("Uno", "Due", "Tre"))
    assert drawn == {("causes", due, uno), ("supports", uno, due), ("supports", tre, uno)}
    frames = journal.book.of(Frame, "board", board.id)
    assert [(f.title, f.place, f.size) for f in frames] == [("Un riquadro", (0, 0), (900, 400))]


def test_a_canvas_that_nobody_touched_is_the_same_canvas(tmp_path: Path) -> None:
    journal, board, _notes = canvas()
    assert written(journal.book, board, "jsoncanvas", tmp_path) == CANVAS


def test_what_was_changed_here_changes_in_the_file_and_nothing_else(tmp_path: Path) -> None:
    journal, board, notes = canvas()
    book = journal.book
    uno, due, tre, file = (notes[text] for text in ("Uno", "Due", "Tre", "a.md#b"))
    frame = book.of(Frame, "board", board.id)[0]
    journal.do(edit_words(uno, "text", "Uno di nuovo", book.heads(uno.id, "text")))
    journal.do(edit_words(file, "text", "un testo", book.heads(file.id, "text")))
    journal.do(edit_words(frame, "title", "Altro", book.heads(frame.id, "title")))
    journal.do(move(book, {due.id: (7, 8)}, lay_out(book, board, size_of)))
    journal.do(Edit("resize_note", (Write("note", due.id, "size", [300, 90]),
                                    Write("note", due.id, "kind", "barrier"))))  # fmt: skip
    journal.do(remove(book, [tre]))
    journal.do(write_notes(book, board.id, [NoteDraft("Nuova", "idea", place=(0, 900))]))
    new = next(note for note in book.of(Note, "board", board.id) if note.text == "Nuova")
    journal.do(link(book, new.id, uno.id))
    out = written(book, board, "jsoncanvas", tmp_path)
    nodes = {node["id"]: node for node in out["nodes"] if isinstance(node, dict) and "id" in node}
    was = {n["id"]: n for n in CANVAS["nodes"] if isinstance(n, dict) and "id" in n}
    assert nodes["a"] == was["a"] | {"text": "Uno di nuovo"}
    assert nodes["b"] == was["b"] | {"x": 7, "y": 8, "width": 300, "height": 90, "color": "2",
                                     "facilitator": {"kind": "barrier"}}  # fmt: skip
    assert nodes["g"]["label"] == "Altro"
    assert "c" not in nodes
    assert {"type": "text", "text": "un testo"}.items() <= out["nodes"][-2].items()
    assert out["nodes"][-1]["text"] == "Nuova"
    ends = {(edge["fromNode"], edge["toNode"]) for edge in out["edges"]
            if isinstance(edge, dict) and "fromNode" in edge}  # fmt: skip
    assert (new.id, "a") in ends
    assert not any("c" in pair for pair in ends)


SCENE: dict[str, Any] = {
    "type": "excalidraw", "version": 2, "source": "https://excalidraw.com", "mine": [1],
    "appState": {"viewBackgroundColor": "#ffffff"}, "files": {},
    "elements": [
        {"id": "f", "type": "frame", "x": -20, "y": -20, "width": 900, "height": 300,
         "name": "Qui"},
        {"id": "r", "type": "rectangle", "x": 0.5, "y": 0, "width": 200, "height": 80,
         "backgroundColor": "#ffc9c9", "boundElements": [{"id": "rt", "type": "text"}], "odd": 1},
        {"id": "rt", "type": "text", "x": 5, "y": 5, "width": 190, "height": 20,
         "text": "Un\ntesto",
         "originalText": "Un testo", "containerId": "r"},
        {"id": "t", "type": "text", "x": 400, "y": 0, "width": 90, "height": 20, "text": "Sciolto"},
        {"id": "w", "type": "arrow", "x": 210, "y": 40, "width": 180, "height": 0,
         "points": [[0, 0], [180, 0]], "startBinding": {"elementId": "r", "focus": 0},
         "endBinding": {"elementId": "t", "focus": 0}, "endArrowhead": "arrow"},
        {"id": "wt", "type": "text", "x": 290, "y": 30, "width": 40, "height": 20,
         "text": "causa", "containerId": "w"},
        {"id": "w2", "type": "arrow", "x": 0, "y": 0, "points": [[0, 0], [1, 1]],
         "startBinding": {"elementId": "r"}, "endBinding": {"elementId": "t"}},
        {"id": "w3", "type": "line", "x": 0, "y": 0, "points": [], "startBinding": None},
        {"id": "x", "type": "text", "x": 0, "y": 0, "text": "via", "isDeleted": True},
        {"id": "d", "type": "freedraw", "x": 0, "y": 0, "points": []}, None,
    ],
}  # fmt: skip


def scene() -> tuple[Journal, Board, dict[str, Note]]:
    journal, board = opened(json.dumps(SCENE).encode(), "prova.excalidraw")
    return journal, board, {n.text: n for n in journal.book.of(Note, "board", board.id)}


def test_a_scene_comes_in_and_goes_back_as_it_was(tmp_path: Path) -> None:
    journal, board, notes = scene()
    assert {text: note.kind for text, note in notes.items()} == {
        "Un testo": "problem", "Sciolto": "problem",
    }  # fmt: skip
    (drawn,) = journal.book.all(Link)
    assert (drawn.kind, drawn.foreign["label"]) == ("causes", "causa")
    assert [f.title for f in journal.book.of(Frame, "board", board.id)] == ["Qui"]
    assert written(journal.book, board, "excalidraw", tmp_path) == SCENE


def test_an_arrow_follows_what_was_moved_and_keeps_its_keys(tmp_path: Path) -> None:
    journal, board, notes = scene()
    book, loose, boxed = journal.book, notes["Sciolto"], notes["Un testo"]
    journal.do(move(book, {loose.id: (400, 500)}, lay_out(book, board, size_of)))
    journal.do(edit_words(boxed, "text", "Altro", book.heads(boxed.id, "text")))
    journal.do(Edit("change_kind", (Write("note", boxed.id, "kind", "idea"),
                                    Write("note", boxed.id, "size", [260, 80]))))  # fmt: skip
    out = {
        one["id"]: one for one in written(book, board, "excalidraw", tmp_path)["elements"] if one
    }
    assert (out["t"]["x"], out["t"]["y"]) == (400, 500)
    assert out["w"]["startBinding"] == {"elementId": "r", "focus": 0}
    assert out["w"]["points"][1][1] > 300
    assert out["wt"]["y"] + 10 == out["w"]["y"] + out["w"]["points"][1][1] / 2
    assert out["wt"]["x"] + 20 == out["w"]["x"] + out["w"]["points"][1][0] / 2
    assert (out["rt"]["text"], out["rt"]["originalText"]) == ("Altro", "Altro")
    assert (out["r"]["odd"], out["r"]["width"]) == (1, 260)
    assert out["r"]["customData"] == {"facilitator": {"kind": "idea"}}
    journal.do(move(book, {loose.id: (500, 600), boxed.id: (101, 100)},
                    lay_out(book, board, size_of)))  # fmt: skip
    both = {o["id"]: o for o in written(book, board, "excalidraw", tmp_path)["elements"] if o}
    assert both["rt"]["x"] == 106


@pytest.mark.parametrize("name", ["jsoncanvas", "excalidraw"])
def test_our_own_board_comes_back_with_kinds_clusters_and_links(name: str, tmp_path: Path) -> None:
    room = full_room()
    board = room.book.require(Board, "b1")
    first = written(room.book, board, name, tmp_path)
    journal, again = opened(json.dumps(first).encode(), f"prova.{name}")
    before, after = (
        Counter(
            (n.text, n.kind, c.title if (c := book.get(Cluster, n.cluster)) else "")
            for n in book.of(Note, "board", owner)
        )
        for book, owner in ((room.book, "b1"), (journal.book, again.id))
    )
    assert after == before
    mine = [one for one in room.book.all(Link) if one.kind != "also_in"]
    assert Counter(one.kind for one in journal.book.all(Link)) == Counter(one.kind for one in mine)
    assert written(journal.book, again, name, tmp_path).keys() == first.keys()


def test_an_excalidraw_scene_is_bound_at_both_sides(tmp_path: Path) -> None:
    room = full_room()
    elements = written(room.book, room.book.require(Board, "b1"), "excalidraw", tmp_path)[
        "elements"
    ]
    by_id = {one["id"]: one for one in elements}
    assert len(by_id) == len(elements)
    for one in elements:
        if one["type"] == "arrow":
            for end in ("startBinding", "endBinding"):
                bound = by_id[one[end]["elementId"]]["boundElements"]
                assert {"id": one["id"], "type": "arrow"} in bound
        if one["type"] == "text":
            assert {"id": one["id"], "type": "text"} in by_id[one["containerId"]]["boundElements"]


def test_an_arrow_between_notes_of_one_row_runs_above_them_and_so_does_its_label(
    tmp_path: Path,
) -> None:
    room = empty_room()
    places = {"n1": (0, 0), "n2": (300, 0), "n3": (600, 0), "n5": (0, 400)}
    for note, place in places.items():
        room.note(note, "Una nota", place=place, size=(200, 100))
    room.put(Link, "far", kind="causes", source="n3", target="n1")
    room.put(Link, "down", kind="causes", source="n1", target="n5")
    board = room.book.require(Board, "b1")
    scene = written(room.book, board, "excalidraw", tmp_path)
    by_id = {one["id"]: one for one in scene["elements"]}
    far, label = by_id["far"], by_id["far-text"]
    assert all(far["y"] + point[1] < by_id["n2"]["y"] for point in far["points"])
    assert label["y"] + label["height"] < by_id["n2"]["y"]
    assert by_id["n1"]["x"] < label["x"] < by_id["n3"]["x"]
    down = by_id["down"]
    assert len(down["points"]) == 2
    assert down["y"] < by_id["down-text"]["y"] < down["y"] + down["height"]


def test_the_same_file_is_known_again_but_not_in_another_session() -> None:
    from facilitator.domain.commands.foreign import import_board
    from facilitator.domain.records import Session

    journal, board, _notes = canvas()
    data = json.dumps(CANVAS).encode()
    again = import_board(journal.book, "s", read_board(data, "altro.canvas"), size_of)
    assert (bool(again.edit), again.unchanged) == (False, 4)
    journal.book.put(Session(id="s2", code="S2"))
    elsewhere = import_board(journal.book, "s2", read_board(data, "altro.canvas"), size_of)
    assert elsewhere.added == 4
    journal.do(remove(journal.book, [board]))
    assert import_board(journal.book, "s", read_board(data, "prova.canvas"), size_of).edit
