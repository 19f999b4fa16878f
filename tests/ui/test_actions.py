"""The table of actions holds together, and every entry does something."""

from collections import Counter
from collections.abc import Iterable
from operator import attrgetter

import pytest
from PySide6.QtGui import QKeySequence
from shiboken6 import delete

from facilitator.domain.kinds import NOTE_KINDS
from resources.load import path
from ui.actions import CONTEXT, MENUS, ROWS, SEPARATOR, SPACE, TOOLBAR, Row
from ui.canvas.aiming import AIM_KEYS
from ui.canvas.keys import BOARD_KEYS
from ui.panels.find.keys import FIND_KEYS
from ui.panels.outline.keys import OUTLINE_KEYS
from ui.windows.key_tables import Says
from ui.windows.main_window import MainWindow
from ui.windows.notetaker_keys import NOTE_TAKER_KEYS
from ui.windows.projector_keys import PROJECTOR_KEYS
from ui.windows.workspace import Workspace

ENTRIES = [row for row in ROWS if isinstance(row, Row)]
SHORTCUTS = {one.strip() for row in ENTRIES for one in row.shortcut.split(";") if one}
PORTABLE = QKeySequence.SequenceFormat.PortableText


def test_keys_and_shortcuts_are_unique() -> None:
    keys = Counter(row.key for row in ENTRIES)
    shortcuts = Counter(
        one.strip() for row in ENTRIES if row.shortcut for one in row.shortcut.split(";")
    )
    assert max(keys.values()) == max(shortcuts.values()) == 1


TABLES: dict[str, Iterable[Says]] = {
    "board": BOARD_KEYS,
    "aiming": AIM_KEYS,
    "outline": OUTLINE_KEYS,
    "finding": FIND_KEYS,
    "note-taker": NOTE_TAKER_KEYS,
    "projector": PROJECTOR_KEYS,
}
SAME = {"Del"}
"""Keys that a part of the window takes for the very thing that the window's entry does."""


@pytest.mark.parametrize("table", TABLES)
def test_no_table_gives_a_key_two_meanings(table: str) -> None:
    keys = [key for row in TABLES[table] for key in row.keys]
    assert sorted(set(keys)) == sorted(keys)


@pytest.mark.parametrize("table", ["board", "aiming", "outline", "finding"])
def test_no_part_of_the_window_takes_a_shortcut_of_its_menus(table: str) -> None:
    keys = {key for row in TABLES[table] for key in row.keys}
    assert keys & SHORTCUTS <= SAME


def test_keys_are_written_as_a_pressed_key_is_read() -> None:
    for table in TABLES.values():
        for row in table:
            for key in row.keys:
                assert QKeySequence(key).toString(PORTABLE) == key


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


def test_in_a_menu_all_entries_show_an_icon_or_none_does(window: MainWindow) -> None:
    for menu in window.menus.menus.values():
        entries = [entry for entry in menu.actions() if not entry.isSeparator()]
        shown = {entry.isIconVisibleInMenu() and not entry.icon().isNull() for entry in entries}
        assert len(shown) < 2
    assert window.menus.actions["page_actions"].isIconVisibleInMenu()
