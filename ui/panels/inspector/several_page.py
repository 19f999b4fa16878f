"""The inspector's page of several notes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from facilitator.domain.records import Note
from ui.look import Look
from ui.panels.inspector.note_details import NoteDetails
from ui.panels.inspector.note_facts import NoteKind
from ui.panels.inspector.page import InspectorPage
from ui.panels.rows import in_column
from ui.panels.text_label import TextLabel
from ui.pen import Pen
from ui.translate import spoken


class SeveralPage(InspectorPage):
    """Several notes at once: their number, their kind, and gathering them."""

    gather = Signal()

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(look)
        self._notes: list[Note] = []
        self._title, self.kind = TextLabel(look, "heading"), NoteKind(pen, look)
        self.details = NoteDetails(pen, look)
        self._gather = QPushButton()
        self._gather.clicked.connect(self.gather)
        layout = in_column(self._title, self.kind, self.details, self._gather, gap=12)
        layout.addStretch(1)
        self.setLayout(layout)
        self.setEnabled(not pen.store.readonly)
        self.retranslate()

    def show_notes(self, notes: list[Note]) -> None:
        """Show what several notes have in common."""
        self._notes = notes
        self._title.setText(spoken().count(len(notes), "record.note", "record.notes"))
        self.kind.show_notes(notes)
        self.details.show_notes(notes)

    def save(self) -> None:
        """Save what is being written."""
        super().save()
        self.details.save()

    def leave(self) -> None:
        """Another thing is shown: save what is being written."""
        self.details.leave()

    def retranslate(self) -> None:
        """The page's words in the language that is spoken now."""
        self._gather.setText(self.tr("Gather into a cluster"))
        self.show_notes(self._notes)

    def set_look(self, look: Look) -> None:
        """Wear another look, with the badges."""
        super().set_look(look)
        self.kind.set_look(look)
        self.details.set_look(look)
