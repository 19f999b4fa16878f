"""The inspector's page of a link."""

from facilitator.domain.commands.links import link
from facilitator.domain.records import Link
from tests.ui.conftest import note_of
from ui.panels.inspector.link_page import LinkPage
from ui.windows.workspace import Workspace


def linked(work: Workspace) -> LinkPage:
    """The page of the link from the cause to the problem, which is selected."""
    cause, problem = note_of(work, "Orari"), note_of(work, "Poche linee")
    work.store.do(link(work.store.book, cause.id, problem.id))
    work.canvas.select([work.store.book.all(Link)[0].id])
    return work.inspector_panel.link


def test_the_kinds_offered_fit_the_two_notes_and_one_is_chosen(work: Workspace) -> None:
    page = linked(work)
    assert page.isVisible()
    assert page.kind.currentData() == "causes"
    assert page.kind.findData("blocks") < 0
    page.kind.setCurrentIndex(page.kind.findData("supports"))
    page.kind.activated.emit(page.kind.currentIndex())
    (made,) = work.store.book.all(Link)
    assert made.kind == "supports"
    assert work.canvas.selection == [made.id]
    work.undo()
    (back,) = work.store.book.all(Link)
    assert back.kind == "causes"


def test_a_link_is_turned_round_and_taken_away(work: Workspace) -> None:
    page = linked(work)
    page.turn.click()
    (made,) = work.store.book.all(Link)
    assert made.source == note_of(work, "Poche linee").id
    page.cut.click()
    assert not work.store.book.all(Link)
    assert not page.isVisible()


def test_a_kind_that_would_close_a_circle_is_refused_and_not_shown(work: Workspace) -> None:
    page = linked(work)
    cause, problem = note_of(work, "Orari"), note_of(work, "Poche linee")
    work.store.do(link(work.store.book, problem.id, cause.id, "supports"))
    other = next(one for one in work.store.book.all(Link) if one.kind == "supports")
    work.canvas.select([other.id])
    page.kind.setCurrentIndex(page.kind.findData("causes"))
    page.kind.activated.emit(page.kind.currentIndex())
    assert page.kind.currentData() == "supports"
    assert len(work.store.book.all(Link)) == 2


def test_either_end_is_gone_to(work: Workspace) -> None:
    page = linked(work)
    page.followed.emit(note_of(work, "Orari").id)
    assert work.canvas.selection == [note_of(work, "Orari").id]
