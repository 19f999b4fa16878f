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
