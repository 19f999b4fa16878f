"""The tests of what is handed on find the faults that are planted for them."""

import tempfile
from pathlib import Path

import pytest

from tests.domain.seeded_bugs import Bug, given, planted
from tests.exports.seeded_bugs import BUGS


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: f"{bug.function.__name__} {bug.new}")
def test_a_directed_test_finds(bug: Bug, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    bug.found_by(*given(bug))
    with planted(bug), pytest.raises(Exception):  # noqa: B017, PT011
        bug.found_by(*given(bug))
