"""What a session's print kit is made of, and how its sheets are parted and counted."""

import pytest

from facilitator.domain.attendance import logos_of
from facilitator.domain.commands.logos import add_logo, add_logo_name, move_logo, take_logo
from facilitator.domain.commands.pictures import PictureDraft
from facilitator.domain.edits import Edit
from facilitator.domain.kit import kit_view, parted
from facilitator.domain.printings import next_printing, record_printing
from facilitator.domain.records import (
    Attendance,
    Board,
    Booking,
    Category,
    Group,
    Person,
    Picture,
    Printing,
    Session,
    Table,
    Theme,
    Workshop,
)
from facilitator.domain.refusal import Refusal
from tests.exports.material import Room, book_seat, empty_room, full_room


def session(room: Room) -> Session:
    return room.book.require(Session, "s1")


def done(room: Room, edit: Edit) -> None:
    """Take the logos of an edit, and its pictures, into the book."""
    for write in edit.writes:
        if write.kind == "workshop":
            room.change(Workshop, write.record, logos=tuple(write.value))
        elif write.field == "name":
            room.put(Picture, write.record, name=write.value)


def test_a_table_tells_its_theme_question_kinds_and_boards() -> None:
    room = full_room()
    kit = kit_view(room.book, session(room))
    assert kit.session.code == "S1"
    first, second = kit.tables
    assert first.theme is not None
    assert first.theme.title == "Mobilità sostenibile"
    assert first.question.startswith("Che cosa impedisce")
    assert first.group is not None
    assert first.kinds[:3] == ("problem", "cause", "barrier")
    assert list(first.shapes) == ["b1"]
    assert first.shapes["b1"]["lanes"][1] == {"kinds": ["cause"], "columns": 2}
    assert first.report is not None
    assert first.report.things == ("Un solo progetto della rete ciclabile",)
    assert second.report is None


def test_a_table_without_a_board_asks_what_the_session_asks() -> None:
    room = empty_room()
    room.put(Table, "tb3", session="s1", number=3)
    room.put(Group, "gr2", title="Gruppo 2")
    room.change(Session, "s1", question="Da dove si comincia?", groups=("gr1", "gr2", "gone"))
    last = kit_view(room.book, session(room)).tables[-1]
    assert last.question == "Da dove si comincia?"
    assert last.group is None
    assert last.prompts == ()
    assert not last.shapes


def test_the_plenarys_board_has_no_blank_sheet() -> None:
    room = empty_room()
    room.change(Board, "b1", template="plenary")
    assert not kit_view(room.book, session(room)).tables[0].shapes


def test_themes_of_tables_have_their_context_sheets_too() -> None:
    room = empty_room()
    room.put(Theme, "t2", title="Economia circolare")
    room.change(Table, "tb2", theme="t2")
    titles = [one.theme.title for one in kit_view(room.book, session(room)).contexts]
    assert titles == ["Mobilità sostenibile", "Economia circolare"]


def test_who_came_is_told_once() -> None:
    room = full_room()
    for booking in ("bk9", "bk-extra", "bk1"):
        person = room.book.require(Booking, booking).person
        room.put(Attendance, f"at-{booking}", booking=booking, person=person, session="s1")
    names = [seat.person.surname for seat in kit_view(room.book, session(room)).present]
    assert names == ["D'Esempi", "Esempi"]


def test_a_sheet_is_parted_by_tables_and_leaves_nobody_out() -> None:
    room = full_room()
    room.change(Booking, "bk0", table="tb2")
    room.change(Booking, "bk1", table="")
    whole = room.sheet()
    assert parted(whole, "") == (whole,)
    first, second, rest = parted(whole, "table")
    assert [table.number for table in (*first.tables, *second.tables)] == [1, 2]
    assert [seat.booking.id for seat in second.seats] == ["bk0"]
    assert [seat.booking.id for seat in rest.seats] == ["bk1"]
    assert rest.tables == ()
    assert sum(len(part.seats) for part in (first, second, rest)) == len(whole.seats)


