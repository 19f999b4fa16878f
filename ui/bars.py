"""The menus' titles and the empty toolbar: what of the table of actions is seen at once.

Nothing here may import what entries and icons need; ``ui.menus`` fills these bars.
"""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QToolButton, QWidget

from resources import tokens
from ui.actions import MENUS
from ui.look import length

_AROUND, _PLACE = 22, 150
"""Pixels around an icon, and those that remain for the widget that takes what buttons leave."""


class ToolBar(QToolBar):
    """On a narrow window the buttons of ``spare`` lose the words beside their icons, the first of
    them first, so that no button is left out. ``place`` takes what the buttons leave."""

    def __init__(self) -> None:
        super().__init__()
        self.spare: list[QToolButton] = []
        self.place: QWidget | None = None

    def event(self, event: QEvent) -> bool:
        """Fit the buttons wherever the bar or one of them has another width now."""
        done = super().event(event)
        if self.spare and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit()
        return done

    def _fit(self) -> None:
        """What is asked for must not hang on how the buttons stand now: they would swing."""
        from PySide6.QtCore import Qt  # Its names take a while: not before the window is seen.

        bare, worded = (
            Qt.ToolButtonStyle.ToolButtonIconOnly,
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
        )
        parts = [part for one in self.actions() if (part := self.widgetForAction(one)) is not None]
        others = [part for part in parts if part is not self.place and part not in self.spare]
        asked = sum(part.sizeHint().width() for part in others)
        asked += sum(_bare(button) + _beside(button) for button in self.spare)
        over = asked + length(_PLACE) - self.contentsRect().width()
        for button in self.spare:
            style = bare if over > 0 else worded
            over -= _beside(button) if over > 0 else 0
            if button.toolButtonStyle() != style:
                button.setToolButtonStyle(style)


def _bare(button: QToolButton) -> int:
    """About how many pixels a button takes without words."""
    return button.iconSize().width() + _AROUND


def _beside(button: QToolButton) -> int:
    """About how many pixels the words beside an icon take."""
    return 4 + button.fontMetrics().horizontalAdvance(button.defaultAction().iconText())


class Bars:
    """The bars of one window; ``menus`` by their keys."""

    def __init__(self, window: QMainWindow) -> None:
        heights = tokens.tokens()["window"]
        window.menuBar().setFixedHeight(length(int(heights["menu"])))
        self.menus: dict[str, QMenu] = {}
        for key, text in MENUS.items():
            self.menus[key] = window.menuBar().addMenu(said(text))
        self.toolbar = ToolBar()
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
