"""From the questions to what is made of them, and which printing of a sheet it is."""

from dataclasses import replace
from datetime import UTC, datetime

from facilitator.domain.printings import COUNTED, next_printing, record_printing
from facilitator.domain.refusal import Refusal
from facilitator.exports.contract import Options
from facilitator.exports.formats import EXPORTERS
from facilitator.storage.store import CODES, Store
from ui.printing.choices import file_name
from ui.printing.draft import Made
from ui.printing.form import ExportForm
from ui.printing.order import Order, Sight, sight_of
from ui.translate import spoken

_KNOWN = frozenset(row.id for row in EXPORTERS)
_SEEN_WIDE = 1600
"""Pixels of a board's picture that stands for another program's file."""


class Orders:
    """Made from the questions of one dialog, for one workshop."""

    def __init__(self, store: Store, form: ExportForm) -> None:
        self._store, self._form = store, form

    @property
    def name(self) -> str:
        """The name that the file is proposed, empty where there is nothing to make."""
        form, choice = self._form, self._form.choice
        return file_name(choice, form.sheet, form.say, form.piece_name) if choice else ""

    def orders(self) -> list[Order]:
        """The export, and what is shown in its stead where it cannot be shown itself."""
        choice = self._form.choice
        if choice is None:
            return []
        form, exporter = self._form, choice.exporter
        options = Options(
            paper=form.sheet,
            layout=form.layout_box.currentData() or "",
            language=form.language.currentData(),
            at=datetime.fromtimestamp(self._store.setting.clock() / 1000, UTC).astimezone(),
            secret=self._store.keys.get(CODES),
            printing=self._next_printing(exporter.id, choice.subject),
            tile=form.part.tile_wanted,
            pixels=form.part.pixels_wanted,
            first_label=form.first.wanted,
        )
        order = Order(exporter.id, form.make_view, options, self.name, choice.subject)
        twin = sight_of(exporter.id, exporter.suffix, _KNOWN).twin
        return [order, *([self._twin_of(order, twin)] if twin else [])]

    def _twin_of(self, order: Order, twin: str) -> Order:
        """What is shown in an order's stead: of the same, where both are made of the same."""
        other = next(one for one in self._form.choices if one.exporter.id == twin)
        mine = next(one for one in self._form.choices if one.exporter.id == order.exporter)
        same = mine.exporter.view is other.exporter.view
        made_of = order.make_view if same else other.make_view
        options = replace(order.options, pixels=_SEEN_WIDE)
        return Order(twin, made_of, options, f"{twin}{other.exporter.suffix}")

    def _next_printing(self, sheet: str, subject: str) -> int:
        """Which printing this will be, of a sheet that bears its number."""
        return next_printing(self._store.book, sheet, subject) if sheet in COUNTED else 1

    def count(self, made: Made) -> str:
        """Remember the printing in the file; a remark where that cannot be written."""
        order = made.order
        try:
            clock = self._store.setting.clock()
            self._store.do(record_printing(self._store.book, order.exporter, order.subject, clock))
        except Refusal:
            return spoken()("remark.printing_not_noted")
        return ""

    @staticmethod
    def sight(made: Made) -> Sight:
        """How it is looked at."""
        return sight_of(made.order.exporter, made.file.suffix, _KNOWN)
