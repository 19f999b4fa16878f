"""A row of badges: the kinds of note, of which one is chosen."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QVBoxLayout

from facilitator.domain.kinds import NOTE_KIND, NOTE_KINDS
from ui.badges import SIZE, badge
from ui.look import Look
from ui.panels.panel import Panel
from ui.panels.text_label import TextLabel
from ui.translate import spoken


class KindButtons(Panel):
    """One badge a kind; the chosen one's name stands below. ``chosen`` carries a kind's key."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._name = TextLabel(look, "caption")
        row = QHBoxLayout()
        row.setSpacing(0)
        for kind in NOTE_KINDS:
            button = QToolButton()
            button.setCheckable(True)
            button.setProperty("kindButton", True)
            button.setIconSize(QSize(SIZE, SIZE))
            button.setFixedSize(33, 34)
            button.clicked.connect(lambda _on, key=kind.key: self.chosen.emit(key))
            self._group.addButton(button)
            self._buttons[kind.key] = button
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self._name)
        self._draw()
        self.retranslate()

    def choose(self, kind: str) -> None:
        """Choose a kind as a click on its badge does."""
        self._buttons[kind].click()

    def show_kind(self, kind: str) -> None:
        """Mark the kind that a note has; an unknown one or ``""`` marks none."""
        self._group.setExclusive(False)
        for key, button in self._buttons.items():
            button.setChecked(key == kind)
        self._group.setExclusive(True)
        row = NOTE_KIND.get(kind)
        self._name.setText(row.name(spoken().language) if row else "")

    def retranslate(self) -> None:
        """Name the kinds in the language that is spoken now."""
        language = spoken().language
        for key, button in self._buttons.items():
            row = NOTE_KIND[key]
            button.setToolTip(f"{row.name(language)} ({row.capture}.)")
            button.setAccessibleName(row.name(language))
        chosen = [key for key, button in self._buttons.items() if button.isChecked()]
        self.show_kind(chosen[0] if chosen else "")

    def set_look(self, look: Look) -> None:
        """Draw the badges in another look."""
        super().set_look(look)
        self._draw()

    def _draw(self) -> None:
        for key, button in self._buttons.items():
            button.setIcon(QIcon(badge(key, self.look, SIZE, self.devicePixelRatioF())))
