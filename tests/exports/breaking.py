"""Children that go wrong, each in its own way, in place of one that writes."""

import os
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from facilitator.domain.refusal import Refusal
from facilitator.exports.contract import Options, Written
from facilitator.exports.errand import tell_of
from facilitator.exports.progress import Tick


def _refuse(view: Any, options: Options, target: Path, tick: Tick) -> Written:
    raise Refusal("too_many_pages", pages=2000, limit=1023)


def _stumble(view: Any, options: Options, target: Path, tick: Tick) -> Written:
    target.write_bytes(b"half")
    raise ZeroDivisionError("nobody foresaw this")


def _die(view: Any, options: Options, target: Path, tick: Tick) -> Written:
    target.write_bytes(b"half")
    os._exit(3)


def _dawdle(view: Any, options: Options, target: Path, tick: Tick) -> Written:
    target.with_name(".half").write_bytes(b"half")
    tick(1, 2)
    while True:
        pass


def refusing(_id: str, view: Any, options: Options, target: Path, mouth: Connection) -> None:
    tell_of(_refuse, (view, options, target), mouth)


def stumbling(_id: str, view: Any, options: Options, target: Path, mouth: Connection) -> None:
    tell_of(_stumble, (view, options, target), mouth)


def dying(_id: str, view: Any, options: Options, target: Path, mouth: Connection) -> None:
    tell_of(_die, (view, options, target), mouth)


def gasping(_id: str, view: Any, options: Options, target: Path, mouth: Connection) -> None:
    """Says how long its word will be, and dies before it."""
    os.write(mouth.fileno(), b"\0\0\1\0pickle")
    os._exit(9)


def dawdling(_id: str, view: Any, options: Options, target: Path, mouth: Connection) -> None:
    tell_of(_dawdle, (view, options, target), mouth)
