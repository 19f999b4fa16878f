"""A new workshop from its programme: what is asked, and where one arrives."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from facilitator.domain.records import Group, Session, Table, Theme
from facilitator.domain.refusal import Refusal
from resources.load import programme_ids
from ui.look import Look
from ui.run_window import Wiring
from ui.windows.new_dialog import NewDialog
from ui.windows.programmes_said import said
from ui.windows.welcome import WelcomePage
from ui.windows.welcome_cards import ProgrammeCard

DAY = "fabbrica-delle-idee"


@pytest.fixture
def dialog(wiring: Wiring, tmp_path: Path) -> NewDialog:
    return NewDialog(tmp_path, DAY, wiring.window)


def test_nothing_but_the_file_is_needed(dialog: NewDialog) -> None:
    for page in range(3):
        dialog.turn_to(page)
        assert dialog.create_button.isEnabled()
    wishes = dialog.choice().wishes
    assert (wishes.venue, wishes.themes, wishes.groups, wishes.meetings) == (None,) * 4


def test_next_and_back_lead_through_three_pages(dialog: NewDialog) -> None:
    dialog.show()
    assert not dialog.back.isEnabled()
    QTest.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    QTest.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    assert dialog.pages.currentIndex() == 2
    assert not dialog.next.isEnabled()
    QTest.mouseClick(dialog.back, Qt.MouseButton.LeftButton)
    assert dialog.pages.currentIndex() == 1
    dialog.close()


def test_enter_goes_on_and_creates_only_at_the_last_page(dialog: NewDialog) -> None:
    dialog.show()
    for field in (dialog.start.title, dialog.sessions.venue):
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert (dialog.pages.currentIndex(), dialog.result()) == (2, 0)
    assert dialog.create_button.isDefault()
    dialog.back.setFocus()
    QTest.keyClick(dialog.back, Qt.Key.Key_Return)
    assert dialog.pages.currentIndex() == 1
    dialog.close()


def test_cancel_asks_only_where_something_was_typed(
    dialog: NewDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QMessageBox] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box))
    left: list[bool] = []
    dialog.rejected.connect(lambda: left.append(True))
    dialog.turn_to(2)
    dialog.reject()
    assert (len(asked), left) == (0, [True])
    dialog.show()
    QTest.keyClicks(dialog.lists.themes, "Acqua")
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda box: box.defaultButton())
    dialog.reject()
    assert (len(asked), left, dialog.isVisible()) == (1, [True], True)
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda box: None)
    dialog.reject()
    assert (len(asked), left) == (2, [True, True])


def test_the_pages_begin_with_what_the_programme_says(dialog: NewDialog) -> None:
    dialog.turn_to(1)
    assert dialog.sessions.venue.text() == "Castello di Spezzano"
    (line,) = dialog.sessions.lines
    assert (line.start.text(), line.tables.value(), line.rounds.value()) == ("14:15", 3, 2)
    dialog.turn_to(2)
    assert len(dialog.lists.themes.toPlainText().splitlines()) == 6
    dialog.programme.setCurrentIndex(dialog.programme.findData("prato-carbon-neutral"))
    dialog.turn_to(1)
    assert len(dialog.sessions.lines) == 12
    assert dialog.sessions.lines[8].date.text() == "10.01.2023"


def test_a_date_is_written_as_italians_do_and_anything_else_is_told(dialog: NewDialog) -> None:
    dialog.turn_to(1)
    (line,) = dialog.sessions.lines
    line.date.clear()
    QTest.keyClicks(line.date, "26 novembre")
    assert not dialog.create_button.isEnabled()
    assert "26 novembre" in dialog.wrong.text()
    with pytest.raises(Refusal):
        dialog.choice()
    line.date.clear()
    QTest.keyClicks(line.date, "26.11.2030")
    assert dialog.create_button.isEnabled()
    assert not dialog.wrong.text().strip()
    for field in (line.start, line.end):
        field.clear()
    QTest.keyClicks(line.start, "9.30")
    QTest.keyClicks(line.end, "19")
    assert dialog.create_button.isEnabled()
    meetings = dialog.choice().wishes.meetings
    assert meetings is not None
    (meeting,) = meetings
    assert (meeting.start, meeting.end) == ("09:30", "19:00")
    QTest.keyClicks(line.end, ":")
    assert not dialog.create_button.isEnabled()


def test_a_folder_is_no_file_to_create(dialog: NewDialog) -> None:
    dialog.file.clear()
    QTest.keyClicks(dialog.file, "/")
    assert not dialog.create_button.isEnabled()
    assert dialog.wrong.text().strip()


def test_the_title_names_the_file_too(dialog: NewDialog, tmp_path: Path) -> None:
    QTest.keyClicks(dialog.start.title, "La nostra giornata")
    choice = dialog.choice()
    assert choice.file == tmp_path / "La nostra giornata.workshop"
    assert choice.wishes.title == "La nostra giornata"


def fill_in(dialog: NewDialog) -> int:
    dialog.start.title.setText("Due giorni")
    dialog.turn_to(1)
    dialog.sessions.venue.setText("Palazzo")
    line = dialog.sessions.lines[0]
    line.date.setText("26.11.2030")
    line.tables.setValue(2)
    dialog.sessions.add.click()
    dialog.sessions.lines[1].title.setText("Il giorno dopo")
    dialog.sessions.add.click()
    dialog.sessions.lines[2].remove.click()
    dialog.turn_to(2)
    dialog.lists.themes.setPlainText("Green energy\nAcqua\n")
    dialog.lists.groups.setPlainText("")
    return 1


def test_what_is_chosen_is_what_the_workshop_has(
    wiring: Wiring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _where: str(tmp_path))

    monkeypatch.setattr(NewDialog, "exec", fill_in)
    wiring.window.files.new(DAY)
    work = wiring.window.workspace
    assert work is not None
    book = work.store.book
    assert book.workshop.title == "Due giorni"
    first, second = book.all(Session)
    assert (first.date, second.title) == ("2030-11-26", "Il giorno dopo")
    assert len(book.of(Table, "session", first.id)) == 4
    assert [theme.title for theme in book.all(Theme)] == ["Green energy", "Acqua"]
    assert len(book.all(Theme)[0].objectives) == 4
    assert book.all(Group) == []
    assert first.venue == second.venue != ""
    assert work.pages.key == "process"


def test_a_programme_that_is_wrong_is_told_on_the_way(
    wiring: Wiring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACILITATOR_HOME", str(tmp_path))
    folder = tmp_path / "programmes"
    folder.mkdir()
    (folder / "mio.toml").write_text("themes = 3\n", encoding="utf-8")
    (folder / "rotto.toml").write_text("[programme", encoding="utf-8")
    dialog = NewDialog(tmp_path, "mio", wiring.window)
    assert dialog.programme.currentText() == "mio (mio)"
    dialog.turn_to(1)
    assert dialog.pages.currentIndex() == 0
    assert "mio.toml" in dialog.wrong.text()
    dialog.programme.setCurrentIndex(dialog.programme.findData("rotto"))
    dialog.turn_to(1)
    assert "rotto.toml" in dialog.wrong.text()


def test_the_sessions_are_filled_in_by_keyboard_alone(dialog: NewDialog) -> None:
    dialog.show()
    dialog.turn_to(1)
    dialog.activateWindow()
    QTest.keyClick(dialog.sessions.venue, Qt.Key.Key_Tab)
    (line,) = dialog.sessions.lines
    for field in line.fields:
        assert dialog.focusWidget() is field
        QTest.keyClick(field, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.sessions.add
    QTest.keyClick(dialog.sessions.add, Qt.Key.Key_Space)
    assert dialog.focusWidget() is dialog.sessions.lines[1].title
    QTest.keyClick(dialog.sessions.lines[1].title, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.sessions.lines[1].date
    dialog.close()


def test_a_file_is_proposed_where_there_is_a_folder(
    wiring: Wiring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _where: str(tmp_path / "no"))
    found: list[bool] = []

    def answer(dialog: NewDialog) -> int:
        found.append(dialog.create_button.isEnabled())
        return 0

    monkeypatch.setattr(NewDialog, "exec", answer)
    wiring.window.files.new("empty")
    assert found == [True]


def test_the_welcome_counts_what_a_programme_brings_and_marks_ones_own(
    wiring: Wiring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACILITATOR_HOME", str(tmp_path))
    folder = tmp_path / "programmes"
    folder.mkdir()
    (folder / "mio.toml").write_text('[[themes]]\nkey = "a"\ntitle = "A"\n', encoding="utf-8")
    (folder / "rotto.toml").write_text("[programme", encoding="utf-8")
    (folder / "strano.toml").write_text(
        "[programme]\nname = 7\ncounts = 3\n", encoding="utf-8"
    )  # fmt: skip
    assert [said(key)[2] for key in programme_ids()] == [
        "4 temi · 4 gruppi", "4 temi · 13 enti", "6 gruppi · 36 obiettivi",
        "24 schede · 6 missioni", "mio · 1 tema", "", "mio", "",
    ]  # fmt: skip
    assert said("rotto")[:2] == ("rotto.toml", "Questo file non si può leggere.")
    assert said("strano")[0] == "7"
    page = WelcomePage(Look("light", False))
    names = [card.accessibleName() for card in page.findChildren(ProgrammeCard)]
    assert len(names) == len(programme_ids())
