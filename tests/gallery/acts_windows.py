"""What is done in the other windows before their picture is taken."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from facilitator.domain.codes import person_code
from facilitator.domain.commands.people import import_people, row_hasher
from facilitator.domain.edits import Edit, Write
from facilitator.domain.records import Attendance, Board, Booking, Session
from facilitator.domain.refusal import Refusal
from facilitator.imports.people import read_people
from tests.gallery.room import AT, Sitting
from ui.look import Look
from ui.panels.desk import DeskWindow
from ui.signals import Signals
from ui.windows.doors import AboutDialog
from ui.windows.export_dialog import ExportDialog
from ui.windows.import_dialog import ImportDialog
from ui.windows.new_dialog import NewDialog
from ui.windows.projector import ProjectorWindow
from ui.windows.syntax_dialog import SyntaxDialog

LIST = """Cognome;Nome;Email;Quantità;Ente
Prova;Ada;ada@example.org;2;Ente Esempio
;;senza-nome@example.org;1;
Rotta;Riga;riga@example.org;1;Ente Esempio;troppo;ancora
D'Esempio;Nicolò;nicolo@example.org;1;Consorzio Esempio
Segnaposto-Accènti;Zoë;non un indirizzo;1;Ditta Esempio
"""
LINES = "Le corse finiscono presto\np. non è sintassi\nLa domenica non passa nessuno +3\n"


class Reception:
    """The desk of S1 with the demonstration's people."""

    def __init__(self, sitting: Sitting, session: str = "S1") -> None:
        self.store = sitting.store()
        self.now = AT
        self.store.setting = replace(self.store.setting, clock=lambda: self.now)
        self.session = self.store.book.find(Session, session)
        look = sitting.window.look
        signals = Signals(self.store, sitting.wiring.window)
        self.window = DeskWindow(self.store, signals, self.session.id, look)
        self.window.resize(1366, 768)
        sitting.window.hide()
        sitting.keep(self.window)
        booked = self.store.book.of(Booking, "session", self.session.id)
        come = {row.booking for row in self.store.book.all(Attendance)}
        self.absent = [booking for booking in booked if booking.id not in come]
        self.come = [booking for booking in booked if booking.id in come]

    def code(self, booking: Booking) -> str:
        mark = self.store.book.require(Session, booking.session).mark
        return person_code(self.store.codes_key, "R", mark, booking.reference)

    def scan(self, text: str) -> QWidget:
        self.type(text)
        QTest.keyClick(self.window.panel.field.line, Qt.Key.Key_Return)
        self.now += 20_000
        return self.window

    def type(self, text: str) -> QWidget:
        QTest.keyClicks(self.window.panel.field.line, text)
        return self.window


def desk_waiting(sitting: Sitting) -> QWidget:
    """Before the first reading."""
    return Reception(sitting).window


def desk_nobody(sitting: Sitting) -> QWidget:
    """A session without bookings."""
    return Reception(sitting, "S3").window


def desk_present(sitting: Sitting) -> QWidget:
    """A code read, after a few others."""
    desk = Reception(sitting)
    desk.scan("8001234567890")
    desk.scan(desk.code(desk.come[0]))
    return desk.scan(desk.code(desk.absent[0]))


def desk_already(sitting: Sitting) -> QWidget:
    """The same code twice."""
    desk = Reception(sitting)
    desk.scan(desk.code(desk.absent[0]))
    return desk.scan(desk.code(desk.absent[0]))


def desk_other_session(sitting: Sitting) -> QWidget:
    """A code of another session's sheet."""
    desk = Reception(sitting)
    other = desk.store.book.find(Session, "S2").id
    rows = read_people(b"Cognome;Nome;Email\nAltrove;Prova;altrove@example.org", "list.csv").rows
    desk.store.do(import_people(desk.store.book, other, rows, row_hasher(b"gallery")).edit)
    return desk.scan(desk.code(desk.store.book.of(Booking, "session", other)[0]))


def desk_replaced(sitting: Sitting) -> QWidget:
    """A code that was printed again."""
    desk = Reception(sitting)
    old = desk.absent[0]
    fields = (("former", [old.reference]), ("reference", "0123456789"))
    writes = tuple(Write("booking", old.id, name, value) for name, value in fields)
    desk.store.do(Edit("reprint_code", writes))
    return desk.scan(desk.code(old))


def desk_invalid(sitting: Sitting) -> QWidget:
    """A code with one symbol changed."""
    desk = Reception(sitting)
    code = desk.code(desk.absent[0])
    return desk.scan(code[:-1] + ("2" if code[-1] != "2" else "3"))


def desk_not_booked(sitting: Sitting) -> QWidget:
    """A genuine code without a booking."""
    desk = Reception(sitting)
    code = desk.code(desk.absent[0])
    writes = (Write("booking", desk.absent[0].id, "removed", []),)
    desk.store.do(Edit("cancel_booking", writes))
    return desk.scan(code)


