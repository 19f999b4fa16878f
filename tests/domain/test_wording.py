"""Advice on a note's words: given where a problem says what is missing, and nowhere else."""

import pytest

from facilitator.domain.wording import objective_draft, wording_advice


@pytest.mark.parametrize(
    "text",
    [
        "Mancanza di ombra nelle piazze",
        "Mancanza d’acqua ad agosto",
        "assenza di controlli la sera",
        "Carenza di personale",
        "Mancano i parcheggi",
        "In via Pistoiese manca il marciapiede",
        "Nelle piazze non c'è ombra",
        "Non c’è coordinamento",
        "NON CI SONO PANCHINE",
    ],
)
def test_a_problem_that_says_what_is_missing_is_advised(text: str) -> None:
    assert wording_advice(text, "problem", "it") == "lack"


@pytest.mark.parametrize(
    "text",
    [
        "Piantati a marzo, secchi ad agosto",
        "Non mancano le idee, mancheranno i soldi",
        "Le mancanze si pagano",
        "Non c’entra niente",
        "",
    ],
)
def test_what_happens_is_left_alone(text: str) -> None:
    assert wording_advice(text, "problem", "it") == ""


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Lack of shade in the squares", "lack"),
        ("There are no late buses", "lack"),
        ("There isn’t a pavement", "lack"),
        ("The black market grows", ""),
        ("There is nothing like home", ""),
    ],
)
def test_english_has_its_own_words(text: str, key: str) -> None:
    assert wording_advice(text, "problem", "en") == key


def test_other_kinds_and_other_languages_are_not_advised() -> None:
    assert wording_advice("Manca il personale", "cause", "it") == ""
    assert wording_advice("Manca il personale", "problem", "de") == ""


@pytest.mark.parametrize(
    ("text", "language", "draft"),
    [
        ("Mancanza di corse serali", "it", "Da riformulare: corse serali"),
        ("La sera si resta a piedi", "it", "Da riformulare: La sera si resta a piedi"),
        ("Mancanza di", "it", "Da riformulare: Mancanza di"),
        ("Lack of shade in the squares", "en", "To be reworded: shade in the squares"),
        ("Mangel an Schatten", "de", "To be reworded: Mangel an Schatten"),
    ],
)
def test_a_problem_turned_over_is_a_draft_until_it_is_reworded(
    text: str, language: str, draft: str
) -> None:
    assert objective_draft(text, language) == draft
    assert wording_advice(draft, "objective", language) == "draft"
    assert wording_advice("Di sera si torna a casa in autobus", "objective", language) == ""
