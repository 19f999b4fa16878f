"""Importing: a look at what was read and refused, then one step that undo takes back whole."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.domain.edits import Edit
from facilitator.domain.records import Board, Booking, Cluster, Note, Person
from facilitator.domain.refusal import Refusal
from facilitator.storage.store import Store
from tests.shared import shared
from tests.ui.invented import PEOPLE, invented_workshop, session
from ui.windows.import_dialog import ImportDialog

ODD = """Cognome;Nome;Email;Quantità;Ente
Prova;Ada;ada@example.org;2;Ente Esempio
;;senza-nome@example.org;1;
Rotta;Riga;riga@example.org;1;Ente Esempio;troppo;ancora
Finto;Ugo;non un indirizzo;1;Ente Esempio
"""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with invented_workshop(tmp_path) as opened:
        yield opened


@pytest.fixture
def people(store: Store, qtbot: QtBot) -> ImportDialog:
    dialog = ImportDialog(store, "people", session(store).id)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.fixture
def notes(store: Store, qtbot: QtBot) -> ImportDialog:
    dialog = ImportDialog(store, "notes", store.book.find(Board, "S1-T1").id)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def cells(dialog: ImportDialog) -> list[list[str]]:
    """The preview's cells as they are shown."""
    model = dialog.table.lines
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def press(dialog: ImportDialog) -> None:
    QTest.mouseClick(dialog.import_button, Qt.MouseButton.LeftButton)


def write(folder: Path, text: str, name: str = "people.csv") -> Path:
    file = folder / name
    file.write_text(text, "utf-8")
    return file


def test_nothing_is_written_before_the_button(
    people: ImportDialog, store: Store, tmp_path: Path
) -> None:
    assert not people.import_button.isEnabled()
    people.read_file(write(tmp_path, PEOPLE))
    assert [row[1] for row in cells(people)] == [
        "Segnaposto-Accènti Zoë",
        "D'Esempio Nicolò",
        "Provini Prova",
        "عينة ليلى",
    ]
    assert people.sentence.startswith("4 rows: 4 bookings to add")
    assert not store.book.all(Booking)


def test_the_button_books_everybody_in_one_step(
    people: ImportDialog, store: Store, tmp_path: Path
) -> None:
    people.read_file(write(tmp_path, PEOPLE))
    press(people)
    assert len(store.book.all(Person)) == len(store.book.all(Booking)) == 4
    assert people.sentence == "Imported: 4 added, 0 updated, 0 refused"
    assert not people.import_button.isEnabled()
    store.undo()
    assert not store.book.all(Person)


def test_enter_imports_and_then_closes(people: ImportDialog, store: Store, tmp_path: Path) -> None:
    """Enter presses whichever button has the keyboard."""
    people.read_file(write(tmp_path, PEOPLE))
    QTest.keyClick(people.import_button, Qt.Key.Key_Return)
    assert len(store.book.all(Booking)) == 4
    QTest.keyClick(people.close_button, Qt.Key.Key_Return)
    assert not people.isVisible()


def test_the_same_file_again_adds_nothing(
    people: ImportDialog, store: Store, tmp_path: Path
) -> None:
    file = write(tmp_path, PEOPLE)
    for _ in range(2):
        people.read_file(file)
        press(people)
    people.read_file(file)
    assert people.sentence == "Nothing new: all 4 rows are here already"
    assert not people.import_button.isEnabled()
    assert len(store.book.all(Booking)) == 4


def test_refused_rows_stand_first_with_number_and_reason(
    people: ImportDialog, store: Store, tmp_path: Path
) -> None:
    people.read_file(write(tmp_path, ODD))
    shown = cells(people)
    assert [row[0] for row in shown] == ["3", "4", "2", "2", "5"]
    assert shown[0][1] == "refused"
    assert "without a name" in shown[0][-1] or "senza nome" in shown[0][-1]
    assert shown[3][-1]
    assert shown[4][-1]
    assert "2 rows refused" in people.sentence
    press(people)
    assert len(store.book.all(Booking)) == 3
    assert people.sentence.endswith("2 refused")


