"""Writing impact pathways: each command writes a note with the link it hangs by, in one step."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from facilitator.domain.book import Book
from facilitator.domain.commands.boards import Say, add_board
from facilitator.domain.commands.links import derive, new_link
from facilitator.domain.commands.notes import NoteDraft, notes_for, remove, write_notes
from facilitator.domain.edits import Edit, Write
from facilitator.domain.origins import linked
from facilitator.domain.pathways import EXPECTED, pathway_boards
from facilitator.domain.programme_file import Data
from facilitator.domain.records import Board, Link, Note
from facilitator.domain.refusal import Refusal


def make_pathway_board(book: Book, session: str, shape: Data, say: Say) -> Edit:
    """The board on which a session writes its pathways, where it has none yet; ``made`` is its id.

    ``shape`` is the template ``impact-pathway``, ``say`` picks a text's language.
    """
    found = pathway_boards(book, session)
    if found:
        return Edit("add_board", made=(found[0].id,))
    return add_board(book, session, shape, say)


def make_scenario(
    book: Book, board: str, text: str, sources: Sequence[str] = (), begun: Edit | None = None
) -> Edit:
    """A scenario that derives from items of the plenary, or from other clusters and notes.

    ``begun`` is what ``make_pathway_board`` gave, in place of a board's id: then board and scenario
    are one step. ``Refusal`` for an empty text and for a source that is missing.
    """
    home = begun.made[0] if begun is not None else board
    if not begun:
        book.require(Board, home)
    note = notes_for(book, home, [NoteDraft(text, "scenario")], "make_scenario")
    links: list[Write] = []
    for source in sources:
        if linked(book, source) is None:
            raise Refusal("unknown_record", kind="cluster", name=source)
        links += new_link("derives", note.made[0], source)
    before = begun.writes if begun is not None else ()
    return replace(note, writes=(*before, *note.writes, *links))


def set_sources(book: Book, scenario: Note, sources: Sequence[str]) -> Edit:
    """A scenario derives from these and from nothing else."""
    old = [link for link in book.of(Link, "source", scenario.id) if link.kind == "derives"]
    kept = {link.target for link in old}
    drawn = derive(book, scenario.id, [one for one in sources if one not in kept])
    gone = remove(book, [link for link in old if link.target not in sources])
    return Edit("derive", (*drawn.writes, *gone.writes), drawn.made)


def propose(book: Book, scenario: str, text: str, details: Mapping[str, str] | None = None) -> Edit:
    """A proposal that derives from a scenario, on the scenario's board."""
    return _hang(book, scenario, "", NoteDraft(text, "proposal", details=details or {}))


def expect(
    book: Book, proposal: str, kind: str, text: str, details: Mapping[str, str] | None = None
) -> Edit:
    """An expected result or co-benefit (a kind of ``EXPECTED``) that derives from a proposal."""
    if kind not in EXPECTED:
        raise Refusal("unknown_kind", name=kind)
    return _hang(book, proposal, "", NoteDraft(text, kind, details=details or {}))


def add_case(
    book: Book, board: str, scenario: str, text: str, details: Mapping[str, str] | None = None
) -> Edit:
    """A case study that supports a scenario; on the scenario's board where ``board`` is ``""``."""
    return _hang(book, scenario, board, NoteDraft(text, "case_study", details=details or {}))


def _hang(book: Book, above: str, board: str, draft: NoteDraft) -> Edit:
    upper = book.require(Note, above)
    hung = replace(draft, attach=upper.id)
    return write_notes(book, board or upper.board, [hung], f"add_{draft.kind}")
