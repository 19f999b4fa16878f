"""The inspector's page of one note."""

import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from facilitator.domain.commands.notes import remove
from facilitator.domain.records import Link, Note
from facilitator.domain.wording import wording_advice
from ui.look import Look
from ui.panels.history_words import lines, named, said_time
from ui.panels.inspector.cluster_choice import ClusterChoice
from ui.panels.inspector.history_list import HistoryList
from ui.panels.inspector.like_rows import LikeRows
from ui.panels.inspector.link_rows import LinkRows, other_ends
from ui.panels.inspector.note_details import NoteDetails
from ui.panels.inspector.note_facts import NoteFacts, NoteKind
from ui.panels.inspector.page import InspectorPage
from ui.panels.panel import ElidedLabel, rule
from ui.panels.rows import in_column, in_row
from ui.panels.text_label import TextLabel
from ui.panels.words.field import WordsField
from ui.pen import Pen
from ui.translate import spoken


class NotePage(InspectorPage):
    """Kind, text, facts, cluster, links and history. ``followed`` carries a linked record's id,
    ``traced`` the note whose further path is asked for."""

    followed = Signal(str)
    traced = Signal(str)

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(look)
        self._pen = pen
        self._note: Note | None = None
        self._title = TextLabel(look, "heading")
        self._origin = ElidedLabel(look, "caption", "quiet")
        self._origin.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.kind, self.facts = NoteKind(pen, look), NoteFacts(pen, look)
        self.details = NoteDetails(pen, look)
        self.text = WordsField(pen, look, "text", 4)
        self.advice = TextLabel(look, "caption", "quiet")
        self.advice.setWordWrap(True)
        self.cluster, self.similar = ClusterChoice(pen, look), LikeRows(pen, look)
        self._links_title, self._history_title = (
            TextLabel(look, "strong"),
            TextLabel(look, "strong"),
        )
        self._links_count = TextLabel(look, "caption", "quiet")
        self.links, self.history = LinkRows(look), HistoryList(look)
        self.links.followed.connect(self.followed)
        self.links.cut.connect(self._cut)
        self.became = QPushButton()
        self.became.setProperty("plain", True)
        self.became.clicked.connect(lambda: self.traced.emit(self._note.id if self._note else ""))
        self._lay_out()
        for part in (self.kind, self.facts, self.cluster, self.similar, self.links):
            part.setEnabled(not pen.store.readonly)
        self.retranslate()

    def _lay_out(self) -> None:
        layout = in_column(gap=12)
        layout.addLayout(in_row(self._title, (self._origin, 1)))
        above: tuple[QWidget, ...] = (
            self.kind, self.text, self.advice, self.details, self.facts, self.cluster,
            self.similar, rule(),
        )  # fmt: skip
        for part in above:
            layout.addWidget(part)
        layout.addLayout(in_row((self._links_title, 1), self._links_count))
        below: tuple[QWidget, ...] = (
            self.links, self.became, rule(), self._history_title, self.history,
        )  # fmt: skip
        for part in below:
            layout.addWidget(part)
        layout.addStretch(1)
        self.setLayout(layout)

    def show_note(self, note: Note) -> None:
        """Show a note, or take in what has become of it."""
        if self._note is not None and self._note.id != note.id:
            self.leave()
        self._note = note
        words, today, book = spoken(), datetime.date.today(), self._pen.store.book
        written = self.tr("written {time}").format(time=said_time(note.at, today))
        where = named(book, note.by, words)
        self._origin.say(" · ".join(part for part in (written, where) if part))
        self.kind.show_notes([note])
        self.text.show_record(note)
        self.details.show_notes([note])
        self.facts.show_note(note)
        self.cluster.show_note(note)
        self.similar.show_note(note)
        self._advise(note)
        ends = other_ends(book, note.id)
        self._links_count.setText(str(len(ends)))
        self.links.show_ends(ends)
        history = self._pen.store.history(note.id)
        self.history.show_lines(lines(book, history, words, today))

    def _advise(self, note: Note) -> None:
        """A word on how the note is worded, where there is one."""
        language = self._pen.store.book.workshop.language
        key = "" if note.quotation else wording_advice(note.text, note.kind, language)
        self.advice.setText(spoken()(f"advice.{key}") if key else "")
        self.advice.setVisible(bool(key))

    def save(self) -> None:
        """Save what is being written."""
        super().save()
        self.details.save()

    def leave(self) -> None:
        """Another thing is shown: save what is being written."""
        self.text.leave()
        self.details.leave()
        self.facts.leave()
        self._note = None

    def retranslate(self) -> None:
        """The page's words in the language that is spoken now."""
        self._title.setText(self.tr("Note"))
        self._links_title.setText(self.tr("Links"))
        self.became.setText(self.tr("What became of it…"))
        self._history_title.setText(self.tr("History"))
        if self._note is not None:
            self.links.show_ends([])
            self.show_note(self._note)

    def set_look(self, look: Look) -> None:
        """Wear another look, with all parts."""
        super().set_look(look)
        parts = (
            self.kind,
            self.text,
            self.details,
            self.facts,
            self.cluster,
            self.similar,
            self.links,
        )
        for part in (*parts, self.history):
            part.set_look(look)

    def _cut(self, link: Link) -> None:
        self._pen.write(lambda: remove(self._pen.store.book, [link]))
