"""The desk: a scanned code or a few letters mark a person present, and it says so plainly."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.domain.edits import Edit, Write
from facilitator.domain.records import Attendance, Booking
from facilitator.domain.refusal import Refusal
from facilitator.storage.store import Store
from tests.ui.invented import Clock, book_people, code_of, invented_workshop, session
from ui.look import Look
from ui.panels.desk.find_names import NameIndex
from ui.panels.desk.readings import ANSWERS
from ui.panels.desk.window import DeskWindow
from ui.signals import Signals


class Desk:
    """The desk of S1 as its user meets it."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self.store = store
        self.clock = clock
        self.bookings = book_people(store)
        self.signals = Signals(store)
        self.window = DeskWindow(store, self.signals, session(store).id, Look("light"))
        self.panel = self.window.panel
        self.line = self.panel.field.line

    def scan(self, text: str) -> None:
        QTest.keyClicks(self.line, text)
        QTest.keyClick(self.line, Qt.Key.Key_Return)
        self.signals.settle()

    def type(self, letters: str) -> None:
        """As an input method does it, which knows letters that QTest has no key for."""
        for letter in letters:
            key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(self.line, key)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.line, key)
        self.signals.settle()

    @property
    def present(self) -> set[str]:
        return {attendance.booking for attendance in self.store.book.all(Attendance)}

    @property
    def rows(self) -> list[str]:
        rows = self.panel.list
        role = Qt.ItemDataRole.AccessibleTextRole
        return [str(rows.item(at).data(role)) for at in range(rows.count())]


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    clock = Clock()
    with invented_workshop(tmp_path, clock) as store:
        made = Desk(store, clock)
        qtbot.addWidget(made.window)
        made.window.show()
        yield made
        made.signals.close()


def test_a_scanned_code_marks_its_person_present(desk: Desk) -> None:
    booking = desk.bookings[0]
    desk.scan(code_of(desk.store, booking))
    assert desk.present == {booking.id}
    assert desk.panel.card.word == "Present"
    assert desk.panel.card.reading is not None
    assert desk.panel.card.reading.name == "Zoë Segnaposto-Accènti"
    assert desk.panel.card.line == "Consorzio Esempio · Imprese · Table 2"
    assert desk.panel.foot.text.startswith("Saved ")
    assert desk.line.text() == ""


def test_case_and_blanks_of_a_code_do_not_matter(desk: Desk) -> None:
    code = code_of(desk.store, desk.bookings[1]).lower()
    desk.scan(f" {code[:5]} {code[5:]}")
    assert desk.panel.card.word == "Present"


def test_the_second_reading_says_since_when(desk: Desk) -> None:
    code = code_of(desk.store, desk.bookings[0])
    desk.scan(code)
    desk.clock.at += 600_000
    desk.scan(code)
    came = desk.store.book.all(Attendance)
    assert [a.entered for a in came] == [desk.clock.at - 600_000]
    assert desk.panel.card.word == "Already present"
    assert "already present since" in desk.rows[0]


def test_a_code_of_another_session_names_that_session(desk: Desk) -> None:
    elsewhere = book_people(desk.store, "S2", "Cognome;Nome;Email\nAltrove;Prova;x@example.org")
    desk.scan(code_of(desk.store, elsewhere[0]))
    assert desk.panel.card.word == "Other session"
    assert "S2" in desk.panel.card.line
    assert not desk.present


def test_what_is_no_code_of_ours_is_not_valid(desk: Desk) -> None:
    genuine = code_of(desk.store, desk.bookings[0])
    other = "2" if genuine[-1] != "2" else "3"
    for text in (genuine[:-1] + other, "8001234567890", "https://example.org/1"):
        desk.scan(text)
        assert desk.panel.card.word == "Not valid"
    assert not desk.present


def test_a_code_that_was_printed_again_is_replaced(desk: Desk) -> None:
    booking = desk.bookings[0]
    old = code_of(desk.store, booking)
    fields = (("former", [booking.reference]), ("reference", "0123456789"))
    writes = tuple(Write("booking", booking.id, name, value) for name, value in fields)
    desk.store.do(Edit("reprint_code", writes))
    desk.scan(old)
    assert desk.panel.card.word == "Code replaced"
    desk.scan(code_of(desk.store, desk.store.book.require(Booking, booking.id)))
    assert desk.panel.card.word == "Present"


def test_a_genuine_code_without_a_booking_here_is_not_booked(desk: Desk) -> None:
    booking = desk.bookings[0]
    code = code_of(desk.store, booking)
    desk.store.do(Edit("cancel_booking", (Write("booking", booking.id, "removed", []),)))
    desk.scan(code)
    assert desk.panel.card.word == "Not booked"


def test_each_answer_has_its_own_sign_colour_and_word() -> None:
    read = [ANSWERS[key] for key in ("ok", "already", "wrong-session", "revoked", "unknown")]
    read.append(ANSWERS["forged"])
    for part in ("word", "icon", "fill"):
        assert len({getattr(answer, part) for answer in read}) == len(read)


