"""PySide6 6.12.0 lost a reference to None or True at each call and killed Python; never again."""

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

TURNS = 2000
SLACK = 100
"""Other threads and caches may take or drop a few meanwhile."""


class _Bell(QObject):
    rung = Signal()


def test_calls_and_signals_keep_none_and_true_alive(qtbot: QtBot) -> None:
    bell, image = _Bell(), QImage(8, 8, QImage.Format.Format_RGB32)
    bell.rung.connect(lambda: None)
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(TURNS):
        bell.setObjectName("bell")
        bell.rung.emit()
        painter = QPainter(image)
        painter.fillRect(0, 0, 8, 8, 0)
        painter.end()
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert after[0] > before[0] - SLACK
    assert after[1] > before[1] - SLACK
