"""A whole table session by the keyboard alone on the board: real keys, no pointer."""

from pathlib import Path

import pytest

from facilitator.cli.write import create
from facilitator.domain.records import Cluster, Link, Note
from tests.ui.conftest import note_of
from tests.ui.keyboard import Keyboard
from tests.ui.test_session_by_outline import CAPTURED, LETTERS, project_windows
from ui.run_window import Wiring
from ui.windows.workspace import Workspace


@pytest.fixture
def table(wiring: Wiring, tmp_path: Path) -> Workspace:
    """A table whose board is empty."""
    file = tmp_path / "Sera.workshop"
    create(str(file), "empty", "it").close()
    wiring.window.files.open_file(file)
    assert wiring.window.workspace is not None
    return wiring.window.workspace


def test_a_table_session_is_done_by_keyboard_alone(table: Workspace) -> None:
    book, canvas, keyboard = table.store.book, table.canvas, Keyboard(table.window())
    for number in range(1, CAPTURED + 1):
        letter = LETTERS[number % len(LETTERS)]
        keyboard.type(f"{letter}. {number % 8 + 1}: Cosa {number} +{number % 5}", "Return")
    assert book.count(Note) == CAPTURED
    keyboard.walk("Shift+Tab", lambda: keyboard.focus is canvas, most=8)

    for title in ("Trasporti", "Sosta", "Consegne"):
        keyboard.press("Home", "Shift+Right", "Shift+Down", "Shift+Left")
        assert len(canvas.selected_notes) > 2
        keyboard.press("Ctrl+G")
        keyboard.type(title, "Return")
        assert keyboard.focus is canvas
    assert {c.title for c in book.all(Cluster)} == {"Trasporti", "Sosta", "Consegne"}

    keyboard.press("Home", "Shift+Right", "Ctrl+L")
    assert book.count(Link) == 1
    keyboard.press("Home", "F2")
    focused = canvas.marks.focused
    keyboard.type(" e altro", "Esc")
    assert book.require(Note, focused).text.endswith(" e altro")
    place = canvas.scene.rect(focused)
    keyboard.press("Alt+Right", "Alt+Down")
    assert canvas.scene.rect(focused)[:2] == (place.x + 8, place.y + 8)

    keyboard.press("Ctrl+E")
    assert len({canvas.scene.rect(note.id)[:2] for note in book.all(Note)}) == CAPTURED
    keyboard.press("F5")
    assert len(project_windows()) == 1
    assert note_of(table, "Cosa 40")
