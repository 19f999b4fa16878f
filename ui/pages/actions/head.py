"""The head of the page of actions: what is shown, which way, of which theme."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from facilitator.domain.book import Book
from facilitator.domain.records import Action, Card, Record, Theme
from ui.choice_box import ChoiceBox
from ui.icons import icon
from ui.look import Look, length
from ui.panels.panel import ElidedLabel, Panel, rule
from ui.panels.text_label import TextLabel

_EDGE, _THEMES, _THEMES_LEAST = 24, 240, 72


class ActionsHead(Panel):
    """``turned`` asks for the other way (True: towards the action), ``swapped`` for the form,
    ``sifted`` for a theme's actions, ``opened`` for all notes or eight of them, ``exported`` for
    the tables of the plan, ``projected`` for the path to be shown to the room."""

    turned = Signal(bool)
    exported = Signal()
    projected = Signal()
    swapped = Signal(bool)
    sifted = Signal(str)
    opened = Signal(bool)
    _is_path = False

    def __init__(self, look: Look, readonly: bool) -> None:
        super().__init__(look)
        self.back, self.onward = QToolButton(), QToolButton()
        self.themes = ChoiceBox()
        self.themes.setMaximumWidth(length(_THEMES))
        self.themes.setMinimumWidth(length(_THEMES_LEAST))
        self.form = QPushButton()
        self.form.setCheckable(True)
        self.export = QPushButton()
        self.export.clicked.connect(self.exported)
        self.room = QPushButton()
        self.room.clicked.connect(self.projected)
        self._title = ElidedLabel(look, "title")
        self._counted = TextLabel(look, "body", "quiet")
        self.more = QPushButton()
        self.more.setProperty("plain", True)
        self.more.setCheckable(True)
        self.back.clicked.connect(lambda: self.turned.emit(True))
        self.onward.clicked.connect(lambda: self.turned.emit(False))
        self.form.clicked.connect(self.swapped)
        self.more.clicked.connect(self.opened)
        self.themes.activated.connect(lambda _row: self.sifted.emit(self.theme))
        self._lay_out()
        self.set_look(look)

    def _lay_out(self) -> None:
        bar = QWidget()
        tools = QHBoxLayout(bar)
        tools.setContentsMargins(_EDGE - 8, 7, _EDGE, 7)
        tools.setSpacing(8)
        self.onward.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        for button in (self.back, self.onward):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            tools.addWidget(button)
        tools.addWidget(self.themes)
        tools.addStretch(1)
        for wish in (self.room, self.form, self.export):
            tools.addWidget(wish)
        line = QHBoxLayout()
        line.setContentsMargins(_EDGE, 12, _EDGE, 12)
        line.setSpacing(4)
        line.addWidget(self._title, 1)
        line.addWidget(self._counted)
        line.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(rule())
        column.addLayout(line)

    @property
    def theme(self) -> str:
        """The theme whose actions are listed; ``""`` for all of them."""
        return str(self.themes.currentData() or "")

    def offer(self, book: Book) -> None:
        """The themes to choose from."""
        chosen = self.theme
        self.themes.clear()
        self.themes.addItem(self.tr("All themes"), "")
        for theme in book.all(Theme):
            self.themes.addItem(theme.title, theme.id)
        self.themes.setCurrentIndex(max(0, self.themes.findData(chosen)))

    def say(self, record: Record | None, onward: bool, is_form: bool, is_action: bool) -> None:
        """What is shown, and whether there is a form of it."""
        if is_form and isinstance(record, Action):
            title = record.title
        elif onward:
            title = self.tr("What became of it")
        elif isinstance(record, Card):
            title = self.tr("Where this project card comes from")
        elif record is None:
            title = self.tr("Actions")
        elif is_action:
            title = self.tr("Where this action comes from")
        else:
            title = self.tr("Where this comes from")
        self._title.say(title)
        self.form.setEnabled(is_action)
        self.form.setChecked(is_form)
        self.form.setText(self.tr("Path") if is_form else self.tr("Form B-2.2"))
        self._is_path = not is_form and record is not None
        self._counted.setVisible(self._is_path)
        self.room.setEnabled(onward or isinstance(record, Action | Card))

    def count(self, counted: str, hidden: str, opened: bool) -> None:
        """How much stands on the path, how many of its notes are shown, and whether all that were
        hidden are ``opened``."""
        self._counted.setText(f"{counted}," if hidden else counted)
        self.more.setVisible(self._is_path and bool(hidden or opened))
        self.more.setChecked(not hidden)
        self.more.setText(hidden or self.tr("show eight"))

    def point(self, possible: bool) -> None:
        """Whether there is anything to walk from."""
        for button in (self.back, self.onward):
            button.setEnabled(possible)

    def retranslate(self) -> None:
        """Say everything again."""
        self.back.setText(self.tr("Towards the action"))
        self.export.setText(self.tr("Export B-2.2"))
        self.room.setText(self.tr("To the room"))
        self.onward.setText(self.tr("Towards the notes"))
        self.back.setToolTip(self.tr("What became of the selected thing"))
        self.onward.setToolTip(self.tr("Where the selected thing comes from"))
        self.themes.setAccessibleName(self.tr("Theme of the actions"))

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        super().set_look(look)
        self.back.setIcon(icon("chevron-left", look))
        self.onward.setIcon(icon("chevron-right", look))
