"""Rows and columns of widgets, spaced by the grid."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

Cell = QWidget | QLayout | tuple[QWidget, int]
"""A widget, a widget with its share of the room, or several that are laid out already."""
Box = TypeVar("Box", bound=QBoxLayout)


def in_row(*cells: Cell, gap: int = 8) -> QHBoxLayout:
    """Widgets side by side."""
    return _laid(QHBoxLayout(), cells, gap)


def in_column(*cells: Cell, gap: int = 4) -> QVBoxLayout:
    """Widgets below each other."""
    return _laid(QVBoxLayout(), cells, gap)


def _laid(layout: Box, cells: tuple[Cell, ...], gap: int) -> Box:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for cell in cells:
        if isinstance(cell, QLayout):
            layout.addLayout(cell)
        else:
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
