"""What screen and paper read of a board, as plain data.

Exporters, the window and the projector see the same view; none of them reads the journal.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from facilitator.domain.ballots import is_by_hand, seen_on, standing, votes_of, votes_on
from facilitator.domain.belonging import hours_of, theme_of
from facilitator.domain.book import Book
from facilitator.domain.frames import FrameView, frames_of
from facilitator.domain.keys import PLENARY
from facilitator.domain.layout import Layout, Rect, SizeOf, lay_out
from facilitator.domain.origins import links_at
from facilitator.domain.records import (
    Board,
    Cluster,
    Group,
    Link,
    Note,
    Phase,
    Picture,
    Record,
    Round,
    Session,
    Table,
    Theme,
    Venue,
    Workshop,
)
from facilitator.domain.titles import shown_title

if TYPE_CHECKING:
    from facilitator.domain.plenary import Item

R = TypeVar("R", bound=Record)


class NoteView(NamedTuple):
    """A note as it stands: its effective rectangle and what its foot says.

    ``also`` are the other clusters in which a disputed note stands too. ``picture`` is what it
    shows; None for a note without a picture, or while its picture is not in the file. ``by_hand``
    says that its votes are hands raised.
    """

    record: Note
    rect: Rect
    cluster: str
    votes: int
    also: tuple[str, ...] = ()
    picture: Picture | None = None
    by_hand: bool = False

    @property
    def id(self) -> str:
        return self.record.id


@dataclass(frozen=True, slots=True)
class ClusterView:
    """A cluster with its derived frame (None while it has no notes), its notes' ids and votes.

    The frame of a folded one is its pile. ``also`` are notes of elsewhere that stand here too.
    ``title`` is its own or, while that is empty, that of what it comes from. ``leads`` is a cluster
    of the same document to which it leads when it is printed. ``by_hand`` says that its votes are
    hands raised. ``item`` is what it brings from the tables, on the board of a plenary.
    """

    record: Cluster
    frame: Rect | None
    notes: tuple[str, ...]
    votes: int
    also: tuple[str, ...] = ()
    title: str = ""
    leads: str = ""
    by_hand: bool = False
    item: Item | None = None

    @property
    def id(self) -> str:
        return self.record.id


@dataclass(frozen=True, slots=True)
class Heading:
    """The names around a board: what a title block and the projector's lines say."""

    workshop: Workshop
    board: Board
    session: Session | None
    table: Table | None
    theme: Theme | None
    phase: Phase | None
    venue: Venue | None
    groups: tuple[Group, ...] = ()
    """The table's own, else those of the session."""
    hours: tuple[str, str] = ("", "")
    """From when to when: the round's, else the session's."""


@dataclass(frozen=True, slots=True)
class BoardView:
    """A whole board. ``notes`` are in journal order; links have both ends on this board."""

    heading: Heading
    notes: tuple[NoteView, ...]
    clusters: tuple[ClusterView, ...]
    links: tuple[Link, ...]
    layout: Layout
    also_in: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For a note that stands in a second cluster, the ids of those clusters."""
    frames: tuple[FrameView, ...] = ()
    votes: int = 0
    excerpt: bool = False
    """Whether it is only a part of a board."""
    by_hand: bool = False
    """Whether the votes are hands raised."""

    @property
    def loose(self) -> tuple[NoteView, ...]:
        """The notes that are not yet gathered."""
        return tuple(note for note in self.notes if not note.cluster)


def heading(book: Book, board: Board) -> Heading:
    """The records that a board belongs to; the board asks what its session asks, or its own."""
    session = book.get(Session, board.session)
    table = book.get(Table, board.table)
    asked = question_of(book, board)
    groups = (
        (table.group,)
        if table and book.get(Group, table.group)
        else session.groups
        if session
        else ()
    )
    turn = book.get(Round, (table.round if table else "") or board.round)
    return Heading(
        workshop=book.workshop,
        board=board if asked == board.question else replace(board, question=asked),
        session=session,
        table=table,
        theme=theme_of(book, session, table),
        phase=book.get(Phase, session.phase) if session else None,
        venue=book.get(Venue, session.venue) if session else None,
        groups=living(book, Group, groups),
        hours=hours_of(book, session, turn),
    )


def question_of(book: Book, board: Board) -> str:
    """The guiding question of a board: its own or, where it has none, that of its session."""
    session = book.get(Session, board.session)
    return board.question or (session.question if session else "")


def living(book: Book, cls: type[R], ids: Sequence[str]) -> tuple[R, ...]:
    """Those of the referred records that stand."""
    return tuple(found for i in ids if (found := book.get(cls, i)) is not None)


def board_view(book: Book, board: Board, size_of: SizeOf) -> BoardView:
    """A board as it stands, for the exporters; on a plenary's also what its items refer to."""
    view = view_of(book, board, lay_out(book, board, size_of))
    return _with_items(book, view) if board.template == PLENARY else view


