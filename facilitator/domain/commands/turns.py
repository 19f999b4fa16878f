"""The spokespersons' turns: their order, and when each began and ended.

Once a turn is taken or moved, all of them are kept in the order in which they are seen; two laptops
that do so keep the same.
"""

from collections.abc import Sequence

from facilitator.domain.book import Book
from facilitator.domain.edits import Edit, Write, new_record
from facilitator.domain.ordering import next_key
from facilitator.domain.refusal import Refusal
from facilitator.domain.turns import SPOKESPERSON, Turn, turns_of
from facilitator.domain.values import derived_id


def begin_turn(book: Book, session: str, key: str, at: int) -> Edit:
    """Who speaks from now on (``Turn.key``); whoever spoke has ended.

    ``at`` is in milliseconds since 1970. ``Refusal`` for a turn that is not of this session.
    """
    turns = turns_of(book, session)
    place = _place(turns, key)
    if turns[place].is_on:
        return Edit("begin_turn")
    writes, roles = _kept(session, turns)
    ending = (Write("role", t.role.id, "ended", at) for t in turns if t.role and t.is_on)
    beginning = (Write("role", roles[place], "began", at), Write("role", roles[place], "ended", 0))
    return Edit("begin_turn", (*writes, *ending, *beginning))


def end_turn(book: Book, session: str, at: int) -> Edit:
    """Nobody speaks any more; ``at`` as above."""
    turns = turns_of(book, session)
    return Edit(
        "end_turn",
        tuple(Write("role", t.role.id, "ended", at) for t in turns if t.role and t.is_on),
    )


def clear_turn(turn: Turn) -> Edit:
    """A turn as if it had not been taken."""
    if turn.role is None or not turn.role.began:
        return Edit("clear_turn")
    return Edit("clear_turn", tuple(Write("role", turn.role.id, f, 0) for f in ("began", "ended")))


def order_turns(book: Book, session: str, key: str, by: int) -> Edit:
    """A turn so many places earlier (negative) or later."""
    turns = list(turns_of(book, session))
    start = _place(turns, key)
    goal = min(max(start + by, 0), len(turns) - 1)
    if goal == start:
        return Edit("order_turns")
    turns.insert(goal, turns.pop(start))
    return Edit("order_turns", tuple(_kept(session, turns)[0]))


def _place(turns: Sequence[Turn], key: str) -> int:
    keys = [turn.key for turn in turns]
    if key not in keys:
        raise Refusal("unknown_record", kind="role", name=key)
    return keys.index(key)


def _kept(session: str, turns: Sequence[Turn]) -> tuple[list[Write], list[str]]:
    """The writes that keep turns in this order, and the ids of their roles."""
    writes: list[Write] = []
    roles: list[str] = []
    last = ""
    for turn in turns:
        last = next_key(last)
        if turn.role is None:
            table = turn.table.id if turn.table else ""
            roles.append(derived_id("role", session, table, SPOKESPERSON))
            fields = {"session": session, "table": table, "role": SPOKESPERSON, "order": last}
            writes += new_record("role", roles[-1], **fields)
            writes.append(Write("role", roles[-1], "removed", None))
            continue
        roles.append(turn.role.id)
        if turn.role.order != last:
            writes.append(Write("role", turn.role.id, "order", last))
    return writes, roles
