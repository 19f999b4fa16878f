"""What the sheets say of the whole workshop: funding, identifier, privacy, booking and logos."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.storage.store import Stepped
from ui.look import Look, length
from ui.pages.process.forms import WORKSHOP
from ui.pages.process.logos import Logos
from ui.panels.panel import Panel
from ui.panels.register.record_form import RecordForm
from ui.panels.rows import in_column, scrolled
from ui.pen import Pen

_EDGE, _FORM, _LOGOS = 24, 560, 400


class Details(Panel):
    """Two columns: the form, and the logos. A part of the process page."""

    unsaved = Signal()

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(look)
        self._pen = pen
        self.form, self.logos = RecordForm(pen, look, WORKSHOP), Logos(pen, look)
        self.form.unsaved.connect(self.unsaved)
        self.form.setMaximumWidth(length(_FORM))
        self.logos.setMaximumWidth(length(_LOGOS))
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        row.setSpacing(_EDGE * 2)
        row.addWidget(self.form, 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.logos, 2, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        scroll = scrolled(inside)
        self.setLayout(in_column(scroll, gap=0))

    @property
    def waiting(self) -> int:
        """How many typed texts the store has refused so far."""
        return self.form.waiting

    def show_records(self, record: str = "") -> None:
        """Read the book again; there is only one workshop."""
        self.form.show_record(self._pen.store.book.workshop)
        self.logos.show_logos()

    def take(self, event: Stepped) -> None:
        """Show what a commit changed."""
        if event.touched:
            self.show_records()

    def leave(self) -> None:
        """Save what is being written."""
        self.form.save()

    def enter(self) -> None:
        """Take the keyboard."""
        self.form.enter()

    def retranslate(self) -> None:
        """Its words in the language that is spoken now."""
        self.form.retranslate()
        self.logos.retranslate()

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        super().set_look(look)
        self.form.set_look(look)
        self.logos.set_look(look)
