"""What the rows of the plenary's list say, as plain data."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from facilitator.domain.plenary import Item, PlenaryView, ThemeItems
from ui.translate import counted, spoken

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item: ``share`` is its votes' share of the largest number, ``tables`` are numbers."""

    key: str
    title: str
    reasons: str
    tables: tuple[int, ...]
    minority: bool
    votes: int
    share: float

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        tables = ", ".join(spoken()("paper.table_n", n=number) for number in self.tables)
        minority = minority_said() if self.minority else ""
        votes = spoken().count(self.votes, "record.vote", "record.votes")
        return ", ".join(
            part for part in (self.title, votes, self.reasons, tables, minority) if part
        )


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme above its items."""

    title: str
    count: str


def rows_of(view: PlenaryView) -> list[ItemRow | ThemeRow]:
    """Themes, each with its items; no theme is named where none is known."""
    rows: list[ItemRow | ThemeRow] = []
    named = any(group.theme is not None for group in view.themes)
    for group in view.themes:
        if named:
            rows.append(ThemeRow(theme_said(group), items_said(len(group.items))))
        rows += [_row(item, view.most) for item in group.items]
    return rows


def _row(item: Item, most: int) -> ItemRow:
    return ItemRow(
        item.id,
        " ".join(item.title.split()) or untitled_said(),
        reasons_said(item),
        tuple(table.number for table in item.tables),
        bool(item.minority),
        item.votes,
        item.votes / most,
    )


def theme_said(group: ThemeItems) -> str:
    """A theme's title, or that there is none."""
    return group.theme.title if group.theme else translate("Plenary", "No theme")


def untitled_said() -> str:
    """What stands for a title that is still missing."""
    return translate("Plenary", "Item without a title")


def minority_said() -> str:
    """The word beside the sign."""
    return translate("Plenary", "minority")


def items_said(number: int) -> str:
    """``5 voci``."""
    return counted(number, translate("Plenary", "1 item"), translate("Plenary", "{n} items"))


def reasons_said(item: Item) -> str:
    """``3 cause · 2 barriere``; what is not there is not named."""
    causes, barriers = item.count("cause"), item.count("barrier")
    said = (
        (causes, translate("Plenary", "1 cause"), translate("Plenary", "{n} causes")),
        (barriers, translate("Plenary", "1 barrier"), translate("Plenary", "{n} barriers")),
    )
    return " · ".join(counted(number, one, many) for number, one, many in said if number)
