"""The one focus ring: 2 px thick, 2 px away from whatever has the keyboard (LOOK, states)."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from resources import tokens
from ui.look import Look

_LINE = int(tokens.tokens()["line"]["focus"])
_GAP = int(tokens.tokens()["line"]["focus_gap"])
_RADIUS = int(tokens.tokens()["radius"]["control"])
_OFF = _LINE + _GAP
OWN_RING = "ownRing"
"""A widget with this property shows its focus itself (the board, the tree's rows)."""
_FOLLOWED = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
}


class FocusRing(QWidget):
    """A ring that goes with the keyboard inside one window. It takes no clicks.

    At the window's edge, where there is no room around a thing, it goes inside of it: never cut.
    In a part that scrolls it stays inside of that; what the keyboard comes to scrolls into view.
    """

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window)
        self._look = look
        self._ringed: QWidget | None = None
        self._followed: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def set_look(self, look: Look) -> None:
        """Take another look's colour."""
        self._look = look
        self.update()

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        for widget in self._followed:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._followed = []
        self._ringed = _ringed(now) if now and self._wants_ring(now) else None
        # Under a finger or a pressed button nothing moves: the click would go elsewhere.
        if self._ringed and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            _bring_into_view(self._ringed)
        above = self._ringed
        while above is not None and above is not self.window():
            above.installEventFilter(self)
            self._followed.append(above)
            above = above.parentWidget()
        self._place()

    def _wants_ring(self, widget: QWidget) -> bool:
        return widget.window() is self.window() and not widget.property(OWN_RING)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go along when the ringed widget, or one it stands in, moves."""
        if event.type() in _FOLLOWED:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        ringed = self._ringed
        if ringed is None or not isValid(ringed) or not ringed.isVisible():
            self.hide()
            return
        corner = ringed.mapTo(self.window(), QPoint(0, 0))
        around = QRect(corner, ringed.size()).adjusted(-_OFF, -_OFF, _OFF, _OFF)
        for area in _areas(ringed):
            port = area.viewport()
            top = port.mapTo(self.window(), QPoint(0, 0)).y()
            around &= QRect(around.x(), top, around.width(), port.height())
        if around.isEmpty():
            self.hide()
            return
        self.setGeometry(around.intersected(self.window().rect()))
        inner = self.rect().adjusted(_LINE + 1, _LINE + 1, -_LINE - 1, -_LINE - 1)
        self.setMask(QRegion(self.rect()).subtracted(QRegion(inner)))
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line alone."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("focus"), _LINE))
        half = _LINE / 2
        outline = self.rect().toRectF().adjusted(half, half, -half, -half)
        painter.drawRoundedRect(outline, _RADIUS + _GAP, _RADIUS + _GAP)


def _bring_into_view(widget: QWidget) -> None:
    """Scroll to the whole of a widget, not only to the cursor in it as Qt does."""
    for area in _areas(widget):
        inside = area.widget()
        if inside is not None and widget.height() <= area.viewport().height():
            middle = widget.mapTo(inside, widget.rect().center())
            area.ensureVisible(middle.x(), middle.y(), 0, widget.height() // 2 + _OFF + 1)


def _areas(widget: QWidget) -> Iterator[QScrollArea]:
    """The parts that scroll in which a widget stands, from the inside."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea) and above.viewport().isAncestorOf(widget):
            yield above
        above = above.parentWidget()


def _ringed(widget: QWidget) -> QWidget:
    """The widget around which the ring goes: a bare field's frame instead of the field."""
    frame = widget.property("ringAround")
    return frame if isinstance(frame, QWidget) else widget
