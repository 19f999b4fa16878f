"""The command palette: every action of the table and every board, found by a few letters."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget
from rapidfuzz import fuzz, process

from facilitator.domain.letters import plain
from ui.look import Look
from ui.panels.row_list import HEIGHT, Row, RowList
from ui.panels.text_label import TextLabel

_WIDTH, _SHOWN = 640, 9
_ROOTED = 5
"""The fewest letters of a word whose last one may be another."""
_LIKE = 62
"""How alike, of 100, a word is spelt that a slip of the finger may have meant."""
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _SHOWN,
          Qt.Key.Key_PageUp: -_SHOWN}  # fmt: skip


class Entry(NamedTuple):
    """Something to choose. ``where`` is its menu, ``why_not`` what keeps it from being chosen."""

    words: str
    where: str
    keys: str
    why_not: str
    run: Callable[[], None]


def fitting(entries: Sequence[Entry], typed: str) -> list[Entry]:
    """The entries that have every typed word, those that begin with it first; else the nearest.

    A word in the plural finds the singular. What cannot be chosen now comes after what can.
    """
    wanted = plain(typed).split()
    texts = [plain(f"{entry.words} {entry.where}") for entry in entries]
    found = _having(texts, wanted) or _having(texts, [_root(word) for word in wanted])
    if not found:
        near = process.extract(" ".join(wanted), texts, scorer=fuzz.WRatio, score_cutoff=_LIKE,
                               limit=None)  # fmt: skip
        best = sorted(near, key=lambda one: (_said(entries[one[2]], wanted), one[1]), reverse=True)
        return [entries[place] for _text, _score, place in best[:_SHOWN]]
    return [entries[n] for n in sorted(found, key=lambda n: _rank(entries[n], wanted))]


def _said(entry: Entry, wanted: Sequence[str]) -> int:
    """The letters of the typed words that the entry's own name has: likeness alone mistakes one
    long name for another, and Enter would do it."""
    words = plain(entry.words).split()
    roots = [_root(word) for word in wanted]
    return sum(len(root) for root in roots if any(one.startswith(root) for one in words))


def _having(texts: Sequence[str], wanted: Sequence[str]) -> list[int]:
    return [n for n, text in enumerate(texts) if all(word in text for word in wanted)]


def _root(word: str) -> str:
    """A word without its last letter, in which numbers differ: *cause* and *causa*."""
    return word[:-1] if len(word) >= _ROOTED else word


def _rank(entry: Entry, wanted: Sequence[str]) -> tuple[bool, bool, int]:
    words = plain(entry.words).split()
    begun = all(any(one.startswith(word) for one in words) for word in wanted)
    at_once = bool(wanted) and words[:1] != [] and words[0].startswith(wanted[0])
    return (bool(entry.why_not), not begun, 0 if at_once else 1)


class Palette(QDialog):
    """A line and the entries that fit it. Enter does the marked one, Escape none."""

    def __init__(self, window: QWidget, look: Look, entries: Sequence[Entry]) -> None:
        super().__init__(window, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._entries = entries
        self.shown: list[Entry] = []
        self.line, self._rows = QLineEdit(), RowList(look, 16)
        self.line.setFont(look.font("capture"))
        self.line.setFixedHeight(48)
        self.line.setPlaceholderText(self.tr("A command or a board, by any of its words"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.setWindowTitle(self.tr("Find a command or a board"))
        self._nothing = TextLabel(look, "body", "quiet")
        self._nothing.setText(self.tr("Nothing has these words"))
        self._nothing.setFixedHeight(HEIGHT)
        self._nothing.setContentsMargins(16, 0, 16, 0)
        self.line.textChanged.connect(self._sift)
        self._rows.itemClicked.connect(lambda _item: self.choose())
        column = QVBoxLayout(self)
        column.setContentsMargins(9, 9, 9, 9)
        column.setSpacing(8)
        for part in (self.line, self._rows, self._nothing):
            column.addWidget(part)
        column.addStretch(1)
        self.setStyleSheet(
            f"Palette {{ background: {look.colour('window').name()};"
            f" border: 1px solid {look.colour('border_control').name()}; border-radius: 8px; }}"
        )
        self._sift("")
        self._stand(window)

    def _stand(self, window: QWidget) -> None:
        width = min(_WIDTH, window.width() - 64)
        self.setFixedSize(width, 48 + 8 + 18 + _SHOWN * HEIGHT)
        self.move(window.mapToGlobal(QPoint((window.width() - width) // 2, 88)))
        self.line.setFocus()

    def _sift(self, typed: str) -> None:
        self.shown = fitting(self._entries, typed)
        self._rows.show_rows([_row(entry) for entry in self.shown])
        self._rows.setVisible(bool(self.shown))
        self._rows.setFixedHeight(HEIGHT * min(_SHOWN, len(self.shown)))
        self._nothing.setVisible(not self.shown)
        self._rows.setCurrentRow(0 if self.shown else -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the entries, choose one, or leave."""
        if event.key() in _STEPS and self.shown:
            row = self._rows.currentRow() + _STEPS[Qt.Key(event.key())]
            self._rows.setCurrentRow(max(0, min(len(self.shown) - 1, row)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose()
        else:
            super().keyPressEvent(event)

    def choose(self) -> None:
        """Do the marked entry; one that cannot be chosen now stays, with its reason."""
        row = self._rows.currentRow()
        if 0 <= row < len(self.shown) and not self.shown[row].why_not:
            self.accept()
            self.shown[row].run()


def _row(entry: Entry) -> Row:
    if entry.why_not:
        return Row(entry.words, quiet=entry.where, state=entry.why_not, colour="text_disabled")
    return Row(entry.words, quiet=entry.where, state=entry.keys)
