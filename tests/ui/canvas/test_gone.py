"""A colleague takes away what a hand has just gripped, or is dragging."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.domain.commands.clusters import fold
from facilitator.domain.commands.frames import add_frame
from facilitator.domain.commands.notes import remove
from facilitator.domain.layout import Rect
from facilitator.domain.records import Cluster, Frame, Link, Note, Record
from tests.ui.canvas.table import BoardAtTable, fresh, scrolled, shown
from ui.canvas.grips import grip_boxes, handle_box
from ui.canvas.paint_frame import FrameBoxes, frame_boxes

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def note(table: BoardAtTable) -> QPoint:
    return table.middle(table.ids[2])


def grip(table: BoardAtTable) -> QPoint:
    table.canvas.show_thing(table.ids[2])
    boxes = grip_boxes(table.canvas.stage, table.canvas.marks)
    return next(iter(boxes.values())).center().toPoint()


def handle(table: BoardAtTable) -> QPoint:
    table.canvas.show_thing(table.ids[2])
    box = handle_box(table.canvas.stage, table.canvas.marks)
    assert box is not None
    return box.center().toPoint()


def title(table: BoardAtTable) -> QPoint:
    rect = table.canvas.scene.rect(table.clusters[0].id)
    return table.at(rect.x + 40, rect.y + 20)


def boxes_of_frame(table: BoardAtTable) -> FrameBoxes:
    (frame,) = table.canvas.scene.frames.values()
    return frame_boxes(frame, table.canvas.camera, table.canvas.stage.kit)


def name_of_frame(table: BoardAtTable) -> QPoint:
    tab = boxes_of_frame(table).tab
    assert tab is not None
    return tab.center().toPoint()


def line_of_frame(table: BoardAtTable) -> QPoint:
    line = boxes_of_frame(table).line
    return QPointF(line.left(), line.center().y()).toPoint()


def bare(_table: BoardAtTable) -> QPoint:
    return QPoint(4, 4)


def all_removed(table: BoardAtTable) -> None:
    kinds: tuple[type[Record], ...] = (Note, Cluster, Link, Frame)
    records = [record for kind in kinds for record in table.book.all(kind)]
    table.store.do(remove(table.book, records, table.layout))


def all_taken_back(table: BoardAtTable) -> None:
    while table.store.undo():
        pass


def all_folded(table: BoardAtTable) -> None:
    table.store.do(fold(table.clusters, True))


Held = Callable[[BoardAtTable], QPoint]
Deed = Callable[[BoardAtTable], None]


@pytest.mark.parametrize("dragged", [False, True])
@pytest.mark.parametrize("deed", [all_removed, all_taken_back, all_folded])
@pytest.mark.parametrize("held", [note, grip, handle, title, name_of_frame, line_of_frame, bare])
def test_a_hand_goes_on(table: BoardAtTable, held: Held, deed: Deed, dragged: bool) -> None:
    canvas = table.canvas
    table.gather(0, 1)
    table.link(2, 0)
    table.store.do(add_frame(table.book, table.board, Rect(-300, -300, 1500, 900), "Vista"))
    canvas.fit()
    shown(canvas)
    spot = held(table)
    QTest.mousePress(canvas, LEFT, PLAIN, spot)
    for step in (20, 40) if dragged else ():
        QTest.mouseMove(canvas, spot + QPoint(step, step))
    deed(table)
    QApplication.processEvents()
    for step in (60, 90, 130):
        QTest.mouseMove(canvas, spot + QPoint(step, step))
        canvas.grab()
    QTest.mouseRelease(canvas, LEFT, PLAIN, spot + QPoint(130, 130))
    shown(canvas)
    assert (scrolled(canvas) == fresh(canvas)).all()


def test_a_space_bar_that_comes_up_elsewhere_is_no_longer_held(table: BoardAtTable) -> None:
    QTest.keyPress(table.canvas, Qt.Key.Key_Space)
    QApplication.sendEvent(table.canvas, QFocusEvent(QFocusEvent.Type.FocusOut))
    table.drag(table.middle(table.ids[0]), table.at(500, 500))
    assert table.layout.notes[table.ids[0]].x > 100
