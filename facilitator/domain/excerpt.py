"""A part of a board, to be printed by itself: some notes, a cluster, or what a frame shows."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Literal, TypeVar

from facilitator.domain.frames import inside
from facilitator.domain.layout import Layout, Rect
from facilitator.domain.layout import frame as frame_around
from facilitator.domain.refusal import Refusal
from facilitator.domain.views import BoardView, NoteView

T = TypeVar("T")


def excerpt(view: BoardView, things: Collection[str], title: str) -> BoardView:
    """These notes and clusters of a board, with the clusters and links that belong to them.

    A cluster stands for all its notes. ``title`` follows the board's own. What concerns the whole
    board, its three things, is left out.
    """
    notes = {*things, *(note for one in view.clusters if one.id in things for note in one.notes)}
    kept = tuple(note for note in view.notes if note.id in notes)
    clusters = tuple(
        replace(one, notes=left, frame=_around(left, view), also=_of(one.also, notes))
        for one in view.clusters
        if (left := _of(one.notes, notes)) or one.id in notes
    )
    here = {one.id for one in clusters}
    frames = {one.id: one.frame for one in clusters if one.frame is not None}
    board = view.heading.board
    named = " · ".join(part for part in (board.title, title) if part)
    return replace(
        view,
        heading=replace(view.heading, board=replace(board, title=named, three_things=())),
        notes=kept,
        clusters=clusters,
        links=tuple(k for k in view.links if k.source in notes and k.target in notes),
        layout=Layout({note.id: note.rect for note in kept}, frames),
        also_in={i: s for i, at in view.also_in.items() if i in notes and (s := _of(at, here))},
        frames=(),
        votes=sum(one.votes for one in clusters) + _loose_votes(kept),
        excerpt=True,
    )


def excerpt_of(view: BoardView, kind: Literal["frame", "cluster"], name: str) -> BoardView:
    """What a frame or a cluster of this name (or id) holds.

    Refuses ``unknown_record`` or ``ambiguous_code`` where none or several are meant.
    """
    if kind == "cluster":
        cluster = _named([(one.id, one.title, one) for one in view.clusters], kind, name)
        return excerpt(view, {cluster.id}, cluster.title)
    named = [(one.id, one.record.title, one) for one in view.frames]
    frame = _named(named, kind, name)
    return excerpt(view, set(inside(view.layout.notes, frame.rect)), frame.record.title)


def _named(things: Sequence[tuple[str, str, T]], kind: str, name: str) -> T:
    wanted = name.casefold().strip()
    found = [one for i, title, one in things if name == i or title.casefold().strip() == wanted]
    if len(found) != 1:
        key = "ambiguous_code" if found else "unknown_record"
        raise Refusal(key, kind=kind, name=name, count=len(found))
    return found[0]


def _of(ids: Sequence[str], kept: Collection[str]) -> tuple[str, ...]:
    return tuple(i for i in ids if i in kept)


def _around(notes: Sequence[str], view: BoardView) -> Rect | None:
    return frame_around([view.layout.notes[note] for note in notes])


def _loose_votes(notes: Sequence[NoteView]) -> int:
    return sum(note.votes for note in notes if not note.cluster)
