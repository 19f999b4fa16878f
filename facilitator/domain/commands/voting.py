"""Voting: freezing what is voted on, ballots, hands counted for the room and dots of one person."""

from collections.abc import Mapping
from typing import Any

from facilitator.domain.ballots import Given, Slot, given, running, votes_in
from facilitator.domain.book import Book
from facilitator.domain.commands.entries import add_entry, change_entry, merge_edits
from facilitator.domain.edits import Edit, Write
from facilitator.domain.records import Ballot, Board, Cluster, Note, Vote
from facilitator.domain.refusal import Refusal
from facilitator.domain.values import derived_id, fresh_id

MOST_CRITERIA = 6
"""So many can be told apart by sign and colour."""
_ALWAYS = frozenset({"title", "voters"})
"""What may still be changed while people vote: some come late."""


def freeze_clusters(book: Book, board: str) -> Edit:
    """The clusters of a board stay as they are from now on; ``Refusal`` where there are none."""
    found = book.require(Board, board)
    if not book.count_of(Cluster, "board", board):
        raise Refusal("nothing_to_vote_on")
    writes = () if found.frozen else (Write("board", board, "frozen", True),)
    return Edit("freeze_clusters", writes)


def thaw(book: Book, board: str) -> Edit:
    """Clusters may be changed again; ``Refusal`` while a ballot is open."""
    found = book.require(Board, board)
    if running(book, board) is not None:
        raise Refusal("ballot_still_open")
    writes = (Write("board", board, "frozen", False),) if found.frozen else ()
    return Edit("thaw_clusters", writes)


def prepare_ballot(book: Book, board: str, title: str = "", **rules: Any) -> Edit:
    """A new ballot on a board; ``made`` holds its id.

    ``rules`` are ``dots`` and ``cap`` (at most so many for one thing), ``voters`` (None: not
    counted), ``criteria`` and ``secret``. ``Refusal`` for rules by which nobody could vote.
    """
    book.require(Board, board)
    whole = _sound({"dots": 5, "cap": 3} | rules)
    return _labelled("prepare_ballot", add_entry(book, "ballot", board=board, title=title, **whole))


def change_ballot(ballot: Ballot, **values: Any) -> Edit:
    """Other rules; once people vote only another title or number of voters."""
    if ballot.state and not values.keys() <= _ALWAYS:
        raise Refusal("ballot_begun")
    ruled = {"dots": ballot.dots, "cap": ballot.cap} | values
    kept = {name: value for name, value in _sound(ruled).items() if name in values}
    return _labelled("change_ballot", change_entry(ballot, kept))


def _sound(rules: Mapping[str, Any]) -> dict[str, Any]:
    for name in ("dots", "cap"):
        if rules[name] < 1:
            raise Refusal("no_number", field=name, name=rules[name], least=1)
    if len(rules.get("criteria", ())) > MOST_CRITERIA:
        raise Refusal("too_many_criteria", most=MOST_CRITERIA)
    return {**rules, "cap": min(rules["cap"], rules["dots"])}


def open_ballot(book: Book, ballot: str, at: int) -> Edit:
    """People vote from now on, ``at`` milliseconds since 1970; again, where they did before.

    ``Refusal`` unless the clusters are frozen, and while another ballot of the board is open.
    """
    found = book.require(Ballot, ballot)
    if not book.require(Board, found.board).frozen:
        raise Refusal("freeze_first")
    _expect_alone(book, found.board)
    opened = found.opened or _opened_at(book, found.board, ballot, at)
    return _labelled("open_ballot", change_entry(found, {"state": "open", "opened": opened}))


def begin_ballot(
    book: Book, board: str, rules: Mapping[str, Any], at: int, waiting: Ballot | None = None
) -> Edit:
    """Freezing, preparing and opening as one step, as the facilitator does it in the room.

    ``waiting`` is a ballot that was prepared: it is opened, by these rules.
    """
    _expect_alone(book, board)
    ruled = keep_ballot(book, board, rules, waiting)
    ballot = waiting.id if waiting else ruled.made[0]
    opened = {"state": "open", "opened": _opened_at(book, board, ballot, at)}
    begun = tuple(Write("ballot", ballot, *one) for one in opened.items())
    return merge_edits(
        "open_ballot", (freeze_clusters(book, board), ruled, Edit("open_ballot", begun))
    )


def _opened_at(book: Book, board: str, ballot: str, at: int) -> int:
    """The time of an opening: later than that of every other ballot known here.

    The latest ballot is the one whose dots count; on a laptop whose clock is slow it would come
    before what somebody else had closed.
    """
    others = (one.opened for one in book.of(Ballot, "board", board) if one.id != ballot)
    return max(at, max(others, default=0) + 1)


def keep_ballot(book: Book, board: str, rules: Mapping[str, Any], waiting: Ballot | None) -> Edit:
    """A ballot prepared for later, or other rules for the one that is ``waiting``."""
    if waiting is None:
        return prepare_ballot(book, board, **rules)
    return change_ballot(waiting, **rules)


