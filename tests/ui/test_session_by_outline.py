"""A whole table session through the outline alone: real keys, no pointer, nothing called."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.cli.write import create
from facilitator.domain.records import Cluster, Link, Note
from tests.ui.conftest import note_of
from tests.ui.keyboard import Keyboard
from tests.ui.outline_rows import go_to, spoken
from ui.panels.outline.view import OutlineView
from ui.run_window import Wiring
from ui.windows.projector import ProjectorWindow
from ui.windows.workspace import Workspace

CAPTURED = 40
LETTERS = "pcbe"


@pytest.fixture
def table(wiring: Wiring, tmp_path: Path) -> Workspace:
    """A table whose board is empty."""
    file = tmp_path / "Sera.workshop"
    create(str(file), "empty", "it").close()
    wiring.window.files.open_file(file)
    assert wiring.window.workspace is not None
    return wiring.window.workspace


@pytest.fixture
def keyboard(table: Workspace) -> Keyboard:
    """The keyboard of the table's window."""
    return Keyboard(table.window())


def capture(keyboard: Keyboard, first: int, last: int) -> None:
    """Notes of four kinds in turn, with hands and seats, into the group that is stood in."""
    keyboard.press("Ins")
    for number in range(first, last + 1):
        letter = LETTERS[number % len(LETTERS)]
        keyboard.type(f"{letter}. {number % 8 + 1}: Cosa {number} +{number % 5}", "Return")
    keyboard.press("Esc")


def project_windows() -> list[ProjectorWindow]:
    found = QApplication.topLevelWidgets()
    return [one for one in found if isinstance(one, ProjectorWindow) and one.isVisible()]


def test_a_table_session_is_done_in_the_outline_alone(table: Workspace, keyboard: Keyboard) -> None:
    book = table.store.book
    keyboard.press("F4")
    capture(keyboard, 1, 20)
    assert book.count(Note) == 20
    assert (note_of(table, "Cosa 7").kind, note_of(table, "Cosa 7").seat) == ("effect", 8)

    for title, first in (("Trasporti", 1), ("Sosta", 6)):
        go_to(keyboard, f"Cosa {first},")
        keyboard.press("Shift+Down", times=4)
        keyboard.press("Ctrl+G")
        keyboard.type(title, "Return")
        assert spoken(keyboard).startswith(f"Gruppo: {title}, 5 note")
    assert {c.title for c in book.all(Cluster)} == {"Trasporti", "Sosta"}

    go_to(keyboard, "Gruppo: Sosta")
    capture(keyboard, 21, CAPTURED)
    assert book.count(Note) == CAPTURED
    home = note_of(table, "Cosa 40").cluster
    assert book.require(Cluster, home).title == "Sosta"

    _link_and_correct(table, keyboard)
    _regroup(table, keyboard)
    _tidy_and_present(table, keyboard)


def _tidy_and_present(table: Workspace, keyboard: Keyboard) -> None:
    """The board in rows, undone and done again, and then on the projector."""
    book = table.store.book
    keyboard.press("Ctrl+E")
    places = [note.place for note in book.all(Note)]
    assert len(set(places)) == CAPTURED
    keyboard.press("Ctrl+Z")
    assert [note.place for note in book.all(Note)] != places
    keyboard.press("Ctrl+Shift+Z")
    assert [note.place for note in book.all(Note)] == places
    assert isinstance(keyboard.focus, OutlineView)

    keyboard.press("F5")
    assert len(project_windows()) == 1


def _link_and_correct(table: Workspace, keyboard: Keyboard) -> None:
    """A link with its kind, words in place, another kind; then the link taken away again."""
    book = table.store.book

    def choose() -> None:
        keyboard.type("cosa 4")
        keyboard.press("Return")

    go_to(keyboard, "Cosa 5,")
    keyboard.opens("Ctrl+L", choose)
    (link,) = book.all(Link)
    assert (link.source, link.target) == (note_of(table, "Cosa 5").id, note_of(table, "Cosa 4").id)
    assert link.kind == "causes"
    assert "1 legame" in spoken(keyboard)
    keyboard.press("Right", "Down")
    assert spoken(keyboard) == "causa di: Cosa 4"
    keyboard.press("Return")
    assert spoken(keyboard).startswith("Problema: Cosa 4,")
    keyboard.press("F2")
    keyboard.type(" e altro", "Return")
    assert note_of(table, "Cosa 4 e altro").kind == "problem"
    keyboard.press("Alt+I")
    assert note_of(table, "Cosa 4 e altro").kind == "idea"
    keyboard.press("Ctrl+Z", "Ctrl+Z")
    assert note_of(table, "Cosa 4").kind == "problem"
    keyboard.press("Right", "Down", "Del")
    assert book.all(Link) == []
    keyboard.press("Ctrl+Z")
    assert len(book.all(Link)) == 1


def _regroup(table: Workspace, keyboard: Keyboard) -> None:
    """A note moved in the reading order, out of its cluster, into another one, copied, removed."""
    book = table.store.book
    go_to(keyboard, "Cosa 2,")
    before = spoken(keyboard)
    keyboard.press("Alt+Down")
    assert spoken(keyboard) != before
    keyboard.press("Alt+Up")
    assert spoken(keyboard) == before
    keyboard.press("Ctrl+Shift+Right", "Ctrl+Shift+Right")
    assert note_of(table, "Cosa 2").size == (184, 112)
    keyboard.press("Alt+Left")
    assert note_of(table, "Cosa 2").cluster == ""
    assert "Cosa 2," in spoken(keyboard)
    keyboard.opens("Alt+Right", lambda: keyboard.type("trasp", "Return"))
    home = note_of(table, "Cosa 2").cluster
    assert book.require(Cluster, home).title == "Trasporti"
    keyboard.press("Ctrl+D")
    assert book.count(Note) == CAPTURED + 1
    keyboard.press("Del")
    assert book.count(Note) == CAPTURED
    go_to(keyboard, "Gruppo: Sosta")
    keyboard.press("F2")
    keyboard.type("La sosta costa poco", "Return")
    assert spoken(keyboard).startswith("Gruppo: La sosta costa poco")
