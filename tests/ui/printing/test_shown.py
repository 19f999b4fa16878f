"""Ctrl+P prints what is shown: the board, or the report of a page and the part of it in view."""

import pytest
from PySide6.QtTest import QTest

from facilitator.domain.commands.entries import add_entry
from facilitator.domain.records import Card
from tests.ui.conftest import note_of
from ui.pages.cards.page import CardsPage
from ui.pages.monitoring.quarter import QuarterPage
from ui.printing.dialog import ExportDialog
from ui.windows.main_window import MainWindow
from ui.windows.workspace import Workspace


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[ExportDialog]:
    """The dialogs that were opened; each is left at once."""
    opened: list[ExportDialog] = []

    def leave(dialog: ExportDialog) -> int:
        opened.append(dialog)
        dialog.close()
        return 0

    monkeypatch.setattr(ExportDialog, "exec", leave)
    return opened


def exporter(dialog: ExportDialog) -> str:
    assert dialog.form.choice is not None
    return dialog.form.choice.exporter.id


def test_the_board_with_its_selection(
    window: MainWindow, work: Workspace, shown: list[ExportDialog]
) -> None:
    work.canvas.select([note_of(work, "Orari").id])
    window.menus.run("print_shown")
    window.menus.run("export")
    assert [(exporter(one), one.way) for one in shown] == [
        ("board-pdf", "print"),
        ("board-pdf", "save"),
    ]
    assert shown[0].form.part.part.itemText(1) == "La selezione"


def test_the_card_that_is_shown_and_from_its_own_button(
    window: MainWindow, work: Workspace, shown: list[ExportDialog]
) -> None:
    for number, title in ((1, "Prima scheda"), (2, "Seconda scheda")):
        work.store.do(add_entry(work.store.book, "card", number=number, title=title, stage="idea"))
    second = next(card for card in work.store.book.all(Card) if card.number == 2)
    work.show_page("cards", second.id)
    page = work.pages.page
    assert isinstance(page, CardsPage)
    QTest.qWait(0)
    page.sheet.paper.click()
    assert exporter(shown[0]) == "cards-pdf"
    assert shown[0].form.piece.currentText() == "2. Seconda scheda"
    assert shown[0].way == "print"


def test_the_quarter_that_is_shown(
    window: MainWindow, work: Workspace, shown: list[ExportDialog]
) -> None:
    for day in ("2023-02-01", "2024-02-01"):
        work.store.do(add_entry(work.store.book, "call", title="Bando", opens=day, deadline=day))
    work.show_page("quarter")
    page = work.pages.page
    assert isinstance(page, QuarterPage)
    page.year, page.number = 2023, 1
    window.menus.run("print_shown")
    assert exporter(shown[0]) == "quarter-pdf"
    assert shown[0].form.piece.currentText() == "Trimestre 1 del 2023"


def test_the_kit_goes_to_the_printer_and_the_report_is_saved(
    window: MainWindow, work: Workspace, shown: list[ExportDialog]
) -> None:
    for key in ("session_kit", "instant_report"):
        window.menus.run(key)
    assert [(exporter(one), one.way) for one in shown] == [
        ("session-kit", "print"),
        ("session-report-pdf", "save"),
    ]
