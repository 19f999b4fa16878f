"""The print kit: every sheet is sound, says its text, and bears codes that are read."""

from collections.abc import Sequence
from pathlib import Path

import numpy
import pikepdf
import pypdfium2
import pytest
from pikepdf import pdfa

from facilitator.domain.codes import (
    CornerCode,
    Malformed,
    PageCode,
    PersonCode,
    read_code,
)
from facilitator.domain.records import (
    Board,
    Group,
    Session,
    Table,
    Workshop,
)
from facilitator.domain.refusal import Refusal
from facilitator.exports.formats import exporter
from facilitator.exports.paper import PALE, no_tick
from resources.load import templates
from tests.exports.conftest import Compare
from tests.exports.kit_room import KIT, busy_room, room_without_tables, written
from tests.exports.material import empty_room, full_room, options
from tests.exports.reading import (
    bare,
    codes_on,
    ink_in_margin,
    page_texts,
    pictures,
    type_sizes,
    whole_text,
)

Read = PersonCode | PageCode | CornerCode | Malformed


@pytest.mark.parametrize("key", KIT)
def test_a_sheet_looks_as_it_was_kept(key: str, tmp_path: Path, golden: Compare) -> None:
    golden(key.removesuffix("-pdf"), written(busy_room(), key, tmp_path)[0])


@pytest.mark.parametrize("key", [*KIT, "templates-pdf", "session-kit"])
def test_a_sheet_is_sound(key: str, tmp_path: Path) -> None:
    target, done = written(busy_room(), key, tmp_path)
    assert pdfa.validate_written(target, "2b").passed
    assert len(page_texts(target)) == done.pages > 0
    assert min(type_sizes(target)) >= 9.0
    if key not in {"signs-pdf", "session-kit"}:
        assert not any(ink_in_margin(picture, 100, 4.3) for picture in pictures(target, 100))


def read_on(target: Path) -> list[list[Read]]:
    """The codes on each page, read at 150 dots to the inch."""
    found = []
    for picture in pictures(target, 150):
        found.append([read_code(text) for text in codes_on(picture)])
    return found


def test_every_template_has_its_sheet_on_a3_and_a4(tmp_path: Path) -> None:
    for paper, size in (("A3", (1191, 842)), ("A4", (842, 595))):
        target, done = written(empty_room(), "templates-pdf", tmp_path, paper=paper)
        assert done.pages == len(templates())
        with pikepdf.open(target) as pdf:
            boxes = {tuple(round(float(n)) for n in page.mediabox[2:]) for page in pdf.pages}
        assert boxes == {size}
        text = bare(whole_text(target)).casefold()
        for shape in templates().values():
            wanted = [shape["name"], *(lane["title"] for lane in shape.get("lanes", ()))]
            wanted += [*shape.get("prompts", ()), *(f["title"] for f in shape.get("frames", ()))]
            wanted = [] if shape.get("natures") else [*wanted, *shape.get("axes", {}).values()]
            for said in wanted:
                for word in said["it"].casefold().replace("'", "’").split():
                    assert bare(word) in text, said


def test_a_blank_sheet_tells_what_its_board_asks(tmp_path: Path) -> None:
    room = busy_room()
    room.change(
        Board, "b1", prompts=("Che cosa manca?",), axes=("poco", "molto", "giù", "su"),
        natures=("normative", "di quartiere"), template="free",
    )  # fmt: skip
    text = whole_text(written(room, "blank-pdf", tmp_path)[0])
    for said in ("Che cosa manca?", "poco", "molto", "giù", "su", "Normativa", "di quartiere"):
        assert said in text, said


@pytest.mark.parametrize(
    ("key", "why", "of"),
    [
        ("badges-pdf", "nobody_booked", "S1 · Tavolo di lavoro 1"),
        ("certificates-pdf", "nobody_came", "S1 · Tavolo di lavoro 1"),
        ("stickers-pdf", "nothing_noted", "S1-T1 · Problemi, cause, barriere"),
    ],
)
def test_what_would_be_empty_is_refused_with_its_remedy(
    key: str, why: str, of: str, tmp_path: Path
) -> None:
    with pytest.raises(Refusal) as refused:
        written(empty_room(), key, tmp_path)
    assert (refused.value.key, refused.value.facts["name"]) == (why, of)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("key", ["signs-pdf", "spokesperson-pdf"])
def test_sheets_of_tables_are_refused_where_there_are_none(key: str, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="session_without_tables"):
        written(room_without_tables(), key, tmp_path)


def test_a_long_note_goes_on_on_the_next_sticker(tmp_path: Path) -> None:
    room = full_room()
    long = " ".join(f"parola{number}" for number in range(400))
    room.note("n99", long)
    for paper in ("", "L7160"):
        text = whole_text(written(room, "stickers-pdf", tmp_path, paper=paper)[0])
        assert bare(long) in bare("".join(part for part in text.split("\n") if "/" not in part))


