"""What the window remembers on this computer: its state, recent files, language and scheme.

Nothing of it is in the workshop's file, which travels; it lies beside the laptop's id.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QByteArray, QSettings

from resources.home import folder
from resources.tokens import Scheme

if TYPE_CHECKING:
    from facilitator.domain.legibility import Room

RECENT = 8
LEAST_METRES, MOST_METRES = 0.4, 60.0
"""What a picture's height and the way to the last row may be."""


class Recent(NamedTuple):
    """A file opened before; ``at`` is when, in seconds since 1970; counts as it was left."""

    path: str
    title: str = ""
    sessions: int = 0
    notes: int = 0
    at: int = 0


class Settings:
    """The window's memory. Every value has a default, and nothing unreadable is ever an error."""

    def __init__(self) -> None:
        self._kept = QSettings(str(folder() / "window.ini"), QSettings.Format.IniFormat)

    @property
    def language(self) -> str:
        """``it`` or ``en``; ``""`` follows the system."""
        return self._text("language")

    @language.setter
    def language(self, value: str) -> None:
        self._kept.setValue("language", value)

    @property
    def scheme(self) -> str:
        """``light`` or ``dark``; ``""`` follows the system."""
        return self._text("scheme")

    @scheme.setter
    def scheme(self, value: str) -> None:
        self._kept.setValue("scheme", value)

    @property
    def outline(self) -> bool:
        """Whether the outline stands beside the board; some work in it always."""
        return self._text("outline") == "on"

    @outline.setter
    def outline(self, shown: bool) -> None:
        self._kept.setValue("outline", "on" if shown else "")

    @property
    def motion(self) -> str:
        """``on`` or ``off``; ``""`` follows the system."""
        return self._text("motion")

    @motion.setter
    def motion(self, value: str) -> None:
        self._kept.setValue("motion", value)

    @property
    def moves(self) -> bool:
        """Whether what a step has moved glides to its place."""
        from PySide6.QtWidgets import QApplication, QStyle  # Many names to make: not at the start.

        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        return self.motion == "on" or (not self.motion and QApplication.style().styleHint(hint) > 0)

    @property
    def sound(self) -> bool:
        """Whether one hears that the time for a point of the agenda is up; not unless chosen."""
        return self._text("sound") == "on"

    @sound.setter
    def sound(self, on: bool) -> None:
        self._kept.setValue("sound", "on" if on else "")

    @property
    def geometry(self) -> QByteArray:
        """Place, size and state of the main window, as Qt packs them."""
        kept = self._kept.value("geometry")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._kept.setValue("geometry", value)

    @property
    def room(self) -> Room:
        """How high the projector's picture is and how far the last row, for the words' size."""
        from facilitator.domain.legibility import Room

        usual = Room()
        picture = self._number("room/picture", usual.picture)
        distance = self._number("room/distance", usual.distance)
        return Room(picture, distance, self._text("room/size") != "least")

    @room.setter
    def room(self, room: Room) -> None:
        self._kept.setValue("room/picture", str(room.picture))
        self._kept.setValue("room/distance", str(room.distance))
        self._kept.setValue("room/size", "" if room.comfortable else "least")

    @property
    def projector(self) -> str:
        """The key of the screen to project on; ``""`` is any but the window's own."""
        return self._text("projector/screen")

    @projector.setter
    def projector(self, key: str) -> None:
        self._kept.setValue("projector/screen", key)

    @property
    def projector_scheme(self) -> Scheme:
        """``light`` or ``dark``; light serves most rooms better, whatever the window wears."""
        return "dark" if self._text("projector/scheme") == "dark" else "light"

    @projector_scheme.setter
    def projector_scheme(self, value: Scheme) -> None:
        self._kept.setValue("projector/scheme", value)

    def last_board(self, file: Path) -> str:
        """The id of the board that was open in a file; ``""`` if none was."""
        return self._text(f"boards/{_key(file)}")

    def keep_board(self, file: Path, board: str) -> None:
        """Remember which board to open again in a file."""
        self._kept.setValue(f"boards/{_key(file)}", board)

    def last_page(self, file: Path) -> tuple[str, str]:
        """The key of the page that was shown in a file, ``""`` for none, and the board it shows."""
        key, _, board = self._text(f"pages/{_key(file)}").partition(" ")
        return key, board

    def keep_page(self, file: Path, key: str, board: str) -> None:
        """Remember which page to show again in a file; ``""``: a board was."""
        self._kept.setValue(f"pages/{_key(file)}", f"{key} {board}".strip())

    def takes_notes(self, file: Path) -> bool:
        """Whether notes were being taken in the note-taker's window when a file was left."""
        return self._text(f"note_taking/{_key(file)}") == "on"

    def keep_note_taking(self, file: Path, on: bool) -> None:
        """Remember whether to open the note-taker's window again with a file."""
        self._kept.setValue(f"note_taking/{_key(file)}", "on" if on else "")

    def printer_for(self, sheet: str) -> str:
        """The printer that sheets of a kind last went to; ``""`` if none."""
        return self._text(f"printers/{sheet}")

    def keep_printer_for(self, sheet: str, printer: str) -> None:
        """Remember where sheets of a kind went."""
        self._kept.setValue(f"printers/{sheet}", printer)

    def end_of(self, session: str, day: str) -> str:
        """When a session ends today, ``HH:MM``, as somebody said here; ``""`` if nobody did.

        ``day`` is today's ISO date: what was said on another day no longer holds.
        """
        said = self._text(f"ends/{session}")
        return said.removeprefix(f"{day} ") if said.startswith(f"{day} ") else ""

    def keep_end(self, session: str, day: str, time: str) -> None:
        """Remember when a session ends today, ``HH:MM``; ``""`` forgets it."""
        self._kept.setValue(f"ends/{session}", f"{day} {time}" if time else "")

    def recent(self) -> list[Recent]:
        """The files opened before, newest first."""
        rows = self._kept.value("recent")
        return [Recent(**row) for row in rows if _readable(row)] if isinstance(rows, list) else []

    def keep_recent(self, file: Path, title: str, sessions: int, notes: int) -> None:
        """Put a file at the head of the recent ones."""
        mine = Recent(str(file.absolute()), title, sessions, notes, int(time.time()))
        others = [row for row in self.recent() if row.path != mine.path]
        rows = [mine, *others][:RECENT]
        self._kept.setValue("recent", [row._asdict() for row in rows])

    def _number(self, name: str, usual: float) -> float:
        """A length in metres that a room may have; the usual one where nothing sound is kept."""
        try:
            kept = float(self._text(name))
        except ValueError:
            return usual
        return kept if LEAST_METRES <= kept <= MOST_METRES else usual

    def _text(self, name: str) -> str:
        kept = self._kept.value(name)
        return kept if isinstance(kept, str) else ""


def _key(file: Path) -> str:
    """A path as one part of a key: slashes would make groups of it."""
    return str(file.absolute()).replace("/", "|").replace("\\", "|")


def _readable(row: Any) -> bool:
    expected = {"path": str, "title": str, "sessions": int, "notes": int, "at": int}
    return isinstance(row, dict) and all(
        isinstance(row.get(name), kind) for name, kind in expected.items()
    )
