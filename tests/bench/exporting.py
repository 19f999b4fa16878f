"""Panning a board in the window while another is exported in a process of its own."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from facilitator.exports.apart import Apart
from facilitator.exports.contract import Options
from tests.bench.canvas import at_board, in_rows, to_and_fro
from tests.bench.measuring import Row, p95, row, timed
from tests.bench.printing import large_board

_TURNS, _PANS = 5, 64
"""How often it is panned without and with an export in turn, and how many times each."""


def pan_while_exporting(folder: Path, notes: int, goals: Mapping[str, float]) -> Row:
    """Its floor is the same panning with nothing beside it; ``start_ms`` holds up the window."""
    view = large_board(folder, 2 * notes)
    options = Options("A0", "page", "it", datetime.now(UTC))

    def work() -> Apart:
        return Apart("board-pdf", view, options, folder / "apart.pdf")

    alone, beside, starts = list[float](), list[float](), list[float]()
    ways = to_and_fro()
    with at_board(in_rows(folder / f"rows-{notes}.workshop", notes)) as hand:
        for _ in range(_TURNS):
            alone += [timed(lambda: hand.wheel(*next(ways))) for _ in range(_PANS)]
            with _exporting(work, starts) as go_on:
                for _ in range(_PANS):
                    go_on()
                    beside.append(timed(lambda: hand.wheel(*next(ways))))
    more = {"p95_ratio": p95(beside) / p95(alone), "start_ms": median(starts)}
    return row(f"pan-{notes}-exporting", goals, beside, alone, more)


@contextmanager
def _exporting(work: Callable[[], Apart], starts: list[float]) -> Iterator[Callable[[], None]]:
    """An export under way, and a function that begins another where it has ended."""
    running = [work()]
    starts.append(timed(running[-1].start))
    running[-1].poll(60.0)

    def go_on() -> None:
        progress = running[-1].poll()
        assert progress.refusal is None, progress.refusal
        if progress.finished:
            running.append(work())
            starts.append(timed(running[-1].start))

    yield go_on
    running[-1].cancel()
