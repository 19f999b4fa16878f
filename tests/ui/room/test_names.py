"""The projector names nobody and lets nobody in."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.domain.edits import Edit, Write
from facilitator.domain.records import Note, Person
from facilitator.storage.store import Store
from tests.ui.invented import book_people
from tests.ui.room.hands import Hand
from ui.canvas import lettering
from ui.room import ink
from ui.room.pins import AGENDA, BOARD, GROUPS, VOTES
from ui.room.showing import Showing
from ui.windows.projector import ProjectorWindow


def test_no_name_and_no_seat_is_ever_written(
    projector: ProjectorWindow, showing: Showing, store: Store, hand: Hand,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    said: list[str] = []
    written = lettering.draw

    def tell(*given: Any) -> None:
        said.append(given[2])
        written(*given)

    monkeypatch.setattr(ink, "draw", tell)
    book_people(store)
    note = hand.write(hands=2)
    store.do(Edit("set_seat", (Write("note", note.id, "seat", 5),)))
    for mode in (BOARD, GROUPS, AGENDA, VOTES):
        showing.show(mode)
        projector.grab()
    told = " ".join(said)
    assert "Mobilità sostenibile" in told
    people = [part for p in store.book.all(Person) for part in (p.surname, p.given_name, p.email)]
    assert not [part for part in people if part and part in told]
    assert not [text for text in said if "posto" in text or "seat" in text.lower()]


def test_seats_do_not_change_the_picture(
    projector: ProjectorWindow, showing: Showing, store: Store, hand: Hand
) -> None:
    note = hand.write()
    for mode in (BOARD, GROUPS):
        showing.show(mode)
        before = projector.picture()
        store.do(Edit("set_seat", (Write("note", note.id, "seat", 5),)))
        assert projector.picture() == before
        store.do(Edit("set_seat", (Write("note", note.id, "seat", None),)))


def test_nothing_can_be_changed_from_it(
    projector: ProjectorWindow, showing: Showing, store: Store, hand: Hand
) -> None:
    note = hand.write()
    showing.show(BOARD)
    middle = projector.canvas.rect().center()
    QTest.mouseDClick(projector.canvas, Qt.MouseButton.LeftButton, pos=middle)
    QTest.keyClicks(projector.canvas, "x")
    QTest.keyClick(projector.canvas, Qt.Key.Key_Delete)
    assert store.book.all(Note) == [note]