def test_a_sheet_is_parted_by_groups_of_tables_and_of_categories() -> None:
    room = full_room()
    room.put(Group, "gr2", title="Gruppo 2")
    room.change(Session, "s1", groups=("gr1", "gr2"))
    room.change(Table, "tb2", group="gr2")
    room.change(Category, "k1", group="gr1")
    room.change(Booking, "bk1", table="tb2")
    room.change(Booking, "bk3", table="")
    first, second, rest = parted(room.sheet(), "group")
    assert {seat.category for seat in first.seats} == {"Associazioni ambientaliste"}
    assert [table.number for table in first.tables] == [1]
    assert [seat.booking.id for seat in second.seats] == ["bk1"]
    assert "bk3" in {seat.booking.id for seat in rest.seats}
    assert len(first.seats) + len(second.seats) + len(rest.seats) == len(room.sheet().seats)


def test_a_session_without_tables_or_bookings_has_one_sheet() -> None:
    room = Room()
    room.put(Session, "s1")
    assert [len(part.seats) for part in parted(room.sheet(), "table")] == [0]
    room = empty_room()
    book_seat(room, "nobody", "bk")
    assert len(parted(room.sheet(), "table")) == 2


def test_who_has_one_name_alone_stands_under_it() -> None:
    room = empty_room()
    for number, (surname, given_name) in enumerate((("Zeno", "Ada"), ("", "Prova"), ("Alfa", "Z"))):
        room.put(Person, f"p{number}", surname=surname, given_name=given_name)
        book_seat(room, f"p{number}", f"bk{number}")
    seats = room.sheet().seats
    assert [seat.person.id for seat in seats] == ["p2", "p1", "p0"]


def test_printings_of_a_sheet_are_counted_from_one() -> None:
    room = full_room()
    assert next_printing(room.book, "attendance-pdf", "s1") == 1
    edit = record_printing(room.book, "session-kit", "s1", 1000)
    assert len({write.record for write in edit.writes}) == 2
    said = {(write.field, write.value) for write in edit.writes}
    assert {("sheet", "attendance-pdf"), ("sheet", "badges-pdf"), ("printed", 1000)} <= said
    room.put(Printing, "p1", sheet="attendance-pdf", subject="s1", number=1)
    assert next_printing(room.book, "attendance-pdf", "s1") == 2
    assert next_printing(room.book, "badges-pdf", "s1") == 1
    assert kit_view(room.book, session(room)).printings["attendance-pdf"] == 2


def test_a_kit_without_badges_counts_none() -> None:
    edit = record_printing(empty_room().book, "session-kit", "s1", 1000)
    sheets = [write.value for write in edit.writes if write.field == "sheet"]
    assert sheets == ["attendance-pdf"]


def test_a_sheet_without_a_number_is_not_counted() -> None:
    assert not record_printing(full_room().book, "agenda-pdf", "s1", 1000)


def test_logos_are_added_moved_and_taken_away() -> None:
    room = empty_room()
    done(room, add_logo_name(room.book, " Comune d'Esempio "))
    done(room, add_logo(room.book, PictureDraft("stemma", "image/png", (4, 2), b"png")))
    picture = room.book.workshop.logos[1]
    assert room.book.workshop.logos[0] == "Comune d'Esempio"
    shown = logos_of(room.book)
    assert isinstance(shown[1], Picture)
    assert shown[1].name == "stemma"
    done(room, move_logo(room.book, 1, -1))
    assert room.book.workshop.logos == (picture, "Comune d'Esempio")
    assert not move_logo(room.book, 0, -1)
    done(room, take_logo(room.book, 0))
    assert logos_of(room.book) == ("Comune d'Esempio",)


def test_what_is_no_logo_or_one_too_many_is_not_added() -> None:
    room = empty_room()
    assert not add_logo_name(room.book, "  ")
    room.change(Workshop, "w1", logos=("a", "b", "c", "d", "e"))
    with pytest.raises(Refusal, match="too_many_logos"):
        add_logo_name(room.book, "f")
    room.change(Workshop, "w1", logos=("a",))
    assert not add_logo_name(room.book, "a")
