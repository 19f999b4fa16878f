"""The inspector's page of one cluster."""

import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from facilitator.domain.commands.clusters import scatter
from facilitator.domain.records import Cluster, Note
from resources import tokens
from ui.look import Look
from ui.panels.history_list import HistoryList
from ui.panels.history_words import lines
from ui.panels.panel import ElidedLabel, Panel, rule
from ui.panels.rows import in_column, in_row
from ui.panels.text_label import TextLabel
from ui.panels.words_field import WordsField
from ui.pen import Pen
from ui.translate import spoken

_SOFT_LIMIT = int(tokens.tokens()["cluster"]["soft_limit"])


class ClusterPage(Panel):
    """Title, statement and minority view of a cluster, its counts and its history."""

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(look)
        self._pen = pen
        self._cluster: Cluster | None = None
        self._title = TextLabel(look, "heading")
        self._counts = ElidedLabel(look, "caption", "quiet")
        self._counts.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.title = WordsField(pen, look, "title", 2)
        self.statement = WordsField(pen, look, "statement", 4)
        self.minority = WordsField(pen, look, "minority", 4)
        self._advice = TextLabel(look, "caption", "warning")
        self._advice.setWordWrap(True)
        self._scatter = QPushButton()
        self._scatter.clicked.connect(self._dissolve)
        self._scatter.setEnabled(not pen.store.readonly)
        self._history_title, self._history = TextLabel(look, "strong"), HistoryList(look)
        layout = in_column(gap=12)
        layout.addLayout(in_row(self._title, (self._counts, 1)))
        for part in (self.title, self.statement, self.minority, self._advice, self._scatter,
                     rule(), self._history_title, self._history):  # fmt: skip
            layout.addWidget(part)
        layout.addStretch(1)
        self.setLayout(layout)
        self.retranslate()

    def show_cluster(self, cluster: Cluster) -> None:
        """Show a cluster, or take in what has become of it."""
        self._cluster = cluster
        words, book = spoken(), self._pen.store.book
        for field in (self.title, self.statement, self.minority):
            field.show_record(cluster)
        notes = book.of(Note, "cluster", cluster.id)
        said = words.count(len(notes), "record.note", "record.notes")
        hands = sum(note.hands or 0 for note in notes)
        self._counts.say(f"{said} · {words('field.hands')} {hands}")
        self._advice.setVisible(len(notes) > _SOFT_LIMIT)
        history = self._pen.store.history(cluster.id)
        self._history.show_lines(lines(book, history, words, datetime.date.today()))

    def leave(self) -> None:
        """Another thing is shown: save what is being written."""
        for field in (self.title, self.statement, self.minority):
            field.leave()
        self._cluster = None

    def retranslate(self) -> None:
        """The page's words in the language that is spoken now."""
        self._title.setText(self.tr("Cluster"))
        self._advice.setText(self.tr("More than ten notes: a cluster is read better when split."))
        self._scatter.setText(self.tr("Scatter the cluster"))
        self._scatter.setToolTip(self.tr("The notes stay on the board"))
        self._history_title.setText(self.tr("History"))
        if self._cluster is not None:
            self.show_cluster(self._cluster)

    def set_look(self, look: Look) -> None:
        """Wear another look, with all parts."""
        super().set_look(look)
        for part in (self.title, self.statement, self.minority, self._history):
            part.set_look(look)

    def _dissolve(self) -> None:
        cluster = self._cluster
        if cluster is not None:
            self.leave()
            self._pen.write(lambda: scatter(self._pen.store.book, cluster.id))
