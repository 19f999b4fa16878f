"""The agenda for the room: the point that is on, large; what follows; the time left."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from facilitator.domain.paging import LINE
from facilitator.domain.records import AgendaItem
from facilitator.domain.textfit import break_lines
from resources.fonts import measure
from ui.room.clock import RoomClock
from ui.room.leaves import AgendaLeaf
from ui.room.shape import Shape

GAP = 40
"""Between the time, the words and what follows, in the look's pixels."""
TIME = 2.4
"""Size of the time, as a multiple of the notes'."""


def agenda_leaf(
    agenda: Sequence[AgendaItem], item: str, clock: RoomClock, shape: Shape
) -> AgendaLeaf:
    """The leaf for a point; its own words are left out where they do not fit whole."""
    at = next((place for place, one in enumerate(agenda) if one.id == item), None)
    if at is None:
        return AgendaLeaf("", clock.text, (), (), clock.is_over)
    lines, later = _fitted(agenda[at], agenda[at + 1 :], shape)
    on = clock.count.item == item
    return AgendaLeaf(
        agenda[at].title,
        clock.text if on else _usual(agenda[at]) or clock.day,
        lines,
        later,
        on and clock.is_over,
    )


def _fitted(
    now: AgendaItem, rest: Sequence[AgendaItem], shape: Shape
) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    sizes, area = shape.sizes, shape.area(len(shape.title_lines(now.title)))
    room = area.h - round(TIME * LINE * sizes.text) - shape.px(GAP)
    lines = break_lines(now.text, area.w / sizes.text, measure()) if now.text else ()
    if len(lines) * LINE * sizes.text > room - (LINE * sizes.small if rest else 0):
        lines = ()
    room -= round(len(lines) * LINE * sizes.text) + (shape.px(GAP) if lines else 0)
    fit = max(0, int(room / (LINE * sizes.small)))
    return lines, tuple((one.start, _row(one)) for one in rest[:fit])


def _row(item: AgendaItem) -> str:
    return " · ".join(part for part in (item.title, _usual(item)) if part)


def _usual(item: AgendaItem) -> str:
    said = QCoreApplication.translate("Room", "%1 min")
    return said.replace("%1", str(item.minutes)) if item.minutes else ""
