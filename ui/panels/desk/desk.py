"""The desk of a session: who comes in is marked present by a scanned code or a few letters."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from facilitator.domain.keys import WALK_IN
from facilitator.domain.records import Category
from facilitator.domain.refusal import Refusal
from facilitator.storage.store import Stepped, Store
from ui.icons import icon
from ui.look import Look
from ui.panels.desk.answer_card import AnswerCard
from ui.panels.desk.arrivals import Arrivals
from ui.panels.desk.counters import Counters, shares
from ui.panels.desk.find_names import NameIndex, is_name
from ui.panels.desk.frame import Foot, Head
from ui.panels.desk.keys import DESK_KEYS
from ui.panels.desk.match_list import MatchList
from ui.panels.desk.readings import ANSWERS, Reader, Reading, about, line_of
from ui.panels.desk.scan_field import ScanField
from ui.panels.panel import Panel, rule
from ui.panels.row_list import Row, RowList
from ui.panels.rows import in_row
from ui.panels.text_label import TextLabel
from ui.signals import Signals
from ui.times import clock_time

_KEPT = 50
"""Readings in the list; the journal keeps all that were marks."""
_SHOWING = {"booking", "attendance", "person", "category", "organisation", "session", "table"}


class DeskPanel(Panel):
    """One field, one big answer, the last readings and the counts."""

    sheet_wanted = Signal(str)
    """Somebody wants the attendance sheet of this session (its id)."""
    badge_wanted = Signal(str, str)
    """Somebody wants the badge of a booking (its id) for this session (its id)."""

    def __init__(self, store: Store, signals: Signals, session_id: str, look: Look) -> None:
        super().__init__(look)
        self._store = store
        self._reader = Reader(store, session_id)
        self._readings: list[Reading] = []
        self._shown = 0
        self._index = NameIndex(())
        self.head = Head(look, store.setting.clock)
        self.field = ScanField(look)
        self.welcome_button = QPushButton()
        self.welcome_button.setIcon(icon("plus", look))
        self.card = AnswerCard(look)
        self.list = RowList(look)
        self.counters = Counters(look)
        self.foot = Foot(look)
        self._latest = TextLabel(look, "strong")
        self._paper = TextLabel(look, "caption", "quiet")
        self.arrivals = Arrivals(store, self._reader, look, self)
        self._lay_out()
        self.matches = MatchList(look, self)
        self._connect(signals, session_id)
        self.setFocusProxy(self.field)
        self.retranslate()

    def _connect(self, signals: Signals, session_id: str) -> None:
        signals.followed.connect(self._hear)
        signals.troubled.connect(self.foot.say_trouble)
        self.head.sheet_wanted.connect(lambda: self.sheet_wanted.emit(session_id))
        self.field.typed.connect(self._search)
        self.field.entered.connect(self._enter)
        self.field.stepped.connect(self.matches.step)
        self.matches.picked.connect(lambda: self._enter(""))
        self.list.clicked.connect(lambda place: self._show_again(place.row()))
        self.card.withdrawn.connect(self._withdraw)
        self.card.badge_wanted.connect(self.print_badge)
        self.welcome_button.clicked.connect(lambda: self.welcome())
        self.counters.minors_wanted.connect(self.accompany)
        self.arrivals.read.connect(self._take)
        self.arrivals.refused.connect(self.foot.say_trouble)
        self.arrivals.closed.connect(self.field.setFocus)
        for key in DESK_KEYS:
            for keys in key.keys:
                QShortcut(QKeySequence(keys), self).activated.connect(getattr(self, key.does))

    def _lay_out(self) -> None:
        left = self._reading_side()
        between = QFrame()
        between.setProperty("rule", True)
        between.setFixedWidth(1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(left, 1)
        middle.addWidget(between)
        middle.addWidget(self.counters)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, rule(), middle, rule(), self.foot):
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part, 1)

    def _reading_side(self) -> QVBoxLayout:
        above = QHBoxLayout()
        above.addWidget(self._latest, 1)
        above.addWidget(self._paper)
        left = QVBoxLayout()
        left.setContentsMargins(24, 26, 24, 16)
        left.setSpacing(0)
        self.welcome_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.welcome_button.setFixedHeight(self.field.height())
        left.addLayout(in_row((self.field, 1), self.welcome_button, gap=10))
        left.addSpacing(18)
        left.addWidget(self.card)
        left.addSpacing(20)
        left.addLayout(above)
        left.addSpacing(6)
        left.addWidget(self.list, 1)
        return left

    def set_look(self, look: Look) -> None:
        """Take the colours of another scheme."""
        super().set_look(look)
        for part in (
            self.head, self.field, self.card, self.list, self.counters, self.foot, self.matches
        ):  # fmt: skip
            part.set_look(look)
        self.arrivals.look = look
        self.welcome_button.setIcon(icon("plus", look))
        self._show_readings()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.field.line.setPlaceholderText(self.tr("Scan the code or type the first letters"))
        self.field.line.setAccessibleName(self.tr("Code or first letters of the name"))
        self._latest.setText(self.tr("Latest readings"))
        self._paper.setText(self.tr("The signature on paper stays the original"))
        self.welcome_button.setText("\N{NO-BREAK SPACE}" + self.tr("Without a booking"))
        for part in (self.head, self.foot, self.card, self.counters):
            part.retranslate()
        self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is typed while a button has the keyboard belongs to the field."""
        if event.text().isprintable() and event.text():
            self.field.type_on(event)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the list of names over the answer."""
        super().resizeEvent(event)
        self.matches.setGeometry(self.card.geometry())

    def _search(self, text: str) -> None:
        if not text.strip() or not is_name(text):
            self.matches.hide()
            return
        self.matches.setGeometry(self.card.geometry())
        self.matches.show_matches(self._index.starting(text))

    def _enter(self, text: str) -> None:
        seat = self.matches.chosen()
        if seat is not None:
            self._take(self._reader.choose(seat))
        elif text.strip() and not is_name(text):
            self._take(self._reader.read_code(text))
        elif text.strip() and not self.matches.isHidden() and not self.matches.names:
            self.welcome(text)

    def welcome(self, letters: str = "") -> None:
        """Ask who has come without a booking."""
        self.arrivals.welcome(letters)

    def accompany(self) -> None:
        """Ask how many minors came with the person who is shown."""
        self.arrivals.accompany(self.card.reading)

    def print_badge(self) -> None:
        """Ask for the badge of the person who is shown, if that person is here."""
        shown = self.card.reading
        if shown is not None and self._reader.came(shown) is not None:
            self.badge_wanted.emit(self._reader.session, shown.booking)

    def _take(self, reading: Reading) -> None:
        self._readings, self._shown = [reading, *self._readings][:_KEPT], 0
        if reading.refusal is not None:
            self.foot.say_trouble(reading.refusal)
            self.field.line.selectAll()
            self.matches.hide()
        else:
            self.field.wipe()
        self._show_readings()

    def _show_again(self, row: int) -> None:
        """An earlier reading comes back to the card, for its badge or its minors."""
        self._shown = row
        self._show_readings()
        self.field.setFocus()

    def _withdraw(self) -> None:
        try:
            self._reader.withdraw(self._readings[self._shown])
        except Refusal as refusal:
            self.foot.say_trouble(refusal)
        self.field.setFocus()

    def _hear(self, event: Stepped) -> None:
        if not any(kind in _SHOWING for kind, _id in event.touched):
            return
        self._refresh()
        if any(kind == "attendance" for kind, _id in event.touched):
            self.foot.say_saved(self._store.setting.clock())

    def _refresh(self) -> None:
        """Show what the book says now: the session, the names and the counts."""
        view = self._reader.view()
        self._index = NameIndex.of(view.seats)
        self.head.show_session(view)
        order = [category.title for category in self._store.book.all(Category)]
        rows = shares(view.seats, order, self.tr("Without a category"))
        present = sum(seat.attendance is not None for seat in view.seats)
        self.counters.show_counts(present, len(view.seats), rows)
        came = [seat.attendance for seat in view.seats if seat.attendance is not None]
        walk_ins = sum(WALK_IN in seat.booking.flags for seat in view.seats)
        self.counters.show_apart(walk_ins, sum(one.accompanied for one in came))
        self._show_readings()

    def _show_readings(self) -> None:
        shown = [self._reader.as_it_stands(reading) for reading in self._readings]
        self.list.show_rows([_row(reading) for reading in shown])
        self.card.show_reading(shown[self._shown] if shown else None, self._quiet())
        present = self._reader.came(self.card.reading) is not None
        self.counters.minors_button.setEnabled(present)

    def _quiet(self) -> str:
        if not self._index.rows:
            return self.tr("Nobody is booked for this session. Import its booking list first.")
        return self.tr("Waiting for the first reading")


def _row(reading: Reading) -> Row:
    answer = ANSWERS[reading.answer]
    quiet = "" if reading.name else about(reading)
    at = clock_time(reading.at)
    return Row(reading.name, at, quiet, line_of(reading), answer.icon, answer.fill)
