"""What stands on boards: notes, clusters, links, frames, pictures, and the votes for them.

``foreign`` is what another program's file said of a thing and this one has no field for, by the
name of that format: kept, so that it can be written back.
"""

from collections.abc import Mapping
from dataclasses import field

from facilitator.domain.records.base import Place, Record, record, words


@record
class Board(Record):
    """A board. ``template`` names a file of ``resources/templates``, ``lanes`` are its lanes.

    A lane is the keys of its kinds, parted by blanks. Lanes, ``prompts`` (what to ask, one after
    the other), ``axes`` (what its left, right, lower and upper edges mean) and ``natures`` (the
    sorts of barriers it tells apart) are kept with the board, so that it stays as it is when the
    template changes. ``arrangement`` is the key of the way in which its notes were last laid out
    (``domain/arrangements``), ``""`` for lanes and clusters. While ``frozen``, its clusters stay
    as they are: then one may vote on them.
    """

    KIND = "board"
    session: str = ""
    round: str = ""
    table: str = ""
    code: str = ""
    title: str = ""
    question: str = words()
    template: str = ""
    lanes: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    axes: tuple[str, ...] = ()
    natures: tuple[str, ...] = ()
    arrangement: str = ""
    frozen: bool = False
    three_things: tuple[str, ...] = ()
    foreign: Mapping[str, str] = field(default_factory=dict)
    order: str = ""


@record
class Frame(Record):
    """A view of a part of a board, to be shown or printed alone. It never contains anything."""

    KIND = "frame"
    board: str = ""
    title: str = words()
    place: Place | None = None
    size: Place | None = None
    foreign: Mapping[str, str] = field(default_factory=dict)
    order: str = ""


@record
class Note(Record):
    """A sticky note. ``place`` is None until somebody moves it: then the view lays it out.

    ``hands`` is a show of hands, ``note_taker`` marks the note-taker's own remark, ``source`` the
    other columns of the row it was imported from, ``identity`` knows that row again, ``picture``
    is the picture that the note shows; its text is then the picture's caption. ``nature`` is the
    sort of a barrier, one of the board's; ``details`` are the further fields of its kind by key.
    """

    KIND = "note"
    board: str = ""
    kind: str = "problem"
    text: str = words()
    overflow: str = ""
    place: Place | None = None
    size: Place | None = None
    seat: int | None = None
    hands: int | None = None
    note_taker: bool = False
    quotation: bool = False
    cluster: str = ""
    nature: str = ""
    details: Mapping[str, str] = field(default_factory=dict)
    picture: str = ""
    source: Mapping[str, str] = field(default_factory=dict)
    identity: str = ""
    foreign: Mapping[str, str] = field(default_factory=dict)
    order: str = ""


@record
class Cluster(Record):
    """Notes gathered under a title. Its frame is derived from its notes.

    A ``folded`` one is shown as a pile with a count; its notes keep their places. On the board of
    the plenary a cluster is an item: what it refers to, it derives from by links, and its ``theme``
    is that of those, unless it bears one.
    """

    KIND = "cluster"
    board: str = ""
    folded: bool = False
    title: str = words()
    statement: str = words()
    minority: str = words()
    theme: str = ""
    foreign: Mapping[str, str] = field(default_factory=dict)
    order: str = ""


@record
class Link(Record):
    """A typed arrow from ``source`` to ``target``: notes, clusters, actions or project cards."""

    KIND = "link"
    kind: str = ""
    source: str = ""
    target: str = ""
    foreign: Mapping[str, str] = field(default_factory=dict)


@record
class Picture(Record):
    """An image in the file: ``media`` is its MIME type, ``data`` its bytes in base64."""

    KIND = "picture"
    name: str = ""
    media: str = ""
    width: int = 0
    height: int = 0
    data: str = ""


@record
class Ballot(Record):
    """A round of voting on the clusters (or notes) of a board.

    Each of ``voters`` has ``dots``, at most ``cap`` of them for one thing, and all of them again
    for each of ``criteria``, if any. ``state`` is ``""`` (prepared), ``open`` or ``closed``; what a
    ``secret`` one holds is shown once it is closed. ``opened`` and ``closed`` are milliseconds
    since 1970; a later ballot of the board was ``opened`` later, whatever its laptop's clock said.
    """

    KIND = "ballot"
    board: str = ""
    title: str = ""
    dots: int = 5
    cap: int = 3
    voters: int | None = None
    criteria: tuple[str, ...] = ()
    secret: bool = False
    state: str = ""
    opened: int = 0
    closed: int = 0
    order: str = ""


@record
class Vote(Record):
    """Dots for one thing: of one voter, or of the room where ``voter`` is ``""`` (hands counted).

    ``target`` is a cluster or a note, ``criterion`` one of the ballot's.
    """

    KIND = "vote"
    ballot: str = ""
    target: str = ""
    criterion: str = ""
    voter: str = ""
    dots: int = 0
