"""A session with three tables and their clusters, and what tests ask of its plenary."""

from typing import Any

import pytest

from facilitator.domain.commands.plenary import (
    Model,
    raise_to_plenary,
)
from facilitator.domain.plenary import Item, PlenaryView, Thing, plenary_view
from facilitator.domain.records import (
    Board,
    Cluster,
    Note,
    Session,
    Table,
    Theme,
)
from facilitator.domain.refusal import Refusal
from tests.domain.books import Journal

THEMES = (
    Theme(id="moves", title="Mobilità", order="0001"),
    Theme(id="heat", title="Energia", order="0002"),
)
TABLES = tuple(
    Table(id=f"t{n}", session="s", number=n, code=f"S1-T{n}", theme=theme, order=f"000{n}")
    for n, theme in ((1, "moves"), (2, "moves"), (3, ""))
)
BOARDS = tuple(
    Board(
        id=f"b{n}", session="s", table=f"t{n}", code=f"S1-T{n}", order=f"000{n}", three_things=said
    )
    for n, said in ((1, ("Più corse la sera", "", "Più corse la sera")), (2, ()), (3, ()))
)


MODEL = Model(
    {"id": "plenary", "name": "Plenaria", "code": "P", "lanes": [{"kinds": ["cause"]}]}, str
)


def cluster_with(key: str, board: str, notes: str, **fields: Any) -> list[Any]:
    """A cluster on a board, with notes of kinds by their letters; each has a hand."""
    kinds = {"p": "problem", "c": "cause", "b": "barrier", "i": "idea"}
    made = [
        Note(id=f"{key}{i}", board=board, kind=kinds[k], text=f"{key} {i}", cluster=key, hands=1)
        for i, k in enumerate(notes)
    ]
    return [Cluster(id=key, board=board, **{"title": f"gruppo {key}", **fields}), *made]


def three_tables() -> Journal:
    """Three tables, two of them under a theme; each note has a hand."""
    records = [
        *cluster_with("a", "b1", "pcb", minority="Non la sera"),
        *cluster_with("b", "b2", "pc"),
        *cluster_with("c", "b3", "p"),
        Cluster(id="empty", board="b2", title="vuoto"),
    ]
    return Journal(Session(id="s", code="S1"), *THEMES, *TABLES, *BOARDS, *records)


def raised(journal: Journal, *clusters: str, things: tuple[Thing, ...] = ()) -> list[str]:
    edit = raise_to_plenary(journal.book, "s", clusters, things, MODEL)
    journal.do(edit)
    return list(edit.made)


def view(journal: Journal, **how: Any) -> PlenaryView:
    return plenary_view(journal.book, "s", **how)


def item(journal: Journal, key: str) -> Item:
    return next(one for one in view(journal).items if one.id == key)


def record(journal: Journal, key: str) -> Cluster:
    return journal.book.require(Cluster, key)


def said(journal: Journal, **how: Any) -> dict[str, list[str]]:
    """The titles of the items by theme."""
    return {
        group.theme.title if group.theme else "": [one.title for one in group.items]
        for group in view(journal, **how).themes
    }


def refused(make: Any) -> str:
    with pytest.raises(Refusal) as info:
        make()
    return info.value.key
