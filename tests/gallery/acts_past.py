"""The time machine, before its picture is taken."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from facilitator.domain.commands.clusters import scatter
from facilitator.domain.commands.notes import NoteDraft, edit_words, write_notes
from facilitator.domain.commands.voting import thaw
from facilitator.domain.records import Cluster, Note
from tests.gallery.room import AT, Pose
from ui.pages.past.page import PastPage
from ui.windows.workspace import Workspace

MINUTE = 60_000


def past_now(pose: Pose) -> QWidget:
    """The time machine at its end."""
    _machine(pose)
    return pose.window


def past_before(pose: Pose) -> QWidget:
    """A board as it was some steps ago."""
    page = _machine(pose)
    page.bar.slider.setValue(page.bar.slider.maximum() - 1)
    page.canvas.fit()
    return pose.window


def _machine(pose: Pose) -> PastPage:
    work = pose.open("S1-T1")
    _lived(work)
    work.show_page("past")
    page = work.pages.page
    assert isinstance(page, PastPage)
    pose.settle()
    return page


def _lived(work: Workspace) -> None:
    """Some minutes at the table."""
    store, minutes = work.store, iter(range(1, 99))
    store.setting = replace(store.setting, clock=lambda: AT + next(minutes) * MINUTE)
    store.do(write_notes(store.book, work.board, [NoteDraft("Il bus notturno costa troppo")]))
    note = store.book.of(Note, "board", work.board)[0]
    heads = store.book.heads(note.id, "text")
    store.do(edit_words(note, "text", note.text + ", dopo le 20", heads))
    store.do(thaw(store.book, work.board))
    clusters = store.book.of(Cluster, "board", work.board)
    store.do(scatter(store.book, *(cluster.id for cluster in clusters[1:])))
    store.do(write_notes(store.book, work.board, [NoteDraft("Un biglietto unico", "idea")]))
