"""What all reports say in the same words: asides, numbers, seats, headings of a session."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from facilitator.domain.figures import day
from facilitator.domain.reports.presence import Presence
from facilitator.domain.reports.table import Spoken
from facilitator.exports.paper import dressed, space
from facilitator.exports.reports.blocks import Block, Heading, Paragraph, Row
from facilitator.exports.reports.charts import presence_figure
from facilitator.exports.said import Said, said
from resources.load import Words

WIDTH, ACROSS = 210 - 2 * space("side"), 297 - 2 * space("side_across")
"""mm: the text of a page upright, and of one across."""


def moment(at: datetime, say: Words) -> str:
    """``21.10.2022, ore 17:56``."""
    return say("document.moment", date=f"{at:%d.%m.%Y}", time=f"{at:%H:%M}")


def whose(one: Spoken, say: Words) -> str:
    """From which seat a note was said, or that it is the note-taker's own."""
    if one.note_taker:
        return say("paper.by_note_taker")
    return "" if one.seat is None else say("paper.seat", n=one.seat)


def counted(one: Spoken, say: Words) -> str:
    """A note's text with the votes or hands that it has: ``(9 voti)``."""
    if not one.votes:
        return one.text
    return f"{one.text} ({say.votes(one.votes, one.by_hand)})"


def rows_of(notes: Iterable[Spoken], say: Words) -> tuple[Row, ...]:
    """Notes as rows of a list with their marks."""
    return tuple(Row(counted(one, say), whose(one, say), one.kind) for one in notes)


def votes_head(by_hand: Iterable[bool], say: Words) -> str:
    """What a column of votes is called: hands where all of them were raised, both where some."""
    found = set(by_hand)
    if found == {True}:
        return say("document.hands")
    return say("document.votes_or_hands" if True in found else "document.votes")


def votes_sum(given: Iterable[tuple[int, bool]], say: Words) -> str:
    """``12 voti, 5 mani``: votes and hands summed up each for themselves."""
    sums = {False: 0, True: 0}
    for number, by_hand in given:
        sums[by_hand] += number
    told = [say.votes(number, by_hand) for by_hand, number in sums.items() if number]
    return ", ".join(told) or say.votes(0)


def notes(number: int, say: Words) -> str:
    """``1 nota``, ``8 note``."""
    return say("paper.notes_one") if number == 1 else say("paper.notes_many", n=number)


def names_said(say: Words, role: str, names: Sequence[str]) -> Said:
    """Who has a role, or its placeholder."""
    return said(say, role, ", ".join(names), "name_missing")


def listed_said(label: str, values: Iterable[str], say: Words) -> Said:
    """Several values of one label, told apart where a comma is part of one."""
    known = [dressed(one) for one in values if one]
    shown = ("; " if any("," in one for one in known) else ", ").join(known)
    return Said(say(label), shown or say("paper.missing"), bool(shown))


def dated(planned: str, actual: str, say: Words) -> str:
    """A day or time as it was; the planned one beside it where that is another."""
    if not actual or actual == planned:
        return planned
    return f"{actual} ({say('document.planned', when=planned)})" if planned else actual


def date_said(planned: str, actual: str, say: Words) -> Said:
    """Planned and actual day."""
    return said(say, "date", dated(day(planned), day(actual), say), "date_missing")


def presence_blocks(rows: Sequence[Presence], width: float, say: Words) -> list[Block]:
    """Who was there, by category: a figure with the sums beside its heading."""
    present, booked = sum(row.present for row in rows), sum(row.booked for row in rows)
    head = say("document.presence")
    if not rows:
        return [Heading(head), Paragraph(say("document.no_presence"), "quiet")]
    sums = say("document.presence_sum", n=present, m=booked)
    walk_ins, minors = sum(row.walk_ins for row in rows), sum(row.minors for row in rows)
    apart = [
        *([say.count(walk_ins, "document.walk_in", "document.walk_ins")] if walk_ins else []),
        *([say.count(minors, "document.minor", "document.minors")] if minors else []),
    ]
    below = [Paragraph(" · ".join(apart), "quiet")] if apart else []
    return [Heading(head, aside=sums), presence_figure(rows, width, say), *below]
