"""The whole process edited in the window, with the keyboard alone."""

import pytest
from PySide6.QtWidgets import QPushButton

from facilitator.domain.commands.entries import add_entry
from facilitator.domain.commands.sessions import add_round
from facilitator.domain.records import (
    AgendaItem,
    Board,
    Phase,
    Role,
    Round,
    Seat,
    Session,
    Table,
    Theme,
)
from resources.load import templates
from tests.ui.keyboard import Keyboard
from ui.pages.process.page import ProcessPage
from ui.pages.process.seats import Seats
from ui.run_window import Wiring
from ui.windows.main_window import MainWindow
from ui.windows.workspace import Workspace


@pytest.fixture
def page(work: Workspace) -> ProcessPage:
    work.show_page("process")
    assert isinstance(work.pages.page, ProcessPage)
    return work.pages.page


@pytest.fixture
def keyboard(window: MainWindow, page: ProcessPage) -> Keyboard:
    return Keyboard(window)


def test_a_phase_and_its_session_are_made_by_keys(keyboard: Keyboard, work: Workspace) -> None:
    book = work.store.book
    before = {one.id for one in book.all(Session)}
    page = work.pages.page
    assert isinstance(page, ProcessPage)
    page.tabs.part.add_phase.setFocus()  # type: ignore[attr-defined]
    keyboard.press("Space")
    keyboard.type("Laboratori", "Esc")
    phase = book.all(Phase)[-1]
    assert phase.title == "Laboratori"
    keyboard.press("Ins", "Tab")
    keyboard.type("Primo laboratorio", "Esc")
    (made,) = [one for one in book.all(Session) if one.id not in before]
    assert (made.phase, made.title) == (phase.id, "Primo laboratorio")
    tables = book.of(Table, "session", made.id)
    assert [book.count_of(Board, "table", table.id) for table in tables] == [1] * 4
    assert work.tree_panel.model.find(made.id).isValid()
    keyboard.press("Del")
    assert book.get(Session, made.id) is None
    assert book.of(Table, "session", made.id) == []
    keyboard.press("Ctrl+Z")
    assert book.count_of(Table, "session", made.id) == 4


def test_enter_opens_a_session_and_escape_leads_back_step_by_step(
    keyboard: Keyboard, page: ProcessPage, work: Workspace
) -> None:
    session = work.store.book.all(Session)[0]
    page.open(session.id)
    page.enter()
    keyboard.press("Return", "Space")
    keyboard.type("Contesto", "Tab")
    keyboard.type("15.00", "Tab")
    keyboard.type("20", "Esc")
    (item,) = work.store.book.of(AgendaItem, "session", session.id)
    assert (item.title, item.start, item.minutes) == ("Contesto", "15:00", 20)
    keyboard.press("Ctrl+PgDown")
    assert page.meeting.tabs.bar.currentIndex() == 1
    keyboard.press("Esc")
    assert not page.meeting.isVisible()
    keyboard.press("Esc")
    assert work.board_side.isVisible()


def test_a_table_and_a_round_come_with_boards(page: ProcessPage, work: Workspace) -> None:
    book, session = work.store.book, work.session
    before = book.count(Board)
    page._enter_meeting(session)
    page.meeting.tabs.show_part(1)
    page.meeting.tabs.part.add()  # type: ignore[attr-defined]
    (turn,) = book.of(Round, "session", session)
    assert book.count_of(Table, "round", turn.id) == 3
    page.meeting.tabs.show_part(2)
    page.meeting.tabs.part.add()  # type: ignore[attr-defined]
    assert book.count_of(Table, "round", turn.id) == 4
    assert book.count(Board) == before + 4


def test_what_holds_notes_is_not_taken_off(
    keyboard: Keyboard, page: ProcessPage, work: Workspace, window: MainWindow
) -> None:
    page.open(work.session)
    page.enter()
    keyboard.press("Del")
    assert work.store.book.get(Session, work.session) is not None
    assert "3 note" in window.status.text


def test_for_whom_a_seat_speaks(page: ProcessPage, work: Workspace) -> None:
    book = work.store.book
    made = add_entry(book, "organisation", title="Ente Prova")
    work.store.do(made)
    table = book.of(Table, "session", work.session)[0]
    page.open(table.id)
    seats = page.findChild(Seats)
    assert seats is not None
    for value in (made.made[0], ""):
        box = seats.inputs[2, "organisation"]
        box.show_value(value)
        box.settled.emit()
        (seat,) = book.of(Seat, "table", table.id)
        assert (seat.number, seat.organisation) == (2, value)


def test_a_table_leads_to_its_board(page: ProcessPage, work: Workspace) -> None:
    board = work.board
    table = work.store.book.require(Board, board).table
    page.open(table)
    buttons = page.meeting.tabs.part.findChildren(QPushButton)  # type: ignore[attr-defined]
    next(one for one in buttons if one.text() == "Apri la lavagna").click()
    assert work.board_side.isVisible()
    assert work.board == board


def test_a_role_begins_as_a_facilitator_s(page: ProcessPage, work: Workspace) -> None:
    page._enter_meeting(work.session)
    page.meeting.tabs.show_part(3)
    page.meeting.tabs.part.add()  # type: ignore[attr-defined]
    (role,) = work.store.book.of(Role, "session", work.session)
    assert role.role == "facilitator"


def test_a_session_that_another_laptop_took_off_leads_back(
    page: ProcessPage, work: Workspace
) -> None:
    book = work.store.book
    work.store.do(add_entry(book, "session", code="X", title="Prova"))
    session = book.all(Session)[-1]
    page._enter_meeting(session.id)
    work.pen.undo()
    work.signals.settle()
    assert not page.meeting.isVisible()


@pytest.mark.parametrize(("tab", "kind"), [(1, Theme), (2, None), (3, None), (4, None)])
def test_the_lists_of_the_process_are_filled_in(
    page: ProcessPage, work: Workspace, tab: int, kind: type[Theme] | None
) -> None:
    page.tabs.bar.setCurrentIndex(tab)
    before = {one.id for found in work.store.book.kinds().values() for one in found}
    page.tabs.part.add()  # type: ignore[attr-defined]
    after = {one.id for found in work.store.book.kinds().values() for one in found}
    assert len(after - before) == 1
    assert kind is None or work.store.book.count(kind) == 1


def test_the_words_follow_the_language(page: ProcessPage, work: Workspace, wiring: Wiring) -> None:
    page._enter_meeting(work.session)
    wiring.speak("en")
    assert page.meeting.tabs.bar.tabText(0) == "Agenda"
    assert page.tabs.bar.tabText(1) == "Themes"
    wiring.wear("dark")
    assert page.look.scheme == "dark"


def test_a_round_of_the_book_is_shown_by_its_id(page: ProcessPage, work: Workspace) -> None:
    edit = add_round(work.store.book, work.session, 1, templates()["free"], str)
    work.store.do(edit)
    page.open(edit.made[0])
    assert page.meeting.tabs.bar.currentIndex() == 1
    assert page.meeting.tabs.part.record.id == edit.made[0]  # type: ignore[attr-defined]
