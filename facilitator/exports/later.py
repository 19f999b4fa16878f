"""What writes a format, loaded when something is written.

The drawing library takes as long to load as a page to draw: formats can be listed without it.
"""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from facilitator.exports.contract import Options, Write, Written
from facilitator.exports.progress import Tick


def function_of(place: str) -> Callable[..., Any]:
    """A function of a module here, named ``board.pdf:write_board``."""
    module, name = place.split(":")
    found: Callable[..., Any] = getattr(import_module(f"{__package__}.{module}"), name)
    return found


def writer(place: str) -> Write:
    """What writes by the function of this name; see ``function_of``."""

    def write(view: Any, options: Options, target: Path, tick: Tick) -> Written:
        done: Written = function_of(place)(view, options, target, tick)
        return done

    return write