def test_a_long_title_of_a_lane_keeps_off_the_places_for_notes(tmp_path: Path) -> None:
    room = busy_room()
    kinds = "problem cause barrier effect underway idea question"
    room.change(Board, "b1", lanes=(kinds, *["idea"] * 5), template="free")
    target, _done = written(room, "blank-pdf", tmp_path, paper="A4")
    with pypdfium2.PdfDocument(target) as document:
        page = document[0].get_textpage()
        boxes = [
            page.get_charbox(page.search(word).get_next()[0]) for word in ("Problema,", "idea,")
        ]
        tall = document[0].get_height()
    (left, _low, _right, first), (_left, last, _end, _top) = boxes
    dpi = 200
    scale = dpi / 72
    (picture,) = pictures(target, dpi)
    seen = numpy.asarray(picture.convert("RGB"), dtype=int)
    rows = slice(int((tall - first) * scale), int((tall - last) * scale))
    part = seen[rows, int(left * scale) : int((left + 50) * scale)]
    pale = numpy.array([int(PALE[at : at + 2], 16) for at in (1, 3, 5)])
    assert part.size
    assert numpy.abs(part - pale).max(axis=2).min() > 24


def outline(target: Path) -> Sequence[tuple[str, int]]:
    with pikepdf.open(target) as pdf, pdf.open_outline() as entries:
        return [(str(entry.title), len(entry.children)) for entry in entries.root]


def test_the_kit_holds_everything_in_the_order_of_the_day(tmp_path: Path) -> None:
    target, done = written(busy_room(), "session-kit", tmp_path)
    titles = [title for title, _children in outline(target)]
    assert titles == [
        "Programma della sessione", "Scheda di contesto · Mobilità sostenibile", "Foglio firme",
        "Badge", "Tavolo T1 · Mobilità sostenibile", "Tavolo T2 · Mobilità sostenibile",
    ]  # fmt: skip
    assert outline(target)[-1][1] == 4
    assert done.pages == len(page_texts(target))


def test_the_kit_of_a_session_without_bookings_has_a_sheet_to_fill_in(tmp_path: Path) -> None:
    target, done = written(empty_room(), "session-kit", tmp_path)
    titles = [title for title, _ in outline(target)]
    assert "Badge" not in titles
    assert "Foglio firme" in titles
    assert done.remarks == ("kit_without_badges",)


def test_the_kit_of_a_session_without_tables_says_what_it_lacks(tmp_path: Path) -> None:
    target, done = written(room_without_tables(), "session-kit", tmp_path)
    assert done.remarks == ("kit_without_badges", "kit_without_tables")
    assert len(page_texts(target)) == done.pages


def test_the_attendance_sheet_is_parted_by_table(tmp_path: Path) -> None:
    room = full_room()
    row, target = exporter("attendance-pdf"), tmp_path / "tavoli.pdf"
    room.change(Workshop, "w1", logos=("Comune d'Esempio",))
    done = row.write(room.sheet(), options(layout="by-table"), target, no_tick)
    assert [title for title, _ in outline(target)] == ["Gruppo 1 · T1", "Gruppo 1 · T2"]
    codes = [code for page in read_on(target) for code in page if isinstance(code, PageCode)]
    assert [(code.table, code.page) for code in codes] == [(1, 1), (1, 2), (1, 3), (2, 1)]
    said = zip(page_texts(target), codes, strict=True)
    for (text, code), of in zip(said, (3, 3, 3, 1), strict=True):
        assert f"Foglio firme S1-T{code.table}" in text
        assert f"pagina {code.page} di {of}" in text
    assert done.pages == len(codes)


def test_the_sheets_of_groups_are_numbered_through(tmp_path: Path) -> None:
    """A code has no place for a group: pages alone tell one group's sheets from another's."""
    room = full_room()
    room.put(Group, "gr2", title="Gruppo 2")
    room.change(Session, "s1", groups=("gr1", "gr2"))
    room.change(Table, "tb1", group="gr1")
    room.change(Table, "tb2", group="gr2")
    row, target = exporter("attendance-pdf"), tmp_path / "gruppi.pdf"
    done = row.write(room.sheet(), options(layout="by-group"), target, no_tick)
    for number, (text, codes) in enumerate(
        zip(page_texts(target), read_on(target), strict=True), 1
    ):
        assert f"pagina {number} di {done.pages}" in text
        assert {code.page for code in codes if isinstance(code, PageCode)} == {number}


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    first = written(busy_room(), "session-kit", tmp_path)[0].read_bytes()
    assert written(busy_room(), "session-kit", tmp_path)[0].read_bytes() == first


def test_english_sheets_speak_english(tmp_path: Path) -> None:
    text = whole_text(written(busy_room(), "session-kit", tmp_path, language="en")[0])
    for said in ("Agenda of the session", "Table signs"[:5], "Notes: one thing in each box"):
        assert said in text
