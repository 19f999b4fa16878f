"""The screens of this computer: told apart, named, found again when they come back."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QScreen

_LEAST = (480, 270)
"""The smallest window that is of use beside another one, in dip."""


def key_of(screen: QScreen) -> str:
    """By what a screen is remembered: its name, and its serial number where it has one."""
    return f"{screen.name()}/{screen.serialNumber()}"


def named(screen: QScreen) -> str:
    """``HDMI-1 · 1920 × 1080``"""
    ratio = screen.devicePixelRatio()
    size = screen.size()
    figures = f"{round(size.width() * ratio)} × {round(size.height() * ratio)}"
    return " · ".join(part for part in (screen.name(), figures) if part)


def found(key: str) -> QScreen | None:
    """The screen remembered under a key; the same serial number is the same screen."""
    screens = QGuiApplication.screens()
    exact = next((screen for screen in screens if key_of(screen) == key), None)
    serial = key.rpartition("/")[2]
    same = (screen for screen in screens if serial and screen.serialNumber() == serial)
    return exact or next(same, None)


def other_than(mine: QScreen) -> QScreen | None:
    """A second screen."""
    return next((screen for screen in QGuiApplication.screens() if screen is not mine), None)


def beside(taken: QRect, room: QRect) -> QRect | None:
    """The largest free strip of a screen beside a window, as a picture of 16:9; None if none."""
    strips = (
        QRect(room.left(), room.top(), taken.left() - room.left(), room.height()),
        QRect(taken.right() + 1, room.top(), room.right() - taken.right(), room.height()),
        QRect(room.left(), room.top(), room.width(), taken.top() - room.top()),
        QRect(room.left(), taken.bottom() + 1, room.width(), room.bottom() - taken.bottom()),
    )
    sizes = [(min(strip.width(), strip.height() * 16 // 9), strip) for strip in strips]
    wide, strip = max(sizes, key=lambda size: size[0])
    if wide < _LEAST[0]:
        return None
    return QRect(strip.left(), strip.top(), wide, wide * 9 // 16)
