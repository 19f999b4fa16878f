"""What is the case in an open workshop, in the words of the table of actions and of the bars."""

from facilitator.domain.kinds import NOTE_KINDS
from facilitator.domain.lanes import kinds_of
from facilitator.domain.records import Action, AgendaItem, Board, Note, Session
from facilitator.domain.run import run_of
from facilitator.domain.tally import filled_clusters
from ui.page_rows import PAGES
from ui.panels.targets import spoken_place
from ui.translate import spoken
from ui.windows.workspace import Workspace

_LONGEST = 22
"""Letters of a step's title on its button."""


def conditions(work: Workspace) -> frozenset[str]:
    """The conditions of ``ui.actions`` that hold now."""
    store, writable = work.store, not work.store.readonly
    steps = store.book.count_of(AgendaItem, "session", work.session)
    facts = {
        "open": True,
        "read_only": not writable,
        "writable": writable,
        "place": bool(work.board),
        "session": bool(work.session),
        "agenda": steps > 0,
        "action": bool(store.book.count(Action)),
        "stepping": writable and steps > 0,
        "undo": writable and bool(store.can_undo()),
        "redo": writable and bool(store.can_redo()),
        **({} if work.pages.key else _on_board(work)),
    }
    return frozenset(name for name, holds in facts.items() if holds)


def _on_board(work: Workspace) -> dict[str, bool]:
    """What holds of the board while it is to be seen; behind a page nothing of it can be meant."""
    canvas, writable = work.canvas, not work.store.readonly
    board = work.store.book.get(Board, work.board)
    selected, notes = canvas.selection, canvas.selected_notes
    things = bool(notes or canvas.selected_clusters)
    return {
        "board": bool(work.board),
        "sifted": work.sifting.is_on or work.sifting.colours != "kind",
        "writing": writable and bool(work.board),
        "things": things,
        "movable": writable and things,
        "selected": writable and bool(selected),
        "note": writable and bool(notes),
        "talk": writable and bool(notes) and kinds_of(board) == NOTE_KINDS,
        "outcome": writable and bool(notes) and kinds_of(board) != NOTE_KINDS,
        "notes": writable and len(notes) > 1,
        "housed": writable and any(map(canvas.scene.home, notes)),
        "worded": writable and any(thing not in canvas.scene.links for thing in selected),
        "cluster": writable and bool(canvas.selected_clusters),
        "gathered": writable and bool(canvas.clusters_meant),
        "frame": bool(canvas.scene.frames),
        "link": writable and any(thing in canvas.scene.links for thing in selected),
    }


def choices(work: Workspace) -> dict[str, str]:
    """What stands chosen in the menus, by the choice's name in the table of actions."""
    board = work.store.book.get(Board, work.board)
    return {
        "layout": board.arrangement if board else "",
        "freeze": "on" if board and board.frozen else "",
        "tree": "" if work.tree.folded else "on",
        "outline": "on" if work.outline.shown else "",
        "inspector": "" if work.inspector.folded else "on",
        "colour": work.sifting.colours,
    }


def place(work: Workspace) -> str:
    """The open board by session, table and title; nothing while a page is shown instead."""
    board = work.store.book.get(Board, work.board)
    if board is None or work.pages.key:
        return ""
    return spoken_place(work.store.book, board)


def step(work: Workspace) -> str:
    """``Passo 2 di 3 · Plenaria`` of the chosen session, ``""`` while none is begun."""
    run = run_of(work.store.book, work.session)
    if run.item is None:
        return ""
    number = spoken()("paper.step_n", n=run.place + 1, of=len(run.agenda))
    title = " ".join(run.item.title.split())
    return f"{number} · {title if len(title) <= _LONGEST else title[:_LONGEST].rstrip() + '…'}"


def size(work: Workspace) -> tuple[int, int]:
    """How many sessions and notes the workshop has."""
    return work.store.book.count(Session), work.store.book.count(Note)


def on_board(work: Workspace) -> tuple[int, int]:
    """How many notes and clusters are to be seen on the open board."""
    book = work.store.book
    return book.count_of(Note, "board", work.board), filled_clusters(book, work.board)


def first_board(work: Workspace, wanted: str) -> str:
    """The wanted board, else the first session's first one; ``""`` where there is none."""
    boards = work.store.book.all(Board)
    sessions = [session.id for session in work.store.book.all(Session)]
    places = {session: place for place, session in enumerate(sessions)}
    first = min(boards, key=lambda b: places.get(b.session, len(places)), default=None)
    return wanted if wanted in {board.id for board in boards} else first.id if first else ""


def page_to_show(work: Workspace, key: str, board: str) -> tuple[str, str] | None:
    """The page that was left, and the board that it shows; None where it cannot be shown again.

    One that stands in no list is opened on purpose only.
    """
    row = next((row for row in PAGES if row.key == key and row.in_tree), None)
    if row is None or (row.template and work.store.book.get(Board, board) is None):
        return None
    return key, board if row.template else ""
