"""What is done on the board before its picture is taken."""

import shutil

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from facilitator.domain.commands.notes import edit_words
from facilitator.domain.records import Cluster
from facilitator.domain.refusal import Refusal
from facilitator.storage.exchange import bring
from facilitator.storage.store import Setting, Store
from tests.gallery.room import AT, Pose, drag, middle, note_saying
from ui.windows.workspace import Workspace


def opened(pose: Pose) -> QWidget:
    """The board as it is found."""
    pose.open()
    return pose.window


def other_table(pose: Pose) -> QWidget:
    """Another table's board."""
    pose.open("S1-T1")
    return pose.window


def empty_board(pose: Pose) -> QWidget:
    """A board without notes."""
    pose.open("S2-T1")
    return pose.window


def note_selected(pose: Pose) -> QWidget:
    """One note selected, its facts in the inspector."""
    work = pose.open()
    work.canvas.select([note_saying(work, "dopo le 20").id])
    return pose.window


def details_unfolded(pose: Pose) -> QWidget:
    """The inspector unfolded from its tab in a narrow window, for the note that is selected."""
    note_selected(pose)
    pose.settle()
    pose.window.menus.run("inspector")
    return pose.window


def notes_selected(pose: Pose) -> QWidget:
    """Three notes selected."""
    work = pose.open()
    words = ("dopo le 20", "la domenica", "a turni")
    work.canvas.select([note_saying(work, each).id for each in words])
    return pose.window


def cluster_selected(pose: Pose) -> QWidget:
    """A cluster selected."""
    work = pose.open()
    work.canvas.select([work.store.book.of(Cluster, "board", work.board)[2].id])
    return pose.window


def link_selected(pose: Pose) -> QWidget:
    """A link selected."""
    work = pose.open()
    work.canvas.select([next(iter(work.canvas.scene.links))])
    return pose.window


def writing(pose: Pose) -> QWidget:
    """A note being written in place."""
    work = pose.open()
    work.canvas.zoom_to_100()
    work.canvas.edit_note(note_saying(work, "dopo le 20").id)
    return pose.window


def writing_title(pose: Pose) -> QWidget:
    """A cluster's title being written."""
    work = pose.open()
    work.canvas.rename(work.store.book.of(Cluster, "board", work.board)[0].id)
    return pose.window


def gathered(pose: Pose) -> QWidget:
    """The two loose notes just gathered; their title is asked for."""
    work = pose.open()
    words = ("non può pedalare", "piedibus")
    work.canvas.select([note_saying(work, each).id for each in words])
    work.canvas.gather_selected()
    return pose.window


def two_texts(pose: Pose) -> QWidget:
    """A note of which two tables have written two texts."""
    work = pose.open()
    copy = pose.room.folder / "other.workshop"
    shutil.copy(pose.file, copy)
    with Store.open(
        copy, Setting(laptop="other", clock=lambda: AT - 180_000, table="S1-T3")
    ) as other:
        _rewrite(other, work, "Dopo le 20 gli autobus finiscono")
        _rewrite(work.store, work, "Poche corse dopo le 20, nessuna la domenica")
        bring(work.store, other)
    copy.unlink()
    note = next(n for n in work.canvas.scene.notes.values() if n.record.versions)
    work.canvas.select([note.id])
    return pose.window


def _rewrite(store: Store, work: Workspace, text: str) -> None:
    note = note_saying(work, "dopo le 20")
    store.do(edit_words(note, "text", text, store.book.heads(note.id, "text")))


def dragging(pose: Pose) -> QWidget:
    """A note on its way to another cluster."""
    work = pose.open()
    start = middle(work.canvas, note_saying(work, "piedibus"))
    drag(work.canvas, start, start + QPoint(-180, -180))
    return pose.window


def rubber_band(pose: Pose) -> QWidget:
    """A frame drawn around notes to select them."""
    work = pose.open()
    start = middle(work.canvas, note_saying(work, "non può pedalare")) + QPoint(-90, 90)
    drag(work.canvas, start, start + QPoint(330, -150))
    return pose.window


def capturing(pose: Pose) -> QWidget:
    """A note being typed into the capture bar, in its syntax."""
    work = pose.open()
    QTest.keyClicks(work.capture.line, "c. > 3: Le corse serali non rendono +5")
    return pose.window


def refused(pose: Pose) -> QWidget:
    """A sentence in the status line that says what is wrong and what to do."""
    work = pose.open()
    work.pen.refused.emit(Refusal("disk_full", file=pose.file.name))
    return pose.window


def far(pose: Pose) -> QWidget:
    """The board from far away."""
    work = pose.open()
    work.canvas.zoom_to(0.25)
    return pose.window


def near(pose: Pose) -> QWidget:
    """The board from near."""
    work = pose.open()
    work.canvas.select([note_saying(work, "dopo le 20").id])
    work.canvas.zoom_to_selection()
    return pose.window


def welcome(pose: Pose) -> QWidget:
    """No workshop open."""
    return pose.window


def outlined(pose: Pose) -> QWidget:
    """The outline beside the board, standing on a note."""
    work = pose.open()
    work.outline.toggle()
    panel = work.outline.panel
    assert panel is not None
    panel.stand_on(note_saying(work, "dopo le 20").id)
    return pose.window


def outline_writing(pose: Pose) -> QWidget:
    """A note being written into a cluster in the outline."""
    window = outlined(pose)
    panel = pose.open().outline.panel
    assert panel is not None
    panel.new_note()
    QTest.keyClicks(panel.line.line, "c. > Le corse serali non rendono +5")
    return window
