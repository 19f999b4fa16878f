"""The window in which things are saved and printed: what stands where, and its words."""

from typing import Literal

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from facilitator.storage.store import Store
from ui.focus_ring import FocusRing
from ui.look import length, on_screen
from ui.panels.dialog_parts import EDGE, button, look_of
from ui.panels.panel import rule
from ui.panels.rows import in_row, scrolled
from ui.panels.text_label import TextLabel
from ui.printing.choices import choices
from ui.printing.file_box import FileBox
from ui.printing.form import ExportForm
from ui.printing.outcome import Outcome
from ui.printing.preview import Preview
from ui.printing.printer_box import PrinterBox
from ui.settings import Settings

_QUESTIONS_WIDE, _SHARE = 496, 0.42
"""How wide the questions are, and which part of a small window at most."""
LARGEST = (1440, 940)
"""The window where there is room."""
Way = Literal["save", "print"]


class ExportFrame(QDialog):
    """Questions at the left, the preview at the right, how it goes and the buttons below."""

    def __init__(
        self, store: Store, board_id: str, session_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        look = look_of(self)
        self.way: Way = "save"
        self._title = TextLabel(look, "title")
        self.form = ExportForm(look, choices(store.book, board_id, session_id), store, board_id)
        self.file_box, self.printer_box = FileBox(look, store.path), PrinterBox(look, Settings())
        self.preview, self.outcome = Preview(look), Outcome(look)
        self.other_button, self.close_button = button(), button()
        self.start_button = button(primary=True)
        self._lay_out()
        self._say()
        self._show_where(self.file_box)
        FocusRing(self, look)
        self.form.kinds.setFocus()

    def _lay_out(self) -> None:
        self._where = QStackedWidget()
        self._where.addWidget(self.file_box)
        self._where.addWidget(self.printer_box)
        asked = QWidget()
        column = QVBoxLayout(asked)
        column.setContentsMargins(2, 2, 8, 2)
        column.setSpacing(10)
        column.addWidget(self.form, 1)
        column.addWidget(rule())
        column.addWidget(self._where)
        left = scrolled(asked)
        self._left = left
        whole = QVBoxLayout(self)
        whole.setContentsMargins(EDGE, 16, EDGE, 16)
        whole.setSpacing(12)
        whole.addWidget(self._title)
        self.preview.add_below(self.printer_box.note)
        whole.addLayout(in_row(left, (self.preview, 1), gap=24), 1)
        whole.addWidget(rule())
        buttons = (self.other_button, self.close_button, self.start_button)
        whole.addLayout(in_row((self.outcome, 1), *buttons))
        self.resize(on_screen(self, *LARGEST))

    def _say(self) -> None:
        printing = self.way == "print"
        title = self.tr("Print") if printing else self.tr("Export")
        self.setWindowTitle(title)
        self._title.setText(title)
        self.start_button.setText(title)
        self.close_button.setText(self.tr("Close"))
        self.other_button.setText(self.tr("Save as a file…") if printing else self.tr("Print…"))

    def take_way(self, way: Way) -> None:
        """Turn to a file or to the printers, with the same sheet where it can be printed."""
        self.way = way
        printing = way == "print"
        self._show_where(self.printer_box if printing else self.file_box)
        self.printer_box.note.setVisible(printing)
        self._say()
        if printing:
            self.printer_box.look_up()
        self.form.offer(on_paper=printing)

    def _show_where(self, wanted: QWidget) -> None:
        """Ask for the file or the printer; what is not asked takes no room."""
        for box in (self.file_box, self.printer_box):
            high = QSizePolicy.Policy.Preferred if box is wanted else QSizePolicy.Policy.Ignored
            box.setSizePolicy(QSizePolicy.Policy.Preferred, high)
        self._where.setCurrentWidget(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the preview."""
        super().resizeEvent(event)
        self._left.setFixedWidth(min(length(_QUESTIONS_WIDE), round(self.width() * _SHARE)))
