"""Clusters and frames from the lists and the inspector: merged, in two, advised, gone to."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from facilitator.domain.commands.clusters import gather
from facilitator.domain.records import Cluster, Frame
from tests.ui.conftest import note_of
from ui.canvas.fits import size_of
from ui.panels.choosing import ChoosingDialog
from ui.windows.facts import conditions
from ui.windows.workspace import Workspace


@pytest.fixture
def pair(work: Workspace) -> list[str]:
    """Two clusters, of two notes and of one."""
    made = []
    for title, texts in (("Servizio", ("Poche linee", "Orari")), ("Idee nuove", ("Bus",))):
        notes = [note_of(work, text).id for text in texts]
        edit = gather(work.store.book, notes, title, work.canvas.scene.layout, size_of)
        work.pen.do(edit)
        made.append(edit.made[0])
    return made


@pytest.fixture
def first(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Whoever is asked takes the first row; what was asked is here to be read."""
    asked: list[str] = []

    def take(dialog: ChoosingDialog) -> int:
        asked.append(dialog.windowTitle())
        return 1

    monkeypatch.setattr(ChoosingDialog, "exec", take)
    return asked


def press(page: QWidget, words: str) -> None:
    """Click the button of a page that bears these words."""
    button = next(b for b in page.findChildren(QPushButton) if b.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_cluster_is_merged_with_one_from_a_list(
    work: Workspace, pair: list[str], first: list[str]
) -> None:
    work.canvas.select(pair[1:])
    press(work.inspector_panel.cluster, "Unisci con…")
    assert len(first) == 1
    (left,) = work.store.book.all(Cluster)
    assert (left.id, left.statement) == (pair[0], "Idee nuove")
    work.undo()
    assert len(work.store.book.all(Cluster)) == 2


def test_two_selected_clusters_are_merged_without_a_question(
    work: Workspace, pair: list[str], first: list[str]
) -> None:
    work.canvas.select(pair)
    assert "cluster" in conditions(work)
    press(work.inspector_panel.clusters, "Unisci i gruppi")
    assert not first
    assert len(work.store.book.all(Cluster)) == 1


def test_a_note_stands_in_two_clusters_and_is_taken_out_again(
    work: Workspace, pair: list[str], first: list[str]
) -> None:
    note = note_of(work, "Orari").id
    work.canvas.select([note])
    work.groups.stand_in_two()
    assert work.canvas.scene.notes[note].also == (pair[1],)
    work.canvas.select(pair[1:])
    assert [said.split()[-1] for said in work.inspector_panel.cluster.guests.said] == ["Orari"]
    work.canvas.select([note])
    work.groups.stand_in_two()
    assert not work.canvas.scene.notes[note].also
    assert len(first) == 2


def test_where_there_is_no_other_cluster_it_is_said(work: Workspace) -> None:
    said: list[str] = []
    work.pen.refused.connect(lambda refusal: said.append(refusal.key))
    work.canvas.select([note_of(work, "Orari").id])
    work.groups.stand_in_two()
    assert said == ["no_other_cluster"]


def test_a_cluster_page_advises_on_its_title_and_makes_piles(
    work: Workspace, pair: list[str]
) -> None:
    page = work.inspector_panel.cluster
    work.canvas.select(pair[:1])
    assert "nome da solo" in page.advice.text()
    press(page, "Raccogli in pila")
    assert work.store.book.require(Cluster, pair[0]).folded
    work.signals.settle()
    press(page, "Apri la pila")
    assert not work.store.book.require(Cluster, pair[0]).folded
    work.canvas.select(pair[1:])
    assert page.advice.isHidden()


def test_frames_are_listed_gone_to_and_put_in_order(work: Workspace, first: list[str]) -> None:
    for text in ("Orari", "Bus"):
        work.canvas.select([note_of(work, text).id])
        work.canvas.add_frame()
        work.canvas.editing.editor.insertPlainText(f"Vista {text}")
        work.canvas.editing.leave()
    work.canvas.select([])
    press(work.inspector_panel.board.frames, "Vista Bus")
    one, other = work.canvas.scene.frames
    assert work.canvas.selection == [other]
    said = [label.text() for label in work.inspector_panel.frame.findChildren(QLabel)]
    assert "2 di 2 · 1 nota" in said
    press(work.inspector_panel.frame, "Prima")
    assert list(work.canvas.scene.frames) == [other, one]
    press(work.inspector_panel.frame, "Togli il riquadro")
    assert [frame.id for frame in work.store.book.all(Frame)] == [one]
    work.groups.go_to_frame()
    assert work.canvas.selection == [one]
    assert len(first) == 1
