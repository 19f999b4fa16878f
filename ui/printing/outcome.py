"""How saving or printing goes and what came of it: a bar, then a sentence and the file."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QProgressBar, QStackedWidget, QWidget

from facilitator.domain.refusal import Refusal
from ui.announce import announce
from ui.icons import picture
from ui.look import Look, length
from ui.panels.dialog_parts import button
from ui.panels.panel import ElidedLabel
from ui.panels.rows import in_column, in_row
from ui.panels.text_label import TextLabel
from ui.translate import counted, spoken

_HEIGHT = 64
"""A sentence of two lines and a file's name: the buttons beside it never move."""
_NOTHING, _RUNNING, _ENDED = range(3)


class Outcome(QStackedWidget):
    """Empty, then a bar with its cancel button, then a sentence. It keeps its place."""

    cancelled = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._file = Path()
        self.bar, self.cancel_button = QProgressBar(), button()
        self._doing = ElidedLabel(look, "caption", "quiet")
        self._sign, self._sentence = QLabel(), TextLabel(look, "strong")
        self._more = ElidedLabel(look, "caption", "quiet")
        self.open_file, self.open_folder = button(), button()
        self.setFixedHeight(length(_HEIGHT))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for page in (QWidget(), self._running_page(), self._ended_page()):
            self.addWidget(page)
        self.cancel_button.setText(self.tr("Cancel"))
        self.open_file.setText(self.tr("Open"))
        self.open_folder.setText(self.tr("Open the folder"))
        self.cancel_button.clicked.connect(self.cancelled)
        self.open_file.clicked.connect(self._open)
        self.open_folder.clicked.connect(self._open_folder)

    def _running_page(self) -> QWidget:
        page = QWidget()
        self.bar.setTextVisible(False)
        said = in_column(self._doing, self.bar, gap=8)
        row = in_row(self.cancel_button, gap=16)
        row.insertLayout(0, said, 1)
        page.setLayout(row)
        return page

    def _ended_page(self) -> QWidget:
        page = QWidget()
        self._sentence.setWordWrap(True)
        said = in_column(self._sentence, self._more, gap=2)
        row = in_row(self._sign, self.open_file, self.open_folder)
        row.insertLayout(1, said, 1)
        page.setLayout(row)
        return page

    @property
    def sentence(self) -> str:
        """What is said now."""
        said = {_RUNNING: self._doing, _ENDED: self._sentence}.get(self.currentIndex())
        return said.text() if said else ""

    def show_nothing(self) -> None:
        """Other questions are being answered; what was said is over."""
        self._turn_to(_NOTHING)

    def show_start(self, doing: str) -> None:
        """Something begins."""
        self._doing.say(doing)
        self.bar.setRange(0, 0)
        self._turn_to(_RUNNING)

    def show_progress(self, done: int, of: int) -> None:
        """So many pieces of so many are done."""
        self.bar.setRange(0, of)
        self.bar.setValue(done)

    def show_written(self, file: Path, pages: int, more: str = "") -> None:
        """The file is there; ``pages`` is 0 for what has none."""
        self._file = file
        said = counted(pages, self.tr("1 page written"), self.tr("{n} pages written"))
        self._end("check", "success", said if pages else self.tr("File written"))
        self._more.say(" · ".join(part for part in (str(file), more) if part))
        self._show_buttons(True)

    def show_sent(self, printer: str, pages: int, more: str = "") -> None:
        """The printer has it."""
        one, many = self.tr("1 page sent to {p}"), self.tr("{n} pages sent to {p}")
        self._end("check", "success", counted(pages, one, many, p=printer))
        self._more.say(more)
        self._show_buttons(False)

    def show_refused(self, refusal: Refusal) -> None:
        """Nothing came of it; why, and the remedy."""
        self._end("warning", "danger", spoken()("refusal." + refusal.key, **refusal.facts))
        self._more.say("")
        self._show_buttons(False)

    def show_cancelled(self, said: str) -> None:
        """Somebody stopped it."""
        self._end("cross", "text_quiet", said)
        self._more.say("")
        self._show_buttons(False)

    def _end(self, sign: str, colour: str, sentence: str) -> None:
        drawn = picture(sign, self._look.colour(colour), 20, self.devicePixelRatioF())
        self._sign.setPixmap(drawn)
        self._sentence.set_tone("danger" if colour == "danger" else "")
        self._sentence.setText(sentence)
        self._turn_to(_ENDED)
        announce(sentence, self)

    def _turn_to(self, page: int) -> None:
        """Show a page. A button that goes hands the keyboard on, else the page itself had it."""
        held = self.focusWidget()
        if held is not None and held.hasFocus() and page != self.currentIndex():
            after = held.nextInFocusChain()
            while after and after is not held and not self._takes_over(after):
                after = after.nextInFocusChain()
            if after:
                after.setFocus()
        self.setCurrentIndex(page)

    def _takes_over(self, widget: QWidget) -> bool:
        by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        return (
            by_tab and widget.isEnabled() and widget.isVisible() and not self.isAncestorOf(widget)
        )

    def _show_buttons(self, shown: bool) -> None:
        for each in (self.open_file, self.open_folder):
            each.setVisible(shown)

    def _open(self) -> None:
        """Open the file; where no program does, say so: its folder is offered beside."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file))):
            kind = self._file.suffix[1:].upper()
            said = self.tr("No program on this computer opens {kind} files")
            self._end("warning", "warning", said.format(kind=kind))
            self.open_folder.setFocus()

    def _open_folder(self) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.parent))):
            said = self.tr("The folder could not be opened; the file is there")
            self._end("warning", "warning", said)
