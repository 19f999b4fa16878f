"""A new action: its title, and what it comes from."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from facilitator.domain.book import Book
from facilitator.domain.finding import has_words
from facilitator.domain.origins import outcomes
from facilitator.domain.records import Action, Cluster, Note
from facilitator.domain.titles import name_of
from facilitator.domain.tracing import stage_of
from facilitator.domain.values import clean_text
from ui.badges import badge
from ui.focus_ring import FocusRing
from ui.look import Look, on_screen
from ui.pages.actions.path_words import stage_names
from ui.panels.choosing import FoundRows, WordsLine, swing
from ui.panels.text_label import TextLabel

_WIDTH, _HEIGHT, _BADGE = 640, 560, 18
_STAGES = ("proposal", "plenary", "result", "scenario")
"""What an action may come from, the most usual first."""
_ROLE = Qt.ItemDataRole.UserRole


def possible_sources(book: Book) -> list[tuple[str, Note | Cluster]]:
    """What an action may come from, with its stage; what has become none yet comes first."""
    records: list[Note | Cluster] = [*book.all(Note), *book.all(Cluster)]
    found = [(stage, one) for one in records if (stage := stage_of(book, one)) in _STAGES]
    return sorted(found, key=lambda one: (_is_taken(book, one[1]), _STAGES.index(one[0])))


def _is_taken(book: Book, record: Note | Cluster) -> bool:
    return any(isinstance(end, Action) for end in outcomes(book, record))


class NewActionDialog(QDialog):
    """Title and sources. Without a source it says that nobody will know where it comes from.

    With an ``action`` that stands already, only what it comes from is asked for.
    """

    def __init__(
        self, parent: QWidget, look: Look, book: Book, chosen: Iterable[str] = (),
        action: Action | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._book, self._look, self._action = book, look, action
        asked = self.tr("Where the action comes from") if action else self.tr("New action")
        self.setWindowTitle(asked)
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("Action name"))
        self.line.setPlaceholderText(self.tr("Without a name it takes that of its first source"))
        self.rows = FoundRows(look)
        self.words = WordsLine(self.rows)
        self.words.setPlaceholderText(self.tr("Words to look for"))
        self.words.setAccessibleName(self.tr("Words to look for"))
        self.rows.setAccessibleName(self.tr("Comes from"))
        self.rows.setIconSize(QSize(_BADGE, _BADGE))
        self.rows.setSpacing(2)
        self.warning = TextLabel(look, "body", "warning")
        self.warning.setWordWrap(True)
        self._fill(frozenset(chosen))
        self._lay_out()
        self.words.textChanged.connect(self._sift)
        self.words.ticked.connect(swing)
        self.line.textChanged.connect(self._judge)
        self.rows.itemChanged.connect(self._judge)
        self.rows.itemActivated.connect(swing)
        self._judge()
        FocusRing(self, look)
        (self.rows if action else self.line).setFocus()

    @property
    def title(self) -> str:
        """What is typed as the action's name."""
        return clean_text(self.line.text())

    @property
    def sources(self) -> Sequence[str]:
        """The ids of what is ticked, from above."""
        items = (self.rows.item(place) for place in range(self.rows.count()))
        return [i.data(_ROLE) for i in items if i.checkState() == Qt.CheckState.Checked]

    def _fill(self, chosen: frozenset[str]) -> None:
        names = stage_names()
        for stage, record in possible_sources(self._book):
            words = " ".join(name_of(self._book, record).split())
            item = QListWidgetItem(f"{names[stage]} · {words}")
            if isinstance(record, Note):
                item.setIcon(QIcon(badge(record.kind, self._look, _BADGE, 2)))
            item.setData(_ROLE, record.id)
            item.setToolTip(words)
            ticked = record.id in chosen
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.rows.addItem(item)
        if self.rows.count():
            self.rows.setCurrentRow(0)

    def _lay_out(self) -> None:
        heading = TextLabel(self._look, "title")
        heading.setText(self.windowTitle())
        below, from_what = TextLabel(self._look, "strong"), TextLabel(self._look, "strong")
        below.setText(self.tr("Action name"))
        from_what.setText(self.tr("Comes from"))
        chosen = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(chosen.Ok | chosen.Cancel)
        self.accept_button = buttons.button(chosen.Ok)
        is_new = self._action is None
        self.accept_button.setText(self.tr("Make the action") if is_new else self.tr("Choose"))
        for part in (below, self.line, from_what):
            part.setVisible(self._action is None)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        for part in (heading, below, self.line, from_what, self.words):
            column.addWidget(part)
        column.addWidget(self.rows, 1)
        column.addWidget(self.warning)
        column.addWidget(buttons)
        self.resize(on_screen(self, _WIDTH, _HEIGHT))

    def _sift(self, text: str) -> None:
        """Show what has these words, and what is ticked; the cursor stands on a row with them."""
        shown = []
        for place in range(self.rows.count()):
            item = self.rows.item(place)
            ticked = item.checkState() == Qt.CheckState.Checked
            fits = has_words(item.text(), text)
            item.setHidden(not (fits or ticked))
            shown += [place] * fits
        if self.rows.currentRow() not in shown:
            self.rows.setCurrentRow(shown[0] if shown else -1)

    def _judge(self) -> None:
        """Say what a source is for where none is ticked; a name or a source there must be."""
        none = not self.sources
        self.warning.setText(
            self.tr("An action without a source: nobody will see from which notes it comes.")
            if none
            else ""
        )
        self.accept_button.setEnabled(bool(self.title) or not none)
