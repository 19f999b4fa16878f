"""Names are compared as they are typed: without case, accents and signs."""

import pytest

from facilitator.domain.name_words import begin, name_words, typed_words


def test_a_name_is_taken_apart_without_accents_and_case() -> None:
    assert name_words("Łukasz Ørsted") == ("lukasz", "orsted")
    assert name_words("Nicolò D’Esempio") == ("nicolo", "d", "esempio", "desempio")


@pytest.mark.parametrize("letters", ["desempio", "d'es", "NICOLO", "esempio n", ""])
def test_first_letters_of_any_word_begin_it(letters: str) -> None:
    assert begin(typed_words(letters), name_words("Nicolò D'Esempio"))


def test_letters_within_a_word_begin_nothing_and_signs_are_no_word() -> None:
    assert not begin(typed_words("sempio"), name_words("Nicolò D'Esempio"))
    assert typed_words("' - a") == ("a",)
