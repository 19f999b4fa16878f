"""Menus and toolbar built from the table of actions, and kept true to what can be done now."""

from collections.abc import Mapping
from operator import attrgetter

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolButton, QWidget

from ui.actions import (
    BARE,
    CONTEXT,
    GIVEN,
    OUTLINED,
    ROWS,
    SEPARATOR,
    SPACE,
    SPARE,
    TOOLBAR,
    WORDLESS,
    Row,
)
from ui.bars import Bars, said
from ui.icons import SIZE, icon
from ui.look import Look
from ui.reasons import READ_ONLY, REASONS
from ui.translate import spoken

_ENTRIES = [row for row in ROWS if isinstance(row, Row)]
_PICTURED = {row.menu for row in _ENTRIES} - {row.menu for row in _ENTRIES if not row.icon}
"""The menus of which every entry has an icon; in the others none shows its own."""


class Menus:
    """The entries of one window by their keys."""

    def __init__(self, window: QMainWindow, bars: Bars) -> None:
        self._window = window
        self._bars = bars
        self.menus, self.toolbar = dict(bars.menus), bars.toolbar
        self.actions: dict[str, QAction] = {}
        self.choosers: dict[str, QToolButton] = {}
        self._conditions: frozenset[str] | None = None
        self.place = QWidget()
        for row in ROWS:
            self._add(row)
        self._fill_toolbar()

    def _add(self, row: Row | str) -> None:
        if isinstance(row, str):
            self.menus[row].addSeparator()
        elif row.slot:
            self.actions[row.key] = self._action(row)
            self.menus[row.menu].addAction(self.actions[row.key])
        else:
            self.menus[row.key] = self.menus[row.menu].addMenu("")

    def _action(self, row: Row) -> QAction:
        action = QAction(self._window)
        action.setCheckable(bool(row.choice))
        action.setIconVisibleInMenu(row.menu in _PICTURED)
        if row.shortcut:
            action.setShortcuts(QKeySequence.listFromString(row.shortcut))
        action.triggered.connect(lambda: self._run(row))
        return action

    def _run(self, row: Row) -> None:
        slot = attrgetter(row.slot)(self._window)
        if row.choice in GIVEN or (row.value and not row.choice):
            slot(row.value)
        else:
            slot()

    def _fill_toolbar(self) -> None:
        bar = self.toolbar
        bar.setIconSize(QSize(SIZE, SIZE))
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for key in TOOLBAR:
            if key == SEPARATOR:
                bar.addSeparator()
            elif key == SPACE:
                self.place.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
                bar.addWidget(self.place)
            elif key in self.menus:
                self._add_chooser(key)
            else:
                self._add_button(key)
        buttons = (bar.widgetForAction(self.actions[key]) for key in SPARE)
        bar.spare = [button for button in buttons if isinstance(button, QToolButton)]
        bar.place = self.place

    def _add_button(self, key: str) -> None:
        self.toolbar.addAction(self.actions[key])
        button = self.toolbar.widgetForAction(self.actions[key])
        if isinstance(button, QToolButton):
            beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            alone = Qt.ToolButtonStyle.ToolButtonIconOnly
            button.setToolButtonStyle(alone if key in WORDLESS else beside)
            button.setProperty("outlined", key in OUTLINED)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _add_chooser(self, key: str) -> None:
        """A button that opens a menu of choices and says which one stands."""
        button = QToolButton()
        button.setMenu(self.menus[key])
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        # The sign of a menu stands behind the words, as in a field of choices.
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        button.menu().setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.menu().aboutToShow.connect(lambda: self._stand_at_choice(key))
        self.choosers[key] = button
        self.toolbar.addWidget(button)

    def _chosen_in(self, key: str) -> list[Row]:
        rows = (row for row in ROWS if isinstance(row, Row) and row.menu == key)
        return [row for row in rows if self.actions[row.key].isChecked()]

    def _stand_at_choice(self, key: str) -> None:
        """Up and down begin at what is chosen now."""
        for row in self._chosen_in(key):
            self.menus[key].setActiveAction(self.actions[row.key])

    def _name_choosers(self) -> None:
        for key, button in self.choosers.items():
            chosen = self._chosen_in(key)
            button.setText(said(chosen[0].text) if chosen else self.menus[key].title())
            button.setEnabled(self._can_choose_in(self.menus[key]))
            button.setToolTip(self.menus[key].title())
            button.setAccessibleName(f"{self.menus[key].title()}: {button.text()}")

    def offer(self, at: QPoint) -> None:
        """The menu for the selected things of the board, at a place on the screen."""
        menu = self.offered()
        menu.exec(at)
        menu.deleteLater()

    def offered(self) -> QMenu:
        """What can be done with the selected things, or with the board where nothing is."""
        menu = QMenu(self._window)
        for key in CONTEXT if "selected" in (self._conditions or ()) else BARE:
            if key == SEPARATOR:
                menu.addSeparator()
            elif key in self.actions:
                if self.actions[key].isEnabled():
                    menu.addAction(self.actions[key])
            elif self._can_choose_in(self.menus[key]):
                # As a menu it would be deleted with the one that it is added to.
                menu.addAction(self.menus[key].menuAction())
        return menu

    @staticmethod
    def _can_choose_in(menu: QMenu) -> bool:
        return any(one.isEnabled() and not one.isSeparator() for one in menu.actions())

    def retranslate(self) -> None:
        """Say every entry in the language that is spoken now."""
        self._conditions = None
        self._bars.retranslate()
        for row in ROWS:
            if isinstance(row, str):
                continue
            if not row.slot:
                self.menus[row.key].setTitle(said(row.text))
                continue
            action = self.actions[row.key]
            action.setText(said(row.text))
            action.setIconText(" " + said(row.short or row.text))
            action.setToolTip(self._tip(row))

    def keys(self, key: str) -> str:
        """The shortcut of an entry as this computer writes it; ``""`` where it has none."""
        return self.actions[key].shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def _tip(self, row: Row) -> str:
        keys, tip = self.keys(row.key), said(row.text).rstrip("…")
        return f"{tip} ({keys})" if keys else tip

    def run(self, key: str) -> None:
        """Do what an entry does, if it can be chosen now."""
        self.actions[key].trigger()

    def set_look(self, look: Look) -> None:
        """Draw every icon in a look."""
        for row in ROWS:
            if isinstance(row, Row) and row.icon and row.slot:
                self.actions[row.key].setIcon(icon(row.icon, look))
        for button in self.choosers.values():
            button.setIcon(icon("chevron-down", look))

    def allow(self, conditions: frozenset[str], choices: Mapping[str, str]) -> None:
        """Enable what can be done under these conditions, and tick what is chosen."""
        rows = [row for row in ROWS if isinstance(row, Row) and row.slot]
        for row in rows if conditions != self._conditions else ():
            action, reason = self.actions[row.key], why_not(row, conditions)
            action.setEnabled(not reason)
            action.setToolTip("\n".join(filter(None, (self._tip(row), reason))))
        for row in rows:
            if row.choice:
                self.actions[row.key].setChecked(choices.get(row.choice) == row.value)
        self._conditions = conditions
        self._name_choosers()

    def name_step(self, step: str) -> None:
        """What the button of the steps says: the one that is on; ``""`` for its own word."""
        row = next(row for row in ROWS if isinstance(row, Row) and row.key == "steps")
        self.actions["steps"].setIconText(" " + (step or said(row.short)))

    def name_swing(self, key: str, label: str) -> None:
        """Name in ``undo`` or ``redo`` the step it is about, by its label; ``""`` names none."""
        row = next(row for row in ROWS if isinstance(row, Row) and row.key == key)
        text, action = said(row.text), self.actions[key]
        action.setText(f"{text}: {spoken()(f'label.{label}')}" if label else text)
        if label:
            action.setToolTip(f"{action.text()} ({self.keys(key)})")


def why_not(row: Row, conditions: frozenset[str]) -> str:
    """Why an entry cannot be chosen now, in the window's language; ``""`` where it can."""
    if row.when == "always" or row.when in conditions:
        return ""
    only_read = "read_only" in conditions and row.when not in _READING
    return said(READ_ONLY if only_read else REASONS[row.when])


_READING = frozenset({"open", "things", "board", "place", "session", "sifted", "agenda", "frame",
                      "action"})  # fmt: skip
"""Conditions that have nothing to do with writing."""
