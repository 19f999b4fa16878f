"""Where pages stand below one another, how large, and which is looked at.

Page Up and Page Down go from page to page where whole pages are seen, Home and End to the first and
the last, the arrows a little; Ctrl with the wheel zooms.
"""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

Fit = Literal["page", "width", ""]
NEAREST, FARTHEST = 4.0, 0.05
"""Times the natural size."""
SCREEN = 96 / 25.4
"""Pixels of a millimetre at the natural size."""
_EDGE, _GAP, _STEP = 16, 16, 48
_TURN = 1.2
"""By which a wheel's step enlarges."""


class PagePlaces(QAbstractScrollArea):
    """``turned`` comes when another page is the one looked at, or the zoom has changed."""

    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sizes: Sequence[tuple[float, float]] = ()
        self._places: list[QRect] = []
        self._told = (-1, -1.0)
        self._zoom = 1.0
        self.fit: Fit = "page"
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setSingleStep(_STEP)
            bar.valueChanged.connect(self._moved)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def page(self) -> int:
        """The page that is looked at, from 0."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        for number, place in enumerate(self._places):
            if middle <= place.bottom() + _GAP // 2:
                return number
        return max(0, self.count - 1)

    @property
    def zoom(self) -> float:
        """How large pages are shown; 1 is their natural size."""
        return self._zoom

    def go_to(self, page: int) -> None:
        """Bring a page's head into view."""
        if self._places:
            place = self._places[max(0, min(page, self.count - 1))]
            self.verticalScrollBar().setValue(place.top() - _GAP // 2)

    def fit_to(self, fit: Fit) -> None:
        """Show whole pages, or pages as wide as the view; it stays so when the view grows."""
        self.fit = fit
        self._told = (-1, -1.0)
        self._lay_out(self.page)

    def zoom_to(self, zoom: float) -> None:
        """Show pages so many times their natural size."""
        self.fit = ""
        self._zoom = min(NEAREST, max(FARTHEST, zoom))
        self._lay_out(self.page)

    def _fitting(self) -> float:
        """The zoom at which the largest page fits."""
        if not self.fit or not self._sizes:
            return self._zoom
        room = self.maximumViewportSize() - QSize(2 * _EDGE, 2 * _EDGE)
        bar = self.verticalScrollBar().sizeHint().width() if self.count > 1 else 0
        wide = (room.width() - bar) / SCREEN / max(size[0] for size in self._sizes)
        high = room.height() / SCREEN / max(size[1] for size in self._sizes)
        return max(FARTHEST, min(NEAREST, min(wide, high) if self.fit == "page" else wide))

    def _lay_out(self, page: int = 0) -> None:
        """Places of the pages at the zoom in force, with ``page`` in view."""
        self._zoom = self._fitting()
        unit = self._zoom * SCREEN
        widest = max((round(size[0] * unit) for size in self._sizes), default=0)
        across = max(widest + 2 * _EDGE, self.viewport().width())
        top, self._places = _EDGE, []
        for wide, high in self._sizes:
            place = QRect(0, top, max(1, round(wide * unit)), max(1, round(high * unit)))
            place.moveLeft((across - place.width()) // 2)
            self._places.append(place)
            top = place.bottom() + 1 + _GAP
        self._set_bars(QSize(widest + 2 * _EDGE, top - _GAP + _EDGE))
        self.go_to(page)
        self._moved()

    def _set_bars(self, whole: QSize) -> None:
        seen = self.viewport().size()
        for bar, length, shown in (
            (self.verticalScrollBar(), whole.height(), seen.height()),
            (self.horizontalScrollBar(), whole.width(), seen.width()),
        ):
            bar.setPageStep(shown)
            bar.setRange(0, max(0, length - shown))

    def _moved(self) -> None:
        """The view is elsewhere, or nearer, or farther."""
        self.viewport().update()
        now = (self.page, self._zoom)
        if now != self._told:
            self._told = now
            self.turned.emit()

    def _seen(self) -> list[int]:
        """The pages that are in view."""
        left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        view = self.viewport().rect().translated(left, top)
        return [number for number, place in enumerate(self._places) if place.intersects(view)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        self._lay_out(self.page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From page to page, or a little."""
        key, steps = event.key(), {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if key in steps and self._whole_in_view():
            self.go_to(self.page + steps[Qt.Key(key)])
        elif key == Qt.Key.Key_Home:
            self.go_to(0)
        elif key == Qt.Key.Key_End:
            self.go_to(self.count - 1)
        else:
            super().keyPressEvent(event)

    def _whole_in_view(self) -> bool:
        """Whether the page looked at is no higher than the view; else one scrolls through it."""
        return not self._places or self._places[self.page].height() <= self.viewport().height()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_to(self._zoom * _TURN ** (event.angleDelta().y() / 120))
        else:
            super().wheelEvent(event)
