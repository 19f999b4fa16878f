"""Calls and who was put forward to them, by keyboard alone."""

from PySide6.QtWidgets import QApplication

from facilitator.domain.commands.entries import change_entry
from facilitator.domain.records import Application, Call
from tests.ui.cards.city import SOURCE, City, dialog, done
from tests.ui.keyboard import Keyboard
from ui.pages.cards.calls import CallsPage
from ui.windows.workspace import Workspace


def test_calls_tell_their_days_and_who_applied(city: City) -> None:
    page = city.page("calls")
    assert isinstance(page, CallsPage)
    assert page.left.text().startswith("scade fra ")
    city.press(page.applications.add)
    dialog().inputs["card"].show_value(city.two)
    done()
    (entry,) = page.applications.ledger.entries
    assert (entry.name, entry.cells) == ("2. Tetti", ("Candidatura",))
    city.press(page.stage)
    dialog().inputs["stage"].show_value("not_admitted")
    dialog().inputs["source"].show_value(SOURCE)
    done()
    assert page.applications.ledger.entries[0].tone == "warning"
    page.applications.ledger.setFocus()
    city.keyboard.press("Return")
    assert city.work.pages.key == "cards"
    city.page("calls")
    page.applications.ledger.setFocus()
    city.keyboard.press("Delete")
    assert city.book.all(Application) == []


def test_a_call_that_opens_after_its_deadline_is_pointed_out(city: City) -> None:
    page = city.page("calls")
    assert isinstance(page, CallsPage)
    chosen = page.call
    assert chosen is not None
    city.work.store.do(change_entry(chosen, {"opens": "9000-01-01"}))
    QApplication.processEvents()
    assert page.left.text().startswith("si apre dopo la scadenza")


def test_the_first_call_is_written_from_the_empty_page(work: Workspace) -> None:
    work.show_page("calls")
    keyboard = Keyboard(work.window())
    keyboard.press("Return")
    keyboard.type("Bando nuovo")
    work.pages.save()
    assert [call.title for call in work.store.book.all(Call)] == ["Bando nuovo"]
