"""The portfolio: actions by impact and feasibility, numbered as they are listed."""

from dataclasses import dataclass

from facilitator.domain.ballots import is_by_hand, votes_of
from facilitator.domain.book import Book
from facilitator.domain.origins import reached, sources
from facilitator.domain.plenary import item_of
from facilitator.domain.records import Action, Cluster, Strategy, Theme
from facilitator.domain.tracing import stage_of

LEAST, MOST, MIDDLE = 1, 5, 3
"""The scale of both axes, and where an action is put down at first."""
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Placed:
    """An action with its number in the list. ``group`` counts its theme or strategy from 1, 0
    without one; ``letter`` stands for it. ``votes`` are those of what it comes from,
    hands raised where ``by_hand``.
    """

    action: Action
    number: int
    group: int = 0
    letter: str = ""
    votes: int = 0
    by_hand: bool = False

    @property
    def cell(self) -> tuple[int, int] | None:
        """Feasibility and impact, where both are given."""
        across, up = self.action.feasibility, self.action.impact
        return None if across is None or up is None else (across, up)


def groups_of(book: Book, by_strategy: bool) -> tuple[Theme | Strategy, ...]:
    """The strategies or themes under which actions stand, in list order."""
    used = {one.strategy if by_strategy else one.theme for one in book.all(Action)}
    groups: list[Theme] | list[Strategy] = book.all(Strategy) if by_strategy else book.all(Theme)
    return tuple(group for group in groups if group.id in used)


def portfolio(book: Book, by_strategy: bool = False) -> tuple[Placed, ...]:
    """Every action in list order, told apart by strategy or by theme."""
    places = {group.id: i for i, group in enumerate(groups_of(book, by_strategy), 1)}
    found = []
    for number, action in enumerate(book.all(Action), 1):
        group = places.get(action.strategy if by_strategy else action.theme, 0)
        letter = letter_of(group)
        found.append(Placed(action, number, group, letter, *votes_behind(book, action.id)))
    return tuple(found)


def letter_of(group: int) -> str:
    """The letter that stands for the n-th group: A to Z, then again; ``""`` for none."""
    return LETTERS[(group - 1) % len(LETTERS)] if group else ""


def votes_behind(book: Book, action: str) -> tuple[int, bool]:
    """The votes of the plenary items that an action comes from; without any, of the clusters.

    Then whether all of them are hands raised.
    """
    behind = reached(book, [book.require(Action, action)], sources)
    found = [one for one in behind if isinstance(one, Cluster)]
    items = [item_of(book, one) for one in found if stage_of(book, one) == "plenary"]
    given = [(item.votes, item.by_hand) for item in items]
    given = given or [(votes_of(book, one), is_by_hand(book, one)) for one in found]
    telling = [pair for pair in given if pair[0]] or given
    by_hand = bool(telling) and all(by_hand for _number, by_hand in telling)
    return sum(number for number, _by_hand in given), by_hand


def moved(action: Action, across: int, up: int) -> tuple[int, int]:
    """Impact and feasibility one step on, within the scale; what stands nowhere comes to the
    middle first."""
    if action.impact is None or action.feasibility is None:
        return action.impact or MIDDLE, action.feasibility or MIDDLE
    return _within(action.impact + up), _within(action.feasibility + across)


def _within(value: int) -> int:
    return min(max(value, LEAST), MOST)
