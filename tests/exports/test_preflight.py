"""Every PDF before a second judge: Apache PDFBox's preflight, which knows PDF/A-1b alone."""

import subprocess
from collections.abc import Sequence
from pathlib import Path
from shutil import which

import pikepdf
import pytest
from pikepdf import pdfa

from facilitator.exports.formats import EXPORTERS, exporter
from facilitator.exports.progress import no_tick
from tests.exports.every import export_all
from tests.exports.material import options
from tests.exports.report_rooms import process_room
from tests.shared import odd_texts

JARS = tuple(
    Path("/usr/share/java", f"{name}.jar")
    for name in (
        "preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation",
        "jaxb-api",
    )
)  # fmt: skip
"""Debian's packages libpdfbox2-java, libactivation-java and libjaxb-api-java."""

needs_preflight = pytest.mark.skipif(
    not which("javac") or not all(jar.exists() for jar in JARS),
    reason="Apache PDFBox's preflight is not installed (see .ci/run), so its check was not made",
)


def preflight(files: Sequence[Path]) -> list[str]:
    """What preflight finds wrong, a line each."""
    checker = Path(__file__).with_name("Preflight.java")
    path = ":".join(map(str, JARS))
    done = subprocess.run(["java", "-cp", path, checker, *files], capture_output=True, text=True)
    *wrong, last = done.stdout.splitlines() or [""]
    assert last == f"{len(files)} checked", done.stderr
    return wrong


def as_1b(file: Path) -> Path:
    """The same pages as the older kind, which is PDF 1.4 and knows no order of tabs."""
    target = file.with_suffix(".1b.pdf")
    with pikepdf.open(file) as pdf:
        for page in pdf.pages:
            if "/Tabs" in page.obj:
                del page.obj["/Tabs"]
        pdfa.save(pdf, target, "1b")
    return target


@needs_preflight
def test_preflight_passes_every_pdf(tmp_path: Path) -> None:
    room = process_room()
    written = list(export_all(room.book, {".pdf"}, tmp_path))
    made = {file.stem.rpartition("-")[0] for file in written}
    assert made == {row.id for row in EXPORTERS if row.suffix == ".pdf"}
    poster = tmp_path / "poster.pdf"
    exporter("board-pdf").write(room.view(), options(paper="A0", tile="A4"), poster, no_tick)
    assert preflight([as_1b(file) for file in (*written, poster)]) == []


@needs_preflight
def test_preflight_passes_odd_texts(tmp_path: Path) -> None:
    room = process_room()
    for number, text in enumerate(odd_texts()):
        room.note(f"odd{number}", text)
    board = tmp_path / "tavola.pdf"
    exporter("board-pdf").write(room.view(), options(), board, no_tick)
    assert preflight([as_1b(board)]) == []


@needs_preflight
def test_preflight_sees_what_is_no_pdf_a_1b(tmp_path: Path) -> None:
    target = tmp_path / "tavola.pdf"
    exporter("board-pdf").write(process_room().view(), options(), target, no_tick)
    assert any("part must be 1" in line for line in preflight([target]))
