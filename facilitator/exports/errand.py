"""Work in a process of its own, with progress and a way to stop it.

A process that is stopped leaves nothing behind, however deep in its work it was: what it writes is
in a folder of its own, which goes with it.
"""

import shutil
import signal
from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from facilitator.domain.refusal import Refusal
from facilitator.exports.contract import Options, Write, Written


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an errand is: ``done`` of ``of`` pieces, then ``written`` or a ``refusal``.

    A cancelled one is finished with neither.
    """

    done: int = 0
    of: int = 0
    finished: bool = False
    written: Written | None = None
    refusal: Refusal | None = None


class Errand(ABC):
    """One thing done apart: start it, ask now and then, or cancel it.

    ``stopped`` says why nothing came of it, where its process ends without a word.
    """

    def __init__(self, stopped: Refusal) -> None:
        self._stopped = stopped
        self._folder: Path | None = None
        self._process: BaseProcess | None = None
        self._ear: Connection | None = None
        self._progress = Progress()

    @abstractmethod
    def start(self) -> None:
        """Begin, or refuse."""

    def _send(self, work: Callable[..., None], *given: object) -> None:
        """Begin ``work``, a function of a module, with what it is given and where it tells."""
        spawn = get_context("spawn")
        self._ear, mouth = spawn.Pipe(duplex=False)
        self._process = spawn.Process(target=work, args=(*given, mouth), daemon=True)
        self._process.start()
        mouth.close()

    def poll(self, wait: float = 0.0) -> Progress:
        """How far it is now; waits up to ``wait`` seconds for news."""
        while not self._progress.finished and self._ear is not None:
            said = self._next(self._ear, wait)
            if said is None:
                break
            self._progress, wait = self._kept(said), 0.0
            if self._progress.finished:
                self._clear()
        return self._progress

    def cancel(self) -> None:
        """Stop at once. Nothing is left of it."""
        if not self._progress.finished:
            self._progress = replace(self._progress, finished=True)
            self._clear()

    def _next(self, ear: Connection, wait: float) -> Progress | None:
        """The next news; None where there is none yet."""
        try:
            if not ear.poll(wait):
                return None
            said, why = ear.recv()
        except (EOFError, OSError):  # A process that is gone, maybe in the middle of a word.
            return Progress(finished=True, refusal=self._stopped)
        known: Progress = said
        return replace(known, refusal=Refusal(why[0], **why[1])) if why else known

    def _kept(self, said: Progress) -> Progress:
        """The news, with what has become of the work: here nothing is left to do."""
        return said

    def _clear(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        if self._ear is not None:
            self._ear.close()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
        self._process = self._ear = self._folder = None


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
    with suppress(OSError):  # Nobody may be there any more.
        mouth.send((last, why))
    mouth.close()
