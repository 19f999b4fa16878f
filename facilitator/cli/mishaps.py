"""What surrounds a command: streams that are closed, readers that leave, and the unforeseen."""

import os
import signal
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from resources.home import folder

REPORT = "last-error.txt"


def make_ready() -> None:
    """Standard streams that are there and speak UTF-8, also where a service or window has none."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


@contextmanager
def deaf_to_interrupts() -> Iterator[None]:
    """Ctrl-C is not heard in this block, nor ever by a process that is started within."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def is_interrupt(trouble: BaseException | None) -> bool:
    """Whether an error came of a Ctrl-C, perhaps in the midst of another library's work."""
    while trouble is not None and not isinstance(trouble, KeyboardInterrupt):
        trouble = trouble.__context__
    return trouble is not None


def let_go_of_output() -> None:
    """Whoever read the output has gone: what is left of it must not fail again at the exit."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def keep_report(trouble: BaseException) -> str:
    """Where an error is written down for whoever mends the program; its path, or a dash.

    Only places in the program are kept: the error's own words may hold a name from the workshop.
    """
    lines = [type(trouble).__name__ + "\n", *traceback.format_tb(trouble.__traceback__)]
    report = folder() / REPORT
    try:
        report.parent.mkdir(parents=True, exist_ok=True)
        report.write_text("".join(lines), "utf-8")
    except OSError:
        return "–"
    return str(report)