def desk_names(sitting: Sitting) -> QWidget:
    """First letters, and one name chosen by the arrows."""
    desk = Reception(sitting)
    desk.type("e")
    QTest.keyClick(desk.window.panel.field.line, Qt.Key.Key_Down)
    return desk.window


def desk_no_name(sitting: Sitting) -> QWidget:
    """First letters of nobody."""
    return Reception(sitting).type("qqq")


def desk_withdrawn(sitting: Sitting) -> QWidget:
    """A presence taken back."""
    desk = Reception(sitting)
    desk.scan(desk.code(desk.absent[0]))
    desk.window.panel.card.withdraw_button.click()
    return desk.window


def desk_unsaved(sitting: Sitting) -> QWidget:
    """The disk is full."""
    desk = Reception(sitting)

    def full(_edit: Edit) -> None:
        raise Refusal("disk_full", file=sitting.file.name)

    desk.store.do = full  # type: ignore[assignment, method-assign]
    return desk.scan(desk.code(desk.absent[0]))


def projector(sitting: Sitting) -> QWidget:
    """The board for the room."""
    return _projected(sitting, "S1-T2")


def projector_empty(sitting: Sitting) -> QWidget:
    """A board without notes, for the room."""
    return _projected(sitting, "S2-T1")


def _projected(sitting: Sitting, code: str) -> QWidget:
    store = sitting.store()
    look = Look("dark" if sitting.scheme == "dark" else "light")
    window = ProjectorWindow(store, Signals(store, sitting.wiring.window), look)
    window.resize(*sitting.size)
    window.show_board(store.book.find(Board, code).id)
    return sitting.keep(window)


def export_asked(sitting: Sitting) -> QWidget:
    """The questions before an export."""
    return _export(sitting)


def export_sheet(sitting: Sitting) -> QWidget:
    """The attendance sheet is chosen, under a name that exists."""
    dialog = _export(sitting)
    dialog.form.choose("attendance-pdf")
    file = dialog.form.file
    if file is not None:
        file.touch()
        dialog.form.target.setText(str(file) + " ")
    return dialog


def export_running(sitting: Sitting) -> QWidget:
    """An export under way."""
    dialog = _export(sitting)
    dialog.start()
    dialog.outcome.show_progress(3, 8)
    return dialog


def export_written(sitting: Sitting) -> QWidget:
    """An export that is done."""
    dialog = _export(sitting)
    dialog.start()
    sitting.wait_for(lambda: not dialog.run.is_running)
    return dialog


def export_refused(sitting: Sitting) -> QWidget:
    """An export into a folder that is not there."""
    dialog = _export(sitting)
    dialog.form.target.setText("/percorsi/assente/tavola.pdf")
    dialog.start()
    return dialog


def _export(sitting: Sitting) -> ExportDialog:
    work = sitting.open()
    dialog = ExportDialog(work.store, work.board, "", sitting.window)
    assert dialog.form.file is not None
    dialog.form.target.setText(str(sitting.room.folder / dialog.form.file.name))
    sitting.keep(dialog)
    return dialog


def import_asked(sitting: Sitting) -> QWidget:
    """Before a file is chosen."""
    return _import(sitting, "people")


def import_people_read(sitting: Sitting) -> QWidget:
    """A booking list with refused and flagged rows."""
    dialog = _import(sitting, "people")
    dialog.read_file(_written(sitting, "iscritti.csv", LIST))
    return dialog


def import_people_done(sitting: Sitting) -> QWidget:
    """A booking list that was imported."""
    dialog = _import(sitting, "people")
    dialog.read_file(_written(sitting, "iscritti.csv", LIST))
    dialog.bring_in()
    return dialog


def import_notes_read(sitting: Sitting) -> QWidget:
    """Lines of a text, each a note."""
    dialog = _import(sitting, "notes")
    dialog.read_file(_written(sitting, "note.txt", LINES))
    return dialog


def import_refused(sitting: Sitting) -> QWidget:
    """A file that is no list."""
    dialog = _import(sitting, "people")
    dialog.read_file(_written(sitting, "programma.csv", "ora;punto\n15:00;Saluti\n"))
    return dialog


def _import(sitting: Sitting, what: str) -> ImportDialog:
    work = sitting.open()
    owner = work.store.book.find(Session, "S2").id if what == "people" else work.board
    dialog = ImportDialog(work.store, what, owner, sitting.window)
    sitting.keep(dialog)
    return dialog


def _written(sitting: Sitting, name: str, text: str) -> Path:
    file = sitting.room.folder / name
    file.write_text(text, "utf-8")
    return file


def new_workshop(sitting: Sitting) -> QWidget:
    """Beginning a workshop."""
    return sitting.keep(NewDialog(sitting.room.folder, "", sitting.window))


def syntax(sitting: Sitting) -> QWidget:
    """How notes are typed."""
    return sitting.keep(SyntaxDialog(sitting.window))


def about(sitting: Sitting) -> QWidget:
    """What this program is."""
    return sitting.keep(AboutDialog(sitting.window))
