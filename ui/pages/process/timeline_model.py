"""The rows of the timeline: phases, and below each its meetings."""

from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from facilitator.domain.book import Book
from facilitator.domain.figures import day
from facilitator.domain.records import Phase, Record
from facilitator.domain.timeline import Meeting, Stretch, timeline
from ui.translate import spoken

AnyIndex = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole
_TOP = QModelIndex()


class Entry(NamedTuple):
    """A row: a phase, or a meeting where ``meeting`` is given. ``last`` closes its phase."""

    record: Record | None
    title: str
    when: str
    around: str
    counted: str
    question: str = ""
    meeting: bool = True
    last: bool = False

    @property
    def said(self) -> str:
        """The row as a screen reader says it."""
        parts = (self.title, self.when, self.around, self.counted, self.question)
        return ", ".join(part for part in parts if part)


class TimelineModel(QAbstractListModel):
    """``refresh`` reads the book again."""

    def __init__(self, book: Book) -> None:
        super().__init__()
        self._book = book
        self.entries: list[Entry] = []

    def refresh(self) -> None:
        """Read the phases and their meetings again."""
        self.beginResetModel()
        self.entries = [entry for part in timeline(self._book) for entry in self._of(part)]
        self.endResetModel()

    def place_of(self, record: str) -> int:
        """The row of a phase or session, -1 where it has none."""
        places = enumerate(self.entries)
        return next((i for i, one in places if one.record and one.record.id == record), -1)

    def rowCount(self, parent: AnyIndex = _TOP) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        if role == ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return entry.said
        return None

    def _of(self, part: Stretch) -> list[Entry]:
        found = [_phase(part.phase) if part.phase else self._no_phase()]
        for place, one in enumerate(part.meetings, 1):
            found.append(self._meeting(one, place == len(part.meetings)))
        return found

    def _no_phase(self) -> Entry:
        return Entry(None, self.tr("In no phase"), "", "", "", meeting=False)

    def _meeting(self, one: Meeting, last: bool) -> Entry:
        words, session = spoken(), one.session
        hours = "–".join(filter(None, (session.start, session.end)))
        titles = [", ".join(found.title for found in some) for some in (one.themes, one.groups)]
        parts = (hours, one.venue.title if one.venue else "", *titles)
        tables = words.count(one.tables, "record.table", "record.tables")
        rounds = words.count(one.rounds, "record.round", "record.rounds")
        when = day(one.day) or words("paper.date_missing")
        return Entry(
            session,
            " · ".join(filter(None, (session.code, session.title))),
            when,
            " · ".join(filter(None, parts)),
            " · ".join(([rounds] if one.rounds else []) + [tables]),
            session.question,
            last=last,
        )


def _phase(phase: Phase) -> Entry:
    planned = _span(phase.start, phase.end)
    actual = _span(phase.actual_start, phase.actual_end)
    when = planned or spoken()("paper.date_missing")
    return Entry(phase, phase.title, actual or when, phase.text, "", meeting=False)


def _span(start: str, end: str) -> str:
    return " – ".join(filter(None, (day(start), day(end))))
