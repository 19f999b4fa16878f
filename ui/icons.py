"""Icons and badges in the colours of the look, sharp on every screen."""

from functools import cache
from math import ceil

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from resources import load, tokens
from ui.look import Look

SIZE = int(tokens.tokens()["control"]["icon"])


def icon(name: str, look: Look, colour: str = "text") -> QIcon:
    """The drawing ``resources/icons/<name>.svg`` as an icon of 20 px, in a named colour."""
    made = QIcon()
    for density in densities():
        made.addPixmap(picture(name, look.colour(colour), SIZE, density), QIcon.Mode.Normal)
        faded = picture(name, look.colour("text_disabled"), SIZE, density)
        made.addPixmap(faded, QIcon.Mode.Disabled)
    return made


def densities() -> set[int]:
    """Device pixels for one of ours, rounded up, on each of the screens that there are."""
    return {ceil(screen.devicePixelRatio()) for screen in QGuiApplication.screens()}


def picture(name: str, colour: QColor, size: int = SIZE, density: float = 1) -> QPixmap:
    """The drawing as a picture of ``size`` px in one colour."""
    return _drawn(name, colour.name(), size, density)


@cache
def _source(name: str) -> str:
    """The drawing itself: one is drawn in two colours and for three densities."""
    return load.path("icons", f"{name}.svg").read_text("utf-8")


@cache
def _drawn(name: str, colour: str, size: int, density: float) -> QPixmap:
    source = _source(name).replace("currentColor", colour)
    pixmap = QPixmap(QSize(round(size * density), round(size * density)))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(density)
    return pixmap
