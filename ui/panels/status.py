"""The status line: saved and when, what waits, what is wrong and what to do, how much is here."""

import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from facilitator.domain.refusal import Refusal
from resources import tokens
from ui.icons import picture
from ui.look import Look, length
from ui.panels.panel import ElidedLabel, Panel
from ui.panels.text_label import TextLabel
from ui.translate import counted, spoken

HEIGHT = int(tokens.tokens()["window"]["status"])
_SAID = 10_000
"""Milliseconds for which a refusal stands that asks nothing more of anybody."""
_LASTING = frozenset({"disk_full", "disk_trouble", "file_busy", "damaged_file", "file_missing",
                      "read_only", "unexpected"})  # fmt: skip
"""Refusals that stand until something is saved again."""
_STRONGER = int(tokens.tokens()["motion"]["saved_mark"])


class StatusLine(Panel):
    """One line. Trouble with the file stays until something is saved again."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setFixedHeight(length(HEIGHT))
        self._saved_at = ""
        self._waiting = 0
        self._refusal: Refusal | None = None
        self._counts: tuple[int, int] | None = None
        self._told = True
        self._done = ""
        self._mark, self._saved = QLabel(), TextLabel(look, "caption")
        self._said, self._right = ElidedLabel(look, "caption"), TextLabel(look, "caption", "quiet")
        self._forget = QTimer(self, singleShot=True, interval=_SAID)
        self._forget.timeout.connect(self._forget_refusal)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_STRONGER)
        self._calm.timeout.connect(lambda: self._saved.setFont(self.look.font("caption")))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 1, 16, 0)
        row.setSpacing(8)
        for widget in (self._mark, self._saved):
            row.addWidget(widget)
        row.addWidget(self._said, 1)
        row.addWidget(self._right)
        self._choices = QHBoxLayout()
        self._buttons: list[QToolButton] = []
        row.addLayout(self._choices)
        self.retranslate()

    def offer(self, *menus: QMenu) -> None:
        """Choices at the right, for as long as no workshop is open."""
        for menu in menus:
            button = QToolButton()
            button.setFont(self.look.font("caption"))
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            button.setMenu(menu)
            self._choices.addWidget(button)
            self._buttons.append(button)
        self.retranslate()

    def saved(self) -> None:
        """Something was committed just now."""
        before = self._saved_at, self._refusal
        self._saved_at, self._refusal = time.strftime("%H:%M"), None
        if not self._calm.isActive():
            self._saved.setFont(self.look.font("caption", 600))
        self._calm.start()
        if before != (self._saved_at, None):
            self.retranslate()

    def refuse(self, refusal: Refusal) -> None:
        """Say why something could not be done, and the remedy."""
        self._refusal = refusal
        self.retranslate()
        if refusal.key in _LASTING:
            self._forget.stop()
        else:
            self._forget.start()

    def tell(self, done: str) -> None:
        """Say for a while what was done that nothing else shows; lasting trouble comes first."""
        if self._refusal is None or self._refusal.key not in _LASTING:
            self._refusal, self._done = None, done
            self.retranslate()
            self._forget.start()

    def _forget_refusal(self) -> None:
        self._refusal, self._done = None, ""
        self.retranslate()

    def begin(self) -> None:
        """Another workshop, or none: what was said of the one before no longer matters."""
        self._saved_at, self._waiting, self._refusal, self._counts = "", 0, None, None
        self._done = ""
        self.retranslate()

    def wait_for(self, texts: int) -> None:
        """How many typed texts are not in the file yet."""
        if texts != self._waiting:
            self._waiting = texts
            self.retranslate()

    def count(self, counts: tuple[int, int] | None, told: bool = True) -> None:
        """How many notes and clusters stand on the open board; None where no workshop is open.

        They are not ``told`` while a page stands in the board's place: they are not its numbers.
        """
        swung = (counts is None) != (self._counts is None)
        self._counts, self._told = counts, told
        if swung:
            self.retranslate()
        self._right.setText(self.counted)

    @property
    def text(self) -> str:
        """What the line says at the left, whole."""
        return " ".join(part for part in (self._saved.text(), self._sentence()) if part)

    def retranslate(self) -> None:
        """Say it all in the language that is spoken now."""
        saved = self.tr("Saved {time}").format(time=self._saved_at) if self._saved_at else ""
        self._saved.setText("" if self._refusal else saved)
        self._saved.setVisible(bool(self._saved.text()))
        self._said.set_tone("danger" if self._refusal else "quiet")
        self._said.say(self._sentence())
        self._right.setText(self.counted)
        self._show_mark()
        for button in self._buttons:
            button.setText(button.menu().title())
            button.setVisible(self._counts is None)

    def _sentence(self) -> str:
        if self._refusal is not None:
            return spoken()(f"refusal.{self._refusal.key}", **self._refusal.facts)
        if self._done:
            return self._done
        if self._counts is None:
            return self.tr("No workshop is open")
        if not self._saved_at and not self._waiting:
            return self.tr("Everything is saved by itself")
        if self._waiting == 0:
            return "· " + self.tr("no note waiting")
        if self._waiting == 1:
            return "· " + self.tr("1 note waiting")
        return "· " + self.tr("{n} notes waiting").format(n=self._waiting)

    @property
    def counted(self) -> str:
        """What the line says at the right."""
        if self._counts is None or not self._told:
            return ""
        notes, clusters = self._counts
        said = spoken().count(notes, "record.note", "record.notes")
        gathered = counted(clusters, self.tr("1 cluster"), self.tr("{n} clusters"))
        return f"{said} · {gathered}"

    def _show_mark(self) -> None:
        self._mark.setVisible(self._counts is not None or self._refusal is not None)
        name, tone = ("cross", "danger") if self._refusal else ("check", "success")
        drawing = picture(name, self.look.colour(tone), 16, self.devicePixelRatioF())
        self._mark.setPixmap(drawing)

    def set_look(self, look: Look) -> None:
        """Draw the mark in another look."""
        super().set_look(look)
        self._show_mark()
