"""Frames are views: whatever happens to them, no note is touched."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.commands.frames import add_frame, set_frame, shift_frame
from facilitator.domain.commands.notes import remove
from facilitator.domain.frames import LEAST, frame_around, frames_of, inside
from facilitator.domain.layout import Rect
from facilitator.domain.ordering import key_between, next_key, shifted
from facilitator.domain.records import Board, Frame, Note
from facilitator.domain.refusal import Refusal
from facilitator.domain.views import board_view
from tests.domain.books import BOARD, Journal, notes_of, size_of


@pytest.fixture
def journal() -> Journal:
    return Journal(BOARD, *notes_of(3))


def added(journal: Journal, title: str = "") -> Frame:
    edit = add_frame(journal.book, BOARD.id, Rect(0, 0, 400, 300), title)
    journal.do(edit)
    return journal.book.require(Frame, edit.made[0])


def titles(journal: Journal) -> list[str]:
    return [view.record.title for view in frames_of(journal.book, BOARD.id)]


def test_a_frame_shows_a_part_of_the_board_and_touches_no_note(journal: Journal) -> None:
    before = journal.layout()
    frame = added(journal, " Mobilità ")
    view = board_view(journal.book, journal.book.require(Board, BOARD.id), size_of)
    assert [(f.id, f.record.title, f.rect) for f in view.frames] == [
        (frame.id, "Mobilità", Rect(0, 0, 400, 300)),
    ]
    edit = set_frame(frame, Rect(50, 60, 10, 500))
    assert edit.label == "resize_frame"
    journal.do(edit)
    assert frames_of(journal.book, BOARD.id)[0].rect == Rect(50, 60, LEAST, 500)
    assert journal.layout() == before
    journal.undo()
    journal.undo()
    assert not frames_of(journal.book, BOARD.id)


def test_moving_writes_only_what_changed(journal: Journal) -> None:
    frame = added(journal)
    edit = set_frame(frame, Rect(9, 9, 400, 300), "g")
    assert (edit.label, [w.field for w in edit.writes], edit.gesture) == (
        "move_frame", ["place"], "g",
    )  # fmt: skip
    assert not set_frame(frame, Rect(0, 0, 400, 300))


def test_a_frame_needs_its_board_a_place_and_a_size(journal: Journal) -> None:
    with pytest.raises(Refusal):
        add_frame(journal.book, "nowhere", Rect(0, 0, 9, 9))
    journal.book.put(Frame(id="f", board=BOARD.id, place=(0, 0)))
    journal.book.put(Frame(id="g", board=BOARD.id, size=(900, 900)))
    assert not frames_of(journal.book, BOARD.id)


def test_frames_are_put_in_another_order(journal: Journal) -> None:
    first = added(journal, "uno")
    for title in ("due", "tre"):
        added(journal, title)
    journal.do(shift_frame(journal.book, first, 1))
    assert titles(journal) == ["due", "uno", "tre"]
    journal.do(shift_frame(journal.book, journal.book.require(Frame, first.id), 1))
    assert titles(journal) == ["due", "tre", "uno"]
    assert not shift_frame(journal.book, journal.book.require(Frame, first.id), 1)
    last = journal.book.require(Frame, first.id)
    journal.do(shift_frame(journal.book, last, -5))
    assert titles(journal) == ["uno", "due", "tre"]
    journal.undo()
    assert titles(journal) == ["due", "tre", "uno"]


def test_removing_a_frame_leaves_the_notes_and_undo_brings_it_back(journal: Journal) -> None:
    frame = added(journal, "uno")
    journal.do(remove(journal.book, [frame]))
    assert not titles(journal)
    assert len(journal.book.of(Note, "board", BOARD.id)) == 3
    journal.undo()
    assert titles(journal) == ["uno"]


def test_what_has_its_middle_in_a_frame_is_shown_by_it() -> None:
    rects = {"in": Rect(0, 0, 100, 100), "half": Rect(60, 0, 100, 100), "out": Rect(0, 90, 9, 90)}
    assert inside(rects, Rect(0, 0, 100, 100)) == ["in"]
    around = frame_around([rects["in"], rects["half"]])
    assert around == Rect(-20, -20, 200, 140)
    assert frame_around([]) is None


@given(st.lists(st.integers(0, 30), max_size=40))
def test_a_key_fits_between_any_two(places: list[int]) -> None:
    keys = [next_key("")]
    for place in places:
        spot = place % (len(keys) + 1)
        low = keys[spot - 1] if spot else ""
        key = key_between(low, keys[spot]) if spot < len(keys) else next_key(low)
        keys.insert(spot, key)
    assert all(one < other for one, other in pairwise(keys))


KEYS = st.lists(st.sampled_from(["", "0001", "0001.5", "0002", "zero"]), min_size=1, max_size=6)


@given(KEYS.map(sorted), st.integers(0, 5), st.integers(-6, 6))
def test_one_of_a_list_comes_to_stand_elsewhere(keys: list[str], start: int, by: int) -> None:
    start %= len(keys)
    changed = shifted(keys, start, by)
    now = {place: changed.get(place, key) for place, key in enumerate(keys)}
    wanted = [place for place in now if place != start]
    wanted.insert(min(max(start + by, 0), len(keys) - 1), start)
    assert sorted(now, key=lambda place: (now[place], place)) == wanted
    assert changed == {} or len(set(now.values())) == len(keys)


@pytest.mark.parametrize(("low", "high"), [("1", "1"), ("1", "1.0"), ("", "zero"), ("2", "1")])
def test_odd_keys_do_no_harm(low: str, high: str) -> None:
    assert key_between(low, high) > low
    assert next_key("zero") == "0001"
