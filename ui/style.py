"""The look laid over Qt's own controls: a palette, a style sheet and one focus ring.

Fonts are set on the widgets, never in the style sheet, so that kerning and ligatures stay off.
"""

from pathlib import Path
from string import Template

from PySide6.QtCore import QTemporaryDir
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from resources import load
from resources.tokens import Scheme
from ui.look import Look, asks_for_contrast, load_own_fonts, system_scheme

_ROLES = {
    "Window": "window",
    "Base": "window",
    "AlternateBase": "sunken",
    "Button": "window",
    "ToolTipBase": "window",
    "WindowText": "text",
    "Text": "text",
    "ButtonText": "text",
    "ToolTipText": "text",
    "BrightText": "on_primary",
    "PlaceholderText": "text_quiet",
    "Highlight": "primary",
    "Accent": "primary",
    "HighlightedText": "on_primary",
    "Link": "primary",
    "LinkVisited": "primary",
    "Mid": "border_control",
    "Dark": "border_control",
    "Light": "border",
    "Midlight": "border",
}
_DRAWN = {
    "chevron-down": ("chevron-down", "text"),
    "check": ("check", "on_primary"),
    "tick": ("check", "text"),
}
"""Drawings that a style sheet can only name as files: each a drawing of ours in a colour."""
_FADED = ("WindowText", "Text", "ButtonText", "PlaceholderText")

_SHEET = Template("""
QMainWindow, QDialog, QMessageBox { background: $window; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QToolTip { background: $window; color: $text; border: 1px solid $border_control; padding: 4px 6px; }
QLabel { background: transparent; color: $text; }
QLabel[tone="quiet"] { color: $text_quiet; }
QLabel[tone="navy"] { color: $primary_dark; }
QLabel[tone="primary"] { color: $primary; }
QLabel[tone="success"] { color: $success; }
QLabel[tone="danger"] { color: $danger; }
QLabel[tone="warning"] { color: $warning; }
QLabel[tone="on_primary"] { color: $on_primary; }
QLabel[tone="disabled"] { color: $text_disabled; }
QLabel[chip="true"] { background: $sunken; border-radius: 4px; padding: 0 8px; }
QLabel[keycap="true"] {
    background: $window; border: 1px solid $border_control; border-radius: 4px; padding: 0 5px; }
QFrame[rule="true"] { background: $border; border: none; }
QWidget[edge="true"] { background: $border; }
QWidget[panel="true"] { background: $window; }
QWidget[popover="true"] { border: 1px solid $border_control; }
QWidget[sunken="true"] { background: $sunken; border-radius: 8px; }
QWidget[ground="true"] { background: $canvas; }

QMenuBar { background: $window; border-bottom: 1px solid $border; padding: 0 10px; }
QMenuBar::item { background: transparent; padding: 3px 10px 4px; border-radius: 4px; }
QMenuBar::item:selected { background: $hover; }
QMenuBar::item:pressed { background: $selected; }
QMenu { background: $window; border: 1px solid $border_control; padding: 4px 0; }
QMenu::item { padding: 6px 32px 6px 12px; }
QMenu::icon { padding-left: 12px; }
QMenu::indicator { width: 18px; height: 18px; padding-left: 12px; }
QMenu::indicator:checked { image: url("$folder/tick.svg"); }
QMenu::item:selected { background: $hover; color: $text; }
QMenu::item:disabled { color: $text_disabled; }
QMenu::separator { height: 1px; background: $border; margin: 4px 0; }

QToolBar { background: $window; border: none; border-bottom: 1px solid $border;
    padding: 0 16px 0 8px; spacing: 4px; }
QToolBar::separator { width: 1px; background: $border; margin: 4px 12px; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 4px;
    padding: 5px 8px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $selected; }
QToolButton:disabled { color: $text_disabled; }
QToolButton[outlined="true"] { border-color: $border_control; padding: 5px 12px; }
QToolButton[kindButton="true"] { padding: 3px; border: none; border-bottom: 2px solid transparent; }
QToolButton[kindButton="true"]:checked { background: $selected; border-bottom-color: $primary; }
QWidget[row="true"]:hover { background: $hover; }
QToolButton::menu-indicator { image: none; }

QPushButton { background: $window; border: 1px solid $border_control; border-radius: 4px;
    padding: 3px 16px 4px; outline: none; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:disabled { color: $text_disabled; border-color: $border; }
QPushButton:default, QPushButton[primary="true"] {
    background: $primary; border-color: $primary; color: $on_primary; }
QPushButton:default:hover, QPushButton[primary="true"]:hover {
    background: $primary_hover; border-color: $primary_hover; }
QPushButton[primary="false"]:default { background: $window; border-color: $border_control;
    color: $text; }
QPushButton[primary="false"]:default:hover { background: $hover; }
QPushButton:default:disabled, QPushButton[primary="true"]:disabled {
    background: $sunken; color: $text_disabled; border-color: $border; }
QPushButton[big="true"] { padding: 0 24px; }
QPushButton[plain="true"] { border-color: transparent; background: transparent; color: $primary;
    text-align: left; padding: 5px 4px; }
QPushButton[plain="true"]:hover { background: $hover; }
QPushButton[turn="off"] { border-color: transparent; background: transparent; padding: 0; }
QPushButton[turn="off"]:hover { background: $hover; }
QPushButton[turn="on"] { background: $window; padding: 0; }
QPushButton[cue="true"] { border-color: transparent; background: transparent; color: $warning;
    padding: 3px 8px 4px; }
QPushButton[cue="true"]:hover { border-color: $warning; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit, QTimeEdit {
    background: $window; color: $text; border: 1px solid $border_control; border-radius: 4px;
    padding: 4px 8px; selection-background-color: $primary; selection-color: $on_primary;
    placeholder-text-color: $text_quiet; }
QLineEdit:disabled, QPlainTextEdit:disabled, QSpinBox:disabled, QComboBox:disabled {
    color: $text_disabled; background: $sunken; border-color: $border; }
QLineEdit[bare="true"], QLineEdit[bare="true"]:disabled { border: none; background: transparent;
    padding: 0; }
QLineEdit[bare="true"][opaque="true"], QLineEdit[bare="true"][opaque="true"]:disabled {
    background: $window; border-radius: 0; }
QPlainTextEdit, QTextEdit { padding: 4px; }
QPlainTextEdit[bare="true"] { border: none; background: transparent; padding: 0; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button,
QDoubleSpinBox::down-button { width: 0; border: none; }
QRadioButton, QCheckBox { spacing: 8px; }
QRadioButton::indicator, QCheckBox::indicator { width: 14px; height: 14px; background: $window;
    border: 1px solid $border_control; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid $primary; }
QCheckBox::indicator:checked { background: $primary; border-color: $primary;
    image: url("$folder/check.svg"); }
QRadioButton::indicator:disabled, QCheckBox::indicator:disabled { border-color: $border; }
QRadioButton:disabled, QCheckBox:disabled { color: $text_disabled; }
QComboBox { padding-right: 28px; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow { image: url("$folder/chevron-down.svg"); width: 20px; height: 20px; }
QComboBox QAbstractItemView, QListView[completions="true"] { background: $window;
    border: 1px solid $border_control; outline: none;
    selection-background-color: $selected; selection-color: $text; }

QTreeView, QListView, QListWidget, QTableView { background: $window; border: none; outline: none;
    selection-background-color: $selected; selection-color: $text; }
QHeaderView::section { background: $sunken; color: $text_quiet; border: none;
    border-bottom: 1px solid $border; padding: 6px 8px; }
QScrollArea { background: transparent; border: none; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $border_control; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $border_control; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: $primary; }
QSlider::handle:horizontal { width: 18px; height: 18px; margin: -7px 0; border-radius: 9px;
    background: $primary; }
QProgressBar { background: $sunken; border: 1px solid $border; border-radius: 4px;
    text-align: center; color: $text; min-height: 6px; }
QProgressBar::chunk { background: $primary; border-radius: 3px; }
QTabBar::tab { padding: 6px 12px; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { border-bottom-color: $primary; }
""")


