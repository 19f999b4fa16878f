"""The tests of the board find the faults that are planted for them."""

import pytest

from tests.domain.seeded_bugs import BUGS, Bug, given, planted


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: f"{bug.function.__name__} {bug.new}")
def test_a_directed_test_finds(bug: Bug) -> None:
    bug.found_by(*given(bug))
    with planted(bug), pytest.raises(Exception):  # noqa: B017, PT011
        bug.found_by(*given(bug))
    bug.found_by(*given(bug))
