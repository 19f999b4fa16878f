"""A picture that has been panned, zoomed and edited a thousand times equals a fresh one."""

import random
from collections.abc import Callable
from itertools import count

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtWidgets import QApplication

from facilitator.domain.commands.clusters import gather, scatter
from facilitator.domain.commands.links import link
from facilitator.domain.commands.notes import NoteDraft, edit_words, move, remove, write_notes
from facilitator.domain.edits import Edit, Write
from tests.ui.canvas.table import BoardAtTable, fresh, pixels, scrolled
from ui.canvas import buffer, scene_links
from ui.canvas.board_canvas import BoardCanvas
from ui.canvas.camera import Camera
from ui.canvas.fits import size_of

KINDS = ("problem", "cause", "barrier", "effect", "idea", "question", "parked", "underway")
ZOOMS = (0.04, 0.09, 0.2, 0.33, 0.5, 0.81, 1.0, 1.37)
VIEW = QSize(420, 300)
TURNS = 1000


def written(table: BoardAtTable) -> None:
    """Notes of every kind, in a cluster, a folded one and loose, with links among them."""
    drafts = [
        NoteDraft(
            "Gli orari cambiano ogni mese " * (n % 4 + 1), KINDS[n % 8], seat=n % 9,
            hands=n % 5, quotation=n % 7 == 0, place=(n % 7 * 190, 300 + n // 7 * 150),
        )
        for n in range(24)
    ]  # fmt: skip
    table.store.do(write_notes(table.book, table.board, drafts))
    table.gather(5, 6, 7)
    folded = table.gather(8, 9)
    table.store.do(Edit("fold", (Write("cluster", folded, "folded", True),)))
    for source, target in ((1, 0), (2, 0), (11, 12), (8, 14)):
        table.link(source, target)


def edited(table: BoardAtTable, chance: random.Random) -> None:
    """One random edit, as a colleague's step might bring it."""
    note, other = chance.sample(table.notes, 2)
    place = (chance.randrange(-300, 1800), chance.randrange(-300, 1200))
    text = "Testo cambiato " * chance.randrange(1, 14)
    makes: list[Callable[[], Edit]] = [
        lambda: move(table.book, {note.id: place}, table.layout),
        lambda: edit_words(note, "text", text, table.book.heads(note.id, "text")),
        lambda: write_notes(table.book, table.board, [NoteDraft("Nota nuova", place=place)]),
        lambda: link(table.book, note.id, other.id, "supports"),
        lambda: gather(table.book, [note.id, other.id], "Insieme", table.layout, size_of),
    ]
    if len(table.notes) > 12:
        makes.append(lambda: remove(table.book, [note]))
    if len(table.clusters) > 2:
        makes.append(lambda: scatter(table.book, table.clusters[0].id))
    table.store.do(chance.choice(makes)())


def played(table: BoardAtTable, chance: random.Random) -> None:
    """One random turn: mostly panning, now and then another zoom, an edit, another selection."""
    canvas = table.canvas
    about = QPointF(chance.randrange(VIEW.width()), chance.randrange(VIEW.height()))
    turn = chance.random()
    if turn < 0.45:
        canvas.pan(chance.randrange(-180, 180), chance.randrange(-130, 130))
    elif turn < 0.55:
        canvas.zoom_to(chance.choice(ZOOMS), about)
    elif turn < 0.62:
        canvas.select(chance.sample(table.ids, chance.randrange(3)))
    elif turn < 0.88:
        canvas.stage.fill()
    else:
        edited(table, chance)


def differing(canvas: BoardCanvas) -> int:
    """How many bytes of the picture, painted to its end, differ from a fresh one's."""
    return int(np.count_nonzero(pixels(canvas.stage.picture()) != fresh(canvas)))


@pytest.fixture(autouse=True)
def small_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    """One small tile a slice, however quick the machine is."""
    monkeypatch.setattr(buffer, "TILE", QSize(70, 50))
    monkeypatch.setattr(buffer, "perf_counter", count().__next__)


@pytest.mark.parametrize("ratio", [1.0, 1.5])
def test_after_a_thousand_turns_the_picture_equals_a_fresh_one(
    table: BoardAtTable, ratio: float
) -> None:
    chance, canvas = random.Random(7), table.canvas
    canvas.resize(VIEW)
    written(table)
    canvas.look_through(Camera(0.81, ratio, -30, -30))
    canvas.stage.take_size(VIEW, ratio)
    canvas.devicePixelRatioF = lambda: ratio  # type: ignore[method-assign]
    for turn in range(TURNS):
        played(table, chance)
        if chance.random() < 0.7:
            canvas.repaint()
        if chance.random() < 0.15:
            assert differing(canvas) == 0, turn
    assert canvas.camera.ratio == ratio


def test_what_qt_has_moved_equals_what_it_paints_anew(table: BoardAtTable) -> None:
    chance, canvas = random.Random(8), table.canvas
    canvas.resize(VIEW)
    written(table)
    for turn in range(200):
        played(table, chance)
        while not canvas.stage.is_sharp:
            QApplication.processEvents()
        QApplication.processEvents()
        on_screen = pixels(canvas.screen().grabWindow(canvas.winId()))
        assert np.array_equal(on_screen, pixels(canvas.grab())), turn


def test_what_has_just_left_the_view_is_not_painted_again() -> None:
    painted: list[QRect] = []
    held = buffer.Buffer(lambda _painter, area, _camera: painted.append(area))
    for left, top in ((0, 0), (-60, 0), (40, 50)):
        held.look(Camera(1.0, 1.0, left, top), VIEW)
        held.mend()
    painted.clear()
    for left, top in ((-60, 0), (0, 0), (40, 50)):
        held.look(Camera(1.0, 1.0, left, top), VIEW)
        held.mend()
    assert not painted
    held.spoil(QRect(-30, 0, 10, 10))
    held.mend()
    assert not painted
    held.look(Camera(1.0, 1.0, 0, 0), VIEW)
    held.mend()
    assert [area.size() for area in painted] == [QSize(10, 10)]


def test_where_very_many_links_run_anew_they_are_painted_anew(
    table: BoardAtTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scene_links, "MOST_COMPARED", 0)
    table.link(1, 0)
    table.store.do(move(table.book, {table.ids[1]: (0, 500)}, table.layout))
    before = scrolled(table.canvas)
    table.store.do(move(table.book, {table.ids[2]: (40, 250)}, table.layout))
    after = scrolled(table.canvas)
    assert not np.array_equal(before, after)
    assert np.array_equal(after, fresh(table.canvas))
