"""The projector's window: the board as the facilitator shows it, a clicker, a dark room."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.domain.commands.notes import move
from facilitator.domain.edits import Edit, Write
from facilitator.domain.layout import Layout, Rect
from facilitator.storage.store import Store
from tests.ui.room.hands import Hand, cards, is_whole
from ui.look import Look
from ui.room.leaves import BlankLeaf, BoardLeaf
from ui.room.pins import BOARD, FRAME, GROUPS, VIEW
from ui.room.showing import Showing
from ui.windows.projector import ProjectorWindow


def test_the_lines_name_theme_session_table_time_and_votes(
    projector: ProjectorWindow, hand: Hand
) -> None:
    hand.write(hands=3)
    hand.write(hands=4)
    told = projector.scene.around
    assert (told.theme, told.step, told.time) == ("Mobilità sostenibile", "S1", "10:40")
    assert told.table_name.endswith("2")
    assert told.votes.startswith("7 ")


def test_over_a_group_stand_the_votes_of_that_group(showing: Showing, hand: Hand) -> None:
    hand.gather("Orari", hand.write("uno", 6), hand.write("due", 2))
    hand.write("tre", 5)
    showing.show(GROUPS)
    assert showing.scene.around.votes.startswith("8 ")
    showing.jump(1)
    assert showing.scene.around.votes.startswith("5 ")


def test_the_whole_board_stays_whole_however_it_grows_or_the_window_shrinks(
    projector: ProjectorWindow, showing: Showing, store: Store, hand: Hand
) -> None:
    showing.show(BOARD)
    note = hand.write()
    assert is_whole(projector)
    store.do(move(store.book, {note.id: (9000, 7000)}, Layout({}, {})))
    hand.write()
    assert is_whole(projector)
    projector.resize(800, 450)
    assert is_whole(projector)


def test_the_board_follows_what_the_facilitator_sees(
    projector: ProjectorWindow, showing: Showing, hand: Hand
) -> None:
    hand.write()
    showing.show(VIEW)
    showing.look_at(Rect(1000, 500, 400, 300))
    seen = projector.canvas.camera.seen(projector.canvas.stage.rect())
    assert seen.x <= 1000
    assert seen.right >= 1400
    assert seen.w < 1200


def test_a_frame_is_shown_with_its_title_and_the_next_key_goes_on(
    projector: ProjectorWindow, showing: Showing, store: Store, hand: Hand
) -> None:
    for number, title in enumerate(("Prima", "Seconda")):
        fields = {"board": hand.board, "title": title, "place": [number * 2000, 0],
                  "size": [800, 600], "order": str(number)}  # fmt: skip
        writes = (Write("frame", f"frame{number}", name, value) for name, value in fields.items())
        store.do(Edit("new_frame", tuple(writes)))
    showing.show(FRAME)
    assert projector.scene.leaf == BoardLeaf("Prima", Rect(0, 0, 800, 600))
    showing.step(1)
    assert projector.scene.leaf == BoardLeaf("Seconda", Rect(2000, 0, 800, 600))
    showing.step(1)
    assert projector.scene.leaf == BoardLeaf("Seconda", Rect(2000, 0, 800, 600))


def test_a_frames_own_small_name_is_not_shown_below_the_large_one(
    projector: ProjectorWindow, showing: Showing, store: Store, hand: Hand
) -> None:
    fields = {"board": hand.board, "title": "Prima", "place": [0, 0], "size": [800, 600]}
    store.do(Edit("new_frame", tuple(Write("frame", "one", *each) for each in fields.items())))
    showing.show(FRAME)
    canvas, place = projector.canvas, projector.canvas.geometry()
    canvas.stage.sharpen()
    alone = canvas.grab().toImage()
    store.do(Edit("remove", (Write("frame", "one", "size", None),)))
    canvas.setGeometry(place)
    canvas.look_at(Rect(0, 0, 800, 600))
    canvas.stage.sharpen()
    assert canvas.grab().toImage() == alone


def test_a_clicker_turns_pages_blanks_and_leaves(
    projector: ProjectorWindow, showing: Showing, hand: Hand, qtbot: QtBot
) -> None:
    hand.cluster("A", 5)
    showing.show(GROUPS)
    QTest.keyClick(projector, Qt.Key.Key_PageDown)
    assert cards(showing) == ["A 4"]
    QTest.keyClick(projector, Qt.Key.Key_PageUp)
    assert cards(showing) == ["A 0", "A 1", "A 2", "A 3"]
    QTest.keyClick(projector, Qt.Key.Key_F8)
    QTest.keyClick(projector, Qt.Key.Key_F7)
    assert cards(showing) == ["A 0", "A 1", "A 2", "A 3"]
    QTest.keyClick(projector, Qt.Key.Key_B)
    assert projector.scene.leaf == BlankLeaf()
    assert _colours(projector.picture()) == {QColor("white").rgb()}
    QTest.keyClick(projector, Qt.Key.Key_PageDown)
    assert cards(showing) == ["A 4"]
    QTest.keyClick(projector, Qt.Key.Key_F11)
    assert projector.isFullScreen()
    with qtbot.waitSignal(projector.closed):
        QTest.keyClick(projector, Qt.Key.Key_Escape)
    assert not projector.isVisible()


def _colours(image: QImage) -> set[int]:
    return {image.pixel(x, y) for x in range(0, 1920, 40) for y in range(0, 1080, 40)}


def test_the_text_on_the_board_is_measured_for_the_last_row(
    projector: ProjectorWindow, showing: Showing, hand: Hand, qtbot: QtBot
) -> None:
    showing.show(BOARD)
    assert projector.canvas.capital == 0
    hand.write()
    qtbot.waitUntil(lambda: projector.canvas.capital > 0)
    near = projector.canvas.capital
    assert near == pytest.approx(18 * projector.canvas.zoom * 0.692)
    showing.show(VIEW)
    showing.look_at(Rect(0, 0, 8000, 6000))
    assert 0 < projector.canvas.capital < near


def test_the_room_may_be_dark(projector: ProjectorWindow, showing: Showing, hand: Hand) -> None:
    hand.write("nota")
    showing.show(GROUPS)
    projector.set_look(Look("dark"))
    assert projector.picture().pixelColor(5, 5) == Look("dark").colour("window")


def test_a_removed_board_leaves_an_empty_window(
    projector: ProjectorWindow, store: Store, hand: Hand
) -> None:
    store.do(Edit("remove", (Write("board", hand.board, "removed", []),)))
    assert projector.scene.around.theme == ""
    projector.grab()
