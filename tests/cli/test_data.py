"""Data out and in by the command line: nothing is lost, and everything is said."""

import json
from pathlib import Path

import pytest

from tests.cli.staff import Do, shown

CANVAS = {
    "nodes": [
        {"id": "a", "type": "text", "text": "Uno", "x": 0, "y": 0, "width": 250, "height": 60},
        {"id": "b", "type": "text", "text": "Due", "x": 400, "y": 0, "width": 250, "height": 60},
        {"id": "g", "type": "group", "label": "Qui", "x": -20, "y": -20, "width": 700,
         "height": 120},
        {"id": "c", "type": "text", "text": "", "x": 0, "y": 90, "width": 9, "height": 9},
    ],
    "edges": [{"id": "e", "fromNode": "a", "toNode": "b", "mine": True}],
}  # fmt: skip


def whole(do: Do, file: Path) -> object:
    return json.loads(do("show", file, "--json").out)


def test_a_workshop_comes_back_from_its_json_as_it_was(
    booked: Path, tmp_path: Path, do: Do
) -> None:
    out, again = tmp_path / "tutto.json", tmp_path / "di-nuovo.workshop"
    do("capture", booked, "--board", "S1-T1", typed="p. Uno\nc. > Due\n")
    said = do("export", booked, "workshop-json", out)
    assert said.code == 0
    assert "dati personali" in said.out
    assert do("new", again, "--from", out).code == 0
    assert whole(do, again) == whole(do, booked)
    assert do("check", again).code == 0
    assert do("new", again, "--from", out).code == 1
    both = do("new", tmp_path / "x.workshop", "--from", out, "--programme", "empty")
    assert both.code == 1


@pytest.mark.parametrize(
    "text", ["{", "[]", '{"format": "facilitator-workshop", "version": 99}',
             '{"format": "facilitator-workshop", "version": 1, "codes_key": "x"}',
             '{"format": "facilitator-workshop", "version": 1, "records": {}}'],
)  # fmt: skip
def test_what_is_no_whole_workshop_makes_no_file(text: str, tmp_path: Path, do: Do) -> None:
    source, file = tmp_path / "a.json", tmp_path / "a.workshop"
    source.write_text(text, "utf-8")
    said = do("new", file, "--from", source)
    assert (said.code, file.exists()) == (1, False)
    assert said.err.strip()


def test_a_board_comes_in_once_and_goes_back_whole(prato: Path, tmp_path: Path, do: Do) -> None:
    source, out = tmp_path / "mia.canvas", tmp_path / "sua.canvas"
    source.write_text(json.dumps(CANVAS), "utf-8")
    arguments = ("import", prato, source, "--as", "board", "--session", "S2")
    tried = do(*arguments, "--dry-run", "--json")
    assert (tried.json["notes"], tried.json["board"]) == (2, "")
    said = do(*arguments)
    assert said.code == 0
    assert "note 2" in said.out
    assert "senza testo" in said.out
    boards = [board for board in shown(do, prato, "boards") if board["title"] == "mia"]
    assert [board["code"] for board in boards] == ["S2-B"]
    again = do(*arguments)
    assert again.code == 0
    assert "S2-B" in again.out
    assert len([b for b in shown(do, prato, "boards") if b["title"] == "mia"]) == 1
    assert do("export", prato, "jsoncanvas", out, "--board", "S2-B").code == 0
    assert json.loads(out.read_text("utf-8")) == CANVAS


def test_a_board_goes_to_the_first_session_and_no_board_is_refused(
    prato: Path, tmp_path: Path, do: Do
) -> None:
    source = tmp_path / "mappa.opml"
    source.write_text("<opml><body><outline text='Uno'/></body></opml>", "utf-8")
    assert do("import", prato, source, "--as", "board", "--json").json["board"] == "S1-B"
    source.write_text("una riga", "utf-8")
    said = do("import", prato, source, "--as", "board")
    assert said.code == 1
    assert "JSON Canvas" in said.err


@pytest.mark.parametrize("name", ["notes-csv", "data-xlsx", "sessions-ics"])
def test_data_are_written_without_counting_pages(
    name: str, prato: Path, tmp_path: Path, do: Do
) -> None:
    said = do("export", prato, name, tmp_path / "out")
    assert said.code == 0
    assert "pagin" not in said.out.splitlines()[0]
    assert (tmp_path / "out").stat().st_size > 0
