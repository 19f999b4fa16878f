"""What is said aloud: saved, moved, undone, gathered, linked, refused, filtered, found, projected.

A screen reader hears it, politely, through ``QAccessibleAnnouncementEvent``; where none listens
nothing is done. Only what was done here is said: others' steps are in the history.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.domain.refusal import Refusal
from facilitator.domain.steps import Step
from facilitator.storage.store import Stepped, Store
from ui.pen import Pen
from ui.signals import Signals
from ui.translate import spoken

Speak = Callable[[str], None]


def announce(text: str, window: QWidget) -> None:
    """Say something from the window in which somebody works, else from another."""
    if QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(QApplication.activeWindow() or window, text)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)


class Announcer(QObject):
    """Says each step of this laptop by its label and each refusal, and nothing twice a gesture."""

    def __init__(self, window: QWidget, store: Store, signals: Signals, pen: Pen) -> None:
        super().__init__(window)
        self._window, self._store = window, store
        self._gesture = ""
        self._to_reader: Speak = lambda text: announce(text, window)
        self.speak: Speak = self._to_reader
        signals.at_once.append(self._say_steps)
        pen.refused.connect(self._say_refusal)

    def follow(self, changed: SignalInstance, said: Callable[[], str]) -> None:
        """Say a state of the window when it has become another; an empty string is not said."""
        last = said()

        def say() -> None:
            nonlocal last
            if not QAccessible.isActive():
                return
            now = said()
            if now and now != last:
                self.speak(now)
            last = now or last

        changed.connect(say)

    def _say_steps(self, event: Stepped) -> None:
        for step in event.steps:
            own = step.laptop == self._store.setting.laptop
            if own and not self._said_already(step) and self._is_heard:
                self.speak(self._said(step))

    @property
    def _is_heard(self) -> bool:
        """Where nobody listens no words are looked for: the note that was written comes first."""
        return self.speak is not self._to_reader or QAccessible.isActive()

    def _said_already(self, step: Step) -> bool:
        """A text that is saved while it is typed, or notes that are nudged on, are said once."""
        again = bool(step.gesture) and step.gesture == self._gesture
        self._gesture = step.gesture
        return again

    def _said(self, step: Step) -> str:
        """``Salvato: note raggruppate``; an undo or redo names the step it is about."""
        words = spoken()
        label = words(f"label.{step.label}")
        if step.target is None:
            return self.tr("Saved: {what}").format(what=label)
        undone = step.target.gesture == "undo"
        about = self._store.can_redo() if undone else self._store.can_undo()
        return f"{label}: {words(f'label.{about}')}" if about else label

    def _say_refusal(self, refusal: Refusal) -> None:
        self.speak(spoken()(f"refusal.{refusal.key}", **refusal.facts))
