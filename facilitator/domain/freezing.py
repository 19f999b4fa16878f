"""While people vote, what they vote on stays as it is: the one place where that is looked after."""

from facilitator.domain.book import Book
from facilitator.domain.edits import Edit, Write
from facilitator.domain.records import Board, Cluster, Note
from facilitator.domain.refusal import Refusal

_GATHERING = {
    ("note", "cluster"), ("cluster", "board"), ("cluster", "removed"), ("link", "target"),
}  # fmt: skip
"""The fields whose writes may change the clusters of a board."""


def expect_free(book: Book, edit: Edit) -> None:
    """``Refusal`` for an edit that would make, remove, fill or empty clusters of a frozen board.

    Notes that are only now written may join a cluster: the talk goes on while people vote. An edit
    that freezes or thaws a board itself may also change its clusters.
    """
    gathering = [write for write in edit.writes if (write.kind, write.field) in _GATHERING]
    if not gathering:
        return
    own = {write.record for write in edit.writes if write.field == "frozen"}
    frozen = {b.id: b for b in book.all(Board) if b.frozen and b.id not in own}
    if not frozen:
        return
    kinds = {write.record: write.value for write in edit.writes if write.field == "kind"}
    for write in gathering:
        board = frozen.get(_gathers(book, write, kinds.get(write.record)))
        if board is not None:
            raise Refusal("clusters_frozen", name=board.code or board.title)


def _gathers(book: Book, write: Write, kind: object) -> str:
    """The board whose clusters this write would change; ``""`` for any other write."""
    match write.kind, write.field:
        case "note", "cluster":
            note = book.get(Note, write.record)
            return note.board if note is not None and note.cluster != write.value else ""
        case "cluster", "board":
            return str(write.value)
        case "cluster", "removed":
            return _board_of(book, write.record)
        case "link", "target" if kind == "also_in":
            return _board_of(book, str(write.value))
    return ""


def _board_of(book: Book, cluster: str) -> str:
    found = book.get(Cluster, cluster)
    return found.board if found is not None else ""
