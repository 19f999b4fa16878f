"""Monitoring, the quarterly report, and what all these pages share."""

from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from facilitator.domain.commands.cards import advance
from tests.ui.cards.city import SOURCE, City
from tests.ui.keyboard import Keyboard
from ui.pages.cards.page import CardsPage
from ui.pages.cards.rows import ANY, Filter
from ui.pages.monitoring.page import MonitoringPage
from ui.pages.monitoring.quarter import QuarterPage
from ui.windows.workspace import Workspace


def monitoring(city: City) -> MonitoringPage:
    page = city.page("monitoring")
    assert isinstance(page, MonitoringPage)
    return page


def test_a_cell_of_the_matrix_opens_its_cards(city: City) -> None:
    page = monitoring(city)
    assert city.keyboard.focus is page.matrix
    assert page.matrix.currentItem().text() == ""
    city.keyboard.press("Return")
    assert city.work.pages.key == "monitoring"
    city.keyboard.press("Right")
    assert page.matrix.currentItem().text() == "2"
    city.keyboard.press("Return")
    shown = city.work.pages.page
    assert isinstance(shown, CardsPage)
    assert shown.filters.filter == Filter(city.green, ANY, "card")


def test_deadlines_and_funds_follow_what_is_written(city: City) -> None:
    page = monitoring(city)
    (entry,) = page.deadlines.entries
    assert entry.quiet == "Candidate: 0 · Potrebbero: 2"
    city.add("project", card=city.one, title="Lotto", amount=1000, pnrr=400)
    QApplication.processEvents()
    assert page.sums.text() == (
        "1 progetto finanziato, €\u00a01.000 in tutto, di cui €\u00a0400 PNRR"
    )
    page.deadlines.setFocus()
    city.keyboard.press("Return")
    assert city.work.pages.key == "calls"


@pytest.mark.parametrize("key", ["monitoring", "quarter"])
def test_without_cards_a_page_leads_to_them(key: str, work: Workspace) -> None:
    work.show_page(key)
    Keyboard(work.window()).press("Return")
    assert work.pages.key == "cards"


def test_the_quarterly_report_is_turned_over_and_copied(city: City) -> None:
    city.work.store.do(advance(city.book, city.one, "funded", "2023-02-10", SOURCE))
    city.press(monitoring(city).report)
    page = city.work.pages.page
    assert isinstance(page, QuarterPage)
    page.year, page.number = 2023, 2
    city.keyboard.press("Return")
    assert "Scheda → Finanziato" in page.sheet.toPlainText()
    city.press(page.copy)
    copied = QGuiApplication.clipboard().text()
    assert "10.02.2023  ·  1. Alberi  ·  Scheda → Finanziato  ·  Verbale di prova" in copied
    city.press(page.on)
    assert "Nessun cambio di stato" in page.sheet.toPlainText()


@pytest.mark.parametrize("key", ["cards", "calls", "monitoring", "quarter"])
def test_pages_speak_the_other_language_and_wear_the_dark(
    key: str, city: City, wiring: Any
) -> None:
    page = city.page(key)
    wiring.speak("en")
    wiring.wear("dark")
    QApplication.processEvents()
    title = {"cards": "Project cards", "calls": "Calls", "monitoring": "Monitoring",
             "quarter": "Quarterly report"}[key]  # fmt: skip
    assert page.head._title.text() == title  # type: ignore[attr-defined]
    assert page.look.scheme == "dark"
