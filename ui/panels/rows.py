"""Rows and columns of widgets, spaced by the grid."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

Cell = QWidget | tuple[QWidget, int]
"""A widget, or a widget with its share of the room."""


def in_row(*cells: Cell, gap: int = 8) -> QHBoxLayout:
    """Widgets side by side."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for cell in cells:
        widget, share = cell if isinstance(cell, tuple) else (cell, 0)
        layout.addWidget(widget, share)
    return layout


def in_column(*cells: Cell, gap: int = 4) -> QVBoxLayout:
    """Widgets below each other."""
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for cell in cells:
        widget, share = cell if isinstance(cell, tuple) else (cell, 0)
        layout.addWidget(widget, share)
    return layout


def empty(layout: QVBoxLayout) -> None:
    """Take every widget out of a column and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget: QWidget | None = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def scrolled(inside: QWidget) -> QScrollArea:
    """A part that may be higher than its place: it scrolls up and down, never sideways."""
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
