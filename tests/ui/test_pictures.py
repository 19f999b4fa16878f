"""Pictures from outside are made small, upright and bare; those of the file are never trusted."""

from base64 import b64encode
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter

from facilitator.domain.commands.pictures import MOST_BYTES, PictureDraft, picture_id
from facilitator.domain.records import Picture
from facilitator.domain.rects import Rect
from facilitator.domain.refusal import Refusal
from ui import pictures
from ui.canvas import paint_picture
from ui.canvas.paint_picture import Opened, draw_picture
from ui.pictures import decoded, read_file, read_picture

ORIENTATION, GPS, MAKER = 0x0112, 0x8825, 0x010F


def saved(image: Image.Image, kind: str, **how: object) -> bytes:
    buffer = BytesIO()
    image.save(buffer, kind, **how)
    return buffer.getvalue()


def opened(draft: PictureDraft) -> Image.Image:
    return Image.open(BytesIO(draft.data))


def kept(draft: PictureDraft) -> Picture:
    data = b64encode(draft.data).decode()
    width, height = draft.pixels
    return Picture(
        id=picture_id(draft.media, data), media=draft.media, width=width, height=height, data=data
    )


def halves(size: tuple[int, int] = (400, 200)) -> Image.Image:
    """Red at the left, blue at the right."""
    image = Image.new("RGB", size, (220, 20, 20))
    image.paste((20, 20, 220), (size[0] // 2, 0, *size))
    return image


def test_a_photograph_is_small_upright_and_says_nothing_of_its_place() -> None:
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKER] = 6, "Camera di prova"
    exif[GPS] = {1: "N", 2: (43.0, 52.0, 0.0)}
    draft = read_picture(saved(halves((4000, 2000)), "JPEG", exif=exif), "Piazza.jpg")
    image = opened(draft)
    assert draft.caption == "Piazza"
    assert draft.pixels == image.size == (800, 1600)
    assert not image.getexif()
    assert b"Camera" not in draft.data
    red, blue = (image.convert("RGB").getpixel((400, y)) for y in (200, 1400))
    assert isinstance(red, tuple)
    assert isinstance(blue, tuple)
    assert red[0] > 150 > red[2]
    assert blue[2] > 150 > blue[0]


def test_words_in_a_picture_stay_behind() -> None:
    from PIL.PngImagePlugin import PngInfo

    said = PngInfo()
    said.add_text("Author", "Ada Prova")
    draft = read_picture(saved(halves(), "PNG", pnginfo=said), "x.png")
    assert b"Ada Prova" not in draft.data


def test_what_is_seen_through_becomes_white_and_of_what_moves_the_first_stays() -> None:
    clear = read_picture(saved(Image.new("RGBA", (40, 40), (0, 0, 0, 0)), "PNG"), "a.png")
    assert opened(clear).convert("RGB").getpixel((20, 20)) == (255, 255, 255)
    frames = [halves(), Image.new("RGB", (400, 200), (0, 255, 0))]
    moving = read_picture(saved(frames[0], "GIF", save_all=True, append_images=frames[1:]), "b.gif")
    found = opened(moving).convert("RGB").getpixel((50, 100))
    assert isinstance(found, tuple)
    assert found[0] > 150 > found[1]


def test_the_smaller_of_two_forms_is_kept() -> None:
    assert read_picture(saved(halves(), "PNG"), "schema.png").media == "image/png"
    noise = Image.effect_noise((1600, 1600), 90).convert("RGB")
    photo = read_picture(saved(noise, "PNG"), "foto.png")
    assert photo.media == "image/jpeg"
    assert len(photo.data) <= MOST_BYTES


@pytest.mark.parametrize(
    ("data", "name", "key"),
    [
        (b"", "vuota.png", "picture_broken"),
        (saved(halves(), "PNG")[:90], "mezza.png", "picture_broken"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", "x.png",
         "picture_format"),
        (b"%PDF-1.7 nothing", "atti.pdf", "picture_format"),
        (saved(Image.new("1", (9000, 9000)), "PNG"), "enorme.png", "picture_too_large"),
    ],
)  # fmt: skip
def test_what_cannot_be_opened_is_refused(data: bytes, name: str, key: str) -> None:
    with pytest.raises(Refusal, match=key):
        read_picture(data, name)


def test_a_file_too_large_is_not_even_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "foto.png"
    file.write_bytes(saved(halves(), "PNG"))
    assert read_file(file) == file.read_bytes()
    monkeypatch.setattr(pictures, "_MOST_FILE", 10)
    for act in (lambda: read_file(file), lambda: read_picture(file.read_bytes(), "foto.png")):
        with pytest.raises(Refusal, match="picture_too_large"):
            act()
    with pytest.raises(Refusal, match="file_unreadable"):
        read_file(tmp_path / "manca.png")


GOOD = kept(read_picture(saved(halves(), "PNG"), "x.png"))


@pytest.mark.parametrize(
    "forged",
    [
        replace(GOOD, media="image/svg+xml"), replace(GOOD, data="no base64!"),
        replace(GOOD, width=401), replace(GOOD, width=-400, height=-200),
        replace(GOOD, width=10**9, height=10**9), replace(GOOD, data=GOOD.data[:100]),
        replace(GOOD, data="A" * 4_000_000), replace(GOOD, media="image/jpeg"),
    ],
)  # fmt: skip
def test_a_forged_picture_is_not_drawn(qapp: object, forged: Picture) -> None:
    assert decoded(forged, QSize(40, 20)).isNull()
    canvas = QImage(50, 50, QImage.Format.Format_RGB32)
    painter = QPainter(canvas)
    assert not draw_picture(painter, replace(forged, id="forged"), Rect(0, 0, 50, 50))
    painter.end()


def test_a_picture_is_opened_no_larger_than_it_is_seen() -> None:
    assert decoded(GOOD, QSize(100, 50)).size() == QSize(100, 50)
    assert decoded(GOOD, QSize(90, 45)).size() == QSize(100, 50)
    assert decoded(GOOD, QSize(900, 450)).size() == QSize(400, 200)


def test_pictures_are_drawn_whole_in_the_middle(qapp: object) -> None:
    canvas = QImage(100, 100, QImage.Format.Format_RGB32)
    canvas.fill(QColor("white"))
    painter = QPainter(canvas)
    assert draw_picture(painter, GOOD, Rect(0, 0, 100, 100))
    painter.end()
    assert canvas.pixelColor(10, 50).red() > 150
    assert canvas.pixelColor(90, 50).blue() > 150
    assert canvas.pixelColor(50, 10) == canvas.pixelColor(50, 90) == QColor("white")


def test_opened_pictures_are_forgotten_where_there_are_too_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(paint_picture, "ROOM", 400 * 200 * 4)
    held = Opened()
    first = held.image(GOOD, QSize(400, 200))
    assert held.image(GOOD, QSize(390, 195)).cacheKey() == first.cacheKey()
    held.image(replace(GOOD, id="other"), QSize(400, 200))
    assert held.image(GOOD, QSize(400, 200)).cacheKey() != first.cacheKey()


def test_a_picture_that_has_come_meanwhile_is_opened() -> None:
    held = Opened()
    assert held.image(replace(GOOD, data=""), QSize(40, 20)).isNull()
    assert not held.image(GOOD, QSize(40, 20)).isNull()
