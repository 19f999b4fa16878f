"""What a hand or the keyboard is doing on the board when its picture is taken."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.gallery.room import Pose, drag, middle, note_saying
from ui.canvas.grips import grip_boxes


def snapping(pose: Pose) -> QWidget:
    """A note pulled into line with its neighbours."""
    work = pose.open()
    canvas, note = work.canvas, note_saying(work, "piedibus")
    rect = canvas.scene.rect(note_saying(work, "non può pedalare").id)
    where = canvas.camera.dip(rect.x + rect.w / 2 + 3, rect.bottom + 36 + rect.h / 2 + 3)
    drag(canvas, middle(canvas, note), where.toPoint())
    return pose.window


def cluster_in_line(pose: Pose) -> QWidget:
    """A cluster on its way, in line with the one above."""
    work = pose.open()
    canvas = work.canvas
    first, *_others, last = canvas.scene.layout.clusters.values()
    start = canvas.camera.dip(last.x + 60, last.y + 20).toPoint()
    drag(canvas, start, start + canvas.camera.dip(first.x, 0).toPoint()
         - canvas.camera.dip(last.x, 0).toPoint() + QPoint(3, 20))  # fmt: skip
    return pose.window


def stretching(pose: Pose) -> QWidget:
    """A note being made larger by its corner."""
    work = pose.open()
    work.canvas.zoom_to_100()
    work.canvas.show_thing(note_saying(work, "dopo le 20").id)
    grip = grip_boxes(work.canvas.stage, work.canvas.marks)[1, 1].center().toPoint()
    drag(work.canvas, grip, grip + QPoint(90, 60))
    return pose.window


def linking_by_keys(pose: Pose) -> QWidget:
    """A link being drawn by keyboard."""
    work = pose.open()
    work.canvas.setFocus()
    work.canvas.select([note_saying(work, "dopo le 20").id])
    work.canvas.link_selected()
    QTest.keyClick(work.canvas, Qt.Key.Key_Right)
    return pose.window
