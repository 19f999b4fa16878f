"""The bar of the time machine: to and fro in the journal, and back to a state for good."""

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QSlider

from ui.look import Look, length
from ui.panels.panel import ElidedLabel, Panel
from ui.panels.rows import in_column, in_row
from ui.panels.text_label import TextLabel

TICK = 400
"""Milliseconds that a moment stays while the history is played."""
_RUNS = 150
"""A history is played in about so many pictures, however many moments it has."""


class PastBar(Panel):
    """``wound`` carries the place of a moment, ``typed`` a time to go to."""

    wound = Signal(int)
    typed = Signal(str)
    wanted = Signal()
    """The state that is shown is to be brought back."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.back, self.play, self.on = QPushButton(), QPushButton(), QPushButton()
        self.time, self.bring = QLineEdit(), QPushButton()
        self.bring.setProperty("primary", True)
        self._label = TextLabel(look, "caption", "quiet")
        self.words = ElidedLabel(look, "heading")
        self.count = TextLabel(look, "body", "quiet")
        self._running = QTimer(self, interval=TICK)
        self._running.timeout.connect(self._run)
        self._lay_out()
        self._wire()
        self.retranslate()

    def _lay_out(self) -> None:
        self.time.setFixedWidth(length(112))
        self.slider.setMinimumHeight(length(28))
        column = in_column(gap=8)
        column.setContentsMargins(24, 12, 24, 16)
        column.addLayout(in_row((self.words, 1), self.count, gap=16))
        column.addWidget(self.slider)
        foot = in_row(self.back, self.play, self.on, gap=8)
        foot.addSpacing(16)
        foot.addWidget(self._label)
        foot.addWidget(self.time)
        foot.addStretch(1)
        foot.addWidget(self.bring)
        column.addLayout(foot)
        self.setLayout(column)

    def _wire(self) -> None:
        self.slider.valueChanged.connect(self.wound)
        self.back.clicked.connect(lambda: self._step(-1))
        self.on.clicked.connect(lambda: self._step(1))
        self.play.clicked.connect(self.swing)
        self.time.returnPressed.connect(lambda: self.typed.emit(self.time.text()))
        self.bring.clicked.connect(self.wanted)

    def show_moments(self, count: int, place: int) -> None:
        """So many moments, one of which is shown."""
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, max(0, count - 1))
            self.slider.setPageStep(max(1, count // 20))
            self.slider.setValue(place)

    def say(self, words: str, count: str, is_now: bool) -> None:
        """What is shown, in words; the present cannot be brought back."""
        self.words.say(words)
        self.count.setText(count)
        self.slider.setAccessibleName(words)
        place = self.slider.value()
        self.back.setEnabled(place > 0)
        self.on.setEnabled(place < self.slider.maximum())
        self.bring.setEnabled(not is_now)

    def swing(self) -> None:
        """Play the history from here, or from its beginning when it is at its end; or pause."""
        if self._running.isActive():
            self.stop()
            return
        if self.slider.value() == self.slider.maximum():
            self.slider.setValue(0)
        self._running.start()
        self.retranslate()

    def stop(self) -> None:
        """Play no more."""
        self._running.stop()
        self.retranslate()

    def retranslate(self) -> None:
        """Its words in the language that is spoken now."""
        self.back.setText(self.tr("Step back"))
        self.on.setText(self.tr("Step on"))
        playing = self._running.isActive()
        self.play.setText(self.tr("Pause") if playing else self.tr("Play"))
        self._label.setText(self.tr("Go to the time"))
        self.time.setAccessibleName(self.tr("Go to the time"))
        self.time.setPlaceholderText(self.tr("16:05"))
        self.bring.setText(self.tr("Bring this state back"))

    def _step(self, by: int) -> None:
        self.stop()
        self.slider.setValue(self.slider.value() + by)

    def _run(self) -> None:
        whole = self.slider.maximum() + 1
        self.slider.setValue(self.slider.value() + max(1, whole // _RUNS))
        if self.slider.value() == self.slider.maximum():
            self.stop()
