"""The colours can be read: the promises of the look, measured."""

from itertools import product

import pytest

from facilitator.domain.kinds import NOTE_KINDS, NoteKind
from resources.load import toml
from resources.tokens import Scheme, alpha, colour, contrast, paper_edge, table_colour, tokens

SCHEMES: tuple[Scheme, ...] = ("light", "dark")
SURFACES = ("window", "canvas", "sunken", "hover", "selected", "cluster")
SOFT = ("info_soft", "success_soft", "warning_soft", "danger_soft")
PLAIN = ("window", "canvas", "sunken", "hover", "cluster")
"""Where a word in blue may stand: nothing that is chosen is blue besides."""
FILLED = ("primary", "primary_hover")
TEXT_PAIRS = [
    *product(("text", "text_quiet", "primary_dark", "warning"), (*SURFACES, *SOFT)),
    *product(("success", "danger"), (*SURFACES, *SOFT)),
    *product(("primary",), PLAIN),
    *product(("text", "primary_dark"), ("pressed",)),
    *product(("on_primary",), FILLED),
    ("on_success", "success"),
]
SHAPE_PAIRS = [
    *product(("focus", "link", "link_barrier", "guide", "primary"), (*SURFACES, *SOFT, "pressed")),
    *product(("border_control",), (*PLAIN, *SOFT)),
]
EXEMPT = {
    "text_disabled": "WCAG 1.4.3 exempts what cannot be used; its tooltip says why",
    "border": "quiet separation, never the only sign of a control",
    "cluster_border": "a cluster has its ground and its title besides",
    "shadow": "tells nothing",
}
"""Colours that hold no contrast, and why they need not."""


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("ink", "surface"), TEXT_PAIRS)
def test_text_can_be_read(scheme: Scheme, ink: str, surface: str) -> None:
    assert contrast(colour(scheme, ink), colour(scheme, surface)) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("shape", "surface"), SHAPE_PAIRS)
def test_rings_borders_and_links_can_be_seen(scheme: Scheme, shape: str, surface: str) -> None:
    assert contrast(colour(scheme, shape), colour(scheme, surface)) >= 3


EDGES = [*product(("border_control", "cluster_border", "border"), PLAIN)]
FADED = [*product(("text_disabled",), PLAIN)]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_where_more_contrast_is_asked_for_there_is_more(scheme: Scheme) -> None:
    wanted = {7: TEXT_PAIRS, 4.5: [*SHAPE_PAIRS, *EDGES, *FADED]}
    for least, pairs in wanted.items():
        for ink, surface in pairs:
            held = contrast(colour(scheme, ink, True), colour(scheme, surface, True))
            assert held >= least, (ink, surface, held)
    assert tokens()["strong"][scheme].keys() <= tokens()[scheme].keys()


def test_every_colour_has_its_contrast_measured_or_is_exempt_for_a_reason() -> None:
    measured = {name for pair in (*TEXT_PAIRS, *SHAPE_PAIRS) for name in pair}
    assert set(tokens()["light"]) == measured | EXEMPT.keys()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("kind", NOTE_KINDS, ids=lambda kind: kind.key)
def test_badges_names_and_marks_of_a_kind_can_be_seen(kind: NoteKind, scheme: Scheme) -> None:
    shades = kind.light if scheme == "light" else kind.dark
    assert contrast(shades.edge, colour(scheme, "window")) >= 4.5
    assert all(contrast(shades.edge, colour(scheme, s)) >= 3 for s in (*SURFACES, *SOFT))
    assert contrast(shades.edge, shades.fill) >= 3
    assert contrast(colour(scheme, "focus"), shades.fill) >= 3
    assert contrast(colour(scheme, "primary"), shades.fill) >= 3


@pytest.mark.parametrize("kind", NOTE_KINDS, ids=lambda kind: kind.key)
def test_notes_can_be_read_on_screen_and_paper(kind: NoteKind) -> None:
    for shades in (kind.light, kind.dark):
        assert contrast(shades.ink, shades.fill) >= 7
        assert contrast(shades.on_edge, shades.edge) >= 4.5
    assert contrast("#ffffff", paper_edge(kind.light.edge)) >= 7
    assert contrast(toml("paper", "theme.toml")["colour"]["ink"], kind.light.fill) >= 7


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_number_of_a_table_can_be_read_on_its_colour(scheme: Scheme) -> None:
    for number in range(1, 9):
        assert contrast(table_colour(scheme, number), colour(scheme, "on_primary")) >= 4.5
        assert all(contrast(table_colour(scheme, number), colour(scheme, s)) >= 3 for s in SURFACES)
    assert table_colour(scheme, 9) == table_colour(scheme, 1)


def test_a_colour_comes_without_its_alpha() -> None:
    assert colour("light", "shadow") == "#17324d"
    assert alpha("light", "shadow") == pytest.approx(0x1F / 255)
    assert alpha("light", "text") == 1
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_dark_has_every_colour_that_light_has() -> None:
    assert set(tokens()["light"]) == set(tokens()["dark"])


def test_an_edge_dark_enough_is_printed_as_it_is() -> None:
    assert paper_edge("#902a08") == "#902a08"
    assert paper_edge("#896800") != "#896800"
