"""Which printer, which pages, how many times, on which sides; and which paper it lacks."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSizePolicy, QWidget

from facilitator.domain.refusal import Refusal
from ui.choice_box import ChoiceBox
from ui.look import Look
from ui.panels.dialog_parts import button, form
from ui.panels.rows import in_column, in_row
from ui.panels.text_label import TextLabel
from ui.panels.voting.rules_form import count_box
from ui.printing import printers
from ui.printing.printers import Printer, Sides, Size, paper_name
from ui.printing.ranges import pages_named
from ui.printing.sending import Job
from ui.settings import Settings
from ui.translate import spoken

_MOST_COPIES = 999
_SIDES: tuple[Sides, ...] = ("off", "long", "short")
_EVERY, _ODD, _EVEN, _SOME = range(4)
TILED = ("A4", "A3")


class PrinterBox(QWidget):
    """``changed`` comes when a job has become possible or not, ``tiles_wanted`` with a paper.

    ``note`` says beside the preview what there is to know, and what helps.
    """

    changed = Signal()
    tiles_wanted = Signal(str)

    def __init__(self, look: Look, settings: Settings) -> None:
        super().__init__()
        self._settings, self._sheet, self._sides_asked = settings, "", False
        self._sizes: Sequence[Size] = ()
        self._known: Printer | None = None
        self.printer, self.which, self.sides = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.range, self.copies, self.fit = QLineEdit(), count_box(1, _MOST_COPIES, 1), QCheckBox()
        self.tiles, self.note, self._remedies = button(), QWidget(), QWidget()
        self.said = TextLabel(look, "caption", "quiet")
        self.said.setWordWrap(True)
        self._labels = [TextLabel(look, tone="quiet") for _ in range(4)]
        self._lay_out()
        self._say()
        self._connect()

    def _lay_out(self) -> None:
        rows = form()
        rows.setVerticalSpacing(8)
        pages, times = QWidget(), QWidget()
        pages.setLayout(in_row(self.which, (self.range, 1)))
        times.setLayout(in_row(self.copies, self._labels[3], (self.sides, 1)))
        for label, field, mate in zip(
            self._labels,
            (self.printer, pages, times),
            (self.printer, self.which, self.copies),
            strict=False,
        ):
            label.setBuddy(mate)
            rows.addRow(label, field)
        self._labels[3].setBuddy(self.sides)
        self._remedies.setLayout(in_row(self.fit, (QWidget(), 1), self.tiles))
        self.note.setLayout(in_column(self.said, self._remedies, gap=6))
        self.note.hide()
        narrow = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        for box in (self.printer, self.sides):
            box.setSizeAdjustPolicy(narrow)
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setLayout(rows)

    def _say(self) -> None:
        words = (self.tr("Printer"), self.tr("Pages"), self.tr("Copies"), self.tr("Sides"))
        for label, word in zip(self._labels, words, strict=True):
            label.setText(word)
        every, odd, even = self.tr("All"), self.tr("The odd ones"), self.tr("The even ones")
        self.which.addItems([every, odd, even, self.tr("Only these")])
        self.range.setPlaceholderText(self.tr("for example 1-3, 5"))
        self.range.setAccessibleName(self.tr("Only these pages"))
        one, long = self.tr("One side"), self.tr("Both sides, turned at the long edge")
        short = self.tr("Both sides, turned at the short edge")
        for key, text in zip(_SIDES, (one, long, short), strict=True):
            self.sides.addItem(text, key)

    def _connect(self) -> None:
        self.printer.currentIndexChanged.connect(self._meet)
        self.which.currentIndexChanged.connect(self._ask_range)
        self.range.textChanged.connect(self._judge)
        self.fit.toggled.connect(self._judge)
        self.tiles.clicked.connect(lambda: self.tiles_wanted.emit(self._tile_paper()))
        self.range.hide()

    def look_up(self) -> None:
        """Ask the system for its printers."""
        names = printers.printer_names()
        self.printer.blockSignals(True)
        self.printer.clear()
        for name in names:
            self.printer.addItem(printers.printer_of(name).title, name)
        self.printer.setEnabled(bool(names))
        self.printer.blockSignals(False)
        self._meet()

    def show_sheet(self, sheet: str) -> None:
        """Propose what suits another kind of sheet: one copy on the printer it last went to."""
        if sheet != self._sheet:
            self._sheet, self._sides_asked = sheet, False
            kept = self.printer.findData(self._settings.printer_for(sheet))
            self.printer.setCurrentIndex(max(0, kept))
            self.which.setCurrentIndex(_EVERY)
            self.range.clear()
            self.copies.setValue(1)

    def show_pages(self, sizes: Sequence[Size], both_sides: bool) -> None:
        """What is to be printed is there: propose its sides once, and compare its paper."""
        self._sizes = sizes
        if sizes and not self._sides_asked:
            self._sides_asked = True
            able = self._known is None or self._known.duplex
            usual = "short" if sizes[0][0] > sizes[0][1] else "long"
            sides = usual if both_sides and able and len(sizes) > 1 else "off"
            self.sides.setCurrentIndex(self.sides.findData(sides))
        self._judge()

    def wanted_pages(self) -> tuple[int, ...]:
        """The chosen pages, from 0; refuses what is no range of them, and where there is none."""
        count, which = len(self._sizes), self.which.currentIndex()
        if which == _SOME:
            return pages_named(self.range.text(), count)
        found = tuple(range(which == _EVEN, count, 1 if which == _EVERY else 2))
        if not found:
            raise Refusal("no_pages")
        return found

    @property
    def has_printer(self) -> bool:
        """Whether there is one to send to."""
        return self._known is not None

    @property
    def is_possible(self) -> bool:
        """Whether there is a printer, and a page to print."""
        try:
            return self._known is not None and bool(self.wanted_pages())
        except Refusal:
            return False

    def job(self, title: str) -> Job:
        """What was asked; refuses a wrong range. The printer is remembered for such sheets."""
        pages, known = self.wanted_pages(), self._known
        assert known is not None
        self._settings.keep_printer_for(self._sheet, known.name)
        sides: Sides = self.sides.currentData()
        fit = bool(self._lacking()) and self.fit.isChecked()
        return Job(known.name, title, pages, self.copies.value(), sides, fit)

    def _meet(self) -> None:
        """Another printer: other papers, other sides."""
        name = self.printer.currentData()
        self._known = printers.printer_of(name) if name else None
        self.sides.setEnabled(self._known is not None and self._known.duplex)
        if not self.sides.isEnabled():
            self.sides.setCurrentIndex(self.sides.findData("off"))
        self._judge()

    def _ask_range(self, which: int) -> None:
        self.range.setVisible(which == _SOME)
        if which == _SOME:
            self.range.setFocus()
        self._judge()

    def _judge(self) -> None:
        """Say what hinders, or what to know."""
        lacking = self._lacking()
        self._remedies.setVisible(bool(lacking))
        self.tiles.setVisible(bool(lacking) and self._sheet == "board-pdf")
        self.said.set_tone("quiet")
        if self._known is None:
            self._warn(
                self.tr("No printer is installed. Save the PDF: any printing house takes it.")
            )
        elif wrong := self._wrong_range():
            self._warn(wrong)
        elif lacking:
            self._warn_of_paper(lacking)
        else:
            real = self.tr("At 100 %, so that codes and measures keep their size.")
            self.said.setText(real if self._sizes else "")
        self.changed.emit()

    def _warn(self, said: str) -> None:
        self.said.set_tone("warning")
        self.said.setText(said)

    def _warn_of_paper(self, lacking: str) -> None:
        known = self._known
        said = self.tr(
            "{p} has no {paper} paper: at 100 % the pages come out cut, and shrunk their codes may "
            "not be readable."
        )
        self._warn(said.format(p=known.title if known else "", paper=lacking))
        self.fit.setText(self.tr("Shrink to fit"))
        self.tiles.setText(
            self.tr("As a poster on {paper} sheets").format(paper=self._tile_paper())
        )

    def _lacking(self) -> str:
        """The paper that is wanted and that the printer has not."""
        known = self._known
        missing = (size for size in self._sizes if known is not None and not known.has(size))
        return paper_name(found) if (found := next(missing, None)) else ""

    def _tile_paper(self) -> str:
        a3 = (297.0, 420.0)
        return TILED[1] if self._known is not None and self._known.has(a3) else TILED[0]

    def _wrong_range(self) -> str:
        """What is wrong with the pages that were asked for; empty where nothing is."""
        try:
            if self._sizes:
                self.wanted_pages()
        except Refusal as refusal:
            return spoken()("refusal." + refusal.key, **refusal.facts)
        return ""
