"""The form of an action: filled in from its links, and who commits to it below."""

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from facilitator.domain.monitoring import stage_changes
from facilitator.domain.records import Action, Commitment, Indicator, Progress
from tests.ui.keyboard import Keyboard
from tests.ui.pages.acting import action
from ui.pages.actions.page import ActionsPage
from ui.pages.deed_dialog import DeedDialog
from ui.panels.register.field_box import FieldBox
from ui.windows.workspace import Workspace


@pytest.fixture
def page(actions: ActionsPage) -> ActionsPage:
    return actions


def test_the_form_says_what_the_links_fill_in_and_fills_it(page: ActionsPage) -> None:
    bus = action(page, "Bus a chiamata serale")
    keyboard = Keyboard(page.window())
    keyboard.press("Return")
    assert page.form.isVisible()
    assert page.form.known == {}
    title = page.form.record.boxes["title"]
    assert keyboard.focus is title.editor  # type: ignore[union-attr]
    keyboard.walk("Tab", lambda: keyboard.focus is page.form.record.boxes["outcome"].editor)  # type: ignore[union-attr]
    keyboard.press("Ctrl+A", "Del")
    page.save()
    QApplication.processEvents()
    assert page.book.require(Action, bus.id).outcome == ""
    assert page.form.fill.isVisible()
    page.form.fill.click()
    QApplication.processEvents()
    assert "Meno auto in centro la sera" in page.book.require(Action, bus.id).outcome
    assert page.form.known == {}
    keyboard.press("Esc")
    assert page.list.rows.hasFocus()
    assert page.isVisible()


def test_types_are_tags_that_are_offered_again(page: ActionsPage, whole: Workspace) -> None:
    Keyboard(page.window()).press("Return")
    box = page.form.record.boxes["types"]
    assert isinstance(box, FieldBox)
    before = [option.key for option in page.form.record.offered("types")]
    page.form.record.coin("types", "Altro tipo")
    box.input.show_value(("Altro tipo",))
    box.input.settled.emit()
    QApplication.processEvents()
    bus = action(page, "Bus a chiamata serale")
    assert bus.types == ("Altro tipo",)
    offered = [option.key for option in page.form.record.offered("types")]
    assert "Altro tipo" in offered
    assert "Altro tipo" not in [option.key for option in page.form.record.offered("levers")]
    assert len(before) >= 1


def dialog_of(page: ActionsPage) -> DeedDialog:
    found = page.findChildren(DeedDialog)
    return next(dialog for dialog in found if isValid(dialog) and dialog.isVisible())


def do(dialog: DeedDialog) -> None:
    """What the dialog's button does, and what follows in the window."""
    dialog.do()
    QApplication.processEvents()


def test_a_commitment_is_recorded_and_signed(page: ActionsPage) -> None:
    Keyboard(page.window()).press("Return")
    promises = page.form.promises
    before = page.book.count(Commitment)
    promises.commitments.more.click()
    dialog = dialog_of(page)
    body = dialog.inputs["organisation"]
    body.show_value(page.book.all(Commitment)[0].organisation)
    dialog.inputs["text"].show_value("Sosta gratuita la sera")
    do(dialog)
    assert page.book.count(Commitment) == before + 1
    rows = promises.commitments.rows
    unsigned = next(row for row in rows.shown if "Sosta gratuita" in row.words)
    assert unsigned.deed
    rows.choose(unsigned.key)
    rows.setFocus()
    Keyboard(page.window()).press("Return")
    do(dialog_of(page))
    assert page.book.require(Commitment, unsigned.key).signed
    rows.choose(unsigned.key)
    rows.setFocus()
    Keyboard(page.window()).press("Return")
    signed = dialog_of(page)
    signed.inputs["day"].show_value("")
    do(signed)
    assert not page.book.require(Commitment, unsigned.key).signed
    rows.choose(unsigned.key)
    Keyboard(page.window()).press("Del")
    assert page.book.count(Commitment) == before


def test_indicators_and_progress_are_written_below_the_form(page: ActionsPage) -> None:
    Keyboard(page.window()).press("Return")
    promises = page.form.promises
    promises.indicators.more.click()
    dialog = dialog_of(page)
    for name, value in (("number", "2"), ("title", "Passeggeri"), ("2027", "300")):
        dialog.inputs[name].show_value(value)
    do(dialog)
    made = next(one for one in page.book.all(Indicator) if one.number == "2")
    assert made.targets == {"2027": "300"}
    rows = promises.indicators.rows
    rows.choose(made.id)
    promises.change_indicator(made.id)
    do(dialog_of(page))
    assert page.book.require(Indicator, made.id) == made
    promises.progress.more.click()
    dialog = dialog_of(page)
    dialog.inputs["value"].show_value(40)
    dialog.inputs["source"].show_value("verbale di prova")
    do(dialog)
    assert max(page.book.all(Progress), key=lambda one: one.born).value == 40
    assert promises.progress.rows.shown[-1].end == "40 %"


def test_a_stage_is_changed_with_its_day_and_source(page: ActionsPage) -> None:
    Keyboard(page.window()).press("Return")
    promises, action = page.form.promises, page.form.action
    assert action is not None
    promises.stage.click()
    dialog = dialog_of(page)
    dialog.inputs["stage"].show_value("works")
    dialog.inputs["source"].show_value("verbale di prova")
    do(dialog)
    assert page.book.require(Action, action.id).stage == "works"
    assert stage_changes(page.book, action.id)[-1].source == "verbale di prova"
    assert promises.progress.rows.shown[-1].end in promises.stands.text()
