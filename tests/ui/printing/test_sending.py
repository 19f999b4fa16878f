"""What comes out of a printer: Qt's own PDF printer stands for one of metal."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy
import pypdfium2
import pytest
import qrcode
from PIL import Image
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from facilitator.domain.refusal import Refusal
from facilitator.exports.progress import no_tick
from tests.exports.reading import codes_on
from ui.printing import sending
from ui.printing.printers import Printer, Size, paper_name
from ui.printing.sending import Job, Sending, print_pdf

A4, ACROSS, A3 = (210.0, 297.0), (297.0, 210.0), (420.0, 297.0)
JOB = Job("Prova", "prova", (0,))
POINT = 25.4 / 72
SAID = "F1P0123456789ABCDEFGHIJKLMNOPQRSTU"


class Asked(QPrinter):
    """Remembers on which sides it was to print, which one that writes PDF does not."""

    sides = QPrinter.DuplexMode.DuplexAuto

    def setDuplex(self, sides: QPrinter.DuplexMode) -> None:
        self.sides = sides


class Press:
    """Printers that write PDF files: one for each lot that is handed over."""

    def __init__(self, folder: Path) -> None:
        self.files: list[Path] = []
        self.opened: list[Asked] = []
        self._folder = folder

    def __call__(self, _name: str) -> QPrinter:
        printer = Asked(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        self.files.append(self._folder / f"lot {len(self.files)}.pdf")
        printer.setOutputFileName(str(self.files[-1]))
        self.opened.append(printer)
        return printer


@pytest.fixture
def press(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Press:
    made = Press(tmp_path)
    monkeypatch.setattr(sending, "open_printer", made)
    return made


def paper_of(*sizes: Size) -> bytes:
    """Pages of these sizes: a bar of 100 mm from (20, 20), and a code of 26 mm at its right."""
    document, out = pypdfium2.PdfDocument.new(), BytesIO()
    code = qrcode.make(SAID, border=0).get_image().convert("RGB").resize((260, 260), 0)
    for wide, high in sizes:
        page = document.new_page(wide / POINT, high / POINT)
        for picture, left, width, height in (
            (Image.new("RGB", (10, 10)), 20.0, 100.0, 5.0), (code, 150.0, 26.0, 26.0)
        ):  # fmt: skip
            drawn = pypdfium2.PdfImage.new(document)
            drawn.set_bitmap(pypdfium2.PdfBitmap.from_pil(picture))
            matrix = pypdfium2.PdfMatrix().scale(width / POINT, height / POINT)
            bottom = high - 20 - height
            drawn.set_matrix(matrix.translate(left / POINT, bottom / POINT))
            page.insert_obj(drawn)
        page.gen_content()
    document.save(out)
    return out.getvalue()


def printed(file: Path) -> list[tuple[Size, Image.Image]]:
    """The sheets that came out: their size in mm, and their picture at 254 dpi (10 a mm)."""
    with pypdfium2.PdfDocument(file) as document:
        return [
            (
                (round(page.get_width() * POINT), round(page.get_height() * POINT)),
                page.render(scale=254 / 72).to_pil().convert("L"),
            )
            for page in document
        ]


def dark_along(picture: Image.Image, row: int) -> list[int]:
    """Where the first dark stretch along a row of pixels lies."""
    dark = [int(x) for x in numpy.flatnonzero(numpy.asarray(picture)[row] < 128)]
    return [x for at, x in enumerate(dark) if x == dark[0] + at]


def bar_in(picture: Image.Image) -> tuple[float, float, float]:
    """Where the black bar begins and how wide it is, in mm, along the row in its middle."""
    dark = dark_along(picture, 225)
    return dark[0] / 10, dark[-1] / 10, (dark[-1] - dark[0] + 1) / 10


def file_with(tmp_path: Path, *sizes: Size) -> Path:
    file = tmp_path / "foglio.pdf"
    file.write_bytes(paper_of(*sizes))
    return file


def test_a_sheet_comes_out_as_large_as_it_is_to_the_edge(press: Press, tmp_path: Path) -> None:
    file = file_with(tmp_path, A4)
    assert print_pdf(JOB, None, file, no_tick).pages == 1
    ((size, picture),) = printed(press.files[0])
    left, _right, wide = bar_in(picture)
    assert size == A4
    assert abs(left - 20) <= 0.2
    assert abs(wide - 100) <= 0.2
    assert codes_on(picture, 254) == {SAID}


def test_what_was_asked_of_the_printer_is_asked_of_it(press: Press, tmp_path: Path) -> None:
    file = file_with(tmp_path, A4, A4, A4)
    job = replace(JOB, pages=(0, 2), copies=3, sides="long", title="resoconto")
    done: list[tuple[int, int]] = []
    assert print_pdf(job, None, file, lambda *n: done.append(n)).pages == 2
    printer = press.opened[0]
    assert (printer.copyCount(), printer.sides) == (3, QPrinter.DuplexMode.DuplexLongSide)
    assert printer.docName() == "resoconto"
    assert done == [(1, 2), (2, 2)]
    assert len(printed(press.files[0])) == 2


def test_papers_go_by_themselves_and_a_page_across_is_turned_among_upright_ones(
    press: Press, tmp_path: Path
) -> None:
    file = file_with(tmp_path, A4, ACROSS, A3)
    print_pdf(replace(JOB, pages=(0, 1, 2)), None, file, no_tick)
    first, second = (printed(file) for file in press.files)
    assert [size for size, _picture in first] == [A4, A4]
    assert [size for size, _picture in second] == [A3]
    turned = first[1][1].transpose(Image.Transpose.ROTATE_90)
    for picture in (turned, second[0][1]):
        assert abs(bar_in(picture)[2] - 100) <= 0.2


def test_a_page_shrinks_only_when_that_was_asked(
    press: Press, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    only_a4 = Printer("Prova", "Prova", ((148.0, 210.0), A4, (210.0, 300.0)))
    monkeypatch.setattr(sending, "printer_of", lambda _name: only_a4)
    file = file_with(tmp_path, A3)
    print_pdf(replace(JOB, fit=True), None, file, no_tick)
    ((size, picture),) = printed(press.files[0])
    assert size == ACROSS
    dark = dark_along(picture, 160)
    assert abs(len(dark) / 10 - 100 * 297 / 420) <= 0.3


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_take_the_job_is_said_in_words(
    press: Press, tmp_path: Path
) -> None:
    file = file_with(tmp_path, A4)
    missing = tmp_path / "absent" / "out.pdf"

    def nowhere(name: str) -> QPrinter:
        printer = press(name)
        printer.setOutputFileName(str(missing))
        return printer

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sending, "open_printer", nowhere)
        with pytest.raises(Refusal, match="printer_silent"):
            print_pdf(JOB, None, file, no_tick)


def test_a_job_that_is_stopped_ends_its_process_and_clears_its_folder(
    qtbot: QtBot, tmp_path: Path
) -> None:
    job = Sending(JOB, file_with(tmp_path, A4))
    job.start()
    folder = job._folder
    assert folder is not None
    assert folder.exists()
    job.cancel()
    assert job.poll().finished
    assert job.poll().written is None
    assert not folder.exists()


def test_a_printer_that_is_not_there_is_refused(qtbot: QtBot, tmp_path: Path) -> None:
    job = Sending(replace(JOB, printer="Nessuna di queste"), tmp_path / "absent.pdf")
    job.start()
    qtbot.waitUntil(lambda: job.poll().finished, timeout=60_000)
    assert job.poll().refusal is not None


def test_papers_are_known_by_their_size_however_they_lie() -> None:
    printer = Printer("Prova", "Prova", (A4,))
    assert printer.has(ACROSS)
    assert printer.has((209.9, 297.4))
    assert not printer.has(A3)
    assert Printer("Prova", "Prova").has(A3)
    assert [paper_name(size) for size in (A4, ACROSS, A3, (85.0, 54.0))] == [
        "A4", "A4", "A3", "54 × 85 mm"
    ]  # fmt: skip
