"""Printing from the window: which printer, which pages, on which sides, and counted once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.domain.records import Booking, Printing
from facilitator.exports.contract import Written
from facilitator.exports.errand import Progress
from facilitator.storage.store import Store
from tests.ui.printing.made import LONG, Told, opened, wait
from ui.printing import dialog as dialogs
from ui.printing import printers
from ui.printing.dialog import ExportDialog
from ui.printing.printers import Printer
from ui.printing.sending import Job
from ui.settings import Settings

A4, A3 = (210.0, 297.0), (297.0, 420.0)
OFFICE = Printer("ufficio", "Stampante dell’ufficio", (A4,))
COPIER = Printer("copisteria", "Fotocopiatrice", (A4, A3))
SIMPLE = Printer("semplice", "Stampante semplice", (A4,), duplex=False)


class Sent(Told):
    """Stands for a printer: remembers what it was sent."""

    def __init__(self, *news: Progress) -> None:
        super().__init__(*news)
        self.jobs: list[Job] = []
        self.bytes: list[bytes] = []

    def __call__(self, *order: object) -> "Sent":
        job, file = order
        assert isinstance(job, Job)
        assert isinstance(file, Path)
        self.jobs.append(job)
        self.bytes.append(file.read_bytes())
        return self


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> dict[str, Printer]:
    """The printers of the system; the first is the usual one."""
    made = {one.name: one for one in (OFFICE, COPIER, SIMPLE)}
    monkeypatch.setattr(printers, "printer_names", lambda: tuple(made))
    monkeypatch.setattr(printers, "printer_of", made.__getitem__)
    return made


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> Sent:
    """What the printers are sent."""
    made = Sent(Progress(3, 3, finished=True, written=Written(3)))
    monkeypatch.setattr(dialogs, "Sending", made)
    return made


@pytest.fixture
def printing(
    store: Store, qtbot: QtBot, known: dict[str, Printer], sent: Sent
) -> Iterator[ExportDialog]:
    """The dialog turned to the printers."""
    with opened(store, qtbot) as made:
        made.to_printer()
        yield made
        wait(qtbot, made)


def send(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.start()
    qtbot.waitUntil(lambda: "sent to" in dialog.outcome.sentence)


def choose(dialog: ExportDialog, printer: Printer) -> None:
    box = dialog.printer_box.printer
    box.setCurrentIndex(box.findData(printer.name))


def test_what_is_shown_is_sent_and_counted_once(
    store: Store, printing: ExportDialog, sent: Sent, qtbot: QtBot
) -> None:
    printing.form.choose("attendance-pdf")
    wait(qtbot, printing)
    assert not store.book.all(Printing)
    made = printing.draft.made
    assert made is not None
    shown = made.file.read_bytes()
    send(printing, qtbot)
    assert sent.bytes == [shown]
    assert sent.jobs[0].pages == tuple(range(made.written.pages))
    assert [one.number for one in store.book.all(Printing)] == [1]
    assert printing.outcome.sentence == "3 pages sent to Stampante dell’ufficio"


def test_a_job_that_was_stopped_is_not_counted(
    store: Store, printing: ExportDialog, sent: Sent, qtbot: QtBot
) -> None:
    sent.news = [Progress(1, 3)]
    printing.form.choose("attendance-pdf")
    wait(qtbot, printing)
    printing.start()
    assert printing.sending.is_running
    printing.outcome.cancel_button.click()
    assert sent.cancelled
    assert printing.outcome.sentence == "Stopped: nothing was printed"
    assert not store.book.all(Printing)
    assert printing.start_button.isEnabled()


def test_only_paper_is_offered_and_a_report_turns_into_its_pdf(
    store: Store, known: dict[str, Printer], qtbot: QtBot
) -> None:
    with opened(store, qtbot) as dialog:
        dialog.form.choose("table-report-docx")
        dialog.turn_round()
        assert dialog.form.tabs.count() == 2
        assert all(choice.exporter.suffix == ".pdf" for choice in dialog.form.offered)
        assert dialog.form.choice is not None
        assert dialog.form.choice.exporter.id == "table-report-pdf"
        dialog.turn_round()
        assert len(dialog.form.offered) == len(dialog.form.choices)
        assert dialog.form.choice.exporter.id == "table-report-pdf"
        wait(qtbot, dialog)


def test_a_range_that_is_none_is_said_and_cannot_be_sent(
    printing: ExportDialog, sent: Sent, qtbot: QtBot
) -> None:
    box = printing.printer_box
    printing.form.choose("signs-pdf")
    wait(qtbot, printing)
    box.which.setCurrentIndex(3)
    for typed, word in (("1-", "1-"), ("2-99", "99")):
        box.range.setText(typed)
        assert word in box.said.text()
        assert not printing.start_button.isEnabled()
    box.range.setText("1, 3")
    assert printing.start_button.isEnabled()
    send(printing, qtbot)
    assert sent.jobs[0].pages == (0, 2)
    box.which.setCurrentIndex(2)
    assert box.wanted_pages() == tuple(range(1, len(printing.preview.sizes), 2))


def test_no_page_at_all_is_said_too(printing: ExportDialog, qtbot: QtBot) -> None:
    wait(qtbot, printing)
    printing.printer_box.which.setCurrentIndex(2)
    assert printing.printer_box.said.text()
    assert not printing.start_button.isEnabled()
    printing.printer_box.which.setCurrentIndex(1)
    assert printing.start_button.isEnabled()


def test_a_range_that_was_typed_before_the_pages_were_there_is_refused_when_they_are(
    printing: ExportDialog, sent: Sent, qtbot: QtBot
) -> None:
    printing.printer_box.which.setCurrentIndex(3)
    printing.printer_box.range.setText("7-9")
    printing.start()
    qtbot.waitUntil(lambda: "9" in printing.outcome.sentence, timeout=LONG)
    assert not sent.jobs
    assert printing.form.isEnabled()


def test_what_is_read_is_printed_on_both_sides_and_what_is_written_on_is_not(
    printing: ExportDialog, qtbot: QtBot
) -> None:
    sides = printing.printer_box.sides
    for exporter, wanted in (("signs-pdf", "off"), ("session-report-pdf", "long")):
        printing.form.choose(exporter)
        wait(qtbot, printing)
        assert sides.currentData() == wanted
    choose(printing, SIMPLE)
    assert not sides.isEnabled()
    assert sides.currentData() == "off"


def test_a_printer_without_the_paper_is_said_with_what_helps(
    printing: ExportDialog, sent: Sent, qtbot: QtBot
) -> None:
    wait(qtbot, printing)
    box = printing.printer_box
    assert "no A3 paper" in box.said.text()
    assert box.fit.isVisible()
    assert not box.fit.isChecked()
    send(printing, qtbot)
    box.fit.setChecked(True)
    send(printing, qtbot)
    assert [job.fit for job in sent.jobs] == [False, True]
    box.tiles.click()
    wait(qtbot, printing)
    assert printing.form.part.tile_wanted == "A4"
    assert len(printing.preview.sizes) > 1
    assert not box.fit.isVisible()
    choose(printing, COPIER)
    assert "100 %" in box.said.text()


def test_whole_sheets_again_are_as_large_as_before_the_poster(printing: ExportDialog) -> None:
    form = printing.form
    form.paper.setCurrentText("A3")
    for tile, paper in ((1, "A0"), (0, "A3")):
        form.part.tile.setCurrentIndex(tile)
        form.part.tile.activated.emit(tile)
        assert form.paper.currentText() == paper


def test_the_keyboard_waits_at_the_pages_and_then_goes_on(
    printing: ExportDialog, sent: Sent, qtbot: QtBot
) -> None:
    wait(qtbot, printing)
    printing.start_button.setFocus()
    sent.news = [Progress(1, 3)]
    printing.start_button.click()
    qtbot.waitUntil(lambda: printing.sending.is_running)
    assert printing.preview.pages.hasFocus()
    printing.outcome.cancelled.emit()
    assert printing.start_button.hasFocus()


def test_one_badge_is_printed_again_alone(
    printing: ExportDialog, store: Store, sent: Sent, qtbot: QtBot
) -> None:
    printing.form.choose("badges-pdf")
    everybody = printing.form.piece.count() - 1
    assert everybody == len(store.book.all(Booking))
    wait(qtbot, printing)
    whole = len(printing.preview.sizes)
    printing.form.piece.setCurrentIndex(1)
    wait(qtbot, printing)
    assert (whole > 1, len(printing.preview.sizes)) == (everybody > 8, 1)
    assert printing.form.piece_name in printing.orders.name


def test_a_used_sheet_of_labels_is_begun_where_it_is_free(printing: ExportDialog) -> None:
    form, first = printing.form, printing.form.first
    form.choose("badges-pdf")
    form.paper.setCurrentIndex(form.paper.findData("L7160"))
    assert first.isVisibleTo(form)
    picture = first.picture
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=picture.places()[7].center().toPoint())
    assert first.number.value() == printing.orders.orders()[0].options.first_label == 8
    form.paper.setCurrentIndex(form.paper.findData("L7165"))
    assert printing.orders.orders()[0].options.first_label == 1
    form.paper.setCurrentIndex(form.paper.findData("A6"))
    assert not first.isVisibleTo(form)


def test_without_a_printer_the_pdf_is_offered(
    printing: ExportDialog, known: dict[str, Printer], qtbot: QtBot
) -> None:
    known.clear()
    printing.printer_box.look_up()
    wait(qtbot, printing)
    assert "No printer" in printing.printer_box.said.text()
    assert not printing.start_button.isEnabled()
    printing.other_button.click()
    assert printing.way == "save"
    assert printing.start_button.isEnabled()


def test_the_printer_is_remembered_for_each_kind_of_sheet(
    printing: ExportDialog, sent: Sent, qtbot: QtBot
) -> None:
    choose(printing, COPIER)
    wait(qtbot, printing)
    send(printing, qtbot)
    assert Settings().printer_for("board-pdf") == "copisteria"
    printing.form.choose("signs-pdf")
    assert printing.printer_box.printer.currentData() == "ufficio"
    printing.form.choose("board-pdf")
    assert printing.printer_box.printer.currentData() == "copisteria"
