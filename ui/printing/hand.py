"""Work on bytes beside the window: one thing at a time, in one thread that knows no window.

PDFium serves one thread only, so whatever the window asks of it goes through here. It lets go of
the interpreter while it draws: the window goes on meanwhile.
"""

from collections.abc import Callable, Collection, Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer

LOOK_EVERY = 10
"""Milliseconds between two looks at what is done."""
_THREAD = ThreadPoolExecutor(max_workers=1, thread_name_prefix="bytes")

_T = TypeVar("_T")
Asked = tuple["Future[Any]", Callable[[Any], None], Callable[[Exception], None]]


class Hand(QObject):
    """What one part of the window has asked for. Answers come by the window's own thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asked: dict[Hashable, Asked] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self._look)

    @property
    def is_idle(self) -> bool:
        """Whether every answer has been given."""
        return not self._asked

    def is_asked(self, key: Hashable) -> bool:
        """Whether an answer under this key is still to come."""
        return key in self._asked

    def ask(
        self,
        key: Hashable,
        work: Callable[[], _T],
        then: Callable[[_T], None],
        fail: Callable[[Exception], None] = lambda _trouble: None,
    ) -> None:
        """Have something worked out; what was asked under the same key before is forgotten."""
        self.forget([key])
        self._asked[key] = (_THREAD.submit(work), then, fail)
        self._timer.start()

    @staticmethod
    def do(work: Callable[[], object]) -> None:
        """Have something done after all that was asked for; nobody waits for it."""
        _THREAD.submit(work)

    def forget(self, keys: Collection[Hashable]) -> None:
        """No longer wait for these; what has not begun never will."""
        for key in keys:
            if (asked := self._asked.pop(key, None)) is not None:
                asked[0].cancel()

    def keep(self, keys: Collection[Hashable]) -> None:
        """Wait for these only."""
        self.forget([key for key in self._asked if key not in keys])

    def forget_all(self) -> None:
        """Wait for nothing."""
        self.keep(())
        self._timer.stop()

    def _look(self) -> None:
        for key, (future, then, fail) in list(self._asked.items()):
            if future.done() and self._asked.get(key, (None,))[0] is future:
                del self._asked[key]
                trouble = future.exception()
                if trouble is None:
                    then(future.result())
                elif isinstance(trouble, Exception):
                    fail(trouble)
        if self.is_idle:
            self._timer.stop()
