"""The window follows the system's text size; the board's own units do not."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget

import ui.look
from tests.ui.conftest import note_of
from ui.look import Look, length, text_scale
from ui.page_rows import PAGES
from ui.printing.dialog import ExportDialog
from ui.run_window import Wiring
from ui.windows.shortcuts import ShortcutsDialog
from ui.windows.syntax_dialog import SyntaxDialog


@pytest.mark.parametrize(("pixels", "scale"), [(10, 1.0), (15, 1.0), (19, 1.25), (40, 2.0)])
def test_text_grows_with_the_systems_own_and_never_shrinks(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, pixels: int, scale: float
) -> None:
    system = QFont()
    system.setPixelSize(pixels)
    monkeypatch.setattr(ui.look, "_USUAL", {})
    monkeypatch.setattr(QFontDatabase, "systemFont", lambda _which: system)
    assert text_scale() == scale
    assert length(32) == round(32 * scale)
    assert Look("light").font("body").pixelSize() == round(15 * scale)
    assert Look("light").font(18).pixelSize() == 18


def cut(top: QWidget) -> list[str]:
    """The words that are cut above or below, or at the side where nothing is elided."""
    found = []
    for part in top.findChildren(QWidget):
        if not isinstance(part, QLabel | QAbstractButton) or not part.isVisibleTo(top):
            continue
        words = part.text()
        if words and QFontMetrics(part.font()).height() > part.height() + 2:
            found.append(words)
    return found


@pytest.fixture(params=[1.25, 1.5])
def larger(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> float:
    """The system's text is this much larger than usual."""
    monkeypatch.setattr(ui.look, "text_scale", lambda: request.param)
    return float(request.param)


def test_nothing_is_cut_in_larger_text(larger: float, wiring: Wiring, file: Path) -> None:
    window = wiring.window
    window.resize(1366, 768)
    window.files.open_file(file)
    work = window.workspace
    assert work is not None
    work.outline.open()
    work.canvas.select([note_of(work, "Orari").id])
    work.inspector.enter()
    QApplication.processEvents()
    assert work.inspector_panel.note.kind.font().pixelSize() == round(15 * larger)
    assert cut(window) == []
    assert window.width() == 1366


def test_pages_of_help_fit_the_window_in_larger_text(
    larger: float, wiring: Wiring, file: Path
) -> None:
    window = wiring.window
    window.resize(1366, 768)
    window.files.open_file(file)
    for page in (ShortcutsDialog(window), SyntaxDialog(window)):
        page.show()
        QApplication.processEvents()
        assert page.height() < window.height()
        assert cut(page) == []
        assert [area.horizontalScrollBar().maximum() for area in areas(page)] == [0]
        page.close()


def areas(page: QWidget) -> list[QScrollArea]:
    """What scrolls on a page."""
    return page.findChildren(QScrollArea)


def test_the_line_to_find_in_is_whole_before_anything_is_found(
    larger: float, wiring: Wiring, file: Path
) -> None:
    wiring.window.files.open_file(file)
    work = wiring.window.workspace
    assert work is not None
    work.finding.open()
    QApplication.processEvents()
    assert work.finding.rect().contains(work.finding.line.geometry())
    assert work.finding.line.height() == length(32)


def test_no_button_of_the_bar_is_left_out_on_a_narrow_window(wiring: Wiring, file: Path) -> None:
    window = wiring.window
    window.files.open_file(file)
    bar, actions = window.menus.toolbar, window.menus.actions
    worded = {}
    for wide in (1366, 910):
        window.resize(wide, 600)
        QApplication.processEvents()
        buttons = {key: bar.widgetForAction(actions[key]) for key in ("gather", "project")}
        assert all(bar.rect().contains(button.geometry()) for button in buttons.values())
        assert all(button.isVisible() for button in buttons.values())
        worded[wide] = {key: button.width() > 60 for key, button in buttons.items()}
    assert worded == {
        1366: {"gather": True, "project": True},
        910: {"gather": False, "project": True},
    }


def test_the_words_of_the_bar_come_to_rest_at_every_width(wiring: Wiring, file: Path) -> None:
    window = wiring.window
    window.files.open_file(file)
    bar = window.menus.toolbar
    for wide in range(900, 1400, 7):
        window.resize(wide, 600)
        QApplication.processEvents()
        styles = [button.toolButtonStyle() for button in bar.spare]
        bar.updateGeometry()
        QApplication.sendPostedEvents()
        QApplication.sendEvent(bar, QEvent(QEvent.Type.LayoutRequest))
        assert [button.toolButtonStyle() for button in bar.spare] == styles


def test_windows_fit_a_laptop_at_150_percent(wiring: Wiring, file: Path) -> None:
    """What a screen of 1366 × 768 leaves there, below a window's title and above a task bar."""
    window, room = wiring.window, QSize(910, 430)
    window.resize(room)
    window.files.open_file(file)
    work = window.workspace
    assert work is not None
    for row in PAGES:
        work.show_page(row.key)
        QApplication.processEvents()
        page = work.pages.page
        assert page is not None
        assert page.mapTo(window, page.rect().bottomRight()).x() < room.width(), row.key
        assert page.minimumSizeHint().width() <= page.width(), row.key
    work.leave_page()
    dialog = ExportDialog(work.store, work.board, work.session, window)
    dialog.to_printer()
    dialog.resize(room)
    dialog.preview.zoom.show()
    dialog.preview.zoom.where.setText("pagina 10 di 32")
    for part in (dialog.preview.zoom.back, dialog.preview.zoom.where, dialog.preview.zoom.on):
        part.show()
    dialog.show()
    QApplication.processEvents()
    assert dialog.minimumSizeHint().boundedTo(room) == dialog.minimumSizeHint()
    dialog.reject()
    assert window.size() == room
