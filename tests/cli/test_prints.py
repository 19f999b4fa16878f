"""Real lists and notes, imported and printed: every note and name is on paper, whole and sound."""

import os
import shutil
import signal
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import pdfa

from facilitator.cli import printing
from facilitator.cli.entry import main
from facilitator.domain.codes import PageCode, read_code
from facilitator.domain.records import Attendance
from facilitator.exports.contract import Exporter, Options, Written
from facilitator.exports.progress import no_tick
from facilitator.storage.store import Setting, Store
from tests.cli.staff import PROGRAM, Do, apart, shown
from tests.cli.test_import import EVENTBRITE, GOOGLE, NOTES, file_of, rows_of
from tests.exports.reading import bare, check_with_qpdf, codes_on, pictures, whole_text


@dataclass(frozen=True, slots=True)
class Printed:
    """A workshop of real input, with its board and attendance sheet on paper."""

    workshop: Path
    board: Path
    sheet: Path


@pytest.fixture(scope="module")
def _printed(tmp_path_factory: pytest.TempPathFactory) -> Printed:
    folder = tmp_path_factory.mktemp("stampe")
    found = Printed(*(folder / name for name in ("w.workshop", "tavola.pdf", "foglio firme.pdf")))
    file = str(found.workshop)
    calls = [
        ["new", file, "--programme", "prato-carbon-neutral"],
        *(["import", file, str(file_of(source)), "--as", "people", "--session", "S1"]
          for source in (EVENTBRITE, GOOGLE)),
        ["import", file, str(file_of(NOTES)), "--as", "notes", "--board", "S1-T2"],
        ["export", file, "board-pdf", str(found.board), "--board", "S1-T2"],
        ["export", file, "attendance-pdf", str(found.sheet), "--session", "S1"],
    ]  # fmt: skip
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FACILITATOR_HOME", str(folder / "home"))
        patch.setenv("FACILITATOR_LANGUAGE", "it")
        for call in calls:
            assert main(call) == 0
    return found


@pytest.fixture
def printed(_printed: Printed, tmp_path: Path) -> Printed:
    """The prints, with a copy of their workshop that a test may change."""
    copy = Path(shutil.copy(_printed.workshop, tmp_path / "w.workshop"))
    return Printed(copy, _printed.board, _printed.sheet)


def test_the_boards_text_contains_every_note_whole(printed: Printed) -> None:
    paper = bare(whole_text(printed.board))
    notes = [row["text"] for row in rows_of(NOTES)]
    assert len(notes) == 267
    assert [note for note in notes if bare(note) not in paper] == []


def test_another_reader_finds_every_note_whole_too(printed: Printed) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed, so its reading was not compared")
    done = subprocess.run(
        ["pdftotext", "-raw", str(printed.board), "-"], capture_output=True, check=True
    )
    paper = bare(done.stdout.decode())
    assert [row["text"] for row in rows_of(NOTES) if bare(row["text"]) not in paper] == []


def test_the_sheet_names_everybody_as_the_lists_do(printed: Printed, do: Do) -> None:
    """Straight apostrophes print as ’, by the page on print of the look."""
    paper = bare(whole_text(printed.sheet))
    names = [part for row in rows_of(EVENTBRITE) for part in (row["Nome"], row["Cognome"])]
    names += [row["Nome e cognome"].removesuffix("(+1)") for row in rows_of(GOOGLE)]
    assert [name for name in names if bare(name).replace("'", "’") not in paper] == []
    for person in shown(do, printed.workshop, "people"):
        assert not person["email"] or bare(person["email"]) not in paper


@pytest.mark.parametrize("which", ["board", "sheet"])
def test_a_print_is_sound_for_qpdf(which: str, printed: Printed) -> None:
    check_with_qpdf(getattr(printed, which))


@pytest.mark.parametrize("which", ["board", "sheet"])
def test_a_print_says_it_is_pdf_a_2b_and_passes_the_check(which: str, printed: Printed) -> None:
    with pikepdf.open(getattr(printed, which)) as pdf:
        with pdf.open_metadata() as metadata:
            assert metadata.pdfa_status == "2B"
        assert pdfa.check(pdf, "2b").findings == []


def test_codes_read_from_the_sheet_check_those_very_people_in(printed: Printed, do: Do) -> None:
    found = {code for page in pictures(printed.sheet, 150) for code in codes_on(page)}
    pages = [read for code in found if isinstance(read := read_code(code), PageCode)]
    assert sorted(page.page for page in pages) == list(range(1, len(pages) + 1))
    people = shown(do, printed.workshop, "people")
    owner = {code: person["id"] for person in people for code in person["codes"]}
    scanned = [code for code in found if code in owner]
    assert set(scanned) == set(owner)
    assert len(scanned) == 11
    said = do("checkin", printed.workshop, "--session", "S1", "-", typed="\n".join(scanned))
    assert [line.split("\t")[0] for line in said.lines] == ["ok"] * 11
    came = shown(do, printed.workshop, "attendance")
    assert sorted(one["person"] for one in came) == sorted(owner.values())
    assert {len(shown(do, printed.workshop, "bookings")), len(came)} == {11}


