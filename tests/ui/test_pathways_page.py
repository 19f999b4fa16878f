"""The page of impact pathways, written by keyboard alone."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.domain.commands.clusters import gather
from facilitator.domain.commands.entries import add_entry
from facilitator.domain.commands.links import derive
from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.pathways import Missing, Pathway, pathway_boards, pathways_view
from facilitator.domain.records import Board, Note
from ui.canvas.fits import size_of
from ui.pages.pathways.cells import NewCell
from ui.pages.pathways.choose_items import ItemsDialog
from ui.pages.pathways.page import PathwaysPage
from ui.windows.workspace import Workspace

Key = Qt.Key


@pytest.fixture
def page(work: Workspace) -> PathwaysPage:
    """The page, with one cluster from which a scenario may come."""
    notes = [note.id for note in work.store.book.all(Note)][:2]
    layout = work.canvas.scene.layout
    work.store.do(gather(work.store.book, notes, "Il servizio manca la sera", layout, size_of))
    work.show_page("pathways")
    found = work.pages.page
    assert isinstance(found, PathwaysPage)
    return found


def in_dialog(*keys: Qt.Key, text: str = "") -> None:
    """Type a scenario and press keys in the dialog that is about to open."""

    def type_there() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ItemsDialog)
        if text:
            QTest.keyClicks(dialog.scenario, text)
        for key in keys:
            focus = dialog.focusWidget()
            assert focus is not None
            QTest.keyClick(focus, key)
        dialog.accept()

    QTimer.singleShot(0, type_there)


def begin(page: PathwaysPage, text: str = "Di sera si torna in autobus") -> Pathway:
    in_dialog(Key.Key_Tab, Key.Key_Tab, Key.Key_Space, text=text)
    (page.new if page.path else page.empty.button).click()
    page.window().activateWindow()
    QApplication.processEvents()
    assert page.path is not None
    return page.path


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def write(page: PathwaysPage, text: str, key: Qt.Key = Key.Key_Return) -> None:
    """Type into the place that has the keyboard."""
    QTest.keyClicks(focus(), text)
    QTest.keyClick(focus(), key)
    QApplication.processEvents()


def prompts(page: PathwaysPage) -> list[str]:
    cells = [cell for cell in page.sheet.cells if isinstance(cell, NewCell) and cell.wanted]
    return [cell.accessibleName() for cell in cells]


def test_the_first_scenario_makes_its_board_in_the_same_step(page: PathwaysPage) -> None:
    assert page.empty.isVisible()
    path = begin(page)
    assert path.scenario.text == "Di sera si torna in autobus"
    assert len(path.sources) == 1
    assert len(pathway_boards(page.book)) == 1
    page.pen.undo()
    QApplication.processEvents()
    assert pathway_boards(page.book) == ()
    assert page.empty.isVisible()


def test_a_pathway_is_written_from_left_to_right_with_enter_and_tab(page: PathwaysPage) -> None:
    begin(page)
    QTest.keyClick(focus(), Key.Key_Return)
    write(page, "Rete serale a chiamata")
    write(page, "Patto per gli orari")
    path = page.path
    assert path is not None
    assert [one.note.text for one in path.proposals] == [
        "Rete serale a chiamata", "Patto per gli orari",
    ]  # fmt: skip
    first = page.sheet.cell(("proposal", path.proposals[0].note.id))
    assert first is not None
    first.setFocus()
    for text in ("Corse fino alle 24", "Poche auto", "Turnisti a casa", "Meno rumore"):
        QTest.keyClick(focus(), Key.Key_Tab)
        write(page, text, Key.Key_Tab)
        QTest.keyClick(focus(), Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    path = page.path
    assert path is not None
    found = path.proposals[0].expected
    assert [notes[0].text for notes in found.values()] == [
        "Corse fino alle 24", "Poche auto", "Turnisti a casa", "Meno rumore",
    ]  # fmt: skip
    assert (path.completeness.filled, path.completeness.wanted) == (6, 11)
    assert path.completeness.missing[0] == Missing("case_study", path.scenario.id)


def test_what_is_missing_is_asked_for_where_it_belongs(page: PathwaysPage) -> None:
    begin(page)
    assert prompts(page) == ["Manca un caso di studio", "Manca una proposta"]
    QTest.keyClick(focus(), Key.Key_Return)
    write(page, "Rete serale")
    assert "Manca un risultato di lungo termine" in prompts(page)
    assert "Manca una proposta" not in prompts(page)


def test_words_are_changed_in_place_and_an_emptied_note_is_taken_away(page: PathwaysPage) -> None:
    path = begin(page)
    QTest.keyClicks(focus(), "Oggi: ")
    page.save()
    assert page.book.require(Note, path.scenario.id).text.startswith("Oggi: ")
    QTest.keyClick(focus(), Key.Key_Return)
    write(page, "Rete")
    (proposal,) = [note for note in page.book.all(Note) if note.kind == "proposal"]
    cell = page.sheet.cell(("proposal", proposal.id))
    assert cell is not None
    cell.setFocus()
    QTest.keyClick(focus(), Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(focus(), Key.Key_Backspace)
    QTest.keyClick(focus(), Key.Key_Backspace)
    QApplication.processEvents()
    assert page.book.get(Note, proposal.id) is None
    assert isinstance(focus(), NewCell)
    page.pen.undo()
    assert page.book.require(Note, proposal.id).text == "Rete"


def test_a_case_study_gets_its_details_below_the_sheet(page: PathwaysPage) -> None:
    path = begin(page)
    QTest.keyClick(focus(), Key.Key_Tab)
    write(page, "Bus a chiamata a Lucca")
    (case,) = [note for note in page.book.all(Note) if note.kind == "case_study"]
    cell = page.sheet.cell(("case_study", case.id))
    assert cell is not None
    cell.setFocus()
    where = page.details.fields["where"]
    assert where.isVisible()
    QTest.keyClick(focus(), Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert focus() is where
    write(page, "Lucca")
    assert page.book.require(Note, case.id).details == {"where": "Lucca"}
    assert page.path is not None
    assert page.path.cases[0].details["where"] == "Lucca"
    assert path.scenario.board == case.board


def test_sources_are_chosen_anew_and_lead_to_their_board(
    page: PathwaysPage, work: Workspace
) -> None:
    path = begin(page)
    source = page.sheet.cell(("source", path.sources[0].id))
    assert source is not None
    board = path.sources[0]
    QTest.keyClick(source, Key.Key_Space)
    assert work.pages.key == ""
    assert work.board == getattr(board, "board", "")
    work.show_page("pathways", path.scenario.id)
    again = page.sheet.cell(("new source", path.scenario.id))
    assert again is not None
    in_dialog(Key.Key_Space)
    QTest.keyClick(again, Key.Key_Space)
    QApplication.processEvents()
    assert page.path is not None
    assert page.path.sources == ()


def test_space_ticks_a_source_from_the_line_of_words_too(page: PathwaysPage) -> None:
    in_dialog(Key.Key_Tab, Key.Key_Space, text="Di sera si torna in autobus")
    page.empty.button.click()
    QApplication.processEvents()
    assert page.path is not None
    assert len(page.path.sources) == 1


def test_escape_goes_from_a_line_to_the_list_and_only_then_to_the_board(
    page: PathwaysPage, work: Workspace
) -> None:
    path = begin(page)
    cell = page.sheet.cell(("scenario", path.scenario.id))
    assert cell is not None
    cell.setFocus()
    QTest.keyClick(focus(), Key.Key_Escape)
    assert page.rows.hasFocus()
    assert work.pages.key == "pathways"


def test_scenarios_are_gone_through_opened_and_taken_off_in_the_list(
    page: PathwaysPage, work: Workspace
) -> None:
    begin(page)
    begin(page, "La scuola si raggiunge a piedi")
    assert len(pathway_boards(page.book)) == 1
    page.rows.setFocus()
    QTest.keyClick(page.rows, Key.Key_Up)
    assert page.path is not None
    assert page.path.scenario.text == "Di sera si torna in autobus"
    QTest.keyClick(page.rows, Key.Key_F2)
    assert focus().parent() is page.sheet.cell(("scenario", page.path.scenario.id))
    page.rows.setFocus()
    QTest.keyClick(page.rows, Key.Key_Delete)
    QApplication.processEvents()
    assert [path.scenario.text for path in pathways_view(page.book)] == [
        "La scuola si raggiunge a piedi"
    ]
    page.to_board.click()
    assert work.board == page.path.scenario.board


def test_notes_that_hang_on_nothing_and_actions_can_be_gone_to(
    page: PathwaysPage, work: Workspace
) -> None:
    path = begin(page)
    board = path.scenario.board
    alone = write_notes(page.book, board, [NoteDraft("Sola", "proposal")])
    work.store.do(alone)
    QTest.keyClick(focus(), Key.Key_Return)
    write(page, "Rete serale")
    assert page.path is not None
    action = add_entry(page.book, "action", title="Bus a chiamata")
    work.store.do(action)
    work.store.do(derive(page.book, action.made[0], [page.path.proposals[0].note.id]))
    QApplication.processEvents()
    wanted: list[tuple[str, str]] = []
    page.page_wanted.disconnect()
    page.page_wanted.connect(lambda key, record: wanted.append((key, record)))
    cell = page.sheet.cell(("action", action.made[0]))
    assert cell is not None
    QTest.keyClick(cell, Key.Key_Space)
    assert wanted == [("actions", action.made[0])]
    page.loose.click()
    assert work.board == board
    assert work.canvas.selection == [alone.made[0]] or alone.made[0] in work.canvas.selection
    assert page.book.get(Board, board) is not None


def test_a_scenario_that_was_not_made_is_found_again(page: PathwaysPage) -> None:
    said: list[str] = []

    def leave() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ItemsDialog)
        said.append(dialog.text)
        QTest.keyClicks(dialog.scenario, "Di sera si torna")
        dialog.reject()

    for _time in range(2):
        QTimer.singleShot(0, leave)
        page.empty.button.click()
    assert page.path is None
    assert said == ["", "Di sera si torna"]
