"""Timing two things in turn, and one JSON line for each measurement."""

import json
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True, slots=True)
class Row:
    """A measurement: milliseconds (median, 95th percentile), its floor, the ratio of the medians.

    ``goal`` is the greatest value that is good enough, of whichever of ``median_ms``, ``p95_ms``,
    ``ratio``, ``mb`` and of what is told besides are asked for; ``holds`` says whether all of them
    were met. ``mb`` is memory in 2**20 bytes; ``more`` is told under its own names.
    """

    name: str
    n: int
    median_ms: float | None
    p95_ms: float | None
    floor_ms: float | None
    ratio: float | None
    goal: Mapping[str, float]
    holds: bool
    mb: float | None = None
    more: Mapping[str, float] = field(default_factory=dict)


def in_turn(
    measured: Callable[[], object], floor: Callable[[], object], rounds: int
) -> tuple[list[float], list[float]]:
    """Milliseconds of both, measured A B A B so that a drifting machine slows both alike."""
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for times, run in zip(taken, (measured, floor), strict=True):
            times.append(timed(run))
    return taken


def timed(run: Callable[[], object]) -> float:
    """Milliseconds that a call takes."""
    began = time.perf_counter()
    run()
    return (time.perf_counter() - began) * 1000


def row(
    name: str,
    goal: Mapping[str, float],
    times: Sequence[float],
    floor: Sequence[float] = (),
    more: Mapping[str, float] | None = None,
) -> Row:
    """The row of a measurement from its milliseconds and those of its floor."""
    median = statistics.median(times)
    reached = {"median_ms": median, "p95_ms": p95(times), **(more or {})}
    if floor:
        reached["floor_ms"] = statistics.median(floor)
        reached["ratio"] = median / reached["floor_ms"]
    holds = all(reached[what] <= most for what, most in goal.items())
    said = {what: round(value, 3) for what, value in reached.items()}
    return Row(
        name, len(times), said["median_ms"], said["p95_ms"], said.get("floor_ms"),
        said.get("ratio"), goal, holds, more={name: said[name] for name in more or {}},
    )  # fmt: skip


def p95(times: Sequence[float]) -> float:
    """The value that 95 of 100 do not exceed."""
    return statistics.quantiles(times, n=20)[-1] if len(times) > 1 else times[0]


def tell(measured: Row) -> None:
    """One JSON line; what was not measured is left out, but for the times and their floor."""
    said = asdict(measured)
    said |= said.pop("more")
    if measured.mb is None:
        del said["mb"]
    print(json.dumps(said), flush=True)
