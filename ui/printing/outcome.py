"""How an export goes and what came of it: a bar, then a sentence and the file."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from facilitator.domain.refusal import Refusal
from facilitator.exports.contract import Written
from ui.icons import picture
from ui.look import Look
from ui.panels.dialog_parts import button
from ui.panels.text_label import TextLabel
from ui.translate import spoken

_HEIGHT = 96
_NOTHING, _RUNNING, _ENDED = range(3)


class Outcome(QStackedWidget):
    """Empty, then a bar with its cancel button, then a sentence. It keeps its height."""

    cancelled = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._file = Path()
        self.bar, self.cancel_button = QProgressBar(), button()
        self._doing = TextLabel(look, "caption", "quiet")
        self._sign, self._sentence = QLabel(), TextLabel(look, "strong")
        self._more = TextLabel(look, "caption", "quiet")
        self.open_file, self.open_folder = button(), button()
        self.setMinimumHeight(_HEIGHT)
        for page in (QWidget(), self._running_page(), self._ended_page()):
            self.addWidget(page)
        self.cancel_button.setText(self.tr("Cancel"))
        self.open_file.setText(self.tr("Open"))
        self.open_folder.setText(self.tr("Open the folder"))
        self.cancel_button.clicked.connect(self.cancelled)
        self.open_file.clicked.connect(lambda: _open(self._file))
        self.open_folder.clicked.connect(lambda: _open(self._file.parent))

    def _running_page(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout()
        row.setSpacing(16)
        self.bar.setTextVisible(False)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel_button)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._doing)
        column.addLayout(row)
        column.addStretch(1)
        return page

    def _ended_page(self) -> QWidget:
        page = QWidget()
        said = QHBoxLayout()
        said.setSpacing(8)
        said.addWidget(self._sign)
        said.addWidget(self._sentence, 1)
        self._sentence.setWordWrap(True)
        self._more.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.open_file)
        buttons.addWidget(self.open_folder)
        buttons.addStretch(1)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(said)
        column.addWidget(self._more)
        column.addLayout(buttons)
        column.addStretch(1)
        return page

    @property
    def sentence(self) -> str:
        """What is said now."""
        said = {_RUNNING: self._doing, _ENDED: self._sentence}.get(self.currentIndex())
        return said.text() if said else ""

    def show_nothing(self) -> None:
        """Other questions are being answered; what was said is over."""
        self.setCurrentIndex(_NOTHING)

    def show_start(self, file: Path) -> None:
        """An export of this file begins."""
        self._file = file
        self._doing.setText(self.tr("Writing {file}").format(file=file.name))
        self.bar.setRange(0, 0)
        self.setCurrentIndex(_RUNNING)

    def show_progress(self, done: int, of: int) -> None:
        """So many pieces of so many are done."""
        self.bar.setRange(0, of)
        self.bar.setValue(done)

    def show_written(self, written: Written) -> None:
        """The file is there."""
        one = written.pages == 1
        pages = self.tr("1 page written") if one else self.tr("{n} pages written")
        said = pages if written.pages else self.tr("File written")
        self._end("check", "success", said.format(n=written.pages))
        remarks = [spoken()("remark." + key) for key in written.remarks]
        if written.substituted:
            signs = " ".join(written.substituted)
            remarks.append(self.tr("Printed as boxes, for want of a font: {s}").format(s=signs))
        self._more.setText("\n".join([str(self._file), *remarks]))
        self._show_buttons(True)

    def show_refused(self, refusal: Refusal) -> None:
        """Nothing was written; why, and the remedy."""
        self._end("warning", "danger", spoken()("refusal." + refusal.key, **refusal.facts))
        self._more.setText("")
        self._show_buttons(False)

    def show_cancelled(self) -> None:
        """Somebody stopped it."""
        self._end("cross", "text_quiet", self.tr("Stopped: nothing was written"))
        self._more.setText("")
        self._show_buttons(False)

    def _end(self, sign: str, colour: str, sentence: str) -> None:
        drawn = picture(sign, self._look.colour(colour), 20, self.devicePixelRatioF())
        self._sign.setPixmap(drawn)
        self._sentence.set_tone("danger" if colour == "danger" else "")
        self._sentence.setText(sentence)
        self.setCurrentIndex(_ENDED)

    def _show_buttons(self, shown: bool) -> None:
        for each in (self.open_file, self.open_folder):
            each.setVisible(shown)


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
