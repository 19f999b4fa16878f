"""Page ranges as people write them."""

import pytest

from facilitator.domain.refusal import Refusal
from ui.printing.ranges import pages_named


@pytest.mark.parametrize(
    ("typed", "pages"),
    [
        ("", (0, 1, 2, 3, 4, 5)),
        ("  ", (0, 1, 2, 3, 4, 5)),
        ("1-3, 5", (0, 1, 2, 4)),
        ("5; 1 – 2", (0, 1, 4)),
        ("2,2,1-2,", (0, 1)),
        ("6", (5,)),
    ],
)
def test_ranges_are_read_in_the_order_of_the_document(typed: str, pages: tuple[int, ...]) -> None:
    assert pages_named(typed, 6) == pages


@pytest.mark.parametrize("typed", ["tre", "1-", "-2", "3-1", "0", "1.5", "1-2-3", "²"])
def test_what_is_no_range_is_refused_by_name(typed: str) -> None:
    with pytest.raises(Refusal, match="bad_pages") as refused:
        pages_named(f"1, {typed}", 6)
    assert refused.value.facts["part"] == typed


def test_a_page_that_there_is_not_is_refused() -> None:
    with pytest.raises(Refusal, match="no_page") as refused:
        pages_named("2-9", 6)
    assert refused.value.facts == {"page": 9, "count": 6}
