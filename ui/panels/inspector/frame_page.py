"""The inspector's page of one frame, and the rows by which a board lists its frames."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from facilitator.domain.commands.frames import shift_frame
from facilitator.domain.commands.notes import remove
from facilitator.domain.edits import Edit
from facilitator.domain.frames import frames_of, inside
from facilitator.domain.layout import Layout, Rect
from facilitator.domain.records import Board, Frame
from ui.look import Look
from ui.panels.inspector.page import InspectorPage
from ui.panels.panel import ElidedLabel, Panel
from ui.panels.rows import empty, in_column, in_row
from ui.panels.text_label import TextLabel
from ui.panels.words.field import WordsField
from ui.pen import Pen
from ui.translate import spoken


class FramePage(InspectorPage):
    """Name and deeds of a frame. ``wanted`` carries the frame to be gone to."""

    wanted = Signal(str)

    def __init__(self, pen: Pen, look: Look, layout: Callable[[], Layout]) -> None:
        """``layout`` says where everything on the board stands."""
        super().__init__(look)
        self._pen, self._layout = pen, layout
        self._frame: Frame | None = None
        self._title = TextLabel(look, "heading")
        self._count = ElidedLabel(look, "caption", "quiet")
        self.title = WordsField(pen, look, "title", 2)
        self._said = TextLabel(look, "caption", "quiet")
        self._said.setWordWrap(True)
        self._go, self._earlier, self._later, self._remove = (QPushButton() for _ in range(4))
        self._go.clicked.connect(self._ask)
        self._earlier.clicked.connect(lambda: self._shift(-1))
        self._later.clicked.connect(lambda: self._shift(1))
        self._remove.clicked.connect(self._take_away)
        column = in_column(self._title, self._count, self.title, self._go, gap=12)
        column.addLayout(in_row((self._earlier, 1), (self._later, 1)))
        for part in (self._remove, self._said):
            column.addWidget(part)
        column.addStretch(1)
        self.setLayout(column)
        for button in (self._earlier, self._later, self._remove):
            button.setEnabled(not pen.store.readonly)
        self.retranslate()

    def show_frame(self, frame: Frame) -> None:
        """Show a frame, or take in what has become of it."""
        self._frame = frame
        self.title.show_record(frame)
        book = self._pen.store.book
        frames = frames_of(book, frame.board)
        place = next((i for i, view in enumerate(frames, 1) if view.id == frame.id), 0)
        rect = next((view.rect for view in frames if view.id == frame.id), Rect(0, 0, 0, 0))
        notes = inside(self._layout().notes, rect)
        number = self.tr("{n} of {total}").format(n=place, total=len(frames))
        said = spoken().count(len(notes), "record.note", "record.notes")
        self._count.say(f"{number} · {said}")

    def leave(self) -> None:
        """Another thing is shown: save what is being written."""
        self.title.leave()
        self._frame = None

    def retranslate(self) -> None:
        """The page's words in the language that is spoken now."""
        self._title.setText(self.tr("Frame"))
        self._go.setText(self.tr("Zoom to the frame"))
        self._earlier.setText(self.tr("Earlier"))
        self._later.setText(self.tr("Later"))
        self._remove.setText(self.tr("Remove the frame"))
        said = self.tr("A frame is only a view: notes neither belong to it nor follow it.")
        self._said.setText(said)
        if self._frame is not None:
            self.show_frame(self._frame)

    def set_look(self, look: Look) -> None:
        """Wear another look, with the field."""
        super().set_look(look)
        self.title.set_look(look)

    def _ask(self) -> None:
        if self._frame is not None:
            self.wanted.emit(self._frame.id)

    def _shift(self, by: int) -> None:
        frame = self._frame
        if frame is not None:
            self._pen.write(lambda: shift_frame(self._pen.store.book, frame, by))

    def _take_away(self) -> None:
        frame = self._frame
        if frame is not None:
            self.leave()
            writes = remove(self._pen.store.book, [frame]).writes
            self._pen.do(Edit("remove_frame", writes))


class FrameRows(Panel):
    """The frames of a board, each a button that goes there, and one that makes another."""

    wanted = Signal(str)
    more = Signal()

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(look)
        self._pen = pen
        self._shown: list[tuple[str, str]] = []
        self._title, self._listed = TextLabel(look, "strong"), QWidget()
        self._rows = QVBoxLayout(self._listed)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._more = QPushButton()
        self._more.setProperty("plain", True)
        self._more.setEnabled(not pen.store.readonly)
        self._more.clicked.connect(self.more)
        layout = in_column(self._title)
        layout.addWidget(self._listed)
        layout.addWidget(self._more)
        self.setLayout(layout)
        self.retranslate()

    def show_board(self, board: Board) -> None:
        """Show a board\'s frames in their order."""
        frames = frames_of(self._pen.store.book, board.id)
        unnamed = self.tr("Frame without a name")
        shown = [(view.id, view.record.title or unnamed) for view in frames]
        self._title.setVisible(bool(shown))
        if shown == self._shown:
            return
        self._shown = shown
        self._listed.hide()  # Where it is seen, each button that comes moves all before it.
        empty(self._rows)
        for frame, title in shown:
            button = QPushButton(" ".join(title.split()).replace("&", "&&"))
            button.setProperty("plain", True)
            button.clicked.connect(lambda _on=False, one=frame: self.wanted.emit(one))
            self._rows.addWidget(button)
        self._listed.setVisible(bool(shown))

    def retranslate(self) -> None:
        """The words in the language that is spoken now."""
        self._title.setText(self.tr("Frames"))
        self._more.setText(self.tr("New frame"))
