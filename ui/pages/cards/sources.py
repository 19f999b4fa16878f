"""Where a card comes from: what it derives from, back to the notes of the room."""

from collections.abc import Iterable

from PySide6.QtCore import Signal

from facilitator.domain.kinds import NOTE_KIND
from facilitator.domain.tracing import Stop
from ui.look import Look
from ui.pages.cards.section import Section
from ui.panels.ledger.rows import Entry
from ui.translate import spoken

_SHOWN = 12


class SourceList(Section):
    """Enter shows an entry on its board, an action on its page."""

    found = Signal(str, str)
    action_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._stops: dict[str, Stop] = {}
        self.ledger.opened.connect(self._open)

    def show_stops(self, stops: Iterable[Stop]) -> None:
        """The stops of the way back, near ones first."""
        listed = list(stops)
        self._stops = {stop.id: stop for stop in listed}
        entries = [
            Entry(stop.id, stop.text, quiet=" · ".join(filter(None, (_kind(stop), stop.code))))
            for stop in listed[:_SHOWN]
        ]
        more = len(listed) - _SHOWN
        if more > 0:
            said = self.tr("and {n} more").format(n=more)
            entries.append(Entry("", said, heading=True))
        self.show_entries(entries)

    def _open(self, record: str) -> None:
        stop = self._stops[record]
        if stop.stage == "action":
            self.action_wanted.emit(record)
        elif stop.board:
            self.found.emit(stop.board, record)

    def retranslate(self) -> None:
        """Its words."""
        self.say(
            self.tr("Where it comes from"), self.tr("Add a source…"),
            self.tr("No action or proposal stands behind this card yet."),
        )  # fmt: skip


def _kind(stop: Stop) -> str:
    words = spoken()
    if stop.kind:
        return NOTE_KIND[stop.kind].name(words.language) if stop.kind in NOTE_KIND else stop.kind
    key = {"action": "record.action", "cluster": "record.cluster", "plenary": "record.cluster"}
    return words(key.get(stop.stage, "record.note"))
