"""The journal under random use by three laptops (the machine says what must hold)."""

import os

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from facilitator.domain.refusal import Refusal
from tests.storage.journal_machine import JournalMachine
from tests.storage.seeded_bugs import BUGS, Bug
from tests.storage.three import Three, speedy_folder, template

EXAMPLES = int(os.environ.get("FACILITATOR_EXAMPLES", "40"))
"""Random workshops to play; give more for a night's run."""

PLAYED = settings(
    max_examples=EXAMPLES,
    stateful_step_count=30,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
    derandomize=EXAMPLES <= 40,
)
HUNTED = settings(PLAYED, max_examples=60, derandomize=True, phases=[Phase.generate])
"""The same examples each time, so that a bug is found each time; the first find is enough."""

FOUND = (AssertionError, Refusal, pytest.fail.Exception)


def test_three_laptops_agree_whatever_they_do() -> None:
    run_state_machine_as_test(JournalMachine, settings=PLAYED)


@pytest.mark.parametrize("bug", [bug for bug in BUGS if bug.machine], ids=lambda bug: bug.name)
def test_the_machine_finds(bug: Bug, monkeypatch: pytest.MonkeyPatch) -> None:
    template()
    bug.plant(monkeypatch)
    with pytest.raises(FOUND):
        run_state_machine_as_test(JournalMachine, settings=HUNTED)


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.name)
def test_a_directed_test_finds(bug: Bug, monkeypatch: pytest.MonkeyPatch) -> None:
    template()
    bug.plant(monkeypatch)
    with speedy_folder() as folder:
        three = Three(folder)
        with pytest.raises(FOUND):
            bug.directed(three)
        three.close()
