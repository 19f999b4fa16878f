"""What is done to make boards, programmes and workshops before their picture is taken."""

from PySide6.QtWidgets import QWidget

from facilitator.domain.commands.boards import add_board
from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.records import Session
from resources.load import pick, template
from tests.gallery.room import Pose
from ui.windows.board_dialog import BoardDialog
from ui.windows.making import Making


def new_board(pose: Pose) -> QWidget:
    """A new board: the gallery of templates."""
    work = pose.open()
    dialog = BoardDialog(work.store.book, work.session, pose.window.look, pose.window)
    dialog.gallery.choose("stakeholder-map")
    return pose.keep(dialog)


def _board(pose: Pose, name: str) -> str:
    work = pose.open()
    book = work.store.book
    session = book.find(Session, "S1").id
    edit = add_board(book, session, template(name), lambda text: pick(text, pose.language))
    work.store.do(edit)
    return edit.made[0]


def stakeholder_map(pose: Pose) -> QWidget:
    """A map of stakeholders: its fields and what its edges mean."""
    board, work = _board(pose, "stakeholder-map"), pose.open()
    said = [("Gestore dei rifiuti", (1200, 150)), ("Comitato di quartiere", (1400, 800)),
            ("Grande distribuzione", (150, 200))]  # fmt: skip
    drafts = [NoteDraft(text, "idea", place=place) for text, place in said]
    work.store.do(write_notes(work.store.book, board, drafts))
    work.show_board(board)
    return pose.window


def problem_tree(pose: Pose) -> QWidget:
    """A problem tree that is still empty: what is asked."""
    board, work = _board(pose, "problem-tree"), pose.open()
    work.show_board(board)
    return pose.window


def empty_map(pose: Pose) -> QWidget:
    """A board with fields on which nothing stands yet."""
    board, work = _board(pose, "world-cafe"), pose.open()
    work.show_board(board)
    return pose.window


def save_programme(pose: Pose) -> QWidget:
    """A name for the workshop as a programme."""
    pose.open()
    return pose.keep(Making(pose.window).programme_dialog())
