"""Timing two things in turn, and one JSON line for each measurement."""

import json
import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A measurement: milliseconds (median, 95th percentile), its floor, the ratio of the medians.

    ``goal`` is the greatest ratio that is good enough, or the greatest median where there is no
    floor; ``holds`` says whether it was met.
    """

    name: str
    n: int
    median_ms: float
    p95_ms: float
    floor_ms: float | None
    ratio: float | None
    goal: float
    holds: bool


def in_turn(
    measured: Callable[[], object], floor: Callable[[], object], rounds: int
) -> tuple[list[float], list[float]]:
    """Milliseconds of both, measured A B A B so that a drifting machine slows both alike."""
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for times, run in zip(taken, (measured, floor), strict=True):
            began = time.perf_counter()
            run()
            times.append((time.perf_counter() - began) * 1000)
    return taken


def row(name: str, n: int, goal: float, times: list[float], floor: list[float] | None) -> Row:
    """The row of a measurement; with a floor the goal is a ratio, without one milliseconds."""
    median = statistics.median(times)
    p95 = statistics.quantiles(times, n=20)[-1] if len(times) > 1 else median
    low = statistics.median(floor) if floor else None
    ratio = median / low if low else None
    reached = ratio if ratio is not None else median
    return Row(
        name, n, round(median, 3), round(p95, 3), low and round(low, 3),
        ratio and round(ratio, 3), goal, reached <= goal,
    )  # fmt: skip


def tell(measured: Row) -> None:
    """One JSON line."""
    print(json.dumps(asdict(measured)), flush=True)
