"""The page of actions: a path that one can walk, the form of an action, and what was left out."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from facilitator.domain.commands.actions import make_action
from facilitator.domain.commands.links import derive
from facilitator.domain.commands.notes import remove
from facilitator.domain.origins import linked
from facilitator.domain.records import Action, Card, Cluster, Note
from facilitator.domain.tracing import Path, back, forward, stage_of
from facilitator.storage.store import Stepped
from ui.look import Look
from ui.pages.actions.action_list import ActionList
from ui.pages.actions.form import ActionForm
from ui.pages.actions.head import ActionsHead
from ui.pages.actions.left_out_list import LeftOutList
from ui.pages.actions.new_action import NewActionDialog
from ui.pages.actions.path_view import PathView
from ui.pages.actions.path_words import counted
from ui.pages.page import Page
from ui.panels.empty import Empty
from ui.panels.folding import Side
from ui.panels.panel import rule
from ui.pen import Pen
from ui.room.pins import PATH

_PATH, _FORM = 0, 1
_PLAN = "plan-docx"
"""The format of the plan's tables, which the export dialog offers first."""
_LEFT_OUT = "left-out-pdf"
"""The format of the list of what was left out."""
_FOLDS = 1440
"""Width of the window below which the list of actions folds to a tab."""


class ActionsPage(Page):
    """Opened with an action, it shows where that comes from; with a note or cluster, what became
    of it."""

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(pen, look)
        self.path = Path("")
        self._root, self._forward = "", False
        self._draft = ""
        """The name of an action that was asked for and not made."""
        self.list = ActionList(self.book, look)
        self.side = Side(self.list, look, _FOLDS, left=True)
        self.head = ActionsHead(look, pen.store.readonly)
        self.view = PathView(self.book, look)
        self.empty = Empty(look, self._begin)
        self.left = LeftOutList(self.book, look)
        self.form = ActionForm(pen, look)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self._place = QStackedWidget()
        self._place.addWidget(self.view)
        self._place.addWidget(self.empty)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        column.addWidget(self.left, 1)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(1)
        halves.addWidget(self._place)
        halves.addWidget(below)
        for half, share in enumerate((7, 3)):
            halves.setStretchFactor(half, share)
        halves.setSizes([740, 260])
        self._stack = QStackedWidget()
        self._stack.addWidget(halves)
        self._stack.addWidget(self.form)
        right = QVBoxLayout()
        right.setSpacing(0)
        for part, share in ((self.head, 0), (rule(), 0), (self._stack, 1)):
            right.addWidget(part, share)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self.list.chosen.connect(self._choose)
        self.list.wanted.connect(self._enter_form)
        self.list.removed.connect(self._remove)
        self.list.new.connect(self.add)
        self.head.turned.connect(self._turn)
        self.head.sifted.connect(lambda theme: self.list.refresh(theme, self._root))
        self.head.swapped.connect(self._swap)
        self.head.exported.connect(lambda: self.export_wanted.emit(_PLAN, ""))
        self.head.projected.connect(lambda: self.room_wanted.emit(PATH, self._root))
        self.head.opened.connect(self.view.open_all)
        self.view.changed.connect(self._count)
        self.view.wanted.connect(self._go)
        self.view.leafed.connect(self._leaf)
        self.view.chosen.connect(lambda _stop: self._say_turns())
        self.left.chosen.connect(lambda record: self._show(record, True))
        self.left.resumed.connect(self._resume)
        self.left.printed.connect(lambda: self.export_wanted.emit(_LEFT_OUT, ""))
        self.form.unsaved.connect(self.unsaved)

    @property
    def waiting(self) -> int:
        return self.form.waiting

    def open(self, record: str = "") -> None:
        found = linked(self.book, record or self._root)
        first = next(iter(self.book.all(Action)), None)
        root = found or first
        self._forward = isinstance(root, Note | Cluster)
        self._root = root.id if root else ""
        self._refresh()
        if record:
            self._stack.setCurrentIndex(_PATH)
        self._say()

    def enter(self) -> None:
        listed = self.list.rows.count() and not self.side.folded and not self._forward
        if self._stack.currentIndex() == _FORM:
            self.form.enter()
        else:
            begun = self.view if self.path.stops else self.empty.button
            (self.list.rows if listed else begun).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes from the form to the list, or to its tab, and only then elsewhere."""
        first: QWidget = self.side.tab if self.side.folded else self.list.rows
        in_form = self._stack.currentIndex() == _FORM and not first.hasFocus()
        if event.key() == Qt.Key.Key_Escape and in_form:
            first.setFocus()
        else:
            super().keyPressEvent(event)

    def take(self, event: Stepped) -> None:
        self.form.take(event)
        if event.touched:
            self._refresh()
            self._say()

    def save(self) -> None:
        self.form.save()

    def add(self, sources: tuple[str, ...] = ()) -> None:
        """Ask for a new action and open it."""
        dialog = NewActionDialog(self, self.look, self.book, sources)
        dialog.line.setText(self._draft)
        wanted, self._draft = dialog.exec(), dialog.title
        title, targets = dialog.title, dialog.sources
        made = self.pen.write(lambda: make_action(self.book, title, targets)) if wanted else None
        if made is not None:
            self._draft = ""
            self._show(made.made[0], False)
            self.list.refresh(self.head.theme, made.made[0])

    def add_sources(self) -> None:
        """Ask from what the action comes that is shown."""
        action = self.book.get(Action, self._root)
        if action is not None:
            dialog = NewActionDialog(self, self.look, self.book, (), action)
            if dialog.exec():
                targets = dialog.sources
                self.pen.write(lambda: derive(self.book, action.id, targets))

    def _begin(self) -> None:
        """What the button of the empty page does: the first action, or its first source."""
        (self.add_sources if self.book.get(Action, self._root) else self.add)()

    def retranslate(self) -> None:
        self.list.retranslate()
        self.side.name(self.tr("Actions"))
        self.head.retranslate()
        self.head.offer(self.book)
        self.left.retranslate()
        self.view.retranslate()
        self.form.retranslate()
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the list of actions where the page is narrow."""
        super().resizeEvent(event)
        self.side.fit(self.window().width())

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        for part in (self.side, self.head, self.view, self.left, self.form):
            part.set_look(look)

    def _refresh(self) -> None:
        if linked(self.book, self._root) is None:
            first = next(iter(self.book.all(Action)), None)
            self._root, self._forward = (first.id if first else ""), False
        self.head.offer(self.book)
        self.list.refresh(self.head.theme, self._root)
        self.left.refresh()
        self._show_path()

    def _show_path(self) -> None:
        self.path = (forward if self._forward else back)(self.book, self._root)
        self.view.show_path(self.path)
        alone = len(self.path.stops) < 2 and not self._forward
        self._place.setCurrentIndex(int(alone))
        self.form.show_action(self.book.get(Action, self._root))
        if self.form.action is None and self._stack.currentIndex() == _FORM:
            self._stack.setCurrentIndex(_PATH)

    def _show(self, record: str, onward: bool) -> None:
        """Another thing, with what became of it (``onward``) or with where it comes from."""
        if record and linked(self.book, record) is not None:
            self._root, self._forward = record, onward
            self.list.rows.choose(record)
            self._show_path()
            self._say()

    def _choose(self, action: str) -> None:
        if (action and action != self._root) or self._forward:
            self._show(action, False)

    def _leaf(self, by: int) -> None:
        keys = [row.key for row in self.list.rows.shown]
        place = keys.index(self._root) + by if self._root in keys else 0
        if 0 <= place < len(keys):
            self._show(keys[place], False)

    def _turn(self, onward: bool) -> None:
        """From the thing that the cursor is on, in this direction."""
        self._stack.setCurrentIndex(_PATH)
        self._show(self.view.here or self._root, onward)
        self.view.setFocus()

    def _swap(self, to_form: bool) -> None:
        self._stack.setCurrentIndex(_FORM if to_form else _PATH)
        self._say()

    def _enter_form(self, action: str) -> None:
        self._show(action, False)
        self._swap(True)
        self.form.enter()

    def _remove(self, action: str) -> None:
        found = self.book.get(Action, action)
        if found is not None and not self.pen.store.readonly:
            self.pen.write(lambda: remove(self.book, [found]))

    def _go(self, record: str) -> None:
        """Where a thing stands: an action's form, the page of a card or of a plenary's item (whose
        board hides items without notes), the board of everything else."""
        found = linked(self.book, record)
        if isinstance(found, Action):
            self._enter_form(record)
        elif isinstance(found, Card):
            self.page_wanted.emit("cards", record)
        elif isinstance(found, Cluster) and stage_of(self.book, found) == "plenary":
            self.page_wanted.emit("plenary", record)
        elif isinstance(found, Note | Cluster):
            self.board_wanted.emit(found.board, record)

    def _resume(self, record: str) -> None:
        """Where one goes on: a proposal becomes an action, everything else stands on a board."""
        found = linked(self.book, record)
        stage = stage_of(self.book, found) if found is not None else ""
        if stage in ("proposal", "result") and not self.pen.store.readonly:
            self.add((record,))
        else:
            self._go(record)

    def _count(self) -> None:
        self.head.count(*counted(self.path, self.view.shown), self.view.is_opened)

    def _say(self) -> None:
        action = self.book.get(Action, self._root)
        if not self.book.count(Action):
            self.empty.say(
                self.tr("No action has been made yet. It comes from proposals and their results."),
                self.tr("New action"),
            )
        else:
            self.empty.say(
                self.tr("Nothing leads to this action: nobody sees from which notes it comes."),
                self.tr("Say where it comes from"),
            )
        self.head.say(linked(self.book, self._root), self._forward,
                      self._stack.currentIndex() == _FORM, action is not None)  # fmt: skip
        self._count()
        self._say_turns()

    def _say_turns(self) -> None:
        self.head.point(bool(self.path.stops))
