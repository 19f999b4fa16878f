"""The projector: the current board on another screen, without menus, names or seats."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QScreen,
)
from PySide6.QtWidgets import QWidget

from facilitator.domain.records import Board, Note
from facilitator.domain.views import Heading, heading
from facilitator.storage.store import Stepped, Store
from resources import tokens
from ui.look import Look
from ui.signals import Signals
from ui.translate import spoken
from ui.windows.room_sight import WIDE, RoomSight

_SIZES = tokens.tokens()["projector"]
_LINE = 64
_TOP = 40
_BADGE = 64
_SHOWING = {"workshop", "session", "table", "theme", "board", "note"}


class ProjectorWindow(QWidget):
    """Theme and session above, the whole board, the table below. It reads, it never writes."""

    def __init__(self, store: Store, signals: Signals, look: Look) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._store = store
        self._look = look
        self._board = ""
        self.canvas = RoomSight(store.book, look, self)
        signals.stepped.connect(self._hear)
        self.resize(1280, 720)
        self._name()

    def show_board(self, board_id: str) -> None:
        """Show another board, whole."""
        self._board = board_id
        self.canvas.show_board(board_id)
        self._name()

    def set_look(self, look: Look) -> None:
        """Take the colours of another scheme; light serves most rooms better."""
        self._look = look
        self.canvas.set_look(look)
        self.update()

    def present(self, beside: QWidget | None = None) -> None:
        """Fill the screen on which the other window is not; a plain window where there is one."""
        other = _other_screen(beside)
        if other is None:
            self.showNormal()
        else:
            self.setGeometry(other.geometry())
            self.showFullScreen()

    @property
    def lines(self) -> tuple[str, str, str, str]:
        """The words around the board: theme, session, table, votes; empty where there are none."""
        board = self._store.book.get(Board, self._board)
        if board is None:
            return "", "", "", ""
        head = heading(self._store.book, board)
        hands = sum(n.hands or 0 for n in self._store.book.of(Note, "board", board.id))
        return (_theme(head), _session(head), _table(head), _votes(hands))

    def _name(self) -> None:
        parts = (self.tr("Projector"), *self.lines[:2])
        self.setWindowTitle(" – ".join(part for part in parts if part))
        self.update()

    def _hear(self, event: Stepped) -> None:
        self.canvas.take(event)
        if any(kind in _SHOWING for kind, _id in event.touched):
            self._name()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F11 fills the screen or gives it back; Escape leaves it, then closes."""
        if event.key() == Qt.Key.Key_F11:
            self._fill(not self.isFullScreen())
        elif event.key() == Qt.Key.Key_Escape and self.isFullScreen():
            self._fill(False)
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _fill(self, full: bool) -> None:
        if full:
            self.showFullScreen()
        else:
            self.showNormal()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the board between the lines, and whole."""
        super().resizeEvent(event)
        side, top = self._px(_SIZES["margin"]), self._px(_TOP + _LINE + _TOP / 2)
        foot = self._px(_TOP + _LINE)
        self.canvas.setGeometry(
            side, top, self.width() - 2 * side, max(1, self.height() - top - foot)
        )

    def _px(self, length: float) -> int:
        """A length of the look on this window."""
        return round(length * self.width() / WIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the lines around the board."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("canvas"))
        theme, session, table, votes = self.lines
        side, line = self._px(_SIZES["margin"]), self._px(_LINE)
        half = self.width() // 2
        above = QRect(side, self._px(_TOP), half - side, line)
        self._write(painter, above, theme)
        self._write(painter, above.translated(half - side, 0), session, right=True)
        below = QRect(side, self.height() - self._px(_TOP / 2) - line, half - side, line)
        left = self._paint_badge(painter, below)
        self._write(painter, below.adjusted(left, 0, 0, 0), table)
        self._write(painter, below.translated(half - side, 0), votes, right=True)

    def _write(self, painter: QPainter, room: QRect, text: str, right: bool = False) -> None:
        font = self._look.font(max(1, self._px(_SIZES["small_8m"])))
        painter.setFont(font)
        painter.setPen(self._look.colour("text_quiet"))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_badge(self, painter: QPainter, room: QRect) -> int:
        """Paint the table's number on its colour; the width it takes."""
        board = self._store.book.get(Board, self._board)
        table = heading(self._store.book, board).table if board else None
        if table is None:
            return 0
        box = QRect(room.left(), room.top(), self._px(_BADGE), self._px(_BADGE))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.table(table.number))
        painter.drawRoundedRect(box, self._px(8), self._px(8))
        painter.setFont(self._look.font(max(1, self._px(_SIZES["small_8m"])), 700))
        painter.setPen(self._look.colour("window"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(table.number))
        return box.width() + self._px(16)


def _other_screen(beside: QWidget | None) -> QScreen | None:
    mine = beside.screen() if beside else QGuiApplication.primaryScreen()
    return next((screen for screen in QGuiApplication.screens() if screen is not mine), None)


def _theme(head: Heading) -> str:
    return head.theme.title if head.theme else head.board.title


def _session(head: Heading) -> str:
    parts = (head.session.code, head.session.title) if head.session else ()
    return " · ".join(part for part in parts if part)


def _table(head: Heading) -> str:
    return spoken()("paper.table_n", n=head.table.number) if head.table else ""


def _votes(hands: int) -> str:
    if hands == 0:
        return ""
    return spoken()("paper.votes_one" if hands == 1 else "paper.votes", n=hands)
