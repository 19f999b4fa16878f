"""The capture bar's field: what the typed line says stands around it while it is typed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSignalBlocker, Qt, Signal, SignalInstance
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy

from facilitator.domain.capture import Captured
from facilitator.domain.kinds import NOTE_KIND, NOTE_KINDS, NoteKind, note_kind
from facilitator.domain.records import Note
from ui.badges import badge
from ui.canvas.brought import Sort, copied, one_line, sort_of, text_in
from ui.look import Look, length
from ui.panels.panel import ElidedLabel, Panel
from ui.panels.text_label import TextLabel
from ui.translate import spoken

HEIGHT = 40
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_OTHERWISE, _NOTHING = _CTRL | _ALT, Qt.KeyboardModifier.NoModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class FieldSize:
    """Lengths in pixels and fonts by name: the field of the bar, or the note-taker's large one."""

    height: int = HEIGHT
    line: str = "capture"
    kind: str = "heading"
    said: str = "caption"
    badge: int = 26
    chip: int = 24
    onto: int = 150
    edge: int = 10


_CHIPS = ("waiting", "correcting", "attach", "note_taker", "seat", "quotation", "hands")
SMALL = FieldSize()
LARGE = FieldSize(72, "capture_big", "title", "body", 34, 32, 220, 18)


class CaptureLine(QLineEdit):
    """One line of text. Alt and a letter, or a number from 1, choose one of ``kinds``; Enter is
    the bar's.

    ``older`` and ``newer`` are the arrows up and down, ``left`` is Escape. Ctrl+Enter agrees with
    the note that is shown as like this line, Ctrl+D marks this one as its double; both keys are
    the line's only while there is one (``hinted``). ``more_pasted`` says that what is to be
    pasted is more than a line of text, and waits on the clipboard.
    """

    kind_chosen = Signal(str)
    older = Signal()
    newer = Signal()
    left = Signal()
    more_pasted = Signal()
    agreed = Signal()
    doubled = Signal()
    hinted = False
    kinds = NOTE_KINDS
    _invitation = ""

    def invite(self, words: str = "") -> None:
        """Say in the empty line what to write, or again what it said before."""
        self._invitation = words or self._invitation
        self.setPlaceholderText("" if self.text() else self._invitation)

    def empty(self) -> None:
        """Be ready for the next words, silently; ``invite`` follows when the note is painted.

        Setting the type of an invitation takes longer than painting all the rest of the line.
        """
        with QSignalBlocker(self):
            self.setText("")

    def event(self, event: QEvent) -> bool:
        """Claim Alt and a kind's key before a menu does; leave undo where nothing is typed."""
        if isinstance(event, QKeyEvent):
            if kind := alt_kind(event, self.kinds):
                return self._claim(event, kind)
            if event.type() == QEvent.Type.ShortcutOverride and self._claims(event):
                return True
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        """It has been polished now."""
        super().showEvent(event)
        self._cover()

    def changeEvent(self, event: QEvent) -> None:
        """It wears another style sheet."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._cover()

    def _cover(self) -> None:
        """What lies below is not painted anew for a letter. A style sheet takes this off."""
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say which of the bar's keys was pressed; every other one is the text's."""
        if _ends_line(event):
            super().keyPressEvent(event)
            event.accept()  # Nothing around the line is to hear what it has already done.
            return
        moves: dict[int, SignalInstance] = {
            Qt.Key.Key_Up: self.older,
            Qt.Key.Key_Down: self.newer,
            Qt.Key.Key_Escape: self.left,
        }
        if event.modifiers() == _CTRL and event.key() in _ENTER:
            self.agreed.emit()
        elif self.hinted and _doubles(event):
            self.doubled.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif (moved := moves.get(event.key())) is not None:
            moved.emit()
        else:
            super().keyPressEvent(event)

    def paste(self) -> None:
        """Take a line of text; several lines, rows or a picture are the board's to take."""
        mime = copied()
        if sort_of(mime) != Sort.NOTHING and one_line(text_in(mime)) is None:
            self.more_pasted.emit()
        else:
            super().paste()

    def _claims(self, event: QKeyEvent) -> bool:
        """Whether a shortcut's key is settled here: it is the line's own, or it is left alone."""
        if self._is_own(event):
            event.accept()
        elif self._leaves(event):
            event.ignore()
        else:
            return False
        return True

    def _is_own(self, event: QKeyEvent) -> bool:
        """Enter alone always, and Ctrl+D while there is something to be a double of."""
        return _ends_line(event) or (self.hinted and _doubles(event))

    def _claim(self, event: QKeyEvent, kind: str) -> bool:
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self.kind_chosen.emit(kind)
        return True

    def _leaves(self, event: QKeyEvent) -> bool:
        """Undo and redo of an untouched line are the board's: it takes the last note back.

        So is selecting all where nothing is typed, and always Ctrl+E, which some systems take for
        the end of the line.
        """
        if event.matches(QKeySequence.StandardKey.SelectAll):
            return not self.text()
        if event.modifiers() == _CTRL and event.key() == Qt.Key.Key_E:
            return True
        if event.matches(QKeySequence.StandardKey.Undo):
            return not self.isUndoAvailable()
        return event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()


