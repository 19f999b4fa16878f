"""The context sheet of a theme: what the records say, and a placeholder for all the rest."""

from pathlib import Path

from pikepdf import pdfa

from facilitator.domain.handout import context_view
from facilitator.domain.records import AgendaItem, Board, Session, Theme
from facilitator.exports.kit.context import write_context
from facilitator.exports.paper import no_tick
from tests.exports.conftest import Compare
from tests.exports.material import Room, empty_room, full_room, options
from tests.exports.reading import (
    bare,
    check_with_qpdf,
    ink_in_margin,
    page_texts,
    pictures,
    type_sizes,
    whole_text,
)


def written(room: Room, folder: Path, theme: str = "t1") -> Path:
    target = folder / "contesto.pdf"
    view = context_view(room.book, room.book.require(Theme, theme))
    write_context(view, options(), target, no_tick)
    return target


def climate_room() -> Room:
    """A room whose theme stands for a field of a city's climate plan."""
    room = full_room()
    room.change(Theme, "t1", fields_of_action=("mobility",))
    return room


def test_the_context_sheet_looks_as_it_was_kept(tmp_path: Path, golden: Compare) -> None:
    golden("context", written(climate_room(), tmp_path))


def test_the_sheet_is_sound(tmp_path: Path) -> None:
    target = written(full_room(), tmp_path)
    assert pdfa.validate_written(target, "2b").passed
    assert min(type_sizes(target)) >= 9.0
    assert not any(ink_in_margin(picture, 60, 4.3) for picture in pictures(target, 60))


def test_qpdf_finds_nothing_wrong(tmp_path: Path) -> None:
    check_with_qpdf(written(full_room(), tmp_path))


def test_it_says_what_the_records_say(tmp_path: Path) -> None:
    (text,) = page_texts(written(climate_room(), tmp_path))
    for said in (
        "Mobilità sostenibile", "Che cosa impedisce di muoversi senz’auto?", "I tre passi",
        "Il contesto, in breve.", "Incontri: 8", "Comune d’Esempio", "Muoversi senza auto",
        "data da inserire", "[fonte da inserire]", "Stoccaggio di CO2", "[da inserire]", "Appunti",
    ):  # fmt: skip
        assert said in text, said


def test_a_theme_that_nobody_meets_about_is_all_placeholders(tmp_path: Path) -> None:
    room = empty_room()
    room.put(Theme, "t2", title="Economia circolare")
    text = whole_text(written(room, tmp_path, "t2"))
    for said in ("Economia circolare", "domanda guida da inserire", "sede da inserire"):
        assert said in text


def test_only_a_theme_of_a_climate_plan_asks_for_the_storage_of_co2(tmp_path: Path) -> None:
    assert "CO2" not in whole_text(written(full_room(), tmp_path))


def test_the_question_is_that_of_the_themes_table() -> None:
    room = full_room()
    room.put(Theme, "t2", title="Economia circolare")
    room.change(Session, "s1", themes=("t1", "t2"))
    room.change(Board, "b2", question="Un'altra domanda")
    one = context_view(room.book, room.book.require(Theme, "t1"))
    assert one.question == "Che cosa impedisce di muoversi senz'auto?"
    other = context_view(room.book, room.book.require(Theme, "t2"))
    assert other.question == ""
    assert other.session is not None


def test_long_texts_go_on_on_the_next_page(tmp_path: Path) -> None:
    room = full_room()
    long = " ".join(f"parola{number}" for number in range(1500))
    room.change(AgendaItem, "a1", text=long)
    room.change(Board, "b1", question=long)
    target = written(room, tmp_path)
    assert len(page_texts(target)) > 2
    assert all("MOBILITÀ SOSTENIBILE · SCHEDA DI" in text for text in page_texts(target)[1:])
    assert bare(whole_text(target)).count("parola") == 3000
