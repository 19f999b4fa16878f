"""What every reader of a board begins and ends with."""

import hashlib
from pathlib import PurePath
from typing import Any

from facilitator.domain.refusal import Refusal
from facilitator.domain.rows import BoardRead
from facilitator.imports.decode import shown_name

MOST_NOTES = 20_000


def digest_of(data: bytes) -> str:
    """By what a file is known again."""
    return hashlib.sha256(data).hexdigest()


def title_of(name: str) -> str:
    """What a board is called after its file."""
    return PurePath(name).stem


def not_mine(name: str) -> Refusal:
    """The reason of a reader that another one may still read the file."""
    return Refusal("no_board", file=shown_name(name))


def expect_notes(read: BoardRead, name: str) -> BoardRead:
    """The board; ``Refusal`` for one without any text, and for one that no board here can hold."""
    if not read.notes:
        raise Refusal("board_without_notes", file=shown_name(name), left=read.left)
    if len(read.notes) > MOST_NOTES:
        raise Refusal("too_many_notes", file=shown_name(name), limit=MOST_NOTES)
    return read


def objects(value: Any) -> list[dict[str, Any]]:
    """The objects of a list; what is no list has none."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
