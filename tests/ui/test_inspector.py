"""Whatever is selected can be changed beside the board; nobody's words are replaced unseen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from facilitator.domain.commands.clusters import drop_in_cluster, gather
from facilitator.domain.commands.links import derive, link
from facilitator.domain.commands.notes import edit_words
from facilitator.domain.edits import Edit, new_record
from facilitator.domain.layout import lay_out
from facilitator.domain.records import Board, Cluster, Link, Note
from facilitator.storage.store import Setting, Store
from tests.ui.conftest import note_of
from tests.ui.test_capture_bar import fill_disk, free_disk
from ui.canvas.fits import size_of
from ui.panels.words.editor import WordsEditor
from ui.windows.main_window import MainWindow
from ui.windows.workspace import Workspace


@pytest.fixture
def colleague(work: Workspace, file: Path) -> Iterator[Store]:
    """Another laptop's program that has the same file open."""
    with Store.open(file, Setting("colleague", table="S1-T9")) as store:
        yield store


def select(work: Workspace, *texts: str) -> list[Note]:
    notes = [note_of(work, text) for text in texts]
    work.canvas.select([note.id for note in notes])
    return notes


def type_into(editor: WordsEditor, text: str) -> None:
    """Replace what stands there, as a person does."""
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, text)


def leave(work: Workspace) -> None:
    work.capture.line.setFocus()


def text_of(work: Workspace, note: Note) -> str:
    return work.store.book.require(Note, note.id).text


def test_a_text_is_saved_on_leaving_the_editor(work: Workspace, file: Path) -> None:
    note = select(work, "Orari")[0]
    type_into(work.inspector_panel.note.text.editor, "Orari scolastici")
    leave(work)
    with Store.open(file, Setting("reader"), readonly=True) as other:
        assert other.book.require(Note, note.id).text == "Orari scolastici"


def test_a_text_is_saved_by_going_to_another_note(work: Workspace) -> None:
    note = select(work, "Orari")[0]
    type_into(work.inspector_panel.note.text.editor, "Orari scolastici")
    select(work, "Bus")
    assert text_of(work, note) == "Orari scolastici"
    assert work.inspector_panel.note.text.editor.toPlainText() == "Bus"


def test_what_is_typed_in_one_stay_is_undone_together(work: Workspace) -> None:
    note = select(work, "Orari")[0]
    editor = work.inspector_panel.note.text.editor
    type_into(editor, "Orari di")
    editor.save()
    QTest.keyClicks(editor, " scuola")
    leave(work)
    assert text_of(work, note) == "Orari di scuola"
    work.undo()
    work.signals.settle()
    assert text_of(work, note) == "Orari"
    assert editor.toPlainText() == "Orari"


def test_an_emptied_note_gets_its_words_back(work: Workspace) -> None:
    note = select(work, "Orari")[0]
    editor = work.inspector_panel.note.text.editor
    type_into(editor, " ")
    leave(work)
    assert text_of(work, note) == "Orari"
    assert editor.toPlainText() == "Orari"


def test_two_texts_stand_until_somebody_chooses(work: Workspace, colleague: Store) -> None:
    note = select(work, "Orari")[0]
    editor = work.inspector_panel.note.text.editor
    type_into(editor, "Orari miei")
    base = colleague.book.heads(note.id, "text")
    colleague.do(edit_words(note, "text", "Orari loro", base))
    work.signals.look()
    assert editor.toPlainText() == "Orari miei"
    leave(work)
    work.signals.settle()
    now = work.store.book.require(Note, note.id)
    assert {now.text, *now.versions["text"]} == {"Orari miei", "Orari loro"}
    assert editor.isHidden()
    chooser = work.inspector_panel.note.text.conflict
    keep = [b for b in chooser.findChildren(QPushButton) if not b.isHidden()]
    assert len(keep) == 2
    QTest.mouseClick(keep[0], Qt.MouseButton.LeftButton)
    now = work.store.book.require(Note, note.id)
    assert not now.versions.get("text")
    work.signals.settle()
    assert editor.toPlainText() == now.text
    assert not editor.isHidden()


def test_a_colleagues_text_comes_into_an_untouched_editor(
    work: Workspace, colleague: Store
) -> None:
    note = select(work, "Orari")[0]
    colleague.do(edit_words(note, "text", "Orari loro", colleague.book.heads(note.id, "text")))
    work.signals.look()
    work.signals.settle()
    editor = work.inspector_panel.note.text.editor
    assert editor.toPlainText() == "Orari loro"
    type_into(editor, "Orari nostri")
    leave(work)
    now = work.store.book.require(Note, note.id)
    assert (now.text, dict(now.versions)) == ("Orari nostri", {})


