"""The register of organisations."""

from PySide6.QtWidgets import QVBoxLayout

from facilitator.storage.store import Stepped
from ui.look import Look
from ui.pages.head import PageHead
from ui.pages.page import Page
from ui.panels.register.register import Register
from ui.panels.register.shape import Form, Part
from ui.pen import Pen
from ui.translate import spoken

FORM = Form(
    "organisation",
    ("title", "kind", "category", "influence", "interest"),
    (
        Part(("title", "aliases", "kind", "category")),
        Part(("system", "network", "influence", "interest"), "part.stakeholder_map"),
    ),
    labels={"title": "field.organisation_title"},
    heights={"aliases": 3},
    makes=frozenset({"category"}),
)


class OrganisationsPage(Page):
    """Every body with its other names, its kind and its place on the map of stakeholders."""

    def __init__(self, pen: Pen, look: Look) -> None:
        super().__init__(pen, look)
        self.head = PageHead(look)
        self.register = Register(pen, look, FORM)
        self.register.unsaved.connect(self.unsaved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.register, 1)
        self.retranslate()

    @property
    def waiting(self) -> int:
        return self.register.waiting

    def open(self, record: str = "") -> None:
        self.register.show_records(record)
        self._count()

    def enter(self) -> None:
        self.register.enter()

    def take(self, event: Stepped) -> None:
        self.register.take(event)
        self._count()

    def save(self) -> None:
        self.register.leave()

    def retranslate(self) -> None:
        self.register.say_empty(
            self.tr("No organisation has been written down yet."), self.tr("Add an organisation")
        )
        self._count()

    def _count(self) -> None:
        words, number = spoken(), len(self.book.kinds().get("organisation", ()))
        said = words.count(number, "record.organisation", "record.organisations")
        self.head.say(self.tr("Organisations"), said)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self.register.set_look(look)
