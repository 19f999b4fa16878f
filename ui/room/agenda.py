"""The agenda for the room: the point that is on, large; what follows; the time left."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from facilitator.domain.page_room import LINE
from facilitator.domain.records import AgendaItem, Table, Theme
from facilitator.domain.textfit import break_lines
from resources.fonts import measure
from ui.room.clock import RoomClock
from ui.room.leaves import AgendaLeaf
from ui.room.shape import Shape
from ui.translate import spoken

GAP = 40
"""Between the time, the words and what follows, in the look's pixels."""
TIME = 2.4
"""Size of the time, as a multiple of the notes'."""


def agenda_leaf(
    agenda: Sequence[AgendaItem], item: str, clock: RoomClock, shape: Shape,
    tables: Sequence[str] = (),
) -> AgendaLeaf:  # fmt: skip
    """The leaf for a point; its own words are left out where they do not fit whole.

    ``tables`` are those of its round with their themes: they come before its own words.
    """
    at = next((place for place, one in enumerate(agenda) if one.id == item), None)
    if at is None:
        return AgendaLeaf("", clock.told, (), (), clock.is_over)
    lines, later = _fitted(agenda[at:], shape, tables)
    on = clock.count.item == item
    return AgendaLeaf(
        agenda[at].title,
        (clock.paused_said if clock.is_paused else clock.text)
        if on
        else _usual(agenda[at]) or clock.day,
        lines,
        later,
        on and clock.is_over,
    )


def _fitted(
    agenda: Sequence[AgendaItem], shape: Shape, tables: Sequence[str]
) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    now, rest = agenda[0], agenda[1:]
    sizes, area = shape.sizes, shape.area(len(shape.title_lines(now.title)))
    room = area.h - round(TIME * LINE * sizes.text) - shape.px(GAP)
    most = room - (LINE * sizes.small if rest else 0)
    lines: tuple[str, ...] = ()
    for text in ("\n".join((*tables, now.text)), "\n".join(tables), now.text):
        broken = break_lines(text.strip(), area.w / sizes.text, measure()) if text.strip() else ()
        if broken and len(broken) * LINE * sizes.text <= most:
            lines = broken
            break
    room -= round(len(lines) * LINE * sizes.text) + (shape.px(GAP) if lines else 0)
    fit = max(0, int(room / (LINE * sizes.small)))
    return lines, tuple((one.start, _row(one)) for one in rest[:fit])


def tables_said(tables: Iterable[tuple[Table, Theme | None]]) -> list[str]:
    """``Tavolo 2 · Mobilità`` for each table of a round."""
    words = spoken()
    return [
        " · ".join(filter(None, (words("paper.table_n", n=table.number),
                                 table.title or (theme.title if theme else ""))))
        for table, theme in tables
    ]  # fmt: skip


def _row(item: AgendaItem) -> str:
    return " · ".join(part for part in (item.title, _usual(item)) if part)


def _usual(item: AgendaItem) -> str:
    said = QCoreApplication.translate("Room", "%1 min")
    return said.replace("%1", str(item.minutes)) if item.minutes else ""
