"""A board as one drawing: SVG with its texts, PNG of the size that was asked for."""

import re
from base64 import b64decode
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import numpy
import pytest
from fontTools.ttLib import TTFont
from PIL import Image

from facilitator.domain.refusal import Refusal
from facilitator.exports.board.pdf import write_board
from facilitator.exports.board.picture import write_png, write_svg
from facilitator.exports.contract import Written
from facilitator.exports.paper import no_tick
from resources import fonts
from tests.exports.material import Room, empty_room, full_room, options
from tests.exports.reading import bare, whole_text
from tests.exports.test_board_pictures import picture, room_with
from tests.exports.test_poster import placed_room

SVG = "{http://www.w3.org/2000/svg}"


def drawn(room: Room, folder: Path, **chosen: str) -> tuple[ElementTree.Element, Written]:
    target = folder / "tavola.svg"
    done = write_svg(room.view(), options(**chosen), target, no_tick)
    return ElementTree.parse(target).getroot(), done


def texts(svg: ElementTree.Element) -> list[str]:
    return [text.text or "" for text in svg.iter(f"{SVG}text")]


def test_the_drawing_says_what_the_pdf_says(tmp_path: Path) -> None:
    svg, done = drawn(full_room(), tmp_path)
    write_board(full_room().view(), options(), tmp_path / "tavola.pdf", no_tick)
    printed = sorted(bare(whole_text(tmp_path / "tavola.pdf")))
    assert sorted(bare("".join(texts(svg)))) == printed
    assert done == Written(1)
    assert (svg.get("width"), svg.get("height")) == ("420mm", "297mm")
    assert (svg.get("font-family") or "").startswith("'Titillium Web', ")
    assert svg.findtext(f"{SVG}title") == "Mobilità sostenibile: problemi, cause, barriere"


def test_the_same_board_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        drawn(full_room(), tmp_path / name)
        write_png(full_room().view(), options(pixels=400), tmp_path / name / "t.png", no_tick)
    for file in ("tavola.svg", "t.png"):
        assert (tmp_path / "a" / file).read_bytes() == (tmp_path / "b" / file).read_bytes()


def test_a_board_as_it_stands_says_what_it_leaves_out(tmp_path: Path) -> None:
    svg, done = drawn(placed_room(), tmp_path, layout="screen")
    assert done.remarks == ("texts_in_pdf",)
    assert "Velostazione" in "".join(texts(svg))


def test_arabic_is_told_in_the_order_in_which_it_is_read(tmp_path: Path) -> None:
    room = empty_room()
    room.note("x1", "أفكار <للمدينة> & 5")
    svg, _done = drawn(room, tmp_path)
    found = next(text for text in svg.iter(f"{SVG}text") if "أفكار" in (text.text or ""))
    assert found.get("direction") == "rtl"
    assert bare("".join(texts(svg))).count(bare("<للمدينة>")) == 1


def test_the_drawing_brings_its_typefaces_and_asks_for_nothing_else(tmp_path: Path) -> None:
    room = full_room()
    room.note("x1", "أفكار للمدينة, ภาษาไทยกำลัง, “idee” 🚲", quotation=True)
    svg, _done = drawn(room, tmp_path)
    style = svg.findtext(f"{SVG}style") or ""
    rules = re.findall(
        r"font-family:'([^']+)';font-weight:(\d+);font-style:(\w+);src:url\(data:font/woff;base64,"
        r"([^)]+)\)",
        style,
    )
    signs: dict[tuple[str, int, bool], set[int]] = {}
    for family, weight, slant, data in rules:
        with TTFont(BytesIO(b64decode(data))) as font:
            signs[family, int(weight), slant == "italic"] = set(font.getBestCmap())
    for text in svg.iter(f"{SVG}text"):
        weight, italic = int(text.get("font-weight") or 400), text.get("font-style") == "italic"
        for run in fonts.runs(text.text or "", weight, italic):
            face = run.face
            assert signs[face.family, face.weight, face.italic] >= set(map(ord, run.text))
    # Thai’s vowel is drawn from these two.
    assert {0x0E4D, 0x0E32} <= signs["Noto Sans Thai", 400, False]
    assert "http" not in (tmp_path / "tavola.svg").read_text().replace("http://www.w3.org", "")


def test_typefaces_within_a_drawing_are_small(tmp_path: Path) -> None:
    drawn(full_room(), tmp_path)
    assert (tmp_path / "tavola.svg").stat().st_size < 120_000


def test_pictures_of_notes_are_in_the_drawing(tmp_path: Path) -> None:
    room = room_with(picture("rossa", "PNG"), picture("blu", "JPEG"))
    svg, _done = drawn(room, tmp_path)
    shown = list(svg.iter(f"{SVG}image"))
    assert sorted((image.get("href") or "").split(";")[0] for image in shown) == [
        "data:image/jpeg",
        "data:image/png",
    ]
    assert all(image.findtext(f"{SVG}title", "").startswith("didascalia") for image in shown)


@pytest.mark.parametrize("wide", [200, 1111])
def test_a_picture_is_as_wide_as_was_asked(tmp_path: Path, wide: int) -> None:
    target = tmp_path / "tavola.png"
    done = write_png(full_room().view(), options(pixels=wide), target, no_tick)
    assert done.remarks == ("picture_too_small",)
    with Image.open(target) as picture:
        assert picture.width == wide
        assert picture.height == pytest.approx(wide * 297 / 420, abs=1)
        assert (numpy.asarray(picture.convert("L")) < 128).mean() > 0.005


def test_a_picture_that_no_memory_holds_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        write_png(full_room().view(), options(pixels=20_000), tmp_path / "t.png", no_tick)
    assert refused.value.key == "drawing_too_large"
    most = refused.value.facts["most"]
    assert isinstance(most, int)
    assert 120_000_000 * 0.98 < most * most * 297 / 420 < 120_000_000
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("layout", ["page", "screen"])
def test_a_board_that_no_paper_holds_has_a_sheet_of_its_own(tmp_path: Path, layout: str) -> None:
    room = empty_room()
    for number in range(900):
        place = (number % 60 * 200, number // 60 * 150)
        room.note(f"x{number}", f"nota numero {number}, con qualche parola", place=place)
    svg, _done = drawn(room, tmp_path, layout=layout, paper="A3")
    assert float((svg.get("width") or "").removesuffix("mm")) > 1189
    assert sum("numero" in text for text in texts(svg)) == 900
    sizes = {float(text.get("font-size") or 0) for text in svg.iter(f"{SVG}text")}
    assert min(sizes) >= 9 / 72 * 25.4 - 0.001
