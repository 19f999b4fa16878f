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
from tests.gallery.room import AT, Sitting, drag, middle, note_saying
from ui.windows.workspace import Workspace


def opened(sitting: Sitting) -> QWidget:
    """The board as it is found."""
    sitting.open()
    return sitting.window


def other_table(sitting: Sitting) -> QWidget:
    """Another table's board."""
    sitting.open("S1-T1")
    return sitting.window


def empty_board(sitting: Sitting) -> QWidget:
    """A board without notes."""
    sitting.open("S2-T1")
    return sitting.window


def note_selected(sitting: Sitting) -> QWidget:
    """One note selected, its facts in the inspector."""
    work = sitting.open()
    work.canvas.select([note_saying(work, "dopo le 20").id])
    return sitting.window


def notes_selected(sitting: Sitting) -> QWidget:
    """Three notes selected."""
    work = sitting.open()
    words = ("dopo le 20", "la domenica", "a turni")
    work.canvas.select([note_saying(work, each).id for each in words])
    return sitting.window


def cluster_selected(sitting: Sitting) -> QWidget:
    """A cluster selected."""
    work = sitting.open()
    work.canvas.select([work.store.book.of(Cluster, "board", work.board)[2].id])
    return sitting.window


def link_selected(sitting: Sitting) -> QWidget:
    """A link selected."""
    work = sitting.open()
    work.canvas.select([next(iter(work.canvas.scene.links))])
    return sitting.window


def writing(sitting: Sitting) -> QWidget:
    """A note being written in place."""
    work = sitting.open()
    work.canvas.zoom_to_100()
    work.canvas.edit_note(note_saying(work, "dopo le 20").id)
    return sitting.window


def writing_title(sitting: Sitting) -> QWidget:
    """A cluster's title being written."""
    work = sitting.open()
    work.canvas.rename_cluster(work.store.book.of(Cluster, "board", work.board)[0].id)
    return sitting.window


def gathered(sitting: Sitting) -> QWidget:
    """The two loose notes just gathered; their title is asked for."""
    work = sitting.open()
    words = ("non può pedalare", "piedibus")
    work.canvas.select([note_saying(work, each).id for each in words])
    work.canvas.gather_selected()
    return sitting.window


def two_texts(sitting: Sitting) -> QWidget:
    """A note of which two tables have written two texts."""
    work = sitting.open()
    copy = sitting.room.folder / "other.workshop"
    shutil.copy(sitting.file, copy)
    with Store.open(
        copy, Setting(laptop="other", clock=lambda: AT - 180_000, table="S1-T3")
    ) as other:
        _rewrite(other, work, "Dopo le 20 gli autobus finiscono")
        _rewrite(work.store, work, "Poche corse dopo le 20, nessuna la domenica")
        bring(work.store, other)
    copy.unlink()
    note = next(n for n in work.canvas.scene.notes.values() if n.record.versions)
    work.canvas.select([note.id])
    return sitting.window


def _rewrite(store: Store, work: Workspace, text: str) -> None:
    note = note_saying(work, "dopo le 20")
    store.do(edit_words(note, "text", text, store.book.heads(note.id, "text")))


def dragging(sitting: Sitting) -> QWidget:
    """A note on its way to another cluster."""
    work = sitting.open()
    start = middle(work.canvas, note_saying(work, "piedibus"))
    drag(work.canvas, start, start + QPoint(-180, -180))
    return sitting.window


def rubber_band(sitting: Sitting) -> QWidget:
    """A frame drawn around notes to select them."""
    work = sitting.open()
    start = middle(work.canvas, note_saying(work, "non può pedalare")) + QPoint(-90, 90)
    drag(work.canvas, start, start + QPoint(330, -150))
    return sitting.window


def capturing(sitting: Sitting) -> QWidget:
    """A note being typed into the capture bar, in its syntax."""
    work = sitting.open()
    QTest.keyClicks(work.capture.line, "c. > 3: Le corse serali non rendono +5")
    return sitting.window


def refused(sitting: Sitting) -> QWidget:
    """A sentence in the status line that says what is wrong and what to do."""
    work = sitting.open()
    work.pen.refused.emit(Refusal("disk_full", file=sitting.file.name))
    return sitting.window


def far(sitting: Sitting) -> QWidget:
    """The board from far away."""
    work = sitting.open()
    work.canvas.zoom_to(0.25)
    return sitting.window


def near(sitting: Sitting) -> QWidget:
    """The board from near."""
    work = sitting.open()
    work.canvas.select([note_saying(work, "dopo le 20").id])
    work.canvas.zoom_to_selection()
    return sitting.window


def welcome(sitting: Sitting) -> QWidget:
    """No workshop open."""
    return sitting.window
