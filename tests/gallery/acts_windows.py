"""What is done in the other windows before their picture is taken."""

import json
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from facilitator.domain.codes import person_code
from facilitator.domain.commands.door import accompany
from facilitator.domain.commands.people import import_people, row_hasher
from facilitator.domain.edits import Edit, Write
from facilitator.domain.records import Attendance, Booking, Person, Session
from facilitator.domain.refusal import Refusal
from facilitator.imports.people import read_people
from tests.gallery.room import AT, Pose
from ui.panels.desk.newcomer import NewcomerDialog
from ui.panels.desk.window import DeskWindow
from ui.signals import Signals
from ui.windows.about import AboutDialog
from ui.windows.board_import import BoardImportDialog
from ui.windows.import_dialog import ImportDialog
from ui.windows.new_dialog import NewDialog
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

    def __init__(self, pose: Pose, session: str = "S1") -> None:
        self.store = pose.store()
        self.now = AT
        self.store.setting = replace(self.store.setting, clock=lambda: self.now)
        self.session = self.store.book.find(Session, session)
        look = pose.window.look
        signals = Signals(self.store, pose.wiring.window)
        self.window = DeskWindow(self.store, signals, self.session.id, look)
        self.window.resize(1366, 768)
        pose.window.hide()
        pose.keep(self.window)
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


def desk_waiting(pose: Pose) -> QWidget:
    """Before the first reading."""
    return Reception(pose).window


def desk_nobody(pose: Pose) -> QWidget:
    """A session without bookings."""
    return Reception(pose, "S3").window


def desk_present(pose: Pose) -> QWidget:
    """A code read, after a few others."""
    desk = Reception(pose)
    desk.scan("8001234567890")
    desk.scan(desk.code(desk.come[0]))
    return desk.scan(desk.code(desk.absent[0]))


def desk_already(pose: Pose) -> QWidget:
    """The same code twice."""
    desk = Reception(pose)
    desk.scan(desk.code(desk.absent[0]))
    return desk.scan(desk.code(desk.absent[0]))


def desk_other_session(pose: Pose) -> QWidget:
    """A code of another session's sheet."""
    desk = Reception(pose)
    other = desk.store.book.find(Session, "S2").id
    rows = read_people(b"Cognome;Nome;Email\nAltrove;Prova;altrove@example.org", "list.csv").rows
    desk.store.do(import_people(desk.store.book, other, rows, row_hasher(b"gallery")).edit)
    return desk.scan(desk.code(desk.store.book.of(Booking, "session", other)[0]))


def desk_replaced(pose: Pose) -> QWidget:
    """A code that was printed again."""
    desk = Reception(pose)
    old = desk.absent[0]
    fields = (("former", [old.reference]), ("reference", "0123456789"))
    writes = tuple(Write("booking", old.id, name, value) for name, value in fields)
    desk.store.do(Edit("reprint_code", writes))
    return desk.scan(desk.code(old))


def desk_invalid(pose: Pose) -> QWidget:
    """A code with one symbol changed."""
    desk = Reception(pose)
    code = desk.code(desk.absent[0])
    return desk.scan(code[:-1] + ("2" if code[-1] != "2" else "3"))


def desk_not_booked(pose: Pose) -> QWidget:
    """A genuine code without a booking."""
    desk = Reception(pose)
    code = desk.code(desk.absent[0])
    writes = (Write("booking", desk.absent[0].id, "removed", []),)
    desk.store.do(Edit("cancel_booking", writes))
    return desk.scan(code)


def desk_names(pose: Pose) -> QWidget:
    """First letters, and one name chosen by the arrows."""
    desk = Reception(pose)
    desk.type("e")
    QTest.keyClick(desk.window.panel.field.line, Qt.Key.Key_Down)
    return desk.window


def desk_no_name(pose: Pose) -> QWidget:
    """First letters of nobody."""
    return Reception(pose).type("qqq")


def desk_newcomer(pose: Pose) -> QWidget:
    """Somebody comes without a booking."""
    return _newcomer(pose, "Senzaposto Ugo")


def desk_newcomer_known(pose: Pose) -> QWidget:
    """Somebody of that name is known, and proposed."""
    desk = Reception(pose)
    person = desk.store.book.require(Person, desk.absent[0].person)
    desk.window.panel.welcome(f"{person.surname} {person.given_name}")
    return _dialog(pose, desk)