FUSION = ("-style", "Fusion")
"""Words of the call that choose Qt's own drawing of controls; ``setStyle`` would answer with a
style, and all of its names would be made before the window is seen."""


class Style:
    """The scheme in force, by the system or chosen, and its look."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._folder = QTemporaryDir()
        self._system: Scheme = _scheme_of(app.palette())
        self._strong = False
        self.look = Look("light")
        load_own_fonts()
        app.setFont(self.look.font("body"))

    def dress(self, chosen: str) -> Look:
        """Dress the application in ``light`` or ``dark``; ``""`` follows the system."""
        self.look = Look(self._scheme(chosen), self._strong)
        self._app.setPalette(palette(self.look))
        self._app.setStyleSheet(self._sheet())
        return self.look

    def follow(self, chosen: str) -> Look:
        """The system changed its scheme or its contrast: dress again."""
        self._system, self._strong = system_scheme(), asks_for_contrast()
        return self.dress(chosen)

    def _scheme(self, chosen: str) -> Scheme:
        if chosen == "light":
            return "light"
        return "dark" if chosen == "dark" else self._system

    def _sheet(self) -> str:
        names = ("window", "canvas", "sunken", "hover", "selected", "pressed", "border",
                 "border_control", "text", "text_quiet", "text_disabled", "primary",
                 "primary_hover", "primary_dark", "on_primary",
                 "success", "danger", "warning")  # fmt: skip
        colours = {name: self.look.colour(name).name() for name in names}
        return _SHEET.substitute(colours, folder=self._drawings())

    def _drawings(self) -> str:
        """A folder with the drawings that a style sheet can only name, in this look's colours."""
        contrast = "-strong" if self.look.strong else ""
        folder = self._folder.filePath(self.look.scheme + contrast)
        Path(folder).mkdir(exist_ok=True)
        for name, (source, colour) in _DRAWN.items():
            drawing = load.path("icons", f"{source}.svg").read_text("utf-8")
            coloured = drawing.replace("currentColor", self.look.colour(colour).name())
            Path(folder, f"{name}.svg").write_text(coloured, "utf-8")
        return folder


def _scheme_of(system: QPalette) -> Scheme:
    """The scheme of the system's own palette; asking for the hint would load all of ``Qt``."""
    return "dark" if system.color(QPalette.ColorRole.Window).lightness() < 128 else "light"


def palette(look: Look) -> QPalette:
    """The look's colours for what the style sheet does not name."""
    made = QPalette()
    for role, name in _ROLES.items():
        made.setColor(QPalette.ColorRole[role], look.colour(name))
    for role in _FADED:
        faded = look.colour("text_disabled")
        made.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole[role], faded)
    return made
