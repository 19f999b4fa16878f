"""What an exporter is, what it is asked and what it answers."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from facilitator.domain.book import Book
from facilitator.exports.progress import Tick

Subject = Literal["board", "session", "theme", "workshop"]
"""What a view is made of: a board, a session's people, a theme, or the whole workshop."""
PIXELS = (200, 20_000)
"""The narrowest and the widest picture."""
LAYOUTS = ("page", "screen")
Pieces = Literal["", "cards", "quarters", "tables", "themes", "booked", "present"]
"""Of what one can be had alone: a card, a quarter, a plan's table, a theme, somebody booked, or
somebody who came."""
Family = Literal["print", "documents", "data", "boards"]
"""Under which heading a format is offered: sheets, texts to go on with, data, others' boards."""


@dataclass(frozen=True, slots=True)
class Options:
    """How something is to be printed.

    An empty ``paper`` is the exporter's usual one; an empty ``layout`` is ``screen`` for a board
    whose places carry meaning and ``page`` for any other. ``at`` is aware and the only date in the
    document. ``secret`` is the workshop's key for codes, which a table's laptop lacks. ``printing``
    counts the printings of this sheet from 1. A ``tile`` is the paper of an office printer that a
    poster is cut into, empty for whole sheets; ``pixels`` the width of a picture, 0 for its usual.
    ``first_label`` is where a used sheet of labels is still free, counted row by row from 1.
    """

    paper: str
    layout: str
    language: str
    at: datetime
    secret: bytes | None = None
    printing: int = 1
    tile: str = ""
    pixels: int = 0
    first_label: int = 1


@dataclass(frozen=True, slots=True)
class Written:
    """What was written. ``pages`` is 0 for what has none.

    ``substituted`` are the characters that no font has, printed as boxes; ``remarks`` are keys of
    sentences (section ``remark``) for who ordered the print.
    """

    pages: int
    substituted: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


Write = Callable[[Any, Options, Path, Tick], Written]
View = Callable[[Book, Any], Any]


@dataclass(frozen=True, slots=True)
class Exporter:
    """A target format. ``title`` is the key of its name, ``suffix`` the file's with its dot.

    ``write`` takes what ``view`` makes of the book and the record of its subject.
    The file appears whole or not at all; what cannot be done is a ``Refusal``. ``papers`` are the
    sizes or label sheets it comes on, the usual one first, empty where there is no choice, and
    ``layouts`` likewise the ways in which it may be laid out. A frame, a cluster or a few notes of
    what is drawn ``in_parts`` can be had alone: then its view is a ``BoardView``; of others, one of
    ``pieces``. What is printed ``on_labels`` may begin on a used sheet; of what ``lists_booked``
    people it is said beforehand how many. ``file_word`` is the key of its word in a file's name,
    where that is not its ``title``.
    """

    id: str
    title: str
    suffix: str
    subject: Subject
    write: Write
    view: View
    family: Family = "print"
    papers: tuple[str, ...] = ()
    layouts: tuple[str, ...] = ()
    in_parts: bool = False
    pieces: Pieces = ""
    on_labels: bool = False
    lists_booked: bool = False
    file_word: str = ""
