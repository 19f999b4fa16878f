"""The logos of a process at the head of its reports."""

from base64 import b64encode
from io import BytesIO
from pathlib import Path

import docx
import pikepdf
import pytest
from PIL import Image

from facilitator.domain.records import Picture, Workshop
from facilitator.exports.formats import exporter
from facilitator.exports.logos import set_logos, width_of
from facilitator.exports.paper import no_tick
from facilitator.exports.reports.formats import REPORT_EXPORTERS
from tests.exports.material import Room, options
from tests.exports.reading import page_texts
from tests.exports.report_rooms import process_room, subject

DATED = [row.id for row in REPORT_EXPORTERS if not row.id.startswith("quarter")]


def room_with_logos() -> Room:
    room, held = process_room(), BytesIO()
    Image.new("RGBA", (60, 30), (0, 90, 60, 128)).save(held, "PNG")
    data = b64encode(held.getvalue()).decode()
    room.put(Picture, "p1", name="Stemma", media="image/png", width=60, height=30, data=data)
    room.put(Picture, "p2", name="Rovinata", media="image/png", width=60, height=30, data="AAAA")
    room.change(Workshop, "w1", logos=("p1", "p2", "Ente d'Esempio"))
    return room


def written(room: Room, name: str, folder: Path) -> Path:
    row, target = exporter(name), folder / name
    row.write(row.view(room.book, subject(room, row.subject)), options(), target, no_tick)
    return target


@pytest.mark.parametrize("name", [name for name in DATED if name.endswith("-pdf")])
def test_logos_stand_beside_the_first_title(name: str, tmp_path: Path) -> None:
    target = written(room_with_logos(), name, tmp_path)
    first, *others = page_texts(target)
    assert "Ente d'Esempio" in first.replace("\n", " ")
    assert "Rovinata" in first
    with pikepdf.open(target) as pdf:
        assert len(pdf.pages[0].get_images()) == 1
    if name != "cards-pdf":
        assert all("Rovinata" not in text for text in others)


def test_every_project_card_is_a_sheet_of_its_own(tmp_path: Path) -> None:
    pages = page_texts(written(room_with_logos(), "cards-pdf", tmp_path))
    titled = [text for text in pages if "SCHEDA PROGETTO" in text]
    assert len(titled) > 1
    assert all("Rovinata" in text for text in titled)


def test_a_process_without_logos_has_no_empty_places_for_them(tmp_path: Path) -> None:
    assert "logo" not in page_texts(written(process_room(), "table-report-pdf", tmp_path))[0]


@pytest.mark.parametrize("name", [name for name in DATED if name.endswith("-docx")])
def test_documents_to_go_on_writing_in_have_them_too(name: str, tmp_path: Path) -> None:
    document = docx.Document(str(written(room_with_logos(), name, tmp_path)))
    line = document.paragraphs[0]
    assert "Rovinata" in line.text
    assert "Ente d'Esempio" in line.text
    assert 'descr="Stemma"' in line._p.xml


def test_narrow_logos_leave_their_room_to_wide_ones() -> None:
    names = (("p1", (900, 90)), ("p2", (80, 600)), ("p3", (300, 300)), ("p4", (500, 200)))
    pictures = []
    for name, size in names:
        held = BytesIO()
        Image.new("RGB", size).save(held, "PNG")
        data = b64encode(held.getvalue()).decode()
        pictures.append(
            Picture(id=name, media="image/png", width=size[0], height=size[1], data=data)
        )
    wide, tall, square, broad, named = set_logos((*pictures, "Ente"), 123.5, 12.2)
    assert wide.width > 40
    assert tall.width == pytest.approx(12.2 * 80 / 600)
    assert square.width == pytest.approx(12.2)
    assert broad.width == pytest.approx(12.2 * 2.5)
    assert named.width > 20
    assert width_of((wide, tall, square, broad, named)) <= 123.5 + 1e-6
    # Where all are wide, they share the room alike.
    many = set_logos([pictures[0]] * 5, 123.5, 12.2)
    assert width_of(many) == pytest.approx(123.5)
    assert len({round(logo.width, 6) for logo in many}) == 1
