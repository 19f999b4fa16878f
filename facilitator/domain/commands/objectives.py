"""A problem tree turned over: what was wrong becomes what is wanted, causes become means."""

from collections.abc import Iterator, Mapping

from facilitator.domain.book import Book
from facilitator.domain.commands.links import new_link
from facilitator.domain.commands.notes import NoteDraft, notes_for
from facilitator.domain.edits import Edit, Write, new_record
from facilitator.domain.kinds import LINK_KIND
from facilitator.domain.layout import Layout
from facilitator.domain.ordering import key_between
from facilitator.domain.origins import pointing_at
from facilitator.domain.records import Board, Link, Note
from facilitator.domain.refusal import Refusal
from facilitator.domain.values import fresh_id
from facilitator.domain.wording import objective_draft

TURNED: tuple[str, ...] = ("problem", "cause", "effect")
"""The kinds that are turned over."""
OBJECTIVES = "objective"
"""The kind that they become, which is the one lane of their board."""


def turn_over(book: Book, board: Board, layout: Layout, title: str) -> Edit:
    """Problems, causes and effects as objectives on a board of their own, in one step.

    Each objective derives from what it turns over and stands where that stands; what caused
    something supports what comes of it: means, then end. The texts are drafts. What was turned over
    before is left as it is, and what has come since joins it. ``made`` is the objectives' board;
    ``Refusal`` where nothing is left to turn over.
    """
    notes = [note for note in book.of(Note, "board", board.id) if note.kind in TURNED]
    known = {note.id: found for note in notes if (found := _turned(book, note)) is not None}
    fresh = [note for note in notes if note.id not in known]
    if not fresh:
        raise Refusal("nothing_to_turn_over")
    goal = next((note.board for note in known.values()), "")
    home = [] if goal else list(_board_for(board, title, goal := fresh_id()))
    written = notes_for(book, goal, [_draft(book, note, layout) for note in fresh], "turn_over")
    ids = {note.id: made for note, made in zip(fresh, written.made, strict=True)}
    links = [write for note, made in ids.items() for write in new_link("derives", made, note)]
    every = ids | {note: objective.id for note, objective in known.items()}
    for means, end in _means(book, every):
        if means in ids or end in ids:
            links += new_link("supports", every[means], every[end])
    return Edit("turn_over", (*home, *written.writes, *links), (goal,))


def _turned(book: Book, note: Note) -> Note | None:
    """The objective that a note was turned over into."""
    came = (one for one in pointing_at(book, note) if isinstance(one, Note))
    return next((one for one in came if one.kind == OBJECTIVES), None)


def _board_for(board: Board, title: str, new: str) -> tuple[Write, ...]:
    return new_record(
        "board", new, session=board.session, round=board.round, table=board.table, title=title,
        template=board.template, axes=board.axes, lanes=(OBJECTIVES,),
        order=key_between(board.order, ""),
    )  # fmt: skip


def _draft(book: Book, note: Note, layout: Layout) -> NoteDraft:
    rect = layout.notes.get(note.id)
    text = objective_draft(note.text + note.overflow, book.workshop.language)
    return NoteDraft(text, OBJECTIVES, place=(rect.x, rect.y) if rect else None, size=note.size)


def _means(book: Book, notes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Cause and effect of every causal link among the notes."""
    for note in notes:
        for link in book.of(Link, "source", note):
            row = LINK_KIND.get(link.kind)
            if row is not None and row.causal and link.target in notes:
                ends = (link.source, link.target)
                yield ends[::-1] if row.reverse else ends
