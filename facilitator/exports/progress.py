"""How a long export tells how far it is."""

from collections.abc import Callable

Tick = Callable[[int, int], None]
"""Called with the pieces done and the pieces in all."""


def no_tick(done: int, of: int) -> None:
    """For exports that nobody watches."""
