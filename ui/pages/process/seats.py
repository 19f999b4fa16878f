"""For whom each seat of a table speaks: a body or a category, never a person."""

from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.domain.bodies import seat_said
from facilitator.domain.commands.bodies import say_seat
from facilitator.domain.forms import field_of
from facilitator.domain.records import Record, Seat, Table
from ui.look import Look
from ui.panels.panel import Panel
from ui.panels.register.pick_input import PickInput
from ui.panels.register.picking import maker, options_of
from ui.panels.rows import in_column
from ui.panels.text_label import TextLabel
from ui.pen import Pen
from ui.translate import spoken

_USUAL, _MOST = 8, 24
_FIELDS = ("organisation", "category")


class Seats(Panel):
    """As many rows as the table has seats; where nobody knows how many, eight."""

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(look)
        self._pen = pen
        self._table: Table | None = None
        self._title = TextLabel(look, "strong")
        self._heads = {field: TextLabel(look, "caption", "quiet") for field in _FIELDS}
        self._inside = QWidget()
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self.inputs: dict[tuple[int, str], PickInput] = {}
        self._numbers: dict[int, TextLabel] = {}
        for place, head in enumerate(self._heads.values(), 1):
            self._grid.addWidget(head, 0, place)
        self.setLayout(in_column(self._title, self._inside, gap=8))
        self.retranslate()

    def show_table(self, table: Record | None) -> None:
        """Show a table's seats, or take in what has become of them."""
        self.setVisible(isinstance(table, Table))
        if not isinstance(table, Table):
            return
        self._table = table
        seats = self._pen.store.book.of(Seat, "table", table.id)
        last = max((seat.number for seat in seats), default=0)
        wanted = min(_MOST, max(table.seats or _USUAL, last))
        for number in range(1, wanted + 1):
            for place, field in enumerate(_FIELDS, 1):
                self._input(number, place, field)
        for (number, field), box in self.inputs.items():
            seat = seat_said(self._pen.store.book, table, number)
            box.show_value(getattr(seat, field) if seat else "")
            for widget in (box, self._numbers[number]):
                widget.setVisible(number <= wanted)

    def _input(self, number: int, place: int, field: str) -> None:
        if (number, field) in self.inputs:
            return
        book = self._pen.store.book
        offered = options_of(book, field_of("seat", field), lambda: None)
        box = PickInput(self.look, offered, False, maker(self._pen, field))
        box.setEnabled(not self._pen.store.readonly)
        box.settled.connect(lambda: self._set(number, field, box.value()))
        self.inputs[number, field] = box
        if place == 1:
            label = self._numbers[number] = TextLabel(self.look, "strong")
            label.setText(str(number))
            label.setMinimumWidth(24)
            self._grid.addWidget(label, number, 0)
        self._grid.addWidget(box, number, place)
        self._name(number, field)

    def _set(self, number: int, field: str, value: str) -> None:
        table, book = self._table, self._pen.store.book
        if table is None:
            return
        self._pen.write(lambda: say_seat(book, table, number, **{field: value}))

    def _name(self, number: int, field: str) -> None:
        words = spoken()
        said = f"{words('record.seat')} {number}, {words(f'field.{field}')}"
        self.inputs[number, field].setAccessibleName(said)

    def retranslate(self) -> None:
        """Its words in the language that is spoken now."""
        self._title.setText(self.tr("For whom each seat speaks"))
        for field, head in self._heads.items():
            head.setText(spoken()(f"field.{field}").capitalize())
        for number, field in self.inputs:
            self._name(number, field)

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        super().set_look(look)
        for box in self.inputs.values():
            box.look = look
            box.update()
