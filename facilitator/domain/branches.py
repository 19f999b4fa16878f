"""What hangs on what: the forest that links make of some notes, read from its problems (from its
scenarios, or from the objectives that nothing else is an end of).

Layouts that follow the links (``arrangements``) place this forest. A note with several parents
hangs on the one that is reached first; its other links are drawn all the same.
"""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from facilitator.domain.records import Link, Note

Limbs = Mapping[str, Sequence[str]]
"""For a note, the ids of those that hang on it."""

HEADS = frozenset({"problem", "scenario"})
GOAL = "objective"
ADOPTED = {"cause": "below", "barrier": "below", "effect": "above"}
"""Where a note without a link is placed when there is but one problem that it can belong to."""


@dataclass(frozen=True, slots=True)
class Branches:
    """``heads`` from left to right, what explains them ``below``, what follows from them ``above``.

    ``rest`` are the notes that hang on nothing, in journal order.
    """

    heads: tuple[str, ...] = ()
    below: Limbs = field(default_factory=dict)
    above: Limbs = field(default_factory=dict)
    rest: tuple[str, ...] = ()


def branches_of(
    notes: Sequence[Note], links: Iterable[Link], across: Mapping[str, int]
) -> Branches:
    """The forest of some notes. ``across`` is each note's x, by which problems keep their order."""
    kinds = {note.id: note.kind for note in notes}
    edges = _edges(links, kinds)
    heads = sorted(_heads(notes, edges), key=lambda note: across[note])
    if len(heads) == 1:
        hung = {child for found in edges.values() for child, _ in found}
        alone = [(n.id, ADOPTED[n.kind]) for n in notes if n.kind in ADOPTED and n.id not in hung]
        edges[heads[0]] = [*edges.get(heads[0], ()), *alone]
    limbs = _grown(heads, edges)
    taken = {note for limb in limbs.values() for found in limb.values() for note in found}
    taken.update(heads)
    rest = tuple(note.id for note in notes if note.id not in taken)
    return Branches(tuple(heads), limbs["below"], limbs["above"], rest)


def _heads(notes: Sequence[Note], edges: "_Edges") -> list[str]:
    found = [note.id for note in notes if note.kind in HEADS]
    means = {child for below in edges.values() for child, _ in below}
    return found or [note.id for note in notes if note.kind == GOAL and note.id not in means]


_Edges = dict[str, list[tuple[str, str]]]
"""For a note, each that may hang on it with the side on which it does."""


def _edges(links: Iterable[Link], kinds: Mapping[str, str]) -> _Edges:
    edges: _Edges = {}
    for link in links:
        child, parent, side = link.source, link.target, "below"
        if link.kind == "effect_of":
            side = "above"
        elif link.kind == "causes" and kinds.get(link.target) == "effect":
            child, parent, side = link.target, link.source, "above"
        if child in kinds and parent in kinds:
            edges.setdefault(parent, []).append((child, side))
    return edges


def _grown(heads: Sequence[str], edges: _Edges) -> dict[str, dict[str, list[str]]]:
    """The forest, breadth first: every note hangs where it is reached first."""
    limbs: dict[str, dict[str, list[str]]] = {"below": {}, "above": {}}
    taken = set(heads)
    ahead = deque((head, head, "") for head in heads)
    while ahead:
        note, head, grown = ahead.popleft()
        for child, side in edges.get(note, ()):
            if child not in taken:
                taken.add(child)
                # What follows from a cause stands above the problem that the cause explains.
                parent = note if grown in ("", side) else head
                limbs[side].setdefault(parent, []).append(child)
                ahead.append((child, head, side))
    return limbs


def walk(roots: Iterable[str], limbs: Limbs) -> list[tuple[str, int]]:
    """Every note from some roots on with its distance from its root, parents before children."""
    found: list[tuple[str, int]] = []
    ahead = deque((root, 0) for root in roots)
    while ahead:
        note, level = ahead.popleft()
        found.append((note, level))
        ahead.extend((child, level + 1) for child in limbs.get(note, ()))
    return found
