"""A side of the window that folds to a tab where the window is narrow (LOOK, main)."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget
from shiboken6 import isValid

from ui.icons import picture
from ui.look import Look
from ui.panels.panel import Panel

TAB = 32


class FoldTab(QAbstractButton):
    """A narrow tab with its word standing upright; a click folds and unfolds."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.setFixedWidth(TAB)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """As wide as a tab, as high as there is room."""
        return QSize(TAB, 200)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the list mark, and the word turned to read downward."""
        painter = QPainter(self)
        ground = "hover" if self.underMouse() else "window"
        painter.fillRect(self.rect(), self.look.colour(ground))
        mark = picture("list", self.look.colour("text"), 18, self.devicePixelRatioF())
        painter.drawPixmap(QPoint((TAB - 18) // 2, 16), mark)
        painter.translate(TAB // 2 + 5, 48)
        painter.rotate(90)
        painter.setPen(self.look.colour("text"))
        painter.setFont(self.look.font("caption", 600))
        painter.drawText(QPoint(0, 10), self.text())


class Side(Panel):
    """A panel and its tab. ``fold_at`` is the window's width below which it folds by itself."""

    changed = Signal()

    def __init__(self, panel: Panel, look: Look, fold_at: int, left: bool) -> None:
        super().__init__(look)
        self.panel = panel
        self._fold_at = fold_at
        self._narrow = False
        self._came_from: QWidget | None = None
        self.tab = FoldTab(look)
        self.tab.clicked.connect(self.toggle)
        self._line = QWidget()
        self._line.setProperty("edge", True)
        self._line.setFixedWidth(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        parts: list[QWidget] = [self.tab, panel, self._line]
        for part in parts if left else reversed(parts):
            row.addWidget(part)
        self._show(True)

    @property
    def folded(self) -> bool:
        """Whether only the tab is to be seen."""
        return self.panel.isHidden()

    def fit(self, window_width: int) -> None:
        """Fold or unfold when the window's width passes the limit; not otherwise."""
        narrow = window_width < self._fold_at
        if narrow != self._narrow:
            self._narrow = narrow
            self._show(not narrow)

    def toggle(self) -> None:
        """Fold what is unfolded, unfold what is folded."""
        self._show(self.folded)

    def fold(self) -> None:
        """Be a tab only."""
        if not self.folded:
            self._show(False)

    def enter(self) -> None:
        """Unfold, and take the keyboard to the first thing in the panel; Esc takes it back."""
        self._came_from = self.window().focusWidget()
        self._show(True)
        first = next((w for w in _chain(self.panel) if self.panel.isAncestorOf(w)), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to where the keyboard came from."""
        came_from = self._came_from
        if event.key() == Qt.Key.Key_Escape and came_from is not None and isValid(came_from):
            self._came_from = None
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def name(self, word: str) -> None:
        """The word on the tab."""
        self.tab.setText(word)
        self.tab.setToolTip(word)
        self.tab.update()

    def set_look(self, look: Look) -> None:
        """Wear another look, with the panel."""
        super().set_look(look)
        self.tab.look = look
        self.panel.set_look(look)

    def _show(self, unfolded: bool) -> None:
        self.panel.setVisible(unfolded)
        self.tab.setVisible(self._narrow or not unfolded)
        self.tab.setChecked(unfolded)
        self.changed.emit()


def _chain(start: QWidget) -> Iterator[QWidget]:
    """What Tab would reach from a widget on, in its order, once round."""
    widget = start.nextInFocusChain()
    while widget is not None and widget is not start:
        by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if by_tab and widget.isVisible() and widget.isEnabled():
            yield widget
        widget = widget.nextInFocusChain()
