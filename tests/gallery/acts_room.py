"""What the room sees, and the facilitator's side of it, before their picture is taken."""

from PySide6.QtWidgets import QWidget

from facilitator.domain.commands.notes import edit_words
from facilitator.domain.legibility import Room
from facilitator.domain.records import Board
from tests.gallery.room import Pose, note_saying
from ui.look import Look
from ui.room.clock import RoomClock
from ui.room.pins import AGENDA, BOARD, GROUPS, PATH, VIEW, VOTES
from ui.room.shape import Shape
from ui.room.showing import Showing
from ui.signals import Signals
from ui.windows.presenting import Presenting
from ui.windows.projector import ProjectorWindow
from ui.windows.room_dialog import RoomDialog

LONG = "La domenica le frazioni a nord restano senza nessun collegamento con il centro. "


def projector(pose: Pose) -> QWidget:
    """A cluster for the room."""
    return projected(pose, GROUPS)


def projector_next(pose: Pose) -> QWidget:
    """Its next page, with a text that takes the whole row."""
    window = projected(pose, GROUPS)
    window.showing.step(1)
    window.veil.hide()
    return window


def projector_far(pose: Pose) -> QWidget:
    """The same cluster in a room twelve metres deep."""
    return projected(pose, GROUPS, room=Room(1.2, 12))


def projector_board(pose: Pose) -> QWidget:
    """The whole board for the room."""
    return projected(pose, BOARD)


def projector_empty(pose: Pose) -> QWidget:
    """A board without notes, for the room."""
    return projected(pose, BOARD, "S2-T1")


def projector_votes(pose: Pose) -> QWidget:
    """The votes."""
    return projected(pose, VOTES)


def projector_agenda(pose: Pose) -> QWidget:
    """The agenda, with the time running."""
    window = projected(pose, AGENDA)
    item = window.showing.agenda[1]
    window.showing.clock.begin(item.id, 25)
    window.veil.hide()
    return window


def projector_paused(pose: Pose) -> QWidget:
    """The agenda, with the time paused."""
    window = projector_agenda(pose)
    assert isinstance(window, ProjectorWindow)
    window.showing.clock.swing()
    return window


def projector_path(pose: Pose) -> QWidget:
    """Where an action comes from."""
    return projected(pose, PATH)


def projector_path_on(pose: Pose) -> QWidget:
    """Its last page."""
    window = projected(pose, PATH)
    while window.scene.around.page + 1 < window.scene.around.pages:
        window.showing.step(1)
    window.veil.hide()
    return window


def projected(
    pose: Pose, mode: str, code: str = "S1-T2", room: Room | None = None
) -> ProjectorWindow:
    store = pose.store()
    signals = Signals(store, pose.wiring.window)
    clock = RoomClock(signals, now=lambda: 0.0, day=lambda: "10:40")
    showing = Showing(store.book, clock, signals)
    showing.take_shape(Shape(*pose.size, room or Room()))
    showing.show_board(store.book.find(Board, code).id)
    look = Look("dark" if pose.scheme == "dark" else "light")
    window = ProjectorWindow(store, signals, look, showing)
    window.resize(*pose.size)
    showing.show(mode)
    pose.keep(window)
    window.veil.hide()
    return window


def room_panel(pose: Pose) -> QWidget:
    """The facilitator's side: what is shown, what comes next, how many pages."""
    _presented(pose).showing.show(GROUPS)
    return pose.window


def room_panel_small(pose: Pose) -> QWidget:
    """A board too small for the last row."""
    _presented(pose).showing.show(VIEW)
    return pose.window


def room_panel_long(pose: Pose) -> QWidget:
    """A text that exceeds a page."""
    presenting = _presented(pose)
    work = pose.open()
    note = note_saying(work, "dopo le 20")
    heads = work.store.book.heads(note.id, "text")
    work.store.do(edit_words(note, "text", LONG * 8, heads))
    presenting.showing.show(GROUPS)
    return pose.window


def _presented(pose: Pose) -> Presenting:
    pose.open()
    presenting = pose.window.doors.presenting
    presenting.swing_panel()
    pose.settle()
    return presenting


def clock_open(pose: Pose) -> QWidget:
    """The clock's small window."""
    _presented(pose)
    presenting = pose.window.doors.presenting
    presenting.clock.begin(presenting.showing.agenda[1].id, 25)
    pose.window.doors.clock()
    return presenting.popover


def room_size(pose: Pose) -> QWidget:
    """How high the picture is and how far the last row."""
    pose.open()
    return pose.keep(RoomDialog(Room(), 1080, pose.window))
