"""Asks for what a deed takes and does it; a refusal is said in the dialog, which stays open."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.edits import Edit
from facilitator.domain.forms import Field
from facilitator.domain.refusal import Refusal
from ui.focus_ring import FocusRing
from ui.look import Look, length
from ui.panels.dialog_parts import at_right, button, lay_below, look_of
from ui.panels.register.field_box import Input
from ui.panels.register.inputs import LineInput, TextInput, TickInput
from ui.panels.register.pick_input import Options, PickInput
from ui.panels.rows import in_column
from ui.panels.text_label import TextLabel
from ui.pen import Pen, Written
from ui.translate import spoken

_WIDE = 480


class Blank(NamedTuple):
    """What is asked: the ``name`` under which ``deed`` gets it, how it is typed, the key of its
    words, what stands there at first, what can be picked, and with which values of another blank
    it is asked at all.
    """

    name: str
    field: Field
    label: str
    value: Any = ""
    options: Options | None = None
    asked_with: tuple[str, tuple[str, ...]] | None = None

    @property
    def needed(self) -> bool:
        """Whether something has to be picked: nothing stands for none."""
        return self.options is not None and all(option.key for option in self.options())


Deed = Callable[[Mapping[str, Any]], Edit]
"""Makes the edit of what was typed; ``Refusal`` where it cannot."""


class DeedDialog(QDialog):
    """Open it with ``open``; ``written`` is what was committed once it is accepted."""

    def __init__(
        self, pen: Pen, parent: QWidget, words: tuple[str, str], blanks: Sequence[Blank], deed: Deed
    ) -> None:
        super().__init__(parent)
        self._pen, self._deed = pen, deed
        self.written: Written | None = None
        look = look_of(parent)
        self.inputs: dict[str, Input] = {}
        self._blanks, self._labels = blanks, dict[str, TextLabel]()
        heading = TextLabel(look, "heading")
        heading.setText(words[0])
        heading.setWordWrap(True)
        self.setWindowTitle(words[0])
        self.refusal = TextLabel(look, "body", "danger")
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        rows = [self._row(blank, look) for blank in blanks]
        lay_below(self, heading, *rows, self.refusal, self._buttons(words[1]))
        self.setFixedWidth(length(_WIDE))
        for name in {blank.asked_with[0] for blank in blanks if blank.asked_with}:
            self.inputs[name].settled.connect(self._show_asked)
        self._show_asked()
        FocusRing(self, look)
        if self.inputs:
            next(iter(self.inputs.values())).setFocus()

    def _row(self, blank: Blank, look: Look) -> QVBoxLayout:
        name = spoken()(blank.label)
        label = TextLabel(look, "caption", "quiet")
        label.setText(name[:1].upper() + name[1:])
        self._labels[blank.name] = label
        made = self.inputs[blank.name] = _input(blank, look)
        made.retranslate()
        made.setAccessibleName(name)
        made.show_value(blank.value)
        if isinstance(made, TickInput):
            made.setText(label.text())
            return in_column(made)
        return in_column(label, made)

    def _buttons(self, word: str) -> QHBoxLayout:
        self.accept_button, leave = button(primary=True), button()
        self.accept_button.setText(word)
        leave.setText(self.tr("Cancel"))
        self.accept_button.clicked.connect(self.do)
        leave.clicked.connect(self.reject)
        return at_right(leave, self.accept_button)

    def _asked(self) -> list[Blank]:
        return [
            blank
            for blank in self._blanks
            if blank.asked_with is None
            or self.inputs[blank.asked_with[0]].value() in blank.asked_with[1]
        ]

    def _show_asked(self) -> None:
        """Show what is asked with what is picked now."""
        asked = {blank.name for blank in self._asked()}
        for name, made in self.inputs.items():
            made.setVisible(name in asked)
            self._labels[name].setVisible(name in asked and not isinstance(made, TickInput))
        self.adjustSize()

    def _told(self, blank: Blank) -> Any:
        """What is typed; ``Refusal`` where something must be picked and nothing is."""
        value = self.inputs[blank.name].value()
        if blank.needed and not value:
            raise Refusal("nothing_picked", what=spoken()(blank.label))
        return value

    def do(self) -> None:
        """Do it with what is typed; where that is refused, say why and stay."""
        try:
            values = {blank.name: self._told(blank) for blank in self._asked()}
            self.written = self._pen.do(self._deed(values))
        except Refusal as refusal:
            self.refusal.setText(spoken()(f"refusal.{refusal.key}", **refusal.facts))
            self.refusal.show()
            self.adjustSize()
            return
        if self.written is not None:
            self.accept()


def _input(blank: Blank, look: Look) -> Input:
    match blank.field.editor:
        case "text":
            return TextInput(blank.field, look, 3)
        case "yes_no":
            return TickInput()
    if blank.options is not None:
        made = PickInput(look, blank.options, False, None, blank.needed)
        made.setAutoDefault(False)
        return made
    return LineInput(blank.field, spoken()(blank.label))
