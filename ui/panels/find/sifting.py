"""What of a board is looked at, and in which colours: states of this window, never of the file."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QMenu

from facilitator.domain.belonging import table_of, theme_at
from facilitator.domain.book import Book
from facilitator.domain.kinds import NOTE_KIND
from facilitator.domain.records import Note, Table, Theme
from facilitator.domain.sieve import Sieve
from facilitator.domain.views import NoteView
from facilitator.storage.store import Stepped
from resources.tokens import table_colour
from ui.canvas.board_canvas import BoardCanvas
from ui.canvas.tints import Tint, grey, plain
from ui.translate import QT_TRANSLATE_NOOP, spoken

_OWN = "kind"
NONE = "–"
"""The label of what belongs to no theme, table or seat."""


class Offer(NamedTuple):
    """Something that can be shown alone; one without a key is a line between two lots."""

    key: str
    words: str
    chosen: bool = False


class Colour(NamedTuple):
    """A colour of the legend: ``#rrggbb``, its letter or number, and what it stands for."""

    colour: str
    label: str
    words: str


class Sifting(QObject):
    """``changed`` comes when something else is looked at or coloured otherwise."""

    changed = Signal()

    def __init__(self, canvas: BoardCanvas, book: Book) -> None:
        super().__init__(canvas)
        self._canvas, self._book = canvas, book
        self.sieve = Sieve()
        self.colours = _OWN
        self._tints: dict[tuple[str, str, int], Tint] = {}
        canvas.sifted_out = self.leaves_out

    # What is asked for

    def swing(self, key: str) -> None:
        """Ask for one more kind, theme or seat, or no longer: ``kind:idea``, ``seat:3`` …"""
        what, _, value = key.partition(":")
        kinds, themes, seats = self.sieve
        if what == "kind":
            kinds ^= {value}
        elif what == "theme":
            themes ^= {value}
        else:
            seats ^= {int(value)}
        self.sieve = Sieve(kinds, themes, seats)
        self._show()

    def end(self) -> None:
        """Look at all notes again."""
        self.sieve = Sieve()
        self._show()

    def colour_by(self, what: str) -> None:
        """Colour notes by ``kind``, ``theme``, ``table`` or ``seat``."""
        self.colours = what
        self._show()

    def forget(self) -> None:
        """Neither sieve nor colours any more."""
        self.colours = _OWN
        self.end()

    @property
    def is_on(self) -> bool:
        """Whether some notes may be left out."""
        return self.sieve != Sieve()

    def leaves_out(self, note: str) -> bool:
        """Whether a note of the open board is not looked at."""
        view = self._canvas.scene.notes.get(note)
        return view is not None and self.is_on and not self.sieve.passes(self._book, view.record)

    def open_board(self) -> None:
        """Another board is open, with other notes."""
        self._tints.clear()
        self.changed.emit()

    def take(self, stepped: Stepped) -> None:
        """Other tables and themes may have other notes and names."""
        if any(kind in ("table", "theme", "session", "board") for kind, _id in stepped.touched):
            self._tints.clear()

    def follow(self, stepped: Stepped) -> None:
        """Other notes are to be counted, where the sign over the board counts them."""
        shown = self.is_on or self.colours != _OWN
        if shown and any(kind == "note" for kind, _id in stepped.touched):
            self.changed.emit()

    def _show(self) -> None:
        self._tints.clear()
        stamps = self._canvas.stage.painter.stamps
        stamps.tint = self._tint if self.is_on or self.colours != _OWN else plain
        stamps.forget()
        self._canvas.set_look(self._canvas.look)
        self.changed.emit()

    # What is shown

    def counts(self) -> tuple[int, int]:
        """How many notes of the open board are looked at, and how many there are."""
        notes = [view.record for view in self._canvas.scene.notes.values()]
        return sum(self.sieve.passes(self._book, note) for note in notes), len(notes)

    def said(self) -> str:
        """What is looked at: ``barriere, posto 3``."""
        return ", ".join(offer.words.lower() for offer in self.offers() if offer.chosen)

    def offers(self) -> list[Offer]:
        """What the open board's notes can be sifted by; what is asked for already is chosen."""
        notes = [view.record for view in self._canvas.scene.notes.values()]
        lots = (list(self._kinds(notes)), list(self._themes(notes)), list(self._seats(notes)))
        found: list[Offer] = []
        for lot in lots:
            if lot:
                found += [Offer("", ""), *lot] if found else lot
        return found

    def _kinds(self, notes: list[Note]) -> Iterator[Offer]:
        here = {note.kind for note in notes} | self.sieve.kinds
        for row in NOTE_KIND.values():
            if row.key in here:
                chosen = row.key in self.sieve.kinds
                yield Offer(f"kind:{row.key}", row.name(spoken().language), chosen)

    def _themes(self, notes: list[Note]) -> Iterator[Offer]:
        here = {theme.id for note in notes if (theme := theme_at(self._book, note))}
        here |= self.sieve.themes
        for theme in self._book.all(Theme):
            if theme.id in here:
                words = _tr("Theme %1").replace("%1", theme.title)
                yield Offer(f"theme:{theme.id}", words, theme.id in self.sieve.themes)

    def _seats(self, notes: list[Note]) -> Iterator[Offer]:
        here = {note.seat or 0 for note in notes} | self.sieve.seats
        if here == {0}:
            return
        for seat in sorted(here):
            words = spoken()("paper.seat", n=seat).capitalize() if seat else _tr("Without a seat")
            yield Offer(f"seat:{seat}", words, seat in self.sieve.seats)

    def fill_menu(self, menu: QMenu) -> None:
        """The offers as entries to tick."""
        menu.clear()
        for offer in self.offers():
            if not offer.key:
                menu.addSeparator()
                continue
            action = menu.addAction(offer.words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(offer.chosen)
            action.triggered.connect(lambda _on=False, key=offer.key: self.swing(key))

    # Colours

    def legend(self) -> list[Colour]:
        """The colours of the open board's notes, by their labels; none while kinds colour them."""
        if self.colours == _OWN:
            return []
        found = Counter(self._shade(view.record) for view in self._canvas.scene.notes.values())
        return sorted(found, key=lambda one: (one.label == NONE, len(one.label), one.label))

    def _tint(self, note: NoteView) -> Tint:
        record = note.record
        key = (record.by, record.kind if self.sieve.kinds else "", record.seat or 0)
        found = self._tints.get(key)
        if found is None:
            faded = self.is_on and not self.sieve.passes(self._book, record)
            shade = self._shade(record) if self.colours != _OWN else Colour("", "", "")
            found = self._tints[key] = Tint(faded, shade.colour, shade.label)
        return found

    def _shade(self, note: Note) -> Colour:
        scheme = self._canvas.look.scheme
        if self.colours == "seat" and note.seat:
            return Colour(table_colour(scheme, note.seat), str(note.seat),
                          spoken()("paper.seat", n=note.seat))  # fmt: skip
        if self.colours == "table" and (table := table_of(self._book, note)):
            return self._of_table(table)
        if self.colours == "theme" and (theme := theme_at(self._book, note)):
            place = self._book.all(Theme).index(theme)
            return Colour(table_colour(scheme, place + 1), _letter(place), theme.title)
        words = {"seat": _tr("Without a seat"), "table": _tr("Without a table")}
        return Colour(
            grey(self._canvas.look), NONE, words.get(self.colours, _tr("Without a theme"))
        )

    def _of_table(self, table: Table) -> Colour:
        scheme = self._canvas.look.scheme
        words = f"{table.code} · " + spoken()("paper.table_n", n=table.number)
        return Colour(table_colour(scheme, table.number), str(table.number), words)


def _letter(place: int) -> str:
    """A, B … Z, then numbers."""
    return chr(ord("A") + place) if place < 26 else str(place + 1)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sifting", text)


_WORDS = (
    QT_TRANSLATE_NOOP("Sifting", "Theme %1"),
    QT_TRANSLATE_NOOP("Sifting", "Without a seat"),
    QT_TRANSLATE_NOOP("Sifting", "Without a table"),
    QT_TRANSLATE_NOOP("Sifting", "Without a theme"),
)
