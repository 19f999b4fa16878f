"""What every test stands on: Qt without a screen, and Hypothesis without a stopwatch."""

import os

import pytest

# Before anything of Qt is imported; a test of a real window sets its own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from hypothesis import settings

settings.register_profile("default", deadline=None)
# In CI the same examples each time: a red run can be repeated, and a green one means the same.
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile(
    os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "default")
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--renew-golden` writes the golden pages of the exports anew, to be looked at."""
    parser.addoption("--renew-golden", action="store_true", help="write the golden pages anew")
