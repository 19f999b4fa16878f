"""The page of impact pathways: from what the plenary said to what a proposal brings."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from facilitator.domain.book import Book
from facilitator.domain.commands.notes import remove
from facilitator.domain.commands.pathways import make_pathway_board, make_scenario, set_sources
from facilitator.domain.edits import Edit
from facilitator.domain.kinds import note_kind
from facilitator.domain.note_room import shown_text
from facilitator.domain.origins import linked
from facilitator.domain.pathways import TEMPLATE, Pathway, loose, pathway_boards, pathways_view
from facilitator.domain.records import Action, Board, Note, Session
from facilitator.storage.store import Stepped
from resources.load import pick, template
from ui.icons import icon
from ui.look import Look, length
from ui.pages.head import PageHead
from ui.pages.page import Page
from ui.pages.pathways.choose_items import ItemsDialog
from ui.pages.pathways.scenario_list import ScenarioList
from ui.pages.pathways.sheet import Sheet
from ui.panels.empty import Empty
from ui.panels.inspector.note_details import NoteDetails
from ui.panels.panel import ElidedLabel, Panel, rule, upright_rule
from ui.panels.rows import in_column
from ui.panels.text_label import TextLabel
from ui.pen import Pen
from ui.translate import counted, spoken

_LIST = 232
_SHOWN = frozenset({"note", "cluster", "link", "action", "board", "session", "table"})


class PathwaysPage(Page):
    """The scenarios at the left, the chosen one's pathway beside them, written in place."""

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(pen, look)
        self._paths: tuple[Pathway, ...] = ()
        self._loose = ""
        self._draft = ""
        """The words of a scenario that was asked for and not made."""
        self.rows, self.sheet = ScenarioList(look), Sheet(pen, look)
        self.details = NoteDetails(pen, look, across=True)
        self.new, self.to_board, self.loose = QPushButton(), QPushButton(), QPushButton()
        self.head = PageHead(look, self.to_board)
        self.empty = Empty(look, self.add_scenario)
        self._title, self._count = TextLabel(look, "heading"), ElidedLabel(look, "caption", "quiet")
        self._scroll = QScrollArea()
        self._lay_out()
        self._wire()
        self.retranslate()

    def _lay_out(self) -> None:
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self.sheet)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for plain in (self.new, self.loose):
            plain.setProperty("plain", True)
        self._strip = Panel(self.look)
        strip = in_column(self.details)
        strip.setContentsMargins(24, 8, 24, 12)
        self._strip.setLayout(strip)
        self._beside = QWidget()
        beside = in_column(self.head, rule(), (self._scroll, 1), rule(), self._strip, gap=0)
        self._beside.setLayout(beside)
        self._all = QWidget()
        row = QHBoxLayout(self._all)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left())
        row.addWidget(upright_rule())
        row.addWidget(self._beside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._all)
        column.addWidget(self.empty)

    def _left(self) -> QWidget:
        left = Panel(self.look)
        left.setFixedWidth(length(_LIST))
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 20, 0, 12)
        column.setSpacing(4)
        for part in (self._title, self._count):
            part.setContentsMargins(16, 0, 16, 0)
            column.addWidget(part)
        column.addSpacing(8)
        column.addWidget(self.rows, 1)
        foot = in_column(self.loose, self.new)
        foot.setContentsMargins(12, 0, 12, 0)
        column.addLayout(foot)
        return left

    def _wire(self) -> None:
        self.rows.chosen.connect(lambda _key: self._show())
        self.rows.entered.connect(self._enter_sheet)
        self.rows.removed.connect(self._remove)
        self.new.clicked.connect(self.add_scenario)
        self.to_board.clicked.connect(self._to_board)
        self.loose.clicked.connect(self._to_loose)
        self.sheet.followed.connect(self._follow)
        self.sheet.sources_wanted.connect(self._choose_sources)
        self.sheet.focused.connect(self._show_details)
        self.sheet.unsaved.connect(self.unsaved)
        self.sheet.details_wanted.connect(self.details.enter)

    @property
    def waiting(self) -> int:
        """How many typed texts the store has refused so far."""
        return self.sheet.waiting

    @property
    def begun(self) -> int:
        return self.sheet.begun

    @property
    def path(self) -> Pathway | None:
        """The pathway that is shown."""
        return next((one for one in self._paths if one.scenario.id == self.rows.key), None)

    def open(self, record: str = "") -> None:
        """Show the pathways, and that of a scenario or of anything that hangs on it."""
        self._refresh(_scenario_of(self.book, record))

    def enter(self) -> None:
        """The list takes the keyboard; the button while there is none."""
        (self.rows if self._paths else self.empty.button).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes from the sheet to the list, and only then elsewhere."""
        if event.key() == Qt.Key.Key_Escape and not self.rows.hasFocus() and self._paths:
            self.rows.setFocus()
        else:
            super().keyPressEvent(event)

    def take(self, event: Stepped) -> None:
        """Show what a commit changed."""
        if any(kind in _SHOWN for kind, _record in event.touched):
            self._refresh()

    def save(self) -> None:
        """Write what is being typed."""
        self.sheet.save()
        self.details.save()

    def add_scenario(self) -> None:
        """Ask for a scenario and the items it comes from, and write it."""
        dialog = ItemsDialog(self.window(), self.look, self.book, (), True)
        dialog.scenario.setText(self._draft)
        wanted, self._draft = dialog.exec(), dialog.text
        made = (
            self.pen.write(lambda: self._scenario(dialog.text, dialog.chosen)) if wanted else None
        )
        if made is not None:
            self._draft = ""
            self._refresh(made.made[0])
            self._enter_sheet()
        dialog.deleteLater()

    def _scenario(self, text: str, sources: list[str]) -> Edit:
        """A scenario on the board of the one that is shown, else on its session's own."""
        shown, book = self.path, self.book
        session = self.session or next((one.id for one in book.all(Session)), "")
        boards = pathway_boards(book, session) or pathway_boards(book)
        home = shown.scenario.board if shown else next((board.id for board in boards), "")
        if home:
            return make_scenario(book, home, text, sources)
        language = book.workshop.language
        shape = template(TEMPLATE)
        begun = make_pathway_board(book, session, shape, lambda said: pick(said, language))
        return make_scenario(book, "", text, sources, begun)

    def _choose_sources(self) -> None:
        path = self.path
        if path is None:
            return
        chosen = [source.id for source in path.sources]
        dialog = ItemsDialog(self.window(), self.look, self.book, chosen, False)
        if dialog.exec():
            self.pen.write(lambda: set_sources(self.book, path.scenario, dialog.chosen))
        dialog.deleteLater()

    def _refresh(self, scenario: str = "") -> None:
        self._paths = pathways_view(self.book)
        self.rows.show_pathways(self._paths, scenario)
        self.empty.setVisible(not self._paths)
        self._all.setVisible(bool(self._paths))
        whole = sum(not path.completeness.missing for path in self._paths)
        said = self.tr("{n} of {all} complete").format(n=whole, all=len(self._paths))
        self._count.say(said)
        self._show_loose()
        self._show()

    def _show_loose(self) -> None:
        alone = loose(self.book)
        self._loose = alone[0].id if alone else ""
        self.loose.setVisible(bool(alone))
        one, many = self.tr("1 note hangs on nothing"), self.tr("{n} notes hang on nothing")
        self.loose.setText(counted(len(alone), one, many))

    def _show(self) -> None:
        path = self.path
        self.sheet.show_pathway(path)
        if path is not None:
            found = path.completeness
            one, many = self.tr("1 part of {all}"), self.tr("{n} parts of {all}")
            said = counted(found.filled, one, many, all=found.wanted)
            wants = [
                spoken()(f"missing.{key}") for key in dict.fromkeys(m.part for m in found.missing)
            ]
            rest = f" · {wants[0]}" if wants else ""
            self.head.say(shown_text(path.scenario), said + rest)
        shown = [note.id for note in self.details.notes]
        self._show_details(shown[0] if shown else "")

    def _show_details(self, note: str) -> None:
        """The fields of the note that has the keyboard, below the sheet."""
        found = self.book.get(Note, note)
        if cell := self.sheet.cell((found.kind, note) if found else ("", "")):
            self._scroll.ensureWidgetVisible(cell, 0, 24)
        has_fields = found is not None and bool(note_kind(found.kind).fields)
        self.details.show_notes([found] if found is not None and has_fields else [])
        self._strip.setVisible(has_fields)

    def _enter_sheet(self) -> None:
        path = self.path
        if path is not None and (cell := self.sheet.cell(("scenario", path.scenario.id))):
            cell.setFocus()

    def _remove(self, scenario: str) -> None:
        self.pen.write(lambda: remove(self.book, [self.book.require(Note, scenario)]))

    def _to_board(self) -> None:
        if (path := self.path) is not None:
            self.board_wanted.emit(path.scenario.board, path.scenario.id)

    def _to_loose(self) -> None:
        if (note := self.book.get(Note, self._loose)) is not None:
            self.board_wanted.emit(note.board, note.id)

    def _follow(self, record: str) -> None:
        found = linked(self.book, record)
        if isinstance(found, Action):
            self.page_wanted.emit("actions", record)
        elif (board := self.book.get(Board, getattr(found, "board", ""))) is not None:
            self.board_wanted.emit(board.id, record)

    def retranslate(self) -> None:
        """Every word in the language that is spoken now."""
        self._title.setText(self.tr("Impact pathways"))
        self.rows.setAccessibleName(self.tr("Scenarios"))
        self.new.setText(self.tr("New scenario…"))
        self.new.setIcon(icon("plus", self.look, "primary"))
        self.to_board.setText(self.tr("Open on the board"))
        self.empty.say(
            self.tr("An impact pathway begins with a scenario."),
            self.tr("New scenario from plenary items"),
        )  # fmt: skip
        self._refresh()

    def set_look(self, look: Look) -> None:
        """Wear another look, with all parts."""
        super().set_look(look)
        for part in (self.rows, self.sheet, self.details, self.head, self.empty):
            part.set_look(look)
        self.new.setIcon(icon("plus", look, "primary"))


def _scenario_of(book: Book, record: str) -> str:
    """The scenario on whose pathway a note stands."""
    for path in pathways_view(book) if record else ():
        proposals = (
            note for one in path.proposals for note in (one.note, *_expected(one.expected))
        )
        if record in {note.id for note in (path.scenario, *path.cases, *proposals)}:
            return path.scenario.id
    return ""


def _expected(found: Mapping[str, tuple[Note, ...]]) -> Iterator[Note]:
    return (note for notes in found.values() for note in notes)
