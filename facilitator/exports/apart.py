"""An export in a process of its own.

Painting holds the interpreter, so a long export beside the window would make it stutter. The child
writes in a folder of its own beside the target; only what is finished leaves it.
"""

import os
import pickle
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from multiprocessing import parent_process
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from facilitator.domain.refusal import Refusal
from facilitator.exports.contract import Options
from facilitator.exports.errand import Errand, Progress, tell_of
from facilitator.exports.formats import exporter
from facilitator.exports.whole import why_unwritten

_NICE = 5
_ORDER = ".order"
_Export = Callable[[str, Any, Options, Path, Connection], None]


class Apart(Errand):
    """One export of a view to ``target``; until it is finished, an older file stays as it was."""

    def __init__(self, exporter_id: str, view: object, options: Options, target: Path) -> None:
        exporter(exporter_id)
        super().__init__(Refusal("export_stopped", file=target.name))
        self._order = (exporter_id, view, options)
        self._target = target

    def start(self) -> None:
        """Begin. Refuses ``folder_missing``, and what writing a file refuses."""
        target = self._target
        if not os.path.isdir(target.parent):
            raise Refusal("folder_missing", file=target.name)
        try:
            self._folder = Path(tempfile.mkdtemp(prefix=".facilitator-", dir=target.parent))
            order = self._folder / _ORDER
            # A large board does not fit in a pipe: the window would wait until the child reads.
            order.write_bytes(pickle.dumps(self._order))
        except OSError as trouble:
            self._clear()
            raise why_unwritten(trouble, target.name) from trouble
        self._send(_begin, _export, order, order.with_name(target.name))

    def _kept(self, said: Progress) -> Progress:
        """The finished file is taken out of its folder in one move."""
        if said.written is None or self._folder is None:
            return said
        try:
            (self._folder / self._target.name).replace(self._target)
        except OSError as trouble:
            return replace(said, written=None, refusal=why_unwritten(trouble, self._target.name))
        return said


def _begin(export: _Export, order: Path, target: Path, mouth: Connection) -> None:
    """What the child does: whoever works in the window goes first.

    Where the program that sent it has gone, it clears away what was its own: there are names in it.
    """
    if sys.platform != "win32":
        os.nice(_NICE)
    try:
        ordered = order.read_bytes()
    except FileNotFoundError:
        return  # It was taken back before this process came to life.
    name, view, options = pickle.loads(ordered)
    export(name, view, options, target, mouth)
    sender = parent_process()
    if sender is not None and not sender.is_alive():
        shutil.rmtree(order.parent, ignore_errors=True)


def _export(exporter_id: str, view: Any, options: Options, target: Path, mouth: Connection) -> None:
    tell_of(exporter(exporter_id).write, (view, options, target), mouth)
