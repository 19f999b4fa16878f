"""Beside a preview: which page is looked at, and how large."""

from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from ui.choice_box import ChoiceBox
from ui.icons import icon
from ui.look import Look, length
from ui.panels.rows import in_row
from ui.panels.text_label import TextLabel
from ui.printing.pages_view import PagesView

_STEP = 1.25
_SIZES = (0.5, 1.0, 2.0)
_SQUARE, _NARROWEST = 32, 120


class ZoomBar(QWidget):
    """Buttons and a choice; the same by keys: Ctrl with 0, 1, 2, plus and minus."""

    def __init__(self, look: Look, pages: PagesView) -> None:
        super().__init__()
        self._pages = pages
        self.back, self.on, self.zoom = QPushButton(), QPushButton(), ChoiceBox()
        self.zoom.setMinimumWidth(length(_NARROWEST))
        self.where = TextLabel(look, "caption", "quiet")
        for button, sign in ((self.back, "chevron-left"), (self.on, "chevron-right")):
            button.setIcon(icon(sign, look))
            button.setProperty("turn", "off")
            button.setFixedSize(length(_SQUARE), length(_SQUARE))
        self.setLayout(in_row(self.back, self.where, self.on, self.zoom))
        self._say()
        self.back.clicked.connect(lambda: pages.go_to(pages.page - 1))
        self.on.clicked.connect(lambda: pages.go_to(pages.page + 1))
        self.zoom.activated.connect(self._choose)
        pages.turned.connect(self.follow)
        for keys, deed in (
            ("Ctrl+0", partial(pages.fit_to, "page")),
            ("Ctrl+2", partial(pages.fit_to, "width")),
            ("Ctrl+1", partial(pages.zoom_to, 1.0)),
            ("Ctrl++", lambda: pages.zoom_to(pages.zoom * _STEP)),
            ("Ctrl+=", lambda: pages.zoom_to(pages.zoom * _STEP)),
            ("Ctrl+-", lambda: pages.zoom_to(pages.zoom / _STEP)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(deed)

    def _say(self) -> None:
        self.back.setAccessibleName(self.tr("Page before"))
        self.on.setAccessibleName(self.tr("Next page"))
        self.back.setToolTip(self.tr("Page before"))
        self.on.setToolTip(self.tr("Next page"))
        self.zoom.setAccessibleName(self.tr("Size of the preview"))
        self.zoom.addItem(self.tr("Whole page"), "page")
        self.zoom.addItem(self.tr("Page width"), "width")
        for size in _SIZES:
            self.zoom.addItem(_percent(size), size)
        self._usual = self.zoom.count()

    def _choose(self, at: int) -> None:
        wanted = self.zoom.itemData(at)
        if wanted in ("page", "width"):
            self._pages.fit_to(wanted)
        elif wanted:
            self._pages.zoom_to(wanted)

    def follow(self) -> None:
        """Say where the view is and how large."""
        count, page = self._pages.count, self._pages.page
        self.where.setText(self.tr("page {n} of {count}").format(n=page + 1, count=count))
        for widget in (self.back, self.where, self.on):
            widget.setVisible(count > 1)
        self.back.setEnabled(page > 0)
        self.on.setEnabled(page < count - 1)
        shown: str | float = self._pages.fit or self._pages.zoom
        at = self.zoom.findData(shown)
        if at < 0 and self.zoom.count() == self._usual:
            self.zoom.addItem("", "")
        self.zoom.setCurrentIndex(at if at >= 0 else self._usual)
        if at < 0:
            self.zoom.setItemText(self._usual, _percent(self._pages.zoom))
        else:
            self.zoom.removeItem(self._usual)


def _percent(size: float) -> str:
    return f"{round(size * 100)} %"