def test_a_refused_text_is_kept_and_saved_once_there_is_room(
    window: MainWindow, work: Workspace, qtbot: QtBot
) -> None:
    first = select(work, "Orari")[0]
    editor = work.inspector_panel.note.text.editor
    fill_disk(work.store)
    editor.setFocus()
    editor.setPlainText("parola " * 1000)
    leave(work)
    assert "Il disco è pieno" in window.status.text
    select(work, "Bus")
    assert work.inspector_panel.waiting == 1
    free_disk(work.store)
    QTest.keyClicks(work.capture.line, "Altra")
    QTest.keyClick(work.capture.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: work.inspector_panel.waiting == 0)
    assert text_of(work, first).startswith("parola parola")
    assert "nessuna nota in attesa" in window.status.text


def test_seat_hands_and_ticks_are_facts_of_the_note(work: Workspace) -> None:
    note = select(work, "Orari")[0]
    facts = work.inspector_panel.note.facts
    facts.seat.setFocus()
    QTest.keyClicks(facts.seat, "3")
    QTest.keyClick(facts.seat, Qt.Key.Key_Return)
    facts.hands.setFocus()
    QTest.keyClicks(facts.hands, "12")
    leave(work)
    facts.quotation.click()
    facts.note_taker.click()
    now = work.store.book.require(Note, note.id)
    assert (now.seat, now.hands, now.quotation, now.note_taker) == (3, 12, True, True)


def test_a_badge_changes_the_kind_of_all_selected_notes(work: Workspace) -> None:
    notes = select(work, "Orari", "Bus")
    work.inspector_panel.several.kind.buttons.choose("barrier")
    kinds = [work.store.book.require(Note, note.id).kind for note in notes]
    assert kinds == ["barrier", "barrier"]


def gathered(work: Workspace, title: str, *texts: str) -> Cluster:
    notes = [note_of(work, text).id for text in texts]
    book = work.store.book
    layout = lay_out(book, book.require(Board, work.board), size_of)
    edit = gather(book, notes, title, layout, size_of)
    work.pen.do(edit)
    return book.require(Cluster, edit.made[0])


def test_a_note_goes_into_a_cluster_and_out_again(work: Workspace) -> None:
    cluster = gathered(work, "Servizio", "Orari")
    note = select(work, "Bus")[0]
    choice = work.inspector_panel.note.cluster.list
    choice.setCurrentIndex(choice.findData(cluster.id))
    choice.activated.emit(choice.currentIndex())
    assert work.store.book.require(Note, note.id).cluster == cluster.id
    work.signals.settle()
    choice.activated.emit(choice.findData(""))
    assert work.store.book.require(Note, note.id).cluster == ""


def test_a_cluster_gets_title_statement_and_minority_view(work: Workspace) -> None:
    cluster = gathered(work, "Servizio", "Orari", "Bus")
    work.canvas.select([cluster.id])
    page = work.inspector_panel.cluster
    type_into(page.title.editor, "Il servizio manca")
    type_into(page.statement.editor, "Dopo le otto non passa")
    type_into(page.minority.editor, "A me basta")
    leave(work)
    now = work.store.book.require(Cluster, cluster.id)
    assert (now.title, now.statement, now.minority) == (
        "Il servizio manca", "Dopo le otto non passa", "A me basta",
    )  # fmt: skip


def test_links_are_followed_and_taken_away(work: Workspace) -> None:
    book = work.store.book
    problem, cause = note_of(work, "Poche linee"), note_of(work, "Orari")
    work.pen.write(lambda: link(book, cause.id, problem.id))
    select(work, "Poche linee")
    rows = work.inspector_panel.note.links
    assert rows.said == ["causata da Orari"]
    rows.follow(0)
    assert work.canvas.selection == [cause.id]
    assert rows.said == ["causa di Poche linee"]
    rows.findChildren(QToolButton)[0].click()
    assert not book.all(Link)
    work.signals.settle()
    assert rows.said == []


def test_a_link_tells_an_item_by_the_title_under_which_it_is_shown(work: Workspace) -> None:
    book, cause = work.store.book, note_of(work, "Orari")
    table = new_record("cluster", "table", board=cause.board, title="Il servizio manca")
    item = new_record("cluster", "item", board=cause.board)
    work.pen.write(lambda: Edit("raise_to_plenary", (*table, *item)))
    work.pen.write(lambda: derive(book, "item", ["table"]))
    work.pen.write(lambda: derive(book, cause.id, ["item"]))
    select(work, "Orari")
    assert "viene da Il servizio manca" in work.inspector_panel.note.links.said


