"""What cannot be done is said in one sentence that names the thing and the remedy."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from tests.cli.staff import PROGRAM, Do, Said

KEYS = ("missing", "folder", "text", "empty", "cut", "turned", "prato", "list")


@pytest.fixture
def files(booked: Path, tmp_path: Path) -> dict[str, Path]:
    """Files of every sort by a word for each."""
    whole = booked.read_bytes()
    found = {key: tmp_path / f"{key}.workshop" for key in KEYS} | {"prato": booked}
    found["folder"].mkdir()
    found["text"].write_text("una lista di idee\n")
    found["empty"].write_bytes(b"")
    found["cut"].write_bytes(whole[: len(whole) // 3])
    middle = range(4096 * 2, len(whole) - 4096)
    found["turned"].write_bytes(
        bytes(byte ^ 0x55 if at in middle else byte for at, byte in enumerate(whole))
    )
    found["list"] = tmp_path / "iscritti.csv"
    return found


CALLS = (
    ("show {missing}", "missing.workshop» non c’è. Controllare il nome"),
    ("show {folder} boards", "«folder.workshop» non è un percorso"),
    ("check {text}", "«text.workshop» non è un percorso"),
    ("capture {empty} --board S1-T1", "«empty.workshop» non è un percorso"),
    ("show {cut}", "«cut.workshop» è danneggiato. Metterlo da parte"),
    ("capture {turned} --board S1-T1", "«turned.workshop» è danneggiato"),
    ("merge {prato} {text}", "«text.workshop» non è un percorso"),
    ("merge {prato} {missing}", "missing.workshop» non c’è"),
    ("merge {missing} {prato}", "missing.workshop» non c’è"),
    ("merge {prato} {cut}", "«cut.workshop» è danneggiato"),
    ("new {prato}", "esiste già e non viene sovrascritto. Scegliere un altro nome"),
    ("new {folder}", "esiste già e non viene sovrascritto"),
    ("new {folder}/no/x.workshop", "La cartella di «"),
    ("new {missing} --programme pistoia", "Il programma «pistoia» non c’è. Quelli disponibili"),
    ("show {prato} sedie", "«sedie» non è un genere di record. Quelli validi: workshops"),
    ("capture {prato} --board S9-T9", "«S9-T9» (lavagna) non si trova in questo percorso"),
    ("capture {prato}", "Manca la lavagna. Indicarla con --board e il suo codice"),
    ("checkin {prato} --session S99 X", "«S99» (sessione) non si trova"),
    ("checkin {prato} X", "Manca la sessione. Indicarla con --session"),
    ("history {prato} boh", "«boh» (record) non si trova"),
    ("forget {prato} Nessuno --yes", "«Nessuno» (persona) non si trova"),
    ("forget {prato} F1R0000000000000000000000000000 --yes", "(persona) non si trova"),
    ("redact {prato} boh --yes", "«boh» (nota) non si trova"),
    ("import {prato} {missing} --as people --session S1", "missing.workshop» non c’è"),
    ("import {prato} {folder} --as people --session S1", "è una cartella. Indicare un file"),
    ("import {prato} {empty} --as people --session S1", "non contiene righe da importare"),
    ("import {prato} {prato} --as people --session S1", "è un file SQLite, non un elenco"),
    ("import {prato} {text} --as people --session S1", "non si trova una colonna con i nomi"),
    ("import {prato} {list} --as people --session S99", "«S99» (sessione) non si trova"),
    ("import {prato} {list} --as people", "Manca la sessione"),
    ("import {prato} {list} --as notes", "Manca la lavagna"),
    ("export {prato} boh {missing}", "Il formato «boh» non c’è. Quelli disponibili: board-pdf"),
    ("export {prato} board-pdf {missing}", "Manca la lavagna"),
    ("export {prato} board-pdf {missing} --board S9-T9", "«S9-T9» (lavagna) non si trova"),
    ("export {prato} board-pdf {folder}/no/x.pdf --board S1-T1", "La cartella di «"),
    ("export {prato} board-pdf {folder} --board S1-T1", "è una cartella. Indicare un file"),
    ("export {prato} board-pdf {prato} --board S1-T1", "è un percorso e non viene sovrascritto"),
    ("export {prato} attendance-pdf {missing}", "Manca la sessione"),
    ("export {prato} context-pdf {missing}", "Manca il tema. Indicarlo con --theme"),
    ("demo {list}", "non si può scrivere. Sceglierne un’altra"),
)  # fmt: skip


def state(folder: Path) -> dict[str, str]:
    """Every file of a folder with the digest of its content, those of the settings apart."""
    return {
        str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "home" not in path.parts
    }


@pytest.mark.parametrize(("call", "sentence"), CALLS)
def test_what_cannot_be_done_is_said_in_a_sentence_and_changes_nothing(
    call: str, sentence: str, files: dict[str, Path], tmp_path: Path, do: Do
) -> None:
    before = state(tmp_path)
    words = [word.format(**files) for word in call.split()]
    for language in ("it", "en"):
        said = do(*words, typed="p. una nota\n", language=language)
        assert (said.code, said.out) == (1, ""), said.err
        assert len(said.err.splitlines()) == 1
        assert (sentence in said.err) == (language == "it")
        assert "{" not in said.err
        assert state(tmp_path) == before


def test_check_of_a_damaged_file_is_one_document_that_says_so(
    files: dict[str, Path], do: Do
) -> None:
    said = do("check", files["turned"], "--json")
    assert said.code == 1
    assert said.json["clean"] is False
    assert "danneggiato" in said.json["faults"][0]
    assert "Metterlo da parte" in said.err


def test_a_name_that_two_people_bear_is_not_guessed(booked: Path, tmp_path: Path, do: Do) -> None:
    more = tmp_path / "altri.csv"
    more.write_text("Cognome;Nome;E-mail\nProvàti;Nicolò;altro@example.org\n", "utf-8")
    do("import", booked, more, "--as", "people", "--session", "S2")
    said = do("forget", booked, "nicolò provàti", "--yes")
    assert said.code == 1
    assert "può indicare 2 elementi diversi. Dare il codice" in said.err
    codes = [p["code"] for p in do("show", booked, "people", "--json").json if "Nicol" in p["name"]]
    assert do("forget", booked, codes[1], "--yes").code == 0


def _unprivileged() -> list[str]:
    """What makes root obey a file's permissions; nothing is needed for anybody else."""
    if os.name != "posix" or os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("root may write everywhere, and there is no setpriv to forbid it")
    bare = "-dac_override,-dac_read_search"
    return ["setpriv", f"--bounding-set={bare}", f"--inh-caps={bare}"]