def view_of(book: Book, board: Board, layout: Layout) -> BoardView:
    """A board as it stands, laid out already."""
    clusters = {c.id: c for c in book.of(Cluster, "board", board.id)}
    records = book.of(Note, "board", board.id)
    links, also = _links(book, records, clusters)
    seen_of = seen_on(book, board.id)
    notes = tuple(
        NoteView(
            n,
            layout.notes[n.id],
            n.cluster if n.cluster in clusters else "",
            votes,
            also.get(n.id, ()),
            picture_of(book, n),
            by_hand,
        )
        for n in records
        for votes, by_hand in (seen_of(n),)
    )
    return BoardView(
        heading(book, board),
        notes,
        _clusters(book, clusters, notes, layout),
        links,
        layout,
        also,
        frames_of(book, board.id),
        votes_on(book, board.id),
        by_hand=standing(book, board.id) is None,
    )


def _with_items(book: Book, view: BoardView) -> BoardView:
    """A plenary's board whose clusters have the votes, too, that the tables have given."""
    from facilitator.domain.plenary import item_of

    items = [item_of(book, cluster.record) for cluster in view.clusters]
    brought = sum(item.votes for item in items) - sum(one.votes for one in view.clusters)
    clusters = tuple(
        replace(cluster, item=item, votes=item.votes, by_hand=item.by_hand)
        for cluster, item in zip(view.clusters, items, strict=True)
    )
    by_hand = view.by_hand and all(item.by_hand for item in items)
    return replace(view, clusters=clusters, votes=view.votes + brought, by_hand=by_hand)


def _clusters(
    book: Book, clusters: Mapping[str, Cluster], notes: Sequence[NoteView], layout: Layout
) -> tuple[ClusterView, ...]:
    members: dict[str, list[NoteView]] = {c: [] for c in clusters}
    guests: dict[str, list[str]] = {c: [] for c in clusters}
    for note in notes:
        if note.cluster:
            members[note.cluster].append(note)
        for cluster in note.also:
            guests[cluster].append(note.id)
    return tuple(
        ClusterView(
            cluster,
            layout.clusters.get(cluster.id),
            tuple(n.id for n in members[cluster.id]),
            votes_of(book, cluster),
            tuple(guests[cluster.id]),
            shown_title(book, cluster),
            by_hand=is_by_hand(book, cluster),
        )
        for cluster in clusters.values()
    )


def _links(
    book: Book, notes: Sequence[Note], clusters: Mapping[str, Cluster]
) -> tuple[tuple[Link, ...], dict[str, tuple[str, ...]]]:
    """The links between these notes, and the clusters besides its own that each stands in."""
    if not book.count(Link):
        return (), {}
    here = {note.id for note in notes}
    found: dict[str, Link] = {}
    also: dict[str, tuple[str, ...]] = {}
    for note in notes:
        for link in links_at(book, note.id):
            if link.source in here and link.target in here:
                found[link.id] = link
        if second := also_in(book, note, clusters):
            also[note.id] = second
    return tuple(found.values()), also


def picture_of(book: Book, note: Note) -> Picture | None:
    """What a note shows, if it shows a picture and that is in the file."""
    return book.get(Picture, note.picture) if note.picture else None


def also_in(book: Book, note: Note, clusters: Container[str]) -> tuple[str, ...]:
    """Those of these clusters in which a disputed note stands besides its own."""
    links = book.of(Link, "source", note.id)
    return tuple(
        link.target for link in links if link.target in clusters and link.target != note.cluster
    )
