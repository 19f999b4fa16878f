"""The place of the outline beside the board: made when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.storage.store import Stepped
from ui.canvas.board_canvas import BoardCanvas
from ui.look import Look
from ui.panels.panel import Panel
from ui.panels.targets import Targets
from ui.pen import Pen

if TYPE_CHECKING:
    from ui.panels.outline.outline import OutlinePanel


class OutlineSide(Panel):
    """Hidden until ``toggle``. Being hidden it follows nothing."""

    changed = Signal()
    menu_asked = Signal(QPoint)
    """Where, on the screen, a menu for the chosen rows is wanted."""

    def __init__(self, canvas: BoardCanvas, pen: Pen, targets: Targets, look: Look) -> None:
        super().__init__(look)
        self._canvas, self._pen, self._targets = canvas, pen, targets
        self.panel: OutlinePanel | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.hide()

    @property
    def shown(self) -> bool:
        """Whether the outline stands beside the board."""
        return not self.isHidden()

    def toggle(self) -> None:
        """Show the outline and go into it; where the keyboard is in it, hide it."""
        focus = self.window().focusWidget()
        if self.shown and focus is not None and self.isAncestorOf(focus):
            self._canvas.setFocus()
            self.hide()
        else:
            self.open()
            assert self.panel is not None
            self.panel.view.setFocus()
        self.changed.emit()

    def open(self) -> None:
        """Show the outline; the keyboard stays where it is."""
        if self.panel is None:
            self._make()
        self.show()

    def _make(self) -> None:
        from ui.panels.outline.outline import OutlinePanel

        self.panel = OutlinePanel(self._canvas, self._pen, self.look)
        self.panel.menu_asked.connect(self.menu_asked)
        self.panel.cluster_asked.connect(self._targets.put_in)
        self.panel.link_asked.connect(self._targets.link_to)
        line = QWidget()
        line.setProperty("edge", True)
        line.setFixedWidth(1)
        self._row.addWidget(self.panel)
        self._row.addWidget(line)

    def show_board(self) -> None:
        """The canvas shows another board."""
        if self.panel is not None:
            self.panel.show_board()

    def take(self, stepped: Stepped) -> None:
        """Follow a commit that the canvas has taken in."""
        if self.panel is not None:
            self.panel.take(stepped)

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        super().set_look(look)
        if self.panel is not None:
            self.panel.set_look(look)