def test_the_history_says_what_happened_to_the_note(work: Workspace) -> None:
    note = select(work, "Orari")[0]
    facts = work.inspector_panel.note.facts
    for seat in ("6", "9"):
        facts.hands.setFocus()
        facts.hands.selectAll()
        QTest.keyClicks(facts.hands, seat)
        leave(work)
    work.signals.settle()
    said = [line.words for line in work.inspector_panel.note.history.lines]
    assert said == ["mani alzate 6 → 9", "mani alzate 6", "nota scritta"]
    assert work.store.book.require(Note, note.id).hands == 9


def test_nothing_selected_shows_the_board_and_its_question(work: Workspace) -> None:
    page = work.inspector_panel.board
    assert page.isVisible()
    type_into(page.question.editor, "Che cosa frena?")
    leave(work)
    assert work.store.book.require(Board, work.board).question == "Che cosa frena?"


def test_a_note_that_stayed_where_it_was_has_no_line_for_what_happened_to_others(
    work: Workspace,
) -> None:
    """A gesture with some notes holds all the others in their places."""
    held, gathered = note_of(work, "Poche linee"), select(work, "Orari", "Bus")
    layout = work.canvas.scene.layout
    notes = [note.id for note in gathered]
    work.pen.write(lambda: gather(work.store.book, notes, "Turni", layout, size_of))
    assert work.store.book.require(Note, held.id).place is not None
    said = {}
    for note in (held, gathered[0]):
        work.canvas.select([note.id])
        said[note.id] = [line.words for line in work.inspector_panel.note.history.lines]
    assert said == {
        held.id: ["nota scritta"],
        gathered[0].id: ["nota raggruppata", "nota scritta"],
    }


def test_moving_a_note_within_its_cluster_is_called_moving(work: Workspace) -> None:
    notes = [note.id for note in select(work, "Orari", "Bus")]
    book, canvas = work.store.book, work.canvas
    work.pen.write(lambda: gather(book, notes, "Turni", canvas.scene.layout, size_of))
    home = book.require(Note, notes[0]).cluster
    work.pen.write(lambda: drop_in_cluster(book, {notes[0]: (900, 900)}, home, canvas.scene.layout))
    canvas.select([notes[0]])
    assert work.inspector_panel.note.history.lines[0].words == "nota spostata"


def test_a_number_typed_for_a_note_is_set_when_another_one_is_shown(work: Workspace) -> None:
    note = select(work, "Orari")[0]
    facts = work.inspector_panel.note.facts
    facts.seat.setFocus()
    QTest.keyClicks(facts.seat, "7")
    other = select(work, "Bus")[0]
    book = work.store.book
    assert (book.require(Note, note.id).seat, book.require(Note, other.id).seat) == (7, None)


def test_the_three_things_of_a_table_are_written_beside_its_board(work: Workspace) -> None:
    work.canvas.select([])
    things = work.inspector_panel.board.things
    assert things.isVisibleTo(work.inspector_panel)
    QTest.keyClicks(things.lines[0], "Autobus anche di sera")
    work.inspector_panel.save()
    assert work.store.book.require(Board, work.board).three_things == ("Autobus anche di sera",)


def test_a_thing_that_the_store_refuses_is_counted(work: Workspace) -> None:
    counted: list[int] = []
    work.unsaved.counted.connect(counted.append)
    work.canvas.select([])
    line = work.inspector_panel.board.things.lines[0]
    fill_disk(work.store)
    line.setText("Testo che non entra " * 400)
    work.inspector_panel.save()
    assert counted[-1] == 1
    free_disk(work.store)
    work.inspector_panel.save()
    assert counted[-1] == 0


def test_the_wheel_passes_over_a_choice_and_changes_nothing(work: Workspace) -> None:
    note, *_ = select(work, "Orari", "Bus")
    work.canvas.gather_selected()
    work.canvas.select([note.id])
    choice = work.inspector_panel.note.cluster.list
    before = work.store.book.require(Note, note.id).cluster
    spot = choice.rect().center()
    turn = QWheelEvent(
        spot, choice.mapToGlobal(spot), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(choice, turn)
    assert not turn.isAccepted()
    assert work.store.book.require(Note, note.id).cluster == before
    assert choice.currentData() == before
