"""What a screen reader can do to a thing of the board without keyboard or pointer."""

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QAccessibleActionInterface

from ui.canvas.board_work import BoardWork

_PRESS, _WRITE = "Press", "Write"


class SpokenDeeds(QAccessibleActionInterface):
    """What can be done to a thing: select it, and write in it.

    It is done a moment later, when nothing of Qt's waits any more for an interface to answer: the
    deed may be the end of it.
    """

    def __init__(self, canvas: BoardWork, thing: str) -> None:
        super().__init__()
        self._canvas, self._thing = canvas, thing

    def actionNames(self) -> list[str]:
        """Keys; the first is what a press does."""
        fixed = self._canvas.read_only or self._thing in self._canvas.scene.links
        return [_PRESS] if fixed else [_PRESS, _WRITE]

    def localizedActionName(self, name: str) -> str:
        """In the window's language."""
        select = QCoreApplication.translate("Board", "Select")
        return select if name == _PRESS else QCoreApplication.translate("Board", "Write")

    def localizedActionDescription(self, name: str) -> str:
        """The name says it."""
        return self.localizedActionName(name)

    def keyBindingsForAction(self, name: str) -> list[str]:
        """Enter writes in the focused note."""
        return ["Return"] if name == _WRITE else []

    def doAction(self, name: str) -> None:
        """Do it soon."""
        deed = self._write if name == _WRITE else self._select
        QTimer.singleShot(0, self._canvas, deed)

    def _select(self) -> None:
        self._canvas.setFocus()
        self._canvas.show_thing(self._thing)

    def _write(self) -> None:
        self._select()
        if self._thing in self._canvas.selection:
            self._canvas.edit_focused()
