"""What is done before a picture of project cards, calls, their whole and a quarter's report."""

from PySide6.QtWidgets import QApplication, QWidget

from facilitator.domain.commands.cards import Funding, fund
from facilitator.domain.commands.entries import change_entry
from facilitator.domain.commands.notes import remove
from facilitator.domain.records import Call, Card
from tests.gallery.room import Pose
from tests.process.prato_cards import Story
from ui.pages.cards.calls import CallsPage
from ui.pages.cards.page import CardsPage
from ui.pages.deed_dialog import DeedDialog
from ui.pages.monitoring.page import MonitoringPage
from ui.pages.monitoring.quarter import QuarterPage
from ui.windows.workspace import Workspace


def _told(pose: Pose) -> Workspace:
    """Next Generation Prato after two invented quarters."""
    file = pose.room.folder / "Next Generation Prato.workshop"
    file.unlink(missing_ok=True)
    story = Story(file, pose.language)
    story.write_calls()
    story.first_quarter()
    story.second_quarter()
    for number, cost in ((1, 2_400_000), (4, 3_200_000), (9, 12_000_000)):
        story.do(change_entry(story.cards()[number - 1], {"cost": cost}))
    last = story.book.require(Call, story.open_call)
    story.do(change_entry(last, {"deadline": "2999-09-15"}))
    story.store.close()
    pose.window.files.open_file(file)
    work = pose.window.workspace
    assert work is not None
    return work


def _cards(pose: Pose, number: int) -> CardsPage:
    work = _told(pose)
    card = next(card for card in work.store.book.all(Card) if card.number == number)
    work.show_page("cards", card.id)
    page = work.pages.page
    assert isinstance(page, CardsPage)
    pose.settle()
    return page


def cards(pose: Pose) -> QWidget:
    """The project cards by mission, and the sheet of one."""
    _cards(pose, 4)
    return pose.window


def card_lags(pose: Pose) -> QWidget:
    """A card with a funded project whose own stage lags."""
    page = _cards(pose, 2)
    card = page.sheet.card
    assert card is not None
    funding = Funding(title="Lotto 1", amount=400_000, source="Esempio: decreto")
    page.pen.write(lambda: fund(page.book, card.id, funding))
    return pose.window


def card_below(pose: Pose) -> QWidget:
    """The lower part of a sheet: goals, projects, applications, progress, sources."""
    bar = _cards(pose, 1).sheet.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    return pose.window


def card_goals(pose: Pose) -> QWidget:
    """A goal has the keyboard and says its words."""
    page = _cards(pose, 4)
    page.sheet.goals.squares.setFocus()
    page.sheet.area.ensureWidgetVisible(page.sheet.goals)
    return pose.window


def card_stage(pose: Pose) -> QWidget:
    """The dialog that dates a stage, without a source."""
    page = _cards(pose, 4)
    page.sheet.stage.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, DeedDialog)
    dialog.inputs["source"].show_value("")
    dialog.do()
    pose.extra.append(dialog)
    return dialog


def no_cards(pose: Pose) -> QWidget:
    """No card yet."""
    work = pose.open()
    work.store.do(remove(work.store.book, work.store.book.all(Card)))
    work.show_page("cards")
    return pose.window


def calls(pose: Pose) -> QWidget:
    """The calls, and who was put forward to one."""
    work = _told(pose)
    work.show_page("calls")
    assert isinstance(work.pages.page, CallsPage)
    return pose.window


def monitoring(pose: Pose) -> QWidget:
    """Cards by mission and stage, deadlines, funds."""
    work = _told(pose)
    work.show_page("monitoring")
    assert isinstance(work.pages.page, MonitoringPage)
    return pose.window


def no_monitoring(pose: Pose) -> QWidget:
    """Nothing to follow yet."""
    work = pose.open()
    work.store.do(remove(work.store.book, work.store.book.all(Card)))
    work.show_page("monitoring")
    return pose.window


def quarter(pose: Pose) -> QWidget:
    """The report of a quarter."""
    work = _told(pose)
    work.show_page("quarter")
    page = work.pages.page
    assert isinstance(page, QuarterPage)
    page.year, page.number = 2023, 2
    page.go(-1)
    return pose.window
