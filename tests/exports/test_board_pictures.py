"""Pictures on paper: whole, with their captions, and never a way in for what is no picture."""

from base64 import b64encode
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pikepdf import pdfa
from PIL import Image

from facilitator.domain.records import Note, Picture
from facilitator.exports.board.blocks import Block, Waiting
from facilitator.exports.board.content import Content
from facilitator.exports.board.measures import Measures
from facilitator.exports.board.notes import NoteRow
from facilitator.exports.board.pdf import write_board
from facilitator.exports.paper import no_tick, opened
from resources.load import words
from tests.exports.material import Room, full_room, options
from tests.exports.reading import bare, page_texts, pictures, structure, whole_text

RED, BLUE = (200, 30, 30), (20, 60, 200)


def image(kind: str, size: tuple[int, int] = (300, 200), mode: str = "RGB") -> bytes:
    """A picture of one strong colour, so that it is found again on paper."""
    buffer = BytesIO()
    Image.new("RGB", size, RED if kind == "PNG" else BLUE).convert(mode).save(buffer, kind)
    return buffer.getvalue()


def picture(key: str, kind: str, **facts: Any) -> Picture:
    data = b64encode(image(kind)).decode()
    said = {"name": key, "media": f"image/{kind.lower()}", "width": 300, "height": 200}
    return Picture(**{"id": key, **said, "data": data, **facts})


def room_with(*shown: Picture) -> Room:
    """A full board with a loose picture note and one in a cluster."""
    room = full_room()
    for one in shown:
        room.book.put(one)
    home = next(note.cluster for note in room.book.all(Note) if note.cluster)
    for number, key in enumerate(("rossa", "blu")):
        room.book.put(
            Note(
                id=f"z{number}", born=(900 + number, "a"), board="b1", kind="parked", picture=key,
                text=f"didascalia {key}", cluster=home * number, size=(344, 320),
            )
        )  # fmt: skip
    return room


def has(page: Image.Image, colour: tuple[int, int, int]) -> bool:
    small = page.convert("RGB")
    found = small.getcolors(small.width * small.height) or []
    return sum(n for n, c in found if _near(c, colour)) > 400


def _near(found: Any, wanted: tuple[int, int, int]) -> bool:
    return all(abs(a - b) < 25 for a, b in zip(found, wanted, strict=True))


@pytest.mark.parametrize("layout", ["page", "screen"])
def test_pictures_stand_on_paper_with_their_captions(tmp_path: Path, layout: str) -> None:
    target = tmp_path / "tavola.pdf"
    room = room_with(picture("rossa", "PNG"), picture("blu", "JPEG"))
    write_board(room.view("b1"), options(layout=layout), target, no_tick)
    assert pdfa.validate_written(target, "2b").passed
    pages = list(pictures(target, 60))
    assert any(has(page, RED) for page in pages)
    assert any(has(page, BLUE) for page in pages)
    text = bare(whole_text(target))
    assert bare("didascalia rossa") in text
    assert bare("didascalia blu") in text
    assert "didascalia rossa" in [said for role, said, _text in structure(target) if said]


@pytest.mark.parametrize("layout", ["page", "screen"])
def test_a_picture_that_is_not_there_leaves_its_caption(tmp_path: Path, layout: str) -> None:
    target = tmp_path / "tavola.pdf"
    room = room_with(picture("rossa", "PNG", data=b64encode(b"no picture").decode()))
    write_board(room.view("b1"), options(layout=layout), target, no_tick)
    assert bare("didascalia rossa") in bare(whole_text(target))
    assert len(page_texts(target)) >= 1


def test_a_picture_with_a_very_long_caption_goes_on_over_pages(tmp_path: Path) -> None:
    target = tmp_path / "tavola.pdf"
    room = room_with(picture("rossa", "PNG"), picture("blu", "JPEG"))
    long = " ".join(f"parola{n}" for n in range(1200))
    room.change(Note, "z0", text=long)
    room.change(Note, "z1", text=long)
    write_board(room.view("b1"), options(), target, no_tick)
    assert "parola1199" in whole_text(target)
    assert any(has(page, RED) for page in pictures(target, 60))


@pytest.mark.parametrize(
    "facts",
    [
        {"media": "image/svg+xml"}, {"data": "no base64!"}, {"data": "A" * 3_000_000},
        {"width": 299}, {"data": b64encode(image("PNG")[:60]).decode()},
        {"data": b64encode(image("PNG", (5000, 5000), "1")).decode(), "width": 5000,
         "height": 5000},
        {"data": b64encode(image("PNG", (12000, 12000), "1")).decode(), "width": 12000,
         "height": 12000},
    ],
)  # fmt: skip
def test_what_is_no_picture_of_the_size_it_says_is_not_drawn(facts: dict[str, Any]) -> None:
    assert opened(picture("rossa", "PNG", **facts)) is None


def test_pictures_in_other_colours_become_plain() -> None:
    data = b64encode(image("JPEG", mode="CMYK")).decode()
    assert opened(picture("blu", "JPEG", data=data)).getSize() == (300, 200)
    assert opened(None) is None


def test_a_picture_makes_no_row_of_notes_much_higher() -> None:
    room, tall = full_room(), picture("rossa", "PNG", width=300, height=900)
    room.book.put(tall)
    for number in range(6):
        room.note(f"y{number}", "Una nota", kind="idea", cluster="c1")
    before = {box.view.id: row for row in rows_of(room) for box in row.boxes}
    for number in range(2):
        room.note(f"z{number}", "Veduta", kind="idea", picture="rossa", cluster="c1")
    after = {box.view.id: row for row in rows_of(room) for box in row.boxes}
    shown = {after["z0"].height, after["z1"].height}
    assert max(shown) < 2.5 * before["y0"].height
    assert not any(
        row is after[f"y{number}"] for row in (after["z0"], after["z1"]) for number in range(6)
    )


def rows_of(room: Room) -> list[NoteRow]:
    content = Content(room.view(), Measures(), words("it"))
    (block,) = (one for one in map(built, content.blocks(132.0)) if one.record == "c1")
    return [row for row in block.rows if isinstance(row, NoteRow)]


def built(waiting: Waiting) -> Block:
    return waiting.make(132.0)
