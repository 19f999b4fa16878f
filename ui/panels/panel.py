"""What every panel shares: it speaks the window's language and wears its look."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ui.look import Look
from ui.panels.text_label import TextLabel


class Panel(QWidget):
    """A part of the main window. Subclasses say their words in ``retranslate``."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("panel", True)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything again in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set every text of this panel in the language that is spoken now."""

    def set_look(self, look: Look) -> None:
        """Wear another look; subclasses draw their icons again."""
        self.look = look
        self.update()


class ElidedLabel(TextLabel):
    """One line that takes the room it is given; what does not fit stands whole in the tooltip."""

    def __init__(
        self, look: Look, size: str | int = "body", tone: str = "", weight: int | None = None
    ) -> None:
        super().__init__(look, size, tone, weight)
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, text: str) -> None:
        """Show a text, elided if need be."""
        self._whole = " ".join(text.split())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Elide again at the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(self.contentsRect().width(), 8)
        metrics = self.fontMetrics()
        shown = metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setToolTip(self._whole if shown != self._whole else "")
        self.setText(shown)


def rule() -> QFrame:
    """A hair line between two parts of a panel."""
    line = QFrame()
    line.setProperty("rule", True)
    line.setFixedHeight(1)
    return line


def upright_rule() -> QFrame:
    """A hair line between two parts that stand side by side."""
    line = QFrame()
    line.setProperty("rule", True)
    line.setFixedWidth(1)
    return line
