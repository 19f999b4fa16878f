"""An export made into a passing folder to be looked at: what is saved then are those bytes."""

import shutil
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDir, QLockFile, QObject, QTemporaryDir, Signal

from facilitator.domain.refusal import Refusal
from facilitator.exports.apart import Apart
from facilitator.exports.contract import Written
from ui.printing.order import Order
from ui.printing.run import Run

_NAME, _HELD = "facilitator-preview-", ".held"
_STALE = 24 * 3600
"""Seconds after which nobody looks at a draft any more that no program says it holds."""


@dataclass(frozen=True, slots=True)
class Made:
    """An export that is there: its file of so many bytes, what was written, what is shown of it."""

    order: Order
    file: Path
    written: Written
    shown: Path
    size: int


class Draft(QObject):
    """One export at a time. Each ``make`` ends in ``ready``, ``refused`` or ``cancelled``."""

    progressed = Signal(int, int)
    """Pieces done and pieces in all; all is 0 until it is known."""
    ready = Signal(object)
    """``Made``."""
    refused = Signal(object)
    """``Refusal``."""
    cancelled = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        _sweep()
        self._hold_folder()
        self._orders: list[Order] = []
        self._written: list[tuple[Path, Written]] = []
        self.made: Made | None = None
        self._run = Run(self)
        self._run.progressed.connect(self.progressed)
        self._run.written.connect(self._go_on)
        self._run.refused.connect(self.refused)
        self._run.cancelled.connect(self.cancelled)

    def _hold_folder(self) -> None:
        """Have a folder that no other program sweeps while this one lives."""
        self._folder = QTemporaryDir(QDir.temp().filePath(f"{_NAME}XXXXXX"))
        self._lock = _lock_in(self._folder.path())
        self._lock.tryLock(0)

    @property
    def is_gone(self) -> bool:
        """Whether what was made is no longer there: some systems empty their passing folders."""
        return self.made is not None and not self.made.file.is_file()

    @property
    def is_running(self) -> bool:
        """Whether an export is under way."""
        return self._run.is_running

    def make(self, orders: Sequence[Order]) -> None:
        """Make the first order's file and, where there is a second, what is shown in its stead."""
        self.drop()
        if self._folder.isValid() and not Path(self._folder.path()).is_dir():
            self._hold_folder()
        self._orders = list(orders)
        self._begin()

    def drop(self) -> None:
        """Forget what there is and stop what is under way, without a word."""
        self.blockSignals(True)
        self._run.cancel()
        self.blockSignals(False)
        for file, _written in self._written:
            with suppress(OSError):
                file.unlink(missing_ok=True)
        self._orders, self._written, self.made = [], [], None

    def cancel(self) -> None:
        """Stop what is under way; ``cancelled`` tells."""
        self._run.cancel()

    def close(self) -> None:
        """Leave nothing behind."""
        self.drop()
        self._lock.unlock()
        self._folder.remove()

    def _begin(self) -> None:
        order = self._orders[len(self._written)]
        self._run.begin(lambda: self._errand(order))

    def _errand(self, order: Order) -> Apart:
        """What makes an order's file. Refuses ``export_unwritable`` where drafts have no place."""
        if not self._folder.isValid():
            raise Refusal("export_unwritable", file=order.name)
        target = Path(self._folder.filePath(order.name))
        return Apart(order.exporter, order.make_view(), order.options, target)

    def _go_on(self, written: Written) -> None:
        order = self._orders[len(self._written)]
        self._written.append((Path(self._folder.filePath(order.name)), written))
        if len(self._written) < len(self._orders):
            self._begin()
            return
        file, first = self._written[0]
        self.made = Made(self._orders[0], file, first, self._written[-1][0], file.stat().st_size)
        self.ready.emit(self.made)


def _lock_in(folder: str) -> QLockFile:
    """What says that a program holds this folder; it holds no longer than its program lives."""
    lock = QLockFile(QDir(folder).filePath(_HELD))
    lock.setStaleLockTime(0)
    return lock


def _sweep() -> None:
    """Clear away what a program that was killed has left: drafts hold people's names."""
    for left in Path(QDir.tempPath()).glob(f"{_NAME}*"):
        with suppress(OSError):
            told = (left / _HELD).exists() or time.time() - left.stat().st_mtime > _STALE
            if told and _lock_in(str(left)).tryLock(0):
                shutil.rmtree(left, ignore_errors=True)
