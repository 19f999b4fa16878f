"""At a cluster's foot: the disputed notes of other clusters that stand here too."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from facilitator.domain.layout import CLUSTER_PADDING
from facilitator.domain.note_room import shown_text
from facilitator.domain.views import NoteView
from ui.canvas.kit import Kit
from ui.canvas.lettering import Type, elided, label, width
from ui.canvas.signs import CAPITAL, draw_shape

_WORDS = 13
_LEAST_STRIP = 13
"""Below this height of the foot on screen, in dip, only the header's count tells of them."""
_SHAPE, _BEFORE = 12, 17
"""A note's shape, and where its words begin beside it, in board units."""
_TEXT = 150
"""The room that one note's words may take at least, in board units, where there is so much."""
_LEAST_TEXT = 4
"""With less room than this, in em, a note is only counted."""
_GAP = 14


class Guest(NamedTuple):
    """A note named at the foot, with the box of its shape and words in device pixels."""

    note: NoteView
    box: QRectF
    words: str


def guests_in(notes: Sequence[NoteView], box: QRectF, kit: Kit) -> list[Guest]:
    """The notes that are named at the foot of a cluster's frame ``box``: as many as have room."""
    strip = CLUSTER_PADDING * kit.scale
    if not notes or strip < _LEAST_STRIP * kit.ratio:
        return []
    kind, gap = _letters(kit), _GAP * kit.scale
    right, top = box.right() - strip, box.bottom() - strip
    left = box.left() + strip + width(kit.words.also, kind) + gap / 2
    share, before = (right - left + gap) / len(notes) - gap, _BEFORE * kit.scale
    made: list[Guest] = []
    for note in notes:
        room = min(max(_TEXT * kit.scale, share - before), right - left - before)
        if room < _LEAST_TEXT * kind.size:
            break
        words = elided(shown_text(note.record), kind, room)
        wide = before + width(words, kind)
        made.append(Guest(note, QRectF(left, top, wide, strip), words))
        left += wide + gap
    return made


def paint_guests(painter: QPainter, notes: Sequence[NoteView], box: QRectF, kit: Kit) -> None:
    """``anche:`` and the notes, each with its shape."""
    kind, quiet = _letters(kit), kit.look.colour("text_quiet")
    found = guests_in(notes, box, kit)
    strip = CLUSTER_PADDING * kit.scale
    middle = box.bottom() - strip / 2
    foot = round(middle + CAPITAL * kind.size / 2)
    if found:
        label(painter, QPointF(box.left() + strip, foot), kit.words.also, kind, quiet)
    for guest in found:
        edge = kit.look.kind(guest.note.record.kind).edge
        side = _SHAPE * kit.scale
        shape = QPointF(guest.box.left() + side / 2, middle)
        draw_shape(painter, guest.note.record.kind, edge, shape, side)
        spot = QPointF(guest.box.left() + _BEFORE * kit.scale, foot)
        label(painter, spot, guest.words, kind, kit.look.colour("text"))
    more = len(notes) - len(found)
    if found and more:
        spot = QPointF(found[-1].box.right() + _GAP / 2 * kit.scale, foot)
        label(painter, spot, f"+{more}", kind, quiet)


def _letters(kit: Kit) -> Type:
    return Type(max(_WORDS * kit.scale, _WORDS * kit.ratio))
