"""``python -m tests.bench [--only NAME …]``: one JSON line a measurement."""

import os
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QSettings

from tests.bench import (
    canvas,
    exporting,
    opening,
    printing,
    seeking,
    starting,
    storing,
    typing,
    winding,
)
from tests.bench.measuring import Row, tell

PAN = {"ratio": 1.5, "p95_ms": 4.0}
ZOOM = {"p95_ms": 16.7, "sharp_ms": 100.0}
SHEET = {"median_ms": 2000.0, "kib": 400.0}
BOARD = {"median_ms": 600.0, "ratio": 3.0, "kib": 250.0}
EXPORTING = {"p95_ratio": 1.5}
BENCHES: dict[str, Callable[[Path], Row | None]] = {
    "commit": storing.commit,
    "open-5000": lambda folder: opening.open_board(folder, 5000, 120.0),
    "open-20000": lambda folder: opening.open_board(folder, 20_000, 400.0),
    "open-foreign": lambda folder: opening.open_foreign(folder, 120.0),
    "key-100000": typing.press_key,
    "find-100000": seeking.find,
    "memory-10000": opening.remember,
    "pan-5000": lambda folder: canvas.pan(folder, 5000, PAN),
    "pan-20000": lambda folder: canvas.pan(folder, 20_000, {"p95_ms": 8.0, "growth": 0.15}),
    "pan-foreign": lambda folder: canvas.foreign_board(folder, "pan", PAN),
    "pan-5000-exporting": lambda folder: exporting.pan_while_exporting(folder, 5000, EXPORTING),
    "zoom-10000": lambda folder: canvas.zoom(folder, 10_000, ZOOM),
    "zoom-foreign": lambda folder: canvas.foreign_board(folder, "zoom", ZOOM),
    "drag-10000": lambda folder: canvas.drag(folder, 10_000, {"p95_ms": 2.0}),
    "cluster-100": lambda folder: canvas.drag_cluster(folder, 100, {"p95_ms": 8.0}),
    "past-5000": lambda folder: winding.wind(folder, 5000),
    "start": starting.start,
    "start-demo": starting.start_demo,
    "attendance-500": lambda folder: printing.attendance(folder, 500, SHEET),
    "export-1000": lambda folder: printing.export_plainly(folder, 1000, 40.0),
    "board-10000-pdf": lambda folder: printing.export_board(folder, 10_000, BOARD),
    "report-600": lambda folder: printing.report_session(folder, 12, 600, 10_000.0),
}
"""Each measurement by name; None where what it needs is absent, which it says."""


def main() -> int:
    """Measure what is asked for; 0 where every goal holds, else 1."""
    parser = ArgumentParser(prog="bench")
    parser.add_argument("--only", nargs="+", choices=BENCHES, default=list(BENCHES))
    names = parser.parse_args().only
    holds = True
    with TemporaryDirectory(dir=Path.cwd()) as name:
        os.environ["FACILITATOR_HOME"] = name
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        for bench in names:
            measured = BENCHES[bench](Path(name))
            if measured is not None:
                tell(measured)
                holds = holds and measured.holds
        _settle(Path(name))
    return 0 if holds else 1


def _settle(home: Path) -> None:
    """Have the windows' memory written now: at the end of all it would bring its folder back."""
    QSettings(str(home / "window.ini"), QSettings.Format.IniFormat).sync()


if __name__ == "__main__":
    raise SystemExit(main())
