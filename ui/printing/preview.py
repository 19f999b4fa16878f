"""What is going to be saved or printed, as it will be, before it is."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QPlainTextEdit, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from facilitator.domain.refusal import Refusal
from ui.announce import announce
from ui.look import Look, length
from ui.panels.dialog_parts import button
from ui.panels.empty import Empty
from ui.panels.panel import ElidedLabel
from ui.panels.rows import in_row
from ui.panels.text_label import TextLabel
from ui.printing.counted import counts_said
from ui.printing.draft import Made
from ui.printing.hand import Hand
from ui.printing.order import Sight
from ui.printing.pages_view import PagesView
from ui.printing.pdf_file import PdfFile
from ui.printing.pictures import Pictured, picture_of
from ui.printing.printers import Size, paper_name
from ui.printing.reading import COUNTED, SheetRead, counts_of, sheets_of, text_of
from ui.printing.remarks import twin_said, warnings_of
from ui.printing.tables_view import TablesView
from ui.printing.zoom_bar import ZoomBar
from ui.translate import counted, spoken

_HEAD, _SHORTEST = 36, 24
_READ = ("open", "picture", "tables", "text", "counts")
"""What is asked of a file that has been made."""


class Preview(QWidget):
    """``cancelled`` stops what is being made, ``again`` asks for it; ``opened`` tells of pages."""

    cancelled, again = Signal(), Signal()
    opened = Signal(object)
    """The pages' sizes in mm, none where there are no pages."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._hand, self._reader = Hand(self), Hand(self)
        self._pdf: PdfFile | None = None
        self._kind = ""
        self.sizes: Sequence[Size] = ()
        self._caption, self._remarks = ElidedLabel(look, "strong"), TextLabel(look, "caption")
        self.bar, self.stop = QProgressBar(), button()
        self.pages = PagesView(look, self._hand)
        self.zoom = ZoomBar(look, self.pages)
        self.tables, self.text = TablesView(look), QPlainTextEdit()
        self.empty = Empty(look, self.again.emit)
        self._stack = QStackedWidget()
        self._lay_out()
        self.stop.clicked.connect(self.cancelled)
        self.stop.setText(self.tr("Cancel"))
        self.pages.turned.connect(self._name)

    def _lay_out(self) -> None:
        self.bar.setTextVisible(False)
        self.bar.setMinimumWidth(_SHORTEST)
        self._busy = QWidget()
        self._busy.setLayout(in_row((self.bar, 1), self.stop, gap=16))
        self._head = QStackedWidget()
        self._head.addWidget(self._caption)
        self._head.addWidget(self._busy)
        self._head.setFixedHeight(length(_HEAD))
        self._remarks.setWordWrap(True)
        self.text.setReadOnly(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(self.tr("The beginning of the file"))
        self.text.setTabChangesFocus(True)
        for view in (self.empty, self.pages, self.tables, self.text):
            self._stack.addWidget(view)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(in_row((self._head, 1), self.zoom, gap=16))
        column.addWidget(self._stack, 1)
        column.addWidget(self._remarks)
        self.show_nothing("")

    def add_below(self, note: QWidget) -> None:
        """Something else to be known stands below what is shown."""
        self._column.addWidget(note)

    @property
    def caption(self) -> str:
        """What there is, in a line."""
        return self._caption.text()

    @property
    def remarks(self) -> str:
        """What is to be known of it."""
        return self._remarks.text()

    def show_waiting(self, kind: str) -> None:
        """Something is being made; what was seen stays until it is there, if it is of that kind."""
        if kind != self._kind:
            self.show_nothing("")
            self._kind = kind
        self._reader.forget(_READ)
        self.bar.setRange(0, 0)
        self._head.setCurrentWidget(self._busy)

    def show_progress(self, done: int, of: int) -> None:
        """So many pieces of so many are done."""
        self.bar.setRange(0, of)
        self.bar.setValue(done)

    def show_refused(self, refusal: Refusal) -> None:
        """It cannot be made; why. What broke off may be tried again."""
        again = self.tr("Make the preview") if refusal.key.startswith("export_") else ""
        self.show_nothing(spoken()("refusal." + refusal.key, **refusal.facts), again)

    def show_cancelled(self) -> None:
        """Somebody stopped it."""
        self.show_nothing(self.tr("The preview was stopped"), self.tr("Make the preview"))

    def show_nothing(self, why: str, deed: str = "") -> None:
        """Nothing can be seen, and why."""
        self._let_go()
        self._kind = ""
        self._head.setCurrentWidget(self._caption)
        self.zoom.hide()
        self._caption.say("")
        self._remarks.hide()
        self.empty.say(why, deed)
        announce(why, self)
        self._stack.setCurrentWidget(self.empty)
        self._tell(())

    def show_made(self, made: Made, sight: Sight) -> None:
        """Show what has been made."""
        self._head.setCurrentWidget(self._caption)
        self._let_go()
        self._say_remarks(made, sight)
        self._caption.say(_size(made))
        shown, fail = made.shown, self._fail
        if sight.view == "pages":
            pdf = self._pdf = PdfFile(shown.read_bytes())
            self._reader.ask("open", pdf.sizes, partial(self._show_pages, made, pdf), fail)
        elif sight.view == "picture":
            pictured = partial(self._show_picture, made)
            self._reader.ask("picture", partial(picture_of, shown.read_bytes()), pictured, fail)
        elif sight.view == "tables":
            found = partial(self._show_tables, made)
            self._reader.ask("tables", partial(sheets_of, shown), found, fail)
        else:
            self._reader.ask("text", partial(text_of, shown), self._show_text, fail)
        if made.file.suffix in COUNTED:
            counted = partial(self._say_counts, made)
            self._reader.ask("counts", partial(counts_of, made.file), counted, fail)

    def close_files(self) -> None:
        """Let go of everything."""
        self._let_go()

    def _let_go(self) -> None:
        self.pages.freeze()
        self._reader.forget_all()
        if self._pdf is not None:
            Hand.do(self._pdf.close)
            self._pdf = None

    def _show_pages(self, made: Made, pdf: PdfFile, sizes: Sequence[Size]) -> None:
        again, page = self._stack.currentWidget() is self.pages, self.pages.page
        self.pages.show_pages(sizes, lambda cut: partial(pdf.picture, cut))
        if again:
            self.pages.go_to(page)
        self._see(self.pages)
        count = counted(len(sizes), self.tr("1 page"), self.tr("{n} pages"))
        papers = ", ".join(dict.fromkeys(self._paper(size) for size in sizes))
        self._caption.say(" · ".join((count, papers, _size(made))))
        self._tell(sizes if made.shown == made.file else ())

    def _paper(self, size: Size) -> str:
        lies = self.tr("{paper} across") if size[0] > size[1] else self.tr("{paper} upright")
        return lies.format(paper=paper_name(size))

    def _show_picture(self, made: Made, found: Pictured) -> None:
        if found.picture is None:
            self.show_nothing(self.tr("The picture is too large to be shown here"))
            return
        self.pages.show_picture(found.picture)
        self._see(self.pages)
        if made.shown == made.file:
            self._caption.say(f"{found.width} × {found.height} px · {_size(made)}")
        self._tell(())

    def _show_tables(self, made: Made, sheets: Sequence[SheetRead]) -> None:
        self.tables.show_sheets(sheets)
        self._see(self.tables)
        if len(sheets) > 1:
            count = self.tr("{n} sheets").format(n=len(sheets))
            self._caption.say(" · ".join((count, _size(made))))
        self._tell(())

    def _show_text(self, text: str) -> None:
        self.text.setPlainText(text)
        self._see(self.text)
        self._tell(())

    def _see(self, view: QWidget) -> None:
        self._stack.setCurrentWidget(view)
        self.zoom.setVisible(view is self.pages)
        self.zoom.follow()
        self._name()

    def _say_counts(self, made: Made, counts: dict[str, int]) -> None:
        self._caption.say(" · ".join((*counts_said(counts), _size(made))))

    def _say_remarks(self, made: Made, sight: Sight) -> None:
        """What is to be known before it is saved or printed."""
        warnings, twin = warnings_of(made), twin_said(made, sight)
        self._remarks.set_tone("warning" if warnings else "quiet")
        self._remarks.setText("\n".join([*warnings, *([twin] if twin else [])]))
        self._remarks.setVisible(bool(self._remarks.text()))
        announce(self._remarks.text(), self)

    def _fail(self, trouble: Exception) -> None:
        self.show_nothing(self.tr("There is no preview of this file; it can be saved nevertheless"))

    def _tell(self, sizes: Sequence[Size]) -> None:
        self.sizes = sizes
        self.opened.emit(sizes)

    def _name(self) -> None:
        """What a screen reader says of the pages."""
        said = self.tr("Preview, page {n} of {count}")
        self.pages.setAccessibleName(said.format(n=self.pages.page + 1, count=self.pages.count))


def _size(made: Made) -> str:
    form = QLocale.DataSizeFormat.DataSizeSIFormat
    return str(QLocale().formattedDataSize(made.size, 0, form))