def _newcomer(pose: Pose, letters: str) -> QWidget:
    desk = Reception(pose)
    desk.type(letters)
    QTest.keyClick(desk.window.panel.field.line, Qt.Key.Key_Return)
    return _dialog(pose, desk)


def _dialog(pose: Pose, desk: Reception) -> QWidget:
    return pose.keep(desk.window.panel.findChildren(QDialog)[-1])


def desk_minors(pose: Pose) -> QWidget:
    """How many minors came with the person who is shown."""
    desk = Reception(pose)
    desk.scan(desk.code(desk.absent[0]))
    desk.window.panel.accompany()
    return _dialog(pose, desk)


def desk_accompanied(pose: Pose) -> QWidget:
    """One without a booking is here, with twelve minors."""
    desk = Reception(pose)
    panel = desk.window.panel
    panel.welcome("Senzaposto Ugo")
    dialog = panel.findChildren(NewcomerDialog)[-1]
    dialog.organisation.setText("Scuola Esempio")
    dialog.done_button.click()
    came = desk.store.book.of(Attendance, "booking", panel.card.reading.booking)  # type: ignore[union-attr]
    desk.store.do(accompany(came[0], 12))
    return desk.window


def desk_withdrawn(pose: Pose) -> QWidget:
    """A presence taken back."""
    desk = Reception(pose)
    desk.scan(desk.code(desk.absent[0]))
    desk.window.panel.card.withdraw_button.click()
    return desk.window


def desk_unsaved(pose: Pose) -> QWidget:
    """The disk is full."""
    desk = Reception(pose)

    def full(_edit: Edit) -> None:
        raise Refusal("disk_full", file=pose.file.name)

    desk.store.do = full  # type: ignore[assignment, method-assign]
    return desk.scan(desk.code(desk.absent[0]))


def import_board_read(pose: Pose) -> QWidget:
    """Another program's board, looked into before it is written."""
    file = pose.room.folder / "lavagna.canvas"
    nodes = [{"id": str(n), "type": "text", "text": f"Nota {n}", "x": n * 260, "y": 0,
              "width": 240, "height": 80} for n in range(12)]  # fmt: skip
    edges = [{"id": f"e{n}", "fromNode": str(n), "toNode": "0"} for n in range(1, 6)]
    drawing = {"id": "x", "type": "text", "text": "", "x": 0, "y": 0, "width": 9, "height": 9}
    file.write_text(json.dumps({"nodes": [*nodes, drawing], "edges": edges}), "utf-8")
    work = pose.open()
    dialog = BoardImportDialog(work.store.book, work.session, pose.room.folder, pose.window)
    dialog.read_file(file)
    pose.keep(dialog)
    return dialog


def import_asked(pose: Pose) -> QWidget:
    """Before a file is chosen."""
    return _import(pose, "people")


def import_people_read(pose: Pose) -> QWidget:
    """A booking list with refused and flagged rows."""
    dialog = _import(pose, "people")
    dialog.read_file(_written(pose, "iscritti.csv", LIST))
    return dialog


def import_people_done(pose: Pose) -> QWidget:
    """A booking list that was imported."""
    dialog = _import(pose, "people")
    dialog.read_file(_written(pose, "iscritti.csv", LIST))
    dialog.bring_in()
    return dialog


def import_notes_read(pose: Pose) -> QWidget:
    """Lines of a text, each a note."""
    dialog = _import(pose, "notes")
    dialog.read_file(_written(pose, "note.txt", LINES))
    return dialog


def import_refused(pose: Pose) -> QWidget:
    """A file that is no list."""
    dialog = _import(pose, "people")
    dialog.read_file(_written(pose, "programma.csv", "ora;punto\n15:00;Saluti\n"))
    return dialog


def _import(pose: Pose, what: str) -> ImportDialog:
    work = pose.open()
    owner = work.store.book.find(Session, "S2").id if what == "people" else work.board
    dialog = ImportDialog(work.store, what, owner, pose.window)
    pose.keep(dialog)
    return dialog


def _written(pose: Pose, name: str, text: str) -> Path:
    file = pose.room.folder / name
    file.write_text(text, "utf-8")
    return file


def new_workshop(pose: Pose) -> QWidget:
    """Beginning a workshop."""
    return pose.keep(NewDialog(pose.room.folder, "", pose.window))


def syntax(pose: Pose) -> QWidget:
    """How notes are typed."""
    return pose.keep(SyntaxDialog(pose.window))


def about(pose: Pose) -> QWidget:
    """What this program is."""
    return pose.keep(AboutDialog(pose.window))
