"""Pictures from outside, looked at before they are opened, and pictures from the file, never
trusted: whoever sent the file may have written anything."""

from binascii import Error, a2b_base64
from functools import cache
from pathlib import Path, PurePath

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QLoggingCategory,
    QSize,
    Qt,
)
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QImageWriter, QPainter

from facilitator.domain.commands.pictures import MEDIA, MOST_BYTES, MOST_PIXELS, PictureDraft
from facilitator.domain.records import Picture
from facilitator.domain.refusal import Refusal
from facilitator.domain.values import clean_text

SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".tif", ".tiff"})
"""Of files that are offered as pictures."""
_FORMATS = frozenset({"png", "jpeg", "jpg", "gif", "bmp", "webp", "tif", "tiff"})
"""Those that are read, by what the file itself says: no SVG and no PDF, which can hold anything."""
_MOST_FILE = 64_000_000
_LONGEST_SIDE = 1600
_QUALITIES = (85, 70, 50)
"""Of JPEG: the next one where the picture would still be too large."""


def is_picture(name: str) -> bool:
    """Whether a file is to be taken as a picture, by its name; broken ones are refused later."""
    return PurePath(name).suffix.lower() in SUFFIXES | {".svg", ".svgz", ".heic", ".avif"}


def read_file(file: Path) -> bytes:
    """What a picture's file holds; ``Refusal`` where it is too large or cannot be read."""
    try:
        if file.stat().st_size > _MOST_FILE:
            limit = f"{_MOST_FILE // 1_000_000} MB"
            raise Refusal("picture_too_large", name=file.name, limit=limit)
        return file.read_bytes()
    except OSError as reason:
        raise Refusal("file_unreadable", file=file.name) from reason


def read_picture(data: bytes, name: str) -> PictureDraft:
    """A picture from a file's bytes; ``name`` is the file's, without suffix it is the caption.

    Turned upright, at most 1600 pixels long, and nothing of what a camera had noted beside it.
    ``Refusal`` where it cannot be read, or is too large to be opened.
    """
    if len(data) > _MOST_FILE:
        raise Refusal("picture_too_large", name=name, limit=f"{_MOST_FILE // 1_000_000} MB")
    buffer = _opened(data)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    kind = bytes(reader.format().data()).decode("ascii", "replace")
    if kind not in _FORMATS:
        broken = not kind and PurePath(name).suffix.lower() in SUFFIXES
        raise Refusal("picture_broken" if broken else "picture_format", name=name)
    size = reader.size()
    if size.width() * size.height() > MOST_PIXELS:
        raise Refusal("picture_too_large", name=name, limit=f"{MOST_PIXELS // 1_000_000} Mpx")
    reader.setAutoTransform(True)
    if max(size.width(), size.height()) > _LONGEST_SIDE:
        reader.setScaledSize(_shrunk(size))
    image = reader.read()
    if image.isNull():
        raise Refusal("picture_broken", name=name)
    return draft_of(image, name)


def draft_of(image: QImage, name: str) -> PictureDraft:
    """An image that is open already, as it is kept; ``Refusal`` where it stays too large."""
    clean = _clean(image)
    found = _encoded(clean, b"PNG", -1)
    for quality in _QUALITIES:
        found = min(found, _encoded(clean, b"JPG", quality), key=lambda made: len(made[1]))
        if len(found[1]) <= MOST_BYTES:
            break
    media, data = found
    caption = clean_text(PurePath(name).stem) or QCoreApplication.translate("Pictures", "Picture")
    return PictureDraft(caption, media, (clean.width(), clean.height()), data)


def decoded(picture: Picture, least: QSize) -> QImage:
    """A picture of the file, halved as often as it stays as large as ``least`` at least.

    A null image for what is no picture, or not of the size that it says.
    """
    pixels = picture.width * picture.height
    bounded = 0 < pixels <= MOST_PIXELS and len(picture.data) <= MOST_BYTES * 4 // 3 + 4
    if picture.media not in MEDIA or not bounded or picture.width < 0:
        return QImage()
    try:
        buffer = _opened(a2b_base64(picture.data))
    except Error:
        return QImage()
    reader = QImageReader(buffer, QByteArray(picture.media.removeprefix("image/").encode()))
    reader.setAutoDetectImageFormat(False)
    whole = QSize(picture.width, picture.height)
    if reader.size() != whole:
        return QImage()
    reader.setScaledSize(whole / 2 ** halvings(picture, least))
    return reader.read()


def halvings(picture: Picture, least: QSize) -> int:
    """How often a picture can be halved and still be as large as this."""
    wide, high = max(1, least.width()), max(1, least.height())
    return max(0, min(picture.width // wide, picture.height // high).bit_length() - 1)


def _opened(data: bytes) -> QBuffer:
    _still()
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer


@cache
def _still() -> None:
    """What Qt has to say of a broken picture is said by a refusal, or by the painted frame."""
    QLoggingCategory.setFilterRules("qt.gui.imageio*=false")


def _shrunk(size: QSize) -> QSize:
    side = QSize(_LONGEST_SIDE, _LONGEST_SIDE)
    return size.scaled(side, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def _clean(image: QImage) -> QImage:
    """The bare pixels on white: words, profiles and places that came with them stay behind."""
    if max(image.width(), image.height()) > _LONGEST_SIDE:
        smooth = Qt.TransformationMode.SmoothTransformation
        image = image.scaled(_shrunk(image.size()), mode=smooth)
    if image.colorSpace().isValid():
        image = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    made = QImage(image.size(), QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.white)
    painter = QPainter(made)
    painter.drawImage(0, 0, image)
    painter.end()
    return made


def _encoded(image: QImage, kind: bytes, quality: int) -> tuple[str, bytes]:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind))
    writer.setQuality(quality)
    writer.write(image)
    return ("image/png" if kind == b"PNG" else "image/jpeg"), bytes(buffer.data().data())
