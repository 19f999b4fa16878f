"""Who comes without a booking, with minors or for a badge: at the desk and by the keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.domain.book import full_name
from facilitator.domain.commands.door import Newcomer
from facilitator.domain.edits import Edit, Write
from facilitator.domain.keys import WALK_IN
from facilitator.domain.records import Attendance, Booking, Category, Group, Person, Table
from facilitator.domain.refusal import Refusal
from tests.ui.invented import Clock, book_people, code_of, invented_workshop, session
from tests.ui.test_desk import Desk
from ui.panels.desk.minors import MinorsDialog
from ui.panels.desk.newcomer import NewcomerDialog

ELSEWHERE = "Cognome;Nome;Email;Ente;Categoria\nAltrove;Lia;lia@example.org;Ente Esempio;Imprese"


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    with invented_workshop(tmp_path, Clock()) as store:
        made = Desk(store, Clock())
        qtbot.addWidget(made.window)
        made.window.show()
        yield made
        made.signals.close()


def asked(desk: Desk, kind: type[QWidget]) -> QWidget:
    """The dialog that is open over the desk."""
    return next(one for one in desk.panel.findChildren(kind) if one.isVisible())


def form_of(desk: Desk, letters: str = "") -> NewcomerDialog:
    """The form, opened by Enter after letters of nobody, or by its key."""
    if letters:
        desk.type(letters)
        desk.press(Qt.Key.Key_Return)
    else:
        QTest.keyClick(desk.line, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = asked(desk, NewcomerDialog)
    assert isinstance(form, NewcomerDialog)
    return form


def press(widget: QWidget, *keys: Qt.Key) -> None:
    """Keys, each to whatever has the keyboard by then."""
    for key in keys:
        QTest.keyClick(widget.focusWidget() or widget, key)


def done(desk: Desk, form: QWidget) -> None:
    """Enter in the form, and what comes of it."""
    press(form, Qt.Key.Key_Return)
    desk.signals.settle()


def people(desk: Desk) -> list[str]:
    return [full_name(person) for person in desk.store.book.all(Person)]


def test_letters_of_nobody_and_enter_ask_who_has_come(desk: Desk) -> None:
    form = form_of(desk, "senzaposto ugo")
    assert (form.surname.text(), form.given_name.text()) == ("senzaposto", "ugo")
    form.surname.setText("Senzaposto")
    form.given_name.setText("Ugo")
    form.organisation.setFocus()
    QTest.keyClicks(form.organisation, "Bottega Esempio")
    press(form, Qt.Key.Key_Tab)
    QTest.keyClicks(form.category, "Imprese")
    done(desk, form)
    assert "Ugo Senzaposto" in people(desk)
    booking = desk.store.book.all(Booking)[-1]
    assert booking.flags == (WALK_IN,)
    assert desk.present == {booking.id}
    assert desk.panel.card.word == "Present"
    assert desk.panel.card.line.startswith("Bottega Esempio · Imprese")
    assert desk.line.text() == ""
    spoken = desk.panel.counters.spoken
    assert spoken[:2] == ["1 present of 5 booked", "1 without a booking"]
    assert "Imprese: 1 of 3" in spoken


def test_it_is_one_step_that_is_undone_as_one(desk: Desk) -> None:
    before = people(desk)
    form = form_of(desk, "senzaposto ugo")
    done(desk, form)
    desk.store.undo()
    desk.signals.settle()
    assert people(desk) == before
    assert not desk.present
    assert desk.panel.card.word == "Withdrawn"


def test_withdrawn_by_the_card_its_booking_goes_too(desk: Desk) -> None:
    done(desk, form_of(desk, "senzaposto ugo"))
    QTest.mouseClick(desk.panel.card.withdraw_button, Qt.MouseButton.LeftButton)
    desk.signals.settle()
    assert desk.store.book.count(Booking) == len(desk.bookings)
    assert desk.panel.counters.spoken[0] == "0 present of 4 booked"


def test_somebody_known_from_another_session_is_not_doubled(desk: Desk) -> None:
    book_people(desk.store, "S2", ELSEWHERE)
    desk.signals.settle()
    form = form_of(desk, "altrove lia")
    assert form.known.currentText() == "Lia Altrove · S2 · Ente Esempio"
    assert form.organisation.text() == "Ente Esempio"
    assert form.category.currentText() == "Imprese"
    done(desk, form)
    assert people(desk).count("Lia Altrove") == 1
    assert desk.panel.card.reading is not None
    assert desk.panel.card.reading.name == "Lia Altrove"


def test_another_person_of_that_name_may_be_written_down(desk: Desk) -> None:
    book_people(desk.store, "S2", ELSEWHERE)
    form = form_of(desk, "altrove lia")
    form.known.setCurrentIndex(0)
    assert form.organisation.text() == ""
    done(desk, form)
    assert people(desk).count("Lia Altrove") == 1
    assert people(desk).count("lia altrove") == 1


def test_who_is_booked_after_all_keeps_the_booking_and_its_table(desk: Desk) -> None:
    form = form_of(desk)
    form.surname.setText("Provini")
    form.given_name.setText("Prova")
    assert "booked here" in form.known.currentText()
    assert not form.table.isEnabled()
    assert form.table.currentText().startswith("Table 1")
    done(desk, form)
    assert desk.store.book.count(Booking) == len(desk.bookings)
    assert desk.present == {desk.bookings[2].id}
    form = form_of(desk)
    form.surname.setText("Provini Prova")
    done(desk, form)
    assert desk.panel.card.word == "Already present"


def test_a_surname_with_a_particle_stays_whole(desk: Desk) -> None:
    form = form_of(desk, "de senzaposto ugo maria")
    assert (form.surname.text(), form.given_name.text()) == ("de senzaposto", "ugo maria")


def test_without_a_name_nobody_can_be_marked(desk: Desk) -> None:
    form = form_of(desk)
    assert not form.done_button.isEnabled()
    done(desk, form)
    assert form.isVisible()
    press(form, Qt.Key.Key_Escape)
    assert not desk.present


def test_free_seats_are_told_and_a_table_of_the_own_group_is_proposed(desk: Desk) -> None:
    book = desk.store.book
    tables = {table.number: table for table in book.of(Table, "session", session(desk.store).id)}
    group, category = book.all(Group)[0], book.all(Category)[0]
    writes = [Write("table", tables[n].id, "seats", seats) for n, seats in ((1, 1), (2, 3), (3, 9))]
    writes += [Write("table", tables[2].id, "group", group.id)]
    writes += [Write("group", group.id, "minors", True)]
    writes += [Write("category", category.id, "group", group.id)]
    desk.store.do(Edit("edit_table", tuple(writes)))
    form = form_of(desk, "senzaposto ugo")
    said = [form.table.itemText(at) for at in range(1, 4)]
    assert said == [
        "Table 1 · full",
        f"Table 2 · {group.title} · 1 free seat",
        "Table 3 · 8 free seats",
    ]
    assert form.table.currentText() == said[2]
    form.category.setCurrentIndex(form.category.findData(category.id))
    assert form.table.currentText() == said[1]
    form.table.setCurrentIndex(0)
    form.table.activated.emit(0)
    form.category.setCurrentIndex(0)
    assert form.newcomer.table == ""


def test_what_is_said_of_photographs_and_the_address_are_kept(desk: Desk) -> None:
    form = form_of(desk, "senzaposto ugo")
    form.photo.setCurrentIndex(form.photo.findData("no"))
    form.email.setText("ugo@example.org")
    assert form.newcomer == Newcomer(
        "senzaposto", "ugo", table=form.newcomer.table, photo="no", email="ugo@example.org"
    )
    done(desk, form)
    assert desk.store.book.all(Attendance)[0].photo == "no"


def test_what_is_not_saved_stays_in_the_form(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_edit: Edit) -> None:
        raise Refusal("disk_full", file="invented.workshop")

    monkeypatch.setattr(desk.store, "do", full)
    form = form_of(desk, "senzaposto ugo")
    done(desk, form)
    assert form.isVisible()
    assert form.surname.text() == "senzaposto"
    monkeypatch.undo()
    done(desk, form)
    assert desk.panel.card.word == "Present"


def test_minors_are_counted_apart_with_who_brings_them(desk: Desk) -> None:
    assert not desk.panel.counters.minors_button.isEnabled()
    desk.scan(code_of(desk.store, desk.bookings[0]))
    assert desk.panel.counters.minors_button.isEnabled()
    QTest.keyClick(desk.line, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    dialog = asked(desk, MinorsDialog)
    assert isinstance(dialog, MinorsDialog)
    QTest.keyClicks(dialog.number, "12")
    done(desk, dialog)
    assert desk.store.book.all(Attendance)[0].accompanied == 12
    assert desk.panel.card.line.startswith("with 12 minors · Consorzio")
    assert desk.panel.counters.spoken[:2] == ["1 present of 4 booked", "12 minors accompanied"]
    desk.store.undo()
    desk.signals.settle()
    assert desk.panel.card.line.startswith("Consorzio")


def test_a_number_that_is_not_saved_is_said(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.scan(code_of(desk.store, desk.bookings[0]))
    desk.panel.accompany()
    dialog = asked(desk, MinorsDialog)

    def full(_edit: Edit) -> None:
        raise Refusal("disk_full", file="invented.workshop")

    monkeypatch.setattr(desk.store, "do", full)
    QTest.keyClicks(dialog.focusWidget() or dialog, "3")
    done(desk, dialog)
    assert "invented.workshop" in desk.panel.foot.text


def test_the_badge_of_the_person_shown_is_asked_for(desk: Desk, qtbot: QtBot) -> None:
    desk.panel.print_badge()
    desk.scan(code_of(desk.store, desk.bookings[1]))
    with qtbot.waitSignal(desk.panel.badge_wanted) as asked_for:
        QTest.mouseClick(desk.panel.card.badge_button, Qt.MouseButton.LeftButton)
    assert asked_for.args == [session(desk.store).id, desk.bookings[1].id]
    QApplication.processEvents()


def test_an_earlier_reading_comes_back_to_the_card_by_a_click(desk: Desk, qtbot: QtBot) -> None:
    for booking in desk.bookings[:2]:
        desk.scan(code_of(desk.store, booking))
    rows = desk.panel.list
    below = rows.visualItemRect(rows.item(1)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=below)
    with qtbot.waitSignal(desk.panel.badge_wanted) as asked_for:
        desk.panel.card.badge_button.click()
    assert asked_for.args == [session(desk.store).id, desk.bookings[0].id]
    QTest.mouseClick(desk.panel.card.withdraw_button, Qt.MouseButton.LeftButton)
    desk.signals.settle()
    assert desk.present == {desk.bookings[1].id}
    desk.scan(code_of(desk.store, desk.bookings[2]))
    assert desk.panel.card.reading is not None
    assert desk.panel.card.reading.booking == desk.bookings[2].id


def test_a_code_that_is_not_valid_offers_no_badge(desk: Desk, qtbot: QtBot) -> None:
    desk.scan("8001234567890")
    assert desk.panel.card.badge_button.isHidden()
    with qtbot.assertNotEmitted(desk.panel.badge_wanted):
        QTest.keyClick(desk.line, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
