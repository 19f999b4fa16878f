"""What the desk does with a code or a chosen name, and what it then has to say; no widgets here."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from facilitator.domain.attendance import (
    AttendanceView,
    Seat,
    attendance_view,
    seat_of,
)
from facilitator.domain.commands.door import (
    Newcomer,
    accompany,
    booked_here,
    take_presence_back,
    welcome,
)
from facilitator.domain.commands.people import checkin, mark_present, row_hasher
from facilitator.domain.records import Attendance, Booking, Session, Table
from facilitator.domain.refusal import Refusal
from facilitator.storage.store import Store
from ui.times import clock_time
from ui.translate import QT_TRANSLATE_NOOP, spoken


@dataclass(frozen=True, slots=True)
class Answer:
    """A sign, a colour and a word: no two different answers share any of the three.

    ``word`` is read from afar, ``line`` stands in the list of readings, ``hint`` says what the
    reading means or what to do where no person is named; ``fill`` and ``ink`` are colours.
    """

    word: str
    line: str
    icon: str
    fill: str
    hint: str = ""
    ink: str = "on_primary"


_INVALID = (
    QT_TRANSLATE_NOOP("Desk", "Not valid"),
    QT_TRANSLATE_NOOP("Desk", "code not valid"),
    "cross",
    "danger",
)
ANSWERS: dict[str, Answer] = {
    "ok": Answer(
        QT_TRANSLATE_NOOP("Desk", "Present"),
        QT_TRANSLATE_NOOP("Desk", "present"),
        "check",
        "success",
        ink="on_success",
    ),
    "already": Answer(
        QT_TRANSLATE_NOOP("Desk", "Already present"),
        QT_TRANSLATE_NOOP("Desk", "already present since {time}"),
        "history",
        "primary",
    ),
    "wrong-session": Answer(
        QT_TRANSLATE_NOOP("Desk", "Other session"),
        QT_TRANSLATE_NOOP("Desk", "booked for {session}"),
        "chevron-right",
        "warning",
    ),
    "revoked": Answer(
        QT_TRANSLATE_NOOP("Desk", "Code replaced"),
        QT_TRANSLATE_NOOP("Desk", "code replaced"),
        "redo",
        "link_barrier",
        QT_TRANSLATE_NOOP(
            "Desk", "The code was printed again or its person forgotten. Search by name."
        ),
    ),
    "forged": Answer(*_INVALID, QT_TRANSLATE_NOOP("Desk", "The code is not one of this workshop")),
    "malformed": Answer(*_INVALID, QT_TRANSLATE_NOOP("Desk", "Code illegible or altered")),
    "unknown": Answer(
        QT_TRANSLATE_NOOP("Desk", "Not booked"),
        QT_TRANSLATE_NOOP("Desk", "not booked"),
        "person",
        "text_quiet",
        QT_TRANSLATE_NOOP("Desk", "The code is genuine, but its booking is not on this laptop"),
    ),
    "unsaved": Answer(
        QT_TRANSLATE_NOOP("Desk", "Not saved"),
        QT_TRANSLATE_NOOP("Desk", "not saved"),
        "warning",
        "danger",
    ),
    "withdrawn": Answer(
        QT_TRANSLATE_NOOP("Desk", "Withdrawn"),
        QT_TRANSLATE_NOOP("Desk", "presence withdrawn"),
        "undo",
        "text_quiet",
    ),
}
"""What a reading can say, by the answers of ``people.checkin`` and two of the desk's own."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading: its answer, when (ms since 1970), and what is known of whom.

    ``since`` is when the person came in, ``elsewhere`` the session of a booking that is not for
    this one, ``minors`` how many came with the person, ``refusal`` why nothing was saved.
    """

    answer: str
    at: int
    booking: str = ""
    name: str = ""
    about: str = ""
    since: int = 0
    elsewhere: str = ""
    minors: int = 0
    refusal: Refusal | None = None


def translated(text: str, **facts: object) -> str:
    """A text of the desk in the window's language, with its facts put in."""
    return QCoreApplication.translate("Desk", text).format(**facts)


def line_of(reading: Reading) -> str:
    """What the list of readings says of a reading."""
    answer = ANSWERS[reading.answer]
    return translated(answer.line, time=clock_time(reading.since), session=reading.elsewhere)


