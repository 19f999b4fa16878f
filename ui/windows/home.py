"""What the other windows know of the main one, which knows them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from ui.look import Look
    from ui.menus import Menus
    from ui.panels.status import StatusLine
    from ui.settings import Settings
    from ui.windows.workspace import Workspace


class Home(QMainWindow):
    """The window in which a workshop is open, its look, its entries and its memory."""

    workspace: Workspace | None = None
    settings: Settings
    look: Look
    menus: Menus
    status: StatusLine
