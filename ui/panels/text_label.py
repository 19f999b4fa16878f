"""A label in the look's own type: plain text always, whatever a note or a name may contain."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ui.look import Look


class TextLabel(QLabel):
    """One text. ``size`` is a name of ``[type]`` or pixels, ``tone`` one of the style sheet's."""

    def __init__(
        self,
        look: Look,
        size: str | int = "body",
        tone: str = "",
        weight: int | None = None,
        italic: bool = False,
    ) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(look.font(size, weight, italic))
        self.set_tone(tone)

    def set_tone(self, tone: str) -> None:
        """Take another tone: ``quiet``, ``navy``, ``danger``, ``warning``, ``disabled`` or none."""
        if tone == self.property("tone"):
            return
        self.setProperty("tone", tone)
        if self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            self.style().unpolish(self)
            self.style().polish(self)
