"""A board as a screen reader walks it: who stands where, what is said, what can be done."""

from itertools import product

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.domain.records import Board
from tests.ui.canvas.table import BoardAtTable

NAME, EVENT, ROLE = QAccessible.Text.Name, QAccessible.Event, QAccessible.Role
NOTES = ["Problema: Poche linee dopo le 20", "Domanda: E chi non può pedalare?",
         "Causa: Orari pensati per la scuola", "Barriera: Costi a chilometro"]  # fmt: skip
CLUSTER, LINK = "Gruppo: Il servizio", "Legame: Orari pensati per la scuola"
Heard = list[tuple[QAccessible.Event, str]]


def spoken(table: BoardAtTable) -> QAccessibleInterface:
    """The board's interface, as a reader gets it."""
    return QAccessible.queryAccessibleInterface(table.canvas)


def names(above: QAccessibleInterface) -> list[str]:
    """What is said of those things below something that are no widgets, up to the first comma."""
    below = [above.child(number) for number in range(above.childCount())]
    return [one.text(NAME).split(",")[0] for one in below if one.object() is None]


def whole(above: QAccessibleInterface) -> list[QAccessibleInterface]:
    """Everything below, at any depth; each knows its place."""
    found = []
    for number in range(above.childCount()):
        child = above.child(number)
        assert above.indexOfChild(child) == number
        assert child.isValid()
        if child.object() is None:
            assert child.parent().text(NAME) == above.text(NAME)
            found += [child, *whole(child)]
    return found


def of(table: BoardAtTable, words: str) -> QAccessibleInterface:
    """The thing of the board whose name has these words."""
    return next(one for one in whole(spoken(table)) if words in one.text(NAME))


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch, table: BoardAtTable) -> Heard:
    """What a reader is told of, with the name of the thing that it is about."""
    told: Heard = []

    def listen(event: QAccessibleEvent) -> None:
        about = event.accessibleInterface()
        told.append((event.type(), about.text(NAME).split(",")[0] if about else ""))

    spoken(table)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    monkeypatch.setattr(table.canvas, "hasFocus", lambda: True)
    return told


def test_the_board_is_a_list_of_its_notes_and_of_the_buttons_on_it(table: BoardAtTable) -> None:
    board = spoken(table)
    assert board.role() == ROLE.List
    assert board.text(NAME).endswith("4 note")
    assert names(board) == NOTES
    assert board.childCount() == 5
    assert board.child(4).object() is table.canvas.zoom_box
    assert board.child(5) is None
    assert board.child(-1) is None
    assert {one.role() for one in whole(board)} == {ROLE.ListItem}


def test_a_cluster_holds_its_notes_and_a_note_the_links_that_begin_there(
    table: BoardAtTable,
) -> None:
    table.gather(0, 1)
    table.link(1, 0)
    board = spoken(table)
    assert names(board) == [CLUSTER, *NOTES[1::2]]
    cluster = board.child(0)
    assert cluster.role() == ROLE.Grouping
    assert names(cluster) == NOTES[0::2]
    assert cluster.child(1).text(NAME).endswith("in cluster Il servizio, 2 of 2")
    assert names(cluster.child(1)) == [LINK]
    assert len(whole(board)) == 6


def test_a_pile_holds_nothing_but_is_met_for_what_lies_in_it(table: BoardAtTable) -> None:
    cluster = table.gather(0, 1)
    table.canvas.select([table.ids[0]])
    table.canvas.fold_all()
    assert table.canvas.selection == [cluster]
    pile = spoken(table).child(0)
    assert pile.text(NAME) == "Gruppo: Il servizio, 2 note, raccolto in pila"
    assert pile.childCount() == 0
    assert pile.state().focused
    assert len(whole(spoken(table))) == 3


def test_frames_are_said_last(table: BoardAtTable) -> None:
    table.canvas.select([table.ids[0]])
    table.canvas.add_frame()
    table.canvas.editing.leave()
    assert names(spoken(table)) == [*NOTES, "Riquadro: Frame without a name"]


def test_the_tree_follows_what_is_done_undone_and_looked_at(table: BoardAtTable) -> None:
    board = spoken(table)
    before = names(board)
    gone = of(table, "Costi")
    table.canvas.select([table.ids[2]])
    table.canvas.remove_selected()
    assert len(names(board)) == 3
    assert "Costi" not in str(names(board))
    assert not gone.isValid()
    table.store.undo()
    assert names(board) == before
    table.canvas.show_board(table.book.all(Board)[0].id)
    assert names(board) == []
    table.canvas.show_board(table.board)
    assert names(board) == before


