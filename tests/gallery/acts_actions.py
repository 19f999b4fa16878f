"""Pictures of actions: the path of one, its form, what was left out, the portfolio."""

from PySide6.QtWidgets import QWidget

from facilitator.domain.commands.notes import remove
from facilitator.domain.records import Action, Note
from tests.gallery.acts_room import projected
from tests.gallery.room import Pose
from ui.pages.actions.new_action import NewActionDialog
from ui.pages.actions.page import ActionsPage
from ui.pages.portfolio.page import PortfolioPage
from ui.room.pins import PORTFOLIO


def _actions(pose: Pose, record: str = "") -> ActionsPage:
    work = pose.open()
    work.show_page("actions", record)
    pose.settle()
    page = work.pages.page
    assert isinstance(page, ActionsPage)
    return page


def path(pose: Pose) -> QWidget:
    """Where an action comes from, and what was left out"""
    page = _actions(pose)
    page.view.setFocus()
    return pose.window


def path_walked(pose: Pose) -> QWidget:
    """A path being walked: the cursor is on a table's cluster"""
    page = _actions(pose)
    page.view.setFocus()
    for _ in range(4):
        page.view.walk(towards_notes=True)
    return pose.window


def path_opened(pose: Pose) -> QWidget:
    """A path with all its notes"""
    page = _actions(pose)
    page.view.open_all(opened=True)
    return pose.window


def became(pose: Pose) -> QWidget:
    """What became of a note"""
    page = _actions(pose)
    note = next(one for one in page.book.all(Note) if one.text.startswith("Ogni gestore"))
    page.open(note.id)
    page.view.setFocus()
    return pose.window


def without_source(pose: Pose) -> QWidget:
    """An action that comes from nothing"""
    page = _actions(pose)
    page.list.rows.setCurrentRow(2)
    return pose.window


def no_actions(pose: Pose) -> QWidget:
    """The page of actions before there are any"""
    page = _actions(pose)
    page.pen.do(remove(page.book, page.book.all(Action)))
    return pose.window


def new_action(pose: Pose) -> QWidget:
    """A new action is asked for"""
    page = _actions(pose)
    return pose.keep(NewActionDialog(page, page.look, page.book))


def form(pose: Pose) -> QWidget:
    """The form of an action, with commitments and indicators"""
    page = _actions(pose)
    page.list.wanted.emit(page.list.rows.key)
    return pose.window


def portfolio(pose: Pose) -> QWidget:
    """The portfolio by impact and feasibility"""
    page = _actions(pose)
    page.page_wanted.emit("portfolio", "")
    pose.settle()
    work = pose.window.workspace
    assert work is not None
    shown = work.pages.page
    assert isinstance(shown, PortfolioPage)
    shown.grid.setFocus()
    return pose.window


def portfolio_in_room(pose: Pose) -> QWidget:
    """The portfolio for the room"""
    return projected(pose, PORTFOLIO)