def alt_kind(event: QKeyEvent, kinds: Sequence[NoteKind]) -> str:
    """The kind that Alt and a letter, or a number from 1, choose among these; else ``""``."""
    if event.key() >= 128 or event.modifiers() != _ALT:
        return ""
    key = chr(event.key())
    places = {str(place): row.key for place, row in enumerate(kinds, 1)}
    letters = {row.letter: row.key for row in kinds if row.capture}
    return (letters | places).get(key, "")


def _ends_line(event: QKeyEvent) -> bool:
    if event.key() not in _ENTER:
        return False
    held = event.modifiers()
    return held == _NOTHING or not held & _OTHERWISE


def _doubles(event: QKeyEvent) -> bool:
    return event.modifiers() == _CTRL and event.key() == Qt.Key.Key_D


class CaptureField(Panel):
    """A frame with the kind, the note that is attached to, the line and its marks."""

    def __init__(self, look: Look, size: FieldSize = SMALL) -> None:
        super().__init__(look)
        self._size = size
        self.setFixedHeight(length(size.height))
        self.line = CaptureLine()
        self.line.setProperty("bare", True)
        self.line.setProperty("opaque", True)
        self.line.setProperty("ringAround", self)
        self.line.setFont(look.font(size.line))
        self.line.setFrame(False)
        self._kind, self._onto = "", "problem"
        self._waits = False
        self._badge, self._kind_name = TextLabel(look), TextLabel(look, size.kind)
        self._of = TextLabel(look, size.said, "quiet")
        self._onto_badge, self._onto_words = TextLabel(look), ElidedLabel(look, size.said, "quiet")
        self._onto_words.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._onto_words.setFixedWidth(size.onto)
        self._chips = {name: self._chip() for name in _CHIPS}
        self._lay_out()
        self.setFocusProxy(self.line)

    def _chip(self) -> TextLabel:
        chip = TextLabel(self.look, self._size.said)
        chip.setProperty("chip", True)
        chip.setFixedHeight(length(self._size.chip))
        return chip

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(self._size.edge, 2, self._size.edge - 2, 2)
        row.setSpacing(8 if self._size is SMALL else 12)
        for widget in (self._badge, self._kind_name, self._of, self._onto_badge, self._onto_words):
            row.addWidget(widget)
        row.addWidget(self.line, 1)
        for chip in self._chips.values():
            row.addWidget(chip)

    def say(self, captured: Captured, onto: Note | None, correcting: bool = False) -> None:
        """Show what the line says so far, and to which note it would be attached.

        ``correcting``: it says so of a note that is there already.
        """
        words = spoken()
        self._show_kind(captured.kind)
        attached = captured.attach and onto is not None
        for widget in (self._of, self._onto_badge, self._onto_words):
            widget.setVisible(attached)
        if attached and onto is not None:
            self._onto = onto.kind
            self._of.setText(self.tr("of"))
            self._onto_badge.setPixmap(self._picture(self._onto, 16))
            self._onto_words.say(onto.text)
        no_end = captured.attach and onto is None
        said = {
            "waiting": self.tr("not saved yet") if self._waits else "",
            "correcting": self.tr("correction") if correcting else "",
            "attach": self._nothing_yet(captured.kind) if no_end else "",
            "note_taker": "NT" if captured.note_taker else "",
            "seat": f"{words('field.seat')} {captured.seat}" if captured.seat else "",
            "quotation": words("field.quotation") if captured.quotation else "",
            "hands": f"+{captured.hands}" if captured.hands is not None else "",
        }
        for name, chip in self._chips.items():
            chip.setText(said[name])
            chip.setVisible(bool(said[name]))

    def _nothing_yet(self, kind: str) -> str:
        """Why ``>`` attaches to nothing."""
        if "problem" in note_kind(kind).onto:
            return self.tr("no problem yet")
        return self.tr("nothing to attach it to yet")

    def wait(self, waits: bool) -> bool:
        """Show that the line was refused and waits here until it is in the file. True if news."""
        news = waits != self._waits
        if news:
            self._waits = waits
            self.update()
        return news

    @property
    def said(self) -> str:
        """Everything that stands around the line, as one text."""
        labels = [self._kind_name, self._of, self._onto_words, *self._chips.values()]
        return " ".join(label.text() for label in labels if not label.isHidden())

    def set_look(self, look: Look) -> None:
        """Draw badges again in another look."""
        super().set_look(look)
        if self._kind:
            kind, self._kind = self._kind, ""
            self._show_kind(kind)
        self._onto_badge.setPixmap(self._picture(self._onto, 16))

    def _show_kind(self, kind: str) -> None:
        self._kind_name.setText(NOTE_KIND[kind].name(spoken().language))
        if kind == self._kind:
            return
        self._kind = kind
        self._badge.setPixmap(self._picture(kind, self._size.badge))
        colour = self.look.kind(kind).edge.name()
        self._kind_name.setStyleSheet(f"color: {colour};")

    def _picture(self, kind: str, size: int) -> QPixmap:
        return badge(kind, self.look, size, self.devicePixelRatioF())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame of the field."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self.look.colour("danger" if self._waits else "border_control")
        dashes = Qt.PenStyle.DashLine if self._waits else Qt.PenStyle.SolidLine
        painter.setPen(QPen(edge, 1, dashes))
        painter.setBrush(self.look.colour("window"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
