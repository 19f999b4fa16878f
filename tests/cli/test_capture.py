"""Notes typed, piped or redirected into ``capture``, as rooms and machines give them."""

import os
import signal
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from facilitator.domain.values import TEXT_LIMIT
from tests.cli.staff import PROGRAM, Do, Said, apart, shown


def captured(do: Do, file: Path, typed: str | bytes, board: str = "S1-T1") -> Said:
    """What is said of these lines."""
    return do("capture", file, "--board", board, typed=typed)


def texts(do: Do, file: Path) -> list[str]:
    """The texts of the notes, in the order in which they were written."""
    return [note["text"] for note in shown(do, file, "notes")]


def test_each_line_is_a_note_whose_id_is_told(prato: Path, do: Do) -> None:
    said = captured(do, prato, "p. Uno\nDue\nc. Tre\n")
    assert (said.code, said.err) == (0, "")
    notes = shown(do, prato, "notes")
    assert said.lines == [f"saved {note['id']}" for note in notes]
    assert [(note["kind"], note["text"]) for note in notes] == [
        ("problem", "Uno"), ("problem", "Due"), ("cause", "Tre"),
    ]  # fmt: skip


def test_the_syntax_says_seat_hands_quotation_and_note_taker(prato: Path, do: Do) -> None:
    captured(do, prato, 'b. 3: NT "Nessuno ascolta" +7\n\\p. così com’è +2\n')
    first, second = shown(do, prato, "notes")
    said = {name: first[name] for name in ("kind", "seat", "hands", "note_taker", "quotation")}
    assert said == {
        "kind": "barrier", "seat": 3, "hands": 7, "note_taker": True, "quotation": True,
    }  # fmt: skip
    assert (first["text"], second["text"]) == ("Nessuno ascolta", "p. così com’è +2")


def test_an_arrow_attaches_to_the_last_problem_also_of_an_earlier_call(prato: Path, do: Do) -> None:
    captured(do, prato, "p. Il bus non passa\n")
    captured(do, prato, "> c. Corse tagliate\n> p. Si va in auto\n> e. Code\n")
    notes = {note["id"]: note["text"] for note in shown(do, prato, "notes")}
    links = {
        notes[link["source"]]: (link["kind"], notes[link["target"]])
        for link in shown(do, prato, "links")
    }
    assert links == {
        "Corse tagliate": ("causes", "Il bus non passa"),
        "Si va in auto": ("causes", "Il bus non passa"),
        "Code": ("effect_of", "Si va in auto"),
    }


def test_an_arrow_without_a_problem_still_keeps_the_words(prato: Path, do: Do) -> None:
    assert captured(do, prato, "> c. Nessun problema prima\n").code == 0
    assert texts(do, prato) == ["Nessun problema prima"]
    assert shown(do, prato, "links") == []


ODD_LINES: tuple[tuple[bytes, list[str]], ...] = (
    (b"", []),
    (b"\n  \r\n\t\nc.\n", []),
    ("p. perché\n".encode(), ["perché"]),
    ("p. perché\r\n".encode("cp1252"), ["perché"]),
    ("p. città\n".encode() + "c. età €\n".encode("cp1252"), ["città", "età €"]),
    (b"\xef\xbb\xbfp. uno\r\np. due", ["uno", "due"]),
    ("p. perché\r\n中文\r\n".encode("utf-16"), ["perché", "中文"]),
    ("\ufeffp. perché\n".encode("utf-16-be"), ["perché"]),
    (b"p. a\x00b\x01c\x7f\n", ["abc"]),
    ("布料没有人收\nلا أحد يستمع\nדוגמה\n".encode(), ["布料没有人收", "لا أحد يستمع", "דוגמה"]),
    ("p. perche\u0301 👩‍👩‍👧\n".encode(), ["perché 👩‍👩‍👧"]),
    (b"p. <b>a</b>'; DROP TABLE note_rows; --\n", ["<b>a</b>'; DROP TABLE note_rows; --"]),
    (b"p. {facts} %s \\n\n", ["{facts} %s \\n"]),
)  # fmt: skip


