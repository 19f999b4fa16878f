"""The form of an action: what its links tell, its fields, and below them who commits to it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from facilitator.domain.commands.actions import fillable, prefill
from facilitator.domain.records import Action
from facilitator.storage.store import Stepped
from ui.look import Look, length
from ui.pages.actions.action_record import ActionRecord
from ui.pages.actions.promises import Promises
from ui.panels.panel import Panel
from ui.panels.rows import scrolled
from ui.panels.text_label import TextLabel
from ui.pen import Pen
from ui.translate import spoken

_EDGE, _FIELDS, _BESIDE = 24, 720, 400


class ActionForm(Panel):
    """``show_action`` gives it the action; everything typed is saved after a pause."""

    unsaved = Signal()

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(look)
        self._pen = pen
        self.action: Action | None = None
        self.known: Mapping[str, Any] = {}
        self.record = ActionRecord(pen, look)
        self.record.unsaved.connect(self.unsaved)
        self.promises = Promises(pen, look)
        self._said = TextLabel(look, "body", "quiet")
        self._said.setWordWrap(True)
        self.fill = QPushButton()
        self.fill.clicked.connect(self._fill)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        self.strip = QWidget()
        line = QHBoxLayout(self.strip)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        line.addWidget(self._said, 1)
        line.addWidget(self.fill, 0, Qt.AlignmentFlag.AlignTop)
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(self.strip)
        left.addWidget(self.record)
        left.addStretch(1)
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(_EDGE, 16, _EDGE, _EDGE)
        row.setSpacing(48)
        self.record.setMaximumWidth(length(_FIELDS))
        self.strip.setMaximumWidth(length(_FIELDS))
        self.promises.setFixedWidth(length(_BESIDE))
        row.addLayout(left, 1)
        row.addWidget(self.promises, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(0)
        self.area = scrolled(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)

    @property
    def waiting(self) -> int:
        """How many typed texts the store has refused so far."""
        return self.record.waiting

    def show_action(self, action: Action | None) -> None:
        """Show an action, or none; what is typed into the one before is saved first."""
        if action is None:
            self.record.leave()
        elif self.action is None or self.action.id != action.id:
            self.record.show_record(action)
        self.action = action
        self.promises.show_action(action)
        self._look_up()

    def take(self, event: Stepped) -> None:
        """Take in what a commit made of the action."""
        self.record.take(event)

    def save(self) -> None:
        """Save what is being written."""
        self.record.save()

    def enter(self) -> None:
        """Take the keyboard to the first field."""
        self.record.enter()

    def retranslate(self) -> None:
        """Say everything again."""
        self.fill.setText(self.tr("Fill in from the links"))
        self.promises.retranslate()
        self._look_up()

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        super().set_look(look)
        for part in (self.record, self.promises):
            part.set_look(look)

    def _look_up(self) -> None:
        """Say which empty fields the links could fill."""
        self.known = fillable(self._pen.store.book, self.action) if self.action else {}
        words = spoken()
        names = [words(f"b22.{key}" if words.has(f"b22.{key}") else f"field.{key}")
                 for key in self.known]  # fmt: skip
        said = self.tr("What the links of this action can fill in: %1.")
        self._said.setText(said.replace("%1", "; ".join(names)))
        self.strip.setVisible(bool(names) and not self._pen.store.readonly)

    def _fill(self) -> None:
        self.record.save()
        action = self._pen.store.book.get(Action, self.action.id) if self.action else None
        if action is not None:
            self._pen.write(lambda: prefill(self._pen.store.book, action))
