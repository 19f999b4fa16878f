"""The board by keyboard alone."""

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.canvas.table import BoardAtTable, pixels
from ui.canvas.board_canvas import BoardCanvas
from ui.canvas.camera import FIT_MARGIN
from ui.canvas.keys import BOARD_KEYS
from ui.canvas.paint_marks import paint_marks

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def test_arrows_go_to_the_note_that_lies_there(table: BoardAtTable) -> None:
    problem, cause, barrier, question = table.ids
    table.press(Qt.Key.Key_Down)
    assert table.canvas.selection == [problem]
    table.press(Qt.Key.Key_Down)
    assert table.canvas.selection == [cause]
    table.press(Qt.Key.Key_Right)
    assert table.canvas.selection == [barrier]
    table.press(Qt.Key.Key_Right)
    assert table.canvas.selection == [question]
    table.press(Qt.Key.Key_Right)
    assert table.canvas.selection == [question]
    table.press(Qt.Key.Key_Home)
    assert table.canvas.selection == [problem]


def test_shift_extends_and_control_only_moves_on(table: BoardAtTable) -> None:
    problem, cause, barrier, _question = table.ids
    table.press(Qt.Key.Key_Home)
    table.press(Qt.Key.Key_Down, SHIFT)
    assert table.canvas.selection == [problem, cause]
    table.press(Qt.Key.Key_Right, CTRL)
    assert table.canvas.selection == [problem, cause]
    assert table.canvas.marks.focused == barrier
    table.press(Qt.Key.Key_Space)
    assert table.canvas.selection == [problem, cause, barrier]
    table.press(Qt.Key.Key_Space)
    assert table.canvas.selection == [problem, cause]


def test_nudging_while_alt_is_held_is_one_gesture(table: BoardAtTable) -> None:
    before = table.steps()
    table.canvas.select([table.ids[0]])
    for _ in range(3):
        QTest.keyPress(table.canvas, Qt.Key.Key_Right, ALT)
    QTest.keyPress(table.canvas, Qt.Key.Key_Down, ALT | SHIFT)
    QTest.keyRelease(table.canvas, Qt.Key.Key_Alt)
    assert table.layout.notes[table.ids[0]][:2] == (24, 1)
    table.store.undo()
    assert table.layout.notes[table.ids[0]][:2] == (0, 0)
    assert table.steps() == before


def test_f2_writes_delete_takes_off(table: BoardAtTable) -> None:
    table.press(Qt.Key.Key_Home)
    table.press(Qt.Key.Key_F2)
    assert table.canvas.editing.record == table.ids[0]
    QTest.keyClick(table.canvas.editing.editor, Qt.Key.Key_Return)
    assert not table.canvas.editing.record
    table.press(Qt.Key.Key_Delete)
    assert len(table.notes) == 3
    assert table.canvas.selection == []


def test_the_keyboard_is_seen_on_the_board_before_it_is_at_anything(
    table: BoardAtTable, qtbot: QtBot
) -> None:
    canvas = table.canvas
    qtbot.waitUntil(canvas.hasFocus)
    wide, high = canvas.width(), canvas.height()
    spots = ((2, high // 2), (wide - 3, high // 2), (wide // 2, 2), (wide // 2, high - 3))

    def ringed() -> set[bool]:
        seen = canvas.grab().toImage()
        ring = canvas.look.colour("focus").rgb()
        return {seen.pixelColor(*spot).rgb() == ring for spot in spots}

    assert ringed() == {True}
    table.press(Qt.Key.Key_Home)
    assert ringed() == {False}


def test_focus_out_of_sight_is_brought_into_view(table: BoardAtTable) -> None:
    table.canvas.zoom_to(3.0)
    table.press(Qt.Key.Key_End)
    box = table.canvas.camera.box(table.canvas.scene.rect(table.canvas.selection[0]))
    assert table.canvas.stage.rect().contains(box.topLeft())


def test_removing_a_cluster_leaves_its_notes(table: BoardAtTable) -> None:
    cluster = table.gather(0, 1)
    table.canvas.select([cluster])
    table.press(Qt.Key.Key_Delete)
    assert len(table.notes) == 4
    assert not table.clusters


def test_duplicates_are_selected(table: BoardAtTable) -> None:
    table.canvas.select(table.ids[:2])
    table.canvas.duplicate_selected()
    assert len(table.notes) == 6
    assert table.canvas.selection == table.ids[4:]


def test_tidy_is_one_step(table: BoardAtTable) -> None:
    before = table.steps()
    table.canvas.tidy()
    assert table.steps() == before + 1


def test_every_key_is_in_the_table_once() -> None:
    names = [name for row in BOARD_KEYS for name in row.keys]
    assert len(names) == len(set(names))


def ring_of(canvas: BoardCanvas) -> QRect:
    """What the keyboard's ring covers of the board."""
    pictures = []
    for has_keyboard in (False, True):
        picture = QImage(canvas.size(), QImage.Format.Format_RGB32)
        picture.fill(0)
        painter = QPainter(picture)
        paint_marks(painter, canvas.stage, canvas.marks, has_keyboard, canvas.stage.rect())
        painter.end()
        pictures.append(pixels(picture))
    rows, columns = np.nonzero((pictures[0] != pictures[1]).any(axis=2))
    corners = ((int(end(columns)), int(end(rows))) for end in (np.min, np.max))
    return QRect(*(QPoint(*corner) for corner in corners))


def test_the_ring_is_around_the_selected_cluster_and_no_note_beside_it(
    table: BoardAtTable,
) -> None:
    cluster = table.gather(0, 1)
    table.canvas.fit()
    table.canvas.select([table.ids[2]])
    box = table.canvas.camera.box
    assert ring_of(table.canvas).contains(box(table.layout.notes[table.ids[2]]))
    table.canvas.select([cluster])
    ring = ring_of(table.canvas)
    assert ring.contains(box(table.layout.clusters[cluster]))
    assert not ring.intersects(box(table.layout.notes[table.ids[2]]))


def test_what_is_brought_into_view_is_not_under_the_zoom_box(table: BoardAtTable) -> None:
    canvas = table.canvas
    canvas.zoom_to_100()
    note, corner = canvas.scene.rect(table.ids[3]), canvas.zoom_box.geometry()
    box = canvas.camera.box(note)
    canvas.pan(box.right() - corner.right(), box.bottom() - corner.bottom())
    assert canvas.camera.box(note).intersects(corner)
    canvas.reveal(note)
    assert not canvas.camera.box(note).intersects(corner)
    assert canvas.stage.rect().contains(canvas.camera.box(note))


def test_the_menu_asked_by_key_stands_at_what_is_selected(table: BoardAtTable) -> None:
    asked: list[QPoint] = []
    table.canvas.menu_asked.connect(asked.append)
    table.canvas.fit()
    table.canvas.select([table.ids[0]])
    middle = QPoint(450, 320)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, middle)
    QApplication.sendEvent(table.canvas, event)
    rect = table.canvas.scene.rect(table.ids[0])
    assert asked == [table.canvas.mapToGlobal(table.at(rect.x, rect.bottom))]


def test_all_of_the_board_is_shown_from_its_top(table: BoardAtTable) -> None:
    table.canvas.fit()
    assert table.canvas.camera.box(table.canvas.bounds).top() == FIT_MARGIN
