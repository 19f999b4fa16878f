"""Fingers, a touch pad and a pen on the board, by real events."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QInputDevice,
    QNativeGestureEvent,
    QPointingDevice,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.canvas.table import BoardAtTable
from ui.canvas.camera import Camera
from ui.canvas.grips import handle_box

SCREEN = QTest.createTouchDevice()


def at_100(table: BoardAtTable) -> None:
    table.canvas.look_through(Camera(1.0, 1.0, -20, -80))
    QApplication.processEvents()


def down(table: BoardAtTable, at: QPoint, finger: int = 0) -> None:
    QTest.touchEvent(table.canvas, SCREEN).press(finger, at, table.canvas).commit()


def slide(table: BoardAtTable, *to: QPoint, finger: int = 0) -> None:
    for at in to:
        QTest.touchEvent(table.canvas, SCREEN).move(finger, at, table.canvas).commit()


def up(table: BoardAtTable, at: QPoint, finger: int = 0) -> None:
    QTest.touchEvent(table.canvas, SCREEN).release(finger, at, table.canvas).commit()


def tap(table: BoardAtTable, at: QPoint) -> None:
    down(table, at)
    up(table, at)


def stroke(table: BoardAtTable, start: QPoint, end: QPoint) -> None:
    down(table, start)
    slide(table, start + (end - start) / 2, end)
    up(table, end)


def test_a_tap_selects_and_two_taps_write(table: BoardAtTable) -> None:
    at_100(table)
    note = table.ids[0]
    tap(table, table.middle(note))
    assert table.canvas.selection == [note]
    tap(table, table.middle(note) + QPoint(3, 2))
    assert table.canvas.editing.record == note


def test_two_taps_on_the_bare_board_write_a_new_note(table: BoardAtTable) -> None:
    at_100(table)
    for _ in range(2):
        tap(table, QPoint(300, 550))
    assert table.canvas.editing.record


def test_two_taps_far_apart_are_two_taps(table: BoardAtTable) -> None:
    at_100(table)
    tap(table, table.middle(table.ids[0]))
    tap(table, table.middle(table.ids[1]))
    assert not table.canvas.editing.record
    assert table.canvas.selection == [table.ids[1]]


def test_a_finger_on_a_note_moves_it_and_on_the_board_the_board(table: BoardAtTable) -> None:
    at_100(table)
    note, camera = table.ids[0], table.canvas.camera
    stroke(table, table.middle(note), table.middle(note) + QPoint(60, 330))
    assert table.layout.notes[note][:2] == (60, 330)
    assert table.canvas.camera == camera
    stroke(table, QPoint(500, 600), QPoint(460, 520))
    assert table.canvas.camera == Camera(1.0, 1.0, camera.left + 40, camera.top + 80)
    assert table.canvas.marks.band is None


def test_two_fingers_move_and_zoom_and_what_one_had_begun_is_let_go(table: BoardAtTable) -> None:
    at_100(table)
    note, steps = table.ids[0], table.steps()
    one, other = table.middle(note), table.middle(note) + QPoint(100, 0)
    place = table.canvas.camera.board(QPointF(one + other) / 2)
    down(table, one)
    slide(table, one + QPoint(20, 0), one)
    fingers = QTest.touchEvent(table.canvas, SCREEN, autoCommit=False)
    fingers.move(0, one, table.canvas).press(1, other, table.canvas).commit()
    for grown in (25, 50):
        fingers.move(0, one + QPoint(-grown, 30), table.canvas)
        fingers.move(1, other + QPoint(grown, 30), table.canvas).commit()
    assert abs(table.canvas.zoom - 2.0) < 0.02
    now = table.canvas.camera.board(QPointF(one + other) / 2 + QPointF(0, 30))
    assert abs(now[0] - place[0]) < 1.5
    assert abs(now[1] - place[1]) < 1.5
    fingers.stationary(0).release(1, other, table.canvas).commit()
    camera = table.canvas.camera
    slide(table, one + QPoint(200, 200))
    up(table, one)
    assert table.canvas.camera == camera
    assert table.steps() == steps


def test_a_held_finger_selects_and_asks_for_the_menu(table: BoardAtTable, qtbot: QtBot) -> None:
    at_100(table)
    note = table.ids[0]
    with qtbot.waitSignal(table.canvas.menu_asked):
        down(table, table.middle(note))
        table.canvas._fingers.hold()
    assert table.canvas.selection == [note]
    slide(table, table.middle(note) + QPoint(0, 200))
    up(table, table.middle(note) + QPoint(0, 200))
    assert table.layout.notes[note][:2] == (0, 0)


def test_a_finger_that_has_moved_asks_for_no_menu(table: BoardAtTable) -> None:
    at_100(table)
    asked: list[QPoint] = []
    table.canvas.menu_asked.connect(asked.append)
    down(table, QPoint(500, 600))
    slide(table, QPoint(500, 560))
    table.canvas._fingers.hold()
    up(table, QPoint(500, 560))
    assert not asked


def test_a_finger_need_not_hit_the_handle_exactly(table: BoardAtTable) -> None:
    at_100(table)
    tap(table, table.middle(table.ids[1]))
    box = handle_box(table.canvas.stage, table.canvas.marks)
    assert box is not None
    stroke(table, box.center().toPoint() + QPoint(14, 12), table.middle(table.ids[0]))
    assert [link.kind for link in table.links] == ["causes"]


def test_a_touch_that_is_called_off_leaves_everything(table: BoardAtTable) -> None:
    at_100(table)
    note, steps = table.ids[0], table.steps()
    down(table, table.middle(note))
    slide(table, table.middle(note) + QPoint(0, 200))
    QApplication.sendEvent(table.canvas, _cancelled())
    up(table, table.middle(note))
    assert table.steps() == steps
    assert not table.canvas.marks.carried


def _cancelled() -> QEvent:
    return QTouchEvent(QEvent.Type.TouchCancel, SCREEN, Qt.KeyboardModifier.NoModifier, [])


def test_pinching_on_a_touch_pad_zooms_about_the_place(table: BoardAtTable) -> None:
    at_100(table)
    at = QPointF(200, 200)
    place = table.canvas.camera.board(at)
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2, at, at,
        table.canvas.mapToGlobal(at), 0.25, QPointF(),
    )  # fmt: skip
    QApplication.sendEvent(table.canvas, pinch)
    assert table.canvas.zoom == 1.25
    assert abs(table.canvas.camera.board(at)[0] - place[0]) < 1.5


PENS = {
    tip: QPointingDevice(
        "pen", 7 + number, QInputDevice.DeviceType.Stylus, tip,
        QInputDevice.Capability.Pressure, 1, 2,
    )
    for number, tip in enumerate(
        (QPointingDevice.PointerType.Pen, QPointingDevice.PointerType.Eraser)
    )
}  # fmt: skip


def pen(kind: QEvent.Type, at: QPointF, tip: QPointingDevice.PointerType) -> QTabletEvent:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    return QTabletEvent(kind, PENS[tip], at, at, 0.5, 0, 0, 0, 0, 0, none, left, left)


def test_the_eraser_of_a_pen_takes_a_note_off_and_its_tip_does_not(table: BoardAtTable) -> None:
    at_100(table)
    steps, at = table.steps(), QPointF(table.middle(table.ids[0]))
    for tip, left in (
        (QPointingDevice.PointerType.Pen, 4),
        (QPointingDevice.PointerType.Eraser, 3),
    ):
        for kind in (QEvent.Type.TabletPress, QEvent.Type.TabletRelease):
            QApplication.sendEvent(table.canvas, pen(kind, at, tip))
        assert len(table.notes) == left
    assert table.steps() == steps + 1
