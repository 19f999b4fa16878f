"""The whole kit of a session in one document, in the order in which staff lay it out.

First what is for everybody, then what lies at the door, then table by table what belongs on it; so
that each table's sheets come out of the printer together, and bookmarks lead to all of them.
"""

from collections.abc import Callable, Iterator, Sequence, Sized
from dataclasses import dataclass, replace
from functools import partial

from facilitator.domain.kit import BlankView, KitView, TableKit
from facilitator.exports.attendance.pdf import draw_attendance
from facilitator.exports.contract import Options
from facilitator.exports.kit.agenda import draw_agenda
from facilitator.exports.kit.badges import draw_badges
from facilitator.exports.kit.blanks import draw_blanks
from facilitator.exports.kit.context import draw_context
from facilitator.exports.kit.note_sheets import SEATS, draw_table_notes
from facilitator.exports.kit.signs import draw_signs
from facilitator.exports.kit.spokesperson import draw_spokesperson
from facilitator.exports.paper import Draft, Tick, no_tick
from resources.load import Words, words

_SEATS_A_PAGE = 4
"""A page of six boxes for so many seats: most notes are typed, paper is for the rest."""


_LEFT_OUT: tuple[tuple[str, Callable[[KitView], Sized]], ...] = (
    ("kit_without_badges", lambda view: view.people.seats),
    ("kit_without_tables", lambda view: view.tables),
)
"""What the kit remarks where it has none of something."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of the kit under its bookmark; ``draw`` answers with keys of remarks."""

    title: str
    draw: Callable[[Draft], Sequence[str]]


def draw_kit(draft: Draft, view: KitView, options: Options, tick: Tick) -> Sequence[str]:
    """Every sheet of a session. Refuses ``no_keys`` where the laptop has no key for codes."""
    pieces = list(_pieces(view, options, words(options.language)))
    remarks = [key for key, held in _LEFT_OUT if not held(view)]
    for number, piece in enumerate(pieces):
        tick(number, len(pieces))
        draft.chapter(piece.title)
        remarks += piece.draw(draft)
    tick(len(pieces), len(pieces))
    return remarks


def _pieces(view: KitView, options: Options, say: Words) -> Iterator[_Piece]:
    plain = replace(options, paper="", layout="")
    numbered = {
        sheet: replace(plain, printing=view.printings.get(sheet, 1))
        for sheet in ("attendance-pdf", "badges-pdf")
    }
    yield _Piece(say("paper.agenda_title"), lambda draft: draw_agenda(draft, view, plain, no_tick))
    for context in view.contexts:
        yield _Piece(
            f"{say('paper.handout_title')} · {context.theme.title}",
            partial(draw_context, view=context, options=plain, tick=no_tick),
        )
    yield _Piece(
        say("paper.attendance_title"),
        lambda draft: draw_attendance(draft, view.people, numbered["attendance-pdf"], no_tick),
    )
    if view.people.seats:
        yield _Piece(
            say("paper.badges_title"),
            lambda draft: draw_badges(draft, view, numbered["badges-pdf"], no_tick),
        )
    for table in view.tables:
        title = say("paper.table_n", n=f"T{table.table.number}")
        theme = table.theme.title if table.theme else table.table.title
        yield _Piece(
            " · ".join(part for part in (title, theme) if part),
            partial(_draw_table, view=view, table=table, options=plain),
        )


def _draw_table(draft: Draft, view: KitView, table: TableKit, options: Options) -> Sequence[str]:
    """A table's sign, the blank sheets of its boards, note sheets, and its spokesperson's sheet."""
    alone = replace(view, tables=(table,))
    remarks = draw_signs(draft, alone, options, no_tick)
    people = view.people
    blanks = BlankView(people.workshop, people.session, table.table, table.shapes, "")
    draw_blanks(draft, blanks, options, no_tick)
    seats = table.table.seats or SEATS
    draw_table_notes(draft, view, table, -(-seats // _SEATS_A_PAGE), options)
    draw_spokesperson(draft, alone, options, no_tick)
    return remarks
