"""The collector rests while much is made, and is then as it was."""

import gc

import pytest

from facilitator.domain.undisturbed import keep, let_go, undisturbed


def test_the_collector_rests_and_comes_back() -> None:
    with undisturbed():
        assert not gc.isenabled()
        with undisturbed():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_comes_back_after_a_mistake_too() -> None:
    with pytest.raises(ValueError, match="here"), undisturbed():
        raise ValueError("here")
    assert gc.isenabled()


def test_what_is_kept_can_be_let_go() -> None:
    keep()
    assert gc.get_freeze_count() > 0
    let_go()
    assert gc.get_freeze_count() == 0
