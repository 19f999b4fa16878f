"""The program's entry: commands go to the command line before anything of Qt is touched.

Otherwise the window opens, and the command line is not even imported.
"""

import builtins
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

_IMPORT = builtins.__import__
"""Python's own. Qt for Python puts one before it that reads the source of every module imported
from then on, in search of a switch that nothing here uses: a tenth of a start.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Do a command, or open the window with a file or the welcome; the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments and not _names_a_file(arguments):
        from facilitator.cli.entry import main as run_command

        return run_command(arguments)
    if not _can_show():
        from facilitator.cli.speech import REFUSED, complain
        from facilitator.domain.refusal import Refusal

        complain(Refusal("no_display"))
        return REFUSED
    gc.disable()  # Modules leave nothing to collect; the window enables it once it stands.
    from ui.run_window import run_window

    builtins.__import__ = _IMPORT
    return run_window(Path(arguments[0]) if arguments else None)


def _names_a_file(arguments: Sequence[str]) -> bool:
    """Whether the one word of a call is a file to open; else it is a command, well or ill spelt."""
    first = arguments[0]
    if len(arguments) > 1 or first.startswith("-"):
        return False
    if Path(first).suffix:  # No command has one.
        return True
    from facilitator.cli.entry import WORDS

    return first not in WORDS and Path(first).exists()


def _can_show() -> bool:
    """Whether there is a screen; without one Qt would abort (PITFALLS)."""
    if os.environ.get("QT_QPA_PLATFORM") or sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