def test_codes_of_pages_and_corners_let_nobody_in(printed: Printed, do: Do) -> None:
    found = [code for page in pictures(printed.board, 150) for code in codes_on(page)]
    assert len(found) >= 5
    said = do("checkin", printed.workshop, "--session", "S1", *found)
    assert {line.split("\t")[0] for line in said.lines} == {"malformed"}
    assert shown(do, printed.workshop, "attendance") == []


def test_an_export_tells_what_it_wrote(printed: Printed, tmp_path: Path, do: Do) -> None:
    out = tmp_path / "una tavola è.pdf"
    call = ("export", printed.workshop, "board-pdf", out, "--board", "S1-T1")
    assert do(*call).out == f"scritto {out} (1 pagina)\n"
    first = out.read_bytes()
    said = do(*call, "--paper", "A0", "--language", "en", "--json").json
    assert (said["file"], said["pages"]) == (str(out), 1)
    assert out.read_bytes() != first
    context = ("export", printed.workshop, "context-pdf", out, "--theme", "Mobilità sostenibile")
    assert do(*context).code == 0
    assert [path.name for path in tmp_path.glob("*.pdf")] == [out.name]


def test_what_cannot_be_printed_leaves_the_earlier_file(
    printed: Printed, tmp_path: Path, do: Do
) -> None:
    out = tmp_path / "foglio.pdf"
    out.write_bytes(b"prima")
    assert do("export", printed.workshop, "attendance-pdf", out, "--session", "S99").code == 1
    assert out.read_bytes() == b"prima"


@pytest.mark.skipif(os.name != "posix", reason="Ctrl-C is sent as a POSIX signal")
def test_an_export_that_is_interrupted_leaves_nothing(printed: Printed, tmp_path: Path) -> None:
    folder = tmp_path / "uscita"
    folder.mkdir()
    call = [*PROGRAM, "export", str(printed.workshop), "board-pdf", str(folder / "tavola.pdf")]
    with subprocess.Popen(
        [*call, "--board", "S1-T2"], stderr=subprocess.PIPE, start_new_session=True
    ) as printing:
        while not list(folder.iterdir()):
            assert printing.poll() is None
        while printing.poll() is None:  # An impatient hand presses more than once.
            os.killpg(printing.pid, signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                printing.wait(0.1)
        assert printing.stderr is not None
        assert "Interrotto" in printing.stderr.read().decode()
    assert printing.returncode == 1
    assert list(folder.iterdir()) == []


def test_the_demonstration_is_written_whole_and_kept(
    tmp_path: Path, do: Do, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "nuova" / "prova"
    said = do("demo", folder)
    assert (said.code, said.err) == (0, "")
    written = [line for line in said.lines if line.startswith("scritto ")]
    told = [line.removeprefix("scritto ").split(" (")[0] for line in written]
    assert sorted(told) == sorted(str(path) for path in folder.iterdir())
    assert len(told) == 16
    file = folder / "demo.workshop"
    assert do("check", file).code == 0
    assert len(shown(do, file, "people")) == 24
    with Store.open(file, Setting("prova")) as store:
        came = [datetime.fromtimestamp(one.entered / 1000) for one in store.book.all(Attendance)]
    assert all(time(14, 30) < at.time() < time(15, 30) for at in came)
    assert max(came) < datetime.now()
    do("capture", file, "--board", "S1-T1", typed="p. una in più\n")
    kept = file.read_bytes()
    monkeypatch.setattr(printing, "run", at_once)
    again = do("demo", folder)
    assert again.lines[0] == f"già presente, lasciato com’è: {file}"
    assert file.read_bytes() == kept
    assert len(again.lines) == len(said.lines)


def at_once(row: Exporter, view: Any, options: Options, target: Path) -> Written:
    """An export in this process, which takes a tenth of the time of one that has to begin."""
    return row.write(view, options, target, no_tick)


def test_an_export_works_in_a_process_of_its_own(printed: Printed, tmp_path: Path) -> None:
    out = tmp_path / "foglio.pdf"
    said = apart("export", printed.workshop, "attendance-pdf", out, "--session", "S1")
    assert (said.code, said.err) == (0, "")
    assert out.read_bytes().startswith(b"%PDF")


def test_a_cluster_alone_and_a_poster_on_tiles(tmp_path: Path, do: Do) -> None:
    file, out = tmp_path / "demo.workshop", tmp_path / "parte.pdf"
    printing.make_demo(file, "it")
    board = ("export", file, "board-pdf", out, "--board", "S1-T2")
    assert do(*board, "--cluster", "le informazioni sono sparse").code == 0
    part = bare(whole_text(out))
    assert "Ognigestorehalasuaapp" in part
    assert "Tariffeugualiintuttalacittà" not in part
    assert do(*board, "--cluster", "non c’è").code == 1
    assert do(*board, "--paper", "A0", "--tile", "A3").code == 0
    with pikepdf.open(out) as pdf:
        assert len(pdf.pages) == 13
    other = tmp_path / "x.canvas"
    said = do("export", file, "jsoncanvas", other, *board[4:], "--cluster", "sparse")
    assert (said.code, "lavagna intera" in said.err, other.exists()) == (1, True, False)
