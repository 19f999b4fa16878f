"""What is asked of a board besides its paper: which part, on which tiles, how wide a picture."""

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.domain.book import Book
from facilitator.domain.excerpt import excerpt, excerpt_of
from facilitator.domain.records import Cluster, Frame
from facilitator.domain.titles import shown_title
from facilitator.domain.views import BoardView
from facilitator.exports.contract import PIXELS
from resources.load import Words
from ui.choice_box import ChoiceBox
from ui.look import Look
from ui.panels.text_label import TextLabel
from ui.panels.voting.rules_form import count_box
from ui.printing.choices import Choice

TILES = ("", "A4", "A3")
_USUAL_PIXELS, _STEP = 3840, 100
_TILED, _PICTURE = "board-pdf", "board-png"


class ExportPart(QObject):
    """For what is drawn of a board. ``tiled`` comes when somebody wants tiles or none."""

    changed = Signal()
    tiled = Signal()

    def __init__(self, look: Look, book: Book, board: str) -> None:
        super().__init__()
        self._selection: Sequence[str] = ()
        self._names = {"": ""}
        self.part, self.tile = ChoiceBox(), ChoiceBox()
        self.pixels = count_box(*PIXELS, _USUAL_PIXELS)
        self.pixels.setSingleStep(_STEP)
        self._labels = [TextLabel(look, tone="quiet") for _ in range(3)]
        self._asked = [False, False, False]
        self._say()
        for frame in book.of(Frame, "board", board):
            self._add("frame", frame.id, frame.title)
        for cluster in book.of(Cluster, "board", board):
            self._add("cluster", cluster.id, shown_title(book, cluster))
        self.tile.activated.connect(lambda _at: self.tiled.emit())
        for box in (self.part, self.tile):
            box.currentIndexChanged.connect(self.changed)
        self.pixels.valueChanged.connect(self.changed)

    def rows(self) -> Sequence[tuple[TextLabel, QWidget]]:
        """Each question's label and field."""
        return tuple(zip(self._labels, self._fields(), strict=True))

    def _fields(self) -> tuple[QWidget, ...]:
        return self.part, self.tile, self.pixels

    def _say(self) -> None:
        words = (self.tr("Part"), self.tr("Sheets"), self.tr("Width"))
        for label, word in zip(self._labels, words, strict=True):
            label.setText(word)
        self.part.addItem(self.tr("The whole board"), ("", ""))
        whole, on_a4, on_a3 = self.tr("Whole"), self.tr("Poster on A4"), self.tr("Poster on A3")
        for key, text in zip(TILES, (whole, on_a4, on_a3), strict=True):
            self.tile.addItem(text, key)
        self.pixels.setSuffix(" " + self.tr("pixels"))

    def _add(self, kind: str, key: str, title: str) -> None:
        named = self.tr("Frame: {name}") if kind == "frame" else self.tr("Cluster: {name}")
        self._names[key] = title or self.tr("without a title")
        self.part.addItem(named.format(name=self._names[key]), (kind, key))

    def offer_selection(self, things: Sequence[str]) -> None:
        """Let the selected notes and clusters be printed alone, if there are any."""
        if things:
            self._selection = things
            self.part.insertItem(1, self.tr("Only the selection"), ("selection", ""))

    def ask_for(self, choice: Choice | None) -> None:
        """Ask what the chosen format can do; ``asks`` says which questions are."""
        export = choice.exporter if choice and choice.about else None
        drawn = export is not None and export.in_parts
        key = export.id if export else ""
        self._asked = [drawn, key == _TILED, key == _PICTURE]

    @property
    def asks(self) -> Sequence[bool]:
        """Which of the questions are asked now, in the order of ``rows``."""
        return self._asked

    @property
    def tile_wanted(self) -> str:
        """The paper of the tiles; empty for whole sheets."""
        return str(self.tile.currentData()) if self._asked[1] else ""

    def name(self, say: Words) -> str:
        """What the part is called in the name of a file; empty for the whole board."""
        kind, key = self.part.currentData()
        if not self._asked[0]:
            return ""
        return say("paper.file_selection") if kind == "selection" else self._names[key]

    @property
    def pixels_wanted(self) -> int:
        """The width of the picture; 0 for what is none."""
        return self.pixels.value() if self._asked[2] else 0

    def cut(self, make_view: Callable[[], object], say: Words) -> Callable[[], object]:
        """What makes the view of the chosen part, named in the document's language."""
        kind, key = self.part.currentData()
        if not self._asked[0] or not kind:
            return make_view
        return lambda: self._cut(cast(BoardView, make_view()), (kind, key), say)

    def _cut(self, view: BoardView, part: tuple[str, str], say: Words) -> BoardView:
        kind, key = part
        if kind == "selection":
            return excerpt(view, self._selection, say("paper.file_selection"))
        return excerpt_of(view, "frame" if kind == "frame" else "cluster", key)
