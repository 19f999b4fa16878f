"""The menu of the plenary's items: what its keys do, their theme, and their sources."""

from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from facilitator.domain.book import Book
from facilitator.domain.records import Theme
from ui.pages.plenary.item_list import ItemList
from ui.pages.plenary.keys import PLENARY_KEYS, Plenary
from ui.pen import Pen

_AFTER = {"F2", "Alt+Down", "G"}
"""Behind these stands a line."""


class Asked(Plenary, Protocol):
    """Of whose items it is the menu."""

    list: ItemList
    pen: Pen

    @property
    def book(self) -> Book: ...
    @property
    def first_theme(self) -> str: ...
    def put_in_theme(self, theme: str) -> None: ...


def item_menu(page: Asked) -> QMenu:
    """What can be done with the selected items."""
    menu = QMenu(page.list)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    chosen, writes = page.list.selected, not page.pen.store.readonly
    reading = {"S", "L"}
    for row in PLENARY_KEYS:
        key = row.keys[0]
        action = menu.addAction(QCoreApplication.translate("PlenaryKeys", row.says))
        action.setShortcut(QKeySequence(key))
        needs = 2 if key == "J" else 0 if key in {"N", "G", "L"} else 1
        action.setEnabled(len(chosen) >= needs and (writes or key in reading))
        action.triggered.connect(lambda _on=False, do=row.do: do(page))
        if key in _AFTER:
            menu.addSeparator()
        if key == "F2" and chosen and writes:
            menu.insertMenu(action, _themes(page, menu))
    return menu


def _themes(page: Asked, menu: QMenu) -> QMenu:
    """The themes, that of the first item ticked; the last one gives it back its tables' own."""
    themes = QMenu(QCoreApplication.translate("PlenaryKeys", "Theme"), menu)
    group = QActionGroup(themes)
    own = page.book.get(Theme, page.first_theme)
    rows = [(theme.id, theme.title) for theme in page.book.all(Theme)]
    rows.append(("", QCoreApplication.translate("PlenaryKeys", "That of its tables")))
    for key, words in rows:
        action = themes.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(key == (own.id if own else ""))
        group.addAction(action)
        action.triggered.connect(lambda _on=False, theme=key: page.put_in_theme(theme))
    return themes
