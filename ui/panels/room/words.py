"""What the projector's panel says: its choices, their pages, and what the last row cannot read."""

from collections.abc import Mapping
from math import floor

from PySide6.QtCore import QCoreApplication, QLocale

from facilitator.domain.legibility import LEAST, capital_px, is_too_deep, reads_to
from facilitator.domain.paging import Forecast
from ui.panels.row_list import Row
from ui.room.pins import (
    AGENDA,
    BESIDES,
    BOARD,
    FRAME,
    GROUPS,
    PATH,
    PLENARY,
    PORTFOLIO,
    VIEW,
    VOTES,
)
from ui.room.showing import Showing
from ui.translate import spoken

translate = QCoreApplication.translate
ModeNames = Mapping[str, str]


def mode_names() -> ModeNames:
    """What can be pinned, each by its name."""
    return {
        VIEW: translate("Room", "What I see"),
        BOARD: translate("Room", "Whole board"),
        FRAME: translate("Room", "A frame"),
        GROUPS: translate("Room", "Clusters"),
        AGENDA: translate("Room", "Agenda"),
        VOTES: translate("Room", "Votes"),
        PLENARY: translate("Room", "Plenary"),
        PORTFOLIO: translate("Room", "Portfolio"),
        PATH: translate("Room", "Path of an action"),
    }


def rows_of(showing: Showing) -> list[tuple[str, Row]]:
    """What there is of the pinned sort, by its key."""
    mode = showing.pin.mode
    if mode == GROUPS:
        told = [showing.forecast(group) for group in showing.groups]
        return [(each.group.key, _group_row(each)) for each in told]
    if mode == PLENARY:
        return [(key, _plenary_row(showing, key)) for key in showing.plenary_keys]
    if mode == PATH:
        return [(key, Row(showing.path_title(key))) for key in showing.path_keys]
    if mode == FRAME:
        return [
            (frame.id, Row(frame.title or translate("Room", "A frame"))) for frame in showing.frames
        ]
    if mode == AGENDA:
        minutes = translate("Room", "%1 min")
        return [
            (item.id, Row(item.title, state=minutes.replace("%1", str(item.minutes))
                          if item.minutes else ""))
            for item in showing.agenda
        ]  # fmt: skip
    return []


def _plenary_row(showing: Showing, key: str) -> Row:
    item = showing.plenary.item(key, showing.board)
    if item is None:
        return Row(translate("Room", "All items"))
    votes = spoken().votes(item.votes, item.by_hand)
    return Row(item.title or translate("Room", "Untitled"), state=votes)


def _group_row(told: Forecast) -> Row:
    pages = (
        translate("Room", "1 page")
        if told.pages == 1
        else translate("Room", "%1 pages").replace("%1", str(told.pages))
    )
    colour = "warning" if told.longs else "text_quiet"
    title = told.group.title or translate("Room", "Untitled")
    return Row(title, state=pages, icon="warning" if told.longs else "", colour=colour)


def warning_of(showing: Showing, capital: float) -> tuple[str, str]:
    """What will not be read or will not fit, and the note that should be split; else ``""``.

    ``capital`` is the capital height of the smallest text on the board in view, 0 if none is.
    """
    room, lines = showing.shape.room, showing.shape.height
    if is_too_deep(room):
        return translate("Room", "The picture is too low for this room: see The room…"), ""
    if showing.mode in BESIDES:
        needed = capital_px(room, lines, LEAST)
        if not 0 < capital < needed:
            return "", ""
        reach = QLocale().toString(floor(reads_to(capital, room, lines) * 10) / 10, "f", 1)
        said = translate(
            "Room", "Text %1 px high, %2 are needed: it is read up to %3 m, not from the last row."
        )
        facts = (str(max(1, round(capital))), str(needed), reach)
        for number, fact in enumerate(facts, 1):
            said = said.replace(f"%{number}", fact)
        return said, ""
    return _foretold(showing)


def _foretold(showing: Showing) -> tuple[str, str]:
    group = next((g for g in showing.groups if g.key == showing.pin.what), None)
    if showing.pin.mode != GROUPS or group is None:
        return "", ""
    told = showing.forecast(group)
    rows, longs = len(told.rows), len(told.longs)
    said = []
    if rows:
        many = translate("Room", "%1 notes take a whole row.").replace("%1", str(rows))
        said.append(translate("Room", "One note takes a whole row.") if rows == 1 else many)
    if longs:
        many = translate("Room", "%1 texts exceed a page: better split them.").replace(
            "%1", str(longs)
        )
        said.append(
            translate("Room", "One text exceeds a page: better split it.") if longs == 1 else many
        )
    return " ".join(said), told.longs[0] if longs else ""


def room_said(showing: Showing) -> str:
    """What is heard of what the room sees: ``Per la sala: Parcheggi, pagina 2 di 3``."""
    scene = showing.scene
    if showing.is_blank:
        return translate("Room", "For the room: nothing")
    title = getattr(scene.leaf, "title", "") or mode_names()[showing.pin.mode]
    said = translate("Room", "For the room: %1").replace("%1", title)
    if scene.around.pages < 2:
        return said
    page = translate("Room", "page {n} of {all}").format(n=scene.around.page + 1,
                                                         all=scene.around.pages)  # fmt: skip
    return f"{said}, {page}"
