"""The register of organisations: written twice, two on a line, who came, what each brought."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.domain.commands.entries import add_entry
from facilitator.domain.commands.notes import set_fact
from facilitator.domain.records import Note, Organisation, Table
from tests.ui.keyboard import Keyboard
from ui.pages.organisations.matrix import AttendanceMatrix
from ui.pages.organisations.page import OrganisationsPage
from ui.panels.choosing import ChoosingDialog
from ui.panels.register.register import Register
from ui.windows.main_window import MainWindow
from ui.windows.workspace import Workspace


@pytest.fixture
def page(work: Workspace) -> OrganisationsPage:
    for title in ("Consorzio Esempio", "CONSORZIO ESEMPIO srl", "CONFPROVA LEGAPROVA"):
        work.store.do(add_entry(work.store.book, "organisation", title=title))
    work.show_page("organisations")
    assert isinstance(work.pages.page, OrganisationsPage)
    return work.pages.page


def _titles(work: Workspace) -> list[str]:
    return [one.title for one in work.store.book.all(Organisation)]


def test_one_that_is_written_twice_is_merged_in_one_step(
    page: OrganisationsPage, work: Workspace
) -> None:
    assert page.facts.twin.isVisible()
    assert "CONSORZIO ESEMPIO srl" in page.facts.twin.text()
    register = page.tabs.part
    assert isinstance(register, Register)
    marks = [register.model.mark_of(row) for row in range(register.model.rowCount())]
    assert [bool(mark) for mark in marks] == [True, True, False]
    page.facts.merge.setFocus()
    page.facts.merge.click()
    work.signals.settle()
    assert page.window().focusWidget() is register.rows
    assert _titles(work) == ["Consorzio Esempio", "CONFPROVA LEGAPROVA"]
    assert not page.facts.twin.isVisible()
    assert work.store.book.all(Organisation)[0].aliases == ("CONSORZIO ESEMPIO srl",)
    work.undo()
    assert len(_titles(work)) == 3


def test_two_on_one_line_become_two(page: OrganisationsPage, work: Workspace) -> None:
    page.open(work.store.book.all(Organisation)[2].id)
    assert page.facts.two.isVisible()
    page.facts.split.click()
    assert _titles(work)[2:] == ["CONFPROVA", "LEGAPROVA"]


def test_another_is_chosen_by_its_words(
    page: OrganisationsPage, work: Workspace, window: MainWindow
) -> None:
    keyboard = Keyboard(window)
    page.facts.merge_with.setFocus()

    def inside() -> None:
        assert isinstance(window.findChild(ChoosingDialog), ChoosingDialog)
        keyboard.type("legap", "Return")

    keyboard.opens("Space", inside)
    assert _titles(work) == ["Consorzio Esempio", "CONSORZIO ESEMPIO srl"]


def test_what_one_brought_leads_to_where_it_stands(
    page: OrganisationsPage, work: Workspace
) -> None:
    book = work.store.book
    body = book.all(Organisation)[0].id
    card = add_entry(book, "card", title="Scheda 1 (titolo da inserire)", lead=body)
    role = add_entry(book, "role", session=work.session, role="expert", organisation=body)
    commitment = add_entry(book, "commitment", organisation=body, text="Due corse in più")
    for edit in (card, role, commitment):
        work.store.do(edit)
    work.signals.settle()
    rows = page.facts.rows
    said = [rows.item(row).data(Qt.ItemDataRole.UserRole).name for row in range(rows.count())]
    assert said == ["Scheda 1 (titolo da inserire)", "Due corse in più", "Esperto"]
    rows.setCurrentRow(2)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert work.pages.key == "process"


def test_a_note_from_a_seat_is_shown_on_its_board(page: OrganisationsPage, work: Workspace) -> None:
    book = work.store.book
    body, table = book.all(Organisation)[0].id, book.all(Table)[0]
    work.store.do(add_entry(book, "seat", table=table.id, number=3, organisation=body))
    note = book.all(Note)[0]
    work.store.do(set_fact([note], "seat", 3))
    work.signals.settle()
    page.facts.rows.setCurrentRow(0)
    QTest.keyClick(page.facts.rows, Qt.Key.Key_Return)
    assert work.board_side.isVisible()
    assert work.canvas.selected_notes == [note.id]


def test_who_came_is_a_matrix_of_bodies_and_sessions(
    page: OrganisationsPage, work: Workspace
) -> None:
    page.tabs.show_part(1)
    matrix = page.tabs.part
    assert isinstance(matrix, AttendanceMatrix)
    assert matrix.empty.isVisible()
    book = work.store.book
    body = book.all(Organisation)[0].id
    for came in (True, False):
        person = add_entry(book, "person", organisation=body)
        work.store.do(person)
        given = {"person": person.made[0], "session": work.session}
        work.store.do(add_entry(book, "booking", **given))
        if came:
            work.store.do(add_entry(book, "attendance", **given))
    work.signals.settle()
    assert not matrix.empty.isVisible()
    cells = [matrix.table.item(0, column) for column in range(matrix.table.columnCount())]
    assert [cell.text() if cell else "" for cell in cells] == ["1 / 2", "1"]
    head = matrix.table.verticalHeaderItem(0)
    assert head is not None
    assert head.text() == "Consorzio Esempio"
