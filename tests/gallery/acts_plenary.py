"""Pictures of the plenary: its page in every state, and what the room sees of it."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from facilitator.domain.commands.plenary import remove_items
from facilitator.domain.commands.turns import begin_turn
from facilitator.domain.plenary import plenary_view
from facilitator.domain.records import Session
from facilitator.domain.turns import turns_of
from tests.gallery.acts_room import projected
from tests.gallery.room import Pose
from ui.pages.plenary.page import PlenaryPage
from ui.pages.plenary.raising import RaiseDialog
from ui.room.pins import PLENARY


def _page(pose: Pose) -> PlenaryPage:
    work = pose.open()
    meeting = work.store.book.find(Session, "S1").id
    for minutes in (7, 3):
        turn = turns_of(work.store.book, meeting)[0 if minutes == 7 else 1]
        at = work.store.setting.clock() - minutes * 60_000 + 20_000
        work.store.do(begin_turn(work.store.book, meeting, turn.key, at))
    work.show_page("plenary", meeting)
    pose.settle()
    page = work.pages.page
    assert isinstance(page, PlenaryPage)
    page.list.setFocus()
    return page


def plenary(pose: Pose) -> QWidget:
    """Items by theme, one in detail, a spokesperson speaking"""
    _page(pose)
    return pose.window


def by_votes(pose: Pose) -> QWidget:
    """Items with most votes first, two of them selected"""
    page = _page(pose)
    page.order_by(votes=True)
    page.list.choose([item.id for item in page.view.items[:2]] if page.view else [])
    return pose.window


def deepened(pose: Pose) -> QWidget:
    """A barrier being written below the causes"""
    page = _page(pose)
    page.detail.deepening.begin()
    QTest.keyClicks(page.detail.deepening.field.line, "b. Nessun dato sui turni")
    bar = page.detail.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    return pose.window


def alike(pose: Pose) -> QWidget:
    """Two items that are perhaps the same, and a new one being written"""
    page = _page(pose)
    for words in ("Gli autobus della sera passano tardi", "La sera gli autobus passano tardi"):
        page.write_item(words)
    page.add_item()
    return pose.window


def no_plenary(pose: Pose) -> QWidget:
    """The plenary before anything was brought"""
    page = _page(pose)
    page.pen.do(remove_items(page.book, [item.id for item in page.view.items] if page.view else []))
    pose.settle()
    page.enter()
    return pose.window


def raising(pose: Pose) -> QWidget:
    """What of the tables is brought to the plenary"""
    page = _page(pose)
    view = plenary_view(page.book, page.shown_session)
    return pose.keep(RaiseDialog(page, page.look, page.book, view.offered))


def room_items(pose: Pose) -> QWidget:
    """The items of a theme for the room"""
    return projected(pose, PLENARY)


def room_item(pose: Pose) -> QWidget:
    """One item with its causes and barriers for the room"""
    window = projected(pose, PLENARY)
    window.showing.show(PLENARY, window.showing.plenary_keys[1])
    window.veil.hide()
    return window
