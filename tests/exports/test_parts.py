"""How parts of a text come on pages: no closer than saves a page, each run for itself."""

from facilitator.exports.parts import Part, closed_up, paged

TOPS, BOTTOM = (0.0, 0.0), 100.0


def part(height: float, slack: float = 0.0, fresh: bool = False) -> Part:
    return Part(height, lambda _page, _y: None, fresh=fresh, slack=slack)


def heights(parts: list[Part]) -> list[list[float]]:
    return [[one.height for one in page] for page in closed_up(parts, TOPS, BOTTOM)]


def test_what_fits_stands_as_wide_as_it_was_set() -> None:
    assert heights([part(40, 10), part(40, 10)]) == [[40, 40]]


def test_a_page_is_saved_by_giving_up_no_more_than_that_takes() -> None:
    parts = [part(54, 8), part(54, 8)]
    assert len(paged(parts, TOPS, BOTTOM)) == 2
    assert heights(parts) == [[50, 50]]


def test_what_saves_no_page_is_left_as_it_is() -> None:
    assert heights([part(80, 8), part(80, 8)]) == [[80], [80]]


def test_each_run_of_pages_is_closed_up_for_itself() -> None:
    parts = [part(54, 8), part(54, 8), part(40, 10, fresh=True), part(40, 10)]
    assert heights(parts) == [[50, 50], [40, 40]]
