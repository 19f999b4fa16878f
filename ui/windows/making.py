"""New boards from templates, and programmes and templates of one's own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject

from facilitator.domain.commands.boards import add_board, template_of
from facilitator.domain.refusal import Refusal
from facilitator.domain.saving import save_programme
from facilitator.storage.own import file_name, keep_own
from resources.load import is_own, pick
from ui.windows.board_dialog import BoardDialog
from ui.windows.home import Home
from ui.windows.keep_dialog import KeepDialog


class Making(QObject):
    """Each asks what it must know, in a dialog of its own."""

    def __init__(self, window: Home) -> None:
        super().__init__(window)
        self._window = window

    def board(self) -> None:
        """A board of a template, for a table or a session; it is opened at once."""
        if (work := self._window.workspace) is None:
            return
        book = work.store.book
        dialog = BoardDialog(book, work.session, self._window.look, self._window)
        if dialog.exec() and dialog.where and dialog.gallery.chosen:
            language = book.workshop.language
            shape = dialog.gallery.shape
            written = work.pen.write(
                lambda: add_board(
                    book, dialog.where, shape, lambda text: pick(text, language), dialog.title
                )
            )
            if written is not None:
                work.show_board(written.made[0])
                work.write_note()
        dialog.deleteLater()

    def programme(self) -> None:
        """The open workshop as a programme of one's own."""
        if (work := self._window.workspace) is not None:
            name = _answer(self.programme_dialog())
            if name:
                self._keep("programmes", name, save_programme(work.store.book, name))

    def programme_dialog(self) -> KeepDialog:
        """Asks for the programme's name: the workshop's title, unless another one is typed."""
        work = self._window.workspace
        about = self.tr(
            "Another workshop can begin from it: with its themes, groups, sessions, tables, "
            "boards and agenda, without notes and without people."
        )
        title = self.tr("Save as a programme")
        return self._dialog("programmes", (title, about, work.title if work else ""))

    def template(self) -> None:
        """The open board as a template of one's own."""
        if (work := self._window.workspace) is not None and work.board:
            title = self.tr("Save the board as a template")
            about = self.tr("New boards can be made like it, without its notes.")
            name = _answer(self._dialog("templates", (title, about, "")))
            if name:
                self._keep("templates", name, template_of(work.store.book, work.board, name))

    def _dialog(self, section: str, words: tuple[str, str, str]) -> KeepDialog:
        taken = self.tr("There is one of this name already: it will be replaced.")

        def judge(name: str) -> str:
            return taken if is_own(section, file_name(name)) else ""

        return KeepDialog(words, judge, self._window)

    def _keep(self, section: str, name: str, data: Mapping[str, Any]) -> None:
        work = self._window.workspace
        try:
            keep_own(section, name, data, over=True)
        except Refusal as refusal:
            if work is not None:
                work.pen.refused.emit(refusal)
            return
        self._window.status.tell(self.tr("“{name}” is kept among your own.").format(name=name))


def _answer(dialog: KeepDialog) -> str:
    """The name that is chosen; ``""`` where none is."""
    name = dialog.name if dialog.exec() else ""
    dialog.deleteLater()
    return name
