"""The keys as lots of rows, for the help page and the handbook: read from the tables in force."""

from collections.abc import Callable, Iterable
from typing import NamedTuple, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from facilitator.domain.kinds import NOTE_KINDS
from ui.actions import MENUS, ROWS, Row
from ui.bars import said
from ui.canvas.aiming import AIM_KEYS
from ui.canvas.keys import BOARD_KEYS, HAND
from ui.pages.plenary.keys import PLENARY_HAND, PLENARY_KEYS
from ui.panels.desk.keys import DESK_KEYS
from ui.panels.find.keys import FIND_KEYS
from ui.panels.outline.keys import OUTLINE_KEYS
from ui.panels.voting.keys import VOTE_HAND, VOTE_KEYS
from ui.translate import QT_TRANSLATE_NOOP, spoken
from ui.windows.notetaker_keys import NOTE_TAKER_KEYS
from ui.windows.projector_keys import PROJECTOR_KEYS

_LINE = (
    (QT_TRANSLATE_NOOP("Keys", "Alt and letter"),
     QT_TRANSLATE_NOOP("Keys", "changes the kind of this and the next notes")),
    (QT_TRANSLATE_NOOP("Keys", "Alt and number"),
     QT_TRANSLATE_NOOP("Keys", "the same, by the kind’s place among those of the board")),
    (">", QT_TRANSLATE_NOOP("Keys", "attaches the note to the last problem or what it comes from")),
    ("3:", QT_TRANSLATE_NOOP("Keys", "seat 3 is speaking")),
    ("NT", QT_TRANSLATE_NOOP("Keys", "the note-taker’s own remark")),
    ('"…"', QT_TRANSLATE_NOOP("Keys", "a quotation, word for word")),
    ("+7", QT_TRANSLATE_NOOP("Keys", "seven hands were raised")),
    ("\\", QT_TRANSLATE_NOOP("Keys", "takes the rest of the line as it stands")),
    (QT_TRANSLATE_NOOP("Keys", "Enter"),
     QT_TRANSLATE_NOOP("Keys", "writes the note; it is saved at once")),
    ("↑ · ↓", QT_TRANSLATE_NOOP("Keys", "notes typed before, to be corrected")),
    ("Esc", QT_TRANSLATE_NOOP("Keys", "leaves a correction; from an empty line, to the board")),
    (QT_TRANSLATE_NOOP("Keys", "Ctrl+Enter"),
     QT_TRANSLATE_NOOP("Keys", "raises a hand for the similar note that is shown")),
    ("Ctrl+D", QT_TRANSLATE_NOOP("Keys", "writes the note as a double of the one shown")),
)  # fmt: skip
"""What may be typed around a note's words in the capture bar."""
_WRITING = (
    (QT_TRANSLATE_NOOP("Keys", "ends writing; the words are saved"), ("Return", "Esc")),
    (QT_TRANSLATE_NOOP("Keys", "begins a new line"), ("Shift+Return",)),
)
"""What the keys do while a note is written on the board or in the outline."""
_INNER = {row.key: row for row in ROWS if isinstance(row, Row) and not row.slot}
_WAYS = ("Left", "Right", "Up", "Down")


class Says(Protocol):
    """A row of any table of keys."""

    @property
    def keys(self) -> tuple[str, ...]: ...
    @property
    def says(self) -> str: ...


class KeyRow(NamedTuple):
    """Keys, and what they do."""

    keys: str
    does: str


class Lot(NamedTuple):
    """Rows under a title."""

    title: str
    rows: tuple[KeyRow, ...]


def lots() -> list[Lot]:
    """All keys in the language that is spoken now: menus, board and its parts, other windows."""
    menus = [Lot(said(MENUS[menu]).replace("&", ""), tuple(_menu_rows(menu))) for menu in MENUS]
    parts = [Lot(_tr(title), tuple(rows())) for title, rows in _PARTS]
    return [lot for lot in (*menus, *parts) if lot.rows]


class Command(NamedTuple):
    """An entry of the menus: its words, the way to it, its keys."""

    words: str
    where: str
    keys: str


def commands() -> list[Command]:
    """Every entry of every menu, in the order of the menus."""
    return [
        Command(said(row.text).rstrip("…"), menu_path(row), native(row.shortcut))
        for row in ROWS
        if isinstance(row, Row) and row.slot
    ]


def menu_path(row: Row) -> str:
    """The menus that lead to an entry: ``Vista › Lingua``."""
    path: list[str] = []
    menu = row.menu
    while menu not in MENUS:
        path.append(said(_INNER[menu].text).rstrip("…"))
        menu = _INNER[menu].menu
    return " › ".join([said(MENUS[menu]).replace("&", ""), *reversed(path)])


def keys_said() -> tuple[str, str, str, str, str, str]:
    """The handbook's own words: title, lead, its last heading, and the heads of its columns."""
    return (_tr("Keys and commands"), _tr("Everything can be done without the mouse."),
            _tr("All commands by menu"), _tr("Command"), _tr("Menu"), _tr("Keys"))  # fmt: skip


