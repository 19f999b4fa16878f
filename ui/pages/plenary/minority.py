"""What a minority at a table objected, in the detail of an item of the plenary."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from facilitator.domain.plenary import Minority
from ui.icons import picture
from ui.look import Look, length
from ui.panels.panel import Panel, rule
from ui.panels.rows import in_row
from ui.panels.text_label import TextLabel
from ui.tiles import tile

_SIGN = 20


class MinorityViews(Panel):
    """What a minority at a table objected, word for word, behind a bar."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._views: list[Minority] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def show_views(self, views: list[Minority]) -> None:
        """Show these; nothing at all where there are none."""
        if views != self._views:
            self._views = views
            self._fill()
        self.setVisible(bool(views))

    def _fill(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for view in self._views:
            self._column.addWidget(_View(self.look, view))

    def retranslate(self) -> None:
        """The words in the language that is spoken now."""
        self._fill()

    def set_look(self, look: Look) -> None:
        """Draw them in another look."""
        super().set_look(look)
        self._fill()


class _View(Panel):
    """One objection: sign, heading and table; below it the words in italics behind a bar."""

    def __init__(self, look: Look, view: Minority) -> None:
        super().__init__(look)
        density = self.devicePixelRatioF()
        sign, head, table = TextLabel(look), TextLabel(look, "strong"), TextLabel(look)
        sign.setPixmap(picture("minority", look.colour("text"), _SIGN, density))
        head.setText(self.tr("Minority view"))
        if view.table is not None:
            table.setPixmap(tile(view.table.number, look, 20, density))
        words = TextLabel(look, italic=True)
        words.setText(view.text)
        words.setWordWrap(True)
        bar = QFrame()
        bar.setFixedWidth(3)
        bar.setStyleSheet(f"background: {look.colour('text').name()}; border: none;")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(8)
        column.addWidget(rule())
        column.addLayout(in_row(sign, (head, 1), table, gap=10))
        column.addLayout(in_row(bar, (words, 1), gap=12))
        self.setMinimumHeight(length(60))
