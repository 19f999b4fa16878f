"""The window's one way to write: what the store refuses is said in the status line, not thrown."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from facilitator.domain.edits import Edit
from facilitator.domain.refusal import Refusal
from facilitator.domain.steps import Ref, Step
from facilitator.storage.store import Store

Make = Callable[[], Edit]
"""A command with its arguments, not yet called: it may refuse too."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was committed: the step (None where nothing had to change) and the records it made."""

    step: Step | None
    made: tuple[str, ...] = ()

    def wrote(self, record: str, field: str) -> tuple[Ref, ...]:
        """This step's own write of a field: the base with which its author goes on typing."""
        if self.step is None:
            return ()
        return tuple(
            Ref(*self.step.key, place)
            for place, change in enumerate(self.step.changes)
            if (change.record, change.field) == (record, field)
        )


class Pen(QObject):
    """Commits edits. ``saved`` comes after each commit, ``refused`` with why there was none."""

    saved = Signal()
    refused = Signal(object)
    swung = Signal(object)
    """What undo or redo has changed: kinds and ids of records."""

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = store

    def write(self, make: Make) -> Written | None:
        """Make an edit and commit it. None where it was refused; then ``refused`` has said why."""
        try:
            edit = make()
            step = self.store.do(edit)
        except Refusal as refusal:
            self.refused.emit(refusal)
            return None
        if step is not None:
            self.saved.emit()
        return Written(step, edit.made)

    def do(self, edit: Edit) -> Written | None:
        """Commit an edit that is made already."""
        return self.write(lambda: edit)

    def undo(self) -> None:
        """Take this laptop's latest gesture back."""
        self._swing(self.store.undo, "nothing_to_undo")

    def redo(self) -> None:
        """Do again what was undone last."""
        self._swing(self.store.redo, "nothing_to_redo")

    def _swing(self, turn: Callable[[], bool], nothing: str) -> None:
        changed: list[tuple[str, str]] = []
        deaf = self.store.listen(lambda event: changed.extend(event.touched))
        try:
            if turn():
                self.saved.emit()
                self.swung.emit(changed)
            else:
                self.refused.emit(Refusal(nothing))
        except Refusal as refusal:
            self.refused.emit(refusal)
        finally:
            deaf()