@pytest.mark.parametrize("text", ["", "{not: a list}", "a;b\n1;2\n"])
def test_a_wrong_file_gives_one_sentence_and_changes_nothing(
    people: ImportDialog, store: Store, tmp_path: Path, text: str
) -> None:
    people.read_file(write(tmp_path, text))
    assert "people.csv" in people.sentence
    assert not people.import_button.isEnabled()
    assert not cells(people)
    people.read_file(tmp_path / "absent.csv")
    assert "absent.csv" in people.sentence


def test_a_wrong_file_after_a_good_one_leaves_nothing_to_import(
    people: ImportDialog, store: Store, tmp_path: Path
) -> None:
    people.read_file(write(tmp_path, PEOPLE))
    people.read_file(write(tmp_path, "", "empty.csv"))
    assert not people.import_button.isEnabled()
    people.bring_in()
    assert not store.book.all(Booking)


def test_a_full_disk_is_said_and_the_preview_stays(
    people: ImportDialog, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_edit: Edit) -> None:
        raise Refusal("disk_full", file="invented.workshop")

    people.read_file(write(tmp_path, PEOPLE))
    monkeypatch.setattr(store, "do", full)
    press(people)
    assert "invented.workshop" in people.sentence
    assert len(cells(people)) == 4
    assert people.import_button.isEnabled()


def test_copied_lines_become_notes_verbatim(notes: ImportDialog, store: Store) -> None:
    QGuiApplication.clipboard().setText("p. non è sintassi\n\nsecond line +7\n")
    QTest.mouseClick(notes.paste_button, Qt.MouseButton.LeftButton)
    assert notes.sentence.startswith("2 rows: 2 notes to add")
    press(notes)
    assert [note.text for note in store.book.all(Note)] == ["p. non è sintassi", "second line +7"]


def test_an_empty_clipboard_is_said(notes: ImportDialog) -> None:
    QGuiApplication.clipboard().clear()
    notes.paste()
    assert notes.sentence
    assert not notes.import_button.isEnabled()


def test_people_are_not_pasted(people: ImportDialog) -> None:
    assert not people.paste_button.isVisible()


def test_real_lists_and_lines_are_shown_whole(
    people: ImportDialog, notes: ImportDialog, store: Store
) -> None:
    people.read_file(shared("attendees", "eventbrite_it_cp1252_semicolon.csv"))
    assert people.sentence.startswith("7 rows: 7 bookings to add")
    notes.read_file(shared("notes", "gold_indecis_it_short_dev.csv"))
    assert notes.sentence.startswith("267 rows: 267 notes to add")
    press(notes)
    assert store.book.count(Note) == 267


def test_a_file_of_markup_is_shown_as_plain_text(notes: ImportDialog, tmp_path: Path) -> None:
    notes.read_file(write(tmp_path, "<b>uno</b>\ndue\n", "notes.txt"))
    assert cells(notes)[0][1] == "<b>uno</b>"


def test_a_column_gathers_the_notes_and_one_undo_takes_everything_back(
    notes: ImportDialog, store: Store
) -> None:
    before = store.book.count(Note), store.book.count(Cluster)
    notes.read_text(
        b"idea,gruppo\nLuci a led nelle scuole,Energia\nPiste sicure per tutti,Strade\n"
    )
    notes.choice.groups.setCurrentText("gruppo")
    press(notes)
    titles = {cluster.title for cluster in store.book.all(Cluster)}
    assert {"Energia", "Strade"} <= titles
    store.undo()
    assert (store.book.count(Note), store.book.count(Cluster)) == before


def test_a_column_of_groups_is_taken_for_them_until_somebody_says_otherwise(
    notes: ImportDialog,
) -> None:
    notes.read_text(b"Gruppo;idea\nEnergia;Luci a led nelle scuole\nStrade;Piste sicure\n")
    assert notes.choice.group == "Gruppo"
    notes.choice.groups.setCurrentIndex(0)
    notes.choice.changed.emit()
    assert notes.choice.group == ""
    notes.read_text(b"luogo;idea\nNord;Luci a led nelle scuole\nSud;Piste sicure\n")
    assert notes.choice.group == ""


def test_a_category_that_the_workshop_does_not_have_is_said(
    people: ImportDialog, tmp_path: Path
) -> None:
    people.read_file(write(tmp_path, "Cognome;Nome;Categoria\nProva;Ada;Marziani\n"))
    assert "categoria che il percorso non ha" in cells(people)[0][-1]
    assert "Process › Categories" in people.sentence
    assert people.import_button.isEnabled()
