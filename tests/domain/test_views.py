"""What screen and paper read: in order, with names, and without links that sleep."""

from dataclasses import replace
from typing import Any

import pytest

from facilitator.domain.attendance import attendance_view, seat_of
from facilitator.domain.layout import NOTE, Rect
from facilitator.domain.note_room import GROW_STEP, NOTE_SIZES, note_fit, shown_text, sizer
from facilitator.domain.records import (
    AgendaItem,
    Attendance,
    Booking,
    Category,
    Cluster,
    Group,
    Link,
    Note,
    Organisation,
    Person,
    Phase,
    Record,
    Round,
    Session,
    Table,
    Theme,
    Venue,
    Workshop,
)
from facilitator.domain.views import board_view, heading
from tests.domain.books import BOARD, book_of, notes_of, size_of

THEME, OTHER = Theme(id="theme", title="Mobilità"), Theme(id="other", title="Energia")
SESSION = Session(
    id="session", code="S1", phase="phase", venue="venue", themes=("theme",), groups=("g", "gone")
)
TABLE = Table(id="table", session="session", number=1, code="S1-T1")
AROUND: tuple[Record, ...] = (
    Workshop(id="w", title="Prova"), SESSION, TABLE, THEME, OTHER, Phase(id="phase"),
    Venue(id="venue"), Group(id="g"),
)  # fmt: skip


def half(text: str) -> float:
    """Every letter half as wide as it is high."""
    return len(text) / 2


def wide(text: str) -> float:
    return float(len(text))


def test_notes_stand_in_journal_order_with_votes_and_cluster() -> None:
    notes = [
        Note(id="late", born=(2, "a"), board="board", cluster="c", hands=3),
        Note(id="early", born=(1, "b"), board="board", cluster="removed"),
        Note(id="elsewhere", board="another"),
    ]
    view = board_view(book_of(BOARD, Cluster(id="c", board="board"), *notes), BOARD, size_of)
    assert [(n.id, n.cluster, n.votes) for n in view.notes] == [("early", "", 0), ("late", "c", 3)]
    assert [n.id for n in view.loose] == ["early"]
    assert view.notes[0].rect == view.layout.notes["early"]


def test_a_cluster_counts_the_hands_of_its_notes() -> None:
    clusters = [Cluster(id=i, born=(n, ""), board="board") for n, i in enumerate(("c", "empty"))]
    notes = notes_of(2, hands=4, cluster="c")
    view = board_view(book_of(BOARD, *clusters, *notes), BOARD, size_of)
    full, empty = view.clusters
    assert (full.id, full.notes, full.votes) == ("c", ("n0", "n1"), 8)
    assert full.frame == view.layout.clusters["c"]
    assert (empty.id, empty.notes, empty.votes, empty.frame) == ("empty", (), 0, None)


def test_links_have_both_ends_on_the_board_and_are_awake() -> None:
    far = Note(id="far", board="another")
    links = [
        Link(id="here", kind="causes", source="n0", target="n1"),
        Link(id="away", kind="supports", source="n0", target="far"),
        Link(id="asleep", kind="supports", source="n0", target="removed"),
        Link(id="second", kind="also_in", source="n1", target="c"),
        Link(id="third", kind="also_in", source="n1", target="d"),
    ]
    clusters = [Cluster(id="c", board="board"), Cluster(id="d", board="board")]
    view = board_view(book_of(BOARD, far, *notes_of(2), *links, *clusters), BOARD, size_of)
    assert [link.id for link in view.links] == ["here"]
    assert {note: set(ids) for note, ids in view.also_in.items()} == {"n1": {"c", "d"}}


def test_a_board_bears_the_names_around_it() -> None:
    board = replace(BOARD, table="table")
    found = heading(book_of(board, *AROUND), board)
    assert (found.workshop.title, found.session, found.table) == ("Prova", SESSION, TABLE)
    assert (found.theme, found.phase, found.venue) == (THEME, Phase(id="phase"), Venue(id="venue"))
    assert found.groups == (Group(id="g"),)


def test_a_tables_own_group_and_the_hours_of_its_round_come_before_its_sessions() -> None:
    session = replace(SESSION, start="15:00", end="18:00")
    table = replace(TABLE, group="h", round="r")
    board, around = replace(BOARD, table="table"), (session, table, Group(id="g"), Group(id="h"))
    first = Round(id="r", session="session", start="15:20", minutes=50)
    found = heading(book_of(board, *around, first), board)
    assert (found.groups, found.hours) == ((Group(id="h"),), ("15:20", "16:10"))
    item = AgendaItem(id="i", session="session", round="r", start="23:40", minutes=30)
    silent = book_of(board, *around, Round(id="r", session="session"), item)
    assert heading(silent, board).hours == ("23:40", "00:10")
    unknown = book_of(board, *around, Round(id="r", session="session"))
    assert heading(unknown, board).hours == ("15:00", "18:00")
    open_end = book_of(board, *around, replace(first, minutes=None))
    assert heading(open_end, board).hours == ("15:20", "")


def test_a_board_asks_what_its_session_asks_until_it_has_a_question_of_its_own() -> None:
    session = Session(id="session", question="Che cosa ostacola?")
    assert heading(book_of(session, BOARD), BOARD).board.question == "Che cosa ostacola?"
    own = replace(BOARD, question="Perché?")
    assert heading(book_of(session, own), own).board is own


def test_a_board_without_session_and_table_has_no_names_around_it() -> None:
    found = heading(book_of(BOARD), BOARD)
    assert (found.session, found.table, found.theme, found.phase) == (None, None, None, None)
    assert (found.venue, found.groups, found.workshop) == (None, (), Workshop(id=""))


