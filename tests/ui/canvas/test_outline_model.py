"""The outline's rows follow the board, and only what changed is touched."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from facilitator.domain.commands.clusters import gather, put_in_cluster, scatter, tidy
from facilitator.domain.commands.links import link
from facilitator.domain.commands.notes import NoteDraft, edit_words, move, remove, write_notes
from facilitator.domain.records import Cluster, Link
from tests.ui.canvas.table import BoardAtTable
from ui.canvas.fits import size_of
from ui.panels.outline.model import OutlineModel
from ui.panels.outline.twigs import NOTE, Seed, alike

NAMES = ("uno", "due", "tre", "quattro")


class Beside:
    """A board, its model, and what of its rows was made anew."""

    def __init__(self, table: BoardAtTable) -> None:
        self.table, self.canvas = table, table.canvas
        self.store = table.store
        self.board = self.canvas.scene.board
        edit = write_notes(self.store.book, self.board, [NoteDraft(name) for name in NAMES])
        self.store.do(edit)
        self.notes = dict(zip(NAMES, edit.made, strict=True))
        self.model = OutlineModel(self.canvas.scene)
        self.tester = QAbstractItemModelTester(
            self.model, QAbstractItemModelTester.FailureReportingMode.Fatal
        )
        self.model.show(self.canvas.scene)
        self.stop = self.store.listen(lambda event: self.model.take(event.touched))
        self.resets: list[None] = []
        self.model.modelReset.connect(lambda: self.resets.append(None))

    def rows(self, index: QModelIndex | None = None) -> list[Any]:
        """The rows' words, those with rows below as pairs."""
        found: list[Any] = []
        above = index or QModelIndex()
        for row in range(self.model.rowCount(above)):
            child = self.model.index(row, 0, above)
            below = self.rows(child) if self.model.hasChildren(child) else []
            found.append((child.data(), below) if below else child.data())
        return found

    def gather(self, title: str, *names: str) -> str:
        notes = [self.notes[name] for name in names]
        layout = self.canvas.scene.layout
        edit = gather(self.store.book, notes, title, layout, size_of)
        self.store.do(edit)
        return edit.made[0]


@pytest.fixture
def beside(bare: BoardAtTable, qtbot: QtBot) -> Iterator[Beside]:
    QLocale.setDefault(QLocale("en"))
    made = Beside(bare)
    yield made
    made.stop()
    QLocale.setDefault(QLocale.system())


LOOSE = "Not yet gathered"


def test_groups_and_notes_come_as_an_eye_reads_them(beside: Beside) -> None:
    assert beside.rows() == [(LOOSE, ["uno", "due", "tre", "quattro"])]
    beside.gather("Insieme", "tre", "due")
    assert beside.rows() == [("Insieme", ["tre", "due"]), (LOOSE, ["uno", "quattro"])]
    beside.gather("Poi", "uno", "quattro")
    assert beside.rows() == [("Insieme", ["tre", "due"]), ("Poi", ["uno", "quattro"])]
    assert beside.resets == []


def test_a_row_keeps_its_identity_when_others_change(beside: Beside) -> None:
    cluster = beside.gather("Insieme", "uno", "due", "tre")
    held = QPersistentModelIndex(beside.model.find(beside.notes["tre"]))
    scene, book = beside.canvas.scene, beside.store.book
    corner = scene.layout.notes[beside.notes["uno"]]
    beside.store.do(move(book, {beside.notes["tre"]: (corner.x - 400, corner.y)}, scene.layout))
    assert beside.rows()[0] == ("Insieme", ["tre", "uno", "due"])
    assert (held.row(), held.data()) == (0, "tre")
    beside.store.do(remove(book, [scene.notes[beside.notes["uno"]].record], scene.layout))
    edit = put_in_cluster(book, [beside.notes["quattro"]], cluster, scene.layout, size_of)
    beside.store.do(edit)
    assert held.data() == "tre"
    assert beside.rows() == [("Insieme", ["tre", "due", "quattro"])]
    assert beside.resets == []


def test_a_link_stands_below_both_its_notes_and_goes_with_either(beside: Beside) -> None:
    book, notes = beside.store.book, beside.notes
    beside.store.do(link(book, notes["uno"], notes["due"], "causes"))
    (_loose, rows), *_ = beside.rows()
    assert rows == [
        ("uno", ["causes: due"]),
        ("due", ["caused by: uno"]),
        "tre",
        "quattro",
    ]
    base = book.heads(notes["due"], "text")
    beside.store.do(
        edit_words(beside.canvas.scene.notes[notes["due"]].record, "text", "Due!", base)
    )
    assert beside.rows()[0][1][0] == ("uno", ["causes: Due!"])
    record = beside.canvas.scene.notes[notes["due"]].record
    beside.store.do(remove(book, [record], beside.canvas.scene.layout))
    assert beside.rows() == [(LOOSE, ["uno", "tre", "quattro"])]
    beside.store.undo()
    assert beside.rows()[0][1][0] == ("uno", ["causes: Due!"])
    beside.store.do(remove(book, [book.all(Link)[0]]))
    assert beside.rows() == [(LOOSE, ["uno", "Due!", "tre", "quattro"])]


def test_a_note_in_a_second_cluster_says_so(beside: Beside) -> None:
    cluster = beside.gather("Insieme", "uno")
    beside.store.do(link(beside.store.book, beside.notes["due"], cluster, "also_in"))
    assert beside.rows()[1] == (LOOSE, [("due", ["also in: Insieme"]), "tre", "quattro"])
    beside.store.do(scatter(beside.store.book, cluster))
    ((_loose, rows),) = beside.rows()
    assert set(rows) == set(NAMES)
    assert beside.store.book.all(Cluster) == []


def test_tidying_everything_reorders_and_resets_nothing(beside: Beside) -> None:
    beside.gather("Insieme", "quattro", "uno")
    beside.store.do(tidy(beside.store.book, beside.board, size_of))
    assert {row[0] for row in beside.rows()} == {"Insieme", LOOSE}
    assert beside.resets == []


def test_a_row_tells_what_a_screen_reader_says(beside: Beside) -> None:
    beside.gather("Insieme", "uno", "due")
    said = beside.model.find(beside.notes["due"]).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Problem: due, in cluster Insieme, 2 of 2"
    said = beside.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Cluster: Insieme, 2 notes"
    said = beside.model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"{LOOSE}, 2 notes"


ROWS = st.lists(st.sampled_from("abcdefg"), unique=True).map(
    lambda names: [(NOTE, n) for n in names]
)


@given(ROWS, ROWS)
def test_what_lies_between_two_like_ends_is_all_that_differs(
    old: list[Seed], new: list[Seed]
) -> None:
    start, tail = alike(old, new)
    assert start + tail <= min(len(old), len(new))
    assert old[:start] == new[:start]
    assert old[len(old) - tail :] == new[len(new) - tail :]
    between = old[start : len(old) - tail], new[start : len(new) - tail]
    assert not set(new[:start] + new[len(new) - tail :]) & {*between[0], *between[1]}
    assert old != new or between == ([], [])
