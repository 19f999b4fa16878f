"""Boards made from a template: what the template says is copied, so that the board stays as it is.

A template is one TOML file: ``id``, ``name``, and as it needs them ``summary``, ``code`` (the
letter of its boards' codes), ``lanes``, ``frames``, ``prompts``, ``axes``, ``natures``,
``arrangement``, ``question``.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from facilitator.domain.book import Book
from facilitator.domain.edits import Edit, Write, new_record
from facilitator.domain.ordering import next_key
from facilitator.domain.programme_file import Data
from facilitator.domain.records import Board, Frame, Session, Table
from facilitator.domain.template_file import SIDES, check_template
from facilitator.domain.values import clean_text, fresh_id

Say = Callable[[Mapping[str, str] | str], str]
"""From a text in several languages, or a plain one, to the one of the workshop."""

BOARD_CODE = "B"
"""The letter of a board's code where its template has none of its own."""


def board_writes(shape: Data, say: Say, board: str, **spot: Any) -> Iterator[Write]:
    """The writes of a board of a template, with its frames; ``spot`` are further fields.

    ``Refusal`` naming file and key for what a template may not hold.
    """
    check_template(shape)
    lanes = tuple(" ".join(lane["kinds"]) for lane in shape.get("lanes", ()))
    axes = shape.get("axes", {})
    said = {
        "title": say(shape["name"]),
        "lanes": lanes,
        "prompts": tuple(say(text) for text in shape.get("prompts", ())),
        "axes": tuple(say(axes.get(side, "")) for side in SIDES) if axes else (),
        "natures": tuple(say(text) for text in shape.get("natures", ())),
        "arrangement": shape.get("arrangement", ""),
        "question": say(shape.get("question", "")),
    }
    given = {name: value for name, value in spot.items() if value}
    yield from new_record("board", board, template=shape["id"], **(said | given))
    order = ""
    for row in shape.get("frames", ()):
        order = next_key(order)
        yield from new_record(
            "frame", fresh_id(), board=board, title=say(row["title"]),
            place=tuple(row["place"]), size=tuple(row["size"]), order=order,
        )  # fmt: skip


def add_board(book: Book, place: str, shape: Data, say: Say, title: str = "") -> Edit:
    """A board of a template at a table or, without one, in a session (``place`` is either's id).

    Its code is the place's with a letter, and a number where that is taken; ``made`` holds its id.
    """
    table = book.get(Table, place)
    session = book.require(Session, table.session if table else place)
    prefix = (table or session).code
    board, spot = fresh_id(), {"table": table.id, "round": table.round} if table else {}
    last = max((one.order for one in book.of(Board, "session", session.id)), default="")
    writes = board_writes(
        shape, say, board, session=session.id, code=free_code(book, prefix, shape),
        title=clean_text(title), order=f"{last or session.order}.1", **spot,
    )  # fmt: skip
    return Edit("add_board", tuple(writes), (board,))


def free_code(book: Book, prefix: str, shape: Data) -> str:
    """A code that no board has yet: the place's, and the letter of the template."""
    letter = shape.get("code", BOARD_CODE)
    taken = {board.code for board in book.all(Board)}
    code, number = f"{prefix}-{letter}", 2
    while code in taken:
        code, number = f"{prefix}-{letter}{number}", number + 1
    return code


def template_of(book: Book, board: str, name: str) -> dict[str, Any]:
    """A board as a template of that name: its lanes, frames and words, but nothing written on it.

    It goes into a TOML file as it is.
    """
    found = book.require(Board, board)
    frames = [
        {"title": frame.title, "place": list(frame.place), "size": list(frame.size)}
        for frame in book.of(Frame, "board", board)
        if frame.place and frame.size
    ]
    return template_with(found, frames, name)


def template_with(board: Board, frames: Sequence[Mapping[str, Any]], name: str) -> dict[str, Any]:
    """A board's own data as a template's; frames have ``title``, ``place`` and ``size``."""
    axes = {side: text for side, text in zip(SIDES, board.axes, strict=False) if text}
    lanes = [{"kinds": lane.split(), "columns": 2} for lane in board.lanes]
    made = {
        "name": name, "question": board.question, "arrangement": board.arrangement,
        "prompts": list(board.prompts), "natures": list(board.natures), "axes": axes,
        "lanes": lanes, "frames": list(frames),
    }  # fmt: skip
    return {key: value for key, value in made.items() if value}
