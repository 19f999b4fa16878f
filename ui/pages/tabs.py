"""Several parts of a page behind tabs; each is made when it is first shown."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from facilitator.storage.store import Stepped
from ui.look import Look
from ui.panels.panel import Panel, rule

_EDGE = 16


class Section(Protocol):
    """What stands behind a tab; a ``Register`` is one."""

    waiting: int

    def show_records(self, record: str = "") -> None:
        """Read the book again."""

    def take(self, event: Stepped) -> None:
        """Show what a commit changed."""

    def leave(self) -> None:
        """Save what is being written."""

    def enter(self) -> None:
        """Take the keyboard."""

    def set_look(self, look: Look) -> None:
        """Wear another look."""


Make = Callable[[], QWidget]


class Tabs(Panel):
    """``turned`` carries the tab that is shown. Parts satisfy ``Section``."""

    turned = Signal(int)

    def __init__(self, look: Look, makes: tuple[Make, ...]) -> None:
        super().__init__(look)
        self._makes = makes
        self._parts: dict[int, QWidget] = {}
        self.bar, self._stack = QTabBar(), QStackedWidget()
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        for _make in makes:
            self.bar.addTab("")
        self.bar.currentChanged.connect(self._turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QVBoxLayout()
        row.setContentsMargins(_EDGE, 0, _EDGE, 0)
        row.addWidget(self.bar)
        column.addLayout(row)
        column.addWidget(rule())
        column.addWidget(self._stack, 1)

    @property
    def part(self) -> Section:
        """The part that is shown."""
        place = self.bar.currentIndex()
        if place not in self._parts:
            self._parts[place] = self._makes[place]()
            self._stack.addWidget(self._parts[place])
        self._stack.setCurrentWidget(self._parts[place])
        return self._parts[place]  # type: ignore[return-value]

    @property
    def waiting(self) -> int:
        """How many typed texts the store has refused so far, in all parts."""
        return sum(part.waiting for part in self._parts.values())  # type: ignore[attr-defined]

    def name(self, *names: str) -> None:
        """The words on the tabs."""
        for place, name in enumerate(names):
            self.bar.setTabText(place, name)

    def show_part(self, place: int, record: str = "") -> None:
        """Show a part, and a record in it."""
        self.bar.blockSignals(True)
        self.bar.setCurrentIndex(place)
        self.bar.blockSignals(False)
        self.part.show_records(record)

    def turn(self, by: int) -> None:
        """The next tab, or the one before."""
        self.bar.setCurrentIndex((self.bar.currentIndex() + by) % self.bar.count())
        self.part.enter()

    def set_look(self, look: Look) -> None:
        """Wear another look, in every part that there is."""
        super().set_look(look)
        for part in self._parts.values():
            part.set_look(look)  # type: ignore[attr-defined]

    def _turn(self, place: int) -> None:
        for one in self._parts.values():
            one.leave()  # type: ignore[attr-defined]
        self.part.show_records()
        self.turned.emit(place)