@pytest.mark.parametrize("letters", ["zoe", "ACC", "segnaposto z", "zoë segn", "accènti"])
def test_first_letters_of_any_word_find_a_name_without_accents_and_case(
    desk: Desk, letters: str
) -> None:
    desk.type(letters)
    assert desk.panel.matches.names == ["Zoë Segnaposto-Accènti"]
    desk.press(Qt.Key.Key_Return)
    assert desk.present == {desk.bookings[0].id}


@pytest.mark.parametrize("letters", ["desempio", "d'es", "esempio", "nicolo d"])
def test_a_name_with_an_apostrophe_is_found_in_parts_and_whole(desk: Desk, letters: str) -> None:
    desk.type(letters)
    assert desk.panel.matches.names == ["Nicolò D'Esempio"]


def test_letters_within_a_word_find_nothing(desk: Desk) -> None:
    desk.type("naposto")
    assert desk.panel.matches.names == []


def test_of_several_names_none_is_taken_until_one_is_chosen(desk: Desk) -> None:
    more = "Cognome;Nome;Email\nEsempi;Fede;f@example.org\nEsempietti;Ada;a@example.org"
    book_people(desk.store, "S1", more)
    desk.type("es")
    assert desk.panel.matches.names == ["Nicolò D'Esempio", "Fede Esempi", "Ada Esempietti"]
    desk.press(Qt.Key.Key_Return)
    assert not desk.present
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)
    assert desk.panel.card.reading is not None
    assert desk.panel.card.reading.name == "Fede Esempi"
    assert len(desk.present) == 1
    assert not desk.panel.matches.names


def test_a_name_chosen_twice_is_already_present(desk: Desk) -> None:
    for _ in range(2):
        desk.type("zoe")
        desk.press(Qt.Key.Key_Return)
    assert desk.panel.card.word == "Already present"
    assert len(desk.present) == 1


def test_escape_gives_up_the_letters(desk: Desk) -> None:
    desk.type("zoe")
    desk.press(Qt.Key.Key_Escape)
    assert desk.line.text() == ""
    assert desk.panel.matches.isHidden()


def test_a_presence_is_withdrawn_by_its_button_and_by_undo_alike(desk: Desk) -> None:
    desk.scan(code_of(desk.store, desk.bookings[0]))
    QTest.mouseClick(desk.panel.card.withdraw_button, Qt.MouseButton.LeftButton)
    desk.signals.settle()
    assert not desk.present
    assert desk.panel.card.word == "Withdrawn"
    assert not desk.panel.card.withdraw_button.isVisible()
    desk.scan(code_of(desk.store, desk.bookings[0]))
    assert desk.panel.card.word == "Present"
    desk.store.undo()
    desk.signals.settle()
    assert desk.panel.card.word == "Withdrawn"


def test_counts_follow_each_commit(desk: Desk) -> None:
    desk.scan(code_of(desk.store, desk.bookings[0]))
    assert desk.panel.counters.spoken == [
        "1 present of 4 booked",
        "Imprese: 1 of 2",
        "Professionisti: 0 of 1",
        "Without a category: 0 of 1",
    ]


def test_a_mark_made_elsewhere_is_counted_too(desk: Desk) -> None:
    from facilitator.domain.commands.people import mark_present

    desk.store.do(mark_present(desk.bookings[2], desk.clock.at))
    desk.signals.settle()
    assert desk.panel.counters.spoken[0] == "1 present of 4 booked"


def test_what_is_typed_beside_the_field_goes_into_it(desk: Desk) -> None:
    desk.scan(code_of(desk.store, desk.bookings[0]))
    desk.panel.card.withdraw_button.setFocus()
    QTest.keyClicks(desk.panel.card.withdraw_button, "pro")
    assert desk.line.text() == "pro"


def test_what_is_not_saved_is_never_called_present(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_edit: Edit) -> None:
        raise Refusal("disk_full", file="invented.workshop")

    monkeypatch.setattr(desk.store, "do", full)
    code = code_of(desk.store, desk.bookings[0])
    desk.scan(code)
    assert desk.panel.card.word == "Not saved"
    assert "invented.workshop" in desk.panel.foot.text
    assert desk.line.text() == code
    monkeypatch.undo()
    desk.press(Qt.Key.Key_Return)
    assert desk.panel.card.word == "Present"
    assert desk.panel.foot.text.startswith("Saved ")


def test_without_bookings_the_desk_says_what_is_missing(tmp_path: Path, qtbot: QtBot) -> None:
    with invented_workshop(tmp_path) as store:
        signals = Signals(store)
        window = DeskWindow(store, signals, session(store, "S3").id, Look("dark"))
        qtbot.addWidget(window)
        assert window.panel.card.line.startswith("Nobody is booked")
        signals.close()


def test_a_forgotten_letter_with_a_stroke_is_found_by_the_plain_one() -> None:
    from facilitator.domain.name_words import name_words

    assert name_words("Łukasz Ørsted") == ("lukasz", "orsted")
    assert NameIndex(()).starting("a") == ()
