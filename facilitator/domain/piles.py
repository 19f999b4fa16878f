"""Folded clusters: what a pile says of its notes, and where links end that lead into it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from facilitator.domain.kinds import NOTE_KIND, note_kind
from facilitator.domain.layout import Layout
from facilitator.domain.records import Link, Note
from facilitator.domain.views import BoardView, ClusterView, NoteView

_RANKS = {key: rank for rank, key in enumerate(NOTE_KIND)}


def piled(notes: Iterable[NoteView], clusters: Mapping[str, ClusterView]) -> dict[str, str]:
    """The notes that lie in piles, each with its cluster."""
    return {n.id: n.cluster for n in notes if n.cluster and clusters[n.cluster].record.folded}


def kind_counts(notes: Sequence[Note]) -> tuple[tuple[str, int], ...]:
    """How many notes there are of each kind, in the order of the kinds."""
    kinds = [note_kind(note.kind).key for note in notes]
    return tuple((kind, kinds.count(kind)) for kind in sorted(set(kinds), key=_RANKS.__getitem__))


def links_to_piles(links: Iterable[Link], piles: Mapping[str, str]) -> dict[str, Link]:
    """Links by id, each end that lies in a pile replaced by the pile.

    A link within one pile is left out; of several of a kind between the same two, one is shown.
    """
    if not piles:
        return {link.id: link for link in links}
    shown: dict[tuple[str, str, str], Link] = {}
    for link in links:
        source, target = piles.get(link.source, link.source), piles.get(link.target, link.target)
        if source != target:
            ending = replace(link, source=source, target=target)
            shown.setdefault((link.kind, source, target), ending)
    return {link.id: link for link in shown.values()}


def unfolded(view: BoardView) -> BoardView:
    """A board as if no cluster were folded: paper hides nothing."""
    frames = view.layout.frames
    clusters = tuple(replace(one, frame=frames.get(one.id)) for one in view.clusters)
    return replace(view, clusters=clusters, layout=Layout(view.layout.notes, frames))
