"""What is done before a picture of the process, the organisations and the guided run."""

from PySide6.QtWidgets import QWidget

from facilitator.cli.write import create
from facilitator.domain.commands.entries import add_entry
from facilitator.domain.records import Organisation, Table
from tests.gallery.room import Pose
from ui.pages.organisations.page import OrganisationsPage
from ui.pages.process.page import ProcessPage
from ui.windows.workspace import Workspace


def _day(pose: Pose, programme: str = "fabbrica-delle-idee") -> Workspace:
    """A workshop of a programme, as it is before anybody has come."""
    file = pose.room.folder / f"{programme}.workshop"
    file.unlink(missing_ok=True)
    create(str(file), programme, pose.language).close()
    pose.window.files.open_file(file)
    work = pose.window.workspace
    assert work is not None
    return work


def _page(pose: Pose, programme: str = "fabbrica-delle-idee") -> ProcessPage:
    work = _day(pose, programme)
    work.show_page("process", work.session)
    assert isinstance(work.pages.page, ProcessPage)
    pose.settle()
    return work.pages.page


def timeline(pose: Pose) -> QWidget:
    """The process as a timeline by phase, and the form of a session."""
    _page(pose, "prato-carbon-neutral")
    return pose.window


def empty_process(pose: Pose) -> QWidget:
    """A process of which nothing is known but its one session."""
    _page(pose, "empty")
    return pose.window


def agenda(pose: Pose) -> QWidget:
    """The agenda of a session, with the form of a step that is a round."""
    page = _page(pose)
    items = page.book.kinds()["agenda_item"]
    page.open(next(item.id for item in items if getattr(item, "round", "")))
    return pose.window


def tables(pose: Pose) -> QWidget:
    """The tables of a session by round and theme, and for whom each seat speaks."""
    page = _page(pose)
    page.open(page.book.all(Table)[0].id)
    return pose.window


def steps(pose: Pose) -> QWidget:
    """The steps of a session: the one that is on, its tables, what it opens."""
    _day(pose)
    for _step in range(3):
        pose.window.menus.run("next_step")
    pose.window.menus.run("steps")
    return pose.window.doors.running.popover


def step_on(pose: Pose) -> QWidget:
    """A step that is on: its board, its minutes, and its name in the toolbar."""
    _day(pose)
    for _step in range(3):
        pose.window.menus.run("next_step")
    pose.settle()
    return pose.window


def _organisations(pose: Pose) -> OrganisationsPage:
    work = pose.open("S1-T1")
    for title in ("Cooperativa campione s.r.l.", "CONFPROVA LEGAPROVA"):
        work.store.do(add_entry(work.store.book, "organisation", title=title))
    work.show_page("organisations", work.store.book.find(Organisation, "Cooperativa Campione").id)
    assert isinstance(work.pages.page, OrganisationsPage)
    pose.settle()
    return work.pages.page


def organisations(pose: Pose) -> QWidget:
    """The register of organisations, one of them perhaps written twice."""
    _organisations(pose)
    return pose.window


def attendance(pose: Pose) -> QWidget:
    """How many persons of each organisation came to each session."""
    _organisations(pose).tabs.show_part(1)
    return pose.window
