"""A side of the window that folds to a tab where the window is narrow (LOOK, main)."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

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
