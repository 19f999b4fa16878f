"""Where a used sheet of labels is still free: a number, and a small picture that is clicked."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facilitator.exports.kit.labels import Labels
from ui.look import Look, length
from ui.panels.rows import in_row
from ui.panels.text_label import TextLabel
from ui.panels.voting.rules_form import count_box

_A4 = (210.0, 297.0)
_HIGH = 84


class SheetPicture(QWidget):
    """A sheet of labels, small: those used up are empty, those still free are filled."""

    picked = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._first = look, 1
        self._labels: Labels | None = None
        self.setFixedSize(self.sizeHint())
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """An A4, a thumb wide."""
        return QSize(round(length(_HIGH) * _A4[0] / _A4[1]), length(_HIGH))

    def show_sheet(self, labels: Labels, first: int) -> None:
        """Show a sheet of these labels, free from the one of this number on."""
        self._labels, self._first = labels, first
        self.update()

    def places(self) -> list[QRectF]:
        """The labels as they are drawn, in pixels."""
        scale = self.height() / _A4[1]
        areas = self._labels.areas() if self._labels else ()
        return [
            QRectF(x * scale, y * scale, wide * scale - 1, high * scale - 1)
            for x, y, wide, high in areas
        ]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the label that is pressed, or the one next to it."""
        at = event.position()
        distances = [(place.center() - at).manhattanLength() for place in self.places()]
        if distances:
            self.picked.emit(distances.index(min(distances)) + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the paper and its labels."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("window"))
        painter.setPen(self._look.colour("border_control"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        for number, place in enumerate(self.places(), 1):
            if number >= self._first:
                painter.fillRect(place, self._look.colour("primary"))
            else:
                painter.drawRect(place)


class FirstLabel(QWidget):
    """``changed`` comes with another first label. The keyboard has the number."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.number, self.picture = count_box(1, 1, 1), SheetPicture(look)
        self._of = TextLabel(look, "caption", "quiet")
        self._labels: Labels | None = None
        self.setLayout(in_row(self.number, self._of, self.picture, (QWidget(), 1)))
        self.setFocusProxy(self.number)
        self.number.setAccessibleName(self.tr("First free label, row by row"))
        self.picture.setToolTip(self.tr("Click the first label that is still free"))
        self.picture.picked.connect(self.number.setValue)
        self.number.valueChanged.connect(self._show)
        self.number.valueChanged.connect(self.changed)

    def ask_of(self, labels: Labels | None) -> None:
        """Ask of a sheet of these labels; of another than before, the first one is free."""
        if labels == self._labels:
            return
        self._labels = labels
        self.number.setValue(1)
        self.number.setMaximum(labels.a_page if labels else 1)
        self._of.setText(self.tr("of {n}").format(n=self.number.maximum()))
        self._show()

    @property
    def wanted(self) -> int:
        """The first label to be printed on, from 1."""
        return self.number.value()

    def _show(self) -> None:
        if self._labels is not None:
            self.picture.show_sheet(self._labels, self.number.value())
