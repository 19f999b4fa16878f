"""The projector: what the facilitator has pinned, on another screen, without menus or names."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.legibility import Room
from facilitator.storage.store import Store
from ui.keys import by_name, pressed
from ui.look import Look
from ui.room.leaves import BoardLeaf, Scene
from ui.room.paint_scene import paint_scene, picture_of
from ui.room.shape import Shape
from ui.room.showing import Showing
from ui.room.veil import Veil
from ui.signals import Signals
from ui.windows.projector_keys import PROJECTOR_KEYS
from ui.windows.room_sight import RoomSight

_KEYS = by_name(PROJECTOR_KEYS)


class ProjectorWindow(QWidget):
    """Shows what ``showing`` says, and passes the clicker's keys on to it. It never writes."""

    closed = Signal()

    def __init__(self, store: Store, signals: Signals, look: Look, showing: Showing) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setMinimumSize(480, 270)
        self.look = look
        self._room = showing.shape.room
        self.showing = showing
        self.canvas = RoomSight(store.book, look, self)
        self.veil = Veil(self)
        self.scene: Scene = showing.scene
        """What is shown now."""
        showing.changed.connect(self._show)
        showing.turned.connect(self._turn)
        showing.clock.ticked.connect(self._tell_time)
        signals.followed.connect(self.canvas.take)
        self.resize(1280, 720)
        self._show()

    def set_look(self, look: Look) -> None:
        """Take the colours of another scheme; light serves most rooms better."""
        self.look = look
        self.canvas.set_look(look)
        self.update()

    def set_room(self, room: Room) -> None:
        """Another room: type follows it."""
        self._room = room
        self.take_size()

    def picture(self) -> QImage:
        """What is shown, in device pixels, whether the window is to be seen or not."""
        image = picture_of(self.scene, self.showing.shape, self.look)
        if isinstance(self.scene.leaf, BoardLeaf):
            if not self.isVisible():
                self.canvas.grab()  # Only now does a hidden widget take its size.
            self.canvas.stage.sharpen()
            board = self.canvas.grab()
            painter = QPainter(image)
            painter.drawPixmap(self.canvas.pos() * board.devicePixelRatio(), board)
            painter.end()
        return image

    def _show(self) -> None:
        """Show what is pinned as it stands now."""
        self.scene = self.showing.scene
        board = self.showing.board
        if self.canvas.scene.board != board:
            self.canvas.show_board(board)
        leaf = self.scene.leaf
        self.canvas.setVisible(isinstance(leaf, BoardLeaf))
        if isinstance(leaf, BoardLeaf):
            self._place_board(leaf)
        told = self.scene.around
        self.setWindowTitle(" – ".join(part for part in (self.tr("Projector"), told.theme) if part))
        self.update()

    def _turn(self) -> None:
        before = self.grab() if self.isVisible() else None
        self._show()
        if before is not None:
            self.veil.fade(before)

    def _tell_time(self) -> None:
        """The time alone has changed: the board is left as it is."""
        self.scene = self.showing.scene
        self.update()

    def _place_board(self, leaf: BoardLeaf) -> None:
        shape, ratio = self.showing.shape, self.devicePixelRatioF()
        x, y, w, h = (
            round(part / ratio) for part in shape.area(len(shape.title_lines(leaf.title)))
        )
        self.canvas.setGeometry(QRect(x, y, w, h))
        self.canvas.look_at(leaf.part)

    def take_size(self) -> None:
        """Page for the window as large as it is now."""
        ratio = self.devicePixelRatioF()
        size = self.size() * ratio
        self.showing.take_shape(Shape(size.width(), size.height(), self._room))

    def fill(self) -> None:
        """Fill the screen, or go back."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of ``projector_keys.PROJECTOR_KEYS``."""
        row = _KEYS.get(pressed(event))
        if row is not None:
            row.do(self)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that nothing is projected any more."""
        super().closeEvent(event)
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Page for the new picture."""
        super().resizeEvent(event)
        self.take_size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint all but the board, which paints itself."""
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        painter.scale(1 / ratio, 1 / ratio)
        paint_scene(painter, self.scene, self.showing.shape, self.look)
        painter.end()
