"""The facilitator's side of the projector: what is shown, what comes next, what will not fit."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from facilitator.domain.legibility import is_too_deep
from ui.look import Look, length
from ui.panels.panel import Panel, rule
from ui.panels.room.preview import RoomPreview
from ui.panels.room.words import ModeNames, mode_names, rows_of, warning_of
from ui.panels.row_list import HEIGHT, RowList
from ui.panels.rows import in_column, in_row, scrolled
from ui.panels.text_label import TextLabel
from ui.room.leaves import Scene
from ui.room.pins import BESIDES, FRAME, GROUPS, MODES, PATH, PLENARY
from ui.room.showing import Showing

WIDTH = 328
_EDGE = 16
_ROWS = 7
_INSET = 8
_HIGH = 760
"""Below this height there is no room for the picture of what comes next."""
_WIDEST = 420
_LEAST_ROWS = 3
_LEAST_NOW = 80
"""A lower picture of what the room sees now would say nothing: it is left out."""
_PATIENCE = 120
"""Milliseconds after a change until the small pictures follow it."""
_NOW, _THEN = WIDTH - 2 * _EDGE, 160
Pictured = Callable[[Scene], QImage]


class RoomPanel(Panel):
    """Pins what is shown. ``pictured`` draws a scene, ``capital`` measures the board's text."""

    project_wanted = Signal()
    room_wanted = Signal()
    scheme_wanted = Signal()
    note_wanted = Signal(str)
    close_wanted = Signal()

    def __init__(self, showing: Showing, look: Look, pictured: Pictured) -> None:
        super().__init__(look)
        self.showing, self._pictured = showing, pictured
        self.capital: Callable[[], float] = lambda: 0.0
        self.is_projecting, self.place = False, ""
        self.now, self.then = RoomPreview(look, _NOW), RoomPreview(look, _THEN)
        self.modes = QButtonGroup(self)
        self.rows = RowList(look, _INSET)
        self.back, self.on = QPushButton(), QPushButton()
        self.project, self.room, self.scheme = QPushButton(), QPushButton(), QPushButton()
        self.close_button, self.help = QPushButton(), QPushButton()
        self._title, self._then = TextLabel(look, "heading"), TextLabel(look, "caption", "quiet")
        self.state = TextLabel(look, "caption", "quiet")
        self.warning = TextLabel(look, "body", "warning")
        self._keys: list[str] = []
        self._long = ""
        self._told: tuple[str, bool, bool] | None = None
        self._later = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._reveal = QTimer(self, singleShot=True, interval=0)  # Once the rows have their places.
        self._make_modes()
        self._lay_out()
        self._wire()
        self.retranslate()

    def _make_modes(self) -> None:
        for number, _mode in enumerate(MODES):
            self.modes.addButton(QRadioButton(), number)

    def _lay_out(self) -> None:
        self.setFixedWidth(min(length(WIDTH), _WIDEST))
        self.warning.setWordWrap(True)
        self.rows.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.rows.setMaximumHeight(_ROWS * HEIGHT)
        # Its own wish would be room enough for the panel to scroll.
        self.rows.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        modes, inside = QGridLayout(), QWidget()
        modes.setVerticalSpacing(8)
        for number in range(len(MODES)):
            modes.addWidget(self.modes.button(number), number // 2, number % 2)
        self._column = in_column(
            in_row((self._title, 1), self.close_button), self.state, self.project, rule(), modes,
            self.now, self._then, self.then, (self.rows, 1), in_row(self.back, self.on),
            self.warning, self.help, gap=8,
        )  # fmt: skip
        self._column.setContentsMargins(_EDGE, 12, _EDGE, 12)
        self._column.setAlignment(self.now, Qt.AlignmentFlag.AlignHCenter)
        self._column.setAlignment(self.help, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch()
        self._column.addWidget(rule())
        self._column.addLayout(in_row(self.room, self.scheme))
        inside.setLayout(self._column)
        self.setLayout(in_column(scrolled(inside)))

    def _wire(self) -> None:
        self.project.setProperty("primary", True)
        for button in (self.close_button, self.help):
            button.setProperty("plain", True)
        self.modes.idClicked.connect(lambda number: self.showing.show(MODES[number]))
        self.rows.currentRowChanged.connect(self._choose)
        self.back.clicked.connect(lambda: self.showing.step(-1))
        self.on.clicked.connect(lambda: self.showing.step(1))
        self.project.clicked.connect(self.project_wanted)
        self.room.clicked.connect(self.room_wanted)
        self.scheme.clicked.connect(self.scheme_wanted)
        self.close_button.clicked.connect(self.close_wanted)
        self.help.clicked.connect(self._help)
        self.showing.changed.connect(self._later.start)
        self.showing.turned.connect(self.refresh)
        self.showing.clock.ticked.connect(self._follow_clock)
        self._later.timeout.connect(self.refresh)
        self._reveal.timeout.connect(lambda: self.rows.scrollTo(self.rows.currentIndex()))

    def retranslate(self) -> None:
        """Every word, in the language that is spoken now."""
        self._title.setText(self.tr("Projector"))
        self._then.setText(self.tr("Next"))
        self.close_button.setText(self.tr("Close"))
        self.back.setText(self.tr("Back (F7)"))
        self.on.setText(self.tr("Next (F8)"))
        self.room.setText(self.tr("The room…"))
        self.scheme.setText(self.tr("Light or dark"))
        names: ModeNames = mode_names()
        for number, mode in enumerate(MODES):
            self.modes.button(number).setText(names[mode])
        self.rows.setAccessibleName(self.tr("What can be shown"))
        self.now.setAccessibleName(self.tr("What the room sees now"))
        self.then.setAccessibleName(self.tr("What the room sees next"))
        self.showing.retranslate()
        self.refresh()

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        super().set_look(look)
        for part in (self.rows, self.now, self.then):
            part.set_look(look)

    def refresh(self) -> None:
        """Show what is pinned, as it stands now."""
        self.project.setText(self.tr("Stop projecting") if self.is_projecting else
                             self.tr("Project"))  # fmt: skip
        self.state.setText(self.place)
        self.modes.button(MODES.index(self.showing.pin.mode)).setChecked(True)
        self.state.setVisible(bool(self.place))
        self.modes.button(MODES.index(FRAME)).setEnabled(bool(self.showing.frames))
        self.modes.button(MODES.index(PLENARY)).setEnabled(bool(self.showing.plenary_keys))
        self.modes.button(MODES.index(PATH)).setEnabled(bool(self.showing.path_keys))
        self._fill_rows()
        self._warn()
        if self.isVisible():
            self._draw()

    def _follow_clock(self) -> None:
        """Each second would be too often for small pictures: each minute, and begin and end."""
        clock = self.showing.clock
        told = (clock.day, clock.left is None, clock.is_paused)
        if told != self._told:
            self._told = told
            self._later.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what changed while nobody looked."""
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room."""
        super().resizeEvent(event)
        self._later.start()

    def _draw(self) -> None:
        then = self.showing.next_scene if self.height() >= length(_HIGH) else None
        self.then.show_image(QImage() if then is None else self._pictured(then))
        for part in (self._then, self.then):
            part.setVisible(then is not None)
        self.now.show_image(self._pictured(self.showing.scene))
        self._fit()

    def _fit(self) -> None:
        """The picture of what is seen now takes what the rest leaves of the height."""
        column = self._column
        taken = self.now.height() + column.spacing() if self.now.isVisible() else 0
        needed = column.totalMinimumSize().height()
        if column.hasHeightForWidth():
            needed = column.totalMinimumHeightForWidth(self.width())
        left = self.height() - (needed - taken) - column.spacing()
        self.now.setVisible(left >= _LEAST_NOW)
        self.now.fit(_NOW, max(left, _LEAST_NOW))

    def _fill_rows(self) -> None:
        found = rows_of(self.showing)
        with QSignalBlocker(self.rows):
            self._keys = [key for key, _row in found]
            self.rows.show_rows([row for _key, row in found])
            what = self.showing.pin.what
            self.rows.setCurrentRow(self._keys.index(what) if what in self._keys else -1)
        self.rows.setVisible(bool(found))
        self.rows.setMinimumHeight(min(len(found), _LEAST_ROWS) * HEIGHT)
        self._reveal.start()

    def _warn(self) -> None:
        capital = self.capital() if self.showing.mode in BESIDES else 0.0
        said, self._long = warning_of(self.showing, capital)
        self.warning.setText(said)
        self.warning.setVisible(bool(said))
        only_rows = self.showing.mode not in BESIDES and not self._long
        only_rows = only_rows and not is_too_deep(self.showing.shape.room)
        self.warning.set_tone("quiet" if only_rows else "warning")
        in_pages = self.tr("Show the clusters in pages")
        self.help.setText(self.tr("Go to the note") if self._long else in_pages)
        on_board = self.showing.mode in BESIDES and bool(self.showing.groups)
        self.help.setVisible(bool(said) and (bool(self._long) or on_board))

    def _help(self) -> None:
        if self._long:
            self.note_wanted.emit(self._long)
        else:
            self.showing.show(GROUPS)

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._keys):
            self.showing.show(self.showing.pin.mode, self._keys[row])
