"""What stands beside the tree of an open workshop: a board with its parts, or a page."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.shelf import Shelf


class BoardSide(QWidget):
    """The board with what belongs to it: outline, canvas over capture bar, inspector."""

    def __init__(
        self, outline: QWidget, canvas: QWidget, capture: QWidget, inspector: QWidget
    ) -> None:
        super().__init__()
        self._canvas = canvas
        line = QWidget()
        line.setProperty("edge", True)
        line.setFixedHeight(1)
        column = QVBoxLayout()
        column.setSpacing(0)
        for part, share in ((canvas, 1), (line, 0), (capture, 0)):
            column.addWidget(part, share)
        row = in_one_row(self)
        row.addWidget(outline)
        row.addLayout(column, 1)
        row.addWidget(inspector)

    def give_way(self, pages: Shelf) -> None:
        """Hide behind a page; the keyboard, if it was here, goes to that."""
        had_keys = _has_keys(self)
        self.hide()
        if had_keys and pages.page is not None:
            pages.page.enter()

    def come_back(self, pages: Shelf) -> None:
        """Stand here again instead of a page; the keyboard, if it was there, goes to the board."""
        had_keys = _has_keys(pages)
        pages.leave()
        self.show()
        if had_keys:
            self._canvas.setFocus()


def in_one_row(widget: QWidget) -> QHBoxLayout:
    """A layout without gaps and margins."""
    layout = QHBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    return layout


def _has_keys(part: QWidget) -> bool:
    focus = part.window().focusWidget()
    return focus is not None and part.isAncestorOf(focus)
