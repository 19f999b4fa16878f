"""The sign over the board while not all notes are looked at, or colours are not those of kinds."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from ui.icons import icon
from ui.look import Look
from ui.panels.find.over_board import OverBoard
from ui.panels.find.sifting import Colour, Sifting
from ui.panels.rows import in_column, in_row
from ui.panels.text_label import TextLabel
from ui.translate import spoken

_DISC = 20
_LEGEND = 12
"""Colours that the legend lists; how many more there are is said."""


class SiftSign(OverBoard):
    """What is looked at, how many notes that are, the legend, and a cross that ends it.

    ``grown`` says that it covers more or less of the board than before.
    """

    grown = Signal()

    def __init__(self, board: QWidget, sifting: Sifting, look: Look) -> None:
        self._sifting = sifting
        self._words, self._cross = TextLabel(look, "body"), QToolButton()
        self._rows, self._column = in_column(gap=6), in_column(gap=6)
        super().__init__(board, look, right=False)
        self._cross.setFixedSize(32, 32)
        self._cross.clicked.connect(sifting.forget)
        self._cross.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head = in_row((self._words, 1), self._cross)
        column = self._column
        column.setContentsMargins(16, 8, 8, 8)
        column.addLayout(head)
        column.addLayout(self._rows)
        self.setLayout(column)
        sifting.changed.connect(self.say)

    @property
    def text(self) -> str:
        """What the sign says; ``""`` while it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def covers(self) -> QRect:
        """What it covers, in the coordinates of the board's widget; nothing while it is hidden."""
        return QRect() if self.isHidden() else self.geometry().translated(-self._board.pos())

    def say(self) -> None:
        """Say what is looked at now, or go."""
        before, sifting = self.covers().height(), self._sifting
        legend = sifting.legend()
        self.setVisible(sifting.is_on or bool(legend))
        self._words.setText(self._sentence())
        self._cross.setToolTip(self.tr("Show all notes in the colours of their kinds"))
        self._cross.setAccessibleName(self._cross.toolTip())
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for row in self._legend(legend):
            self._rows.addWidget(row)
            row.show()
        self._column.activate()  # Unlike ``invalidate``, down to the words.
        self.stand()
        # As a line becomes longer with every note, its length is not asked.
        if before != self.covers().height():
            self.grown.emit()

    def _legend(self, legend: list[Colour]) -> list[QWidget]:
        rows = [_legend_row(one, self.look) for one in legend[:_LEGEND]]
        if len(legend) > _LEGEND:
            more = TextLabel(self.look, "caption", "quiet")
            more.setText(self.tr("and %1 more").replace("%1", str(len(legend) - _LEGEND)))
            rows.append(more)
        return rows

    def _sentence(self) -> str:
        parts = []
        if self._sifting.is_on:
            shown, notes = self._sifting.counts()
            said = self.tr("Filter: %1").replace("%1", self._sifting.said())
            counted = spoken().count(notes, "record.note", "record.notes")
            parts.append(f"{said} · " + self.tr("{n} of {notes}").format(n=shown, notes=counted))
        if self._sifting.colours != "kind":
            by = {"theme": self.tr("Colours: themes"), "table": self.tr("Colours: tables"),
                  "seat": self.tr("Colours: seats")}  # fmt: skip
            parts.append(by[self._sifting.colours])
        return "  ·  ".join(parts)

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        self.say()

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        super().set_look(look)
        self._cross.setIcon(icon("cross", look))
        if self.layout() is not None:
            self.say()


def _legend_row(one: Colour, look: Look) -> QWidget:
    row = QWidget()
    mark, words = QLabel(), TextLabel(look, "caption")
    mark.setPixmap(_disc(one, look, row.devicePixelRatioF()))
    words.setText(one.words)
    layout = in_row(mark, (words, 1))
    row.setLayout(layout)
    return row


def _disc(one: Colour, look: Look, ratio: float) -> QPixmap:
    made = QPixmap(QSize(_DISC, _DISC) * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(one.colour))
    painter.drawEllipse(QPointF(_DISC / 2, _DISC / 2), _DISC / 2, _DISC / 2)
    painter.setPen(look.colour("on_primary"))
    painter.setFont(look.font(12, 700))
    painter.drawText(QRectF(0, 0, _DISC, _DISC), Qt.AlignmentFlag.AlignCenter, one.label)
    painter.end()
    return made
