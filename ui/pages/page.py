"""What every page is: a panel that stands in the middle of an open workshop instead of a board."""

from PySide6.QtCore import Signal

from facilitator.domain.book import Book
from facilitator.storage.store import Stepped
from ui.look import Look
from ui.panels.panel import Panel
from ui.pen import Pen


class Page(Panel):
    """A page over the open book, written through ``pen.write``; made when it is first opened.

    Subclasses build their parts in ``__init__(pen, look)``, end it with ``retranslate()``, and
    show the book in ``open``. An empty page is one sentence and one primary button (see
    ``ui.panels.empty``).
    """

    board_wanted = Signal(str, str)
    """A board to be opened, and a note or cluster to be shown selected on it, or ``""``."""
    page_wanted = Signal(str, str)
    """Another page by its key, and a record to be shown there, or ``""``."""
    deed_wanted = Signal(str)
    """An entry of ``ui.actions`` to be done, by its key."""
    export_wanted = Signal(str, str)
    """A format to be chosen in the export dialog by its key, and its board or the part of it
    (see ``piece``), or ``""``."""
    room_wanted = Signal(str, str)
    """What the room is to see: a mode of ``ui.room.showing``, and a record there, or ``""``."""
    unsaved = Signal()
    """``waiting`` has changed."""

    session = ""
    """The session that was chosen in the tree when the page was opened, by its id."""

    board = ""
    """The board that a page of a template shows, else the one that lies under it, by its id."""

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(look)
        self.pen = pen

    @property
    def book(self) -> Book:
        """The open book."""
        return self.pen.store.book

    @property
    def waiting(self) -> int:
        """How many typed texts the store has refused so far."""
        return 0

    @property
    def begun(self) -> int:
        """How many lines hold words that nobody has written down yet: Enter would."""
        return 0

    @property
    def piece(self) -> str:
        """The key of the part that is shown of what can be printed whole, or ``""``."""
        return ""

    def open(self, record: str = "") -> None:
        """Show the book as it is now, and in it a record; called each time the page appears."""

    def enter(self) -> None:
        """Take the keyboard; the first thing that takes it, unless a subclass knows better."""
        self.setFocus()
        self.focusNextChild()

    def take(self, event: Stepped) -> None:
        """Show what a commit changed; called only while the page is to be seen."""

    def save(self) -> None:
        """Write what is being typed: the page is about to be left, undone or closed."""
