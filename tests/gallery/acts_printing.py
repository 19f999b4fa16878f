"""What is saved and printed, before its picture is taken."""

from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from facilitator.exports.errand import Progress
from tests.gallery.room import Pose
from tests.ui.printing.made import is_settled
from ui.look import FRAME
from ui.printing import dialog as dialogs
from ui.printing import printers
from ui.printing.dialog import ExportDialog
from ui.printing.frame import LARGEST
from ui.printing.printers import Printer
from ui.printing.sending import Job

OFFICE = Printer("ufficio", "Stampante dell’ufficio", ((210.0, 297.0),))
COPIER = Printer("copisteria", "Fotocopiatrice al primo piano", ((210.0, 297.0), (297.0, 420.0)))


class HalfWay:
    """A printer that has had some of its pages, and never more."""

    def __init__(self, job: Job, _file: Path) -> None:
        self._job = job

    def start(self) -> None:
        """Nothing to begin."""

    def poll(self) -> Progress:
        """How far it is."""
        return Progress(4, len(self._job.pages))

    def cancel(self) -> None:
        """Nothing to stop."""


def export_asked(pose: Pose) -> QWidget:
    """The board, as it will be."""
    return _seen(pose, "board-pdf")


def export_waiting(pose: Pose) -> QWidget:
    """The first preview is being made."""
    dialog = _dialog(pose)
    pose.wait_for(lambda: dialog.draft.is_running)
    dialog.preview.show_progress(3, 8)
    return dialog


def export_stopped(pose: Pose) -> QWidget:
    """The preview was stopped."""
    dialog = _dialog(pose)
    pose.wait_for(lambda: dialog.draft.is_running)
    dialog.preview.stop.click()
    return dialog


def export_poster(pose: Pose) -> QWidget:
    """A cluster of the board as a poster on tiles."""
    dialog = _dialog(pose)
    dialog.form.part.part.setCurrentIndex(1)
    dialog.form.ask_tiles("A4")
    return _settled(pose, dialog)


def export_kit(pose: Pose) -> QWidget:
    """Many pages, at their width."""
    dialog = _seen(pose, "session-kit")
    dialog.preview.pages.fit_to("width")
    return _settled(pose, dialog)


def export_picture(pose: Pose) -> QWidget:
    """The board as a picture of so many pixels."""
    return _seen(pose, "board-png")


def export_word(pose: Pose) -> QWidget:
    """A report for a word processor."""
    return _seen(pose, "session-report-docx")


def export_plan(pose: Pose) -> QWidget:
    """The tables of the plan for Europe."""
    return _seen(pose, "plan-docx")


def export_tables(pose: Pose) -> QWidget:
    """All data, sheet by sheet."""
    return _seen(pose, "data-xlsx")


def export_data(pose: Pose) -> QWidget:
    """The data that other programs can read."""
    return _seen(pose, "workshop-json")


def export_boards(pose: Pose) -> QWidget:
    """The open board for other programs."""
    return _seen(pose, "excalidraw")


def export_sheet(pose: Pose) -> QWidget:
    """The attendance sheet is chosen, under a name that exists."""
    dialog = _seen(pose, "attendance-pdf")
    file = dialog.file_box.file
    if file is not None:
        file.touch()
        dialog.file_box.target.setText(str(file) + " ")
    return dialog


def export_running(pose: Pose) -> QWidget:
    """Saving waits for what is being made."""
    dialog = _dialog(pose)
    dialog.start()
    dialog.outcome.show_progress(3, 8)
    return dialog


def export_written(pose: Pose) -> QWidget:
    """An export that is done."""
    dialog = _seen(pose, "board-pdf")
    dialog.start()
    return dialog


def export_refused(pose: Pose) -> QWidget:
    """An export into a folder that is not there."""
    dialog = _seen(pose, "board-pdf")
    dialog.file_box.target.setText("/percorsi/assente/tavola.pdf")
    dialog.start()
    return dialog


def print_asked(pose: Pose) -> QWidget:
    """The attendance sheet, on its way to the printer."""
    return _printing(pose, "attendance-pdf")


def print_report(pose: Pose) -> QWidget:
    """A report on both sides, of which some pages."""
    dialog = _printing(pose, "session-report-pdf")
    dialog.printer_box.which.setCurrentIndex(3)
    dialog.printer_box.range.setText("1-3, 5")
    return dialog


def print_wrong_range(pose: Pose) -> QWidget:
    """Pages that there are not."""
    dialog = _printing(pose, "session-report-pdf")
    dialog.printer_box.which.setCurrentIndex(3)
    dialog.printer_box.range.setText("2-99")
    return dialog


def print_no_paper(pose: Pose) -> QWidget:
    """The printer has no paper as large as the board."""
    return _printing(pose, "board-pdf")


def print_running(pose: Pose) -> QWidget:
    """A job is on its way."""
    dialog = _printing(pose, "session-report-pdf")
    with patch.object(dialogs, "Sending", HalfWay):
        dialog.start()
    pose.wait_for(lambda: dialog.outcome.bar.value() > 0)
    return dialog


def print_nowhere(pose: Pose) -> QWidget:
    """No printer is installed."""
    return _printing(pose, "signs-pdf", ())


def _printing(
    pose: Pose, exporter: str, known: tuple[Printer, ...] = (OFFICE, COPIER)
) -> ExportDialog:
    dialog = _dialog(pose)
    by_name = {one.name: one for one in known}
    with (
        patch.object(printers, "printer_names", lambda: tuple(by_name)),
        patch.object(printers, "printer_of", by_name.__getitem__),
    ):
        dialog.to_printer()
        dialog.form.choose(exporter)
        return _settled(pose, dialog)


def _seen(pose: Pose, exporter: str) -> ExportDialog:
    dialog = _dialog(pose)
    dialog.form.choose(exporter)
    return _settled(pose, dialog)


def _settled(pose: Pose, dialog: ExportDialog) -> ExportDialog:
    pose.settle()
    pose.wait_for(lambda: is_settled(dialog))
    return dialog


def _dialog(pose: Pose) -> ExportDialog:
    work = pose.open()
    dialog = ExportDialog(work.store, work.board, "", pose.window)
    assert dialog.file_box.file is not None
    dialog.file_box.target.setText(str(pose.room.folder / dialog.file_box.file.name))
    room = QSize(*pose.size) - FRAME
    dialog.resize(room.boundedTo(QSize(*LARGEST)))
    pose.keep(dialog)
    return dialog
