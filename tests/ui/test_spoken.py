"""Everything that takes the keyboard has a name and a role for a screen reader."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.commands.notes import NoteDraft, write_notes
from tests.ui.conftest import note_of
from ui.panels.choosing import Choice, ChoosingDialog
from ui.printing.dialog import ExportDialog
from ui.run_window import Wiring
from ui.windows.board_dialog import BoardDialog
from ui.windows.import_dialog import ImportDialog
from ui.windows.main_window import MainWindow
from ui.windows.new_dialog import NewDialog
from ui.windows.syntax_dialog import SyntaxDialog
from ui.windows.workspace import Workspace


def nameless(top: QWidget) -> list[str]:
    """What of a window takes the keyboard by Tab and would be met in silence."""
    silent = []
    for widget in [top, *top.findChildren(QWidget)]:
        by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not by_tab or not widget.isVisibleTo(top) or widget.focusProxy() is not None:
            continue
        spoken = QAccessible.queryAccessibleInterface(widget)
        name = spoken.text(QAccessible.Text.Name) if spoken else ""
        if not name.strip() or spoken.role() == QAccessible.Role.NoRole:
            above = [type(w).__name__ for w in (widget.parentWidget(), widget) if w]
            silent.append(" > ".join([*above, widget.objectName()]))
    return silent


def new_workshop(window: MainWindow, work: Workspace) -> QWidget:
    return NewDialog(work.store.path.parent, "", window)


def sessions_of_a_new_workshop(window: MainWindow, work: Workspace) -> QWidget:
    dialog = NewDialog(work.store.path.parent, "fabbrica-delle-idee", window)
    dialog.turn_to(1)
    return dialog


def lists_of_a_new_workshop(window: MainWindow, work: Workspace) -> QWidget:
    dialog = NewDialog(work.store.path.parent, "fabbrica-delle-idee", window)
    dialog.turn_to(2)
    return dialog


def new_board(window: MainWindow, work: Workspace) -> QWidget:
    return BoardDialog(work.store.book, work.session, window.look, window)


def printing(window: MainWindow, work: Workspace) -> QWidget:
    return ExportDialog(work.store, work.board, work.session, window)


def notes_from_a_list(window: MainWindow, work: Workspace) -> QWidget:
    return ImportDialog(work.store, "notes", work.board, window)


def syntax(window: MainWindow, _work: Workspace) -> QWidget:
    return SyntaxDialog(window)


def choosing(window: MainWindow, work: Workspace) -> QWidget:
    rows = [Choice("a", "Una", "problem")]
    return ChoosingDialog(window, work.look, "Collega a", rows, rows)


def whole(window: MainWindow, work: Workspace) -> QWidget:
    work.outline.open()
    return window


def note(window: MainWindow, work: Workspace) -> QWidget:
    work.canvas.select([note_of(work, "Orari").id])
    return window


def cluster(window: MainWindow, work: Workspace) -> QWidget:
    work.canvas.select([note_of(work, "Orari").id])
    work.canvas.gather_selected()
    work.canvas.editing.leave()
    return window


def several(window: MainWindow, work: Workspace) -> QWidget:
    work.canvas.select_all()
    return window


def desk(window: MainWindow, _work: Workspace) -> QWidget:
    window.doors.desk()
    return next(iter(window.doors._desks.values()))


def welcome(window: MainWindow, _work: Workspace) -> QWidget:
    window.files.close()
    return window


OPENED = (
    whole, note, cluster, several, desk, new_workshop, sessions_of_a_new_workshop,
    lists_of_a_new_workshop, new_board, printing, notes_from_a_list, syntax,
    choosing, welcome,
)  # fmt: skip


@pytest.mark.parametrize("language", ["it", "en"])
@pytest.mark.parametrize("opened", OPENED)
def test_nothing_that_takes_the_keyboard_is_nameless(
    wiring: Wiring,
    window: MainWindow,
    work: Workspace,
    opened: Callable[[MainWindow, Workspace], QWidget],
    language: str,
) -> None:
    wiring.speak(language)
    assert nameless(opened(window, work)) == []


def test_the_board_says_how_much_stands_on_it_when_that_has_been_painted(work: Workspace) -> None:
    assert work.canvas.accessibleName().endswith(", 3 note")
    work.pen.write(lambda: write_notes(work.store.book, work.board, [NoteDraft("Buche")]))
    work.signals.settle()
    assert work.canvas.accessibleName().endswith(", 4 note")


def test_the_board_says_its_focused_note_and_where_it_stands(
    work: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []

    def listen(event: QAccessibleEvent) -> None:
        if event.type() in (QAccessible.Event.Focus, QAccessible.Event.Announcement):
            about = event.accessibleInterface()
            heard.append(about.text(QAccessible.Text.Name) if about else "")

    board = QAccessible.queryAccessibleInterface(work.canvas)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    monkeypatch.setattr(work.canvas, "hasFocus", lambda: True)
    work.canvas.select([note_of(work, "Orari").id])
    assert heard == ["Causa: Orari, 2 di 3"]
    assert board.text(QAccessible.Text.Name).startswith("Lavagna")
    assert not board.text(QAccessible.Text.Description)
