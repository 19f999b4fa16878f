"""A page that is a register: its head, the entries, and below their form what belongs to one."""

from PySide6.QtWidgets import QVBoxLayout

from facilitator.storage.store import Stepped
from ui.look import Look
from ui.pages.head import PageHead
from ui.pages.page import Page
from ui.panels.register.register import Register
from ui.pen import Pen


class RegisterPage(Page):
    """Subclasses end ``__init__`` with ``retranslate()`` and say in ``tell`` what stands around."""

    def __init__(self, pen: Pen, look: Look, head: PageHead, register: Register) -> None:
        super().__init__(pen, look)
        self.head, self.register = head, register
        register.unsaved.connect(self.unsaved)
        register.chosen.connect(lambda _record: self.tell())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(register, 1)

    def tell(self) -> None:
        """Show in the head how many entries there are, and below the form what belongs to one."""

    @property
    def waiting(self) -> int:
        return self.register.waiting

    def open(self, record: str = "") -> None:
        self.register.show_records(record)
        self.tell()

    def enter(self) -> None:
        self.register.enter()

    def take(self, event: Stepped) -> None:
        self.register.take(event)
        self.tell()

    def save(self) -> None:
        self.register.leave()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self.head.set_look(look)
        self.register.set_look(look)
