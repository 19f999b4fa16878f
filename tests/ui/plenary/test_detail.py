"""One item: causes and barriers written live, its words, and who reports."""

from PySide6.QtWidgets import QApplication, QPushButton

from facilitator.domain.commands.notes import edit_words
from facilitator.domain.records import Note
from facilitator.domain.turns import turns_of
from tests.ui.keyboard import Keyboard
from tests.ui.plenary.conftest import current, titles
from ui.pages.plenary.page import PlenaryPage
from ui.windows.workspace import Workspace

# Deepening


def test_causes_and_barriers_are_written_one_after_the_other(
    page: PlenaryPage, keys: Keyboard
) -> None:
    before = current(page)
    keys.press("Return")
    keys.type("Contratto fermo", "Return")
    keys.type("b. Nessun dato sui turni", "Return")
    keys.press("Alt+P")
    keys.type("Di sera si va a piedi", "Return")
    after = current(page)
    assert after.count("cause") == before.count("cause") + 1
    assert after.count("barrier") == before.count("barrier") + 1
    assert [note.text for note in after.others] == ["Di sera si va a piedi"]
    keys.press("Esc")
    assert page.list.hasFocus()


def test_what_the_room_has_written_is_rewritten_and_removed(
    page: PlenaryPage, keys: Keyboard
) -> None:
    keys.press("Return")
    keys.type("Contrato", "Return")
    keys.press("Esc")
    row = next(row for row in page.detail.deepening.rows.rows if row.words.text() == "Contrato")
    row.setFocus()
    keys.press("F2")
    keys.type("Contratto fermo")
    page.list.setFocus()
    QApplication.processEvents()
    assert [note.text for note in current(page).notes] == ["Contratto fermo"]
    row = next(r for r in page.detail.deepening.rows.rows if r.words.text() == "Contratto fermo")
    row.setFocus()
    keys.press("Del")
    assert current(page).notes == ()


def test_a_note_of_a_table_leads_there_and_is_not_rewritten(
    page: PlenaryPage, keys: Keyboard, work: Workspace
) -> None:
    reason = current(page).reasons[0]
    row = page.detail.deepening.rows.rows[0]
    row.setFocus()
    keys.press("Del", "F2")
    assert page.book.get(Note, reason.note.id) == reason.note
    keys.press("Up", "Down", "Return")
    assert list(work.canvas.selection) == [page.detail.deepening.rows.rows[1].key]


def test_a_title_of_its_own_and_back_to_that_of_the_source(
    page: PlenaryPage, keys: Keyboard
) -> None:
    old = current(page).title
    keys.press("F2")
    assert page.detail.title_editor.placeholderText() == old
    keys.type("Nessuno decide")
    page.list.setFocus()
    QApplication.processEvents()
    assert current(page).title == "Nessuno decide"
    assert page.detail.title.text() == "Nessuno decide"
    page.detail.sources.rows[0].setFocus()
    keys.press("Esc")
    assert page.list.hasFocus()
    keys.press("F2")
    keys.type("Nessuno paga", "Return")
    assert current(page).title == "Nessuno paga"
    assert page.list.hasFocus()
    assert not page.detail.title_editor.isVisible()
    keys.press("F2", "Del")
    page.list.setFocus()
    QApplication.processEvents()
    assert current(page).title == old


def test_removed_items_come_back_with_undo(page: PlenaryPage, keys: Keyboard) -> None:
    before = titles(page)
    keys.press("Del")
    assert titles(page) == before[1:]
    assert page.list.hasFocus()
    keys.press("Ctrl+Z")
    assert titles(page) == before


# Spokespersons


def test_the_floor_is_given_and_taken_back_by_the_keyboard(
    page: PlenaryPage, keys: Keyboard, meeting: str
) -> None:
    assert [button.isVisible() for button in page.turns.buttons] == [True] * 4
    page.turns.buttons[0].setFocus()
    keys.press("Return")
    assert [line.text() for line in page.turns.things if line.isVisible()] == ["1. Chi accompagna"]
    page.turns.buttons[1].setFocus()
    keys.press("Return", "Left", "Del", "Right")
    assert not any(line.isVisible() for line in page.turns.things)
    assert [turn.is_on for turn in turns_of(page.book, meeting)] == [False, True, False, False]
    keys.press("Right", "Return")
    assert [turn.is_over for turn in turns_of(page.book, meeting)] == [False, True, False, False]
    keys.press("Alt+Left")
    numbers = [turn.table.number for turn in turns_of(page.book, meeting) if turn.table]
    assert numbers == [1, 3, 2, 4]
    keys.press("Del")
    assert not any(turn.is_on for turn in turns_of(page.book, meeting))


# What was typed at two laptops, and what is typed and not written


def test_two_titles_stand_until_somebody_chooses(
    page: PlenaryPage, keys: Keyboard, work: Workspace
) -> None:
    item = current(page).record
    base = page.book.heads(item.id, "title")
    for title in ("Il nostro titolo", "Il loro titolo"):
        work.store.do(edit_words(item, "title", title, base))
    work.signals.settle()
    QApplication.processEvents()
    keep = [b for b in page.detail.conflict.findChildren(QPushButton) if b.isVisible()]
    assert len(keep) == 2
    keep[0].click()
    work.signals.settle()
    now = current(page).record
    assert not now.versions.get("title")
    assert now.title in {"Il nostro titolo", "Il loro titolo"}
    assert page.detail.conflict.isHidden()


def test_a_line_that_is_typed_and_not_written_is_asked_for_before_closing(
    page: PlenaryPage, keys: Keyboard, work: Workspace
) -> None:
    assert work.unsaved.after_saving() == 0
    page.add_item()
    keys.type("Una voce a met")
    page.list.setFocus()
    keys.press("Return")
    keys.type("Una causa a met")
    work.leave_page()
    assert work.unsaved.after_saving() == 2
    for line in (page.detail.deepening.field.line, page.new.line):
        line.clear()
    assert work.unsaved.after_saving() == 0
