"""Boards that are voted on, for the tests of voting."""

from dataclasses import replace
from typing import Any

import pytest

from facilitator.domain.ballots import (
    Slot,
)
from facilitator.domain.commands.voting import (
    begin_ballot,
    count_hands,
)
from facilitator.domain.edits import Edit
from facilitator.domain.freezing import expect_free
from facilitator.domain.records import Ballot, Cluster
from facilitator.domain.refusal import Refusal
from tests.domain.books import BOARD, Journal, notes_of


def opened(**rules: Any) -> tuple[Journal, str]:
    """A board being voted on: the clusters ``a`` (notes n0, n1), ``b`` (n2), and a loose note."""
    members = [replace(n, cluster=c) for n, c in zip(notes_of(4), ("a", "a", "b", ""), strict=True)]
    clusters = (Cluster(id=i, born=(9, i), board="board", title=f"gruppo {i}") for i in "ab")
    journal = Journal(BOARD, *clusters, *members)
    edit = begin_ballot(journal.book, "board", {"voters": 4} | rules, 1000)
    journal.do(edit)
    return journal, edit.made[0]


def counted(journal: Journal, ballot: str, target: str, dots: int, criterion: str = "") -> None:
    journal.do(count_hands(journal.book, ballot, Slot(target, criterion), dots))


def ballot_of(journal: Journal, ballot: str) -> Ballot:
    return journal.book.require(Ballot, ballot)


def refused(key: str) -> Any:
    return pytest.raises(Refusal, match=f"^{key}\\b")


def guarded(journal: Journal, edit: Edit) -> None:
    """What the store does with an edit."""
    expect_free(journal.book, edit)
    journal.do(edit)
