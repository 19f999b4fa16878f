"""What is read of a file that has been made, to recognise it by."""

import json
from pathlib import Path

from ui.printing.reading import CHARACTERS, ROWS, counts_of, sheets_of, text_of


def test_a_scene_is_counted_whatever_stands_in_it(tmp_path: Path) -> None:
    file = tmp_path / "a.excalidraw"
    elements = [{"type": "text"}, {"type": "text"}, {"type": []}, {}, None, "testo"]
    file.write_text(json.dumps({"elements": elements}))
    assert counts_of(file)["text"] == 2


def test_of_a_long_table_the_first_rows_are_shown_and_that_more_follow(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    for rows, more in ((ROWS, False), (ROWS + 1, True)):
        file.write_text("\r\n".join(f"riga {n};{n}" for n in range(rows)), "utf-8-sig")
        (sheet,) = sheets_of(file)
        assert sheet.rows[0] == ("riga 0", "0")
        assert (len(sheet.rows), sheet.more) == (ROWS, more)


def test_of_a_long_text_the_beginning_is_shown_without_its_key(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text('{"codes_key": "' + "0f" * 32 + '",\n' + "è" * 2 * CHARACTERS, "utf-8")
    shown = text_of(file)
    assert "0f0f" not in shown
    assert len(shown) <= CHARACTERS
