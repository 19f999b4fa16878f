"""What the desk asks in a dialog of its own: who has not booked, and how many minors came along."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.domain.refusal import Refusal
from facilitator.storage.store import Store
from ui.look import Look
from ui.panels.desk.minors import MinorsDialog
from ui.panels.desk.newcomer import NewcomerDialog
from ui.panels.desk.readings import Reader, Reading


class Arrivals(QObject):
    """Opens the dialogs over the desk; one at a time, since each is modal to its window."""

    read = Signal(object)
    """A ``Reading``: somebody was welcomed."""
    refused = Signal(object)
    """A ``Refusal``: a number could not be saved."""
    closed = Signal()

    def __init__(self, store: Store, reader: Reader, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._store, self._reader, self._over = store, reader, parent
        self.look = look

    def welcome(self, letters: str = "") -> None:
        """Ask who has come without a booking; ``letters`` are those typed at the desk."""
        book = self._store.book
        dialog = NewcomerDialog(book, self._reader.session, letters, self.look, self._over)
        dialog.answered.connect(lambda: self._receive(dialog))
        dialog.finished.connect(lambda _result: self._let_go(dialog))
        dialog.open()

    def _receive(self, dialog: NewcomerDialog) -> None:
        """Mark present who was written down; what is not saved stays in the form."""
        reading = self._reader.welcome(dialog.newcomer)
        if reading.refusal is not None:
            dialog.say(reading.refusal)
            return
        self.read.emit(reading)
        dialog.accept()

    def accompany(self, reading: Reading | None) -> None:
        """Ask how many minors came with the person of a reading, where that person is present."""
        came = self._reader.came(reading)
        if reading is None or came is None:
            return
        dialog = MinorsDialog(reading.name, came.accompanied, self.look, self._over)
        dialog.accepted.connect(lambda: self._note(reading, dialog.number.value()))
        dialog.finished.connect(lambda _result: self._let_go(dialog))
        dialog.open()

    def _note(self, reading: Reading, minors: int) -> None:
        came = self._reader.came(reading)
        try:
            if came is not None:
                self._reader.accompany(came, minors)
        except Refusal as refusal:
            self.refused.emit(refusal)

    def _let_go(self, dialog: NewcomerDialog | MinorsDialog) -> None:
        dialog.deleteLater()
        self.closed.emit()
