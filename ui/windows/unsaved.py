"""How many typed texts of an open workshop are not in the file: the store has refused them."""

from PySide6.QtCore import QObject, Signal

from ui.pages.shelf import Shelf
from ui.panels.capture.bar import CaptureBar
from ui.panels.inspector.inspector import Inspector


class Unsaved(QObject):
    """``counted`` carries their number whenever it may be another."""

    counted = Signal(int)

    def __init__(self, inspector: Inspector, capture: CaptureBar, pages: Shelf) -> None:
        super().__init__(pages)
        self._inspector, self._capture, self._pages = inspector, capture, pages
        self._line = False
        self._board = 0

    def after_saving(self) -> int:
        """Their number after one more attempt to save them, with the lines not yet written."""
        self._inspector.save()
        self._pages.save()
        beside = self._inspector.waiting + self._pages.waiting
        return beside + self._board + self._capture.waits + self._pages.begun

    def line_refused(self, refused: bool) -> None:
        """Whether the capture bar's line could not be saved."""
        if refused != self._line:
            self._line = refused
            self.count()

    def board_refused(self, texts: int) -> None:
        """How many texts on the board could not be saved."""
        self._board = texts
        self.count()

    def count(self) -> None:
        """Say how many texts are not saved."""
        beside = self._inspector.waiting + self._pages.waiting
        self.counted.emit(beside + self._board + self._line)
