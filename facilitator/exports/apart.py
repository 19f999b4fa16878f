"""An export in a process of its own, with progress and a way to stop it.

Painting holds the interpreter, so a long export beside the window would make it stutter; and a
process that is stopped leaves nothing behind, however deep in the drawing it was. The child writes
in a folder of its own beside the target; only what is finished leaves it.
"""

import os
import pickle
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from facilitator.domain.refusal import Refusal
from facilitator.exports.contract import Options, Write, Written
from facilitator.exports.formats import exporter

_NICE = 5
_ORDER = ".order"
_Export = Callable[[str, Any, Options, Path, Connection], None]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an export is: ``done`` of ``of`` pieces, then ``written`` or a ``refusal``.

    A cancelled export is finished with neither.
    """

    done: int = 0
    of: int = 0
    finished: bool = False
    written: Written | None = None
    refusal: Refusal | None = None


class Apart:
    """One export of a view to ``target``: start it, ask now and then, or cancel it."""

    def __init__(self, exporter_id: str, view: object, options: Options, target: Path) -> None:
        exporter(exporter_id)
        self._order = (exporter_id, view, options)
        self._target = target
        self._folder: Path | None = None
        self._process: BaseProcess | None = None
        self._ear: Connection | None = None
        self._progress = Progress()

    def start(self) -> None:
        """Begin. Refuses ``folder_missing`` or ``export_unwritable``."""
        target = self._target
        if not target.parent.is_dir():
            raise Refusal("folder_missing", file=target.name)
        try:
            self._folder = Path(tempfile.mkdtemp(prefix=".facilitator-", dir=target.parent))
            order = self._folder / _ORDER
            # A large board does not fit in a pipe: the window would wait until the child reads.
            order.write_bytes(pickle.dumps(self._order))
        except OSError as trouble:
            self._clear()
            raise self._refused("export_unwritable") from trouble
        spawn = get_context("spawn")
        self._ear, mouth = spawn.Pipe(duplex=False)
        self._process = spawn.Process(
            target=_begin, args=(_export, order, order.with_name(target.name), mouth), daemon=True
        )
        self._process.start()
        mouth.close()

    def poll(self, wait: float = 0.0) -> Progress:
        """How far it is now; waits up to ``wait`` seconds for news."""
        while not self._progress.finished and self._ear is not None and self._ear.poll(wait):
            self._hear(self._next(self._ear))
            wait = 0.0
        return self._progress

    def cancel(self) -> None:
        """Stop at once. Nothing is left of it; an older file at the target stays as it was."""
        if not self._progress.finished:
            self._progress = replace(self._progress, finished=True)
            self._clear()

    def _next(self, ear: Connection) -> Progress:
        try:
            said, why = ear.recv()
        except EOFError:
            return Progress(finished=True, refusal=self._refused("export_stopped"))
        known: Progress = said
        return replace(known, refusal=Refusal(why[0], **why[1])) if why else known

    def _hear(self, said: Progress) -> None:
        if said.written is not None:
            said = self._delivered(said)
        self._progress = said
        if said.finished:
            self._clear()

    def _delivered(self, said: Progress) -> Progress:
        """The finished file, taken out of its folder in one move."""
        assert self._folder is not None
        try:
            (self._folder / self._target.name).replace(self._target)
        except OSError:
            return replace(said, written=None, refusal=self._refused("export_unwritable"))
        return said

    def _refused(self, key: str) -> Refusal:
        return Refusal(key, file=self._target.name)

    def _clear(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.join()
            self._process.close()
        if self._ear is not None:
            self._ear.close()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
        self._process = self._ear = self._folder = None


def _begin(export: _Export, order: Path, target: Path, mouth: Connection) -> None:
    """What the child does: whoever works in the window goes first."""
    if sys.platform != "win32":
        os.nice(_NICE)
    name, view, options = pickle.loads(order.read_bytes())
    export(name, view, options, target, mouth)


def _export(exporter_id: str, view: Any, options: Options, target: Path, mouth: Connection) -> None:
    tell_of(exporter(exporter_id).write, (view, options, target), mouth)


def tell_of(write: Write, order: tuple[Any, Options, Path], mouth: Connection) -> None:
    """Write, and say through ``mouth`` how far it is; what nobody foresaw is a refusal too."""
    # The parent hears an interrupt from the keyboard too, and stops this process by itself.
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def tick(done: int, of: int) -> None:
        mouth.send((Progress(done, of), None))

    why: tuple[str, dict[str, str]] | None = None
    last, target = Progress(finished=True), order[2]
    try:
        written = write(*order, tick)
        last = Progress(written.pages, written.pages, finished=True, written=written)
    except Refusal as refusal:
        why = refusal.key, {name: str(fact) for name, fact in refusal.facts.items()}
    except Exception as trouble:
        reason = f"{type(trouble).__name__}: {trouble}"
        why = "export_failed", {"file": target.name, "reason": reason}
    mouth.send((last, why))
    mouth.close()
