"""The rings around what is found."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QImage, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.canvas.table import BoardAtTable, pixels


def painted(table: BoardAtTable, part: QRect) -> QImage:
    picture = QImage(part.size(), QImage.Format.Format_RGB32)
    picture.fill(0)
    table.canvas.render(picture, QPoint(), QRegion(part))
    return picture


@pytest.mark.parametrize("zoom", [0.2, 1.0])
def test_a_part_is_painted_with_the_rings_that_reach_into_it(
    table: BoardAtTable, zoom: float
) -> None:
    canvas = table.canvas
    table.gather(0, 1)
    canvas.zoom_to(zoom)
    canvas.stage.sharpen()
    plain = pixels(painted(table, canvas.rect()))
    canvas.mark_found(frozenset([*table.ids, table.clusters[0].id]))
    whole = pixels(painted(table, canvas.rect()))
    rows, columns = np.nonzero((whole != plain).any(axis=2))
    assert rows.size
    for part in (
        QRect(int(columns.min()), 0, 3, canvas.height()),
        QRect(0, int(rows.max()) - 1, canvas.width(), 3),
    ):
        seen = whole[part.top() : part.bottom() + 1, part.left() : part.right() + 1]
        assert (pixels(painted(table, part)) == seen).all()


class Strips(QObject):
    """What was painted of a widget in low pieces."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._low, self.painted = widget.height() / 2, QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent) and event.rect().height() < self._low:
            self.painted += event.region()
        return False


def test_the_rings_come_strip_by_strip_all_over_the_board(
    table: BoardAtTable, qtbot: QtBot
) -> None:
    for _ in range(4):
        QApplication.processEvents()  # What is still to be painted of the window is, whole.
    strips, whole = Strips(table.canvas), QRegion(table.canvas.rect())
    table.canvas.mark_found(frozenset(table.ids))
    qtbot.waitUntil(lambda: whole.subtracted(strips.painted).isEmpty())
