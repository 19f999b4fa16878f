"""A row of badges: the kinds of note, of which one is chosen."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QVBoxLayout

from facilitator.domain.kinds import NOTE_KIND, NOTE_KINDS, NoteKind
from ui.badges import SIZE, badge
from ui.look import Look
from ui.panels.capture.keys import key_of_kinds
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
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._row)
        layout.addWidget(self._name)
        self._kinds: tuple[NoteKind, ...] = ()
        self.offer(NOTE_KINDS)

    def offer(self, kinds: tuple[NoteKind, ...]) -> None:
        """The kinds that are written on a board, in their order."""
        if kinds == self._kinds:
            return
        self._kinds = kinds
        while self._row.count():
            self._row.takeAt(0)
        for button in self._buttons.values():
            button.deleteLater()
        self._buttons = {row.key: self._button(row.key) for row in kinds}
        self._row.addStretch(1)
        self._draw()
        self.retranslate()

    def _button(self, kind: str) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setProperty("kindButton", True)
        button.setIconSize(QSize(SIZE, SIZE))
        button.setFixedSize(33, 34)
        button.clicked.connect(lambda: self.chosen.emit(kind))
        self._group.addButton(button)
        self._row.addWidget(button)
        return button

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
        caps = key_of_kinds(self._kinds)
        for key, button in self._buttons.items():
            row = NOTE_KIND[key]
            button.setToolTip(f"{row.name(language)} ({caps[key]})")
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
