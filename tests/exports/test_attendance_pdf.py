"""The attendance sheet: names whole, a code in every booked row, nothing that must not be there."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy
import pikepdf
import pytest
from pikepdf import pdfa

from facilitator.domain.codes import CornerCode, PersonCode, genuine, person_code, read_code
from facilitator.domain.records import Organisation, Person, Session, Workshop
from facilitator.domain.refusal import Refusal
from facilitator.exports.attendance.names import name_lines
from facilitator.exports.attendance.pdf import write_attendance
from facilitator.exports.attendance.rows import BLANK_ROWS, NAME_WIDTH, filled, sheet_rows
from facilitator.exports.contract import Written
from facilitator.exports.paper import no_tick
from resources.load import words
from tests.exports.conftest import Compare
from tests.exports.material import LONG_NAME, SECRET, Room, book_seat, full_room, options
from tests.exports.reading import (
    bare,
    check_with_qpdf,
    codes_on,
    ink_in_margin,
    page_texts,
    pictures,
    type_sizes,
    whole_text,
)


def written(room: Room, folder: Path, **chosen: str) -> tuple[Path, Written]:
    target = folder / "foglio.pdf"
    return target, write_attendance(room.sheet(), options(**chosen), target, no_tick)


def test_the_sheet_looks_as_it_was_kept(tmp_path: Path, golden: Compare) -> None:
    target, _ = written(full_room(), tmp_path)
    golden("attendance", target)


def test_the_sheet_is_sound(tmp_path: Path) -> None:
    target, done = written(full_room(), tmp_path)
    assert pdfa.validate_written(target, "2b").passed
    with pikepdf.open(target) as pdf:
        assert len(pdf.pages) == done.pages
        assert {tuple(round(float(n)) for n in page.mediabox) for page in pdf.pages} == {
            (0, 0, 842, 595)
        }
    assert min(type_sizes(target)) >= 9.0
    assert not any(ink_in_margin(picture, 100, 4.3) for picture in pictures(target, 100))
    assert done.substituted == ()


def test_qpdf_finds_nothing_wrong(tmp_path: Path) -> None:
    check_with_qpdf(written(full_room(), tmp_path)[0])


def test_every_code_is_read_and_is_the_persons(tmp_path: Path) -> None:
    room = full_room()
    target, done = written(room, tmp_path)
    wanted = {
        person_code(SECRET, "R", "7K2M", seat.booking.reference) for seat in room.sheet().seats
    }
    found: set[str] = set()
    for number, picture in enumerate(pictures(target, 150), 1):
        read = {text: read_code(text) for text in codes_on(picture)}
        people = {text for text, code in read.items() if isinstance(code, PersonCode)}
        others = sorted(type(code).__name__ for text, code in read.items() if text not in people)
        assert others == ["CornerCode"] * 4 + ["PageCode"]
        assert {code.page for t, code in read.items() if t not in people} == {number}  # type: ignore[union-attr]
        assert not people & found
        found |= people
    assert found == wanted
    assert len(wanted) == 14
    assert all(genuine(SECRET, text) for text in found)
    assert done.pages == number


def test_white_stands_around_every_row_code() -> None:
    """Four modules of white, 2.9 mm, which no band, rule, text or other code enters."""
    room = crowd(60)
    rows = sheet_rows(room.sheet(), SECRET, words("it"))
    for page in filled(rows, 48.8, 175.0, 192.0):
        assert page[0].at_left
        for side in (True, False):
            middles = [stood.middle for stood in page if stood.row.code and stood.at_left is side]
            gaps = numpy.diff(middles)
            assert (gaps >= 18 + 2.9).all()
            assert all(middle + 9 + 2.9 <= 192 for middle in middles)


def crowd(people: int) -> Room:
    room = full_room()
    for number in range(people):
        surname = LONG_NAME[0] if number % 7 == 3 else f"Prova{number:03}"
        room.put(Person, f"q{number}", surname=surname, given_name="Ada", organisation="o1")
        book_seat(room, f"q{number}", f"bq{number}")
    return room


def test_a_crowd_fills_pages_by_height(tmp_path: Path) -> None:
    room = crowd(150)
    target, done = written(room, tmp_path)
    texts = page_texts(target)
    assert len(texts) == done.pages
    people = len(room.sheet().seats)
    blank = int(re.search(r"prenotazioni, (\d+) libere", texts[-1])[1])  # type: ignore[index]
    assert blank >= BLANK_ROWS
    assert f"di {people + blank}: {people} prenotazioni, {blank} libere" in texts[-1]
    assert str(people + blank) in texts[-1].splitlines()
    for number, text in enumerate(texts, 1):
        assert f"pagina {number} di {done.pages}" in text
        for said in ("presenti, pagina", "totale generale", "Fa fede l’originale firmato."):
            assert said in text
    assert {"1", "99", "100", str(people)} <= set(whole_text(target).split())


def test_names_are_whole_in_any_script(tmp_path: Path) -> None:
    room = full_room()
    text = bare(whole_text(written(room, tmp_path)[0]))
    for person in room.book.all(Person):
        for part in (person.surname, person.given_name, person.name, person.latin):
            assert bare(part).replace("'", "’") in text, person


def test_a_long_name_breaks_after_its_hyphen_then_the_row_grows() -> None:
    room = full_room()
    rows = sheet_rows(room.sheet(), SECRET, words("it"))
    seats = room.sheet().seats
    long = next(n for n, seat in enumerate(seats) if seat.person.surname == LONG_NAME[0])
    lines = [line.left[0].text for line in rows[long].name]
    assert lines[0] == "Montecuccolinventati-Della"
    assert rows[long].height > rows[0].height == 10.5
    for row in rows:
        for line in row.name:
            assert line.width <= NAME_WIDTH + 1e-6


def test_one_line_is_tried_at_three_sizes() -> None:
    room = full_room()

    def sizes(surname: str, given: str) -> Sequence[float]:
        person = Person(id="x", surname=surname, given_name=given)
        seat = replace(room.sheet().seats[0], person=person)
        return [line.left[0].letters.size for line in name_lines(seat, NAME_WIDTH, words("it"))]

    assert sizes("Prova", "Ada") == [12.0]
    assert sizes("Inventatissimi d’Esempio", "Ada M.") == [11.5]
    assert sizes("Inventatissimi d’Esempio", "Guglielmina") == [10.0, 10.0]


def test_chinese_names_stay_whole_and_leftward_names_stand_right() -> None:
    room = full_room()
    by_name = {seat.person.surname: seat for seat in room.sheet().seats}
    (chinese,) = name_lines(by_name["王"], NAME_WIDTH, words("it"))
    assert [piece.text for piece in chinese.left] == ["王示例", "(Wang Shili)"]
    (hebrew,) = name_lines(by_name["בדיוני"], NAME_WIDTH, words("it"))
    assert [piece.text for piece in hebrew.right] == ["בדיוני", "דוגמה"]
    assert [piece.text for piece in hebrew.left] == ["Dugma Bidyoni"]


def test_a_second_seat_is_said_in_small() -> None:
    room = full_room()
    seats = [seat for seat in room.sheet().seats if seat.person.surname == "Esempi"]
    first, second = (name_lines(seat, NAME_WIDTH, words("it"))[0].left for seat in seats)
    assert [piece.text for piece in first] == ["Esempi", "Anna"]
    assert [piece.text for piece in second] == ["Esempi", "Anna", "posto 2"]
    assert second[-1].letters.size == 9.0


def test_addresses_and_telephones_are_not_printed(tmp_path: Path) -> None:
    text = whole_text(written(full_room(), tmp_path)[0])
    assert "@" not in text
    assert "0574" not in text


def test_what_is_unknown_is_a_placeholder_on_every_page(tmp_path: Path) -> None:
    for text in page_texts(written(full_room(), tmp_path)[0]):
        for said in (
            "Foglio firme S1", "data da inserire", "[linea da inserire]", "[da inserire]", "logo 5",
            "Sala Prova, via dell’Esempio 1", "T1–T2", "15:00–18:00", "Inizio effettivo",
            "Facilita (nome e firma)", "Verbalizza (nome e firma)", "gruppo 1,",
        ):  # fmt: skip
            assert said in text, said


def test_what_is_known_stands_in_its_place(tmp_path: Path) -> None:
    room = full_room()
    room.change(
        Workshop, "w1", funding="Fondo d'Esempio", cup="X00X00000000000", privacy="Avviso breve.",
        logos=("Comune d'Esempio", "Un ente con un nome molto lungo che va a capo più volte"),
    )  # fmt: skip
    room.change(Session, "s1", date="2022-10-21", actual_start="15:10", actual_end="18:05")
    text = whole_text(written(room, tmp_path)[0])
    for said in (
        "Fondo d’Esempio",
        "X00X00000000000",
        "Avviso breve.",
        "21.10.2022",
        "15:10",
        "18:05",
    ):
        assert said in text
    assert "inserire" not in text
    assert "logo 2" not in text


def test_long_headings_grow_downward(tmp_path: Path) -> None:
    room = full_room()
    room.change(Workshop, "w1", title="Percorso " * 20, funding="Fondo d'Esempio " * 20)
    room.change(Organisation, "o1", title="Ente d'Esempio " * 12)
    target, _ = written(room, tmp_path)
    text = bare(whole_text(target))
    assert bare("Percorso " * 20) in text
    assert bare("Fondo d’Esempio " * 20) in text
    assert bare("Ente d’Esempio " * 12) in text
    codes = [codes_on(picture) for picture in pictures(target, 150)]
    assert sum(len(found) for found in codes) == 14 + 5 * len(codes)


def test_a_laptop_without_keys_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        write_attendance(
            full_room().sheet(), replace(options(), secret=None), tmp_path / "a.pdf", no_tick
        )
    assert refused.value.key == "no_keys"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("layout", ["", "by-table"])
def test_a_notice_that_leaves_no_room_has_pages_of_its_own(layout: str, tmp_path: Path) -> None:
    room = full_room()
    usual = page_texts(written(room, tmp_path, layout=layout)[0])
    notice = " ".join(f"avviso{number}" for number in range(1500))
    room.change(Workshop, "w1", privacy=notice)
    target, done = written(room, tmp_path, layout=layout)
    assert done.remarks == ("privacy_overleaf",)
    sheets = 2 if layout else 1
    texts = page_texts(target)
    assert len(usual) + 2 * sheets <= done.pages == len(texts) <= len(usual) + 4 * sheets
    assert re.findall(r"avviso\d+", whole_text(target)) == notice.split() * sheets
    assert sum("sulle ultime pagine" in text for text in texts) == len(usual)
    number, of = re.findall(r"pagina (\d+) di (\d+)", texts[-1])[0]
    assert number == of
    assert pdfa.validate_written(target, "2b").passed
    for picture in pictures(target, 150):
        found = [read_code(text) for text in codes_on(picture)]
        assert len([code for code in found if isinstance(code, CornerCode)]) == 4


def test_a_session_without_bookings_has_a_page_of_rows(tmp_path: Path) -> None:
    room = full_room()
    room.put(Session, "s2", code="S2", mark="ABCD")
    view = replace(room.sheet(), seats=())
    target = tmp_path / "vuoto.pdf"
    assert write_attendance(view, options(), target, no_tick).pages == 1
    assert "Righe 1–12 di 12: 0 prenotazioni, 12 libere" in whole_text(target)


def test_the_same_sheet_gives_the_same_bytes(tmp_path: Path) -> None:
    first = written(full_room(), tmp_path)[0].read_bytes()
    assert written(full_room(), tmp_path)[0].read_bytes() == first