def top_menu(row: Row) -> str:
    """The menu of the bar under which an entry stands."""
    menu = row.menu
    while menu not in MENUS:
        menu = _INNER[menu].menu
    return menu


def _menu_rows(menu: str) -> list[KeyRow]:
    return [
        KeyRow(native(row.shortcut), said(row.text).rstrip("…"))
        for row in ROWS
        if isinstance(row, Row) and row.shortcut and top_menu(row) == menu
    ]


def _of(context: str, table: Iterable[Says]) -> Callable[[], list[KeyRow]]:
    """The rows of a table; keys that do the same stand together."""
    return lambda: _rows(context, ((row.says, row.keys) for row in table))


def _rows(context: str, keys: Iterable[tuple[str, tuple[str, ...]]]) -> list[KeyRow]:
    found: dict[str, list[str]] = {}
    for says, names in keys:
        found.setdefault(says, []).extend(names)
    return [
        KeyRow(_together(names), QCoreApplication.translate(context, says))
        for says, names in found.items()
    ]


def hand_rows() -> list[KeyRow]:
    """What a hand does on the board."""
    return [
        KeyRow(*(QCoreApplication.translate("Board", words) for words in pair)) for pair in HAND
    ]


def line_rows() -> list[KeyRow]:
    """What may be typed around a note's words."""
    language = spoken().language
    kinds = [KeyRow(f"{row.capture}.", row.name(language)) for row in NOTE_KINDS]
    return [*kinds, *(KeyRow(_tr(keys), _tr(does)) for keys, does in _LINE)]


def native(shortcut: str) -> str:
    """Shortcuts as this computer writes them: ``Ctrl+Z``."""
    return " · ".join(
        one.toString(QKeySequence.SequenceFormat.NativeText)
        for one in QKeySequence.listFromString(shortcut)
    )


def _together(keys: list[str]) -> str:
    """Four arrows with the same modifiers are one row."""
    before = {key.removesuffix(way) for key in keys for way in _WAYS if key.endswith(way)}
    if len(keys) == len(_WAYS) and len(before) == 1:
        return before.pop() + _tr("arrows")
    return " · ".join(dict.fromkeys(native(key) or key for key in keys))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Keys", text)


def plenary_rows() -> list[KeyRow]:
    """What the list of the plenary's items does."""
    own = [(row.says, row.keys) for row in PLENARY_KEYS]
    return _rows("PlenaryKeys", [*own, *PLENARY_HAND])


def vote_rows() -> list[KeyRow]:
    """What the fields of the vote do."""
    return _rows("Voting", [*((row.says, row.keys) for row in VOTE_KEYS), *VOTE_HAND])


_PARTS: tuple[tuple[str, Callable[[], list[KeyRow]]], ...] = (
    (QT_TRANSLATE_NOOP("Keys", "On the board"), _of("Board", BOARD_KEYS)),
    (QT_TRANSLATE_NOOP("Keys", "While a note is written"), lambda: _rows("Keys", _WRITING)),
    (QT_TRANSLATE_NOOP("Keys", "While a link is drawn"), _of("Board", AIM_KEYS)),
    (QT_TRANSLATE_NOOP("Keys", "With the hand"), hand_rows),
    (QT_TRANSLATE_NOOP("Keys", "In the outline"), _of("Outline", OUTLINE_KEYS)),
    (QT_TRANSLATE_NOOP("Keys", "While finding"), _of("FindPanel", FIND_KEYS)),
    (QT_TRANSLATE_NOOP("Keys", "In the capture bar"), line_rows),
    (QT_TRANSLATE_NOOP("Keys", "In the note-taker’s window"), _of("NoteTaker", NOTE_TAKER_KEYS)),
    (QT_TRANSLATE_NOOP("Keys", "At the reception"), _of("Desk", DESK_KEYS)),
    (QT_TRANSLATE_NOOP("Keys", "In the plenary"), plenary_rows),
    (QT_TRANSLATE_NOOP("Keys", "While votes are entered"), vote_rows),
    (QT_TRANSLATE_NOOP("Keys", "In the projector’s window"),
     _of("ProjectorWindow", PROJECTOR_KEYS)),
)  # fmt: skip
"""The places that have keys of their own, by their titles."""
_WORDS = (
    QT_TRANSLATE_NOOP("Keys", "arrows"),
    QT_TRANSLATE_NOOP("Keys", "Keys and commands"),
    QT_TRANSLATE_NOOP("Keys", "Everything can be done without the mouse."),
    QT_TRANSLATE_NOOP("Keys", "All commands by menu"),
    QT_TRANSLATE_NOOP("Keys", "Command"),
    QT_TRANSLATE_NOOP("Keys", "Menu"),
    QT_TRANSLATE_NOOP("Keys", "Keys"),
)
