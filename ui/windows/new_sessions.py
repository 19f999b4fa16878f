"""The wizard's second page: the sessions with their dates, tables and rounds."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from facilitator.domain.figures import day, read_day
from facilitator.domain.forms import admitted
from facilitator.domain.tally import read_time
from facilitator.domain.values import clean_text
from facilitator.domain.wishes import Meeting, Wishes
from ui.icons import icon
from ui.look import Look
from ui.panels.rows import in_column, in_row
from ui.panels.text_label import TextLabel
from ui.panels.voting.rules_form import count_box

_MOST = 60
_DATE, _TIME, _NUMBER = 124, 76, 60


@dataclass(slots=True)
class _Line:
    """The fields of one session, and the meeting that they began with."""

    meeting: Meeting
    title: QLineEdit
    date: QLineEdit
    start: QLineEdit
    end: QLineEdit
    tables: QSpinBox
    rounds: QSpinBox
    remove: QPushButton

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """In the order of the columns."""
        return (
            self.title, self.date, self.start, self.end, self.tables, self.rounds, self.remove
        )  # fmt: skip

    def read(self) -> Meeting:
        """What stands in the fields. Raises Refusal for a date or time that is none."""
        times = {
            name: admitted("session", name, read_time(field.text()) or clean_text(field.text()))
            for name, field in (("start", self.start), ("end", self.end))
        }
        when = times | {"date": admitted("session", "date", read_day(self.date.text()))}
        return replace(
            self.meeting, title=clean_text(self.title.text()), tables=self.tables.value(),
            rounds=self.rounds.value(), **when,
        )  # fmt: skip


class SessionsPage(QWidget):
    """Venue, and a line for each session. ``changed`` comes with every edit."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._before: Wishes = Wishes()
        self.lines: list[_Line] = []
        self.venue, self.add = QLineEdit(), QPushButton(self.tr("Add a session"))
        self.add.setAutoDefault(False)
        self.add.clicked.connect(lambda: self._add(Meeting(), True))
        self.venue.textEdited.connect(self.changed)
        self._grid = QGridLayout()
        self._lay_out()
        self._head()

    def _lay_out(self) -> None:
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        inside = QWidget()
        column = in_column(gap=12)
        column.addLayout(self._grid)
        below = in_row(self.add)
        below.addStretch(1)
        column.addLayout(below)
        column.addStretch(1)
        column.setContentsMargins(2, 2, 12, 2)
        inside.setLayout(column)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        label = TextLabel(self._look)
        label.setText(self.tr("Venue"))
        self.venue.setAccessibleName(self.tr("Venue"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addLayout(in_row(label, (self.venue, 1), gap=16))
        whole.addWidget(area, 1)

    def show_wishes(self, wishes: Wishes) -> None:
        """The programme's sessions, ready to be changed."""
        self._before = wishes
        self.venue.setText(wishes.venue or "")
        for line in list(self.lines):
            self._drop(line)
        for meeting in wishes.meetings or ():
            self._add(meeting)

    def wishes(self, others: Wishes) -> Wishes:
        """The other wishes with those of this page. Raises Refusal for what is no date or time."""
        meetings = tuple(line.read() for line in self.lines)
        venue = clean_text(self.venue.text())
        return replace(
            others,
            venue=None if venue == (self._before.venue or "") else venue,
            meetings=None if meetings == self._before.meetings else meetings,
        )

    def _head(self) -> None:
        heads = (
            self.tr("Session"), self.tr("Date"), self.tr("From"), self.tr("To"),
            self.tr("Tables"), self.tr("Rounds"),
        )  # fmt: skip
        self._names = heads
        for number, text in enumerate(heads):
            label = TextLabel(self._look, "caption", "quiet")
            label.setText(text)
            self._grid.addWidget(label, 0, number)

    def _add(self, meeting: Meeting, focus: bool = False) -> None:
        line = self._line(meeting)
        row = self._grid.rowCount()
        for number, field in enumerate(line.fields):
            self._grid.addWidget(field, row, number)
            field.show()  # What is not shown yet takes no keyboard.
        before: QWidget = self.lines[-1].remove if self.lines else self.venue
        for after in (*line.fields, self.add):
            QWidget.setTabOrder(before, after)
            before = after
        self.lines.append(line)
        self._name(line)
        if focus:
            line.title.setFocus()
            self.changed.emit()

    def _line(self, meeting: Meeting) -> _Line:
        line = _Line(
            meeting, QLineEdit(meeting.title), QLineEdit(day(meeting.date)),
            QLineEdit(meeting.start), QLineEdit(meeting.end), _counter(meeting.tables),
            _counter(meeting.rounds), QPushButton(),
        )  # fmt: skip
        line.date.setPlaceholderText(self.tr("dd.mm.yyyy"))
        line.start.setPlaceholderText("15:00")
        line.end.setPlaceholderText("18:00")
        for field, wide in ((line.date, _DATE), (line.start, _TIME), (line.end, _TIME),
                            (line.tables, _NUMBER), (line.rounds, _NUMBER)):  # fmt: skip
            field.setFixedWidth(wide)
        for spin in (line.tables, line.rounds):
            spin.setToolTip(self.tr("Tables of each round; with 0 rounds, of the whole session"))
            spin.valueChanged.connect(self.changed)
        for text in (line.title, line.date, line.start, line.end):
            text.textEdited.connect(self.changed)
        line.remove.setIcon(icon("cross", self._look))
        line.remove.setAutoDefault(False)
        line.remove.setProperty("flat", True)
        line.remove.clicked.connect(lambda: self._take_away(line))
        return line

    def _name(self, line: _Line) -> None:
        """What a screen reader says of each field: its column, and the session."""
        session = line.meeting.code or self.tr("new session")
        names = (*self._names, self.tr("Leave this session out"))
        for field, name in zip(line.fields, names, strict=True):
            field.setAccessibleName(f"{name}, {session}")
        line.remove.setToolTip(names[-1])

    def _take_away(self, line: _Line) -> None:
        self._drop(line)
        self.add.setFocus()
        self.changed.emit()

    def _drop(self, line: _Line) -> None:
        self.lines.remove(line)
        for field in line.fields:
            self._grid.removeWidget(field)
            field.hide()
            field.deleteLater()


def _counter(value: int) -> QSpinBox:
    return count_box(0, max(_MOST, value), value)
