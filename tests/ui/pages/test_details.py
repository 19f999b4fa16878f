"""What the sheets say of the whole workshop: written down, undone, and logos brought in."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from facilitator.domain.attendance import logos_of
from facilitator.domain.records import Picture
from tests.ui.keyboard import Keyboard
from ui.pages.process.details import Details
from ui.pages.process.page import ProcessPage
from ui.run_window import Wiring
from ui.windows.main_window import MainWindow
from ui.windows.workspace import Workspace

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" width="20" height="10">'
    '<rect width="20" height="10" fill="#003366"/></svg>'
)


@pytest.fixture
def details(window: MainWindow, wiring: Wiring, work: Workspace) -> Details:
    window.menus.actions["details"].trigger()
    page = work.pages.page
    assert isinstance(page, ProcessPage)
    part = page.tabs.part
    assert isinstance(part, Details)
    return part


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("#006437"))
    file = tmp_path / "Ente di prova.png"
    assert image.save(str(file))
    return file


def test_funding_is_written_with_the_keyboard_and_undone(
    window: MainWindow, details: Details, work: Workspace
) -> None:
    keyboard = Keyboard(window)
    details.enter()
    keyboard.press("Tab")
    keyboard.type("Fondo d'Esempio", "Tab")
    assert work.store.book.workshop.funding == "Fondo d'Esempio"
    work.undo()
    assert work.store.book.workshop.funding == ""


def test_logos_come_from_files_and_are_put_in_order(
    details: Details, work: Workspace, logo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawing = tmp_path / "Stemma.svg"
    drawing.write_text(DRAWING)
    chosen = ([str(logo), str(drawing)], "")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_asked: chosen)
    logos = details.logos
    logos.add.click()
    QApplication.processEvents()
    assert [logos.list.item(n).text() for n in range(2)] == ["Ente di prova", "Stemma"]
    assert not logos.list.item(1).icon().isNull()
    found = logos_of(work.store.book)
    assert [one.media for one in found if isinstance(one, Picture)] == ["image/png"] * 2
    logos.list.setCurrentRow(0)
    QTest.keyClick(logos.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QApplication.processEvents()
    assert logos.list.item(0).text() == "Stemma"
    assert logos.list.currentRow() == 1
    QTest.keyClick(logos.list, Qt.Key.Key_Delete)
    QApplication.processEvents()
    assert [logos.list.item(n).text() for n in range(logos.list.count())] == ["Stemma"]
    work.undo()
    QApplication.processEvents()
    assert logos.list.count() == 2


def test_names_stand_for_logos_up_to_five(details: Details, work: Workspace) -> None:
    logos = details.logos
    for number in range(5):
        logos.name.setText(f"Ente {number}")
        QTest.keyClick(logos.name, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert work.store.book.workshop.logos == tuple(f"Ente {number}" for number in range(5))
    assert not logos.add.isEnabled()
    assert not logos.name.isEnabled()


def test_what_is_no_logo_is_refused_in_words(
    details: Details, work: Workspace, tmp_path: Path
) -> None:
    refused: list[object] = []
    details.logos._pen.refused.connect(refused.append)
    for name, data in (("rotto.svg", "no drawing"), ("rotto.png", "no picture")):
        file = tmp_path / name
        file.write_text(data)
        details.logos.bring(file)
    details.logos.bring(tmp_path / "manca.png")
    assert [refusal.key for refusal in refused] == [  # type: ignore[attr-defined]
        "picture_broken", "picture_broken", "file_unreadable",
    ]  # fmt: skip
    assert work.store.book.workshop.logos == ()
