"""Every other window and dialog opens from the main one, and closes with the workshop."""

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from facilitator.cli.write import create
from facilitator.domain.records import Board, Session
from ui.panels.desk.newcomer import NewcomerDialog
from ui.panels.desk.window import DeskWindow
from ui.printing.dialog import ExportDialog
from ui.run_window import Wiring
from ui.windows.import_dialog import ImportDialog
from ui.windows.main_window import MainWindow
from ui.windows.new_dialog import NewDialog
from ui.windows.projector import ProjectorWindow
from ui.windows.title_dialog import TitleDialog
from ui.windows.workspace import Workspace

W = TypeVar("W", bound=QWidget)


def shown(kind: type[W]) -> list[W]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The dialogs that were opened, by their class; none of them waits for an answer."""
    found: list[str] = []

    def note(dialog: QDialog) -> int:
        found.append(type(dialog).__name__)
        return 0

    monkeypatch.setattr(QDialog, "exec", note)
    return found


@pytest.mark.parametrize(
    ("key", "dialog"),
    [
        ("export", "ExportDialog"),
        ("import_notes", "ImportDialog"),
        ("import_people", "ImportDialog"),
        ("syntax", "SyntaxDialog"),
        ("about", "AboutDialog"),
        ("new", "NewDialog"),
        ("rename", "TitleDialog"),
    ],
)
def test_an_entry_opens_its_dialog(
    window: MainWindow, opened: list[str], key: str, dialog: str
) -> None:
    window.menus.actions[key].trigger()
    assert opened == [dialog]


def test_after_an_import_the_status_line_says_saved(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes = tmp_path / "note.txt"
    notes.write_text("Pali spenti\nStrisce cancellate\n", "utf-8")

    def bring(dialog: QDialog) -> int:
        assert isinstance(dialog, ImportDialog)
        dialog.read_file(notes)
        dialog.bring_in()
        return 1

    monkeypatch.setattr(QDialog, "exec", bring)
    window.menus.actions["import_notes"].trigger()
    assert window.workspace is not None
    window.workspace.signals.settle()
    assert "Salvato" in window.status.text


def test_the_projector_follows_the_open_board_and_closes_with_the_workshop(
    wiring: Wiring, tmp_path: Path
) -> None:
    file = tmp_path / "Prato.workshop"
    create(str(file), "prato-carbon-neutral", "it").close()
    window = wiring.window
    window.files.open_file(file)
    window.menus.actions["project"].trigger()
    projector = shown(ProjectorWindow)[0]
    work = window.workspace
    assert work is not None
    other = work.store.book.find(Board, "S2-T3")
    work.show_board(other.id)
    assert projector.showing.board == other.id
    assert projector.canvas.scene.board == other.id
    window.files.close()
    assert not projector.isVisible()


def test_the_projector_is_closed_by_the_entry_that_opened_it(window: MainWindow) -> None:
    window.menus.actions["project"].trigger()
    window.menus.actions["project"].trigger()
    assert shown(ProjectorWindow) == []


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_the_desk_is_of_the_session_chosen_in_the_tree(wiring: Wiring, tmp_path: Path) -> None:
    file = tmp_path / "Prato.workshop"
    create(str(file), "prato-carbon-neutral", "it").close()
    window = wiring.window
    window.files.open_file(file)
    work = window.workspace
    assert work is not None
    session = work.store.book.find(Session, "L2")
    work.tree_panel.rows.setCurrentIndex(work.tree_panel.model.find(session.id))
    assert work.session == session.id
    window.menus.actions["desk"].trigger()
    window.menus.actions["desk"].trigger()
    desk = shown(DeskWindow)[0]
    assert len(shown(DeskWindow)) == 1
    window.wear("dark")
    assert desk.panel.look.scheme == "dark"
    window.files.close()
    assert not desk.isVisible()


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_the_desk_offers_the_badge_of_one_person(
    wiring: Wiring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "Prato.workshop"
    create(str(file), "prato-carbon-neutral", "it").close()
    wiring.window.files.open_file(file)
    wiring.window.menus.actions["desk"].trigger()
    panel = shown(DeskWindow)[0].panel
    for name in ("Prova Ada", "Esempi Bea"):
        panel.welcome(name)
        panel.findChildren(NewcomerDialog)[-1].done_button.click()
    offered: list[tuple[str, str]] = []

    def look(dialog: QDialog) -> int:
        assert isinstance(dialog, ExportDialog)
        chosen = dialog.form.choice
        offered.append((chosen.exporter.id if chosen else "", dialog.form.piece.currentText()))
        return 0

    monkeypatch.setattr(QDialog, "exec", look)
    panel.card.badge_button.click()
    assert offered == [("badges-pdf", "Esempi Bea")]
    wiring.window.files.close()


def test_a_new_workshop_is_proposed_with_an_unused_name(wiring: Wiring, tmp_path: Path) -> None:
    (tmp_path / "Vuoto.workshop").touch()
    dialog = NewDialog(tmp_path, "empty", wiring.window)
    choice = dialog.choice()
    assert (choice.programme, choice.language) == ("empty", "it")
    assert choice.file == tmp_path / "Vuoto 2.workshop"
    assert dialog.create_button.isEnabled()
    dialog.file.setText(str(tmp_path / "Vuoto"))
    assert not dialog.create_button.isEnabled()
    assert "esiste già" in dialog.wrong.text()
    dialog.file.setText(str(tmp_path / "nessuna" / "Prova"))
    assert not dialog.create_button.isEnabled()
    dialog.programme.setCurrentIndex(dialog.programme.findData("prato-carbon-neutral"))
    assert dialog.choice().file.name == "Prova.workshop"


def test_new_writes_the_workshop_and_opens_it(
    wiring: Wiring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _where: str(tmp_path))

    def answer(dialog: NewDialog) -> int:
        assert dialog.choice().file.name == "Vuoto.workshop"
        dialog.file.setText(str(tmp_path / "Piazza Mercatale"))
        return 1

    monkeypatch.setattr(NewDialog, "exec", answer)
    wiring.window.files.new("empty")
    assert wiring.window.store is not None
    assert wiring.window.store.path == tmp_path / "Piazza Mercatale.workshop"
    assert wiring.window.windowTitle() == "Piazza Mercatale – Facilitator"


def test_a_workshop_is_renamed_everywhere_and_undone_as_one_step(
    window: MainWindow, work: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def answer(dialog: TitleDialog) -> int:
        assert dialog.line.selectedText() == "Prova"
        dialog.line.setText("")
        assert not dialog.accept_button.isEnabled()
        dialog.line.setText("Il quartiere")
        assert dialog.accept_button.isEnabled()
        return 1

    monkeypatch.setattr(TitleDialog, "exec", answer)
    window.menus.actions["rename"].trigger()
    work.signals.settle()
    assert window.windowTitle() == "Il quartiere – Facilitator"
    over_the_tree = work.tree_panel.findChildren(QLabel)[0]
    assert over_the_tree.text() == "Il quartiere"
    window.menus.actions["undo"].trigger()
    work.signals.settle()
    assert over_the_tree.text() == work.title == "Prova"


def test_the_new_workshops_dialog_shows_what_a_programme_is(wiring: Wiring, tmp_path: Path) -> None:
    dialog = NewDialog(tmp_path, "empty", wiring.window)
    dialog.show()
    said = [label for label in dialog.findChildren(QLabel) if "nient’altro" in label.text()]
    assert [label.width() > 300 for label in said] == [True]
    dialog.close()


def test_a_closed_workshop_does_nothing_more_by_itself(window: MainWindow, work: Workspace) -> None:
    window.doors.presenting.clock.begin(minutes=1)
    work.canvas.zoom_to(2)
    timers = work.findChildren(QTimer)
    assert any(timer.isActive() for timer in timers)
    window.files.close()
    assert not any(timer.isActive() for timer in timers)
