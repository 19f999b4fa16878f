"""Today's three posts on the welcome, for the workshop used last: reception, table, projector."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout

from ui.icons import picture
from ui.look import Look, length
from ui.panels.panel import ElidedLabel, Panel
from ui.panels.rows import empty, in_row
from ui.panels.text_label import TextLabel
from ui.settings import Recent
from ui.translate import QT_TRANSLATE_NOOP
from ui.windows.welcome_cards import Choosable, paint_card

_NAME = 120


class Post(NamedTuple):
    """A post: the action that opens it, its icon, its name and what is done there."""

    action: str
    icon: str
    name: str
    summary: str


POSTS = (
    Post("desk", "scan", QT_TRANSLATE_NOOP("PostsCard", "Reception"),
         QT_TRANSLATE_NOOP("PostsCard", "Attendance sheet and codes")),
    Post("notetaker", "table", QT_TRANSLATE_NOOP("PostsCard", "A table"),
         QT_TRANSLATE_NOOP("PostsCard", "Only the bar to write in")),
    Post("room_panel", "project", QT_TRANSLATE_NOOP("PostsCard", "The projector"),
         QT_TRANSLATE_NOOP("PostsCard", "Choose what the room sees")),
)  # fmt: skip


def used_last(recent: list[Recent]) -> Recent | None:
    """The workshop used last of those whose files are still there."""
    return next((one for one in recent if Path(one.path).exists()), None)


class PostRow(Choosable):
    """One post; greyed where there is no workshop to open it for."""

    def __init__(self, look: Look, post: Post, words: tuple[str, str], can: bool) -> None:
        super().__init__(look)
        mark, colour = QLabel(), look.colour("primary" if can else "text_disabled")
        mark.setPixmap(picture(post.icon, colour, 18, self.devicePixelRatioF()))
        name = TextLabel(look, "strong", "" if can else "disabled")
        summary = ElidedLabel(look, "body", "quiet" if can else "disabled")
        name.setText(words[0])
        name.setMinimumWidth(length(_NAME))
        summary.say(words[1])
        row = in_row(mark, name, (summary, 1), gap=16)
        row.setContentsMargins(8, 10, 8, 10)
        self.setLayout(row)
        self.setProperty("row", True)
        self.setAccessibleName(f"{words[0]}. {words[1]}")
        self.setEnabled(can)


class PostsCard(Panel):
    """``chosen`` carries the path of the workshop used last and the action that opens the post."""

    chosen = Signal(str, str)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setProperty("panel", False)
        self.rows: list[PostRow] = []
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(16, 8, 16, 8)
        self._lines.setSpacing(0)

    def show_for(self, last: Recent | None) -> None:
        """Offer the posts of this workshop; without one they are greyed."""
        empty(self._lines)
        self.rows = []
        for post in POSTS:
            said = self.tr(post.name), self.tr(post.summary)
            row = PostRow(self.look, post, said, last is not None)
            if last is not None:
                path, action = last.path, post.action
                row.chosen.connect(lambda p=path, a=action: self.chosen.emit(p, a))
            self._lines.addWidget(row)
            self.rows.append(row)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card's ground and edge."""
        paint_card(self, self.look)
