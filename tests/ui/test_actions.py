"""The table of actions holds together, and every entry does something."""

from collections import Counter
from operator import attrgetter

from shiboken6 import delete

from facilitator.domain.kinds import NOTE_KINDS
from resources.load import path
from ui.actions import CONTEXT, MENUS, ROWS, SEPARATOR, SPACE, TOOLBAR, Row
from ui.windows.main_window import MainWindow
from ui.windows.workspace import Workspace

ENTRIES = [row for row in ROWS if isinstance(row, Row)]


def test_keys_and_shortcuts_are_unique() -> None:
    keys = Counter(row.key for row in ENTRIES)
    shortcuts = Counter(
        one.strip() for row in ENTRIES if row.shortcut for one in row.shortcut.split(";")
    )
    assert max(keys.values()) == max(shortcuts.values()) == 1


def test_every_entry_stands_in_a_menu_that_there_is() -> None:
    menus = {*MENUS, *(row.key for row in ENTRIES if not row.slot)}
    named = {row.menu if isinstance(row, Row) else row for row in ROWS}
    assert named <= menus


def test_every_slot_is_there_in_a_window_with_a_workshop(window: MainWindow) -> None:
    for row in ENTRIES:
        if row.slot:
            assert callable(attrgetter(row.slot)(window)), row.key


def test_toolbar_and_context_menu_name_entries() -> None:
    keys = {row.key for row in ENTRIES}
    assert {*TOOLBAR, *CONTEXT} - {SEPARATOR, SPACE} <= keys


def test_every_icon_is_drawn() -> None:
    for row in ENTRIES:
        assert not row.icon or path("icons", f"{row.icon}.svg").exists(), row.icon


def test_no_menu_takes_a_letter_of_the_capture_bar(window: MainWindow) -> None:
    kinds = {row.capture for row in NOTE_KINDS}
    for language in ("it", "en"):
        window.speak(language)
        titles = [window.menus.menus[key].title() for key in MENUS]
        letters = [title[title.index("&") + 1].lower() for title in titles]
        assert len(set(letters)) == len(letters)
        assert not kinds & set(letters), language


def test_the_boards_menu_offers_what_can_be_done_and_again_the_next_time(
    window: MainWindow, work: Workspace
) -> None:
    menus = window.menus
    work.canvas.select([])
    assert _offered(window)[0] == menus.actions["write"].text()
    work.canvas.select(list(work.canvas.scene.notes)[:1])
    first = _offered(window)
    assert menus.menus["kind"].title() in first
    assert menus.actions["merge"].text() not in first
    assert _offered(window) == first
    work.canvas.add_frame()
    assert menus.menus["order"].title() not in _offered(window)


def _offered(window: MainWindow) -> list[str]:
    menu = window.menus.offered()
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    delete(menu)
    return texts