@pytest.mark.parametrize(
    ("table", "themes", "theme"),
    [
        ("other", ("theme",), OTHER),
        ("", ("theme",), THEME),
        ("", ("theme", "other"), None),
        ("gone", ("theme",), None),
    ],
)
def test_the_tables_theme_comes_first_then_the_sessions_only_one(
    table: str, themes: tuple[str, ...], theme: Theme | None
) -> None:
    board = replace(BOARD, table="table")
    book = book_of(*AROUND, replace(SESSION, themes=themes), replace(TABLE, theme=table))
    assert heading(book, board).theme == theme


@pytest.mark.parametrize(
    ("text", "quotation", "shown"),
    [
        ("Non passa mai", True, "“Non passa mai”"),
        ("Non passa mai", False, "Non passa mai"),
        ("«Non passa mai»", True, "«Non passa mai»"),
        ("", True, "“”"),
    ],
)
def test_a_quotation_stands_between_marks_once(text: str, quotation: bool, shown: str) -> None:
    assert shown_text(Note(id="n", text=text, quotation=quotation)) == shown


def test_a_note_grows_only_when_its_text_at_the_smallest_does_not_fit() -> None:
    size = sizer(half)
    short, long = Note(id="n", text="parola"), Note(id="n", text="parola " * 60)
    assert size(short) == NOTE
    width, height = size(long)
    assert (width, height > NOTE[1], (height - NOTE[1]) % GROW_STEP) == (NOTE[0], True, 0)
    assert size(replace(long, size=(900, 400))) == (900, 400)
    lines = Note(id="n", text="\n".join("riga" for _ in range(12)))
    assert size(lines)[1] > NOTE[1]


def test_a_grown_note_holds_its_text_and_no_more_than_that() -> None:
    note = Note(id="n", text="parola " * 60)
    fitted = note_fit(note, half)
    grown = sizer(half)(note)
    room = grown[1] - 10 - 8 - 26
    assert fitted.size == NOTE_SIZES.smallest
    assert 0 <= room - fitted.height < GROW_STEP


def test_a_quotation_is_measured_as_it_is_written() -> None:
    note = Note(id="n", text="parola " * 20, quotation=True)
    plain = replace(note, quotation=False)
    assert sizer(half, wide)(note)[1] > sizer(half, wide)(plain)[1]
    assert len(note_fit(note, half, wide).lines) > len(note_fit(plain, half, wide).lines)
    assert sizer(half)(note) == sizer(half, half)(note)
    assert note_fit(note, half) == note_fit(note, half, half)


def names(*people: Person) -> list[str]:
    bookings = [Booking(id=f"b{p.id}", person=p.id, session="session") for p in people]
    view = attendance_view(book_of(SESSION, *people, *bookings), SESSION)
    return [seat.name for seat in view.seats]


def test_people_stand_by_surname_then_given_name() -> None:
    listed = [("Zoe", "Rossi"), ("Ada", "Rossini"), ("Ugo", "Bianchi"), ("Àlba", "Rossi")]
    people = [Person(id=g, given_name=g, surname=s) for g, s in listed]
    whole = Person(id="whole", name="Curie Maria")
    assert names(*people, whole) == [
        "Ugo Bianchi", "Curie Maria", "Àlba Rossi", "Zoe Rossi", "Ada Rossini",
    ]  # fmt: skip


def test_seats_of_one_person_stand_in_their_order() -> None:
    person = Person(id="p", name="Prova")
    seats = [Booking(id=f"b{n}", person="p", session="session", number=n) for n in (3, 1, 2)]
    view = attendance_view(book_of(SESSION, person, *seats), SESSION)
    assert [seat.booking.number for seat in view.seats] == [1, 2, 3]


def test_the_forgotten_and_the_unknown_are_not_listed() -> None:
    gone, here = Person(id="x", forgotten=True), Person(id="p", name="Prova")
    stray = Booking(id="stray", person="removed", session="session")
    bookings = [Booking(id=f"b{i}", person=i, session="session") for i in "xp"]
    view = attendance_view(book_of(SESSION, gone, here, stray, *bookings), SESSION)
    assert [seat.person.id for seat in view.seats] == ["p"]


def test_an_attendance_sheet_bears_the_names_around_the_session() -> None:
    item = AgendaItem(id="i", session="session", title="Apertura")
    view = attendance_view(book_of(*AROUND, item), SESSION)
    assert (view.workshop.title, view.session, view.venue) == ("Prova", SESSION, Venue(id="venue"))
    assert (view.phase, view.themes, view.groups) == (Phase(id="phase"), (THEME,), (Group(id="g"),))
    assert (view.tables, view.seats, view.agenda) == ((TABLE,), (), (item,))


def test_a_seat_says_whose_it_is_and_whether_it_came() -> None:
    booking = Booking(id="b", person="p", session="session", table="table")
    person = Person(id="p", name="Prova", organisation="o", category="c")
    came = Attendance(id="a", booking="b", entered=5)
    known: list[Any] = [person, Organisation(id="o", title="Ente"), Category(id="c", title="Altri")]
    seat = seat_of(book_of(TABLE, booking, came, *known), booking)
    assert (seat.organisation, seat.category, seat.table) == ("Ente", "Altri", "S1-T1")
    assert (seat.attendance, seat.name) == (came, "Prova")
    bare = seat_of(book_of(booking), booking)
    assert (bare.organisation, bare.category, bare.table, bare.attendance) == ("", "", "", None)
    assert bare.name == ""


def test_an_empty_board_has_the_room_of_one_note() -> None:
    view = board_view(book_of(BOARD), BOARD, size_of)
    assert (view.notes, view.clusters, view.links) == ((), (), ())
    assert view.layout.bounds() == Rect(0, 0, *NOTE)
