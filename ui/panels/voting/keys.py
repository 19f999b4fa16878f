"""The keys with which votes are entered, in the field of one number."""

from typing import Protocol

from ui.keys import Key
from ui.translate import QT_TRANSLATE_NOOP


class Counts(Protocol):
    """What the keys do, in the field's own words."""

    def go(self, by: int) -> None: ...
    def turn(self, by: int) -> None: ...


VOTE_KEYS: tuple[Key[Counts], ...] = (
    Key(("Return", "Enter"), QT_TRANSLATE_NOOP("Voting", "Enter the number and go on"),
        lambda field: field.go(0)),
    Key(("Down",), QT_TRANSLATE_NOOP("Voting", "Enter it, to the next thing"),
        lambda field: field.go(1)),
    Key(("Up",), QT_TRANSLATE_NOOP("Voting", "Enter it, to the thing before"),
        lambda field: field.go(-1)),
    Key(("PgDown",), QT_TRANSLATE_NOOP("Voting", "Next criterion, or next seat"),
        lambda field: field.turn(1)),
    Key(("PgUp",), QT_TRANSLATE_NOOP("Voting", "Criterion or seat before"),
        lambda field: field.turn(-1)),
)  # fmt: skip
VOTE_HAND = (
    (QT_TRANSLATE_NOOP("Voting", "The number that is being typed is given up; then: leave"),
     ("Esc",)),
)  # fmt: skip
