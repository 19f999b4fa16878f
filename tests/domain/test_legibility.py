"""What the back row can read: PROCESS's table, and nothing below it."""

import pytest

from facilitator.domain.legibility import (
    CAPITAL_EM,
    COMFORTABLE,
    LEAST,
    Room,
    capital_px,
    is_too_deep,
    picture_needed,
    reads_to,
    type_sizes,
)
from resources import tokens

PROJECTOR = tokens.tokens()["projector"]


@pytest.mark.parametrize("metres", [5, 8, 10])
def test_capitals_are_as_high_as_the_table_says(metres: int) -> None:
    room = Room(1.2, metres)
    found = [capital_px(room, 1080, angle) for angle in (LEAST, COMFORTABLE)]
    assert found == PROJECTOR["capital_px"][str(metres)]


def test_at_eight_metres_the_sizes_are_those_of_the_look() -> None:
    sizes = type_sizes(Room(), 1080)
    wanted = [PROJECTOR[name] for name in ("text_8m", "small_8m", "title_8m")]
    assert [sizes.text, sizes.small, sizes.title] == wanted
    assert tokens.tokens()["font"]["capital_height_em"] == CAPITAL_EM


@pytest.mark.parametrize("comfortable", [True, False])
@pytest.mark.parametrize("metres", [1, 4, 8, 12])
@pytest.mark.parametrize("lines", [600, 768, 1080, 2160])
def test_no_line_is_smaller_than_the_last_row_needs(
    metres: int, lines: int, comfortable: bool
) -> None:
    room = Room(1.2, metres, comfortable)
    sizes = type_sizes(room, lines)
    assert sizes.text * CAPITAL_EM >= capital_px(room, lines)
    assert min(sizes.small, sizes.title) * CAPITAL_EM >= capital_px(room, lines, LEAST)


def test_a_room_too_deep_for_its_picture_is_told_how_high_it_must_be() -> None:
    room = Room(1.2, 30)
    assert is_too_deep(room)
    assert not is_too_deep(Room(picture_needed(room), 30))
    assert not is_too_deep(Room())
    assert type_sizes(room, 1080).text < 130


def test_a_size_is_read_as_far_as_the_room_that_needs_it() -> None:
    needed = capital_px(Room(1.2, 8), 1080, LEAST)
    assert reads_to(needed, Room(), 1080) == pytest.approx(8, abs=0.2)
