"""Linking notes: causes form a graph without cycles, with several parents allowed."""

from collections import deque
from collections.abc import Iterable

from facilitator.domain.book import Book
from facilitator.domain.edits import Edit, Write
from facilitator.domain.kinds import LINK_KIND, LINK_KINDS, drawn_link, may_link
from facilitator.domain.origins import is_awake, linked, origins
from facilitator.domain.records import Cluster, Link, Note
from facilitator.domain.refusal import Refusal
from facilitator.domain.values import derived_id


def new_link(kind: str, source: str, target: str) -> tuple[Write, ...]:
    """The writes of a link. Two laptops that draw the same link make one record.

    It is written as not removed, so that a link drawn again after its removal stands again.
    """
    record = derived_id("link", kind, source, target)
    fields = {"kind": kind, "source": source, "target": target, "removed": None}
    return tuple(Write("link", record, name, value) for name, value in fields.items())


def link(book: Book, source: str, target: str, kind: str = "") -> Edit:
    """A link between two notes, or from a note to a second cluster (``also_in``).

    Without a kind, the one that these two kinds of note usually mean, which may run the other way
    (``drawn_link``). ``Refusal`` where the kinds do not go together, a cause would come to cause
    itself, or an end is missing.
    """
    start = book.require(Note, source)
    if kind and LINK_KIND[kind].target_record == "cluster":
        book.require(Cluster, target)
        return _linked(kind, source, target)
    end = book.require(Note, target)
    chosen, turned = (kind, False) if kind else drawn_link(start.kind, end.kind)
    if turned:
        start, end = end, start
    admit(book, chosen, start, end)
    return _linked(chosen, start.id, end.id)


def link_all(book: Book, sources: Iterable[str], target: str, kind: str = "") -> Edit:
    """Several notes each linked to the same other one, in one step."""
    edits = [link(book, source, target, kind) for source in sources]
    made = tuple(record for edit in edits for record in edit.made)
    return Edit("link", tuple(write for edit in edits for write in edit.writes), made)


def admit(book: Book, kind: str, start: Note, end: Note, but: str = "") -> None:
    """``Refusal`` where this link may not be; ``but`` is one that goes as this one comes."""
    if start.id == end.id:
        raise Refusal("link_to_itself")
    if not may_link(kind, start.kind, end.kind):
        raise Refusal("link_kinds", link=kind, source=start.kind, target=end.kind)
    ends = _causal(kind, start.id, end.id)[::-1]
    if LINK_KIND[kind].causal and _leads(book, *ends, but):
        raise Refusal("link_cycle")


def relink(book: Book, old: Link, kind: str, reverse: bool = False) -> Edit:
    """A link between two notes with another kind, or the other way round, in one step.

    What a link is follows from its kind and ends, so another one comes for it: ``made``.
    """
    source, target = (old.target, old.source) if reverse else (old.source, old.target)
    label = "reverse_link" if reverse else "change_link"
    if (kind, source, target) == (old.kind, old.source, old.target):
        return Edit(label, made=(old.id,))
    admit(book, kind, book.require(Note, source), book.require(Note, target), old.id)
    writes = new_link(kind, source, target)
    gone = Write("link", old.id, "removed", [])
    return Edit(label, (*writes, gone), (writes[0].record,))


def kinds_between(book: Book, link: Link) -> list[str]:
    """The kinds that a link between two notes may have, with the one it has; none to a cluster."""
    start, end = book.get(Note, link.source), book.get(Note, link.target)
    if start is None or end is None:
        return []
    return [
        kind.key
        for kind in LINK_KINDS
        if kind.key == link.kind
        or (kind.target_record == "note" and may_link(kind.key, start.kind, end.kind))
    ]


def _linked(kind: str, source: str, target: str) -> Edit:
    writes = new_link(kind, source, target)
    return Edit("link", writes, (writes[0].record,))


def _causal(kind: str, source: str, target: str) -> tuple[str, str]:
    """From cause to effect, whichever way the link is drawn."""
    return (target, source) if LINK_KIND[kind].reverse else (source, target)


def _leads(book: Book, start: str, end: str, but: str) -> bool:
    """Whether a path of causes leads from one note to another, without the link ``but``."""
    reached, ahead = {start}, deque([start])
    while ahead:
        note = ahead.popleft()
        if note == end:
            return True
        for found in [*book.of(Link, "source", note), *book.of(Link, "target", note)]:
            causal = found.kind in LINK_KIND and LINK_KIND[found.kind].causal
            if causal and found.id != but:
                cause, effect = _causal(found.kind, found.source, found.target)
                if cause == note and effect not in reached and is_awake(book, found):
                    reached.add(effect)
                    ahead.append(effect)
    return False


def derive(book: Book, source: str, targets: Iterable[str]) -> Edit:
    """What these come to: ``source`` derives from every one of them, by reference.

    ``Refusal`` where one is missing, or would come to derive from itself.
    """
    made: list[Write] = []
    for target in targets:
        for end in (source, target):
            if linked(book, end) is None:
                raise Refusal("unknown_record", kind="note", name=end)
        if source in {target, *origins(book, target)}:
            raise Refusal("link_to_itself" if source == target else "link_cycle")
        made += new_link("derives", source, target)
    return Edit("derive", tuple(made), tuple(dict.fromkeys(write.record for write in made)))
