"""What lies over the board's picture: selection, focus, hover, and what a gesture shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from facilitator.domain.layout import Rect
from facilitator.domain.records import Link, Note, Place
from facilitator.domain.routes import Path
from facilitator.domain.snapping import Guide


@dataclass(slots=True)
class Thread:
    """A link being drawn: from a note to a place on the board, or to another note there."""

    source: str
    x: float
    y: float
    target: str = ""
    kind: str = ""
    """The kind of link; an empty string for the one that these notes usually have."""
    by_keys: bool = False


@dataclass(slots=True)
class Sheet:
    """A note as it would stand with the words typed so far, or at the size it is dragged to."""

    note: Note
    rect: Rect
    unsaved: bool = False


@dataclass(slots=True)
class Marks:
    """All of it, by ids. ``selected`` is in the order of selecting."""

    selected: list[str] = field(default_factory=list)
    focused: str = ""
    met: str = ""
    """The note, cluster, link or frame that one came to last."""
    hovered: str = ""
    band: Rect | None = None
    carried: Mapping[str, Place] = field(default_factory=dict)
    """Where the carried notes and piles are just now."""
    paths: list[tuple[Link, Path]] = field(default_factory=list)
    """The links that follow them, as they run just now."""
    wholes: tuple[str, ...] = ()
    """The clusters that are carried whole."""
    reframed: tuple[str, Rect] | None = None
    """A frame that is moved or stretched, and where it stands just now."""
    target: str = ""
    """The cluster into which the carried notes would fall."""
    thread: Thread | None = None
    sheet: Sheet | None = None
    """The note in the editor."""
    stretched: Sheet | None = None
    """The note that is being resized."""
    found: frozenset[str] = frozenset()
    """The notes and clusters that have the words that are looked for."""
    guides: tuple[Guide, ...] = ()
    """The lines on which what is carried lies just now."""
