"""The journal under random use by three laptops (the machine says what must hold)."""

import os

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.storage.journal_machine import JournalMachine

EXAMPLES = int(os.environ.get("FACILITATOR_EXAMPLES", "60"))
"""Random workshops to play; give more for a night's run."""
SETTINGS = settings(
    max_examples=EXAMPLES,
    stateful_step_count=30,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
    derandomize=EXAMPLES <= 60,
)


def test_three_laptops_agree_whatever_they_do() -> None:
    run_state_machine_as_test(JournalMachine, settings=SETTINGS)
