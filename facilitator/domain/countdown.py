"""The time left for a point of the agenda: started, paused and lengthened by hand.

It is local to one window and never written down. Times are seconds of any clock that only rises.
"""

from dataclasses import dataclass, replace
from math import ceil

from facilitator.domain.records import AgendaItem

MINUTE = 60


@dataclass(frozen=True, slots=True)
class Countdown:
    """``item`` is the point of the agenda it runs for. ``paused`` is what was left when it stopped.

    Neither an end nor a pause: nothing was started.
    """

    item: str = ""
    end: float | None = None
    paused: float | None = None

    @property
    def is_on(self) -> bool:
        """Whether something is counted, running or paused."""
        return self.end is not None or self.paused is not None

    def begun(self, item: str, minutes: float, now: float) -> "Countdown":
        """So many minutes from now, for a point of the agenda or, with ``""``, for nothing said."""
        return Countdown(item, now + minutes * MINUTE)

    def added(self, minutes: float, now: float) -> "Countdown":
        """So many minutes more; where nothing is counted, so many minutes from now."""
        if self.paused is not None:
            return replace(self, paused=max(0.0, self.paused) + minutes * MINUTE)
        if self.end is None:
            return self.begun(self.item, minutes, now)
        return replace(self, end=max(self.end, now) + minutes * MINUTE)

    def swung(self, now: float) -> "Countdown":
        """Paused where it ran, running where it was paused."""
        if self.paused is not None:
            return Countdown(self.item, now + self.paused)
        return Countdown(self.item, None, self.left(now))

    def left(self, now: float) -> float | None:
        """Seconds left, negative once they are over; None where nothing is counted."""
        return self.paused if self.end is None else self.end - now


def said(left: float) -> str:
    """Seconds as ``24:10``; ``−1:05`` once they are over. The last second shown is 0:00."""
    seconds = ceil(left)
    sign = "−" if seconds < 0 else ""
    minutes, rest = divmod(abs(seconds), MINUTE)
    return f"{sign}{minutes}:{rest:02}"


def due(agenda: list[AgendaItem], time: str) -> str:
    """The point of the agenda that should be on at a time ``HH:MM``, else the first; its id."""
    begun = [item for item in agenda if item.start and item.start <= time]
    found = max(begun, key=lambda item: item.start) if begun else next(iter(agenda), None)
    return found.id if found else ""
