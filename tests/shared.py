"""Where the real files are that others made; they stay outside the project."""

import json
import os
from pathlib import Path

import pytest

from facilitator.domain.values import clean_text

SHARED = Path(
    os.environ.get("FACILITATOR_SHARED", Path(__file__).resolve().parents[2] / "shared" / "data")
)
"""The folder of shared data: beside the project, or where FACILITATOR_SHARED says."""

needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason=f"no shared data at {SHARED}: set FACILITATOR_SHARED"
)
"""Marks a test that reads shared data throughout; `shared` skips for one file."""


def shared(*parts: str) -> Path:
    """A shared file or folder; the test is skipped, saying so, where it is absent."""
    path = SHARED.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"no shared data at {path}: set FACILITATOR_SHARED")
    return path


def odd_texts() -> list[str]:
    """The shared odd strings as a field takes them; the test is skipped where they are absent."""
    strings = json.loads(shared("naughty", "blns.json").read_text("utf-8"))
    return [text for text in map(clean_text, strings) if text]
