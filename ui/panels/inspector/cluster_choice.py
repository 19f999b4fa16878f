"""In which cluster a note stands, and in which others besides."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QComboBox,
    QMenu,
    QPushButton,
)

from facilitator.domain.commands.clusters import put_also_in, put_in_cluster
from facilitator.domain.commands.outline import take_out
from facilitator.domain.edits import Edit
from facilitator.domain.layout import lay_out
from facilitator.domain.records import Board, Cluster, Note
from facilitator.domain.titles import shown_title
from ui.canvas.fits import size_of
from ui.choice_box import ChoiceBox
from ui.icons import icon
from ui.look import Look
from ui.panels.panel import Panel
from ui.panels.rows import in_column
from ui.panels.text_label import TextLabel
from ui.pen import Pen


class ClusterChoice(Panel):
    """A list of the board's clusters; a choice moves the note there and is a commit."""

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(look)
        self._pen = pen
        self._note: Note | None = None
        self._label = TextLabel(look, "caption", "quiet")
        self.list, self._also = ChoiceBox(), QPushButton()
        self.list.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._also.setProperty("plain", True)
        self.list.activated.connect(self._choose)
        self._also.clicked.connect(self._offer)
        self.setLayout(in_column(self._label, self.list, self._also))
        self.set_look(look)
        self.retranslate()

    def show_note(self, note: Note) -> None:
        """Show the clusters of the note's board, with the note's own one chosen."""
        self._note = note
        rows = [("", self.tr("None"))] + [(c.id, self._named(c)) for c in self._clusters(note)]
        self.list.clear()
        for cluster, title in rows:
            self.list.addItem(title, cluster)
        self.list.setCurrentIndex(max(0, self.list.findData(note.cluster)))
        self.list.setEnabled(len(rows) > 1)
        self._also.setVisible(len(rows) > 2 or (len(rows) == 2 and not note.cluster))

    def retranslate(self) -> None:
        """The words in the language that is spoken now."""
        self._label.setText(self.tr("Cluster"))
        self.list.setAccessibleName(self.tr("Cluster"))
        self._also.setText(self.tr("Also in another cluster"))
        if self._note is not None:
            self.show_note(self._note)

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        super().set_look(look)
        self._also.setIcon(icon("plus", look, "primary"))

    def _clusters(self, note: Note) -> list[Cluster]:
        return self._pen.store.book.of(Cluster, "board", note.board)

    def _named(self, cluster: Cluster) -> str:
        return shown_title(self._pen.store.book, cluster) or self.tr("Cluster without a title")

    def _choose(self, row: int) -> None:
        note, cluster = self._note, str(self.list.itemData(row))
        if note is None or cluster == note.cluster:
            return
        self._pen.write(lambda: self._move(note, cluster))

    def _move(self, note: Note, cluster: str) -> Edit:
        """Into the cluster, or out of any to the first free spot of the board."""
        book = self._pen.store.book
        layout = lay_out(book, book.require(Board, note.board), size_of)
        if cluster:
            return put_in_cluster(book, [note.id], cluster, layout, size_of)
        return take_out(book, [note.id], layout, size_of)

    def _offer(self) -> None:
        note = self._note
        if note is None:
            return
        menu = QMenu(self)
        for cluster in self._clusters(note):
            if cluster.id != note.cluster:
                action = menu.addAction(self._named(cluster))
                action.setData(cluster.id)
        chosen = menu.exec(self._also.mapToGlobal(QPoint(0, self._also.height())))
        if chosen is not None:
            wanted = str(chosen.data())
            self._pen.write(lambda: put_also_in(self._pen.store.book, [note.id], wanted))
