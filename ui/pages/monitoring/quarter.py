"""The quarterly report as a page to be read, for a chosen quarter, with a copy as plain text."""

from datetime import date
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QTextBrowser, QVBoxLayout

from facilitator.domain.quarters import Quarter, quarter, quarter_after, quarter_of
from facilitator.domain.records import Card
from facilitator.exports.quarterly import NUMBERS, Section, sections, text, title
from facilitator.storage.store import Stepped
from ui.look import Look, length
from ui.pages.head import PageHead
from ui.pages.page import Page
from ui.panels.dialog_parts import button
from ui.panels.empty import Empty
from ui.panels.rows import in_row
from ui.panels.text_label import TextLabel
from ui.pen import Pen
from ui.translate import spoken

_EDGE = 24
_WIDEST = 1120
_WIDTHS = {
    "date": 92, "deadline": 92, "cards": 64, "projects": 64, "amount": 150, "pnrr": 150,
    "mission": 360, "stage": 200, "reading": 160, "before": 140,
}  # fmt: skip
"""Of columns, by the key of their head, in dip; the others share the rest."""


class QuarterPage(Page):
    """Begins with the quarter before today's, which is the one to be reported."""

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(pen, look)
        self.year, self.number = quarter_after(*quarter_of(date.today().isoformat()), by=-1)
        self.back, self.on, self.copy = button(), button(), button(primary=True)
        self.which = TextLabel(look, "strong")
        self.which.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.copied = TextLabel(look, "body", "quiet")
        self.head = PageHead(look)
        self.sheet = QTextBrowser()
        self.sheet.setOpenLinks(False)
        self.sheet.setStyleSheet("QTextBrowser { border: none; border-radius: 0; padding: 0; }")
        self.sheet.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.empty = Empty(look, lambda: self.page_wanted.emit("cards", ""))
        self._lay_out()
        self.back.clicked.connect(lambda: self.go(-1))
        self.on.clicked.connect(lambda: self.go(1))
        self.copy.clicked.connect(self.copy_text)
        self.retranslate()

    def _lay_out(self) -> None:
        self.back.setText("‹")
        self.on.setText("›")
        bar = in_row(self.back, self.which, self.on, (QLabel(), 1), self.copied, self.copy)
        bar.setContentsMargins(_EDGE, 8, _EDGE, 8)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addLayout(bar)
        whole.addWidget(self.sheet, 1)
        whole.addWidget(self.empty, 1)

    @property
    def piece(self) -> str:
        return f"{self.year}-{self.number}"

    def open(self, record: str = "") -> None:
        self._show()

    def enter(self) -> None:
        (self.empty.button if self.back.isHidden() else self.back).setFocus()

    def take(self, event: Stepped) -> None:
        self._show()

    def go(self, by: int) -> None:
        """So many quarters later, or earlier."""
        self.year, self.number = quarter_after(self.year, self.number, by)
        self._show()

    def copy_text(self) -> None:
        """The whole report as plain text, for a letter or a mail."""
        QGuiApplication.clipboard().setText(text(self.book, self.quarter, spoken()))
        self.copied.setText(self.tr("Copied"))

    @property
    def quarter(self) -> Quarter:
        """The report that is shown."""
        return quarter(self.book, self.year, self.number)

    def _show(self) -> None:
        found, words = self.quarter, spoken()
        some = bool(self.book.count(Card))
        for part in (self.sheet, self.back, self.on, self.which, self.copy):
            part.setVisible(some)
        self.empty.setVisible(not some)
        self.copied.setText("")
        self.head.say(self.tr("Quarterly report"), title(found, words))
        self.which.setText(f"{self.number} / {self.year}")
        self.which.setFixedWidth(length(88))
        parts = "".join(_section(part, self.look) for part in sections(self.book, found, words))
        at = self.sheet.verticalScrollBar().value()
        self.sheet.setFont(self.look.font("body"))
        self.sheet.setHtml(f"<style>{_style(self.look)}</style>{parts}")
        self._set_margins()
        self.sheet.verticalScrollBar().setValue(at)

    def _set_margins(self) -> None:
        """Lines no longer than they can be read; what is left stays free at the right."""
        frame = self.sheet.document().rootFrame()
        wanted = frame.frameFormat()
        wanted.setMargin(_EDGE)
        wanted.setRightMargin(max(_EDGE, self.width() - length(_WIDEST)))
        frame.setFrameFormat(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines to their length."""
        super().resizeEvent(event)
        self._set_margins()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys turn the quarter over when the sheet does not have the keyboard."""
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.go(-1 if event.key() == Qt.Key.Key_PageUp else 1)
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.back.setAccessibleName(self.tr("The quarter before"))
        self.on.setAccessibleName(self.tr("The next quarter"))
        self.back.setToolTip(self.back.accessibleName())
        self.on.setToolTip(self.on.accessibleName())
        self.copy.setText(self.tr("Copy as text"))
        self.empty.say(
            self.tr("There is nothing to report yet: first write the project cards."),
            self.tr("Go to the project cards"),
        )
        self.sheet.setAccessibleName(self.tr("Quarterly report"))
        self._show()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self.head.set_look(look)
        self.empty.set_look(look)
        self._show()


def _style(look: Look) -> str:
    quiet, line = look.colour("text_quiet").name(), look.colour("border").name()
    return (
        f".head {{ font-size: {look.font('heading').pixelSize()}px; font-weight: 600;"
        f" color: {look.colour('primary_dark').name()}; margin-top: 24px; margin-bottom: 4px; }}"
        f"th {{ color: {quiet}; font-weight: 400; font-size: {look.font('caption').pixelSize()}px;"
        f" border-bottom: 1px solid {line}; }}"
        f"td {{ color: {look.colour('text').name()}; border-bottom: 1px solid {line}; }}"
        f"p {{ color: {quiet}; margin-top: 4px; }} .sum {{ font-weight: 600; }}"
        ".gap { font-size: 4px; margin: 0; }"
    )


def _section(part: Section, look: Look) -> str:
    heading = f'<p class="head">{escape(part.title)}</p>'
    if not part.rows:
        return f"{heading}<p>{escape(part.empty)}</p>"
    aligned = [
        f'align="{"right" if head in NUMBERS else "left"}" valign="top"'
        + (f' width="{length(_WIDTHS[head])}"' if head in _WIDTHS else "")
        for head in part.heads
    ]
    heads = (spoken()(f"report.{head}") for head in part.heads)
    rows = [_row("th", tuple(heads), aligned), *(_row("td", row, aligned) for row in part.rows)]
    if part.total:
        rows.append(_row("td", part.total, aligned, "sum"))
    table = f'<table width="100%" cellspacing="0" cellpadding="6">{"".join(rows)}</table>'
    return f'{heading}{table}<p class="gap"></p>'


def _row(tag: str, cells: tuple[str, ...], aligned: list[str], kind: str = "") -> str:
    made = (
        f'<{tag} class="{kind}" {side}>{escape(cell) or "&nbsp;"}</{tag}>'
        for cell, side in zip(cells, aligned, strict=True)
    )
    return f"<tr>{''.join(made)}</tr>"
