"""The text fit of notes on this screen, worked out when first asked for and then remembered."""

from functools import lru_cache

from facilitator.domain.layout import SizeOf
from facilitator.domain.records import Note, Place
from facilitator.domain.textfit import Fit
from facilitator.domain.views import note_fit, sizer
from resources.fonts import measure

_KEPT = 32768
_sizes: SizeOf = sizer(measure(), measure(italic=True))


def fit_of(note: Note) -> Fit:
    """Size, lines and height of a note's text, in board units."""
    return _fit(note.text, note.size, note.quotation)


def size_of(note: Note) -> Place:
    """The width and height at which a note stands, in board units."""
    return _size(note.text, note.size, note.quotation)


@lru_cache(_KEPT)
def _fit(text: str, size: Place | None, quotation: bool) -> Fit:
    note = Note(id="", text=text, size=size, quotation=quotation)
    return note_fit(note, measure(), measure(italic=True))


@lru_cache(_KEPT)
def _size(text: str, size: Place | None, quotation: bool) -> Place:
    return _sizes(Note(id="", text=text, size=size, quotation=quotation))
