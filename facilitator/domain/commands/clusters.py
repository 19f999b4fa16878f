"""Gathering notes into clusters, parting, folding and scattering them, and tidying a board."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from facilitator.domain import arrange
from facilitator.domain.book import Book
from facilitator.domain.commands.links import new_link
from facilitator.domain.commands.notes import pinned, remove
from facilitator.domain.edits import Edit, Write, new_record
from facilitator.domain.layout import NOTE, Layout, Rect, SizeOf, around
from facilitator.domain.ordering import next_key, shifted
from facilitator.domain.origins import is_awake
from facilitator.domain.outline import in_reading_order
from facilitator.domain.records import Board, Cluster, Link, Note, Place
from facilitator.domain.refusal import Refusal
from facilitator.domain.settling import settled
from facilitator.domain.values import clean_text, fresh_id


def gather(book: Book, notes: Sequence[str], title: str, layout: Layout, size_of: SizeOf) -> Edit:
    """Notes of one board into a new cluster, in rows.

    It begins where they stand, where clusters are and there is room, else beside the cluster that
    they leave, else at the first free spot.
    """
    members = [book.require(Note, note) for note in notes]
    if not members:
        raise Refusal("nothing_selected")
    board = book.require(Board, members[0].board)
    left = clusters_left(board, layout)
    size = arrange.frame_size(members, size_of)
    rest = _without_emptied(book, layout, members)
    homes = [layout.frames[n.cluster] for n in members if n.cluster in layout.frames]
    corner = (
        arrange.spot_of(rest, size, left, notes)
        or arrange.beside(rest, homes[:1], size, notes)
        or arrange.free_spot(rest, size, left, notes)
    )
    cluster = fresh_id()
    fields = {"board": board.id, "title": clean_text(title)} | last_in_order(book, board.id)
    writes = list(new_record("cluster", cluster, **fields))
    writes += joined(members, cluster, arrange.in_rows(members, corner, size_of))
    writes += pinned(book, board.id, layout, notes)
    return Edit("gather", tuple(writes), (cluster,))


def split(book: Book, notes: Sequence[str], layout: Layout, size_of: SizeOf) -> Edit:
    """Some notes of one cluster into a new cluster beside it, which waits for its title.

    ``Refusal`` where they are not some, but not all, of the notes of one cluster.
    """
    members = [book.require(Note, note) for note in notes]
    homes = {note.cluster for note in members if book.get(Cluster, note.cluster)}
    if len(homes) != 1 or any(note.cluster not in homes for note in members):
        raise Refusal("split_one_cluster")
    if len(set(notes)) == book.count_of(Note, "cluster", homes.pop()):
        raise Refusal("split_all")
    return replace(gather(book, notes, "", layout, size_of), label="split_cluster")


def fold(clusters: Iterable[Cluster], folded: bool) -> Edit:
    """Clusters shown as piles, or opened again. No note moves."""
    changed = [cluster for cluster in clusters if cluster.folded != folded]
    writes = tuple(Write("cluster", cluster.id, "folded", folded) for cluster in changed)
    return Edit("fold_cluster" if folded else "unfold_cluster", writes)


def last_in_order(book: Book, board: str) -> dict[str, str]:
    """The order of a cluster that comes behind all others; none where nobody put them in order."""
    last = max((one.order for one in book.of(Cluster, "board", board)), default="")
    return {"order": next_key(last)} if last else {}


def shift_cluster(book: Book, cluster: Cluster, by: int) -> Edit:
    """A cluster earlier (-1) or later (1) in the list that tidying, paper and projector follow."""
    clusters = book.of(Cluster, "board", cluster.board)
    orders = shifted([one.order for one in clusters], clusters.index(cluster), by)
    writes = (Write("cluster", clusters[i].id, "order", order) for i, order in orders.items())
    return Edit("order_clusters", tuple(writes))


def clusters_left(board: Board, layout: Layout) -> int:
    """Where clusters begin: with those that stand, or right of the lanes of new notes."""
    standing = [rect.x for rect in layout.clusters.values()]
    return min(standing, default=arrange.clusters_left(len(board.lanes)))


def _without_emptied(book: Book, layout: Layout, leaving: Sequence[Note]) -> Layout:
    """The layout without the frames of clusters from which every note is leaving."""
    gone = {note.id for note in leaving}
    left = {note.cluster for note in leaving if note.cluster}
    emptied = {c for c in left if all(n.id in gone for n in book.of(Note, "cluster", c))}
    frames = {i: r for i, r in layout.frames.items() if i not in emptied}
    return Layout(layout.notes, frames)


def joined(notes: Sequence[Note], cluster: str, places: dict[str, Place]) -> list[Write]:
    """The writes that put notes into a cluster, at places."""
    writes = []
    for note in notes:
        if note.cluster != cluster:
            writes.append(Write("note", note.id, "cluster", cluster))
        if note.place != places[note.id]:
            writes.append(Write("note", note.id, "place", list(places[note.id])))
    return writes


def put_in_cluster(
    book: Book, notes: Sequence[str], cluster: str, layout: Layout, size_of: SizeOf
) -> Edit:
    """Notes into a cluster that stands already, in rows below or beside its own."""
    home = book.require(Cluster, cluster)
    members = [n for n in (book.require(Note, i) for i in notes) if n.cluster != cluster]
    if not members:
        return Edit("put_in_cluster")
    places = room_in(book, home, members, layout, size_of)
    moved = [n for n in book.of(Note, "cluster", cluster) if n.id in places]
    writes = joined([*moved, *members], cluster, places)
    return Edit("put_in_cluster", (*writes, *pinned(book, home.board, layout, places)))


def room_in(
    book: Book, cluster: Cluster, coming: Sequence[Note], layout: Layout, size_of: SizeOf
) -> dict[str, Place]:
    """Places of notes that join a cluster: in rows below or beside those that stand in it.

    Where something is in the way of either, the whole cluster has places anew, at a free spot.
    """
    if not coming:
        return {}
    standing = [n for n in book.of(Note, "cluster", cluster.id) if n.id in layout.notes]
    gone = {note.id for note in (*standing, *coming)}
    frames = _without_emptied(book, layout, [*standing, *coming]).clusters
    rest = Layout({n: rect for n, rect in layout.notes.items() if n not in gone}, frames)
    frame = layout.frames.get(cluster.id)
    if frame is not None:
        corner = arrange.joining(rest, frame, arrange.frame_size(coming, size_of))
        if corner is not None:
            return arrange.in_rows(coming, corner, size_of)
    every = [*_as_read(standing, layout.notes), *coming]
    left = clusters_left(book.require(Board, cluster.board), layout)
    spot = arrange.free_spot(rest, arrange.frame_size(every, size_of), left)
    return arrange.in_rows(every, spot, size_of)


def drop_in_cluster(book: Book, places: dict[str, Place], cluster: str, layout: Layout) -> Edit:
    """Notes dropped by hand into a cluster (``""``: out of any), where they were let go.

    Those that come into it and would lie upon a note there settle beside one (``settled``).
    """
    notes = [book.require(Note, note) for note in places]
    if cluster:
        rects = {note: Rect(*at, *layout.notes[note][2:]) for note, at in places.items()}
        coming = {note.id: rects[note.id] for note in notes if note.cluster != cluster}
        now = replace(layout, notes={**layout.notes, **rects})
        places = {**places, **beside_members(book, coming, cluster, now)}
    writes = joined(notes, cluster, places)
    if not writes:
        return Edit("put_in_cluster")
    label = "put_in_cluster" if cluster else "take_out_of_cluster"
    return Edit(label, (*writes, *pinned(book, notes[0].board, layout, places)))


def beside_members(
    book: Book, dropped: Mapping[str, Rect], cluster: str, layout: Layout
) -> dict[str, Place]:
    """Where notes that come into a cluster by hand come to lie, upon none that stands there.

    ``dropped`` are where they were let go; they may stand on the board already, or not yet.
    """
    members = {n.id for n in book.of(Note, "cluster", cluster) if n.id in layout.notes}
    standing = [layout.notes[note] for note in members - dropped.keys()]
    near = around([*standing, *dropped.values()]) or Rect(0, 0, 0, 0)
    frames = (rect for one, rect in layout.frames.items() if one != cluster)
    ours = members | dropped.keys()
    loose = (rect for note, rect in layout.notes.items() if note not in ours)
    others = [rect for rect in (*loose, *frames) if rect.meets(near, 2 * NOTE[0])]
    return {n: rect[:2] for n, rect in settled(dropped, standing, others).items()}


def scatter(book: Book, *clusters: str) -> Edit:
    """Clusters removed; their notes stay where they are, on the bare board."""
    return Edit("scatter", remove(book, [book.require(Cluster, one) for one in clusters]).writes)


def put_also_in(book: Book, notes: Sequence[str], cluster: str) -> Edit:
    """Disputed notes in a second cluster too; they stay where they are.

    ``Refusal`` where all of them stand in that cluster already.
    """
    book.require(Cluster, cluster)
    here = [note for note in notes if book.require(Note, note).cluster != cluster]
    if not here:
        raise Refusal("already_in_cluster")
    writes = (new_link("also_in", note, cluster) for note in here)
    return Edit("also_in_cluster", tuple(write for link in writes for write in link))


def take_also_out(book: Book, note: str, cluster: str) -> Edit:
    """A note no longer in a second cluster."""
    links = [
        link
        for link in book.of(Link, "source", note)
        if (link.kind, link.target) == ("also_in", cluster) and is_awake(book, link)
    ]
    return Edit("take_out_of_cluster", remove(book, links).writes)


def tidy(book: Book, board: str, size_of: SizeOf) -> Edit:
    """Every cluster in rows, every frame in columns, the loose notes in a block of their own.

    Notes keep the order in which they are read now, so that one made by hand outlives it; those
    without a place come last. Without clusters the notes go back to their lanes.
    """
    clusters = {
        c.id: found
        for c in book.of(Cluster, "board", board)
        if (found := book.of(Note, "cluster", c.id))
    }
    loose = [n for n in book.of(Note, "board", board) if n.cluster not in clusters]
    if not clusters:
        freed = tuple(Write("note", n.id, "place", None) for n in loose if n.place is not None)
        return Edit("tidy", freed)
    return Edit("tidy", tuple(tidied({**clusters, "": loose}, size_of)))


def tidied(blocks: Mapping[str, Sequence[Note]], size_of: SizeOf) -> list[Write]:
    """The places of a board's notes, cluster by cluster (``""``: the loose ones), in rows.

    Notes keep the order in which they are read now; those without a place come last.
    """
    notes = [note for block in blocks.values() for note in block]
    rects = {n.id: Rect(*n.place, *size_of(n)) for n in notes if n.place is not None}
    read = {block: _as_read(found, rects) for block, found in blocks.items() if found}
    sizes = {block: arrange.frame_size(found, size_of) for block, found in read.items()}
    places: dict[str, Place] = {}
    for block, corner in arrange.well_shaped(sizes).items():
        places |= arrange.in_rows(read[block], corner, size_of)
    return [
        Write("note", note.id, "place", list(places[note.id]))
        for found in read.values()
        for note in found
        if note.place != places[note.id]
    ]


def _as_read(notes: Sequence[Note], rects: Mapping[str, Rect]) -> list[Note]:
    """Notes in reading order; those that stand nowhere come last."""
    by_id = {note.id: note for note in notes}
    return [by_id[note] for note in in_reading_order(by_id, rects)]
