"""Logos from files: pictures as they come, and drawings (SVG) drawn once as pixels on white."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from facilitator.domain.commands.pictures import PictureDraft
from facilitator.domain.refusal import Refusal
from ui.pictures import draft_of, read_file, read_picture

LOGO_SUFFIXES = (".png", ".jpg", ".jpeg", ".svg")
_LARGEST = 2_000_000
"""Bytes of a drawing: what is larger is no logo."""
_PIXELS = QSize(900, 450)
"""A logo is printed 44 by 14 mm at most: so it is sharp at 500 dots to the inch."""


def read_logo(file: Path) -> PictureDraft:
    """A logo from a file; ``Refusal`` where it cannot be read, or is too large to be opened."""
    data = read_file(file)
    if file.suffix.lower() != ".svg":
        return read_picture(data, file.name)
    if len(data) > _LARGEST:
        limit = f"{_LARGEST // 1_000_000} MB"
        raise Refusal("picture_too_large", name=file.name, limit=limit)
    renderer = QSvgRenderer(QByteArray(data))
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        raise Refusal("picture_broken", name=file.name)
    image = QImage(
        size.scaled(_PIXELS, Qt.AspectRatioMode.KeepAspectRatio), QImage.Format.Format_RGB32
    )
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return draft_of(image, file.name)
