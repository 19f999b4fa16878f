"""What every record has, and the marks of its fields.

A record is a frozen dataclass, the fold of its changes.

A field is declared once, here; the rows of the storage floor are made from the same declaration.
Field marks: *words* are texts that several laptops may hold in several versions (DESIGN 2, rule 4),
*sealed* fields identify a person and are kept encrypted (rule 9), everything else is plain and the
last word wins. References to other records are their ids; ``""`` refers to nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any, ClassVar, TypeVar, dataclass_transform

Place = tuple[int, int]
"""x, y or width, height in board units: 1 = 1 px at zoom 1, from the upper left corner."""


FARTHEST = 1_000_000
"""The edge of a board, from its origin: nobody drags so far, and a forged place stops there."""


def words() -> Any:
    """A text field of which several versions may stand side by side."""
    return field(default="", metadata={"door": "words"})


def sealed(default: Any = "") -> Any:
    """A field that identifies a person."""
    return field(default=default, metadata={"door": "sealed"})


_R = TypeVar("_R", bound="Record")


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def record(cls: type[_R]) -> type[_R]:
    """A kind of record. How records are compared and shown stands once, in ``Record``: to have it
    made for each kind takes as long as all else that is made of them at a start.
    """
    made = dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)(cls)
    made._values = attrgetter(*(one.name for one in fields(made)))
    return made


@record
class Record:
    """What every record has. ``born`` is (clock, actor) of its first change: journal order.

    ``at`` is the wall time of that change in milliseconds since 1970, ``by`` the table or role that
    made it; ``versions`` holds, for each words field, the other current texts, oldest first.
    """

    KIND: ClassVar[str] = ""
    _values: ClassVar[Any]
    id: str
    born: tuple[int, str] = (0, "")
    at: int = 0
    by: str = ""
    versions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __eq__(self, other: object) -> bool:
        """Whether another is of the same kind and says the same."""
        if other.__class__ is not self.__class__:
            return NotImplemented
        return bool(self._values(self) == self._values(other))

    def __repr__(self) -> str:
        """``Note(id='…', …)``."""
        names = (one.name for one in fields(self))
        said = map("{}={!r}".format, names, self._values(self))
        return f"{type(self).__name__}({', '.join(said)})"
