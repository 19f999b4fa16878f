"""What is done to make boards, programmes and workshops before their picture is taken."""

from PySide6.QtWidgets import QWidget

from facilitator.cli.write import create
from facilitator.domain.commands.boards import add_board
from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.records import Board, Session
from facilitator.storage.store import Store
from resources.load import pick, template
from tests.gallery.room import Pose
from ui.windows.board_dialog import BoardDialog
from ui.windows.making import Making
from ui.windows.new_dialog import NewDialog


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
    """A map of stakeholders: its fields, what its edges mean, and who waits for a place."""
    board, work = _board(pose, "stakeholder-map"), pose.open()
    said = [("Gestore dei rifiuti", (1200, 150)), ("Comitato di quartiere", (1400, 800)),
            ("Grande distribuzione", (150, 200)), ("Liceo d’esempio", None)]  # fmt: skip
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


def _wizard(pose: Pose, programme: str, page: int) -> NewDialog:
    dialog = NewDialog(pose.room.folder, programme, pose.window)
    dialog.turn_to(page)
    pose.keep(dialog)
    return dialog


def wizard_start(pose: Pose) -> QWidget:
    """A new workshop: what its programme brings."""
    return _wizard(pose, "fabbrica-delle-idee", 0)


def wizard_sessions(pose: Pose) -> QWidget:
    """A new workshop: many sessions with their dates, tables and rounds."""
    return _wizard(pose, "prato-carbon-neutral", 1)


def wizard_wrong(pose: Pose) -> QWidget:
    """A new workshop: a date that is none."""
    dialog = _wizard(pose, "fabbrica-delle-idee", 1)
    dialog.sessions.lines[0].date.setText("26 novembre")
    dialog.sessions.changed.emit()
    return dialog


def wizard_lists(pose: Pose) -> QWidget:
    """A new workshop: its themes and groups."""
    return _wizard(pose, "fabbrica-delle-idee", 2)


def begun(pose: Pose) -> QWidget:
    """The day of ideas as it is begun: the register of ideas is still empty."""
    pose.window.files._open(lambda: _created(pose))
    work = pose.window.workspace
    assert work is not None
    work.show_board(work.store.book.find(Board, "S1-I").id)
    return pose.window


def _created(pose: Pose) -> Store:
    file = pose.room.folder / "Fabbrica delle idee.workshop"
    file.unlink(missing_ok=True)
    return create(str(file), "fabbrica-delle-idee", pose.language)
