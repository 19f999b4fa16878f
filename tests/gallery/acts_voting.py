"""Voting beside the board, before its picture is taken."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from facilitator.domain.ballots import Slot, running
from facilitator.domain.commands.voting import begin_ballot, close_ballot, count_hands
from facilitator.domain.records import Board, Cluster
from facilitator.storage.store import Store
from tests.gallery.acts_room import projected
from tests.gallery.room import AT, Pose
from ui.panels.voting.voting_panel import VotingPanel
from ui.room.pins import VOTES

CRITERIA = ("utile per il quartiere", "fattibile in un anno")
HANDS = (14, 9, 6, 3, 1)
LATER = AT + 3_600_000
"""After the votes of the demonstration itself."""


def vote_rules(pose: Pose) -> QWidget:
    """Before a vote: its rules."""
    _panel(pose).result.more_button.click()
    return pose.window


def vote_prepared(pose: Pose) -> QWidget:
    """A vote that was prepared for later, offered again."""
    panel = _panel(pose)
    panel.result.more_button.click()
    panel.rules.title.setText("Le priorità del quartiere")
    panel.rules.keep.click()
    return pose.window


def vote_empty(pose: Pose) -> QWidget:
    """A board on which there is nothing to vote on."""
    _panel(pose, "S2-T1")
    return pose.window


def vote_hands(pose: Pose) -> QWidget:
    """Hands being counted."""
    voted(pose.open().store, "S1-T2", {"voters": 12})
    _panel(pose).entry.rows.fields[1].setFocus()
    return pose.window


def vote_seats(pose: Pose) -> QWidget:
    """Dot cards by criterion, being entered seat by seat, and one number too many."""
    voted(pose.open().store, "S1-T2", {"voters": 12, "criteria": CRITERIA})
    panel = _panel(pose)
    panel.entry.by_seat.click()
    field = panel.entry.rows.fields[0]
    field.setText("9")
    field.setModified(True)
    field.commit()
    field.setFocus()
    return pose.window


def vote_secret(pose: Pose) -> QWidget:
    """A secret vote while it is open."""
    voted(pose.open().store, "S1-T2", {"voters": 12, "secret": True})
    _panel(pose)
    return pose.window


def vote_closed(pose: Pose) -> QWidget:
    """What came of it."""
    store = pose.open().store
    voted(store, "S1-T2", {"voters": 12, "criteria": CRITERIA})
    _close(store)
    _panel(pose)
    return pose.window


def projector_dots(pose: Pose) -> QWidget:
    """A vote on the projector while it is open."""
    with pose.store() as store:
        voted(store, "S1-T2", {"voters": 12, "title": "Da dove si comincia?"})
    return projected(pose, VOTES)


def projector_criteria(pose: Pose) -> QWidget:
    """A vote by two criteria on the projector."""
    with pose.store() as store:
        voted(store, "S1-T2", {"voters": 12, "criteria": CRITERIA})
        _close(store)
    return projected(pose, VOTES)


def projector_secret(pose: Pose) -> QWidget:
    """A secret vote on the projector."""
    with pose.store() as store:
        voted(store, "S1-T2", {"voters": 12, "secret": True})
    return projected(pose, VOTES)


def voted(store: Store, code: str, rules: Mapping[str, Any]) -> None:
    """An open vote on a board, with some hands counted."""
    board = store.book.find(Board, code).id
    store.do(begin_ballot(store.book, board, rules, LATER))
    ballot = running(store.book, board)
    assert ballot is not None
    for place, criterion in enumerate(ballot.criteria or ("",)):
        for cluster, hands in zip(store.book.of(Cluster, "board", board), HANDS, strict=False):
            slot = Slot(cluster.id, criterion)
            store.do(count_hands(store.book, ballot.id, slot, max(0, hands - 4 * place)))


def _close(store: Store) -> None:
    board = store.book.find(Board, "S1-T2").id
    ballot = running(store.book, board)
    assert ballot is not None
    store.do(close_ballot(store.book, ballot.id, LATER))


def _panel(pose: Pose, code: str = "S1-T2") -> VotingPanel:
    pose.open(code)
    beside = pose.window.doors.beside
    beside.vote()
    pose.settle()
    return beside.voting
