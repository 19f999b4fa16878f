"""A table's board as its user meets it: an invented workshop, and the canvas that shows it."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.domain.commands.clusters import gather
from facilitator.domain.commands.links import link
from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.layout import Layout
from facilitator.domain.records import Board, Cluster, Link, Note, Place
from facilitator.storage.store import Store
from tests.ui.invented import invented_workshop
from ui.canvas.board_canvas import BoardCanvas
from ui.canvas.buffer import Buffer
from ui.canvas.fits import size_of
from ui.look import Look, load_fonts
from ui.pen import Pen
from ui.signals import Signals

PLACES: Mapping[str, Place] = {
    "Poche linee dopo le 20": (0, 0),
    "Orari pensati per la scuola": (0, 148),
    "Costi a chilometro": (400, 148),
    "E chi non può pedalare?": (700, 20),
}
KINDS = ("problem", "cause", "barrier", "question")


class BoardAtTable:
    """The board of table 2 of S1 with four notes, its pen and its canvas of 900 × 640."""

    def __init__(self, folder: Path, places: Mapping[str, Place] = PLACES) -> None:
        load_fonts()
        self.store: Store = invented_workshop(folder)
        self.book = self.store.book
        self.board = self.book.all(Board)[1].id
        self.pen, self.signals = Pen(self.store), Signals(self.store)
        drafts = [
            NoteDraft(text, KINDS[number % len(KINDS)], place=place)
            for number, (text, place) in enumerate(places.items())
        ]
        if drafts:
            self.store.do(write_notes(self.book, self.board, drafts))
        self.canvas = BoardCanvas(self.book, Look("light"), self.pen.write)
        self.signals.at_once.append(self.canvas.take)
        self.canvas.resize(900, 640)
        self.canvas.show_board(self.board)

    @property
    def notes(self) -> list[Note]:
        """The notes in the order in which they were written."""
        return self.book.of(Note, "board", self.board)

    @property
    def ids(self) -> list[str]:
        return [note.id for note in self.notes]

    @property
    def clusters(self) -> list[Cluster]:
        return self.book.of(Cluster, "board", self.board)

    @property
    def links(self) -> list[Link]:
        return self.book.all(Link)

    @property
    def layout(self) -> Layout:
        return self.canvas.scene.layout

    def gather(self, *numbers: int) -> str:
        """Some notes gathered; the cluster's id."""
        ids = [self.ids[number] for number in numbers]
        edit = gather(self.book, ids, "Il servizio", self.layout, size_of)
        self.store.do(edit)
        return edit.made[0]

    def link(self, source: int, target: int) -> None:
        self.store.do(link(self.book, self.ids[source], self.ids[target]))

    def steps(self) -> int:
        """How many steps the undo stack holds, by taking them all back and doing them again."""
        done = 0
        while self.store.undo():
            done += 1
        for _ in range(done):
            self.store.redo()
        return done

    def at(self, x: float, y: float) -> QPoint:
        """A place of the board as a point of the widget."""
        return self.canvas.camera.dip(x, y).toPoint()

    def middle(self, note: str) -> QPoint:
        """The middle of a note, in the widget."""
        rect = self.canvas.scene.rect(note)
        return self.at(rect.x + rect.w / 2, rect.y + rect.h / 2)

    def click(self, point: QPoint, keys: Qt.KeyboardModifier | None = None) -> None:
        QTest.mouseClick(self.canvas, Qt.MouseButton.LeftButton, keys or _PLAIN, point)

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier | None = None) -> None:
        QTest.keyClick(self.canvas, key, keys or _PLAIN)

    def drag(self, start: QPoint, end: QPoint, let_go: bool = True) -> None:
        """Press, move in three steps, and let go."""
        left = Qt.MouseButton.LeftButton
        QTest.mousePress(self.canvas, left, _PLAIN, start)
        for step in (1, 2, 3):
            QTest.mouseMove(self.canvas, start + (end - start) * step / 3)
        if let_go:
            QTest.mouseRelease(self.canvas, left, _PLAIN, end)

    def type(self, text: str) -> None:
        """Type into the editor on the board."""
        self.canvas.editing.editor.insertPlainText(text)

    def close(self) -> None:
        self.canvas.close()
        self.signals.close()
        self.store.close()


_PLAIN = Qt.KeyboardModifier.NoModifier


def pixels(picture: QPixmap | QImage) -> NDArray[np.uint8]:
    """A picture as rows of pixels of four bytes."""
    image = picture.toImage() if isinstance(picture, QPixmap) else picture
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    flat = np.frombuffer(bytes(image.constBits()), np.uint8)
    return flat.reshape(image.height(), image.bytesPerLine() // 4, 4)[:, : image.width()]


def shown(canvas: BoardCanvas) -> NDArray[np.uint8]:
    """The widget as it shows itself now, sharp."""
    QApplication.processEvents()
    while not canvas.stage.is_sharp:
        QApplication.processEvents()
    return pixels(canvas.grab())


def fresh(canvas: BoardCanvas) -> NDArray[np.uint8]:
    """The picture of the board, painted anew from nothing."""
    stage = canvas.stage
    buffer = Buffer(stage.painter.paint)
    buffer.look(stage.camera, stage.rect().size())
    buffer.mend()
    return pixels(buffer.shot(QColor()).picture)


def scrolled(canvas: BoardCanvas) -> NDArray[np.uint8]:
    """The picture of the board as pans and edits have made it."""
    QApplication.processEvents()
    return pixels(canvas.stage.picture())
