"""A small form at the desk for somebody who has not booked; Enter marks the person present."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QLineEdit,
    QListView,
    QWidget,
)

from facilitator.domain.book import Book, full_name
from facilitator.domain.commands.door import (
    Known,
    Newcomer,
    Place,
    asks_email,
    booked_here,
    known_as,
    places,
    proposed_place,
)
from facilitator.domain.keys import CONSENTS
from facilitator.domain.records import Category, Group, Organisation
from facilitator.domain.refusal import Refusal
from facilitator.domain.values import clean_text
from ui.choice_box import ChoiceBox
from ui.focus_ring import FocusRing
from ui.look import Look, length
from ui.panels.dialog_parts import at_right, button, form, lay_below
from ui.panels.text_label import TextLabel
from ui.translate import counted, spoken

_LONGEST, _WIDTH, _OFFERED = 200, 560, 6
_PARTICLE = 3


class NewcomerDialog(QDialog):
    """Asks who has come. ``letters`` are what was typed at the desk before: surname, then name."""

    answered = Signal()
    """The form is filled in; it stays until it is accepted, since it may not be saved."""

    def __init__(
        self, book: Book, session: str, letters: str, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._book, self._session, self._look = book, session, look
        self._known: tuple[Known, ...] = ()
        self._chose_table = False
        surname, given_name = _parted(letters.split())
        self.surname, self.given_name = QLineEdit(surname), QLineEdit(given_name)
        self.organisation, self.email = QLineEdit(), QLineEdit()
        self.known, self.category = ChoiceBox(), ChoiceBox()
        self.table, self.photo = ChoiceBox(), ChoiceBox()
        self._trouble = TextLabel(look, "caption")
        self._trouble.set_tone("danger")
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        self._minors = TextLabel(look, "caption", "quiet")
        self._minors.setWordWrap(True)
        self.done_button, self._cancel = button(primary=True), button()
        self._fill()
        self._lay_out()
        self._connect()
        self._offer_known()
        FocusRing(self, look)
        (self.given_name if surname else self.surname).setFocus()

    @property
    def newcomer(self) -> Newcomer:
        """What has been answered."""
        return Newcomer(
            surname=_one_line(self.surname),
            given_name=_one_line(self.given_name),
            organisation=_one_line(self.organisation),
            category=self.category.currentData() or "",
            table=self.table.currentData() or "",
            photo=self.photo.currentData() or "",
            email=_one_line(self.email),
            person=self.known.currentData() or "",
        )

    def say(self, refusal: Refusal) -> None:
        """Say why nothing was saved."""
        self._trouble.setText(spoken()("refusal." + refusal.key, **refusal.facts))
        self._trouble.show()
        self.adjustSize()

    def _fill(self) -> None:
        titles = [body.title for body in self._book.all(Organisation) if body.title]
        completer = QCompleter(titles, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        offered = QListView()
        offered.setProperty("completions", True)
        completer.setPopup(offered)
        self.organisation.setCompleter(completer)
        self.category.addItem(self.tr("not said"), "")
        for category in self._book.all(Category):
            self.category.addItem(category.title, category.id)
        self.table.addItem(self.tr("no table yet"), "")
        for place in places(self._book, self._session):
            self.table.addItem(self._place_said(place), place.table.id)
        self.photo.addItem(self.tr("no answer"), "")
        for key in CONSENTS:
            self.photo.addItem(spoken()(f"choice.{key}"), key)
        for line in (self.surname, self.given_name, self.organisation, self.email):
            line.setMaxLength(_LONGEST)

    def _place_said(self, place: Place) -> str:
        """``Tavolo 2 · Gruppo 1 · 3 posti liberi``."""
        if place.free is None:
            booked = counted(place.booked, self.tr("1 booked"), self.tr("{n} booked"))
            room = booked if place.booked else ""
        else:
            free = counted(place.free, self.tr("1 free seat"), self.tr("{n} free seats"))
            room = free if place.free else self.tr("full")
        number = self.tr("Table {n}").format(n=place.table.number)
        return " · ".join(part for part in (number, place.group, room) if part)

    def _lay_out(self) -> None:
        heading = TextLabel(self._look, "title")
        heading.setText(self.tr("Without a booking"))
        self.setWindowTitle(heading.text())
        self._rows = form()
        for words, field in (
            (self.tr("Surname"), self.surname),
            (self.tr("Given name"), self.given_name),
            (self.tr("Known already"), self.known),
            (self.tr("Organisation"), self.organisation),
            (self.tr("Category"), self.category),
            ("", self._minors),
            (self.tr("Table"), self.table),
            (self.tr("Photo consent"), self.photo),
            (self.tr("E-mail"), self.email),
        ):
            self._rows.addRow(words, field)
            field.setAccessibleName(words)
        self.email.setPlaceholderText(self.tr("optional"))
        self._rows.setRowVisible(self.email, asks_email(self._book))
        self._rows.setRowVisible(self.table, self.table.count() > 1)
        self.done_button.setText(self.tr("Mark present"))
        self._cancel.setText(self.tr("Cancel"))
        buttons = at_right(self._cancel, self.done_button)
        lay_below(self, heading, self._rows, self._trouble, buttons)
        self.setFixedWidth(length(_WIDTH))

    def _connect(self) -> None:
        self.surname.textChanged.connect(self._offer_known)
        self.given_name.textChanged.connect(self._offer_known)
        self.known.currentIndexChanged.connect(self._take_known)
        self.category.currentIndexChanged.connect(self._follow_category)
        self.table.activated.connect(self._hold_table)
        self.done_button.clicked.connect(self.answered)
        self._cancel.clicked.connect(self.reject)

    def _offer_known(self) -> None:
        """Who may be meant; somebody of exactly this name is proposed, so that none is doubled."""
        surname, given_name = _one_line(self.surname), _one_line(self.given_name)
        before = self.known.currentData()
        self._known = known_as(self._book, surname, given_name)[:_OFFERED]
        self.known.blockSignals(True)
        self.known.clear()
        alike = self.tr("somebody new ({n} of a like name)").format(n=len(self._known))
        self.known.addItem(alike, "")
        for known in self._known:
            self.known.addItem(self._known_said(known), known.person.id)
        exact = next((known.person.id for known in self._known if known.exact), "")
        self.known.setCurrentIndex(max(0, self.known.findData(exact or before)))
        self.known.blockSignals(False)
        self._rows.setRowVisible(self.known, bool(self._known))
        self.done_button.setEnabled(bool(surname or given_name))
        if self.known.currentData() != before:
            self._take_known()
        self._follow_category()

    def _known_said(self, known: Known) -> str:
        here = booked_here(self._book, self._session, known.person.id)
        booked = self.tr("booked here") if here else ", ".join(known.sessions)
        parts = (full_name(known.person), booked, known.organisation)
        return " · ".join(part for part in parts if part)

    def _take_known(self) -> None:
        """Put in what is known of the person; nothing of another stays."""
        chosen = self.known.currentData() or ""
        known = next((one for one in self._known if one.person.id == chosen), None)
        self.organisation.setText(known.organisation if known else "")
        category = known.person.category if known else ""
        self.category.setCurrentIndex(max(0, self.category.findData(category)))
        self.email.setEnabled(known is None)
        here = booked_here(self._book, self._session, chosen) if chosen else None
        self.table.setEnabled(here is None)
        if here is not None:
            self.table.setCurrentIndex(max(0, self.table.findData(here.table)))
        else:
            self._follow_category()

    def _follow_category(self) -> None:
        """Propose a table for the category, until one was chosen; say where minors are expected."""
        category = self.category.currentData() or ""
        if self.table.isEnabled() and not self._chose_table:
            proposed = proposed_place(self._book, self._session, category)
            self.table.setCurrentIndex(max(0, self.table.findData(proposed)))
        known = self._book.get(Category, category)
        group = self._book.get(Group, known.group) if known else None
        self._rows.setRowVisible(self._minors, group is not None and group.minors)
        self._minors.setText(
            self.tr(
                "A group of minors: write the adult’s name here, and how many they are afterwards,"
                " with “Accompanies minors”."
            )
        )
        self.adjustSize()

    def _hold_table(self) -> None:
        self._chose_table = True


def _parted(words: Sequence[str]) -> tuple[str, str]:
    """Surname and given name as they are typed at a desk; a particle keeps its surname."""
    first = 2 if len(words) > 2 and len(words[0]) <= _PARTICLE else 1
    return " ".join(words[:first]), " ".join(words[first:])


def _one_line(field: QLineEdit) -> str:
    return " ".join(clean_text(field.text()).split())
