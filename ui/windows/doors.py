"""The other windows and dialogs, and what they need of the open workshop.

Each is imported when it is opened: none of them, nor what it reads and writes with, may cost the
main window a moment of its start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.look import Look

if TYPE_CHECKING:
    from ui.panels.desk import DeskWindow
    from ui.windows.projector import ProjectorWindow
    from ui.windows.workspace import Workspace


class Doors(QObject):
    """Opens them; those that stay open follow the look and close with the workshop."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.workspace: Workspace | None = None
        self._desks: dict[str, DeskWindow] = {}
        self._projector: ProjectorWindow | None = None

    def project(self) -> None:
        """Show the open board on the second screen where there is one; again closes it."""
        work = self.workspace
        if work is None:
            return
        if self._projector is not None and self._projector.isVisible():
            self._projector.close()
            return
        from ui.windows.projector import ProjectorWindow

        self._projector = ProjectorWindow(work.store, work.signals, Look("light"))
        self._projector.show_board(work.board)
        self._projector.present(self._window)

    def follow(self, board: str) -> None:
        """The projector shows whichever board is open."""
        if self._projector is not None and self._projector.isVisible():
            self._projector.show_board(board)

    def desk(self) -> None:
        """Open the reception of the chosen session."""
        work = self.workspace
        if work is None:
            return
        desk = self._desks.get(work.session)
        if desk is None:
            from ui.panels.desk import DeskWindow

            desk = DeskWindow(work.store, work.signals, work.session, work.look)
            desk.panel.sheet_wanted.connect(lambda session: self._print("", session, desk))
            self._desks[work.session] = desk
        desk.show()
        desk.raise_()
        desk.activateWindow()

    def export(self) -> None:
        """Choose what to print of the open board and its session."""
        if (work := self.workspace) is not None:
            self._print(work.board, work.session, self._window)

    def import_notes(self) -> None:
        """Bring notes from a list onto the open board."""
        if (work := self.workspace) is not None:
            from ui.windows.import_dialog import ImportDialog

            dialog = ImportDialog(work.store, "notes", work.board, self._window)
            dialog.imported.connect(work.pen.saved)
            dialog.imported.connect(work.canvas.fit)
            dialog.exec()

    def import_people(self) -> None:
        """Bring a booking list into the chosen session."""
        if (work := self.workspace) is not None:
            from ui.windows.import_dialog import ImportDialog

            dialog = ImportDialog(work.store, "people", work.session, self._window)
            dialog.imported.connect(work.pen.saved)
            dialog.exec()

    def syntax(self) -> None:
        """How notes are typed, on one page."""
        from ui.windows.syntax_dialog import SyntaxDialog

        SyntaxDialog(self._window).exec()

    def about(self) -> None:
        """What this program is, its version and its licence."""
        from ui.windows.about import AboutDialog

        AboutDialog(self._window).exec()

    def set_look(self, look: Look) -> None:
        """The desks wear another look; a projector stays light, which serves a lit room."""
        for desk in self._desks.values():
            desk.set_look(look)

    def enter(self, workspace: Workspace | None) -> None:
        """Another workshop is open, or none: what belonged to the one before is closed."""
        for open_window in [*self._desks.values(), self._projector]:
            if open_window is not None:
                open_window.close()
                open_window.deleteLater()
        self._desks, self._projector = {}, None
        self.workspace = workspace

    def _print(self, board: str, session: str, parent: QWidget) -> None:
        if (work := self.workspace) is not None:
            from ui.windows.export_dialog import ExportDialog

            ExportDialog(work.store, board, session, parent).exec()
