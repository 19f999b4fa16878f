"""The first thing one sees: begin, open, try; programmes; the files opened before."""

import datetime
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from resources.load import programme_ids
from ui.icons import icon
from ui.look import Look
from ui.panels.panel import ElidedLabel, Panel
from ui.panels.rows import in_column, in_row
from ui.panels.text_label import TextLabel
from ui.settings import Recent
from ui.windows.programmes_said import said
from ui.windows.welcome_cards import EMPTY, ProgrammeCard, RecentCard
from ui.windows.welcome_posts import PostsCard, used_last

_WIDTH = 1392
_LEFT = 752
_TOP, _LOW_TOP = 96, 32
_LOW = 900
"""In a window that is lower than this, little stays free above the title."""
_BUTTON = 56


class Welcome(QScrollArea):
    """Shown while no workshop is open."""

    wanted_new = Signal(str)
    """A new workshop; from this programme, ``""`` where none is chosen yet."""
    wanted_open = Signal()
    wanted_demo = Signal()
    wanted_file = Signal(str)
    wanted_post = Signal(str, str)
    """A workshop's file, and the action that opens one of today's posts in it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.page = WelcomePage(look)
        self.page.posts.chosen.connect(self.wanted_post)
        self.page.wanted_new.connect(self.wanted_new)
        self.page.wanted_file.connect(self.wanted_file)
        self.page.open.clicked.connect(self.wanted_open)
        self.page.demo.clicked.connect(self.wanted_demo)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self.page)

    def show_recent(self, recent: list[Recent]) -> None:
        """List the files opened before, newest first."""
        self.page.show_recent(recent)

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        self.page.set_look(look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave less room above the title where the window is low."""
        super().resizeEvent(event)
        self.page.keep_free(_TOP if self.height() >= _LOW else _LOW_TOP)


class WelcomePage(Panel):
    """The page inside its scroll area."""

    wanted_new = Signal(str)
    wanted_file = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setProperty("panel", False)
        self.setProperty("ground", True)
        self._recent: list[Recent] = []
        self._title = TextLabel(look, "display", "navy")
        self._lead = TextLabel(look, "heading", "quiet", 400)
        self.new, self.open, self.demo = QPushButton(), QPushButton(), QPushButton()
        self.new.setProperty("primary", True)
        self.new.clicked.connect(lambda: self.wanted_new.emit(""))
        for button in (self.new, self.open, self.demo):
            button.setProperty("big", True)
            button.setFixedHeight(_BUTTON)
            button.setFont(look.font(18, 600 if button is self.new else 400))
            button.setIconSize(QSize(20, 20))
        self._from = TextLabel(look, "heading")
        self._recent_title = TextLabel(look, "heading")
        self._no_recent = TextLabel(look, "body", "quiet")
        self._no_recent.setWordWrap(True)
        self._today, self._of = TextLabel(look, "heading"), ElidedLabel(look, "body", "quiet")
        self.posts = PostsCard(look)
        self._cards = QGridLayout()
        self._cards.setSpacing(16)
        self._rows = RecentCard(look)
        self._rows.chosen.connect(self.wanted_file)
        self._lay_out()
        self.set_look(look)
        self.retranslate()

    def _lay_out(self) -> None:
        left = in_column(gap=0)
        buttons = in_row(self.new, self.open, self.demo, gap=16)
        buttons.addStretch(1)
        left.addLayout(buttons)
        left.addSpacing(48)
        left.addWidget(self._from)
        left.addSpacing(16)
        left.addLayout(self._cards)
        left.addStretch(1)
        right = self._right_side()
        sides = QHBoxLayout()
        sides.setSpacing(80)
        sides.addLayout(left, _LEFT)
        sides.addLayout(right, _WIDTH - _LEFT - 80)
        inside = QWidget()
        inside.setMaximumWidth(_WIDTH)
        column = in_column(self._title, self._lead, gap=4)
        column.addSpacing(44)
        column.addLayout(sides)
        inside.setLayout(column)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(32, _TOP, 32, 32)
        outer.addStretch(1)
        outer.addWidget(inside, 1000)
        outer.addStretch(1)

    def keep_free(self, top: int) -> None:
        """Leave so much room above the title."""
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(32, top, 32, 32)

    def _right_side(self) -> QVBoxLayout:
        right = in_column(gap=0)
        right.addSpacing(16)
        right.addWidget(self._recent_title)
        right.addSpacing(16)
        right.addWidget(self._rows)
        right.addWidget(self._no_recent)
        right.addSpacing(40)
        right.addWidget(self._today)
        right.addWidget(self._of)
        right.addSpacing(16)
        right.addWidget(self.posts)
        right.addStretch(1)
        return right

    def show_recent(self, recent: list[Recent]) -> None:
        """List the files opened before; a sentence stands for the list where there are none."""
        self._recent = recent
        self._rows.show_files(recent, datetime.datetime.now())
        self._rows.setVisible(bool(recent))
        self._no_recent.setVisible(not recent)
        self._show_posts()

    def _show_posts(self) -> None:
        last = used_last(self._recent)
        self.posts.show_for(last)
        none = self.tr("First a workshop is needed: open one, or begin a new one.")
        self._of.say((last.title or Path(last.path).stem) if last is not None else none)

    def retranslate(self) -> None:
        """The page's words in the language that is spoken now."""
        self._title.setText(self.tr("Good day. Where shall we begin?"))
        self._lead.setText(
            self.tr("A workshop is one file on this computer. It saves itself, also offline.")
        )
        self.new.setText(" " + self.tr("New workshop"))
        self.open.setText(" " + self.tr("Open…"))
        self.demo.setText(" " + self.tr("Try the demonstration"))
        self._from.setText(self.tr("New from a programme"))
        self._recent_title.setText(self.tr("Recent"))
        self._today.setText(self.tr("Today in the room"))
        self._no_recent.setText(self.tr("Workshops that were open on this computer appear here."))
        self._fill_cards()
        self.show_recent(self._recent)

    def set_look(self, look: Look) -> None:
        """Wear another look, with its icons."""
        super().set_look(look)
        self.new.setIcon(icon("plus", look, "on_primary"))
        self.open.setIcon(icon("folder", look))
        self.demo.setIcon(icon("board", look))
        for card in self.findChildren(ProgrammeCard):
            card.set_look(look)
        self._rows.set_look(look)
        self._rows.show_files(self._recent, datetime.datetime.now())
        self.posts.set_look(look)
        self._show_posts()

    def _fill_cards(self) -> None:
        while (item := self._cards.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for number, key in enumerate(programme_ids()):
            card = ProgrammeCard(self.look, key == EMPTY)
            card.say(*said(key))
            card.chosen.connect(lambda programme=key: self.wanted_new.emit(programme))
            self._cards.addWidget(card, number // 2, number % 2)
        self._cards.setColumnStretch(0, 1)
        self._cards.setColumnStretch(1, 1)
