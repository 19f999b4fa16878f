"""The text fit of notes on this screen, worked out when first asked for and then remembered."""

from functools import cache, lru_cache

from facilitator.domain.layout import SizeOf
from facilitator.domain.note_room import note_fit, sizer
from facilitator.domain.records import Note, Place
from facilitator.domain.textfit import Fit
from resources.fonts import measure

_KEPT = 32768


def fit_of(note: Note) -> Fit:
    """Size, lines and height of a note's text, in board units."""
    return _fit(note.text, note.size, note.quotation, note.picture)


def size_of(note: Note) -> Place:
    """The width and height at which a note stands, in board units."""
    key = (note.text, note.size, note.quotation, note.picture)
    found = _seen.get(key)
    if found is None:
        if len(_seen) >= _KEPT:
            _seen.clear()
        found = _seen[key] = _sizes()(note)
    return found


_seen: dict[tuple[str, Place | None, bool, str], Place] = {}


@lru_cache(_KEPT)
def _fit(text: str, size: Place | None, quotation: bool, picture: str) -> Fit:
    note = Note(id="", text=text, size=size, quotation=quotation, picture=picture)
    return note_fit(note, measure(), measure(italic=True))


@cache
def _sizes() -> SizeOf:
    return sizer(measure(), measure(italic=True))
