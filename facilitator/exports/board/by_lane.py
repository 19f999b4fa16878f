"""A pathway's notes that are in no cluster, in columns: a block for each lane of the board."""

from collections.abc import Sequence

from facilitator.domain.kinds import note_kind
from facilitator.domain.pathways import TEMPLATE
from facilitator.domain.views import BoardView, NoteView
from resources.load import Words

Lane = tuple[str, tuple[NoteView, ...]]
"""What it is called, and its notes."""


def lanes_of(view: BoardView, notes: Sequence[NoteView], say: Words) -> tuple[Lane, ...]:
    """The lanes that have notes, in the board's order; none but of a pathway without clusters.

    Its lanes are the steps from a scenario to what it brings, which rows would mix.
    """
    board = view.heading.board
    if board.template != TEMPLATE or view.clusters or view.excerpt:
        return ()
    found = []
    for kinds in map(str.split, board.lanes):
        mine = tuple(note for note in notes if note.record.kind in kinds)
        if mine:
            present = [kind for kind in kinds if any(n.record.kind == kind for n in mine)]
            names = ", ".join(note_kind(kind).name(say.language).lower() for kind in present)
            found.append((names[:1].upper() + names[1:], mine))
    return tuple(found)
