"""Votes: what was counted, the most first."""

from dataclasses import replace

from facilitator.domain.records import Cluster
from facilitator.domain.votes import votes
from tests.domain.books import BOARD, book_of, notes_of


def test_clusters_come_before_notes_and_the_most_first() -> None:
    notes = [
        replace(note, hands=hands, cluster=cluster)
        for note, hands, cluster in zip(
            notes_of(4), (2, None, 5, 2), ("few", "few", "many", ""), strict=True
        )
    ]
    book = book_of(
        BOARD, *notes,
        *(Cluster(id=key, board=BOARD.id, title=key) for key in ("few", "many", "none")),
    )  # fmt: skip
    found = [(one.text, one.hands, one.kind) for one in votes(book, BOARD.id)]
    assert found == [
        ("many", 5, ""), ("few", 2, ""),
        ("nota 2", 5, "problem"), ("nota 0", 2, "problem"), ("nota 3", 2, "problem"),
    ]  # fmt: skip
