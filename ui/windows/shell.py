"""The main window without a workshop: its bars, its ground and its status line.

It is made in two goes. First menu titles, toolbar and ground, which can be shown at once; then
``furnish`` brings the rest, whose modules are imported only then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from resources import tokens
from ui.bars import Bars
from ui.look import Look, length, on_screen
from ui.settings import Settings
from ui.windows.ground import Ground
from ui.windows.home import Home

if TYPE_CHECKING:
    from facilitator.domain.refusal import Refusal
    from ui.focus_ring import FocusRing
    from ui.panels.panel import ElidedLabel
    from ui.panels.text_label import TextLabel

SMALLEST: tuple[int, int] = tuple(tokens.tokens()["window"]["smallest"])
_LEAST = (800, 420)
"""What a screen of 1366 × 768 leaves between its bars at 150 %."""
_STATUS = int(tokens.tokens()["window"]["status"])


class Facts(NamedTuple):
    """What holds and is chosen, in the words of the table of actions; the open board and step."""

    conditions: frozenset[str]
    choices: dict[str, str]
    place: str
    step: str


class Shell(Home):
    """What stands around the workshop or the welcome, and says what is the case in it."""

    _ring: FocusRing
    _file: TextLabel
    _place: ElidedLabel
    furnished = False

    def __init__(self, settings: Settings, look: Look) -> None:
        super().__init__()
        self.settings = settings
        self.look = look
        self.bars = Bars(self)
        self.ground = Ground()
        self.pages = QStackedWidget()
        self.bottom = QWidget()
        self._lay_out()
        self.setWindowTitle("Facilitator")
        self.setMinimumSize(*_LEAST)
        self.resize(on_screen(self, *SMALLEST))
        self.restoreGeometry(settings.geometry)

    def _lay_out(self) -> None:
        self.pages.addWidget(self.ground)
        line = QWidget()
        line.setProperty("edge", True)
        line.setFixedHeight(1)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pages, 1)
        column.addWidget(line)
        column.addWidget(self.bottom)
        self.bottom.setFixedHeight(length(_STATUS))
        self.setCentralWidget(middle)

    def await_file(self, coming: bool) -> None:
        """Whether the first picture has the places of a workshop, or is bare for the welcome."""
        if coming:
            self.ground.await_workshop()
        self.bars.toolbar.setVisible(coming)

    def furnish(self) -> None:
        """Bring what the first picture does without: the menus' entries and the status line."""
        from ui.focus_ring import FocusRing
        from ui.look import load_fonts
        from ui.menus import Menus
        from ui.panels.panel import ElidedLabel
        from ui.panels.status import StatusLine
        from ui.panels.text_label import TextLabel

        load_fonts()
        self.menus = Menus(self, self.bars)
        self.status, self._ring = StatusLine(self.look), FocusRing(self, self.look)
        self._file = TextLabel(self.look, "caption", "quiet")
        self._place = ElidedLabel(self.look, "body", "quiet")
        self.furnished = True
        self._put_in()
        self.menus.set_look(self.look)
        self.retranslate()

    def _put_in(self) -> None:
        self._file.setContentsMargins(0, 0, 20, 0)
        self._file.setMinimumHeight(self.menuBar().height() - 1)
        for layout, part in ((self.menus.place, self._place), (self.bottom, self.status)):
            row = QHBoxLayout(layout)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(part)
        sift = self.menus.menus["sift"]
        sift.aboutToShow.connect(self._fill_sift)
        self.status.offer(self.menus.menus["language"], self.menus.menus["scheme"])

    def _fill_sift(self) -> None:
        if self.workspace is not None:
            self.workspace.sifting.fill_menu(self.menus.menus["sift"])

    # What is the case

    def refresh(self) -> None:
        """Bring menus, titles and counts up to what is open and selected now."""
        work, now = self.workspace, self._now()
        self.menus.allow(now.conditions, now.choices)
        self.menus.name_swing("undo", work.store.can_undo() if work else "")
        self.menus.name_swing("redo", work.store.can_redo() if work else "")
        self._count()
        self._name_file(work.store.path.name if work else "")
        title = work.title if work else ""
        self.setWindowTitle(f"{title} – Facilitator" if title else "Facilitator")
        self._place.say(now.place)
        self.menus.name_step(now.step)

    def _count(self) -> None:
        if self.workspace is None:
            self.status.count(None)
            return
        from ui.windows.facts import on_board

        self.status.count(on_board(self.workspace), told=not self.workspace.pages.key)

    def _name_file(self, name: str) -> None:
        """At the right of the menus, which measure their corner only when it is given to them."""
        if name != self._file.text():
            self._file.setText(name)
            self._file.adjustSize()
            self.menuBar().setCornerWidget(self._file)

    def _now(self) -> Facts:
        chosen = {
            "language": self.settings.language,
            "scheme": self.settings.scheme,
            "motion": "on" if self.settings.moves else "",
            "sound": "on" if self.settings.sound else "",
        }
        if self.workspace is None:
            return Facts(frozenset(), chosen, "", "")
        from ui.windows.facts import choices, conditions, place, step

        work = self.workspace
        return Facts(conditions(work), {**chosen, **choices(work)}, place(work), step(work))

    def tell(self, refusal: Refusal) -> None:
        """Say in a dialog why what was asked for could not be done."""
        from ui.windows.asking import tell

        tell(self, refusal)

    def complain(self, refusal: Refusal) -> None:
        """Say in the status line what went wrong."""
        if self.furnished:
            self.status.refuse(refusal)

    # How it looks and speaks

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        self.look = look
        if self.furnished:
            for part in (self.menus, self.status, self._ring):
                part.set_look(look)
            self.refresh()

    def retranslate(self) -> None:
        """Say everything that no panel says by itself."""
        self.bars.retranslate()
        if self.furnished:
            self.menus.retranslate()
            self.status.retranslate()
            self.refresh()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back."""
        from PySide6.QtCore import Qt

        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
