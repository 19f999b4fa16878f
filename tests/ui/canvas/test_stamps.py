"""Pictures of notes: shared by those that look alike, and of very large ones only what is seen."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from facilitator.domain.layout import Rect
from facilitator.domain.views import NoteView
from tests.ui.canvas.table import BoardAtTable, pixels
from ui.canvas import stamps
from ui.canvas.camera import Camera
from ui.canvas.kit import DOT, Kit
from ui.canvas.stamps import Stamps
from ui.canvas.tints import PLAIN, Tint


@pytest.fixture
def kit(qapp: QApplication, table: BoardAtTable) -> Kit:
    """What the board is painted with."""
    return table.canvas.stage.kit


@pytest.fixture
def note(table: BoardAtTable) -> NoteView:
    """A note in the corner of the board."""
    found = table.canvas.scene.notes[table.ids[0]]
    return found._replace(rect=Rect(0, 0, 168, 112))


def pressed(made: Stamps, note: NoteView, left: int = 0) -> QImage:
    """The note as it is seen through a view of 200 x 140 with its corner at ``left``."""
    picture = QImage(200, 140, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFF)
    painter = QPainter(picture)
    made.press(painter, [note], Camera(made.kit.zoom, made.kit.ratio, left, -10))
    painter.end()
    return picture


@pytest.mark.parametrize("left", [-10, 30])
def test_a_note_too_large_for_a_picture_looks_the_same(
    kit: Kit, note: NoteView, left: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = pixels(pressed(Stamps(kit), note, left))
    monkeypatch.setattr(stamps, "LARGEST", 10)
    part = pixels(pressed(Stamps(kit), note, left))
    assert np.abs(whole.astype(np.int16) - part).max() <= 1


@pytest.mark.parametrize("zoom", [0.04, 0.12, 0.2])
def test_a_tall_note_from_afar_is_shown_by_a_low_ones_picture(
    kit: Kit, note: NoteView, zoom: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    tall = note._replace(rect=Rect(0, 0, 300, 600))
    repeated = pixels(pressed(Stamps(replace(kit, zoom=zoom)), tall))
    monkeypatch.setattr(stamps, "TALL", 10)
    whole = pixels(pressed(Stamps(replace(kit, zoom=zoom)), tall))
    apart = np.abs(whole.astype(np.int16) - repeated).max(axis=-1) > 1
    assert np.count_nonzero(apart) <= (30 if zoom < DOT else 0)  # Its shape is half a pixel off.


@pytest.mark.parametrize("zoom", [0.15, 0.3, 1.0])
def test_notes_of_other_tints_share_no_picture(kit: Kit, note: NoteView, zoom: float) -> None:
    made = Stamps(replace(kit, zoom=zoom))
    plain = pixels(pressed(made, note))
    made.tint = lambda _note: Tint(True, "", "")
    faded = pixels(pressed(made, note))
    made.tint = lambda _note: PLAIN
    assert not np.array_equal(plain, faded)
    assert np.array_equal(plain, pixels(pressed(made, note)))


def test_a_carried_note_may_be_too_large_for_a_picture(
    kit: Kit, note: NoteView, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = []
    for most in (stamps.LARGEST, 10):
        monkeypatch.setattr(stamps, "LARGEST", most)
        picture = QImage(200, 140, QImage.Format.Format_RGB32)
        picture.fill(0xFFFFFF)
        painter = QPainter(picture)
        Stamps(kit).press_at(painter, note, QPoint(-20, 15))
        painter.end()
        found.append(pixels(picture).astype(np.int16))
    assert np.abs(found[0] - found[1]).max() <= 1
