"""Boards that are only read: draw.io, Trello, WeKan, Miro, Mural, OPML; and files gone astray."""

import base64
import json
import zlib
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

import pytest

from facilitator.domain.refusal import Refusal
from facilitator.domain.rows import BoardRead
from facilitator.imports.formats import read_board
from facilitator.imports.nesting import MOST

MODEL = """<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>
<mxCell id="g" value="Gruppo" style="swimlane" vertex="1" parent="1">
 <mxGeometry x="10" y="10" width="400" height="200" as="geometry"/></mxCell>
<mxCell id="a" value="&lt;b&gt;Uno&lt;/b&gt;&lt;br&gt;due&amp;nbsp;tre" vertex="1" parent="g"
 style="rounded=1;fillColor=#f8cecc"><mxGeometry x="20" y="30" width="100" height="40"/></mxCell>
<object id="b" label="Altro" odd="1"><mxCell vertex="1" parent="1" style="fillColor=#fff2cc">
 <mxGeometry x="300" y="30" width="100" height="40"/></mxCell></object>
<mxCell id="e" edge="1" source="b" target="a" parent="1"><mxGeometry relative="1"/></mxCell>
<mxCell id="l" value="causa" vertex="1" parent="e"><mxGeometry relative="1"/></mxCell>
<mxCell id="e2" edge="1" source="a" target="b" style="startArrow=classic;endArrow=none"/>
<mxCell id="e3" edge="1" source="a" parent="1"/>
<mxCell id="x" value="" vertex="1" parent="1"><mxGeometry width="9" height="9"/></mxCell>
</root></mxGraphModel>"""


def packed(model: str) -> str:
    squeezed = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = squeezed.compress(quote(model).encode()) + squeezed.flush()
    return base64.b64encode(data).decode()


@pytest.mark.parametrize(
    "text",
    [
        MODEL,
        f"<mxfile><diagram name='P'>{MODEL}</diagram></mxfile>",
        f"<mxfile><diagram name='P'>{packed(MODEL)}</diagram></mxfile>",
    ],
)
def test_a_drawing_of_drawio_is_read_packed_or_not(text: str) -> None:
    read = read_board(text.encode(), "prova.drawio")
    assert [(n.text, n.kind, n.size) for n in read.notes] == [
        ("Uno\ndue tre", "problem", (100, 40)), ("Altro", "cause", (100, 40)),
    ]  # fmt: skip
    assert [(g.title, g.size) for g in read.groups] == [("Gruppo", (400, 200))]
    a, b = (note.key for note in read.notes)
    assert [(one.source, one.target, one.label, one.kind) for one in read.links] == [
        (b, a, "causa", "causes"), (b, a, "", ""),
    ]  # fmt: skip
    assert read.left == 2


def test_pages_stand_side_by_side_in_frames() -> None:
    text = (
        f"<mxfile><diagram name='P1'>{MODEL}</diagram><diagram name='P2'>{MODEL}</diagram></mxfile>"
    )
    read = read_board(text.encode(), "prova.drawio")
    assert [group.title for group in read.groups] == ["P1", "Gruppo", "P2", "Gruppo"]
    first, second = read.notes[0].place, read.notes[2].place
    assert first is not None
    assert second is not None
    assert second[0] - first[0] > 400


def cards(read: BoardRead) -> list[tuple[str, str, str]]:
    return [(note.text, note.kind, note.home) for note in read.notes]


def test_trello_lists_are_clusters_and_archived_cards_stay_out() -> None:
    board = {
        "name": "Progetto", "lists": [{"id": "2", "name": "Poi", "pos": 2},
                                      {"id": "1", "name": "Ora", "pos": 1},
                                      {"id": "3", "name": "Via", "closed": True}],
        "cards": [
            {"name": "B", "desc": "Spiegata", "idList": "1", "pos": 9, "labels":
             [{"name": "Barriera", "color": "green"}]},
            {"name": "A", "idList": "1", "pos": 1, "labels": [{"name": "", "color": "red"}]},
            {"name": "C", "idList": "1", "closed": True}, {"name": "D", "idList": "3"},
            {"name": " ", "idList": "2"}, {"name": "E", "idList": "2", "due": "2026-01-01"},
        ],
    }  # fmt: skip
    read = read_board(json.dumps(board).encode(), "x.json")
    assert read.title == "Progetto"
    assert [(g.title, g.holds) for g in read.groups] == [("Ora", True), ("Poi", True)]
    assert cards(read) == [("E", "", "2"), ("A", "problem", "1"), ("B\nSpiegata", "barrier", "1")]
    assert read.left == 3
    assert read.notes[0].source == {"due": "2026-01-01"}


