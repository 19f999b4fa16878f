"""What two laptops do each for itself is one thing once they have met."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.domain.ballots import votes_of
from facilitator.domain.commands.bodies import say_seat
from facilitator.domain.commands.notes import remove
from facilitator.domain.commands.plenary import raise_to_plenary
from facilitator.domain.commands.turns import begin_turn
from facilitator.domain.plenary import plenary_view
from facilitator.domain.records import Board, Category, Cluster, Role, Seat, Session, Table
from facilitator.domain.turns import turns_of
from facilitator.storage.checking import check
from facilitator.storage.exchange import exchange
from facilitator.storage.store import Setting, Store
from tests.process.making import demonstration

Pair = tuple[Store, Store]


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    with demonstration(tmp_path / "a.workshop") as one:
        one.copy_to(tmp_path / "b.workshop")
        with Store.open(tmp_path / "b.workshop", Setting("other")) as other:
            yield one, other


def meet(pair: Pair) -> None:
    exchange(*pair)
    for store in pair:
        assert check(store) == []


def test_a_cluster_raised_twice_is_one_item_with_its_votes_once(pair: Pair) -> None:
    session = pair[0].book.find(Session, "S1").id
    cluster = pair[0].book.all(Cluster)[0].id
    for store in pair:
        store.do(raise_to_plenary(store.book, session, [cluster]))
    meet(pair)
    for store in pair:
        (item,) = plenary_view(store.book, session).items
        assert item.votes == votes_of(store.book, store.book.require(Cluster, cluster))


def test_an_item_taken_out_can_be_raised_again(pair: Pair) -> None:
    store, session = pair[0], pair[0].book.find(Session, "S1").id
    cluster = store.book.all(Cluster)[0].id
    for _ in range(2):
        edit = raise_to_plenary(store.book, session, [cluster])
        store.do(edit)
        store.do(remove(store.book, [store.book.require(Cluster, edit.made[0])]))
    store.undo()
    assert len(plenary_view(store.book, session).items) == 1


def test_a_table_has_one_turn_and_a_seat_one_voice(pair: Pair) -> None:
    session = pair[0].book.find(Session, "S1").id
    (board, *_) = pair[0].book.of(Board, "session", session)
    category = pair[0].book.all(Category)[0].id
    for at, store in enumerate(pair):
        turn = turns_of(store.book, session)[at]
        store.do(begin_turn(store.book, session, turn.key, 1_000 * (at + 1)))
        table = store.book.require(Table, board.table)
        store.do(say_seat(store.book, table, 3, category=category))
    meet(pair)
    for store in pair:
        tables = [role.table for role in store.book.of(Role, "session", session)]
        assert len(tables) == len(set(tables)) == 4
        (seat,) = store.book.all(Seat)
        assert (seat.number, seat.category) == (3, category)
