"""Who reports in a plenary: a turn for each spokesperson, or for the table that has named none."""

from dataclasses import dataclass

from facilitator.domain.book import Book
from facilitator.domain.records import Role, Table

SPOKESPERSON = "spokesperson"


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn to speak: of a table, by its spokesperson where one was named."""

    table: Table | None
    role: Role | None

    @property
    def key(self) -> str:
        """The id of the role, or of the table where it has none."""
        if self.role is not None:
            return self.role.id
        return self.table.id if self.table else ""

    @property
    def is_on(self) -> bool:
        """Whether this is who speaks now."""
        return self.role is not None and self.role.began > 0 and not self.role.ended

    @property
    def is_over(self) -> bool:
        """Whether this one has spoken."""
        return self.role is not None and self.role.ended > 0

    def seconds(self, now: int) -> int:
        """How long it took, or takes so far; ``now`` is in milliseconds since 1970."""
        if self.role is None or not self.role.began:
            return 0
        return max(0, (self.role.ended or now) - self.role.began) // 1000


def turns_of(book: Book, session: str) -> tuple[Turn, ...]:
    """The turns of a session in their order; tables without a spokesperson come last."""
    roles = [one for one in book.of(Role, "session", session) if one.role == SPOKESPERSON]
    named = {role.table for role in roles}
    tables = book.of(Table, "session", session)
    return (
        *(Turn(book.get(Table, role.table), role) for role in roles),
        *(Turn(table, None) for table in tables if table.id not in named),
    )


def next_turn(turns: tuple[Turn, ...]) -> Turn | None:
    """The first who has not spoken yet."""
    return next((turn for turn in turns if not turn.is_on and not turn.is_over), None)
