"""Pictures of the file as paper takes them. They are never trusted: sizes first, then pixels."""

import warnings
from binascii import Error, a2b_base64
from io import BytesIO
from typing import Any

from PIL import Image
from reportlab.lib.utils import ImageReader

from facilitator.domain.commands.pictures import MEDIA, MOST_BYTES, MOST_PIXELS
from facilitator.domain.records import Picture

_UNREADABLE = (
    Error, OSError, ValueError, SyntaxError, Image.DecompressionBombError,
    Image.DecompressionBombWarning,
)  # fmt: skip
_PLAIN = ("RGB", "L")


def opened(picture: Picture | None) -> Any:
    """What ``Page.image`` draws; None for what is no picture, or not of the size that it says."""
    if picture is None or picture.media not in MEDIA or len(picture.data) > MOST_BYTES * 4 // 3 + 4:
        return None
    try:
        data = a2b_base64(picture.data)
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _reader(data, (picture.width, picture.height))
    except _UNREADABLE:
        return None


def png_picture(picture: Picture | None) -> bytes | None:
    """The picture as PNG, for documents that hold pictures as files; None as from ``opened``."""
    image = opened(picture)
    if image is None:
        return None
    pixels, held = image.getRGBData(), BytesIO()
    Image.frombytes(image.mode, image.getSize(), pixels).save(held, "PNG")
    return held.getvalue()


def _reader(data: bytes, size: tuple[int, int]) -> Any:
    with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as image:
        if image.size != size or size[0] * size[1] > MOST_PIXELS:
            return None
        pixels = _on_white(image)
        as_it_is = image.format == "JPEG" and image.mode in _PLAIN
    return ImageReader(BytesIO(data) if as_it_is else pixels)


def _on_white(image: Image.Image) -> Image.Image:
    """The image without what is transparent: paper is white, and the file knows no veils."""
    if "A" not in image.getbands() and "transparency" not in image.info:
        return image.convert("RGB")
    veiled = image.convert("RGBA")
    white = Image.new("RGBA", veiled.size, "white")
    return Image.alpha_composite(white, veiled).convert("RGB")
