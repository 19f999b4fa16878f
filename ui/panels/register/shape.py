"""What a form is, as data."""

from collections.abc import Callable, Mapping
from typing import NamedTuple


class Option(NamedTuple):
    """What can be picked: its key and its words."""

    key: str
    words: str


Options = Callable[[], list[Option]]
"""What can be picked now."""


class Part(NamedTuple):
    """Fields that belong together, in their order. ``title`` is a key of the words, or ``""``."""

    fields: tuple[str, ...]
    title: str = ""


class Form(NamedTuple):
    """How records of a kind are listed and filled in.

    ``labels`` gives for a field the key of words that name it here otherwise than everywhere;
    ``heights`` the number of lines for a text, ``options`` what is offered for a field whose keys
    ``domain/forms`` does not know; ``makes`` are the fields of other records in which a new one may
    be made by writing its name.
    """

    kind: str
    columns: tuple[str, ...]
    parts: tuple[Part, ...]
    labels: Mapping[str, str] = {}
    heights: Mapping[str, int] = {}
    options: Mapping[str, Options] = {}
    makes: frozenset[str] = frozenset()

    def label(self, field: str) -> str:
        """The key of the words that name a field."""
        return self.labels.get(field, f"field.{field}")

    @property
    def fields(self) -> tuple[str, ...]:
        """Every field of the form, in its order."""
        return tuple(name for part in self.parts for name in part.fields)
