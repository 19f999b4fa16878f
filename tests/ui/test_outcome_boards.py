"""Boards of what a workshop brings forth: their own kinds in capture, keys, buttons and details."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.domain.commands.boards import add_board
from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.lanes import kinds_of
from facilitator.domain.records import Board, Link, Note, Session
from resources.load import pick, toml
from tests.ui.conftest import note_of
from ui.windows.main_window import MainWindow
from ui.windows.workspace import Workspace

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def pathways(work: Workspace) -> Workspace:
    """The workshop with a pathway board open."""
    book = work.store.book
    edit = add_board(
        book, book.all(Session)[0].id, toml("templates", "impact-pathway.toml"),
        lambda text: text if isinstance(text, str) else pick(text, "it"),
    )  # fmt: skip
    work.store.do(edit)
    work.show_board(edit.made[0])
    return work


def number(place: int) -> Qt.Key:
    """The key of a digit."""
    return Qt.Key(ord("0") + place)


def typed(work: Workspace, kind: int, text: str) -> Note:
    """A line written with Alt and the number of its kind."""
    line = work.capture.line
    QTest.keyClick(line, number(kind), ALT)
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Key.Key_Return)
    return work.store.book.of(Note, "board", work.board)[-1]


def numbers(work: Workspace) -> dict[str, int]:
    offered = kinds_of(work.store.book.get(Board, work.board))
    return {row.key: place for place, row in enumerate(offered, 1)}


def ends(work: Workspace, note: Note) -> list[tuple[str, str]]:
    return [(one.kind, one.target) for one in work.store.book.of(Link, "source", note.id)]


def test_a_pathway_is_captured_with_numbers_and_arrows(pathways: Workspace) -> None:
    at = numbers(pathways)
    assert pathways.capture.kind == "scenario"
    scenario = typed(pathways, at["scenario"], "A. Rossi torna in autobus")
    assert (scenario.kind, scenario.text) == ("scenario", "A. Rossi torna in autobus")
    proposal = typed(pathways, at["proposal"], "> 3: Rete serale +4")
    assert (proposal.kind, proposal.seat, proposal.hands) == ("proposal", 3, 4)
    assert ends(pathways, proposal) == [("derives", scenario.id)]
    result = typed(pathways, at["result_long"], "> Poche auto")
    assert ends(pathways, result) == [("derives", proposal.id)]
    case = typed(pathways, at["case_study"], "> Bus a chiamata")
    assert ends(pathways, case) == [("supports", scenario.id)]


def test_what_an_arrow_would_attach_to_is_shown_while_typing(pathways: Workspace) -> None:
    at, line = numbers(pathways), pathways.capture.line
    QTest.keyClick(line, number(at["proposal"]), ALT)
    QTest.keyClicks(line, "> Rete")
    assert "ancora niente" in pathways.capture.field.said
    line.clear()
    typed(pathways, at["scenario"], "In autobus alle 22")
    QTest.keyClick(line, number(at["proposal"]), ALT)
    QTest.keyClicks(line, "> Rete")
    assert "In autobus alle 22" in pathways.capture.field.said


def test_a_note_is_corrected_as_the_kind_it_is(pathways: Workspace) -> None:
    at, line = numbers(pathways), pathways.capture.line
    typed(pathways, at["proposal"], "Rete serrale")
    typed(pathways, at["scenario"], "Di sera")
    QTest.keyClick(line, Key.Key_Up)
    QTest.keyClick(line, Key.Key_Up)
    assert line.text() == "Rete serrale"
    line.setText("Rete serale")
    QTest.keyClick(line, Key.Key_Return)
    assert note_of(pathways, "Rete serale").kind == "proposal"
    assert pathways.capture.kind == "scenario"


def test_the_keys_and_buttons_are_those_of_the_board(pathways: Workspace, work: Workspace) -> None:
    at = numbers(pathways)
    note = typed(pathways, at["scenario"], "Di sera")
    pathways.canvas.select([note.id])
    pathways.canvas.setFocus()
    QTest.keyClick(pathways.canvas, Key.Key_P)
    assert note_of(pathways, "Di sera").kind == "scenario"
    QTest.keyClick(pathways.canvas, number(at["proposal"]), ALT)
    assert note_of(pathways, "Di sera").kind == "proposal"
    QTest.keyClick(pathways.canvas, Key.Key_9, ALT)
    assert note_of(pathways, "Di sera").kind == "proposal"
    pathways.inspector_panel.note.kind.buttons.choose("result_medium")
    assert note_of(pathways, "Di sera").kind == "result_medium"
    talk = work.store.book.all(Board)[0]
    work.show_board(talk.id)
    problem = note_of(work, "Poche linee")
    work.canvas.select([problem.id])
    work.inspector_panel.note.kind.buttons.choose("idea")
    assert note_of(work, "Poche linee").kind == "idea"
    QTest.keyClick(work.canvas, Key.Key_2, ALT)
    assert note_of(work, "Poche linee").kind == "cause"


def test_the_note_takers_window_has_the_kinds_of_the_board(
    window: MainWindow, pathways: Workspace
) -> None:
    typed(pathways, 1, "Di sera")
    window.doors.take_notes()
    taking = window.doors.notetaker
    assert taking is not None
    assert "Alt+1 Scenario" in taking.capture.kinds.accessibleName()
    assert "Problema" not in taking.capture.kinds.accessibleName()
    assert "Scenario 1" in taking.kinds.accessibleName()
    QTest.keyClick(taking.capture.line, number(numbers(pathways)["proposal"]), ALT)
    assert taking.capture.kind == "proposal"


def test_case_studies_say_where_and_several_notes_are_told_at_once(pathways: Workspace) -> None:
    at = numbers(pathways)
    notes = [typed(pathways, at["case_study"], text) for text in ("Lucca", "Pisa")]
    pathways.canvas.select([notes[0].id])
    page = pathways.inspector_panel.note.details
    QTest.keyClicks(page.fields["where"], "Lucca centro")
    QTest.keyClick(page.fields["where"], Key.Key_Return)
    QTest.keyClicks(page.fields["lesson"], "Prenotare al telefono")
    pathways.canvas.select([note.id for note in notes])
    first = pathways.store.book.require(Note, notes[0].id)
    assert first.details == {"where": "Lucca centro", "lesson": "Prenotare al telefono"}
    several = pathways.inspector_panel.several.details
    assert several.fields["where"].value() == ""
    assert several.fields["where"].placeholderText() == "valori diversi"
    QTest.keyClicks(several.fields["year"], "2019")
    QTest.keyClick(several.fields["year"], Key.Key_Return)
    years = {pathways.store.book.require(Note, note.id).details["year"] for note in notes}
    assert years == {"2019"}
    pathways.pen.undo()
    assert "year" not in pathways.store.book.require(Note, notes[1].id).details


def test_barriers_have_a_sort_which_stands_on_their_foot(work: Workspace) -> None:
    book = work.store.book
    work.store.do(write_notes(book, work.board, [NoteDraft("Nessun bando", "barrier")]))
    work.canvas.select([note_of(work, "Nessun bando").id])
    details = work.inspector_panel.note.details
    assert details.nature.isVisible()
    details.nature.setFocus()
    QTest.keyClick(details.nature, Key.Key_Down)
    QTest.keyClick(details.nature, Key.Key_Down)
    assert note_of(work, "Nessun bando").nature == "economic"
    assert "econ." in work.canvas.stage.kit.words.nature("economic")
    work.canvas.select([note_of(work, "Orari").id])
    assert not details.nature.isVisible()


def test_a_tree_is_turned_over_from_the_menu_and_opened(work: Workspace) -> None:
    tree = work.board
    work.targets.turn_over()
    QApplication.processEvents()
    assert work.board != tree
    notes = work.store.book.of(Note, "board", work.board)
    assert {note.kind for note in notes} == {"objective"}
    assert work.store.book.require(Board, work.board).title.startswith("Obiettivi · ")
    work.canvas.select([notes[0].id])
    assert work.inspector_panel.note.advice.text() == (
        "Dice ancora il problema. Come sarà, quando sarà risolto?"
    )
