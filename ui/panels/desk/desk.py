"""The desk of a session: who comes in is marked present by a scanned code or a few letters."""

import unicodedata

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.records import Category
from facilitator.domain.refusal import Refusal
from facilitator.storage.store import Stepped, Store
from ui.focus_ring import FocusRing
from ui.look import Look
from ui.panels.desk.answer_card import AnswerCard
from ui.panels.desk.counters import Counters, shares
from ui.panels.desk.find_names import NameIndex
from ui.panels.desk.frame import Foot, Head
from ui.panels.desk.match_list import MatchList
from ui.panels.desk.readings import ANSWERS, Reader, Reading, about, line_of
from ui.panels.desk.scan_field import ScanField
from ui.panels.panel import Panel, rule
from ui.panels.row_list import Row, RowList
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

    def __init__(self, store: Store, signals: Signals, session_id: str, look: Look) -> None:
        super().__init__(look)
        self._store = store
        self._reader = Reader(store, session_id)
        self._readings: list[Reading] = []
        self._index = NameIndex(())
        self.head = Head(look, store.setting.clock)
        self.field = ScanField(look)
        self.card = AnswerCard(look)
        self.list = RowList(look)
        self.counters = Counters(look)
        self.foot = Foot(look)
        self._latest = TextLabel(look, "strong")
        self._paper = TextLabel(look, "caption", "quiet")
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
        self.card.withdrawn.connect(self._withdraw)

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.addWidget(self._latest, 1)
        above.addWidget(self._paper)
        left = QVBoxLayout()
        left.setContentsMargins(24, 26, 24, 16)
        left.setSpacing(0)
        left.addWidget(self.field)
        left.addSpacing(18)
        left.addWidget(self.card)
        left.addSpacing(20)
        left.addLayout(above)
        left.addSpacing(6)
        left.addWidget(self.list, 1)
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

    def set_look(self, look: Look) -> None:
        """Take the colours of another scheme."""
        super().set_look(look)
        for part in (
            self.head, self.field, self.card, self.list, self.counters, self.foot, self.matches
        ):  # fmt: skip
            part.set_look(look)
        self._show_readings()

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.field.line.setPlaceholderText(self.tr("Scan the code or type the first letters"))
        self.field.line.setAccessibleName(self.tr("Code or first letters of the name"))
        self._latest.setText(self.tr("Latest readings"))
        self._paper.setText(self.tr("The signature on paper stays the original"))
        for part in (self.head, self.foot, self.card):
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
        if not text.strip() or not _is_name(text):
            self.matches.hide()
            return
        self.matches.setGeometry(self.card.geometry())
        self.matches.show_matches(self._index.starting(text))

    def _enter(self, text: str) -> None:
        seat = self.matches.chosen()
        if seat is not None:
            self._take(self._reader.choose(seat))
        elif text.strip() and not _is_name(text):
            self._take(self._reader.read_code(text))

    def _take(self, reading: Reading) -> None:
        self._readings = [reading, *self._readings][:_KEPT]
        if reading.refusal is not None:
            self.foot.say_trouble(reading.refusal)
            self.field.line.selectAll()
            self.matches.hide()
        else:
            self.field.wipe()
        self._show_readings()

    def _withdraw(self) -> None:
        try:
            self._reader.withdraw(self._readings[0])
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
        self._show_readings()

    def _show_readings(self) -> None:
        shown = [self._reader.as_it_stands(reading) for reading in self._readings]
        self.list.show_rows([_row(reading) for reading in shown])
        self.card.show_reading(shown[0] if shown else None, self._quiet())

    def _quiet(self) -> str:
        if not self._index.rows:
            return self.tr("Nobody is booked for this session. Import its booking list first.")
        return self.tr("Waiting for the first reading")


class DeskWindow(QWidget):
    """The desk in a window of its own, for the laptop at the door."""

    def __init__(self, store: Store, signals: Signals, session_id: str, look: Look) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.panel = DeskPanel(store, signals, session_id, look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panel)
        self._ring = FocusRing(self, look)
        self.resize(1366, 768)
        self.retranslate()

    def set_look(self, look: Look) -> None:
        """Take the colours of another scheme."""
        self.panel.set_look(look)
        self._ring.set_look(look)

    def retranslate(self) -> None:
        """Take the words of another language."""
        self.setWindowTitle(self.tr("Reception"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language; whoever comes back to the window types into the field."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.panel.field.setFocus()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the field."""
        super().showEvent(event)
        self.panel.field.setFocus()


def _is_name(text: str) -> bool:
    """Whether a text may be letters of a name: a code has figures, and a foreign code signs."""
    return all(unicodedata.category(c)[0] in "LM" or c in " '’.-" for c in text)


def _row(reading: Reading) -> Row:
    answer = ANSWERS[reading.answer]
    quiet = "" if reading.name else about(reading)
    at = clock_time(reading.at)
    return Row(reading.name, at, quiet, line_of(reading), answer.icon, answer.fill)
