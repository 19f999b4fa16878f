"""The register of strategies: the lines of the city's plan under which actions stand."""

from facilitator.domain.records import Action, Strategy
from ui.look import Look, length
from ui.pages.actions.rows import HEIGHT, Row, Rows
from ui.pages.head import PageHead
from ui.pages.register_page import RegisterPage
from ui.panels.panel import Panel
from ui.panels.register.register import Register
from ui.panels.register.shape import Form, Part
from ui.panels.rows import in_column
from ui.panels.text_label import TextLabel
from ui.pen import Pen
from ui.translate import spoken

FORM = Form("strategy", ("title",), (Part(("title", "text")),), heights={"title": 2, "text": 8})


_MOST = 8
"""Actions that are seen at once below a strategy."""


class StrategiesPage(RegisterPage):
    """Every strategy with its text and, below it, the actions that stand under it."""

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(pen, look, PageHead(look), Register(pen, look, FORM))
        self._title, self.rows = TextLabel(look, "strong"), Rows(look)
        self.rows.wanted.connect(lambda action: self.page_wanted.emit("actions", action))
        below = Panel(look)
        below.setLayout(in_column(self._title, self.rows, gap=8))
        self.register.add_below(below)
        self.retranslate()

    def retranslate(self) -> None:
        self.register.say_empty(
            self.tr("No strategy has been written yet. Actions stand under strategies."),
            self.tr("Add a strategy"),
        )
        self._title.setText(self.tr("Actions of this strategy"))
        self.rows.setAccessibleName(self._title.text())
        self.tell()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self.rows.set_look(look)

    def tell(self) -> None:
        number = self.book.count(Strategy)
        said = spoken().count(number, "record.strategy", "record.strategies")
        self.head.say(self.tr("Strategies"), said)
        self._show_actions()

    def _show_actions(self) -> None:
        found = self.register.record
        actions = self.book.of(Action, "strategy", found.id) if found else []
        self.rows.setFixedHeight(length(HEIGHT) * min(len(actions), _MOST))
        self.rows.show_rows([Row(one.id, one.title) for one in actions])
        self.rows.setVisible(bool(actions))
        self._title.setVisible(bool(actions))
