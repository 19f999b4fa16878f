"""Notes coloured by theme, table or seat can be read, in light and in dark."""

import pytest

from resources.tokens import Scheme, contrast, table_colour
from ui.canvas.tints import grey, shade
from ui.look import Look

SCHEMES: tuple[Scheme, ...] = ("light", "dark")
COLOURS = [(scheme, number) for scheme in SCHEMES for number in range(9)]
"""The tables' colours in both schemes; 0 is the grey of what belongs to none."""


def tint(scheme: Scheme, number: int) -> str:
    return table_colour(scheme, number) if number else grey(Look(scheme))


@pytest.mark.parametrize(("scheme", "number"), COLOURS)
def test_text_badges_and_signs_can_be_read_on_a_tinted_note(scheme: Scheme, number: int) -> None:
    look = Look(scheme)
    shades = shade(look, tint(scheme, number))
    ink, fill, edge = shades.ink.name(), shades.fill.name(), shades.edge.name()
    assert contrast(ink, fill) >= 4.5
    assert contrast(shades.on_edge.name(), edge) >= 4.5
    assert contrast(edge, fill) >= 3
    assert all(contrast(look.colour(name).name(), fill) >= 3 for name in ("focus", "primary"))


@pytest.mark.parametrize(("scheme", "number"), COLOURS)
def test_a_tinted_note_stands_out_from_board_and_cluster(scheme: Scheme, number: int) -> None:
    edge = tint(scheme, number)
    for ground in ("canvas", "cluster", "window"):
        assert contrast(edge, Look(scheme).colour(ground).name()) >= 3
