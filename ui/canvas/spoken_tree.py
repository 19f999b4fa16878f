"""A board as a screen reader walks it: clusters with their notes, notes with their links, frames.

Qt asks for a board's interface only where something listens, and for those of the things one by
one. It owns every interface that it knows, and deletes it by its number; Python has to hold it as
long, else Qt is left with the address of something that is gone. So ``_BOARDS`` holds the boards,
and a board its things, until Qt has been told to forget them.
"""

from functools import cache

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import VoidPtr, isValid

from ui.canvas.board_work import BoardWork
from ui.canvas.reading import Reading, read
from ui.canvas.spoken_board import thing_said
from ui.canvas.spoken_deeds import SpokenDeeds

Event, Role, Text = QAccessible.Event, QAccessible.Role, QAccessible.Text
_NOTHING = VoidPtr(0)
"""What an interface answers that cannot do a thing: ``None`` and ``0`` become wild addresses."""


class SpokenBoard(QAccessibleWidget):
    """The board of one canvas; its own widgets, the editor and the zoom box, come last in it."""

    def __init__(self, canvas: BoardWork) -> None:
        super().__init__(canvas, Role.List)
        self.canvas = canvas
        self._things: dict[str, SpokenThing] = {}
        self._numbers: dict[str, int] = {}
        self._state: tuple[object, ...] = ()
        self._reading = self._followed = Reading()
        self._met = ""
        canvas.described.connect(self._follow)
        canvas.selection_changed.connect(self._tell_selection)
        canvas.destroyed.connect(self._forget_all)

    @property
    def reading(self) -> Reading:
        """What stands on the board, read again only after it has changed."""
        scene = self.canvas.scene
        state = (scene.notes, scene.clusters, scene.links, scene.frames, scene.layout)
        if [*map(id, state)] != [*map(id, self._state)]:
            self._state, self._reading = state, read(scene)
        return self._reading

    @property
    def met(self) -> str:
        """The thing that the keyboard is at, or an empty string."""
        marks, scene = self.canvas.marks, self.canvas.scene
        found = (scene.piles.get(one, one) for one in (marks.met, marks.focused))
        return next((one for one in found if one in self.reading.spots), "")

    def said(self, thing: str) -> str:
        """What is said of a thing; nothing of one that is gone."""
        canvas = self.canvas
        return thing_said(canvas.scene, self.reading, thing, canvas.stage.kit.words)

    def box(self, thing: str) -> QRect:
        """Where a thing is in the widget, in dip; nowhere if it is gone."""
        place, camera = self.canvas.place_of(thing), self.canvas.camera
        if place is None:
            return QRect()
        box, ratio = camera.box(place), camera.ratio
        return QRect(box.topLeft() / ratio, box.size() / ratio)

    def thing(self, thing: str) -> "SpokenThing":
        """The interface of a thing, made when it is first asked for."""
        found = self._things.get(thing)
        if found is None:
            found = self._things[thing] = SpokenThing(self, thing)
            self._numbers[thing] = QAccessible.registerAccessibleInterface(found)
        return found

    def below(self, thing: str, number: int) -> "SpokenThing | None":
        """What stands below a thing at a number, from 0."""
        things = self.reading.below.get(thing, ())
        return self.thing(things[number]) if 0 <= number < len(things) else None

    def at(self, x: int, y: int) -> "SpokenThing | None":
        """The uppermost note, else the cluster, at a place of the screen."""
        dip = self.canvas.mapFromGlobal(QPoint(x, y))
        if not self.canvas.rect().contains(dip):
            return None
        scene, (left, top) = self.canvas.scene, self.canvas.camera.board(QPointF(dip))
        found = scene.note_at(left, top) or scene.cluster_at(left, top)
        return self.thing(found) if found else None

    # Following the board

    def _follow(self) -> None:
        """Forget what is gone; tell what has other words now, and where the keyboard is."""
        reading = self.reading
        if reading is not self._followed:
            self._followed = reading
            for thing in [thing for thing in self._things if thing not in reading.spots]:
                self._forget(thing)
            for spoken in [one for one in self._things.values() if one.is_other()]:
                QAccessible.updateAccessibility(QAccessibleEvent(spoken, Event.NameChanged))
        met = self.met if self.canvas.hasFocus() and QAccessible.isActive() else ""
        if met and met != self._met:
            QAccessible.updateAccessibility(QAccessibleEvent(self.thing(met), Event.Focus))
        self._met = met

    def _tell_selection(self) -> None:
        QAccessible.updateAccessibility(QAccessibleEvent(self.canvas, Event.SelectionWithin))

    def _forget(self, thing: str) -> None:
        QAccessible.deleteAccessibleInterface(self._numbers.pop(thing))
        del self._things[thing]

    def _forget_all(self) -> None:
        for thing in list(self._things):
            self._forget(thing)

    # Qt's own

    def childCount(self) -> int:
        """The things of the board, then the widgets on it."""
        return len(self.reading.below[""]) + len(self._widgets())

    def child(self, index: int) -> QAccessibleInterface:
        """A thing of the board or a widget on it."""
        found = self.below("", index)
        widgets = self._widgets()
        number = index - len(self.reading.below[""])
        if found is None and 0 <= number < len(widgets):
            return QAccessible.queryAccessibleInterface(widgets[number])
        return found  # type: ignore[return-value]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The number of a thing or a widget, from 0; -1 for what is elsewhere."""
        things = self.reading.below[""]
        if isinstance(child, SpokenThing):
            above, number = self.reading.spots.get(child.thing, ("?", -1))
            return -1 if above else number
        widgets, widget = self._widgets(), child.object()
        return len(things) + widgets.index(widget) if widget in widgets else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """The widget, note or cluster that is seen at a place of the screen."""
        widget = self.canvas.childAt(self.canvas.mapFromGlobal(QPoint(x, y)))
        if widget is not None:
            return QAccessible.queryAccessibleInterface(widget)
        return self.at(x, y)  # type: ignore[return-value]

    def focusChild(self) -> QAccessibleInterface:
        """What the keyboard is at."""
        at = self.canvas.window().focusWidget()
        if at is self.canvas:
            return self.thing(self.met) if self.met else None  # type: ignore[return-value]
        inside = at is not None and self.canvas.isAncestorOf(at)
        return QAccessible.queryAccessibleInterface(at) if inside else None  # type: ignore[return-value]

    def state(self) -> QAccessible.State:
        """That several of its things may be selected."""
        state = super().state()
        state.multiSelectable = state.extSelectable = 1
        return state

    def _widgets(self) -> list[QWidget]:
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        widgets = self.canvas.findChildren(QWidget, options=direct)
        return [w for w in widgets if w.isVisible() and not w.isWindow()]


