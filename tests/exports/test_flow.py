"""Lines of a text on paper: a short prefix stays with its word, where a line has room for it."""

import pytest

from facilitator.domain.textfit import Box
from facilitator.exports.flow import paragraph, shrunk
from facilitator.exports.paper import lettering

TITLE = "Laboratori di co-progettazione dei quartieri"


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        (TITLE, 60, ["Laboratori di", "co-progettazione", "dei quartieri"]),
        (TITLE, 40, ["Laboratori", "di co-", "progettazio", "ne dei", "quartieri"]),
        ("Lavori in S1-T2", 30, ["Lavori in", "S1-T2"]),
        ("Emilia-Romagna", 34, ["Emilia-", "Romagna"]),
    ],
)
def test_where_a_line_breaks_at_a_hyphen(text: str, width: float, lines: list[str]) -> None:
    assert [line.text for line in paragraph(text, width, lettering("title"))] == lines


def test_a_title_that_shrinks_keeps_its_prefix() -> None:
    said = [line.text for line in shrunk(TITLE, Box(80, 20), "title")]
    assert said == ["Laboratori di", "co-progettazione dei quartieri"]
