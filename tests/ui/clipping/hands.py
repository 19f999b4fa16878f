"""What hands do with the clipboard and with files over the board, for tests."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.domain.records import Note
from ui.windows.workspace import Workspace

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def away(work: Workspace) -> None:
    """The pointer off the board."""
    corner = work.canvas.mapToGlobal(QPoint(-50, -50))
    work.canvas.cursor().setPos(corner)


def over(work: Workspace, spot: QPoint) -> tuple[float, float]:
    """The pointer over the board; the place of the board below it."""
    work.canvas.cursor().setPos(work.canvas.mapToGlobal(spot))
    return work.canvas.camera.board(QPointF(spot))


def texts(work: Workspace) -> list[str]:
    return [note.text for note in work.store.book.of(Note, "board", work.board)]


def saying(work: Workspace, text: str) -> Note:
    return next(n for n in work.store.book.all(Note) if n.text == text)


def put(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def press(work: Workspace, key: Qt.Key) -> None:
    QTest.keyClick(work.canvas, key, CTRL)


def drop(work: Workspace, mime: QMimeData, spot: QPoint) -> bool:
    """A hand that comes over the board and lets go; whether it was welcome."""
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(spot, copy, mime, left, NONE)
    QApplication.sendEvent(work.canvas, enter)
    if enter.isAccepted():
        QApplication.sendEvent(work.canvas, QDropEvent(QPointF(spot), copy, mime, left, NONE))
    return enter.isAccepted()


def files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def image(path: Path, size: tuple[int, int] = (400, 300)) -> Path:
    made = QImage(*size, QImage.Format.Format_RGB32)
    made.fill(QColor(30, 120, 60))
    assert made.save(str(path))
    return path
