"""The record form of an action: the fourteen fields of B-2.2, its theme and strategy.

Its stage has a day and a source: it is changed beside the form.
"""

from facilitator.domain.b22 import ENTRIES, GROUPS
from facilitator.domain.forms import Field
from facilitator.domain.records import Action
from ui.look import Look
from ui.panels.register.field_box import Input
from ui.panels.register.pick_input import PickInput
from ui.panels.register.pick_list import Option
from ui.panels.register.record_form import RecordForm
from ui.panels.register.shape import Form, Part
from ui.pen import Pen

_TAGS = ("types", "levers")
FORM = Form(
    "action",
    ("title",),
    (
        *(
            Part(tuple(e.key for e in ENTRIES if e.group == group), f"b22_group.{group}")
            for group in GROUPS
        ),
        Part(("theme", "strategy", "impact", "feasibility"), "part.in_the_plan"),
    ),
    labels={entry.key: f"b22.{entry.key}" for entry in ENTRIES},
    heights={"title": 2},
    makes=frozenset({"strategy"}),
)


class ActionRecord(RecordForm):
    """Types and levers are chosen among those that any action has already, or written anew."""

    def __init__(self, pen: Pen, look: Look) -> None:
        self._coined: dict[str, set[str]] = {name: set() for name in _TAGS}
        super().__init__(pen, look, FORM)

    def _input(self, name: str, field: Field, lines: int) -> Input:
        if name in _TAGS:
            return PickInput(
                self.look, lambda: self.offered(name), True, lambda tag: self.coin(name, tag)
            )
        return super()._input(name, field, lines)

    def coin(self, name: str, tag: str) -> str:
        """A tag that no action had in this field so far; offered there from now on."""
        self._coined[name].add(tag)
        return tag

    def offered(self, name: str) -> list[Option]:
        """What stands in this field of any action, or was just written, each once."""
        actions = self._pen.store.book.all(Action)
        used = {tag for action in actions for tag in getattr(action, name)} | self._coined[name]
        return [Option(tag, tag) for tag in sorted(used, key=str.casefold)]
