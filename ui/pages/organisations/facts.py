"""Below the form of a body: whether it is written twice, and what it has brought."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QPushButton

from facilitator.domain.bodies import Twin, contributions, halves, twins
from facilitator.domain.commands.bodies import merge_organisations, split_organisation
from facilitator.domain.forms import field_of
from facilitator.domain.note_room import shown_text
from facilitator.domain.records import Action, Board, Organisation
from ui.look import Look
from ui.panels.choosing import Choice, ChoosingDialog
from ui.panels.panel import Panel, rule
from ui.panels.register.said import choice_said
from ui.panels.row_list import HEIGHT, Row, RowList
from ui.panels.rows import in_column
from ui.panels.text_label import TextLabel
from ui.pen import Pen
from ui.translate import spoken

_MOST = 12
Goal = tuple[str, str, str]


class BodyFacts(Panel):
    """``board_wanted`` carries a board and a note, ``page_wanted`` a page and a record."""

    board_wanted = Signal(str, str)
    page_wanted = Signal(str, str)
    settled = Signal()
    """Two were merged or one was split: nothing here has the keyboard any more."""

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(look)
        self._pen = pen
        self._body: Organisation | None = None
        self._goals: list[Goal] = []
        self.twin, self.two = TextLabel(look, "body", "warning"), TextLabel(look, "body", "warning")
        self.merge, self.split, self.merge_with = QPushButton(), QPushButton(), QPushButton()
        for label in (self.twin, self.two):
            label.setWordWrap(True)
        self._title, self._none = TextLabel(look, "strong"), TextLabel(look, "body", "quiet")
        self._none.setWordWrap(True)
        self.rows = RowList(look)
        self.rows.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.rows.itemActivated.connect(self._go)
        self.merge.clicked.connect(lambda _on: self._merge(self._twin()))
        self.split.clicked.connect(lambda _on: self._split())
        self.merge_with.clicked.connect(lambda _on: self._choose())
        self.setLayout(in_column(
            self.two, self.split, self.twin, self.merge, self.merge_with, rule(), self._title,
            self._none, self.rows, gap=8,
        ))  # fmt: skip
        for button in (self.merge, self.split, self.merge_with):
            button.setEnabled(not pen.store.readonly)
        self.retranslate()

    def show_body(self, body: Organisation | None) -> None:
        """Show a body's facts, or take in what has become of them."""
        self._body = body
        self.setVisible(body is not None)
        if body is None:
            return
        twin, two = self._twin(), halves(self._pen.store.book, body)
        for part in (self.twin, self.merge):
            part.setVisible(twin is not None)
        for part in (self.two, self.split):
            part.setVisible(two is not None)
        if twin is not None:
            said = self.tr("Perhaps the same as “{name}”.")
            self.twin.setText(said.format(name=_other(twin, body).title))
        if two is not None:
            said = self.tr("Perhaps two on one line: “{one}” and “{other}”.")
            self.two.setText(said.format(one=two[0], other=two[1]))
        self._list(body)

    def _twin(self) -> Twin | None:
        body, found = self._body, twins(self._pen.store.book)
        here = (twin for twin in found if body and body.id in (twin.one.id, twin.other.id))
        return next(here, None)

    def _list(self, body: Organisation) -> None:
        brought = list(self._brought(body))
        rows = [row for row, _goal in brought]
        self._goals = [goal for _row, goal in brought]
        self.rows.show_rows(rows)
        self.rows.setVisible(bool(rows))
        self._none.setVisible(not rows)
        self.rows.setFixedHeight(min(_MOST, len(rows)) * HEIGHT)
        self._title.setText(self.tr("What it has brought") + (f" · {len(rows)}" if rows else ""))

    def _brought(self, body: Organisation) -> Iterator[tuple[Row, Goal]]:
        """A row for each thing, and where it leads: a page and a record, or a board and a note."""
        book, words = self._pen.store.book, spoken()
        found = contributions(book, body)
        for cards, word in ((found.leads, "field.lead"), (found.joins, "field.partners")):
            for card in cards:
                yield Row(card.title, state=words(word)), ("cards", card.id, "")
        for one in found.commitments:
            action = book.get(Action, one.action)
            said = one.text or (action.title if action else "")
            yield Row(said, state=words("record.commitment")), ("actions", one.action, "")
        for role in found.roles:
            said = choice_said(field_of("role", "role"), role.role)
            yield Row(said, state=words("record.role")), ("process", role.id, "")
        for note in found.notes:
            board = book.get(Board, note.board)
            state = board.code if board else ""
            yield Row(shown_text(note), state=state), ("", note.board, note.id)

    def _go(self, _item: QListWidgetItem) -> None:
        page, record, note = self._goals[self.rows.currentRow()]
        if page:
            self.page_wanted.emit(page, record)
        else:
            self.board_wanted.emit(record, note)

    def _merge(self, twin: Twin | None) -> None:
        if twin is not None and self._body is not None:
            self._merge_in(_other(twin, self._body).id)

    def _merge_in(self, other: str) -> None:
        body, book = self._body, self._pen.store.book
        if body is not None and other:
            self._pen.write(lambda: merge_organisations(book, body.id, other))
            self.settled.emit()

    def _split(self) -> None:
        body, book = self._body, self._pen.store.book
        if body is not None and (two := halves(book, body)) is not None:
            self._pen.write(lambda: split_organisation(book, body.id, *two))
            self.settled.emit()

    def _choose(self) -> None:
        """Another body that is the same as this one: it goes, and this one bears its name."""
        body = self._body
        if body is not None:
            others = [
                Choice(one.id, one.title, code=" ".join(one.aliases))
                for one in self._pen.store.book.all(Organisation)
                if one.id != body.id
            ]
            title = self.tr("Which one is the same as “{name}”?").format(name=body.title)
            dialog = ChoosingDialog(self, self.look, title, others)
            dialog.accept_button.setText(self.merge.text())
            if dialog.exec():
                self._merge_in(dialog.chosen()[0])
            dialog.deleteLater()

    def retranslate(self) -> None:
        """Its words in the language that is spoken now."""
        self.merge.setText(self.tr("Merge the two"))
        self.split.setText(self.tr("Make two of it"))
        self.merge_with.setText(self.tr("Merge with another…"))
        self.rows.setAccessibleName(self.tr("What it has brought"))
        self._none.setText(
            self.tr("Nothing yet: say for whom each seat speaks, or name it in a project card.")
        )
        self.show_body(self._body)

    def set_look(self, look: Look) -> None:
        """Wear another look."""
        super().set_look(look)
        self.rows.set_look(look)


def _other(twin: Twin, body: Organisation) -> Organisation:
    return twin.other if twin.one.id == body.id else twin.one
