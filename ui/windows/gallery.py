"""The board templates as cards, each with its picture: chosen with arrows, letters or a click."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from resources.load import is_own, pick, templates
from ui.focus_ring import OWN_RING
from ui.look import Look, length
from ui.translate import spoken
from ui.windows.template_picture import template_picture

PICTURE = QSize(222, 124)
_PAD = 10
_GAP = 12
_LINE = 22
_ID = Qt.ItemDataRole.UserRole
_MINE = Qt.ItemDataRole.UserRole + 1
_ACROSS = 4


def card_size() -> QSize:
    """A card with the room around it."""
    high = PICTURE.height() + 2 * _PAD + length(_LINE) + _GAP
    return QSize(PICTURE.width() + 2 * _PAD + _GAP, high)


class Gallery(QListWidget):
    """Every template that can be read. ``itemActivated`` comes with Enter or a double click."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.shapes = {
            name: shape for name, shape in templates().items() if shape.get("name")
        }  # fmt: skip
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setGridSize(card_size())
        self.setItemDelegate(_CardPainter(look, self))
        self.setProperty(OWN_RING, True)
        self.setProperty("ground", True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setMinimumWidth(_ACROSS * card_size().width() + 24)
        for name in sorted(self.shapes, key=lambda one: self._name(one).casefold()):
            self._add(name)
        self.setCurrentRow(0)

    @property
    def chosen(self) -> str:
        """The id of the chosen template; ``""`` where none is."""
        item = self.currentItem()
        return str(item.data(_ID)) if item else ""

    @property
    def shape(self) -> dict[str, Any]:
        """The data of the chosen template."""
        return self.shapes.get(self.chosen, {})

    def choose(self, name: str) -> None:
        """Choose a template by its id."""
        for row in range(self.count()):
            if self.item(row).data(_ID) == name:
                self.setCurrentRow(row)

    def _name(self, name: str) -> str:
        return pick(self.shapes[name]["name"], spoken().language)

    def _add(self, name: str) -> None:
        shape, words = self.shapes[name], spoken()
        item = QListWidgetItem(self._name(name))
        item.setData(_ID, name)
        mine = words("cli.mine") if is_own("templates", name) else ""
        item.setData(_MINE, mine)
        picture = template_picture(shape, self._look, PICTURE, self.devicePixelRatioF())
        item.setData(Qt.ItemDataRole.DecorationRole, picture)
        summary = pick(shape.get("summary", ""), words.language)
        said = ". ".join(filter(None, (item.text(), mine, summary)))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        item.setSizeHint(card_size())
        self.addItem(item)


class _CardPainter(QStyledItemDelegate):
    """Picture, name, and a word at what is the user's own; a strong edge around the chosen one."""

    def __init__(self, look: Look, rows: Gallery) -> None:
        super().__init__(rows)
        self._look = look

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Every card is as large as any other."""
        return card_size()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:  # fmt: skip
        """Draw the card in the state it has."""
        rect, state = QRect(option.rect), option.state
        box = rect.adjusted(_GAP // 2, _GAP // 2, -_GAP // 2, -_GAP // 2)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = 2.0 if chosen else 1.0
        painter.setPen(QPen(self._look.colour("primary" if chosen else "border"), wide))
        hovered = state & QStyle.StateFlag.State_MouseOver and not chosen
        painter.setBrush(self._look.colour("hover" if hovered else "window"))
        half = wide / 2
        painter.drawRoundedRect(QRectF(box).adjusted(half, half, -half, -half), 8, 8)
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        painter.drawPixmap(box.left() + _PAD, box.top() + _PAD, picture)
        foot = box.adjusted(_PAD + 2, _PAD + PICTURE.height() + 2, -_PAD, -4)
        self._words(painter, foot, index, chosen)
        painter.restore()

    def _words(
        self, painter: QPainter, foot: QRect, index: QModelIndex | QPersistentModelIndex,
        chosen: bool,
    ) -> None:  # fmt: skip
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        room = foot
        if mine := index.data(_MINE):
            painter.setFont(self._look.font("caption"))
            painter.setPen(self._look.colour("text_quiet"))
            painter.drawText(foot, right, mine)
            taken = painter.fontMetrics().horizontalAdvance(mine) + 8
            room = foot.adjusted(0, 0, -taken, 0)
        painter.setFont(self._look.font("body", 600 if chosen else 400))
        painter.setPen(self._look.colour("text"))
        elide = painter.fontMetrics().elidedText
        shown = elide(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, left, shown)
