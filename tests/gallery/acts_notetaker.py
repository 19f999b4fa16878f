"""What is typed in the note-taker's window, and hints, before the picture is taken."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from facilitator.domain.refusal import Refusal
from tests.gallery.room import AT, Pose, note_saying
from ui.times import clock_time
from ui.windows.notetaker import NoteTakerWindow


def _window(pose: Pose, code: str = "S1-T2") -> NoteTakerWindow:
    work = pose.open(code)
    window = NoteTakerWindow(work, pose.wiring.settings, pose.window.look)
    window.show_board(work.board)
    window.resize(*pose.size)
    pose.keep(window)
    window.head.ends.emit("")
    return window


def waiting(pose: Pose) -> QWidget:
    """A table's last notes, and nothing typed yet."""
    return _window(pose)


def first(pose: Pose) -> QWidget:
    """A table that has said nothing yet."""
    return _window(pose, "S2-T1")


def similar(pose: Pose) -> QWidget:
    """A line that somebody has said before, a quarter of an hour before the end."""
    window = _window(pose)
    window.capture.line.setText("p. 6: Pochi autobus la sera +2")
    window.capture.think()
    window.head.ends.emit(clock_time(AT + 15 * 60_000))
    return window


def advised(pose: Pose) -> QWidget:
    """Advice on a problem that says what is missing, and long and foreign words."""
    window = _window(pose, "S1-T4")
    for line in (
        "p. 17: Una frase che non finisce mai, detta d’un fiato da chi aspettava il microfono da "
        "mezz’ora, e con dentro Donaudampfschifffahrtsgesellschaftskapitän +120",
        "b. > 陈雅文 说晚上八点以后没有公交车",
    ):
        window.capture.line.setText(line)
        window.capture.write()
    window.capture.line.setText("p. Mancanza di acqua")
    window.capture.think()
    return window


def correcting(pose: Pose) -> QWidget:
    """The note before the last in the line, to be corrected."""
    window = _window(pose)
    for _ in range(2):
        QTest.keyClick(window.capture.line, Qt.Key.Key_Up)
    return window


def unsaved(pose: Pose) -> QWidget:
    """The disk is full, and the line is kept."""
    window = _window(pose)
    window.capture.line.setText("c. Ultima corsa alle 20")
    window.capture.unsaved.emit(True)
    window.work.pen.refused.emit(Refusal("disk_full", file=pose.file.name))
    return window


def bar_hint(pose: Pose) -> QWidget:
    """A hint in the place of the capture bar's keys."""
    work = pose.open()
    work.capture.line.setText("p. 6: Pochi autobus la sera")
    work.capture.think()
    return pose.window


def like_notes(pose: Pose) -> QWidget:
    """A note with a like one, in the inspector."""
    work = pose.open()
    work.capture.line.setText("p. 6: Mancano gli autobus dopo le 20, poche linee")
    work.capture.write()
    work.canvas.select([note_saying(work, "Mancano gli autobus").id])
    return pose.window
