"""The lines above and below the desk: which session, what time it is, what has been saved."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from facilitator.domain.attendance import AttendanceView
from facilitator.domain.refusal import Refusal
from ui.icons import icon, picture
from ui.look import Look
from ui.panels.panel import ElidedLabel
from ui.panels.text_label import TextLabel
from ui.times import clock_time
from ui.translate import spoken

HEAD = 64
FOOT = 32
_LOOK_EVERY = 1000


class Head(QWidget):
    """Title, session, the time of day and the button for the attendance sheet."""

    sheet_wanted = Signal()

    def __init__(self, look: Look, clock: Callable[[], int]) -> None:
        super().__init__()
        self._clock = clock
        self._title = TextLabel(look, "title")
        self._session = TextLabel(look, "body", "quiet")
        self._sign = QLabel()
        self._time = TextLabel(look, "title")
        self._sheet = QPushButton()
        self._sheet.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._sheet.clicked.connect(self.sheet_wanted)
        self._lay_out()
        timer = QTimer(self)
        timer.timeout.connect(self.tell_time)
        timer.start(_LOOK_EVERY)
        self.set_look(look)
        self.retranslate()
        self.tell_time()

    def _lay_out(self) -> None:
        self.setFixedHeight(HEAD)
        between = QFrame()
        between.setProperty("rule", True)
        between.setFixedSize(1, 24)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(16)
        row.addWidget(self._title)
        row.addWidget(self._session, 1)
        row.addWidget(self._sign)
        row.addSpacing(-8)
        row.addWidget(self._time)
        row.addSpacing(12)
        row.addWidget(between)
        row.addSpacing(12)
        row.addWidget(self._sheet)

    def set_look(self, look: Look) -> None:
        """Take the colours of another scheme."""
        self._sign.setPixmap(picture("clock", look.colour("text"), 20, self.devicePixelRatioF()))
        self._sheet.setIcon(icon("print", look))

    def retranslate(self) -> None:
        """Take the words of another language."""
        self._title.setText(self.tr("Reception"))
        self._sheet.setText("\N{NO-BREAK SPACE}" + self.tr("Attendance sheet"))

    def show_session(self, view: AttendanceView) -> None:
        """Say which session it is, when and where."""
        session, venue = view.session, view.venue
        place = ", ".join(p for p in (venue.title, venue.address) if p) if venue else ""
        day = day_text(session.date) or spoken()("paper.date_missing")
        said = (session.code, day, place or spoken()("paper.venue_missing"))
        self._session.setText(" · ".join(part for part in said if part))

    def tell_time(self) -> None:
        """Show the time of day."""
        self._time.setText(clock_time(self._clock()))


class Foot(QWidget):
    """Whether the last reading is saved, and where the names are kept."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._saved_at: int | None = None
        self._trouble: Refusal | None = None
        self._sign = QLabel()
        self._said = ElidedLabel(look, "caption")
        self._stay = TextLabel(look, "caption", "quiet")
        self.setFixedHeight(FOOT)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self._said, 1)
        row.addWidget(self._stay)
        self.retranslate()

    def set_look(self, look: Look) -> None:
        """Take the colours of another scheme."""
        self._look = look
        self.retranslate()

    def retranslate(self) -> None:
        """Say the same in another language or colour."""
        self._stay.setText(self.tr("Names stay on this laptop"))
        troubled = self._trouble is not None
        sign, colour = ("warning", "danger") if troubled else ("check", "success")
        drawn = picture(sign, self._look.colour(colour), 16, self.devicePixelRatioF())
        self._sign.setPixmap(drawn)
        self._sign.setVisible(troubled or self._saved_at is not None)
        self._said.set_tone("danger" if troubled else "")
        self._said.say(self.text)

    def say_saved(self, at: int) -> None:
        """Something was saved at this moment, in ms since 1970; earlier trouble is over."""
        self._saved_at, self._trouble = at, None
        self.retranslate()

    def say_trouble(self, refusal: Refusal) -> None:
        """Something could not be saved; it is said until something is saved again."""
        self._trouble = refusal
        self.retranslate()

    @property
    def text(self) -> str:
        """The sentence at the left, whole."""
        if self._trouble is not None:
            return spoken()("refusal." + self._trouble.key, **self._trouble.facts)
        if self._saved_at is None:
            return self.tr("No reading yet")
        saved = self.tr("Saved {time} · no presence is waiting")
        return saved.format(time=clock_time(self._saved_at))


def day_text(iso: str) -> str:
    """``21.10.2022`` of an ISO date; empty where there is none."""
    return ".".join(reversed(iso.split("-"))) if iso else ""
