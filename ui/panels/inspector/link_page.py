"""The inspector's page of one link: its kind, its direction, and its two ends."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from facilitator.domain.commands.links import kinds_between, relink
from facilitator.domain.commands.notes import remove
from facilitator.domain.records import Cluster, Link, Note
from facilitator.domain.titles import name_of
from ui.choice_box import ChoiceBox
from ui.look import Look
from ui.panels.inspector.link_rows import LinkRow, OtherEnd
from ui.panels.inspector.page import InspectorPage
from ui.panels.panel import rule
from ui.panels.rows import empty, in_column
from ui.panels.text_label import TextLabel
from ui.pen import Pen
from ui.translate import spoken


class LinkPage(InspectorPage):
    """``followed`` carries the end to go to; ``became`` the link that came for this one."""

    followed = Signal(str)
    became = Signal(str)

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(look)
        self._pen = pen
        self._link: Link | None = None
        self._title = TextLabel(look, "heading")
        self._source, self._target = in_column(), in_column()
        self.kind = ChoiceBox()
        self.kind.activated.connect(lambda row: self._change(self.kind.itemData(row)))
        self.turn, self.cut = QPushButton(), QPushButton()
        self.turn.clicked.connect(lambda: self._change(reverse=True))
        self.cut.clicked.connect(self._remove)
        layout = in_column(self._title, gap=12)
        layout.addLayout(self._source)
        layout.addWidget(self.kind)
        layout.addLayout(self._target)
        layout.addWidget(rule())
        for button in (self.turn, self.cut):
            layout.addWidget(button)
        layout.addStretch(1)
        self.setLayout(layout)
        self.retranslate()

    def show_link(self, link: Link) -> None:
        """Show a link, or take in what has become of its ends."""
        self._link = link
        book, writable = self._pen.store.book, not self._pen.store.readonly
        kinds = kinds_between(book, link) or [link.kind]
        self.kind.clear()
        for kind in kinds:
            self.kind.addItem(spoken()(f"link.{kind}"), kind)
        self.kind.setCurrentIndex(self.kind.findData(link.kind))
        self.kind.setEnabled(writable and len(kinds) > 1)
        self.turn.setEnabled(writable and book.get(Note, link.target) is not None)
        self.cut.setEnabled(writable)
        self._show_end(self._source, self.tr("From"), link.source)
        self._show_end(self._target, self.tr("To"), link.target)

    def _show_end(self, place: QVBoxLayout, word: str, end: str) -> None:
        book, link = self._pen.store.book, self._link
        found = book.get(Note, end) or book.get(Cluster, end)
        empty(place)
        if found is not None and link is not None:
            seen = OtherEnd(link, word, found, name_of(book, found))
            row = LinkRow(self.look, seen, cuts=False)
            row.followed.connect(self.followed)
            place.addWidget(row)

    def retranslate(self) -> None:
        """The page's words in the language that is spoken now."""
        self._title.setText(self.tr("Link"))
        self.kind.setAccessibleName(self.tr("Kind of link"))
        self.turn.setText(self.tr("Turn round"))
        self.turn.setToolTip(self.tr("Swaps its two ends"))
        self.cut.setText(self.tr("Remove the link"))
        self._show_again()

    def set_look(self, look: Look) -> None:
        """Wear another look, with the badges."""
        super().set_look(look)
        self._show_again()

    def _show_again(self) -> None:
        link = self._link and self._pen.store.book.get(Link, self._link.id)
        if link is not None:
            self.show_link(link)

    def _change(self, kind: str = "", reverse: bool = False) -> None:
        link = self._link
        if link is None:
            return
        book = self._pen.store.book
        written = self._pen.write(lambda: relink(book, link, kind or link.kind, reverse))
        if written is None:
            self._show_again()
        else:
            self.became.emit(written.made[0])

    def _remove(self) -> None:
        link = self._link
        if link is not None:
            self._pen.write(lambda: replace(remove(self._pen.store.book, [link]), label="unlink"))