def test_what_is_seen_at_a_place_is_the_uppermost_note_or_the_cluster(
    table: BoardAtTable,
) -> None:
    made = table.gather(0, 1)
    canvas, board = table.canvas, spoken(table)
    canvas.fit()
    cluster = board.child(0)
    things = dict(zip([made, *table.ids[:2], *table.ids[:1:-1]], whole(board), strict=True))
    first = canvas.mapToGlobal(table.middle(table.ids[0]))
    middle = first.x(), first.y()
    for x, y in product(range(5, canvas.width(), 40), range(5, canvas.height(), 30)):
        there = canvas.mapToGlobal(QPoint(x, y))
        found = board.childAt(there.x(), there.y())
        place = canvas.camera.board(QPointF(x, y))
        meant = canvas.scene.note_at(*place) or canvas.scene.cluster_at(*place)
        if canvas.childAt(QPoint(x, y)) is not None:
            assert found.object() is not None
        elif meant:
            assert found is things[meant]
            assert found.rect().contains(there)
            assert found.childAt(there.x(), there.y()) is None
        else:
            assert found is None
    assert cluster.childAt(*middle) is cluster.child(0)
    assert board.childAt(-5000, -5000) is None


def test_a_thing_says_whether_it_is_selected_met_or_out_of_sight(table: BoardAtTable) -> None:
    canvas = table.canvas
    canvas.select([table.ids[0], table.ids[1]])
    first, second, third = (of(table, words) for words in ("Poche", "Orari", "Costi"))
    assert [one.state().selected for one in (first, second, third)] == [1, 1, 0]
    assert [one.state().focused for one in (first, second, third)] == [0, 1, 0]
    assert spoken(table).focusChild().text(NAME) == second.text(NAME)
    assert not first.state().offscreen
    canvas.pan(5000, 0)
    assert first.state().offscreen
    assert first.window() is canvas.windowHandle()


def test_only_what_is_asked_for_is_made(
    table: BoardAtTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[QAccessibleInterface] = []
    register = QAccessible.registerAccessibleInterface

    def count(one: QAccessibleInterface) -> int:
        made.append(one)
        return int(register(one))

    monkeypatch.setattr(QAccessible, "registerAccessibleInterface", count)
    board = spoken(table)
    assert board.childCount() == 5
    table.canvas.select_all()
    assert not made
    assert board.child(2) is board.child(2)
    assert len(made) == 1


def test_coming_to_a_thing_is_told_once_whatever_it_is(table: BoardAtTable, heard: Heard) -> None:
    cluster = table.gather(0, 1)
    table.link(1, 0)
    heard.clear()
    table.canvas.select([table.ids[1]])
    table.canvas.select([cluster])
    table.canvas.select([table.links[0].id])
    assert [name for event, name in heard if event == EVENT.Focus] == [NOTES[2], CLUSTER, LINK]
    assert {event for event, _name in heard} == {EVENT.Focus, EVENT.SelectionWithin}


def test_new_words_are_told(table: BoardAtTable, heard: Heard) -> None:
    table.canvas.select([table.ids[2]])
    heard.clear()
    table.canvas.edit_note(table.ids[2])
    table.canvas.editing.editor.setPlainText("Costi per chilometro")
    table.canvas.editing.save()
    changed = [name for event, name in heard if event == EVENT.NameChanged]
    assert changed == ["Barriera: Costi per chilometro"]


def test_a_reader_selects_a_note_and_writes_in_it(table: BoardAtTable) -> None:
    deeds = of(table, "Orari").actionInterface()
    assert deeds.actionNames() == ["Press", "Write"]
    assert [deeds.localizedActionName(name) for name in deeds.actionNames()] == ["Select", "Write"]
    deeds.doAction("Press")
    QApplication.processEvents()
    assert table.canvas.selection == [table.ids[1]]
    assert not table.canvas.editing.record
    deeds.doAction("Write")
    QApplication.processEvents()
    assert table.canvas.editing.record == table.ids[1]
    assert spoken(table).focusChild().object() is table.canvas.editing.editor
    table.canvas.editing.leave()


def test_a_deed_of_a_thing_that_has_gone_meanwhile_does_nothing(table: BoardAtTable) -> None:
    deeds = of(table, "Orari").actionInterface()
    deeds.doAction("Write")
    table.canvas.select([table.ids[1]])
    table.canvas.remove_selected()
    QApplication.processEvents()
    assert not table.canvas.editing.record


def test_a_board_that_is_closed_is_forgotten(qtbot: QtBot, table: BoardAtTable) -> None:
    things = whole(spoken(table))
    other = type(table.canvas)(table.book, table.canvas.look)
    other.show_board(table.board)
    board = QAccessible.queryAccessibleInterface(other)
    assert whole(board)
    assert board.child(0).actionInterface().actionNames() == ["Press"]
    thing = board.child(0)
    other.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not thing.isValid()
    assert all(one.isValid() for one in things)