@pytest.mark.parametrize(("typed", "expected"), ODD_LINES, ids=range(len(ODD_LINES)))
def test_lines_come_in_any_encoding_and_script(
    typed: bytes, expected: list[str], prato: Path, do: Do
) -> None:
    said = captured(do, prato, typed)
    assert (said.code, said.err) == (0, "")
    assert texts(do, prato) == expected
    assert do("check", prato).code == 0


def test_a_long_line_is_kept_whole_and_a_boundless_one_refused(prato: Path, do: Do) -> None:
    long = "parola " * 5_000
    said = captured(do, prato, f"p. {long}\n{'x' * 1_000_001}\n{'y' * 9_000_000}\np. dopo\n")
    assert said.code == 3
    assert len(said.lines) == 2
    assert said.err.splitlines()[0].startswith("riga 2 non salvata: supera 1000000 caratteri")
    assert said.err.splitlines()[1].startswith("riga 3 non salvata")
    first, second = shown(do, prato, "notes")
    assert first["text"] + first["overflow"] == long.strip()
    assert len(first["text"]) == TEXT_LIMIT
    assert second["text"] == "dopo"


def test_the_only_board_need_not_be_named(tmp_path: Path, do: Do) -> None:
    file = tmp_path / "vuoto.workshop"
    do("new", file)
    assert do("capture", file, typed="p. una\n").code == 0
    assert texts(do, file) == ["una"]


def test_what_a_reader_who_left_was_not_told_is_sound_all_the_same(prato: Path, do: Do) -> None:
    with subprocess.Popen(
        [*PROGRAM, "capture", str(prato), "--board", "S1-T1"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as typing:  # fmt: skip
        assert typing.stdin is not None
        assert typing.stdout is not None
        assert typing.stderr is not None
        typing.stdin.write(b"p. prima\n")
        typing.stdin.flush()
        told = typing.stdout.readline().decode().split()
        typing.stdout.close()
        typing.stdin.write(b"p. seconda\n" * 50)
        typing.stdin.close()
        assert typing.wait(60) == 1
        assert typing.stderr.read() == b""
    assert shown(do, prato, "notes")[0]["id"] == told[1]
    assert do("check", prato).code == 0


def test_tables_that_type_at_once_into_one_file_lose_nothing(prato: Path, do: Do) -> None:
    tables, lines = range(1, 4), range(60)
    with ThreadPoolExecutor() as pool:
        typing = [
            pool.submit(apart, "capture", prato, "--board", f"S1-T{table}",
                        typed="".join(f"p. {table}.{n}\n" for n in lines))
            for table in tables
        ]  # fmt: skip
        while not all(one.done() for one in typing):
            assert do("show", prato, "notes", "--json").code == 0
    told = {
        line.removeprefix("saved "): f"{table}.{n}"
        for table, one in zip(tables, typing, strict=True)
        for n, line in enumerate(one.result().lines)
    }
    assert len(told) == len(tables) * len(lines)
    assert {note["id"]: note["text"] for note in shown(do, prato, "notes")} == told
    assert do("check", prato).code == 0


@pytest.mark.skipif(os.name != "posix", reason="Ctrl-C is sent as a POSIX signal")
def test_ctrl_c_ends_it_with_a_sentence_and_keeps_what_was_saved(prato: Path, do: Do) -> None:
    with subprocess.Popen(
        [*PROGRAM, "capture", str(prato), "--board", "S1-T1"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as typing:  # fmt: skip
        assert typing.stdin is not None
        assert typing.stdout is not None
        typing.stdin.write(b"p. prima\n")
        typing.stdin.flush()
        typing.stdout.readline()
        typing.send_signal(signal.SIGINT)
        _out, err = typing.communicate(timeout=60)
    assert typing.returncode == 1
    assert err.decode() == "Interrotto. Ciò che era già salvato resta salvato.\n"
    assert texts(do, prato) == ["prima"]


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-", ">/dev/full"])
@pytest.mark.skipif(os.name != "posix", reason="streams are closed by a POSIX shell")
def test_closed_or_full_streams_are_no_mishap(closed: str, prato: Path) -> None:
    line = f'printf "p. una\\n" | "$@" capture "{prato}" --board S1-T1 {closed}'
    done = subprocess.run(["sh", "-c", line, "sh", *PROGRAM], capture_output=True)
    assert b"Traceback" not in done.stderr
    assert done.returncode == (1 if closed == ">/dev/full" else 0)
