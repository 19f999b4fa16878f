"""The dialogs of the main window, and what they need of the open workshop.

Each is imported when it is opened: none of them, nor what it reads and writes with, may cost the
main window a moment of its start.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.domain.records import Board
from facilitator.domain.refusal import Refusal
from ui.page_rows import row_of

if TYPE_CHECKING:
    from ui.canvas.board_canvas import BoardCanvas
    from ui.printing.dialog import ExportDialog
    from ui.windows.home import Home
    from ui.windows.workspace import Workspace


class Dialogs(QObject):
    """Opens them and waits until they are closed."""

    def __init__(self, window: Home) -> None:
        super().__init__(window)
        self._window = window
        self.workspace: Workspace | None = None

    def export(self) -> None:
        """Choose what to save of what is shown: the page's report, or the open board."""
        self._hand_out(*self._shown(), printing=False)

    def print_shown(self) -> None:
        """Print what is shown: the page's report, or the open board."""
        self._hand_out(*self._shown(), printing=True)

    def print_out(self, key: str, board: str = "") -> None:
        """Print one kind of sheet of a board and the session; with ``""``, of the open board."""
        if (work := self.workspace) is not None:
            self.print_of(board or work.board, work.session, self._window, key)

    def _shown(self) -> tuple[str, str]:
        """The export of the page that is shown, and its part; none for the board."""
        work = self.workspace
        page = work.pages.page if work is not None and work.pages.key else None
        if work is None or page is None:
            return "", ""
        return row_of(work.pages.key).sheet, page.piece

    def _hand_out(self, key: str, piece: str, printing: bool) -> None:
        if (work := self.workspace) is not None:
            dialog = self._export_dialog(work.board, work.session, self._window)
            _open(dialog, key, piece, printing)

    def report(self) -> None:
        """Write the report of the open session at once, beside the workshop, and show it."""
        if (work := self.workspace) is not None:
            dialog = self._export_dialog(work.board, work.session, self._window)
            dialog.save_at_once()
            _open(dialog, "session-report-pdf", "", printing=False)

    def details(self) -> None:
        """Show what the sheets say of the whole workshop: funding, privacy, booking, logos."""
        if (work := self.workspace) is not None:
            work.show_page("process", work.store.book.workshop.id)

    def rename(self) -> None:
        """Ask for another title of the open workshop."""
        if (work := self.workspace) is not None:
            from facilitator.domain.commands.workshop import rename_workshop
            from ui.windows.title_dialog import TitleDialog

            workshop = work.store.book.workshop
            base = work.store.book.heads(workshop.id, "title")
            dialog = TitleDialog(workshop.title, self._window)
            if dialog.exec() and dialog.title:
                work.pen.write(lambda: rename_workshop(workshop, dialog.title, base))
            dialog.deleteLater()

    def import_notes(self, pasted: bytes = b"", file: str = "") -> None:
        """Bring notes from a list onto the open board: a pasted text, a file, or one to choose.

        They are then the selected ones. What was pasted has been looked at: that is the end of it.
        """
        if (work := self.workspace) is not None:
            from ui.windows.import_dialog import ImportDialog

            here = QApplication.activeWindow() or self._window
            dialog = ImportDialog(work.store, "notes", work.board, here)
            before = frozenset(work.canvas.scene.notes)
            dialog.imported.connect(lambda: _show_new(work.canvas, before))
            if pasted:
                dialog.imported.connect(dialog.accept)
                dialog.choice.choose(work.capture.kind)
                dialog.read_text(pasted)
            elif file:
                dialog.read_file(Path(file))
            dialog.exec()
            dialog.deleteLater()

    def import_board(self, file: str = "") -> None:
        """Make a board of another program's: of this file, or of one to choose; it is opened."""
        if (work := self.workspace) is not None:
            from ui.windows.board_import import BoardImportDialog

            here = QApplication.activeWindow() or self._window
            folder = work.store.path.parent
            dialog = BoardImportDialog(work.store.book, work.session, folder, here)
            if file:
                dialog.read_file(Path(file))
            if dialog.exec() and dialog.read is not None:
                written = work.pen.write(lambda: dialog.plan().edit)
                if written is not None:
                    work.show_board(written.made[0])
            dialog.deleteLater()

    def import_list(self, file: str) -> None:
        """Bring in a list that fell beside the board: what it is, its columns tell."""
        from facilitator.cli.opening import source
        from facilitator.imports.formats import told_of

        try:
            told = told_of(source(file), Path(file).name)
        except Refusal:
            told = "notes"  # Its dialog says why the file cannot be read.
        ways = {"board": self.import_board, "people": self.import_people}
        ways.get(told, lambda name: self.import_notes(file=name))(file)

    def import_people(self, file: str = "") -> None:
        """Bring a booking list into the chosen session: this file, or one to choose."""
        if (work := self.workspace) is not None:
            from ui.windows.import_dialog import ImportDialog

            dialog = ImportDialog(work.store, "people", work.session, self._window)
            if file:
                dialog.read_file(Path(file))
            dialog.exec()

    def import_cards(self) -> None:
        """Bring project cards from a list into the open workshop."""
        self._import_list("cards")

    def import_calls(self) -> None:
        """Bring calls from a list into the open workshop."""
        self._import_list("calls")

    def _import_list(self, kind: str) -> None:
        if (work := self.workspace) is not None:
            from ui.windows.import_dialog import ImportDialog

            dialog = ImportDialog(work.store, kind, "", self._window)
            dialog.open()

    def palette(self) -> None:
        """Find a command or a board by its words."""
        from ui.windows.palette import Palette
        from ui.windows.palette_entries import entries

        made = Palette(self._window, self._window.look, entries(self._window))
        made.finished.connect(made.deleteLater)
        made.show()

    def shortcuts(self) -> None:
        """Every key, on one page that can be searched."""
        from ui.windows.shortcuts import ShortcutsDialog

        ShortcutsDialog(self._window).exec()

    def syntax(self) -> None:
        """How notes are typed, on one page."""
        from ui.windows.syntax_dialog import SyntaxDialog

        SyntaxDialog(self._window).exec()

    def about(self) -> None:
        """What this program is, its version and its licence."""
        from ui.windows.about import AboutDialog

        AboutDialog(self._window).exec()

    def hand_out_of(self, key: str, of: str) -> None:
        """Save one kind of sheet: of a board, of the open one with ``""``, or a part of what the
        workshop has, a card for instance.
        """
        if (work := self.workspace) is not None:
            board = of if work.store.book.get(Board, of) else work.board
            dialog = self._export_dialog(board, work.session, self._window)
            _open(dialog, key, of, printing=False)

    def print_of(
        self, board: str, session: str, parent: QWidget, key: str = "", piece: str = ""
    ) -> None:
        """Ask how to print a sheet of a board and a session.

        ``key`` is the proposed export, ``piece`` the part of it that is had alone.
        """
        _open(self._export_dialog(board, session, parent), key, piece, printing=True)

    def _export_dialog(self, board: str, session: str, parent: QWidget) -> ExportDialog:
        from ui.printing.dialog import ExportDialog

        work = self.workspace
        assert work is not None
        dialog = ExportDialog(work.store, board, session, parent)
        if board == work.board:
            canvas = work.canvas
            chosen = [*canvas.selected_notes, *canvas.selected_clusters]
            dialog.form.part.offer_selection(chosen)
        return dialog


def _open(dialog: ExportDialog, key: str, piece: str, printing: bool) -> None:
    """Show the dialog with an export proposed, for a file or for a printer."""
    dialog.form.choose(key, piece)
    if printing:
        dialog.to_printer()
    dialog.exec()
    dialog.deleteLater()


def _show_new(canvas: BoardCanvas, before: frozenset[str]) -> None:
    """Select what has come to a board, and show all of it."""
    canvas.select([note for note in canvas.scene.notes if note not in before])
    canvas.fit()