@pytest.fixture
def locked(booked: Path, tmp_path: Path) -> Iterator[Path]:
    """A folder in which nobody may write, with a workshop and an unreadable list."""
    if os.name != "posix":
        pytest.skip("permissions are those of POSIX")
    folder = tmp_path / "chiusa"
    folder.mkdir()
    Path(shutil.copy(booked, folder / "prato.workshop")).chmod(0o444)
    (folder / "iscritti.csv").touch(0o000)
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)


LOCKED_CALLS = (
    ("new {0}/x.workshop", 1, "non si può scrivere. Sceglierne un’altra"),
    ("demo {0}", 1, "non si può scrivere. Sceglierne un’altra"),
    ("capture {0}/prato.workshop --board S1-T1", 1, "riga 1 non salvata: «prato.workshop» è"),
    ("import {0}/prato.workshop {0}/iscritti.csv --as notes", 1, "non si può leggere"),
    ("forget {0}/prato.workshop 李 --yes", 1, "«李» (persona) non si trova"),
    ("forget {0}/prato.workshop 李\u00a0Modello --yes", 1, "è di sola lettura. Copiarlo in una"),
    ("export {0}/prato.workshop board-pdf {0}/x.pdf --board S1-T1", 1, "non si può scrivere"),
    ("show {0}/prato.workshop boards", 0, ""),
    ("check {0}/prato.workshop", 0, ""),
)  # fmt: skip


@pytest.mark.parametrize(("call", "code", "sentence"), LOCKED_CALLS)
def test_what_may_not_be_written_is_said(call: str, code: int, sentence: str, locked: Path) -> None:
    words = [word.format(locked).replace("\u00a0", " ") for word in call.split(" ")]
    done = subprocess.run(
        [*_unprivileged(), *PROGRAM, *words], input=b"p. una\np. due\n", capture_output=True
    )
    said = Said(done.returncode, done.stdout.decode(), done.stderr.decode())
    assert said.code == code
    assert sentence in said.err
    assert len(said.err.splitlines()) == (code != 0)
    assert {path.name for path in locked.iterdir()} == {"prato.workshop", "iscritti.csv"}


@pytest.mark.parametrize(
    ("system", "spoken"),
    [
        ("it_CH.UTF-8", "it"), ("en_GB.UTF-8", "en"), ("de_DE.UTF-8", "it"),
        ("C.UTF-8", "it"), ("POSIX", "it"), ("", "it"),
    ],
)  # fmt: skip
def test_the_system_s_language_is_spoken_and_else_italian(
    system: str, spoken: str, do: Do, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", system)
    said = do("programmes", language="").out
    assert said.split()[0] == {"it": "codice", "en": "code"}[spoken]
