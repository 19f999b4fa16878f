"""Pages below one another as they will be, drawn when they come into view."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent

from ui.look import Look
from ui.printing.hand import Hand
from ui.printing.page_places import SCREEN, PagePlaces
from ui.printing.pdf_file import Cut, Raster

Draw = Callable[[Cut], Callable[[], Raster]]
"""What works a cut out, in the thread for bytes."""
_MOST_PIXELS = 24_000_000
"""Of one page's picture; nearer than that it is stretched."""
_KEPT_PIXELS = 48_000_000
"""Of the pictures that are kept; those farthest from the view go first."""


class PagesView(PagePlaces):
    """Shows the pages of a document, or one picture."""

    def __init__(self, look: Look, hand: Hand) -> None:
        super().__init__()
        self._look, self._hand = look, hand
        self._draw: Draw | None = None
        self._whole: QImage | None = None
        self._pictures: dict[int, QImage] = {}

    def show_pages(self, sizes: Sequence[tuple[float, float]], draw: Draw) -> None:
        """Show pages of so many mm, each drawn when it is seen; the view begins at the first."""
        self._begin(sizes)
        self._draw = draw
        self._lay_out()

    def show_picture(self, picture: QImage) -> None:
        """Show one picture, as large as it is at 96 pixels to the inch."""
        self._begin([(picture.width() / SCREEN, picture.height() / SCREEN)])
        self._whole = picture
        self._lay_out()

    def freeze(self) -> None:
        """Leave what is seen; nothing more can be drawn of it."""
        self._hand.forget_all()
        self._draw = None

    def _begin(self, sizes: Sequence[tuple[float, float]]) -> None:
        self._hand.forget_all()
        self._sizes, self._draw, self._whole, self._pictures = sizes, None, None, {}
        self.verticalScrollBar().setValue(0)

    def _lay_out(self, page: int = 0) -> None:
        if self._draw is not None:
            self._hand.forget_all()
        super()._lay_out(page)

    def _moved(self) -> None:
        self._order()
        super()._moved()

    def _order(self) -> None:
        """Have what is in view drawn, then its neighbours."""
        seen = self._seen()
        if seen and self._whole is not None:
            self._scale(self._whole)
        if self._draw is None or not seen or not self.isVisible():
            return
        near = [n for n in (seen[-1] + 1, seen[0] - 1) if 0 <= n < self.count]
        self._hand.keep([*seen, *near])
        for number in (*seen, *near):
            cut = self._cut(number)
            there = self._pictures.get(number)
            sharp = there is not None and there.width() == cut.wide
            if not sharp and not self._hand.is_asked(number):
                self._hand.ask(number, self._draw(cut), partial(self._show, number))

    def _scale(self, whole: QImage) -> None:
        """The one picture, as large as it is seen; nearer than it is sharp it is stretched."""
        wide, there = min(self._cut(0).wide, whole.width()), self._pictures.get(0)
        if there is None or there.width() != wide:
            smooth = Qt.TransformationMode.SmoothTransformation
            self._pictures[0] = whole.scaledToWidth(wide, smooth)

    def _cut(self, number: int) -> Cut:
        place, dense = self._places[number], self.devicePixelRatioF()
        wide, high = place.width() * dense, place.height() * dense
        less = min(1.0, (_MOST_PIXELS / (wide * high)) ** 0.5)
        return Cut(number, max(1, round(wide * less)), max(1, round(high * less)))

    def _show(self, number: int, made: Raster) -> None:
        self._pictures[number] = made.image()
        self._let_go()
        self.viewport().update()

    def _let_go(self) -> None:
        """Keep no more pictures than there is room for."""
        here, seen = self.page, self._seen()
        held = sum(one.width() * one.height() for one in self._pictures.values())
        for number in sorted(self._pictures, key=lambda n: -abs(n - here)):
            if held <= _KEPT_PIXELS or number in seen:
                return
            picture = self._pictures.pop(number)
            held -= picture.width() * picture.height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pages in view: white ones until their picture comes."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), self._look.colour("canvas"))
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        for number in self._seen():
            place = self._places[number]
            painter.setPen(self._look.colour("border_control"))
            painter.setBrush(Qt.GlobalColor.white)
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
            if (picture := self._pictures.get(number)) is not None:
                painter.drawImage(place, picture)
        painter.end()

    def viewportEvent(self, event: QEvent) -> bool:
        """The first sight of the view has pages drawn."""
        if event.type() == QEvent.Type.Show:
            self._order()
        return super().viewportEvent(event)
