"""The line under the outline in which a note is written straight into a cluster."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from facilitator.domain.capture import as_typed, parse_capture
from facilitator.domain.commands.capturing import drafted
from facilitator.domain.commands.notes import NoteDraft, write_notes
from facilitator.domain.commands.outline import write_in_cluster
from facilitator.domain.edits import Edit
from facilitator.domain.kinds import NOTE_KIND, NOTE_KINDS, note_kind
from facilitator.domain.lanes import first_kind, kinds_of
from facilitator.domain.layout import Layout
from facilitator.domain.records import Board, Cluster, Note
from facilitator.domain.titles import shown_title
from ui.announce import announce
from ui.canvas.fits import size_of
from ui.look import Look
from ui.panels.capture.line import alt_kind
from ui.panels.panel import ElidedLabel, Panel
from ui.pen import Pen
from ui.translate import spoken


class Line(QLineEdit):
    """One line; Esc gives it up, Alt and a kind's letter or number choose that of ``kinds``."""

    given_up = Signal()
    kind_chosen = Signal(str)
    kinds = NOTE_KINDS

    def event(self, event: QEvent) -> bool:
        """Claim Alt and a kind's key before a menu does."""
        if isinstance(event, QKeyEvent) and (kind := alt_kind(event, self.kinds)):
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self.kind_chosen.emit(kind)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class OutlineLine(Panel):
    """Takes notes in the capture syntax, Enter each. ``written`` carries a note's id, ``left`` says
    that the keyboard is free again."""

    written = Signal(str)
    left = Signal()

    def __init__(self, pen: Pen, look: Look, layout: Callable[[], Layout]) -> None:
        """``layout`` says where everything on the board stands: a new note is put below."""
        super().__init__(look)
        self._pen = pen
        self._layout = layout
        self._board = self._cluster = ""
        self._kind = first_kind(None)
        self._last: dict[str, str] = {}
        self._where = ElidedLabel(look, "caption", "quiet")
        self.line = Line()
        self.line.setFont(look.font("body"))
        self.line.returnPressed.connect(self._write)
        self.line.given_up.connect(self._leave)
        self.line.textChanged.connect(self._tell)
        self.line.kind_chosen.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(4)
        column.addWidget(self._where)
        column.addWidget(self.line)
        self.hide()

    def begin(self, board: str, cluster: str, beside: Note | None) -> None:
        """Write into a cluster of a board from now on, or onto the board with ``""``.

        ``>`` attaches a note to the one given, or to the last one written here.
        """
        found = self._pen.store.book.get(Board, board)
        if board != self._board:
            self._kind = first_kind(found)
        self.line.kinds = kinds_of(found)
        self._board, self._cluster = board, cluster
        self._last = {beside.kind: beside.id} if beside else {}
        self.retranslate()
        self.show()
        self.line.setFocus()

    def retranslate(self) -> None:
        """The words in the language that is spoken now."""
        self.line.setPlaceholderText(self.tr("Enter writes it, Esc ends"))
        self._tell()

    def _tell(self) -> None:
        """Say of which kind the next note will be, and where it will stand."""
        captured = parse_capture(self.line.text(), self._kind)
        kind = captured.kind if captured else self._kind
        said = f"{NOTE_KIND[kind].name(spoken().language)} · {self._place()}"
        self._where.say(said)
        if said != self.line.accessibleName():
            self.line.setAccessibleName(said)

    def _place(self) -> str:
        book = self._pen.store.book
        cluster = book.get(Cluster, self._cluster)
        if cluster is None:
            return self.tr("New note, not yet gathered")
        title = shown_title(book, cluster) or self.tr("Cluster without a title")
        return self.tr("New note in “{title}”").format(title=title)

    def _choose(self, kind: str) -> None:
        """This kind for the next notes, also where the line names another one."""
        self._kind = kind
        said = parse_capture(self.line.text(), kind)
        if said is not None and said.kind != kind:
            self.line.setText(as_typed(replace(said, kind=kind)))
        self._tell()
        announce(NOTE_KIND[kind].name(spoken().language), self)

    def _write(self) -> None:
        captured = parse_capture(self.line.text(), self._kind)
        if captured is None or not captured.text:
            return
        onto = [self._last[key] for key in note_kind(captured.kind).onto if key in self._last]
        draft = drafted(captured, onto[-1] if onto else "")
        written = self._pen.write(lambda: self._edit(draft))
        if written is not None:
            self._kind = captured.kind
            self._last[captured.kind] = written.made[0]
            self.line.clear()
            self.written.emit(written.made[0])

    def _edit(self, draft: NoteDraft) -> Edit:
        book = self._pen.store.book
        if self._cluster:
            return write_in_cluster(book, self._cluster, draft, self._layout(), size_of)
        return write_notes(book, self._board, [draft])

    def _leave(self) -> None:
        self.line.clear()
        self.left.emit()
        self.hide()
