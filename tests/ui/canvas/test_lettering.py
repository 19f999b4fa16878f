"""Lines of text on the board: one by one or together, with marks upon their letters or without."""

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.ui.canvas.table import pixels
from ui.canvas.lettering import Type, draw, draw_lines
from ui.look import load_fonts

INK = QColor("black")
KIND = Type(15.5)


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    """The typefaces of the board."""
    load_fonts()


def drawn(*lines: str, together: bool = True) -> NDArray[np.uint8]:
    """Lines on a white sheet."""
    sheet = QImage(240, 90, QImage.Format.Format_RGB32)
    sheet.fill(0xFFFFFF)
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if together:
        draw_lines(painter, QPointF(6, 22.3), lines, KIND, INK)
    else:
        for row, line in enumerate(lines):
            foot = round(22.3 + row * 1.2 * KIND.size)
            draw(painter, QPointF(6, foot), line, KIND, INK)
    painter.end()
    return pixels(sheet)


@pytest.mark.parametrize(
    "lines",
    [
        ("Poche linee", "dopo le 20, e la", "domenica nessuna"),
        ("",),
        ("Una riga sola", ""),
        ("Sosta breve", "停车位太少了"),
    ],
)
def test_lines_drawn_together_stand_where_each_would_stand(lines: tuple[str, ...]) -> None:
    assert np.array_equal(drawn(*lines), drawn(*lines, together=False))


@pytest.mark.parametrize("together", [True, False])
def test_a_mark_written_apart_stands_upon_its_letter(together: bool) -> None:
    apart, whole = drawn("perche\u0301", together=together), drawn("perché", together=together)
    assert np.abs(apart.astype(np.int16) - whole).mean() < 0.5
    assert np.abs(drawn("perche").astype(np.int16) - whole).sum() > 0
