"""What hands do on the board: each gesture is one step when it ends, and nothing when cancelled."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.domain.records import Cluster, Link
from tests.ui.canvas.table import BoardAtTable
from ui.canvas.camera import Camera
from ui.canvas.grips import handle_box

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def at_100(table: BoardAtTable) -> None:
    table.canvas.look_through(Camera(1.0, 1.0, -20, -80))
    QApplication.processEvents()


def test_dragging_a_note_is_one_step_and_pins_no_other(table: BoardAtTable) -> None:
    at_100(table)
    note, before = table.ids[0], table.steps()
    table.drag(table.middle(note), table.middle(note) + QPoint(40, 330))
    assert table.layout.notes[note][:2] == (40, 330)
    assert table.steps() == before + 1
    table.store.undo()
    assert table.layout.notes[note][:2] == (0, 0)


def test_the_lines_of_a_gesture_are_gone_once_it_ends(table: BoardAtTable) -> None:
    at_100(table)
    table.drag(table.middle(table.ids[0]), table.at(600, 400))
    marks = table.canvas.marks
    assert not marks.carried
    assert not marks.paths
    assert not table.canvas.stage.painter.lifted


def test_escape_takes_a_drag_back(table: BoardAtTable) -> None:
    at_100(table)
    note, before = table.ids[0], table.steps()
    table.drag(table.middle(note), table.at(500, 300), let_go=False)
    assert table.canvas.marks.carried
    table.press(Qt.Key.Key_Escape)
    QTest.mouseRelease(table.canvas, Qt.MouseButton.LeftButton, pos=table.at(500, 300))
    assert table.layout.notes[note][:2] == (0, 0)
    assert table.steps() == before


def test_several_selected_notes_are_dragged_together(table: BoardAtTable) -> None:
    at_100(table)
    first, second = table.ids[:2]
    table.click(table.middle(first))
    table.click(table.middle(second), CTRL)
    table.drag(table.middle(second), table.middle(second) + QPoint(0, 100))
    assert table.layout.notes[first].y == 100
    assert table.layout.notes[second].y == 248


def test_a_note_dropped_into_a_cluster_joins_it_and_outside_leaves_it(table: BoardAtTable) -> None:
    cluster = table.gather(0, 1)
    table.canvas.fit()
    note = table.ids[3]
    frame = table.layout.clusters[cluster]
    table.drag(table.middle(note), table.at(frame.x + frame.w / 2, frame.y + frame.h / 2))
    assert table.notes[3].cluster == cluster
    table.canvas.fit()
    table.drag(table.middle(note), table.at(60, 40))
    assert table.notes[3].cluster == ""


def test_a_cluster_is_dragged_whole_by_its_header(table: BoardAtTable) -> None:
    cluster = table.gather(0, 1)
    table.canvas.fit()
    frame, before = table.layout.clusters[cluster], table.steps()
    head = table.at(frame.x + frame.w / 2, frame.y + 20)
    table.drag(head, head + QPoint(0, 90))
    moved = table.layout.clusters[cluster]
    assert moved.x == frame.x
    assert moved.y > frame.y + 80
    assert (moved.w, moved.h) == (frame.w, frame.h)
    assert {note.cluster for note in table.notes[:2]} == {cluster}
    assert table.steps() == before + 1


def test_all_notes_of_a_cluster_carried_away_stay_one_cluster(table: BoardAtTable) -> None:
    cluster = table.gather(0, 1)
    table.canvas.fit()
    table.canvas.select(table.ids[:2])
    table.drag(table.middle(table.ids[0]), table.middle(table.ids[0]) + QPoint(0, 200))
    assert table.book.get(Cluster, cluster)
    assert {note.cluster for note in table.notes[:2]} == {cluster}


def test_a_band_selects_what_it_touches(table: BoardAtTable) -> None:
    at_100(table)
    table.drag(table.at(-15, -15), table.at(200, 200))
    assert table.canvas.selected_notes == table.ids[:2]
    table.drag(table.at(650, -20), table.at(750, 100), let_go=False)
    assert table.canvas.selected_notes == table.ids[3:]
    table.press(Qt.Key.Key_Escape)
    assert table.canvas.selected_notes == table.ids[:2]
    assert table.canvas.marks.band is None


def test_clicks_select_add_and_let_go(table: BoardAtTable) -> None:
    at_100(table)
    first, second = table.ids[:2]
    table.click(table.middle(first))
    assert table.canvas.selection == [first]
    table.click(table.middle(second), SHIFT)
    assert table.canvas.selection == [first, second]
    table.click(table.middle(first), CTRL)
    assert table.canvas.selection == [second]
    table.click(table.at(300, 400))
    assert table.canvas.selection == []


def test_a_link_is_drawn_from_the_handle(table: BoardAtTable) -> None:
    at_100(table)
    cause, problem = table.ids[1], table.ids[0]
    table.click(table.middle(cause))
    box = handle_box(table.canvas.stage, table.canvas.marks)
    assert box is not None
    table.drag(box.center().toPoint(), table.middle(problem))
    (made,) = table.links
    assert (made.kind, made.source, made.target) == ("causes", cause, problem)


def test_a_link_let_go_over_nothing_is_none(table: BoardAtTable) -> None:
    at_100(table)
    table.click(table.middle(table.ids[1]))
    box = handle_box(table.canvas.stage, table.canvas.marks)
    assert box is not None
    table.drag(box.center().toPoint(), table.at(300, 400))
    assert not table.links
    assert table.canvas.marks.thread is None


def test_a_circle_of_causes_is_refused_and_said(table: BoardAtTable) -> None:
    table.link(1, 0)
    said: list[str] = []
    table.pen.refused.connect(lambda refusal: said.append(refusal.key))
    table.canvas.select([table.ids[0], table.ids[1]])
    table.canvas.link_selected("causes")
    assert said == ["link_cycle"]
    assert len(table.links) == 1


def test_a_link_is_selected_and_taken_off(table: BoardAtTable) -> None:
    at_100(table)
    table.link(1, 0)
    table.click(table.at(84, 130))
    (made,) = table.links
    assert table.canvas.selection == [made.id]
    table.press(Qt.Key.Key_Delete)
    assert not table.book.all(Link)


def test_the_middle_button_pans(table: BoardAtTable) -> None:
    at_100(table)
    before = table.canvas.camera
    QTest.mousePress(table.canvas, Qt.MouseButton.MiddleButton, pos=QPoint(300, 300))
    QTest.mouseMove(table.canvas, QPoint(340, 310))
    QTest.mouseRelease(table.canvas, Qt.MouseButton.MiddleButton, pos=QPoint(340, 310))
    assert table.canvas.camera == Camera(1.0, 1.0, before.left - 40, before.top - 10)


def test_dragging_with_space_held_pans(table: BoardAtTable) -> None:
    at_100(table)
    before, chosen = table.canvas.camera, table.canvas.selection
    QTest.keyPress(table.canvas, Qt.Key.Key_Space)
    table.drag(table.middle(table.ids[0]), table.middle(table.ids[0]) + QPoint(50, 0))
    QTest.keyRelease(table.canvas, Qt.Key.Key_Space)
    assert table.canvas.camera.left == before.left - 50
    assert table.canvas.selection == chosen
    assert table.layout.notes[table.ids[0]][:2] == (0, 0)


def turn_wheel(table: BoardAtTable, at: QPointF, turned: QPoint, keys: Qt.KeyboardModifier) -> None:
    event = QWheelEvent(
        at, table.canvas.mapToGlobal(at), QPoint(), turned, Qt.MouseButton.NoButton, keys,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(table.canvas, event)


def test_the_wheel_pans_and_with_control_zooms(table: BoardAtTable) -> None:
    at_100(table)
    before = table.canvas.camera
    turn_wheel(table, QPointF(200, 200), QPoint(0, -120), Qt.KeyboardModifier.NoModifier)
    assert table.canvas.camera.top > before.top
    spot = table.canvas.camera.board(QPointF(200, 200))
    turn_wheel(table, QPointF(200, 200), QPoint(0, 120), CTRL)
    assert table.canvas.zoom > 1.0
    assert abs(table.canvas.camera.board(QPointF(200, 200))[0] - spot[0]) < 1.5


def test_a_colleagues_step_ends_a_drag_of_that_very_note(table: BoardAtTable) -> None:
    at_100(table)
    note = table.ids[0]
    table.drag(table.middle(note), table.at(500, 300), let_go=False)
    table.gather(0, 1)
    assert not table.canvas.marks.carried


def test_a_board_shown_only_is_never_written_to(table: BoardAtTable) -> None:
    from ui.canvas.board_canvas import BoardCanvas
    from ui.look import Look

    shown = BoardCanvas(table.book, Look("light"))
    shown.resize(900, 640)
    shown.show_board(table.board)
    before = table.steps()
    middle = shown.camera.dip(80, 50).toPoint()
    QTest.mouseDClick(shown, Qt.MouseButton.LeftButton, pos=middle)
    QTest.keyClick(shown, Qt.Key.Key_Delete)
    QTest.keyClick(shown, Qt.Key.Key_F2)
    assert not shown.editing.record
    assert table.steps() == before
    shown.close()
