"""Voting beside the board: opened, counted at keyboard speed, closed, and undone entry by entry."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.domain.ballots import Slot, given, running, standing, votes_of, votes_on
from facilitator.domain.commands.clusters import gather
from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.commands.voting import begin_ballot
from facilitator.domain.edits import Edit, Write, new_record
from facilitator.domain.records import Ballot, Board, Cluster, Note
from facilitator.domain.refusal import Refusal
from ui.canvas.board_words import board_words
from ui.canvas.fits import size_of
from ui.canvas.spoken_note import cluster_said
from ui.look import Look
from ui.panels.panel import ElidedLabel
from ui.panels.voting.count_field import SECRET, CountField
from ui.panels.voting.voting_panel import VotingPanel
from ui.room.pins import VOTES
from ui.windows.beside import Beside
from ui.windows.main_window import MainWindow
from ui.windows.workspace import Workspace

Key = Qt.Key


@pytest.fixture
def work(window: MainWindow) -> Workspace:
    """A board with five clusters of a note each, and another without any."""
    work = window.workspace
    assert work is not None
    book = work.store.book
    for place in range(5):
        note = write_notes(book, work.board, [NoteDraft(f"nota {place}")])
        work.store.do(note)
        layout = work.canvas.scene.layout
        work.store.do(gather(book, note.made, f"gruppo {place}", layout, size_of))
    work.store.do(Edit("add_board", new_record("board", "bare", title="Vuota")))
    return work


@pytest.fixture
def beside(window: MainWindow, work: Workspace) -> Beside:
    window.doors.beside.vote()
    QApplication.processEvents()
    return window.doors.beside


@pytest.fixture
def panel(beside: Beside) -> VotingPanel:
    return beside.voting


def clusters(work: Workspace) -> list[Cluster]:
    return work.store.book.of(Cluster, "board", work.board)


def begun(panel: VotingPanel, voters: int = 12, criteria: str = "", secret: bool = False) -> None:
    panel.rules.voters.setValue(voters)
    panel.rules.criteria.setText(criteria)
    panel.rules.secret.setChecked(secret)
    panel.rules.open.click()


def typed(text: str) -> None:
    """Keys to whatever has the keyboard."""
    field = QApplication.focusWidget()
    assert isinstance(field, CountField)
    QTest.keyClicks(field, text)


def pressed(key: Qt.Key) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def numbers(panel: VotingPanel) -> list[str]:
    return [field.text() for field in panel.entry.rows.fields]


def test_opening_the_vote_freezes_the_clusters_in_one_step(
    work: Workspace, panel: VotingPanel
) -> None:
    begun(panel)
    assert work.store.book.require(Board, work.board).frozen
    assert running(work.store.book, work.board) is not None
    work.undo()
    assert not work.store.book.require(Board, work.board).frozen
    assert running(work.store.book, work.board) is None


def test_the_details_of_a_cluster_count_along(work: Workspace, panel: VotingPanel) -> None:
    work.canvas.select([clusters(work)[0].id])
    begun(panel)
    typed("7")
    pressed(Key.Key_Return)
    work.signals.settle()
    said = work.inspector_panel.cluster.findChildren(ElidedLabel)
    assert any(label.text().endswith("7 voti") for label in said)


def test_a_vote_prepared_for_later_is_taken_up_again(work: Workspace, panel: VotingPanel) -> None:
    rules = panel.rules
    assert rules.resume.isHidden()
    rules.title.setText("Priorità")
    rules.dots.setValue(4)
    rules.keep.click()
    assert running(work.store.book, work.board) is None
    assert rules.resume.isVisible()
    assert rules.resume.toolTip() == "Priorità"
    rules.title.setText("")
    rules.dots.setValue(9)
    rules.resume.click()
    assert (rules.title.text(), rules.dots.value()) == ("Priorità", 4)
    assert rules.resume.isHidden()
    rules.open.click()
    found = running(work.store.book, work.board)
    assert found is not None
    assert (found.title, found.dots) == ("Priorità", 4)
    assert work.store.book.count(Ballot) == 1


def test_a_click_on_the_voters_is_enough_to_type_their_number(panel: VotingPanel) -> None:
    box = panel.rules.voters
    QTest.mouseClick(box.lineEdit(), Qt.MouseButton.LeftButton)
    box.setFocus(Qt.FocusReason.MouseFocusReason)
    QApplication.processEvents()
    QTest.keyClicks(box, "8")
    assert box.value() == 8


def test_hands_are_typed_one_after_the_other(work: Workspace, panel: VotingPanel) -> None:
    begun(panel)
    for hands in ("14", "9", "6"):
        typed(hands)
        pressed(Key.Key_Return)
    assert numbers(panel)[:4] == ["14", "9", "6", ""]
    assert "29" in panel.entry.left.text()
    pressed(Key.Key_Up)
    typed("5")
    pressed(Key.Key_Down)
    assert [votes_of(work.store.book, one) for one in clusters(work)[:3]] == [14, 9, 5]
    work.undo()
    work.signals.settle()
    assert numbers(panel)[2] == "6"
    assert work.canvas.scene.clusters[clusters(work)[0].id].votes == 14


def test_too_many_hands_are_refused_in_the_panel(work: Workspace, panel: VotingPanel) -> None:
    begun(panel, voters=2)
    typed("7")
    pressed(Key.Key_Return)
    assert panel.trouble.isVisible()
    assert "7" in panel.trouble.text()
    assert numbers(panel)[0] == ""
    assert panel.entry.rows.fields[0].hasFocus()
    typed("6")
    pressed(Key.Key_Return)
    assert panel.entry.rows.fields[1].hasFocus()
    assert not panel.trouble.isVisible()


def test_escape_takes_back_what_is_being_typed_and_then_leaves(
    work: Workspace, panel: VotingPanel
) -> None:
    begun(panel)
    typed("3")
    pressed(Key.Key_Escape)
    assert numbers(panel)[0] == ""
    pressed(Key.Key_Escape)
    assert panel.isHidden()
    assert work.canvas.hasFocus()
    assert votes_on(work.store.book, work.board) == 0


def test_a_number_counts_however_its_field_is_left(work: Workspace, panel: VotingPanel) -> None:
    begun(panel)
    typed("4")
    panel.entry.close_button.click()
    assert votes_on(work.store.book, work.board) == 4
    ballot = standing(work.store.book, work.board)
    assert ballot is not None
    assert ballot.state == "closed"


def test_dot_cards_are_entered_seat_by_seat(work: Workspace, panel: VotingPanel) -> None:
    begun(panel, voters=2)
    panel.entry.by_seat.click()
    typed("3")
    pressed(Key.Key_Down)
    typed("2")
    assert numbers(panel)[:2] == ["3", "2"]
    panel.entry.rows.fields[-1].setFocus()
    pressed(Key.Key_Return)
    assert panel.entry.seat.value() == 2
    assert numbers(panel)[0] == ""
    typed("1")
    ballot = running(work.store.book, work.board)
    assert ballot is not None
    found = given(work.store.book, ballot)
    first = clusters(work)[0].id
    assert [found.here(Slot(first, voter=seat)) for seat in "12"] == [3, 1]
    pressed(Key.Key_PageUp)
    assert panel.entry.seat.value() == 1
    assert numbers(panel)[0] == "3"


def test_criteria_are_counted_one_after_the_other(work: Workspace, panel: VotingPanel) -> None:
    begun(panel, criteria="utile, fattibile, utile")
    typed("4")
    pressed(Key.Key_PageDown)
    assert panel.entry.criteria.criterion == "fattibile"
    assert numbers(panel)[0] == ""
    typed("2")
    panel.entry.rows.fields[-1].setFocus()
    pressed(Key.Key_Return)
    assert panel.entry.criteria.criterion == "utile"
    panel.set_look(Look("dark"))
    panel.entry.close_button.click()
    assert panel.result.rows.item(0).data(Qt.ItemDataRole.UserRole).state == "A 4 · B 2 = 6"


def test_what_is_secret_is_shown_when_the_vote_is_closed(
    work: Workspace, panel: VotingPanel
) -> None:
    begun(panel, secret=True)
    typed("8")
    pressed(Key.Key_Return)
    assert numbers(panel)[0] == SECRET
    panel.entry.close_button.click()
    assert panel.result.rows.item(0).data(Qt.ItemDataRole.UserRole).state == "8"


def test_notes_may_be_voted_on_too(work: Workspace, panel: VotingPanel) -> None:
    begun(panel)
    things = len(panel.entry.rows.fields)
    panel.entry.with_notes.click()
    assert len(panel.entry.rows.fields) > things


def test_after_the_vote_one_goes_on_reopens_or_frees(
    work: Workspace, panel: VotingPanel, beside: Beside
) -> None:
    begun(panel)
    panel.entry.close_button.click()
    panel.result.again_button.click()
    assert running(work.store.book, work.board) is not None
    beside.swing_freeze()
    assert work.store.book.require(Board, work.board).frozen
    panel.entry.close_button.click()
    panel.result.free_button.click()
    assert not work.store.book.require(Board, work.board).frozen
    panel.result.more_button.click()
    assert panel.rules.isVisible()
    beside.swing_freeze()
    assert work.store.book.require(Board, work.board).frozen
    work.signals.settle()
    panel.rules.free.click()
    assert not work.store.book.require(Board, work.board).frozen


def test_a_board_without_clusters_says_what_to_do(work: Workspace, panel: VotingPanel) -> None:
    first = work.board
    work.show_board("bare")
    assert panel.gather_button.isVisible()
    panel.gather_button.click()
    assert panel.isHidden()
    work.show_board(first)
    assert panel.isHidden()


def test_the_room_is_shown_the_votes(
    window: MainWindow, work: Workspace, panel: VotingPanel
) -> None:
    begun(panel)
    panel.room_wanted.emit()
    assert window.doors.presenting.showing.pin.mode == VOTES
    window.set_look(Look("dark"))


def test_a_vote_elsewhere_is_followed(work: Workspace, panel: VotingPanel) -> None:
    work.store.do(begin_ballot(work.store.book, work.board, {"title": "Priorità"}, 1))
    work.signals.settle()
    assert panel.entry.isVisible()


def test_the_vote_of_the_plenary_stands_beside_its_page(
    window: MainWindow, work: Workspace, beside: Beside
) -> None:
    board = Edit("add_board", new_record("board", "all", template="plenary", session=work.session))
    work.store.do(board)
    work.store.do(Edit("add_item", new_record("cluster", "item", board="all", title="Orari")))
    work.show_page("plenary")
    beside.vote()
    assert beside.voting.board == "all"
    begun(beside.voting)
    typed("3")
    pressed(Key.Key_Escape)
    pressed(Key.Key_Escape)
    assert beside.voting.isHidden()
    assert work.pages.key == "plenary"


def test_a_frozen_cluster_refuses_a_hand_and_stays_as_it_was(
    work: Workspace, panel: VotingPanel
) -> None:
    begun(panel)
    canvas = work.canvas
    note = work.store.book.of(Note, "cluster", clusters(work)[0].id)[0]
    canvas.select((note.id,))
    before = dict(canvas.scene.layout.clusters)
    refused: list[Refusal] = []
    work.pen.refused.connect(refused.append)
    canvas.gather_selected()
    canvas.select((clusters(work)[0].id,))
    canvas.remove_selected()
    assert [refusal.key for refusal in refused] == ["clusters_frozen", "clusters_frozen"]
    assert dict(canvas.scene.layout.clusters) == before
    assert panel.trouble.isVisible()


def test_every_vote_begins_with_hands_unless_cards_were_entered_in_it(
    work: Workspace, panel: VotingPanel
) -> None:
    begun(panel)
    panel.entry.by_seat.click()
    typed("2")
    panel.entry.close_button.click()
    panel.result.more_button.click()
    begun(panel)
    assert panel.entry.by_hands.isChecked()
    typed("11")
    pressed(Key.Key_Return)
    assert votes_of(work.store.book, clusters(work)[0]) == 11
    work.undo()
    work.undo()
    work.undo()
    work.signals.settle()
    assert panel.entry.by_seat.isChecked()


def test_hands_are_called_so_until_there_is_a_vote_and_a_secret_one_shows_nothing(
    work: Workspace, panel: VotingPanel
) -> None:
    first = clusters(work)[0].id
    (note,) = work.store.book.of(Note, "cluster", first)
    work.store.do(Edit("set_hands", (Write("note", note.id, "hands", 4),)))
    work.signals.settle()
    scene = work.canvas.scene
    assert "4 mani" in cluster_said(scene, first, board_words())
    begun(panel, secret=True)
    typed("9")
    pressed(Key.Key_Return)
    work.signals.settle()
    assert work.canvas.scene.clusters[first].votes == 0
    panel.entry.close_button.click()
    work.signals.settle()
    assert "9 voti" in cluster_said(work.canvas.scene, first, board_words())
