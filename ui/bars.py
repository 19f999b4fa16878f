"""The menus' titles and the empty toolbar: what of the table of actions is seen at once.

Nothing here may import what entries and icons need; ``ui.menus`` fills these bars.
"""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

from resources import tokens
from ui.actions import MENUS
from ui.look import length


class Bars:
    """The bars of one window; ``menus`` by their keys."""

    def __init__(self, window: QMainWindow) -> None:
        heights = tokens.tokens()["window"]
        window.menuBar().setFixedHeight(length(int(heights["menu"])))
        self.menus: dict[str, QMenu] = {}
        for key, text in MENUS.items():
            self.menus[key] = window.menuBar().addMenu(said(text))
        self.toolbar = QToolBar()
        self.toolbar.setMovable(False)
        self.toolbar.setFixedHeight(length(int(heights["toolbar"])))
        window.addToolBar(self.toolbar)

    def retranslate(self) -> None:
        """Say the titles in the language that is spoken now."""
        for key, text in MENUS.items():
            self.menus[key].setTitle(said(text))


def said(text: str) -> str:
    """A text of the table of actions in the language that is spoken now."""
    return QCoreApplication.translate("Actions", text)
