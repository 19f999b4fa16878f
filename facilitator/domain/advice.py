"""Advice on a board, given quietly and never in the way; each piece is a key of ``[advice]``."""

from collections import Counter
from collections.abc import Mapping

from facilitator.domain.book import Book
from facilitator.domain.records import Board, Cluster, Note
from facilitator.domain.titles import shown_title

_MANY = 10
"""Notes of a cluster that can still be read together (PROCESS: 8 to 10)."""
_ENOUGH = 6
"""So many problems and no barrier, or no cause: then it is worth a word."""
_VAGUE = frozenset(
    """altre cose|altri problemi|altri temi|cose varie|di tutto un po|in generale|problemi vari
    |questioni varie|temi vari|varie ed eventuali|varie e altro
    |everything else|general issues|general problems|other issues|other problems|other things
    |other topics|the rest|various things""".replace("\n    ", "").split("|")
)
"""Titles of more than one word that could stand over anything."""
_ARTICLES = frozenset(["il", "lo", "la", "i", "gli", "le", "un", "uno", "una", "the", "a", "an"])


def title_advice(title: str) -> str:
    """What could be better about a cluster's shown title: it should be a specific phrase.

    ``title_missing``, ``title_vague``, ``title_one_word``, or ``""``.
    """
    words = title.casefold().strip(" .:!?…’'").split()
    if not words:
        return "title_missing"
    if len(words) - (words[0] in _ARTICLES) <= 1:
        return "title_one_word"
    return "title_vague" if " ".join(words) in _VAGUE else ""


def is_crowded(notes: int) -> bool:
    """Whether a cluster of so many notes is read better when split."""
    return notes > _MANY


def board_advice(
    book: Book, board: str, counted: Mapping[str, int] | None = None
) -> tuple[str, ...]:
    """What a board of many problems still lacks: ``no_causes``, ``no_barriers``, and titles.

    ``counted`` says how many notes of each kind stand on it, where that is known already.
    """
    kinds = counted
    if kinds is None:
        kinds = Counter(note.kind for note in book.of(Note, "board", board))
    lanes = _kinds_of(book.get(Board, board))
    many = kinds.get("problem", 0) >= _ENOUGH
    found = [
        key
        for key, kind in (("no_causes", "cause"), ("no_barriers", "barrier"))
        if many and not kinds.get(kind) and (not lanes or kind in lanes)
    ]
    untitled = any(
        book.count_of(Note, "cluster", cluster.id) and not shown_title(book, cluster)
        for cluster in book.of(Cluster, "board", board)
    )
    return (*found, *(("untitled_clusters",) if untitled else ()))


def _kinds_of(board: Board | None) -> set[str]:
    """The kinds for which a board has lanes."""
    return {kind for lane in board.lanes for kind in lane.split()} if board else set()
