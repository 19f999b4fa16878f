"""The report of the whole process: phases and sessions, numbers, and what became of the notes."""

from collections.abc import Iterator
from datetime import datetime

from facilitator.domain.figures import day
from facilitator.domain.records import Phase
from facilitator.domain.reports.event import EventReport, Met
from facilitator.domain.reports.flows import LEFT
from facilitator.domain.tracing import LeftOut
from facilitator.exports.paper import dressed
from facilitator.exports.quarterly import stage_word
from facilitator.exports.reports.blocks import (
    Block,
    Document,
    Facts,
    Fresh,
    Heading,
    Paragraph,
    Table,
    Together,
)
from facilitator.exports.reports.sankey import flow_figure
from facilitator.exports.reports.session import plenary_blocks, talk_blocks
from facilitator.exports.reports.told import WIDTH, dated, moment, presence_blocks
from facilitator.exports.said import Said, overline, said
from resources.load import Words


def event_document(view: EventReport, say: Words, at: datetime) -> Document:
    """The whole report of a process."""
    title = dressed(view.workshop.title) or say("report.untitled")
    over = say("document.event_over")
    return Document(
        "RE",
        view.workshop,
        title,
        say("document.event_about", at=moment(at, say)),
        (Fresh(overline(over), title), *_blocks(view, say)),
        (over,),
        view.logos,
    )


def _blocks(view: EventReport, say: Words) -> Iterator[Block]:
    if view.summary:
        yield Paragraph(view.summary)
    yield Facts(_facts(view, say))
    yield from _phases(view, say)
    yield from presence_blocks(view.presence, WIDTH, say)
    yield from talk_blocks(view.talks, say)
    for plenary in view.plenaries:
        yield from plenary_blocks(plenary, say)
    yield from _actions(view, say)
    yield from _cards(view, say)
    if any(one.column and one.id != LEFT for one in view.flow.stations):
        figure = flow_figure(view.flow, WIDTH, say)
        told = Paragraph(say("document.flow_told"), "quiet")
        left = view.left
        sums = say("document.flow_sum", n=left.of_notes - left.notes, m=left.of_notes)
        yield Together((Heading(say("document.flow"), aside=sums), told, figure))
    yield from _published(view, say)


def _facts(view: EventReport, say: Words) -> tuple[Said, ...]:
    met = view.met
    notes = sum(one.notes for one in met)
    present, booked = sum(one.present for one in met), sum(one.booked for one in met)
    acts = len(view.actions)
    return (
        said(say, "funding", view.workshop.funding, "funding_missing"),
        said(say, "cup", view.workshop.cup, "cup_missing"),
        Said(say("document.sessions"), str(len(met))),
        Said(say("document.notes"), str(notes)),
        Said(say("document.came"), _came(present, booked, say)),
        Said(say("document.bodies"), str(view.bodies)),
        Said(say("document.actions"), str(acts)),
        Said(say("document.with_source"), _came(view.with_source, acts, say)),
        Said(say("document.left_out"), _left(view.left, say)),
        *((Said(say("document.cards_title"), str(len(view.cards))),) if view.cards else ()),
    )


def _left(left: LeftOut, say: Words) -> str:
    """``101 note su 130``; a dash where nothing was said."""
    return say("document.n_notes_of", n=left.notes, m=left.of_notes) if left.of_notes else "–"


def _came(present: int, booked: int, say: Words) -> str:
    """``7 su 9``; a dash of none."""
    return say("document.some_of", n=present, m=booked) if booked else "–"


def _phases(view: EventReport, say: Words) -> Iterator[Block]:
    heads = tuple(
        say(key)
        for key in (
            "paper.session", "paper.date", "paper.venue", "document.came",
            "document.notes", "document.clusters",
        )
    )  # fmt: skip
    for stretch in view.stretches:
        phase = stretch.phase
        title = phase.title if phase else say("document.no_phase")
        yield Heading(dressed(title), aside=_days(phase, say))
        if phase and phase.text:
            yield Paragraph(phase.text)
        if stretch.met:
            rows = [_row(one, say) for one in stretch.met]
            shares = (0.33, 0.18, 0.2, 0.11, 0.08, 0.1)
            yield Table(heads, rows, shares, frozenset({3, 4, 5}))
        else:
            yield Paragraph(say("document.no_sessions"), "quiet")


def _days(phase: Phase | None, say: Words) -> str:
    """``dal 21.10.2022 al 05.12.2022``, and the planned days where they were others."""
    if phase is None:
        return ""
    start = dated(day(phase.start), day(phase.actual_start), say)
    end = dated(day(phase.end), day(phase.actual_end), say)
    if start and end and start != end:
        return say("document.from_to", start=start, end=end)
    return start or end


def _row(one: Met, say: Words) -> tuple[str, ...]:
    met = one.session
    of = ", ".join(group.title for group in one.groups) or ", ".join(t.title for t in one.themes)
    name = " · ".join(part for part in (met.code, met.title, of) if part)
    date = dated(day(met.date), day(met.actual_date), say) or say("paper.date_missing")
    came = _came(one.present, one.booked, say)
    venue = one.venue.title if one.venue else "–"
    return (dressed(name), date, dressed(venue), came, str(one.notes), str(one.clusters))


def _actions(view: EventReport, say: Words) -> Iterator[Block]:
    yield Heading(say("document.actions"))
    if not view.actions:
        yield Paragraph(say("document.no_actions"), "quiet")
        return
    heads = (say("paper.column_number"), say("stage.action"), say("paper.theme"), say("b22.bodies"))
    rows = [
        (
            str(page.placed.number), page.placed.action.title or say("report.untitled"),
            page.theme or "–", page.placed.action.bodies or say("paper.missing"),
        )
        for page in view.actions
    ]  # fmt: skip
    yield Table(heads, rows, (0.06, 0.38, 0.26, 0.3))


def _cards(view: EventReport, say: Words) -> Iterator[Block]:
    """The project cards at a glance; a page of each is a document of its own."""
    if not view.cards:
        return
    heads = (
        say("paper.column_number"), say("stage.card"), say("report.mission"), say("report.stage"),
    )  # fmt: skip
    rows = [
        (
            str(one.card.number or "–"), dressed(one.card.title) or say("report.untitled"),
            dressed(one.mission) or "–", stage_word(one.card.stage, say),
        )
        for one in view.cards
    ]  # fmt: skip
    yield Heading(say("document.cards_title"))
    yield Table(heads, rows, (0.06, 0.42, 0.36, 0.16))


def _published(view: EventReport, say: Words) -> Iterator[Block]:
    if view.facts:
        yield Heading(say("paper.sources"))
        heads = (say("document.fact"), say("report.source"))
        rows = [(dressed(one.text), dressed(one.source)) for one in view.facts]
        yield Table(heads, rows, (0.48, 0.52))
