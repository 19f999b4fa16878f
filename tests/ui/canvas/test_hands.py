"""Notes snapped, stretched and put in order; links drawn and changed by keyboard."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.domain.commands.arranging import LEAST_SIZE
from facilitator.domain.commands.notes import move
from facilitator.domain.layout import Rect
from facilitator.domain.records import Link
from tests.ui.canvas.table import BoardAtTable
from ui.canvas.camera import Camera
from ui.canvas.edge_pan import MARGIN
from ui.canvas.grips import grip_boxes
from ui.canvas.routing import live_paths
from ui.canvas.scene_links import around_path, passes

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


def at_100(table: BoardAtTable) -> None:
    table.canvas.look_through(Camera(1.0, 1.0, -20, -80))
    QApplication.processEvents()


def drag_with(table: BoardAtTable, keys: Qt.KeyboardModifier, start: QPoint, *to: QPoint) -> None:
    """Press, and move with a modifier held from then on until it is let go."""
    QTest.mousePress(table.canvas, LEFT, pos=start)
    for at in to:
        spot = QPointF(at)
        event = QMouseEvent(QEvent.Type.MouseMove, spot, spot, NONE, LEFT, keys)
        QApplication.sendEvent(table.canvas, event)
    QTest.mouseRelease(table.canvas, LEFT, pos=to[-1])


def test_a_dragged_note_is_pulled_into_line_and_shows_it(table: BoardAtTable) -> None:
    at_100(table)
    note = table.ids[3]
    start = table.middle(note)
    table.drag(start, start + QPoint(-297, 300), let_go=False)
    guides = table.canvas.marks.guides
    assert {guide.at for guide in guides if guide.upright} == {400, 568}
    QTest.mouseRelease(table.canvas, LEFT, pos=start + QPoint(-297, 300))
    assert table.layout.notes[note][:2] == (400, 320)
    assert table.canvas.marks.guides == ()


def test_what_is_taken_back_leaves_no_guides(table: BoardAtTable) -> None:
    at_100(table)
    start = table.middle(table.ids[3])
    table.drag(start, start + QPoint(-297, 300), let_go=False)
    table.press(Qt.Key.Key_Escape)
    assert table.canvas.marks.guides == ()
    QTest.mouseRelease(table.canvas, LEFT, pos=start)


def test_control_lets_a_drag_go_anywhere(table: BoardAtTable) -> None:
    at_100(table)
    start = table.middle(table.ids[3])
    drag_with(table, CTRL, start, start + QPoint(-50, 0), start + QPoint(-297, 300))
    assert table.layout.notes[table.ids[3]][:2] == (403, 320)


def test_shift_keeps_a_drag_to_one_axis(table: BoardAtTable) -> None:
    at_100(table)
    start = table.middle(table.ids[3])
    drag_with(table, SHIFT, start, start + QPoint(-50, 0), start + QPoint(-60, 300))
    assert table.layout.notes[table.ids[3]][:2] == (700, 320)


def test_a_whole_cluster_is_pulled_into_line_with_another(table: BoardAtTable) -> None:
    upper = table.gather(0)
    lower = table.gather(1)
    table.canvas.fit()
    frames = table.layout.clusters
    start = table.at(frames[lower].x + 60, frames[lower].y + 20)
    end = table.at(frames[upper].x + 63, frames[upper].bottom + 63)
    table.drag(start, end)
    assert table.layout.clusters[lower].x == table.layout.clusters[upper].x


def test_a_corner_makes_a_note_larger_by_eights_and_its_text_refits(table: BoardAtTable) -> None:
    at_100(table)
    note, before = table.ids[0], table.steps()
    table.click(table.middle(note))
    grip = grip_boxes(table.canvas.stage, table.canvas.marks)[1, 1].center().toPoint()
    table.drag(grip, grip + QPoint(61, 30), let_go=False)
    assert table.canvas.marks.stretched is not None
    QTest.mouseRelease(table.canvas, LEFT, pos=grip + QPoint(61, 30))
    assert table.layout.notes[note] == Rect(0, 0, 232, 144)
    assert table.canvas.marks.stretched is None
    assert table.steps() == before + 1
    table.store.undo()
    assert table.layout.notes[note] == Rect(0, 0, 168, 112)


def test_the_left_edge_leaves_the_right_one_where_it_is(table: BoardAtTable) -> None:
    at_100(table)
    note = table.ids[2]
    table.click(table.middle(note))
    edge = table.at(400, 204)
    table.drag(edge, edge + QPoint(-80, 0))
    assert table.layout.notes[note] == Rect(320, 148, 248, 112)
    edge = table.at(320, 204)
    table.drag(edge, edge + QPoint(900, 0))
    assert table.layout.notes[note].w == LEAST_SIZE[0]
    assert table.layout.notes[note].right == 568


def test_escape_takes_a_stretch_back(table: BoardAtTable) -> None:
    at_100(table)
    note, before = table.ids[0], table.steps()
    table.click(table.middle(note))
    corner = table.at(168, 112)
    table.drag(corner, corner + QPoint(60, 30), let_go=False)
    table.press(Qt.Key.Key_Escape)
    QTest.mouseRelease(table.canvas, LEFT, pos=corner)
    assert table.canvas.marks.stretched is None
    assert table.steps() == before


def test_sizes_by_keyboard_are_one_step_while_the_keys_are_held(table: BoardAtTable) -> None:
    note, before = table.ids[0], table.steps()
    table.canvas.select([note])
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        QTest.keyPress(table.canvas, key, CTRL | SHIFT)
    QTest.keyRelease(table.canvas, Qt.Key.Key_Control)
    assert table.layout.notes[note][2:] == (184, 120)
    assert table.steps() == before + 1
    table.canvas.select([note])
    table.canvas.natural_size()
    assert table.layout.notes[note][2:] == (168, 112)


def test_several_notes_take_the_size_of_the_last_one(table: BoardAtTable) -> None:
    table.canvas.select([table.ids[1]])
    table.press(Qt.Key.Key_Right, CTRL | SHIFT)
    table.canvas.select([table.ids[0], table.ids[2], table.ids[1]])
    table.canvas.same_size()
    assert {table.layout.notes[note].w for note in table.ids[:3]} == {176}


def test_the_selection_is_aligned_distributed_and_put_in_a_grid(table: BoardAtTable) -> None:
    before = table.steps()
    table.canvas.select(table.ids)
    for order in ("top", "across", "grid"):
        table.canvas.put_in_order(order)
    assert table.steps() == before + 3
    tops = sorted({table.layout.notes[note].y for note in table.ids})
    assert len(tops) < 4


def test_letters_change_the_kind_of_the_selection_in_one_step(table: BoardAtTable) -> None:
    before = table.steps()
    table.canvas.select(table.ids[:3])
    table.press(Qt.Key.Key_E)
    assert [note.kind for note in table.notes] == ["effect", "effect", "effect", "question"]
    assert table.steps() == before + 1


def test_a_drag_held_at_the_edge_moves_the_board_on(table: BoardAtTable) -> None:
    at_100(table)
    note, camera = table.ids[0], table.canvas.camera
    start, edge = table.middle(note), QPoint(table.canvas.width() - 2, 300)
    table.drag(start, edge, let_go=False)
    pan = table.canvas._pointer._edge
    for _ in range(10):
        pan.move_on()
    assert table.canvas.camera.left > camera.left
    assert table.canvas.camera.top == camera.top
    QTest.mouseRelease(table.canvas, LEFT, pos=edge)
    assert not pan._timer.isActive()
    assert table.layout.notes[note].x > table.canvas.width() - 168


def test_a_drag_held_outside_leads_nobody_into_the_void(table: BoardAtTable) -> None:
    at_100(table)
    start, below = QPoint(300, 500), QPoint(300, table.canvas.height() + 200)
    table.drag(start, below, let_go=False)
    for _ in range(200):
        table.canvas._pointer._edge.move_on()
    QTest.mouseRelease(table.canvas, LEFT, pos=below)
    bounds, view = table.canvas.bounds, table.canvas.stage.rect()
    assert table.canvas.camera.box(bounds).intersects(view)


def test_what_is_picked_up_at_the_edge_does_not_run_off(table: BoardAtTable) -> None:
    table.canvas.look_through(Camera(1.0, 1.0, 80, 0))
    start = QPoint(MARGIN - 8, 50)
    table.drag(start, start + QPoint(0, 60), let_go=False)
    assert not table.canvas._pointer._edge._timer.isActive()
    QTest.mouseRelease(table.canvas, LEFT, pos=start)


def test_a_link_is_drawn_by_keyboard(table: BoardAtTable) -> None:
    problem, cause = table.ids[:2]
    table.canvas.select([cause])
    table.canvas.link_selected()
    table.press(Qt.Key.Key_Up)
    thread = table.canvas.marks.thread
    assert thread is not None
    assert (thread.source, thread.target) == (cause, problem)
    table.press(Qt.Key.Key_Return)
    (made,) = table.links
    assert (made.kind, made.source, made.target) == ("causes", cause, problem)
    assert table.canvas.selection == [cause]
    assert table.canvas.marks.thread is None


def test_another_kind_of_link_is_chosen_while_it_is_drawn(table: BoardAtTable) -> None:
    table.canvas.select([table.ids[1]])
    table.canvas.link_selected()
    table.press(Qt.Key.Key_Up)
    table.press(Qt.Key.Key_L)
    thread = table.canvas.marks.thread
    assert thread is not None
    chosen = thread.kind
    assert chosen not in ("", "causes")
    table.press(Qt.Key.Key_Return)
    assert [link.kind for link in table.links] == [chosen]


def test_a_link_by_keyboard_is_cancelled_by_escape_and_by_a_click(table: BoardAtTable) -> None:
    for clicked in (False, True):
        table.canvas.select([table.ids[1]])
        table.canvas.link_selected()
        table.press(Qt.Key.Key_Up)
        if clicked:
            table.click(table.middle(table.ids[3]))
        else:
            table.press(Qt.Key.Key_Escape)
        assert table.canvas.marks.thread is None
        table.press(Qt.Key.Key_L)
    assert not table.links


def test_letters_mean_nothing_else_while_a_link_is_drawn(table: BoardAtTable) -> None:
    table.canvas.select([table.ids[1]])
    table.canvas.link_selected()
    table.press(Qt.Key.Key_E)
    table.press(Qt.Key.Key_Delete)
    assert table.notes[1].kind == "cause"
    table.press(Qt.Key.Key_Escape)


def test_links_are_stepped_to_changed_and_turned_by_keyboard(table: BoardAtTable) -> None:
    table.link(1, 0)
    table.canvas.select([table.ids[1]])
    table.press(Qt.Key.Key_L)
    (made,) = table.links
    assert table.canvas.selection == [made.id]
    table.press(Qt.Key.Key_K)
    (other,) = table.links
    assert other.kind != "causes"
    assert table.canvas.selection == [other.id]
    table.press(Qt.Key.Key_R)
    (turned,) = table.links
    assert (turned.source, turned.target) == (other.target, other.source)
    table.press(Qt.Key.Key_Delete)
    assert not table.book.all(Link)


def test_tab_leaves_the_board(table: BoardAtTable) -> None:
    table.canvas.select([table.ids[0]])
    table.press(Qt.Key.Key_Tab)
    assert table.canvas.selection == [table.ids[0]]


def test_live_links_keep_clear_of_a_note_in_between(table: BoardAtTable) -> None:
    table.link(0, 3)
    between = Rect(*table.layout.notes[table.ids[2]])
    moved = {table.ids[0]: Rect(0, 148, 168, 112), table.ids[1]: Rect(0, 900, 168, 112)}
    (path,) = [path for _link, path in live_paths(table.canvas.scene, moved)]
    assert not passes(path, between)


def test_a_note_begun_at_the_edge_of_the_view_is_seen_whole(table: BoardAtTable) -> None:
    at_100(table)
    at = QPoint(300, table.canvas.height() - 8)
    QTest.mouseDClick(table.canvas, LEFT, pos=at)
    sheet = table.canvas.marks.sheet
    assert sheet is not None
    assert table.canvas.stage.rect().contains(table.canvas.camera.box(sheet.rect))


def test_a_frame_is_drawn_around_a_selected_link(table: BoardAtTable) -> None:
    table.link(1, 0)
    (made,) = table.links
    table.canvas.select([made.id])
    table.canvas.add_frame()
    (frame,) = table.canvas.scene.frames.values()
    assert frame.rect.meets(around_path(table.canvas.scene.path(made)))


def test_a_board_too_large_to_be_shown_whole_is_met_at_its_first_note(table: BoardAtTable) -> None:
    far = {table.ids[0]: (-90_000, -90_000), table.ids[1]: (90_000, 90_000)}
    far |= dict.fromkeys(table.ids[2:], (90_000, -80_000))
    table.store.do(move(table.book, far, table.layout))
    table.canvas.fit()
    seen = table.canvas.camera.seen(table.canvas.stage.rect())
    assert [note.id for note in table.canvas.scene.notes_in(seen)] == [table.ids[0]]
