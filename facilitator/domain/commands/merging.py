"""Merging clusters: one is left, and no word of the others is lost."""

from collections.abc import Sequence

from facilitator.domain.book import Book
from facilitator.domain.commands.clusters import joined, room_in
from facilitator.domain.commands.links import new_link
from facilitator.domain.commands.notes import pinned, remove
from facilitator.domain.edits import Edit, Write
from facilitator.domain.layout import Layout, SizeOf
from facilitator.domain.origins import is_awake
from facilitator.domain.records import Cluster, Link, Note, Vote
from facilitator.domain.refusal import Refusal
from facilitator.domain.values import TEXT_LIMIT


def merge(
    book: Book, clusters: Sequence[str], layout: Layout, size_of: SizeOf, into: str = ""
) -> Edit:
    """Several clusters into one of them, else into the largest; it is the edit's ``made``.

    It keeps its title, or takes the first there is; the others' titles and statements are added to
    its statement, their minority views to its own, each on a line of its own. Notes that stood in
    one of the others too stand in this one too; what the others come from, and what came of them,
    is linked to this one. ``Refusal`` for fewer than two clusters, and where the texts together are
    too long.
    """
    found = [book.require(Cluster, one) for one in dict.fromkeys(clusters)]
    if len(found) < 2:
        raise Refusal("select_two_clusters")
    largest = max(found, key=lambda one: book.count_of(Note, "cluster", one.id))
    kept = next((one for one in found if one.id == into), largest)
    gone = [one for one in found if one is not kept]
    notes = {one.id: book.of(Note, "cluster", one.id) for one in found}
    coming = [note for one in gone for note in notes[one.id]]
    places = room_in(book, kept, coming, layout, size_of)
    moved = [note for note in notes[kept.id] if note.id in places]
    writes = [*_words(kept, gone)]
    writes += joined([*moved, *coming], kept.id, places)
    writes += _standing_too(book, kept.id, {one.id for one in gone})
    writes += _linked_anew(book, kept.id, {one.id for one in gone})
    writes += _votes_too(book, kept.id, gone)
    writes += remove(book, gone).writes
    writes += pinned(book, kept.board, layout, places)
    return Edit("merge_clusters", tuple(writes), (kept.id,))


def _words(kept: Cluster, gone: Sequence[Cluster]) -> list[Write]:
    others = (title for one in gone for title in _texts(one, "title"))
    title = kept.title if _texts(kept, "title") else next(others, "")
    added = [
        text
        for one in gone
        for text in (*_texts(one, "title"), *_texts(one, "statement"))
        if text != title
    ]
    minority = [text for one in gone for text in _texts(one, "minority")]
    wanted = {
        "title": title,
        "statement": _lines(kept, "statement", added),
        "minority": _lines(kept, "minority", minority),
    }
    for text in wanted.values():
        if len(text) > TEXT_LIMIT:
            raise Refusal("text_too_long", length=len(text), limit=TEXT_LIMIT)
    return [
        Write("cluster", kept.id, name, text)
        for name, text in wanted.items()
        if text != getattr(kept, name)
    ]


def _texts(cluster: Cluster, name: str) -> list[str]:
    """The texts that stand in a field, with its other versions."""
    texts = (getattr(cluster, name), *cluster.versions.get(name, ()))
    return [text for text in texts if text]


def _lines(kept: Cluster, name: str, added: Sequence[str]) -> str:
    """A field's text with others added, or as it is where none are."""
    if not added:
        return str(getattr(kept, name))
    return "\n".join(dict.fromkeys([*_texts(kept, name), *added]))


def _standing_too(book: Book, kept: str, gone: set[str]) -> list[Write]:
    """Notes of elsewhere that stand in a merged cluster too, in the one that is left."""
    links = [link for one in sorted(gone) for link in book.of(Link, "target", one)]
    notes = dict.fromkeys(
        link.source
        for link in links
        if link.kind == "also_in"
        and is_awake(book, link)
        and book.require(Note, link.source).cluster not in {kept, *gone}
    )
    return [write for note in notes for write in new_link("also_in", note, kept)]


def _linked_anew(book: Book, kept: str, gone: set[str]) -> list[Write]:
    """Every other link of the merged clusters, at the one that is left."""
    drawn: dict[tuple[str, str, str], None] = {}
    for one in sorted(gone):
        for link in (*book.of(Link, "source", one), *book.of(Link, "target", one)):
            source, target = (kept if end in gone else end for end in (link.source, link.target))
            if link.kind != "also_in" and source != target and is_awake(book, link):
                drawn[link.kind, source, target] = None
    return [write for link in drawn for write in new_link(*link)]


def _votes_too(book: Book, kept: str, gone: Sequence[Cluster]) -> list[Write]:
    return [
        Write("vote", vote.id, "target", kept)
        for one in gone
        for vote in book.of(Vote, "target", one.id)
    ]