class SpokenThing(QAccessibleInterface):
    """A cluster, a note, a link or a frame of a board."""

    def __init__(self, board: SpokenBoard, thing: str) -> None:
        super().__init__()
        self.board, self.thing = board, thing
        self._deeds = SpokenDeeds(board.canvas, thing)
        self._shown = self._words()

    def is_other(self) -> bool:
        """Whether its words may have changed since this was asked last."""
        before, self._shown = self._shown, self._words()
        return before != self._shown

    def _words(self) -> object:
        scene = self.board.canvas.scene
        note = scene.notes.get(self.thing)
        return (note.record, note.cluster) if note else self.board.said(self.thing)

    # Qt's own

    def isValid(self) -> bool:
        """Whether it still stands on the board."""
        return isValid(self.board.canvas) and self.thing in self.board.reading.spots

    def object(self) -> QObject:
        """It is no object of Qt's."""
        return None  # type: ignore[return-value]

    def window(self) -> QWindow:
        """The window of its board."""
        return self.board.canvas.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        """The board, the note's cluster, the link's note."""
        above = self.board.reading.spots.get(self.thing, ("", 0))[0]
        return self.board.thing(above) if above else self.board

    def childCount(self) -> int:
        """A cluster's notes, or the links that begin here."""
        return len(self.board.reading.below.get(self.thing, ()))

    def child(self, index: int) -> QAccessibleInterface:
        """One of them."""
        return self.board.below(self.thing, index)  # type: ignore[return-value]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The number of one of them, from 0; -1 for what is elsewhere."""
        if not isinstance(child, SpokenThing):
            return -1
        above, number = self.board.reading.spots.get(child.thing, ("", -1))
        return number if above == self.thing else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """The note of this cluster that is seen at a place of the screen."""
        found = self.board.at(x, y)
        below = found is not None and self.indexOfChild(found) >= 0
        return found if below else None  # type: ignore[return-value]

    def focusChild(self) -> QAccessibleInterface:
        """The keyboard is at a thing itself."""
        return None  # type: ignore[return-value]

    def rect(self) -> QRect:
        """Where it is on the screen."""
        box = self.board.box(self.thing)
        return box.translated(self.board.canvas.mapToGlobal(QPoint(0, 0)))

    def role(self) -> QAccessible.Role:
        """An item of the board's list, or what holds items."""
        scene = self.board.canvas.scene
        if self.thing in scene.notes:
            return Role.ListItem
        return Role.StaticText if self.thing in scene.links else Role.Grouping

    def state(self) -> QAccessible.State:
        """Selected, focused, out of sight."""
        state, canvas = QAccessible.State(), self.board.canvas
        state.focusable = state.selectable = 1
        state.selected = int(self.thing in canvas.selection)
        state.focused = int(canvas.hasFocus() and self.board.met == self.thing)
        state.offscreen = int(not canvas.rect().intersects(self.board.box(self.thing)))
        state.invisible = int(not canvas.isVisible())
        state.invalid = int(not self.isValid())
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Its words as its name."""
        return self.board.said(self.thing) if kind == Text.Name else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Its words are written in the editor."""

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        """Deeds, and nothing else. An address, though Qt's description says a number."""
        deeds = kind == QAccessible.InterfaceType.ActionInterface
        return self._deeds if deeds else _NOTHING  # type: ignore[return-value]


_BOARDS: list[SpokenBoard] = []


@cache
def let_boards_speak() -> None:
    """From now on Qt gets the interface of a board from here; once is enough."""
    QAccessible.installFactory(_spoken)


def _spoken(_name: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, BoardWork):
        return None
    _BOARDS[:] = [board for board in _BOARDS if isValid(board)]
    _BOARDS.append(SpokenBoard(thing))
    return _BOARDS[-1]
