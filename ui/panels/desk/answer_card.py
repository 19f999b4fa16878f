"""The desk's answer: a coloured card whose word is read from afar; it stays until the next one."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ui.icons import picture
from ui.look import Look
from ui.panels.desk.readings import ANSWERS, Reading, about, translated
from ui.times import clock_time

HEIGHT = 248
_EDGE = 32
_SIGN = 88
_SIGN_LINE = 6
_DRAWING = 56
_WORD_LEFT = _EDGE + _SIGN + 28
_WORD_SIZES, _NAME_SIZES = (88, 40), (32, 20)
_NAME_TOP, _NAME_HEIGHT = 140, 44
_ABOUT_TOP, _ABOUT_HEIGHT = 184, 32
_BUTTON_HEIGHT, _GAP = 32, 8
_PRESENT = ("ok", "already")
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_RIGHT = (
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
)


class AnswerCard(QWidget):
    """Shows one reading, or a quiet sentence before the first."""

    withdrawn = Signal()
    """Somebody wants the presence just marked to be taken back."""
    badge_wanted = Signal()
    """Somebody wants the badge of the person shown."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.reading: Reading | None = None
        self._quiet = ""
        self.setFixedHeight(HEIGHT)
        self.badge_button, self.withdraw_button = QPushButton(self), QPushButton(self)
        self.badge_button.clicked.connect(self.badge_wanted)
        self.withdraw_button.clicked.connect(self.withdrawn)
        for button in self._buttons:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.hide()
        self.retranslate()

    @property
    def _buttons(self) -> tuple[QPushButton, ...]:
        """From left to right, at the card's right edge."""
        return self.badge_button, self.withdraw_button

    def set_look(self, look: Look) -> None:
        """Take the colours of another scheme."""
        self._look = look
        self._refresh()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.badge_button.setText(self.tr("Badge"))
        self.withdraw_button.setText(self.tr("Withdraw"))
        for button in self._buttons:
            wide = _width(button.text(), self._look.font(18)) + 28
            button.setFixedSize(wide, _BUTTON_HEIGHT)
        self._refresh()

    def show_reading(self, reading: Reading | None, quiet: str = "") -> None:
        """Show a reading, or where there is none a quiet sentence."""
        self.reading, self._quiet = reading, quiet
        self._refresh()

    @property
    def word(self) -> str:
        """The big word that is shown; empty before the first reading."""
        return translated(ANSWERS[self.reading.answer].word) if self.reading else ""

    @property
    def line(self) -> str:
        """The smaller words below the name."""
        return about(self.reading) if self.reading else self._quiet

    def _refresh(self) -> None:
        reading = self.reading
        answer = reading.answer if reading is not None else ""
        self.withdraw_button.setVisible(answer == "ok")
        self.badge_button.setVisible(answer in _PRESENT)
        if reading is not None:
            self._dress_buttons(ANSWERS[answer].ink)
        self._place_buttons()
        said = (self.word, reading.name if reading else "", self.line)
        self.setAccessibleName(". ".join(part for part in said if part))
        self.update()

    def _dress_buttons(self, ink: str) -> None:
        colour = self._look.colour(ink).name()
        for button in self._buttons:
            button.setStyleSheet(
                f"QPushButton {{ color: {colour}; background: transparent; padding: 0;"
                f" border: 1px solid {colour}; border-radius: 4px; }}"
                f"QPushButton:focus {{ border-width: 3px; }}"
            )
            button.setFont(self._look.font(18))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons at the right."""
        self._place_buttons()

    def _place_buttons(self) -> None:
        right = self.width() - _EDGE
        for button in reversed(self._buttons):
            if not button.isHidden():
                button.move(right - button.width(), _ABOUT_TOP)
                right -= button.width() + _GAP

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint sign, word, name and what is known; before the first reading a quiet sentence."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.reading is None:
            painter.setBrush(self._look.colour("sunken"))
            painter.setPen(self._look.colour("border"))
            painter.drawRoundedRect(frame, 8, 8)
            self._write(painter, (_EDGE, 0, HEIGHT), self._quiet, (18, 400, "text_quiet"))
            return
        answer = ANSWERS[self.reading.answer]
        painter.setBrush(self._look.colour(answer.fill))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        self._paint_sign(painter, answer.icon, self._look.colour(answer.ink))
        size = self._fitting(self.word, _WORD_SIZES, 700, _WORD_LEFT)
        place = (_WORD_LEFT, _EDGE - 8, _SIGN + 16)
        self._write(painter, place, self.word, (size, 700, answer.ink))
        size = self._fitting(self.reading.name, _NAME_SIZES, 600, _EDGE)
        place = (_EDGE, _NAME_TOP, _NAME_HEIGHT)
        self._write(painter, place, self.reading.name, (size, 600, answer.ink))
        self._paint_foot(painter, answer.ink)

    def _paint_sign(self, painter: QPainter, name: str, ink: QColor) -> None:
        half = _SIGN_LINE / 2
        ring = QRectF(_EDGE, _EDGE, _SIGN, _SIGN).adjusted(half, half, -half, -half)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, _SIGN_LINE))
        painter.drawEllipse(ring)
        drawn = picture(name, ink, _DRAWING, self.devicePixelRatioF())
        at = _EDGE + (_SIGN - _DRAWING) // 2
        painter.drawPixmap(at, at, drawn)

    def _fitting(self, text: str, sizes: tuple[int, int], weight: int, left: int) -> int:
        """The largest of the sizes at which a text fits on its line; else the smallest."""
        largest, smallest = sizes
        room = self.width() - left - _EDGE
        fits = (
            size
            for size in range(largest, smallest, -2)
            if _width(text, self._look.font(size, weight)) <= room
        )
        return next(fits, smallest)

    def _paint_foot(self, painter: QPainter, ink: str) -> None:
        assert self.reading is not None
        shown = [button.width() + _GAP for button in self._buttons if not button.isHidden()]
        right = _EDGE + sum(shown) + (24 - _GAP if shown else 0)
        if self.reading.answer in _PRESENT:
            entered = self.tr("in at {time}").format(time=clock_time(self.reading.since))
            font = self._look.font(18)
            painter.setFont(font)
            painter.setPen(self._look.colour(ink))
            room = QRect(0, _ABOUT_TOP, self.width() - right, _ABOUT_HEIGHT)
            painter.drawText(room, _RIGHT, entered)
            right += _width(entered, font) + 24
        top = _ABOUT_TOP if self.reading.name else _NAME_TOP
        height = _ABOUT_HEIGHT if self.reading.name else HEIGHT - _EDGE - _NAME_TOP
        self._write(painter, (_EDGE, top, height), self.line, (18, 400, ink), right)

    def _write(
        self,
        painter: QPainter,
        place: tuple[int, int, int],
        text: str,
        ink: tuple[int, int, str],
        right: int = _EDGE,
    ) -> None:
        """Paint text at left, top and height, with size, weight and colour; long lines wrap."""
        left, top, height = place
        font = self._look.font(ink[0], ink[1])
        room = QRect(left, top, self.width() - left - right, height)
        painter.setFont(font)
        painter.setPen(self._look.colour(ink[2]))
        if height > 2 * QFontMetrics(font).height():
            painter.drawText(room, _LEFT | Qt.TextFlag.TextWordWrap, text)
            return
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, shown)


def _width(text: str, font: QFont) -> int:
    return QFontMetrics(font).horizontalAdvance(text)
