"""The inspector's pages of one cluster, and of several."""

import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from facilitator.domain.advice import is_crowded, title_advice
from facilitator.domain.ballots import is_by_hand, is_hidden, standing, votes_of
from facilitator.domain.commands.clusters import fold, scatter
from facilitator.domain.commands.notes import remove
from facilitator.domain.records import Cluster, Link, Note
from facilitator.domain.titles import shown_title
from ui.look import Look
from ui.panels.history_words import lines
from ui.panels.inspector.history_list import HistoryList
from ui.panels.inspector.link_rows import LinkRows, other_ends
from ui.panels.inspector.page import InspectorPage
from ui.panels.panel import ElidedLabel, rule
from ui.panels.rows import in_column, in_row
from ui.panels.text_label import TextLabel
from ui.panels.words.field import WordsField
from ui.pen import Pen
from ui.translate import spoken


class ClusterPage(InspectorPage):
    """Title, statement, minority view, advice and deeds of a cluster, and its history.

    ``followed`` carries a note that stands here too; ``merge`` asks for another cluster.
    """

    followed = Signal(str)
    merge = Signal()

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
        self.advice, self.crowded = (_advice(look, tone) for tone in ("quiet", "warning"))
        self.guests = LinkRows(look)
        self.guests.followed.connect(self.followed)
        self.guests.cut.connect(self._cut)
        self.fold, self._merge, self._scatter = QPushButton(), QPushButton(), QPushButton()
        self.fold.clicked.connect(self._fold)
        self._merge.clicked.connect(self.merge)
        self._scatter.clicked.connect(self._dissolve)
        self._history_title, self._history = TextLabel(look, "strong"), HistoryList(look)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        layout = in_column(gap=12)
        layout.addLayout(in_row(self._title, (self._counts, 1)))
        above: tuple[QWidget, ...] = (
            self.title, self.advice, self.statement, self.minority, self.crowded, self.guests,
        )  # fmt: skip
        for part in above:
            layout.addWidget(part)
        layout.addLayout(in_row((self.fold, 1), (self._merge, 1)))
        below: tuple[QWidget, ...] = (
            self._scatter, rule(), self._history_title, self._history,
        )  # fmt: skip
        for part in below:
            layout.addWidget(part)
        layout.addStretch(1)
        self.setLayout(layout)
        for part in (self.fold, self._merge, self._scatter, self.guests):
            part.setEnabled(not self._pen.store.readonly)

    def show_cluster(self, cluster: Cluster) -> None:
        """Show a cluster, or take in what has become of it."""
        self._cluster = cluster
        words, book = spoken(), self._pen.store.book
        for field in (self.title, self.statement, self.minority):
            field.show_record(cluster)
        notes = book.of(Note, "cluster", cluster.id)
        said = words.count(len(notes), "record.note", "record.notes")
        ballot = standing(book, cluster.board)
        votes = words.votes(votes_of(book, cluster), is_by_hand(book, cluster))
        if ballot is not None and is_hidden(ballot):
            votes = words("paper.vote_open")
        self._counts.say(f"{said} · {votes}")
        title = shown_title(book, cluster)
        self.title.editor.setPlaceholderText(title)
        self._advise(title_advice(title) if notes else "", len(notes))
        ends = [end for end in other_ends(book, cluster.id) if _elsewhere(end.other, cluster)]
        self.guests.show_ends(ends)
        self.guests.setVisible(bool(ends))
        self.fold.setText(self.tr("Open the pile") if cluster.folded else self.tr("Make a pile"))
        history = self._pen.store.history(cluster.id)
        self._history.show_lines(lines(book, history, words, datetime.date.today()))

    def _advise(self, title: str, notes: int) -> None:
        words = spoken()
        self.advice.setText(words(f"advice.{title}") if title else "")
        self.advice.setVisible(bool(title))
        self.crowded.setText(words("advice.too_many_notes", n=notes))
        self.crowded.setVisible(is_crowded(notes))

    def leave(self) -> None:
        """Another thing is shown: save what is being written."""
        for field in (self.title, self.statement, self.minority):
            field.leave()
        self._cluster = None

    def retranslate(self) -> None:
        """The page's words in the language that is spoken now."""
        self._title.setText(self.tr("Cluster"))
        self._merge.setText(self.tr("Merge with…"))
        said = self.tr("A pile takes little room; paper shows its notes all the same")
        self.fold.setToolTip(said)
        self._scatter.setText(self.tr("Scatter the cluster"))
        self._scatter.setToolTip(self.tr("The notes stay on the board"))
        self._history_title.setText(self.tr("History"))
        if self._cluster is not None:
            self.guests.show_ends([])
            self.show_cluster(self._cluster)

    def set_look(self, look: Look) -> None:
        """Wear another look, with all parts."""
        super().set_look(look)
        for part in (self.title, self.statement, self.minority, self.guests, self._history):
            part.set_look(look)

    def _fold(self) -> None:
        cluster = self._cluster
        if cluster is not None:
            self._pen.write(lambda: fold([cluster], not cluster.folded))

    def _cut(self, link: Link) -> None:
        self._pen.write(lambda: remove(self._pen.store.book, [link]))

    def _dissolve(self) -> None:
        cluster = self._cluster
        if cluster is not None:
            self.leave()
            self._pen.write(lambda: scatter(self._pen.store.book, cluster.id))


class ClustersPage(InspectorPage):
    """Several clusters at once: their number, merging and folding them."""

    merge = Signal()
    fold = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._count = 0
        self._title, self._said = TextLabel(look, "heading"), TextLabel(look, "caption", "quiet")
        self._said.setWordWrap(True)
        self._merge, self._fold = QPushButton(), QPushButton()
        self._merge.clicked.connect(self.merge)
        self._fold.clicked.connect(self.fold)
        layout = in_column(self._title, self._merge, self._said, self._fold, gap=12)
        layout.addStretch(1)
        self.setLayout(layout)
        self.retranslate()

    def show_clusters(self, clusters: list[Cluster]) -> None:
        """Show how many there are."""
        self._count = len(clusters)
        self._title.setText(spoken().count(self._count, "record.cluster", "record.clusters"))

    def retranslate(self) -> None:
        """The page's words in the language that is spoken now."""
        self._merge.setText(self.tr("Merge the clusters"))
        said = self.tr("The largest one keeps its title; what was said of the others is kept.")
        self._said.setText(said)
        self._fold.setText(self.tr("Piles, or open them"))
        self._title.setText(spoken().count(self._count, "record.cluster", "record.clusters"))


def _advice(look: Look, tone: str) -> TextLabel:
    label = TextLabel(look, "caption", tone)
    label.setWordWrap(True)
    return label


def _elsewhere(other: Note | Cluster, cluster: Cluster) -> bool:
    return isinstance(other, Note) and other.cluster != cluster.id
