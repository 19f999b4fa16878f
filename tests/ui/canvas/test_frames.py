"""Frames on the board: gripped by name and line alone, moved, stretched, named, gone to."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from facilitator.domain.frames import LEAST
from facilitator.domain.layout import Rect, around
from facilitator.domain.records import Frame
from tests.ui.canvas.table import BoardAtTable, fresh, scrolled, shown
from ui.canvas.camera import Camera
from ui.canvas.paint_frame import FrameBoxes, frame_boxes


@pytest.fixture
def frame(table: BoardAtTable) -> str:
    """A frame around the first two notes, named."""
    table.canvas.select(table.ids[:2])
    table.canvas.add_frame()
    table.type("Il servizio")
    table.canvas.editing.leave()
    table.canvas.fit()
    return table.canvas.selection[0]


def boxes_of(table: BoardAtTable, frame: str) -> FrameBoxes:
    stage = table.canvas.stage
    return frame_boxes(stage.scene.frames[frame], stage.camera, stage.kit)


def tab(table: BoardAtTable, frame: str) -> QPoint:
    box = boxes_of(table, frame).tab
    assert box is not None
    return box.center().toPoint()


def rect_of(table: BoardAtTable, frame: str) -> Rect:
    return table.canvas.scene.frames[frame].rect


def test_a_frame_stands_around_the_selected_notes_and_is_named(
    table: BoardAtTable, frame: str
) -> None:
    record = table.book.require(Frame, frame)
    assert record.title == "Il servizio"
    rect = rect_of(table, frame)
    assert all(rect.meets(table.layout.notes[note]) for note in table.ids[:2])
    assert not any(rect.meets(table.layout.notes[note]) for note in table.ids[2:])


def test_without_a_selection_it_stands_around_what_is_in_view(table: BoardAtTable) -> None:
    table.canvas.select([])
    table.canvas.add_frame()
    (frame,) = table.canvas.scene.frames
    rect = rect_of(table, frame)
    assert around([rect, *table.layout.notes.values()]) == rect
    assert table.canvas.stage.rect().contains(table.canvas.camera.box(rect))
    table.store.undo()
    table.canvas.look_through(Camera(1.0, 1.0, 5000, 5000))
    table.canvas.add_frame()
    (frame,) = table.canvas.scene.frames
    assert around([rect_of(table, frame), *table.layout.notes.values()]) != rect_of(table, frame)


def test_around_all_notes_of_a_cluster_it_stands_around_the_title_too(table: BoardAtTable) -> None:
    cluster = table.gather(0, 1)
    table.canvas.select(table.ids[:2])
    table.canvas.add_frame()
    (frame,) = table.canvas.scene.frames
    title = table.layout.clusters[cluster]
    assert around([rect_of(table, frame), title]) == rect_of(table, frame)


def test_a_frame_around_the_same_begins_beside_the_one_before(table: BoardAtTable) -> None:
    table.canvas.add_frame()
    table.canvas.add_frame()
    places = [view.rect[:2] for view in table.canvas.scene.frames.values()]
    assert len(set(places)) == len(places)


def test_its_name_moves_it_and_no_note(table: BoardAtTable, frame: str) -> None:
    rect, before, notes = rect_of(table, frame), table.steps(), dict(table.layout.notes)
    spot = tab(table, frame)
    table.drag(spot, spot + QPoint(70, 50))
    moved = rect_of(table, frame)
    assert (moved.w, moved.h) == (rect.w, rect.h)
    assert moved.x > rect.x + 40
    assert table.layout.notes == notes
    assert table.steps() == before + 1
    assert (scrolled(table.canvas) == fresh(table.canvas)).all()


def test_its_line_stretches_it_but_never_to_nothing(table: BoardAtTable, frame: str) -> None:
    rect, line = rect_of(table, frame), boxes_of(table, frame).line
    corner = line.bottomRight().toPoint()
    table.drag(corner, corner + QPoint(40, 30))
    larger = rect_of(table, frame)
    assert larger[:2] == rect[:2]
    assert larger.w > rect.w + 20
    assert larger.h > rect.h + 10
    line = boxes_of(table, frame).line
    side = QPoint(round(line.left()), round(line.center().y()))
    table.drag(side, side + QPoint(3000, 0))
    assert rect_of(table, frame) == Rect(larger.right - LEAST, larger.y, LEAST, larger.h)


def test_escape_takes_a_stretching_back(table: BoardAtTable, frame: str) -> None:
    rect, spot = rect_of(table, frame), tab(table, frame)
    table.drag(spot, spot + QPoint(70, 50), let_go=False)
    assert table.canvas.marks.reframed
    table.press(Qt.Key.Key_Escape)
    QTest.mouseRelease(table.canvas, Qt.MouseButton.LeftButton, pos=spot)
    assert rect_of(table, frame) == rect
    assert not table.canvas.stage.painter.lifted


def test_what_is_inside_is_not_gripped_by_the_frame(table: BoardAtTable, frame: str) -> None:
    table.canvas.select([])
    table.click(table.middle(table.ids[0]))
    assert table.canvas.selection == [table.ids[0]]
    rect = rect_of(table, frame)
    table.click(table.at(rect.x + rect.w / 2, rect.y + rect.h - 15))
    assert table.canvas.selection == []
    table.click(tab(table, frame))
    assert table.canvas.selection == [frame]


def test_keys_move_stretch_rename_and_remove_it(table: BoardAtTable, frame: str) -> None:
    rect = rect_of(table, frame)
    table.canvas.select([frame])
    table.press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert rect_of(table, frame) == rect._replace(x=rect.x + 8)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    table.press(Qt.Key.Key_Down, both)
    assert rect_of(table, frame).h > rect.h
    table.press(Qt.Key.Key_F2)
    assert table.canvas.editing.record == frame
    table.canvas.editing.leave()
    table.press(Qt.Key.Key_Delete)
    assert not table.canvas.scene.frames
    assert table.canvas.selection == []
    assert len(table.notes) == 4
    table.store.undo()
    assert list(table.canvas.scene.frames) == [frame]


def test_a_double_click_on_its_name_renames_it(table: BoardAtTable, frame: str) -> None:
    QTest.mouseDClick(table.canvas, Qt.MouseButton.LeftButton, pos=tab(table, frame))
    assert table.canvas.editing.record == frame


def test_one_goes_from_frame_to_frame(table: BoardAtTable, frame: str) -> None:
    table.canvas.select([table.ids[3]])
    table.canvas.add_frame()
    other = next(f for f in table.canvas.scene.frames if f != frame)
    table.canvas.editing.leave()
    table.canvas.select([])
    table.canvas.next_frame()
    assert table.canvas.selection == [frame]
    table.canvas.next_frame()
    assert table.canvas.selection == [other]
    table.canvas.next_frame()
    assert table.canvas.selection == [frame]
    table.canvas.previous_frame()
    assert table.canvas.selection == [other]
    table.canvas.shift_frame(-1)
    assert list(table.canvas.scene.frames) == [other, frame]
    seen = table.canvas.camera.seen(table.canvas.stage.rect())
    rect = rect_of(table, other)
    assert seen.x <= rect.x
    assert rect.bottom <= seen.bottom


def test_a_frame_is_painted_under_the_notes_and_repainted_where_it_was(
    table: BoardAtTable, frame: str
) -> None:
    table.canvas.select([])
    with_frame = shown(table.canvas)
    line = boxes_of(table, frame).line.toRect()
    edge = with_frame[line.top(), line.left() : line.right()].copy()
    table.canvas.select([frame])
    table.canvas.remove_selected()
    without = shown(table.canvas)
    assert (without[line.top(), line.left() : line.right()] != edge).any()
    assert (scrolled(table.canvas) == fresh(table.canvas)).all()