def about(reading: Reading) -> str:
    """What the card says below the name: about whom, or what to do where nobody is named."""
    answer = ANSWERS[reading.answer]
    if reading.refusal is not None:
        return spoken()("refusal." + reading.refusal.key, **reading.refusal.facts)
    first = line_of(reading) if reading.answer == "wrong-session" else translated(answer.hint)
    return " · ".join(part for part in (first, _minors(reading.minors), reading.about) if part)


def _minors(count: int) -> str:
    one, many = (
        QT_TRANSLATE_NOOP("Desk", "with 1 minor"),
        QT_TRANSLATE_NOOP("Desk", "with {n} minors"),
    )
    return translated(one if count == 1 else many, n=count) if count else ""


class Reader:
    """The desk of one session: reads codes, marks people present, takes a mark back."""

    def __init__(self, store: Store, session: str) -> None:
        self._store = store
        self.session = session

    @property
    def here(self) -> Session:
        """The session as it now stands; empty where it was removed."""
        return self._store.book.get(Session, self.session) or Session(id="")

    def view(self) -> AttendanceView:
        """The session with everybody booked for it, by surname."""
        return attendance_view(self._store.book, self.here)

    def read_code(self, text: str) -> Reading:
        """Check a scanned or typed code in and say what came of it."""
        at = self._store.setting.clock()
        try:
            result = checkin(self._store.book, self._store.codes_key, self.here, text, at)
            if result.edit is not None:
                self._store.do(result.edit)
        except Refusal as refusal:
            return Reading("unsaved", at, refusal=refusal)
        return self._reading(result.answer, result.booking, at)

    def choose(self, seat: Seat) -> Reading:
        """Mark somebody present who was found by name."""
        at = self._store.setting.clock()
        if self._entered(seat.booking) is not None:
            return self._reading("already", seat.booking, at)
        try:
            self._store.do(mark_present(seat.booking, at))
        except Refusal as refusal:
            return Reading("unsaved", at, seat.booking.id, seat.name, refusal=refusal)
        return self._reading("ok", seat.booking, at)

    def welcome(self, who: Newcomer) -> Reading:
        """Mark somebody present who comes without a booking; who is here already stays so."""
        at, book = self._store.setting.clock(), self._store.book
        here = booked_here(book, self.session, who.person) if who.person else None
        if here is not None and self._entered(here) is not None:
            return self._reading("already", here, at)
        try:
            edit = welcome(book, self.session, who, at, row_hasher(self._store.codes_key))
            self._store.do(edit)
        except Refusal as refusal:
            name = f"{who.given_name} {who.surname}".strip()
            return Reading("unsaved", at, name=name, refusal=refusal)
        return self._reading("ok", book.get(Booking, edit.made[0]), at)

    def withdraw(self, reading: Reading) -> None:
        """Take a presence back. ``Refusal`` where that cannot be saved."""
        for attendance in self._store.book.of(Attendance, "booking", reading.booking):
            self._store.do(take_presence_back(self._store.book, attendance))

    def came(self, reading: Reading | None) -> Attendance | None:
        """The presence that a reading speaks of; None where nobody is present by it."""
        if reading is None or reading.answer not in ("ok", "already"):
            return None
        return next(iter(self._store.book.of(Attendance, "booking", reading.booking)), None)

    def accompany(self, came: Attendance, minors: int) -> None:
        """So many minors came with somebody. ``Refusal`` where that cannot be saved."""
        if edit := accompany(came, minors):
            self._store.do(edit)

    def as_it_stands(self, reading: Reading) -> Reading:
        """The reading, or that its presence was withdrawn meanwhile, here or elsewhere."""
        if reading.answer not in ("ok", "already"):
            return reading
        came = self.came(reading)
        if came is not None:
            return replace(reading, minors=came.accompanied)
        return replace(reading, answer="withdrawn") if reading.answer == "ok" else reading

    def _reading(self, answer: str, booking: Booking | None, at: int) -> Reading:
        if booking is None:
            return Reading(answer, at)
        book = self._store.book
        seat = seat_of(book, booking)
        table, session = book.get(Table, booking.table), book.get(Session, booking.session)
        number = translated(QT_TRANSLATE_NOOP("Desk", "Table {n}"), n=table.number) if table else ""
        about = " · ".join(part for part in (seat.organisation, seat.category, number) if part)
        came = self._entered(booking)
        return Reading(
            answer, at, booking.id, seat.name, about, came.entered if came else 0,
            session.code if session else "",
        )  # fmt: skip

    def _entered(self, booking: Booking) -> Attendance | None:
        came = self._store.book.of(Attendance, "booking", booking.id)
        return came[0] if came else None
