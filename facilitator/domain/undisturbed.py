"""Making very many records at once without Python looking for garbage among them meanwhile."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """For as long as much is made and nothing thrown away, no garbage is collected.

    Else a board of 5,000 notes takes half as long again to open, and one of 10,000 a quarter longer
    to print: each look goes over all of them.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def keep() -> None:
    """What there is now stays: it is not looked at again until ``let_go``.

    While nothing disturbs: else the first look, as soon as that is over, goes over all of it.
    """
    gc.freeze()


def let_go() -> None:
    """What was kept may be garbage from now on."""
    gc.unfreeze()
