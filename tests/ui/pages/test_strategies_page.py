"""The strategies: written in a register, with the actions that stand under each."""

from PySide6.QtWidgets import QApplication

from facilitator.domain.commands.entries import add_entry
from facilitator.domain.records import Strategy
from ui.pages.portfolio.page import PortfolioPage
from ui.pages.strategies.page import StrategiesPage
from ui.windows.workspace import Workspace


def test_strategies_are_written_and_lead_to_their_actions(work: Workspace) -> None:
    work.show_page("portfolio")
    portfolio = work.pages.page
    assert isinstance(portfolio, PortfolioPage)
    portfolio.strategies.click()
    page = work.pages.page
    assert isinstance(page, StrategiesPage)
    assert page.register.empty.button.isVisible()
    page.register.empty.button.click()
    strategy = page.book.all(Strategy)[0].id
    written = work.pen.do(add_entry(page.book, "action", title="Bus", strategy=strategy))
    assert written is not None
    QApplication.processEvents()
    assert [row.words for row in page.rows.shown] == ["Bus"]
    page.rows.wanted.emit(written.made[0])
    assert work.pages.key == "actions"
