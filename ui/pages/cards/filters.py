"""What the list of cards is narrowed to: a mission, a goal, a stage."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy

from facilitator.domain.book import Book
from facilitator.domain.keys import GOALS, STAGES
from facilitator.domain.monitoring import by_mission
from facilitator.domain.records import Card
from facilitator.exports.quarterly import mission_name, stage_word
from ui.choice_box import ChoiceBox
from ui.look import Look
from ui.pages.cards.rows import ANY, Filter
from ui.panels.dialog_parts import button
from ui.panels.panel import Panel
from ui.panels.rows import in_column, in_row
from ui.translate import spoken


class Filters(Panel):
    """Three choices, and a button that lifts them. ``changed`` comes with each."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.mission, self.goal, self.stage = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.lift = button()
        for box in (self.mission, self.goal, self.stage):
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            box.setFixedHeight(32)
            box.currentIndexChanged.connect(self._say)
        self.lift.clicked.connect(lambda: self.choose(Filter()))
        column = in_column(self.mission, gap=8)
        column.addLayout(in_row((self.goal, 1), (self.stage, 1), self.lift))
        self.setLayout(column)

    @property
    def filter(self) -> Filter:
        """What is chosen."""
        boxes = (self.mission, self.goal, self.stage)
        return Filter(*(ANY if box.currentData() is None else box.currentData() for box in boxes))

    def choose(self, wanted: Filter) -> None:
        """Choose these; ``changed`` follows once, if anything is different."""
        if wanted == self.filter:
            return
        for box, key in zip((self.mission, self.goal, self.stage), wanted, strict=True):
            box.blockSignals(True)
            box.setCurrentIndex(max(0, box.findData(key)))
            box.blockSignals(False)
        self._say()

    def offer(self, book: Book) -> None:
        """What there is to choose from now; what is chosen stays."""
        standing = self.filter
        missions = [(key, mission_name(book, key, spoken())) for key in by_mission(book)]
        goals = [(goal, f"{goal} · {spoken()(f'choice.{goal}')}") for goal in GOALS]
        held = sorted({card.stage for card in book.all(Card)} - set(STAGES))
        stages = [(key, stage_word(key, spoken())) for key in (*STAGES, *held)]
        _fill(self.mission, self.tr("All missions"), missions)
        _fill(self.goal, self.tr("All goals"), goals)
        _fill(self.stage, self.tr("All stages"), stages)
        for box, key in zip((self.mission, self.goal, self.stage), standing, strict=True):
            box.blockSignals(True)
            box.setCurrentIndex(max(0, box.findData(key)))
            box.blockSignals(False)
        self.lift.setVisible(self.filter.is_on)

    def _say(self) -> None:
        self.lift.setVisible(self.filter.is_on)
        self.changed.emit()

    def retranslate(self) -> None:
        """Names for who does not see them, and the button's word."""
        self.mission.setAccessibleName(spoken()("field.mission"))
        self.goal.setAccessibleName(spoken()("field.goals"))
        self.stage.setAccessibleName(spoken()("field.stage"))
        self.lift.setText(self.tr("Show all"))


def _fill(box: QComboBox, everything: str, offers: Iterable[tuple[str, str]]) -> None:
    box.blockSignals(True)
    box.clear()
    box.addItem(everything, ANY)
    for key, words in offers:
        box.addItem(words, key)
    box.blockSignals(False)
