"""A sealed value opens only with its person's own key, in its own field."""

from collections.abc import Callable

import pytest

from facilitator.storage.sealing import fresh_key, seal, unseal


@pytest.mark.parametrize(
    "spoil",
    [
        lambda sealed: sealed[:-8],
        lambda sealed: "AAAA" + sealed[4:],
        lambda sealed: "no base64 !",
        lambda sealed: "",
        lambda sealed: "è",
        lambda sealed: ["a", "list"],
    ],
)
def test_a_ciphertext_that_is_not_the_fields_own_is_not_read(
    spoil: Callable[[str], object],
) -> None:
    key = fresh_key()
    sealed = seal(key, "p", "name", "Ada")
    assert unseal(key, "p", "name", sealed) == "Ada"
    assert unseal(key, "p", "email", sealed) is None
    assert unseal(key, "q", "name", sealed) is None
    assert unseal(fresh_key(), "p", "name", sealed) is None
    assert unseal(None, "p", "name", sealed) is None
    assert unseal(b"short", "p", "name", sealed) is None
    assert unseal(key, "p", "name", spoil(sealed)) is None


def test_the_same_name_sealed_twice_shows_no_likeness() -> None:
    key = fresh_key()
    assert seal(key, "p", "name", "Ada") != seal(key, "p", "name", "Ada")
