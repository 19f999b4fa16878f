"""The program's entry: commands never touch Qt, and a missing screen is said, not suffered."""

import subprocess
import sys

import pytest

from facilitator.cli.entry import WORDS
from ui.app import main

_NO_QT = (
    "import sys; from ui.app import main; code = main(['programmes']); "
    "assert not [name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))]; "
    "sys.exit(code)"
)


def test_a_command_is_done_without_qt() -> None:
    done = subprocess.run([sys.executable, "-c", _NO_QT], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "prato-carbon-neutral" in done.stdout


def test_without_a_screen_there_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert main([]) == 1
    said = capsys.readouterr().err.strip()
    assert said.count("\n") == 0
    assert "QT_QPA_PLATFORM" in said


def test_the_commands_of_the_page_are_known() -> None:
    assert {"demo", "new", "show", "capture", "import", "export", "checkin", "merge", "check",
            "forget", "history", "programmes", "formats"} <= WORDS  # fmt: skip