def _expect_alone(book: Book, board: str) -> None:
    if running(book, board) is not None:
        raise Refusal("ballot_still_open")


def close_ballot(book: Book, ballot: str, at: int) -> Edit:
    """Nobody votes any more, and what was secret is shown."""
    found = book.require(Ballot, ballot)
    _expect_open(found)
    return _labelled("close_ballot", change_entry(found, {"state": "closed", "closed": at}))


def reopen(book: Book, ballot: str) -> Edit:
    """People vote again in a ballot that was closed; ``Refusal`` as in ``open_ballot``."""
    found = book.require(Ballot, ballot)
    return _labelled("reopen_ballot", open_ballot(book, ballot, found.opened))


def cast(book: Book, ballot: str, slot: Slot, dots: int) -> Edit:
    """The dots of one person for one thing, whatever they were before.

    ``Refusal`` above the cap for one thing and above what a person has for each criterion.
    """
    found = book.require(Ballot, ballot)
    if not slot.voter:
        raise Refusal("no_voter")
    _expect_slot(book, found, slot, dots)
    if dots > found.cap:
        raise Refusal("dots_cap", dots=dots, cap=found.cap)
    before = given(book, found)
    spent = before.of_voter(slot.voter, slot.criterion) - before.here(slot)
    if spent + dots > found.dots:
        raise Refusal("dots_of_voter", dots=dots, left=found.dots - spent, all=found.dots)
    _expect_room(before, slot, dots)
    return Edit("cast_vote", _entered(book, found, slot, dots))


def count_hands(book: Book, ballot: str, slot: Slot, dots: int) -> Edit:
    """What the facilitator counted in the room for one thing, whatever was counted before.

    ``Refusal`` above what so many voters may give to one thing, or in all, for each criterion.
    """
    found = book.require(Ballot, ballot)
    room = Slot(slot.target, slot.criterion)
    _expect_slot(book, found, room, dots)
    _expect_room(given(book, found), room, dots)
    return Edit("count_hands", _entered(book, found, room, dots))


def _expect_open(ballot: Ballot) -> None:
    if ballot.state != "open":
        raise Refusal("ballot_not_open")


def _expect_slot(book: Book, ballot: Ballot, slot: Slot, dots: int) -> None:
    _expect_open(ballot)
    target = book.get(Cluster, slot.target) or book.get(Note, slot.target)
    if target is None or target.board != ballot.board:
        raise Refusal("unknown_record", kind="cluster", name=slot.target)
    if slot.criterion not in (ballot.criteria or ("",)):
        raise Refusal("no_criterion", name=slot.criterion, known=", ".join(ballot.criteria))
    if dots < 0:
        raise Refusal("no_number", field="dots", name=dots, least=0)


def _expect_room(before: Given, slot: Slot, dots: int) -> None:
    """``Refusal`` for more dots than the room has, for one thing or in all."""
    ballot = before.ballot
    if ballot.voters is None:
        return
    other = before.for_thing(slot.target, slot.criterion) - before.here(slot)
    most = ballot.voters * ballot.cap
    if other + dots > most:
        raise Refusal("hands_cap", dots=dots, voters=ballot.voters, cap=ballot.cap, most=most)
    left = ballot.voters * ballot.dots - before.whole(slot.criterion) + before.here(slot)
    if dots > left:
        raise Refusal("hands_all", dots=dots, left=left, all=ballot.voters * ballot.dots)


def _entered(book: Book, ballot: Ballot, slot: Slot, dots: int) -> tuple[Write, ...]:
    """The writes after which a slot holds so many dots: one record, whose identity follows from it.

    Where merged things left several, the others are emptied.
    """
    found = [
        vote
        for vote in votes_in(book, ballot)
        if Slot(vote.target, vote.criterion, vote.voter) == slot
    ]
    if not found:
        return _new_vote(book, ballot, slot, dots) if dots else ()
    wanted = [dots, *(0 for _other in found[1:])]
    return tuple(
        Write("vote", vote.id, "dots", number)
        for vote, number in zip(found, wanted, strict=True)
        if vote.dots != number
    )


def _new_vote(book: Book, ballot: Ballot, slot: Slot, dots: int) -> tuple[Write, ...]:
    vote = derived_id("vote", ballot.id, slot.target, slot.criterion, slot.voter)
    if book.get(Vote, vote) is not None:  # It went over to another thing by a merger.
        vote = fresh_id()
    fields = {"ballot": ballot.id, "target": slot.target, "criterion": slot.criterion,
              "voter": slot.voter, "dots": dots, "removed": None}  # fmt: skip
    return tuple(Write("vote", vote, name, value) for name, value in fields.items())


def _labelled(label: str, edit: Edit) -> Edit:
    return Edit(label, edit.writes, edit.made, edit.gesture)
