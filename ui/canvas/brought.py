"""What a clipboard or a hand brings, told apart before it is taken."""

from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from facilitator.domain.whole import FORMAT
from ui.pictures import is_picture

OWN = "application/x-facilitator-notes+json"
"""The MIME type of notes that this program has copied."""

BOARDS = (".canvas", ".excalidraw", ".excalidrawlib", ".drawio", ".opml", ".xml", ".json")
"""Endings of files that are another program's boards and nothing else that is read here."""
WHOLE = ".json"
"""The ending of a whole workshop told in JSON."""
_BEGINNING = 200
"""Bytes within which it says what it is."""
_LISTS = frozenset({".csv", ".tsv", ".tab", ".txt", ".md"})


def copied() -> QMimeData:
    """What lies on the clipboard; Qt has none where nothing does."""
    return QGuiApplication.clipboard().mimeData() or QMimeData()


class Sort(Enum):
    """What it would become on a board."""

    NOTES = auto()
    FILES = auto()
    TEXT = auto()
    IMAGE = auto()
    ELSEWHERE = auto()
    """The address of something on the net, which is never fetched."""
    NOTHING = auto()


def sort_of(mime: QMimeData) -> Sort:
    """Notes first, then files, then text: a spreadsheet also brings a picture of its cells."""
    if mime.hasFormat(OWN):
        return Sort.NOTES
    if files_in(mime):
        return Sort.FILES
    if text_in(mime).strip():
        return Sort.TEXT
    if has_image(mime):
        return Sort.IMAGE
    return Sort.ELSEWHERE if mime.hasUrls() else Sort.NOTHING


def files_in(mime: QMimeData) -> list[Path]:
    """The files of this computer; what lies elsewhere is never fetched."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def text_in(mime: QMimeData) -> str:
    """Plain text alone; the addresses that come with a dragged picture are none."""
    return mime.text() if mime.hasFormat("text/plain") and not mime.hasUrls() else ""


def has_image(mime: QMimeData) -> bool:
    """Whether there is an image in it, whatever else there is."""
    return mime.hasImage() or any(mime.hasFormat(f"image/{kind}") for kind in ("png", "jpeg"))


def one_line(text: str) -> str | None:
    """The text, if it is one line and no row of a table; None where it is more."""
    line = text.strip("\r\n")
    more = any(mark in line for mark in "\n\r\t\u2028\u2029")
    return None if more or not line.strip() else line


def told(file: Path) -> str:
    """What a file is: ``picture``, ``workshop``, ``board``, ``list``, or nothing.

    Its name tells, but for a workshop told whole in JSON, as many boards are too.
    """
    if is_picture(file.name):
        return "picture"
    suffix = file.suffix.lower()
    if suffix == ".workshop" or (suffix == WHOLE and _begins_whole(file)):
        return "workshop"
    if suffix in BOARDS:
        return "board"
    return "list" if suffix in _LISTS else ""


def _begins_whole(file: Path) -> bool:
    try:
        with file.open("rb") as opened:
            return FORMAT.encode() in opened.read(_BEGINNING)
    except OSError:
        return False
