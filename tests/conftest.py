"""What every test stands on: Qt without a screen, and Hypothesis without a stopwatch."""

import os
import tempfile
from pathlib import Path

import pytest

# Before anything of Qt is imported; a test of a real window sets its own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The style of sheets is read once, at import: nobody's own one may colour the golden pages.
os.environ.setdefault(
    "FACILITATOR_HOME", str(Path(tempfile.gettempdir(), f"facilitator-tests-{os.getpid()}"))
)

from hypothesis import settings

# The same examples each time: a red run can be repeated, a green one means the same. Whoever looks
# for new faults takes the other profile: HYPOTHESIS_PROFILE=search.
settings.register_profile("steady", deadline=None, derandomize=True, print_blob=True)
settings.register_profile("search", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--renew-golden` writes the golden pages of the exports anew, to be looked at."""
    parser.addoption("--renew-golden", action="store_true", help="write the golden pages anew")


HERE = Path(__file__).parent
TOGETHER = ("cli", "exports", "process")
"""Folders whose files write something large once for all their tests."""
LONG = ("test_monkey",)
"""What takes so long that nothing may wait for it at the end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep on one worker what shares something; what takes longest begins first."""
    for item in items:
        if _folder(item) in TOGETHER:
            item.add_marker(pytest.mark.xdist_group(item.path.stem))
    items.sort(key=lambda item: item.path.stem not in LONG)


def _folder(item: pytest.Item) -> str:
    return item.path.relative_to(HERE).parts[0]
