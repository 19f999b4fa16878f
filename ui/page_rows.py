"""Every page of an open workshop: one row each, from which tree, menus and palette are made.

A page is a class (``ui.pages.page.Page``) that is imported when it is first opened. Nothing here
may import it sooner, nor anything that the window's first picture does without.
"""

from typing import NamedTuple

from ui.translate import QT_TRANSLATE_NOOP


class PageRow(NamedTuple):
    """A page. ``path`` is ``module:Class``; ``text`` names it in the menu and in the tree.

    ``menu`` is ``session`` or ``results``. In the tree the latter stand under their own heading,
    the former above the phases, unless they show boards of a ``template``: then they stand in the
    place of such a board, under its session, and are opened with the board's id. ``counts`` is the
    kind of records whose number stands at the right (of that board, with a template). What is not
    ``in_tree`` is opened from the menu or from another page. ``sheet`` is the export that prints
    what the page shows; without one, the board is printed. The text is marked with
    ``QT_TRANSLATE_NOOP("Actions", …)``.
    """

    key: str
    text: str
    path: str
    icon: str
    menu: str = "results"
    counts: str = ""
    template: str = ""
    shortcut: str = ""
    in_tree: bool = True
    sheet: str = ""


RESULTS = QT_TRANSLATE_NOOP("Actions", "Results")
"""The heading of the tree under which the results stand."""

PAGES: tuple[PageRow, ...] = (
    PageRow("process", QT_TRANSLATE_NOOP("Actions", "Process"),
            "ui.pages.process.page:ProcessPage", "list", "session", sheet="agenda-pdf"),
    PageRow("plenary", QT_TRANSLATE_NOOP("Actions", "Plenary"),
            "ui.pages.plenary.page:PlenaryPage", "list", menu="session", counts="cluster",
            template="plenary", sheet="session-report-pdf"),
    PageRow("organisations", QT_TRANSLATE_NOOP("Actions", "Organisations"),
            "ui.pages.organisations.page:OrganisationsPage", "person", counts="organisation"),
    PageRow("pathways", QT_TRANSLATE_NOOP("Actions", "Impact pathways"),
            "ui.pages.pathways.page:PathwaysPage", "link", sheet="trace-pdf"),
    PageRow("actions", QT_TRANSLATE_NOOP("Actions", "Actions"),
            "ui.pages.actions.page:ActionsPage", "path", counts="action", sheet="trace-pdf"),
    PageRow("portfolio", QT_TRANSLATE_NOOP("Actions", "Action portfolio"),
            "ui.pages.portfolio.page:PortfolioPage", "portfolio", sheet="actions-pdf"),
    PageRow("strategies", QT_TRANSLATE_NOOP("Actions", "Strategies"),
            "ui.pages.strategies.page:StrategiesPage", "list", in_tree=False),
    PageRow("cards", QT_TRANSLATE_NOOP("Actions", "Project cards"),
            "ui.pages.cards.page:CardsPage", "document", counts="card", sheet="cards-pdf"),
    PageRow("calls", QT_TRANSLATE_NOOP("Actions", "Calls"),
            "ui.pages.cards.calls:CallsPage", "calendar", counts="call"),
    PageRow("monitoring", QT_TRANSLATE_NOOP("Actions", "Monitoring"),
            "ui.pages.monitoring.page:MonitoringPage", "tidy", sheet="quarter-pdf"),
    PageRow("quarter", QT_TRANSLATE_NOOP("Actions", "Quarterly report"),
            "ui.pages.monitoring.quarter:QuarterPage", "print", in_tree=False, sheet="quarter-pdf"),
    PageRow("past", QT_TRANSLATE_NOOP("Actions", "Time machine…"), "ui.pages.past.page:PastPage",
            "history", menu="board", shortcut="Ctrl+Shift+H", in_tree=False),
)  # fmt: skip
"""In the order of menus and tree."""


def page_for(template: str) -> PageRow | None:
    """The page that shows the boards of a template, if one does."""
    return next((row for row in PAGES if row.template and row.template == template), None)


def row_of(key: str) -> PageRow:
    """The page of a key. Raises KeyError where there is none."""
    for row in PAGES:
        if row.key == key:
            return row
    raise KeyError(key)
