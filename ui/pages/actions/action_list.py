"""The list of actions: how much of each is filled in, and how many have a source."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout

from facilitator.domain.b22 import ENTRIES, filled
from facilitator.domain.book import Book
from facilitator.domain.records import Action
from facilitator.domain.tracing import has_source
from ui.icons import icon
from ui.look import Look, length
from ui.pages.actions.rows import HEIGHT, Row, Rows
from ui.panels.panel import ElidedLabel, Panel
from ui.panels.text_label import TextLabel

_WIDTH, _EDGE, _BAR = 272, 16, 8


class ActionList(Panel):
    """``chosen`` carries the action that the cursor is on, ``wanted`` one whose form is asked
    for, ``removed`` one that is to go; ``new`` asks for another action."""

    chosen = Signal(str)
    wanted = Signal(str)
    new = Signal()
    removed = Signal(str)

    def __init__(self, book: Book, look: Look) -> None:
        super().__init__(look)
        self._book = book
        self.setFixedWidth(length(_WIDTH))
        self._title, self._said = TextLabel(look, "heading"), ElidedLabel(look, "caption", "quiet")
        self.share = QProgressBar()
        self.share.setTextVisible(False)
        self.share.setFixedHeight(_BAR)
        self.rows = Rows(look)
        self.rows.chosen.connect(self.chosen)
        self.rows.wanted.connect(self.wanted)
        self.rows.removed.connect(self.removed)
        self.more = QPushButton()
        self.more.setProperty("plain", True)
        self.more.clicked.connect(self.new)
        self._lay_out()
        self.set_look(look)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 12)
        column.setSpacing(4)
        for part in (self._title, self._said, self.share):
            part.setContentsMargins(_EDGE, 0, _EDGE, 0)
        column.addWidget(self._title)
        column.addWidget(self._said)
        inset = QVBoxLayout()
        inset.setContentsMargins(_EDGE, 0, _EDGE, 8)
        inset.addWidget(self.share)
        column.addLayout(inset)
        column.addWidget(self.rows, 100)
        foot = QVBoxLayout()
        foot.setContentsMargins(12, 0, 12, 0)
        foot.addWidget(self.more)
        column.addLayout(foot)
        column.addStretch(1)

    def refresh(self, theme: str = "", key: str = "") -> None:
        """Show the actions of a theme, or all of them; the one of this key is chosen."""
        actions = [a for a in self._book.all(Action) if theme in ("", a.theme)]
        sourced = {action.id for action in actions if has_source(self._book, action)}
        self.rows.show_rows([self._row(a, a.id in sourced) for a in actions], key)
        self.rows.setMaximumHeight(length(HEIGHT) * max(1, len(actions)))
        one, several = self.tr("1 of %2 has a source"), self.tr("%1 of %2 have a source")
        said = one if len(sourced) == 1 else several.replace("%1", str(len(sourced)))
        self._said.say(said.replace("%2", str(len(actions))) if actions else "")
        self.share.setVisible(bool(actions))
        self.rows.setVisible(bool(actions))
        self.share.setRange(0, max(1, len(actions)))
        self.share.setValue(len(sourced))
        self.share.setAccessibleName(said.replace("%2", str(len(actions))))

    def retranslate(self) -> None:
        """Say everything again; the rows come with the next ``refresh``."""
        self._title.setText(self.tr("Actions"))
        self.rows.setAccessibleName(self._title.text())
        self.more.setText(self.tr("New action"))

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        super().set_look(look)
        self.rows.set_look(look)
        self.more.setIcon(icon("plus", look, "primary"))

    def _row(self, action: Action, sourced: bool) -> Row:
        title = action.title or self.tr("Without a title")
        return Row(action.id, title, f"{filled(action)}/{len(ENTRIES)}", warned=not sourced)
