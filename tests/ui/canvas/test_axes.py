"""What the edges of a board mean stands beside its content, and follows it."""

import random
from itertools import count

import numpy as np
import pytest
from PySide6.QtCore import QSize

from facilitator.domain.commands.entries import change_entry
from facilitator.domain.commands.frames import add_frame, set_frame
from facilitator.domain.commands.notes import NoteDraft, remove, write_notes
from facilitator.domain.layout import Rect
from facilitator.domain.records import Board, Frame, Note
from tests.ui.canvas.table import BoardAtTable, fresh, pixels
from tests.ui.canvas.test_rolling import differing, played, written
from ui.canvas import buffer
from ui.canvas.paint_axes import axes_of

WORDS = ("Meno trattabile", "Più trattabile", "Cause", "Effetti")


def give_axes(table: BoardAtTable, words: tuple[str, ...] = WORDS) -> None:
    board = table.book.require(Board, table.board)
    table.store.do(change_entry(board, {"axes": words}))


def empty(table: BoardAtTable) -> None:
    table.store.do(remove(table.book, table.book.all(Note)))


def test_axes_stand_beside_everything_or_beside_the_frames(table: BoardAtTable) -> None:
    empty(table)
    assert table.canvas.scene.axes is None
    give_axes(table)
    assert table.canvas.scene.axes is None
    table.store.do(write_notes(table.book, table.board, [NoteDraft("Nota", place=(100, 50))]))
    axes = table.canvas.scene.axes
    assert axes is not None
    assert (axes.across, axes.upwards) == (WORDS[:2], WORDS[2:])
    assert axes.around == Rect(100, 50, 168, 112)
    bounds = table.canvas.bounds
    assert bounds.x < 100
    assert bounds.bottom > 162
    table.store.do(add_frame(table.book, table.board, Rect(-300, 0, 200, 200)))
    axes = table.canvas.scene.axes
    assert axes is not None
    assert axes.around == Rect(-300, 0, 200, 200)
    assert table.canvas.bounds.right == 268


def test_one_axis_takes_no_room_for_the_other() -> None:
    around = Rect(0, 0, 400, 300)
    axes = axes_of(("Poco", "Molto", "", ""), around)
    assert axes is not None
    assert (axes.bounds.x, axes.bounds.y, axes.bounds.right) == (0, 0, 400)
    assert axes.bounds.bottom > 300
    assert axes_of(("", "", "", ""), around) is None
    assert axes_of(("Poco", "Molto"), around) is None
    assert axes_of(WORDS, None) is None


def test_the_words_are_painted_and_follow_a_frame(table: BoardAtTable) -> None:
    table.store.do(add_frame(table.book, table.board, Rect(0, 0, 500, 400)))
    table.canvas.fit()
    bare = pixels(table.canvas.stage.picture()).copy()
    give_axes(table)
    table.canvas.fit()
    assert not np.array_equal(bare, pixels(table.canvas.stage.picture()))
    frame = table.book.all(Frame)[0]
    table.store.do(set_frame(frame, Rect(60, 40, 380, 300)))
    assert np.array_equal(pixels(table.canvas.stage.picture()), fresh(table.canvas))


@pytest.mark.parametrize("ratio", [1.0, 1.5])
def test_a_board_with_axes_that_is_panned_and_edited_equals_a_fresh_one(
    table: BoardAtTable, monkeypatch: pytest.MonkeyPatch, ratio: float
) -> None:
    monkeypatch.setattr(buffer, "TILE", QSize(70, 50))
    monkeypatch.setattr(buffer, "perf_counter", count().__next__)
    chance, canvas = random.Random(9), table.canvas
    canvas.resize(QSize(420, 300))
    written(table)
    give_axes(table)
    canvas.devicePixelRatioF = lambda: ratio  # type: ignore[method-assign]
    canvas.stage.take_size(QSize(420, 300), ratio)
    for turn in range(300):
        played(table, chance)
        if chance.random() < 0.2:
            assert differing(canvas) == 0, turn


def test_an_empty_board_says_what_its_template_asks(table: BoardAtTable) -> None:
    empty(table)
    before = pixels(table.canvas.grab()).copy()
    board = table.book.require(Board, table.board)
    table.store.do(change_entry(board, {"prompts": ("Che cosa non funziona?", "Perché?")}))
    assert table.canvas.scene.prompts == ("Che cosa non funziona?", "Perché?")
    assert not np.array_equal(before, pixels(table.canvas.grab()))
