"""Other programs' boards as no program should write them: refused, or read and given back whole."""

import copy
import dataclasses
import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.records import Frame, Note
from facilitator.domain.refusal import Refusal
from facilitator.imports.formats import read_board
from tests.exports.others import book_with, written
from tests.exports.test_boards_of_others import CANVAS, SCENE

FILES = {"jsoncanvas": ("prova.canvas", CANVAS), "excalidraw": ("prova.excalidraw", SCENE)}
CARDS = {
    "name": "Progetto", "labels": [{"_id": "x", "name": "Idea", "color": "blue"}],
    "lists": [{"id": "1", "name": "Ora", "pos": 1}],
    "cards": [{"name": "A", "idList": "1", "pos": 1, "labelIds": ["x"], "labels": [{"name": "B"}]}],
}  # fmt: skip
ODD: tuple[Any, ...] = (
    None, True, 0, -1, 10**400, 1.5, -0.0, 1e308, "", "a", "r", "\ud800", "e\u0301", "\u2028",
    "text", "group", "frame", [], {}, [[]], ["a"], {"a": 1}, {"elementId": "r"},
)  # fmt: skip
SEEDS = st.integers(0, 2**32)


def paths(value: Any, here: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every value below a value."""
    if not isinstance(value, dict | list):
        return
    for key, part in list(value.items() if isinstance(value, dict) else enumerate(value)):
        yield (*here, key)
        yield from paths(part, (*here, key))


def spoilt(document: Any, seed: int) -> Any:
    """A document with a few of its values changed, left out, doubled or put beside."""
    made, chance = copy.deepcopy(document), Random(seed)
    for _ in range(chance.randint(1, 4)):
        *way, last = chance.choice(list(paths(made)))
        holder = made
        for key in way:
            holder = holder[key]
        odd = copy.deepcopy(chance.choice(ODD))
        match chance.choice(("change", "leave", "double", "add")):
            case "leave":
                del holder[last]
            case "double" if isinstance(holder, list):
                holder.append(copy.deepcopy(holder[last]))
            case "add" if isinstance(holder[last], dict):
                holder[last]["containerId"] = odd
            case _:
                holder[last] = odd
    return made


def is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def is_kept(before: Any, after: Any) -> bool:
    """Whether all of a value is there; a cluster's frame that had no place has been given one."""
    if isinstance(before, dict) and isinstance(after, dict):
        placed = before.get("type") != "group" or all(
            is_number(before.get(axis)) for axis in ("x", "y")
        )
        return all(
            key in after and (is_kept(part, after[key]) or (key in ("x", "y") and not placed))
            for key, part in before.items()
        )
    if isinstance(before, list) and isinstance(after, list):
        return len(before) == len(after) and all(map(is_kept, before, after))
    return type(before) is type(after) and bool(before == after)


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=40)
@given(seed=SEEDS)
def test_whatever_a_file_holds_goes_back_in_its_order(name: str, seed: int) -> None:
    file, sound = FILES[name]
    document = spoilt(sound, seed)
    try:
        book, board = book_with(json.dumps(document).encode(), file)
    except Refusal:
        return
    with TemporaryDirectory() as folder:
        again = written(book, board, name, Path(folder))
        assert is_kept(json.loads(json.dumps(document)), again)
        for note in book.all(Note):
            book.put(
                dataclasses.replace(note, place=(7, 8), size=(90, 60), kind="idea", text="Altro")
            )
        for frame in book.all(Frame):
            book.put(dataclasses.replace(frame, place=(1, 2), size=(300, 200), title="Altro"))
        assert len(written(book, board, name, Path(folder))) >= len(document)


def test_a_note_without_a_sound_place_goes_back_as_it_came_until_it_is_moved(
    tmp_path: Path,
) -> None:
    nodes = [
        {"id": "a", "type": "text", "text": "Uno"},
        {"id": "b", "type": "text", "text": "Due", "x": "12", "y": None},
    ]
    book, board = book_with(json.dumps({"nodes": nodes}).encode(), "prova.canvas")
    assert written(book, board, "jsoncanvas", tmp_path)["nodes"] == nodes
    for note in book.all(Note):
        book.put(dataclasses.replace(note, place=(7, 8)))
    again = written(book, board, "jsoncanvas", tmp_path)["nodes"]
    assert [(node["x"], node["y"]) for node in again] == [(7, 8), (7, 8)]


@given(SEEDS)
def test_spoilt_cards_are_read_or_refused(seed: int) -> None:
    document = spoilt(CARDS, seed)
    with suppress(Refusal):
        assert read_board(json.dumps(document).encode(), "prova.json").notes


@pytest.mark.parametrize("name", FILES)
def test_an_unknown_key_survives_at_every_depth(name: str, tmp_path: Path) -> None:
    file, sound = FILES[name]
    document = copy.deepcopy(sound)
    odd = {"deep": [1, 2.0, 1e-7, 10**30, -0.0, None, {"\ud800": "e\u0301\r\n\u2028"}]}
    for way in [(), *paths(sound)]:
        holder = document
        for key in way:
            holder = holder[key]
        if isinstance(holder, dict):
            holder["un'altra chiave"] = odd
    data = b"\xef\xbb\xbf" + json.dumps(document, indent=1).replace("\n", "\r\n").encode()
    book, board = book_with(data, file)
    again = written(book, board, name, tmp_path)
    assert json.dumps(again, sort_keys=True) == json.dumps(document, sort_keys=True)


def test_an_edge_that_led_nowhere_stays_and_one_that_lost_its_end_goes(tmp_path: Path) -> None:
    document = {
        "nodes": [
            {"id": "a", "type": "text", "text": "Uno", "x": 0, "y": 0, "width": 9, "height": 9},
            {"id": "b", "type": "text", "text": "Due", "x": 0, "y": 0, "width": 9, "height": 9},
        ],
        "edges": [
            {"id": "1", "fromNode": "a", "toNode": "gone"}, {"id": "2", "toNode": "b"},
            {"id": "3", "fromNode": "b", "toNode": "b"},
            *({"id": key, "fromNode": "a", "toNode": "b"} for key in "45"),
        ],
    }  # fmt: skip
    book, board = book_with(json.dumps(document).encode(), "prova.canvas")
    assert written(book, board, "jsoncanvas", tmp_path) == document
    book.drop("note", next(note.id for note in book.all(Note) if note.text == "Due"))
    again = written(book, board, "jsoncanvas", tmp_path)
    assert [edge["id"] for edge in again["edges"]] == ["1", "2"]


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b'{"nodes": [{"id": "a", "x": 1e400}]}', "damaged_json"),
        (b'<!DOCTYPE a SYSTEM "a.dtd"><opml><body>&b;</body></opml>', "damaged_xml"),
        (b'<!DOCTYPE a SYSTEM "a.dtd"><mxfile>&b;<diagram/></mxfile>', "damaged_xml"),
    ],
)
def test_what_would_break_the_file_or_hides_in_another_is_refused(data: bytes, key: str) -> None:
    with pytest.raises(Refusal) as why:
        read_board(data, "prova")
    assert why.value.key == key


def test_a_scene_is_known_though_it_says_at_its_end_what_it_is() -> None:
    text = {"id": "t", "type": "text", "x": 0, "y": 0, "text": "Nota"}
    scene = {"elements": [text, *({"type": "freedraw"} for _ in range(200))], "type": "excalidraw"}
    assert read_board(json.dumps(scene).encode(), "prova.json").notes[0].text == "Nota"
