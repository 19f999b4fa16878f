"""The questions before an export: what, of which part, on which paper, in which language."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QListWidgetItem,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from facilitator.domain.refusal import Refusal
from facilitator.exports.kit.labels import Labels, label_sheets
from facilitator.storage.store import Store
from resources.load import Words, words
from ui.choice_box import ChoiceBox
from ui.look import Look, length
from ui.panels.panel import ElidedLabel
from ui.panels.text_label import TextLabel
from ui.printing.choices import PAPERS, Choice
from ui.printing.first_label import FirstLabel
from ui.printing.kinds_list import KindsList
from ui.printing.part import TILES, ExportPart
from ui.printing.question_grid import Question, QuestionGrid, fill
from ui.translate import LANGUAGES, spoken

_LOWEST = 110
"""The list of formats never is lower."""
_TURNS = (("Ctrl+Tab", 1), ("Ctrl+PgDown", 1), ("Ctrl+Shift+Tab", -1), ("Ctrl+PgUp", -1))
ON_PAPER, _IS_PDF = ".pdf", " (PDF)"
_ROOMY = "QListWidget::item { padding: 3px 6px; }"


class ExportForm(QWidget):
    """``changed`` comes when something else, or the same otherwise, is to be made."""

    changed = Signal()

    def __init__(self, look: Look, choices: list[Choice], store: Store, board: str) -> None:
        super().__init__()
        self.choices = choices
        self.offered: list[Choice] = []
        self.tabs, self.kinds = QTabBar(), KindsList()
        self._about = ElidedLabel(look, "caption", "quiet")
        self.piece, self.paper = ChoiceBox(), ChoiceBox()
        self.layout_box, self.language = ChoiceBox(), ChoiceBox()
        self.part = ExportPart(look, store.book, board)
        self._before_poster = ""
        self.first = FirstLabel(look)
        self._labels: dict[QWidget, TextLabel] = {
            field: TextLabel(look, tone="quiet")
            for field in (self.piece, self.paper, self.layout_box, self.language, self.first)
        }
        for key, name in LANGUAGES.items():
            self.language.addItem(name, key)
        self.language.setCurrentIndex(max(0, self.language.findData(store.book.workshop.language)))
        self._lay_out()
        self._say()
        self._connect()
        self.offer(on_paper=False)

    def _lay_out(self) -> None:
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.kinds.setFrameShape(QFrame.Shape.NoFrame)
        self.kinds.setStyleSheet(_ROOMY)
        self.kinds.setMinimumHeight(length(_LOWEST))
        self.kinds.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._grid = QuestionGrid(
            (
                Question(self._labels[self.piece], self.piece, wide=True),
                *(
                    Question(label, field, wide=field is self.part.part)
                    for label, field in self.part.rows()
                ),
                Question(self._labels[self.paper], self.paper),
                Question(self._labels[self.language], self.language),
                Question(self._labels[self.first], self.first, wide=True),
                Question(self._labels[self.layout_box], self.layout_box, wide=True),
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.tabs)
        column.addWidget(self.kinds, 1)
        column.addWidget(self._about)
        column.addWidget(self._grid)

    def _say(self) -> None:
        self._families = {
            "print": self.tr("Print"),
            "documents": self.tr("Documents"),
            "data": self.tr("Data"),
            "boards": self.tr("Other programs"),
        }
        self.tabs.setAccessibleName(self.tr("What kind of file"))
        self.kinds.setAccessibleName(self.tr("What to make"))
        self._labels[self.paper].setText(self.tr("Paper"))
        self._labels[self.layout_box].setText(self.tr("Layout"))
        self._labels[self.language].setText(self.tr("Language"))
        self._labels[self.first].setText(self.tr("First label"))

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._turn_to)
        self.kinds.currentRowChanged.connect(self._pick)
        for field in (self.piece, self.paper, self.layout_box, self.language):
            field.currentIndexChanged.connect(self.changed)
        self.part.changed.connect(self.changed)
        self.first.changed.connect(self.changed)
        self.paper.currentIndexChanged.connect(self._ask_first)
        self.part.tiled.connect(self._propose_poster)
        for keys, by in _TURNS:
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self._turn, by))

    def offer(self, on_paper: bool) -> None:
        """Offer everything, or only what can be printed; what is chosen stays if it can."""
        chosen = self.choice
        asked = [(box, box.currentData()) for box in (self.piece, self.paper, self.layout_box)]
        self.offered = [
            one for one in self.choices if not on_paper or one.exporter.suffix == ON_PAPER
        ]
        self.families = tuple(dict.fromkeys(one.exporter.family for one in self.offered))
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for family in self.families:
            self.tabs.addTab(self._families[family])
        self.tabs.blockSignals(False)
        wanted = chosen.exporter.id.replace("-docx", "-pdf") if chosen and on_paper else ""
        self._turn_to(0)
        self.choose(wanted or (chosen.exporter.id if chosen else ""))
        for box, answer in asked:
            if (at := box.findData(answer)) >= 0:
                box.setCurrentIndex(at)

    def choose(self, exporter_id: str, piece: str = "") -> None:
        """Choose a format by its id, and a part of it, where there is something to make."""
        for choice in self.offered:
            if choice.exporter.id == exporter_id and choice.about:
                self.tabs.setCurrentIndex(self.families.index(choice.exporter.family))
                self.kinds.setCurrentRow(self._shown().index(choice))
                self.piece.setCurrentIndex(max(0, self.piece.findData(piece)))

    def ask_tiles(self, paper: str) -> None:
        """Have the board, as large as it is, on several sheets of this paper."""
        self.part.tile.setCurrentIndex(TILES.index(paper))
        if PAPERS.index(self.sheet) <= PAPERS.index(paper):
            self._take_sheet(PAPERS[-1])

    def _propose_poster(self) -> None:
        """A poster is larger than its tiles; whole sheets again are what they were before it."""
        if not self.part.tile_wanted:
            if self._before_poster and self.sheet == PAPERS[-1]:
                self._take_sheet(self._before_poster)
            self._before_poster = ""
        elif self.sheet in TILES:
            self._before_poster = self.sheet
            self._take_sheet(PAPERS[-1])

    @property
    def sheet(self) -> str:
        """The paper or the sheet of labels that is chosen; empty where there is none."""
        return str(self.paper.currentData() or "")

    def _take_sheet(self, sheet: str) -> None:
        self.paper.setCurrentIndex(self.paper.findData(sheet))

    @property
    def choice(self) -> Choice | None:
        """What is to be made; None where there is nothing at all."""
        shown, row = self._shown(), self.kinds.currentRow()
        return shown[row] if 0 <= row < len(shown) and shown[row].about else None

    @property
    def make_view(self) -> Callable[[], object]:
        """What makes the chosen part's view."""
        choice = self.choice
        assert choice is not None
        if choice.pieces:
            return choice.pieces[max(0, self.piece.currentIndex())].make_view
        return self.part.cut(choice.make_view, self.say)

    @property
    def say(self) -> Words:
        """The document's language."""
        return words(self.language.currentData())

    @property
    def piece_name(self) -> str:
        """What the chosen part is called there; empty for the usual one, which is the whole."""
        at = self.piece.currentIndex()
        if self.choice is not None and at > 0:
            return self.choice.pieces[at].name(self.say)
        return self.part.name(self.say)

    def _shown(self) -> list[Choice]:
        at = self.tabs.currentIndex()
        family = self.families[at] if 0 <= at < self.tabs.count() else ""
        return [one for one in self.offered if one.exporter.family == family]

    def _turn(self, by: int) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + by) % self.tabs.count())

    def _turn_to(self, _at: int) -> None:
        """Show a family; the first of it that can be made is chosen."""
        self.kinds.blockSignals(True)
        self.kinds.clear()
        for choice in self._shown():
            paper = len(self.offered) < len(self.choices)
            title = choice.title.removesuffix(_IS_PDF) if paper else choice.title
            item = QListWidgetItem(title, self.kinds)
            if not choice.about:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
                item.setToolTip(self.tr("Open a board or session first"))
        able = (row for row, choice in enumerate(self._shown()) if choice.about)
        self.kinds.setCurrentRow(next(able, -1))
        self.kinds.blockSignals(False)
        self._pick()

    def _pick(self, _row: int = 0) -> None:
        """Ask what the chosen format can do."""
        self.blockSignals(True)
        choice = self.choice
        self._about.say(choice.about if choice else "")
        self.part.ask_for(choice)
        pieces = choice.pieces if choice else ()
        fill(self.piece, [(one.name(spoken()), one.key) for one in pieces])
        self._labels[self.piece].setText(pieces[0].word if pieces else "")
        self._offer_papers(choice)
        layouts = choice.layouts if choice else ()
        names = self._layouts(choice)
        fill(self.layout_box, [(names[key], key) for key in layouts])
        self._ask_first()
        self.blockSignals(False)
        self.changed.emit()

    def _asked(self) -> list[QWidget]:
        """The fields of which there is a choice; the paper is said even where there is none."""
        boxes = {self.piece: 2, self.paper: 1, self.layout_box: 2}
        parted = zip(self.part.rows(), self.part.asks, strict=True)
        return [
            self.language,
            *(box for box, least in boxes.items() if box.count() >= least),
            *(field for (_label, field), asked in parted if asked),
            *([self.first] if self._labels_wanted() else []),
        ]

    def _ask_first(self, _at: int = 0) -> None:
        """Ask for the first label of bought sheets; paper that is cut is always whole."""
        self.first.ask_of(self._labels_wanted())
        self._grid.ask(self._asked())

    def _labels_wanted(self) -> Labels | None:
        """The sheet of labels that is chosen, where they are bought and not cut."""
        choice = self.choice
        found = self._sheet_of(self.sheet) if choice and choice.exporter.on_labels else None
        return found if found and not found.cut else None

    @staticmethod
    def _sheet_of(sheet: str) -> Labels | None:
        try:
            return label_sheets().get(sheet) if sheet not in PAPERS else None
        except Refusal:
            return None  # Said when the labels are made.

    def _offer_papers(self, choice: Choice | None) -> None:
        """The papers it comes on; the one that was wanted before stays if it can."""
        wanted, papers = self.sheet, choice.papers if choice else ()
        fill(self.paper, [(self._sheet_said(paper), paper) for paper in papers])
        usual = choice.usual if choice else ""
        self._take_sheet(wanted if wanted in papers else usual)
        self.paper.setEnabled(len(papers) > 1)

    def _sheet_said(self, sheet: str) -> str:
        """A paper's name; of a sheet of labels also how many it has, where its file can be read."""
        labels = self._sheet_of(sheet)
        said = self.tr("{name} · {n} a sheet")
        return said.format(name=sheet, n=labels.a_page) if labels else sheet

    def _layouts(self, choice: Choice | None) -> dict[str, str]:
        sheets = choice is not None and choice.exporter.subject == "session"
        return {
            "": self.tr("One for all") if sheets else self.tr("As suits the board"),
            "page": self.tr("For the page"),
            "screen": self.tr("As on screen"),
            "by-table": self.tr("One for each table"),
            "by-group": self.tr("One for each group"),
        }
