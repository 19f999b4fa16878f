"""Pictures as notes, and what is pasted, before their picture is taken."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.domain.edits import Edit, new_record
from facilitator.domain.records import Note
from tests.gallery.room import Pose, note_saying
from ui.windows.import_dialog import ImportDialog
from ui.windows.workspace import Workspace

SHEET = (
    "n\tproposta\tzona\n"
    "1\tPiù panchine all’ombra lungo la pista\tnord\n"
    "2\tCorse della domenica anche d’inverno\tfrazioni\n"
    "3\tUna rastrelliera coperta davanti alla stazione\tcentro\n"
    "4\t\tcentro\n"
)


def pictures(pose: Pose) -> QWidget:
    """Pictures dropped on the board, one selected, one that cannot be read."""
    work = _dropped(pose)
    lost = note_saying(work, "Schema")
    work.store.do(_forged(work, lost))
    shown = note_saying(work, "Piazza")
    work.canvas.zoom_to(0.9)
    work.canvas.show_rect(work.canvas.scene.rect(shown.id)._replace(w=1200, h=500))
    work.canvas.select([shown.id])
    return pose.window


def pictures_far(pose: Pose) -> QWidget:
    """Pictures from afar, among the notes of the board."""
    work = _dropped(pose)
    work.canvas.select([])
    work.canvas.fit()
    work.canvas.zoom_to(0.3)
    return pose.window


def picture_gathered(pose: Pose) -> QWidget:
    """A picture in a cluster, its caption being written."""
    work = _dropped(pose)
    two = [note_saying(work, "Piazza").id, note_saying(work, "Manifesto").id]
    work.canvas.select(two)
    work.canvas.gather_selected()
    work.canvas.editing.leave()
    work.canvas.motion.end()
    work.canvas.edit_note(two[0])
    return pose.window


def picture_in_room(pose: Pose) -> QWidget:
    """A picture on the projector, on a page of its own."""
    work = _dropped(pose)
    work.canvas.select([note_saying(work, "Piazza").id])
    work.canvas.gather_selected()
    work.canvas.editing.editor.setPlainText("Come appare oggi la piazza")
    work.canvas.editing.leave()
    presenting = pose.window.doors.presenting
    presenting.pin("groups")
    group = presenting.showing.groups[-2 if presenting.showing.groups[-1].key == "" else -1]
    presenting.showing.show("groups", group.key)
    presenting.project()
    return pose.keep(presenting.projector)


def pasting_rows(pose: Pose) -> QWidget:
    """Rows of a spreadsheet, looked at before they become notes; one was there already."""
    work = pose.open()
    dialog = ImportDialog(work.store, "notes", work.board, pose.window)
    dialog.read_text("\n".join(SHEET.splitlines()[:2]).encode())
    dialog.bring_in()
    dialog.choice.choose("idea")
    dialog.read_text(SHEET.encode())
    QGuiApplication.clipboard().setText(SHEET)
    return pose.keep(dialog)


def _dropped(pose: Pose) -> Workspace:
    """The board with three pictures below its notes."""
    work = pose.open()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in _files(pose.room.folder)])
    bounds, canvas = work.canvas.bounds, work.canvas
    canvas.show_rect(bounds)
    spot = canvas.camera.dip(bounds.x + 200, bounds.bottom + 260)
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    copy = Qt.DropAction.CopyAction
    QApplication.sendEvent(canvas, QDragEnterEvent(spot.toPoint(), copy, mime, left, none))
    QApplication.sendEvent(canvas, QDropEvent(spot, copy, mime, left, none))
    return work


def _forged(work: Workspace, note: Note) -> Edit:
    """A picture of which the bytes are none."""
    made = new_record("picture", "f" * 32, name="x", media="image/png", width=9, height=9, data="x")
    shown = new_record("note", note.id, picture="f" * 32)
    return Edit("show_pictures", (*made, *shown))


def _files(folder: Path) -> list[Path]:
    files = [folder / name for name in ("Piazza del mercato.png", "Manifesto.png", "Schema.png")]
    for file, size in zip(files, ((1200, 800), (600, 900), (1000, 400)), strict=True):
        _drawn(*size).save(str(file))
    return files


def _drawn(width: int, height: int) -> QImage:
    """An invented square with houses, the sun and a path."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#cfe3f5"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#f2c14e"))
    painter.drawEllipse(QPoint(width * 4 // 5, height // 5), height // 10, height // 10)
    for number, colour in enumerate(("#b5654a", "#d9a679", "#8c7b6b", "#c98d5e", "#a3583f")):
        high = height * (3 + number % 3) // 10
        painter.fillRect(QRect(width * number // 5, height * 7 // 10 - high, width // 6, high),
                         QColor(colour))  # fmt: skip
    painter.fillRect(0, height * 7 // 10, width, height, QColor("#8aa35c"))
    painter.setPen(QPen(QColor("#e8dcc4"), height // 12))
    painter.drawLine(0, height, width, height * 3 // 4)
    painter.end()
    return image