def test_wekan_has_the_same_under_other_names() -> None:
    board = {
        "title": "Kanban", "labels": [{"_id": "x", "name": "Idea", "color": "blue"}],
        "lists": [{"_id": "1", "id": "1", "title": "Ora", "sort": 0}],
        "cards": [{"title": "A", "listId": "1", "labelIds": ["x"], "description": "b"}],
    }  # fmt: skip
    read = read_board(json.dumps(board).encode(), "x.json")
    assert (read.title, cards(read)) == ("Kanban", [("A\nb", "idea", "1")])


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Title,Description,Stage,Labels", "A,b,Poi,Causa", "C,,Ora,"],
         [("A\nb", "cause", "Poi"), ("C", "", "Ora")]),
        (["Text;BG Color;Area;Position X;Position Y", "A;#FFCCCC;Qui;1,5;2", "B;#CCFFCC;;3;4"],
         [("A", "problem", "Qui"), ("B", "underway", "")]),
        (["Content\tColor\tFrame", "A\tlight_yellow\tUno", "B\tlight_yellow\tUno"],
         [("A", "", "Uno"), ("B", "", "Uno")]),
    ],
)  # fmt: skip
def test_tables_of_boards_are_known_by_their_columns(
    lines: Sequence[str], expected: list[Any]
) -> None:
    read = read_board("\n".join(lines).encode(), "x.csv")
    assert cards(read) == expected
    assert all(group.holds for group in read.groups)


def test_a_point_of_an_outline_derives_from_the_one_above_it() -> None:
    text = """<?xml version="1.0"?><opml version="2.0"><head><title>Mappa</title></head><body>
    <outline text="Radice"><outline text=""><outline text="Foglia" _note="di più"/></outline>
    <outline text="Altra"/></outline></body></opml>"""
    read = read_board(text.encode(), "x.opml")
    assert read.title == "Mappa"
    assert [(n.text, n.depth) for n in read.notes] == [
        ("Radice", 0), ("Foglia\ndi più", 1), ("Altra", 1),
    ]  # fmt: skip
    assert [(one.source, one.target, one.kind) for one in read.links] == [
        ("1", "0", "derives"), ("2", "0", "derives"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "no_board"),
        (b"solo testo", "no_board"),
        (b"Nome,Cognome\nAda,Prova\n", "no_board"),
        (b"[1, 2]", "no_board"),
        (b'{"a": 1}', "no_board"),
        (b'{"nodes": 3}', "no_board"),
        (b'{"nodes": [', "damaged_json"),
        (b'{"nodes": [], "nodes": []}', "damaged_json"),
        (b'{"nodes": [{"id": "a", "x": NaN}]}', "damaged_json"),
        (b'{"nodes": ' + b"[" * 100_000, "json_too_deep"),
        (b'{"nodes": [], "a": ' + b"[" * MOST + b"]" * MOST + b"}", "json_too_deep"),
        (b'{"nodes": []}', "board_without_notes"),
        (b'{"type": "excalidraw", "elements": []}', "board_without_notes"),
        (b'{"type": "excalidrawlib", "library": [3]}', "board_without_notes"),
        (b'{"type": "other", "x": "excalidraw"}', "no_board"),
        (b'{"x": "\\"excalidraw"}', "no_board"),
        (b"<mxfile><diagram>!!!</diagram></mxfile>", "damaged_xml"),
        (b"<mxfile><diagram/></mxfile>", "board_without_notes"),
        (b"<mxfile><diagram>", "damaged_xml"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><mxfile><diagram/>&b;</mxfile>', "damaged_xml"),
        (b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><opml><body/></opml>',
         "damaged_xml"),
        (b"<opml/>", "board_without_notes"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_for_what_it_is(data: bytes, key: str) -> None:
    with pytest.raises(Refusal) as why:
        read_board(data, "prova")
    assert why.value.key == key


def test_json_is_read_down_to_a_depth_that_is_always_the_same() -> None:
    """Brackets in texts are no depth."""
    deep, brackets = b"[" * (MOST - 1) + b"]" * (MOST - 1), b"[" * 2 * MOST
    told = b'{"id": "a", "type": "text", "text": "\\"' + brackets + b'", "x": 0, "y": 0}'
    read = read_board(b'{"nodes": [' + told + b'], "deep": ' + deep + b"}", "a.canvas")
    assert [note.text for note in read.notes] == ['"' + brackets.decode()]


def test_a_page_that_unpacks_without_end_is_refused() -> None:
    bomb = packed("a" * 60_000_000)
    with pytest.raises(Refusal) as why:
        read_board(f"<mxfile><diagram>{bomb}</diagram></mxfile>".encode(), "x.drawio")
    assert why.value.key == "source_too_large"
