"""Project cards by keyboard alone."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication

from facilitator.domain.commands.cards import (
    Funding,
    Reading,
    advance,
    fund,
    record_progress,
)
from facilitator.domain.commands.links import derive
from facilitator.domain.monitoring import stage_changes
from facilitator.domain.records import Action, Application, Card, Note, Progress, Project
from tests.ui.cards.city import SOURCE, City, dialog, done
from tests.ui.keyboard import Keyboard
from ui.pages.cards.page import CardsPage
from ui.pages.cards.rows import ANY, Filter
from ui.windows.import_dialog import ImportDialog
from ui.windows.workspace import Workspace


def test_an_empty_page_says_what_to_do_and_its_button_does_it(work: Workspace) -> None:
    work.show_page("cards")
    page = work.pages.page
    assert isinstance(page, CardsPage)
    keyboard = Keyboard(work.window())
    assert keyboard.focus is page.empty.button
    keyboard.press("Return")
    keyboard.type("Una scheda nuova")
    page.save()
    (card,) = work.store.book.all(Card)
    assert (card.number, card.title, card.stage) == (1, "Una scheda nuova", "idea")


def test_arrows_walk_the_cards_enter_opens_escape_comes_back(city: City) -> None:
    page = city.cards()
    assert city.keyboard.focus is page.list
    assert page.list.key == city.one
    city.keyboard.press("Down")
    assert page.sheet.card == city.card(city.two)
    city.keyboard.press("Return", "Ctrl+A")
    city.keyboard.type("Tetti verdi")
    city.keyboard.press("Escape")
    assert city.keyboard.focus is page.list
    assert city.card(city.two).title == "Tetti verdi"
    assert [entry.name for entry in page.list.entries] == ["2 · Verde", "Alberi", "Tetti verdi"]


def test_del_removes_a_card_and_undo_brings_it_back(city: City) -> None:
    page = city.cards()
    city.keyboard.press("Delete")
    assert city.book.get(Card, city.one) is None
    assert page.list.key == city.two
    city.undo()
    assert [entry.before for entry in page.list.entries] == ["", "1", "2"]


def test_goals_are_squares_that_arrows_walk_and_space_chooses(city: City) -> None:
    page = city.cards()
    squares = page.sheet.goals.squares
    squares.setFocus()
    city.keyboard.press("Right", "Right", "Space", "Right", "Space", "Right", "Space", "Space")
    assert city.card(city.one).goals == ("3", "4")
    city.undo()
    assert squares.chosen == {"3", "4", "5"}


def test_a_stage_is_written_with_its_day_and_source_in_one_step(city: City) -> None:
    page = city.cards()
    city.press(page.sheet.stage)
    asked = dialog()
    assert asked.inputs["stage"].value() == "application"
    asked.do()
    assert "fonte" in asked.refusal.text()
    asked.inputs["source"].setFocus()
    city.keyboard.type(SOURCE, then="Return")
    assert QApplication.activeModalWidget() is None
    now = city.card(city.one)
    assert now.stage == "application"
    change = stage_changes(city.book, city.one)[-1]
    assert (change.date, change.source) == (date.today().isoformat(), SOURCE)
    assert page.list.entries[1].cells[-1] == "Candidatura"
    city.undo()
    assert city.card(city.one).stage == "card"


def test_a_card_that_lags_says_so_and_its_button_begins_with_the_stage_reached(
    city: City,
) -> None:
    cards = city.cards()
    assert cards.sheet.lag.isHidden()
    city.work.pen.write(lambda: fund(city.book, city.one, Funding(title="Lotto", source=SOURCE)))
    QApplication.processEvents()
    assert "«Scheda»" in cards.sheet.lag.text()
    assert cards.sheet.lag.isVisible()
    assert city.card(city.one).stage == "card"
    city.press(cards.sheet.stage)
    assert dialog().inputs["stage"].value() == "funded"
    dialog().reject()
    city.work.pen.write(lambda: advance(city.book, city.one, "funded", "2023-02-01", SOURCE))
    QApplication.processEvents()
    assert cards.sheet.lag.isHidden()


def test_a_card_is_put_forward_funded_and_followed(city: City) -> None:
    sheet = city.cards().sheet
    city.press(sheet.applications.add)
    dialog().inputs["call"].show_value(city.call)
    done()
    (sent,) = city.book.all(Application)
    assert (sent.card, sent.call, sent.stage) == (city.one, city.call, "application")
    city.press(sheet.projects.add)
    for name, text in (("title", "Lotto"), ("amount", "1.200.000"), ("pnrr", "2.000.000")):
        dialog().inputs[name].setFocus()
        city.keyboard.type(text)
    done()
    assert "€\u00a02.000.000" in dialog().refusal.text()
    dialog().inputs["pnrr"].show_value(900_000)
    done()
    (lot,) = city.book.all(Project)
    assert (lot.amount, lot.pnrr) == (1_200_000, 900_000)
    assert "€\u00a01.200.000" in sheet.projects.ledger.entries[0].cells
    city.press(sheet.progress.add)
    for name, text in (("value", "40"), ("source", SOURCE)):
        dialog().inputs[name].setFocus()
        city.keyboard.type(text)
    done()
    (reading,) = city.book.all(Progress)
    assert (reading.subject, reading.value, reading.measure) == (city.one, 40, "percent")


def test_each_measure_is_asked_for_in_its_own_way(city: City) -> None:
    sheet = city.cards().sheet
    city.press(sheet.progress.add)
    inputs = dialog().inputs
    inputs["source"].show_value(SOURCE)

    def asked(measure: str) -> set[str]:
        inputs["measure"].show_value(measure)
        inputs["measure"].settled.emit()
        return {name for name in ("value", "yes", "count", "goal") if inputs[name].isVisible()}

    assert asked("yes_no") == {"yes"}
    done()
    assert city.book.count(Progress) == 0
    assert dialog().refusal.text()
    assert asked("count") == {"count", "goal"}
    assert asked("percent") == {"value"}
    inputs["value"].show_value("20 %")
    done()
    (first,) = city.book.all(Progress)
    assert (first.measure, first.value, first.goal) == ("percent", 20, None)
    city.press(sheet.progress.add)
    inputs = dialog().inputs
    assert asked("yes_no") == {"yes"}
    inputs["yes"].show_value("0")
    done()
    assert {(one.measure, one.value) for one in city.book.all(Progress)} == {
        ("percent", 20), ("yes_no", 0)
    }  # fmt: skip


def test_what_must_be_picked_is_asked_for_in_words(city: City) -> None:
    city.press(city.cards().sheet.applications.add)
    done()
    assert "facilitator" not in dialog().refusal.text()
    assert city.book.count(Application) == 0


def test_what_is_listed_on_the_sheet_opens_and_is_removed_by_keyboard(city: City) -> None:
    lot = city.add("project", card=city.one, title="Lotto", amount=10)
    reading = Reading(date="2023-01-01", value=10, source=SOURCE)
    city.work.store.do(record_progress(city.book, city.one, reading))
    city.work.store.do(advance(city.book, lot, "works", "2023-02-01", SOURCE))
    sheet = city.cards().sheet
    sheet.projects.ledger.setFocus()
    city.keyboard.press("Return")
    dialog().inputs["title"].show_value("Lotto B")
    done()
    assert city.book.require(Project, lot).title == "Lotto B"
    sheet.progress.ledger.setFocus()
    city.keyboard.press("Return")
    dialog().inputs["date"].show_value("2023-02-02")
    done()
    assert stage_changes(city.book, lot)[-1].date == "2023-02-02"
    city.keyboard.press("Down", "F2")
    dialog().inputs["value"].show_value(15)
    done()
    sheet.projects.ledger.setFocus()
    city.keyboard.press("Delete")
    assert city.book.get(Project, lot) is None
    assert [entry.name for entry in sheet.progress.ledger.entries] == ["15\u00a0%"]


def test_a_series_of_readings_is_drawn_and_one_alone_is_not(city: City) -> None:
    sheet = city.cards().sheet
    for day, value in (("2023-01-01", 10), ("2023-02-01", 60)):
        assert sheet.line.isHidden()
        reading = Reading(date=day, value=value, source=SOURCE)
        city.work.store.do(record_progress(city.book, city.one, reading))
        QApplication.processEvents()
    assert sheet.line.points == (("2023-01-01", 0.1), ("2023-02-01", 0.6))
    first, last = sheet.line.places()
    assert first.x() < last.x()
    assert first.y() > last.y()
    assert city.cards().list.entries[1].share == 0.6


def test_filters_narrow_the_list_and_say_when_nothing_is_left(city: City) -> None:
    page = city.cards()
    page.filters.choose(Filter(stage="works"))
    assert page.list.entries == []
    assert not page.none.isHidden()
    city.press(page.filters.lift)
    assert len(page.list.entries) == 3
    assert page.filters.lift.isHidden()
    city.work.show_page("cards", Filter(city.green, ANY, "card").written)
    assert page.filters.filter == Filter(city.green, ANY, "card")
    loose = city.add("card", number=9, title="Altra")
    city.work.show_page("cards", loose)
    assert page.list.key == loose
    assert not page.filters.filter.is_on


def test_a_card_tells_where_it_comes_from_and_leads_there(city: City) -> None:
    action = city.add("action", title="Piantare")
    note = city.book.all(Note)[0]
    city.work.store.do(derive(city.book, action, [note.id]))
    page = city.cards()
    city.press(page.sheet.sources.add)
    dialog().inputs["record"].show_value(action)
    done()
    assert [entry.name for entry in page.sheet.sources.ledger.entries] == ["Piantare", note.text]
    page.sheet.sources.ledger.setFocus()
    city.keyboard.press("Down", "Return")
    assert city.work.pages.key == ""
    assert city.work.canvas.selection
    city.cards()
    page.sheet.sources.ledger.setFocus()
    city.keyboard.press("Home", "Return")
    assert city.work.pages.key == "actions"
    assert city.book.get(Action, action) is not None


def test_a_list_is_looked_at_and_brought_in(city: City, tmp_path: Path) -> None:
    page = city.cards()
    city.press(page.bring_in)
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, ImportDialog)
    source = tmp_path / "schede.csv"
    source.write_text("Numero;Titolo;Costo;Stato\n1;Alberi nuovi;1.500;Gara\n9;Ponte;;\n", "utf-8")
    asked.read_file(source)
    assert asked.sentence.startswith("Righe lette: 2 · da aggiungere: 1 · da aggiornare: 1")
    asked.bring_in()
    asked.accept()
    QApplication.processEvents()
    names = [(entry.name, entry.cells) for entry in page.list.entries if not entry.heading]
    assert names == [
        ("Alberi nuovi", ("€\u00a01.500", "Gara")), ("Tetti", ("", "Scheda")),
        ("Ponte", ("", "–")),
    ]  # fmt: skip
