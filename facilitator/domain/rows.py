"""Rows of lists from outside: what readers give and commands take."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from facilitator.domain.records import Place


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One booked seat. ``name`` is the whole name of a one-column list, else it is empty.

    ``seats`` are the seats of its row, ``seat`` this one's number among them. ``flags`` are
    ``extra_seat``, ``duplicate``, ``no_email``, ``odd_email``, ``odd_quantity``. ``identity`` is
    the canonical text for the keyed hash that knows the booking again: names, e-mail, and which of
    the file's bookings under them it is. ``number`` is the row's in its file.
    """

    given_name: str = ""
    surname: str = ""
    name: str = ""
    email: str = ""
    phone: str = ""
    organisation: str = ""
    category: str = ""
    title: str = ""
    table_wish: str = ""
    order: str = ""
    barcode: str = ""
    seats: int = 1
    seat: int = 1
    flags: tuple[str, ...] = ()
    number: int = 0
    identity: str = ""


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note to be written. ``text`` holds at most 10,000 characters, ``overflow`` the rest.

    ``source`` are the row's other columns by title (by number where they have none), ``identity``
    the canonical text that knows the row again.
    """

    text: str
    overflow: str
    source: Mapping[str, str]
    number: int
    identity: str

    @property
    def whole(self) -> str:
        """The text as it was found, without a limit."""
        return self.text + self.overflow


@dataclass(frozen=True, slots=True)
class EntryRow:
    """A record of a list, as a project card or a call. ``number`` is the row's in its file.

    ``values`` are fields as they are kept, but names where the field holds records; what the row
    leaves empty is not there.
    """

    number: int
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class BoardNote:
    """A note of another program's board. ``kind`` is ``""`` where nothing tells one.

    ``home`` is the key of its cluster, ``depth`` how deep it stands in an outline; ``parcel`` is
    what the file said of it, packed.
    """

    key: str
    text: str
    kind: str = ""
    place: Place | None = None
    size: Place | None = None
    home: str = ""
    depth: int = 0
    source: Mapping[str, str] = field(default_factory=dict)
    parcel: str = ""


@dataclass(frozen=True, slots=True)
class BoardLink:
    """An arrow between two notes, by their keys; ``kind`` is that of a link, where one is told."""

    source: str
    target: str
    label: str = ""
    kind: str = ""
    parcel: str = ""


@dataclass(frozen=True, slots=True)
class BoardGroup:
    """A frame or, with ``holds``, a cluster of another program's board."""

    title: str
    key: str = ""
    place: Place | None = None
    size: Place | None = None
    holds: bool = False
    parcel: str = ""


@dataclass(frozen=True, slots=True)
class BoardRead:
    """Another program's board. ``digest`` knows the file again, ``rest`` is all else it holds.

    ``left`` counts what has no text or no two ends and is not shown; it is ``kept`` or lost.
    """

    format: str
    title: str
    digest: str
    notes: tuple[BoardNote, ...] = ()
    links: tuple[BoardLink, ...] = ()
    groups: tuple[BoardGroup, ...] = ()
    rest: str = ""
    left: int = 0
