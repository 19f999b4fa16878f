"""What a step has moved glides to its place; not for a hand, a nudge, or where that is unwanted."""

from collections.abc import Iterator

import numpy as np
import pytest

from facilitator.domain.commands.clusters import gather
from facilitator.domain.commands.notes import NoteDraft, move, write_notes
from facilitator.domain.records import Place
from tests.ui.canvas.table import BoardAtTable, fresh, pixels, scrolled
from ui.canvas.camera import Camera
from ui.canvas.fits import size_of
from ui.canvas.motion import MOST, NUDGE, Motion


@pytest.fixture
def motion(table: BoardAtTable) -> Iterator[Motion]:
    """Motion on a board at 50 %, with a clock that stands still unless it is set."""
    table.canvas.look_through(Camera(0.5, 1.0, -30, -30))
    table.canvas.stage.sharpen()
    made = table.canvas.motion
    made.wanted = True
    made.clock.valueChanged.connect(lambda: made.clock.pause())
    yield made
    made.end()


def put(table: BoardAtTable, places: dict[str, Place]) -> None:
    """A colleague moves some notes."""
    table.store.do(move(table.book, places, table.layout))


def test_a_moved_note_is_seen_under_way_and_then_in_its_place(
    table: BoardAtTable, motion: Motion
) -> None:
    note, canvas = table.ids[0], table.canvas
    before = pixels(canvas.grab())
    put(table, {note: (900, 600)})
    assert motion.is_on
    motion.clock.setCurrentTime(0)
    assert np.array_equal(pixels(canvas.grab()), before)
    motion.clock.setCurrentTime(60)
    under_way = pixels(canvas.grab())
    motion.end()
    there = pixels(canvas.grab())
    assert not np.array_equal(under_way, before)
    assert not np.array_equal(under_way, there)
    assert np.array_equal(scrolled(canvas), fresh(canvas))
    assert not canvas.stage.painter.lifted


def test_when_its_time_is_over_nothing_is_under_way(table: BoardAtTable, motion: Motion) -> None:
    put(table, {table.ids[0]: (900, 600)})
    motion.clock.setCurrentTime(motion.clock.duration())
    assert not motion.is_on
    assert not table.canvas.stage.painter.lifted


def test_a_cluster_glides_with_all_its_notes(table: BoardAtTable, motion: Motion) -> None:
    motion.wanted = False
    table.gather(0, 1)
    motion.wanted = True
    put(table, {note: (1200, 700 + n * 150) for n, note in enumerate(table.ids[:2])})
    assert table.canvas.stage.painter.lifted == {*table.ids[:2], table.clusters[0].id}
    motion.clock.setCurrentTime(100)
    table.canvas.grab()
    motion.end()
    assert np.array_equal(scrolled(table.canvas), fresh(table.canvas))


def test_undoing_glides_back(table: BoardAtTable, motion: Motion) -> None:
    table.pen.do(gather(table.book, table.ids[:3], "", table.layout, size_of))
    motion.end()
    table.pen.undo()
    assert motion.is_on


def test_many_moved_notes_cross_fade(table: BoardAtTable, motion: Motion) -> None:
    drafts = [NoteDraft("Nota", place=(n % 20 * 40, n // 20 * 40)) for n in range(MOST + 1)]
    table.store.do(write_notes(table.book, table.board, drafts))
    table.canvas.grab()
    before = pixels(table.canvas.grab())
    put(table, {note: (900, 20 * n) for n, note in enumerate(table.ids)})
    assert motion.is_on
    assert not table.canvas.stage.painter.lifted
    motion.clock.setCurrentTime(0)
    assert np.array_equal(pixels(table.canvas.grab()), before)
    motion.clock.setCurrentTime(75)
    assert not np.array_equal(pixels(table.canvas.grab()), before)


def test_what_a_hand_has_moved_is_there_at_once(table: BoardAtTable, motion: Motion) -> None:
    table.drag(table.middle(table.ids[0]), table.at(1200, 900))
    assert table.canvas.scene.rect(table.ids[0]).x > 600
    assert not motion.is_on


def test_a_nudge_and_an_unwanted_motion_are_there_at_once(
    table: BoardAtTable, motion: Motion
) -> None:
    put(table, {table.ids[0]: (NUDGE, 0)})
    assert not motion.is_on
    motion.wanted = False
    put(table, {table.ids[0]: (900, 600)})
    assert not motion.is_on


def test_a_gesture_ends_what_is_under_way(table: BoardAtTable, motion: Motion) -> None:
    put(table, {table.ids[0]: (900, 600)})
    table.drag(table.middle(table.ids[3]), table.at(600, 300), let_go=False)
    assert not motion.is_on
    assert table.canvas.stage.painter.lifted == {table.ids[3]}
    table.canvas.cancel()
    assert np.array_equal(scrolled(table.canvas), fresh(table.canvas))


def test_a_note_that_moves_again_goes_on_from_where_it_is_seen(
    table: BoardAtTable, motion: Motion
) -> None:
    note = table.ids[0]
    put(table, {note: (900, 0)})
    motion.clock.setCurrentTime(60)
    half_way = pixels(table.canvas.grab())
    put(table, {note: (0, 900)})
    motion.clock.setCurrentTime(0)
    assert np.array_equal(pixels(table.canvas.grab()), half_way)
