"""How a long export tells how far it is, and how it is stopped."""

from collections.abc import Callable

Tick = Callable[[int, int], None]
"""Called with the pieces done and the pieces in all; may raise Cancelled."""


class Cancelled(Exception):
    """Somebody stopped the export; nothing is written."""


def no_tick(done: int, of: int) -> None:
    """For exports that nobody watches."""
